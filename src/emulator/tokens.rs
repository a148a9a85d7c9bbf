//! A handle to the tokens of all users, for tests.
use crate::emulator::gateway::handle::Emulator;

/// The tokens of all users. Those of one user are with [`EmulatorUser`](crate::emulator::EmulatorUser).
#[derive(Clone, Debug)]
pub struct EmulatorTokens {
    emulator: Emulator,
}

impl Emulator {
    /// The tokens of all users.
    ///
    /// ```
    /// # use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator};
    /// let emulator = Emulator::new();
    /// let token = emulator.user(DEFAULT_ADMIN.account).issue_token().expect("the seed has this account");
    /// assert!(emulator.tokens().is_live(&token));
    /// assert!(emulator.tokens().revoke(&token));
    /// assert!(!emulator.tokens().is_live(&token));
    /// ```
    pub fn tokens(&self) -> EmulatorTokens {
        EmulatorTokens {
            emulator: self.clone(),
        }
    }
}

impl EmulatorTokens {
    /// Whether this access token lives.
    pub fn is_live(&self, access_token: &str) -> bool {
        let now = self.emulator.now();
        self.emulator
            .platform(|platform| platform.is_live_token(access_token, now))
    }
    /// Ends this access token now; whether it lived.
    pub fn revoke(&self, access_token: &str) -> bool {
        let now = self.emulator.now();
        self.emulator
            .platform(|platform| platform.revoke_token(access_token, now))
    }
    /// Ends all tokens now; how many of them lived.
    pub fn revoke_all(&self) -> usize {
        let now = self.emulator.now();
        self.emulator
            .platform(|platform| platform.revoke_all_tokens(now))
    }
    /// Lets all access tokens run out now; how many of them lived. Refresh tokens live on.
    pub fn expire_all(&self) -> usize {
        let users = self.emulator.users();
        users.iter().map(|user| user.expire_tokens()).sum()
    }
}
