//! A switch that ends calls from another thread.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// A switch that ends calls from another thread. Clones are the same switch; once turned it stays so.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<Switch>);

#[derive(Debug, Default)]
struct Switch {
    turned: AtomicBool,
    lock: Mutex<()>,
    bell: Condvar,
}

impl Cancel {
    /// Turns the switch and wakes everyone who [waits](Cancel::wait).
    pub fn cancel(&self) {
        self.0.turned.store(true, Ordering::SeqCst);
        // Under the lock, or a thread between its look at the switch and its wait would sleep on.
        let _lock = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.bell.notify_all();
    }

    /// Has it been turned?
    pub fn is_cancelled(&self) -> bool {
        self.0.turned.load(Ordering::SeqCst)
    }

    /// Waits for `duration`, less if the switch is turned meanwhile; says whether it was.
    pub fn wait(&self, duration: Duration) -> bool {
        let lock = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self
            .0
            .bell
            .wait_timeout_while(lock, duration, |()| !self.is_cancelled());
        self.is_cancelled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn turning_the_switch_wakes_a_sleeper() {
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
            "once turned it stays so"
        );
    }
}
