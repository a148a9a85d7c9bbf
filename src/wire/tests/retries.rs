//! When a call is tried again, and when never.
use super::*;
use crate::error::Kind;
use crate::wire::tests::faults::{Reply, full, json, nobody};

fn run(operation: &'static Operation, replies: Vec<Reply>) -> (Result<()>, usize, Vec<u128>) {
    let listener = Listener::playing(replies);
    let (wire, clock) = still_wire(&listener, |_| ());
    let result = call(&wire, operation, &Tokens::default()).finish();
    (
        result,
        listener.played(),
        clock.slept().iter().map(Duration::as_millis).collect(),
    )
}

#[test]
fn operations_that_may_be_repeated_are_after_502_503_504_and_closed_connections() {
    for operation in [&READ, &WRITE, &DELETE] {
        for fault in [
            json(502, ""),
            json(503, ""),
            json(504, ""),
            Reply::Slam,
            Reply::Amid,
            Reply::Cut("HTTP/1.1 2".into()),
            Reply::Cut("".into()),
        ] {
            let (result, played, _) = run(
                operation,
                vec![fault.clone(), fault.clone(), json(200, "{}")],
            );
            result.unwrap_or_else(|error| panic!("{} {fault:?}: {error}", operation.id));
            assert_eq!(played, 3);
        }
    }
}

#[test]
fn a_create_is_never_repeated_once_a_byte_was_sent() {
    for fault in [
        json(500, ""),
        json(502, ""),
        json(503, ""),
        json(504, ""),
        Reply::Slam,
        Reply::Amid,
        Reply::Cut("".into()),
        Reply::Cut("HTTP/1.1 200".into()),
    ] {
        let (result, played, slept) = run(&CREATE, vec![fault.clone(), json(200, "{}")]);
        let error = result.unwrap_err();
        assert_eq!(
            (played, slept.len(), error.attempts()),
            (1, 0, 1),
            "{fault:?}"
        );
        assert!(
            error.is_ambiguous() && error.to_string().contains("may have been applied"),
            "{fault:?} {error}"
        );
    }
}

#[test]
fn a_throttled_call_is_repeated_even_a_create() {
    let gateway =
        r#"{"error_code":"APIG.0308","error_msg":"The throttling threshold has been reached"}"#;
    for fault in [
        json(429, ""),
        json(429, gateway),
        json(403, gateway),
        json(503, gateway),
        json(500, gateway),
    ] {
        for operation in [&READ, &WRITE, &CREATE] {
            let (result, played, slept) = run(operation, vec![fault.clone(), json(200, "{}")]);
            result.unwrap();
            assert_eq!((played, slept), (2, vec![2000]), "{fault:?}");
        }
    }
}

#[test]
fn other_refusals_are_final() {
    for status in [400, 403, 404, 409, 412, 423, 500, 501, 505] {
        let (result, played, _) = run(&READ, vec![json(status, ""), json(200, "{}")]);
        assert_eq!((result.unwrap_err().status(), played), (Some(status), 1));
    }
}

#[test]
fn a_create_is_tried_again_when_provably_nothing_was_sent() {
    let (wire, clock) = {
        let clock = Still::new();
        let mut config = config(nobody());
        config.clock = clock.clone();
        (Transport::new(config).unwrap(), clock)
    };
    let error = call(&wire, &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts(), error.is_ambiguous()),
        (Kind::Connect, 4, false)
    );
    assert!(error.is_transient());
    assert_eq!(clock.slept().len(), 3);
}

#[test]
fn waits_grow_and_retry_after_is_believed_up_to_the_cap() {
    let clock = Still::new();
    let listener = Listener::playing([json(503, "")]);
    let mut settings = config(listener.url());
    settings.clock = clock.clone();
    settings.random = Random::new(|| 1.0);
    let wire = Transport::new(settings).unwrap();
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(503), 4));
    assert_eq!(clock.slept(), [200, 400, 800].map(Duration::from_millis));

    let date = httpdate::fmt_http_date(clock.wall() + Duration::from_secs(9));
    for (header, seconds) in [("7".to_owned(), 7), (date, 9), ("99999".to_owned(), 30)] {
        let (result, _, slept) = run(
            &CREATE,
            vec![
                full(429, &format!("Retry-After: {header}\r\n"), b""),
                json(200, "{}"),
            ],
        );
        result.unwrap();
        assert_eq!(slept, [seconds * 1000], "{header}");
    }
    let (result, _, _) = run(&READ, vec![full(400, "Retry-After: 3\r\n", b"")]);
    assert_eq!(
        result.unwrap_err().retry_after(),
        Some(Duration::from_secs(3))
    );
}

#[test]
fn a_wait_that_would_pass_the_deadline_is_not_begun() {
    let listener = Listener::playing([full(503, "Retry-After: 20\r\n", b"")]);
    let (wire, clock) = still_wire(&listener, |config| {
        config.call_timeout = Duration::from_secs(50)
    });
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(503), 3));
    assert_eq!(clock.slept().len(), 2, "the third would end at 60 s");
}

#[test]
fn retries_can_be_set_and_turned_off_for_a_client_and_for_a_call() {
    let listener = Listener::playing([json(503, "")]);
    let (wire, _) = still_wire(&listener, |config| config.retry = Retry::off());
    let bearer = Tokens::default();
    assert_eq!(
        call(&wire, &READ, &bearer).finish().unwrap_err().attempts(),
        1
    );
    let options = CallOptions {
        retry: Some(Retry::new().attempts(2)),
        ..CallOptions::default()
    };
    // With retries off the client has a budget all the same; a call may use it.
    assert_eq!(
        wire.call(&LIST, Some(&bearer), &options)
            .finish()
            .unwrap_err()
            .attempts(),
        2
    );
    assert_eq!(
        wire.call(&LIST, Some(&bearer), &DEFAULTS)
            .idempotent(false)
            .finish()
            .unwrap_err()
            .attempts(),
        1
    );
    let (wire, _) = still_wire(&listener, |_| ());
    assert_eq!(
        call(&wire, &CREATE, &bearer)
            .idempotent(true)
            .finish()
            .unwrap_err()
            .attempts(),
        4
    );
}

#[test]
fn an_open_question_of_an_earlier_attempt_stays_open() {
    // First the connection closes after the request, then the gateway says 400: the first may have been applied.
    let (result, played, _) = run(&WRITE, vec![Reply::Cut("".into()), json(400, "")]);
    let error = result.unwrap_err();
    assert_eq!(
        (played, error.status(), error.attempts()),
        (2, Some(400), 2)
    );
    assert!(error.is_ambiguous());
    let (result, _, _) = run(&READ, vec![Reply::Cut("".into()), json(400, "")]);
    assert!(
        !result.unwrap_err().is_ambiguous(),
        "a read changes nothing"
    );
}

#[test]
fn a_stale_connection_is_not_used_and_no_create_is_lost_by_it() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    call(&wire, &READ, &bearer).finish().unwrap();
    listener.hang_up();
    std::thread::sleep(Duration::from_millis(50));
    call(&wire, &CREATE, &bearer).finish().unwrap();
    assert_eq!(listener.connections(), 2);
}

#[test]
fn an_attempt_that_runs_out_of_time_is_repeated_if_it_may_be() {
    for (operation, attempts) in [(&READ, 2), (&CREATE, 1)] {
        let listener = Listener::playing([Reply::Hang, json(200, "{}")]);
        let mut settings = config(listener.url());
        settings.attempt_timeout = Duration::from_millis(200);
        let wire = Transport::new(settings).unwrap();
        let result = call(&wire, operation, &Tokens::default()).finish();
        assert_eq!(result.is_ok(), attempts == 2, "{result:?}");
        if let Err(error) = result {
            assert!(error.is_timeout() && error.is_ambiguous());
        }
        assert_eq!(listener.played(), attempts);
    }
}

#[test]
fn a_spent_minute_is_survived_by_a_call_that_has_a_minute() {
    // Throttled until 58 s have passed, with no advice, with an honest one, and with one that asks for too little or
    // for a whole minute each time.
    for advice in [
        "",
        "honest",
        "Retry-After: 0\r\n",
        "Retry-After: 1\r\n",
        "Retry-After: 60\r\n",
    ] {
        for chance in [0.0, 0.5, 0.999] {
            let clock = Still::new();
            let listener = Listener::playing([json(200, "{}")]);
            let mut settings = config(listener.url());
            settings.clock = clock.clone();
            settings.random = Random::new(move || chance);
            settings.retry = Retry::new().budget(0, 0);
            let asked = Arc::new(AtomicU64::new(0));
            let counted = asked.clone();
            let quota = clock.clone();
            settings.middleware.push(Arc::new(
                move |request: ureq::http::Request<ureq::SendBody>,
                      next: ureq::middleware::MiddlewareNext| {
                    counted.fetch_add(1, Ordering::SeqCst);
                    let passed: Duration = quota.slept().iter().sum();
                    let rest = Duration::from_secs(58).saturating_sub(passed);
                    if rest.is_zero() {
                        return next.handle(request);
                    }
                    let mut response = ureq::http::Response::builder().status(429);
                    let seconds = match advice {
                        "" => None,
                        "honest" => Some((rest.as_secs_f64().ceil()).to_string()),
                        other => other.split_whitespace().last().map(str::to_owned),
                    };
                    if let Some(seconds) = seconds {
                        response = response.header("retry-after", seconds);
                    }
                    Ok(response
                        .body(ureq::Body::builder().data(""))
                        .expect("a response"))
                },
            ));
            let wire = Transport::new(settings).unwrap();
            call(&wire, &CREATE, &Tokens::default())
                .finish()
                .unwrap_or_else(|error| panic!("{advice} {chance}: {error} {:?}", clock.slept()));
            let asked = asked.load(Ordering::SeqCst);
            assert!(
                (2..=12).contains(&asked),
                "{advice} {chance}: {asked} requests"
            );
        }
    }
}

#[test]
fn a_throttled_call_ends_by_its_deadline_and_at_once_without_retries() {
    let listener = Listener::playing([json(429, "")]);
    let (wire, clock) = still_wire(&listener, |_| ());
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    let waited: Duration = clock.slept().iter().sum();
    assert_eq!(error.status(), Some(429));
    assert_eq!((waited, error.attempts()), (Duration::from_secs(59), 6));

    let (wire, clock) = still_wire(&listener, |config| config.retry = Retry::off());
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    assert_eq!((error.attempts(), clock.slept().len()), (1, 0));

    let (wire, clock) = still_wire(&listener, |config| {
        config.retry = Retry::new().longest_wait(Duration::ZERO);
    });
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    assert_eq!(error.status(), Some(429));
    assert!(clock.slept().len() <= 3 + 30, "at least 2 s between them");

    let asks = full(429, "Retry-After: 70\r\n", b"");
    let listener = Listener::playing([asks]);
    let (wire, clock) = still_wire(&listener, |config| {
        config.call_timeout = Duration::from_secs(20);
    });
    let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
    assert_eq!(
        (error.attempts(), clock.slept().len()),
        (1, 0),
        "waiting would only delay the same error"
    );
}

#[test]
fn a_login_outlasts_the_gateways_quota_but_is_counted_where_the_account_may_be_guarded() {
    let gateway = json(429, r#"{"error_code":"APIG.0308","error_msg":"spent"}"#);
    let mut replies = vec![gateway; 5];
    replies.push(json(200, "{}"));
    let (result, played, slept) = run(&LOGIN, replies);
    result.unwrap();
    assert_eq!((played, slept.len()), (6, 5));

    let guarded = json(
        429,
        r#"{"error_code":"USG.000000429","error_msg":"slowly"}"#,
    );
    let (result, played, _) = run(&LOGIN, vec![guarded; 6]);
    assert_eq!((result.unwrap_err().status(), played), (Some(429), 4));
}
