//! Kind: what sort of failure, in one word, for metrics and for `match`.
use std::fmt;

/// What sort of failure an [`Error`](crate::Error) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A setting of the client cannot be used. Nothing was sent.
    Config,
    /// The request breaks the document's rules. Nothing was sent.
    Invalid,
    /// The host's name could not be resolved. Nothing was sent.
    Resolve,
    /// No connection to the host. Nothing was sent.
    Connect,
    /// The proxy did not open a connection. Nothing was sent.
    Proxy,
    /// The TLS handshake or a certificate failed.
    Tls,
    /// A deadline passed: of the call, of one attempt, or of connecting.
    Timeout,
    /// The connection was closed before the response was complete.
    Closed,
    /// The call was ended by a shutdown of the client.
    Cancelled,
    /// The response's head or body is larger than allowed.
    TooLarge,
    /// The response is not HTTP.
    Protocol,
    /// A response outside 2xx.
    Refused,
    /// A 2xx whose body is not what the document says.
    Decode,
    /// A file to upload could not be read, and the request was broken off.
    Upload,
}

impl Kind {
    /// The kind in lower case, as metrics want it: `resolve`, `too_large`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Invalid => "invalid",
            Self::Resolve => "resolve",
            Self::Connect => "connect",
            Self::Proxy => "proxy",
            Self::Tls => "tls",
            Self::Timeout => "timeout",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
            Self::TooLarge => "too_large",
            Self::Protocol => "protocol",
            Self::Refused => "refused",
            Self::Decode => "decode",
            Self::Upload => "upload",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
