//! Connection ids: the request ids that a connection has seen.
use std::collections::VecDeque;

/// The most request ids that a connection remembers. A response that comes too late comes soon.
const REMEMBERED_IDS: usize = 32;

/// What a connection knows of request ids, to tell a response from one that nobody asked for.
///
/// A server or gateway that sends a second response makes it the response to whatever is asked next. What arrives before
/// the next request is sent is seen by the probe of the connection; what arrives after that can only be told by its
/// `X-Request-Id`, which the platform repeats (sources 1). So a response is not taken for ours
/// - if it carries the id of another request that was sent on this connection, or
/// - if this connection's responses repeated our ids before, and this one carries another, or is a success with none.
///
/// A connection that never repeated an id proves nothing: ids may be made by the server, and published examples have
/// none, so any other response is believed. (Nor does an id that the caller gives to several calls prove anything.) A
/// refusal without an id is believed on every connection: gateways on the way write pages of their own.
#[derive(Debug, Default)]
pub(super) struct ConnectionIds {
    sent: VecDeque<String>,
    /// A response has repeated the id of its request.
    repeats: bool,
}

impl ConnectionIds {
    /// A request with this id goes out.
    pub(super) fn sends(&mut self, id: &str) {
        // The memory of the one that is forgotten is used again.
        let forgotten = (self.sent.len() == REMEMBERED_IDS).then(|| self.sent.pop_front());
        let mut sent = forgotten.flatten().unwrap_or_default();
        sent.clear();
        sent.push_str(id);
        self.sent.push_back(sent);
    }

    /// Returns `true` unless the id of a response shows that it belongs to another request. A request that had none, since
    /// a middleware took it away, may have any but another's.
    pub(super) fn accepts(&mut self, ours: Option<&str>, id: Option<&str>, success: bool) -> bool {
        match (id, ours) {
            (Some(id), Some(ours)) if id == ours => {
                self.repeats = true;
                true
            }
            (_, Some(_)) if self.repeats => id.is_none() && !success,
            (Some(id), _) => self.sent.iter().all(|sent| sent != id),
            (None, _) => true,
        }
    }
}
