//! Renewal, in a time that stands still until it is moved, for client and platform alike.
use super::{default_admin, works};
use crate::kit::{ManualTime, Site};
use huaweicloud_meeting::Client;
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Fault, Refreshing};
use std::sync::Arc;
use std::time::Duration;

/// The emulator's tokens live for 56,326 s. Without chance, a client renews a twentieth of that before the end.
const DUE: Duration = Duration::from_secs(56_326 - 56_326 / 20 + 1);

fn in_time() -> (Arc<ManualTime>, Site, Client) {
    let time = ManualTime::new();
    let site = Site::in_time(&time);
    let client = site
        .builder(default_admin())
        .clock(time.clone())
        .jitter(|| 0.0)
        .build()
        .unwrap();
    works(&client);
    (time, site, client)
}

fn counts(site: &Site) -> (u64, u64) {
    (site.login_attempts(), site.calls("updateToken"))
}

#[test]
fn a_token_is_renewed_by_update_token_before_it_ends_and_not_earlier() {
    let (time, site, client) = in_time();
    time.pass(DUE - Duration::from_secs(60));
    works(&client);
    assert_eq!(counts(&site), (1, 0));
    time.pass(Duration::from_secs(60));
    works(&client);
    assert_eq!(counts(&site), (1, 1));
    // past the end of the first
    time.pass(Duration::from_secs(10_000));
    works(&client);
    assert_eq!(counts(&site), (1, 1));
    // and once more
    time.pass(DUE);
    works(&client);
    assert_eq!(counts(&site), (1, 2));
    assert_eq!(
        site.calls("showCorpBasicInfo"),
        5,
        "no call was refused on the way"
    );
}

#[test]
fn an_ended_token_is_renewed_by_its_refresh_token_and_after_that_by_a_login() {
    let (time, site, client) = in_time();
    time.pass(Duration::from_secs(60_000));
    works(&client);
    assert_eq!(counts(&site), (1, 1));
    // longer than the 30 days of a refresh token
    time.pass(Duration::from_secs(31 * 24 * 3600));
    works(&client);
    assert_eq!(site.login_attempts(), 2);
    assert_eq!(site.calls("showCorpBasicInfo"), 3);
}

#[test]
fn a_renewal_that_is_refused_becomes_a_login_and_no_failed_call() {
    for status in [400, 401] {
        let (time, site, client) = in_time();
        time.pass(DUE);
        site.fault("updateToken", Fault::status(status));
        works(&client);
        assert_eq!(counts(&site), (2, 1), "{status}");
    }
}

#[test]
fn whichever_token_the_platform_takes_for_a_renewal_no_call_fails() {
    for which in [
        Refreshing::WithEither,
        Refreshing::WithAccessToken,
        Refreshing::WithRefreshToken,
    ] {
        let (time, site, client) = in_time();
        site.behind(|platform| platform.settings_mut().refreshing = which);
        time.pass(DUE);
        works(&client);
        client.refresh().unwrap();
        works(&client);
        assert_eq!(site.calls("showCorpBasicInfo"), 3, "{which:?}");
        let now = site.emulator.now();
        let live = site.behind(|platform| platform.live_tokens(DEFAULT_ADMIN.account, now));
        assert!(live >= 1, "{which:?}");
    }
}

#[test]
fn threads_that_find_the_token_due_renew_it_once() {
    let (time, site, client) = in_time();
    time.pass(DUE);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| works(&client));
        }
    });
    assert_eq!(counts(&site), (1, 1));
}

#[test]
fn a_renewal_can_be_asked_for() {
    let (_, site, client) = in_time();
    let info = client.refresh().unwrap();
    assert_eq!(info.account.as_deref(), Some(DEFAULT_ADMIN.account));
    assert_eq!(counts(&site), (1, 1));
    works(&client);
}

#[test]
fn a_locked_account_is_left_alone_for_five_minutes_and_then_tried_again() {
    let time = ManualTime::new();
    let site = Site::in_time(&time);
    super::logins::lock(&site);
    let client = site
        .builder(default_admin())
        .clock(time.clone())
        .build()
        .unwrap();
    site.forget_counts();
    for _ in 0..3 {
        let error = client.show_corp_basic_info().unwrap_err();
        assert_eq!(error.status(), Some(423), "{error}");
        assert!(error.help().is_some() && !error.is_transient());
    }
    assert_eq!(site.login_attempts(), 1);
    time.pass(Duration::from_secs(299));
    assert!(client.show_corp_basic_info().is_err());
    assert_eq!(site.login_attempts(), 1);
    time.pass(Duration::from_secs(2));
    works(&client);
    assert_eq!(site.login_attempts(), 2);
}
