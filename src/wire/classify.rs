//! Classify: the outcome of an attempt: its failure, and whether the request may have been applied.
//!
//! Whether it may be tried again is for [`Retryable`] to say.
use crate::error::{ApiError, Context, DecodeError, ErrorResponse, Failure, Kind, Peer, Retryable};
use crate::wire::Response;
use crate::wire::attempt::Phase;
use crate::wire::http1::Malformed;
use crate::{Error, Result};
use std::borrow::Cow;
use std::io;
use std::sync::Arc;
use ureq::Error as Ureq;
use ureq::http::HeaderMap;
use zeroize::Zeroizing;

/// How an attempt ended.
pub(crate) enum AttemptOutcome {
    /// A 2xx, read whole.
    Success(Received),
    /// A 2xx whose body is too large or not in its encoding.
    Unreadable(Received, Kind, Box<str>),
    /// Any other status, with the response's own request id if it has one.
    Refused(ErrorResponse, Option<Box<str>>),
    /// No (complete) response.
    Failed(Failure),
}

/// A 2xx as it came, not yet attributed to a call.
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    /// For messages: one line, redacted.
    pub(crate) content_type: Option<Cow<'static, str>>,
    pub(crate) body: Zeroizing<Vec<u8>>,
    pub(crate) request_id: Option<Box<str>>,
    /// Most bytes that the arrays and objects of the decoded body may take.
    pub(crate) memory: u64,
}

impl AttemptOutcome {
    /// Returns `true` if the request, of an operation that changes something, can have been applied although this is how
    /// it ended.
    pub(crate) fn is_ambiguous(&self) -> bool {
        match self {
            Self::Success(_) => false,
            // The status says "done", whatever the body is.
            Self::Unreadable(..) => true,
            Self::Failed(failure) => failure.sent,
            Self::Refused(refusal, _) if refusal.is_throttled() => false,
            Self::Refused(refusal, _) => match refusal.status {
                // "Not here, ask again there" and "not changed" come before the deed; the others may follow it.
                300..400 => !matches!(refusal.status, 304 | 305 | 307 | 308),
                // A gateway responds 502 and 504 when it lost sight of the request; 500 and 503 may come half-way through.
                500.. => !matches!(refusal.status, 501 | 505),
                _ => false,
            },
        }
    }

    pub(crate) fn retryable(&self) -> Retryable {
        match self {
            Self::Success(_) | Self::Unreadable(..) => Retryable::Never,
            Self::Refused(refusal, _) => refusal.retryable(),
            Self::Failed(failure) => failure.retryable(),
        }
    }

    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Success(received) | Self::Unreadable(received, ..) => Some(received.status),
            Self::Refused(refusal, _) => Some(refusal.status),
            Self::Failed(_) => None,
        }
    }

    pub(crate) fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(refusal, _) => refusal.code.as_deref(),
            _ => None,
        }
    }

    pub(crate) fn kind(&self) -> Option<Kind> {
        match self {
            Self::Success(_) => None,
            Self::Refused(..) => Some(Kind::Refused),
            Self::Unreadable(_, kind, _) => Some(*kind),
            Self::Failed(failure) => Some(failure.kind),
        }
    }

    /// As what the call returns. `context` is made once, from the response's own request id if it has one.
    pub(crate) fn into_result(
        self,
        context: impl FnOnce(Option<Box<str>>) -> Context,
    ) -> Result<Response> {
        match self {
            Self::Success(received) => Ok(Response {
                context: context(received.request_id),
                status: received.status,
                headers: received.headers,
                content_type: received.content_type,
                body: received.body,
                memory: received.memory,
            }),
            Self::Unreadable(received, kind, problem) => {
                Err(Error::Decode(Arc::new(DecodeError {
                    context: context(received.request_id),
                    status: received.status,
                    kind,
                    problem,
                    path: None,
                    content_type: received.content_type.map(Into::into),
                    source: None,
                })))
            }
            Self::Refused(response, request_id) => Err(Error::Api(Arc::new(ApiError {
                context: context(request_id),
                response,
            }))),
            Self::Failed(failure) => Err(Error::transport(context(None), failure)),
        }
    }
}

/// What ureq's error means, given how far the attempt came.
pub(crate) fn failure(error: Ureq, phase: Phase, peer: Peer, cancelled: bool) -> Failure {
    let unreachable = if peer.proxy.is_some() {
        Kind::Proxy
    } else {
        Kind::Connect
    };
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
        Ureq::Io(cause) if carries::<rustls::Error>(cause) => Kind::Tls,
        Ureq::Io(cause) if carries::<Malformed>(cause) => Kind::Protocol,
        Ureq::Io(cause) if cause.kind() == io::ErrorKind::TimedOut => Kind::Timeout,
        Ureq::Io(cause) if cause.kind() == io::ErrorKind::ConnectionRefused => unreachable,
        _ => by_phase,
    };
    let sent = match phase {
        Phase::Written => true,
        // A middleware of the user's returned an error. Only errors that cannot come later are believed.
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
    // "responded 407/407": asking again with the same credentials would end the same way.
    let lasting =
        matches!(&error, Ureq::ConnectProxyFailed(reason) if reason.contains("responded 4"));
    let source: Arc<dyn std::error::Error + Send + Sync> = match error {
        Ureq::Io(cause) => Arc::new(cause),
        other => Arc::new(other),
    };
    Failure {
        kind,
        sent,
        lasting,
        peer: Some(peer),
        source: Some(source),
    }
}

/// Returns `true` if the I/O error carries one of this type.
pub(super) fn carries<E: std::error::Error + 'static>(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<E>())
}
