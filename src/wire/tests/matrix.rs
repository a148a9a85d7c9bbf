//! The matrix: where it fails, against what is called; how often was it applied, and is that told right.
//!
//! The listener is the platform: it applies a request exactly when all of it has arrived. Each cell is played twice, with the
//! fault for ever and with the fault once. What must hold in every cell: a create is applied once at most; a call whose
//! request was applied does not fail with `is_ambiguous()` false; where no byte can have been sent it is false; a read
//! is never ambiguous.
use super::*;
use crate::wire::tests::faults::{Listener, Reply, json, nobody, read_head};
use crate::wire::tests::tls_support::{Authority, self_signed, server};
use std::io::{Read, Write};

/// A platform that fails at one point, `faults` times, and then works.
struct Platform {
    config: TransportConfig,
    listener: Option<Listener>,
    /// Can bytes of a request leave?
    sends: bool,
    /// Does the fault end after the first time?
    recovers: bool,
}

fn playing(fault: Reply, once: bool) -> Platform {
    let good = json(200, "{}");
    let listener = if once {
        Listener::playing([fault, good])
    } else {
        Listener::playing([fault])
    };
    Platform {
        config: config(listener.url()),
        listener: Some(listener),
        sends: true,
        recovers: once,
    }
}

/// The TLS handshake ends in silence, an alert, or a certificate that nobody vouches for.
fn tls(point: &str) -> Platform {
    let authority = Authority::new();
    let listener = match point {
        "TLS, untrusted" => server(&self_signed("localhost"), None, json(200, "{}")),
        _ => Listener::with(move |mut stream, state| {
            state.played.fetch_add(1, Ordering::SeqCst);
            let _ = read_head(&mut stream.try_clone().unwrap().take(100));
            let _ = stream.write_all(&[21, 3, 3, 0, 2, 2, 40]);
        }),
    };
    let mut config = config(format!("https://localhost:{}", listener.address().port()));
    config.tls = crate::Tls::new()
        .only_roots_pem(authority.pem().as_bytes())
        .unwrap();
    Platform {
        config,
        listener: Some(listener),
        sends: false,
        recovers: false,
    }
}

fn platform(point: &str, once: bool) -> Platform {
    let unreachable = |url: String| Platform {
        config: config(url),
        listener: None,
        sends: false,
        recovers: false,
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 30\r\n";
    match point {
        "name resolution" => unreachable("https://nowhere.invalid".into()),
        "connect" => unreachable(nobody()),
        "TLS, alert" | "TLS, untrusted" => tls(point),
        "before the request" => playing(Reply::Slam, once),
        "amid the body" => playing(Reply::Amid, once),
        "after the request" => playing(Reply::Cut("".into()), once),
        "silence after the request" => playing(Reply::Hang, once),
        "amid the reply's head" => playing(Reply::Cut(head.into()), once),
        "amid the reply's body" => playing(Reply::Cut(format!("{head}\r\n{{\"id\":").into()), once),
        "503 from the gateway" => playing(json(503, ""), once),
        "429 from the gateway" => playing(json(429, ""), once),
        _ => panic!("{point}"),
    }
}

const POINTS: [&str; 12] = [
    "name resolution",
    "connect",
    "TLS, alert",
    "TLS, untrusted",
    "before the request",
    "amid the body",
    "after the request",
    "silence after the request",
    "amid the reply's head",
    "amid the reply's body",
    "503 from the gateway",
    "429 from the gateway",
];

fn cell(point: &str, operation: &'static Operation, once: bool) -> String {
    let platform = platform(point, once);
    let mut settings = platform.config;
    settings.clock = Still::new();
    if point == "silence after the request" {
        settings.attempt_timeout = Duration::from_millis(400);
    }
    let wire = Transport::new(settings).unwrap();
    let bearer = Tokens::default();
    let big = "x".repeat(200_000);
    let call = wire.call(operation, Some(&bearer), &DEFAULTS);
    let call = if operation.path.contains('{') {
        call.path("id", "42")
    } else {
        call
    };
    let call = if operation.method.is_safe() {
        call
    } else {
        call.json(&serde_json::json!({ "name": big }))
    };
    let result = call.receive::<serde_json::Value>();

    // A request counts as applied when it arrived whole, whatever became of the reply; a gateway's answer stands for not applied.
    let gateway = point.contains("gateway");
    let arrived = platform
        .listener
        .as_ref()
        .map_or(0, |listener| listener.seen().len());
    let good = usize::from(result.is_ok());
    let applied = if gateway { good } else { arrived };
    let name = format!("{point} / {} / once: {once}", operation.id);
    if operation.method == Method::Post {
        assert!(applied <= 1, "{name}: {applied} creates");
    }
    let changes = !operation.method.is_safe();
    match &result {
        Ok(_) => assert!(platform.recovers, "{name}: nothing recovered"),
        Err(error) => {
            let throttled = error.status() == Some(429);
            assert_eq!(
                error.is_ambiguous(),
                changes && platform.sends && !throttled,
                "{name}: {error:?}"
            );
            assert!(
                !changes || applied == 0 || error.is_ambiguous(),
                "{name}: applied, and said not to be"
            );
            assert!(error.attempts() >= 1 && error.request_id().is_some());
            let may_repeat = operation.idempotent || throttled;
            assert!(!(platform.recovers && may_repeat), "{name}: {error:?}");
        }
    }
    match result {
        Ok(_) => format!("ok, {arrived} arrived"),
        Err(error) => {
            let open = if error.is_ambiguous() {
                "may be applied"
            } else {
                "not applied"
            };
            format!(
                "{} x{}, {arrived} arrived, {open}",
                error.kind(),
                error.attempts()
            )
        }
    }
}

#[test]
fn no_create_is_applied_twice_and_ambiguity_is_told_right_wherever_it_fails() {
    let operations = [
        ("read", &READ),
        ("idempotent write", &WRITE),
        ("create", &CREATE),
    ];
    for once in [false, true] {
        println!(
            "\nThe fault {}:",
            if once { "happens once" } else { "stays" }
        );
        println!(
            "{:27}| {:42}| {:42}| {:42}",
            "fault", operations[0].0, operations[1].0, operations[2].0
        );
        for point in POINTS {
            let row = std::thread::scope(|scope| {
                let cells = operations
                    .map(|(_, operation)| scope.spawn(move || cell(point, operation, once)));
                cells.map(|cell| cell.join().unwrap())
            });
            println!("{point:27}| {:42}| {:42}| {:42}", row[0], row[1], row[2]);
        }
    }
}
