//! Job: one kind of bulk work.
use crate::error::Violation;
use crate::{Error, Result};

/// One kind of bulk work: what an item is, how it is checked, sent and looked for.
///
/// Implementations send each item with **one** attempt (a client [with](crate::Client::with_retry)
/// [`Retry::off`](crate::Retry::off)): the bulk run decides what is repeated and when. Lookups may retry as they like.
pub trait Job: Sync {
    /// What is sent in one request.
    type Item: Send + Sync;

    /// The work's name, such as `addCorp`: a journal of other work is refused.
    fn name(&self) -> &str;

    /// Where and as whom: a journal of another site or another identity is refused. Not a secret.
    fn target(&self) -> String;

    /// What identifies an item, now and in the next run: the account of an enterprise's administrator, for example. It is
    /// written to the journal and to reports, so it must not be a secret. No two items may have the same key; case is not
    /// regarded. An item with an empty key must be refused by [`check`](Self::check).
    fn key(&self, item: &Self::Item) -> String;

    /// Other things that no two items may have in common, each with its field: a member's third-party id, for example. Empty
    /// where there are none, and by default.
    fn other_keys(&self, _item: &Self::Item) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// What is sent, without its secrets: a digest of it tells the next run that an item with a known key is still the same.
    fn content(&self, item: &Self::Item) -> Result<Vec<u8>>;

    /// Every rule that an item breaks; empty when it may be sent. No I/O.
    fn check(&self, item: &Self::Item) -> Vec<Violation>;

    /// What is on the platform of each of these items, in their order. Asked once, while planning.
    ///
    /// # Errors
    /// When the platform does not say; the plan fails with it.
    fn existing(&self, items: &[&Self::Item]) -> Result<Vec<Presence>>;

    /// Sends one item, with one attempt. Gives the new id, where there is one.
    ///
    /// # Errors
    /// Of the call. [`Error::is_ambiguous`] decides whether the item is looked for before it is sent again.
    fn send(&self, item: &Self::Item) -> Result<Option<String>>;

    /// Looks for one item whose outcome is not known.
    ///
    /// # Errors
    /// When the platform does not say; transient errors are tried again.
    fn look(&self, item: &Self::Item) -> Result<Presence>;

    /// Returns `true` if this refusal of [`send`](Self::send) says that the item is there already. It is then looked for,
    /// not taken for a failure. `false` by default.
    fn says_already_there(&self, _error: &Error) -> bool {
        false
    }
}

/// What was found of an item on the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nothing.
    Absent,
    /// The item, with its id where there is one.
    Present(Option<String>),
    /// Something else that stands in its place: why the item cannot be sent, in words.
    Conflict(String),
}
