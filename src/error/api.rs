//! ApiError: answers that say no, and answers that say yes but cannot be read.
use crate::error::transport::{Cause, source, tail};
use crate::error::{Kind, codes};
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// An answer outside 2xx.
pub struct ApiError {
    pub(crate) operation: &'static str,
    pub(crate) status: u16,
    pub(crate) code: Option<Box<str>>,
    pub(crate) message: Option<Box<str>>,
    pub(crate) request_id: Box<str>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) location: Option<Box<str>>,
    pub(crate) excerpt: Box<str>,
    pub(crate) encoded_authorization_message: Option<Box<str>>,
    /// The body with secrets painted over, for `Error::details`; never shown.
    pub(crate) body: Box<str>,
    pub(crate) attempts: u32,
    pub(crate) ambiguous: bool,
}

impl ApiError {
    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }
    /// The platform's or the gateway's code.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
    /// The platform's words, in the language asked for: at most 512 characters, no control characters. Never match on them.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
    /// The first 512 characters of the body as plain text, without secrets; JSON as it reads when written anew.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }
    /// The host that a redirect names. Redirects are never followed.
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }
    /// The gateway's encoded explanation of a refused permission, if it sent one.
    pub fn encoded_authorization_message(&self) -> Option<&str> {
        self.encoded_authorization_message.as_deref()
    }
    /// Was it held back by the gateway for being one call too many? Then it was not applied.
    pub(crate) fn is_throttled(&self) -> bool {
        self.status == 429 || self.code.as_deref() == Some(codes::THROTTLED)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: refused with {}", self.operation, self.status)?;
        if let Some(code) = &self.code {
            write!(f, " {code}")?;
        }
        if (300..400).contains(&self.status) {
            match &self.location {
                Some(host) => write!(
                    f,
                    ": a redirect to {host}, which is never followed; check the site's address"
                )?,
                None => {
                    f.write_str(": a redirect, which is never followed; check the site's address")?
                }
            }
        } else if let Some(message) = &self.message {
            write!(f, ": {message}")?;
        } else if !self.excerpt.is_empty() {
            write!(f, ": {}", self.excerpt)?;
        }
        if self.ambiguous {
            f.write_str("; the request may have been applied, look before sending it again")?;
        }
        tail(f, &self.request_id, self.attempts)
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("request_id", &self.request_id)
            .field("retry_after", &self.retry_after)
            .field("location", &self.location)
            .field("attempts", &self.attempts)
            .field("ambiguous", &self.ambiguous)
            .finish_non_exhaustive()
    }
}

impl StdError for ApiError {}

/// A 2xx that cannot be read.
#[derive(Debug)]
pub struct DecodeError {
    pub(crate) operation: &'static str,
    pub(crate) status: u16,
    pub(crate) request_id: Box<str>,
    /// [`Kind::Decode`] or [`Kind::TooLarge`].
    pub(crate) kind: Kind,
    pub(crate) problem: Box<str>,
    pub(crate) path: Option<Box<str>>,
    pub(crate) content_type: Option<Box<str>>,
    pub(crate) source: Option<Cause>,
    pub(crate) attempts: u32,
    pub(crate) ambiguous: bool,
}

impl DecodeError {
    /// Where in the JSON the trouble is, `data[3].count`; `None` when it is not JSON at all.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
    /// What is wrong: nothing there, HTML, half a JSON, another shape, too large. Never a value of the body.
    pub fn problem(&self) -> &str {
        &self.problem
    }
    /// The content type that the answer claims.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: answered {}, but {}",
            self.operation, self.status, self.problem
        )?;
        if let Some(path) = &self.path {
            write!(f, " at {path}")?;
        }
        if let Some(content_type) = &self.content_type {
            write!(f, ", content type {content_type}")?;
        }
        if self.ambiguous {
            f.write_str("; the request may have been applied, look before sending it again")?;
        }
        tail(f, &self.request_id, self.attempts)
    }
}

impl StdError for DecodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(self.source.as_ref())
    }
}
