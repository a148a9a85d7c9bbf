//! Options: settings of single calls, carried by a cheap copy of the client.
use crate::client::Client;
use crate::{Language, Retry};
use std::time::Duration;

/// # Options of one call
///
/// Copies that differ in one setting. They share connections, session and token with the original.
impl Client {
    /// A copy whose calls must be back within this time, with login, token refresh, retries and waits included.
    /// In place of the builder's [`call_timeout`](crate::ClientBuilder::call_timeout).
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        let mut copy = self.clone();
        copy.options.timeout = Some(timeout);
        copy
    }

    /// A copy whose calls get the platform's messages in this language. Messages about a login or a token refresh that a call
    /// needs come in the builder's [`language`](crate::ClientBuilder::language): the session is shared.
    #[must_use]
    pub fn with_language(&self, language: Language) -> Self {
        let mut copy = self.clone();
        copy.options.language = Some(language);
        copy
    }

    /// A copy whose calls are tried again as this policy says. The budget stays the client's.
    /// In place of the builder's [`retry`](crate::ClientBuilder::retry), which still holds for a login or a token refresh that a
    /// call needs: the session is shared.
    #[must_use]
    pub fn with_retry(&self, retry: Retry) -> Self {
        let mut copy = self.clone();
        copy.options.retry = Some(retry);
        copy
    }

    /// A copy whose calls carry this `X-Request-Id`, so that they can be found by an id of your own. Meant for one
    /// call: several calls with one id cannot be told apart. In place of a new UUID for each call.
    /// Printable ASCII; with anything else calls fail as invalid, before anything is sent.
    #[must_use]
    pub fn with_request_id(&self, request_id: impl Into<String>) -> Self {
        let mut copy = self.clone();
        copy.options.request_id = Some(request_id.into());
        copy
    }
}
