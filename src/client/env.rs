//! Environment: the documented variables of [`ClientBuilder::from_env`](crate::ClientBuilder::from_env).
use crate::token::FileStore;
use crate::{ClientBuilder, Credentials, Error, Identity, Language, Result, Secret, Site};
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;
use zeroize::Zeroizing;

/// Names a variable and says what it means; the table is what `from_env`, the README and `meetingctl --help` show.
macro_rules! variables {
    ($($constant:ident $meaning:literal)*) => {
        $(const $constant: &str = concat!("HUAWEICLOUD_MEETING_", stringify!($constant));)*

        /// Every variable with its meaning.
        pub(crate) const VARIABLES: &[(&str, &str)] = &[$(($constant, $meaning)),*];
    };
}

variables! {
    ACCOUNT "log in with this meeting account"
    PASSWORD "its password"
    PASSWORD_FILE "or a file whose first line is the password"
    APP_ID "or log in with this App ID; setting an account too is an error"
    APP_KEY "its key"
    APP_KEY_FILE "or a file whose first line is the key"
    MODE "whose App ID it is: `enterprise` (default) or `sp`"
    CORP_ID "with `sp`: the enterprise to log in to; without it, as the SP itself"
    USER_ID "with an App ID: the user to log in as; without it, as the default administrator"
    SITE "`china` (default) or `international`"
    BASE_URL "any other address, in place of the site"
    LANGUAGE "of the platform's messages: `en-US` (default) or `zh-CN`"
    TIMEOUT "seconds for a whole call, such as `60` (default) or `2.5`"
    TOKEN_STORE "`memory` (default of the library), or `file` (default of `meetingctl`) to share one login between processes"
    TOKEN_DIR "directory of the token files, in place of `~/.local/state/huaweicloud-meeting`; implies `file`"
}

/// Longer would be a mistake in the unit.
const LONGEST_SECONDS: f64 = 86_400.0;

/// How a variable is looked up: the process environment, or a test's own table.
type Lookup<'l> = &'l dyn Fn(&str) -> Option<OsString>;

/// Settings from variables. Errors name variables and what they may hold, never what they hold.
pub(crate) fn read(lookup: Lookup<'_>) -> Result<ClientBuilder> {
    let mut builder = ClientBuilder::new(credentials(lookup)?);
    match (text(lookup, SITE)?.as_deref(), text(lookup, BASE_URL)?) {
        (Some(_), Some(_)) => return Err(either(SITE, BASE_URL)),
        (None, Some(url)) => builder = builder.base_url_from(BASE_URL, url),
        (None, None) => {}
        (Some("china"), None) => builder = builder.site(Site::China),
        (Some("international"), None) => builder = builder.site(Site::International),
        (Some(_), None) => return Err(one_of(SITE, "china or international")),
    }
    match text(lookup, LANGUAGE)?.as_deref() {
        None => {}
        Some("en-US") => builder = builder.language(Language::English),
        Some("zh-CN") => builder = builder.language(Language::Chinese),
        Some(_) => return Err(one_of(LANGUAGE, "en-US or zh-CN")),
    }
    if let Some(seconds) = text(lookup, TIMEOUT)? {
        builder = builder.call_timeout(timeout(&seconds)?);
    }
    let directory = lookup(TOKEN_DIR).filter(|value| !value.is_empty());
    match (text(lookup, TOKEN_STORE)?.as_deref(), directory) {
        (Some("memory"), Some(_)) => {
            Err(Error::config(format!("{TOKEN_STORE} is memory although {TOKEN_DIR} is set; unset one of them")))
        }
        (Some("memory") | None, None) => Ok(builder),
        (Some("file") | None, Some(directory)) => Ok(builder.token_store(FileStore::new(PathBuf::from(directory)))),
        (Some("file"), None) => {
            Ok(builder.token_store(FileStore::in_home_of(lookup).map_err(|_| {
                Error::config(format!("{TOKEN_STORE} is file, but neither XDG_STATE_HOME nor HOME is an absolute path; set {TOKEN_DIR}"))
            })?))
        }
        (Some(_), _) => Err(one_of(TOKEN_STORE, "memory or file")),
    }
}

fn credentials(lookup: Lookup<'_>) -> Result<Credentials> {
    let account = (
        text(lookup, ACCOUNT)?,
        secret(lookup, PASSWORD, PASSWORD_FILE)?,
    );
    let app = (
        text(lookup, APP_ID)?,
        secret(lookup, APP_KEY, APP_KEY_FILE)?,
    );
    match (account, app) {
        ((Some(account), Some(password)), (None, None)) => {
            // Else somebody logs in as another than the variables say.
            for name in [MODE, CORP_ID, USER_ID] {
                if text(lookup, name)?.is_some() {
                    return Err(Error::config(format!(
                        "{name} is set, which only a login with an App ID may use; unset it, or set {APP_ID} and {APP_KEY} in place of {ACCOUNT} and {PASSWORD}"
                    )));
                }
            }
            Ok(Credentials::account(account, password))
        }
        ((None, None), (Some(app_id), Some(app_key))) => {
            Ok(Credentials::app_id(app_id, app_key).identity(identity(lookup)?))
        }
        ((Some(_), None), (None, None)) => Err(half(PASSWORD, ACCOUNT)),
        ((None, Some(_)), (None, None)) => Err(half(ACCOUNT, PASSWORD)),
        ((None, None), (Some(_), None)) => Err(half(APP_KEY, APP_ID)),
        ((None, None), (None, Some(_))) => Err(half(APP_ID, APP_KEY)),
        ((None, None), (None, None)) => Err(Error::config(format!(
            "no credentials in the environment: set {ACCOUNT} and {PASSWORD} (or {PASSWORD_FILE}), or {APP_ID} and {APP_KEY} (or {APP_KEY_FILE})"
        ))),
        ((account, _), (app_id, _)) => {
            let one = if account.is_some() { ACCOUNT } else { PASSWORD };
            let other = if app_id.is_some() { APP_ID } else { APP_KEY };
            Err(Error::config(format!(
                "both {one} and {other} are set, so it is open who logs in; unset the account's or the App ID's variables"
            )))
        }
    }
}

fn identity(lookup: Lookup<'_>) -> Result<Identity> {
    let (corp_id, user_id) = (text(lookup, CORP_ID)?, text(lookup, USER_ID)?);
    match (text(lookup, MODE)?.as_deref(), corp_id, user_id) {
        (None | Some("enterprise"), None, None) => Ok(Identity::EnterpriseAdmin),
        (None | Some("enterprise"), None, Some(user_id)) => Ok(Identity::enterprise_user(user_id)),
        (None | Some("enterprise"), Some(_), _) => Err(Error::config(format!(
            "{CORP_ID} is set, which only an SP's App ID may use; set {MODE} to sp or unset {CORP_ID}"
        ))),
        (Some("sp"), None, None) => Ok(Identity::SpAdmin),
        (Some("sp"), Some(corp_id), None) => Ok(Identity::sp_enterprise_admin(corp_id)),
        (Some("sp"), Some(corp_id), Some(user_id)) => {
            Ok(Identity::sp_enterprise_user(corp_id, user_id))
        }
        (Some("sp"), None, Some(_)) => Err(Error::config(format!(
            "{CORP_ID} is not set; with {MODE} sp, {USER_ID} is a user of that enterprise"
        ))),
        (Some(_), _, _) => Err(one_of(MODE, "enterprise or sp")),
    }
}

fn timeout(seconds: &str) -> Result<Duration> {
    let number = seconds
        .trim()
        .parse::<f64>()
        .ok()
        .filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST_SECONDS);
    number
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .filter(|timeout| !timeout.is_zero())
        .ok_or_else(|| {
            Error::config(format!(
                "{TIMEOUT} must be a number of seconds above 0 and up to {LONGEST_SECONDS}"
            ))
        })
}

/// A variable's text; empty counts as missing.
fn text(lookup: Lookup<'_>, name: &str) -> Result<Option<String>> {
    match lookup(name).map(OsString::into_string) {
        Some(Ok(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
        Some(Err(_)) => Err(Error::config(format!("{name} is not valid UTF-8"))),
        None => Ok(None),
    }
}

/// A secret in a variable, or the first line of the file that another variable names.
fn secret(lookup: Lookup<'_>, name: &str, file: &str) -> Result<Option<Secret>> {
    let path = lookup(file).filter(|path| !path.is_empty());
    match (text(lookup, name)?, path) {
        (Some(_), Some(_)) => Err(either(name, file)),
        (Some(text), None) => Ok(Some(Secret::new(text))),
        (None, None) => Ok(None),
        (None, Some(path)) => match std::fs::read_to_string(&path) {
            Ok(text) => {
                let text = Zeroizing::new(text);
                let line = text.lines().next().unwrap_or_default();
                if line.is_empty() {
                    return Err(Error::config(format!(
                        "{file}: the first line of {} is empty; write the secret there",
                        path.display()
                    )));
                }
                Ok(Some(Secret::new(line)))
            }
            Err(error) => Err(Error::config_because(
                format!("{file}: cannot read {}: {error}", path.display()),
                error,
            )),
        },
    }
}

fn half(missing: &str, present: &str) -> Error {
    Error::config(format!(
        "{missing} is not set, although {present} is; set both"
    ))
}

fn either(one: &str, other: &str) -> Error {
    Error::config(format!("both {one} and {other} are set; unset one of them"))
}

fn one_of(name: &str, values: &str) -> Error {
    Error::config(format!("{name} must be {values}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: [(&str, &str); 2] = [
        ("ACCOUNT", "zhangsan@corp"),
        ("PASSWORD", "canary-password"),
    ];
    const PROGRAM: [(&str, &str); 2] = [("APP_ID", "0123456789abcdef"), ("APP_KEY", "canary-key")];

    fn built(sets: &[&[(&str, &str)]]) -> Result<ClientBuilder> {
        let table: std::collections::HashMap<String, OsString> = sets
            .iter()
            .flat_map(|set| set.iter())
            .map(|(name, value)| (format!("HUAWEICLOUD_MEETING_{name}"), OsString::from(value)))
            .collect();
        read(&|name| table.get(name).cloned())
    }

    fn refused(sets: &[&[(&str, &str)]], words: &[&str]) {
        let error = built(sets).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("canary"), "{shown}");
        for word in words {
            assert!(shown.contains(word), "{shown} should name {word}");
        }
    }

    fn who(sets: &[&[(&str, &str)]]) -> String {
        let builder = built(sets).unwrap();
        let credentials = builder.settings().0.unwrap();
        credentials.check().unwrap();
        credentials.identity_in_words()
    }

    #[test]
    fn either_pair_of_credentials_will_do() {
        assert_eq!(who(&[&PERSON]), "account \"zhangsan@corp\", client type 72");
        assert_eq!(
            who(&[&PROGRAM]),
            "app id \"0123456789abcdef\" as EnterpriseAdmin, client type 72"
        );
    }

    #[test]
    fn the_missing_variable_is_named() {
        refused(&[], &[ACCOUNT, PASSWORD, APP_ID, APP_KEY]);
        refused(
            &[&PERSON[..1]],
            &["HUAWEICLOUD_MEETING_PASSWORD is not set"],
        );
        refused(&[&PERSON[1..]], &["HUAWEICLOUD_MEETING_ACCOUNT is not set"]);
        refused(
            &[&PROGRAM[..1]],
            &["HUAWEICLOUD_MEETING_APP_KEY is not set"],
        );
        refused(&[&PROGRAM[1..]], &["HUAWEICLOUD_MEETING_APP_ID is not set"]);
        refused(
            &[&PROGRAM, &[("MODE", "sp"), ("USER_ID", "alice")]],
            &["HUAWEICLOUD_MEETING_CORP_ID is not set"],
        );
    }

    #[test]
    fn an_empty_variable_counts_as_missing() {
        refused(
            &[&PERSON[..1], &[("PASSWORD", "")]],
            &["HUAWEICLOUD_MEETING_PASSWORD is not set"],
        );
        let empty: Vec<_> = [
            "APP_ID",
            "APP_KEY",
            "MODE",
            "CORP_ID",
            "USER_ID",
            "SITE",
            "BASE_URL",
            "LANGUAGE",
            "TIMEOUT",
            "TOKEN_STORE",
            "TOKEN_DIR",
        ]
        .map(|name| (name, ""))
        .to_vec();
        assert!(who(&[&PERSON, &empty]).starts_with("account"));
    }

    #[test]
    fn both_kinds_of_credentials_are_an_error_that_names_both() {
        refused(&[&PERSON, &PROGRAM], &[ACCOUNT, APP_ID]);
        refused(&[&PERSON[1..], &PROGRAM[1..]], &[PASSWORD, APP_KEY]);
        refused(&[&PERSON, &PROGRAM[..1]], &[ACCOUNT, APP_ID]);
    }

    #[test]
    fn an_app_ids_variables_beside_an_account_are_refused_by_name() {
        for name in ["MODE", "CORP_ID", "USER_ID"] {
            refused(
                &[&PERSON, &[(name, "canary")]],
                &[&format!("HUAWEICLOUD_MEETING_{name} is set")],
            );
        }
    }

    #[test]
    fn an_address_that_cannot_be_used_is_told_by_its_variable_alone() {
        for url in ["http://canary.example", "https://canary?x=1", "canary"] {
            let error = built(&[&PERSON, &[("BASE_URL", url)]])
                .unwrap()
                .build()
                .unwrap_err()
                .to_string();
            assert!(
                error.starts_with(BASE_URL) && !error.contains("canary"),
                "{error}"
            );
        }
    }

    #[test]
    fn all_five_identities_can_be_said() {
        let identity = |more: &[(&str, &str)]| who(&[&PROGRAM, more]);
        assert!(identity(&[("MODE", "enterprise")]).contains(" as EnterpriseAdmin,"));
        assert!(
            identity(&[("USER_ID", "alice")]).contains("EnterpriseUser { user_id: \"alice\" }")
        );
        assert!(identity(&[("MODE", "sp")]).contains(" as SpAdmin,"));
        assert!(
            identity(&[("MODE", "sp"), ("CORP_ID", "8")])
                .contains("SpEnterpriseAdmin { corp_id: \"8\" }")
        );
        assert!(
            identity(&[("MODE", "sp"), ("CORP_ID", "8"), ("USER_ID", "alice")])
                .contains("SpEnterpriseUser")
        );
        refused(&[&PROGRAM, &[("CORP_ID", "8")]], &[CORP_ID, MODE]);
        refused(&[&PROGRAM, &[("MODE", "SP")]], &[MODE, "enterprise or sp"]);
    }

    #[test]
    fn settings_are_read_and_wrong_ones_refused() {
        let wire = |more: &[(&str, &str)]| built(&[&PERSON, more]).unwrap().settings().1.clone();
        assert_eq!(wire(&[]).base_url, "https://api.meeting.huaweicloud.com");
        assert_eq!(
            wire(&[("SITE", "international")]).base_url,
            "https://api-intl.meeting.huaweicloud.com"
        );
        assert_eq!(
            wire(&[("BASE_URL", "http://127.0.0.1:1")]).base_url,
            "http://127.0.0.1:1"
        );
        assert_eq!(wire(&[("LANGUAGE", "zh-CN")]).language, Language::Chinese);
        assert_eq!(
            wire(&[("TIMEOUT", "2.5")]).call_timeout,
            Duration::from_millis(2500)
        );
        refused(&[&PERSON, &[("SITE", "canary")]], &[SITE]);
        refused(
            &[&PERSON, &[("SITE", "china"), ("BASE_URL", "canary")]],
            &[SITE, BASE_URL],
        );
        refused(&[&PERSON, &[("LANGUAGE", "canary")]], &[LANGUAGE]);
        for wrong in ["0", "-1", "canary", "NaN", "inf", "1e300", "1e-300", "60s"] {
            refused(&[&PERSON, &[("TIMEOUT", wrong)]], &[TIMEOUT]);
        }
    }

    #[test]
    fn a_token_store_can_be_chosen() {
        let store =
            |more: &[(&str, &str)]| format!("{:?}", built(&[&PERSON, more]).unwrap().settings().2);
        assert!(
            store(&[]).starts_with("MemoryStore")
                && store(&[("TOKEN_STORE", "memory")]).starts_with("MemoryStore")
        );
        assert!(
            store(&[("TOKEN_DIR", "/tokens")]).contains("FileStore { directory: \"/tokens\" }")
        );
        assert!(store(&[("TOKEN_STORE", "file"), ("TOKEN_DIR", "/tokens")]).contains("FileStore"));
        refused(
            &[
                &PERSON,
                &[("TOKEN_STORE", "memory"), ("TOKEN_DIR", "/tokens")],
            ],
            &[TOKEN_STORE, TOKEN_DIR],
        );
        refused(
            &[&PERSON, &[("TOKEN_STORE", "file")]],
            &[TOKEN_STORE, TOKEN_DIR, "HOME"],
        );
        refused(
            &[&PERSON, &[("TOKEN_STORE", "canary")]],
            &[TOKEN_STORE, "memory or file"],
        );
    }

    #[test]
    fn the_list_is_what_the_documentation_and_the_readme_show() {
        let rows: String = VARIABLES
            .iter()
            .map(|(name, meaning)| format!("| `{name}` | {meaning} |\n"))
            .collect();
        let table = format!("| variable | meaning |\n|---|---|\n{rows}");
        assert_eq!(include_str!("variables.md"), table);
        assert!(include_str!("../../README.md").contains(&table));
    }

    #[test]
    fn only_listed_variables_are_read() {
        let asked = std::cell::RefCell::new(Vec::new());
        for sets in [&PERSON, &PROGRAM] {
            let builder = read(&|name| {
                asked.borrow_mut().push(name.to_owned());
                let (_, value) = sets
                    .iter()
                    .find(|(known, _)| name == format!("HUAWEICLOUD_MEETING_{known}"))?;
                Some(OsString::from(value))
            });
            assert!(builder.is_ok());
        }
        let mut asked = asked.into_inner();
        asked.sort();
        asked.dedup();
        let mut listed: Vec<&str> = VARIABLES.iter().map(|(name, _)| *name).collect();
        listed.sort_unstable();
        assert_eq!(asked, listed);
    }

    #[test]
    fn a_secret_comes_from_a_file_too() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        let file = file.to_str().unwrap();
        std::fs::write(file, "canary-password\r\nmore\n").unwrap();
        assert!(who(&[&PERSON[..1], &[("PASSWORD_FILE", file)]]).starts_with("account"));
        assert!(who(&[&PROGRAM[..1], &[("APP_KEY_FILE", file)]]).starts_with("app id"));
        refused(
            &[&PERSON, &[("PASSWORD_FILE", file)]],
            &[PASSWORD, PASSWORD_FILE],
        );
        std::fs::write(file, "\n").unwrap();
        refused(
            &[&PERSON[..1], &[("PASSWORD_FILE", file)]],
            &[PASSWORD_FILE, "is empty"],
        );
        let nowhere = &[("PASSWORD_FILE", "/nowhere/password")];
        refused(
            &[&PERSON[..1], nowhere],
            &[PASSWORD_FILE, "/nowhere/password"],
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_not_text_is_refused() {
        use std::os::unix::ffi::OsStringExt;
        let error =
            read(&|name| (name == ACCOUNT).then(|| OsString::from_vec(vec![0xFF]))).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("HUAWEICLOUD_MEETING_ACCOUNT is not valid UTF-8")
        );
    }
}
