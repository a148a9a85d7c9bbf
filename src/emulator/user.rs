//! User: a meeting account, with its role and the state of its password.
use serde_json::{Value, json};

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    SpAdmin,
    DefaultAdmin,
    Admin,
    Member,
}

/// An account. `corp` is `None` for the SP's administrator.
#[derive(Clone)]
pub(super) struct User {
    pub(super) id: String,
    pub(super) corp: Option<String>,
    pub(super) role: Role,
    pub(super) account: String,
    /// The user id in somebody else's system; what App ID logins and `accountType=1` name.
    pub(super) third_account: Option<String>,
    /// `None` for users that an App ID registered: they cannot log in with a password.
    pub(super) password: Option<String>,
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) country: Option<String>,
    pub(super) dept: Option<String>,
    pub(super) sip: String,
    pub(super) number_ha1: String,
    /// Registered by an App ID at its first login.
    pub(super) by_app: bool,
    pub(super) disabled: bool,
    pub(super) first_login: bool,
    pub(super) password_expired: bool,
    pub(super) password_days: i64,
    /// Wrong passwords in a row, and until when (ms) the account is locked because of them.
    pub(super) failures: u32,
    pub(super) locked_until: i64,
}

impl User {
    pub(super) fn is_corp_admin(&self) -> bool {
        matches!(self.role, Role::DefaultAdmin | Role::Admin)
    }

    /// Contract 2.6: 0 default administrator, 1 ordinary administrator, 2 not an administrator.
    pub(super) fn admin_type(&self) -> i64 {
        match self.role {
            Role::SpAdmin | Role::DefaultAdmin => 0,
            Role::Admin => 1,
            Role::Member => 2,
        }
    }

    /// What a search key is compared with (contract 3.2).
    pub(super) fn search_texts(&self) -> [Option<&str>; 5] {
        [
            Some(&self.name),
            self.phone.as_deref(),
            self.email.as_deref(),
            Some(&self.account),
            self.third_account.as_deref(),
        ]
    }

    /// QueryAdminResultDTO (contract 4.4).
    pub(super) fn admin_json(&self) -> Value {
        json!({
            "id": self.id,
            "account": self.account,
            "name": self.name,
            "adminType": self.admin_type(),
            "email": self.email,
            "phone": self.phone,
            "country": self.country,
        })
    }
}
