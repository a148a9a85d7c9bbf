//! What was asked and what was done, for tests that count.
use std::collections::BTreeMap;

/// How often each operation was called and carried out, by its name in the document (`addCorp`).
#[derive(Clone, Debug, Default)]
pub struct Counters {
    requests: u64,
    calls: BTreeMap<&'static str, u64>,
    applied: BTreeMap<&'static str, u64>,
}

impl Counters {
    /// All requests that arrived, also those to no operation.
    pub fn requests(&self) -> u64 {
        self.requests
    }

    /// Requests to this operation that arrived, whatever became of them; faults included.
    pub fn calls(&self, operation: &str) -> u64 {
        self.calls.get(operation).copied().unwrap_or(0)
    }

    /// Requests to this operation that were carried out, whether or not the response arrived.
    pub fn applied(&self, operation: &str) -> u64 {
        self.applied.get(operation).copied().unwrap_or(0)
    }

    /// Login attempts, both kinds.
    pub fn login_attempts(&self) -> u64 {
        self.calls("createToken")
            .saturating_add(self.calls("createAppIdToken"))
    }

    /// Logins that succeeded, both kinds.
    pub fn logins(&self) -> u64 {
        self.applied("createToken")
            .saturating_add(self.applied("createAppIdToken"))
    }

    /// Starts counting anew.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    pub(in crate::emulator) fn arrived(&mut self, operation: Option<&'static str>) {
        self.requests = self.requests.saturating_add(1);
        if let Some(operation) = operation {
            let calls = self.calls.entry(operation).or_default();
            *calls = calls.saturating_add(1);
        }
    }

    pub(in crate::emulator) fn carried_out(&mut self, operation: &'static str) {
        let applied = self.applied.entry(operation).or_default();
        *applied = applied.saturating_add(1);
    }
}
