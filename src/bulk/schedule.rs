//! Schedule: which item is next, which ones wait, and when all are through.
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What is to be done next with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Send it.
    Send,
    /// Look for it: it may be there.
    Look,
}

/// An item's next turn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) index: usize,
    pub(crate) turn: Turn,
    /// Times sent.
    pub(crate) sent: u32,
    /// Lookups in a row that failed.
    pub(crate) looked: u32,
    /// Was an attempt in doubt, in this run or before?
    pub(crate) doubted: bool,
    /// The journal's line that says that it is about to be sent.
    pub(crate) announced: Option<u64>,
}

/// What a worker is told.
#[derive(Debug)]
pub(crate) enum Next {
    /// Do this.
    Take(Entry),
    /// Nothing is due; ask again after this long.
    Wait(Duration),
    /// All are through, or the run has stopped.
    End,
}

/// The queue of all workers.
#[derive(Debug)]
pub(crate) struct Schedule {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    ready: VecDeque<Entry>,
    later: Vec<(Instant, Entry)>,
    active: usize,
    stopped: bool,
}

impl Schedule {
    pub(crate) fn new(ready: VecDeque<Entry>, later: Vec<(Instant, Entry)>) -> Self {
        let state = State {
            ready,
            later,
            ..State::default()
        };
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    /// The next turn; waits while the only open items are with other workers.
    pub(crate) fn next(&self, now: Instant) -> Next {
        let mut state = self.state();
        loop {
            if state.stopped {
                return Next::End;
            }
            let due = state.later.iter().position(|(at, _)| *at <= now);
            let entry = match due {
                Some(at) => Some(state.later.swap_remove(at).1),
                None => state.ready.pop_front(),
            };
            if let Some(entry) = entry {
                state.active += 1;
                return Next::Take(entry);
            }
            if let Some(at) = state.later.iter().map(|(at, _)| *at).min() {
                return Next::Wait(at.saturating_duration_since(now));
            }
            if state.active == 0 {
                return Next::End;
            }
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Has the next items announced, up to `most`, when fewer than `least` are; returns the last line that this took.
    pub(crate) fn announce<E>(
        &self,
        least: usize,
        most: usize,
        mut announce: impl FnMut(usize) -> Result<u64, E>,
    ) -> Result<Option<u64>, E> {
        let mut state = self.state();
        let next = state.ready.iter();
        if next.take_while(|entry| entry.announced.is_some()).count() >= least {
            return Ok(None);
        }
        let mut last = None;
        for entry in state.ready.iter_mut().take(most) {
            if entry.announced.is_none() {
                last = Some(announce(entry.index)?);
                entry.announced = last;
            }
        }
        Ok(last)
    }

    /// Takes the items that were announced and that nobody took.
    pub(crate) fn left(&self) -> impl Iterator<Item = usize> {
        let ready = std::mem::take(&mut self.state().ready);
        let announced = ready.into_iter().filter(|entry| entry.announced.is_some());
        announced.map(|entry| entry.index)
    }

    /// Gives an item back, to be taken at once.
    pub(crate) fn again(&self, entry: Entry) {
        self.state().ready.push_front(entry);
    }

    /// Gives an item back, to be taken at this time.
    pub(crate) fn later(&self, at: Instant, entry: Entry) {
        self.state().later.push((at, entry));
    }

    /// The item that was taken is through, or was given back.
    pub(crate) fn leave(&self) {
        let mut state = self.state();
        state.active = state.active.saturating_sub(1);
        drop(state);
        self.changed.notify_all();
    }

    /// No more items are taken.
    pub(crate) fn stop(&self) {
        self.state().stopped = true;
        self.changed.notify_all();
    }

    pub(crate) fn has_stopped(&self) -> bool {
        self.state().stopped
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
