//! A handle to one user, for tests.
use crate::emulator::gateway::platform::Platform;
use crate::emulator::handle::Emulator;

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

impl EmulatorUser {
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
