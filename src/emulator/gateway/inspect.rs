//! What a test may read and change beside the API.
use crate::emulator::gateway::counters::Counters;
use crate::emulator::gateway::faults::Faults;
use crate::emulator::gateway::platform::Platform;
use crate::emulator::state::clock::since_1970;
use crate::emulator::state::corp::{Corp, Department};
use crate::emulator::state::profile::Notice;
use crate::emulator::state::seed_data::pool;
use crate::emulator::state::settings::Settings;
use crate::emulator::state::token::{API_CLIENT, TokenOwner};
use crate::emulator::state::user::{Role, User};
use crate::emulator::state::{App, Group};
use std::net::Ipv4Addr;
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
    /// Sets how much of a kind of resource the SP may grant in all. A kind that the SP did not have, such as one that the
    /// vendor added later, may be granted from now on.
    pub fn set_pool(&mut self, kind: &str, count: u32) {
        let state = &mut self.state;
        let known = state.sp.resources.iter_mut().find(|one| one.kind == kind);
        match known {
            Some(resource) => resource.count = i64::from(count),
            None => {
                let resource = pool(&mut state.random, kind, i64::from(count));
                state.sp.resources.push(resource);
            }
        }
    }
    /// Adds an App ID: with an enterprise of single-enterprise mode, without one of SP mode. One that exists gets the
    /// new key and mode.
    pub fn add_app(&mut self, app_id: &str, app_key: &str, corp_id: Option<&str>) {
        self.state.apps.retain(|app| app.id != app_id);
        self.state.apps.push(App {
            id: app_id.to_owned(),
            key: app_key.to_owned(),
            corp: corp_id.map(str::to_owned),
        });
    }
    /// Adds a media access group of the SP, or renames one.
    pub fn add_group(&mut self, id: &str, name: &str) {
        self.state.sp.groups.retain(|group| group.id != id);
        self.state.sp.groups.push(Group {
            id: id.to_owned(),
            name: name.to_owned(),
        });
    }
    /// Adds a department below another one. `false` if the enterprise or the parent does not exist, or the code does.
    pub fn add_department(&mut self, corp_id: &str, code: &str, name: &str, parent: &str) -> bool {
        let Ok(corp) = self.state.corp_mut(corp_id) else {
            return false;
        };
        if corp.department(parent).is_none() || corp.department(code).is_some() {
            return false;
        }
        corp.departments
            .push(Department::new(code, name, Some(parent)));
        true
    }
    /// Adds an enterprise with a default administrator and nothing else, past the SP's limits. Its id, or `None` if the
    /// account exists.
    pub fn add_corp(&mut self, name: &str, account: &str, password: &str) -> Option<String> {
        let id = self.state.free_number();
        let limit = std::mem::replace(&mut self.state.settings.user_limit, usize::MAX);
        let user = self
            .state
            .new_user(Some(id.clone()), Role::DefaultAdmin, account.to_owned());
        self.state.settings.user_limit = limit;
        let mut user = user.ok()?;
        user.password = Some(password.to_owned());
        self.state
            .corps
            .push(Corp::new(id.clone(), name.to_owned()));
        self.state.users.push(user);
        Some(id)
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

    /// The messages to members that the platform would have sent, oldest first; the last 10,000.
    pub fn notices(&self) -> &[Notice] {
        &self.state.notices
    }

    /// Issues an access token to an account, as a login does that is not asked for a password. `None` if there is no such
    /// account.
    pub fn issue_token(&mut self, account: &str, now: SystemTime) -> Option<String> {
        let state = &mut self.state;
        let user = state.user_by_account(account)?.id.clone();
        let owner = TokenOwner {
            user: &user,
            client: API_CLIENT,
            app: None,
            ip: Ipv4Addr::LOCALHOST.to_string(),
        };
        let now = since_1970(now);
        let token = state
            .tokens
            .issue(owner, now, &state.settings, &mut state.random);
        Some(token.access)
    }
    /// Ends the token with this access token; whether it lived.
    pub fn revoke_token(&mut self, access_token: &str, now: SystemTime) -> bool {
        let lived = self.is_live_token(access_token, now);
        self.state.tokens.end(access_token);
        lived
    }
    /// Whether this access token lives.
    pub fn is_live_token(&self, access_token: &str, now: SystemTime) -> bool {
        self.state
            .tokens
            .find(access_token, since_1970(now))
            .is_ok()
    }
    /// Ends all tokens of an account now; how many of them lived.
    pub fn revoke_tokens(&mut self, account: &str, now: SystemTime) -> usize {
        let user = self.state.user_by_account(account);
        let id = user.map(|user| user.id.clone());
        id.map_or(0, |id| self.state.tokens.end_all_of(&id, since_1970(now)))
    }
    /// Lets all tokens of an account run out now, and their refresh tokens too if told; how many of them lived.
    pub fn expire_tokens(&mut self, account: &str, now: SystemTime, refresh_tokens: bool) -> usize {
        let id = self
            .state
            .user_by_account(account)
            .map(|user| user.id.clone());
        id.map_or(0, |id| {
            self.state
                .tokens
                .expire_all_of(&id, since_1970(now), refresh_tokens)
        })
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
        let of_corp = self.state.users.of_corp(corp_id).map(|(_, user)| user);
        let those = of_corp.filter(|user| which(user));
        those.map(|user| user.account.clone()).collect()
    }

    fn change(&mut self, account: &str, change: impl FnOnce(&mut User)) -> bool {
        let user = self.state.user_by_account_mut(account);
        user.map(change).is_some()
    }
}
