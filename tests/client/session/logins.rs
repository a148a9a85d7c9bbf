//! Logins: who can, who cannot, and how often it is tried; and the ends of sessions.
use super::{default_admin, works};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{APP, CORP_ID, DEFAULT_ADMIN, SP_APP, SeedApp};
use huaweicloud_meeting::{Client, Credentials, Error, Identity, Profile};

const ACCOUNT: &str = DEFAULT_ADMIN.account;

fn with_password(site: &Site, password: &str) -> Client {
    site.builder(Credentials::account(ACCOUNT, password))
        .build()
        .unwrap()
}

/// Five wrong passwords, by five clients, since each tries once.
pub fn lock(site: &Site) {
    for _ in 0..5 {
        with_password(site, "wrong").login().unwrap_err();
    }
}

fn live(site: &Site) -> usize {
    let now = site.emulator.now();
    site.behind(|platform| platform.live_tokens(ACCOUNT, now))
}

fn by_app(site: &Site, app: SeedApp, identity: Identity) -> Client {
    site.builder(Credentials::app_id(app.app_id, app.app_key).identity(identity))
        .build()
        .unwrap()
}

#[test]
fn each_of_the_five_identities_of_an_app_id_logs_in() {
    let site = Site::open();
    let cases = [
        (APP, Identity::EnterpriseAdmin, "admin@corp", 2, Some(0)),
        (
            APP,
            Identity::enterprise_user("ext/003"),
            "test003",
            2,
            Some(2),
        ),
        (SP_APP, Identity::SpAdmin, "spadmin@sp", 1, None),
        (
            SP_APP,
            Identity::sp_enterprise_admin(CORP_ID),
            "admin@corp",
            2,
            Some(0),
        ),
        (
            SP_APP,
            Identity::sp_enterprise_user(CORP_ID, "张三"),
            "zhangsan@corp.cn",
            2,
            Some(2),
        ),
    ];
    for (app, identity, account, user_type, admin_type) in cases {
        let client = by_app(&site, app, identity.clone());
        let info = client.login().unwrap();
        assert_eq!(info.account.as_deref(), Some(account), "{identity:?}");
        assert_eq!(info.user_type, Some(user_type), "{identity:?}");
        if admin_type.is_some() {
            assert_eq!(info.admin_type, admin_type, "{identity:?}");
            assert_eq!(info.corp_id.as_deref(), Some(CORP_ID), "{identity:?}");
            client.search_corp_resources(&Default::default()).unwrap();
        } else {
            client.show_sp_resource().unwrap();
        }
    }
    assert_eq!(site.calls("createAppIdToken"), 5);
}

#[test]
fn an_app_id_of_the_other_mode_is_refused_once() {
    let site = Site::open();
    for (app, identity) in [
        (APP, Identity::SpAdmin),
        (SP_APP, Identity::EnterpriseAdmin),
    ] {
        site.forget_counts();
        let client = by_app(&site, app, identity);
        for _ in 0..2 {
            let error = client.show_corp_basic_info().unwrap_err();
            assert_eq!(
                (error.status(), error.code()),
                (Some(401), Some("USG.206010025"))
            );
            assert!(error.help().unwrap().contains("mode"));
        }
        assert_eq!(site.requests(), 1);
    }
}

#[test]
fn a_user_whom_the_platform_does_not_know_is_registered_with_the_profile() {
    let site = Site::open();
    let credentials = Credentials::app_id(APP.app_id, APP.app_key)
        .identity(Identity::enterprise_user("new@third.example"))
        .profile(Profile::new().user_name("Newcomer").dept_code("dept-ops"));
    let info = site.builder(credentials).build().unwrap().login().unwrap();
    assert_eq!(info.name.as_deref(), Some("Newcomer"));
    assert_eq!(info.admin_type, Some(2));
}

#[test]
fn a_wrong_password_is_tried_once_and_later_calls_do_not_touch_the_platform() {
    let site = Site::open();
    let client = with_password(&site, "c4n4ry-wrong");
    let threads = std::thread::scope(|scope| {
        let all: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| client.show_corp_basic_info().unwrap_err()))
            .collect();
        all.into_iter()
            .map(|it| it.join().unwrap())
            .collect::<Vec<_>>()
    });
    let later = client.show_corp_resource().unwrap_err();
    let told = threads.iter().map(|error| (error, "showCorpBasicInfo"));
    for (error, call) in told.chain([(&later, "showCorpResource")]) {
        let Error::Login(failed) = error else {
            panic!("{error}")
        };
        // the call that was made, and the login that it needed
        assert_eq!(error.operation(), Some(call));
        assert_eq!(failed.login().operation(), Some("createToken"));
        assert_eq!(error.status(), Some(401));
        assert_eq!(error.code(), Some("USG.206010000"));
        assert!(error.help().is_some() && error.request_id().is_some());
        assert!(!error.is_transient() && !error.is_ambiguous());
        let shown = format!("{error} {error:?}");
        assert!(shown.starts_with("login failed: "), "{shown}");
        assert!(shown.contains(&format!("{call} was not sent")), "{shown}");
        assert!(!shown.contains("c4n4ry"));
    }
    assert_eq!(site.requests(), 1);

    // until told to try again
    assert!(client.login().is_err());
    assert_eq!(site.requests(), 2);
    site.behind(|platform| platform.set_password(ACCOUNT, "c4n4ry-wrong"));
    client.login().unwrap();
    works(&client);
    assert_eq!(site.login_attempts(), 3);
}

#[test]
fn a_disabled_account_is_412_and_tried_once() {
    let site = Site::open();
    site.behind(|platform| platform.set_disabled(ACCOUNT, true));
    let client = site.admin();
    for _ in 0..3 {
        let error = client.show_corp_basic_info().unwrap_err();
        assert!(matches!(error, Error::Login(_)), "{error}");
        assert_eq!(error.status(), Some(412));
        assert!(error.help().is_some());
    }
    assert_eq!(site.requests(), 1);
}

#[test]
fn a_locked_account_is_423_and_tried_once() {
    let site = Site::open();
    lock(&site);
    site.forget_counts();
    let client = site.admin();
    for _ in 0..3 {
        let error = client.show_corp_basic_info().unwrap_err();
        assert!(matches!(error, Error::Login(_)), "{error}");
        assert_eq!(error.status(), Some(423));
    }
    assert_eq!(site.requests(), 1);
}

#[test]
fn a_login_says_what_the_platform_says_of_the_password() {
    let site = Site::open();
    site.behind(|platform| platform.set_password_state(ACCOUNT, true, true, -3));
    let client = site.admin();
    assert_eq!(client.login_info(), None);
    let info = client.login().unwrap();
    assert!(info.first_login && info.password_expired);
    assert_eq!(info.days_password_available, Some(-3));
    assert_eq!(client.login_info(), Some(info));
}

#[test]
fn a_logout_ends_the_token_here_and_there_and_the_next_call_logs_in_again() {
    let site = Site::open();
    let client = site.admin();
    client.logout().unwrap();
    assert_eq!(site.requests(), 0, "there was nothing to end");
    works(&client);
    assert_eq!(live(&site), 1);
    client.logout().unwrap();
    assert_eq!((live(&site), site.calls("deleteToken")), (0, 1));
    assert_eq!(client.login_info(), None);
    works(&client);
    assert_eq!(site.login_attempts(), 2);
    // one that the platform has forgotten counts as ended
    site.revoke_all();
    client.logout().unwrap();
    assert_eq!(site.login_attempts(), 2);
}

#[test]
fn validating_tells_whether_the_token_lives_and_a_dead_one_is_replaced_by_the_next_call() {
    let site = Site::open();
    let client = site.admin();
    assert!(!client.validate().unwrap());
    assert_eq!(site.requests(), 0, "there was nothing to ask about");
    works(&client);
    assert!(client.validate().unwrap());
    site.revoke_all();
    assert!(!client.validate().unwrap());
    assert_eq!(site.login_attempts(), 1);
    site.forget_counts();
    works(&client);
    assert_eq!(
        (site.login_attempts(), site.calls("showCorpBasicInfo")),
        (1, 1)
    );
}

#[test]
fn a_guard_logs_out_when_it_is_dropped_and_not_when_told_to_keep_the_session() {
    let site = Site::open();
    let client = site.admin();
    {
        let _guard = client.logout_on_drop();
        works(&client);
        assert_eq!(live(&site), 1);
    }
    assert_eq!((live(&site), site.calls("deleteToken")), (0, 1));

    works(&client);
    client.logout_on_drop().keep_session();
    assert_eq!((live(&site), site.calls("deleteToken")), (1, 1));

    // also when a panic unwinds
    let panicked = std::thread::scope(|scope| {
        scope
            .spawn(|| {
                let _guard = client.logout_on_drop();
                std::panic::resume_unwind(Box::new("on purpose"));
            })
            .join()
            .is_err()
    });
    assert!(panicked);
    assert_eq!(live(&site), 0);
}

#[test]
fn a_dropped_client_leaves_its_token_to_end_by_itself() {
    let site = Site::open();
    works(&site.admin());
    assert_eq!((live(&site), site.calls("deleteToken")), (1, 0));
}

#[test]
fn clones_share_a_session_and_other_credentials_have_their_own() {
    let site = Site::open();
    let client = site.admin();
    works(&client);
    works(&client.clone());
    assert_eq!(site.login_attempts(), 1);
    // the token store is shared, and its key is the identity
    works(&client.with_credentials(default_admin()).unwrap());
    assert_eq!(site.login_attempts(), 1);
    let sp = by_app(&site, SP_APP, Identity::SpAdmin);
    let admin = sp.with_credentials(default_admin()).unwrap();
    works(&admin);
    assert!(sp.show_corp_basic_info().unwrap_err().status() == Some(403));
    assert_eq!(site.login_attempts(), 3);
}
