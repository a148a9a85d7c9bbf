//! Facade: what a client does beyond single operations.
use crate::Result;
use crate::client::{Client, LogoutGuard, no_credentials};
use crate::token::LoginInfo;
use crate::token::session::Session;
use std::time::SystemTime;

/// # The session
///
/// Ordinary calls need none of this: they log in, and refresh the token, by themselves.
impl Client {
    /// Logs in now, whether or not there is a session, and returns what the platform says about the account and its
    /// password. Also lets calls log in again after a login was refused (see [`Client`]).
    ///
    /// Threads that do this at the same time share one attempt. The token of the session before, if any, is left to
    /// end by itself.
    ///
    /// # Errors
    /// [`Error::Login`](crate::Error::Login) with the login's error inside: its `status()` is 401 for wrong
    /// credentials, 412 for a disabled account, 423 for a locked one (sources 2.1).
    pub fn login(&self) -> Result<LoginInfo> {
        self.session()?.log_in(&self.deadline())
    }

    /// Refreshes the token now: by UpdateToken with the refresh token, or the access token where none is held
    /// (sources 9.2), and by a login where that is refused or there is no session. A token that another process stored
    /// meanwhile does not count: it is asked for a new one. After a refused login it fails at once, as calls do.
    ///
    /// # Errors
    /// [`Error::Login`](crate::Error::Login) with the error of the refresh or the login. The old token stays in use
    /// while it lives.
    pub fn refresh(&self) -> Result<LoginInfo> {
        self.session()?.refresh(&self.deadline())
    }

    /// Ends the session: forgets the token, here and in the token store, and revokes it (DeleteToken).
    ///
    /// This ends the session of this identity, not only this process's part in it: a token in the store is ended also when
    /// this client has not used it yet, and processes that share it log in again. To leave those alone, use
    /// [`logout_on_drop`](Self::logout_on_drop), or no logout at all.
    ///
    /// Nothing is sent when there is no session; no login is made for it. A token that the platform no longer knows
    /// (401) counts as done. The next call that needs a token logs in again.
    ///
    /// # Errors
    /// The platform's refusal or the lost connection. The token is forgotten all the same.
    pub fn logout(&self) -> Result<()> {
        self.session()?.log_out(&self.deadline())
    }

    /// What a dropped guard does: a logout from what this client has used.
    pub(crate) fn log_out_held(&self) -> Result<()> {
        self.session()?.log_out_held(&self.deadline())
    }

    /// Asks the platform whether the session's token is valid (CheckToken): the one in use, else a live one in the token
    /// store. `false` when it is not (401), and, without asking, when there is none; the next call then logs in. To check any other token, use
    /// the operation `check_token`.
    ///
    /// # Errors
    /// Any other refusal, and lost connections: they say nothing about the token.
    pub fn validate(&self) -> Result<bool> {
        self.session()?.validate(&self.deadline())
    }

    /// What the platform said at the last login or token refresh: whether the password has expired or was never changed,
    /// and who logged in. `None` before the first login and after a logout. Nothing is sent.
    pub fn login_info(&self) -> Option<LoginInfo> {
        self.session.as_ref()?.info()
    }

    /// When the token in use ends, or else a live one in the token store, by the machine's clock. `None` when there is
    /// neither. Nothing is sent.
    pub fn token_expires_at(&self) -> Option<SystemTime> {
        self.session.as_ref()?.token_expires_at()
    }

    /// A guard that logs out when it is dropped, from a session that this client has used. Without one, a dropped client leaves its token to end by
    /// itself, which is what processes that share a token store want.
    pub fn logout_on_drop(&self) -> LogoutGuard {
        LogoutGuard::new(self.clone())
    }

    /// Ends the calls under way in all clones of this client, from any thread, and refuses new ones.
    pub fn shutdown(&self) {
        self.transport.shutdown();
    }

    fn session(&self) -> Result<&Session> {
        self.session.as_deref().ok_or_else(no_credentials)
    }
}
