//! A request without a connection.
use crate::emulator::http::error::ErrorResponse;
use serde_json::Value;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::ops::RangeInclusive;
use ureq::http::request::Parts;

/// One request as it came over the wire, without a connection.
///
/// The path keeps its percent-encoding (an encoded slash is not a separator); the query is decoded.
#[derive(Clone)]
pub struct Request {
    /// The method in capitals.
    pub method: String,
    /// The path as sent, percent-encoded, without the query.
    pub path: String,
    /// The query's pairs, decoded, in order.
    pub query: Vec<(String, String)>,
    /// The headers in order. Names are compared without regard to case.
    pub headers: Vec<(String, String)>,
    /// The body as sent.
    pub body: Vec<u8>,
    /// The caller's address, shown as `tokenIp`. Default: loopback.
    pub peer: IpAddr,
    /// Whether [`Settings::loose`](crate::emulator::Settings::loose) holds; set by the platform.
    pub(in crate::emulator) loose: bool,
}

impl Request {
    /// A request for a path with or without a query (`/v1/usg/dcs/corp/admin?offset=0`), without headers and body.
    pub fn new(method: impl Into<String>, target: &str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decode_form(name), decode_form(value))
            })
            .collect();
        Self {
            method: method.into(),
            path: path.to_owned(),
            query,
            headers: Vec::new(),
            body: Vec::new(),
            peer: IpAddr::V4(Ipv4Addr::LOCALHOST),
            loose: false,
        }
    }

    /// What is known before the body: method, target and headers.
    pub(in crate::emulator) fn from_head(parts: &Parts) -> Self {
        let target = parts
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let mut request = Self::new(parts.method.as_str(), target);
        request.headers = parts
            .headers
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes());
                (name.to_string(), value.into_owned())
            })
            .collect();
        request
    }

    /// The same request without its body.
    pub(in crate::emulator) fn head(&self) -> Self {
        Self {
            method: self.method.clone(),
            path: self.path.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: Vec::new(),
            ..*self
        }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the token, header `X-Access-Token`.
    #[must_use]
    pub fn with_token(self, token: impl Into<String>) -> Self {
        self.with_header("X-Access-Token", token)
    }

    /// Sets a body of JSON and its content type.
    #[must_use]
    pub fn with_json(mut self, body: &Value) -> Self {
        self.body = body.to_string().into_bytes();
        self.with_header("Content-Type", "application/json; charset=UTF-8")
    }

    /// Sets a body as it is.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The first header of this name, trimmed.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name).map(str::trim)
    }

    /// The first value of a query parameter. An empty one counts as absent: the published examples send
    /// `searchKey=&type=` and mean "not set".
    pub(in crate::emulator) fn query(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(known, _)| known == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// An integer from the query.
    pub(in crate::emulator) fn integer(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Result<Option<i64>, ErrorResponse> {
        let Some(text) = self.query(name) else {
            return Ok(None);
        };
        match text.parse() {
            Ok(number) if range.contains(&number) => Ok(Some(number)),
            _ => Err(ErrorResponse::parameter(name)),
        }
    }

    /// A text from the query, of at most so many characters.
    pub(in crate::emulator) fn text(
        &self,
        name: &str,
        longest: usize,
    ) -> Result<Option<&str>, ErrorResponse> {
        match self.query(name) {
            Some(text) if text.chars().count() > longest => Err(ErrorResponse::parameter(name)),
            found => Ok(found),
        }
    }

    /// A boolean from the query.
    pub(in crate::emulator) fn boolean(&self, name: &str) -> Result<Option<bool>, ErrorResponse> {
        match self.query(name) {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(_) => Err(ErrorResponse::parameter(name)),
        }
    }

    /// The body as JSON. `Content-Type` must be `application/json`, in UTF-8 if it names a character set (sources 1).
    pub(in crate::emulator) fn json(&self) -> Result<Value, ErrorResponse> {
        if !self.loose && !is_json(self.header("Content-Type")) {
            return Err(ErrorResponse::parameter("Content-Type"));
        }
        serde_json::from_slice(&self.body).map_err(|_| ErrorResponse::parameter("body"))
    }
}

/// Whether a content type is that of JSON in UTF-8.
pub(in crate::emulator) fn is_json(content_type: Option<&str>) -> bool {
    let mut parts = content_type.unwrap_or("").split(';').map(str::trim);
    let json = parts
        .next()
        .is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    json && parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    })
}

/// Query values: `+` is a space, the rest is percent-encoded UTF-8.
fn decode_form(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_encoding::percent_decode_str(&spaced)
        .decode_utf8_lossy()
        .into_owned()
}

impl fmt::Debug for Request {
    /// Header values, query values and the body stay out: they carry credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &headers)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// The first header of this name.
pub(in crate::emulator) fn header<'h>(
    headers: &'h [(String, String)],
    name: &str,
) -> Option<&'h str> {
    headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}
