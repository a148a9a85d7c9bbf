//! Error: everything that can go wrong, in one type with predicates.
//!
//! One type, because callers rarely branch on more than a predicate, and because threads that waited for one login
//! must be able to share its failure: an [`Error`] is two words and cheap to clone.
mod api;
mod body;
mod codes;
mod context;
mod kind;
mod retryable;
mod transport;
mod violation;

pub(crate) use api::ErrorResponse;
pub use api::{ApiError, DecodeError};
pub(crate) use body::{ErrorBody, plain_line};
pub(crate) use codes::LOCKED_FOR;
pub use context::Context;
pub use kind::Kind;
pub(crate) use retryable::Retryable;
pub use transport::{ConfigError, InvalidRequest, LoginError, TransportError};
pub(crate) use transport::{Failure, Peer};
pub use violation::Violation;

use serde::de::DeserializeOwned;
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

/// The crate's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. Cheap to clone: threads that waited for one login share its failure.
///
/// `Display` is one line to act on: operation, status, code, message, request id, attempts. Causes are behind
/// [`source`](StdError::source). Neither shows a secret.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A setting of the client cannot be used (address, environment variable, proxy, certificate, token file…). Nothing was sent.
    #[error(transparent)]
    Config(Arc<ConfigError>),
    /// The request breaks the document's rules. Nothing was sent.
    #[error(transparent)]
    Invalid(Arc<InvalidRequest>),
    /// No (complete) response: no connection, deadline over, connection closed early, cancelled.
    #[error(transparent)]
    Transport(Arc<TransportError>),
    /// A response outside 2xx, redirects included.
    #[error(transparent)]
    Api(Arc<ApiError>),
    /// A 2xx whose body is not what the document says (HTML, incomplete JSON, another shape, too large).
    #[error(transparent)]
    Decode(Arc<DecodeError>),
    /// The login (or token refresh) that a call needed failed. `operation()` is the call's; `status()`, `code()` and the
    /// others are those of the login, whose own error is [`LoginError::login`].
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

    /// A failed login, not yet attributed to a call.
    pub(crate) fn login(login: Arc<Error>) -> Self {
        Self::Login(Arc::new(LoginError {
            operation: None,
            login,
        }))
    }

    /// The failure as the call that needed the token reports it: under its own name. The login's reason, status and
    /// request id stay as they are.
    pub(crate) fn needed_by(self, operation: &'static str, request_id: &str) -> Self {
        match self {
            Self::Login(failed) => Self::Login(Arc::new(LoginError {
                operation: Some(operation),
                login: Arc::clone(&failed.login),
            })),
            // It waited for the login of another thread and sent nothing itself.
            Self::Transport(failed) if failed.context.attempts == 0 => {
                let context = Context {
                    request_id: Some(request_id.into()),
                    ..Context::unsent(operation)
                };
                Self::transport(context, failed.failure.clone())
            }
            other => other,
        }
    }

    pub(crate) fn transport(context: Context, failure: Failure) -> Self {
        Self::Transport(Arc::new(TransportError { context, failure }))
    }

    /// A call that ended before anything was sent for it, so there is no request id to quote.
    pub(crate) fn unsent(operation: &'static str, kind: Kind) -> Self {
        Self::transport(Context::unsent(operation), Failure::between_attempts(kind))
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
            Self::Transport(failed) => failed.failure.kind,
            Self::Api(_) => Kind::Refused,
            Self::Decode(decode) => decode.kind,
            Self::Login(failed) => failed.login.kind(),
        }
    }

    /// The call that failed; for a failed login, the login's own. `None` for a configuration error.
    pub fn context(&self) -> Option<&Context> {
        match self {
            Self::Config(_) => None,
            Self::Invalid(invalid) => Some(&invalid.context),
            Self::Transport(failed) => Some(&failed.context),
            Self::Api(api) => Some(&api.context),
            Self::Decode(decode) => Some(&decode.context),
            Self::Login(failed) => failed.login.context(),
        }
    }

    /// The response outside 2xx, the login's for a failed login.
    fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(api) => Some(api),
            Self::Login(failed) => failed.login.api(),
            Self::Config(_) | Self::Invalid(_) | Self::Transport(_) | Self::Decode(_) => None,
        }
    }

    /// HTTP status, if the head of a response was complete.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Api(api) => Some(api.status()),
            Self::Decode(decode) => Some(decode.status),
            Self::Login(failed) => failed.login.status(),
            Self::Config(_) | Self::Invalid(_) | Self::Transport(_) => None,
        }
    }

    /// The platform's code, e.g. `USG.201040003`, or the gateway's, e.g. `APIG.0308`.
    pub fn code(&self) -> Option<&str> {
        self.api()?.code()
    }

    /// The platform's message, in the language asked for: show it, do not match on it.
    pub fn message(&self) -> Option<&str> {
        self.api()?.message()
    }

    /// The request id to quote to the vendor; there even when no response came.
    ///
    /// From the response's body, else its `X-Request-Id`, else the one we sent.
    pub fn request_id(&self) -> Option<&str> {
        self.context()?.request_id()
    }

    /// The document's id of the operation that was called. For a failed login too, if a call needed it; for one asked
    /// for by hand ([`Client::login`](crate::Client::login)) it is the login's.
    pub fn operation(&self) -> Option<&str> {
        match self {
            Self::Login(failed) => failed.operation.or_else(|| failed.login.operation()),
            other => other.context().map(Context::operation),
        }
    }

    /// The rules that the request breaks; empty for other errors.
    pub fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(invalid) => &invalid.violations,
            _ => &[],
        }
    }

    /// Returns `true` if the same call may succeed later without any change.
    ///
    /// So it is for lost connections, time-outs, throttling and 5xx. A login that was refused is not transient: repeating
    /// it locks the account. Look at [`is_ambiguous`](Self::is_ambiguous) before repeating a create.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Transport(failed) => failed.failure.retryable().is_transient(),
            Self::Api(api) => api.response.retryable().is_transient(),
            Self::Login(failed) => failed.login.is_transient(),
            Self::Config(_) | Self::Invalid(_) | Self::Decode(_) => false,
        }
    }

    /// Returns `true` if the request may have been applied although the call failed.
    ///
    /// Never for operations that change nothing, for requests of which provably no byte was sent, and for responses that
    /// say "not applied" (4xx, throttling). Always, for the others, once the first byte of one attempt has been
    /// handed to the network: how much of it arrived cannot be known from here. A failed login is not ambiguous: the
    /// call that needed it was not sent.
    pub fn is_ambiguous(&self) -> bool {
        match self {
            Self::Login(_) => false,
            other => other.context().is_some_and(Context::is_ambiguous),
        }
    }

    /// Returns `true` if a deadline passed: of the call, of one attempt, or of connecting.
    pub fn is_timeout(&self) -> bool {
        self.kind() == Kind::Timeout
    }

    /// How many times the request was sent or tried; 0 when it never came to that.
    pub fn attempts(&self) -> u32 {
        self.context().map_or(0, Context::attempts)
    }

    /// How long the platform asks to wait before the next attempt, if it does.
    pub fn retry_after(&self) -> Option<Duration> {
        self.api()?.retry_after()
    }

    /// What a known code (else a known status) means and what to do; the vendor calls it the Error Center.
    ///
    /// The codes of sources 8.3 and the gateway's `APIG.0308`; in English, in our words.
    pub fn help(&self) -> Option<&'static str> {
        let api = self.api()?;
        codes::help(api.status(), api.code())
    }

    /// The body of a response outside 2xx, read as `T`: for error schemas with more in them than code and message.
    ///
    /// `None` when there is no body, it is longer than 64 KiB, or it is not a `T`.
    pub fn details<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.api()?.response.body).ok()
    }
}

#[cfg(test)]
mod tests;
