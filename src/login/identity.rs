//! Identity: as whom an App ID logs in.
use crate::{Error, Result};

/// As whom an App ID logs in (sources 2.3).
///
/// Whether an App ID belongs to one enterprise or to a service provider (SP) was decided when it was issued and
/// cannot be seen from it. The signature differs, so the wrong kind fails to log in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Identity {
    /// An enterprise's App ID: its default administrator. The default, and right for management.
    #[default]
    EnterpriseAdmin,
    /// An enterprise's App ID: one of its users, by the third-party user id (1 to 64 characters). The platform
    /// registers a user it does not know yet.
    EnterpriseUser {
        /// Third-party user id.
        user_id: String,
    },
    /// An SP's App ID: the SP's default administrator.
    SpAdmin,
    /// An SP's App ID: the default administrator of one of its enterprises.
    SpEnterpriseAdmin {
        /// Enterprise id, 1 to 32 characters.
        corp_id: String,
    },
    /// An SP's App ID: a user of one of its enterprises.
    SpEnterpriseUser {
        /// Enterprise id, 1 to 32 characters.
        corp_id: String,
        /// Third-party user id, 1 to 64 characters.
        user_id: String,
    },
}

impl Identity {
    /// An enterprise's user, for [`EnterpriseUser`](Self::EnterpriseUser).
    pub fn enterprise_user(user_id: impl Into<String>) -> Self {
        Self::EnterpriseUser {
            user_id: user_id.into(),
        }
    }

    /// An SP's enterprise's default administrator, for [`SpEnterpriseAdmin`](Self::SpEnterpriseAdmin).
    pub fn sp_enterprise_admin(corp_id: impl Into<String>) -> Self {
        Self::SpEnterpriseAdmin {
            corp_id: corp_id.into(),
        }
    }

    /// A user of an SP's enterprise, for [`SpEnterpriseUser`](Self::SpEnterpriseUser).
    pub fn sp_enterprise_user(corp_id: impl Into<String>, user_id: impl Into<String>) -> Self {
        Self::SpEnterpriseUser {
            corp_id: corp_id.into(),
            user_id: user_id.into(),
        }
    }

    /// Is it one of an SP's App ID?
    pub(crate) fn is_of_sp(&self) -> bool {
        matches!(
            self,
            Self::SpAdmin | Self::SpEnterpriseAdmin { .. } | Self::SpEnterpriseUser { .. }
        )
    }

    pub(crate) fn corp_id(&self) -> Option<&str> {
        match self {
            Self::SpEnterpriseAdmin { corp_id } | Self::SpEnterpriseUser { corp_id, .. } => {
                Some(corp_id)
            }
            Self::EnterpriseAdmin | Self::EnterpriseUser { .. } | Self::SpAdmin => None,
        }
    }

    pub(crate) fn user_id(&self) -> Option<&str> {
        match self {
            Self::EnterpriseUser { user_id } | Self::SpEnterpriseUser { user_id, .. } => {
                Some(user_id)
            }
            Self::EnterpriseAdmin | Self::SpAdmin | Self::SpEnterpriseAdmin { .. } => None,
        }
    }

    /// What stands between App ID and expiry in the signed message: empty parts keep their colons, and an SP's
    /// identities have one part more.
    pub(crate) fn signed(&self) -> String {
        let user = self.user_id().unwrap_or_default();
        match self {
            Self::EnterpriseAdmin | Self::EnterpriseUser { .. } => user.to_owned(),
            Self::SpAdmin | Self::SpEnterpriseAdmin { .. } | Self::SpEnterpriseUser { .. } => {
                format!("{}:{user}", self.corp_id().unwrap_or_default())
            }
        }
    }

    /// An empty part would silently be another, mightier identity.
    pub(crate) fn check(&self) -> Result<()> {
        if let Some(corp_id) = self.corp_id() {
            bounded("the identity's corp_id", corp_id, 1, 32)?;
            if corp_id.contains(':') {
                return Err(Error::config(
                    "the identity's corp_id must not contain ':', which separates the parts of the signed message",
                ));
            }
        }
        match self.user_id() {
            Some(user_id) => bounded("the identity's user_id", user_id, 1, 64),
            None => Ok(()),
        }
    }
}

/// What the enterprise's directory should know of a user that an App ID logs in as. All optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Profile {
    /// Name, up to 64 characters (`userName`).
    pub user_name: Option<String>,
    /// E-mail address, up to 255 characters (`userEmail`).
    pub user_email: Option<String>,
    /// Telephone number, up to 32 characters (`userPhone`).
    pub user_phone: Option<String>,
    /// Department code, up to 32 letters, digits, `_` and `-` (`deptCode`).
    pub dept_code: Option<String>,
}

impl Profile {
    /// An empty profile.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the name.
    pub fn user_name(mut self, name: impl Into<String>) -> Self {
        self.user_name = Some(name.into());
        self
    }

    /// Sets the e-mail address.
    pub fn user_email(mut self, email: impl Into<String>) -> Self {
        self.user_email = Some(email.into());
        self
    }

    /// Sets the telephone number.
    pub fn user_phone(mut self, phone: impl Into<String>) -> Self {
        self.user_phone = Some(phone.into());
        self
    }

    /// Sets the department code.
    pub fn dept_code(mut self, code: impl Into<String>) -> Self {
        self.dept_code = Some(code.into());
        self
    }
}

/// A text of so many characters, none of them a control character. The text is not shown.
pub(crate) fn bounded(what: &str, text: &str, least: usize, most: usize) -> Result<()> {
    let length = text.chars().count();
    if !(least..=most).contains(&length) {
        return Err(Error::config(format!(
            "{what} must have {least} to {most} characters, not {length}"
        )));
    }
    if text.chars().any(char::is_control) {
        return Err(Error::config(format!(
            "{what} must not contain control characters"
        )));
    }
    Ok(())
}
