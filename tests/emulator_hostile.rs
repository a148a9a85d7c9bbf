//! Promises about a served emulator that is treated badly: it answers clearly or closes, and goes on serving.
#![cfg(feature = "emulator")]

use huaweicloud_meeting::emulator::{Emulator, Server};
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

const GOOD: &str = "GET /v1/usg/dcs/corp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

fn connect(server: &Server) -> TcpStream {
    let socket = TcpStream::connect(server.address()).unwrap();
    socket
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    socket
        .set_write_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    socket
}

/// What comes back until the server closes, if it does within ten seconds. With `end`, sending ends after the request:
/// a server may take that for a caller who has gone away, so what is to be answered says `Connection: close` instead.
fn exchange(server: &Server, request: &[u8], end: bool) -> String {
    let mut socket = connect(server);
    // it may answer and close before everything is sent
    let _ = socket.write_all(request);
    if end {
        let _ = socket.shutdown(Shutdown::Write);
    }
    let mut response = Vec::new();
    let _ = socket.read_to_end(&mut response);
    String::from_utf8_lossy(&response).into_owned()
}

fn is_well(server: &Server) {
    let response = exchange(server, GOOD.as_bytes(), false);
    assert!(response.starts_with("HTTP/1.1 401"), "{response}");
}

#[test]
fn malformed_requests_are_refused_or_closed_and_it_goes_on() {
    let (_emulator, server) = Emulator::start().unwrap();
    let long_header = format!(
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n",
        "x".repeat(200_000)
    );
    let many_headers = format!(
        "GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n",
        "A: b\r\n".repeat(10_000)
    );
    let long_target = format!(
        "GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "x".repeat(100_000)
    );
    let cases: Vec<&[u8]> = vec![
        b"", b"\r\n\r\n\r\n", b"\0\0\0\0\0\0\0\0", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
        b"GET / HTTP/1.1\nHost: localhost\n\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Access-Token: \xff\xfe\r\n\r\n", b"GET http://[::1 HTTP/1.1\r\n\r\n",
        long_header.as_bytes(), many_headers.as_bytes(), long_target.as_bytes(),
    ];
    for case in cases {
        let response = exchange(&server, case, true);
        let status = response.split(' ').nth(1).unwrap_or("closed");
        let shown = String::from_utf8_lossy(&case[..case.len().min(60)]);
        assert!(
            response.is_empty() || status.starts_with('4'),
            "{shown:?}: {response}"
        );
        is_well(&server);
    }
}

#[test]
fn a_body_of_a_hundred_megabytes_is_refused_without_being_kept() {
    let (emulator, server) = Emulator::start().unwrap();
    let mut socket = connect(&server);
    let head =
        "PUT /v1/usg/dcs/corp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n";
    socket.write_all(head.as_bytes()).unwrap();
    let block = vec![b'x'; 64 * 1024];
    let mut sent = 0;
    while sent < 104_857_600 {
        match socket.write(&block) {
            Ok(bytes) => sent += bytes,
            // it has answered and closed
            Err(error) => {
                assert_ne!(
                    error.kind(),
                    ErrorKind::WouldBlock,
                    "it neither reads nor closes"
                );
                break;
            }
        }
    }
    assert!(
        sent < 50_000_000,
        "it took {sent} bytes of a body that it refuses"
    );
    // the one that it refused is told so in the journal; of the body nothing is kept
    assert_eq!(emulator.journal()[0].status, 413);
    is_well(&server);
}

#[test]
fn pipelined_requests_are_answered_in_order() {
    let (emulator, server) = Emulator::start().unwrap();
    let mut requests: String = (0..99)
        .map(|number| format!("GET /v1/usg/dcs/corp HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: number-{number}\r\n\r\n"))
        .collect();
    requests += &GOOD.replace("Connection", "X-Request-Id: number-99\r\nConnection");
    let responses = exchange(&server, requests.as_bytes(), false);
    let ids: Vec<&str> = responses
        .lines()
        .filter_map(|line| line.strip_prefix("x-request-id: "))
        .collect();
    let expected: Vec<String> = (0..100).map(|number| format!("number-{number}")).collect();
    assert_eq!(ids, expected);
    assert_eq!(
        emulator.platform(|platform| platform.counters().requests()),
        100
    );
}

#[test]
fn ten_thousand_connections_come_and_go_and_leave_nothing() {
    let (_emulator, server) = Emulator::start().unwrap();
    let start = Instant::now();
    let mut open = Vec::new();
    for number in 0..10_000 {
        let mut socket = connect(&server);
        if number % 3 == 0 {
            socket.write_all(&GOOD.as_bytes()[..20]).unwrap();
        }
        open.push(socket);
        // this process may not have many more open itself
        if open.len() == 300 {
            open.drain(..150);
        }
        if number % 1_000 == 0 {
            is_well(&server);
        }
    }
    is_well(&server);
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn one_who_goes_away_in_the_middle_of_a_request_harms_nobody() {
    let (emulator, server) = Emulator::start().unwrap();
    for cut in (1..GOOD.len()).step_by(7) {
        let mut socket = connect(&server);
        socket.write_all(&GOOD.as_bytes()[..cut]).unwrap();
        drop(socket);
    }
    is_well(&server);
    assert_eq!(
        emulator.platform(|platform| platform.counters().requests()),
        1
    );
}
