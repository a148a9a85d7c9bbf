//! The open connections of an HTTP server: bounded, and none keeps the others out.
use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use tokio::task::AbortHandle;

/// Connections open at a time. One more closes the one that has waited longest for a request to be complete. Below the
/// 1,024 file descriptors that a process is usually given.
const MOST: usize = 512;

/// The connections of one server. Clones share them.
#[derive(Clone, Default)]
pub(in crate::emulator) struct Connections(Arc<Mutex<Open>>);

#[derive(Default)]
struct Open {
    next: u64,
    entries: BTreeMap<u64, Entry>,
}

struct Entry {
    task: Option<AbortHandle>,
    /// Since when it waits for a request to be complete; `None` while a response is under way.
    waiting: Option<Instant>,
}

/// One connection, to tell of its turns.
pub(in crate::emulator) struct Connection {
    all: Connections,
    id: u64,
}

/// A response under way. Dropped when it has been handed to the connection.
pub(in crate::emulator) struct Busy<'a>(&'a Connection);

impl Connections {
    /// Serves a connection in a task of its own.
    pub(in crate::emulator) fn spawn<F: Future<Output = ()> + Send + 'static>(
        &self,
        serve: impl FnOnce(Connection) -> F,
    ) {
        let id = self.with(|open| {
            let id = open.next;
            open.next = open.next.wrapping_add(1);
            let entry = Entry {
                task: None,
                waiting: Some(Instant::now()),
            };
            open.entries.insert(id, entry);
            id
        });
        let all = self.clone();
        let task = tokio::spawn(serve(Connection { all, id })).abort_handle();
        self.with(|open| {
            if let Some(entry) = open.entries.get_mut(&id) {
                entry.task = Some(task);
            }
        });
    }

    /// Closes the connection that has waited longest, if there are as many as there may be.
    pub(in crate::emulator) fn make_room(&self) {
        if self.with(|open| open.entries.len()) >= MOST {
            self.close_longest_waiting();
        }
    }

    /// Closes the connection that has waited longest for a request; where none waits, the oldest.
    pub(in crate::emulator) fn close_longest_waiting(&self) {
        let closed = self.with(|open| {
            let longest = open
                .entries
                .iter()
                .filter_map(|(id, entry)| Some((entry.waiting?, *id)))
                .min()
                .map(|(_, id)| id);
            let id = longest.or_else(|| open.entries.keys().next().copied())?;
            open.entries.remove(&id)
        });
        if let Some(task) = closed.and_then(|entry| entry.task) {
            task.abort();
        }
    }

    fn with<T>(&self, change: impl FnOnce(&mut Open) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Connection {
    /// Says that a response is under way.
    pub(in crate::emulator) fn busy(&self) -> Busy<'_> {
        self.set_waiting(None);
        Busy(self)
    }

    fn set_waiting(&self, since: Option<Instant>) {
        self.all.with(|open| {
            if let Some(entry) = open.entries.get_mut(&self.id) {
                entry.waiting = since;
            }
        });
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.all.with(|open| open.entries.remove(&self.id));
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.set_waiting(Some(Instant::now()));
    }
}
