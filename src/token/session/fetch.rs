//! Fetch: a token from the store, by refresh or by login.
use crate::Secret;
use crate::error::LOCKED_FOR;
use crate::time::Deadline;
use crate::time::unix_seconds;
use crate::token::api::Failure;
use crate::token::lifetime::{LONGEST, margin};
use crate::token::session::single_flight::FetchReason;
use crate::token::session::state::{CachedToken, LoginLockout};
use crate::token::session::{Session, deadline_over};
use crate::token::{StoreLock, StoredToken, TokenResponse};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

/// Two readings of one end may differ by this many seconds.
const ROUNDING: i64 = 1;
/// How long another process may keep the store's lock before we go on without it.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

impl Session {
    /// A token from the store, by refresh or by login, in this order. `old` becomes the store's when that
    /// is alive and newer, so that it can be used if the rest fails.
    pub(crate) fn obtain(
        &self,
        reason: FetchReason,
        old: &mut Option<CachedToken>,
        refused: Option<&Secret>,
        deadline: &Deadline,
    ) -> Result<CachedToken, Failure> {
        // Looked for before the lock is taken, which another process may keep for long, and again with it: that process may
        // have logged in meanwhile.
        let mut lock = None;
        for locked in [false, true] {
            if locked {
                lock = self.lock_store(deadline);
            }
            if reason == FetchReason::Token
                && let Some(found) = self.find(old.as_ref(), refused)
            {
                let now = self.clock.now();
                if found.is_alive(now) && !found.is_due(now) {
                    return Ok(found);
                }
                *old = Some(found);
            }
        }
        let _lock = lock;
        let deadline = &self.share(deadline, old.as_ref());
        // After a refusal nothing is held, so this is skipped and a login made: whether a displaced token's
        // refresh token still works is told nowhere (sources 9.2), and a login always works.
        if reason != FetchReason::Login
            && let Some(before) = old.as_ref()
            && let Some(token) = before
                .refresh_token(self.clock.now())
                .or_else(|| before.stand_in(reason, self.clock.now()))
        {
            let (asked, wall) = (self.clock.now(), self.clock.wall());
            match self.platform.refresh(token, deadline) {
                Ok(response) if !self.was_refused(&response.access) => {
                    return Ok(self.take_in(response, Some(before), asked, wall));
                }
                Ok(_) => {}
                Err(failure) if failure.rules_out_the_token() => {}
                Err(failure) if before.is_alive(self.clock.now()) => return Err(failure),
                Err(_) => {}
            }
        }
        self.log_in_anew(deadline)
    }

    /// While the old token lives, fetching a new one may take half of the call's time: the other half is for
    /// the call itself, with the old one.
    pub(crate) fn share(&self, deadline: &Deadline, old: Option<&CachedToken>) -> Deadline {
        let now = self.clock.now();
        let mut share = deadline.clone();
        if old.is_some_and(|old| old.is_alive(now))
            && let Some(left) = deadline.left()
        {
            share.ends = now.checked_add(left / 2);
        }
        share
    }

    pub(crate) fn log_in_anew(&self, deadline: &Deadline) -> Result<CachedToken, Failure> {
        let (asked, wall) = (self.clock.now(), self.clock.wall());
        match self.platform.log_in(deadline) {
            Ok(response) => {
                self.state().lockout = None;
                Ok(self.take_in(response, None, asked, wall))
            }
            Err(failure) => {
                if failure.is_final() {
                    // Other refusals that may pass wait as long as a locked account.
                    let until = if failure.status == Some(423) || failure.may_pass() {
                        self.clock.now().checked_add(LOCKED_FOR)
                    } else {
                        None
                    };
                    self.state().lockout = Some(LoginLockout {
                        error: Arc::new(failure.error.clone()),
                        until,
                    });
                }
                Err(failure)
            }
        }
    }

    /// Sets a response against the clock, from the moment before it was asked for, and stores it.
    fn take_in(
        &self,
        response: TokenResponse,
        before: Option<&CachedToken>,
        asked: Instant,
        wall: SystemTime,
    ) -> CachedToken {
        let life = response.expiry.lifetime(wall);
        let refresh_lifetime = response
            .refresh_expiry
            .are_present()
            .then(|| response.refresh_expiry.lifetime(wall));
        let info = match before {
            Some(before) => response.info.or(&before.info),
            None => response.info,
        };
        let issued_at = unix_seconds(wall);
        let after = |life: Duration| {
            issued_at.saturating_add(i64::try_from(life.as_secs()).unwrap_or(i64::MAX))
        };
        let refresh = match response.refresh {
            Some(token) => Some((
                token,
                refresh_lifetime.and_then(|life| asked.checked_add(life)),
            )),
            // A refresh that brings no new refresh token leaves the old one standing; if it does not, the
            // next refresh finds out and logs in.
            None => before.and_then(|before| before.refresh.clone()),
        };
        let stored = StoredToken {
            access: response.access,
            refresh: refresh.as_ref().map(|(token, _)| token.clone()),
            issued_at,
            expires_at: after(life),
            refresh_expires_at: refresh
                .as_ref()
                .and_then(|(_, ends)| *ends)
                .map(|ends| after(ends.saturating_duration_since(asked))),
            info,
        };
        if let Err(error) = self.store.save(&self.key, &stored) {
            log::warn!("the token could not be stored: {error}");
        }
        self.cached_token(refresh, asked, life, life, &stored, false)
    }

    /// Sets a stored token against the clock: what is left by the time of day, from now on.
    pub(crate) fn take_over(&self, stored: &StoredToken, now: Instant) -> CachedToken {
        let today = unix_seconds(self.clock.wall());
        let from = |start: i64, end: i64| {
            let seconds = u64::try_from(end.saturating_sub(start)).unwrap_or(0);
            Duration::from_secs(seconds).min(LONGEST)
        };
        let life = from(stored.issued_at, stored.expires_at);
        // Never more than the whole life: a clock set back must not make a token immortal.
        let left = from(today, stored.expires_at).min(life);
        let refresh = stored.refresh.clone().map(|token| {
            let ends = stored
                .refresh_expires_at
                .and_then(|end| now.checked_add(from(today, end)));
            (token, ends)
        });
        self.cached_token(refresh, now, left, life, stored, true)
    }

    fn cached_token(
        &self,
        refresh: Option<(Secret, Option<Instant>)>,
        from: Instant,
        left: Duration,
        life: Duration,
        stored: &StoredToken,
        from_store: bool,
    ) -> CachedToken {
        let ends = from.checked_add(left).unwrap_or(from);
        let early = left.saturating_sub(margin(life, &self.random));
        CachedToken {
            access: stored.access.clone(),
            refresh,
            generation: 0,
            due: from.checked_add(early).unwrap_or(from),
            ends,
            stored_end: stored.expires_at,
            from_store,
            info: stored.info.clone(),
        }
    }

    fn was_refused(&self, access: &Secret) -> bool {
        self.state().was_refused(access)
    }

    /// The store's token, if it is news: neither the one we hold nor one that was refused. A refresh may leave the text as
    /// it is and move the end (sources 9.2), so the same text with a later end is news.
    fn find(&self, old: Option<&CachedToken>, refused: Option<&Secret>) -> Option<CachedToken> {
        let stored = self.load()?;
        if refused.is_some_and(|refused| *refused == stored.access) {
            self.remove();
            return None;
        }
        if old.is_some_and(|old| {
            old.access == stored.access
                && stored.expires_at <= old.stored_end.saturating_add(ROUNDING)
        }) {
            return None;
        }
        let now = self.clock.now();
        let found = self.take_over(&stored, now);
        // Two tokens alive: keep the one that lives longer.
        let newer = old.is_none_or(|old| found.ends >= old.ends || !old.is_alive(now));
        (newer && (found.is_alive(now) || found.refresh_token(now).is_some())).then_some(found)
    }

    pub(crate) fn load(&self) -> Option<StoredToken> {
        self.store.load(&self.key).unwrap_or_else(|error| {
            log::warn!("the token store could not be read: {error}");
            None
        })
    }

    pub(crate) fn remove(&self) {
        if let Err(error) = self.store.remove(&self.key) {
            log::warn!("a token could not be removed from the store: {error}");
        }
    }

    /// The store's lock, unless another process keeps it for too long: then a login too many is better than
    /// a call that fails. Half of the deadline is left for the login.
    fn lock_store(&self, deadline: &Deadline) -> Option<StoreLock> {
        let patience = deadline
            .left()
            .map_or(LOCK_PATIENCE, |left| (left / 2).min(LOCK_PATIENCE));
        let until = self.clock.now().checked_add(patience);
        let mut pause = Duration::from_millis(5);
        loop {
            match self.store.try_lock(&self.key) {
                Ok(Some(lock)) => return Some(lock),
                Ok(None) => {}
                Err(error) => {
                    log::warn!("the token store could not be locked: {error}");
                    return None;
                }
            }
            if until.is_none_or(|until| until <= self.clock.now())
                || deadline_over(deadline).is_err()
            {
                log::warn!(
                    "the token store stayed locked by another client; going on without the lock"
                );
                return None;
            }
            self.clock
                .sleep_or_cancel(pause.mul_f64(0.5 + self.random.sample()), &deadline.cancel);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }
}
