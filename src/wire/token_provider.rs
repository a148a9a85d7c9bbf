//! TokenProvider: gives each attempt its token, and learns of a token that was refused.
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
    fn bearing(&self, deadline: &Deadline) -> Result<SessionToken>;
    /// The platform responded 401 to this generation. If it is still the current one it is forgotten, so the
    /// next `bearing()` refreshes; if another thread has refreshed already, nothing happens.
    fn refused(&self, generation: u64);
}
