//! TokenProvider: provides the token of each attempt, and is notified when one is refused.
use crate::time::Deadline;
use crate::{Result, Secret};
use std::fmt;

/// A token for one attempt, and which of the session's tokens it is.
#[derive(Clone, Debug)]
pub(crate) struct SessionToken {
    pub token: Secret,
    /// Counts up with each new token; a 401 names the generation that was refused.
    pub generation: u64,
    /// Found in the token store, where another process left it: whether the platform still takes it is not known.
    pub from_store: bool,
}

/// What a call asks of the session. Implemented by token::Session.
pub(crate) trait TokenProvider: Send + Sync + fmt::Debug {
    /// A live token, fetching one if there is none or it is nearly over. Returns within `deadline`.
    fn token(&self, deadline: &Deadline) -> Result<SessionToken>;
    /// The platform responded 401 to this generation. If it is still the current one it is forgotten, so the next
    /// `token()` fetches another; if another thread has done so already, nothing happens.
    ///
    /// Returns `false` if the token is kept although it was refused, because this operation refuses tokens fresh from a
    /// login too: a repetition would meet the same.
    fn refused(&self, generation: u64, operation: &'static str) -> bool;
    /// The platform responded to this operation otherwise.
    fn accepted(&self, operation: &'static str) {
        let _ = operation;
    }
}

/// Returns `true` if a header can carry this token. One that none can would make every call fail for its whole life.
pub(crate) fn can_be_sent(token: &str) -> bool {
    !token.is_empty() && ureq::http::HeaderValue::from_str(token).is_ok()
}
