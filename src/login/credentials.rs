//! Credentials: what a login is made with.
use crate::login::identity::bounded;
use crate::login::{Identity, Profile};
use crate::{Error, Result, Secret};

/// `clientType` of API clients, the only one that may hold many tokens at a time (sources 2.7 and 9.3).
const API: i32 = 72;

/// Who logs in: a meeting account with its password, or an App ID with its key.
///
/// Password and key are wiped from memory when dropped, and `Debug` does not show them.
///
/// ```
/// use huaweicloud_meeting::{Credentials, Identity};
///
/// let person = Credentials::account("zhangsan@corp", "a password");
/// let program = Credentials::app_id("0123456789abcdef", "the key").identity(Identity::SpAdmin);
/// assert!(!format!("{person:?} {program:?}").contains("the key"));
/// ```
#[derive(Clone, Debug)]
pub struct Credentials {
    kind: Kind,
    client_type: i32,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Account(Password),
    AppId(AppKey),
}

#[derive(Clone, Debug)]
pub(crate) struct Password {
    pub account: String,
    pub password: Secret,
}

#[derive(Clone, Debug)]
pub(crate) struct AppKey {
    pub app_id: String,
    pub app_key: Secret,
    pub identity: Identity,
    pub profile: Profile,
}

impl Credentials {
    /// A meeting account (1 to 255 characters, without `:`) and its password. Checked when the client is built.
    ///
    /// The account comes first, and is no secret: `Debug` shows it, and journals of bulk work hold it. A [`Secret`] cannot
    /// take its place, so make one of the password where it is read.
    pub fn account(account: impl Into<String>, password: impl Into<Secret>) -> Self {
        let kind = Kind::Account(Password {
            account: account.into(),
            password: password.into(),
        });
        Self {
            kind,
            client_type: API,
        }
    }

    /// An App ID (1 to 64 characters) and its key as issued, logging in as
    /// [`Identity::EnterpriseAdmin`] unless [`identity`](Self::identity) says otherwise.
    pub fn app_id(app_id: impl Into<String>, app_key: impl Into<Secret>) -> Self {
        let kind = Kind::AppId(AppKey {
            app_id: app_id.into(),
            app_key: app_key.into(),
            identity: Identity::default(),
            profile: Profile::default(),
        });
        Self {
            kind,
            client_type: API,
        }
    }

    /// As whom the App ID logs in. Without effect on an account.
    pub fn identity(mut self, identity: Identity) -> Self {
        if let Kind::AppId(app) = &mut self.kind {
            app.identity = identity;
        }
        self
    }

    /// What the directory should know of the user that the App ID logs in as. Without effect on an account.
    pub fn profile(mut self, profile: Profile) -> Self {
        if let Kind::AppId(app) = &mut self.kind {
            app.profile = profile;
        }
        self
    }

    /// The kind of client, 0 to 255. Defaults to 72 (API), with which an account may have 64 live tokens; with any
    /// other, every login ends the session of the one before.
    pub fn client_type(mut self, client_type: i32) -> Self {
        self.client_type = client_type;
        self
    }

    /// The same App ID, for one of the SP's enterprises.
    pub(crate) fn for_enterprise(&self, corp_id: String) -> Result<Self> {
        let mut credentials = self.clone();
        match &mut credentials.kind {
            Kind::AppId(app) if app.identity.is_of_sp() => {
                app.identity = Identity::sp_enterprise_admin(corp_id);
                app.profile = Profile::default();
                Ok(credentials)
            }
            _ => Err(Error::config(
                "only an App ID of an SP can act for an enterprise; give one, with an identity of an SP",
            )),
        }
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.kind
    }

    pub(crate) fn client(&self) -> i32 {
        self.client_type
    }

    /// Who it is, in words without a secret; equal words mean equal sessions.
    pub(crate) fn identity_in_words(&self) -> String {
        let client = self.client_type;
        match &self.kind {
            Kind::Account(Password { account, .. }) => {
                format!("account {account:?}, client type {client}")
            }
            Kind::AppId(AppKey {
                app_id, identity, ..
            }) => {
                format!("app id {app_id:?} as {identity:?}, client type {client}")
            }
        }
    }

    /// Refuses what cannot be sent or would be sent as something else.
    pub(crate) fn check(&self) -> Result<()> {
        if !(0..=255).contains(&self.client_type) {
            return Err(Error::config(format!(
                "the client type must be 0 to 255, not {}; 72 is right for programs",
                self.client_type
            )));
        }
        match &self.kind {
            Kind::Account(Password { account, password }) => {
                bounded("the account", account, 1, 255)?;
                if account.contains(':') {
                    return Err(Error::config(
                        "the account contains ':', which ends the account in the login header, so it cannot be sent; check the account",
                    ));
                }
                present("the password", password)
            }
            Kind::AppId(AppKey {
                app_id,
                app_key,
                identity,
                profile,
            }) => {
                bounded("the App ID", app_id, 1, 64)?;
                if app_id.contains(':') {
                    return Err(Error::config(
                        "the App ID must not contain ':', which separates the parts of the signed message",
                    ));
                }
                present("the App Key", app_key)?;
                identity.check()?;
                let parts = [
                    ("the profile's user_name", &profile.user_name, 64),
                    ("the profile's user_email", &profile.user_email, 255),
                    ("the profile's user_phone", &profile.user_phone, 32),
                    ("the profile's dept_code", &profile.dept_code, 32),
                ];
                for (what, text, most) in parts {
                    bounded(what, text.as_deref().unwrap_or_default(), 0, most)?;
                }
                Ok(())
            }
        }
    }
}

fn present(what: &str, secret: &Secret) -> Result<()> {
    if secret.expose().is_empty() {
        Err(Error::config(format!("{what} is empty")))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(identity: Identity) -> Credentials {
        Credentials::app_id("0123456789abcdef", "canary-key").identity(identity)
    }

    #[test]
    fn credentials_do_not_show_their_secrets() {
        let shown = format!(
            "{:?} {:?}",
            Credentials::account("zhangsan@corp", "canary-password"),
            app(Identity::SpAdmin)
        );
        assert!(
            !shown.contains("canary")
                && shown.contains("zhangsan@corp")
                && shown.contains("SpAdmin")
        );
        let words = app(Identity::SpAdmin).identity_in_words()
            + &Credentials::account("a", "canary").identity_in_words();
        assert!(!words.contains("canary"));
    }

    #[test]
    fn an_account_with_a_colon_is_refused_in_words() {
        let error = Credentials::account("zhang:san", "canary")
            .check()
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("':'") && !error.contains("canary") && !error.contains("zhang"),
            "{error}"
        );
        Credentials::account("zhangsan@corp", "pass:word")
            .check()
            .unwrap();
        Credentials::account("张三", "密码").check().unwrap();
    }

    #[test]
    fn what_cannot_log_in_is_refused_before_anything_is_sent() {
        let wrong = [
            Credentials::account("", "p"),
            Credentials::account("x".repeat(256), "p"),
            Credentials::account("a\nb", "p"),
            Credentials::account("a", ""),
            Credentials::account("a", "p").client_type(256),
            Credentials::account("a", "p").client_type(-1),
            Credentials::app_id("", "k"),
            Credentials::app_id("x".repeat(65), "k"),
            Credentials::app_id("a:b", "k"),
            Credentials::app_id("a", ""),
            app(Identity::enterprise_user("u".repeat(65))),
            app(Identity::sp_enterprise_admin("c:d")),
            app(Identity::sp_enterprise_admin("1".repeat(33))),
            app(Identity::default()).profile(Profile::new().dept_code("d".repeat(33))),
        ];
        for credentials in wrong {
            assert!(credentials.check().is_err(), "{credentials:?}");
        }
        app(Identity::sp_enterprise_user("807074304", "alice@ent01"))
            .profile(Profile::new().user_name("Alice"))
            .check()
            .unwrap();
    }

    #[test]
    fn an_empty_part_is_refused_since_it_would_be_a_mightier_identity() {
        for identity in [
            Identity::enterprise_user(""),
            Identity::sp_enterprise_admin(""),
            Identity::sp_enterprise_user("", "alice"),
            Identity::sp_enterprise_user("807074304", ""),
        ] {
            assert!(app(identity.clone()).check().is_err(), "{identity:?}");
        }
    }

    #[test]
    fn every_identity_has_words_of_its_own() {
        let all = [
            Credentials::account("a", "p"),
            Credentials::account("a", "p").client_type(0),
            app(Identity::EnterpriseAdmin),
            app(Identity::enterprise_user("u")),
            app(Identity::SpAdmin),
            app(Identity::sp_enterprise_admin("u")),
            app(Identity::sp_enterprise_user("u", "u")),
        ];
        let words: std::collections::HashSet<_> =
            all.iter().map(Credentials::identity_in_words).collect();
        assert_eq!(words.len(), all.len());
    }
}
