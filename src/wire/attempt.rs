//! Attempt: what is known of one attempt while it runs: how far it came, and when it must be over.
//!
//! It is laid down for the thread that sends, since ureq's parts have no place for it: the connector and the socket, below
//! them, ask it. It keeps the time: the socket gives no read and no write more than is left of the attempt, however small
//! the pieces in which a server, a proxy or a TLS handshake comes.
use crate::time::Cancel;
use std::cell::RefCell;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use ureq::unversioned::transport::NextTimeout;
use ureq::{Error, Timeout};

/// Longer time-outs are cut to this: clocks cannot count without end.
pub(super) const LONGEST_TIMEOUT: Duration = Duration::from_secs(366 * 86_400);

/// How far an attempt came. Only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Phase {
    /// A middleware has it; whether that sent anything is not known.
    Outside,
    /// At the pool of connections.
    Begun,
    /// Looking up a name.
    Resolving,
    /// Opening a socket.
    Connecting,
    /// CONNECT to the proxy, TLS handshake.
    Greeting,
    /// There is a connection.
    Connected,
    /// The first byte of the request has been handed to the connection.
    Written,
}

impl Phase {
    fn of(value: u8) -> Self {
        match value {
            0 => Self::Outside,
            1 => Self::Begun,
            2 => Self::Resolving,
            3 => Self::Connecting,
            4 => Self::Greeting,
            5 => Self::Connected,
            _ => Self::Written,
        }
    }
}

/// What is known of one attempt while it runs.
#[derive(Debug)]
pub(crate) struct Attempt {
    phase: AtomicU8,
    /// Real time: sockets know no other.
    ends: Instant,
    /// When there must be a connection, once one is being made.
    connected_by: OnceLock<Instant>,
    cancel: Cancel,
}

impl Attempt {
    pub(crate) fn new(within: Duration, cancel: Cancel) -> Arc<Self> {
        Arc::new(Self {
            phase: AtomicU8::new(Phase::Outside as u8),
            ends: after(within, Instant::now()),
            connected_by: OnceLock::new(),
            cancel,
        })
    }

    pub(crate) fn phase(&self) -> Phase {
        Phase::of(self.phase.load(Ordering::SeqCst))
    }

    /// The middlewares are done with it.
    pub(crate) fn begin(&self) {
        self.reach(Phase::Begun);
    }

    pub(super) fn reach(&self, phase: Phase) {
        self.phase.fetch_max(phase as u8, Ordering::SeqCst);
    }

    /// A connection is being made, which may take so long: name resolution, CONNECT and TLS together.
    pub(super) fn connects_within(&self, time: Duration) {
        let _ = self.connected_by.set(after(time, Instant::now()));
    }

    /// What is left of the attempt, or of making its connection; never more than is given.
    pub(super) fn clamp(&self, timeout: NextTimeout) -> Result<NextTimeout, Error> {
        let now = Instant::now();
        let end = self.limit(End::of(timeout, now));
        Ok(NextTimeout {
            after: end.left(now)?.into(),
            reason: end.reason,
            ..timeout
        })
    }

    fn limit(&self, end: End) -> End {
        let end = end.at_most(self.ends, Timeout::Global);
        match self.connected_by.get() {
            Some(by) if self.phase() < Phase::Connected => end.at_most(*by, Timeout::Connect),
            _ => end,
        }
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}

/// Longer than a year is as good as for ever, and always representable.
fn after(time: Duration, now: Instant) -> Instant {
    now.checked_add(time.min(LONGEST_TIMEOUT)).unwrap_or(now)
}

/// When a read or a write must be over, and what is said when it is not.
#[derive(Clone, Copy)]
pub(super) struct End {
    at: Instant,
    pub(super) reason: Timeout,
}

impl End {
    /// That of this thread's attempt, or earlier if that is said.
    pub(super) fn of_attempt(timeout: NextTimeout, now: Instant) -> Self {
        let end = Self::of(timeout, now);
        current(|attempt| attempt.map_or(end, |attempt| attempt.limit(end)))
    }

    fn of(timeout: NextTimeout, now: Instant) -> Self {
        Self {
            at: after(*timeout.after, now),
            reason: timeout.reason,
        }
    }

    fn at_most(self, at: Instant, reason: Timeout) -> Self {
        if at < self.at {
            Self { at, reason }
        } else {
            self
        }
    }

    /// What is left of the time; an error when nothing is.
    pub(super) fn left(self, now: Instant) -> Result<Duration, Error> {
        let left = self.at.saturating_duration_since(now);
        if left.is_zero() {
            return Err(Error::Timeout(self.reason));
        }
        Ok(left)
    }
}

thread_local! {
    static CURRENT: RefCell<Option<Arc<Attempt>>> = const { RefCell::new(None) };
}

/// Gives this thread's attempt to `read`, if there is one.
pub(super) fn current<R>(read: impl FnOnce(Option<&Arc<Attempt>>) -> R) -> R {
    CURRENT.with_borrow(|attempt| read(attempt.as_ref()))
}

/// Makes an attempt this thread's, until dropped.
pub(crate) struct AttemptGuard(Option<Arc<Attempt>>);

impl AttemptGuard {
    pub(crate) fn over(attempt: Arc<Attempt>) -> Self {
        Self(CURRENT.replace(Some(attempt)))
    }
}

impl Drop for AttemptGuard {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}
