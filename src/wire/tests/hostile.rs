//! Whatever comes back: a response or an error, never a panic. `PROPTEST_CASES` sets how many cases each property gets.
use super::*;
use crate::error::Kind;
use proptest::prelude::*;
use serde::Deserialize;
use std::io::{Read, Write};
use std::net::TcpListener;
use ureq::http::{Request, Response as HttpResponse};
use ureq::middleware::MiddlewareNext;
use ureq::{Body, SendBody};

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Corp {
    id: Option<String>,
    corp_type: Option<i32>,
    count: Option<i64>,
    admins: Option<Vec<Corp>>,
    open: Option<bool>,
}

/// A wire whose platform is a function.
fn answered(answer: impl Fn() -> HttpResponse<Body> + Send + Sync + 'static) -> Transport {
    let mut config = config("https://platform.example");
    config.clock = Still::new();
    config.retry = Retry::off();
    config.middleware.push(Arc::new(
        move |_: Request<SendBody>, _: MiddlewareNext| -> Result<HttpResponse<Body>, ureq::Error> {
            Ok(answer())
        },
    ));
    Transport::new(config).unwrap()
}

/// JSON of our kind of document: keys that are known and unknown, values of every sort at their edges.
fn document() -> impl Strategy<Value = String> {
    let key = prop::sample::select(vec![
        "id",
        "corpType",
        "count",
        "admins",
        "open",
        "new",
        "error_code",
        "error_msg",
        "request_id",
        "\\u0000",
    ]);
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "18446744073709551616",
            "\"\"",
            "\"7\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "\"\\u202e\"",
            "nul",
            "'x'",
        ])
        .prop_map(str::to_owned),
        ".{0,12}".prop_map(|text| serde_json::to_string(&text).unwrap_or_default()),
    ];
    leaf.prop_recursive(4, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5)
                .prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec((key.clone(), inner), 0..6).prop_map(|members| format!(
                "{{{}}}",
                members
                    .iter()
                    .map(|(key, value)| format!("\"{key}\":{value}"))
                    .collect::<Vec<_>>()
                    .join(",")
            )),
        ]
    })
}

/// Values for the headers that are read: as they should be, nearly so, and not at all.
fn header() -> impl Strategy<Value = (&'static str, String)> {
    let date = "(Mon|Tue|Sunday|x)?,? ?[0-9]{1,2}[ -](Jan|Feb|Dez)[ -][0-9]{1,6} [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2} ?(GMT|UTC)?";
    let charset = "(application/json|text/[a-z]{1,6}|[ -~]{0,6})(;|; )?(charset|CHARSET|x) ?= ?\"?(utf-8|ISO-8859-1|gbk|us-ascii|[ -~]{0,8})\"?";
    prop_oneof![
        ("[0-9]{0,25}").prop_map(|value| ("retry-after", value)),
        (date).prop_map(|value| ("retry-after", value)),
        ("(https?:)?(//)?[a-z\\[\\]:@.%0-9]{0,20}(/[ -~]{0,10})?")
            .prop_map(|value| ("location", value)),
        (charset).prop_map(|value| ("content-type", value)),
        (
            prop::sample::select(vec![
                "retry-after",
                "location",
                "content-type",
                "x-request-id",
                "content-encoding",
                "content-length"
            ]),
            prop_oneof![
                "[ -~]{0,40}",
                ".{0,20}",
                Just("99999999999999999999".to_owned()),
                Just("http://[::1".to_owned()),
                Just("text/html; charset=\"".to_owned())
            ],
        ),
    ]
}

proptest! {
    #[test]
    fn any_reply_parses_or_is_an_error_that_names_operation_and_request_id(
        status in prop_oneof![Just(200_u16), 200_u16..600],
        body in prop_oneof![document().prop_map(String::into_bytes), prop::collection::vec(any::<u8>(), 0..200)],
        cut in any::<prop::sample::Index>(),
        (header, value) in header(),
    ) {
        let end = cut.index(body.len() + 1);
        let body = body[..end].to_vec();
        let wire = answered(move || {
            let mut builder = HttpResponse::builder().status(status);
            if let Ok(value) = ureq::http::HeaderValue::from_bytes(value.as_bytes()) {
                builder = builder.header(header, value);
            }
            builder.body(Body::builder().data(body.clone())).unwrap()
        });
        let bearer = Tokens::default();
        match call(&wire, &READ, &bearer).receive::<Corp>() {
            Ok(_) => prop_assert!((200..300).contains(&status)),
            Err(error) => {
                prop_assert!(matches!(error.kind(), Kind::Refused | Kind::Decode | Kind::TooLarge), "{error:?}");
                prop_assert_eq!(error.status(), Some(status));
                prop_assert_eq!(error.operation(), Some("showCorp"));
                prop_assert!(error.request_id().is_some_and(|id| !id.is_empty()));
                let text = error.to_string();
                prop_assert!(!text.chars().any(char::is_control) && text.chars().count() < 1600, "{text}");
                let _ = (error.help(), error.retry_after(), error.details::<serde_json::Value>(), format!("{error:?}"));
            }
        }
        if let Ok(answer) = call(&wire, &READ, &bearer).response() {
            let _ = (answer.text(), answer.unexpected(), answer.header(header).map(str::len));
        }
    }

    #[test]
    fn any_address_and_any_environment_is_taken_or_refused(address in prop_oneof![".{0,40}", "https?://[ -~]{0,30}"], proxy in "[ -~]{0,30}", exempt in ".{0,30}") {
        let mut settings = config(address);
        settings.environment = Environment(Arc::new(move |name| match name {
            "https_proxy" | "http_proxy" => Some(proxy.clone()),
            "no_proxy" => Some(exempt.clone()),
            _ => None,
        }));
        if let Err(error) = Transport::new(settings) {
            prop_assert!(matches!(error, Error::Config(_)));
        }
    }
}

#[test]
fn any_bytes_on_the_wire_end_in_an_answer_or_an_error() {
    // One listener for all cases; a connection gets the bytes of the moment and is closed.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let bytes = Arc::new(Mutex::new(Vec::new()));
    let playing = bytes.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let _ = stream.read(&mut [0; 4096]);
            let current: Vec<u8> = playing.lock().unwrap().clone();
            let _ = stream.write_all(&current);
        }
    });
    let mut settings = config(url);
    settings.retry = Retry::off();
    settings.attempt_timeout = Duration::from_secs(5);
    let wire = Transport::new(settings).unwrap();
    let piece = prop::sample::select(vec![
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.0 200\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 101 X\r\n",
        "HTTP/1.1 204 X\r\n",
        "HTTP/1.1 302 X\r\n",
        "HTTP/1.1 999 X\r\n",
        "HTTP/1.1 000 X\r\n",
        "HTTP/2 200\r\n",
        "Content-Length: 5\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Content-Encoding: gzip\r\n",
        "Connection: close\r\n",
        "Location: //x\r\n",
        "\r\n",
        "5\r\n{\"id\"\r\n",
        "0\r\n\r\n",
        "ffffffffffffffffffff\r\n",
        "-5\r\n",
        "5;x=y\r\n",
        "{\"id\":\"7\"}",
        "\u{1f}\u{8b}",
        ":\r\n",
        " folded\r\n",
        "\n\n",
        "\0",
    ]);
    let pieces = prop::collection::vec(
        prop_oneof![4 => piece.prop_map(|text| text.as_bytes().to_vec()), 1 => prop::collection::vec(any::<u8>(), 0..20)],
        0..8,
    );
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(300);
    let mut runner = proptest::test_runner::TestRunner::new(proptest::test_runner::Config {
        cases,
        failure_persistence: None,
        ..Default::default()
    });
    runner
        .run(&pieces, |pieces| {
            *bytes.lock().unwrap() = pieces.concat();
            match call(&wire, &CREATE, &Tokens::default()).receive::<Corp>() {
                Ok(_) => {}
                Err(error) => {
                    prop_assert!(error.request_id().is_some());
                    prop_assert!(!error.to_string().chars().any(char::is_control));
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_middlewares_error_is_believed_only_where_it_cannot_come_after_sending() {
    for (make, kind, sent) in [
        (
            (|| ureq::Error::HostNotFound) as fn() -> ureq::Error,
            Kind::Resolve,
            false,
        ),
        (|| ureq::Error::ConnectionFailed, Kind::Connect, false),
        (
            || std::io::Error::from(std::io::ErrorKind::ConnectionRefused).into(),
            Kind::Connect,
            false,
        ),
        (
            || std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into(),
            Kind::Closed,
            true,
        ),
        (
            || std::io::Error::from(std::io::ErrorKind::ConnectionReset).into(),
            Kind::Closed,
            true,
        ),
        (
            || ureq::Error::Timeout(ureq::Timeout::Global),
            Kind::Timeout,
            true,
        ),
    ] {
        let mut settings = config("https://platform.example");
        settings.clock = Still::new();
        settings.middleware.push(Arc::new(
            move |_: Request<SendBody>,
                  _: MiddlewareNext|
                  -> Result<HttpResponse<Body>, ureq::Error> { Err(make()) },
        ));
        let wire = Transport::new(settings).unwrap();
        let error = call(&wire, &CREATE, &Tokens::default())
            .finish()
            .unwrap_err();
        assert_eq!(
            (error.kind(), error.is_ambiguous(), error.attempts()),
            (kind, sent, if sent { 1 } else { 4 }),
            "{error:?}"
        );
    }
}
