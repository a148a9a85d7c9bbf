//! The transport: connection pool, address, limits, retry policy, clock, observer.
use super::call::Call;
use super::config::{CallOptions, TransportConfig};
use super::connector::Connector;
use super::language::Language;
use super::pool::Pool;
use super::retry::{Budget, Retry};
use super::token_provider::TokenProvider;
use crate::Result;
use crate::base_url::BaseUrl;
use crate::observe::{Observer, ResponseObserver};
use crate::random::Random;
use crate::runtime::Operation;
use crate::time::{Cancel, Clock, Deadline};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::HeaderValue;

/// The transport: connection pool, address, limits, retry policy, clock, observer. Cheap to clone (one Arc).
#[derive(Clone, Debug)]
pub(crate) struct Transport {
    pub(super) inner: Arc<TransportInner>,
}

pub(super) struct TransportInner {
    pub(super) pool: Arc<Pool>,
    /// Leads through the middlewares to the pool, if there are any.
    pub(super) middlewares: Option<ureq::Agent>,
    pub(super) user_agent: HeaderValue,
    pub(super) base: BaseUrl,
    /// `host:port` of the site.
    pub(super) address: Box<str>,
    /// `host:port` of the proxy, if there is one.
    pub(super) proxy_address: Option<Box<str>>,
    pub(super) language: Language,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) attempt_timeout: Duration,
    pub(super) call_timeout: Duration,
    pub(super) read_only: bool,
    pub(super) max_response_bytes: u64,
    pub(super) retry: Retry,
    pub(super) budget: Budget,
    pub(super) random: Random,
    pub(super) observer: Option<Arc<dyn Observer>>,
    pub(super) response_observer: Option<Arc<dyn ResponseObserver>>,
    pub(super) cancel: Cancel,
}

impl fmt::Debug for TransportInner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("base_url", &self.base.as_str())
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

impl Transport {
    /// No I/O.
    ///
    /// # Errors
    /// `Config` for a bad address, proxy, certificate or user agent.
    pub(crate) fn new(config: TransportConfig) -> Result<Self> {
        let base = match config.base_url_from {
            Some(name) => BaseUrl::parse_named(name, &config.base_url, config.allow_plain_http)?,
            None => BaseUrl::parse(&config.base_url, config.allow_plain_http)?,
        };
        let user_agent = HeaderValue::from_str(&config.user_agent)
            .map_err(|_| crate::Error::config("the user agent must be printable ASCII"))?;
        let connector = Connector::new(&config, &base)?;
        let proxy_address = connector.proxy_address();
        let pool = Pool::new(connector);
        let inner = TransportInner {
            address: base.host_and_port().into(),
            proxy_address,
            middlewares: config.middleware.agent(&pool, config.attempt_timeout),
            pool,
            user_agent,
            base,
            language: config.language,
            clock: config.clock,
            attempt_timeout: config.attempt_timeout,
            call_timeout: config.call_timeout,
            read_only: config.read_only,
            max_response_bytes: config.max_response_bytes,
            budget: Budget::new(&config.retry),
            retry: config.retry,
            random: config.random,
            observer: config.observer,
            response_observer: config.response_observer,
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
        // Cancelled first: whoever is woken by a closed socket must find it so.
        self.inner.cancel.cancel();
        self.inner.pool.shutdown();
    }

    /// Begins a call. `tokens` is asked for one when the operation needs it.
    pub(crate) fn call<'c>(
        &'c self,
        operation: &'static Operation,
        tokens: Option<&'c dyn TokenProvider>,
        options: &'c CallOptions,
    ) -> Call<'c> {
        Call::new(self, operation, tokens, options)
    }
}
