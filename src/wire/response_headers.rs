//! ResponseHeaders: the headers of a success, read as the document declares them.
use crate::Result;
use crate::wire::Response;
use std::fmt;
use ureq::http::HeaderMap;
use zeroize::Zeroizing;

/// The headers of a success.
#[derive(Clone)]
pub struct ResponseHeaders(Box<Parts>);

#[derive(Clone)]
struct Parts {
    /// For errors: the response without its body.
    response: crate::error::Context,
    status: u16,
    content_type: Option<std::borrow::Cow<'static, str>>,
    headers: HeaderMap,
}

/// Shows names, never a value: tokens come in headers too.
impl fmt::Debug for ResponseHeaders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.headers.keys()).finish()
    }
}

impl Response {
    /// All headers.
    pub fn headers(&self) -> ResponseHeaders {
        ResponseHeaders::of(self)
    }
}

impl ResponseHeaders {
    pub(crate) fn of(response: &Response) -> Self {
        Self(Box::new(Parts {
            response: response.context.clone(),
            status: response.status,
            content_type: response.content_type.clone(),
            headers: response.headers.clone(),
        }))
    }

    /// The first value of a header; `None` too when it is not plain text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    }

    /// All values of a header that are plain text, in their order.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let values = self.0.headers.get_all(name).into_iter();
        values.filter_map(|value| value.to_str().ok())
    }

    /// The one value of a header, read by `read`.
    #[doc(hidden)]
    pub fn value<'h, T>(
        &'h self,
        name: &str,
        read: impl FnOnce(&'h str) -> Option<T>,
    ) -> Result<Option<T>> {
        let Some(value) = self.0.headers.get(name) else {
            return Ok(None);
        };
        let read = value.to_str().ok().and_then(|text| read(text.trim()));
        read.map(Some).ok_or_else(|| self.unreadable(name))
    }

    /// The same of a header that is always there.
    #[doc(hidden)]
    pub fn required_value<'h, T>(
        &'h self,
        name: &str,
        read: impl FnOnce(&'h str) -> Option<T>,
    ) -> Result<T> {
        self.value(name, read)?.ok_or_else(|| self.missing(name))
    }

    /// All entries of a header that is a list, separated by commas and in any number of lines, read one by one.
    #[doc(hidden)]
    pub fn list<'h, T>(
        &'h self,
        name: &str,
        read: impl Fn(&'h str) -> Option<T>,
    ) -> Result<Option<Vec<T>>> {
        if !self.0.headers.contains_key(name) {
            return Ok(None);
        }
        let mut out = Vec::new();
        for value in self.0.headers.get_all(name) {
            let text = value.to_str().map_err(|_| self.unreadable(name))?;
            // an empty list has no entry, not an empty one
            for entry in text.split(',').filter(|_| !text.trim().is_empty()) {
                out.push(read(entry.trim()).ok_or_else(|| self.unreadable(name))?);
            }
        }
        Ok(Some(out))
    }

    /// The same of a header that is always there.
    #[doc(hidden)]
    pub fn required_list<'h, T>(
        &'h self,
        name: &str,
        read: impl Fn(&'h str) -> Option<T>,
    ) -> Result<Vec<T>> {
        self.list(name, read)?.ok_or_else(|| self.missing(name))
    }

    fn unreadable(&self, name: &str) -> crate::Error {
        self.undecodable(&format!("the header {name} is not what the document says"))
    }

    fn missing(&self, name: &str) -> crate::Error {
        self.undecodable(&format!(
            "the header {name} is missing, which the document promises"
        ))
    }

    fn undecodable(&self, problem: &str) -> crate::Error {
        let Parts {
            response,
            status,
            content_type,
            ..
        } = &*self.0;
        let response = Response {
            context: response.clone(),
            status: *status,
            headers: HeaderMap::new(),
            content_type: content_type.clone(),
            body: Zeroizing::default(),
            memory: 0,
        };
        response.undecodable(problem, None)
    }
}
