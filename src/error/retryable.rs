//! Retryable: which outcome may be tried again. The one table: errors and the retry loop ask it.
use crate::error::{Kind, codes};

/// What another attempt of the same call is good for. Each level includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Retryable {
    /// The same request would fail in the same way.
    Never,
    /// It may succeed later. The client leaves the decision to its caller.
    Later,
    /// It may succeed at once, but the failed attempt may have been applied.
    IfIdempotent,
    /// It may succeed at once, and the failed attempt was certainly not applied.
    Always,
}

impl Retryable {
    /// Of a response outside 2xx.
    pub(crate) fn of_status(status: u16, code: Option<&str>) -> Self {
        match (status, code) {
            // The gateway checks its limits before it forwards anything.
            (429, _) | (_, Some(codes::THROTTLED)) => Self::Always,
            (502..=504, _) => Self::IfIdempotent,
            // 500 may come in the middle of a deed; 408 and 425 are for the caller to decide.
            (408 | 425 | 500, _) => Self::Later,
            (_, Some(code)) if codes::is_temporary(code) => Self::Later,
            _ => Self::Never,
        }
    }

    /// Of a request without a whole response. `sent`: a byte of it may have left.
    pub(crate) fn of_failure(kind: Kind, sent: bool) -> Self {
        match kind {
            Kind::Resolve | Kind::Connect | Kind::Proxy | Kind::Timeout | Kind::Closed if sent => {
                Self::IfIdempotent
            }
            Kind::Resolve | Kind::Connect | Kind::Proxy | Kind::Timeout | Kind::Closed => {
                Self::Always
            }
            Kind::Config
            | Kind::Invalid
            | Kind::Tls
            | Kind::Cancelled
            | Kind::TooLarge
            | Kind::Protocol
            | Kind::Refused
            | Kind::Decode
            | Kind::Upload => Self::Never,
        }
    }

    /// Returns `true` if the same call may succeed later without any change.
    pub(crate) fn is_transient(self) -> bool {
        self > Self::Never
    }

    /// Returns `true` if the client may make another attempt by itself.
    pub(crate) fn allows_retry(self, idempotent: bool) -> bool {
        match self {
            Self::Never | Self::Later => false,
            Self::IfIdempotent => idempotent,
            Self::Always => true,
        }
    }
}
