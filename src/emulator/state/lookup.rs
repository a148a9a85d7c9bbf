//! State: finding and making enterprises and users.
use crate::emulator::http::error::{ErrorResponse, UNKNOWN_CORP};
use crate::emulator::state::State;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::user::{Role, User};

/// As in the published examples; that it is negative has no known meaning.
const PASSWORD_DAYS: i64 = -18_172;

impl State {
    /// An enterprise, or 400.
    pub(in crate::emulator) fn corp(&self, id: &str) -> Result<&Corp, ErrorResponse> {
        self.corps
            .iter()
            .find(|corp| corp.id == id)
            .ok_or_else(|| ErrorResponse::business(UNKNOWN_CORP))
    }

    pub(in crate::emulator) fn corp_mut(&mut self, id: &str) -> Result<&mut Corp, ErrorResponse> {
        self.corps
            .iter_mut()
            .find(|corp| corp.id == id)
            .ok_or_else(|| ErrorResponse::business(UNKNOWN_CORP))
    }

    pub(in crate::emulator) fn user(&self, id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    /// The default administrator of an enterprise.
    pub(in crate::emulator) fn default_admin(&self, corp: &str) -> Option<&User> {
        self.users
            .iter()
            .find(|user| user.role == Role::DefaultAdmin && user.corp.as_deref() == Some(corp))
    }

    /// Where the user is whom an enterprise knows by this account, or by this third-party id.
    pub(in crate::emulator) fn position_of(
        &self,
        corp: &str,
        account: &str,
        third: bool,
    ) -> Option<usize> {
        self.users.iter().position(|user| {
            let name = if third {
                user.third_account.as_deref()
            } else {
                Some(user.account.as_str())
            };
            user.corp.as_deref() == Some(corp) && name == Some(account)
        })
    }

    /// A user with ids of its own and nothing else, not yet among the others. Accounts are unique among all enterprises.
    pub(in crate::emulator) fn new_user(
        &mut self,
        corp: Option<String>,
        role: Role,
        account: String,
    ) -> Result<User, ErrorResponse> {
        if self.users.iter().any(|user| user.account == account) {
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
