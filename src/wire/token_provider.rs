//! What a call asks of the session.
use crate::time::Deadline;
use crate::{Result, Secret};
use std::fmt;

/// A token for one attempt, and which of the session's tokens it is.
#[derive(Clone, Debug)]
pub(crate) struct SessionToken {
    pub token: Secret,
    /// Counts up with each new token; a 401 names the generation it was told of.
    pub generation: u64,
    /// Found in the token store, where another process left it: whether the platform still takes it is not known.
    pub from_store: bool,
}

/// What a call asks of the session. Implemented by token::Session.
pub(crate) trait TokenProvider: Send + Sync + fmt::Debug {
    /// A live token, fetching one if there is none or it is nearly over. Returns within `deadline`.
    fn bearing(&self, deadline: &Deadline) -> Result<SessionToken>;
    /// The platform answered 401 to this generation. If it is still the current one it is forgotten, so the
    /// next `bearing()` renews; if another thread has renewed already, nothing happens.
    fn refused(&self, generation: u64);
}
