//! Wire: sends calls: request, attempts, retries, deadline, response.
//!
//! Generated methods begin here: they name an [`Operation`](crate::runtime::Operation), fill a [`Call`] and end it with
//! `receive()`, `finish()` or `response()`. What holds for every call:
//!
//! - it is checked before anything is sent, and its values cannot change the shape of the request line;
//! - it carries one `X-Request-Id` for all its attempts, so that there is one id to quote;
//! - it is over by its deadline, with login, retries and waits;
//! - it is retried as [`Retry`] says, and never in a way that could apply a create twice;
//! - its token goes to the address of the client and nowhere else: redirects are errors.
//!
//! An idle connection is probed before it is used again, and kept for 15 s at most. A server that closes it in
//! the very moment in which a request is written to it looks like one that applied the request and then died: such a
//! create comes back as ambiguous and is not repeated.
//!
//! What is readable on a connection before a request is sent is nobody's response: such a connection is closed. A response
//! that carries the request id of another call is not taken for this one's (see `connection_ids`).
//!
//! ureq looks up names, goes through proxies, speaks TLS and runs middlewares; HTTP/1.1 on the connections that it makes is
//! spoken here (`http1`, `connection`, `pool`). So a request is one write, what failed is known to the byte, and a log of
//! ureq's has no request to show.
//!
//! Request bodies, tokens and passwords are wiped from our own buffers and from the output buffer of a connection. A response's
//! body is wiped unless it was read as JSON and held none of the fields that the document calls secret: whole, if the head says
//! its length and that is at most 512 KiB, or if it is at most 16 KiB long (a longer one leaves pieces behind while its buffer
//! grows; logins' are short). What we cannot wipe: the
//! input buffer of a connection, the copy that a header's value is, what TLS and gzip hold for a moment, and an address with a
//! secret in its query.
mod attempt;
mod body;
mod call;
mod classify;
mod config;
mod connection;
mod connection_ids;
mod connector;
mod http1;
mod language;
mod middleware;
mod multipart;
mod path;
mod pool;
mod response;
mod response_headers;
mod retry;
mod send;
mod serialize;
mod socket;
mod styled;
mod token_provider;
mod transport;

pub use call::Call;
pub(crate) use config::{CallOptions, TransportConfig};
pub use language::Language;
#[doc(hidden)]
pub use multipart::Multipart;
pub use multipart::Upload;
pub use response::Response;
pub use response_headers::ResponseHeaders;
pub use retry::Retry;
pub(crate) use token_provider::{SessionToken, TokenProvider, can_be_sent};
pub(crate) use transport::Transport;

#[cfg(test)]
mod tests;
