//! Promises about the gateway in front: addresses, headers, languages, quotas, sizes; and about seeds and secrets.

use crate::kit::*;
use huaweicloud_meeting::emulator::{
    APP, DEFAULT_ADMIN, Emulator, MEMBERS, Platform, Quota, Request, SP_ADMIN, SP_APP, Settings,
    routes,
};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

const CORP: &str = "/v1/usg/dcs/corp";

#[test]
fn an_address_that_does_not_exist_is_the_gateways_404() {
    let mut bench = Bench::new();
    for path in [
        "/",
        "/v1",
        "/v1/usg/dcs/corp/",
        "/v1/usg/dcs/corp/admin/",
        "/v1/usg/dcs/corp/admin/a/b",
        "//v1/usg/dcs/corp",
    ] {
        is(&bench.ask(&Request::new("GET", path)), 404, "APIG.0101");
    }
}

#[test]
fn a_method_that_does_not_exist_is_405_and_names_those_that_do() {
    let mut bench = Bench::new();
    let answer = bench.ask(&Request::new("PATCH", CORP));
    is(&answer, 405, "APIG.0101");
    assert_eq!(answer.header("Allow"), Some("GET, PUT"));
    is(
        &bench.ask(&Request::new("GET", "/v1/usg/acs/auth/account")),
        405,
        "APIG.0101",
    );
}

#[test]
fn two_operations_on_one_path_are_told_apart_by_method() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    // POST deletes a batch; GET asks for an administrator of that name
    is(
        &bench.call(&admin, "GET", "/v1/usg/dcs/corp/admin/delete", None),
        400,
        "USG.201040000",
    );
    is(
        &bench.post(&admin, "/v1/usg/dcs/corp/admin/delete", json!([])),
        400,
        "USG.000000003",
    );
}

#[test]
fn there_are_thirty_six_routes_and_no_two_alike() {
    let ids: BTreeSet<_> = routes().iter().map(|route| route.id).collect();
    let places: BTreeSet<_> = routes()
        .iter()
        .map(|route| (route.method, route.template))
        .collect();
    assert_eq!((routes().len(), ids.len(), places.len()), (36, 36, 36));
}

#[test]
fn every_answer_carries_the_gateways_headers() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let answers = [
        bench.call(&admin, "GET", CORP, None),
        bench.put(&admin, CORP, json!({})),
        bench.call(&admin, "GET", "/nowhere", None),
        bench.ask(&Request::new("GET", CORP)),
    ];
    for answer in answers {
        assert_eq!(answer.header("Server"), Some("api-gateway"));
        assert_eq!(
            answer.header("Content-Type"),
            Some("application/json;charset=UTF-8")
        );
        assert_eq!(answer.header("Cache-Control"), Some("no-cache"));
        assert_eq!(answer.header("X-Request-Id").map(str::len), Some(32));
        assert_eq!(answer.header("X-APIG-Ratelimit-Api"), None);
    }
}

#[test]
fn the_callers_request_id_is_echoed_in_header_and_body_and_else_one_is_made() {
    let mut bench = Bench::new();
    let asked = Request::new("GET", CORP).with_header("x-request-ID", "5162fa32-dc7e");
    let answer = bench.ask(&asked);
    assert_eq!(answer.header("X-Request-Id"), Some("5162fa32-dc7e"));
    assert_eq!(answer.json().unwrap()["request_id"], "5162fa32-dc7e");
    let mut made = || {
        bench
            .ask(&Request::new("GET", CORP))
            .header("X-Request-Id")
            .unwrap()
            .to_owned()
    };
    assert_ne!(made(), made());
    let odd = Request::new("GET", CORP).with_header("X-Request-Id", "with space");
    assert_ne!(bench.ask(&odd).header("X-Request-Id"), Some("with space"));
}

#[test]
fn messages_are_chinese_unless_english_is_asked_for() {
    let mut bench = Bench::new();
    let mut message = |language: Option<&str>| {
        let mut request = account_login("nobody", "wrong", 72);
        if let Some(language) = language {
            request = request.with_header("Accept-Language", language);
        }
        text(&bench.ask(&request).json().unwrap(), "/error_msg")
    };
    assert_eq!(message(None), "用户名或密码错误");
    assert_eq!(message(Some("zh-CN")), "用户名或密码错误");
    assert_eq!(message(Some("en-US")), "User name or password is incorrect");
    assert_eq!(
        message(Some("en;q=0.9, zh")),
        "User name or password is incorrect"
    );
    assert_eq!(message(Some("é")), "用户名或密码错误");
}

#[test]
fn a_body_that_is_no_json_is_a_wrong_parameter() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let deep = "[".repeat(100_000);
    for body in ["", "{", "nonsense", "\u{feff}{}", "{\"a\":1}x", &deep] {
        let request = Request::new("POST", "/v1/usg/dcs/sp/corp")
            .with_token(&sp)
            .with_header("Content-Type", "application/json")
            .with_body(body);
        is(&bench.ask(&request), 400, "USG.000000003");
    }
    let bytes = Request::new("POST", "/v1/usg/dcs/sp/corp")
        .with_token(&sp)
        .with_header("Content-Type", "application/json")
        .with_body(vec![0xff, 0xfe]);
    is(&bench.ask(&bytes), 400, "USG.000000003");
}

#[test]
fn a_body_beyond_the_limit_is_413() {
    let mut bench = Bench::new();
    bench.platform.settings_mut().body_limit = 100;
    let mut request = Request::new("PUT", CORP).with_body(vec![b' '; 101]);
    is(&bench.ask(&request), 413, "APIG.0201");
    request.body.pop();
    is(&bench.ask(&request), 401, "USG.000000004");
}

#[test]
fn a_quota_counts_down_refuses_and_comes_back() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    bench.platform.settings_mut().quota = Some(Quota {
        send_retry_after: true,
        ..Quota::per_minute(2)
    });
    let header = "X-APIG-Ratelimit-Api";
    let first = bench.call(&admin, "GET", CORP, None);
    assert_eq!(first.header(header), Some("remain:1,limit:2,time:1 minute"));
    bench.pass(20);
    assert_eq!(bench.call(&admin, "GET", CORP, None).status, 200);
    let refused = bench.call(&admin, "GET", CORP, None);
    is(&refused, 429, "APIG.0308");
    assert_eq!(
        refused.header(header),
        Some("remain:0,limit:2,time:1 minute")
    );
    assert_eq!(refused.header("Retry-After"), Some("40"));
    assert_eq!(
        refused.json().unwrap()["error_msg"],
        "The throttling threshold has been reached: policy user over ratelimit,limit:2,time:1 minute"
    );
    // another operation has a quota of its own
    assert_eq!(
        bench
            .call(&admin, "GET", "/v1/usg/dcs/corp/admin", None)
            .status,
        200
    );
    bench.pass(40);
    assert_eq!(bench.call(&admin, "GET", CORP, None).status, 200);
    assert_eq!(bench.platform.counters().calls("showCorpBasicInfo"), 4);
    assert_eq!(bench.platform.counters().applied("showCorpBasicInfo"), 3);
}

#[test]
fn the_same_seed_and_requests_give_the_same_answers() {
    let transcript = |seed| {
        let mut bench = Bench {
            platform: Platform::with_seed(seed),
            ..Bench::new()
        };
        let token = bench.login(DEFAULT_ADMIN);
        let answer = bench.call(&token, "GET", "/v1/usg/dcs/corp/resource-list", None);
        (token, answer.headers, answer.body)
    };
    assert_eq!(transcript(7), transcript(7));
    assert_ne!(transcript(7).0, transcript(8).0);
}

#[test]
fn the_greeting_names_everything_and_everything_in_it_works() {
    let emulator = Emulator::new();
    let greeting = emulator.greeting("http://127.0.0.1:1");
    let keys: Vec<&str> = greeting
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let expected = [
        "app",
        "base_url",
        "corp_id",
        "default_admin",
        "member",
        "members",
        "ordinary_admin",
        "sp_admin",
        "sp_app",
    ];
    assert_eq!(BTreeSet::from_iter(keys), BTreeSet::from(expected));
    assert_eq!(greeting["base_url"], "http://127.0.0.1:1");
    assert_eq!(
        greeting["app"],
        json!({"app_id": APP.app_id, "app_key": APP.app_key})
    );
    assert_eq!(
        greeting["sp_app"],
        json!({"app_id": SP_APP.app_id, "app_key": SP_APP.app_key})
    );
    let mut bench = Bench::new();
    for who in ["default_admin", "ordinary_admin", "member", "sp_admin"] {
        let (account, password) = (
            text(&greeting[who], "/account"),
            text(&greeting[who], "/password"),
        );
        assert_eq!(
            bench.ask(&account_login(&account, &password, 72)).status,
            200
        );
    }
    let members = greeting["members"].as_array().unwrap();
    assert!(members.len() >= 12 && members.contains(&json!("test006")));
    assert_eq!(
        bench.platform.members(&text(&greeting, "/corp_id")),
        MEMBERS
    );
}

#[test]
fn the_greeting_names_those_who_are_there_and_nobody_else() {
    let emulator = Emulator::new();
    let seed = json!({
        "apps": [{"id": "mine", "key": "k", "corp": "900000001"}, {"id": "others", "key": "k", "corp": "900000002"}],
        "corps": [{"id": "900000002", "name": "Other"}, {"id": "900000001", "name": "Example Ltd."}],
        "users": [
            {"account": "out", "password": "Made-up#0", "corp": "900000001", "role": "default_admin", "disabled": true},
            {"account": "root", "password": "Made-up#1", "corp": "900000001", "role": "default_admin"},
            {"account": "stranger", "password": "Made-up#2", "corp": "900000002"},
            {"account": "registered", "corp": "900000001"},
            {"account": "li", "password": "Made-up#3", "corp": "900000001"},
        ],
    });
    emulator.platform(|platform| platform.load(&seed)).unwrap();
    assert_eq!(
        emulator.greeting("http://127.0.0.1:1"),
        json!({
            "base_url": "http://127.0.0.1:1",
            "default_admin": {"account": "root", "password": "Made-up#1"},
            "ordinary_admin": null,
            "member": {"account": "li", "password": "Made-up#3"},
            "sp_admin": null,
            "app": {"app_id": "mine", "app_key": "k"},
            "sp_app": null,
            "members": ["registered", "li"],
            "corp_id": "900000001",
        })
    );
    // a password that was changed is told as it is now
    let emulator = Emulator::new();
    emulator
        .user(DEFAULT_ADMIN.account)
        .set_password("Another#1");
    let greeting = emulator.greeting("");
    assert_eq!(
        greeting["default_admin"],
        json!({"account": DEFAULT_ADMIN.account, "password": "Another#1"})
    );
}

#[test]
fn debug_shows_no_password_key_or_token() {
    let emulator = Emulator::new();
    let request = account_login(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password, 72);
    let (answer, shown) = emulator.platform(|platform| {
        let answer = platform.handle(&request, SystemTime::now());
        let reply = platform.deliver(&request, SystemTime::now());
        let seeds = (emulator.default_admin(), emulator.sp_app());
        let shown = format!(
            "{platform:?} {request:?} {answer:?} {reply:?} {seeds:?} {:?}",
            platform.settings()
        );
        (answer, shown)
    });
    let shown = format!(
        "{shown} {emulator:?} {:?} {:?}",
        emulator.middleware(),
        emulator.serve("127.0.0.1:0").unwrap()
    );
    let token = text(&answer.json().unwrap(), "/accessToken");
    let basic = request.header("Authorization").unwrap();
    for secret in [
        DEFAULT_ADMIN.password,
        SP_ADMIN.password,
        APP.app_key,
        SP_APP.app_key,
        &token,
        basic,
    ] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn the_emulators_time_moves_only_by_hand_where_it_stands_still() {
    let emulator = Emulator::at(SystemTime::UNIX_EPOCH);
    emulator.clone().advance(Duration::from_secs(5));
    assert_eq!(
        emulator.now(),
        SystemTime::UNIX_EPOCH + Duration::from_secs(5)
    );
}

#[test]
fn settings_start_as_documented() {
    let settings = Settings::default();
    assert_eq!(settings.valid_period, Duration::from_secs(56_326));
    assert_eq!((settings.tokens_per_account, settings.lock_after), (64, 5));
    assert!(settings.quota.is_none() && settings.refresh_keeps_token);
}

#[test]
fn a_panic_while_the_platform_is_held_does_not_end_it_for_others() {
    let emulator = Emulator::new();
    let other = emulator.clone();
    let outcome = std::thread::spawn(move || other.platform(|_| panic!("on purpose"))).join();
    assert!(outcome.is_err());
    assert_eq!(emulator.platform(|platform| platform.corp_ids().len()), 1);
}
