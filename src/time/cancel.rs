//! Cancel: ends calls from another thread.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Ends calls from another thread. Clones share one state; once cancelled it stays so.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    cancelled: AtomicBool,
    lock: Mutex<()>,
    condvar: Condvar,
}

impl Cancel {
    /// Cancels, and wakes everyone who [waits](Cancel::wait).
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::SeqCst);
        // Under the lock, or a thread between its look at the flag and its wait would sleep on.
        let _lock = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.condvar.notify_all();
    }

    /// Returns `true` if it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::SeqCst)
    }

    /// Waits for `duration`, less if it is cancelled meanwhile; returns `true` if it was.
    pub fn wait(&self, duration: Duration) -> bool {
        let lock = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self
            .0
            .condvar
            .wait_timeout_while(lock, duration, |()| !self.is_cancelled());
        self.is_cancelled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn cancelling_wakes_a_sleeper() {
        let cancel = Cancel::default();
        let started = Instant::now();
        std::thread::scope(|scope| {
            let sleeper = scope.spawn(|| cancel.wait(Duration::from_secs(60)));
            cancel.cancel();
            assert!(sleeper.join().unwrap());
        });
        assert!(started.elapsed() < Duration::from_secs(10));
        assert!(
            cancel.wait(Duration::from_secs(60)),
            "once cancelled it stays so"
        );
    }
}
