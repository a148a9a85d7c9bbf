//! State: finding and making enterprises and users.
use crate::emulator::http::error::{ErrorResponse, UNKNOWN_CORP};
use crate::emulator::state::State;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::resource::Resource;
use crate::emulator::state::user::{Role, User};

/// As in the published examples; that it is negative has no known meaning.
const PASSWORD_DAYS: i64 = -18_172;

impl State {
    /// An enterprise, or 400.
    pub(in crate::emulator) fn corp(&self, id: &str) -> Result<&Corp, ErrorResponse> {
        let at = self.corps.position(id);
        at.and_then(|at| self.corps.get(at))
            .ok_or_else(|| ErrorResponse::business(UNKNOWN_CORP))
    }

    pub(in crate::emulator) fn corp_mut(&mut self, id: &str) -> Result<&mut Corp, ErrorResponse> {
        let at = self.corps.position(id);
        at.and_then(|at| self.corps.get_mut(at))
            .ok_or_else(|| ErrorResponse::business(UNKNOWN_CORP))
    }

    pub(in crate::emulator) fn user(&self, id: &str) -> Option<&User> {
        self.users.get(self.users.position(id)?)
    }

    /// The user of this account, in whatever enterprise.
    pub(in crate::emulator) fn user_by_account(&self, account: &str) -> Option<&User> {
        self.users.get(self.users.position_by_account(account)?)
    }

    pub(in crate::emulator) fn user_by_account_mut(&mut self, account: &str) -> Option<&mut User> {
        self.users.get_mut(self.users.position_by_account(account)?)
    }

    /// The default administrator of an enterprise.
    pub(in crate::emulator) fn default_admin(&self, corp: &str) -> Option<&User> {
        let mut users = self.users.of_corp(corp).map(|(_, user)| user);
        users.find(|user| user.role == Role::DefaultAdmin)
    }

    /// Where the user is whom an enterprise knows by this account, or by this third-party id.
    pub(in crate::emulator) fn position_of(
        &self,
        corp: &str,
        account: &str,
        third: bool,
    ) -> Option<usize> {
        if third {
            let mut users = self.users.of_corp(corp);
            let found = users.find(|(_, user)| user.third_account.as_deref() == Some(account));
            return found.map(|(at, _)| at);
        }
        let at = self.users.position_by_account(account)?;
        let user = self.users.get(at)?;
        (user.corp.as_deref() == Some(corp)).then_some(at)
    }

    /// A user with ids of its own and nothing else, not yet among the others. Accounts are unique among all enterprises.
    pub(in crate::emulator) fn new_user(
        &mut self,
        corp: Option<String>,
        role: Role,
        account: String,
    ) -> Result<User, ErrorResponse> {
        if self.users.position_by_account(&account).is_some() {
            return Err(ErrorResponse::business("USG.201040001"));
        }
        if self.users.len() >= self.settings.user_limit {
            return Err(ErrorResponse::business("USG.206010070"));
        }
        Ok(User {
            id: self.random.id(),
            corp,
            role,
            name: account.clone(),
            account,
            third_account: None,
            password: None,
            email: None,
            phone: None,
            country: None,
            dept: None,
            sip: self.random.sip(),
            number_ha1: self.random.id(),
            by_app: false,
            disabled: false,
            first_login: false,
            password_expired: false,
            password_days: PASSWORD_DAYS,
            failures: 0,
            locked_until: 0,
        })
    }

    /// An enterprise number that is not taken.
    pub(in crate::emulator) fn free_number(&mut self) -> String {
        loop {
            let number = self.random.number();
            if self.corp(&number).is_err() {
                return number;
            }
        }
    }
}

impl State {
    /// Counts what an enterprise was granted, or with a negative sign what it gave back.
    pub(in crate::emulator) fn count_granted(&mut self, resources: &[Resource], sign: i64) {
        for resource in resources {
            let total = self.granted.entry(resource.kind.clone()).or_default();
            *total = total.saturating_add(resource.count.saturating_mul(sign));
        }
    }

    /// What all enterprises together were granted of a kind.
    pub(in crate::emulator) fn granted(&self, kind: &str) -> i64 {
        self.granted.get(kind).copied().unwrap_or(0)
    }
}
