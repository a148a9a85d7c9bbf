//! Promises about many enterprises, many connections, and settings from Rust.

use crate::kit::*;
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, Emulator, MEMBERS, Request, SP_ADMIN, SeedApp,
};
use serde_json::json;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const CORPS: &str = "/v1/usg/dcs/sp/corp";

fn with_corps(count: usize) -> (Bench, String) {
    let mut bench = Bench::new();
    for number in 1..count {
        let (name, account) = (format!("Enterprise {number}"), format!("root{number}"));
        bench
            .platform
            .add_corp(&name, &account, "Made-up#1")
            .unwrap();
    }
    let sp = bench.login(SP_ADMIN);
    (bench, sp)
}

/// The least of several times, so that a busy machine does not count.
fn least(mut work: impl FnMut()) -> Duration {
    let times = (0..30).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap()
}

#[test]
fn a_page_of_a_hundred_thousand_enterprises_costs_what_one_of_a_hundred_does() {
    let (mut few, few_sp) = with_corps(100);
    let (mut many, many_sp) = with_corps(100_000);
    let of_few = least(|| {
        let page = few.get(&few_sp, &format!("{CORPS}?offset=80&limit=10"));
        assert_eq!(
            (&page["count"], page["data"].as_array().unwrap().len()),
            (&json!(100), 10)
        );
    });
    let of_many = least(|| {
        let page = many.get(&many_sp, &format!("{CORPS}?offset=99980&limit=10"));
        assert_eq!(
            (&page["count"], page["data"].as_array().unwrap().len()),
            (&json!(100_000), 10)
        );
    });
    // scanning would be a thousand times as much
    assert!(of_many < of_few * 4, "{of_many:?} against {of_few:?}");
    // creating one does not look at the others either
    let corp = |number: usize| {
        json!({
            "basicInfo": {"name": "one more"},
            "adminInfo": {"account": format!("more{number}"), "name": "more", "pwd": "Made-up#1"},
            "resInfo": {"resource": [{"type": "SOFT", "count": 1, "expireDate": 2_549_030_400_000_i64}]}
        })
    };
    let mut number = 0;
    let mut create = |bench: &mut Bench, sp: &str| {
        bench.platform.settings_mut().corp_limit = usize::MAX;
        bench.platform.settings_mut().user_limit = usize::MAX;
        least(|| {
            number += 1;
            assert_eq!(bench.post(sp, CORPS, corp(number)).status, 200);
        })
    };
    let (in_few, in_many) = (create(&mut few, &few_sp), create(&mut many, &many_sp));
    assert!(in_many < in_few * 4, "{in_many:?} against {in_few:?}");
}

/// All enterprises that a search finds, page by page.
fn found(bench: &mut Bench, sp: &str, key: &str) -> Vec<serde_json::Value> {
    let key: String = key.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let (mut items, mut count) = (Vec::new(), 1);
    while items.len() < count {
        let offset = items.len();
        let target = format!("{CORPS}?offset={offset}&limit=500&searchKey={key}");
        let page = bench.get(sp, &target);
        count = usize::try_from(page["count"].as_u64().unwrap()).unwrap();
        items.extend(page["data"].as_array().unwrap().clone());
    }
    items
}

/// Whether an enterprise or its default administrator has a text with this key in it.
fn has(corp: &serde_json::Value, key: &str) -> bool {
    let texts = [
        "/id",
        "/basicInfo/name",
        "/basicInfo/phone",
        "/basicInfo/email",
        "/adminInfo/name",
        "/adminInfo/account",
        "/adminInfo/phone",
        "/adminInfo/email",
    ];
    let mut texts = texts.iter().filter_map(|at| corp.pointer(at)?.as_str());
    texts.any(|text| text.to_lowercase().contains(&key.to_lowercase()))
}

#[test]
fn a_search_among_many_enterprises_finds_what_a_look_at_each_of_them_does() {
    let (mut bench, sp) = with_corps(1_010);
    bench.platform.settings_mut().corp_limit = usize::MAX;
    bench.platform.settings_mut().user_limit = usize::MAX;
    let keys = [
        "enterprise 94",
        "ENTERPRISE 999",
        "ROOT7",
        "root77",
        "8",
        "80",
        "123",
        "e 1",
        "straße",
        "ßE Ä",
        "ΣΊΣΥΦΟΣ",
        "new.Root",
        "changed",
        "ot12",
        "second name",
        "nothing of that kind",
        "+49170",
        "@example.org",
    ];
    let compare = |bench: &mut Bench| {
        let all = found(bench, &sp, "");
        let ids = |corps: Vec<serde_json::Value>| -> Vec<String> {
            corps.iter().map(|corp| text(corp, "/id")).collect()
        };
        keys.map(|key| {
            let looked_at = all.iter().filter(|corp| has(corp, key)).cloned();
            let by_search = ids(found(bench, &sp, key));
            assert_eq!(by_search, ids(looked_at.collect()), "{key}");
            by_search.len()
        })
    };
    let at_first = compare(&mut bench);
    // some are added, some changed, some go, and the index follows
    for round in 0..2 {
        let corp = json!({
            "basicInfo": {"name": format!("Straße Ä {round} Σίσυφος"), "phone": "+49170555", "country": "germany"},
            "adminInfo": {"account": format!("New.Root{round}"), "name": "n", "pwd": "Made-up#1", "email": "n@example.org"},
        });
        let made = bench.post(&sp, CORPS, corp);
        assert_eq!(made.status, 200);
        let ids = bench.platform.corp_ids();
        for at in [5 + round, 400 + round, 800 + round] {
            let change = json!({"basicInfo": {"name": format!("Changed {round}")}, "adminInfo": {"name": "Second Name"}});
            let target = format!("{CORPS}/{}", ids[at]);
            assert_eq!(bench.put(&sp, &target, change).status, 200);
            let target = format!("{CORPS}/{}", ids[at + 100 + round]);
            assert_eq!(bench.call(&sp, "DELETE", &target, None).status, 200);
        }
        let now = compare(&mut bench);
        let changed = at_first
            .iter()
            .zip(now)
            .filter(|(first, now)| *first != now);
        assert!(changed.count() >= 8, "{at_first:?}, {now:?}");
    }
}

#[test]
fn totals_follow_what_is_granted_and_taken_back() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let used = |bench: &mut Bench| {
        bench.get(&sp, "/v1/usg/dcs/sp/resource")["teSoftCount"]["usedCount"]
            .as_i64()
            .unwrap()
    };
    let before = used(&mut bench);
    let target = format!("{CORPS}/{CORP_ID}/resource");
    let body =
        json!([{"id": "r1", "type": "SOFT", "count": 7, "expireDate": 2_549_030_400_000_i64}]);
    assert_eq!(bench.post(&sp, &target, body.clone()).status, 200);
    assert_eq!(
        bench.post(&sp, &target, body).status,
        200,
        "a change, not a second one"
    );
    assert_eq!(used(&mut bench), before + 7);
    assert_eq!(
        bench
            .post(&sp, &format!("{target}/delete"), json!(["r1"]))
            .status,
        200
    );
    assert_eq!(used(&mut bench), before);
    // an enterprise with people is not deleted
    let admin = bench.login(DEFAULT_ADMIN);
    let people: Vec<&str> = MEMBERS
        .into_iter()
        .chain(["admin001", "admin002"])
        .collect();
    let target = "/v1/usg/dcs/corp/member/delete";
    assert_eq!(bench.post(&admin, target, json!(people)).status, 200);
    assert_eq!(
        bench
            .call(&sp, "DELETE", &format!("{CORPS}/{CORP_ID}"), None)
            .status,
        200
    );
    assert_eq!(used(&mut bench), 0);
}

#[test]
fn cap_pool_apps_groups_and_departments_are_set_from_rust() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let grant =
        |kind: &str| json!([{"type": kind, "count": 5, "expireDate": 2_549_030_400_000_i64}]);
    let target = format!("{CORPS}/{CORP_ID}/resource");
    is(
        &bench.post(&sp, &target, grant("HOLOGRAM")),
        400,
        "USG.000000003",
    );
    bench.platform.set_pool("HOLOGRAM", 5);
    assert_eq!(bench.post(&sp, &target, grant("HOLOGRAM")).status, 200);
    is(
        &bench.post(&sp, &target, grant("HOLOGRAM")),
        400,
        "USG.201050006",
    );
    bench.platform.set_pool("ROOM", 4);
    is(
        &bench.post(&sp, &target, grant("ROOM")),
        400,
        "USG.201050006",
    );

    let app = SeedApp {
        app_id: "mine",
        app_key: "a key of mine",
    };
    assert_eq!(bench.app_login(app, None, "").status, 401);
    bench
        .platform
        .add_app(app.app_id, app.app_key, Some(CORP_ID));
    assert_eq!(bench.app_login(app, None, "").status, 200);

    bench.platform.add_group("g2", "second group");
    let groups = bench.get(&sp, "/v1/usg/dcs/sp/resource?queryGroup=true");
    assert_eq!(groups["groupList"][1]["groupName"], "second group");
    assert!(bench.platform.add_department(CORP_ID, "d9", "Sales", "1"));
    assert!(!bench.platform.add_department(CORP_ID, "d9", "Sales", "1"));
    assert!(!bench.platform.add_department("nobody", "d9", "Sales", "1"));

    bench.platform.settings_mut().corp_limit = 1;
    let corp = json!({"basicInfo": {"name": "x"}, "adminInfo": {"account": "y", "name": "z", "pwd": "Made-up#1"}});
    let refused = bench.post(&sp, CORPS, corp);
    is(&refused, 400, "USG.201050006");
    let message = text(&refused.json().unwrap(), "/error_msg");
    assert!(
        message.contains("corpCount"),
        "the cap is told from the pool: {message}"
    );
}

#[test]
fn bodies_say_that_they_are_json_unless_loose() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let put = |bench: &mut Bench, content_type: Option<&str>| {
        let mut request = Request::new("PUT", "/v1/usg/dcs/corp")
            .with_token(&admin)
            .with_body("{}");
        if let Some(content_type) = content_type {
            request = request.with_header("Content-Type", content_type);
        }
        bench.ask(&request)
    };
    for good in [
        "application/json",
        "Application/JSON; charset=\"UTF-8\"",
        "application/json;charset=utf-8",
    ] {
        assert_eq!(put(&mut bench, Some(good)).status, 200, "{good}");
    }
    for bad in [
        None,
        Some("text/plain"),
        Some("application/json; charset=GBK"),
        Some("application/x-www-form-urlencoded"),
    ] {
        let refused = put(&mut bench, bad);
        is(&refused, 400, "USG.000000003");
        assert!(text(&refused.json().unwrap(), "/error_msg").contains("Content-Type"));
    }
    bench.platform.settings_mut().loose = true;
    assert_eq!(put(&mut bench, None).status, 200);
}

#[test]
fn new_property_keys_do_not_grow_an_enterprise_without_bound() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let target = format!("{CORPS}/{CORP_ID}");
    let mut status = 200;
    for round in 0..5 {
        let pairs: Vec<_> = (0..50)
            .map(|at| json!({"propertyKey": format!("key{round}x{at}"), "propertyValue": "on"}))
            .collect();
        status = bench
            .put(&sp, &target, json!({"propertyInfo": pairs}))
            .status;
        assert_eq!(status, if round < 2 { 200 } else { 400 }, "{round}");
    }
    assert_eq!(status, 400);
    // one that is there may still be changed
    let change = json!({"propertyInfo": [{"propertyKey": "key0x0", "propertyValue": "off"}]});
    assert_eq!(bench.put(&sp, &target, change).status, 200);
    assert_eq!(bench.platform.property(CORP_ID, "key0x0"), Some("off"));
}

fn exchange(socket: &mut TcpStream, head: &str) -> String {
    socket
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    socket.write_all(head.as_bytes()).unwrap();
    let mut response = vec![0; 4096];
    let read = socket.read(&mut response).unwrap();
    String::from_utf8_lossy(&response[..read]).into_owned()
}

#[test]
fn idle_and_dripping_connections_do_not_shut_others_out() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let mut waiting = Vec::new();
    for number in 0..600 {
        let mut socket = TcpStream::connect(server.address()).unwrap();
        if number % 2 == 0 {
            // begins a request and does not end it
            socket.write_all(b"POST /v1/usg/acs/auth/account HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{").unwrap();
        }
        waiting.push(socket);
    }
    let mut socket = TcpStream::connect(server.address()).unwrap();
    let response = exchange(
        &mut socket,
        "GET /v1/usg/dcs/corp HTTP/1.1\r\nHost: localhost\r\n\r\n",
    );
    assert!(response.starts_with("HTTP/1.1 401"), "{response}");
}

#[test]
fn web_pages_elsewhere_cannot_drive_it() {
    let emulator = Emulator::new();
    emulator.platform(|platform| {
        platform
            .settings_mut()
            .allowed_hosts
            .push("meeting.test".to_owned())
    });
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let status = |headers: &str| {
        let mut socket = TcpStream::connect(server.address()).unwrap();
        let response = exchange(
            &mut socket,
            &format!("GET /v1/usg/dcs/corp HTTP/1.1\r\n{headers}\r\n\r\n"),
        );
        response.split(' ').nth(1).unwrap().to_owned()
    };
    for good in [
        "Host: localhost:8080",
        "Host: 127.0.0.1",
        "Host: [::1]:80",
        "Host: [::1]",
        "Host: meeting.test:1",
        "Host: localhost\r\nOrigin: http://localhost:3000",
    ] {
        assert_eq!(status(good), "401", "{good}");
    }
    for bad in [
        "Host: evil.example",
        "Host: evil.example:80",
        "Host: localhost.evil.example",
        "Host: 127.0.0.1.evil.example",
        "Host: ",
        "Host: localhost\r\nOrigin: https://evil.example",
        "Host: localhost\r\nOrigin: null",
    ] {
        assert_eq!(status(bad), "421", "{bad}");
    }
    assert_eq!(
        emulator.platform(|platform| platform.counters().requests()),
        6
    );
}
