//! Inspect: shows a request instead of sending it.

use crate::document;
use crate::render::{escaped, line, remark};
use huaweicloud_meeting::Error;
use serde_json::Value;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use ureq::http::{HeaderMap, Method, Request, Response};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Body, SendBody};

/// A middleware that shows each request and sends none. A login that another call needs gets its response here, so that the
/// call itself can be shown.
#[derive(Clone, Debug, Default)]
pub struct Inspector(Arc<State>);

#[derive(Debug, Default)]
struct State {
    as_curl: bool,
    shows_logins: AtomicBool,
    has_shown: AtomicBool,
}

impl Inspector {
    /// Shows requests as they are, or as cURL commands.
    pub fn new(as_curl: bool) -> Self {
        Self(Arc::new(State {
            as_curl,
            ..State::default()
        }))
    }

    /// Logins are what is to be shown.
    pub fn show_logins(&self) {
        self.0.shows_logins.store(true, Ordering::Relaxed);
    }

    /// Is this the error of a request that was shown? A request that breaks a rule is told as ever.
    pub fn has_shown(&self, error: &Error) -> bool {
        self.0.has_shown.load(Ordering::Relaxed)
            && !matches!(error, Error::Config(_) | Error::Invalid(_))
    }
}

impl Middleware for Inspector {
    fn handle(
        &self,
        request: Request<SendBody>,
        _: MiddlewareNext,
    ) -> Result<Response<Body>, ureq::Error> {
        let path = request.uri().path();
        let is_login = path.contains("/usg/acs/auth/");
        if is_login && !self.0.shows_logins.load(Ordering::Relaxed) {
            let token = r#"{"accessToken":"none","validPeriod":3600}"#;
            let response = Response::builder()
                .status(200)
                .header("content-type", "application/json");
            return response
                .body(Body::builder().data(token))
                .map_err(ureq::Error::Http);
        }
        let (head, body) = request.into_parts();
        let mut bytes = Vec::new();
        body.into_reader().read_to_end(&mut bytes)?;
        let json = serde_json::from_slice::<Value>(&bytes).ok();
        let shown = if self.0.as_curl {
            as_curl(&head.method, &head.uri.to_string(), &head.headers, json)
        } else {
            as_it_is(&head.method, &head.uri.to_string(), &head.headers, json)
        };
        let _ = line(&shown);
        if !self.0.has_shown.swap(true, Ordering::Relaxed) && !self.0.as_curl {
            remark("meetingctl: nothing was sent (--dry-run)");
        }
        Err(ureq::Error::Io(io::Error::other("shown instead of sent")))
    }
}

/// The variable of the shell that stands for a header's secret.
fn variable(name: &str) -> Option<&'static str> {
    match name {
        "x-access-token" => Some("$MEETING_TOKEN"),
        "authorization" | "proxy-authorization" => Some("$MEETING_AUTHORIZATION"),
        _ => None,
    }
}

/// Headers worth showing; the request id is another each time, and the rest is the same for every request.
fn shown(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .iter()
        .filter(|(name, _)| {
            matches!(
                name.as_str(),
                "x-access-token"
                    | "authorization"
                    | "content-type"
                    | "accept-language"
                    | "x-token-type"
            )
        })
        .map(|(name, value)| {
            let value =
                variable(name.as_str()).unwrap_or_else(|| value.to_str().unwrap_or_default());
            (name.as_str(), value)
        })
}

fn as_it_is(method: &Method, uri: &str, headers: &HeaderMap, body: Option<Value>) -> String {
    let mut text = format!("{method} {uri}");
    for (name, value) in shown(headers) {
        text.push_str(&format!("\n{name}: {value}"));
    }
    if let Some(mut body) = body {
        document::redact(&mut body);
        let body = serde_json::to_string_pretty(&body).unwrap_or_default();
        text.push_str(&format!("\n\n{}", escaped(&body)));
    }
    text
}

fn as_curl(method: &Method, uri: &str, headers: &HeaderMap, body: Option<Value>) -> String {
    let mut text = match *method {
        Method::GET => "curl".to_owned(),
        Method::HEAD => "curl -I".to_owned(),
        _ => format!("curl -X {method}"),
    };
    for (name, value) in shown(headers) {
        // a variable is only filled in between double quotes
        text.push_str(&format!(" -H \"{name}: {value}\""));
    }
    if let Some(mut body) = body {
        document::redact(&mut body);
        let body = escaped(&body.to_string()).replace('\'', r"'\''");
        text.push_str(&format!(
            " -d '{}'",
            body.replace("\"***\"", "\"'\"$MEETING_SECRET\"'\"")
        ));
    }
    text.push_str(&format!(" '{}'", uri.replace('\'', "%27")));
    text
}
