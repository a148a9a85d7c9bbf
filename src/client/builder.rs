//! Builder: the settings of a client, and their defaults.
use crate::client::{Client, Parts, env, session};
use crate::observe::{Observer, ResponseObserver};
use crate::random::Random;
use crate::token::{MemoryStore, TokenStore};
use crate::wire::{CallOptions, Transport, TransportConfig};
use crate::{Clock, Credentials, Error, Language, Proxy, Result, Retry, Site, Tls};
use std::ffi::OsString;
use std::sync::Arc;
use std::time::Duration;

/// Collects the settings of a [`Client`]. Nothing is sent or read before [`build`](Self::build), and nothing is sent
/// by that.
#[derive(Debug)]
#[must_use = "a builder does nothing until build() is called"]
pub struct ClientBuilder {
    credentials: Option<Credentials>,
    transport: TransportConfig,
    store: Arc<dyn TokenStore>,
}

impl ClientBuilder {
    /// Settings for a client with these credentials.
    pub fn new(credentials: Credentials) -> Self {
        Self {
            credentials: Some(credentials),
            ..Self::anonymous()
        }
    }

    /// Settings for a client without credentials: see [`Client::anonymous`].
    pub fn anonymous() -> Self {
        Self {
            credentials: None,
            transport: TransportConfig::new(Site::default().base_url()),
            store: Arc::new(MemoryStore::new()),
        }
    }

    /// Settings as the environment says. An empty variable counts as a missing one.
    ///
    #[doc = include_str!("variables.md")]
    ///
    /// Fails with a configuration error that names the variable that is missing or cannot be used, never its value.
    pub fn from_env() -> Result<Self> {
        Self::from_lookup(|name| std::env::var_os(name))
    }

    /// The variables that [`from_env`](Self::from_env) reads, each with its meaning.
    pub const VARIABLES: &'static [(&'static str, &'static str)] = env::VARIABLES;

    /// Settings as [`from_env`](Self::from_env) reads them, from a place of your own: `lookup` gives a variable's value
    /// by its full name. For programs that keep credentials elsewhere, and for tests, which should not change the
    /// environment of their process.
    ///
    /// # Errors
    /// As for [`from_env`](Self::from_env).
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        env::read(&lookup)
    }

    /// The site. Defaults to [`Site::China`].
    pub fn site(mut self, site: impl Into<Site>) -> Self {
        site.into()
            .base_url()
            .clone_into(&mut self.transport.base_url);
        self.transport.base_url_from = None;
        self
    }

    /// A base URL that an environment variable gives: errors name the variable in its place.
    pub(crate) fn base_url_from(mut self, variable: &'static str, url: String) -> Self {
        self = self.base_url(url);
        self.transport.base_url_from = Some(variable);
        self
    }

    /// A base URL in place of a site's, for example the emulator's.
    pub fn base_url(self, url: impl Into<String>) -> Self {
        self.site(Site::Url(url.into()))
    }

    /// The language of the platform's messages. Defaults to English.
    pub fn language(mut self, language: Language) -> Self {
        self.transport.language = language;
        self
    }

    /// The kind of client, as the login names it, 0 to 255: see [`Credentials::client_type`]. Defaults to 72. It counts for the
    /// credentials given to this builder, not for those of [`Client::with_credentials`].
    pub fn client_type(mut self, client_type: i32) -> Self {
        self.credentials = self
            .credentials
            .map(|credentials| credentials.client_type(client_type));
        self
    }

    /// Time to connect, TLS included. Defaults to 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.transport.connect_timeout = timeout;
        self
    }

    /// Time for each attempt of a request, from connecting to the last byte. Defaults to 30 seconds;
    /// more than 366 days count as that.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.transport.attempt_timeout = timeout;
        self
    }

    /// Time for a whole call: login, token refresh, retries and waits included. Defaults to 60 seconds.
    pub fn call_timeout(mut self, timeout: Duration) -> Self {
        self.transport.call_timeout = timeout;
        self
    }

    /// The most decoded bytes that a response may have; longer ones are refused. Defaults to 8 MiB.
    ///
    /// What is read from a response takes at most about ten times this in memory (and 1 MiB in any case): lists with so
    /// many elements that they would take more are refused while they are read.
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.transport.max_response_bytes = bytes;
        self
    }

    /// Allows plain `http` to other machines: passwords and tokens can then be read on the way. Defaults to `false`;
    /// `http` to this machine itself is always allowed.
    pub fn allow_plain_http(mut self, yes: bool) -> Self {
        self.transport.allow_plain_http = yes;
        self
    }

    /// Refuses every call that could change something, before a login even: all methods but GET, HEAD, OPTIONS and
    /// TRACE fail with a configuration error that names the operation. What authenticates passes: logins, the check of a
    /// token, and the renewal and the logout of the client's own session. Defaults to `false`.
    pub fn read_only(mut self, yes: bool) -> Self {
        self.transport.read_only = yes;
        self
    }

    /// The proxy. Defaults to what the environment says.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.transport.proxy = proxy;
        self
    }

    /// Which roots are trusted and which certificate is shown. Defaults to the compiled-in roots of Mozilla's
    /// programme and no certificate.
    pub fn tls(mut self, tls: Tls) -> Self {
        self.transport.tls = tls;
        self
    }

    /// When a call is tried again. Defaults to [`Retry::new`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.transport.retry = retry;
        self
    }

    /// Is notified of every attempt and every call. Defaults to none.
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.transport.observer = Some(Arc::new(observer));
        self
    }

    /// Is given every response as it came, before it is decoded, logins' included: **it sees secrets**.
    /// [`Drift`](crate::drift::Drift) compares them with the document. Defaults to none.
    pub fn response_observer(mut self, observer: impl ResponseObserver + 'static) -> Self {
        self.transport.response_observer = Some(Arc::new(observer));
        self
    }

    /// Adds a middleware of ureq, which sees every attempt and may respond in the platform's place, as the emulator's
    /// in-process door does. It sees tokens and passwords. The first one added is the outermost. Defaults to none.
    ///
    /// Requests are not sent by ureq: settings for one request (`configure_request`) have no effect, credentials in an
    /// address are not sent, and of a response `get_uri` panics and its body's `content_length` and `charset` are `None`.
    pub fn middleware(mut self, middleware: impl ureq::middleware::Middleware) -> Self {
        self.transport.middleware.push(Arc::new(middleware));
        self
    }

    /// The `User-Agent` header. Defaults to `huaweicloud-meeting/` and the version of this crate.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.transport.user_agent = user_agent.into();
        self
    }

    /// Where tokens are kept. Defaults to a [`MemoryStore`] of the client's own.
    pub fn token_store(mut self, store: impl TokenStore + 'static) -> Self {
        self.store = Arc::new(store);
        self
    }

    /// The clock. Defaults to the machine's.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.transport.clock = clock;
        self
    }

    /// The source of chance that spreads refreshes and retries: numbers from 0 (included) to 1 (excluded).
    /// Defaults to the operating system's.
    pub fn jitter(mut self, sample: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        self.transport.random = Random::new(sample);
        self
    }

    /// The client. No I/O.
    ///
    /// Fails with a configuration error when an address, a time-out or the credentials cannot be used.
    pub fn build(self) -> Result<Client> {
        let TransportConfig {
            connect_timeout,
            attempt_timeout,
            call_timeout,
            max_response_bytes,
            ..
        } = self.transport;
        for (name, timeout) in [
            ("connect_timeout", connect_timeout),
            ("attempt_timeout", attempt_timeout),
            ("call_timeout", call_timeout),
        ] {
            if timeout.is_zero() {
                return Err(Error::config(format!(
                    "{name} is zero, so no call could succeed; give it some time"
                )));
            }
        }
        if max_response_bytes == 0 {
            return Err(Error::config(
                "max_response_bytes is 0, so no response could be read; allow some bytes",
            ));
        }
        if let Some(credentials) = &self.credentials {
            credentials.check()?;
        }
        let parts = Arc::new(Parts {
            store: self.store,
            random: self.transport.random.clone(),
        });
        let transport = Transport::new(self.transport)?;
        let session = self
            .credentials
            .as_ref()
            .map(|credentials| session(&transport, credentials.clone(), &parts))
            .transpose()?;
        Ok(Client {
            transport,
            session: session.map(Arc::new),
            credentials: self.credentials.map(Arc::new),
            options: CallOptions::default(),
            parts,
        })
    }
}

#[cfg(test)]
impl ClientBuilder {
    /// What the environment's reader has set.
    pub(crate) fn settings(
        &self,
    ) -> (Option<&Credentials>, &TransportConfig, &Arc<dyn TokenStore>) {
        (self.credentials.as_ref(), &self.transport, &self.store)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn builder() -> ClientBuilder {
        Client::builder(Credentials::account("zhangsan@corp", "canary"))
    }

    #[test]
    fn what_cannot_work_is_refused_when_the_client_is_built() {
        let refused = |builder: ClientBuilder| builder.build().unwrap_err().to_string();
        assert!(refused(builder().call_timeout(Duration::ZERO)).contains("call_timeout"));
        assert!(refused(builder().attempt_timeout(Duration::ZERO)).contains("attempt_timeout"));
        assert!(refused(builder().connect_timeout(Duration::ZERO)).contains("connect_timeout"));
        assert!(refused(builder().max_response_bytes(0)).contains("max_response_bytes"));
        assert!(refused(builder().client_type(256)).contains("client type"));
        assert!(
            refused(Client::builder(Credentials::account("a:b", "canary"))).contains("account")
        );
    }

    #[test]
    fn a_builder_does_not_show_its_secrets() {
        assert!(!format!("{:?}", builder()).contains("canary"));
    }

    #[test]
    fn a_site_stands_for_its_address() {
        let url = |builder: ClientBuilder| builder.transport.base_url;
        assert_eq!(url(builder()), "https://api.meeting.huaweicloud.com");
        assert_eq!(
            url(builder().site(Site::International)),
            "https://api-intl.meeting.huaweicloud.com"
        );
        assert_eq!(
            url(builder().site("http://127.0.0.1:1")),
            "http://127.0.0.1:1"
        );
        assert_eq!(
            url(builder().base_url("http://127.0.0.1:1")),
            "http://127.0.0.1:1"
        );
    }
}
