//! Hostile answers: every published answer, bent in every way; each is read, or refused with operation, place and id.
#[path = "../support/document.rs"]
mod document;

use document::Schema;
use huaweicloud_meeting::api::types;
use huaweicloud_meeting::error::Kind;
use huaweicloud_meeting::{Client, Credentials, Error, Result, Secret};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex};
use ureq::http::{Request, Response};
use ureq::middleware::MiddlewareNext;
use ureq::{Body, SendBody};

/// Calls one operation and gives back what was read, as it would be written again.
type Call = fn(&Client) -> Result<Value>;

fn written<T: Serialize>(answer: Result<T>) -> Result<Value> {
    answer.map(|answer| serde_json::to_value(answer).unwrap())
}

/// A body as the document shows one.
fn example<T: DeserializeOwned>(operation: &str) -> T {
    serde_json::from_value(document::example_body(operation).clone()).unwrap()
}

/// Every operation that has an answer, with a call of it.
fn operations() -> Vec<(&'static str, Call)> {
    include!("hostile/operations.rs")
}

/// Writes the calls anew when the document has other operations: the methods as the reviewed copy has them, each argument
/// by its type.
fn write_operations() {
    let methods = include_str!("../../openapi/meeting.rs");
    let mut text =
        "// Written by tests/client/hostile.rs from the document and the reviewed copy.\nvec![\n"
            .to_owned();
    for operation in document::operations_with_an_answer() {
        let method: String = operation
            .chars()
            .flat_map(|c| c.is_ascii_uppercase().then_some('_').into_iter().chain([c]))
            .collect::<String>()
            .to_ascii_lowercase();
        let (_, rest) = methods
            .split_once(&format!("pub fn {method}("))
            .expect(&method);
        let (arguments, _) = rest.split_once(')').unwrap();
        let arguments: Vec<String> = arguments
            .split(',')
            .filter_map(|argument| argument.split_once(": "))
            .map(|(name, kind)| match (name.trim(), kind.trim()) {
                (_, "&str") => "\"1\"".to_owned(),
                (_, "&crate::Secret") => "&Secret::from(\"Basic eDp5\")".to_owned(),
                ("body", _) => format!("&example(\"{operation}\")"),
                ("params", kind) => format!("{kind}::default()"),
                (_, kind) if kind.starts_with("Option<") => "None".to_owned(),
                (name, kind) => panic!("{method}: what is a {kind} for {name}?"),
            })
            .collect();
        let arguments = arguments.join(", ");
        text += &format!("    (\"{operation}\", |c| written(c.{method}({arguments}))),\n");
    }
    text += "]\n";
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/client/hostile/operations.rs"
    );
    if std::fs::read_to_string(path).unwrap() != text {
        std::fs::write(path, text).unwrap();
    }
}

/// A client whose platform answers every login with a token and everything else with the text of the moment.
struct Bench {
    client: Client,
    body: Arc<Mutex<Vec<u8>>>,
    /// How many bent answers were read, and how many refused.
    read: usize,
    refused: usize,
}

impl Bench {
    fn new() -> Self {
        let body = Arc::new(Mutex::new(Vec::new()));
        let playing = body.clone();
        let platform = move |request: Request<SendBody>,
                             _: MiddlewareNext|
              -> Result<Response<Body>, ureq::Error> {
            let session = request.headers()["x-request-id"] != "bent";
            let bytes = if session {
                br#"{"accessToken":"t","validPeriod":50000}"#.to_vec()
            } else {
                playing.lock().unwrap().clone()
            };
            Ok(Response::builder()
                .status(200)
                .header("Content-Type", "application/json;charset=UTF-8")
                .body(Body::builder().data(bytes))
                .unwrap())
        };
        let client = Client::builder(Credentials::account("x", "y"))
            .middleware(platform)
            .build()
            .unwrap()
            .with_request_id("bent");
        Self {
            client,
            body,
            read: 0,
            refused: 0,
        }
    }

    /// Reads `text` as the operation's answer. An error must name what a person needs to find the place.
    fn read(&mut self, operation: &str, call: Call, text: impl Into<Vec<u8>>) -> Result<Value> {
        let text = text.into();
        self.body.lock().unwrap().clone_from(&text);
        let result = call(&self.client);
        match &result {
            Ok(_) => self.read += 1,
            Err(error) => {
                self.refused += 1;
                let text = String::from_utf8_lossy(&text);
                let seen = format!("{operation}: {error:?} for {text}");
                assert_eq!(error.kind(), Kind::Decode, "{seen}");
                assert_eq!(error.operation(), Some(operation), "{seen}");
                assert_eq!(error.request_id(), Some("bent"), "{seen}");
                assert!(error.to_string().contains(operation), "{seen}");
                let Error::Decode(it) = error else {
                    panic!("{seen}")
                };
                // Text that is no JSON has a line and a column instead of a path.
                let whole = serde_json::from_str::<Value>(&text).is_ok();
                assert!(!whole || it.path().is_some(), "{seen}");
            }
        }
        result
    }

    /// As `read`, of JSON; the error must name `place`.
    fn refused_at(&mut self, operation: &str, call: Call, body: &Value, place: &str) {
        match self.read(operation, call, body.to_string()) {
            Ok(read) => {
                panic!("{operation}: {body} was read as {read}, although {place} does not fit")
            }
            Err(Error::Decode(it)) => {
                let path = it.path().unwrap_or_default();
                assert_eq!(path, place, "{operation}: {body}");
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// A place in an answer: keys and indices from the top, and the schema there.
#[derive(Clone)]
struct Place {
    steps: Vec<Step>,
    schema: Schema,
    required: bool,
}

#[derive(Clone)]
enum Step {
    Key(String),
    Index(usize),
}

impl Place {
    fn find<'v>(&self, body: &'v mut Value) -> &'v mut Value {
        self.steps.iter().fold(body, |value, step| match step {
            Step::Key(key) => &mut value[key.as_str()],
            Step::Index(index) => &mut value[*index],
        })
    }
    /// The object or list around it, and the last step.
    fn around<'v>(&self, body: &'v mut Value) -> Option<(&'v mut Value, &Step)> {
        let (last, before) = self.steps.split_last()?;
        let outer = Place {
            steps: before.to_vec(),
            ..self.clone()
        };
        Some((outer.find(body), last))
    }
    /// `data[0].corpType`, `the top`.
    fn name(&self) -> String {
        let mut name = String::new();
        for step in &self.steps {
            match step {
                Step::Key(key) if name.is_empty() => name += key,
                Step::Key(key) => name += &format!(".{key}"),
                Step::Index(index) => name += &format!("[{index}]"),
            }
        }
        if name.is_empty() {
            "the top".to_owned()
        } else {
            name
        }
    }
}

/// Every place of an answer that the document knows.
fn places(value: &Value, at: &Place, found: &mut Vec<Place>) {
    found.push(at.clone());
    match value {
        Value::Object(members) => {
            for (key, inner) in members {
                if let Some((schema, required)) = at.schema.property(key) {
                    let mut steps = at.steps.clone();
                    steps.push(Step::Key(key.clone()));
                    places(
                        inner,
                        &Place {
                            steps,
                            schema,
                            required,
                        },
                        found,
                    );
                }
            }
        }
        Value::Array(items) => {
            let Some(schema) = at.schema.items() else {
                return;
            };
            for (index, inner) in items.iter().enumerate() {
                let mut steps = at.steps.clone();
                steps.push(Step::Index(index));
                places(
                    inner,
                    &Place {
                        steps,
                        schema: schema.clone(),
                        required: true,
                    },
                    found,
                );
            }
        }
        _ => {}
    }
}

struct Example {
    file: String,
    operation: String,
    call: Call,
    body: Value,
    places: Vec<Place>,
}

/// The published answers that are objects; the malformed one has a test of its own.
fn examples() -> Vec<Example> {
    let calls = operations();
    let mut files: Vec<_> =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
    files.sort();
    let mut examples = Vec::new();
    for path in files {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let fixture: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let body = fixture["response_body"].clone();
        let operation = fixture["operation"].as_str().unwrap().to_owned();
        if fixture["status"] != 200 || !body.is_object() || file.contains("malformed") {
            continue;
        }
        let (_, call) = *calls
            .iter()
            .find(|(known, _)| *known == operation)
            .unwrap_or_else(|| panic!("{operation} has an answer: run this again"));
        let root = Place {
            steps: Vec::new(),
            schema: Schema::answer(&operation),
            required: true,
        };
        let mut found = Vec::new();
        places(&body, &root, &mut found);
        examples.push(Example {
            file,
            operation,
            call,
            body,
            places: found,
        });
    }
    assert!(examples.len() >= 17, "{} examples", examples.len());
    examples
}

/// Bends every place of every example; `bend` gets the example, the place and the bench.
fn at_every_place(what: &str, mut bend: impl FnMut(&mut Bench, &Example, &Place)) {
    let mut bench = Bench::new();
    let mut count = 0;
    for example in examples() {
        for place in &example.places {
            count += 1;
            bend(&mut bench, &example, place);
        }
    }
    println!(
        "{what}: {count} places, {} answers read, {} refused",
        bench.read, bench.refused
    );
    assert!(bench.read + bench.refused > 0);
}

/// The example with another value at a place.
fn with(example: &Example, place: &Place, value: Value) -> Value {
    let mut body = example.body.clone();
    *place.find(&mut body) = value;
    body
}

#[test]
fn every_example_is_read_and_every_operation_with_an_answer_is_here() {
    let mut bench = Bench::new();
    for example in examples() {
        let read = bench
            .read(&example.operation, example.call, example.body.to_string())
            .unwrap();
        assert_ne!(read, json!({}), "{}", example.file);
    }
    let mut known: Vec<_> = operations()
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    known.sort();
    write_operations();
    assert_eq!(
        known,
        document::operations_with_an_answer(),
        "run this again: the list was written anew"
    );
}

#[test]
fn unknown_fields_are_passed_over_wherever_they_are() {
    at_every_place("an unknown field", |bench, example, place| {
        let mut body = example.body.clone();
        let Value::Object(members) = place.find(&mut body) else {
            return;
        };
        for value in [json!(null), json!("x"), json!({"deep": [1]}), json!([[]])] {
            members.insert("aFieldOfTomorrow".to_owned(), value);
        }
        let before = bench
            .read(&example.operation, example.call, example.body.to_string())
            .unwrap();
        let mut after = bench
            .read(&example.operation, example.call, body.to_string())
            .unwrap();
        // Some models keep what they do not know; the others drop it.
        let kept = place
            .find(&mut after)
            .as_object_mut()
            .unwrap()
            .remove("aFieldOfTomorrow");
        assert!(kept.is_none_or(|kept| kept == json!([[]])));
        assert_eq!(before, after, "{} at {}", example.file, place.name());
    });
}

#[test]
fn what_is_optional_may_be_null_or_missing_and_what_is_required_may_not() {
    at_every_place("null and missing", |bench, example, place| {
        let mut missing = example.body.clone();
        let Some((outer, Step::Key(key))) = place.around(&mut missing) else {
            return;
        };
        let members = outer.as_object_mut().unwrap();
        members.remove(key);
        let null = with(example, place, Value::Null);
        let (operation, call) = (&example.operation, example.call);
        if place.required {
            bench
                .read(operation, call, missing.to_string())
                .unwrap_err();
            bench.refused_at(operation, call, &null, &place.name());
        } else {
            let missing = bench.read(operation, call, missing.to_string()).unwrap();
            let null = bench.read(operation, call, null.to_string()).unwrap();
            assert_eq!(missing, null, "{} at {}", example.file, place.name());
        }
    });
}

#[test]
fn everything_optional_may_be_missing_at_once() {
    let mut bench = Bench::new();
    for example in examples() {
        let mut body = Map::new();
        for place in &example.places {
            if let ([Step::Key(key)], true) = (place.steps.as_slice(), place.required) {
                body.insert(key.clone(), example.body[key].clone());
            }
        }
        let bare = Value::Object(body);
        let read = bench
            .read(&example.operation, example.call, bare.to_string())
            .unwrap();
        assert_eq!(
            read.as_object().unwrap().len(),
            bare.as_object().unwrap().len(),
            "nothing is made up: {read}"
        );
    }
}

#[test]
fn numbers_and_strings_change_places_only_where_the_document_says_so() {
    let mut both = 0;
    at_every_place("the other JSON type", |bench, example, place| {
        let value = place.find(&mut example.body.clone()).clone();
        let kind = place.schema.kind();
        let other = match (&value, kind.as_str()) {
            (Value::Number(number), "integer") => json!(number.to_string()),
            (Value::String(_), "string") => json!(1_234),
            // The answers that are odd already: the string for a number and the number for a string.
            (Value::String(text), "integer") => {
                json!(text.replace(',', "").parse::<i64>().unwrap())
            }
            (Value::Number(number), "string") => json!(number.to_string()),
            _ => return,
        };
        let body = with(example, place, other.clone());
        let (operation, call) = (&example.operation, example.call);
        if place.schema.also_sent_as().is_some() {
            both += 1;
            bench.read(operation, call, body.to_string()).unwrap();
            if kind == "integer" {
                // Digit groups, as one published answer has them.
                let grouped = with(example, place, json!("1,234"));
                let mut read = bench.read(operation, call, grouped.to_string()).unwrap();
                assert_eq!(
                    *place.find(&mut read),
                    json!(1_234),
                    "{} at {}",
                    example.file,
                    place.name()
                );
                for wrong in ["", ",", "12x", "1.5", "0x10", "９"] {
                    let body = with(example, place, json!(wrong));
                    bench.refused_at(operation, call, &body, &place.name());
                }
            } else {
                let mut read = bench
                    .read(
                        operation,
                        call,
                        with(example, place, json!(1_234)).to_string(),
                    )
                    .unwrap();
                assert_eq!(
                    *place.find(&mut read),
                    json!("1234"),
                    "{} at {}",
                    example.file,
                    place.name()
                );
            }
        } else {
            bench.refused_at(operation, call, &body, &place.name());
        }
    });
    println!("{both} places take both JSON types");
    assert!(both > 70, "{both} places take both");
}

#[test]
fn arrays_objects_and_values_do_not_stand_for_one_another() {
    at_every_place("another shape", |bench, example, place| {
        for wrong in [
            json!([]),
            json!([{}]),
            json!({"x": 1}),
            json!("text"),
            json!(true),
            json!(1.5),
        ] {
            let kind = place.schema.kind();
            let fits = match (&wrong, kind.as_str()) {
                (Value::Array(items), "array") => {
                    items.is_empty() || place.schema.items().is_some()
                }
                // Below the top, an object without anything known is the platform's right.
                (Value::Object(_), "object") => !place.steps.is_empty(),
                (Value::String(_), "string") | (Value::Bool(_), "boolean") => true,
                (Value::Number(_), "number") => true,
                (Value::Number(_), "string") => place.schema.also_sent_as().is_some(),
                _ => false,
            };
            let body = with(example, place, wrong);
            let (operation, call) = (&example.operation, example.call);
            if fits {
                // An item may lack what is required of it; that is for its own place to say.
                let _ = bench.read(operation, call, body.to_string());
            } else {
                bench.refused_at(operation, call, &body, &place.name());
            }
        }
    });
}

#[test]
fn integers_at_the_edges_are_read_whole_or_refused() {
    at_every_place("integers at the edges", |bench, example, place| {
        if place.schema.kind() != "integer" {
            return;
        }
        let wide = place.schema.format().as_deref() == Some("int64");
        for edge in [
            "0",
            "-0",
            "-1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551615",
            "18446744073709551616",
            "1e2",
            "1.0",
            "1e999",
            "-1e999",
        ] {
            // As text: not all of these are numbers to serde_json.
            let marked = with(example, place, json!("@edge@")).to_string();
            let exact: Option<i128> = edge.parse().ok();
            let fits = exact.is_some_and(|number| {
                if wide {
                    i64::try_from(number).is_ok()
                } else {
                    i32::try_from(number).is_ok()
                }
            });
            // "-0" is a floating point number to serde_json, and no integer of the platform.
            let either = edge == "-0";
            let as_string = place
                .schema
                .also_sent_as()
                .is_some()
                .then(|| marked.replace("@edge@", edge));
            for text in [Some(marked.replace("\"@edge@\"", edge)), as_string]
                .into_iter()
                .flatten()
            {
                let result = bench.read(&example.operation, example.call, text.clone());
                match result {
                    Ok(mut read) => {
                        assert!(
                            fits || either,
                            "{} took {edge} at {}",
                            example.file,
                            place.name()
                        );
                        let back = place.find(&mut read).as_i64().map(i128::from);
                        assert_eq!(back, exact, "{text}");
                    }
                    Err(_) => assert!(
                        !fits || either,
                        "{} refused {edge} at {}",
                        example.file,
                        place.name()
                    ),
                }
            }
        }
    });
}

#[test]
fn open_sets_keep_what_they_do_not_know() {
    let mut seen = 0;
    at_every_place("open sets", |bench, example, place| {
        if !place.schema.is_open_set() {
            return;
        }
        let strange = if place.schema.kind() == "integer" {
            vec![json!(-1), json!(987_654), json!(i32::MAX), json!(i32::MIN)]
        } else {
            vec![
                json!(""),
                json!("A_VALUE_OF_TOMORROW"),
                json!(" "),
                json!("é\u{0}\u{202e}"),
                json!("vmr"),
            ]
        };
        for value in strange {
            seen += 1;
            let body = with(example, place, value.clone());
            let mut read = bench
                .read(&example.operation, example.call, body.to_string())
                .unwrap();
            assert_eq!(
                *place.find(&mut read),
                value,
                "{} at {}",
                example.file,
                place.name()
            );
        }
    });
    assert!(seen > 50, "{seen}");
}

#[test]
fn empty_strings_are_read_as_they_are() {
    at_every_place("an empty string", |bench, example, place| {
        if place.schema.kind() == "string" {
            let body = with(example, place, json!(""));
            bench
                .read(&example.operation, example.call, body.to_string())
                .unwrap();
        }
    });
}

#[test]
fn a_key_that_comes_twice_is_refused() {
    at_every_place("duplicate keys", |bench, example, place| {
        let mut body = example.body.clone();
        let Some((outer, Step::Key(key))) = place.around(&mut body) else {
            return;
        };
        let members = outer.as_object_mut().unwrap();
        let again = members[key].clone();
        members.insert("@again@".to_owned(), again);
        let text = body.to_string().replace("@again@", key);
        let error = bench
            .read(&example.operation, example.call, text)
            .unwrap_err();
        let Error::Decode(it) = &error else {
            panic!("{error:?}")
        };
        assert!(
            it.problem().contains("duplicate") && it.problem().contains(key.as_str()),
            "{error}"
        );
    });
}

#[test]
fn what_is_no_answer_at_all_is_refused_and_never_an_empty_object() {
    let mut bench = Bench::new();
    for example in examples() {
        let whole = example.body.to_string();
        let mut texts: Vec<Vec<u8>> = [
            "",
            " ",
            "null",
            "[]",
            "[{}]",
            "7",
            "\"x\"",
            "true",
            "{",
            "{\"x\":",
            "{} {}",
            "<html></html>",
            "<!DOCTYPE html>",
            "{\"x\":1}",
            "{\"error_code\":\"USG.1\",\"error_msg\":\"m\"}",
            "\u{feff}",
            "nul",
            "{'a':1}",
        ]
        .map(|text| text.as_bytes().to_vec())
        .into();
        texts.push(vec![0xff, 0xfe, b'{', 0, b'}', 0]);
        texts.push("[".repeat(100_000).into_bytes());
        texts.push("{\"user\":".repeat(100_000).into_bytes());
        // Cut anywhere.
        texts.extend(
            (1..whole.len())
                .filter(|end| whole.is_char_boundary(*end))
                .map(|end| whole.as_bytes()[..end].to_vec()),
        );
        for text in texts {
            bench
                .read(&example.operation, example.call, text)
                .unwrap_err();
        }
    }
    println!("no answer at all: {} refused", bench.refused);
}

#[test]
fn the_malformed_published_answer_is_refused_at_its_place() {
    let fixture: Value =
        serde_json::from_str(include_str!("../fixtures/22-searchCorp-malformed.json")).unwrap();
    let call = operations()
        .iter()
        .find(|(name, _)| *name == "searchCorp")
        .unwrap()
        .1;
    Bench::new().refused_at("searchCorp", call, &fixture["response_body"], "data");
}
