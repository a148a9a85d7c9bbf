//! A handle to one user, for tests.
use crate::emulator::gateway::handle::Emulator;
use crate::emulator::gateway::platform::Platform;

/// One user of the emulator, by account. Nothing here is a call of the API: it is what happens behind it.
///
/// What is done to an account that does not exist does nothing and returns `false` or 0.
#[derive(Clone, Debug)]
pub struct EmulatorUser {
    emulator: Emulator,
    account: String,
}

impl Emulator {
    /// The user with this account, whether or not it exists yet.
    ///
    /// ```
    /// # use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator};
    /// # use huaweicloud_meeting::{Client, Credentials};
    /// let emulator = Emulator::new();
    /// let credentials = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    /// let client = Client::builder(credentials).middleware(emulator.middleware()).build()?;
    /// client.login()?;
    /// let admin = emulator.user(DEFAULT_ADMIN.account);
    /// assert_eq!(admin.revoke_tokens(), 1);
    /// client.show_corp_basic_info()?; // the client logs in again
    /// admin.disable();
    /// assert!(client.show_corp_basic_info().is_err());
    /// # Ok::<_, huaweicloud_meeting::Error>(())
    /// ```
    pub fn user(&self, account: impl Into<String>) -> EmulatorUser {
        EmulatorUser {
            emulator: self.clone(),
            account: account.into(),
        }
    }
}

impl Emulator {
    /// All users, in order of creation; the SP's administrator is the first.
    pub fn users(&self) -> Vec<EmulatorUser> {
        let accounts: Vec<String> = self.platform(|platform| {
            let users = platform.state.users.iter();
            users.map(|user| user.account.clone()).collect()
        });
        let users = accounts.into_iter();
        users.map(|account| self.user(account)).collect()
    }
}

impl EmulatorUser {
    /// Whether there is such a user (now).
    pub fn exists(&self) -> bool {
        self.with(|platform| platform.state.user_by_account(&self.account).is_some())
    }
    /// The id of the user's enterprise; `None` for the SP's administrator and for a user who does not exist.
    pub fn corp_id(&self) -> Option<String> {
        self.with(|platform| platform.state.user_by_account(&self.account)?.corp.clone())
    }
    /// Issues an access token, as a login does that is not asked for a password. `None` if there is no such user.
    pub fn issue_token(&self) -> Option<String> {
        let now = self.emulator.now();
        self.with(|platform| platform.issue_token(&self.account, now))
    }
    /// The account.
    pub fn account(&self) -> &str {
        &self.account
    }
    /// Ends all tokens now, as a login elsewhere or an administrator does; how many of them lived.
    pub fn revoke_tokens(&self) -> usize {
        let now = self.emulator.now();
        self.with(|platform| platform.revoke_tokens(&self.account, now))
    }
    /// Lets all access tokens run out now; how many of them lived. Refresh tokens live on.
    pub fn expire_tokens(&self) -> usize {
        let now = self.emulator.now();
        self.with(|platform| platform.expire_tokens(&self.account, now, false))
    }
    /// How many tokens live.
    pub fn live_tokens(&self) -> usize {
        let now = self.emulator.now();
        self.with(|platform| platform.live_tokens(&self.account, now))
    }
    /// Disables the account: logins get 412, tokens 401.
    pub fn disable(&self) -> bool {
        self.with(|platform| platform.set_disabled(&self.account, true))
    }
    /// Enables the account again.
    pub fn enable(&self) -> bool {
        self.with(|platform| platform.set_disabled(&self.account, false))
    }
    /// Changes the password; tokens live on.
    pub fn set_password(&self, password: &str) -> bool {
        self.with(|platform| platform.set_password(&self.account, password))
    }

    fn with<T>(&self, change: impl FnOnce(&mut Platform) -> T) -> T {
        self.emulator.platform(change)
    }
}
