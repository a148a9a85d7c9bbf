//! Credentials: where they come from, and what is said when they do not.
use super::{File, meetingctl, rows};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{APP, DEFAULT_ADMIN, SP_APP};

#[test]
fn missing_variables_are_named_and_end_with_3() {
    let words = meetingctl(&["admin", "list"]).fails(3);
    for name in ["ACCOUNT", "PASSWORD", "PASSWORD_FILE", "APP_ID", "APP_KEY"] {
        let name = format!("HUAWEICLOUD_MEETING_{name}");
        assert!(words.contains(&name), "{name}: {words}");
    }
    let words = meetingctl(&["corp", "list"]).fails(3);
    assert!(words.contains("HUAWEICLOUD_MEETING_SP_ACCOUNT"), "{words}");

    let cases = [
        ("ACCOUNT", "PASSWORD"),
        ("PASSWORD", "ACCOUNT"),
        ("APP_ID", "APP_KEY"),
        ("APP_KEY", "APP_ID"),
    ];
    for (set, missing) in cases {
        for (prefix, command) in [("", "admin"), ("SP_", "corp")] {
            let words = meetingctl(&[command, "list"])
                .variable(&format!("{prefix}{set}"), "c4n4ry")
                .fails(3);
            let missing = format!("HUAWEICLOUD_MEETING_{prefix}{missing}");
            assert!(words.contains(&missing), "{prefix}{set}: {words}");
        }
    }
}

#[test]
fn a_wrong_password_ends_with_4_and_help_after_one_attempt() {
    let site = Site::open();
    let words = meetingctl(&["admin", "list"])
        .at(&site.url())
        .variable("ACCOUNT", DEFAULT_ADMIN.account)
        .variable("PASSWORD", "c4n4ry-wrong")
        .fails(4);
    assert!(
        words.contains(
            "login failed: User name or password is incorrect; searchCorpAdmins was not sent"
        ),
        "{words}"
    );
    assert!(words.contains("401 USG.206010000"), "{words}");
    assert!(words.contains("failures lock the account"), "{words}");
    assert_eq!(site.requests(), 1);
}

#[test]
fn a_password_comes_from_a_file() {
    let site = Site::open();
    let file = File::with(format!("{}\r\nmore\n", DEFAULT_ADMIN.password));
    let table = meetingctl(&["admin", "list"])
        .at(&site.url())
        .variable("ACCOUNT", DEFAULT_ADMIN.account)
        .variable("PASSWORD_FILE", &file.path)
        .well();
    assert_eq!(rows(&table).len(), 3);

    let words = meetingctl(&["admin", "list"])
        .at(&site.url())
        .variable("ACCOUNT", DEFAULT_ADMIN.account)
        .variable("PASSWORD_FILE", "/nowhere/password")
        .fails(3);
    assert!(words.contains("/nowhere/password"), "{words}");
}

#[test]
fn an_app_id_serves_for_either_administrator() {
    let site = Site::open();
    let table = meetingctl(&["admin", "list"])
        .at(&site.url())
        .variable("APP_ID", APP.app_id)
        .variable("APP_KEY", APP.app_key)
        .well();
    assert_eq!(rows(&table).len(), 3);
    let table = meetingctl(&["corp", "list"])
        .at(&site.url())
        .variable("SP_APP_ID", SP_APP.app_id)
        .variable("SP_APP_KEY", SP_APP.app_key)
        .variable("SP_MODE", "sp")
        .well();
    assert_eq!(rows(&table).len(), 1);
}

#[test]
fn a_site_that_is_not_there_ends_with_7_and_a_bad_address_with_3() {
    // a port that nobody listens on, and that nobody else is given meanwhile
    let taken = tokio::net::TcpSocket::new_v4().unwrap();
    taken.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let gone = format!("http://{}", taken.local_addr().unwrap());
    let words = meetingctl(&["admin", "list"])
        .at(&gone)
        .variable("TIMEOUT", "2")
        .admin(DEFAULT_ADMIN)
        .fails(7);
    assert!(words.contains("no connection"), "{words}");
    let words = meetingctl(&["admin", "list"])
        .at("http://192.0.2.1")
        .admin(DEFAULT_ADMIN)
        .fails(3);
    assert!(words.contains("http"), "{words}");
}
