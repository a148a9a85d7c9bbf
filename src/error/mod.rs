//! Error: everything that can go wrong, in one type with predicates.
//!
//! One type, because callers rarely branch on more than a predicate, and because threads that waited for one login
//! must be able to share its failure: an [`Error`] is two words and cheap to clone.
mod api;
mod body;
mod codes;
mod kind;
mod transport;
mod violation;

pub use api::{ApiError, DecodeError};
pub(crate) use body::{Reply, plain_line};
pub use kind::Kind;
pub use transport::{ConfigError, Invalid, LoginError, TransportError};
pub use violation::Violation;

use serde::de::DeserializeOwned;
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

/// The crate's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. Cheap to clone: threads that waited for one login share its failure.
///
/// `Display` is one line to act on: operation, status, code, message, request id, attempts. Causes stand behind
/// [`source`](StdError::source). Neither shows a secret.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The client was set up wrongly (address, environment variable, proxy, certificate, token file…). Nothing was sent.
    #[error(transparent)]
    Config(Arc<ConfigError>),
    /// A request breaks the document's rules. Nothing was sent.
    #[error(transparent)]
    Invalid(Arc<Invalid>),
    /// No (complete) answer: connection failed, deadline over, reply cut short, cancelled.
    #[error(transparent)]
    Transport(Arc<TransportError>),
    /// An answer that says no: any status outside 2xx, redirects included.
    #[error(transparent)]
    Refused(Arc<ApiError>),
    /// A 2xx whose body is not what the document says (HTML, half a JSON, another shape, too large).
    #[error(transparent)]
    Decode(Arc<DecodeError>),
    /// The login (or renewal) that a call needed failed. `operation()` is the call's; `status()`, `code()` and the
    /// others answer for the login, whose own error is [`LoginError::login`].
    #[error(transparent)]
    Login(Arc<LoginError>),
}

impl Error {
    /// A configuration error with words only.
    pub(crate) fn config(message: impl Into<Box<str>>) -> Self {
        Self::Config(Arc::new(ConfigError {
            message: message.into(),
            source: None,
        }))
    }

    /// A login that failed, and nobody knows yet for which call.
    pub(crate) fn login(login: Arc<Error>) -> Self {
        Self::Login(Arc::new(LoginError {
            operation: None,
            login,
        }))
    }

    /// The same failure, told by the call that needed the token: a caller wants to read what they called. The login's
    /// own words, status and request id stay as they are.
    pub(crate) fn needed_by(self, operation: &'static str, request_id: &str) -> Self {
        match self {
            Self::Login(failed) => Self::Login(Arc::new(LoginError {
                operation: Some(operation),
                login: Arc::clone(&failed.login),
            })),
            // It waited for the login of another thread and sent nothing itself.
            Self::Transport(failed) if failed.attempts == 0 => {
                Self::Transport(Arc::new(TransportError {
                    operation,
                    request_id: request_id.into(),
                    kind: failed.kind,
                    ambiguous: failed.ambiguous,
                    attempts: 0,
                    source: failed.source.clone(),
                }))
            }
            other => other,
        }
    }

    /// A call that ended before anything was sent for it, so there is no request id to quote.
    pub(crate) fn unsent(operation: &'static str, kind: Kind) -> Self {
        Self::Transport(Arc::new(TransportError {
            operation,
            request_id: "none".into(),
            kind,
            ambiguous: false,
            attempts: 0,
            source: None,
        }))
    }

    /// A configuration error with its cause.
    pub(crate) fn config_because(
        message: impl Into<Box<str>>,
        source: impl StdError + Send + Sync + 'static,
    ) -> Self {
        Self::Config(Arc::new(ConfigError {
            message: message.into(),
            source: Some(Arc::new(source)),
        }))
    }

    /// What sort of failure it is; for a failed login, that of the login.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Config(_) => Kind::Config,
            Self::Invalid(_) => Kind::Invalid,
            Self::Transport(failed) => failed.kind,
            Self::Refused(_) => Kind::Refused,
            Self::Decode(undecodable) => undecodable.kind,
            Self::Login(failed) => failed.login.kind(),
        }
    }

    /// HTTP status, if there was a complete head of an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Refused(refusal) => Some(refusal.status),
            Self::Decode(undecodable) => Some(undecodable.status),
            Self::Login(failed) => failed.login.status(),
            Self::Config(_) | Self::Invalid(_) | Self::Transport(_) => None,
        }
    }

    /// The platform's code, e.g. `USG.201040003`, or the gateway's, e.g. `APIG.0308`.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(refusal) => refusal.code.as_deref(),
            Self::Login(failed) => failed.login.code(),
            _ => None,
        }
    }

    /// The platform's words. They come in the language asked for: show them, do not match on them.
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::Refused(refusal) => refusal.message.as_deref(),
            Self::Login(failed) => failed.login.message(),
            _ => None,
        }
    }

    /// The request id to quote to the vendor; there even when no answer came.
    ///
    /// From the answer's body, else its `X-Request-Id`, else the one we sent.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Transport(failed) => Some(&failed.request_id),
            Self::Refused(refusal) => Some(&refusal.request_id),
            Self::Decode(undecodable) => Some(&undecodable.request_id),
            Self::Login(failed) => failed.login.request_id(),
            Self::Config(_) | Self::Invalid(_) => None,
        }
    }

    /// The document's id of the operation that was called. For a failed login too, if a call needed it; for one asked
    /// for by hand ([`Client::login`](crate::Client::login)) it is the login's.
    pub fn operation(&self) -> Option<&str> {
        match self {
            Self::Config(_) => None,
            Self::Invalid(invalid) => Some(invalid.operation),
            Self::Transport(failed) => Some(failed.operation),
            Self::Refused(refusal) => Some(refusal.operation),
            Self::Decode(undecodable) => Some(undecodable.operation),
            Self::Login(failed) => failed.operation.or_else(|| failed.login.operation()),
        }
    }

    /// The rules that the request breaks; empty for other errors.
    pub fn faults(&self) -> &[Violation] {
        match self {
            Self::Invalid(invalid) => &invalid.faults,
            _ => &[],
        }
    }

    /// May the same call succeed later without any change?
    ///
    /// True for lost connections, time-outs, throttling and 5xx. A login that was refused is not transient: repeating
    /// it locks the account. Look at [`is_ambiguous`](Self::is_ambiguous) before repeating a create.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Transport(failed) => {
                matches!(
                    failed.kind,
                    Kind::Resolve | Kind::Connect | Kind::Proxy | Kind::Timeout | Kind::Closed
                )
            }
            Self::Refused(refusal) => {
                matches!(refusal.status, 408 | 425 | 429 | 500 | 502 | 503 | 504)
                    || refusal.code.as_deref().is_some_and(codes::is_passing)
            }
            Self::Login(failed) => failed.login.is_transient(),
            Self::Config(_) | Self::Invalid(_) | Self::Decode(_) => false,
        }
    }

    /// May the request have been applied although the call failed?
    ///
    /// Never for operations that change nothing, for requests of which provably no byte was sent, and for answers that
    /// say "not applied" (4xx, throttling). Always, for the others, once the first byte of one attempt has been
    /// handed to the network: how much of it arrived cannot be known from here. A failed login is not ambiguous: the
    /// call that needed it was not sent.
    pub fn is_ambiguous(&self) -> bool {
        match self {
            Self::Transport(failed) => failed.ambiguous,
            Self::Refused(refusal) => refusal.ambiguous,
            Self::Decode(undecodable) => undecodable.ambiguous,
            Self::Config(_) | Self::Invalid(_) | Self::Login(_) => false,
        }
    }

    /// Was it a deadline?
    pub fn is_timeout(&self) -> bool {
        self.kind() == Kind::Timeout
    }

    /// How many times the request was sent or tried; 0 when it never came to that.
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Config(_) | Self::Invalid(_) => 0,
            Self::Transport(failed) => failed.attempts,
            Self::Refused(refusal) => refusal.attempts,
            Self::Decode(undecodable) => undecodable.attempts,
            Self::Login(failed) => failed.login.attempts(),
        }
    }

    /// How long the platform asks to wait before the next try, if it does.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused(refusal) => refusal.retry_after,
            Self::Login(failed) => failed.login.retry_after(),
            _ => None,
        }
    }

    /// What a known code (else a known status) means and what to do: the vendor calls it the Error Center.
    ///
    /// The codes of sources 8.3 and the gateway's `APIG.0308`; in English, in our words.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refusal) => codes::help(refusal.status, refusal.code.as_deref()),
            Self::Login(failed) => failed.login.help(),
            _ => None,
        }
    }

    /// The body of a refusal, read as `T`: for error schemas with more in them than code and message.
    ///
    /// `None` when there is no body, it is longer than 64 KiB, or it is not a `T`.
    pub fn details<T: DeserializeOwned>(&self) -> Option<T> {
        match self {
            Self::Refused(refusal) => serde_json::from_str(&refusal.body).ok(),
            Self::Login(failed) => failed.login.details(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
