//! Generated code at work: each call goes over a real connection to a listener that keeps the request as it came and
//! gives the response of the test's choice.
use huaweicloud_meeting::observe::Event;
use huaweicloud_meeting::{Client, ClientBuilder, Error, Result, Secret, Upload};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

macro_rules! samples {
    ($($name:ident)*) => {$(
        mod $name {
            #![allow(dead_code)]
            include!(concat!("../codegen/samples/", stringify!($name), ".rs"));
        }
    )*};
}

samples!(awkward based bases bodies clashes cookies corners discriminators enums forms headers keys media multipart pages parameters responses secrets styles times unions);

mod poor {
    #![allow(dead_code)]
    include!("../codegen/poor/poor.rs");
}

mod nested {
    #![allow(dead_code)]
    include!("../codegen/lenient/nested.rs");
}

mod octets {
    #![allow(dead_code)]
    include!("../codegen/lenient/octets.rs");
}

mod ranges {
    #![allow(dead_code)]
    include!("../codegen/poor/ranges.rs");
}

mod secret_places {
    #![allow(dead_code)]
    include!("../codegen/poor/secret_places.rs");
}

mod unsaid {
    #![allow(dead_code)]
    include!("../codegen/poor/unsaid.rs");
}

/// A request as it came.
#[derive(Debug)]
struct Request {
    line: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    fn header(&self, name: &str) -> Option<&str> {
        let mut found = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} stands twice");
        value
    }
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

fn received(stream: &TcpStream) -> Request {
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let mut reader = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    let mut head = head.into_iter();
    let line = head.next().unwrap();
    let headers: Vec<(String, String)> = head
        .map(|line| {
            line.split_once(": ")
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        })
        .map(Option::unwrap)
        .collect();
    let mut request = Request {
        line,
        headers,
        body: Vec::new(),
    };
    let length = request
        .header("content-length")
        .map_or(0, |length| length.parse().unwrap());
    request.body = vec![0; length];
    reader.read_exact(&mut request.body).unwrap();
    request
}

/// A response: status, content type, body.
type Reply = (u16, &'static str, Vec<u8>);

fn reply(status: u16, body: &Value) -> Reply {
    (status, "application/json", body.to_string().into_bytes())
}

const DONE: Reply = (204, "", Vec::new());

/// What `call` sends and gets, with one of `replies` for each request.
fn exchanges<T>(replies: Vec<Reply>, call: impl FnOnce(Client) -> T) -> (Vec<Request>, T) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let mut requests = Vec::new();
        for (status, media, body) in replies {
            let (mut stream, _) = listener.accept().unwrap();
            requests.push(received(&stream));
            let kind = if media.is_empty() {
                String::new()
            } else {
                format!(
                    "content-type: {media}\r\ncontent-length: {}\r\n",
                    body.len()
                )
            };
            let head = format!("HTTP/1.1 {status} Said\r\n{kind}connection: close\r\n\r\n");
            stream.write_all(head.as_bytes()).unwrap();
            if !requests.last().unwrap().line.starts_with("HEAD") {
                stream.write_all(&body).unwrap();
            }
        }
        requests
    });
    let result = call(Client::anonymous(address.as_str()).unwrap());
    (server.join().unwrap(), result)
}

fn exchange<T>(reply: Reply, call: impl FnOnce(Client) -> Result<T>) -> (Request, T) {
    let (mut requests, result) = exchanges(vec![reply], call);
    (requests.pop().unwrap(), result.unwrap())
}

/// The fields at fault in a call that is not sent at all.
fn unsent<T>(call: impl FnOnce(Client) -> Result<T>) -> Vec<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let fields = match call(Client::anonymous(address.as_str()).unwrap()) {
        Err(Error::Invalid(invalid)) => {
            let fields = invalid.violations().iter();
            fields.map(|fault| fault.field.clone()).collect()
        }
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was sent"),
    };
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "something was sent");
    fields
}

#[test]
fn path_values_stand_in_their_places() {
    let (request, ()) = exchange(DONE, |client| {
        let api = parameters::Api::new(client);
        api.paths_and_overrides_with(true, "a/ü", 7, -5, Some("x y&z"))
    });
    assert_eq!(
        request.line,
        "GET /a/true-a%2F%C3%BC/7?overridden=-5&shared=x%20y%26z HTTP/1.1"
    );
    let (request, ()) = exchange(DONE, |client| {
        use parameters::types::{Colour, RequiredQueriesSize};
        let size = RequiredQueriesSize::from(3);
        parameters::Api::new(client).required_queries(&Colour::Green, size, 0.5)
    });
    assert_eq!(
        request.line,
        "GET /required/green?size=3&ratio=0.5 HTTP/1.1"
    );
}

#[test]
fn query_arrays_are_written_in_their_styles() {
    use parameters::types::{Colour, QueriesParams};
    let params = QueriesParams::new()
        .with_each(vec![1, -2])
        .with_joined(vec!["a,b".to_owned(), "c".to_owned()])
        .with_spaced(vec![Colour::Red, Colour::Green])
        .with_piped(vec![true, false])
        .with_colour(Colour::Red)
        .with_flag(false)
        .with_ratio(0.25)
        .with_limit(500);
    let needed = ["1".to_owned(), "=".to_owned()];
    let (request, ()) = exchange(DONE, |client| {
        parameters::Api::new(client).queries(&needed, &params)
    });
    assert_eq!(
        request.line,
        "GET /query?needed=1&needed=%3D&each=1&each=-2&joined=a%2Cb,c&spaced=red%20green&piped=true%7Cfalse&colour=red\
         &flag=false&ratio=0.25&limit=500 HTTP/1.1"
    );
    let (request, ()) = exchange(DONE, |client| parameters::Api::new(client).few());
    assert_eq!(request.line, "GET /few HTTP/1.1");
}

#[test]
fn what_breaks_a_parameters_rule_is_not_sent() {
    use parameters::types::{Colour, QueriesParams};
    let params = QueriesParams::new()
        .with_joined(vec!["same".to_owned(), "same".to_owned()])
        .with_ratio(1.0)
        .with_limit(0);
    let fields = unsent(|client| parameters::Api::new(client).queries(&[], &params));
    for field in ["needed", "joined", "ratio", "limit"] {
        assert!(
            fields.iter().any(|known| known.starts_with(field)),
            "{field} in {fields:?}"
        );
    }
    let unknown = [Colour::from("blue")];
    let fields = unsent(|client| parameters::Api::new(client).few_with(Some("A"), Some(&unknown)));
    assert_eq!(fields, ["text", "colours[0]"]);
    let fields = unsent(|client| {
        parameters::Api::new(client).paths_and_overrides_with(true, "12345", 0, 0, None)
    });
    assert_eq!(fields, ["second", "third"]);
}

#[test]
#[allow(deprecated)]
fn headers_are_sent_as_declared() {
    let list = ["a".to_owned(), "b".to_owned()];
    let (request, ()) = exchange(DONE, |client| {
        let params = parameters::types::HeadersParams::new()
            .with_x_flag(true)
            .with_x_list(list.to_vec())
            .with_x_request_id("theirs");
        parameters::Api::new(client).headers(3, &params)
    });
    // declared by the document, so the caller's and not the transport's
    assert_eq!(request.header("X-Request-Id"), Some("theirs"));
    assert_eq!(request.line, "DELETE /headers HTTP/1.1");
    let sent = ["X-Kind", "X-Count", "X-Flag", "X-List"].map(|name| request.header(name));
    assert_eq!(
        sent,
        [Some("OnlyOne"), Some("3"), Some("true"), Some("a,b")]
    );
    let (request, ()) = exchange(DONE, |client| {
        parameters::Api::new(client).headers(0, &parameters::types::HeadersParams::new())
    });
    assert_eq!(request.header("X-Request-Id").map(str::len), Some(36));
    assert_eq!(
        (request.header("X-Flag"), request.header("X-List")),
        (None, None)
    );
    // one entry that would arrive as two
    let list = ["a,b".to_owned()];
    let params = parameters::types::HeadersParams::new().with_x_list(list.to_vec());
    let fields = unsent(|client| parameters::Api::new(client).headers(0, &params));
    assert_eq!(fields, ["X-List"]);
}

#[test]
fn json_bodies_are_what_the_document_says() {
    use bodies::types::Thing;
    let thing = || {
        Thing::new()
            .with_id("1")
            .with_tags(vec!["é".to_owned()])
            .with_labels([("a".to_owned(), "b".to_owned())])
    };
    let written = json!({"id": "1", "tags": ["é"], "labels": {"a": "b"}});
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).put_object(&thing()));
    assert_eq!(request.line, "PUT /object HTTP/1.1");
    assert_eq!(request.json(), written);
    let kind = request.header("content-type").unwrap().to_ascii_lowercase();
    assert_eq!(kind, "application/json; charset=utf-8");
    let (request, ()) = exchange(DONE, |client| {
        bodies::Api::new(client).patch_object(Some(&thing()))
    });
    assert_eq!(
        request.header("content-type"),
        Some("application/merge-patch+json")
    );
    assert_eq!(request.json(), written);
    let list = ["a".to_owned()];
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).post_array(&list));
    assert_eq!(request.body, b"[\"a\"]");
    let (request, ()) = exchange(DONE, |client| {
        bodies::Api::new(client).put_array(Some(&vec![thing()]))
    });
    assert_eq!(request.json(), json!([written]));
    let map = [("n".to_owned(), 9)].into();
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).post_map(&map));
    assert_eq!(request.json(), json!({"n": 9}));
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).post_integer(-5));
    assert_eq!(request.body, b"-5");
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).put_string(&None));
    assert_eq!(request.body, b"null");
    let any = json!([null, {"a": 1}]);
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).patch_any(&any));
    assert_eq!(request.json(), any);
}

#[test]
fn an_optional_body_that_is_not_given_is_not_sent() {
    let calls: [fn(Client) -> Result<()>; 4] = [
        |client| bodies::Api::new(client).patch_object(None),
        |client| bodies::Api::new(client).post_optional(None),
        |client| bodies::Api::new(client).put_array(None),
        |client| bodies::Api::new(client).put_text(None),
    ];
    for call in calls {
        let (request, ()) = exchange(DONE, call);
        assert_eq!(request.header("content-type"), None);
        assert!(request.body.is_empty());
    }
}

#[test]
fn text_and_octets_go_and_come_unchanged() {
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).post_text("grün\n"));
    assert_eq!(
        request.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(request.body, "grün\n".as_bytes());
    let octets = [0, 255, 13, 10, 0];
    let (request, ()) = exchange(DONE, |client| bodies::Api::new(client).post_bytes(&octets));
    assert_eq!(
        request.header("content-type"),
        Some("application/octet-stream")
    );
    assert_eq!(request.body, octets);
    let (request, came) = exchange((200, "image/gif", octets.to_vec()), |client| {
        media::Api::new(client).image(&octets)
    });
    assert_eq!(request.header("content-type"), Some("image/png"));
    assert_eq!(came, octets);
    let (_, text) = exchange((200, "text/plain; charset=utf-8", "ü".into()), |client| {
        responses::Api::new(client).get_text()
    });
    assert_eq!(text, "ü");
    let (_, came) = exchange((200, "image/png", octets.to_vec()), |client| {
        responses::Api::new(client).get_bytes()
    });
    assert_eq!(came, octets);
}

#[test]
fn null_and_absent_are_different_where_the_document_says_so() {
    use bodies::types::{PostInlineBody, PostInlineBodyBody, PostInlineBodyKind};
    let body = || PostInlineBody::new("n", None, PostInlineBodyKind::A, PostInlineBodyBody::new());
    let sent = |body: PostInlineBody| {
        exchange(DONE, |client| bodies::Api::new(client).post_inline(&body))
            .0
            .json()
    };
    let least = json!({"name": "n", "nullable": null, "kind": "a", "body": {}});
    assert_eq!(sent(body()), least);
    assert_eq!(sent(body().with_null_both())["both"], Value::Null);
    assert!(
        sent(body().with_null_both())
            .as_object()
            .unwrap()
            .contains_key("both")
    );
    assert_eq!(sent(body().with_both("x"))["both"], "x");
    // what only responses carry is not sent
    let mut given = body();
    given.given = Some("by the server".to_owned());
    assert_eq!(sent(given), least);
    let fields = unsent(|client| {
        let body = body().with_unsigned(1_u64).with_step(0.3).with_yes(false);
        bodies::Api::new(client).post_inline(&body)
    });
    assert_eq!(fields, ["step", "yes"]);
}

#[test]
fn responses_are_read_by_their_status() {
    use responses::types::SeveralResponse;
    let thing = json!({"id": "1", "size": "1,234", "code": 7, "count": null, "more": [1]});
    let (_, came) = exchange(reply(200, &thing), |client| {
        responses::Api::new(client).get_object()
    });
    assert_eq!(
        (came.id.as_str(), came.size, came.code.as_deref()),
        ("1", Some(1234), Some("7"))
    );
    let (_, came) = exchange(reply(200, &thing), |client| {
        responses::Api::new(client).maybe()
    });
    assert_eq!(came.map(|thing| thing.id).as_deref(), Some("1"));
    let (_, came) = exchange(DONE, |client| responses::Api::new(client).maybe());
    assert_eq!(came, None);
    let (_, came) = exchange(reply(201, &thing), |client| {
        responses::Api::new(client).same_twice()
    });
    assert_eq!(came.id, "1");
    let several = |reply| exchange(reply, |client| responses::Api::new(client).several()).1;
    assert!(
        matches!(several(reply(200, &thing)), SeveralResponse::Status200(thing) if thing.id == "1")
    );
    assert_eq!(
        several((202, "text/plain", b"later".to_vec())),
        SeveralResponse::Status202("later".to_owned())
    );
    assert_eq!(several(DONE), SeveralResponse::Status204);
    assert_eq!(
        several((206, "x/y", vec![0, 1])),
        SeveralResponse::Status2XX(vec![0, 1])
    );
}

#[test]
fn an_undeclared_success_is_an_error() {
    let (_, result) = exchanges(vec![reply(206, &json!({"id": "1"}))], |client| {
        responses::Api::new(client).maybe()
    });
    assert_eq!(result.unwrap_err().status(), Some(206));
}

#[test]
fn responses_of_all_json_types_are_read() {
    let api = responses::Api::new;
    let (_, came) = exchange(reply(200, &json!([{"id": "a"}])), |client| {
        api(client).get_array()
    });
    assert_eq!(came.len(), 1);
    let (_, came) = exchange(reply(206, &json!("text")), |client| {
        api(client).get_string()
    });
    assert_eq!(came, "text");
    let (_, came) = exchange(reply(200, &Value::Null), |client| api(client).get_integer());
    assert_eq!(came, None);
    let (_, came) = exchange(reply(200, &json!(i64::MIN)), |client| {
        api(client).get_integer()
    });
    assert_eq!(came, Some(i64::MIN));
    let (_, came) = exchange(reply(200, &json!({"a": 1.5})), |client| {
        api(client).get_map()
    });
    assert_eq!(came["a"], 1.5);
    let (_, came) = exchange(reply(200, &json!({"a": [null]})), |client| {
        api(client).get_any()
    });
    assert_eq!(came, json!({"a": [null]}));
    let (request, ()) = exchange((200, "application/json", b"\"x\"".to_vec()), |client| {
        api(client).head_only()
    });
    assert_eq!(request.line, "HEAD /one HTTP/1.1");
}

#[test]
fn a_declared_error_can_be_read_as_its_type() {
    let problem = reply(404, &json!({"title": "gone"}));
    let (_, result) = exchanges(vec![problem], |client| {
        responses::Api::new(client).get_object()
    });
    let error = result.unwrap_err();
    assert_eq!(error.status(), Some(404));
    let problem: responses::types::Problem = error.details().unwrap();
    assert_eq!(problem.title.as_deref(), Some("gone"));
}

#[test]
fn values_that_the_document_does_not_know_are_kept() {
    use enums::types::{All, Number, Open, OpenNumber, Text};
    let came = json!({"text": "newer", "number": 77, "open": 5, "openNumber": "72", "inlineList": ["+1", "*", "?"], "map": {"k": "q"}});
    let body = All::new(Text::GoingUp)
        .with_number(Number::Minus1)
        .with_open(Open::from("Z"));
    let (request, all) = exchange(reply(200, &came), |client| {
        enums::Api::new(client).enums(&body)
    });
    assert_eq!(
        request.json(),
        json!({"text": "going-up", "number": -1, "open": "Z"})
    );
    assert_eq!(all.text, Text::Unknown("newer".to_owned()));
    assert_eq!(all.number, Some(Number::Unknown(77)));
    assert_eq!(all.open, Some(Open::Unknown("5".to_owned())));
    assert_eq!(all.open_number, Some(OpenNumber::Api));
    let back = serde_json::to_value(&all).unwrap();
    assert_eq!(
        (&back["text"], &back["number"]),
        (&json!("newer"), &json!(77))
    );
    // an unknown value of a closed set is not sent
    let fields = unsent(|client| enums::Api::new(client).enums(&all));
    assert_eq!(fields, ["text", "number", "inlineList[2]"]);
}

#[test]
fn variants_go_and_come_by_what_tells_them_apart() {
    let came = json!({
        "pet": {"petType": "kitten", "lives": 9}, "pets": [{"petType": "Dog", "bark": "wau"}, {"petType": "newt", "x": 1}],
        "json": ["a"], "required": {"c": "C"}, "marked": {"kind": "disc", "r": 1.5}, "one": {"petType": "any"}, "enums": "blue",
        "nested": {"left": 1.0, "right": {"left": 2.0, "right": 3.0}},
    });
    let all: unions::types::All = serde_json::from_value(came.clone()).unwrap();
    let mut sent = all.clone();
    sent.pets = None; // holds a newt, which only responses may
    let (request, back) = exchange(reply(200, &came), |client| {
        unions::Api::new(client).unions(&sent)
    });
    let mut expected = came.clone();
    expected.as_object_mut().unwrap().remove("pets");
    assert_eq!(request.json(), expected);
    assert_eq!(back, all);
    assert_eq!(serde_json::to_value(&back).unwrap(), came);
    let fields = unsent(|client| unions::Api::new(client).unions(&all));
    assert_eq!(fields, ["pets[1]"]);
    // what is two of them at once loses nothing
    let both = json!({"required": {"a": "A", "b": "B"}});
    let (_, back) = exchange(reply(200, &both), |client| {
        unions::Api::new(client).unions(&unions::types::All::new())
    });
    assert_eq!(serde_json::to_value(&back).unwrap(), both);
}

#[test]
fn a_tag_may_be_mapped_or_the_schemas_own_name() {
    use discriminators::types::{Cat, Fish, Pet};
    let pet = |came: Value| {
        let body = Pet::from(Fish::new("ignored").with_fins(2));
        let (request, pet) = exchange(reply(200, &came), |client| {
            discriminators::Api::new(client).pets(&body)
        });
        assert_eq!(request.json(), json!({"kind": "Fish", "fins": 2}));
        pet
    };
    for (tag, name) in [
        ("cat", "Cat"),
        ("Cat", "Cat"),
        ("kitten", "Kitten"),
        ("Dog", "Dog"),
        ("Fish", "Fish"),
        ("dog", "Unknown"),
    ] {
        let shown = format!("{:?}", pet(json!({"kind": tag})));
        assert!(shown.starts_with(name), "{tag}: {shown}");
    }
    assert_eq!(
        pet(json!({"kind": "Cat", "lives": 3})),
        Pet::Cat(Cat::new("Cat").with_lives(3))
    );
}

#[test]
fn secrets_leave_in_bodies_and_headers_only() {
    use secrets::types::Login;
    let login = Login::new(Secret::new("pass-word-1"), Some(Secret::new("old-one-22")))
        .with_null_clear()
        .with_several(vec![Secret::new("several-33")])
        .with_by_name([("k".to_owned(), Secret::new("named-44"))]);
    let (request, token) = exchange(reply(200, &json!({"access": "token-55"})), |client| {
        let api = secrets::Api::new(client);
        api.login(&Secret::new("Basic abc"), &Secret::new("key-66"), &login)
    });
    assert_eq!(
        request.json(),
        json!({"password": "pass-word-1", "old": "old-one-22", "clear": null, "several": ["several-33"], "byName": {"k": "named-44"}})
    );
    assert_eq!(request.header("authorization"), Some("Basic abc"));
    assert_eq!(request.header("x-key"), Some("key-66"));
    assert_eq!(request.header("x-other"), None);
    assert_eq!(token.access.expose(), "token-55");
    let shown = format!(
        "{login:?} {token:?} {}",
        serde_json::to_string(&token).unwrap()
    );
    for secret in [
        "pass-word-1",
        "old-one-22",
        "several-33",
        "named-44",
        "token-55",
    ] {
        assert!(!shown.contains(secret), "{secret} is shown");
    }
    let (request, ()) = exchange(DONE, |client| {
        secrets::Api::new(client).by_key(&Secret::new("own-key"))
    });
    assert_eq!(request.header("x-api-key"), Some("own-key"));
}

#[test]
fn pages_are_asked_for_one_after_the_other() {
    use pages::types::SearchParams;
    let page = |offset: i32, ids: &[&str]| {
        let data: Vec<Value> = ids.iter().map(|id| json!({"id": id})).collect();
        reply(
            200,
            &json!({"offset": offset, "limit": 2, "count": 3, "data": data}),
        )
    };
    let replies = vec![page(0, &["a", "b"]), page(2, &["c"])];
    let (requests, ids) = exchanges(replies, |client| {
        let pages = pages::Api::new(client)
            .search_pages("g 1", &SearchParams::new().with_limit(2).with_key("k"));
        pages
            .map(|item| item.unwrap().id.unwrap())
            .collect::<Vec<_>>()
    });
    assert_eq!(ids, ["a", "b", "c"]);
    let lines: Vec<&str> = requests
        .iter()
        .map(|request| request.line.as_str())
        .collect();
    assert!(lines[0].contains("offset=0&limit=2&key=k"), "{lines:?}");
    assert!(lines[1].contains("offset=2&limit=2&key=k"), "{lines:?}");
}

#[test]
fn the_media_type_is_the_documents() {
    use media::types::Note;
    let note = Note::new().with_text("t");
    let own = || {
        (
            200,
            "application/vnd.own+json",
            b"{\"text\":\"t\"}".to_vec(),
        )
    };
    let (request, came) = exchange(own(), |client| media::Api::new(client).vendor(&note));
    assert_eq!(
        request.header("content-type"),
        Some("application/vnd.own+json; version=2")
    );
    assert_eq!(request.header("accept"), Some("application/vnd.own+json"));
    assert_eq!(came, note);
    let (request, came) = exchange(DONE, |client| media::Api::new(client).choice());
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(came, None);
    let (request, _) = exchange((200, "text/plain", b"x".to_vec()), |client| {
        media::Api::new(client).same(&note)
    });
    assert_eq!(request.header("accept"), Some("*/*"));
    let (request, ()) = exchange(DONE, |client| media::Api::new(client).merge(None));
    assert_eq!(request.header("content-type"), None);
}

#[test]
fn awkward_values_survive_both_ways() {
    use awkward::types::{Awkward, AwkwardOp1Action, AwkwardOp1Params, Level};
    let value = json!({
        "id": "1", "next": {"id": "2", "biggest": 0}, "kind": "b", "nullRef": null, "nullAllOf": null,
        "levels": {"a": [{"b": 1}, {}]}, "anything": [1, null, "x"], "nothings": {"n": null, "s": ""}, "primitive": 7,
        "bytes": "AAEC", "biggest": i64::MIN, "unsigned": u64::MAX, "above": 0.5, "even": 8, "withDefault": "x", "old": "o",
        "always": true, "middle": "m", "sex": "女", "codes": [-1, 10], "secrets": {"known": "k"},
    });
    let body: Awkward = serde_json::from_value(value.clone()).unwrap();
    let params = AwkwardOp1Params::new()
        .with_filter_name(vec!["ab".to_owned(), "c".to_owned()])
        .with_mode(awkward::types::AwkwardOp1Mode::Slow)
        .with_x_codes(vec![Level::Minus1, Level::N10]);
    let (request, came) = exchange(reply(200, &value), |client| {
        let action = AwkwardOp1Action::Stop;
        awkward::Api::new(client).awkward_op_1(Level::Minus1, "a.b", &action, &body, &params)
    });
    assert_eq!(
        request.line,
        "POST /awkward/-1/a.b:stop?filter%5Bname%5D=ab&filter%5Bname%5D=c&mode=slow HTTP/1.1"
    );
    assert_eq!(request.header("x-codes"), Some("-1,10"));
    assert_eq!(request.json(), value);
    assert_eq!(came, body);
}

#[test]
fn secrets_under_names_of_the_callers_are_sent_and_not_shown() {
    use awkward::types::{Awkward, AwkwardOp1Action, AwkwardOp1Params, Level, Secrets};
    let mut secrets = Secrets::new("k");
    secrets
        .extra
        .insert("a".to_owned(), Secret::new("hidden-77"));
    let body = Awkward::new("1", 5_i64)
        .with_secrets(secrets)
        .with_to_server("hidden-88");
    let came = json!({"id": "1", "biggest": 5, "fromServer": "f", "one": {"id": "3"}});
    let (request, came) = exchange(reply(200, &came), |client| {
        let action = AwkwardOp1Action::Start;
        awkward::Api::new(client).awkward_op_1(
            Level::N0,
            "u",
            &action,
            &body,
            &AwkwardOp1Params::new(),
        )
    });
    assert_eq!(
        request.json(),
        json!({"id": "1", "biggest": 5, "secrets": {"known": "k", "a": "hidden-77"}, "toServer": "hidden-88"})
    );
    assert_eq!(came.from_server.as_deref(), Some("f"));
    assert!(came.one.is_some());
    assert!(!format!("{body:?}").contains("hidden"));
    // and what came is not sent back
    let (request, _) = exchange(reply(200, &json!({"id": "1", "biggest": 5})), |client| {
        let action = AwkwardOp1Action::Start;
        awkward::Api::new(client).awkward_op_1(
            Level::N0,
            "u",
            &action,
            &came,
            &AwkwardOp1Params::new(),
        )
    });
    assert_eq!(request.json(), json!({"id": "1", "biggest": 5}));
}

#[test]
fn names_of_locals_and_methods_clash_with_nothing() {
    let page = |items: usize| reply(200, &json!({"data": vec![json!({}); items]}));
    let (requests, count) = exchanges(vec![page(2), page(0)], |client| {
        let pages = clashes::Api::new(client).clone_pages("f", 5, true, &clashes_params());
        pages.map(Result::unwrap).count()
    });
    assert_eq!(count, 2);
    let lines: Vec<&str> = requests
        .iter()
        .map(|request| request.line.as_str())
        .collect();
    assert_eq!(
        lines,
        [
            "GET /clone?first=f&offset=5&page=true&limit=1&size=2&self=s HTTP/1.1",
            "GET /clone?first=f&offset=5&page=true&limit=3&size=2&self=s HTTP/1.1"
        ]
    );
    let key = Secret::new("the-key");
    let (request, came) = exchange(reply(200, &json!("ok")), |client| {
        let api = clashes::Api::new(client);
        let params = clashes::types::LocalsParams::new()
            .with_x_secret(Secret::new("s"))
            .with_value("8");
        api.locals(
            &key,
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            Some("text"),
            &params,
        )
    });
    assert_eq!(
        request.line,
        "PUT /locals?call=1&client=2&authorization=3&response=4&body=5&at=6&operations=7&value=8 HTTP/1.1"
    );
    assert_eq!(
        (request.header("x-secret"), request.header("x-api-key")),
        (Some("s"), Some("the-key"))
    );
    assert_eq!(
        (request.body.as_slice(), came.as_deref()),
        (b"text".as_slice(), Some("ok"))
    );
}

fn clashes_params() -> clashes::types::CloneParams {
    clashes::types::CloneParams::new()
        .with_limit(1)
        .with_size(2)
        .with_self("s")
}

#[test]
fn bodies_and_responses_may_be_of_any_type() {
    use corners::types::{Code, Maybe, Mood, TextOrList};
    let api = corners::Api::new;
    let (request, came) = exchange(reply(200, &json!("odd")), |client| {
        api(client).send_enum(&Mood::Good)
    });
    assert_eq!(request.body, b"\"good\"");
    assert_eq!(came, Mood::Unknown("odd".to_owned()));
    assert_eq!(
        unsent(|client| api(client).send_enum(&Mood::from("odd"))),
        ["body"]
    );
    let (request, came) = exchange(reply(200, &json!([1, 3])), |client| {
        api(client).send_code(Some(Code::N2))
    });
    assert_eq!(request.body, b"2");
    assert_eq!(came, Some(vec![Code::N1, Code::Unknown(3)]));
    let (request, came) = exchange(reply(200, &Value::Null), |client| {
        api(client).send_code(None)
    });
    assert_eq!((request.body.as_slice(), came), (b"".as_slice(), None));
    let (request, came) = exchange(reply(200, &json!(false)), |client| {
        api(client).send_flag(true)
    });
    assert_eq!((request.body.as_slice(), came), (b"true".as_slice(), false));
    let (request, came) = exchange(reply(200, &json!({"a": "x"})), |client| {
        api(client).send_null(&None)
    });
    assert_eq!(request.body, b"null");
    assert_eq!(came, Some(Maybe::new("x")));
    let (request, ()) = exchange(DONE, |client| api(client).send_optional_null(Some(&None)));
    assert_eq!(request.body, b"null");
    let (request, ()) = exchange(DONE, |client| api(client).send_optional_null(None));
    assert_eq!(request.header("content-type"), None);
    let list = TextOrList::from(vec![None, Some(Maybe::new("y"))]);
    let (request, came) = exchange(reply(200, &json!({"k": 5})), |client| {
        api(client).send_union(&list)
    });
    assert_eq!(request.json(), json!([null, {"a": "y"}]));
    assert_eq!(serde_json::to_value(came).unwrap(), json!({"k": 5}));
    let (_, came) = exchange(reply(200, &json!(0.5)), |client| {
        api(client).send_number(Some(5.0))
    });
    assert_eq!(came, Some(0.5));
    assert_eq!(
        unsent(|client| api(client).send_number(Some(f64::NAN))),
        ["body"]
    );
    let (_, came) = exchange((201, "text/plain", b"made".to_vec()), |client| {
        api(client).send_bytes(Some(&[0]))
    });
    assert_eq!(came, "made");
    let (_, came) = exchange(reply(200, &json!("hidden-99")), |client| {
        api(client).secret_only()
    });
    assert_eq!(came.expose(), "hidden-99");
}

#[test]
fn optional_arguments_are_checked_and_sent() {
    use corners::types::{Code, Mood};
    let api = corners::Api::new;
    let (request, ()) = exchange(DONE, |client| {
        api(client).optional_sets_with(Some(&Mood::Bad), Some(Code::N1))
    });
    assert_eq!(request.line, "GET /optional?mood=bad HTTP/1.1");
    assert_eq!(request.header("code"), Some("1"));
    let ids = ["a b".to_owned(), "c".to_owned()];
    let (request, ()) = exchange(DONE, |client| {
        api(client).optional_flags_with(Some(true), Some(&ids))
    });
    assert_eq!(
        request.line,
        "GET /optional/flags?yes=true&ids=a%20b,c HTTP/1.1"
    );
    let (request, ()) = exchange(DONE, |client| api(client).optional_numbers_with(None, None));
    assert_eq!(request.line, "GET /optional/numbers HTTP/1.1");
    let words = ["a".to_owned()];
    let (request, ()) = exchange(DONE, |client| {
        api(client).optional_nulls_with(Some(&words), Some(&[Code::N2]))
    });
    assert_eq!(request.line, "GET /optional/nulls?words=a HTTP/1.1");
    assert_eq!(request.header("codes"), Some("2"));
    let fields = unsent(|client| api(client).optional_numbers_with(Some(0.25), Some(&[])));
    assert_eq!(fields, ["ratio", "codes"]);
    let fields =
        unsent(|client| api(client).optional_flags_with(Some(false), Some(&[String::new()])));
    assert_eq!(fields, ["yes", "ids[0]"]);
}

#[test]
fn everything_in_a_corner_survives_both_ways() {
    let value = json!({
        "a": "A", "b": null, "more": false, "octet": 255, "preset": "good", "matrix": [[1.5, null], null], "moods": {"m": null, "n": "bad"},
        "deep": {"x": {"y": null, "z": {"a": "q"}}}, "distinct": [1.0, 2.5], "distinctObjects": [null, {"a": "1"}],
        "anyOrNull": null, "intOrNull": null, "either": 4, "union": {"k": 1}, "tiny": -0.5, "with space": "1", "with.dot": "2",
        "with\"quote\\": "3", "{brace}": "4", "$ref-like": "5", "@type": "6", "n1": "7", "1n": "8",
        "unnamed": [{"a": "extra"}, null],
    });
    let body: corners::types::Corner = serde_json::from_value(value.clone()).unwrap();
    let (request, came) = exchange(reply(200, &value), |client| {
        corners::Api::new(client).all(&body)
    });
    assert_eq!(request.json(), value);
    assert_eq!(came, body);
    let mut broken = value;
    broken["distinct"] = json!([1.0, 1]);
    broken["unnamed"] = json!([{"a": ""}]);
    broken["intOrNull"] = json!(1);
    broken["either"] = json!("neither");
    let body: corners::types::Corner = serde_json::from_value(broken).unwrap();
    let fields = unsent(|client| corners::Api::new(client).all(&body));
    assert_eq!(fields, ["distinct", "intOrNull", "either", "body{0}[0].a"]);
}

#[test]
fn times_are_numbers_on_the_wire_and_have_their_unit_in_rust() {
    use huaweicloud_meeting::{UnixMillis, UnixSeconds};
    use times::types::{Event, NewEvent};
    let api = times::Api::new;
    let day = UnixSeconds::new(-5);
    let came = json!([{"starts": 1_601_221_696_783_i64, "odd": "1,600", "ends": null}, {"starts": -1, "odd": 7}]);
    let (request, events) = exchange(reply(200, &came), |client| {
        api(client).events_with(day, Some(UnixMillis::new(9)), Some(UnixSeconds::new(3)))
    });
    assert_eq!(request.line, "GET /events/-5?before=9 HTTP/1.1");
    assert_eq!(request.header("X-Since"), Some("3"));
    // what the platform sends is not held against the document's limits
    let read = |event: &Event| (event.starts.get(), event.odd.get(), event.ends);
    let all: Vec<_> = events.iter().map(read).collect();
    assert_eq!(all, [(1_601_221_696_783, 1600, None), (-1, 7, None)]);

    let starts = std::time::UNIX_EPOCH + Duration::from_millis(8);
    let new = NewEvent::new("talk", starts, Secret::new("s3cret"), Some(day))
        .with_ends(UnixSeconds::new(100))
        .with_null_warned()
        .with_all(vec![day]);
    let (request, ()) = exchange(DONE, |client| {
        let each = [UnixSeconds::new(1), UnixSeconds::new(2)];
        api(client).class_with(day, Some(&new), Some(&each))
    });
    assert_eq!(request.line, "PUT /events/-5?each=1&each=2 HTTP/1.1");
    assert_eq!(
        request.json(),
        json!({"title": "talk", "starts": 8, "password": "s3cret", "created": -5, "ends": 100, "warned": null, "all": [-5]})
    );
    let (request, ()) = exchange(DONE, |client| api(client).class(day, None));
    assert_eq!(request.line, "PUT /events/-5 HTTP/1.1");

    let late = NewEvent::new("talk", UnixMillis::new(9), Secret::new("s"), None)
        .with_ends(UnixSeconds::new(-6))
        .with_all(vec![UnixSeconds::new(-6)]);
    let before = UnixSeconds::new(-6);
    let fields = unsent(|client| api(client).class(before, Some(&late)));
    assert_eq!(fields, ["day", "starts", "ends", "all[0]"]);
}

#[test]
fn a_broken_pattern_is_told_in_the_documents_words() {
    use huaweicloud_meeting::UnixMillis;
    use times::types::NewEvent;
    let new = NewEvent::new("Talk", UnixMillis::new(1), Secret::new("s"), None).with_code("x");
    let client = Client::anonymous("http://127.0.0.1:9").unwrap();
    let error = times::Api::new(client)
        .class(huaweicloud_meeting::UnixSeconds::new(0), Some(&new))
        .unwrap_err();
    let rules: Vec<&str> = error
        .violations()
        .iter()
        .map(|it| it.rule.as_str())
        .collect();
    assert_eq!(
        rules,
        [
            "must have letters from a to z only, and no `*`",
            "must have digits only"
        ]
    );
}

#[test]
fn a_form_is_written_property_by_property() {
    use forms::types::{TokenRequest, TokenRequestGrantType};
    let body = TokenRequest::new(TokenRequestGrantType::Password, "a b&c=d", "p+w é".into())
        .with_remember(true)
        .with_age(7)
        .with_scope(vec!["x y".to_owned(), "z".to_owned()])
        .with_joined(vec!["a,b".to_owned(), "c".to_owned()])
        .with_spaced(vec!["a".to_owned(), "b".to_owned()])
        .with_piped(vec![1, 2]);
    let mut body = body;
    body.extra.insert("more".to_owned(), "1~2".to_owned());
    let (request, ()) = exchange(DONE, |client| forms::Api::new(client).token(&body));
    assert_eq!(
        request.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(
        String::from_utf8(request.body).unwrap(),
        "grant_type=password&username=a+b%26c%3Dd&password=p%2Bw+%C3%A9&remember=true&age=7&scope=x+y&scope=z\
         &joined=a%2Cb,c&spaced=a+b&piped=1%7C2&more=1~2"
    );
    let empty = TokenRequest::new(TokenRequestGrantType::Password, "", "p".into());
    assert_eq!(
        unsent(|client| forms::Api::new(client).token(&empty)),
        ["username"]
    );
}

#[test]
fn objects_in_a_form_are_written_by_their_encoding() {
    use forms::types::{Range, SearchBody, SearchBodyEither};
    let mut body = SearchBody::new()
        .with_deep(Range::new(1).with_to(2))
        .with_spilled(BTreeMap::from([("k".to_owned(), "v w".to_owned())]))
        .with_listed(Range::new(3).with_null_to())
        .with_json(vec![Range::new(4)])
        .with_either(SearchBodyEither::from(5))
        .with_null_query();
    body.unsent = Some("never".to_owned());
    let (request, ()) = exchange(DONE, |client| forms::Api::new(client).search(Some(&body)));
    assert_eq!(
        String::from_utf8(request.body).unwrap(),
        "deep%5Bfrom%5D=1&deep%5Bto%5D=2&k=v+w&listed=from,3&json=%5B%7B%22from%22%3A4%7D%5D&either=5"
    );
    let (request, ()) = exchange(DONE, |client| forms::Api::new(client).search(None));
    assert_eq!(
        (request.body.len(), request.header("content-type")),
        (0, None)
    );
    let body = BTreeMap::from([("a".to_owned(), vec![0.5, 2.0]), ("b".to_owned(), vec![])]);
    let (request, ()) = exchange(DONE, |client| forms::Api::new(client).free(&body));
    assert_eq!(String::from_utf8(request.body).unwrap(), "a=0.5&a=2");
}

#[test]
fn objects_and_lists_in_addresses_are_written_in_their_styles() {
    use styles::types::{FewDeep, Filter, FilterColour, QueryParams, Window};
    let filter = Filter::new(FilterColour::Red).with_name("a/b c");
    let simple = ["a,b".to_owned(), "c/d".to_owned()];
    let (request, ()) = exchange(DONE, |client| {
        styles::Api::new(client).paths(&simple, &[1, -2], true, &filter)
    });
    assert_eq!(
        request.line,
        "GET /ids/a%2Cb,c%2Fd/l.1.-2/m;matrix=true/ocolour=red,name=a%2Fb%20c HTTP/1.1"
    );
    let mut window = Window::new().with_limit(5);
    window.extra.insert("all&".to_owned(), true);
    let params = QueryParams::new()
        .with_spilled(window)
        .with_listed(filter.clone().with_null_name())
        .with_piped(BTreeMap::from([("k".to_owned(), "|".to_owned())]))
        .with_x_filter(Filter::new(FilterColour::Blue).with_size(3));
    let (request, ()) = exchange(DONE, |client| {
        styles::Api::new(client).query(&filter, &params)
    });
    assert_eq!(
        request.line,
        "GET /query?deep%5Bcolour%5D=red&deep%5Bname%5D=a%2Fb%20c&limit=5&all%26=true&listed=colour,red&piped=k%7C%7C \
         HTTP/1.1"
    );
    assert_eq!(request.header("x-filter"), Some("colour=blue,size=3"));
    let (request, ()) = exchange(DONE, |client| styles::Api::new(client).few());
    assert_eq!(request.line, "GET /few HTTP/1.1");
    let long = FewDeep::new().with_a("long");
    assert_eq!(
        unsent(|client| styles::Api::new(client).few_with(Some(&long))),
        ["deep.a"]
    );
    assert_eq!(
        unsent(|client| styles::Api::new(client).paths(&["a".to_owned()], &[], true, &filter)),
        ["label"]
    );
    let comma = QueryParams::new().with_x_filter(Filter::new(FilterColour::Red).with_name("a,b"));
    assert_eq!(
        unsent(|client| styles::Api::new(client).query(&filter, &comma)),
        ["X-Filter"]
    );
}

#[test]
fn parameters_with_content_are_json() {
    use styles::types::Where;
    let place = Where::new(vec![Where::new(Vec::new()).with_name("é\n")]);
    let any = json!({"a": [null, "b"]});
    let (request, ()) = exchange(DONE, |client| {
        styles::Api::new(client).json_with(&[1, 2], &place, Some("t"), Some(&any))
    });
    let decoded = percent_encoding::percent_decode_str(&request.line)
        .decode_utf8()
        .unwrap();
    assert_eq!(
        decoded,
        "GET /json/[1,2]?where={\"all\":[{\"all\":[],\"name\":\"é\\n\"}]}&text=\"t\" HTTP/1.1"
    );
    assert!(!request.line.contains(['{', '"', '[']));
    assert_eq!(request.header("x-any"), Some("{\"a\":[null,\"b\"]}"));
}

#[test]
fn unions_are_written_as_the_text_that_they_are() {
    use styles::types::{Id, UnionsParams, UnionsSize};
    let params = UnionsParams::new()
        .with_size(UnionsSize::from(7))
        .with_ids(vec![Id::from(1), Id::from("a&b".to_owned())])
        .with_when("2026-01-01")
        .with_ratio(0.5)
        .with_x_id(Id::from(2));
    let id = Id::from("a/b".to_owned());
    let (request, ()) = exchange(DONE, |client| styles::Api::new(client).unions(&id, &params));
    assert_eq!(
        request.line,
        "GET /union/a%2Fb?size=7&ids=1&ids=a%26b&when=2026-01-01&ratio=0.5 HTTP/1.1"
    );
    assert_eq!(request.header("x-id"), Some("2"));
    let unknown = Id::Unknown(json!([1]));
    let none = UnionsParams::new();
    assert_eq!(
        unsent(|client| styles::Api::new(client).unions(&unknown, &none)),
        ["id"]
    );
}

#[test]
fn two_secrets_of_one_requirement_are_both_sent() {
    let (key, id) = (Secret::from("k&1"), Secret::from("id"));
    let (request, ()) = exchange(DONE, |client| keys::Api::new(client).both(&key, &id));
    assert_eq!(request.line, "GET /both?api_key=k%261 HTTP/1.1");
    assert_eq!(request.header("x-app-id"), Some("id"));
    let (request, ()) = exchange(DONE, |client| keys::Api::new(client).either(&id));
    assert_eq!(
        (request.line.as_str(), request.header("x-app-id")),
        ("GET /either HTTP/1.1", Some("id"))
    );
}

/// Everything that shows when a call with a secret is refused, misunderstood and not answered at all. `sent` is in each
/// request, and the listener echoes `spellings`.
fn shown_of<T: std::fmt::Debug>(
    sent: &'static str,
    spellings: &'static [&'static str],
    call: impl Fn(Client) -> Result<T>,
) -> Vec<String> {
    let told = Arc::new(Mutex::new(String::new()));
    let log = told.clone();
    let echo = spellings.join(" ");
    let refusal =
        json!({"error_code": echo, "error_msg": echo, "request_id": echo, "more": [echo]});
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        // a refusal, a response of another shape, and none at all
        for body in [Some((400, refusal)), Some((200, json!({"id": echo}))), None] {
            let (mut stream, _) = listener.accept().unwrap();
            let Request { line, headers, .. } = received(&stream);
            assert!(
                format!("{line} {headers:?}").contains(sent),
                "{line} {headers:?}"
            );
            if let Some((status, body)) = body {
                let body = body.to_string();
                let length = body.len();
                let head = format!(
                    "HTTP/1.1 {status} {echo}\r\ncontent-type: application/json\r\nx-request-id: {echo}\r\n\
                     content-length: {length}\r\nconnection: close\r\n\r\n{body}"
                );
                stream.write_all(head.as_bytes()).unwrap();
            }
        }
    });
    let client = ClientBuilder::anonymous()
        .site(address)
        .retry(huaweicloud_meeting::Retry::off())
        .observer(move |event: &Event<'_>| {
            *log.lock().unwrap() += &format!("{event:?}\n");
        })
        .build()
        .unwrap();
    let mut shown = Vec::new();
    for _ in 0..3 {
        let error = call(client.clone()).unwrap_err();
        let mut text = format!(
            "{error} {error:?} {error:#?} {:?} {:?} {:?}",
            error.message(),
            error.code(),
            error.details::<Value>()
        );
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            text += &format!(" {inner} {inner:?}");
            cause = inner.source();
        }
        shown.push(text);
    }
    server.join().unwrap();
    let told = told.lock().unwrap().clone();
    assert!(!told.is_empty(), "events were told");
    shown.push(told);
    shown
}

#[test]
fn a_key_in_the_query_is_shown_nowhere() {
    let key = Secret::from("canary key/1");
    let spellings = &["canary key/1", "canary%20key%2F1", "canary+key%2F1"];
    let sent = "?api_key=canary%20key%2F1&q=x";
    for text in shown_of(sent, spellings, |client| {
        keys::Api::new(client).key_with(&key, Some("x"))
    }) {
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn a_key_in_a_cookie_is_shown_nowhere() {
    let key = Secret::from("canary=key/1");
    let spellings = &["canary=key/1", "SID=canary=key/1;"];
    for text in shown_of("SID=canary=key/1", spellings, |client| {
        cookies::Api::new(client).key_with(&key, Some("x"))
    }) {
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn a_secret_parameter_in_the_query_is_shown_nowhere() {
    let key = Secret::from("canary key/1");
    let spellings = &["canary key/1", "canary%20key%2F1", "canary+key%2F1"];
    let sent = "?key=canary%20key%2F1&old-key=canary%20key%2F1 ";
    for text in shown_of(sent, spellings, |client| {
        secret_places::Api::new(client).query_with(&key, Some(&key))
    }) {
        assert!(!text.contains("canary"), "{text}");
    }
    let fields = unsent(|client| secret_places::Api::new(client).query(&"ab".into()));
    assert_eq!(fields, ["key"]);
    let params = secret_places::types::QueriesParams::new()
        .with_a("hidden")
        .with_b(1);
    assert!(!format!("{params:?}").contains("hidden"), "{params:?}");
    let (request, ()) = exchange(DONE, |client| {
        secret_places::Api::new(client).queries(&params)
    });
    assert_eq!(request.line, "GET /queries?a=hidden&b=1 HTTP/1.1");
}

#[test]
fn a_secret_in_the_path_is_shown_nowhere() {
    let token = Secret::from("canary key/1");
    let spellings = &["canary key/1", "canary%20key%2F1", "canary+key%2F1"];
    for text in shown_of("GET /tokens/canary%20key%2F1/uses ", spellings, |client| {
        secret_places::Api::new(client).uses(&token)
    }) {
        assert!(!text.contains("canary"), "{text}");
    }
    for value in ["", ".", "..", "longer than is allowed"] {
        let fields = unsent(|client| secret_places::Api::new(client).uses(&value.into()));
        assert_eq!(
            fields.first().map(String::as_str),
            Some("token"),
            "{value:?}"
        );
    }
    assert!(!include_str!("../codegen/poor/secret_places.rs").contains("canary"));
}

#[test]
fn all_cookies_are_in_one_header() {
    use cookies::types::{DeclaredParams, DeclaredTheme};
    let (sid, csrf) = (Secret::from("one"), Secret::from("t/w=o"));
    let (request, ()) = exchange(DONE, |client| cookies::Api::new(client).both(&sid, &csrf));
    assert_eq!(request.header("cookie"), Some("SID=one; csrf.token=t/w=o"));
    let params = DeclaredParams::new()
        .with_visits(3)
        .with_seen_at("2026-11-28T09:00:00Z")
        .with_remember("r");
    let (request, ()) = exchange(DONE, |client| {
        cookies::Api::new(client).declared(&DeclaredTheme::Dark, &params)
    });
    assert_eq!(
        request.header("cookie"),
        Some("theme=dark; visits=3; seen-at=2026-11-28T09:00:00Z; remember=r")
    );
    let (request, ()) = exchange(DONE, |client| cookies::Api::new(client).one());
    assert_eq!(request.header("cookie"), None);
    let again = Secret::from("again");
    let (request, ()) = exchange(DONE, |client| {
        cookies::Api::new(client).mixed(&sid, 1.5, &again)
    });
    assert_eq!(
        request.header("cookie"),
        Some("SID=one; tries=1.5; again=again")
    );
}

#[test]
fn what_no_cookie_can_carry_is_not_sent() {
    for value in [
        "a b",
        "a\"b",
        "a,b",
        "a;b",
        "a\\b",
        "a\tb",
        "a\r\nX: y",
        "\u{e9}",
        "\u{7f}",
    ] {
        let fields = unsent(|client| cookies::Api::new(client).both(&"s".into(), &value.into()));
        assert_eq!(fields, ["csrf.token"], "{value:?}");
        let fields = unsent(|client| cookies::Api::new(client).one_with(Some(value)));
        assert_eq!(fields, ["lang"], "{value:?}");
    }
    // and the rule of the document holds as everywhere
    let fields = unsent(|client| cookies::Api::new(client).mixed(&"s".into(), 1.0, &"a".into()));
    assert_eq!(fields, ["again"]);
}

#[test]
fn a_scheme_fills_its_cookie_once() {
    let session = Secret::from("s");
    let (request, ()) = exchange(DONE, |client| {
        secret_places::Api::new(client).cookie_with(&session, Some("o"))
    });
    assert_eq!(request.header("cookie"), Some("session=s; other=o"));
    let (request, ()) = exchange(DONE, |client| {
        secret_places::Api::new(client).header(&session)
    });
    assert_eq!(request.header("cookie"), Some("session=s"));
}

#[test]
fn a_base_is_read_as_the_object_that_it_is() {
    let pets = json!([{"kind": "cat", "name": "Tom", "lives": 9}, {"kind": "bird"}]);
    let (request, pets) = exchange(reply(200, &pets), |client| {
        bases::Api::new(client).pets(&bases::types::Cat::new("cat").with_lives(9))
    });
    assert_eq!(request.json(), json!({"kind": "cat", "lives": 9}));
    let kinds: Vec<&str> = pets.iter().map(|pet| pet.kind.as_str()).collect();
    assert_eq!(kinds, ["cat", "bird"]);
}

/// A response with headers of its own.
fn headed(status: u16, headers: &'static str, body: &Value) -> (u16, &'static str, Vec<u8>) {
    (status, headers, body.to_string().into_bytes())
}

#[test]
fn declared_headers_of_a_response_are_read_by_their_types() {
    use headers::types::{AddXLevel, Kind};
    let given = "application/json\r\nlocation: /things/1\r\nx-rate-limit: 7\r\nx-ratio: 0.5\r\nx-last: true\r\nx-kind: huge\r\n\
                 x-level: 2\r\nx-tags: a, b\r\nx-tags: c\r\nx-counts: 1,2\r\nx-token: canary\r\nx-object: a,b\r\nget: it\r\nx-more: m";
    let (request, (body, headers)) = exchange(headed(201, given, &json!({"id": 1})), |client| {
        headers::Api::new(client).add_with_headers()
    });
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(body.id, 1);
    assert_eq!(headers.location().unwrap(), "/things/1");
    assert_eq!(headers.x_rate_limit().unwrap(), Some(7));
    assert_eq!(headers.x_ratio().unwrap(), Some(0.5));
    assert!(headers.x_last().unwrap());
    assert_eq!(headers.x_kind().unwrap(), Some(Kind::from("huge")));
    assert_eq!(headers.x_level().unwrap(), Some(AddXLevel::from(2)));
    assert_eq!(headers.x_tags().unwrap().unwrap(), ["a", "b", "c"]);
    assert_eq!(headers.x_counts().unwrap(), [1, 2]);
    assert_eq!(headers.x_token().unwrap(), Some("canary".into()));
    assert_eq!(headers.x_object().unwrap(), Some("a,b"));
    assert_eq!(headers.get_().unwrap(), Some("it"));
    assert_eq!(
        (headers.get("X-More"), headers.get("none")),
        (Some("m"), None)
    );
    assert!(!format!("{headers:?}").contains("canary"));
}

#[test]
fn a_header_that_is_not_as_declared_is_an_error_of_decoding() {
    let given = "application/json\r\nx-rate-limit: canary\r\nx-counts: 1,canary\r\nx-tags: ";
    let (_, (body, headers)) = exchange(headed(201, given, &json!({"id": 1})), |client| {
        headers::Api::new(client).add_with_headers()
    });
    assert_eq!(body.id, 1, "the body is there all the same");
    assert_eq!(headers.x_tags().unwrap(), Some(Vec::new()));
    assert_eq!(headers.x_kind().unwrap(), None);
    for (error, words) in [
        (
            headers.location().unwrap_err(),
            "the header Location is missing",
        ),
        (
            headers.x_rate_limit().unwrap_err(),
            "the header X-Rate-Limit is not what",
        ),
        (
            headers.x_counts().unwrap_err(),
            "the header X-Counts is not what",
        ),
    ] {
        assert_eq!(error.kind(), huaweicloud_meeting::error::Kind::Decode);
        assert!(error.to_string().contains(words), "{error}");
        assert!(error.to_string().contains("add"), "{error}");
        assert!(!format!("{error} {error:?}").contains("canary"));
    }
}

#[test]
fn headers_come_with_every_kind_of_response() {
    #[allow(deprecated)]
    let (_, left) = exchange((204, "x/y\r\nx-left: 3", Vec::new()), |client| {
        headers::Api::new(client).remove_with_headers()
    });
    assert_eq!(left.x_left().unwrap(), 3);
    let text = (200, "text/plain\r\netag: e\r\nx-both: 1", b"text".to_vec());
    let (_, (body, headers)) = exchange(text, |client| {
        headers::Api::new(client).read_with_headers(Some("q"))
    });
    assert_eq!(body.as_deref(), Some("text"));
    assert_eq!(headers.e_tag().unwrap(), Some("e"));
    let none = (204, "text/plain\r\nx-both: 2", Vec::new());
    let (_, (body, headers)) = exchange(none, |client| {
        headers::Api::new(client).read_with_headers(None)
    });
    assert_eq!((body, headers.x_both().unwrap()), (None, 2));
    assert_eq!(headers.e_tag().unwrap(), None, "of the other status");
}

#[test]
fn a_multipart_body_has_its_parts_in_order() {
    use multipart::types::{AddPhotoParts, AddPhotoPartsEither, AddPhotoPartsKind, Meta};
    let photo = Upload::reader(&b"png"[..])
        .with_length(3)
        .with_name("a\"b.png");
    let body = AddPhotoParts::new("é\r\n", photo, Meta::new(5).with_secret("s"))
        .with_kind(AddPhotoPartsKind::Portrait)
        .with_tags(vec!["x".to_owned(), "y".to_owned()])
        .with_more(vec![
            Upload::bytes(&b"1"[..]).with_content_type("image/jpeg"),
            Upload::from(b"2".to_vec()),
        ])
        .with_places(vec![Meta::new(1)])
        .with_password("p")
        .with_either(AddPhotoPartsEither::from(7))
        .with_page("<p>")
        .with_rank(3);
    let (request, _) = exchange(reply(200, &json!({"id": "1"})), |client| {
        multipart::Api::new(client).add_photo("a/b", body)
    });
    assert_eq!(request.line, "POST /photos/a%2Fb HTTP/1.1");
    let media = request.header("content-type").unwrap();
    let boundary = media
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    assert!(
        boundary.len() > 30
            && boundary
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    );
    let part = |head: &str, content: &str| {
        format!("--{boundary}\r\nContent-Disposition: form-data; name={head}\r\n\r\n{content}\r\n")
    };
    let json = "\r\nContent-Type: application/json";
    let expected = [
        part("\"title\"", "é\r\n"),
        part(
            "\"photo\"; filename=\"a%22b.png\"\r\nContent-Type: image/png",
            "png",
        ),
        part("\"kind\"", "portrait"),
        part(&format!("\"meta\"{json}"), r#"{"size":5,"secret":"s"}"#),
        part("\"tags\"", "x"),
        part("\"tags\"", "y"),
        part(
            "\"more\"; filename=\"file\"\r\nContent-Type: image/jpeg",
            "1",
        ),
        part(
            "\"more\"; filename=\"file\"\r\nContent-Type: application/octet-stream",
            "2",
        ),
        part(&format!("\"places\"{json}"), r#"{"size":1}"#),
        part("\"password\"", "p"),
        part("\"either\"", "7"),
        part("\"page\"\r\nContent-Type: text/html", "<p>"),
        part("\"rank\"", "3"),
    ];
    let sent = String::from_utf8(request.body.clone()).unwrap();
    assert_eq!(sent, format!("{}--{boundary}--\r\n", expected.concat()));
}

#[test]
fn a_multipart_body_is_checked_and_may_be_left_out() {
    use multipart::types::{AddPhotoParts, Meta, PutPhotoParts, TextsParts};
    let body = AddPhotoParts::new("", Vec::new(), Meta::new(0)).with_tags(vec![String::new(); 3]);
    let fields = unsent(|client| multipart::Api::new(client).add_photo("a", body));
    assert_eq!(fields, ["title", "meta.size", "tags"]);
    let file = Upload::bytes(Vec::new()).with_content_type("no");
    let body = PutPhotoParts::new(file).with_note("longer");
    let fields = unsent(|client| multipart::Api::new(client).put_photo(Some(body)));
    assert_eq!(fields, ["note", "photo"]);
    let (request, ()) = exchange(DONE, |client| multipart::Api::new(client).put_photo(None));
    assert_eq!(
        (request.body.len(), request.header("content-type")),
        (0, None)
    );
    let (request, ()) = exchange(DONE, |client| {
        multipart::Api::new(client).texts(TextsParts::new().with_b(true))
    });
    assert!(
        String::from_utf8(request.body)
            .unwrap()
            .contains("name=\"b\"\r\n\r\ntrue\r\n")
    );
}

#[test]
fn variants_have_what_is_beside_their_list() {
    use based::types::{All, Animal, Cat, Event, EventOpened};
    let came = json!({
        "event": {"id": "1", "at": 7, "by": "me", "event": {"id": "2", "reason": "left"}},
        "tagged": {"kind": "Blue", "b": 1}, "animal": {"name": "Tom", "lives": 9}, "closed": {"g": "x"},
    });
    let all: All = serde_json::from_value(came.clone()).unwrap();
    assert!(matches!(all.event, Some(Event::EventOpened(_))), "{all:?}");
    assert!(matches!(all.animal, Some(Animal::Cat(_))), "{all:?}");
    let (request, back) = exchange(reply(200, &came), |client| {
        based::Api::new(client).based(&all)
    });
    assert_eq!((request.json(), back), (came, all));
    // the rules beside the list hold for each variant
    let all = All::new()
        .with_event(EventOpened::new("me", ""))
        .with_animal(Cat::new("Tom", 9));
    let fields = unsent(|client| based::Api::new(client).based(&all));
    assert_eq!(fields, ["event.id"]);
}

#[test]
fn a_query_that_a_path_has_is_sent_with_each_call() {
    let (request, ()) = exchange(DONE, |client| {
        poor::Api::new(client).list_things_with(3, Some(2))
    });
    assert_eq!(
        request.line,
        "GET /rest?method=things.list&page=3&size=2 HTTP/1.1"
    );
    let fields = unsent(|client| poor::Api::new(client).list_things(10));
    assert_eq!(fields, ["page"]);
    let came = json!({"new": "n"});
    let (request, back) = exchange(reply(200, &came), |client| poor::Api::new(client).target());
    assert_eq!(request.line, "POST /target HTTP/1.1");
    assert_eq!(serde_json::to_value(&back).unwrap(), came);
}

#[test]
fn what_may_be_nested_is_sent_where_its_style_can_write_it() {
    use poor::types::SearchParams;
    let params = SearchParams::new()
        .with_filter(BTreeMap::from([("a b".to_owned(), json!(1))]))
        .with_either(json!("y"))
        .with_x_any(json!([1, true]));
    let (request, ()) = exchange(DONE, |client| {
        poor::Api::new(client).search(&json!(["x", 2]), &params)
    });
    assert_eq!(
        request.line,
        "GET /search?any=x&any=2&filter%5Ba%20b%5D=1&either=y HTTP/1.1"
    );
    assert_eq!(request.header("x-any"), Some("1,true"));
    let params =
        SearchParams::new().with_filter(BTreeMap::from([("a".to_owned(), json!({"b": 1}))]));
    let fields = unsent(|client| poor::Api::new(client).search(&json!([[1]]), &params));
    assert_eq!(fields, ["any", "filter"]);
}

#[test]
fn a_scheme_fills_its_parameter_once_and_any_media_type_is_json() {
    let (request, ()) = exchange(DONE, |client| {
        poor::Api::new(client).keyed_with(&Secret::new("s"), Some("o"))
    });
    assert_eq!(request.line, "GET /keyed?api_key=s&other=o HTTP/1.1");
    let came = json!({"name": "n"});
    let thing: poor::types::Thing = serde_json::from_value(came.clone()).unwrap();
    let (request, back) = exchange(reply(200, &came), |client| {
        poor::Api::new(client).put_things_by_id("1", &thing)
    });
    for header in ["content-type", "accept"] {
        let value = request.header(header).unwrap();
        assert!(value.starts_with("application/json"), "{header}: {value}");
    }
    assert_eq!(back, thing);
}

#[test]
fn of_a_range_of_json_plain_json_is_sent_and_all_of_it_is_asked_for() {
    let note = ranges::types::Note::new().with_text("t");
    let (request, back) = exchange(reply(200, &json!({"text": "t"})), |client| {
        ranges::Api::new(client).replace_note(&note)
    });
    let media = request.header("content-type").unwrap();
    assert!(media.starts_with("application/json"), "{media}");
    assert_eq!(
        request.header("accept"),
        Some("application/json, application/*;q=0.9")
    );
    assert_eq!(back, note);
    // what has a name is better than a range
    let (request, ()) = exchange(DONE, |client| {
        ranges::Api::new(client).add_note(Some(&note))
    });
    assert_eq!(request.header("content-type"), Some("application/hal+json"));
}

#[test]
fn of_a_range_one_type_is_sent_that_it_covers() {
    let sent = |request: &Request| {
        let header = |name| request.header(name).unwrap_or_default().to_owned();
        (header("content-type"), header("accept"))
    };
    let of = |media: &str, asked: &str| (media.to_owned(), asked.to_owned());
    let text = (200, "text/csv", b"a,b".to_vec());
    let (request, back) = exchange(text, |client| ranges::Api::new(client).add_text("a"));
    assert_eq!(sent(&request), of("text/plain; charset=utf-8", "*/*"));
    assert_eq!(back, "a,b");
    let (request, ()) = exchange(DONE, |client| ranges::Api::new(client).add_feed("<a/>"));
    assert_eq!(sent(&request).0, "application/xml; charset=utf-8");
    let (request, ()) = exchange(DONE, |client| ranges::Api::new(client).add_file(b"\0"));
    assert_eq!(sent(&request).0, "application/octet-stream");
    assert_eq!(request.body, b"\0");
    let note = ranges::types::Note::new().with_text("t");
    let (request, back) = exchange(reply(200, &json!({"text": "t"})), |client| {
        ranges::Api::new(client).replace_file(&note)
    });
    assert_eq!(sent(&request).1, "application/json");
    assert_eq!((request.json(), back), (json!({"text": "t"}), note));
    // and octets of a range that covers no such type, on request only
    let image = (200, "image/webp", vec![1, 2]);
    let (request, back) = exchange(image, |client| {
        octets::Api::new(client).replace_image(&[0, 1])
    });
    assert_eq!(sent(&request), of("application/octet-stream", "*/*"));
    assert_eq!((request.body, back), (vec![0, 1], vec![1, 2]));
}

#[test]
fn what_is_nested_in_a_form_without_a_word_is_json() {
    use unsaid::types::{AddAssistantBody, AddAssistantBodyStyle};
    let style = AddAssistantBodyStyle::new()
        .with_voice("a&b")
        .with_stops(vec![1, 2]);
    let body = AddAssistantBody::new("n")
        .with_defaults(json!({"k": [1]}))
        .with_style(style)
        .with_tags(vec!["x".to_owned(), "y".to_owned()]);
    let (request, ()) = exchange(DONE, |client| unsaid::Api::new(client).add_assistant(&body));
    let body = percent_encoding::percent_decode(&request.body);
    assert_eq!(
        body.decode_utf8().unwrap(),
        r#"name=n&defaults={"k":[1]}&style={"stops":[1,2],"voice":"a&b"}&tags=x&tags=y"#
    );
}

#[test]
fn what_deep_object_leaves_open_is_written_in_brackets() {
    use nested::types::{
        AddChargeBody, AddChargeBodyKey, Filter, FilterDeep, FilterDeepEr, FilterItemsItem,
        FilterStatusItem, ListChargesParams,
    };
    let filter = Filter::new()
        .with_status(vec![FilterStatusItem::Paid, FilterStatusItem::Open])
        .with_items(vec![FilterItemsItem::new(1.5), FilterItemsItem::new(2.0)])
        .with_deep(FilterDeep::new().with_er(FilterDeepEr::new().with_still(true)));
    let decoded = |text: &str| {
        let text = percent_encoding::percent_decode_str(text);
        text.decode_utf8().unwrap().into_owned()
    };
    let in_brackets = "filter[status][]=paid&filter[status][]=open&filter[items][0][price]=1.5\
                       &filter[items][1][price]=2&filter[deep][er][still]=true";
    let params = ListChargesParams::new()
        .with_expand(vec!["a".to_owned(), "b&c".to_owned()])
        .with_filter(filter.clone())
        .with_any(json!({"a": [null, 1]}));
    let (request, ()) = exchange(DONE, |client| {
        nested::Api::new(client).list_charges(&params)
    });
    assert_eq!(
        decoded(&request.line),
        format!("GET /charges?expand[]=a&expand[]=b&c&{in_brackets}&any[a][]=1 HTTP/1.1")
    );
    let key = AddChargeBodyKey::new().with_old(vec![Secret::new("s")]);
    let body = AddChargeBody::new(1)
        .with_expand(vec!["a".to_owned()])
        .with_filter(filter)
        .with_key(key);
    let (request, ()) = exchange(DONE, |client| nested::Api::new(client).add_charge(&body));
    assert_eq!(
        decoded(std::str::from_utf8(&request.body).unwrap()),
        format!("amount=1&expand[]=a&{in_brackets}&key[old][]=s")
    );
    // the rules of the document hold inside too
    let params = ListChargesParams::new().with_expand(vec!["0123456789".to_owned()]);
    let fields = unsent(|client| nested::Api::new(client).list_charges(&params));
    assert_eq!(fields, ["expand[0]"]);
}
