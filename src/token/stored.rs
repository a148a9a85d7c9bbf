//! Stored: a token as it is written down for another process.
use crate::token::LoginInfo;
use crate::wire::can_be_sent;
use crate::{Error, Result, Secret};
use serde::{Deserialize, Serialize};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use zeroize::Zeroizing;

/// A token as a store keeps it.
///
/// It does not implement `Serialize`, so that secrets are never written by accident:
/// [`to_json`](Self::to_json) is the way out and [`from_json`](Self::from_json) the way back.
#[derive(Clone, Debug)]
pub struct StoredToken {
    pub(crate) access: Secret,
    pub(crate) refresh: Option<Secret>,
    /// Unix seconds, all three.
    pub(crate) issued_at: i64,
    pub(crate) expires_at: i64,
    pub(crate) refresh_expires_at: Option<i64>,
    pub(crate) info: LoginInfo,
}

impl StoredToken {
    /// When the access token ends, by the time of day.
    pub fn expires_at(&self) -> SystemTime {
        time_of_day(self.expires_at)
    }

    /// When nothing here is of any use: the later end of access and refresh token. A store with a
    /// time-to-live of its own should use this.
    pub fn unusable_after(&self) -> SystemTime {
        time_of_day(
            self.expires_at
                .max(self.refresh_expires_at.unwrap_or(self.expires_at)),
        )
    }

    /// The token as JSON, secrets included, for a store to write. Encrypt or guard it as you would a password.
    pub fn to_json(&self) -> Secret {
        // Large enough for what the platform issues, so that no piece is left behind by growing.
        let mut bytes = Zeroizing::new(Vec::with_capacity(16 * 1024));
        let form = Form::of(self);
        if serde_json::to_writer(&mut *bytes, &form).is_err() {
            // Plain strings and numbers into memory: cannot fail, and an empty text is refused on the way back.
            bytes.clear();
        }
        Secret::new(std::str::from_utf8(&bytes).unwrap_or_default())
    }

    /// Reads what [`to_json`](Self::to_json) wrote. Fails with a configuration error, which never shows the
    /// text, when it is anything else.
    pub fn from_json(text: &str) -> Result<Self> {
        match serde_json::from_str::<Form>(text) {
            Ok(form)
                if form.version == VERSION
                    && can_be_sent(&form.access_token)
                    && form
                        .refresh_token
                        .as_ref()
                        .is_none_or(|token| can_be_sent(token)) =>
            {
                Ok(form.into_token())
            }
            // serde's own words may quote the text, so only the place is told.
            Ok(_) => Err(Error::config(
                "a stored token is of an unknown version, empty, or has characters that no header can carry; remove it",
            )),
            Err(error) => Err(Error::config(format!(
                "a stored token cannot be read (line {}, column {}); remove it",
                error.line(),
                error.column()
            ))),
        }
    }
}

fn time_of_day(unix_seconds: i64) -> SystemTime {
    let since = Duration::from_secs(u64::try_from(unix_seconds).unwrap_or(0));
    UNIX_EPOCH.checked_add(since).unwrap_or(UNIX_EPOCH)
}

const VERSION: u32 = 1;

/// The stored form. Owned strings: they become the secrets' own memory when read.
#[derive(Serialize, Deserialize)]
struct Form {
    version: u32,
    access_token: Zeroizing<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refresh_token: Option<Zeroizing<String>>,
    issued_at: i64,
    expires_at: i64,
    #[serde(default)]
    refresh_expires_at: Option<i64>,
    #[serde(default)]
    password_expired: bool,
    #[serde(default)]
    first_login: bool,
    #[serde(default)]
    days_password_available: Option<i32>,
    #[serde(default)]
    account: Option<String>,
    #[serde(default)]
    user_id: Option<String>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    user_type: Option<i32>,
    #[serde(default)]
    admin_type: Option<i32>,
    #[serde(default)]
    corp_id: Option<String>,
    #[serde(default)]
    sp_id: Option<String>,
    #[serde(default)]
    corp_type: Option<i32>,
}

impl Form {
    fn of(token: &StoredToken) -> Self {
        let info = token.info.clone();
        Self {
            version: VERSION,
            access_token: Zeroizing::new(token.access.expose().to_owned()),
            refresh_token: token
                .refresh
                .as_ref()
                .map(|refresh| Zeroizing::new(refresh.expose().to_owned())),
            issued_at: token.issued_at,
            expires_at: token.expires_at,
            refresh_expires_at: token.refresh_expires_at,
            password_expired: info.password_expired,
            first_login: info.first_login,
            days_password_available: info.days_password_available,
            account: info.account,
            user_id: info.user_id,
            name: info.name,
            user_type: info.user_type,
            admin_type: info.admin_type,
            corp_id: info.corp_id,
            sp_id: info.sp_id,
            corp_type: info.corp_type,
        }
    }

    fn into_token(mut self) -> StoredToken {
        let take = |text: &mut Zeroizing<String>| Secret::new(std::mem::take(&mut **text));
        StoredToken {
            access: take(&mut self.access_token),
            refresh: self.refresh_token.as_mut().map(take),
            issued_at: self.issued_at,
            expires_at: self.expires_at,
            refresh_expires_at: self.refresh_expires_at,
            info: LoginInfo {
                password_expired: self.password_expired,
                first_login: self.first_login,
                days_password_available: self.days_password_available,
                account: self.account,
                user_id: self.user_id,
                name: self.name,
                user_type: self.user_type,
                admin_type: self.admin_type,
                corp_id: self.corp_id,
                sp_id: self.sp_id,
                corp_type: self.corp_type,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> StoredToken {
        StoredToken {
            access: Secret::new("canary-access \"quoted\" \u{1F512}"),
            refresh: Some(Secret::new("canary-refresh")),
            issued_at: 1_700_000_000,
            expires_at: 1_700_050_000,
            refresh_expires_at: Some(1_702_592_000),
            info: LoginInfo {
                account: Some("zhangsan@corp".into()),
                days_password_available: Some(-19_678),
                ..LoginInfo::default()
            },
        }
    }

    #[test]
    fn a_stored_token_comes_back_as_it_was() {
        let back = StoredToken::from_json(token().to_json().expose()).unwrap();
        assert_eq!(back.access.expose(), token().access.expose());
        assert_eq!(back.refresh.unwrap().expose(), "canary-refresh");
        assert_eq!(
            (back.issued_at, back.expires_at),
            (1_700_000_000, 1_700_050_000)
        );
        assert_eq!(back.info, token().info);
    }

    #[test]
    fn anything_else_is_refused_without_being_shown() {
        let good = token().to_json();
        let half = &good.expose()[..good.expose().len() / 2];
        for text in [
            "",
            "null",
            "{}",
            "[]",
            "canary",
            half,
            "{\"version\":2,\"access_token\":\"canary\",\"issued_at\":0,\"expires_at\":0}",
            "{\"version\":1,\"access_token\":\"\",\"issued_at\":0,\"expires_at\":0}",
            "{\"version\":1,\"access_token\":{\"canary\":1}}",
            "{\"version\":\"canary\"}",
            r#"{"version":1,"access_token":"canary\n","issued_at":0,"expires_at":0}"#,
            r#"{"version":1,"access_token":"a","refresh_token":"canary\u0000","issued_at":0,"expires_at":0}"#,
        ] {
            let error = StoredToken::from_json(text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("canary"), "{text}");
        }
    }

    #[test]
    fn a_stored_token_does_not_show_its_secrets() {
        assert!(!format!("{:?} {:?}", token(), token().to_json()).contains("canary"));
    }
}
