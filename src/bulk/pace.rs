//! Pace: when the next item may be sent.
use crate::Clock;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The gateway's own advice is 2 to 5 s (sources 8.4); its windows are of a minute.
const THROTTLED: Duration = Duration::from_secs(2);
const LONGEST_THROTTLED: Duration = Duration::from_secs(60);

/// Quotas are counted in windows: once one is spent, every request is throttled until it ends. A throttled response after
/// at least so many items that got through is therefore no spent quota, and only its own item waits.
const GOT_THROUGH: u32 = 5;

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
    /// Items that got through since the last throttled response.
    got_through: u32,
    /// Pauses in a row, with nothing that got through between them.
    pauses: u32,
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

    /// The platform throttles an item: how long it waits. Unless others got through just before, nobody sends for as long,
    /// and longer each time in a row.
    pub(crate) fn throttled(&self, asked: Option<Duration>, clock: &dyn Clock) -> Duration {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = clock.now();
        if let Some(until) = state.paused_until.filter(|until| *until > now) {
            return until.saturating_duration_since(now);
        }
        let ours = THROTTLED
            .saturating_mul(2_u32.saturating_pow(state.pauses.min(8)))
            .min(LONGEST_THROTTLED);
        let wait = asked.unwrap_or(ours).min(LONGEST_THROTTLED).max(THROTTLED);
        if std::mem::take(&mut state.got_through) < GOT_THROUGH {
            state.pauses = state.pauses.saturating_add(1);
            state.paused_until = now.checked_add(wait);
        }
        wait
    }

    /// An item got through.
    pub(crate) fn let_through(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.got_through = state.got_through.saturating_add(1);
        state.pauses = 0;
    }
}
