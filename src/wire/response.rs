//! Response: a 2xx response, read whole and bounded; decodes it as JSON, text or bytes.
use crate::error::{Context, DecodeError, Kind};
use crate::runtime::json;
use crate::secret::reading;
use crate::{Error, Result};
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::sync::Arc;
use ureq::http::HeaderMap;
use ureq::http::header::CONTENT_TYPE;
use zeroize::Zeroizing;

const A_PAGE: &str =
    "the body is HTML or XML, not JSON (is there a proxy or a login page between?)";

/// A 2xx response, read whole and bounded.
pub struct Response {
    pub(crate) context: Context,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    /// For messages: one line, what we sent as secret painted over.
    pub(crate) content_type: Option<Cow<'static, str>>,
    /// Wiped when dropped: the response to a login is a token. See [`into_json`](Response::into_json).
    pub(crate) body: Zeroizing<Vec<u8>>,
    /// Most bytes that the arrays and objects of the decoded body may take.
    pub(crate) memory: u64,
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response")
            .field("context", &self.context)
            .field("status", &self.status)
            .field("length", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl Response {
    /// The call.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// HTTP status, 200..=299.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Decodes the body as JSON.
    ///
    /// # Errors
    /// `Decode` when there is no body, when it is HTML, not (whole) JSON, or JSON of another shape. The error names the
    /// place, never a value.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        let body = self
            .body
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.body);
        let start = body.trim_ascii_start();
        if start.is_empty() {
            return Err(self.undecodable("there is no body", None));
        }
        json::read(body, self.memory).map_err(|mismatch| {
            let problem = match (&mismatch.path, start.first()) {
                (None, Some(b'<')) => A_PAGE.to_owned(),
                (None, _) => format!("the body is not (whole) JSON: {mismatch}"),
                (Some(_), _) => format!("the body has another shape than documented: {mismatch}"),
            };
            self.undecodable(&problem, Some(mismatch))
        })
    }

    /// Decodes the body as JSON. The document says which fields are secret: a body in which none of them was read is not
    /// wiped, since that takes as long as reading it does.
    pub(crate) fn into_json<T: DeserializeOwned>(mut self) -> Result<T> {
        let (result, secret) = reading(|| self.json());
        if result.is_ok() && !secret {
            drop(std::mem::take(&mut *self.body));
        }
        result
    }

    /// Takes the response for a success without reading it, unless it is a page: the platform responds with JSON or nothing
    /// (sources 1), so a page comes from a proxy or a login portal on the way.
    pub(crate) fn done(&self) -> Result<()> {
        let body = self
            .body
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.body)
            .trim_ascii_start();
        let media = self.headers.get(CONTENT_TYPE);
        let media = media
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let media = media.split(';').next().unwrap_or_default().trim();
        let page = media.eq_ignore_ascii_case("text/html") || body.first() == Some(&b'<');
        if page && !body.is_empty() {
            return Err(self.undecodable(A_PAGE, None));
        }
        Ok(())
    }

    /// The body as text: UTF-8, or ISO-8859-1 where its charset says so.
    ///
    /// # Errors
    /// `Decode` when it is not in its charset, or the charset is another one.
    pub fn text(&self) -> Result<String> {
        let charset = self
            .header("content-type")
            .and_then(charset)
            .unwrap_or_else(|| "utf-8".to_owned());
        match charset.as_str() {
            "utf-8" | "utf8" | "us-ascii" | "ascii" => match std::str::from_utf8(&self.body) {
                Ok(text) => Ok(text.trim_start_matches('\u{feff}').to_owned()),
                Err(_) => Err(self.undecodable("the body is not valid UTF-8", None)),
            },
            "iso-8859-1" | "latin1" | "iso8859-1" => {
                Ok(self.body.iter().map(|byte| char::from(*byte)).collect())
            }
            _ => Err(self.undecodable("the body is in a charset that is not supported", None)),
        }
    }

    /// The body.
    pub fn into_bytes(mut self) -> Vec<u8> {
        std::mem::take(&mut *self.body)
    }

    /// Returns `true` if there is no body.
    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    /// A header's value, for declared response headers; `None` too when it is not plain text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The error for a status that the document does not declare.
    pub fn unexpected(&self) -> Error {
        self.undecodable(
            "the document does not know this status for the operation",
            None,
        )
    }

    pub(crate) fn undecodable(&self, problem: &str, mismatch: Option<json::Mismatch>) -> Error {
        Error::Decode(Arc::new(DecodeError {
            context: self.context.clone(),
            status: self.status,
            kind: Kind::Decode,
            problem: problem.into(),
            path: mismatch.as_ref().and_then(|mismatch| mismatch.path.clone()),
            content_type: self.content_type.clone().map(Into::into),
            source: mismatch.map(|mismatch| Arc::new(mismatch) as _),
        }))
    }
}

/// The charset of a content type, in lower case.
pub(crate) fn charset(content_type: &str) -> Option<String> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"').to_ascii_lowercase();
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(content_type: &str, body: &[u8]) -> Response {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", content_type.parse().unwrap());
        Response {
            context: Context::unsent("searchCorp"),
            status: 200,
            headers,
            content_type: None,
            body: Zeroizing::new(body.to_vec()),
            memory: 1 << 20,
        }
    }

    #[test]
    fn text_is_read_by_its_charset() {
        assert_eq!(response("text/plain", "é".as_bytes()).text().unwrap(), "é");
        assert_eq!(
            response("text/plain; charset=\"ISO-8859-1\"", b"\xe9")
                .text()
                .unwrap(),
            "é"
        );
        assert!(response("text/plain", b"\xe9").text().is_err());
        assert!(response("text/plain; charset=ebcdic", b"x").text().is_err());
    }

    #[test]
    fn two_hundred_with_anything_else_is_an_error_that_says_so() {
        #[derive(Debug, serde::Deserialize)]
        struct Count {
            #[serde(rename = "count")]
            _count: Option<i64>,
        }
        for (body, words) in [
            ("", "there is no body"),
            (" \r\n", "there is no body"),
            ("<html><body>Sign in</body></html>", "HTML"),
            ("{\"count\":", "not (whole) JSON"),
            ("{\"count\":\"canary\"}", "at count"),
            ("[]", "another shape"),
            ("null", "another shape"),
            ("{\"error_code\":\"USG.1\"}", "another shape"),
        ] {
            let error = response("application/json", body.as_bytes())
                .json::<Count>()
                .unwrap_err();
            let text = format!("{error} {error:?}");
            assert!(text.contains(words), "{text}");
            assert!(!text.contains("canary"), "{text}");
        }
        let error = response("application/json", b"{\"count\":1,\"new\":\"\xe9\"}")
            .json::<Count>()
            .unwrap_err();
        let text = error.to_string();
        assert!(
            text.contains("not (whole) JSON: byte 18 is not UTF-8"),
            "{text}"
        );
        assert!(
            response("application/json", b"\xef\xbb\xbf{\"count\":1}")
                .json::<Count>()
                .is_ok(),
            "a byte order mark is no fault"
        );
    }

    #[test]
    fn a_page_is_no_success_even_where_the_body_does_not_matter() {
        for (content_type, body) in [
            ("text/html; charset=UTF-8", "Sign in"),
            ("TEXT/HTML", "<html>"),
            ("application/json", "\u{feff}\r\n <html>Sign in</html>"),
            ("application/octet-stream", "<?xml?>"),
        ] {
            let error = response(content_type, body.as_bytes()).done().unwrap_err();
            assert_eq!(error.kind(), Kind::Decode, "{error}");
        }
        for (content_type, body) in [
            ("text/html", ""),
            ("text/html", " \r\n"),
            ("application/json", "{\"undocumented\":1}"),
            ("text/plain", "OK"),
        ] {
            response(content_type, body.as_bytes()).done().unwrap();
        }
    }

    #[test]
    fn charsets_are_found_whatever_stands_around_them() {
        assert_eq!(
            charset("application/json;charset=UTF-8").as_deref(),
            Some("utf-8")
        );
        assert_eq!(
            charset("text/plain; x=y; Charset = \"Latin1\" ").as_deref(),
            Some("latin1")
        );
        assert_eq!(charset("text/plain; charset="), None);
        assert_eq!(charset(";;=;charset"), None);
    }
}
