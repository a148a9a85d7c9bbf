//! The journal: the last requests and their responses, without secrets.
use crate::emulator::gateway::parameters::{is_unknown, unknown_fields};
use crate::emulator::http::request::{Request, is_json};
use crate::emulator::http::response::Response;
use serde_json::{Map, Value, json};
use std::collections::VecDeque;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Entries kept; the oldest go first.
const ENTRIES: usize = 1_000;
/// Bytes of a body that are kept to be shown; of a longer one only its length is told.
const BODY: usize = 16 * 1024;
/// Bytes of all bodies together.
const BODIES: usize = 8 * 1024 * 1024;
/// What is shown in the place of a secret.
const REDACTED: &str = "***";

/// One request and its response, without secrets.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct JournalEntry {
    /// Counts up from 1.
    pub number: u64,
    /// When it arrived, in the emulator's time.
    pub time: SystemTime,
    /// The method.
    pub method: String,
    /// The path as sent, without the query.
    pub path: String,
    /// The operation's name in the document, if the path led to one.
    pub operation: Option<&'static str>,
    /// The status of the response.
    pub status: u16,
    /// `error_code` of the response.
    pub error_code: Option<String>,
    /// `X-Request-Id` of the response.
    pub request_id: Option<String>,
    /// The fault that befell it.
    pub fault: Option<&'static str>,
    /// What a stricter server might not accept.
    pub remarks: Vec<String>,
    /// Query, headers and bodies as JSON, secrets replaced.
    pub details: Value,
}

impl JournalEntry {
    /// All of it as one JSON object; the time is in ms since 1970.
    pub fn json(&self) -> Value {
        let time = self
            .time
            .duration_since(UNIX_EPOCH)
            .map_or(0, |time| time.as_millis());
        json!({
            "number": self.number,
            "time": u64::try_from(time).unwrap_or(u64::MAX),
            "method": self.method,
            "path": self.path,
            "operation": self.operation,
            "status": self.status,
            "error_code": self.error_code,
            "request_id": self.request_id,
            "fault": self.fault,
            "remarks": self.remarks,
            "details": self.details,
        })
    }
}

/// As they came; secrets are taken out when an entry is read.
#[derive(Clone)]
struct Raw {
    number: u64,
    now: i64,
    operation: Option<&'static str>,
    fault: Option<&'static str>,
    request: Request,
    response: Response,
    lengths: (usize, usize),
}

/// The last requests.
#[derive(Clone, Default)]
pub(in crate::emulator) struct Journal {
    entries: VecDeque<Raw>,
    bytes: usize,
    last: u64,
}

impl Journal {
    pub(in crate::emulator) fn add(
        &mut self,
        now: i64,
        operation: Option<&'static str>,
        fault: Option<&'static str>,
        request: &Request,
        response: &Response,
    ) {
        self.last = self.last.saturating_add(1);
        let short = |body: &[u8]| {
            if body.len() > BODY {
                Vec::new()
            } else {
                body.to_vec()
            }
        };
        let raw = Raw {
            number: self.last,
            now,
            operation,
            fault,
            request: Request {
                body: short(&request.body),
                ..request.head()
            },
            response: Response {
                body: short(&response.body),
                headers: response.headers.clone(),
                status: response.status,
            },
            lengths: (request.body.len(), response.body.len()),
        };
        self.bytes = self.bytes.saturating_add(raw.bytes());
        self.entries.push_back(raw);
        while self.entries.len() > ENTRIES || self.bytes > BODIES {
            let Some(oldest) = self.entries.pop_front() else {
                break;
            };
            self.bytes = self.bytes.saturating_sub(oldest.bytes());
        }
    }

    /// The entries that are kept, oldest first.
    pub(in crate::emulator) fn entries(
        &self,
    ) -> impl DoubleEndedIterator<Item = JournalEntry> + '_ {
        self.entries.iter().map(Raw::entry)
    }

    pub(in crate::emulator) fn last(&self) -> Option<JournalEntry> {
        self.entries.back().map(Raw::entry)
    }

    pub(in crate::emulator) fn clear(&mut self) {
        self.entries.clear();
        self.bytes = 0;
    }
}

impl Raw {
    fn bytes(&self) -> usize {
        let pairs = |pairs: &[(String, String)]| -> usize {
            pairs
                .iter()
                .map(|(name, value)| name.len().saturating_add(value.len()))
                .sum()
        };
        let heads = [
            pairs(&self.request.headers),
            pairs(&self.request.query),
            pairs(&self.response.headers),
            self.request.path.len(),
        ];
        heads.into_iter().sum::<usize>() + self.request.body.len() + self.response.body.len()
    }

    /// What a stricter server might not accept. Names only, and as JSON would print them.
    fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        if self.lengths.0 > 0 && !is_json(self.request.header("Content-Type")) {
            remarks.push("Content-Type is not application/json in UTF-8".to_owned());
        }
        for (name, _) in &self.request.query {
            if self
                .operation
                .is_some_and(|operation| is_unknown(operation, name))
            {
                remarks.push(format!("unknown query parameter {name:?}"));
            }
        }
        if let Some(operation) = self.operation
            && let Ok(body) = serde_json::from_slice(&self.request.body)
        {
            let unknown = unknown_fields(operation, &body).into_iter();
            remarks.extend(unknown.map(|name| format!("unknown field {name:?}")));
        }
        remarks
    }

    fn entry(&self) -> JournalEntry {
        let response = body(&self.response.body, self.lengths.1);
        let text = |value: Option<&str>| value.map(str::to_owned);
        let since = Duration::from_millis(u64::try_from(self.now).unwrap_or(0));
        JournalEntry {
            number: self.number,
            time: UNIX_EPOCH.checked_add(since).unwrap_or(UNIX_EPOCH),
            method: self.request.method.clone(),
            path: self.request.path.clone(),
            operation: self.operation,
            status: self.response.status,
            error_code: text(response.get("error_code").and_then(Value::as_str)),
            request_id: text(self.response.header("X-Request-Id")),
            fault: self.fault,
            remarks: self.remarks(),
            details: json!({
                "query": pairs(&self.request.query),
                "request_headers": pairs(&self.request.headers),
                "request_body": body(&self.request.body, self.lengths.0),
                "response_headers": pairs(&self.response.headers),
                "response_body": response,
            }),
        }
    }
}

fn pairs(pairs: &[(String, String)]) -> Value {
    let shown = pairs.iter().map(|(name, value)| {
        let value = if is_secret(name) { REDACTED } else { value };
        (name.clone(), Value::from(value))
    });
    Value::Object(shown.collect::<Map<_, _>>())
}

/// A body that is JSON, without its secrets; of any other only the length, since nobody knows what is in it.
fn body(body: &[u8], length: usize) -> Value {
    match serde_json::from_slice(body) {
        Ok(mut value) => {
            redact(&mut value);
            value
        }
        Err(_) if length == 0 => Value::Null,
        Err(_) => json!({ "bytes": length }),
    }
}

fn redact(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::Null | Value::Bool(_) | Value::Number(_) => {}
                    value if is_secret(name) => *value = Value::from(REDACTED),
                    value => redact(value),
                }
            }
        }
        _ => {}
    }
}

/// Whether what has this name is a secret: passwords, keys, tokens, and the hashes of such.
fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let parts = [
        "pwd",
        "password",
        "secret",
        "ha1",
        "authorization",
        "cookie",
        "signature",
    ];
    parts.iter().any(|part| name.contains(part))
        || name.ends_with("token")
        || name.ends_with("appkey")
        || name.ends_with("app_key")
}
