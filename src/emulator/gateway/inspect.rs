//! What a test may read and change beside the API.
use crate::emulator::gateway::counters::Counters;
use crate::emulator::gateway::faults::Faults;
use crate::emulator::gateway::platform::Platform;
use crate::emulator::state::clock::since_1970;
use crate::emulator::state::settings::Settings;
use crate::emulator::state::user::{Role, User};
use std::time::SystemTime;

impl Platform {
    /// How it behaves.
    pub fn settings(&self) -> &Settings {
        &self.state.settings
    }
    /// How it behaves from now on. Tokens that exist keep their expiry.
    pub fn settings_mut(&mut self) -> &mut Settings {
        &mut self.state.settings
    }
    /// What will go wrong.
    pub fn faults(&self) -> &Faults {
        &self.faults
    }
    /// What will go wrong, to be added to.
    pub fn faults_mut(&mut self) -> &mut Faults {
        &mut self.faults
    }
    /// What was asked and done.
    pub fn counters(&self) -> &Counters {
        &self.counters
    }
    /// What was asked and done, to be reset.
    pub fn counters_mut(&mut self) -> &mut Counters {
        &mut self.counters
    }

    /// The ids of all enterprises.
    pub fn corp_ids(&self) -> Vec<String> {
        self.state
            .corps
            .iter()
            .map(|corp| corp.id.clone())
            .collect()
    }
    /// The accounts of an enterprise's administrators, default and ordinary.
    pub fn admins(&self, corp_id: &str) -> Vec<String> {
        self.accounts(corp_id, User::is_corp_admin)
    }
    /// The accounts of an enterprise's ordinary members.
    pub fn members(&self, corp_id: &str) -> Vec<String> {
        self.accounts(corp_id, |user| user.role == Role::Member)
    }
    /// A property set by AddCorp or UpdateCorp, such as `enableClientRecord`; no operation gives it back.
    pub fn property(&self, corp_id: &str, key: &str) -> Option<&str> {
        let corp = self.state.corp(corp_id).ok()?;
        corp.properties
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, value)| value.as_str())
    }

    /// Adds an ordinary member with a password. `false` if the account exists or the enterprise does not.
    pub fn add_member(&mut self, corp_id: &str, account: &str, password: &str) -> bool {
        if self.state.corp(corp_id).is_err() {
            return false;
        }
        let Ok(mut user) =
            self.state
                .new_user(Some(corp_id.to_owned()), Role::Member, account.to_owned())
        else {
            return false;
        };
        user.password = Some(password.to_owned());
        self.state.users.push(user);
        true
    }

    /// Disables an account or enables it again. While disabled its logins get 412 and its tokens 401. `false` if
    /// there is no such account.
    pub fn set_disabled(&mut self, account: &str, disabled: bool) -> bool {
        self.change(account, |user| user.disabled = disabled)
    }
    /// Sets what a login says of the password: `firstLogin`, `pwdExpired`, `daysPwdAvailable`. `false` if there is no
    /// such account.
    pub fn set_password_state(
        &mut self,
        account: &str,
        first_login: bool,
        expired: bool,
        days: i64,
    ) -> bool {
        self.change(account, |user| {
            user.first_login = first_login;
            user.password_expired = expired;
            user.password_days = days;
        })
    }
    /// Changes a password from behind; tokens live on. `false` if there is no such account.
    pub fn set_password(&mut self, account: &str, password: &str) -> bool {
        self.change(account, |user| user.password = Some(password.to_owned()))
    }

    /// Ends all tokens of an account now; how many of them lived.
    pub fn revoke_tokens(&mut self, account: &str, now: SystemTime) -> usize {
        let id = self
            .state
            .users
            .iter()
            .find(|user| user.account == account)
            .map(|user| user.id.clone());
        id.map_or(0, |id| self.state.tokens.end_all_of(&id, since_1970(now)))
    }
    /// Ends everybody's tokens now; how many of them lived.
    pub fn revoke_all_tokens(&mut self, now: SystemTime) -> usize {
        let ids: Vec<String> = self
            .state
            .users
            .iter()
            .map(|user| user.id.clone())
            .collect();
        ids.iter()
            .map(|id| self.state.tokens.end_all_of(id, since_1970(now)))
            .sum()
    }
    /// How many tokens of an account live.
    pub fn live_tokens(&self, account: &str, now: SystemTime) -> usize {
        let user = self.state.user_by_account(account);
        user.map_or(0, |user| self.state.tokens.count(&user.id, since_1970(now)))
    }

    fn accounts(&self, corp_id: &str, which: impl Fn(&User) -> bool) -> Vec<String> {
        let those = self
            .state
            .users
            .iter()
            .filter(|user| user.corp.as_deref() == Some(corp_id) && which(user));
        those.map(|user| user.account.clone()).collect()
    }

    fn change(&mut self, account: &str, change: impl FnOnce(&mut User)) -> bool {
        let user = self
            .state
            .users
            .iter_mut()
            .find(|user| user.account == account);
        user.map(change).is_some()
    }
}
