//! Clock: the time, passed in.
use crate::time::Cancel;
use std::fmt::Debug;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Where the client reads the time and how it waits.
///
/// Deadlines and token lifetimes use [`now`](Clock::now), which no administrator can set back;
/// [`wall`](Clock::wall) is only for what other machines must understand (a signature's expiry, a stored token,
/// a `Retry-After` that names a date). Sockets always wait in real time.
pub trait Clock: Debug + Send + Sync {
    /// Monotonic time.
    fn now(&self) -> Instant;
    /// Time of day.
    fn wall(&self) -> SystemTime;
    /// Waits before a retry.
    fn sleep(&self, duration: Duration);
    /// Waits before a retry, but ends when `cancel` is cancelled. By default the same as [`sleep`](Clock::sleep).
    fn sleep_or_cancel(&self, duration: Duration, cancel: &Cancel) {
        let _ = cancel;
        self.sleep(duration);
    }
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }
    fn wall(&self) -> SystemTime {
        SystemTime::now()
    }
    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }
    fn sleep_or_cancel(&self, duration: Duration, cancel: &Cancel) {
        cancel.wait(duration);
    }
}

/// Unix seconds; 0 for a clock before 1970.
pub(crate) fn unix_seconds(wall: SystemTime) -> i64 {
    let since = wall.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
