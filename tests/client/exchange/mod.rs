//! Exchange: a fixture, and the platform's part in it.
pub mod operation;

use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Body, SendBody, http};

/// `X-Request-Id` of every answer; a body may have another.
pub const REQUEST_ID: &str = "5f3c6f6e-0000-4000-8000-fixtures0000";

#[derive(Clone, Debug, Deserialize)]
pub struct Exchange {
    #[serde(skip)]
    pub name: String,
    pub operation: String,
    pub method: String,
    pub path: String,
    pub query: BTreeMap<String, String>,
    pub headers: BTreeMap<String, String>,
    pub request_body: Option<Value>,
    pub status: u16,
    pub response_body: Option<Value>,
    #[serde(default)]
    pub malformed: bool,
}

/// All fixtures, in order.
pub fn all() -> Vec<Exchange> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found: Vec<Exchange> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let mut exchange: Exchange = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            exchange.name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            exchange
        })
        .collect();
    found.sort_by_key(Exchange::number);
    assert!(found.len() >= 37, "{}", found.len());
    found
}

/// The fixture of this number.
pub fn one(number: u32) -> Exchange {
    all()
        .into_iter()
        .find(|fixture| fixture.number() == number)
        .unwrap()
}

impl Exchange {
    pub fn number(&self) -> u32 {
        self.name[..2].parse().unwrap()
    }

    /// The published query as a client sends it: what is not set is left out, but for the limit of a list.
    pub fn sent_query(&self) -> BTreeMap<String, String> {
        let set = self.query.iter().filter(|(_, value)| !value.is_empty());
        let mut sent: BTreeMap<String, String> = set
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        if self.is_page() {
            sent.entry("limit".to_owned())
                .or_insert_with(|| "10".to_owned());
        }
        sent
    }

    /// Whether the response is one page of a list.
    pub fn is_page(&self) -> bool {
        let lists = [
            "searchCorpAdmins",
            "searchCorp",
            "searchResource",
            "searchResourceOpRecord",
            "searchCorpResources",
            "searchUsers",
        ];
        lists.contains(&self.operation.as_str())
    }

    /// A path parameter: the segment at this place, decoded.
    pub fn place(&self, at: usize) -> String {
        decoded(self.path.split('/').nth(at).unwrap())
    }
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .unwrap()
        .into_owned()
}

/// A request as it was sent.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub query: BTreeMap<String, String>,
    pub headers: http::HeaderMap,
    pub body: Option<Value>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// Plays the platform: logs in with the fixture's token and gives the fixture's answer to everything else.
#[derive(Clone)]
pub struct Part {
    token: Option<String>,
    status: u16,
    answer: Option<Value>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Part {
    pub fn of(fixture: &Exchange) -> Self {
        Self {
            token: fixture.headers.get("X-Access-Token").cloned(),
            status: fixture.status,
            answer: fixture.response_body.clone(),
            seen: Arc::default(),
        }
    }

    /// The requests so far, without the login that a token was needed for.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

impl Middleware for Part {
    fn handle(
        &self,
        request: http::Request<SendBody>,
        _: MiddlewareNext,
    ) -> Result<http::Response<Body>, ureq::Error> {
        let (parts, body) = request.into_parts();
        if let Some(token) = &self.token
            && parts.uri.path() == "/v1/usg/acs/auth/account"
        {
            let grant = json!({"accessToken": token, "validPeriod": 80_000});
            return Ok(answer(200, Some(&grant)));
        }
        let mut bytes = Vec::new();
        body.into_reader().read_to_end(&mut bytes)?;
        let query = parts.uri.query().unwrap_or_default();
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        self.seen.lock().unwrap().push(Seen {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap();
                    (name.to_owned(), decoded(value))
                })
                .collect(),
            headers: parts.headers,
            body: (!bytes.is_empty()).then(|| serde_json::from_slice(&bytes).unwrap()),
        });
        Ok(answer(self.status, self.answer.as_ref()))
    }
}

fn answer(status: u16, body: Option<&Value>) -> http::Response<Body> {
    let text = body.map(Value::to_string).unwrap_or_default();
    http::Response::builder()
        .status(status)
        .header("X-Request-Id", REQUEST_ID)
        .header("Content-Type", "application/json;charset=UTF-8")
        .body(Body::builder().data(text))
        .unwrap()
}
