//! Promises about control over HTTP and from Rust, the journal, snapshots and TLS.

use crate::kit::*;
use huaweicloud_meeting::emulator::{
    APP, ASSUMPTIONS, CORP_ID, DEFAULT_ADMIN, Emulator, EmulatorClock, MEMBER, Platform, Request,
    SP_ADMIN, SP_APP, Server,
};
use huaweicloud_meeting::{Client, Credentials, Tls};
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};
use ureq::Agent;

struct Control {
    emulator: Emulator,
    server: Server,
    agent: Agent,
}

impl Control {
    fn new() -> Self {
        let now = UNIX_EPOCH + Duration::from_secs(START);
        let emulator = Emulator::with(Platform::new(), EmulatorClock::at(now));
        let server = emulator.serve_control("127.0.0.1:0").unwrap();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None);
        Self {
            emulator,
            server,
            agent: config.build().into(),
        }
    }
    fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}/_emulator{path}", self.server.base_url()));
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let mut response = self.agent.run(request.body(body).unwrap()).unwrap();
        let text = response.body_mut().read_to_string().unwrap();
        (
            response.status().as_u16(),
            serde_json::from_str(&text).unwrap(),
        )
    }
    fn good(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, body) = self.call(method, path, body);
        assert_eq!(status, 200, "{method} {path}: {body}");
        body
    }
    fn ask(&self, request: &Request) -> huaweicloud_meeting::emulator::Response {
        let now = self.emulator.now();
        self.emulator
            .platform(|platform| platform.handle(request, now))
    }
    fn login(&self) -> String {
        let login = account_login(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password, 72);
        text(&self.ask(&login).json().unwrap(), "/accessToken")
    }
    fn show(&self, token: &str) -> u16 {
        self.ask(&Request::new("GET", "/v1/usg/dcs/corp").with_token(token))
            .status
    }
}

#[test]
fn control_and_platform_do_not_answer_for_each_other() {
    let control = Control::new();
    assert_eq!(
        control.good("GET", "/health", Value::Null),
        json!({"status": "ok"})
    );
    let platform = control.emulator.serve("127.0.0.1:0").unwrap();
    let get = |url: String| control.agent.get(url).call().unwrap();
    assert_eq!(
        get(format!("{}/_emulator/health", platform.base_url())).status(),
        404
    );
    assert_eq!(
        get(format!("{}/v1/usg/dcs/corp", control.server.base_url())).status(),
        404
    );
    let mut page = get(format!("{}/", control.server.base_url()));
    assert!(
        page.body_mut()
            .read_to_string()
            .unwrap()
            .contains("/_emulator/assumptions")
    );
    let (status, body) = control.call("POST", "/nothing", Value::Null);
    assert_eq!(status, 404);
    assert!(
        text(&body, "/error").contains("POST /_emulator/reset"),
        "{body}"
    );
    let foreign = control
        .agent
        .get(format!("{}/_emulator/health", control.server.base_url()));
    assert_eq!(
        foreign
            .header("Origin", "https://evil.example")
            .call()
            .unwrap()
            .status(),
        421
    );
}

#[test]
fn time_moves_and_tokens_run_out_or_are_revoked() {
    let control = Control::new();
    let token = control.login();
    let before = control.good("GET", "/time", Value::Null)["time"]
        .as_u64()
        .unwrap();
    assert_eq!(before, START * 1000);
    let after = control.good("POST", "/time/advance", json!({"by": "13h"}))["time"]
        .as_u64()
        .unwrap();
    assert_eq!(after - before, 13 * 3_600_000);
    assert_eq!(control.show(&token), 200);
    let expired = control.good(
        "POST",
        "/tokens/expire",
        json!({"account": DEFAULT_ADMIN.account}),
    );
    assert_eq!(expired["tokens"], 1);
    assert_eq!(control.show(&token), 401);
    let token = control.login();
    assert_eq!(
        control.good("POST", "/tokens/revoke", Value::Null)["tokens"],
        1
    );
    assert_eq!(control.show(&token), 401);
    for (path, body) in [
        ("/time/advance", json!({"by": "soon"})),
        ("/time/advance", json!({"by": -1})),
        ("/tokens/revoke", json!({"account": 1})),
    ] {
        assert_eq!(control.call("POST", path, body).0, 400);
    }
    assert_eq!(
        control
            .call("POST", "/tokens/revoke", json!({"account": "nobody"}))
            .0,
        404
    );
}

#[test]
fn faults_are_set_over_http_by_operation_count_and_chance() {
    let control = Control::new();
    let token = control.login();
    let rule = json!({"fault": "respond", "status": 429, "headers": {"Retry-After": "7"}, "body": {"a": 1}, "operation": "showCorpBasicInfo", "times": 2, "after": 1});
    let planted = control.good("POST", "/faults", rule);
    assert_eq!(planted["rules"].as_array().unwrap().len(), 1);
    let statuses: Vec<u16> = (0..4).map(|_| control.show(&token)).collect();
    assert_eq!(statuses, [200, 429, 429, 200]);

    let chance =
        json!({"fault": "status", "status": 503, "times": "always", "probability": 0.3, "seed": 7});
    let run = || {
        control.good("DELETE", "/faults", Value::Null);
        control.good("POST", "/faults", chance.clone());
        (0..500).map(|_| control.show(&token)).collect::<Vec<_>>()
    };
    let (first, second) = (run(), run());
    assert_eq!(first, second, "the same seed gives the same faults");
    let failed = first.iter().filter(|status| **status == 503).count();
    assert!((100..200).contains(&failed), "{failed} of 500");
    control.good("DELETE", "/faults", Value::Null);

    for bad in [
        json!({}),
        json!({"fault": "typhoon"}),
        json!({"fault": "status", "status": 99}),
        json!({"fault": "status", "operation": "noSuch"}),
        json!({"fault": "status", "probability": 2}),
        json!({"fault": "respond", "headers": {"a\r\nb": "c"}}),
        json!({"fault": "status", "times": -1}),
    ] {
        let (status, body) = control.call("POST", "/faults", bad.clone());
        assert_eq!(status, 400, "{bad}: {body}");
    }
    assert!(
        control
            .emulator
            .platform(|platform| platform.faults().is_empty())
    );
}

#[test]
fn a_misspelt_name_is_refused_and_the_known_ones_are_named() {
    let control = Control::new();
    for (method, path, body, name, known) in [
        (
            "POST",
            "/faults",
            json!({"fault": "status", "stauts": 503}),
            "stauts",
            "status",
        ),
        (
            "POST",
            "/time/advance",
            json!({"by": "1h", "hours": 1}),
            "hours",
            "by",
        ),
        (
            "POST",
            "/tokens/revoke",
            json!({"acount": "admin@corp"}),
            "acount",
            "account",
        ),
        ("POST", "/reset", json!({"all": true}), "all", "none"),
        ("POST", "/reset?all=true", Value::Null, "all", "none"),
        ("GET", "/journal?limt=5", Value::Null, "limt", "limit"),
        (
            "DELETE",
            "/faults?operation=addCorp",
            Value::Null,
            "operation",
            "none",
        ),
    ] {
        let (status, body) = control.call(method, path, body);
        assert_eq!(status, 400, "{path}: {body}");
        let message = body["error"].as_str().unwrap();
        assert!(
            message.contains(name) && message.contains(known),
            "{message}"
        );
    }
    assert!(control.emulator.faults(|faults| faults.is_empty()));
    assert_eq!(control.emulator.tokens().revoke_all(), 0);
    // without a status it is one of a server in trouble
    let planted = control.good("POST", "/faults", json!({"fault": "status"}));
    assert_eq!(planted["rules"][0]["status"], 503);
}

#[test]
fn planted_faults_are_listed_as_they_can_be_planted_again() {
    let control = Control::new();
    for rule in [
        json!({"fault": "status", "status": 503, "operation": "addCorp", "times": 2, "after": 1, "probability": 0.1}),
        json!({"fault": "status", "status": 409, "error_code": "USG.1", "error_msg": "made up", "times": "always"}),
        json!({"fault": "respond", "status": 429, "headers": {"Retry-After": "7"}, "body": {"a": 1}}),
        json!({"fault": "execute_then_respond", "status": 502, "body": "<html>"}),
        json!({"fault": "throttled"}),
        json!({"fault": "html"}),
        json!({"fault": "delay", "ms": 100, "jitter_ms": 50}),
        json!({"fault": "cut", "bytes": 7}),
        json!({"fault": "drip", "ms": 3}),
        json!({"fault": "gzip_bomb", "bytes": 1000}),
        json!({"fault": "refuse_token"}),
        json!({"fault": "stall"}),
    ] {
        control.good("POST", "/faults", rule);
    }
    let list = control.good("GET", "/faults", Value::Null);
    let rules = list["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 12);
    let first = json!({"fault": "status", "status": 503, "error_code": "USG.000000002", "error_msg": "injected fault",
        "operation": "addCorp", "times": 2, "after": 1, "probability": 0.1});
    assert_eq!(rules[0], first);
    assert_eq!(rules[1]["times"], "always");
    assert_eq!(rules[1]["error_code"], "USG.1");
    let cleared = control.good("DELETE", "/faults", Value::Null);
    assert_eq!(cleared["rules"], json!([]));
    for rule in rules {
        control.good("POST", "/faults", rule.clone());
    }
    assert_eq!(control.good("GET", "/faults", Value::Null), list);

    // from Rust the same; a rule that was used up is gone
    let jitter = control.emulator.faults(|faults| {
        let rule = &faults.rules()[6];
        (
            format!("{:?}", rule.fault()),
            rule.remaining(),
            rule.operation().map(str::to_owned),
        )
    });
    assert_eq!(
        jitter,
        ("DelayBetween(100ms, 150ms)".to_owned(), Some(1), None)
    );
    control.good("DELETE", "/faults", Value::Null);
    control.good("POST", "/faults", json!({"fault": "status", "times": 2}));
    control.show("none");
    let left = control.good("GET", "/faults", Value::Null);
    assert_eq!(left["rules"][0]["times"], 1);
    control.show("none");
    assert_eq!(
        control.good("GET", "/faults", Value::Null)["rules"],
        json!([])
    );
}

#[test]
fn a_delay_with_jitter_stays_between_its_bounds() {
    let control = Control::new();
    let token = control.login();
    control.good(
        "POST",
        "/faults",
        json!({"fault": "delay", "ms": 100, "jitter_ms": 50, "times": "always"}),
    );
    let agent: Agent = Agent::config_builder()
        .middleware(control.emulator.middleware())
        .build()
        .into();
    let mut delays: Vec<u128> = (0..20)
        .map(|_| {
            let before = control.emulator.now();
            agent
                .get("http://localhost/v1/usg/dcs/corp")
                .header("X-Access-Token", &token)
                .call()
                .unwrap();
            control
                .emulator
                .now()
                .duration_since(before)
                .unwrap()
                .as_millis()
        })
        .collect();
    delays.sort_unstable();
    assert!(
        delays[0] >= 100 && delays[19] <= 150 && delays[0] != delays[19],
        "{delays:?}"
    );
}

#[test]
fn the_journal_is_searched_and_shows_no_secret() {
    let control = Control::new();
    let token = control.login();
    control.show(&token);
    let weak = json!({"basicInfo": {"name": "x"}, "adminInfo": {"account": "y", "name": "z", "pwd": "c4n4ry-Password"}});
    let sp = control
        .ask(&account_login(SP_ADMIN.account, SP_ADMIN.password, 72))
        .json()
        .unwrap();
    let sp = text(&sp, "/accessToken");
    let created = control.ask(
        &Request::new("POST", "/v1/usg/dcs/sp/corp")
            .with_token(&sp)
            .with_json(&weak),
    );
    assert_eq!(created.status, 200);
    control.ask(&app_login(APP, None, "", START + 600));
    control.ask(
        &Request::new("GET", "/v1/usg/dcs/corp?token=c4n4ry-in-query")
            .with_body("c4n4ry, not JSON"),
    );
    control.ask(
        &Request::new("POST", "/v1/usg/acs/token/validate")
            .with_json(&json!({"token": token, "needGenNewToken": false})),
    );

    let all = control.good("GET", "/journal", Value::Null);
    let shown = all.to_string();
    let secrets = [
        &token,
        &sp,
        DEFAULT_ADMIN.password,
        SP_ADMIN.password,
        MEMBER.password,
        APP.app_key,
        SP_APP.app_key,
        "c4n4ry",
        "Basic ",
        "signature=",
    ];
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    let operations = |query: &str| {
        let page = control.good("GET", &format!("/journal?{query}"), Value::Null);
        let entries = page["entries"].as_array().unwrap().clone();
        entries
            .iter()
            .map(|entry| entry["operation"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        operations("limit=2"),
        ["checkToken", "showCorpBasicInfo"],
        "newest first"
    );
    assert_eq!(operations("operation=addCorp"), ["addCorp"]);
    assert_eq!(operations("status=401"), ["showCorpBasicInfo"]);
    assert_eq!(
        operations("search=admin@corp"),
        operations("search=ADMIN@CORP")
    );
    let entries = control.emulator.platform(|platform| platform.journal());
    assert_eq!(entries.len(), 7);
    let remarks = [
        "Content-Type is not application/json in UTF-8",
        "unknown query parameter \"token\"",
    ];
    assert_eq!(entries[5].remarks, remarks);
    assert!(entries[0].remarks.is_empty());
    assert!(!format!("{entries:?}").contains("c4n4ry"));
    assert_eq!(
        control.good("DELETE", "/journal", Value::Null)["entries"],
        json!([])
    );
}

#[test]
fn the_journal_is_bounded() {
    let mut bench = Bench::new();
    let long = "x".repeat(15_000);
    for _ in 0..1_200 {
        bench.ask(&Request::new("GET", "/").with_body(long.clone()));
    }
    let entries = bench.platform.journal();
    assert!(entries.len() < 600, "{}", entries.len());
    assert_eq!(entries.last().unwrap().number, 1_200);
}

#[test]
fn a_snapshot_brings_everything_back_and_reset_goes_back_to_what_was_loaded() {
    let control = Control::new();
    let token = control.login();
    let body = json!({"account": "test006"});
    let add = Request::new("POST", "/v1/usg/dcs/corp/admin")
        .with_token(&token)
        .with_json(&body);
    assert_eq!(control.ask(&add).status, 200);
    let snapshot = control.good("GET", "/state", Value::Null);

    let fresh = Control::new();
    fresh.good("PUT", "/state", snapshot.clone());
    // not shown when it fails: it is full of passwords
    assert!(
        fresh.good("GET", "/state", Value::Null) == snapshot,
        "out and in and out again is the same"
    );
    assert_eq!(fresh.show(&token), 200, "tokens are in it");
    assert!(
        fresh
            .emulator
            .platform(|platform| platform.admins(CORP_ID).contains(&"test006".to_owned()))
    );

    control.good("POST", "/faults", json!({"fault": "stall"}));
    let summary = control.good("POST", "/reset", Value::Null);
    assert_eq!(
        (
            &summary["tokens"],
            &summary["fault_rules"],
            &summary["requests"]
        ),
        (&json!(0), &json!(0), &json!(0))
    );
    assert_eq!(control.show(&token), 401);
    assert!(
        !control
            .emulator
            .platform(|platform| platform.admins(CORP_ID).contains(&"test006".to_owned()))
    );
}

#[test]
fn a_seed_needs_no_more_than_it_cares_about_and_a_wrong_one_changes_nothing() {
    let control = Control::new();
    let seed = json!({
        "corps": [{"id": "900000001", "name": "Example Ltd."}],
        "users": [{"account": "root@example", "password": "Made-up#1", "corp": "900000001", "role": "default_admin"}],
    });
    control.good("PUT", "/state", seed);
    let login = control.ask(&account_login("root@example", "Made-up#1", 72));
    assert_eq!(login.status, 200);
    let before = control.good("GET", "/state", Value::Null);
    for bad in [
        json!([]),
        json!({"corp": []}),
        json!({"corps": [{"name": "no id"}]}),
        json!({"corps": [{"id": "1"}, {"id": "1"}]}),
        json!({"users": [{"account": "a"}, {"account": "a"}]}),
        json!({"users": [{"account": "a", "corp": "nowhere"}]}),
        json!({"users": [{"acount": "a"}]}),
    ] {
        let (status, body) = control.call("PUT", "/state", bad.clone());
        assert_eq!(status, 400, "{bad}: {body}");
        assert!(
            control.good("GET", "/state", Value::Null) == before,
            "{bad}"
        );
    }
}

#[test]
fn the_assumptions_are_in_one_list() {
    let control = Control::new();
    let list = control.good("GET", "/assumptions", Value::Null);
    assert_eq!(list.as_array().unwrap().len(), ASSUMPTIONS.len());
    assert!(ASSUMPTIONS.len() >= 15);
}

#[test]
fn over_tls_a_client_that_trusts_the_authority_is_served_and_no_other() {
    let emulator = Emulator::new();
    let server = emulator.serve_tls("127.0.0.1:0").unwrap();
    assert!(server.base_url().starts_with("https://127.0.0.1:"));
    let plain = emulator.serve("127.0.0.1:0").unwrap();
    assert_eq!(plain.ca_pem(), None);
    let client = |tls: Tls, url: String| {
        let credentials = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
        Client::builder(credentials)
            .base_url(url)
            .tls(tls)
            .build()
            .unwrap()
    };
    let trusting = || {
        Tls::new()
            .only_roots_pem(server.ca_pem().unwrap().as_bytes())
            .unwrap()
    };
    for host in ["127.0.0.1", "localhost"] {
        let url = format!("https://{host}:{}", server.address().port());
        let corp = client(trusting(), url).show_corp_basic_info().unwrap();
        assert_eq!(corp.id.as_deref(), Some(CORP_ID));
    }
    let calls = emulator.platform(|platform| platform.counters().requests());
    assert!(client(Tls::new(), server.base_url()).login().is_err());
    // the authority of another server is another one
    let other = emulator.serve_tls("127.0.0.1:0").unwrap();
    assert!(client(trusting(), other.base_url()).login().is_err());
    assert_eq!(
        emulator.platform(|platform| platform.counters().requests()),
        calls
    );
    assert!(!format!("{server:?}").contains("PRIVATE"));
    assert!(!server.ca_pem().unwrap().contains("PRIVATE"));
}
