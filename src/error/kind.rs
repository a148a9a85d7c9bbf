//! Kind: what sort of failure, in one word, for metrics and for `match`.
use std::fmt;

/// What sort of failure an [`Error`](crate::Error) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The client was set up wrongly. Nothing was sent.
    Config,
    /// The request breaks the document's rules. Nothing was sent.
    Invalid,
    /// The host's name could not be resolved. Nothing was sent.
    Resolve,
    /// No connection to the host. Nothing was sent.
    Connect,
    /// The proxy did not let us through. Nothing was sent.
    Proxy,
    /// The TLS handshake or a certificate failed.
    Tls,
    /// A deadline passed: of the call, of one attempt, or of connecting.
    Timeout,
    /// The connection ended before the whole answer was there.
    Closed,
    /// The call was ended by a shutdown of the client.
    Cancelled,
    /// The answer's head or body is larger than allowed.
    TooLarge,
    /// What came back is not HTTP.
    Protocol,
    /// The platform answered no.
    Refused,
    /// The platform answered yes, in a body that is not what the document says.
    Decode,
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
        }
    }

    /// What happened and what to do, for failures without an answer.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Config => "the client is set up wrongly",
            Self::Invalid => "the request breaks the document's rules",
            Self::Resolve => {
                "the host's name was not found; check the site's address and the name service"
            }
            Self::Connect => {
                "no connection; check the address, the network and whether a proxy is needed"
            }
            Self::Proxy => {
                "the proxy did not open a way to the host; check the proxy's address and credentials"
            }
            Self::Tls => {
                "TLS failed; check the host name, the clock and which certificate authority is trusted"
            }
            Self::Timeout => "no complete answer in time",
            Self::Closed => "the connection was closed before the whole answer was there",
            Self::Cancelled => "the client was shut down",
            Self::TooLarge => "the answer is larger than allowed",
            Self::Protocol => {
                "the answer is not HTTP; is there another service or a proxy at this address"
            }
            Self::Refused => "the platform refused",
            Self::Decode => "the answer is not what the document says",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
