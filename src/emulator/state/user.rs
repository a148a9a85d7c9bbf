//! User: a meeting account, with its role and the state of its password.
use crate::emulator::state::profile::Profile;
use crate::emulator::state::table::Row;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What an account may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::emulator) enum Role {
    SpAdmin,
    DefaultAdmin,
    Admin,
    #[default]
    Member,
}

/// An account. `corp` is `None` for the SP's administrator.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct User {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) corp: Option<String>,
    pub(in crate::emulator) role: Role,
    pub(in crate::emulator) account: String,
    /// The user id in somebody else's system; what App ID logins and `accountType=1` name.
    pub(in crate::emulator) third_account: Option<String>,
    /// `None` for users that an App ID registered: they cannot log in with a password.
    pub(in crate::emulator) password: Option<String>,
    pub(in crate::emulator) name: String,
    pub(in crate::emulator) email: Option<String>,
    pub(in crate::emulator) phone: Option<String>,
    pub(in crate::emulator) country: Option<String>,
    pub(in crate::emulator) dept: Option<String>,
    pub(in crate::emulator) sip: String,
    pub(in crate::emulator) number_ha1: String,
    /// Registered by an App ID at its first login.
    pub(in crate::emulator) by_app: bool,
    pub(in crate::emulator) disabled: bool,
    pub(in crate::emulator) first_login: bool,
    pub(in crate::emulator) password_expired: bool,
    pub(in crate::emulator) password_days: i64,
    /// Wrong passwords in a row, and until when (ms) the account is locked because of them.
    pub(in crate::emulator) failures: u32,
    pub(in crate::emulator) locked_until: i64,
    pub(in crate::emulator) profile: Profile,
}

impl Row for User {
    fn id(&self) -> &str {
        &self.id
    }
    fn account(&self) -> Option<&str> {
        Some(&self.account)
    }
    fn corp(&self) -> Option<&str> {
        self.corp.as_deref()
    }
    /// Enterprises are found by their default administrators; members are looked for in their own enterprise only.
    fn searched(&self) -> impl Iterator<Item = &str> {
        let texts = self.search_texts();
        let searched = Some(texts).filter(|_| self.role == Role::DefaultAdmin);
        searched.into_iter().flatten().flatten()
    }
}

impl User {
    pub(in crate::emulator) fn is_corp_admin(&self) -> bool {
        matches!(self.role, Role::DefaultAdmin | Role::Admin)
    }

    /// Sources 2.6: 0 default administrator, 1 ordinary administrator, 2 not an administrator.
    pub(in crate::emulator) fn admin_type(&self) -> i64 {
        match self.role {
            Role::SpAdmin | Role::DefaultAdmin => 0,
            Role::Admin => 1,
            Role::Member => 2,
        }
    }

    /// What a search key is compared with (sources 3.2).
    pub(in crate::emulator) fn search_texts(&self) -> [Option<&str>; 5] {
        [
            Some(&self.name),
            self.phone.as_deref(),
            self.email.as_deref(),
            Some(&self.account),
            self.third_account.as_deref(),
        ]
    }

    /// QueryAdminResultDTO (sources 4.4).
    pub(in crate::emulator) fn admin_json(&self) -> Value {
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
