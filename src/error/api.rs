//! ApiError and DecodeError: a response outside 2xx, and a 2xx that cannot be read.
use crate::error::context::{Context, Show};
use crate::error::retryable::Retryable;
use crate::error::transport::{Cause, source};
use crate::error::{Kind, codes};
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// A response outside 2xx, redirects included.
pub struct ApiError {
    pub(crate) context: Context,
    pub(crate) response: ErrorResponse,
}

/// What a response outside 2xx says.
#[derive(Default)]
pub(crate) struct ErrorResponse {
    pub(crate) status: u16,
    pub(crate) code: Option<Box<str>>,
    pub(crate) message: Option<Box<str>>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) location: Option<Box<str>>,
    pub(crate) excerpt: Box<str>,
    pub(crate) encoded_authorization_message: Option<Box<str>>,
    /// A 401 for a token that took the place of a refused one, or for an operation that refused such tokens lately.
    pub(crate) new_tokens_refused: bool,
    /// The redacted body, for `Error::details`; never shown.
    pub(crate) body: Box<str>,
}

impl ErrorResponse {
    pub(crate) fn retryable(&self) -> Retryable {
        Retryable::of_status(self.status, self.code.as_deref())
    }

    /// Returns `true` if the gateway held the request back because the limit of calls is reached: it was not applied.
    pub(crate) fn is_throttled(&self) -> bool {
        self.retryable() == Retryable::Always
    }

    /// Returns `true` if the gateway says that its quota is used up.
    pub(crate) fn is_of_the_gateways_quota(&self) -> bool {
        self.code.as_deref() == Some(codes::THROTTLED)
    }

    /// Status and code.
    fn numbers(&self) -> impl fmt::Display + '_ {
        Show(|f: &mut fmt::Formatter<'_>| match &self.code {
            Some(code) => write!(f, "{} {code}", self.status),
            None => write!(f, "{}", self.status),
        })
    }

    /// The reason in words, if the response gives one.
    fn reason(&self) -> Option<String> {
        if (300..400).contains(&self.status) {
            let to = self.location.as_ref().map(|host| format!(" to {host}"));
            let to = to.unwrap_or_default();
            return Some(format!(
                "a redirect{to}, which is never followed; check the site's address"
            ));
        }
        let message = self.message.as_deref();
        let text = message.or(Some(&*self.excerpt).filter(|text| !text.is_empty()));
        text.map(str::to_owned)
    }
}

impl ApiError {
    /// The call.
    pub fn context(&self) -> &Context {
        &self.context
    }
    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.response.status
    }
    /// The platform's or the gateway's code.
    pub fn code(&self) -> Option<&str> {
        self.response.code.as_deref()
    }
    /// The platform's message, in the language asked for: at most 512 characters, no control characters. Do not match on it.
    pub fn message(&self) -> Option<&str> {
        self.response.message.as_deref()
    }
    /// How long the platform asks to wait before the next attempt (`Retry-After`).
    pub fn retry_after(&self) -> Option<Duration> {
        self.response.retry_after
    }
    /// The first 512 characters of the redacted body as plain text; JSON as it reads when written anew.
    pub fn excerpt(&self) -> &str {
        &self.response.excerpt
    }
    /// The host that a redirect names. Redirects are never followed.
    pub fn location(&self) -> Option<&str> {
        self.response.location.as_deref()
    }
    /// The gateway's encoded explanation of a missing permission, if it sent one.
    pub fn encoded_authorization_message(&self) -> Option<&str> {
        self.response.encoded_authorization_message.as_deref()
    }

    /// Returns `true` if the operation refuses tokens that are new, too: logging in again does not help, and for a while none
    /// is made because of this operation.
    pub fn refuses_new_tokens(&self) -> bool {
        self.response.new_tokens_refused
    }

    /// For a failed login: the reason first, then the login's own operation, status, code and request id.
    pub(crate) fn reason_first(&self) -> (String, String) {
        let (operation, numbers) = (self.context.operation, self.response.numbers());
        let reason = self.response.reason();
        let help = || codes::help(self.response.status, None).map(str::to_owned);
        let reason = reason
            .or_else(help)
            .unwrap_or_else(|| "no reason was given".into());
        (reason, format!("{operation} was refused with {numbers}"))
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = self.response.numbers();
        let reason = Show(|f: &mut fmt::Formatter<'_>| match self.response.reason() {
            Some(reason) => write!(f, "refused with {numbers}: {reason}"),
            None => write!(f, "refused with {numbers}"),
        });
        let new_tokens = Show(|f: &mut fmt::Formatter<'_>| {
            write!(f, "{reason}")?;
            if self.response.new_tokens_refused {
                f.write_str("; new tokens are refused too, so another login does not help")?;
            }
            Ok(())
        });
        self.context.line(f, &new_tokens)
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("context", &self.context)
            .field("status", &self.response.status)
            .field("code", &self.response.code)
            .field("message", &self.response.message)
            .field("retry_after", &self.response.retry_after)
            .field("location", &self.response.location)
            .finish_non_exhaustive()
    }
}

impl StdError for ApiError {}

/// A 2xx whose body is not what the document says.
#[derive(Debug)]
pub struct DecodeError {
    pub(crate) context: Context,
    pub(crate) status: u16,
    /// [`Kind::Decode`] or [`Kind::TooLarge`].
    pub(crate) kind: Kind,
    pub(crate) problem: Box<str>,
    pub(crate) path: Option<Box<str>>,
    pub(crate) content_type: Option<Box<str>>,
    pub(crate) source: Option<Cause>,
}

impl DecodeError {
    /// The call.
    pub fn context(&self) -> &Context {
        &self.context
    }
    /// HTTP status, 200 to 299.
    pub fn status(&self) -> u16 {
        self.status
    }
    /// Where in the JSON the problem is, `data[3].count`; `None` when it is not JSON at all.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
    /// What is wrong: empty, HTML, incomplete JSON, another shape, too large. Never a value of the body.
    pub fn problem(&self) -> &str {
        &self.problem
    }
    /// The content type that the response claims.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = Show(|f: &mut fmt::Formatter<'_>| {
            write!(f, "status {}, but {}", self.status, self.problem)?;
            if let Some(path) = &self.path {
                write!(f, " at {path}")?;
            }
            if let Some(content_type) = &self.content_type {
                write!(f, ", content type {content_type}")?;
            }
            Ok(())
        });
        self.context.line(f, &reason)
    }
}

impl StdError for DecodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(self.source.as_ref())
    }
}
