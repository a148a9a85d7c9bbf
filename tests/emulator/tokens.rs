//! Promises about tokens after the login.

use crate::kit::*;
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, MEMBER, Refreshing, Request};
use serde_json::{Value, json};
use std::time::Duration;

const CORP: &str = "/v1/usg/dcs/corp";
const TOKEN: &str = "/v1/usg/acs/token";

fn issued(bench: &mut Bench) -> (String, String) {
    let token = bench
        .ask(&account_login(
            DEFAULT_ADMIN.account,
            DEFAULT_ADMIN.password,
            72,
        ))
        .json()
        .unwrap();
    (text(&token, "/accessToken"), text(&token, "/refreshToken"))
}

fn lives(bench: &mut Bench, token: &str) -> bool {
    bench.call(token, "GET", CORP, None).status == 200
}

#[test]
fn the_sixty_fifth_token_displaces_the_oldest_and_only_that() {
    let mut bench = Bench::new();
    let tokens: Vec<String> = (0..64).map(|_| bench.login(DEFAULT_ADMIN)).collect();
    assert!(tokens.iter().all(|token| lives(&mut bench, token)));
    let newest = bench.login(DEFAULT_ADMIN);
    is(
        &bench.call(&tokens[0], "GET", CORP, None),
        401,
        "USG.206020002",
    );
    assert!(tokens[1..].iter().all(|token| lives(&mut bench, token)));
    assert!(lives(&mut bench, &newest));
    assert_eq!(
        bench.platform.live_tokens(DEFAULT_ADMIN.account, bench.now),
        64
    );
}

#[test]
fn an_account_holds_one_token_of_all_other_client_types_together() {
    let mut bench = Bench::new();
    let api = bench.login(DEFAULT_ADMIN);
    let mut old = bench.login_as(DEFAULT_ADMIN, 5);
    // of the same type and of another; somebody else's login is none of theirs
    for client_type in [5, 6, 0] {
        bench.login_as(MEMBER, client_type);
        assert!(lives(&mut bench, &old));
        let new = bench.login_as(DEFAULT_ADMIN, client_type);
        is(&bench.call(&old, "GET", CORP, None), 401, "USG.206020002");
        old = new;
    }
    // type 72 neither displaces them nor is displaced by them
    let another = bench.login(DEFAULT_ADMIN);
    assert!(
        [api, another, old]
            .iter()
            .all(|token| lives(&mut bench, token))
    );
}

#[test]
fn a_token_ends_when_it_said_it_would() {
    let mut bench = Bench::new();
    let (token, _) = issued(&mut bench);
    bench.pass(56_325);
    assert!(lives(&mut bench, &token));
    bench.pass(1);
    is(&bench.call(&token, "GET", CORP, None), 401, "USG.000000004");
    assert_eq!(
        bench.platform.live_tokens(DEFAULT_ADMIN.account, bench.now),
        0
    );
}

#[test]
fn the_lifetime_can_be_set() {
    let mut bench = Bench::new();
    bench.platform.settings_mut().valid_period = Duration::from_secs(60);
    let (token, _) = issued(&mut bench);
    bench.pass(60);
    assert!(!lives(&mut bench, &token));
}

#[test]
fn no_token_and_an_unknown_token_are_both_401() {
    let mut bench = Bench::new();
    is(&bench.ask(&Request::new("GET", CORP)), 401, "USG.000000004");
    is(&bench.call("", "GET", CORP, None), 401, "USG.000000004");
    is(
        &bench.call("made-up", "GET", CORP, None),
        401,
        "USG.206020000",
    );
    let (_, refresh) = issued(&mut bench);
    is(
        &bench.call(&refresh, "GET", CORP, None),
        401,
        "USG.206020000",
    );
}

#[test]
fn a_refresh_keeps_the_access_token_with_a_new_expiry_and_a_new_refresh_token() {
    let mut bench = Bench::new();
    let (access, refresh) = issued(&mut bench);
    bench.pass(1000);
    let renewed = bench.call(&refresh, "PUT", TOKEN, None).json().unwrap();
    assert_eq!(renewed["accessToken"], access);
    assert_ne!(renewed["refreshToken"], refresh);
    assert_eq!(renewed["expireTime"], START + 1000 + 56_326);
    assert_eq!(renewed["createTime"], (START + 1000) * 1000);
    assert_eq!(renewed["user"]["ucloginAccount"], DEFAULT_ADMIN.account);
    // the old refresh token is spent
    is(
        &bench.call(&refresh, "PUT", TOKEN, None),
        401,
        "USG.206020000",
    );
    bench.pass(56_000);
    assert!(lives(&mut bench, &access));
}

#[test]
fn a_refresh_takes_the_access_token_as_well_while_it_lives() {
    let mut bench = Bench::new();
    let (access, _) = issued(&mut bench);
    assert_eq!(bench.call(&access, "PUT", TOKEN, None).status, 200);
    bench.pass(56_326);
    is(
        &bench.call(&access, "PUT", TOKEN, None),
        401,
        "USG.000000004",
    );
    is(
        &bench.ask(&Request::new("PUT", TOKEN)),
        401,
        "USG.000000004",
    );
}

#[test]
fn a_refresh_token_outlives_its_access_token_by_far_but_not_for_ever() {
    let mut bench = Bench::new();
    let (access, refresh) = issued(&mut bench);
    bench.pass(100_000);
    let renewed = bench.call(&refresh, "PUT", TOKEN, None).json().unwrap();
    let fresh = text(&renewed, "/accessToken");
    assert_ne!(fresh, access);
    assert!(lives(&mut bench, &fresh));
    bench.pass(2_592_000);
    let refresh = text(&renewed, "/refreshToken");
    is(
        &bench.call(&refresh, "PUT", TOKEN, None),
        401,
        "USG.206020000",
    );
}

#[test]
fn which_token_refreshes_and_whether_it_stays_can_be_set() {
    let mut bench = Bench::new();
    bench.platform.settings_mut().refreshing = Refreshing::WithRefreshToken;
    bench.platform.settings_mut().refresh_keeps_token = false;
    let (access, refresh) = issued(&mut bench);
    assert_eq!(bench.call(&access, "PUT", TOKEN, None).status, 401);
    let renewed = bench.call(&refresh, "PUT", TOKEN, None).json().unwrap();
    assert_ne!(renewed["accessToken"], access);
    is(
        &bench.call(&access, "GET", CORP, None),
        401,
        "USG.206020000",
    );

    bench.platform.settings_mut().refreshing = Refreshing::WithAccessToken;
    let (access, refresh) = issued(&mut bench);
    assert_eq!(bench.call(&refresh, "PUT", TOKEN, None).status, 401);
    assert_eq!(bench.call(&access, "PUT", TOKEN, None).status, 200);
}

fn validate(bench: &mut Bench, body: Value) -> huaweicloud_meeting::emulator::Response {
    bench.ask(&Request::new("POST", "/v1/usg/acs/token/validate").with_json(&body))
}

#[test]
fn validation_tells_a_living_token_from_all_others() {
    let mut bench = Bench::new();
    let (access, refresh) = issued(&mut bench);
    let answer = validate(
        &mut bench,
        json!({"token": access, "needGenNewToken": false}),
    );
    assert_eq!(answer.json().unwrap()["accessToken"], access);
    assert_eq!(
        answer.json().unwrap()["user"]["ucloginAccount"],
        DEFAULT_ADMIN.account
    );
    for other in ["expired", &refresh] {
        is(
            &validate(
                &mut bench,
                json!({"token": other, "needGenNewToken": false}),
            ),
            401,
            "USG.000000004",
        );
    }
    bench.pass(56_326);
    is(
        &validate(
            &mut bench,
            json!({"token": access, "needGenNewToken": false}),
        ),
        401,
        "USG.000000004",
    );
}

#[test]
fn validation_gives_a_new_token_only_when_asked_and_the_user_unless_not() {
    let mut bench = Bench::new();
    let (access, _) = issued(&mut bench);
    let body = json!({"token": access, "needGenNewToken": true, "needAccountInfo": false});
    let answer = validate(&mut bench, body).json().unwrap();
    let fresh = text(&answer, "/accessToken");
    assert_ne!(fresh, access);
    assert_eq!(answer["user"], Value::Null);
    assert!(lives(&mut bench, &fresh) && lives(&mut bench, &access));
}

#[test]
fn validation_checks_its_parameters() {
    let mut bench = Bench::new();
    for body in [
        json!({}),
        json!({"token": "t"}),
        json!({"needGenNewToken": false}),
        json!({"token": "t", "needGenNewToken": "no"}),
    ] {
        is(&validate(&mut bench, body), 400, "USG.000000003");
    }
}

#[test]
fn logging_out_ends_this_token_and_its_refresh_token_and_no_other() {
    let mut bench = Bench::new();
    let (access, refresh) = issued(&mut bench);
    let (other, _) = issued(&mut bench);
    let answer = bench.call(&access, "DELETE", TOKEN, None);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    is(
        &bench.call(&access, "GET", CORP, None),
        401,
        "USG.206020000",
    );
    is(
        &bench.call(&refresh, "PUT", TOKEN, None),
        401,
        "USG.206020000",
    );
    is(
        &bench.call(&access, "DELETE", TOKEN, None),
        401,
        "USG.206020000",
    );
    assert!(lives(&mut bench, &other));
}

#[test]
fn every_kind_of_user_may_log_out() {
    let mut bench = Bench::new();
    let token = bench.login(MEMBER);
    assert_eq!(bench.call(&token, "DELETE", TOKEN, None).status, 200);
}

#[test]
fn revoking_from_behind_ends_all_tokens_of_one_account() {
    let mut bench = Bench::new();
    let (first, second, other) = (
        bench.login(DEFAULT_ADMIN),
        bench.login(DEFAULT_ADMIN),
        bench.login(MEMBER),
    );
    assert_eq!(
        bench
            .platform
            .revoke_tokens(DEFAULT_ADMIN.account, bench.now),
        2
    );
    assert!(!lives(&mut bench, &first) && !lives(&mut bench, &second));
    assert_eq!(
        bench
            .call(&other, "GET", "/v1/usg/dcs/corp/resource-list", None)
            .status,
        200
    );
    assert_eq!(bench.platform.revoke_all_tokens(bench.now), 1);
}

#[test]
fn a_thousand_logins_leave_sixty_four_tokens() {
    let mut bench = Bench::new();
    for _ in 0..1_000 {
        bench.login(DEFAULT_ADMIN);
    }
    assert_eq!(
        bench.platform.live_tokens(DEFAULT_ADMIN.account, bench.now),
        64
    );
}
