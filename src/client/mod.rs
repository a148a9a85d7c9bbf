//! Client: what users hold.
mod builder;
mod env;
mod facade;
mod guard;
mod member;
mod options;
mod token_api;

pub use builder::ClientBuilder;
pub use guard::LogoutGuard;

use crate::api::operations::{CHECK_TOKEN, CREATE_APP_ID_TOKEN, CREATE_TOKEN};
use crate::random::Random;
use crate::runtime::Operation;
use crate::time::Deadline;
use crate::token::session::Session;
use crate::token::{StoreKey, TokenStore};
use crate::wire::{Call, CallOptions, SessionToken, TokenProvider, Transport};
use crate::{Credentials, Error, Result, Site};
use std::sync::Arc;
use token_api::HttpTokenApi;

/// A client: cheap to clone, safe to share between threads, one connection pool.
///
/// Clones share everything: connections, session, token, settings. The first call that needs a token logs in, and
/// later calls share the token; it is refreshed before it expires. However many threads call, one of them logs in, and
/// none holds a lock while it sends.
///
/// A login that the platform refuses (400, 401, 403, 412, 423) is not repeated by itself, since failures lock the
/// account: every later call fails at once with the same error, until [`login`](Client::login) is called. Where waiting
/// may help, the next call after five minutes tries again: when the account was locked (423), when a clock is wrong
/// (`USG.206010057`), and when the refusal does not come from the platform (400 or 403 without a code of its own, such as
/// a firewall's page).
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport,
    session: Option<Arc<Session>>,
    credentials: Option<Arc<Credentials>>,
    options: CallOptions,
    parts: Arc<Parts>,
}

/// What a session is made of, beside the transport and the credentials.
#[derive(Debug)]
struct Parts {
    store: Arc<dyn TokenStore>,
    random: Random,
}

/// # Making a client
impl Client {
    /// A client for these credentials at this site, everything else as by default. No I/O: the first call logs in.
    ///
    /// Fails with a configuration error when the address or the credentials cannot be used.
    pub fn new(site: impl Into<Site>, credentials: Credentials) -> Result<Self> {
        Self::builder(credentials).site(site).build()
    }

    /// Collects settings for a client with these credentials.
    pub fn builder(credentials: Credentials) -> ClientBuilder {
        ClientBuilder::new(credentials)
    }

    /// A client without credentials: good for the operations that need no token (the logins and the validation of
    /// a token). All others fail with a configuration error that says so, before anything is sent.
    pub fn anonymous(site: impl Into<Site>) -> Result<Self> {
        ClientBuilder::anonymous().site(site).build()
    }

    /// A client as the environment says; [`ClientBuilder::from_env`] lists the variables. No I/O.
    ///
    /// Fails with a configuration error that names the variable that is missing or cannot be used.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }

    /// The same client (connections, settings, token store) for other credentials, with a session of its own.
    ///
    /// **This does not prove a password.** While the token store (one in memory too) holds a live token of the same
    /// account or App ID, calls use that and the new password or key is not sent. To find out whether it is right, call
    /// [`login`](Self::login).
    ///
    /// The client type is that of these credentials; the builder's [`client_type`](ClientBuilder::client_type) counts for
    /// the builder's own only.
    pub fn with_credentials(&self, credentials: Credentials) -> Result<Self> {
        let session = session(&self.transport, credentials.clone(), &self.parts)?;
        Ok(Self {
            session: Some(Arc::new(session)),
            credentials: Some(Arc::new(credentials)),
            ..self.clone()
        })
    }

    /// The same client, acting for one of the SP's enterprises (its id has 1 to 32 characters) as that enterprise's default
    /// administrator: connections, retry budget and token store are shared, the session is the enterprise's own. Clients
    /// made for the same enterprise share one token through the store. No I/O: the first call logs in.
    ///
    /// Only an App ID of an SP can do this ([`Identity::SpAdmin`](crate::Identity::SpAdmin) and the identities of an SP's
    /// enterprise; sources 2.3).
    ///
    /// # Errors
    /// A configuration error for any other credentials, for a client without, and for an id that cannot be one.
    pub fn for_enterprise(&self, corp_id: impl Into<String>) -> Result<Self> {
        let credentials = self.credentials.as_deref().ok_or_else(no_credentials)?;
        self.with_credentials(credentials.for_enterprise(corp_id.into())?)
    }

    /// Begins a call of an operation; what generated methods begin with.
    pub fn call(&self, operation: &'static Operation) -> Call<'_> {
        let tokens: &dyn TokenProvider = match &self.session {
            Some(session) => &**session,
            None => &NoCredentials,
        };
        let call = self.transport.call(operation, Some(tokens), &self.options);
        // By address: another document may have an operation of the same id.
        let authenticates = [&CREATE_TOKEN, &CREATE_APP_ID_TOKEN, &CHECK_TOKEN]
            .into_iter()
            .any(|known| std::ptr::eq(known, operation));
        if authenticates {
            call.authenticates()
        } else {
            call
        }
    }

    /// Where this client calls, and as whom; no secret.
    pub(crate) fn target(&self) -> String {
        let site = self.transport.base_url();
        match &self.session {
            Some(session) => format!("{site} as {}", session.identity()),
            None => site.to_string(),
        }
    }

    /// The time that one call of the facade has.
    fn deadline(&self) -> Deadline {
        self.transport.deadline(&self.options)
    }
}

/// A session over this transport. No I/O.
fn session(transport: &Transport, credentials: Credentials, parts: &Parts) -> Result<Session> {
    credentials.check()?;
    let key = StoreKey::new(transport.base_url(), credentials.identity_in_words());
    let token_api = HttpTokenApi::new(transport.clone(), credentials);
    Ok(Session::new(
        token_api,
        Arc::clone(&parts.store),
        key,
        Arc::clone(transport.clock()),
        parts.random.clone(),
    ))
}

/// The token provider of a client without credentials.
#[derive(Debug)]
struct NoCredentials;

fn no_credentials() -> Error {
    Error::config(
        "this client has no credentials, so it cannot log in; build it with Client::builder(credentials) or Client::from_env()",
    )
}

impl TokenProvider for NoCredentials {
    fn token(&self, _deadline: &Deadline) -> Result<SessionToken> {
        Err(no_credentials())
    }

    fn refused(&self, _generation: u64, _operation: &'static str) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Cancel;
    use std::time::Duration;

    #[test]
    fn a_client_can_be_shared_between_threads() {
        fn shared<T: Clone + Send + Sync + 'static>() {}
        shared::<Client>();
        fn moved<T: Send>() {}
        moved::<LogoutGuard>();
        moved::<ClientBuilder>();
    }

    #[test]
    fn a_client_without_credentials_says_so() {
        let deadline = Deadline::after(
            Arc::new(crate::SystemClock),
            Duration::from_secs(1),
            Cancel::default(),
        );
        let error = NoCredentials.token(&deadline).unwrap_err();
        assert!(
            matches!(error, Error::Config { .. }) && error.to_string().contains("no credentials"),
            "{error}"
        );
    }
}
