//! Wire: the one road on which every request is built, sent and judged.
//!
//! Generated methods begin here: they name an [`Operation`], fill a [`Call`] and end it with `receive()`, `finish()` or
//! `answer()`. Everything else is decided on this road:
//!
//! - a call is checked before anything is sent, and its values cannot change the shape of the request line;
//! - it carries one `X-Request-Id` for all its attempts, so that there is one id to quote;
//! - it is over by its deadline, with login, retries and waits;
//! - it is tried again as [`Retry`] says, and never in a way that could apply a create twice;
//! - its token goes to the address of the client and nowhere else: redirects are errors.
//!
//! A connection that idles is looked at before it is used again, and not kept for more than 15 s. A server that closes it in
//! the very moment in which a request is written to it looks like one that applied the request and then died: such a
//! create comes back as ambiguous and is not repeated.
//!
//! Bodies, tokens and passwords are wiped from our own buffers and from the HTTP library's output buffer; of answers, those
//! of up to 16 KiB, as logins' are (a longer one leaves pieces behind while its buffer grows). What we cannot wipe: the
//! library's input buffer, the copy of a header's value that it makes, and what TLS holds for a moment.
mod agent;
mod answer;
pub(crate) mod base;
mod call;
mod deadline;
mod judge;
mod lenient;
mod pages;
mod path;
mod plain;
mod retry;
mod rules;
mod send;
mod shape;
mod witness;

pub(crate) use agent::Doors;
pub use answer::Answer;
pub use call::Call;
pub use deadline::{Cancel, Deadline};
pub use lenient::*;
pub use pages::{Page, Pages};
pub use plain::Plain;
pub use retry::Retry;
pub use rules::{Check, Checker, Fault, Pattern};

use crate::dice::Dice;
use crate::observe::Observer;
use crate::tls::Tls;
use crate::{Clock, Language, Result, Secret, SystemClock};
use base::Base;
use retry::Budget;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// GET
    Get,
    /// HEAD
    Head,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
    /// OPTIONS
    Options,
    /// TRACE
    Trace,
}

impl Method {
    /// `GET`, `POST`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Trace => "TRACE",
        }
    }

    /// Does it change nothing?
    pub(crate) fn is_safe(self) -> bool {
        matches!(self, Self::Get | Self::Head | Self::Options | Self::Trace)
    }

    /// Does a request without a body say so by `Content-Length: 0`?
    fn wants_length(self) -> bool {
        matches!(self, Self::Post | Self::Put | Self::Patch)
    }

    fn http(self) -> ureq::http::Method {
        match self {
            Self::Get => ureq::http::Method::GET,
            Self::Head => ureq::http::Method::HEAD,
            Self::Post => ureq::http::Method::POST,
            Self::Put => ureq::http::Method::PUT,
            Self::Patch => ureq::http::Method::PATCH,
            Self::Delete => ureq::http::Method::DELETE,
            Self::Options => ureq::http::Method::OPTIONS,
            Self::Trace => ureq::http::Method::TRACE,
        }
    }
}

/// What the document says of one operation.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: &'static str,
    /// Method.
    pub method: Method,
    /// Path template, with `{names}`.
    pub path: &'static str,
    /// Does the session's token go with it?
    pub token: bool,
    /// May it be repeated when it is unknown whether it was applied?
    pub repeatable: bool,
}

/// A token for one attempt, and which of the session's tokens it is.
#[derive(Clone, Debug)]
pub(crate) struct Bearing {
    pub token: Secret,
    /// Counts up with each new token; a 401 names the generation it was told of.
    pub generation: u64,
    /// Found in the token store, where another process left it: whether the platform still takes it is not known.
    pub from_store: bool,
}

/// What a call asks of the session. Implemented by token::Session.
pub(crate) trait Bearer: Send + Sync + fmt::Debug {
    /// A live token, fetching one if there is none or it is nearly over. Returns within `deadline`.
    fn bearing(&self, deadline: &Deadline) -> Result<Bearing>;
    /// The platform answered 401 to this generation. If it is still the current one it is forgotten, so the
    /// next `bearing()` renews; if another thread has renewed already, nothing happens.
    fn refused(&self, generation: u64);
}

/// The transport: connection pool, address, limits, retry policy, clock, observer. Cheap to clone (one Arc).
#[derive(Clone, Debug)]
pub(crate) struct Wire {
    inner: Arc<WireInner>,
}

struct WireInner {
    agent: ureq::Agent,
    base: Base,
    proxied: bool,
    language: Language,
    clock: Arc<dyn Clock>,
    connect_timeout: Duration,
    attempt_timeout: Duration,
    call_timeout: Duration,
    max_reply: u64,
    retry: Retry,
    budget: Budget,
    dice: Dice,
    observer: Option<Arc<dyn Observer>>,
    cancel: Cancel,
}

impl fmt::Debug for WireInner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire")
            .field("base_url", &self.base.as_str())
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

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
pub(crate) struct WireConfig {
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
    /// Each attempt, to the last byte of its answer. Default 30 s.
    pub attempt_timeout: Duration,
    /// The whole call with login, renewal, retries and waits. Default 60 s.
    pub call_timeout: Duration,
    /// Longest answer, in decoded bytes. Default 8 MiB.
    pub max_reply: u64,
    /// Default: as curl reads the environment.
    pub proxy: crate::Proxy,
    /// Default: compiled-in roots, no client certificate.
    pub tls: Tls,
    /// When a call is tried again. Default: see [`Retry`].
    pub retry: Retry,
    /// Jitter. Default: the operating system's randomness.
    pub dice: Dice,
    /// Is told of every attempt and call. Default nobody.
    pub observer: Option<Arc<dyn Observer>>,
    /// ureq middlewares, outermost first. Default none.
    pub middleware: Doors,
    /// Default `huaweicloud-meeting/<version>`.
    pub user_agent: String,
    /// Default: the process's.
    pub environment: Environment,
}

impl WireConfig {
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
            max_reply: 8 * 1024 * 1024,
            proxy: crate::Proxy::default(),
            tls: Tls::default(),
            retry: Retry::default(),
            dice: Dice::default(),
            observer: None,
            middleware: Doors::default(),
            user_agent: concat!("huaweicloud-meeting/", env!("CARGO_PKG_VERSION")).to_owned(),
            environment: Environment::default(),
        }
    }
}

impl fmt::Debug for WireConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WireConfig")
            .field("language", &self.language)
            .field("clock", &self.clock)
            .field("allow_plain_http", &self.allow_plain_http)
            .field("connect_timeout", &self.connect_timeout)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("call_timeout", &self.call_timeout)
            .field("max_reply", &self.max_reply)
            .field("proxy", &self.proxy)
            .field("tls", &self.tls)
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

impl Wire {
    /// No I/O.
    ///
    /// # Errors
    /// `Config` for a bad address, proxy, certificate or user agent.
    pub(crate) fn new(config: WireConfig) -> Result<Self> {
        let base = match config.base_url_from {
            Some(name) => Base::parse_named(name, &config.base_url, config.allow_plain_http)?,
            None => Base::parse(&config.base_url, config.allow_plain_http)?,
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
            budget: Budget::new(&config.retry),
            retry: config.retry,
            dice: config.dice,
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
        bearer: Option<&'c dyn Bearer>,
        options: &'c CallOptions,
    ) -> Call<'c> {
        Call::new(self, operation, bearer, options)
    }
}

#[cfg(test)]
mod tests;
