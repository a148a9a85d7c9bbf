//! State: the cached token, the login lockout and the refusals of a session.
use crate::token::LoginInfo;
use crate::token::session::single_flight::{FetchReason, SingleFlight};
use crate::wire::SessionToken;
use crate::{Error, Secret};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// After a failed refresh the old token is used for this long before the next try: short enough to refresh in
/// what is left of the margin, long enough not to add a failing request to every call.
pub(crate) const PUT_OFF: Duration = Duration::from_secs(30);

/// A token set against the monotonic clock.
#[derive(Clone)]
pub(crate) struct CachedToken {
    pub(crate) access: Secret,
    pub(crate) refresh: Option<(Secret, Option<Instant>)>,
    /// 0 until it becomes the current one.
    pub(crate) generation: u64,
    pub(crate) due: Instant,
    pub(crate) ends: Instant,
    /// The end by the time of day, in Unix seconds, as the store has it.
    pub(crate) stored_end: i64,
    pub(crate) from_store: bool,
    pub(crate) info: LoginInfo,
}

impl CachedToken {
    pub(crate) fn is_alive(&self, now: Instant) -> bool {
        now < self.ends
    }

    pub(crate) fn is_due(&self, now: Instant) -> bool {
        self.due <= now
    }

    pub(crate) fn session_token(&self) -> SessionToken {
        SessionToken {
            token: self.access.clone(),
            generation: self.generation,
            from_store: self.from_store,
        }
    }

    pub(crate) fn refresh_token(&self, now: Instant) -> Option<&Secret> {
        let (token, ends) = self.refresh.as_ref()?;
        ends.is_none_or(|ends| now < ends).then_some(token)
    }

    /// A refresh asked for in so many words may use the access token where no refresh token is held: the
    /// vendor's own example does (sources 9.2).
    pub(crate) fn stand_in(&self, reason: FetchReason, now: Instant) -> Option<&Secret> {
        (reason == FetchReason::Refresh && self.is_alive(now)).then_some(&self.access)
    }
}

#[derive(Default)]
pub(crate) struct State {
    pub(crate) cached: Option<CachedToken>,
    generations: u64,
    /// The access token that was last refused, so that it is not taken from the store again.
    pub(crate) refused: Option<Secret>,
    pub(crate) flight: Option<Arc<SingleFlight>>,
    pub(crate) lockout: Option<LoginLockout>,
    pub(crate) info: Option<LoginInfo>,
    /// By operation, since it last took a token.
    pub(crate) refusals: HashMap<&'static str, Refusals>,
}

/// Refusals of tokens by one operation in a row. One that is always refused with 401 would otherwise cost two logins for each call, and
/// an account has 64 tokens, those of others among them: the first refusal is followed by a login at once, a second one
/// only after a while that doubles.
#[derive(Default)]
pub(crate) struct Refusals {
    /// Logins that refusals were followed by, without [`QUIET`] between.
    logins: u32,
    /// No further one before.
    until: Option<Instant>,
    last: Option<Instant>,
}

/// The first wait between two logins for refused tokens, and the longest, which is that of a locked account.
const FIRST_WAIT: Duration = Duration::from_secs(10);
const LONGEST_WAIT: Duration = Duration::from_secs(300);
/// Without a refusal for so long, the next one counts as the first.
const QUIET: Duration = Duration::from_secs(600);

impl Refusals {
    /// Notes a refusal; returns `true` if a login may follow.
    pub(crate) fn allow_login(&mut self, operation: &str, now: Instant) -> bool {
        let since = self.last.map(|last| now.saturating_duration_since(last));
        if since.is_some_and(|since| since >= QUIET) {
            *self = Self::default();
        }
        self.last = Some(now);
        if self.until.is_some_and(|until| now < until) {
            return false;
        }
        let wait = FIRST_WAIT
            .saturating_mul(2_u32.saturating_pow(self.logins))
            .min(LONGEST_WAIT);
        self.logins = self.logins.saturating_add(1);
        self.until = now.checked_add(wait);
        if self.logins > 1 {
            log::warn!(
                "{operation} refuses tokens fresh from a login; within {} s it is no reason for another login",
                wait.as_secs()
            );
        }
        true
    }
}

/// A login that the platform refused; every caller gets that error again, without asking the platform again.
pub(crate) struct LoginLockout {
    pub(crate) error: Arc<Error>,
    pub(crate) until: Option<Instant>,
}

impl State {
    /// Makes a token the current one. The same text keeps its generation, so that a 401 for it by a call
    /// from before a refresh still counts.
    pub(crate) fn adopt(&mut self, mut cached: CachedToken) -> SessionToken {
        let kept = self
            .cached
            .as_ref()
            .filter(|current| current.access == cached.access);
        cached.generation = match kept {
            Some(current) => current.generation,
            None => {
                self.generations += 1;
                self.generations
            }
        };
        let session_token = cached.session_token();
        self.info = Some(cached.info.clone());
        self.cached = Some(cached);
        session_token
    }

    /// After a failed refresh: the old token, if it is alive and was not refused meanwhile, with the next try
    /// put off.
    pub(crate) fn keep(&mut self, old: Option<CachedToken>, now: Instant) -> Option<SessionToken> {
        let mut old = old.filter(|old| old.is_alive(now))?;
        if self.was_refused(&old.access) {
            return None;
        }
        if old.is_due(now) {
            old.due = now.checked_add(PUT_OFF).unwrap_or(now);
        }
        Some(self.adopt(old))
    }

    /// The current token, if it is of this generation.
    pub(crate) fn current(&self, generation: u64) -> Option<&CachedToken> {
        self.cached
            .as_ref()
            .filter(|cached| cached.generation == generation)
    }

    /// Forgets a refused token, if it is the current one.
    pub(crate) fn forget(&mut self, generation: u64) {
        if self.current(generation).is_some() {
            self.refused = self.cached.take().map(|cached| cached.access);
        }
    }

    pub(crate) fn was_refused(&self, access: &Secret) -> bool {
        self.refused
            .as_ref()
            .is_some_and(|refused| refused == access)
    }

    /// The error of a login that must not be repeated by itself.
    pub(crate) fn locked_out(&mut self, now: Instant) -> Option<Error> {
        if self
            .lockout
            .as_ref()
            .is_some_and(|lockout| lockout.until.is_some_and(|until| until <= now))
        {
            self.lockout = None;
        }
        self.lockout
            .as_ref()
            .map(|lockout| Error::login(Arc::clone(&lockout.error)))
    }
}
