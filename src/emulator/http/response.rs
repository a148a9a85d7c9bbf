//! Response: what goes back.
use crate::emulator::http::request::header;
use serde_json::Value;
use std::fmt;

/// One response, without a connection.
#[derive(Clone)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers in order.
    pub headers: Vec<(String, String)>,
    /// The body, empty for operations that have none to give.
    pub body: Vec<u8>,
}

impl Response {
    /// A response with nothing but a status.
    pub fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets a body of JSON and the platform's content type.
    #[must_use]
    pub fn with_json(mut self, body: &Value) -> Self {
        self.body = body.to_string().into_bytes();
        self.with_header("Content-Type", "application/json;charset=UTF-8")
    }

    /// Sets a body as it is.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// The body as JSON; `None` when it is empty or something else.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// Adds what the gateway puts on every response (sources 1), where the response does not say otherwise.
    pub(in crate::emulator) fn with_common_headers(mut self, request_id: &str) -> Self {
        let common = [
            ("X-Request-Id", request_id),
            ("Server", "api-gateway"),
            ("Content-Type", "application/json;charset=UTF-8"),
            ("Cache-Control", "no-cache"),
        ];
        for (name, value) in common {
            if self.header(name).is_none() {
                self = self.with_header(name, value);
            }
        }
        self
    }
}

impl fmt::Debug for Response {
    /// The body stays out: it may carry tokens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &headers)
            .field("body_bytes", &self.body.len())
            .finish()
    }
}
