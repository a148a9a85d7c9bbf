//! Promises about the published examples: the client sends each request as published, and reads each answer.
//!
//! `fixtures/*.json` hold one exchange each. A middleware plays the platform's part: it keeps what was sent and gives the
//! fixture's answer; where a call needs a token, it logs the client in with the fixture's.
use crate::exchange::operation::call;
use crate::exchange::{self, Exchange, all, one};
use huaweicloud_meeting::error::Kind;
use huaweicloud_meeting::{Client, Credentials, Error, Retry};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn there_is_a_fixture_for_every_operation() {
    let covered: BTreeSet<String> = all().into_iter().map(|fixture| fixture.operation).collect();
    // nothing readable is published for SearchUsers, ShowUserDetail, UpdateUser and ShowDeptAndChildDept (sources M9.11)
    assert_eq!(covered.len(), 36 - 4, "{covered:?}");
}

#[test]
fn every_request_is_sent_as_published() {
    for fixture in all() {
        // 14 asks for more than the rules allow, 21 sends a field that no schema has: see below
        if matches!(fixture.number(), 14 | 21) {
            continue;
        }
        let (seen, _) = play(&fixture);
        let name = &fixture.name;
        assert_eq!(seen.method, fixture.method, "{name}");
        assert_eq!(seen.path, fixture.path, "{name}");
        assert_eq!(seen.query, fixture.sent_query(), "{name}");
        assert_eq!(seen.body, fixture.request_body, "{name}");
        for (header, value) in &fixture.headers {
            // a PUT without a body has no content type, although one is published
            if fixture.request_body.is_none() && header == "Content-Type" {
                continue;
            }
            let sent = seen
                .header(header)
                .unwrap_or_else(|| panic!("{name}: no header {header}"));
            if header == "X-Request-Id" || header == "Accept-Language" {
                continue; // these have values of our own
            }
            assert_eq!(sent, value.as_str(), "{name}: {header}");
        }
        let must_not_show = seen.header("X-Access-Token").is_some()
            && !fixture
                .headers
                .iter()
                .any(|(name, _)| name == "X-Access-Token");
        assert!(!must_not_show, "{name}: a token where none is wanted");
        assert!(seen.header("X-Request-Id").is_some(), "{name}");
        assert_eq!(seen.header("Accept-Language"), Some("en-US"), "{name}");
    }
}

#[test]
fn every_answer_is_read_and_nothing_of_it_is_lost() {
    let mut read = 0;
    for fixture in all() {
        if fixture.status != 200 || fixture.malformed {
            continue;
        }
        let (_, outcome) = play(&fixture);
        let value = outcome.unwrap_or_else(|error| panic!("{}: {error}", fixture.name));
        if let Some(sent) = &fixture.response_body {
            kept(sent, &value, &fixture.name, "");
        }
        read += 1;
    }
    assert!(read > 20, "{read}");
}

#[test]
fn every_refusal_is_an_error_with_its_status_code_message_and_request_id() {
    let mut refused = 0;
    for fixture in all() {
        if fixture.status == 200 || fixture.number() == 14 {
            continue;
        }
        let name = &fixture.name;
        let (_, outcome) = play(&fixture);
        let error = outcome.unwrap_err();
        let body = fixture.response_body.as_ref().unwrap();
        assert!(matches!(error, Error::Api(_)), "{name}: {error}");
        assert_eq!(error.operation(), Some(fixture.operation.as_str()));
        assert_eq!(error.status(), Some(fixture.status), "{name}");
        assert_eq!(error.code(), body["error_code"].as_str(), "{name}");
        assert_eq!(error.message(), body["error_msg"].as_str(), "{name}");
        assert_eq!(error.request_id(), body["request_id"].as_str(), "{name}");
        assert!(error.help().is_some(), "{name}");
        assert_eq!(error.is_transient(), fixture.status == 429, "{name}");
        refused += 1;
    }
    assert!(refused >= 8, "{refused}");
}

#[test]
fn an_answer_against_the_schema_is_an_error_that_names_operation_place_and_request_id() {
    let malformed: Vec<Exchange> = all().into_iter().filter(|it| it.malformed).collect();
    assert_eq!(malformed.len(), 1);
    let (_, outcome) = play(&malformed[0]);
    let error = outcome.unwrap_err();
    let Error::Decode(undecodable) = &error else {
        panic!("{error}")
    };
    assert_eq!(error.kind(), Kind::Decode);
    assert_eq!(undecodable.path(), Some("data"));
    assert_eq!(error.operation(), Some("searchCorp"));
    assert_eq!(error.request_id(), Some(exchange::REQUEST_ID));
    let line = error.to_string();
    for part in ["searchCorp", "data", exchange::REQUEST_ID] {
        assert!(line.contains(part), "{line}");
    }
    assert!(!line.contains("zhangsan"), "a value of the body: {line}");
}

#[test]
fn a_number_of_the_malformed_answer_is_fine_once_the_list_is_one() {
    let mut fixture = one(22);
    let body = fixture.response_body.as_mut().unwrap();
    body["data"] = Value::Array(vec![body["data"].take()]);
    let (_, outcome) = play(&fixture);
    assert_eq!(outcome.unwrap()["data"][0]["id"], "818803911");
}

#[test]
fn a_check_or_a_login_may_come_without_a_token() {
    for (number, published) in [(1, false), (6, false), (1, true), (6, true)] {
        let mut fixture = one(number);
        let nothing = match fixture.response_body.take() {
            Some(Value::Object(fields)) if published => fields
                .into_iter()
                .map(|(name, _)| (name, Value::Null))
                .collect(),
            _ => serde_json::Map::new(),
        };
        fixture.response_body = Some(Value::Object(nothing));
        let (_, outcome) = play(&fixture);
        let value = outcome.unwrap_or_else(|error| panic!("{}: {error}", fixture.name));
        assert_eq!(value, serde_json::json!({}), "{}", fixture.name);
    }
}

#[test]
fn every_list_is_asked_for_with_a_limit() {
    let lists: Vec<Exchange> = all()
        .into_iter()
        .filter(|fixture| fixture.is_page() && fixture.status == 200)
        .filter(|fixture| fixture.query.get("limit").is_none_or(String::is_empty))
        .collect();
    assert!(!lists.is_empty());
    for mut fixture in lists {
        fixture.malformed = false;
        let (seen, _) = play(&fixture);
        assert_eq!(seen.query["limit"], "10", "{}", fixture.name);
    }
}

#[test]
fn a_limit_of_501_is_refused_before_it_is_sent() {
    let exchange = one(14);
    let (client, platform) = player(&exchange);
    let error = call(&client, &exchange).unwrap_err();
    assert!(matches!(error, Error::Invalid(_)), "{error}");
    assert_eq!(error.violations()[0].field, "limit");
    assert!(platform.seen().is_empty());
}

#[test]
fn a_field_that_no_schema_declares_is_not_sent() {
    let mut fixture = one(21);
    let (seen, outcome) = play(&fixture);
    let body = fixture.request_body.as_mut().unwrap();
    let admin = body["adminInfo"].as_object_mut().unwrap();
    assert_eq!(admin.remove("sendNotify"), Some(Value::Bool(false)));
    assert_eq!(seen.body, fixture.request_body);
    assert_eq!(outcome.unwrap()["value"], "629688973");
}

#[test]
fn the_facades_own_login_is_the_published_one() {
    for (number, password) in [(1, "Made-up1-Password"), (2, "made-up-wrong-password")] {
        let fixture = one(number);
        let platform = exchange::Part::of(&fixture);
        let client = Client::builder(Credentials::account("zhangsan@huawei.com", password))
            .base_url("http://127.0.0.1:1")
            .middleware(platform.clone())
            .build()
            .unwrap();
        let outcome = client.login();
        assert_eq!(outcome.is_ok(), fixture.status == 200);
        let seen = platform.seen();
        assert_eq!(seen.len(), 1);
        assert_eq!(
            seen[0].header("Authorization"),
            Some(fixture.headers["Authorization"].as_str())
        );
        let mut body = fixture.request_body.clone().unwrap();
        // 0 is the default, and left out
        body.as_object_mut().unwrap().remove("createTokenType");
        assert_eq!(seen[0].body, Some(body));
        if let Ok(info) = outcome {
            assert_eq!(info.days_password_available, Some(-18172));
            assert_eq!(info.corp_id.as_deref(), Some("972897387"));
            assert!(!info.password_expired && !info.first_login);
        }
    }
}

/// Makes the fixture's call; what was sent for it, and what came of it.
fn play(fixture: &Exchange) -> (exchange::Seen, huaweicloud_meeting::Result<Value>) {
    let (client, platform) = player(fixture);
    let outcome = call(&client, fixture);
    let mut seen = platform.seen();
    assert_eq!(seen.len(), 1, "{}: {outcome:?}", fixture.name);
    (seen.remove(0), outcome)
}

fn player(fixture: &Exchange) -> (Client, exchange::Part) {
    let platform = exchange::Part::of(fixture);
    let client = Client::builder(Credentials::account("somebody", "made-up"))
        .base_url("http://127.0.0.1:1")
        .middleware(platform.clone())
        .retry(Retry::off())
        .build()
        .unwrap();
    (client, platform)
}

/// Is everything that was sent in what was read? Nulls may be absent, secrets are redacted, and a number may have become
/// the text that the document says it is, or the other way round.
fn kept(sent: &Value, read: &Value, name: &str, at: &str) {
    match (sent, read) {
        (Value::Null, Value::Null) => {}
        (Value::Object(sent), Value::Object(read)) => {
            for (key, value) in sent {
                match read.get(key) {
                    Some(read) => kept(value, read, name, &format!("{at}/{key}")),
                    None => assert!(value.is_null(), "{name}: {at}/{key} is lost"),
                }
            }
        }
        (Value::Array(sent), Value::Array(read)) => {
            assert_eq!(sent.len(), read.len(), "{name}: {at}");
            for (n, (sent, read)) in sent.iter().zip(read).enumerate() {
                kept(sent, read, name, &format!("{at}/{n}"));
            }
        }
        (Value::String(secret), Value::String(redacted)) if redacted == "***" => {
            assert!(secret.starts_with("made-up"), "{name}: {at} is redacted");
        }
        (Value::String(text), Value::Number(number)) => {
            assert_eq!(text.replace(',', ""), number.to_string(), "{name}: {at}");
        }
        (Value::Number(number), Value::String(text)) => {
            assert_eq!(number.to_string(), *text, "{name}: {at}");
        }
        (sent, read) => assert_eq!(sent, read, "{name}: {at}"),
    }
}
