//! Promises about the two transports and about faults.

use crate::kit::*;
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, Emulator, Fault, Request, Response, Rule, SP_ADMIN, Server,
};
use serde_json::{Value, json};
use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};
use ureq::{Agent, Error};

const CORP: &str = "/v1/usg/dcs/corp";

/// An agent for each transport, and the base URL it needs.
fn transports(emulator: &Emulator, server: &Server) -> [(&'static str, Agent, String); 2] {
    let config = || {
        Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(5)))
    };
    let inside = config().middleware(emulator.middleware()).build().into();
    let outside = config().proxy(None).build().into();
    [
        ("in process", inside, "http://emulator".to_owned()),
        ("http", outside, server.base_url()),
    ]
}

fn each_transport(check: impl Fn(&str, &Emulator, &dyn Fn(Request) -> Result<Response, Error>)) {
    for at in 0..2 {
        let emulator = Emulator::new();
        let server = emulator.serve("127.0.0.1:0").unwrap();
        let (name, agent, base) = &transports(&emulator, &server)[at];
        let call = |request: Request| through(agent, base, &request);
        check(name, &emulator, &call);
    }
}

fn through(agent: &Agent, base: &str, request: &Request) -> Result<Response, Error> {
    let query: Vec<String> = request
        .query
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("?{}", query.join("&"))
    };
    let mut http = ureq::http::Request::builder()
        .method(request.method.as_str())
        .uri(format!("{base}{}{query}", request.path));
    for (name, value) in &request.headers {
        http = http.header(name, value);
    }
    let mut response = agent.run(http.body(request.body.clone()).unwrap())?;
    let mut answer = Response::status(response.status().as_u16());
    for (name, value) in response.headers() {
        answer = answer.with_header(name.as_str(), value.to_str().unwrap());
    }
    Ok(answer.with_body(response.body_mut().read_to_vec()?))
}

fn login(call: &dyn Fn(Request) -> Result<Response, Error>) -> String {
    let answer = call(account_login(
        DEFAULT_ADMIN.account,
        DEFAULT_ADMIN.password,
        72,
    ))
    .unwrap();
    text(&answer.json().unwrap(), "/accessToken")
}

fn show(token: &str) -> Request {
    Request::new("GET", CORP).with_token(token)
}

fn calls(emulator: &Emulator) -> (u64, u64) {
    emulator.platform(|platform| {
        (
            platform.counters().calls("showCorpBasicInfo"),
            platform.counters().applied("showCorpBasicInfo"),
        )
    })
}

#[test]
fn both_transports_lead_to_the_same_platform() {
    each_transport(|transport, emulator, call| {
        let token = login(call);
        let body = json!({"account": "test006"});
        let added = call(
            Request::new("POST", "/v1/usg/dcs/corp/admin?accountType=0")
                .with_token(&token)
                .with_json(&body),
        );
        assert_eq!(added.unwrap().status, 200, "{transport}");
        let shown =
            call(Request::new("GET", "/v1/usg/dcs/corp/admin/test006").with_token(&token)).unwrap();
        assert_eq!(shown.json().unwrap()["adminType"], 1, "{transport}");
        assert!(
            emulator.platform(|platform| platform.admins(CORP_ID).contains(&"test006".to_owned()))
        );
        assert_eq!(
            emulator.platform(|platform| platform.counters().logins()),
            1
        );
        let encoded =
            call(Request::new("GET", "/v1/usg/dcs/corp/admin/admin%40corp").with_token(&token))
                .unwrap();
        assert_eq!(encoded.status, 200, "{transport}");
        let page =
            call(Request::new("GET", "/v1/usg/dcs/corp/admin?limit=1&offset=2").with_token(&token))
                .unwrap();
        assert_eq!(page.json().unwrap()["offset"], 2, "{transport}");
        assert_eq!(
            page.header("x-request-id").map(str::len),
            Some(32),
            "{transport}"
        );
        let gone = call(Request::new("DELETE", "/v1/usg/acs/token").with_token(&token)).unwrap();
        assert_eq!((gone.status, gone.body.len()), (200, 0), "{transport}");
    });
}

#[test]
fn both_transports_read_the_head_of_a_request_alike() {
    each_transport(|name, _, call| {
        let token = login(call);
        let target = "/v1/usg/dcs/corp/admin?searchKey=admin00&limit=1";
        assert_eq!(call(Request::new("GET", target)).unwrap().status, 401);
        let page = call(Request::new("GET", target).with_token(&token)).unwrap();
        let page = page.json().unwrap();
        assert_eq!((&page["count"], &page["limit"]), (&json!(2), &json!(1)));
        // a header's name in any case; the path stays encoded until it is taken apart
        for path in ["admin001", "%61dmin%30%301"] {
            let path = format!("/v1/usg/dcs/corp/admin/{path}");
            let request = Request::new("GET", &path).with_header("x-access-TOKEN", &token);
            let answer = call(request).unwrap().json().unwrap();
            assert_eq!(answer["account"], "admin001", "{name}");
        }
        let slash = Request::new("GET", "/v1/usg/dcs/corp%2Fadmin").with_token(&token);
        assert_ne!(call(slash).unwrap().status, 200, "{name}");
    });
}

#[test]
fn a_body_too_long_is_413_at_both_transports() {
    each_transport(|transport, emulator, call| {
        emulator.platform(|platform| platform.settings_mut().body_limit = 1000);
        let request = Request::new("PUT", CORP).with_body(vec![b' '; 1001]);
        assert_eq!(call(request).unwrap().status, 413, "{transport}");
    });
}

#[test]
fn scripted_answers_come_as_often_as_asked_and_are_not_carried_out() {
    each_transport(|transport, emulator, call| {
        let token = login(call);
        let rule = Rule::new(Fault::status(503))
            .on("showCorpBasicInfo")
            .times(2)
            .after(1);
        emulator.platform(|platform| platform.faults_mut().add(rule));
        let statuses: Vec<u16> = (0..4).map(|_| call(show(&token)).unwrap().status).collect();
        assert_eq!(statuses, [200, 503, 503, 200], "{transport}");
        assert_eq!(calls(emulator), (4, 2));
        assert!(emulator.platform(|platform| platform.faults().is_empty()));
    });
}

#[test]
fn strange_answers_arrive_as_they_are() {
    each_transport(|transport, emulator, call| {
        let token = login(call);
        let next = |fault: Fault| {
            emulator.platform(|platform| platform.faults_mut().next(fault));
            call(show(&token)).unwrap()
        };
        let html = next(Fault::html());
        assert_eq!(
            (html.status, html.header("content-type")),
            (200, Some("text/html")),
            "{transport}"
        );
        assert!(html.body.starts_with(b"<!DOCTYPE"));
        let empty = next(Fault::empty());
        assert_eq!((empty.status, empty.body.len()), (200, 0), "{transport}");
        let away = next(Fault::redirect("http://elsewhere.example/"));
        assert_eq!(
            (away.status, away.header("location")),
            (302, Some("http://elsewhere.example/")),
            "{transport}"
        );
        let throttled = next(Fault::throttled());
        is(&throttled, 429, "APIG.0308");
        assert_eq!(
            throttled.json().unwrap()["request_id"],
            throttled.header("x-request-id").unwrap()
        );
        let own = next(Fault::RespondWith(
            Response::status(418)
                .with_header("Retry-After", "7")
                .with_body("half a "),
        ));
        assert_eq!(
            (own.status, own.header("retry-after"), own.body.as_slice()),
            (418, Some("7"), &b"half a "[..])
        );
    });
}

#[test]
fn refused_tokens_live_on_and_calls_without_a_token_are_spared() {
    each_transport(|transport, emulator, call| {
        let token = login(call);
        emulator.platform(|platform| platform.faults_mut().refuse_tokens(1));
        let other = login(call);
        is(&call(show(&other)).unwrap(), 401, "USG.206020000");
        assert_eq!(call(show(&token)).unwrap().status, 200, "{transport}");
        assert_eq!(call(show(&other)).unwrap().status, 200, "{transport}");
    });
}

#[test]
fn a_connection_dropped_before_applies_nothing_and_one_dropped_after_applies_once() {
    each_transport(|transport, emulator, call| {
        let sp = call(account_login(SP_ADMIN.account, SP_ADMIN.password, 72)).unwrap();
        let sp = text(&sp.json().unwrap(), "/accessToken");
        let body = json!({"basicInfo": {"name": "n"}, "adminInfo": {"account": "a", "name": "n", "pwd": "abc123"}});
        let create = || {
            call(
                Request::new("POST", "/v1/usg/dcs/sp/corp")
                    .with_token(&sp)
                    .with_json(&body),
            )
        };
        for (fault, applied) in [
            (Fault::Unreachable, 0),
            (Fault::DropBefore, 0),
            (Fault::DropAfter, 1),
        ] {
            emulator.platform(|platform| {
                platform
                    .faults_mut()
                    .add(Rule::new(fault.clone()).on("addCorp"))
            });
            let error = create().unwrap_err();
            let refused = transport == "in process" && matches!(fault, Fault::Unreachable);
            let kind = if refused {
                ErrorKind::ConnectionRefused
            } else {
                ErrorKind::UnexpectedEof
            };
            assert!(
                matches!(&error, Error::Io(io) if io.kind() == kind),
                "{transport}: {error:?}"
            );
            assert_eq!(
                emulator.platform(|platform| platform.counters().applied("addCorp")),
                applied,
                "{transport}"
            );
        }
        is(&create().unwrap(), 400, "USG.201040001");
    });
}

#[test]
fn a_body_cut_short_fails_while_it_is_read() {
    each_transport(|transport, emulator, call| {
        let token = login(call);
        for bytes in [0, 10] {
            emulator.platform(|platform| platform.faults_mut().next(Fault::CutBody(bytes)));
            let error = call(show(&token)).unwrap_err();
            assert!(matches!(error, Error::Io(_)), "{transport}: {error:?}");
        }
        assert_eq!(calls(emulator), (2, 2), "{transport}");
    });
}

#[test]
fn a_stalled_platform_is_a_time_out() {
    for (at, fault) in [(0, Fault::Stall), (0, Fault::StallAfter), (1, Fault::Stall)] {
        let emulator = Emulator::new();
        let server = emulator.serve("127.0.0.1:0").unwrap();
        let inside = Agent::config_builder()
            .middleware(emulator.middleware())
            .build()
            .new_agent();
        let outside = Agent::config_builder()
            .proxy(None)
            .timeout_global(Some(Duration::from_millis(200)))
            .build()
            .new_agent();
        let agent = [inside, outside][at].clone();
        emulator.platform(|platform| platform.faults_mut().next(fault));
        let error = through(&agent, &server.base_url(), &Request::new("GET", CORP)).unwrap_err();
        assert!(matches!(error, Error::Timeout(_)), "{error:?}");
    }
}

#[test]
fn a_delay_moves_a_clock_that_stands_still_and_takes_time_over_http() {
    let emulator = Emulator::at(std::time::UNIX_EPOCH + Duration::from_secs(START));
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let [(_, inside, base), (_, outside, url)] = transports(&emulator, &server);
    let before = emulator.now();
    emulator.platform(|platform| {
        platform
            .faults_mut()
            .next(Fault::Delay(Duration::from_secs(3600)))
    });
    through(&inside, &base, &show("none")).unwrap();
    assert_eq!(emulator.now(), before + Duration::from_secs(3600));
    emulator.platform(|platform| {
        platform
            .faults_mut()
            .next(Fault::Delay(Duration::from_millis(100)))
    });
    let begun = Instant::now();
    through(&outside, &url, &show("none")).unwrap();
    assert!(begun.elapsed() >= Duration::from_millis(100));
}

#[test]
fn a_dripping_body_arrives_whole_in_the_end() {
    each_transport(|transport, emulator, call| {
        let token = login(call);
        emulator.platform(|platform| {
            platform
                .faults_mut()
                .next(Fault::Drip(Duration::from_micros(100)))
        });
        assert_eq!(
            call(show(&token)).unwrap().json().unwrap()["id"],
            CORP_ID,
            "{transport}"
        );
    });
}

#[test]
fn a_small_gzip_body_grows_and_an_endless_one_never_ends() {
    each_transport(|transport, emulator, call| {
        emulator.platform(|platform| platform.faults_mut().next(Fault::GzipBomb(3 * 1024 * 1024)));
        let bomb = call(show("none")).unwrap();
        assert_eq!(
            (bomb.status, bomb.body.len()),
            (200, 3 * 1024 * 1024),
            "{transport}"
        );
        emulator.platform(|platform| platform.faults_mut().next(Fault::Endless));
        // ureq gives up at 10 MB of its own
        assert!(
            matches!(call(show("none")).unwrap_err(), Error::BodyExceedsLimit(_)),
            "{transport}"
        );
    });
}

#[test]
fn the_bomb_is_small_on_the_wire() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    emulator.platform(|platform| {
        platform
            .faults_mut()
            .next(Fault::GzipBomb(200 * 1024 * 1024))
    });
    let reply = raw(&server, &get(CORP));
    assert!(
        reply.contains("content-encoding: gzip"),
        "{}",
        &reply[..200]
    );
    assert!(reply.len() < 512 * 1024, "{}", reply.len());
}

#[test]
fn a_platform_without_a_connection_leaves_such_faults_for_a_door() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    bench.platform.faults_mut().next(Fault::DropBefore);
    bench
        .platform
        .faults_mut()
        .next(Fault::ExecuteThenRespondWith(Response::status(502)));
    assert_eq!(bench.call(&admin, "GET", CORP, None).status, 502);
    assert_eq!(bench.platform.counters().applied("showCorpBasicInfo"), 1);
    assert_eq!(bench.platform.faults().len(), 1);
    bench.platform.faults_mut().clear();
    bench
        .platform
        .faults_mut()
        .add(Rule::new(Fault::status(500)).always());
    assert!((0..10).all(|_| bench.call(&admin, "GET", CORP, None).status == 500));
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
}

/// Everything a server says to a request, the bytes that are no text replaced.
fn raw(server: &Server, request: &str) -> String {
    let mut socket = TcpStream::connect(server.address()).unwrap();
    socket.write_all(request.as_bytes()).unwrap();
    let mut reply = Vec::new();
    socket.read_to_end(&mut reply).unwrap();
    String::from_utf8_lossy(&reply).into_owned()
}

#[test]
fn any_program_that_speaks_http_is_served() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let reply = raw(&server, &get("/nowhere"));
    let (head, body) = reply.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 404 Not Found\r\n"), "{head}");
    assert!(head.contains("server: api-gateway"), "{head}");
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["error_code"], "APIG.0101");
    // a chunked body, and a second request on the same connection
    let token = emulator.platform(|platform| {
        let answer = platform.handle(
            &account_login(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password, 72),
            emulator.now(),
        );
        text(&answer.json().unwrap(), "/accessToken")
    });
    let put = format!(
        "PUT {CORP} HTTP/1.1\r\nHost: localhost\r\nX-Access-Token: {token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{{\"address\":\"here\r\n2\r\n\"}}\r\n0\r\n\r\n"
    );
    let reply = raw(&server, &format!("{put}{}", get("/nowhere")));
    assert!(reply.starts_with("HTTP/1.1 200 OK\r\n"), "{reply}");
    assert!(reply.contains("HTTP/1.1 404"), "{reply}");
    assert_eq!(
        emulator.platform(|platform| platform.counters().applied("updateCorpBasicInfo")),
        1
    );
}

#[test]
fn a_cut_body_really_arrives_up_to_the_cut() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    emulator.platform(|platform| platform.faults_mut().next(Fault::CutBody(14)));
    let reply = raw(&server, &get("/nowhere"));
    let (head, body) = reply.split_once("\r\n\r\n").unwrap();
    assert_eq!(body.len(), 14);
    let announced = head
        .split("content-length: ")
        .nth(1)
        .and_then(|rest| rest.split("\r\n").next())
        .unwrap();
    assert!(announced.parse::<usize>().unwrap() > 14, "{head}");
}

#[test]
fn a_dropped_server_closes_its_connections_and_frees_its_port() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let address = server.address();
    assert_eq!(server.base_url(), format!("http://{address}"));
    emulator.platform(|platform| platform.faults_mut().next(Fault::Stall));
    let mut waiting = TcpStream::connect(address).unwrap();
    waiting.write_all(get(CORP).as_bytes()).unwrap();
    let begun = Instant::now();
    drop(server);
    assert!(begun.elapsed() < Duration::from_secs(5));
    let mut rest = Vec::new();
    let end = waiting.read_to_end(&mut rest);
    assert!(rest.is_empty(), "{end:?}");
    TcpListener::bind(address).unwrap();
    // the platform itself lives on
    assert_eq!(emulator.platform(|platform| platform.corp_ids().len()), 1);
}

#[test]
fn two_servers_share_one_platform() {
    let emulator = Emulator::new();
    let servers = [
        emulator.serve("127.0.0.1:0").unwrap(),
        emulator.serve("127.0.0.1:0").unwrap(),
    ];
    for server in &servers {
        raw(server, &get(CORP));
    }
    assert_eq!(calls(&emulator).0, 2);
}

#[test]
fn eight_threads_are_served_at_once() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                (0..25).for_each(|_| assert!(raw(&server, &get(CORP)).starts_with("HTTP/1.1 401")))
            });
        }
    });
    assert_eq!(calls(&emulator), (200, 0));
}

#[test]
fn only_loopback_is_listened_on_unless_asked() {
    let emulator = Emulator::new();
    let refused = emulator.serve("0.0.0.0:0").unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    let server = emulator.serve_beyond_loopback("0.0.0.0:0").unwrap();
    assert_eq!(
        server.base_url(),
        format!("http://127.0.0.1:{}", server.address().port())
    );
    let taken = emulator
        .serve(("127.0.0.1", server.address().port()))
        .unwrap_err();
    assert_eq!(taken.kind(), ErrorKind::AddrInUse);
}
