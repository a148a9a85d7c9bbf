//! What comes back.
use super::*;
use crate::error::Kind;
use crate::wire::tests::faults::{Reply, full, json};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Corp {
    #[serde(default)]
    id: Option<String>,
}

fn shown(reply: Reply) -> Result<Corp> {
    let listener = Listener::playing([reply]);
    let mut config = config(listener.url());
    config.retry = Retry::off();
    let wire = Transport::new(config).unwrap();
    call(&wire, &READ, &Tokens::default()).receive()
}

#[test]
fn a_refusal_keeps_status_code_message_and_request_id() {
    let body = r#"{"error_code":"USG.201040003","error_msg":"Only an ordinary user","request_id":"from-body"}"#;
    let error = shown(full(400, "X-Request-Id: from-header\r\n", body.as_bytes())).unwrap_err();
    assert_eq!(
        (error.status(), error.code(), error.request_id()),
        (Some(400), Some("USG.201040003"), Some("from-body"))
    );
    assert_eq!(
        error.to_string(),
        "showCorp: refused with 400 USG.201040003: Only an ordinary user (request id from-body)"
    );
    assert!(error.help().is_some() && !error.is_ambiguous() && !error.is_transient());
    let error = shown(full(
        400,
        "X-Request-Id: from-header\r\n",
        br#"{"error_code":"USG.1"}"#,
    ))
    .unwrap_err();
    assert_eq!(error.request_id(), Some("from-header"));
    let error = shown(full(400, "", b"")).unwrap_err();
    assert!(
        uuid::Uuid::parse_str(error.request_id().unwrap()).is_ok(),
        "ours"
    );
}

#[test]
fn every_redirect_is_an_error_and_no_token_follows_it() {
    let other = Listener::playing([json(200, "{}")]);
    for status in [300, 301, 302, 303, 307, 308] {
        for operation in [&READ, &WRITE, &DELETE, &CREATE] {
            let location = format!("Location: {}/canary?token=canary\r\n", other.url());
            let listener = Listener::playing([full(status, &location, b"<html>moved</html>")]);
            let error = call(&wire_to(&listener), operation, &Tokens::default())
                .finish()
                .unwrap_err();
            assert_eq!(error.status(), Some(status));
            assert!(
                error
                    .to_string()
                    .contains("a redirect to 127.0.0.1, which is never followed"),
                "{error}"
            );
            assert!(!error.to_string().contains("canary"));
            assert_eq!(listener.seen().len(), 1);
        }
    }
    assert_eq!(other.connections(), 0);
}

#[test]
fn two_hundred_with_html_nothing_half_a_json_or_another_shape_says_so() {
    for (body, words) in [
        ("<html>Sign in</html>", "HTML"),
        ("", "no body"),
        (r#"{"id":"#, "not (whole) JSON"),
        (r#"{"id":{}}"#, "another shape"),
        ("[]", "another shape"),
    ] {
        let error = shown(json(200, body)).unwrap_err();
        assert_eq!((error.kind(), error.status()), (Kind::Decode, Some(200)));
        assert!(
            error.to_string().contains(words) && error.request_id().is_some(),
            "{error}"
        );
    }
    assert_eq!(
        shown(json(200, r#"{"id":"7","new":1}"#))
            .unwrap()
            .id
            .as_deref(),
        Some("7")
    );
}

#[test]
fn an_operation_without_an_answer_takes_any_body_of_a_2xx_but_a_page() {
    for reply in [
        full(200, "", b""),
        full(204, "", b""),
        json(200, "{\"a\":1}"),
        full(202, "", &[0xff; 100]),
    ] {
        let listener = Listener::playing([reply]);
        call(&wire_to(&listener), &DELETE, &Tokens::default())
            .finish()
            .unwrap();
    }
    let listener = Listener::playing([full(200, "Content-Type: text/html\r\n", b"Sign in")]);
    let error = call(&wire_to(&listener), &DELETE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert!(
        error.kind() == Kind::Decode && error.is_ambiguous(),
        "{error:?}"
    );
}

#[test]
fn a_reply_that_cannot_be_read_leaves_open_whether_a_create_was_applied() {
    let listener = Listener::playing([json(200, "<html>")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    assert!(
        call(&wire, &CREATE, &bearer)
            .receive::<Corp>()
            .unwrap_err()
            .is_ambiguous()
    );
    assert!(
        !call(&wire, &READ, &bearer)
            .receive::<Corp>()
            .unwrap_err()
            .is_ambiguous()
    );
}

/// `length` zero bytes as gzip, made without a library: one stored-block-free deflate stream would need one, so the
/// compressor of the tree is used.
fn gzip(length: usize) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![b' '; 1 << 20];
    for _ in 0..length >> 20 {
        encoder.write_all(&block).unwrap();
    }
    encoder.finish().unwrap()
}

fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse().ok())
        .unwrap_or(0)
}

#[test]
fn a_gzip_bomb_is_refused_with_memory_flat() {
    let bomb = gzip(200 << 20);
    assert!(bomb.len() < 300_000, "{}", bomb.len());
    let before = peak_memory();
    for status in [200, 500] {
        let error = shown(full(
            status,
            "Content-Encoding: gzip\r\nContent-Type: application/json\r\n",
            &bomb,
        ))
        .unwrap_err();
        match status {
            200 => assert_eq!(error.kind(), Kind::TooLarge),
            _ => assert_eq!(error.status(), Some(500)),
        }
    }
    let grown = peak_memory().saturating_sub(before);
    println!(
        "gzip bomb: {} bytes for {} bytes, peak memory +{grown} kB",
        bomb.len(),
        200 << 20
    );
    assert!(grown < 64 * 1024, "peak grew by {grown} kB");
}

#[test]
fn gzip_is_read_and_broken_gzip_is_an_error() {
    let mut bytes = gzipped(br#"{"id":"zip"}"#);
    let head = "Content-Encoding: gzip\r\n";
    assert_eq!(
        shown(full(200, head, &bytes)).unwrap().id.as_deref(),
        Some("zip")
    );
    for head in ["Content-Encoding: GZIP\r\n", "Content-Encoding: x-gzip\r\n"] {
        let read = shown(full(200, head, &bytes)).unwrap();
        assert_eq!(read.id.as_deref(), Some("zip"), "{head}");
    }
    let twice = [&bytes[..], &bytes].concat();
    assert_eq!(
        shown(full(200, head, &twice)).unwrap_err().kind(),
        Kind::Decode
    );
    assert_eq!(
        shown(full(200, head, &bytes[..bytes.len() - 4]))
            .unwrap_err()
            .kind(),
        Kind::Closed
    );
    bytes[12] ^= 0x55;
    assert_eq!(
        shown(full(200, head, &bytes)).unwrap_err().kind(),
        Kind::Decode
    );
    assert_eq!(
        shown(full(200, head, br#"{"id":"not zipped at all"}"#))
            .unwrap_err()
            .kind(),
        Kind::Decode
    );
}

#[test]
fn an_empty_body_is_empty_in_gzip_too() {
    let head = "HTTP/1.1 201 X\r\nContent-Encoding: gzip\r\n";
    for (reply, connections) in [
        (
            Reply::Whole(format!("{head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n").into()),
            1,
        ),
        (
            Reply::Whole(format!("{head}Content-Length: 0\r\n\r\n").into()),
            1,
        ),
        (Reply::Cut(format!("{head}\r\n").into()), 2),
    ] {
        let listener = Listener::playing([reply]);
        let wire = wire_to(&listener);
        for _ in 0..2 {
            call(&wire, &CREATE, &Tokens::default()).finish().unwrap();
        }
        assert_eq!(listener.connections(), connections);
    }
    let cut = format!("{head}Transfer-Encoding: chunked\r\n\r\n");
    let listener = Listener::playing([Reply::Cut(cut.into())]);
    let error = call(&wire_to(&listener), &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert!(error.is_ambiguous(), "{error:?}");
}

#[test]
fn a_reply_is_bounded_to_the_byte() {
    let listener = Listener::playing([full(200, "", &[b'x'; 100]), full(200, "", &[b'x'; 101])]);
    let mut config = config(listener.url());
    config.max_response_bytes = 100;
    let wire = Transport::new(config).unwrap();
    let bearer = Tokens::default();
    assert_eq!(
        call(&wire, &READ, &bearer)
            .response()
            .unwrap()
            .into_bytes()
            .len(),
        100
    );
    let error = call(&wire, &READ, &bearer).response().unwrap_err();
    assert_eq!(error.kind(), Kind::TooLarge);
    assert!(
        error
            .to_string()
            .contains("larger than the 100 bytes allowed"),
        "{error}"
    );
}

#[test]
fn heads_are_bounded() {
    let big = format!("X-Big: {}\r\n", "x".repeat(40_000));
    assert_eq!(
        shown(full(200, &big, b"{}")).unwrap_err().kind(),
        Kind::TooLarge
    );
    let many = "X-Many: 1\r\n".repeat(2_000);
    let error = shown(full(200, &many, b"{}")).unwrap_err();
    assert!(
        matches!(error.kind(), Kind::TooLarge | Kind::Protocol),
        "{error:?}"
    );
}

#[test]
fn error_bodies_are_bounded_and_what_came_is_told() {
    let page = format!("<html><h1>Bad gateway</h1>{}", "x".repeat(1 << 20));
    let error = shown(full(502, "", page.as_bytes())).unwrap_err();
    assert_eq!(error.status(), Some(502));
    let text = error.to_string();
    assert!(
        text.starts_with("showCorp: refused with 502: Bad gateway xxx") && text.len() < 700,
        "{text}"
    );
    assert_eq!(error.details::<serde_json::Value>(), None);
}

#[test]
fn what_is_not_http_is_said_to_be_so() {
    for garbage in [
        "SSH-2.0-OpenSSH_9.6\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
    ] {
        let error = shown(Reply::Cut(garbage.into())).unwrap_err();
        assert_eq!(error.kind(), Kind::Protocol, "{garbage:?} {error:?}");
    }
}

#[test]
fn an_answer_is_given_as_it_is() {
    let listener = Listener::playing([full(
        206,
        "X-Extra: 7\r\nContent-Type: text/plain\r\n",
        "é".as_bytes(),
    )]);
    let answer = call(&wire_to(&listener), &READ, &Tokens::default())
        .response()
        .unwrap();
    assert_eq!(
        (answer.status(), answer.header("x-extra"), answer.is_empty()),
        (206, Some("7"), false)
    );
    assert_eq!(answer.text().unwrap(), "é");
    assert_eq!(answer.unexpected().status(), Some(206));
    assert_eq!(listener.seen()[0].header("accept"), Some("*/*"));
}
