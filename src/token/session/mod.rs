//! Session: one live token for many threads.
//!
//! At most one *flight* (a login, a refresh, a look into the store) is under way at a time. A thread that
//! needs its result waits for it, within its own deadline; a thread that holds a token still alive goes on
//! with that. No lock is held while anything is sent.
mod fetch;
mod single_flight;
mod state;

use crate::error::Kind;
use crate::random::Random;
use crate::time::Deadline;
use crate::token::api::TokenApi;
use crate::token::{LoginInfo, StoreKey, TokenStore};
use crate::wire::{SessionToken, TokenProvider};
use crate::{Clock, Error, Result, Secret};
use single_flight::{FetchReason, Outcome};
use state::{CachedToken, State};
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// Fetches, shares, refreshes and forgets the token of one identity.
pub(crate) struct Session {
    platform: Box<dyn TokenApi>,
    store: Arc<dyn TokenStore>,
    key: StoreKey,
    clock: Arc<dyn Clock>,
    random: Random,
    state: Mutex<State>,
    finished: Condvar,
}

impl Session {
    pub(crate) fn new(
        platform: impl TokenApi + 'static,
        store: Arc<dyn TokenStore>,
        key: StoreKey,
        clock: Arc<dyn Clock>,
        random: Random,
    ) -> Self {
        let (platform, state, finished) = (Box::new(platform), Mutex::default(), Condvar::new());
        Self {
            platform,
            store,
            key,
            clock,
            random,
            state,
            finished,
        }
    }

    /// Whose token it is, in words.
    pub(crate) fn identity(&self) -> &str {
        self.key.identity()
    }

    /// Logs in now, whatever token is cached and whoever is locked out. Joins a login asked for by another thread.
    pub(crate) fn log_in(&self, deadline: &Deadline) -> Result<LoginInfo> {
        self.fetch_now(FetchReason::Login, deadline)
    }

    /// Refreshes now, by the refresh token or else the access token; by a login where that is refused. Joins a refresh or a
    /// login asked for by another thread.
    pub(crate) fn refresh(&self, deadline: &Deadline) -> Result<LoginInfo> {
        self.fetch_now(FetchReason::Refresh, deadline)
    }

    fn fetch_now(&self, reason: FetchReason, deadline: &Deadline) -> Result<LoginInfo> {
        loop {
            let mut state = self.state();
            let Some(flight) = state.flight.clone() else {
                if reason == FetchReason::Login {
                    state.lockout = None;
                    state.refusals.clear();
                } else if let Some(error) = state.locked_out(self.clock.now()) {
                    return Err(error);
                }
                let guard = self.start(&mut state, reason);
                drop(state);
                self.run(guard, deadline)?;
                return Ok(self.info().unwrap_or_default());
            };
            drop(state);
            match self.wait(&flight, deadline)? {
                // Asked a moment ago, and the response was no: it counts for this caller too.
                Outcome::Failed(error) => return Err(Error::login(error)),
                Outcome::Finished(_)
                    if flight.reason == reason || flight.reason == FetchReason::Login =>
                {
                    return Ok(self.info().unwrap_or_default());
                }
                Outcome::Finished(_) | Outcome::Abandoned => {}
            }
        }
    }

    /// Forgets the token, here and in the store, then logs out at the platform. No token, no request.
    pub(crate) fn log_out(&self, deadline: &Deadline) -> Result<()> {
        match self.let_go(deadline)? {
            Some(cached) => self.end(cached, deadline),
            None => match self.load() {
                Some(stored) => {
                    self.remove();
                    self.tell_of_end(&stored.access, deadline)
                }
                None => Ok(()),
            },
        }
    }

    /// The same, but only for a token that this session has held: one that it never used is for others.
    pub(crate) fn log_out_held(&self, deadline: &Deadline) -> Result<()> {
        match self.let_go(deadline)? {
            Some(cached) => self.end(cached, deadline),
            None => Ok(()),
        }
    }

    /// Takes the token out, after a login under way has ended.
    fn let_go(&self, deadline: &Deadline) -> Result<Option<CachedToken>> {
        loop {
            let mut state = self.state();
            let Some(flight) = state.flight.clone() else {
                state.info = None;
                return Ok(state.cached.take());
            };
            drop(state);
            self.wait(&flight, deadline)?;
        }
    }

    fn end(&self, cached: CachedToken, deadline: &Deadline) -> Result<()> {
        // If another process has logged in since, the stored session is not ours to end.
        if self
            .load()
            .is_some_and(|stored| stored.access == cached.access)
        {
            self.remove();
        }
        self.tell_of_end(&cached.access, deadline)
    }

    fn tell_of_end(&self, token: &Secret, deadline: &Deadline) -> Result<()> {
        match self.platform.log_out(token, deadline) {
            // The platform no longer knows the token, which is what was wanted.
            Err(failure) if failure.status == Some(401) => Ok(()),
            done => done.map_err(|failure| failure.error),
        }
    }

    /// Asks the platform whether the token is valid; `false` without asking when there is none.
    pub(crate) fn validate(&self, deadline: &Deadline) -> Result<bool> {
        let Some(session_token) = self.present() else {
            return Ok(false);
        };
        match self.platform.validate(&session_token.token, deadline) {
            Ok(()) => Ok(true),
            Err(failure) if failure.status == Some(401) => {
                self.state().forget(session_token.generation);
                Ok(false)
            }
            Err(failure) => Err(failure.error),
        }
    }

    /// What the last login said; `None` before one and after a logout.
    pub(crate) fn info(&self) -> Option<LoginInfo> {
        self.state().info.clone()
    }

    /// When the token at hand ends, by the time of day.
    pub(crate) fn token_expires_at(&self) -> Option<SystemTime> {
        self.present()?;
        let ends = self.state().cached.as_ref()?.ends;
        let left = ends.checked_duration_since(self.clock.now())?;
        self.clock.wall().checked_add(left)
    }

    /// The token at hand, in memory or in the store, without a request.
    fn present(&self) -> Option<SessionToken> {
        if let Some(cached) = &self.state().cached {
            return Some(cached.session_token());
        }
        let stored = self.load()?;
        let now = self.clock.now();
        let mut state = self.state();
        let known = state.was_refused(&stored.access);
        let found = self.take_over(&stored, now);
        if state.cached.is_none() && !known && found.is_alive(now) {
            state.adopt(found);
        }
        state.cached.as_ref().map(CachedToken::session_token)
    }

    /// A panic elsewhere leaves nothing half done here: every change is made in one step under the lock.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl TokenProvider for Session {
    fn token(&self, deadline: &Deadline) -> Result<SessionToken> {
        loop {
            let now = self.clock.now();
            let mut state = self.state();
            let locked_out = state.locked_out(now);
            let under_way = state.flight.clone();
            if let Some(cached) = state.cached.as_ref().filter(|cached| cached.is_alive(now)) {
                // Not due, or being seen to already, or not to be refreshed by itself.
                if !cached.is_due(now) || under_way.is_some() || locked_out.is_some() {
                    return Ok(cached.session_token());
                }
            } else if let Some(error) = locked_out {
                return Err(error);
            }
            let Some(flight) = under_way else {
                let guard = self.start(&mut state, FetchReason::Token);
                drop(state);
                return self.run(guard, deadline);
            };
            drop(state);
            match self.wait(&flight, deadline)? {
                Outcome::Finished(session_token) => return Ok(session_token),
                Outcome::Failed(error) => return Err(Error::login(error)),
                Outcome::Abandoned => {}
            }
        }
    }

    fn refused(&self, generation: u64, operation: &'static str) -> bool {
        let mut state = self.state();
        if state.current(generation).is_none() {
            return true;
        }
        let refusals = state.refusals.entry(operation).or_default();
        let login = refusals.allow_login(operation, self.clock.now());
        if login {
            state.forget(generation);
        }
        login
    }

    fn accepted(&self, operation: &'static str) {
        let mut state = self.state();
        if !state.refusals.is_empty() {
            state.refusals.remove(operation);
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("key", &self.key)
            .field("store", &self.store)
            .finish_non_exhaustive()
    }
}

/// Fails when the time is up or the client was shut down: waiting for another thread's login took all the time, and
/// nothing was sent by this one.
fn deadline_over(deadline: &Deadline) -> Result<()> {
    if deadline.is_cancelled() {
        Err(Error::unsent("login", Kind::Cancelled))
    } else if deadline.is_over() {
        Err(Error::unsent("login", Kind::Timeout))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
