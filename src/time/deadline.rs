//! A deadline: what is left of a call's time, and whether the call was cancelled.
use super::{Cancel, Clock};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// When a call must be back.
#[derive(Clone, Debug)]
pub struct Deadline {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ends: Option<Instant>,
    pub(crate) cancel: Cancel,
}

impl Deadline {
    /// Ends `after` from now; never when that is beyond what the clock can count.
    pub(crate) fn after(clock: Arc<dyn Clock>, after: Duration, cancel: Cancel) -> Self {
        let ends = clock.now().checked_add(after);
        Self {
            clock,
            ends,
            cancel,
        }
    }

    /// Time left; zero when over. `None` = no deadline.
    pub fn left(&self) -> Option<Duration> {
        self.ends.and_then(|_| self.left_at(self.clock.now()))
    }

    /// The same at a time that is known already: each look at the clock takes as long as hundreds of instructions.
    pub(crate) fn left_at(&self, now: Instant) -> Option<Duration> {
        self.ends.map(|ends| ends.saturating_duration_since(now))
    }

    /// Returns `true` if there is no time left.
    pub fn is_over(&self) -> bool {
        self.left().is_some_and(|left| left.is_zero())
    }

    /// Returns `true` if the client was shut down.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_beyond_the_clock_is_none() {
        let deadline = Deadline::after(
            Arc::new(crate::SystemClock),
            Duration::MAX,
            Cancel::default(),
        );
        assert_eq!(deadline.left(), None);
        let deadline = Deadline::after(
            Arc::new(crate::SystemClock),
            Duration::ZERO,
            Cancel::default(),
        );
        assert!(deadline.is_over());
    }
}
