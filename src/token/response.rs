//! TokenResponse: what the platform returns at a login or a refresh.
use crate::Secret;
use crate::time::{UnixMillis, UnixSeconds};

/// What the platform says about the account that logged in, and about its password.
///
/// Everything may be missing from a response (contract: only the token itself can be relied on), so numbers
/// and names are optional and the two flags are `false` when absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoginInfo {
    /// The password has expired (`pwdExpired`): the session works, but the password should be changed.
    pub password_expired: bool,
    /// The initial password was never changed (`firstLogin`).
    pub first_login: bool,
    /// Days until the password expires (`daysPwdAvailable`). Negative when it is over, and in every
    /// published example, so a negative number alone proves nothing: look at `password_expired`.
    pub days_password_available: Option<i32>,
    /// The meeting account (`user.ucloginAccount`).
    pub account: Option<String>,
    /// The user's id (`user.userId`).
    pub user_id: Option<String>,
    /// The user's name (`user.name`).
    pub name: Option<String>,
    /// 1 SP administrator, 2 enterprise user, 3 free user; others are devices (`user.userType`).
    pub user_type: Option<i32>,
    /// 0 default administrator, 1 ordinary administrator, 2 none; meaningful when `user_type` is 2
    /// (`user.adminType`).
    pub admin_type: Option<i32>,
    /// The enterprise's id (`user.companyId`).
    pub corp_id: Option<String>,
    /// The id of the enterprise's service provider (`user.spId`).
    pub sp_id: Option<String>,
    /// The kind of enterprise (`user.corpType`).
    pub corp_type: Option<i32>,
}

impl LoginInfo {
    /// Fills what a refresh response left out about the user with what the login had said.
    pub(crate) fn or(self, before: &Self) -> Self {
        if self.account.is_some() || self.user_id.is_some() {
            return self;
        }
        Self {
            password_expired: self.password_expired,
            first_login: self.first_login,
            days_password_available: self.days_password_available,
            ..before.clone()
        }
    }
}

/// A token as the platform returned it, its expiry not yet counted on a clock.
#[derive(Clone, Debug)]
pub(crate) struct TokenResponse {
    pub access: Secret,
    pub refresh: Option<Secret>,
    pub expiry: ExpiryFields,
    pub refresh_expiry: ExpiryFields,
    pub info: LoginInfo,
}

/// The three fields of a response that say how long a token lives. Any may be missing or odd.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ExpiryFields {
    /// `validPeriod`: seconds from issue.
    pub valid_period: Option<i64>,
    /// `expireTime`
    pub expire_time: Option<UnixSeconds>,
    /// `createTime`
    pub create_time: Option<UnixMillis>,
}
