//! What is written to a connection and read from one, in memory; beside ureq, which reads the same bytes.
use crate::wire::attempt::Phase;
use crate::wire::connection::{Connection, Header, Origin, RequestBody, RequestHead};
use crate::wire::connector::DeferredResolver;
use crate::wire::http1::{Framing, Head, LONGEST_HEAD, Malformed};
use crate::wire::tests::attempt;
use proptest::prelude::*;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::{Arc, Mutex};
use ureq::http::{HeaderName, Method, Uri};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport,
};

/// A connection to nobody: its peer's bytes come in these pieces, and end.
struct Memory {
    pieces: VecDeque<Vec<u8>>,
    buffers: LazyBuffers,
    sent: Arc<Mutex<Sent>>,
    /// The peer takes no more than so many writes.
    most_writes: usize,
}

#[derive(Default)]
struct Sent {
    bytes: Vec<u8>,
    writes: usize,
    /// The output buffer held something when it was looked at next.
    is_left: bool,
}

impl Memory {
    fn new(pieces: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self {
            pieces: pieces.into_iter().collect(),
            buffers: LazyBuffers::new(2 * LONGEST_HEAD, 1024),
            sent: Arc::default(),
            most_writes: usize::MAX,
        }
    }

    fn connection(self) -> Connection {
        let origin = Origin::of(&Uri::from_static("http://h")).unwrap();
        Connection::new(Box::new(self), origin)
    }
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memory")
    }
}

impl Transport for Memory {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), ureq::Error> {
        let mut sent = self.sent.lock().unwrap();
        if sent.writes == self.most_writes {
            return Err(ureq::Error::Io(io::ErrorKind::BrokenPipe.into()));
        }
        sent.is_left |= self.buffers.output()[amount..]
            .iter()
            .any(|byte| *byte != 0);
        sent.bytes
            .extend_from_slice(&self.buffers.output()[..amount]);
        sent.writes += 1;
        Ok(())
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        let Some(piece) = self.pieces.front_mut() else {
            return Ok(false);
        };
        let room = self.buffers.input_append_buf();
        let length = room.len().min(piece.len());
        room[..length].copy_from_slice(&piece[..length]);
        self.buffers.input_appended(length);
        piece.drain(..length);
        if piece.is_empty() {
            self.pieces.pop_front();
        }
        Ok(true)
    }

    fn is_open(&mut self) -> bool {
        true
    }
}

/// Status and body of the response that these pieces are; what is not HTTP/1.1, or ends too soon, is none.
fn ours(pieces: Vec<Vec<u8>>, room: usize) -> Option<(u16, Vec<u8>)> {
    let mut connection = Memory::new(pieces).connection();
    let head = connection.receive().ok()?;
    let mut framing = head.framing(&Method::GET).ok()?;
    let mut body = Vec::new();
    let mut output = vec![0; room];
    while !framing.is_at_end() {
        let (used, filled) = framing.decode(connection.input(), &mut output).ok()?;
        connection.consume(used);
        body.extend_from_slice(&output[..filled]);
        if filled == 0 && !framing.is_at_end() && !connection.fill().ok()? {
            let is_whole = framing.may_end(connection.input());
            return is_whole.then_some((head.status.as_u16(), body));
        }
    }
    Some((head.status.as_u16(), body))
}

/// Makes one connection.
#[derive(Debug)]
struct Once(Mutex<Option<Memory>>);

impl Connector for Once {
    type Out = Memory;

    fn connect(&self, _: &ConnectionDetails, _: Option<()>) -> Result<Option<Memory>, ureq::Error> {
        Ok(self.0.lock().unwrap().take())
    }
}

/// The same as ureq reads them.
fn theirs(pieces: Vec<Vec<u8>>) -> Option<(u16, Vec<u8>)> {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_response_header_size(LONGEST_HEAD)
        .proxy(None)
        .build();
    let once = Once(Mutex::new(Some(Memory::new(pieces))));
    let agent = ureq::Agent::with_parts(config, once, DeferredResolver);
    let response = agent.get("http://h/").call().ok()?;
    let status = response.status().as_u16();
    let mut body = Vec::new();
    let mut reader = response.into_body().into_reader();
    reader.read_to_end(&mut body).ok()?;
    Some((status, body))
}

fn cut(bytes: &[u8], cuts: &[usize]) -> Vec<Vec<u8>> {
    let mut cuts: Vec<usize> = cuts.iter().map(|at| at % (bytes.len() + 1)).collect();
    cuts.extend([0, bytes.len()]);
    cuts.sort_unstable();
    let pieces = cuts.windows(2).map(|pair| bytes[pair[0]..pair[1]].to_vec());
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// How a body is framed.
#[derive(Clone, Debug)]
enum Framed {
    Length,
    /// Chunks of at most so many bytes, with an extension and trailers or without.
    Chunks(usize, bool),
    UntilClose,
}

fn framed() -> impl Strategy<Value = Framed> {
    prop_oneof![
        Just(Framed::Length),
        (1_usize..300, any::<bool>()).prop_map(|(size, more)| Framed::Chunks(size, more)),
        Just(Framed::UntilClose),
    ]
}

fn response(status: u16, body: &[u8], framed: &Framed) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status} Some Reason\r\nServer: s\r\n").into_bytes();
    match framed {
        Framed::Length => {
            bytes.extend(format!("content-LENGTH:  {} \r\n\r\n", body.len()).bytes());
            bytes.extend(body);
        }
        Framed::Chunks(size, more) => {
            bytes.extend(b"Transfer-Encoding: Chunked\r\n\r\n");
            for chunk in body.chunks(*size) {
                let extension = if *more { " ;a=\"b\"" } else { "" };
                bytes.extend(format!("{:X}{extension}\r\n", chunk.len()).bytes());
                bytes.extend(chunk);
                bytes.extend(b"\r\n");
            }
            let trailers = if *more { "a: b\r\nc: d\r\n" } else { "" };
            bytes.extend(format!("0\r\n{trailers}\r\n").bytes());
        }
        Framed::UntilClose => {
            bytes.extend(b"\r\n");
            bytes.extend(body);
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_body_is_read_whole_however_it_is_framed_and_in_whatever_pieces_it_comes(
        status in 200_u16..=600,
        body in proptest::collection::vec(any::<u8>(), 0..2000),
        framed in framed(),
        cuts in proptest::collection::vec(any::<usize>(), 0..40),
        room in 1_usize..600,
    ) {
        prop_assume!(!matches!(status, 204 | 304));
        let pieces = cut(&response(status, &body, &framed), &cuts);
        prop_assert_eq!(ours(pieces.clone(), room), Some((status, body.clone())));
        prop_assert_eq!(theirs(pieces), Some((status, body)));
    }

    /// What we read as a response is read as the same one by others; what others pass over may be an error to us.
    #[test]
    fn a_damaged_response_is_no_other_response_than_ureq_reads(
        body in proptest::collection::vec(any::<u8>(), 0..60),
        framed in framed(),
        more in proptest::sample::subsequence(vec![
            "Content-Length: 7", "Content-Length: 7, 7", "Content-Length: +7", "Content-Length: 0x7", "Content-Length:",
            "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity",
            "Connection: close", "A: b", "A : b", " folded",
        ], 0..3),
        damage in proptest::collection::vec((any::<usize>(), any::<u8>(), 0_u8..3), 0..3),
        cuts in proptest::collection::vec(any::<usize>(), 0..4),
    ) {
        let mut bytes = response(200, &body, &framed);
        let at = bytes.windows(2).position(|pair| pair == b"\r\n").unwrap() + 2;
        let lines: String = more.iter().map(|line| format!("{line}\r\n")).collect();
        bytes.splice(at..at, lines.bytes());
        for (at, byte, how) in damage {
            let at = at % bytes.len();
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                _ => bytes.insert(at, byte),
            }
        }
        prop_assume!(!bytes.starts_with(b"HTTP/1.0"));
        let pieces = cut(&bytes, &cuts);
        if let Some(read) = ours(pieces.clone(), 64) {
            prop_assert_eq!(theirs(pieces), Some(read), "{:?}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn a_body_of_unknown_length_is_sent_in_chunks_and_one_of_known_length_as_it_is(
        body in proptest::collection::vec(any::<u8>(), 0..5000),
        step in 1_usize..3000,
        is_known in any::<bool>(),
    ) {
        let mut reader = Stepped(&body, step);
        let mut headers = Vec::new();
        if is_known {
            headers.push((HeaderName::from_static("content-length"), body.len().into()));
        }
        let sent = sent(&Method::POST, "http://h/", &headers, RequestBody::Reader(&mut reader)).unwrap();
        let end = sent.bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        let (head, rest) = sent.bytes.split_at(end);
        let head = String::from_utf8_lossy(head);
        prop_assert_eq!(head.contains("\r\ncontent-length: "), is_known, "{}", head);
        prop_assert_eq!(head.contains("\r\ntransfer-encoding: chunked\r\n"), !is_known, "{}", head);
        if is_known {
            prop_assert_eq!(rest, &body);
        } else {
            let mut bytes = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".to_vec();
            bytes.extend(rest);
            prop_assert_eq!(theirs(vec![bytes]), Some((200, body)));
        }
    }
}

/// Gives at most so many bytes at once.
struct Stepped<'a>(&'a [u8], usize);

impl Read for Stepped<'_> {
    fn read(&mut self, output: &mut [u8]) -> io::Result<usize> {
        let length = output.len().min(self.1);
        self.0.read(&mut output[..length])
    }
}

/// What cannot be read, by an error that connections have too.
struct Fails;

impl Read for Fails {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::new(io::ErrorKind::BrokenPipe, "no such sector"))
    }
}

fn sent(
    method: &Method,
    uri: &str,
    headers: &[Header],
    body: RequestBody<'_>,
) -> Result<Sent, ureq::Error> {
    let memory = Memory::new([]);
    let sent = memory.sent.clone();
    let uri: Uri = uri.parse().unwrap();
    let mut connection = Connection::new(Box::new(memory), Origin::of(&uri).unwrap());
    let request = RequestHead {
        method,
        uri: &uri,
        headers,
    };
    let attempt = attempt();
    let result = connection.send(&attempt, request, body);
    let sent = std::mem::take(&mut *sent.lock().unwrap());
    assert_eq!(attempt.phase() == Phase::Written, sent.writes > 0);
    // Nothing of it stays in the buffer.
    assert!(!sent.is_left);
    result.map(|()| sent)
}

fn text(method: &Method, uri: &str, body: RequestBody<'_>) -> String {
    let sent = sent(method, uri, &[], body).unwrap();
    assert_eq!(sent.writes, 1);
    String::from_utf8(sent.bytes).unwrap()
}

#[test]
fn head_and_body_are_one_write_and_the_host_has_no_credentials_and_no_usual_port() {
    for (uri, host) in [
        ("http://h/a?b=c", "h"),
        ("http://h:80/a?b=c", "h"),
        ("https://h:443/a?b=c", "h"),
        ("https://h:80/a?b=c", "h:80"),
        ("http://[::1]:8443/a?b=c", "[::1]:8443"),
        ("http://user:canary@h:81/a?b=c", "h:81"),
    ] {
        let expected = format!("GET /a?b=c HTTP/1.1\r\nhost: {host}\r\n\r\n");
        assert_eq!(text(&Method::GET, uri, RequestBody::None), expected);
    }
    assert_eq!(
        text(&Method::PUT, "http://h", RequestBody::Bytes(b"{}")),
        "PUT / HTTP/1.1\r\nhost: h\r\ncontent-length: 2\r\n\r\n{}"
    );
    assert_eq!(
        text(&Method::POST, "http://h", RequestBody::Bytes(b"")),
        "POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 0\r\n\r\n"
    );
}

#[test]
fn what_is_longer_than_the_buffer_is_sent_in_as_many_writes_as_it_needs() {
    let headers = [
        (
            HeaderName::from_static("x-long"),
            "x".repeat(3000).parse().unwrap(),
        ),
        // A middleware's own count of bytes is not believed.
        (
            HeaderName::from_static("content-length"),
            "3".parse().unwrap(),
        ),
        (
            HeaderName::from_static("transfer-encoding"),
            "chunked".parse().unwrap(),
        ),
    ];
    let body = vec![b'y'; 2000];
    let sent = sent(
        &Method::POST,
        "http://h",
        &headers,
        RequestBody::Bytes(&body),
    )
    .unwrap();
    let head = format!(
        "POST / HTTP/1.1\r\nhost: h\r\nx-long: {}\r\ncontent-length: 2000\r\n\r\n",
        "x".repeat(3000)
    );
    assert_eq!(sent.bytes, [head.as_bytes(), &body].concat());
    assert_eq!(sent.writes, sent.bytes.len().div_ceil(1024));
}

#[test]
fn a_reader_that_ends_before_its_length_or_after_it_or_fails_is_an_error_and_no_whole_request() {
    let headers = vec![(
        HeaderName::from_static("content-length"),
        "10".parse().unwrap(),
    )];
    let (mut short, mut long) = (&b"123456789"[..], &b"12345678901"[..]);
    let (mut fails, mut fails_too) = (Fails, Fails);
    let cases: [(&[Header], &mut dyn Read, &str); 4] = [
        (&headers, &mut short, "shorter than its length"),
        (&headers, &mut long, "longer than its length"),
        (&headers, &mut fails, "no such sector"),
        (&[], &mut fails_too, "no such sector"),
    ];
    for (headers, reader, words) in cases {
        let body = RequestBody::Reader(reader);
        let result = sent(&Method::POST, "http://h", headers, body);
        let error = result.err().unwrap();
        assert!(error.to_string().contains(words), "{error}");
    }
}

fn head(text: &str) -> Head {
    let (head, length) = Head::parse(text.as_bytes()).unwrap().unwrap();
    assert_eq!(length, text.len());
    head
}

#[test]
fn a_response_ends_where_its_head_says() {
    let framing = |text: &str, method: &Method| head(text).framing(method);
    let length = |text: &str| match framing(text, &Method::GET) {
        Ok(Framing::Length(length)) => Some(length),
        _ => None,
    };
    assert_eq!(
        length("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n"),
        Some(12)
    );
    assert_eq!(
        length("HTTP/1.1 200 OK\r\nContent-Length: 12 , 12\r\nContent-Length: 012\r\n\r\n"),
        Some(12)
    );
    for status in [204, 304] {
        let text = format!("HTTP/1.1 {status} x\r\nContent-Length: 12\r\n\r\n");
        assert_eq!(length(&text), Some(0), "{status}");
    }
    assert!(matches!(
        framing(
            "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n",
            &Method::HEAD
        ),
        Ok(Framing::Length(0))
    ));
    assert!(matches!(
        framing("HTTP/1.1 200 OK\r\n\r\n", &Method::GET),
        Ok(Framing::UntilClose)
    ));
    assert!(matches!(
        framing(
            "HTTP/1.1 200 OK\r\nContent-Length: 12\r\nTransfer-Encoding:  CHUNKED \r\n\r\n",
            &Method::GET
        ),
        Ok(Framing::Chunked(_))
    ));
    for headers in [
        "Content-Length: 12\r\nContent-Length: 13",
        "Content-Length: 12, 13",
        "Content-Length: 12,",
        "Content-Length:",
        "Content-Length: +12",
        "Content-Length: -1",
        "Content-Length: 1 2",
        "Content-Length: 0x12",
        "Content-Length: 18446744073709551616",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding:",
    ] {
        let text = format!("HTTP/1.1 200 OK\r\n{headers}\r\n\r\n");
        assert!(
            matches!(framing(&text, &Method::GET), Err(Malformed::Framing(_))),
            "{headers}"
        );
    }
}

#[test]
fn a_connection_is_kept_only_where_both_sides_agree_on_the_end_of_the_response() {
    for (text, kept) in [
        ("HTTP/1.1 200 OK\r\n\r\n", true),
        (
            "HTTP/1.1 200 OK\r\nConnection: upgrade, CLOSE\r\n\r\n",
            false,
        ),
        (
            "HTTP/1.1 200 OK\r\nConnection: a\r\nConnection: close\r\n\r\n",
            false,
        ),
        ("HTTP/1.1 200 OK\r\nConnection: closed\r\n\r\n", true),
        ("HTTP/1.0 200 OK\r\n\r\n", false),
        ("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n", true),
        (
            "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n",
            false,
        ),
        (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            true,
        ),
        (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n",
            false,
        ),
        ("HTTP/1.1 101 x\r\n\r\n", false),
    ] {
        assert_eq!(head(text).keeps_alive(), kept, "{text}");
    }
}

#[test]
fn a_chunked_body_that_two_parties_could_read_differently_is_an_error() {
    let read = |body: &str| {
        let text = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
        ours(vec![text.into_bytes()], 100)
    };
    let ok = |body: &str| Some((200, body.as_bytes().to_vec()));
    assert_eq!(read("3\r\nabc\r\n0\r\n\r\n"), ok("abc"));
    assert_eq!(
        read("0003 \t;x\r\nabc\r\n000;y\r\nt: u\r\n\r\nmore"),
        ok("abc")
    );
    // Closed without the empty line at the end.
    assert_eq!(read("3\r\nabc\r\n0\r\n"), ok("abc"));
    let long = format!("3;{}\r\nabc\r\n0\r\n\r\n", "x".repeat(5000));
    for body in [
        "3\nabc\n0\n\n",
        "3\r\nabc0\r\n\r\n",
        "3\r\nabcd\r\n0\r\n\r\n",
        "+3\r\nabc\r\n0\r\n\r\n",
        " 3\r\nabc\r\n0\r\n\r\n",
        "0x3\r\nabc\r\n0\r\n\r\n",
        "\r\nabc\r\n0\r\n\r\n",
        "10000000000000003\r\nabc\r\n0\r\n\r\n",
        "3\r\nabc\r\n0\r\nt: u\r\n",
        "3\r\nabc\r\n0\r\nt",
        "3\r\nabc\r\n0\r\nt: u\rv: w\r\n\r\n",
        "3\r\nabc\r\n",
        "3\r\nab",
        "3",
        "",
        &long,
    ] {
        assert_eq!(read(body), None, "{body:.40}");
    }
}

#[test]
fn interim_responses_are_passed_over_and_what_follows_the_response_is_not_touched() {
    let text = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n\
                HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 500 unasked\r\n\r\n";
    let mut connection = Memory::new([text.as_bytes().to_vec()]).connection();
    let head = connection.receive().unwrap();
    assert_eq!(head.status, 200);
    let mut framing = head.framing(&Method::GET).unwrap();
    let mut output = [0; 100];
    let (used, filled) = framing.decode(connection.input(), &mut output).unwrap();
    connection.consume(used);
    assert_eq!((&output[..filled], framing.is_at_end()), (&b"{}"[..], true));
    assert!(connection.input().starts_with(b"HTTP/1.1 500"));
    assert!(!connection.is_reusable());
}

#[test]
fn a_head_that_is_too_long_or_no_head_is_an_error_as_soon_as_that_is_seen() {
    let endless = (0..).map(|n| format!("x-{n}: {}\r\n", "y".repeat(400)).into_bytes());
    let pieces: Vec<_> = std::iter::once(b"HTTP/1.1 200 OK\r\n".to_vec())
        .chain(endless.take(90))
        .collect();
    let error = Memory::new(pieces).connection().receive().unwrap_err();
    assert!(
        matches!(error, ureq::Error::LargeResponseHeader(..)),
        "{error}"
    );
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "a: b\r\n".repeat(101));
    for text in [
        "SSH-2.0-x\r\n",
        "HTTP/2 200\r\n",
        "HTTP/1.1 099 x\r\n\r\n",
        "HTTP/1.1 200 OK\r\na b: c\r\n\r\n",
        &many,
    ] {
        // More would come.
        let pieces = [text.as_bytes().to_vec(), b"more".to_vec()];
        let error = Memory::new(pieces).connection().receive().unwrap_err();
        assert!(
            error.to_string().contains("not HTTP/1.1"),
            "{text:.40}: {error}"
        );
    }
    let error = Memory::new([b"HTTP/1.1 200".to_vec()])
        .connection()
        .receive();
    assert!(
        error
            .unwrap_err()
            .to_string()
            .contains("closed before a response")
    );
}

#[test]
fn the_refusal_of_a_server_that_closes_before_it_has_read_a_body_is_heard() {
    let heard = |reply: &str, most_writes: usize, body: &mut dyn Read| {
        let mut memory = Memory::new([reply.as_bytes().to_vec()]);
        memory.most_writes = most_writes;
        let mut connection = memory.connection();
        let request = RequestHead {
            method: &Method::POST,
            uri: &Uri::from_static("http://h"),
            headers: &[],
        };
        let body = RequestBody::Reader(body);
        let error = connection.send(&attempt(), request, body).unwrap_err();
        let head = connection.refusal(error);
        head.map(|head| head.status.as_u16())
    };
    let long = || io::repeat(b'x').take(100_000);
    let refusal = "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(heard(refusal, 3, &mut long()).unwrap(), 413);
    // That it was carried out, nobody can say who has not read it.
    let success = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    for (reply, most_writes) in [(success, 3), ("", 3), ("HTTP/1.1 413", 0)] {
        let error = heard(reply, most_writes, &mut long()).unwrap_err();
        assert!(
            error.to_string().contains("broken pipe"),
            "{reply}: {error}"
        );
    }
    // Nobody has closed anything: no response is waited for.
    assert!(heard(refusal, 3, &mut Fails).is_err());
}
