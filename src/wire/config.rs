//! The settings of the transport and of one call.
use super::language::Language;
use super::middleware::Middlewares;
use super::retry::Retry;
use crate::observe::{Observer, ResponseObserver};
use crate::random::Random;
use crate::time::{Clock, SystemClock};
use crate::tls::Tls;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Where environment variables are read: the process's by default; tests pass their own instead of changing it.
#[derive(Clone)]
pub(crate) struct Environment(pub(crate) Arc<Lookup>);

/// Gives a variable's value.
type Lookup = dyn Fn(&str) -> Option<String> + Send + Sync;

impl Default for Environment {
    fn default() -> Self {
        // What is not text cannot be a setting of ours; it is kept recognisably wrong rather than dropped.
        Self(Arc::new(|name| {
            std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
        }))
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Environment")
    }
}

/// Settings of the transport that ClientBuilder collects (it holds one of these and exposes its fields by methods of the same names).
#[derive(Clone)]
#[non_exhaustive]
pub(crate) struct TransportConfig {
    /// Address of the site, perhaps with a path prefix. `https`, or `http` to this machine.
    pub base_url: String,
    /// The environment variable that the address comes from, to be named in its place.
    pub base_url_from: Option<&'static str>,
    /// Language of the platform's messages. Default English.
    pub language: Language,
    /// Default: the machine's.
    pub clock: Arc<dyn Clock>,
    /// Lets passwords and tokens go over the network unprotected. Default no.
    pub allow_plain_http: bool,
    /// Name resolution, connecting, CONNECT and TLS together. Default 10 s.
    pub connect_timeout: Duration,
    /// Each attempt, to the last byte of its response. Default 30 s.
    pub attempt_timeout: Duration,
    /// The whole call with login, token refresh, retries and waits. Default 60 s.
    pub call_timeout: Duration,
    /// Longest response body, in decoded bytes. Default 8 MiB.
    pub max_response_bytes: u64,
    /// Default: as curl reads the environment.
    pub proxy: crate::Proxy,
    /// Default: compiled-in roots, no client certificate.
    pub tls: Tls,
    /// Refuses what changes anything. Default no.
    pub read_only: bool,
    /// When a call is tried again. Default: see [`Retry`].
    pub retry: Retry,
    /// Jitter. Default: the operating system's randomness.
    pub random: Random,
    /// Notified of every attempt and call. Default none.
    pub observer: Option<Arc<dyn Observer>>,
    /// Given every response before it is decoded. Default none.
    pub response_observer: Option<Arc<dyn ResponseObserver>>,
    /// ureq middlewares, outermost first. Default none.
    pub middleware: Middlewares,
    /// Default `huaweicloud-meeting/<version>`.
    pub user_agent: String,
    /// Default: the process's.
    pub environment: Environment,
}

impl TransportConfig {
    /// The defaults for an address.
    pub(crate) fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            base_url_from: None,
            language: Language::default(),
            clock: Arc::new(SystemClock),
            allow_plain_http: false,
            connect_timeout: Duration::from_secs(10),
            attempt_timeout: Duration::from_secs(30),
            call_timeout: Duration::from_secs(60),
            max_response_bytes: 8 * 1024 * 1024,
            proxy: crate::Proxy::default(),
            tls: Tls::default(),
            read_only: false,
            retry: Retry::default(),
            random: Random::default(),
            observer: None,
            response_observer: None,
            middleware: Middlewares::default(),
            user_agent: concat!("huaweicloud-meeting/", env!("CARGO_PKG_VERSION")).to_owned(),
            environment: Environment::default(),
        }
    }
}

impl fmt::Debug for TransportConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportConfig")
            .field("language", &self.language)
            .field("clock", &self.clock)
            .field("allow_plain_http", &self.allow_plain_http)
            .field("connect_timeout", &self.connect_timeout)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("call_timeout", &self.call_timeout)
            .field("max_response_bytes", &self.max_response_bytes)
            .field("proxy", &self.proxy)
            .field("tls", &self.tls)
            .field("read_only", &self.read_only)
            .field("retry", &self.retry)
            .field("observed", &self.observer.is_some())
            .field("middleware", &self.middleware)
            .field("user_agent", &self.user_agent)
            // Not the base URL: before it is checked it may hold a password.
            .finish_non_exhaustive()
    }
}

/// Options of one call, carried by a clone of the client (`client.with_timeout(..)`).
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    /// Instead of the client's `call_timeout`.
    pub timeout: Option<Duration>,
    /// Instead of the client's policy; the budget stays the client's.
    pub retry: Option<Retry>,
    /// Instead of a new UUID for each call.
    pub request_id: Option<String>,
    /// Instead of the client's language.
    pub language: Option<Language>,
}
