//! SingleFlight: one thread fetches, the others wait for its result.
use crate::time::Deadline;
use crate::token::session::state::State;
use crate::token::session::{Session, deadline_over};
use crate::wire::SessionToken;
use crate::{Error, Result};
use std::sync::{Arc, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// How often a waiting thread looks at its deadline, which may be told by another clock than the condition
/// variable's, and at whether it was cancelled.
const LOOK_UP: Duration = Duration::from_millis(20);

pub(crate) struct SingleFlight {
    pub(crate) reason: FetchReason,
    outcome: OnceLock<Outcome>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FetchReason {
    /// A live token, from wherever it comes.
    Token,
    /// A new login, asked for in so many words.
    Login,
    /// A refresh, asked for in so many words.
    Refresh,
}

#[derive(Clone)]
pub(crate) enum Outcome {
    Finished(SessionToken),
    Failed(Arc<Error>),
    /// Whoever ran it ran out of their own time; others may have more and try themselves.
    Abandoned,
}

impl Session {
    pub(crate) fn start(&self, state: &mut State, reason: FetchReason) -> FlightGuard<'_> {
        let flight = Arc::new(SingleFlight {
            reason,
            outcome: OnceLock::new(),
        });
        state.flight = Some(Arc::clone(&flight));
        FlightGuard {
            session: self,
            flight,
        }
    }

    /// Waits for another thread's flight, within this thread's deadline.
    pub(crate) fn wait(&self, flight: &SingleFlight, deadline: &Deadline) -> Result<Outcome> {
        let mut state = self.state();
        loop {
            if let Some(outcome) = flight.outcome.get() {
                return Ok(outcome.clone());
            }
            deadline_over(deadline)?;
            let slice = deadline.left().map_or(LOOK_UP, |left| left.min(LOOK_UP));
            (state, _) = self
                .finished
                .wait_timeout(state, slice)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Runs the fetch, and finishes in one step: the new state, the end of the flight and its outcome become visible
    /// together.
    pub(crate) fn run(&self, guard: FlightGuard<'_>, deadline: &Deadline) -> Result<SessionToken> {
        let reason = guard.flight.reason;
        let (mut old, refused) = {
            let state = self.state();
            (state.cached.clone(), state.refused.clone())
        };
        let mut got = self.obtain(reason, &mut old, refused.as_ref(), deadline);
        let mut state = self.state();
        // A refresh may leave the text as it is, and a 401 for that text may come until the lock is held.
        if got
            .as_ref()
            .is_ok_and(|cached| state.was_refused(&cached.access))
        {
            drop(state);
            got = self.log_in_anew(deadline);
            state = self.state();
        }
        let now = self.clock.now();
        let failure = match got {
            Ok(cached) => {
                let session_token = state.adopt(cached);
                guard.finish(state, Outcome::Finished(session_token.clone()));
                return Ok(session_token);
            }
            Err(failure) => failure,
        };
        let (ended, error) = (failure.is_final(), Arc::new(failure.error));
        match state.keep(old, now) {
            // Refreshing early failed; what was asked for is there all the same.
            Some(session_token) if reason == FetchReason::Token => {
                guard.finish(state, Outcome::Finished(session_token.clone()));
                log::warn!("the token could not be refreshed, the old one is used: {error}");
                Ok(session_token)
            }
            _ => {
                let out_of_time = !ended && deadline.is_over();
                let outcome = if out_of_time {
                    Outcome::Abandoned
                } else {
                    Outcome::Failed(Arc::clone(&error))
                };
                guard.finish(state, outcome);
                Err(Error::login(error))
            }
        }
    }
}

/// Ends a flight, also when the thread that runs it panics (in an observer or a store of somebody's own): nobody
/// is left waiting.
pub(crate) struct FlightGuard<'s> {
    session: &'s Session,
    flight: Arc<SingleFlight>,
}

impl FlightGuard<'_> {
    fn finish(&self, mut state: MutexGuard<'_, State>, outcome: Outcome) {
        // Set once: what comes second (the drop after it) is ignored.
        if self.flight.outcome.set(outcome).is_ok() {
            state.flight = None;
            drop(state);
            self.session.finished.notify_all();
        }
    }
}

impl Drop for FlightGuard<'_> {
    fn drop(&mut self) {
        if self.flight.outcome.get().is_none() {
            self.finish(self.session.state(), Outcome::Abandoned);
        }
    }
}
