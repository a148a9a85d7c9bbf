//! Report: what became of each item.
use crate::Error;
use crate::bulk::JournalError;
use serde::Serialize;
use std::fmt;
use std::time::Duration;

/// What became of one item.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// It was created, in this run or an earlier one with the same journal.
    Created {
        /// Its id, where the platform gave one.
        id: Option<String>,
    },
    /// It was there before; nothing was sent.
    AlreadyThere {
        /// Its id, where the platform gave one.
        id: Option<String>,
    },
    /// It was not applied: the platform refused it, or it could not be sent.
    Failed(Error),
    /// Something else stands in its place, in words; it was not applied.
    Conflict(String),
    /// It may have been applied, and looking did not tell. It is not sent again; a next run looks again.
    Unsettled(String),
    /// The run ended before its turn.
    NotSent,
}

impl Outcome {
    /// `created`, `already_there`, `failed`, `conflict`, `unsettled` or `not_sent`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Created { .. } => "created",
            Self::AlreadyThere { .. } => "already_there",
            Self::Failed(_) => "failed",
            Self::Conflict(_) => "conflict",
            Self::Unsettled(_) => "unsettled",
            Self::NotSent => "not_sent",
        }
    }

    /// Returns `true` if the item is on the platform.
    pub fn is_there(&self) -> bool {
        matches!(self, Self::Created { .. } | Self::AlreadyThere { .. })
    }

    /// The item's id, where it is there and the platform gave one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Created { id } | Self::AlreadyThere { id } => id.as_deref(),
            _ => None,
        }
    }

    /// Why it is not there, in words.
    pub fn reason(&self) -> Option<String> {
        match self {
            Self::Failed(error) => Some(error.to_string()),
            Self::Conflict(why) | Self::Unsettled(why) => Some(why.clone()),
            _ => None,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Created { .. } => "created",
            Self::AlreadyThere { .. } => "already there",
            Self::Failed(_) => "failed",
            Self::Conflict(_) => "conflict",
            Self::Unsettled(_) => "unsettled",
            Self::NotSent => "not sent",
        })?;
        match (self.id(), self.reason()) {
            (Some(id), _) => write!(f, ", id {id}"),
            (None, Some(why)) => write!(f, ": {why}"),
            (None, None) => Ok(()),
        }
    }
}

/// One item and what became of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ItemResult {
    /// The item's place in the list, from 0.
    pub index: usize,
    /// Its [key](crate::bulk::Job::key).
    pub key: String,
    /// What became of it.
    pub outcome: Outcome,
}

impl Serialize for ItemResult {
    /// `{"index", "key", "outcome", "id", "reason"}`; the last two are null where there are none.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = serializer.serialize_struct("ItemResult", 5)?;
        fields.serialize_field("index", &self.index)?;
        fields.serialize_field("key", &self.key)?;
        fields.serialize_field("outcome", self.outcome.as_str())?;
        fields.serialize_field("id", &self.outcome.id())?;
        fields.serialize_field("reason", &self.outcome.reason())?;
        fields.end()
    }
}

/// Why a run ended before all items had their turn.
#[derive(Debug)]
#[non_exhaustive]
pub enum Stop {
    /// The journal cannot be written: nothing more was sent.
    Journal(JournalError),
    /// An error that every other item would meet too: the login was refused, the client was set up wrongly or shut down.
    Client(Error),
    /// The caller's switch was turned.
    Cancelled,
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Journal(error) => match std::error::Error::source(error) {
                Some(source) => write!(f, "{error}: {source}"),
                None => write!(f, "{error}"),
            },
            Self::Client(error) => write!(f, "{error}"),
            Self::Cancelled => f.write_str("interrupted"),
        }
    }
}

/// What a run did.
#[derive(Debug)]
#[non_exhaustive]
pub struct Report {
    /// One for each item, in their order.
    pub results: Vec<ItemResult>,
    /// Why it ended early, if it did. The same job with the same journal goes on.
    pub stopped: Option<Stop>,
}

impl Report {
    /// How many items have an outcome of this kind, named as [`Outcome::as_str`] does.
    pub fn count(&self, outcome: &str) -> usize {
        let of_kind = |result: &&ItemResult| result.outcome.as_str() == outcome;
        self.results.iter().filter(of_kind).count()
    }

    /// Returns `true` if every item is on the platform.
    pub fn is_complete(&self) -> bool {
        self.results.iter().all(|result| result.outcome.is_there())
    }
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Progress {
    /// Items that are there now, of those that this run sends or settles.
    pub done: usize,
    /// Items that are not: failed, in conflict or unsettled.
    pub failed: usize,
    /// Items that this run sends or settles.
    pub total: usize,
    /// Outcomes a second, since the run began.
    pub rate: f64,
    /// Time left at this rate; `None` before the first outcome.
    pub remaining: Option<Duration>,
}
