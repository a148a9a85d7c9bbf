//! Judge: what the end of an attempt means: which failure, whether anything can have been applied, whether again.
use crate::error::{ApiError, DecodeError, Kind, TransportError};
use crate::wire::connector::Phase;
use std::io;
use std::sync::Arc;
use ureq::Error as Ureq;

/// How an attempt ended.
pub(crate) enum AttemptOutcome {
    /// A 2xx, read whole.
    Good(crate::wire::Response),
    /// Any other status.
    Refused(ApiError),
    /// A 2xx that cannot be read.
    Unreadable(DecodeError),
    /// No whole answer.
    Failed(Failure),
}

/// Why there is no whole answer.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) kind: Kind,
    /// Can any byte of the request have left?
    pub(crate) sent: bool,
    /// Would another try meet the same?
    pub(crate) lasting: bool,
    pub(crate) source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl AttemptOutcome {
    /// Can the request have been applied although this is how it ended? For operations that change something.
    pub(crate) fn leaves_open(&self) -> bool {
        match self {
            Self::Good(_) => false,
            // It was answered with "done", in whatever form.
            Self::Unreadable(_) => true,
            Self::Failed(failure) => failure.sent,
            Self::Refused(refusal) if refusal.is_throttled() => false,
            Self::Refused(refusal) => match refusal.status {
                // "Not here, ask again there" and "not changed" are answers before the deed; the others may follow it.
                300..400 => !matches!(refusal.status, 304 | 305 | 307 | 308),
                // A gateway answers 502 and 504 when it lost sight of the request; 500 and 503 may come half-way through.
                500.. => !matches!(refusal.status, 501 | 505),
                _ => false,
            },
        }
    }

    /// Is another try allowed and of use?
    pub(crate) fn invites_another(&self, idempotent: bool) -> bool {
        match self {
            Self::Good(_) | Self::Unreadable(_) => false,
            // A call that the gateway throttled never reached the platform: its limits are checked before it forwards
            // anything. So this holds for creates too.
            Self::Refused(refusal) => {
                refusal.is_throttled() || idempotent && matches!(refusal.status, 502..=504)
            }
            Self::Failed(failure) => {
                let passing = matches!(
                    failure.kind,
                    Kind::Resolve | Kind::Connect | Kind::Proxy | Kind::Timeout | Kind::Closed
                );
                passing && !failure.lasting && (idempotent || !failure.sent)
            }
        }
    }

    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Good(answer) => Some(answer.status),
            Self::Refused(refusal) => Some(refusal.status),
            Self::Unreadable(undecodable) => Some(undecodable.status),
            Self::Failed(_) => None,
        }
    }

    pub(crate) fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(refusal) => refusal.code.as_deref(),
            _ => None,
        }
    }

    pub(crate) fn kind(&self) -> Option<Kind> {
        match self {
            Self::Good(_) => None,
            Self::Refused(_) => Some(Kind::Refused),
            Self::Unreadable(undecodable) => Some(undecodable.kind),
            Self::Failed(failure) => Some(failure.kind),
        }
    }

    /// As what the call returns.
    pub(crate) fn into_result(
        self,
        operation: &'static str,
        request_id: &str,
        attempts: u32,
        ambiguous: bool,
    ) -> crate::Result<crate::wire::Response> {
        match self {
            Self::Good(mut answer) => {
                answer.attempts = attempts;
                Ok(answer)
            }
            Self::Refused(refusal) => Err(crate::Error::Refused(Arc::new(ApiError {
                attempts,
                ambiguous,
                ..refusal
            }))),
            Self::Unreadable(it) => Err(crate::Error::Decode(Arc::new(DecodeError {
                attempts,
                ambiguous,
                ..it
            }))),
            Self::Failed(failure) => Err(crate::Error::Transport(Arc::new(TransportError {
                operation,
                request_id: request_id.into(),
                kind: failure.kind,
                ambiguous,
                attempts,
                source: failure.source,
            }))),
        }
    }
}

impl Failure {
    /// What ureq's error means, given how far the attempt came.
    pub(crate) fn of(error: Ureq, phase: Phase, proxied: bool, cancelled: bool) -> Self {
        let unreachable = if proxied { Kind::Proxy } else { Kind::Connect };
        let by_phase = match phase {
            Phase::Resolving => Kind::Resolve,
            Phase::Begun | Phase::Connecting | Phase::Greeting => unreachable,
            Phase::Outside | Phase::Connected | Phase::Written => Kind::Closed,
        };
        let kind = match &error {
            _ if cancelled => Kind::Cancelled,
            Ureq::Timeout(_) => Kind::Timeout,
            Ureq::HostNotFound => Kind::Resolve,
            Ureq::ConnectionFailed => unreachable,
            Ureq::ConnectProxyFailed(_) | Ureq::InvalidProxyUrl => Kind::Proxy,
            Ureq::Tls(_) | Ureq::Rustls(_) | Ureq::Pem(_) | Ureq::TlsRequired => Kind::Tls,
            Ureq::LargeResponseHeader(..) => Kind::TooLarge,
            Ureq::Protocol(_) if phase >= Phase::Connected => Kind::Protocol,
            Ureq::Protocol(_) => Kind::Proxy,
            Ureq::Decompress(_, cause) if cause.kind() == io::ErrorKind::UnexpectedEof => {
                Kind::Closed
            }
            Ureq::Decompress(..) => Kind::Protocol,
            Ureq::Io(cause) if is_tls(cause) => Kind::Tls,
            Ureq::Io(cause) if cause.kind() == io::ErrorKind::TimedOut => Kind::Timeout,
            Ureq::Io(cause) if cause.kind() == io::ErrorKind::ConnectionRefused => unreachable,
            _ => by_phase,
        };
        let sent = match phase {
            Phase::Written => true,
            // A middleware of the user's answered with an error. Only errors that cannot come later are believed.
            Phase::Outside => {
                !matches!(
                    &error,
                    Ureq::HostNotFound
                        | Ureq::ConnectionFailed
                        | Ureq::ConnectProxyFailed(_)
                        | Ureq::TlsRequired
                ) && !matches!(&error, Ureq::Io(cause) if cause.kind() == io::ErrorKind::ConnectionRefused)
            }
            _ => false,
        };
        // "responded 407/407": asking again with the same credentials would be answered the same.
        let lasting =
            matches!(&error, Ureq::ConnectProxyFailed(reason) if reason.contains("responded 4"));
        let source: Arc<dyn std::error::Error + Send + Sync> = match error {
            Ureq::Io(cause) => Arc::new(cause),
            other => Arc::new(other),
        };
        Self {
            kind,
            sent,
            lasting,
            source: Some(source),
        }
    }
}

/// Does the TLS library speak through this I/O error?
fn is_tls(cause: &io::Error) -> bool {
    cause
        .get_ref()
        .is_some_and(|inner| inner.is::<rustls::Error>())
}
