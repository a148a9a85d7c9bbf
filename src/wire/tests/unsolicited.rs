//! A response that nobody asked for is never taken for the next call's. `UNSOLICITED_CASES` sets how often each case is tried.
use super::*;
use crate::Tls;
use crate::wire::tests::faults::{Listener, State, read_request};
use crate::wire::tests::tls_support::{Authority, TlsStream, server_with};
use std::io::{Read, Write};
use std::net::TcpStream;

/// What the server does after it has answered a read.
#[derive(Clone, Copy, Debug)]
enum Second {
    /// Sends the same response once more after this many microseconds.
    Repeats(u64),
    /// Sends both in one piece.
    InOnePiece,
    /// Sends another one, with an id made up or none, after this many microseconds.
    Invents(u64, Option<&'static str>),
}

fn response(id: Option<&str>) -> Vec<u8> {
    let id = id.map_or(String::new(), |id| format!("X-Request-Id: {id}\r\n"));
    // Longer than TLS reads at once: what is left lies in the buffers of three layers.
    let body = format!("{{\"id\":\"{}\"}}", "x".repeat(6000));
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{id}\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// Sends two responses in one piece: over TLS in a record for each.
trait SendBoth: Read + Write {
    fn send_both(&mut self, first: &[u8], second: &[u8]) -> std::io::Result<()>;
}

impl SendBoth for TcpStream {
    fn send_both(&mut self, first: &[u8], second: &[u8]) -> std::io::Result<()> {
        self.write_all(&[first, second].concat())
    }
}

impl SendBoth for TlsStream {
    fn send_both(&mut self, first: &[u8], second: &[u8]) -> std::io::Result<()> {
        self.conn.writer().write_all(first)?;
        self.conn.writer().write_all(second)?;
        self.flush()
    }
}

/// Answers reads, with the id repeated if it `repeats_ids`, and each of them twice. Creates are never answered.
fn misbehave(stream: &mut impl SendBoth, state: &State, second: Second, repeats_ids: bool) {
    let send = |stream: &mut dyn Write, bytes: &[u8]| {
        stream.write_all(bytes).is_ok() && stream.flush().is_ok()
    };
    while let Some(seen) = read_request(stream) {
        let read = seen.line.starts_with("GET");
        let id = seen
            .header("x-request-id")
            .filter(|_| repeats_ids)
            .map(str::to_owned);
        state.seen.lock().unwrap().push(seen);
        if !read {
            return;
        }
        let first = response(id.as_deref());
        let sent = match second {
            Second::InOnePiece => stream.send_both(&first, &first).is_ok(),
            Second::Repeats(micros) | Second::Invents(micros, _) => {
                let again = match second {
                    Second::Invents(_, id) => response(id),
                    _ => first.clone(),
                };
                let sent = send(stream, &first);
                std::thread::sleep(Duration::from_micros(micros));
                sent && send(stream, &again)
            }
        };
        if !sent {
            return;
        }
    }
}

fn cases() -> usize {
    let cases = std::env::var("UNSOLICITED_CASES").ok();
    cases.and_then(|cases| cases.parse().ok()).unwrap_or(40)
}

/// How many of the creates are told to have succeeded, and how many connections there were.
fn creates_told_done(tls: bool, second: Second, repeats_ids: bool) -> (usize, usize) {
    let authority = Authority::new();
    let listener = if tls {
        server_with(&authority.issue("localhost"), None, move |stream, state| {
            misbehave(stream, state, second, repeats_ids)
        })
    } else {
        Listener::with(move |mut stream, state| misbehave(&mut stream, state, second, repeats_ids))
    };
    let url = format!("https://localhost:{}", listener.address().port());
    let mut config = config(if tls { url } else { listener.url() });
    if tls {
        config.tls = Tls::new()
            .only_roots_pem(authority.pem().as_bytes())
            .unwrap();
    }
    config.retry = Retry::off();
    let wire = Transport::new(config).unwrap();
    let tokens = Tokens::default();
    let mut done = 0;
    for _ in 0..cases() {
        // The read itself may meet an earlier read's second response.
        let _ = call(&wire, &READ, &tokens).receive::<serde_json::Value>();
        if call(&wire, &CREATE, &tokens).finish().is_ok() {
            done += 1;
        }
    }
    (done, listener.connections())
}

#[test]
fn a_second_response_is_not_taken_for_the_next_calls() {
    for tls in [false, true] {
        for second in [
            Second::InOnePiece,
            Second::Repeats(0),
            Second::Repeats(300),
            Second::Repeats(1000),
            Second::Invents(300, Some("made-by-a-gateway")),
            Second::Invents(300, None),
        ] {
            let (done, _) = creates_told_done(tls, second, true);
            assert_eq!(done, 0, "tls {tls}, {second:?}: of {}", cases());
        }
    }
}

#[test]
fn what_is_readable_before_a_request_is_sent_is_never_its_response_with_or_without_ids() {
    for tls in [false, true] {
        let (done, _) = creates_told_done(tls, Second::InOnePiece, false);
        assert_eq!(done, 0, "tls {tls}: of {}", cases());
    }
}

#[test]
fn a_read_that_meets_anothers_response_is_asked_again_and_a_create_is_ambiguous() {
    let listener = Listener::with(|mut stream, state| {
        let mut last: Option<String> = None;
        while let Some(seen) = read_request(&mut stream) {
            let id = seen.header("x-request-id").map(str::to_owned);
            state.seen.lock().unwrap().push(seen);
            // The first on a connection is answered well, the others with the id of the one before.
            let told = last.take().or(id.clone());
            if stream.write_all(&response(told.as_deref())).is_err() {
                return;
            }
            last = id;
        }
    });
    let (wire, _) = still_wire(&listener, |_| {});
    let tokens = Tokens::default();
    for _ in 0..3 {
        call(&wire, &READ, &tokens)
            .receive::<serde_json::Value>()
            .unwrap();
    }
    assert!(listener.connections() > 1);
    let error = call(&wire, &CREATE, &tokens).finish().unwrap_err();
    assert!(error.is_ambiguous(), "{error:?}");
    assert!(
        format!("{error:?}").contains("another request"),
        "{error:?}"
    );
}

#[test]
fn ids_that_the_server_makes_and_ids_that_are_missing_are_nobodys_fault() {
    for id in [Some("made-by-the-server"), None] {
        let listener = Listener::with(move |mut stream, _| {
            while read_request(&mut stream).is_some() {
                if stream.write_all(&response(id)).is_err() {
                    return;
                }
            }
        });
        let wire = wire_to(&listener);
        let tokens = Tokens::default();
        for _ in 0..5 {
            call(&wire, &CREATE, &tokens).finish().unwrap();
        }
        assert_eq!(listener.connections(), 1, "{id:?}");
    }
}

#[test]
fn a_server_that_speaks_first_is_sent_nothing() {
    let listener = Listener::with(|mut stream, state| {
        let _ = stream.write_all(&response(None));
        while let Some(seen) = read_request(&mut stream) {
            state.seen.lock().unwrap().push(seen);
        }
    });
    // Now and then the request is faster than the server's first word; that cannot be told from a response.
    let refused = (0..cases())
        .filter_map(|_| {
            let (wire, _) = still_wire(&listener, |config| config.retry = Retry::off());
            call(&wire, &CREATE, &Tokens::default()).finish().err()
        })
        .inspect(|error| assert!(!error.is_ambiguous(), "{error:?}"))
        .count();
    assert!(refused > 0, "of {}", cases());
}
