//! The transport: connection pool, address, limits, retry policy, clock, observer.
use super::agent;
use super::call::Call;
use super::config::{CallOptions, WireConfig};
use super::retry::{Budget, Retry};
use super::token_provider::TokenProvider;
use crate::Result;
use crate::base_url::BaseUrl;
use crate::login::Language;
use crate::observe::Observer;
use crate::random::Random;
use crate::runtime::Operation;
use crate::time::{Cancel, Clock, Deadline};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The transport: connection pool, address, limits, retry policy, clock, observer. Cheap to clone (one Arc).
#[derive(Clone, Debug)]
pub(crate) struct Wire {
    pub(super) inner: Arc<WireInner>,
}

pub(super) struct WireInner {
    pub(super) agent: ureq::Agent,
    pub(super) base: BaseUrl,
    pub(super) proxied: bool,
    pub(super) language: Language,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) connect_timeout: Duration,
    pub(super) attempt_timeout: Duration,
    pub(super) call_timeout: Duration,
    pub(super) max_reply: u64,
    pub(super) read_only: bool,
    pub(super) retry: Retry,
    pub(super) budget: Budget,
    pub(super) random: Random,
    pub(super) observer: Option<Arc<dyn Observer>>,
    pub(super) cancel: Cancel,
}

impl fmt::Debug for WireInner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire")
            .field("base_url", &self.base.as_str())
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

impl Wire {
    /// No I/O.
    ///
    /// # Errors
    /// `Config` for a bad address, proxy, certificate or user agent.
    pub(crate) fn new(config: WireConfig) -> Result<Self> {
        let base = match config.base_url_from {
            Some(name) => BaseUrl::parse_named(name, &config.base_url, config.allow_plain_http)?,
            None => BaseUrl::parse(&config.base_url, config.allow_plain_http)?,
        };
        if ureq::http::HeaderValue::from_str(&config.user_agent).is_err() {
            return Err(crate::Error::config(
                "the user agent must be printable ASCII",
            ));
        }
        let agent = agent::build(&config, &base)?;
        let inner = WireInner {
            proxied: agent.config().proxy().is_some(),
            agent,
            base,
            language: config.language,
            clock: config.clock,
            connect_timeout: config.connect_timeout,
            attempt_timeout: config.attempt_timeout,
            call_timeout: config.call_timeout,
            max_reply: config.max_reply,
            read_only: config.read_only,
            budget: Budget::new(&config.retry),
            retry: config.retry,
            random: config.random,
            observer: config.observer,
            cancel: Cancel::default(),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    pub(crate) fn clock(&self) -> &Arc<dyn Clock> {
        &self.inner.clock
    }

    /// The site's address without a slash at its end, used as part of the token store's key.
    pub(crate) fn base_url(&self) -> &str {
        self.inner.base.as_str()
    }

    /// The deadline that a call made now with these options would have.
    pub(crate) fn deadline(&self, options: &CallOptions) -> Deadline {
        let timeout = options.timeout.unwrap_or(self.inner.call_timeout);
        Deadline::after(self.inner.clock.clone(), timeout, self.inner.cancel.clone())
    }

    /// Ends calls in flight and refuses new ones, from any thread.
    pub(crate) fn shutdown(&self) {
        // The switch first: whoever is woken by a closed socket must find it turned.
        self.inner.cancel.cancel();
        self.inner.agent.clone().shutdown();
    }

    /// Does the client's policy try anything again? For the login by App ID, which is signed anew for each try.
    pub(crate) fn repeats(&self) -> bool {
        self.inner.retry.allows(1)
    }

    /// Takes one retry out of the client's budget, if there is one.
    pub(crate) fn take_retry(&self) -> bool {
        self.inner.budget.take()
    }

    /// Begins a call. `bearer` is asked for a token when the operation needs one.
    pub(crate) fn call<'c>(
        &'c self,
        operation: &'static Operation,
        bearer: Option<&'c dyn TokenProvider>,
        options: &'c CallOptions,
    ) -> Call<'c> {
        Call::new(self, operation, bearer, options)
    }
}
