//! Pace: when the next item may be sent.
use crate::Clock;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The gateway's own advice is 2 to 5 s (sources 8.4); its windows are of a minute.
const THROTTLED: Duration = Duration::from_secs(2);
const LONGEST_THROTTLED: Duration = Duration::from_secs(60);

/// The rate of all workers together, and the pauses that the platform asks for.
#[derive(Debug)]
pub(crate) struct Pace {
    /// Between two items.
    interval: Duration,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The next free turn.
    next: Option<Instant>,
    /// Throttled this many times in a row.
    throttled: u32,
    /// Until when one spell of throttling counts once, however many workers meet it.
    paused_until: Option<Instant>,
}

impl Pace {
    pub(crate) fn new(interval: Duration) -> Self {
        Self {
            interval,
            state: Mutex::default(),
        }
    }

    /// Takes the next turn: how long to wait for it.
    pub(crate) fn turn(&self, clock: &dyn Clock) -> Duration {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = clock.now();
        let turn = state.next.map_or(now, |next| next.max(now));
        let turn = state.paused_until.map_or(turn, |until| turn.max(until));
        state.next = turn.checked_add(self.interval);
        turn.saturating_duration_since(now)
    }

    /// Is a pause under way that began after a turn was taken?
    pub(crate) fn pause(&self, clock: &dyn Clock) -> Option<Duration> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let left = state.paused_until?.saturating_duration_since(clock.now());
        (!left.is_zero()).then_some(left)
    }

    /// The platform throttles: nobody sends for a while, longer each time in a row.
    pub(crate) fn throttled(&self, asked: Option<Duration>, clock: &dyn Clock) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = clock.now();
        if state.paused_until.is_some_and(|until| until > now) {
            return;
        }
        let ours = THROTTLED
            .saturating_mul(2_u32.saturating_pow(state.throttled.min(8)))
            .min(LONGEST_THROTTLED);
        state.throttled = state.throttled.saturating_add(1);
        let wait = asked.unwrap_or(ours).min(LONGEST_THROTTLED).max(THROTTLED);
        state.paused_until = now.checked_add(wait);
    }

    /// An item got through.
    pub(crate) fn let_through(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.throttled = 0;
    }
}
