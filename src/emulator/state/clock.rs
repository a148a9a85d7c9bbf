//! Clock: the emulator's time, which tests may move.
use crate::emulator::state::settings::millis;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Where an [`Emulator`](crate::emulator::Emulator) reads the time. Clones share it.
#[derive(Clone)]
pub struct EmulatorClock {
    source: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    ahead: Arc<Mutex<Duration>>,
    stands_still: bool,
}

impl EmulatorClock {
    /// The machine's time. It can still be moved ahead.
    pub fn system() -> Self {
        Self::of(SystemTime::now, false)
    }
    /// A time that stands still until it is moved.
    pub fn at(time: SystemTime) -> Self {
        Self::of(move || time, true)
    }
    /// Somebody else's time, such as the client's under test.
    pub fn from_fn(source: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self::of(source, false)
    }

    fn of(source: impl Fn() -> SystemTime + Send + Sync + 'static, stands_still: bool) -> Self {
        Self {
            source: Arc::new(source),
            ahead: Arc::default(),
            stands_still,
        }
    }

    /// The time.
    pub fn now(&self) -> SystemTime {
        let time = (self.source)();
        time.checked_add(self.ahead()).unwrap_or(time)
    }
    /// By how much the time was moved ahead.
    pub(in crate::emulator) fn ahead(&self) -> Duration {
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Moves the time ahead.
    pub fn advance(&self, by: Duration) {
        let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        *ahead = ahead.saturating_add(by);
    }

    /// Lets time pass: by moving a clock that stands still, by sleeping otherwise.
    pub(in crate::emulator) fn pass(&self, pause: Duration) {
        if self.stands_still {
            self.advance(pause)
        } else {
            std::thread::sleep(pause)
        }
    }
}

impl fmt::Debug for EmulatorClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EmulatorClock")
            .field("now", &self.now())
            .finish_non_exhaustive()
    }
}

/// Milliseconds since 1970, the platform's time. Before that it is 1970.
pub(in crate::emulator) fn since_1970(now: SystemTime) -> i64 {
    now.duration_since(UNIX_EPOCH).map_or(0, millis)
}
