//! Connect: clients from the environment, for each of the two administrators a command may need.

use crate::fault::{Fault, Outcome};
use crate::input;
use huaweicloud_meeting::{Client, ClientBuilder};
use std::ffi::OsString;
use std::path::Path;

const PREFIX: &str = "HUAWEICLOUD_MEETING_";
const CREDENTIALS: [&str; 4] = ["ACCOUNT", "PASSWORD", "APP_ID", "APP_KEY"];

/// Variables that say who logs in. For the others the SP administrator's default to the administrator's.
const OWN: [&str; 8] = [
    "ACCOUNT",
    "PASSWORD",
    "PASSWORD_FILE",
    "APP_ID",
    "APP_KEY",
    "MODE",
    "CORP_ID",
    "USER_ID",
];

/// Whose variables to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// `HUAWEICLOUD_MEETING_…`
    Administrator,
    /// `HUAWEICLOUD_MEETING_SP_…`
    SpAdministrator,
}

impl Role {
    fn prefix(self) -> &'static str {
        match self {
            Self::Administrator => PREFIX,
            Self::SpAdministrator => "HUAWEICLOUD_MEETING_SP_",
        }
    }

    fn own(self, name: &str) -> Option<OsString> {
        std::env::var_os(format!("{}{name}", self.prefix())).filter(|value| !value.is_empty())
    }

    /// A variable as the library asks for it, by its full name.
    fn variable(self, full_name: &str) -> Option<OsString> {
        let Some(name) = full_name.strip_prefix(PREFIX) else {
            return std::env::var_os(full_name);
        };
        let value = self.own(name);
        if value.is_none() && !OWN.contains(&name) {
            Self::Administrator.own(name)
        } else {
            value
        }
    }

    /// Are there credentials for this role?
    pub fn is_configured(self) -> bool {
        CREDENTIALS.iter().any(|name| self.own(name).is_some())
    }

    /// A client's settings. The password may also come from a file or a prompt.
    pub fn builder(self) -> Outcome<ClientBuilder> {
        if !self.is_configured() {
            return Err(nobody(self));
        }
        let password = self.password()?;
        ClientBuilder::from_lookup(|name| match &password {
            Some(password) if name == "HUAWEICLOUD_MEETING_PASSWORD" => Some(password.clone()),
            _ => self.variable(name),
        })
        .map_err(|error| Fault::Usage(self.in_own_names(&error.to_string())))
    }

    /// The library speaks of its own variables; these are the ones that were read in their place.
    fn in_own_names(self, words: &str) -> String {
        OWN.iter().fold(words.to_owned(), |words, name| {
            let own = format!("{}{name}", self.prefix());
            words.replace(&format!("{PREFIX}{name}"), &own)
        })
    }

    fn password(self) -> Outcome<Option<OsString>> {
        let Some(account) = self
            .own("ACCOUNT")
            .filter(|_| self.own("PASSWORD").is_none())
        else {
            return Ok(None);
        };
        if let Some(file) = self.own("PASSWORD_FILE") {
            return Ok(Some(input::secret_file(Path::new(&file))?.into()));
        }
        if input::is_interactive() {
            return Ok(Some(
                input::password(&format!("Password of {}: ", account.display()))?.into(),
            ));
        }
        if self.own("APP_ID").or_else(|| self.own("APP_KEY")).is_some() {
            // An App ID beside the account: that is what is wrong then, and the library says so.
            return Ok(None);
        }
        let prefix = self.prefix();
        Err(Fault::Usage(format!(
            "{prefix}ACCOUNT is set, but neither {prefix}PASSWORD nor {prefix}PASSWORD_FILE, and nobody is there to ask"
        )))
    }
}

/// A client for an enterprise administrator.
pub fn administrator() -> Outcome<Client> {
    Ok(Role::Administrator.builder()?.build()?)
}

/// A client for an SP administrator: its own variables, or the administrator's where there are none.
pub fn sp_administrator() -> Outcome<Client> {
    let role = if Role::SpAdministrator.is_configured() || !Role::Administrator.is_configured() {
        Role::SpAdministrator
    } else {
        Role::Administrator
    };
    Ok(role.builder()?.build()?)
}

/// Says what to set when nothing is.
fn nobody(role: Role) -> Fault {
    let prefix = role.prefix();
    Fault::Usage(format!(
        "no credentials in the environment: set {prefix}ACCOUNT and {prefix}PASSWORD (or {prefix}PASSWORD_FILE), \
         or {prefix}APP_ID and {prefix}APP_KEY"
    ))
}
