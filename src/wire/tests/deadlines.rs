//! Back in time, whatever the other side does. These tests wait in real time: sockets know no other.
use super::*;
use crate::error::Kind;
use crate::wire::tests::faults::{Reply, json};
use std::thread::{scope, sleep};

const DEADLINE: Duration = Duration::from_millis(1000);
const GRACE: Duration = Duration::from_millis(500);

/// Runs one call against a reply that never ends and gives its error; fails if it is late.
fn late(name: &str, operation: &'static Operation, reply: Reply) -> Error {
    let listener = Listener::playing([reply]);
    let mut settings = config(listener.url());
    settings.call_timeout = DEADLINE;
    let wire = Transport::new(settings).unwrap();
    let started = Instant::now();
    let error = call(&wire, operation, &Tokens::default())
        .receive::<serde_json::Value>()
        .unwrap_err();
    let took = started.elapsed();
    println!(
        "{name:34} {} back after {:4} ms with {}",
        operation.id,
        took.as_millis(),
        error.kind()
    );
    assert!(took < DEADLINE + GRACE, "{name}: {took:?}");
    error
}

#[test]
fn every_endless_reply_is_over_by_the_deadline() {
    let slowly = Duration::from_millis(200);
    let head = "HTTP/1.1 200 OK\r\n";
    let cases = [
        ("black hole", Reply::Hang),
        (
            "status line, a byte at a time",
            Reply::Drip("HTTP/1.1 200 O".into(), "K".into(), slowly),
        ),
        (
            "status line, then header bytes",
            Reply::Drip(format!("{head}X-A: ").into(), "x".into(), slowly),
        ),
        (
            "headers without end, slowly",
            Reply::Drip(head.into(), "X-A: b\r\n".into(), slowly),
        ),
        (
            "body, a byte at a time",
            Reply::Drip(
                format!("{head}Content-Length: 1000\r\n\r\n").into(),
                " ".into(),
                slowly,
            ),
        ),
        (
            "body without a length",
            Reply::Drip(format!("{head}\r\n").into(), " ".into(), slowly),
        ),
        (
            "chunks without end, slowly",
            Reply::Drip(
                format!("{head}Transfer-Encoding: chunked\r\n\r\n").into(),
                "1\r\n \r\n".into(),
                slowly,
            ),
        ),
        (
            "1xx without end, slowly",
            Reply::Drip("".into(), "HTTP/1.1 102 Processing\r\n\r\n".into(), slowly),
        ),
    ];
    scope(|scope| {
        for (name, reply) in cases {
            for operation in [&READ, &CREATE] {
                let reply = reply.clone();
                scope.spawn(move || {
                    let error = late(name, operation, reply);
                    assert_eq!(error.kind(), Kind::Timeout, "{name}: {error:?}");
                    assert_eq!(error.is_ambiguous(), operation.id == "addCorp", "{name}");
                    assert!(error.request_id().is_some() && error.attempts() == 1);
                });
            }
        }
    });
}

#[test]
fn floods_are_cut_off_before_the_deadline() {
    let head = "HTTP/1.1 200 OK\r\n";
    let flood =
        |first: String, then: String| Reply::Drip(first.into(), then.into(), Duration::ZERO);
    let error = late(
        "headers at full speed",
        &CREATE,
        flood(
            head.into(),
            "X-A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n".repeat(100),
        ),
    );
    assert!(
        matches!(error.kind(), Kind::TooLarge | Kind::Protocol),
        "{error:?}"
    );
    let error = late(
        "one header at full speed",
        &CREATE,
        flood(format!("{head}X-A: "), "x".repeat(4096)),
    );
    assert_eq!(error.kind(), Kind::TooLarge);
    for hint in [
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
    ] {
        let error = late(
            "1xx at full speed",
            &CREATE,
            flood(String::new(), hint.to_owned()),
        );
        assert!(
            matches!(error.kind(), Kind::TooLarge | Kind::Timeout),
            "{error:?}"
        );
    }
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let error = late(
        "chunks at full speed",
        &CREATE,
        flood(format!("{head}Transfer-Encoding: chunked\r\n\r\n"), chunk),
    );
    assert!(
        matches!(error.kind(), Kind::TooLarge | Kind::Timeout),
        "{error:?}"
    );
}

#[test]
fn the_deadline_covers_retries_and_their_waits() {
    let listener = Listener::playing([Reply::Hang]);
    let mut settings = config(listener.url());
    settings.call_timeout = DEADLINE;
    settings.attempt_timeout = Duration::from_millis(300);
    let wire = Transport::new(settings).unwrap();
    let started = Instant::now();
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    assert!(started.elapsed() < DEADLINE + GRACE);
    assert!(error.is_timeout() && error.attempts() >= 3, "{error:?}");
}

#[test]
fn the_deadline_covers_the_login_and_one_call_can_have_its_own() {
    #[derive(Debug)]
    struct Slow;
    impl TokenProvider for Slow {
        fn token(&self, deadline: &Deadline) -> Result<SessionToken> {
            sleep(deadline.left().unwrap());
            Ok(SessionToken {
                token: "t".into(),
                generation: 0,
                from_store: false,
            })
        }
        fn refused(&self, _: u64, _: &'static str) -> bool {
            true
        }
    }
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let options = CallOptions {
        timeout: Some(Duration::from_millis(100)),
        ..CallOptions::default()
    };
    let error = wire
        .call(&LIST, Some(&Slow), &options)
        .finish()
        .unwrap_err();
    assert!(error.is_timeout() && !error.is_ambiguous());
    assert_eq!(
        (error.attempts(), listener.connections()),
        (0, 0),
        "the login took it all"
    );
    assert!(error.to_string().ends_with("never sent)"), "{error}");
    let none = CallOptions {
        timeout: Some(Duration::ZERO),
        ..CallOptions::default()
    };
    assert!(
        wire.call(&LIST, None, &none)
            .finish()
            .unwrap_err()
            .is_timeout()
    );
    let shared = Deadline::after(wire.clock().clone(), Duration::ZERO, Cancel::default());
    assert!(
        wire.call(&LIST, None, &DEFAULTS)
            .deadline(&shared)
            .finish()
            .unwrap_err()
            .is_timeout()
    );
}

#[test]
fn connecting_has_a_time_out_of_its_own() {
    // A listener whose queue is full answers no SYN.
    let full = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = full.local_addr().unwrap();
    let _queue: Vec<_> = (0..5000)
        .map_while(|_| {
            std::net::TcpStream::connect_timeout(&address, Duration::from_millis(100)).ok()
        })
        .collect();
    let mut settings = config(format!("http://{address}"));
    settings.connect_timeout = Duration::from_millis(300);
    settings.retry = Retry::off();
    let wire = Transport::new(settings).unwrap();
    let started = Instant::now();
    let error = call(&wire, &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert!(
        started.elapsed() < Duration::from_millis(300) + GRACE,
        "{:?}",
        started.elapsed()
    );
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Timeout, false),
        "{error:?}"
    );
}

#[test]
fn the_deadline_covers_a_middleware_that_waits_or_reads_the_body_itself() {
    use ureq::http::{Request, Response};
    use ureq::middleware::MiddlewareNext;
    type Handled = Result<Response<ureq::Body>, ureq::Error>;
    let reads = |request: Request<ureq::SendBody>, next: MiddlewareNext| -> Handled {
        let mut response = next.handle(request)?;
        let text = response.body_mut().read_to_string()?;
        Ok(response.map(|_| ureq::Body::builder().data(text)))
    };
    let waits = |request: Request<ureq::SendBody>, next: MiddlewareNext| -> Handled {
        sleep(DEADLINE / 2);
        next.handle(request)
    };
    let drip = || {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
        Reply::Drip(head.into(), " ".into(), Duration::from_millis(200))
    };
    for middleware in [
        Arc::new(reads) as Arc<dyn ureq::middleware::Middleware>,
        Arc::new(waits),
    ] {
        let listener = Listener::playing([drip()]);
        let mut settings = config(listener.url());
        settings.call_timeout = DEADLINE;
        settings.middleware.push(middleware);
        let wire = Transport::new(settings).unwrap();
        let started = Instant::now();
        let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
        assert!(
            started.elapsed() < DEADLINE + GRACE,
            "{:?}: {error}",
            started.elapsed()
        );
    }
}

/// Shuts the client down after `after` and gives the error of the call that was running, and how long it took after that.
fn interrupted(
    wire: &Transport,
    operation: &'static Operation,
    after: Duration,
) -> (Error, Duration) {
    scope(|scope| {
        let running = scope.spawn(|| {
            call(wire, operation, &Tokens::default())
                .finish()
                .unwrap_err()
        });
        sleep(after);
        let turned = Instant::now();
        wire.shutdown();
        (running.join().unwrap(), turned.elapsed())
    })
}

#[test]
fn a_shutdown_from_another_thread_ends_calls_wherever_they_are() {
    let moment = Duration::from_millis(300);
    let soon = Duration::from_millis(500);
    for (name, reply) in [
        ("waiting for the head", Reply::Hang),
        (
            "in the body",
            Reply::Drip(
                "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n".into(),
                " ".into(),
                Duration::from_millis(50),
            ),
        ),
        (
            "in a body without a length",
            Reply::Drip(
                "HTTP/1.1 200 OK\r\n\r\n".into(),
                " ".into(),
                Duration::from_millis(50),
            ),
        ),
        (
            "in the body of a refusal",
            Reply::Drip(
                "HTTP/1.1 503 X\r\nContent-Length: 999\r\n\r\n".into(),
                " ".into(),
                Duration::from_millis(50),
            ),
        ),
    ] {
        let listener = Listener::playing([reply]);
        let wire = wire_to(&listener);
        let (error, took) = interrupted(&wire, &CREATE, moment);
        assert_eq!(
            (error.kind(), error.is_ambiguous()),
            (Kind::Cancelled, true),
            "{name}: {error:?}"
        );
        assert!(took < soon, "{name}: {took:?}");
        let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts()),
            (Kind::Cancelled, 0),
            "new calls are refused"
        );
    }
    // Asleep between two tries.
    let listener = Listener::playing([faults::full(503, "Retry-After: 25\r\n", b"")]);
    let wire = wire_to(&listener);
    let (error, took) = interrupted(&wire, &READ, moment);
    assert_eq!(error.kind(), Kind::Cancelled);
    assert!(took < soon, "asleep: {took:?}");
}

#[test]
fn a_shutdown_ends_a_call_that_is_still_connecting() {
    let full = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = full.local_addr().unwrap();
    let _queue: Vec<_> = (0..5000)
        .map_while(|_| {
            std::net::TcpStream::connect_timeout(&address, Duration::from_millis(100)).ok()
        })
        .collect();
    let wire = Transport::new(config(format!("http://{address}"))).unwrap();
    let (error, took) = interrupted(&wire, &CREATE, Duration::from_millis(200));
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Cancelled, false)
    );
    assert!(took < Duration::from_millis(500), "{took:?}");
}

#[test]
fn time_outs_without_end_do_not_panic() {
    let listener = Listener::playing([json(200, "{}")]);
    let mut settings = config(listener.url());
    settings.call_timeout = Duration::MAX;
    settings.attempt_timeout = Duration::MAX;
    settings.connect_timeout = Duration::MAX;
    let wire = Transport::new(settings).unwrap();
    call(&wire, &READ, &Tokens::default()).finish().unwrap();
}

#[test]
fn checking_and_serialising_count_towards_the_deadline() {
    let listener = Listener::playing([json(200, "{}")]);
    let (wire, clock) = still_wire(&listener, |config| {
        config.call_timeout = Duration::from_secs(5);
    });
    let slow = |_: &mut crate::runtime::Validator| clock.sleep(Duration::from_secs(5));
    let error = wire
        .call(&CREATE, Some(&Tokens::default()), &DEFAULTS)
        .validate_with(slow)
        .finish()
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Timeout, false),
        "{error:?}"
    );
    assert!(listener.seen().is_empty());
}
