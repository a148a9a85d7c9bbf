//! What goes out.
use super::*;
use crate::wire::tests::faults::json;

#[test]
fn a_request_carries_what_the_contract_says_and_nothing_else() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    let body = serde_json::json!({"account": "a", "list": [1, 2]});
    wire.call(&CREATE, Some(&bearer), &DEFAULTS)
        .query("accountType", &1)
        .json(&body)
        .finish()
        .unwrap();
    let seen = &listener.seen()[0];
    assert_eq!(seen.line, "POST /v1/usg/dcs/sp/corp?accountType=1 HTTP/1.1");
    assert_eq!(seen.text(), r#"{"account":"a","list":[1,2]}"#, "compact");
    assert_eq!(seen.header("x-access-token"), Some("token-0-canary"));
    assert_eq!(seen.header("accept-language"), Some("en-US"));
    assert_eq!(
        seen.header("content-type"),
        Some("application/json; charset=UTF-8")
    );
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(
        seen.header("user-agent"),
        Some(concat!("huaweicloud-meeting/", env!("CARGO_PKG_VERSION")))
    );
    assert!(uuid::Uuid::parse_str(seen.header("x-request-id").unwrap()).is_ok());
    let mut names: Vec<String> = seen
        .head
        .lines()
        .skip(1)
        .filter_map(|line| Some(line.split_once(':')?.0.to_ascii_lowercase()))
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "accept",
            "accept-encoding",
            "accept-language",
            "content-length",
            "content-type",
            "host",
            "user-agent",
            "x-access-token",
            "x-request-id"
        ]
    );
}

#[test]
fn content_type_only_with_a_body_and_a_length_of_nothing_where_gateways_want_one() {
    static PUT: Operation = Operation {
        id: "updateToken",
        method: Method::Put,
        path: "/v1/usg/acs/token",
        token: true,
        idempotent: true,
    };
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    call(&wire, &READ, &bearer).finish().unwrap();
    wire.call(&PUT, Some(&bearer), &DEFAULTS)
        .token(&Secret::from("given"))
        .finish()
        .unwrap();
    wire.call(&DELETE, Some(&bearer), &DEFAULTS)
        .path("id", "1")
        .json(&[1])
        .finish()
        .unwrap();
    let seen = listener.seen();
    assert_eq!(
        (
            seen[0].header("content-type"),
            seen[0].header("content-length")
        ),
        (None, None)
    );
    assert_eq!(
        (
            seen[1].header("content-type"),
            seen[1].header("content-length")
        ),
        (None, Some("0"))
    );
    assert_eq!(seen[1].header("x-access-token"), Some("given"));
    assert_eq!(
        (seen[2].line.split(' ').next(), seen[2].text()),
        (Some("DELETE"), "[1]".into())
    );
}

#[test]
fn an_operation_without_a_token_gets_none() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    let secret = Secret::from("Basic abc");
    let options = CallOptions {
        language: Some(Language::Chinese),
        request_id: Some("mine".into()),
        ..CallOptions::default()
    };
    let mut call = wire
        .call(&LOGIN, Some(&bearer), &options)
        .secret_header("Authorization", &secret);
    call = call
        .header("X-Token-Type", "LongTicket")
        .header_opt::<String>("X-No", None)
        .header_joined("X-List", &[1, 2]);
    call.finish().unwrap();
    let seen = &listener.seen()[0];
    assert_eq!(seen.header("x-access-token"), None);
    assert_eq!(seen.header("authorization"), Some("Basic abc"));
    assert_eq!(seen.header("x-token-type"), Some("LongTicket"));
    assert_eq!(seen.header("x-list"), Some("1,2"));
    assert_eq!(seen.header("accept-language"), Some("zh-CN"));
    assert_eq!(seen.header("x-request-id"), Some("mine"));
    assert_eq!(bearer.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn arrays_in_the_query_are_written_as_the_document_says() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    let names = ["a b".to_owned(), "c,d".to_owned()];
    let none: [String; 0] = [];
    let list = || wire.call(&LIST, Some(&bearer), &DEFAULTS);
    list()
        .query_each("n", &names)
        .query_joined("j", ",", &names)
        .query_joined("p", "%7C", &names)
        .finish()
        .unwrap();
    list()
        .query_each("n", &none)
        .query_joined("j", ",", &none)
        .query_opt::<i32>("o", None)
        .finish()
        .unwrap();
    let seen = listener.seen();
    assert_eq!(
        seen[0].line,
        "GET /v1/usg/dcs/sp/corp?n=a%20b&n=c%2Cd&j=a%20b,c%2Cd&p=a%20b%7Cc%2Cd HTTP/1.1"
    );
    assert_eq!(seen[1].line, "GET /v1/usg/dcs/sp/corp HTTP/1.1");
}

#[test]
fn a_path_prefix_of_the_address_is_kept() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = Transport::new(config(format!("{}/gate/", listener.url()))).unwrap();
    call(&wire, &READ, &Tokens::default()).finish().unwrap();
    assert_eq!(
        listener.seen()[0].line,
        "GET /gate/v1/usg/dcs/sp/corp/42 HTTP/1.1"
    );
}

#[test]
fn faults_are_all_told_and_nothing_is_sent() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    let call = wire
        .call(&READ, Some(&bearer), &DEFAULTS)
        .path("id", "")
        .header("X-Bad", "a\r\nX-Evil: 1")
        .header("X-Nul", "\0");
    let error = call
        .secret_header("X-Secret", &Secret::from("canary\n"))
        .receive::<serde_json::Value>()
        .unwrap_err();
    let fields: Vec<&str> = error
        .violations()
        .iter()
        .map(|fault| fault.field.as_str())
        .collect();
    assert_eq!(fields, ["id", "X-Bad", "X-Nul", "X-Secret"]);
    assert!(matches!(error, Error::Invalid(_)) && error.attempts() == 0);
    assert!(!format!("{error} {error:?}").contains("canary"));
    let error = wire
        .call(&READ, Some(&bearer), &DEFAULTS)
        .finish()
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "showCorp: not sent: id is required in the path"
    );
    let error = wire
        .call(&READ, Some(&bearer), &DEFAULTS)
        .path("id", &"x".repeat(70_000))
        .finish()
        .unwrap_err();
    assert_eq!(error.violations()[0].rule, "is too long with its query");
    assert_eq!(
        (listener.connections(), bearer.asked.load(Ordering::SeqCst)),
        (0, 0)
    );
}

#[test]
fn one_request_id_for_all_attempts_and_another_for_the_next_call() {
    let listener = Listener::playing([json(503, ""), json(200, "{}"), json(200, "{}")]);
    let (wire, _) = still_wire(&listener, |_| ());
    let bearer = Tokens::default();
    call(&wire, &READ, &bearer).finish().unwrap();
    call(&wire, &READ, &bearer).finish().unwrap();
    let ids: Vec<String> = listener
        .seen()
        .iter()
        .map(|seen| seen.header("x-request-id").unwrap().to_owned())
        .collect();
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[1], ids[2]);
}

#[test]
fn a_connection_is_used_again_also_after_an_error() {
    let listener = Listener::playing([
        json(200, "{}"),
        json(400, r#"{"error_code":"USG.1"}"#),
        json(200, "{}"),
    ]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    call(&wire, &READ, &bearer).finish().unwrap();
    call(&wire, &READ, &bearer).finish().unwrap_err();
    call(&wire, &READ, &bearer).finish().unwrap();
    assert_eq!(listener.connections(), 1);
}

#[test]
fn a_middleware_can_answer_without_a_socket() {
    use ureq::http::{Request, Response as HttpResponse};
    use ureq::middleware::MiddlewareNext;
    use ureq::{Body, SendBody};
    let mut config = config("https://api.meeting.huaweicloud.com");
    config.middleware.push(Arc::new(
        |request: Request<SendBody>,
         _: MiddlewareNext|
         -> Result<HttpResponse<Body>, ureq::Error> {
            let text = format!("{{\"path\":\"{}\"}}", request.uri().path());
            Ok(HttpResponse::builder()
                .status(200)
                .body(Body::builder().data(text))
                .unwrap())
        },
    ));
    let wire = Transport::new(config).unwrap();
    let got: serde_json::Value = call(&wire, &READ, &Tokens::default()).receive().unwrap();
    assert_eq!(got["path"], "/v1/usg/dcs/sp/corp/42");
}

#[test]
fn a_request_id_that_is_no_plain_short_text_is_refused_and_not_repeated() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let tokens = Tokens::default();
    let long = "x".repeat(1_000_000);
    for id in [
        "",
        "a b",
        "a\tb",
        "\u{e9}",
        "a\r\nb",
        "\u{202e}x",
        long.as_str(),
    ] {
        let options = CallOptions {
            request_id: Some(id.to_owned()),
            ..CallOptions::default()
        };
        let error = wire
            .call(&LIST, Some(&tokens), &options)
            .finish()
            .unwrap_err();
        assert_eq!(error.kind(), crate::error::Kind::Invalid, "{id:.20?}");
        let shown = format!("{error} {error:?}");
        assert!(
            shown.len() < 500 && shown.contains("X-Request-Id"),
            "{shown:.300}"
        );
    }
    let options = CallOptions {
        request_id: Some("y".repeat(128)),
        ..CallOptions::default()
    };
    wire.call(&LIST, Some(&tokens), &options).finish().unwrap();
    assert_eq!(listener.seen().len(), 1);
}
