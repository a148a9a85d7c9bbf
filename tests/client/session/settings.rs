//! Settings: clients from an environment, clients without credentials, languages.
use super::{default_admin, works};
use crate::kit::Site;
use huaweicloud_meeting::api::types::ValidateTokenReqDto;
use huaweicloud_meeting::emulator::{APP, DEFAULT_ADMIN, SP_APP};
use huaweicloud_meeting::{Client, ClientBuilder, Credentials, Error, Language, Result};
use std::ffi::OsString;

/// A client from these variables, named without `HUAWEICLOUD_MEETING_`.
fn from(variables: &[(&str, &str)]) -> Result<Client> {
    ClientBuilder::from_lookup(|name| {
        let short = name.strip_prefix("HUAWEICLOUD_MEETING_")?;
        let found = variables.iter().find(|(known, _)| *known == short)?;
        Some(OsString::from(found.1))
    })?
    .build()
}

#[test]
fn a_client_comes_from_variables_with_an_account_or_with_an_app_id() {
    let site = Site::open();
    let url = site.url();
    let url = ("BASE_URL", url.as_str());
    let account = from(&[
        url,
        ("ACCOUNT", DEFAULT_ADMIN.account),
        ("PASSWORD", DEFAULT_ADMIN.password),
    ]);
    works(&account.unwrap());
    works(
        &from(&[
            url,
            ("APP_ID", APP.app_id),
            ("APP_KEY", APP.app_key),
            ("MODE", "enterprise"),
        ])
        .unwrap(),
    );
    let sp = [
        url,
        ("APP_ID", SP_APP.app_id),
        ("APP_KEY", SP_APP.app_key),
        ("MODE", "sp"),
    ];
    from(&sp).unwrap().show_sp_resource().unwrap();
    let corp = [&sp[..], &[("CORP_ID", "807074304")]].concat();
    works(&from(&corp).unwrap());
    let user = [&corp[..], &[("USER_ID", "ext/003")]].concat();
    let info = from(&user).unwrap().login().unwrap();
    assert_eq!(info.account.as_deref(), Some("test003"));
}

#[test]
fn a_variable_that_is_missing_is_named() {
    /// What is set, and what is to be named.
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);
    let cases: [Case<'_>; 8] = [
        (&[], &["ACCOUNT", "PASSWORD", "APP_ID", "APP_KEY"]),
        (&[("ACCOUNT", ""), ("PASSWORD", "")], &["ACCOUNT", "APP_ID"]),
        (&[("ACCOUNT", "a")], &["PASSWORD"]),
        (&[("PASSWORD", "c4n4ry")], &["ACCOUNT"]),
        (&[("APP_ID", "a")], &["APP_KEY"]),
        (&[("APP_KEY", "c4n4ry")], &["APP_ID"]),
        (
            &[
                ("APP_ID", "a"),
                ("APP_KEY", "c4n4ry"),
                ("MODE", "sp"),
                ("USER_ID", "u"),
            ],
            &["CORP_ID"],
        ),
        (
            &[
                ("APP_ID", "a"),
                ("APP_KEY", "c4n4ry"),
                ("CORP_ID", "807074304"),
            ],
            &["MODE"],
        ),
    ];
    for (variables, names) in cases {
        let error = from(variables).unwrap_err();
        assert!(matches!(error, Error::Config(_)), "{error}");
        let words = error.to_string();
        for name in names {
            assert!(
                words.contains(&format!("HUAWEICLOUD_MEETING_{name}")),
                "{variables:?}: {words}"
            );
        }
        assert!(!format!("{words} {error:?}").contains("c4n4ry"));
    }
}

#[test]
fn a_variable_that_cannot_be_used_is_named_without_its_value() {
    let account = [("ACCOUNT", "a"), ("PASSWORD", "p")];
    for (name, value) in [
        ("SITE", "c4n4ry"),
        ("LANGUAGE", "c4n4ry"),
        ("TIMEOUT", "c4n4ry"),
        ("TIMEOUT", "0"),
        ("TIMEOUT", "-1"),
        ("TOKEN_STORE", "c4n4ry"),
    ] {
        let error = from(&[&account[..], &[(name, value)]].concat()).unwrap_err();
        let words = error.to_string();
        assert!(
            words.contains(&format!("HUAWEICLOUD_MEETING_{name}")),
            "{words}"
        );
        assert!(!words.contains("c4n4ry"), "{words}");
    }
}

#[test]
fn a_client_without_credentials_calls_what_needs_no_token_and_says_so_for_the_rest() {
    let site = Site::open();
    let nobody = site.anonymous();
    for error in [
        nobody.show_corp_basic_info().map(drop).unwrap_err(),
        nobody.update_token().map(drop).unwrap_err(),
        nobody.login().map(drop).unwrap_err(),
        nobody.logout().unwrap_err(),
        nobody.validate().map(drop).unwrap_err(),
    ] {
        assert!(matches!(error, Error::Config(_)), "{error}");
        assert!(error.to_string().contains("no credentials"), "{error}");
    }
    assert_eq!(nobody.login_info(), None);
    drop(nobody.logout_on_drop());
    assert_eq!(site.requests(), 0);
    let error = nobody
        .check_token(&ValidateTokenReqDto::new("dead".into(), false))
        .unwrap_err();
    assert_eq!((error.status(), site.requests()), (Some(401), 1));
}

#[test]
fn messages_come_in_the_language_of_the_client_or_of_the_call_also_those_of_a_login() {
    let site = Site::open();
    let words = |client: &Client| {
        let error = client.show_corp("1").unwrap_err();
        error.message().unwrap().to_owned()
    };
    let english = site.admin();
    assert_eq!(words(&english), "Illegal request");
    assert_eq!(words(&english.with_language(Language::Chinese)), "非法请求");
    let chinese = site
        .builder(default_admin())
        .language(Language::Chinese)
        .build()
        .unwrap();
    assert_eq!(words(&chinese), "非法请求");
    assert_eq!(
        words(&chinese.with_language(Language::English)),
        "Illegal request"
    );
    let wrong = site
        .builder(Credentials::account("admin@corp", "wrong"))
        .language(Language::Chinese)
        .build()
        .unwrap();
    assert_eq!(
        wrong.login().unwrap_err().message(),
        Some("用户名或密码错误")
    );
}
