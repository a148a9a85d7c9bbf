//! What a middleware may change, and what it is shown.
use super::*;
use crate::error::Kind;
use crate::wire::tests::faults::{Reply, full, json};
use std::io::{Read, Write};
use ureq::http::{Request, Response as HttpResponse};
use ureq::middleware::MiddlewareNext;
use ureq::{Body, SendBody};

type Handled = Result<HttpResponse<Body>, ureq::Error>;

fn through(
    listener: &Listener,
    middleware: impl Fn(Request<SendBody>, MiddlewareNext) -> Handled + Send + Sync + 'static,
) -> Transport {
    let mut config = config(listener.url());
    config.retry = Retry::off();
    config.middleware.push(Arc::new(middleware));
    Transport::new(config).unwrap()
}

#[test]
fn an_address_that_a_middleware_changes_is_gone_to_and_connections_are_not_mixed_up() {
    let (ours, other) = (
        Listener::playing([json(200, "{}")]),
        Listener::playing([json(200, "{}")]),
    );
    let elsewhere: ureq::http::Uri = format!("{}/elsewhere", other.url()).parse().unwrap();
    let wire = through(&ours, move |mut request, next| {
        if request.method() == "PUT" {
            *request.uri_mut() = elsewhere.clone();
        }
        next.handle(request)
    });
    for operation in [&READ, &WRITE, &READ, &WRITE] {
        call(&wire, operation, &Tokens::default()).finish().unwrap();
    }
    assert_eq!((ours.connections(), other.connections()), (1, 1));
    assert_eq!((ours.seen().len(), other.seen().len()), (2, 2));
    let seen = &other.seen()[1];
    assert_eq!(seen.line, "PUT /elsewhere HTTP/1.1");
    let address = other.address().to_string();
    assert_eq!(seen.header("host"), Some(address.as_str()));
}

#[test]
fn a_body_that_a_middleware_changes_has_its_own_length_and_a_long_one_comes_in_chunks() {
    for (length, header) in [
        (0, Some("0".to_owned())),
        (5, Some("5".to_owned())),
        (16 * 1024 - 1, Some((16 * 1024 - 1).to_string())),
        (16 * 1024, None),
        (100_000, None),
    ] {
        let listener = Listener::playing([json(200, "{}")]);
        let wire = through(&listener, move |request, next| {
            let body = SendBody::from_owned_reader(std::io::repeat(b'x').take(length));
            next.handle(request.map(|_| body))
        });
        call(&wire, &CREATE, &Tokens::default())
            .json(&serde_json::json!({"name": "replaced"}))
            .finish()
            .unwrap();
        let seen = &listener.seen()[0];
        assert_eq!(seen.header("content-length"), header.as_deref(), "{length}");
        match header {
            Some(_) => assert_eq!(seen.body.len() as u64, length),
            None => assert_eq!(seen.header("transfer-encoding"), Some("chunked")),
        }
    }
}

#[test]
fn a_long_body_that_a_middleware_hands_on_as_it_is_has_its_length() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = through(&listener, |request, next| next.handle(request));
    let name = "x".repeat(100_000);
    call(&wire, &CREATE, &Tokens::default())
        .json(&serde_json::json!({ "name": name }))
        .finish()
        .unwrap();
    let seen = &listener.seen()[0];
    assert_eq!(seen.body.len(), name.len() + r#"{"name":""}"#.len());
    assert_eq!(seen.header("transfer-encoding"), None);
}

#[test]
fn a_body_that_a_middleware_makes_longer_than_the_length_in_its_head_is_no_whole_request() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = through(&listener, |mut request, next| {
        request
            .headers_mut()
            .insert("content-length", 20_000.into());
        let body = SendBody::from_owned_reader(std::io::repeat(b'x').take(40_000));
        next.handle(request.map(|_| body))
    });
    let error = call(&wire, &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert!(
        format!("{error:?}").contains("longer than its length"),
        "{error:?}"
    );
    assert!(listener.seen().is_empty());
}

#[test]
fn a_middleware_sees_the_body_decoded_and_with_a_head_that_says_so() {
    let body = gzipped(br#"{"id":"zip"}"#);
    let headers = "Content-Encoding: gzip\r\nContent-Type: application/json; charset=utf-8\r\n";
    let listener = Listener::playing([full(200, headers, &body)]);
    let wire = through(&listener, |request, next| {
        let mut response = next.handle(request)?;
        assert_eq!(response.body().mime_type(), Some("application/json"));
        assert!(response.headers().get("content-encoding").is_none());
        assert!(response.headers().get("content-length").is_none());
        let text = response.body_mut().read_to_string()?;
        let text = text.replace("zip", "changed");
        Ok(response.map(|_| Body::builder().data(text)))
    });
    for _ in 0..2 {
        let got: serde_json::Value = call(&wire, &READ, &Tokens::default()).receive().unwrap();
        assert_eq!(got["id"], "changed");
    }
    assert_eq!(listener.connections(), 1);
}

#[test]
fn a_request_that_a_middleware_makes_instead_is_sent_and_its_failure_leaves_open_what_was_done() {
    let listener = Listener::playing([json(200, "{}"), Reply::Cut(Vec::new())]);
    let wire = through(&listener, |request, next| {
        let (parts, body) = request.into_parts();
        let instead = Request::builder().method(parts.method).uri(parts.uri);
        next.handle(instead.header("x-instead", "1").body(body).unwrap())
    });
    call(&wire, &CREATE, &Tokens::default()).finish().unwrap();
    let seen = &listener.seen()[0];
    assert_eq!(seen.header("x-instead"), Some("1"));
    assert_eq!(seen.header("x-access-token"), None);
    let error = call(&wire, &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert!(error.is_ambiguous(), "{error:?}");
}

#[test]
fn a_request_that_a_middleware_makes_instead_is_over_in_time_on_whatever_thread() {
    type Instead = fn(Request<SendBody>, MiddlewareNext) -> Handled;
    fn instead(uri: &ureq::http::Uri) -> Request<SendBody<'static>> {
        Request::get(uri).body(SendBody::none()).unwrap()
    }
    let same: Instead = |request, next| next.handle(instead(request.uri()));
    let another: Instead = |request, next| {
        let uri = request.uri().clone();
        std::thread::scope(|scope| {
            let running = scope.spawn(|| next.handle(instead(&uri)));
            running.join().unwrap()
        })
    };
    // The deadline where the attempt is known, else the longest that an attempt takes.
    for (middleware, call_timeout, attempt_timeout) in [(same, 1, 60), (another, 60, 1)] {
        let listener = Listener::playing([Reply::Hang]);
        let mut config = config(listener.url());
        config.retry = Retry::off();
        config.call_timeout = Duration::from_secs(call_timeout);
        config.attempt_timeout = Duration::from_secs(attempt_timeout);
        config.middleware.push(Arc::new(middleware));
        let wire = Transport::new(config).unwrap();
        let started = Instant::now();
        let error = call(&wire, &READ, &Tokens::default()).finish().unwrap_err();
        assert_eq!(error.kind(), Kind::Timeout, "{error:?}");
        assert!(started.elapsed() < Duration::from_secs(3), "{error:?}");
    }
}

/// A server that repeats the id of a request, and makes one up where there is none.
#[test]
fn a_request_id_that_a_middleware_changes_or_takes_away_makes_no_response_anothers() {
    let listener = Listener::with(|mut stream, _| {
        while let Some(seen) = faults::read_request(&mut stream) {
            let id = seen.header("x-request-id").unwrap_or("made-up");
            let head =
                format!("HTTP/1.1 200 OK\r\nX-Request-Id: {id}\r\nContent-Length: 2\r\n\r\n{{}}");
            if stream.write_all(head.as_bytes()).is_err() {
                return;
            }
        }
    });
    let count = AtomicU64::new(0);
    let wire = through(&listener, move |mut request, next| {
        match count.fetch_add(1, Ordering::SeqCst) % 3 {
            0 => {}
            1 => drop(request.headers_mut().remove("x-request-id")),
            _ => drop(
                request
                    .headers_mut()
                    .insert("x-request-id", "mine".parse().unwrap()),
            ),
        }
        next.handle(request)
    });
    for _ in 0..6 {
        call(&wire, &CREATE, &Tokens::default()).finish().unwrap();
    }
    assert_eq!(listener.connections(), 1);
}

/// A server that sends no ids, and then a second time the response to the first request.
#[test]
fn a_response_to_an_id_that_a_middleware_made_is_not_taken_for_the_next_calls() {
    let with_id = |id: &str| full(200, id, b"{}");
    let listener = Listener::playing([with_id(""), with_id("X-Request-Id: made-0\r\n")]);
    let count = AtomicU64::new(0);
    let wire = through(&listener, move |mut request, next| {
        let id = format!("made-{}", count.fetch_add(1, Ordering::SeqCst));
        request
            .headers_mut()
            .insert("x-request-id", id.parse().unwrap());
        next.handle(request)
    });
    call(&wire, &CREATE, &Tokens::default()).finish().unwrap();
    let error = call(&wire, &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert_eq!((error.kind(), error.is_ambiguous()), (Kind::Closed, true));
}
