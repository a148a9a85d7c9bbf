//! TransportError: errors without an answer, and those found before anything was sent.
use crate::error::{Error, Kind, Violation};
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

/// A cause that threads can share.
pub(crate) type Cause = Arc<dyn StdError + Send + Sync>;

/// A client that was set up wrongly.
#[derive(Debug)]
pub struct ConfigError {
    pub(crate) message: Box<str>,
    pub(crate) source: Option<Cause>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for ConfigError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(self.source.as_ref())
    }
}

/// A request that breaks the document's rules.
#[derive(Debug)]
pub struct Invalid {
    pub(crate) operation: &'static str,
    pub(crate) faults: Vec<Violation>,
}

impl Invalid {
    /// Every broken rule, in the order of the request's parts.
    pub fn faults(&self) -> &[Violation] {
        &self.faults
    }
}

/// How many faults a message lists before it only counts them.
const FAULTS_SHOWN: usize = 5;

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: not sent: ", self.operation)?;
        for (n, fault) in self.faults.iter().take(FAULTS_SHOWN).enumerate() {
            let comma = if n == 0 { "" } else { "; " };
            write!(f, "{comma}{} {}", fault.field, fault.rule)?;
        }
        match self.faults.len().saturating_sub(FAULTS_SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl StdError for Invalid {}

/// A call without a (complete) answer.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) operation: &'static str,
    pub(crate) request_id: Box<str>,
    pub(crate) kind: Kind,
    pub(crate) ambiguous: bool,
    pub(crate) attempts: u32,
    pub(crate) source: Option<Cause>,
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.kind.words())?;
        if self.ambiguous {
            f.write_str("; the request may have been applied, look before sending it again")?;
        }
        tail(f, &self.request_id, self.attempts)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(self.source.as_ref())
    }
}

/// A login or renewal that failed, and the call that needed it.
///
/// Threads that waited for one login share its error, each under the name of its own call.
#[derive(Debug)]
pub struct LoginError {
    /// `None`: it was asked for by hand.
    pub(crate) operation: Option<&'static str>,
    pub(crate) login: Arc<Error>,
}

impl LoginError {
    /// What went wrong with the login itself; its `operation()` is the login's, such as `createToken`.
    pub fn login(&self) -> &Error {
        &self.login
    }
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.operation {
            Some(operation) => write!(f, "{operation}: the login it needed failed: {}", self.login),
            None => write!(f, "login failed: {}", self.login),
        }
    }
}

impl StdError for LoginError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.login)
    }
}

/// The end of every message: what to quote to the vendor, and how often it was tried.
pub(crate) fn tail(f: &mut fmt::Formatter<'_>, request_id: &str, attempts: u32) -> fmt::Result {
    write!(f, " (request id {request_id}")?;
    match attempts {
        0 => f.write_str(", never sent)"),
        1 => f.write_str(")"),
        n => write!(f, ", {n} attempts)"),
    }
}

pub(crate) fn source(cause: Option<&Cause>) -> Option<&(dyn StdError + 'static)> {
    cause.map(|cause| &**cause as &(dyn StdError + 'static))
}
