//! Promises about the two logins.

use crate::kit::*;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use huaweicloud_meeting::api::types::{AppAuthReqDto, AuthReqDto, CreateTokenType};
use huaweicloud_meeting::emulator::{
    APP, CORP_ID, DEFAULT_ADMIN, Emulator, MEMBER, Request, SP_ADMIN, SP_APP, SP_ID, SeedApp,
    SeedLogin,
};
use huaweicloud_meeting::{Client, Error, Secret};
use serde_json::{Value, json};

#[test]
fn an_account_and_its_password_give_a_token_with_the_servers_own_figures() {
    let mut bench = Bench::new();
    let answer = bench.ask(&account_login(
        DEFAULT_ADMIN.account,
        DEFAULT_ADMIN.password,
        72,
    ));
    let token = answer.json().unwrap();
    assert_eq!(answer.status, 200);
    assert_eq!(token["validPeriod"], 56_326);
    assert_eq!(token["expireTime"], START + 56_326);
    assert_eq!(token["createTime"], START * 1000);
    assert_eq!(token["refreshValidPeriod"], 2_592_000);
    assert_eq!(token["refreshExpireTime"], START + 2_592_000);
    assert_eq!(token["clientType"], 72);
    assert_eq!(token["tokenIp"], "127.0.0.1");
    assert_eq!(token["firstLogin"], false);
    assert_eq!(token["daysPwdAvailable"], -18_172);
    assert_eq!(token["user"]["ucloginAccount"], DEFAULT_ADMIN.account);
    assert_eq!(token["user"]["companyId"], CORP_ID);
    assert_eq!(token["user"]["spId"], SP_ID);
    assert_eq!(
        (&token["user"]["userType"], &token["user"]["adminType"]),
        (&json!(2), &json!(0))
    );
    assert_eq!(token["proxyToken"], Value::Null);
}

#[test]
fn the_roles_show_in_user_type_and_admin_type() {
    let mut bench = Bench::new();
    for (login, kind, admin) in [(SP_ADMIN, 1, 0), (DEFAULT_ADMIN, 2, 0), (MEMBER, 2, 2)] {
        let token = bench
            .ask(&account_login(login.account, login.password, 72))
            .json()
            .unwrap();
        assert_eq!(token["user"]["userType"], kind);
        assert_eq!(token["user"]["adminType"], admin);
    }
}

#[test]
fn a_wrong_password_and_an_unknown_account_are_told_alike() {
    let mut bench = Bench::new();
    is(
        &bench.ask(&account_login(MEMBER.account, "wrong", 72)),
        401,
        "USG.206010000",
    );
    is(
        &bench.ask(&account_login("nobody", "wrong", 72)),
        401,
        "USG.206010000",
    );
}

#[test]
fn the_account_of_the_body_is_the_account_of_the_header() {
    let mut bench = Bench::new();
    let mut request = account_login(MEMBER.account, MEMBER.password, 72);
    request.body = json!({"account": "test007", "clientType": 72})
        .to_string()
        .into_bytes();
    is(&bench.ask(&request), 401, "USG.206010000");
}

#[test]
fn a_header_that_is_not_basic_is_refused() {
    let mut bench = Bench::new();
    let plain = format!("{}:{}", MEMBER.account, MEMBER.password);
    for header in [
        "",
        "Basic",
        "Basic ???",
        "Bearer abc",
        &format!("Basic {}", STANDARD.encode("nocolon")),
        &plain,
    ] {
        let request = Request::new("POST", "/v1/usg/acs/auth/account")
            .with_header("Authorization", header)
            .with_json(&json!({"account": MEMBER.account, "clientType": 72}));
        is(&bench.ask(&request), 401, "USG.206010000");
    }
}

#[test]
fn parameters_of_the_account_login_are_checked() {
    let mut bench = Bench::new();
    let wrong = [
        json!({"clientType": 72}),
        json!({"account": "", "clientType": 72}),
        json!({"account": "a".repeat(256), "clientType": 72}),
        json!({"account": MEMBER.account}),
        json!({"account": MEMBER.account, "clientType": -1}),
        json!({"account": MEMBER.account, "clientType": 256}),
        json!({"account": MEMBER.account, "clientType": "72"}),
        json!({"account": MEMBER.account, "clientType": 72, "createTokenType": 2}),
        json!({"account": MEMBER.account, "clientType": 72, "HA2": "x".repeat(256)}),
        json!([]),
    ];
    for body in wrong {
        let mut request = account_login(MEMBER.account, MEMBER.password, 72);
        request.body = body.to_string().into_bytes();
        is(&bench.ask(&request), 400, "USG.000000003");
    }
    // nobody was logged in, and a wrong parameter is not a wrong password
    assert_eq!(bench.platform.counters().logins(), 0);
    bench.login(MEMBER);
}

#[test]
fn create_token_type_one_logs_in_without_a_token() {
    let mut bench = Bench::new();
    let mut request = account_login(MEMBER.account, MEMBER.password, 72);
    request.body = json!({"account": MEMBER.account, "clientType": 72, "createTokenType": 1})
        .to_string()
        .into_bytes();
    let answer = bench.ask(&request);
    assert_eq!(answer.status, 200);
    let body = answer.json().unwrap();
    assert_eq!(
        (&body["accessToken"], &body["refreshToken"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(body["user"]["ucloginAccount"], MEMBER.account);
    assert_eq!(bench.platform.live_tokens(MEMBER.account, bench.now), 0);
}

#[test]
fn five_wrong_passwords_lock_an_account_for_five_minutes() {
    let mut bench = Bench::new();
    for _ in 0..5 {
        is(
            &bench.ask(&account_login(MEMBER.account, "wrong", 72)),
            401,
            "USG.206010000",
        );
    }
    let right = account_login(MEMBER.account, MEMBER.password, 72);
    is(&bench.ask(&right), 423, "USG.206030015");
    bench.pass(299);
    is(&bench.ask(&right), 423, "USG.206030015");
    bench.pass(1);
    assert_eq!(bench.ask(&right).status, 200);
    // others were never locked out
    bench.login(DEFAULT_ADMIN);
}

#[test]
fn a_right_password_wipes_the_count_of_wrong_ones() {
    let mut bench = Bench::new();
    for _ in 0..3 {
        for _ in 0..4 {
            bench.ask(&account_login(MEMBER.account, "wrong", 72));
        }
        bench.login(MEMBER);
    }
}

#[test]
fn the_number_of_failures_that_lock_can_be_set() {
    let mut bench = Bench::new();
    bench.platform.settings_mut().lock_after = 1;
    is(
        &bench.ask(&account_login(MEMBER.account, "wrong", 72)),
        401,
        "USG.206010000",
    );
    is(
        &bench.ask(&account_login(MEMBER.account, "wrong", 72)),
        423,
        "USG.206030015",
    );
}

#[test]
fn a_disabled_account_gets_412_and_its_tokens_401() {
    let mut bench = Bench::new();
    let token = bench.login(DEFAULT_ADMIN);
    assert!(bench.platform.set_disabled(DEFAULT_ADMIN.account, true));
    is(
        &bench.ask(&account_login(
            DEFAULT_ADMIN.account,
            DEFAULT_ADMIN.password,
            72,
        )),
        412,
        "USG.206010007",
    );
    is(
        &bench.ask(&account_login(DEFAULT_ADMIN.account, "wrong", 72)),
        401,
        "USG.206010000",
    );
    is(&bench.app_login(APP, None, ""), 412, "USG.206010007");
    is(
        &bench.call(&token, "GET", "/v1/usg/dcs/corp", None),
        401,
        "USG.206020000",
    );
    assert!(bench.platform.set_disabled(DEFAULT_ADMIN.account, false));
    bench.login(DEFAULT_ADMIN);
    assert!(!bench.platform.set_disabled("nobody", true));
}

#[test]
fn the_state_of_the_password_is_told_at_login() {
    let mut bench = Bench::new();
    assert!(
        bench
            .platform
            .set_password_state(MEMBER.account, true, true, 3)
    );
    let token = bench
        .ask(&account_login(MEMBER.account, MEMBER.password, 72))
        .json()
        .unwrap();
    assert_eq!(token["firstLogin"], true);
    assert_eq!(token["pwdExpired"], true);
    assert_eq!(token["daysPwdAvailable"], 3);
}

#[test]
fn the_contracts_signatures_for_a_single_enterprise_are_accepted() {
    let vectors = [
        (
            "alice@ent01",
            1_700_000_600_u64,
            "f633ac2201d77f79d3ae16a5de1c127b2f7de9f446b082e3f980298c096b1c02",
        ),
        (
            "",
            1_700_000_600,
            "34f7376bb45dbca9ace72ac73595bd23a6125817a96a4d2b209c919e6bc9aa29",
        ),
        (
            "张三",
            0,
            "ed7b7b446ac63d9cbf53f07171fc4f21a3d4dc4b459cb29f54f429d434fb466e",
        ),
    ];
    for (user, expires, signature) in vectors {
        for hex in [signature.to_owned(), signature.to_uppercase()] {
            let body = json!({"appId": APP.app_id, "clientType": 72, "expireTime": expires, "nonce": NONCE, "userId": user});
            let request = Request::new("POST", "/v2/usg/acs/auth/appauth")
                .with_header("Authorization", format!("HMAC-SHA256 signature={hex}"))
                .with_json(&body);
            assert_eq!(Bench::new().ask(&request).status, 200, "{user}");
        }
    }
}

#[test]
fn an_app_id_logs_in_as_each_of_the_five_identities() {
    let mut bench = Bench::new();
    let cases: [(SeedApp, Option<&str>, &str, Value, Value); 5] = [
        (APP, None, "", json!(DEFAULT_ADMIN.account), json!(CORP_ID)),
        (
            APP,
            None,
            "test006@third.example",
            json!("test006"),
            json!(CORP_ID),
        ),
        (SP_APP, Some(""), "", json!(SP_ADMIN.account), Value::Null),
        (
            SP_APP,
            Some(CORP_ID),
            "",
            json!(DEFAULT_ADMIN.account),
            json!(CORP_ID),
        ),
        (
            SP_APP,
            Some(CORP_ID),
            "张三",
            json!("zhangsan@corp.cn"),
            json!(CORP_ID),
        ),
    ];
    for (app, corp, user, account, company) in cases {
        let answer = bench.app_login(app, corp, user);
        let token = answer.json().unwrap();
        assert_eq!(answer.status, 200, "{token}");
        assert_eq!(token["user"]["ucloginAccount"], account);
        assert_eq!(token["user"]["companyId"], company);
        assert_eq!(token["user"]["appId"], app.app_id);
    }
}

#[test]
fn the_message_signed_is_the_one_of_the_app_ids_mode() {
    let mut bench = Bench::new();
    // an SP's App ID signed as a single enterprise's, and the other way round
    is(&bench.app_login(SP_APP, None, ""), 401, "USG.206010025");
    is(&bench.app_login(APP, Some(""), ""), 401, "USG.206010025");
    // single-enterprise mode with an enterprise id, even when the rest is right
    let mut request = app_login(APP, None, "", START + 600);
    let mut body: Value = serde_json::from_slice(&request.body).unwrap();
    body["corpId"] = json!(CORP_ID);
    request.body = body.to_string().into_bytes();
    is(&bench.ask(&request), 401, "USG.206010025");
}

#[test]
fn a_signature_for_other_values_or_with_another_key_is_refused() {
    let mut bench = Bench::new();
    for (field, value) in [
        ("userId", json!("someone-else")),
        ("expireTime", json!(START + 601)),
        ("nonce", json!("A".repeat(40))),
        ("appId", json!("unknown-app")),
    ] {
        let mut request = app_login(APP, None, "", START + 600);
        let mut body: Value = serde_json::from_slice(&request.body).unwrap();
        body[field] = value;
        request.body = body.to_string().into_bytes();
        is(&bench.ask(&request), 401, "USG.206010025");
    }
    let stolen = SeedApp {
        app_id: APP.app_id,
        app_key: "guessed",
    };
    is(&bench.app_login(stolen, None, ""), 401, "USG.206010025");
}

#[test]
fn the_access_part_may_be_left_out_but_not_be_wrong() {
    let mut bench = Bench::new();
    let right = app_login(APP, None, "", START + 600);
    let header = right.header("Authorization").unwrap().to_owned();
    let signature = header.split(',').next().unwrap();
    let with = |header: String| {
        let mut request = right.clone();
        request.headers.retain(|(name, _)| name != "Authorization");
        request.with_header("Authorization", header)
    };
    assert_eq!(bench.ask(&with(signature.to_owned())).status, 200);
    is(
        &bench.ask(&with(format!("{signature},access=d3Jvbmc="))),
        401,
        "USG.206010025",
    );
    is(
        &bench.ask(&with("Basic abc".to_owned())),
        401,
        "USG.206010024",
    );
    is(&bench.ask(&with(String::new())), 401, "USG.206010024");
    is(
        &bench.ask(&with("HMAC-SHA256 signature=xyz".to_owned())),
        401,
        "USG.206010025",
    );
}

#[test]
fn a_signature_stops_being_accepted_at_its_expire_time_unless_that_is_zero() {
    let mut bench = Bench::new();
    assert_eq!(bench.ask(&app_login(APP, None, "", START + 1)).status, 200);
    is(
        &bench.ask(&app_login(APP, None, "", START)),
        401,
        "USG.206010057",
    );
    bench.pass(10_000_000);
    assert_eq!(bench.ask(&app_login(APP, None, "", 0)).status, 200);
}

#[test]
fn parameters_of_the_app_login_are_checked_before_the_signature() {
    let mut bench = Bench::new();
    for (field, value) in [
        ("nonce", json!("n".repeat(31))),
        ("nonce", json!("n".repeat(65))),
        ("nonce", Value::Null),
        ("appId", json!("")),
        ("appId", json!("a".repeat(65))),
        ("clientType", json!(256)),
        ("expireTime", Value::Null),
        ("expireTime", json!(-1)),
        ("userId", json!("u".repeat(65))),
        ("corpId", json!("c".repeat(33))),
        ("userName", json!("n".repeat(65))),
        ("userEmail", json!("not an address")),
        ("userPhone", json!("173****9092")),
        ("deptCode", json!("no spaces")),
    ] {
        let mut request = app_login(APP, None, "", START + 600);
        let mut body: Value = serde_json::from_slice(&request.body).unwrap();
        body[field] = value;
        request.body = body.to_string().into_bytes();
        is(&bench.ask(&request), 400, "USG.000000003");
    }
}

fn newcomer(extra: &[(&str, &str)]) -> Request {
    let mut request = app_login(APP, None, "bob@yourcorp", START + 600);
    let mut body: Value = serde_json::from_slice(&request.body).unwrap();
    for (field, value) in extra {
        body[*field] = json!(value);
    }
    request.body = body.to_string().into_bytes();
    request
}

#[test]
fn an_unknown_user_id_registers_a_user_once() {
    let mut bench = Bench::new();
    let before = bench.platform.members(CORP_ID).len();
    let first = bench.ask(&newcomer(&[
        ("userName", "Bob"),
        ("userEmail", "bob@yourcorp.com"),
        ("userPhone", "+8617312349092"),
    ]));
    let user = first.json().unwrap()["user"].clone();
    assert_eq!(first.status, 200);
    assert_eq!(user["name"], "Bob");
    assert_eq!(user["thirdAccount"], "bob@yourcorp");
    assert_eq!(user["adminType"], 2);
    assert_eq!(
        text(&user, "/ucloginAccount"),
        format!("Auto-{}", text(&user, "/userId"))
    );
    let again = bench.ask(&newcomer(&[])).json().unwrap();
    assert_eq!(again["user"]["userId"], user["userId"]);
    assert_eq!(again["user"]["name"], "Bob");
    assert_eq!(bench.platform.members(CORP_ID).len(), before + 1);
}

#[test]
fn registering_needs_a_known_department_room_and_leave() {
    let mut bench = Bench::new();
    is(
        &bench.ask(&newcomer(&[("deptCode", "nowhere")])),
        400,
        "USG.201030000",
    );
    bench.platform.settings_mut().user_limit = 1;
    is(&bench.ask(&newcomer(&[])), 400, "USG.206010070");
    bench.platform.settings_mut().user_limit = 1000;
    let admin = bench.login(DEFAULT_ADMIN);
    assert_eq!(
        bench
            .put(&admin, "/v1/usg/dcs/corp", json!({"autoUserCreate": false}))
            .status,
        200
    );
    is(&bench.ask(&newcomer(&[])), 403, "USG.206010030");
    bench.put(&admin, "/v1/usg/dcs/corp", json!({"autoUserCreate": true}));
    assert_eq!(
        bench.ask(&newcomer(&[("deptCode", "dept-eng")])).status,
        200
    );
}

#[test]
fn an_sp_app_id_needs_an_enterprise_that_exists() {
    let mut bench = Bench::new();
    is(
        &bench.app_login(SP_APP, Some("999"), ""),
        401,
        "USG.206010058",
    );
    is(
        &bench.app_login(SP_APP, Some("999"), "user"),
        401,
        "USG.206010058",
    );
    is(
        &bench.app_login(SP_APP, Some(""), "user"),
        401,
        "USG.206010058",
    );
}

#[test]
fn a_password_login_is_not_for_users_that_an_app_id_registered() {
    let mut bench = Bench::new();
    let user = bench.ask(&newcomer(&[])).json().unwrap()["user"].clone();
    let account = text(&user, "/ucloginAccount");
    is(
        &bench.ask(&account_login(&account, "", 72)),
        401,
        "USG.206010000",
    );
}

#[test]
fn passwords_may_hold_colons_and_other_scripts() {
    let mut bench = Bench::new();
    assert!(bench.platform.add_member(CORP_ID, "colon", "a:密码:1"));
    bench.login(SeedLogin {
        account: "colon",
        password: "a:密码:1",
    });
    assert!(!bench.platform.add_member(CORP_ID, "colon", "again"));
    assert!(!bench.platform.add_member("999", "other", "again"));
}

#[test]
fn the_typed_login_reads_a_response_without_a_token() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let client = Client::anonymous(server.base_url().as_str()).unwrap();
    let pair = format!("{}:{}", MEMBER.account, MEMBER.password);
    let basic = Secret::new(format!("Basic {}", STANDARD.encode(pair)));
    let body = AuthReqDto::new(MEMBER.account, 72);
    client.create_token(&basic, &body).unwrap();
    let body = body.with_create_token_type(CreateTokenType::DoNotIssue);
    let told = client.create_token(&basic, &body).unwrap();
    assert!(told.access_token.is_none() && told.user.is_some());
    assert_eq!(
        emulator.platform(|platform| platform.counters().logins()),
        2
    );
}

#[test]
fn a_signature_that_expires_before_1970_is_not_sent() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let client = Client::anonymous(server.base_url().as_str()).unwrap();
    let body = AppAuthReqDto::new(APP.app_id, 72, -1, NONCE);
    let error = client
        .create_app_id_token(&Secret::new("HMAC-SHA256 signature=00"), &body)
        .unwrap_err();
    assert!(matches!(error, Error::Invalid(_)), "{error}");
    assert!(error.to_string().contains("expireTime"), "{error}");
    assert_eq!(
        emulator.platform(|platform| platform.counters().requests()),
        0
    );
}
