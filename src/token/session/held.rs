//! Held: the token at hand, and what else a session remembers.
use super::flight::{Aim, Flight};
use crate::token::LoginInfo;
use crate::wire::Bearing;
use crate::{Error, Secret};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// After a failed renewal the old token is used for this long before the next try: short enough to renew in
/// what is left of the margin, long enough not to add a failing request to every call.
pub(super) const PUT_OFF: Duration = Duration::from_secs(30);

/// A token set against the monotonic clock.
#[derive(Clone)]
pub(super) struct Held {
    pub(super) access: Secret,
    pub(super) refresh: Option<(Secret, Option<Instant>)>,
    /// 0 until it becomes the current one.
    pub(super) generation: u64,
    pub(super) due: Instant,
    pub(super) ends: Instant,
    /// The end by the time of day, in Unix seconds, as the store has it.
    pub(super) stored_end: i64,
    pub(super) from_store: bool,
    pub(super) info: LoginInfo,
}

impl Held {
    pub(super) fn is_alive(&self, now: Instant) -> bool {
        now < self.ends
    }

    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.due <= now
    }

    pub(super) fn bearing(&self) -> Bearing {
        Bearing {
            token: self.access.clone(),
            generation: self.generation,
            from_store: self.from_store,
        }
    }

    pub(super) fn refresh_token(&self, now: Instant) -> Option<&Secret> {
        let (token, ends) = self.refresh.as_ref()?;
        ends.is_none_or(|ends| now < ends).then_some(token)
    }

    /// A renewal asked for in so many words may use the access token where no refresh token is held: the
    /// vendor's own example does (contract 9.2).
    pub(super) fn stand_in(&self, aim: Aim, now: Instant) -> Option<&Secret> {
        (aim == Aim::Renewal && self.is_alive(now)).then_some(&self.access)
    }
}

#[derive(Default)]
pub(super) struct State {
    pub(super) held: Option<Held>,
    generations: u64,
    /// The access token that was last refused, so that it is not taken from the store again.
    pub(super) refused: Option<Secret>,
    pub(super) flight: Option<Arc<Flight>>,
    pub(super) latch: Option<Latch>,
    pub(super) info: Option<LoginInfo>,
}

/// A login that the platform answered with no; told again to everyone, without asking the platform again.
pub(super) struct Latch {
    pub(super) error: Arc<Error>,
    pub(super) until: Option<Instant>,
}

impl State {
    /// Makes a token the current one. The same text keeps its generation, so that a 401 told of it by a call
    /// from before a renewal still counts.
    pub(super) fn adopt(&mut self, mut held: Held) -> Bearing {
        let kept = self
            .held
            .as_ref()
            .filter(|current| current.access == held.access);
        held.generation = match kept {
            Some(current) => current.generation,
            None => {
                self.generations += 1;
                self.generations
            }
        };
        let bearing = held.bearing();
        self.info = Some(held.info.clone());
        self.held = Some(held);
        bearing
    }

    /// After a failed renewal: the old token, if it is alive and was not refused meanwhile, with the next try
    /// put off.
    pub(super) fn keep(&mut self, old: Option<Held>, now: Instant) -> Option<Bearing> {
        let mut old = old.filter(|old| old.is_alive(now))?;
        if self.was_refused(&old.access) {
            return None;
        }
        if old.is_due(now) {
            old.due = now.checked_add(PUT_OFF).unwrap_or(now);
        }
        Some(self.adopt(old))
    }

    pub(super) fn was_refused(&self, access: &Secret) -> bool {
        self.refused
            .as_ref()
            .is_some_and(|refused| refused == access)
    }

    /// The error of a login that must not be repeated by itself.
    pub(super) fn latched(&mut self, now: Instant) -> Option<Error> {
        if self
            .latch
            .as_ref()
            .is_some_and(|latch| latch.until.is_some_and(|until| until <= now))
        {
            self.latch = None;
        }
        self.latch
            .as_ref()
            .map(|latch| Error::login(Arc::clone(&latch.error)))
    }
}
