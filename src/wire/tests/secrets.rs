//! No secret in anything that shows, also when the platform echoes it.
use super::*;
use crate::observe::Event;
use crate::wire::tests::faults::{full, json};
use serde::Serialize;
use std::error::Error as StdError;

#[derive(Serialize)]
struct Body {
    #[serde(serialize_with = "crate::runtime::expose")]
    pwd: Secret,
}

/// Everything that an error can show.
fn everything(error: &Error) -> String {
    let mut text = format!(
        "{error} {error:?} {error:#?} {:?} {:?}",
        error.message(),
        error.code()
    );
    let mut cause: Option<&dyn StdError> = error.source();
    while let Some(inner) = cause {
        text += &format!(" {inner} {inner:?}");
        cause = inner.source();
    }
    if let Error::Api(refusal) = error {
        text += refusal.excerpt();
    }
    text += &format!("{:?}", error.details::<serde_json::Value>());
    text
}

#[test]
fn what_the_platform_echoes_is_painted_over() {
    let echo = |status| {
        Listener::with(move |mut stream, state| {
            use std::io::Write;
            while let Some(seen) = faults::read_request(&mut stream) {
                let echoed = format!("{} {}", seen.head.replace("\r\n", " | "), seen.text());
                let body = serde_json::json!({"error_code": echoed, "error_msg": echoed, "request_id": echoed, "more": [echoed]}).to_string();
                state.seen.lock().unwrap().push(seen);
                let head = format!(
                    "HTTP/1.1 {status} X\r\nX-Request-Id: canary-4-pwd\r\nContent-Type: x/canary-4-pwd\r\nLocation: http://canary-4-pwd/\r\n"
                );
                let _ = write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len());
            }
        })
    };
    for status in [200, 302, 400, 401, 500] {
        let listener = echo(status);
        let mut settings = config(listener.url());
        let told = Arc::new(Mutex::new(String::new()));
        let log = told.clone();
        settings.observer = Some(Arc::new(move |event: &Event<'_>| {
            *log.lock().unwrap() += &format!("{event:?}\n")
        }));
        settings.retry = Retry::off();
        let wire = Transport::new(settings).unwrap();
        let bearer = Tokens::default();
        let signature = Secret::from("HMAC-SHA256 signature=canary-2-sig,access=canary-3-app");
        let call = wire
            .call(&CREATE, Some(&bearer), &DEFAULTS)
            .secret_header("Authorization", &signature);
        let call = call.json(&Body {
            pwd: "canary-4-pwd".into(),
        });
        assert!(!format!("{call:?}").contains("canary"));
        #[derive(Debug, serde::Deserialize)]
        struct Other {
            #[serde(rename = "more")]
            _more: i32,
        }
        let error = call.receive::<Other>().unwrap_err();
        let seen = &listener.seen()[0];
        assert!(
            seen.head.contains("token-0-canary")
                && seen.head.contains("canary-2-sig")
                && seen.text().contains("canary-4-pwd")
        );
        for text in [
            everything(&error),
            told.lock().unwrap().clone(),
            format!("{wire:?} {bearer:?}"),
        ] {
            assert!(!text.contains("canary"), "{status}: {text}");
        }
        assert!(
            status == 200 || everything(&error).contains("***"),
            "{status}: the rest is still there"
        );
    }
}

#[test]
fn what_the_platform_echoes_in_another_spelling_is_painted_over_too() {
    let body = r#"{"error_code":"USG.1","error_msg":"wrong password: canary\u003done\/tw\u006f","more":"canary\u003done\/two"}"#;
    let page = "<html><p>wrong password: canary&#61;one/tw&#x6f;</p></html>";
    for body in [body, page] {
        let listener = Listener::playing([json(401, body)]);
        let error = wire_to(&listener)
            .call(&CREATE, Some(&Tokens::default()), &DEFAULTS)
            .json(&Body {
                pwd: "canary=one/two".into(),
            })
            .finish()
            .unwrap_err();
        let shown = everything(&error);
        assert!(
            shown.contains("wrong password: ***") && !shown.contains("canary"),
            "{shown}"
        );
    }
}

#[test]
fn the_answer_to_a_login_is_read_into_one_place_that_is_wiped() {
    let listener = Listener::playing([json(200, r#"{"accessToken":"canary"}"#)]);
    let answer = wire_to(&listener)
        .call(&LOGIN, None, &DEFAULTS)
        .response()
        .unwrap();
    // Grown from nothing, it would be smaller.
    assert!(answer.body.capacity() >= 16 * 1024);
}

#[test]
fn values_of_an_answer_do_not_get_into_errors() {
    #[derive(Debug, serde::Deserialize)]
    struct Token {
        #[serde(rename = "accessToken")]
        _token: i64,
    }
    for body in [
        r#"{"accessToken":"canary"}"#,
        r#"{"accessToken":"canary"#,
        r#"["canary"]"#,
        r#""canary""#,
        "canary",
        "<p>canary",
    ] {
        let listener = Listener::playing([json(200, body)]);
        let error = wire_to(&listener)
            .call(&LOGIN, None, &DEFAULTS)
            .receive::<Token>()
            .unwrap_err();
        assert!(
            !everything(&error).contains("canary"),
            "{}",
            everything(&error)
        );
    }
    let listener = Listener::playing([full(200, "", b"canary")]);
    let answer = wire_to(&listener)
        .call(&LOGIN, None, &DEFAULTS)
        .response()
        .unwrap();
    assert!(!format!("{answer:?} {:?}", answer.unexpected()).contains("canary"));
}

#[test]
fn settings_do_not_show_what_an_address_may_hold() {
    let mut settings = config("https://user:canary@gate.example");
    settings.proxy = crate::Proxy::url("http://user:canary@p:1").unwrap();
    assert!(!format!("{settings:?}").contains("canary"));
    let error = Transport::new(settings).unwrap_err();
    assert!(!everything(&error).contains("canary"));
}

#[test]
fn the_crate_itself_logs_nothing_but_what_an_observer_is_told() {
    // The sources are the proof: `log::` and `tracing::` are used in observe.rs alone.
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for part in ["wire", "error"] {
        for entry in std::fs::read_dir(root.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if let Ok(text) = std::fs::read_to_string(&path) {
                for word in ["log::", "tracing::", "println!", "eprintln!", "dbg!"] {
                    assert!(!text.contains(word), "{} uses {word}", path.display());
                }
            }
        }
    }
}

#[test]
fn no_body_of_a_login_is_quoted_whatever_its_status() {
    let body = r#"{"accessToken":"canary-1","data":["canary-2"],"x":"canary-3","refreshToken":"canary-4"}"#;
    let page = "<html>canary-5</html>";
    for status in [400, 401, 409, 500, 502, 503] {
        for body in [body, &body[..40], page, "canary-6"] {
            let listener = Listener::playing([json(status, body)]);
            let mut settings = config(listener.url());
            settings.retry = Retry::off();
            let wire = Transport::new(settings).unwrap();
            let login = wire
                .call(&LOGIN, None, &DEFAULTS)
                .secret_header("Authorization", &"Basic eDp5".into());
            let refresh = wire
                .call(&LOGIN, None, &DEFAULTS)
                .token(&"old-token".into());
            for call in [login, refresh] {
                let error = call.finish().unwrap_err();
                assert_eq!(error.status(), Some(status));
                let shown = everything(&error);
                assert!(!shown.contains("canary"), "{status} {body}: {shown}");
            }
        }
    }
}

#[test]
fn a_declared_secret_in_a_refusal_is_hidden_for_every_call() {
    for status in [400, 403, 500] {
        let listener = Listener::playing([json(
            status,
            r#"{"error_code":"A","error_msg":"accessToken=canary-1","user":{"pwd":"canary-2","token":7}}"#,
        )]);
        let mut settings = config(listener.url());
        settings.retry = Retry::off();
        let wire = Transport::new(settings).unwrap();
        let error = call(&wire, &CREATE, &Tokens::default())
            .finish()
            .unwrap_err();
        let shown = everything(&error);
        assert!(!shown.contains("canary"), "{shown}");
        assert!(shown.contains("***"), "{shown}");
    }
}
