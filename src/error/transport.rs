//! Errors without a response: TransportError, LoginError, and those found before anything is sent.
use crate::error::context::{Context, Show};
use crate::error::retryable::Retryable;
use crate::error::{Error, Kind, Violation};
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A cause that threads can share.
pub(crate) type Cause = Arc<dyn StdError + Send + Sync>;

/// A setting of the client that cannot be used.
#[derive(Debug)]
pub struct ConfigError {
    pub(crate) message: Box<str>,
    pub(crate) source: Option<Cause>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for ConfigError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(self.source.as_ref())
    }
}

/// A request that breaks the document's rules.
#[derive(Debug)]
pub struct InvalidRequest {
    pub(crate) context: Context,
    pub(crate) violations: Vec<Violation>,
}

impl InvalidRequest {
    pub(crate) fn new(operation: &'static str, violations: Vec<Violation>) -> Self {
        Self {
            context: Context::unsent(operation),
            violations,
        }
    }

    /// The call.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Every broken rule: path, query and headers first, then the body.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

/// How many violations a message lists before it only counts them.
const VIOLATIONS_SHOWN: usize = 5;

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: not sent: ", self.context.operation)?;
        for (n, violation) in self.violations.iter().take(VIOLATIONS_SHOWN).enumerate() {
            let separator = if n == 0 { "" } else { "; " };
            write!(f, "{separator}{} {}", violation.field, violation.rule)?;
        }
        match self.violations.len().saturating_sub(VIOLATIONS_SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl StdError for InvalidRequest {}

/// A call without a (complete) response.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) context: Context,
    pub(crate) failure: Failure,
}

/// Why there is no (complete) response.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) kind: Kind,
    /// A byte of the request may have left.
    pub(crate) sent: bool,
    /// Another attempt would meet the same.
    pub(crate) lasting: bool,
    /// `None`: the call ended between two attempts.
    pub(crate) peer: Option<Peer>,
    pub(crate) source: Option<Cause>,
}

/// Where an attempt was going, and how long it took.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    /// `host:port`.
    pub(crate) address: Box<str>,
    /// `host:port` of the proxy, without credentials.
    pub(crate) proxy: Option<Box<str>>,
    pub(crate) elapsed: Duration,
}

impl Failure {
    /// Of a call that ends between two attempts.
    pub(crate) fn between_attempts(kind: Kind) -> Self {
        Self {
            kind,
            sent: false,
            lasting: false,
            peer: None,
            source: None,
        }
    }

    pub(crate) fn retryable(&self) -> Retryable {
        if self.lasting {
            Retryable::Never
        } else {
            Retryable::of_failure(self.kind, self.sent)
        }
    }

    /// Why there is no connection.
    fn refused_or_unreachable(&self) -> Option<&'static str> {
        let cause = self.source.as_deref()?;
        match cause.downcast_ref::<std::io::Error>()?.kind() {
            std::io::ErrorKind::ConnectionRefused => Some("connection refused"),
            std::io::ErrorKind::HostUnreachable => Some("host unreachable"),
            std::io::ErrorKind::NetworkUnreachable => Some("network unreachable"),
            std::io::ErrorKind::ConnectionReset => Some("connection reset"),
            std::io::ErrorKind::AddrNotAvailable => Some("address not available"),
            std::io::ErrorKind::PermissionDenied => Some("permission denied"),
            _ => None,
        }
    }
}

impl fmt::Display for Failure {
    /// What happened, where, after how long, and what to do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Found by the client itself, not on the network: the cause says all there is to say, in words of ours.
        if let (None, Some(cause)) = (&self.peer, &self.source) {
            return write!(f, "{cause}");
        }
        let what = match self.kind {
            Kind::Resolve => "the host name was not found",
            Kind::Connect => "no connection",
            Kind::Proxy => "the proxy did not open a connection",
            Kind::Tls => "the TLS handshake failed",
            Kind::Timeout if self.peer.is_some() && !self.sent => "no connection in time",
            Kind::Timeout => "no complete response in time",
            Kind::Closed => "the connection was closed before the response was complete",
            Kind::Cancelled => "the client was shut down",
            Kind::TooLarge => "the head of the response is larger than allowed",
            Kind::Protocol => "the response is not HTTP",
            Kind::Config | Kind::Invalid | Kind::Refused | Kind::Decode | Kind::Upload => {
                self.kind.as_str()
            }
        };
        f.write_str(what)?;
        if let Some(peer) = &self.peer {
            write!(f, ": {}", peer.address)?;
            if let Some(proxy) = &peer.proxy {
                write!(f, " through proxy {proxy}")?;
            }
            if let Some(reason) = self.refused_or_unreachable() {
                write!(f, ", {reason}")?;
            }
            write!(f, ", after {:.1} s", peer.elapsed.as_secs_f64())?;
        }
        let proxied = self.peer.as_ref().is_some_and(|peer| peer.proxy.is_some());
        f.write_str(match self.kind {
            Kind::Resolve if proxied => "; check the addresses of the proxy and the site, and DNS",
            Kind::Resolve => "; check the site's address and DNS",
            Kind::Connect => "; check the address, the network and whether a proxy is needed",
            Kind::Proxy => "; check the proxy's address and credentials",
            Kind::Tls => {
                "; check the host name, this machine's clock and the trusted root certificates"
            }
            Kind::Protocol => "; check whether another service or a proxy is at this address",
            _ => "",
        })
    }
}

impl TransportError {
    /// The call.
    pub fn context(&self) -> &Context {
        &self.context
    }
    /// What sort of failure it is.
    pub fn kind(&self) -> Kind {
        self.failure.kind
    }
    /// `host:port` that the last attempt was meant for; `None` when the call ended before or between attempts.
    pub fn address(&self) -> Option<&str> {
        self.failure.peer.as_ref().map(|peer| &*peer.address)
    }
    /// `host:port` of the proxy that it went through, if any.
    pub fn proxy(&self) -> Option<&str> {
        self.failure.peer.as_ref()?.proxy.as_deref()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.context.line(f, &self.failure)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(self.failure.source.as_ref())
    }
}

/// A login or token refresh that failed, and the call that needed it.
///
/// Threads that waited for one login share its error, each under the name of its own call.
#[derive(Debug)]
pub struct LoginError {
    /// `None`: it was asked for by hand.
    pub(crate) operation: Option<&'static str>,
    pub(crate) login: Arc<Error>,
}

impl LoginError {
    /// What went wrong with the login itself; its `operation()` is the login's, such as `createToken`.
    pub fn login(&self) -> &Error {
        &self.login
    }
}

/// The reason first, then the call that was not sent, then what to quote of the login.
impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let login = &*self.login;
        let not_sent = Show(|f: &mut fmt::Formatter<'_>| match self.operation {
            Some(operation) => write!(f, "; {operation} was not sent"),
            None => Ok(()),
        });
        let (reason, end): (String, String) = match login {
            Error::Api(api) => api.reason_first(),
            Error::Transport(failed) => {
                (failed.failure.to_string(), failed.context.operation.into())
            }
            Error::Decode(decode) => {
                let end = format!(
                    "{} ended with status {}",
                    decode.context.operation, decode.status
                );
                (decode.problem.to_string(), end)
            }
            Error::Config(_) | Error::Invalid(_) | Error::Login(_) => {
                return write!(f, "login failed: {login}{not_sent}");
            }
        };
        write!(f, "login failed: {reason}{not_sent} ({end}")?;
        match login.context() {
            Some(context) => write!(f, ", {})", context.tail()),
            None => f.write_str(")"),
        }
    }
}

impl StdError for LoginError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.login)
    }
}

pub(crate) fn source(cause: Option<&Cause>) -> Option<&(dyn StdError + 'static)> {
    cause.map(|cause| &**cause as &(dyn StdError + 'static))
}
