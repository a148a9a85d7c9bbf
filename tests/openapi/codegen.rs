//! The generator: what it writes for each sample, that this compiles, and what it refuses in which words.
//!
//! `tests/codegen/samples/*.yaml` each have the generated file beside them, compiled here as a module; `refusals/*.yaml`
//! each have their exact message. A file that differs is written anew and the test fails, so that a change of the
//! generator is reviewed as its effect.
use huaweicloud_meeting::openapi::generate as codegen;

use codegen::{Faults, Generated, Settings};
use huaweicloud_meeting::openapi::layout::formatted;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

macro_rules! samples {
    ($($name:ident)*) => {
        $(
            #[deny(missing_docs)]
            mod $name {
                #![allow(dead_code)]
                include!(concat!("../codegen/samples/", stringify!($name), ".rs"));
            }
        )*
        const SAMPLES: &[&str] = &[$(stringify!($name)),*];
    };
}

samples!(aliases awkward based bases bodies clashes composition cookies corners discriminators enums forms headers inlined keys letters limits lists media multipart names newer pages parameters prose recursion responses secrets shapes styles times unions variants);

/// What is generated only on request, from a document that is refused otherwise.
#[deny(missing_docs)]
mod invented {
    #![allow(dead_code)]
    include!("../codegen/lenient/invented.rs");
}
#[deny(missing_docs)]
mod nested {
    #![allow(dead_code)]
    include!("../codegen/lenient/nested.rs");
}
#[deny(missing_docs)]
mod octets {
    #![allow(dead_code)]
    include!("../codegen/lenient/octets.rs");
}

/// What is right and merely poor, from a document that is refused where it is one's own.
#[deny(missing_docs)]
mod poor {
    #![allow(dead_code)]
    include!("../codegen/poor/poor.rs");
}
#[deny(missing_docs)]
mod ranges {
    #![allow(dead_code)]
    include!("../codegen/poor/ranges.rs");
}
#[deny(missing_docs)]
mod rules {
    #![allow(dead_code)]
    include!("../codegen/poor/rules.rs");
}
#[deny(missing_docs)]
mod secret_places {
    #![allow(dead_code)]
    include!("../codegen/poor/secret_places.rs");
}
#[deny(missing_docs)]
mod unsaid {
    #![allow(dead_code)]
    include!("../codegen/poor/unsaid.rs");
}

/// What is generated, as people read it.
fn generate_all(name: &str, text: &str, settings: &Settings) -> Result<Generated, Faults> {
    let mut generated = codegen::generate_all(name, text, settings)?;
    generated.source = formatted(&generated.source).unwrap();
    Ok(generated)
}

fn generate(name: &str, text: &str, settings: &Settings) -> Result<String, Faults> {
    generate_all(name, text, settings).map(|generated| generated.source)
}

const RUNTIME: &str = "::huaweicloud_meeting";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name)
}

fn documents(in_folder: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = fs::read_dir(folder(in_folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end == "yaml" || end == "json")
        })
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    found.sort();
    found
}

/// Compares with the kept file; writes it anew when it differs.
fn kept(path: &Path, now: &str) -> bool {
    if fs::read_to_string(path).is_ok_and(|before| before == now) {
        return true;
    }
    fs::write(path, now).unwrap();
    eprintln!(
        "{} differed and is written anew: look at the difference",
        path.display()
    );
    false
}

#[test]
fn every_sample_generates_the_file_beside_it() {
    let mut stale = 0;
    let documents = documents("codegen/samples");
    for (name, text) in &documents {
        let settings = Settings::outside(RUNTIME, name);
        let rust = generate(name, text, &settings).unwrap_or_else(|faults| panic!("{faults}"));
        stale += usize::from(!kept(
            &folder("codegen/samples").join(name).with_extension("rs"),
            &rust,
        ));
    }
    let names: Vec<&str> = documents
        .iter()
        .filter_map(|(name, _)| name.strip_suffix(".yaml"))
        .collect();
    assert_eq!(names, SAMPLES, "every sample is compiled here");
    assert_eq!(stale, 0);
}

#[test]
fn every_refusal_says_exactly_what_stands_beside_it() {
    let mut stale = 0;
    for (name, text) in documents("codegen/refusals") {
        let words = match generate(&name, &text, &Settings::outside(RUNTIME, &name)) {
            Ok(_) => panic!("{name} is not refused"),
            Err(faults) => faults.to_string(),
        };
        stale += usize::from(!kept(
            &folder("codegen/refusals").join(&name).with_extension("txt"),
            &words,
        ));
    }
    assert_eq!(stale, 0);
}

#[test]
fn every_warning_says_exactly_what_is_beside_it_and_stops_nothing() {
    let mut stale = 0;
    for (name, text) in documents("codegen/warnings") {
        let settings = Settings::outside(RUNTIME, &name);
        let generated =
            generate_all(&name, &text, &settings).unwrap_or_else(|faults| panic!("{faults}"));
        let words: String = generated
            .faults
            .warning_lines()
            .map(|line| line + "\n")
            .collect();
        assert!(!words.is_empty(), "{name} has no warning");
        stale += usize::from(!kept(
            &folder("codegen/warnings").join(&name).with_extension("txt"),
            &words,
        ));
    }
    assert_eq!(stale, 0);
}

fn lenient() -> codegen::Selection {
    codegen::Selection {
        lenient: true,
        ..Default::default()
    }
}

#[test]
fn names_and_types_are_invented_on_request_only() {
    let mut stale = 0;
    for (name, text) in documents("codegen/lenient") {
        for settings in [Settings::outside(RUNTIME, &name), Settings::inside(&name)] {
            assert!(generate(&name, &text, &settings).is_err(), "{name}");
        }
        let settings = Settings {
            selection: lenient(),
            ..Settings::outside(RUNTIME, &name)
        };
        let generated =
            generate_all(&name, &text, &settings).unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(generated.left_out, [], "{name}");
        let words: String = generated
            .faults
            .warning_lines()
            .map(|line| line + "\n")
            .collect();
        let path = folder("codegen/lenient").join(&name);
        stale += usize::from(!kept(&path.with_extension("rs"), &generated.source));
        stale += usize::from(!kept(&path.with_extension("txt"), &words));
    }
    assert_eq!(stale, 0);
}

#[test]
fn what_is_merely_poor_is_a_warning_in_the_documents_of_others() {
    let mut stale = 0;
    for (name, text) in documents("codegen/poor") {
        for settings in [Settings::outside(RUNTIME, &name), Settings::inside(&name)] {
            assert!(generate(&name, &text, &settings).is_err(), "{name}");
        }
        let generated = generate_all(&name, &text, &Settings::for_document(&name))
            .unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(generated.left_out, [], "{name}");
        let words: String = generated
            .faults
            .warning_lines()
            .map(|line| line + "\n")
            .collect();
        let path = folder("codegen/poor").join(&name);
        stale += usize::from(!kept(&path.with_extension("rs"), &generated.source));
        stale += usize::from(!kept(&path.with_extension("txt"), &words));
    }
    assert_eq!(stale, 0);
}

#[test]
fn a_query_of_a_path_is_refused_where_it_is_not_plain() {
    for (path, words) in [
        ("/a/{x}?y={x}", "`{x}` appears twice in the path"),
        ("/a?y={z}", "no parameter describes `{z}`"),
        ("/a?acl", "`acl` in the query"),
        ("/a?y=1&y=2", "`y=2` in the query"),
        ("/a?y={x}{x}", "`y={x}{x}` in the query"),
        ("/a?x=1&y={w}", "`x` has a value in the query"),
    ] {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  '{path}':\n    get:\n      operationId: a\n      summary: A.\n      \
             parameters:\n        - {{name: x, in: query, required: true, schema: {{type: string}}}}\n        \
             - {{name: w, in: query, schema: {{type: string}}}}\n      responses: {{'204': {{description: d}}}}\n"
        );
        let text = match path.starts_with("/a/") {
            true => text.replace("name: x, in: query", "name: x, in: path"),
            false => text,
        };
        let told = generate("q", &text, &Settings::for_document("q"))
            .unwrap_err()
            .to_string();
        assert!(told.contains(words), "{path}: {told}");
    }
}

#[test]
fn an_invented_number_depends_on_the_place_and_not_on_the_order() {
    let (name, text) = documents("codegen/lenient").remove(0);
    let settings = Settings {
        selection: lenient(),
        ..Settings::outside(RUNTIME, &name)
    };
    let before = generate(&name, &text, &settings).unwrap();
    // one more of each name, after those that are there
    let more = text.replacen(
        "        user_name: {type: string}\n",
        "        user_name: {type: string}\n        userName: {type: string}\n",
        1,
    ) + "    THing: {type: object, properties: {b: {type: string}}}\n";
    let after = generate(&name, &more, &settings).unwrap();
    let numbered = |source: &str| {
        let words = source.split(|c: char| !c.is_alphanumeric() && c != '_');
        words
            .filter(|word| word.len() > 4 && word.ends_with(|c: char| c.is_ascii_digit()))
            .map(str::to_owned)
            .collect::<std::collections::BTreeSet<String>>()
    };
    let (before, after) = (numbered(&before), numbered(&after));
    assert!(
        before.iter().any(|word| word.starts_with("user_name_")),
        "{before:?}"
    );
    assert!(before.is_subset(&after), "{before:?} {after:?}");
    assert!(after.len() > before.len(), "{after:?}");
}

#[test]
fn the_order_of_the_values_of_a_set_means_nothing() {
    let code = |values: &str| {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{Size: {{type: string, enum: [{values}]}}}}}}\n"
        );
        generate("t.yaml", &text, &Settings::outside(RUNTIME, "t.yaml")).unwrap()
    };
    let (one, other) = (code("small, large"), code("large, small"));
    // whoever compared values by their order would be broken by a change that `spec diff` calls none
    assert!(!one.contains("Ord"), "{one}");
    let sorted = |code: &str| {
        let mut lines: Vec<String> = code.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&one), sorted(&other));
}

#[test]
fn an_untellable_union_is_json_and_takes_any() {
    use invented::types::Thing;
    let text = serde_json::json!({"inner": {"a": "x", "b": [1]}, "list": [1, "a", null]});
    let thing: Thing = serde_json::from_value(text.clone()).unwrap();
    assert_eq!(serde_json::to_value(&thing).unwrap(), text);
}

#[test]
fn openapi_31_and_30_are_the_same_code_for_the_same_meaning() {
    let head = "info: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";
    let owner = "    Owner: {type: object, properties: {name: {type: string}}}\n";
    for (newer, older) in [
        (
            "{type: [string, 'null'], maxLength: 3}",
            "{type: string, maxLength: 3, nullable: true}",
        ),
        ("{const: a, type: string}", "{enum: [a], type: string}"),
        (
            "{type: integer, exclusiveMinimum: 3}",
            "{type: integer, minimum: 3, exclusiveMinimum: true}",
        ),
        (
            "{type: number, exclusiveMaximum: 3, maximum: 2}",
            "{type: number, maximum: 2}",
        ),
        (
            "{type: string, examples: [b, c]}",
            "{type: string, example: b}",
        ),
        (
            "{anyOf: [{type: string, format: uuid}, {type: 'null'}]}",
            "{type: string, format: uuid, nullable: true}",
        ),
        (
            "{oneOf: [{$ref: '#/components/schemas/Owner'}, {type: 'null'}]}",
            "{allOf: [{$ref: '#/components/schemas/Owner'}], nullable: true}",
        ),
        (
            "{$ref: '#/components/schemas/Owner', readOnly: true}",
            "{allOf: [{$ref: '#/components/schemas/Owner'}], readOnly: true}",
        ),
        (
            "{type: [string, integer]}",
            "{oneOf: [{type: string}, {type: integer}]}",
        ),
        ("{type: array, items: true}", "{type: array, items: {}}"),
        ("{type: array}", "{type: array, items: {}}"),
        (
            "{type: string, contentEncoding: base64}",
            "{type: string, format: byte}",
        ),
        (
            "{type: [array, 'null'], items: {type: [boolean, 'null']}}",
            "{type: array, nullable: true, items: {type: boolean, nullable: true}}",
        ),
    ] {
        let code = |version: &str, schema: &str| {
            let text = format!(
                "openapi: {version}\n{head}{owner}    Thing:\n      type: object\n      properties:\n        value: {schema}\n"
            );
            generate("t.yaml", &text, &Settings::outside(RUNTIME, "t.yaml"))
                .unwrap_or_else(|faults| panic!("{schema}: {faults}"))
        };
        assert_eq!(code("3.1.0", newer), code("3.0.3", older), "{newer}");
        let refused = generate(
            "t.yaml",
            &format!("openapi: 3.1.0\n{head}    Thing:\n      type: object\n      properties:\n        value: {newer}\n        bad: {{not: {{}}}}\n"),
            &Settings::outside(RUNTIME, "t.yaml"),
        )
        .unwrap_err();
        let not = refused
            .iter()
            .find(|fault| fault.words.starts_with("`not`"))
            .unwrap();
        assert_eq!(
            (not.line, not.pointer.as_str()),
            (10, "/components/schemas/Thing/properties/bad/not")
        );
    }
}

#[test]
fn a_required_null_must_be_there() {
    use newer::types::Thing;
    let read = |text: &str| serde_json::from_str::<Thing>(text);
    assert_eq!(
        read(r#"{"kind": "thing", "note": null, "size": 1.0}"#)
            .unwrap()
            .note,
        None
    );
    let told = read(r#"{"kind": "thing", "size": 1.0}"#)
        .unwrap_err()
        .to_string();
    assert!(told.contains("missing field `note`"), "{told}");
}

#[test]
fn the_user_agent_of_anothers_document_is_a_parameter() {
    let document = r#"{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {
        "operationId": "a", "summary": "A.", "responses": {"204": {"description": "d"}}, "parameters": [
        {"name": "User-Agent", "in": "header", "required": true, "schema": {"type": "string"}}]}}}}"#;
    let rust = generate("t", document, &Settings::outside(RUNTIME, "t")).unwrap();
    assert!(rust.contains("pub fn a(&self, user_agent: &str)"), "{rust}");
    assert!(
        rust.contains(r#".header("User-Agent", user_agent)"#),
        "{rust}"
    );
}

#[test]
fn a_fault_in_the_documents_security_costs_only_those_who_need_it() {
    let text = TWO
        .replace("Bad: {not: {}}", "Bad: {type: string}")
        .replace("paths:", "security: [{none: []}]\npaths:");
    let text = text.replace("operationId: good", "operationId: good\n      security: []");
    let generated = selected(&text, lenient()).unwrap();
    assert!(generated.source.contains("fn good(") && !generated.source.contains("fn bad("));
    assert_eq!(generated.left_out.len(), 1, "{:?}", generated.left_out);
    assert!(
        generated.left_out[0].reason.contains("`none`"),
        "{:?}",
        generated.left_out
    );
}

#[test]
fn what_needs_a_part_that_is_left_out_says_so() {
    let generated = selected(TWO, lenient()).unwrap();
    let of = |place: &str| {
        let part = generated.left_out.iter().find(|part| part.place == place);
        part.map(|part| part.reason.as_str())
    };
    assert_eq!(
        of("GET /bad"),
        Some("it needs `#/components/schemas/Outer`, which is left out")
    );
}

#[test]
fn the_page_for_users_names_every_sample_and_refusal() {
    let page = fs::read_to_string(folder("codegen/README.md")).unwrap();
    for (name, _) in [
        "codegen/samples",
        "codegen/refusals",
        "codegen/warnings",
        "codegen/lenient",
        "codegen/poor",
    ]
    .into_iter()
    .flat_map(documents)
    {
        let name = name.strip_suffix(".yaml").unwrap();
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn the_api_is_the_one_that_was_reviewed() {
    let name = "openapi/meeting.yaml";
    let text = fs::read_to_string(folder("..").join(name)).unwrap();
    let rust = generate(name, &text, &Settings::inside(name)).unwrap();
    assert!(kept(&folder("../openapi/meeting.rs"), &rust));
    // what is compiled is this very code, by either way of building
    #[cfg(feature = "generate")]
    {
        let built = fs::read_to_string(Path::new(env!("OUT_DIR")).join("api.rs")).unwrap();
        assert!(formatted(&built).unwrap() == rust);
    }
}

#[test]
fn names_that_the_engine_spells_differently_are_kept() {
    let document = serde_json::json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {
            "x_y": {"type": "object", "properties": {
                "-1": {"type": "string"},
                "placeholder0": {"type": "string"},
                "placeholderplaceholder0": {"type": "string"},
                "camelCase": {"type": "string", "x-rust-name": "other"},
            }},
            "Holder": {"type": "object", "required": ["inner", "list"], "properties": {
                "inner": {"$ref": "#/components/schemas/x_y"},
                "list": {"type": "array", "items": {"$ref": "#/components/schemas/x_y"}},
            }},
        }},
    });
    let rust = generate("t", &document.to_string(), &Settings::outside("x", "t")).unwrap();
    for line in [
        "pub struct XY {",
        "pub inner: XY,",
        "pub list: Vec<XY>,",
        "pub minus_1: Option<String>,",
        "pub placeholder0: Option<String>,",
        "pub placeholderplaceholder0: Option<String>,",
        "pub other: Option<String>,",
        r#"#[serde(rename = "camelCase", default, skip_serializing_if = "Option::is_none")]"#,
        r#"#[serde(rename = "-1", default, skip_serializing_if = "Option::is_none")]"#,
    ] {
        assert!(
            rust.lines().any(|found| found.trim() == line),
            "{line}\n{rust}"
        );
    }
}

#[test]
fn every_method_of_the_client_is_taken() {
    let taken = Settings::inside("x").taken_methods;
    let mut found = 0;
    for entry in fs::read_dir(folder("../src/client")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut inside = false;
        for line in text.lines() {
            inside = line.starts_with("impl Client {") || inside && line != "}";
            let Some((_, after)) = line.split_once("fn ").filter(|(before, _)| {
                inside && before.trim_start().trim_start_matches("pub ").is_empty()
            }) else {
                continue;
            };
            let name = after.split(['(', '<']).next().unwrap();
            assert!(taken.iter().any(|known| known == name), "`{name}`");
            found += 1;
        }
    }
    assert!(found > 10, "only {found} methods found");
}

#[test]
fn two_runs_give_equal_bytes() {
    for (name, text) in documents("codegen/samples") {
        let once = || generate(&name, &text, &Settings::outside(RUNTIME, &name)).unwrap();
        assert_eq!(once(), once(), "{name}");
    }
}

#[test]
fn what_is_added_elsewhere_renames_nothing() {
    for (name, text) in documents("codegen/samples") {
        let Some((before, after)) = text.split_once("\ncomponents:\n  schemas:\n") else {
            continue;
        };
        let more = format!(
            "{before}\ncomponents:\n  schemas:\n    AaaAddedElsewhere:\n      type: object\n      properties: {{a: {{type: string, enum: [x]}}}}\n{after}"
        );
        let settings = Settings::outside(RUNTIME, &name);
        let (old, new) = (
            generate(&name, &text, &settings).unwrap(),
            generate(&name, &more, &settings).unwrap(),
        );
        let mut lines = new.lines();
        for line in old.lines() {
            assert!(
                lines.any(|other| other == line),
                "{name}: {line} is gone or elsewhere"
            );
        }
    }
}

#[test]
fn json_is_read_as_well_as_yaml() {
    for (name, text) in documents("codegen/samples") {
        let json = serde_json::to_string(&yaml_as_json(&text)).unwrap();
        let rust = generate(&name, &json, &Settings::outside(RUNTIME, &name));
        assert!(rust.is_ok(), "{name}: {}", rust.unwrap_err());
    }
    let settings = Settings::outside(RUNTIME, "pair.json");
    let document = |title: &str| {
        format!(
            "{{\"openapi\": \"3.0.3\",\n\t\"info\": {{\"title\": \"{title}\", \"version\": \"1\"}}, \"paths\": {{}}}}"
        )
    };
    let escaped = generate(
        "pair.json",
        &document("\\ud83d\\ude00 \\/ \\u00e9"),
        &settings,
    )
    .unwrap();
    assert_eq!(
        escaped,
        generate("pair.json", &document("😀 / é"), &settings).unwrap()
    );
}

/// Enough YAML for the samples: the generator's own reader.
fn yaml_as_json(text: &str) -> serde_json::Value {
    codegen::as_json(text).unwrap()
}

#[test]
fn two_hundred_operations_take_less_than_two_seconds() {
    let mut text = String::from("openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n");
    for index in 0..200 {
        text += &format!(
            "  /things{index}/{{id}}:\n    post:\n      operationId: change{index}\n      summary: Change.\n      parameters:\n        \
             - {{name: id, in: path, required: true, schema: {{type: string}}}}\n      requestBody:\n        content:\n          \
             application/json: {{schema: {{$ref: '#/components/schemas/Thing{index}'}}}}\n      responses:\n        '200':\n          \
             description: Done.\n          content:\n            application/json: {{schema: {{$ref: '#/components/schemas/Thing{index}'}}}}\n"
        );
    }
    text += "components:\n  schemas:\n";
    for index in 0..200 {
        let next = (index + 1) % 200;
        text += &format!(
            "    Thing{index}:\n      type: object\n      properties:\n        name: {{type: string, maxLength: 10}}\n        \
             kind: {{type: string, enum: [a, b]}}\n        next: {{$ref: '#/components/schemas/Thing{next}'}}\n"
        );
    }
    // Processor time: what other programs do at the same time does not count.
    let (took, _) = crate::codegen_large::time_once("large.yaml", &text);
    let allowed = if cfg!(debug_assertions) {
        Duration::from_secs(20)
    } else {
        Duration::from_secs(2)
    };
    assert!(took < allowed, "{took:?}");
}

/// `CODEGEN_TRY=file:file… cargo test --all-features --test openapi -- --ignored --nocapture codegen::`: tries other documents.
#[test]
#[ignore = "needs CODEGEN_TRY"]
fn documents_from_the_environment() {
    for path in std::env::var("CODEGEN_TRY")
        .unwrap_or_default()
        .split(':')
        .filter(|path| !path.is_empty())
    {
        let text = fs::read_to_string(path).unwrap();
        let begin = Instant::now();
        match generate(path, &text, &Settings::outside(RUNTIME, path)) {
            Ok(rust) => {
                println!(
                    "{path}: {} lines of Rust in {:?}",
                    rust.lines().count(),
                    begin.elapsed()
                );
                if let Ok(folder) = std::env::var("CODEGEN_OUT") {
                    let name = Path::new(path)
                        .file_stem()
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .replace(['-', '.'], "_");
                    fs::write(Path::new(&folder).join(format!("{name}.rs")), rust).unwrap();
                }
            }
            Err(faults) => println!(
                "{path}: {} faults in {:?}\n{faults}",
                faults.iter().count(),
                begin.elapsed()
            ),
        }
    }
}

mod random {
    //! Random small documents: always code, or a refusal with a line; never anything else.
    use super::{RUNTIME, Settings, generate};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            prop::sample::select(vec![
                "a", "type", "self", "body", "Option", "foo-bar", "1st", "id", "", "x y", "+1",
                "字", "a_b", "aB", "AB", "String", "at", "null_a"
            ])
            .prop_map(str::to_owned),
            "[a-zA-Z0-9_$\\[\\]. -]{1,6}",
        ]
    }

    fn schema() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(json!({})),
            Just(json!({"$ref": "#/components/schemas/A"})),
            Just(json!({"$ref": "#/components/schemas/B"})),
            (
                prop::sample::select(vec![
                    "string", "integer", "number", "boolean", "object", "array"
                ]),
                any::<bool>(),
                prop::option::of(0..5u8),
                prop::option::of(0..5u8)
            )
                .prop_map(|(ty, nullable, low, high)| {
                    let mut value = json!({"type": ty, "nullable": nullable});
                    let (least, most) = match ty {
                        "string" => ("minLength", "maxLength"),
                        "integer" | "number" => ("minimum", "maximum"),
                        "object" => ("minProperties", "maxProperties"),
                        _ => ("minItems", "maxItems"),
                    };
                    if let Some(low) = low {
                        value[least] = low.into();
                    }
                    if let Some(high) = high {
                        value[most] = high.into();
                    }
                    value
                }),
            prop::sample::select(vec!["password", "date-time", "byte", "int32", "uint8"])
                .prop_map(|format| json!({"type": "string", "format": format})),
            prop::collection::vec(name(), 1..4)
                .prop_map(|values| json!({"type": "string", "enum": values})),
            prop::collection::vec(-3..3i64, 1..4)
                .prop_map(|values| json!({"type": "integer", "enum": values})),
        ];
        leaf.prop_recursive(3, 12, 4, |inner| {
            prop_oneof![
                inner.clone().prop_map(|items| json!({"type": "array", "items": items, "uniqueItems": true})),
                inner.clone().prop_map(|values| json!({"type": "object", "additionalProperties": values})),
                (prop::collection::btree_map(name(), inner.clone(), 0..4), prop::collection::vec(name(), 0..2), any::<bool>())
                    .prop_map(|(properties, mut required, extra)| {
                        required.retain(|name| properties.contains_key(name));
                        json!({"type": "object", "properties": properties, "required": required, "additionalProperties": extra})
                    }),
                (prop::collection::vec(inner.clone(), 1..4), prop::sample::select(vec!["allOf", "oneOf", "anyOf"]))
                    .prop_map(|(parts, how)| json!({how: parts})),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
        #[test]
        fn a_document_is_generated_or_refused_by_place(
            a in schema(), b in schema(), body in schema(), response in schema(), param in schema(),
            param_name in name(), place in prop::sample::select(vec!["query", "header", "path"]), id in name(), words in "\\PC{0,40}",
        ) {
            let path = if place == "path" { format!("/x/{{{param_name}}}") } else { "/x".to_owned() };
            let document = json!({
                "openapi": "3.0.3", "info": {"title": words, "version": "1"},
                "paths": {path: {"post": {
                    "operationId": id, "summary": words, "description": words,
                    "parameters": [{"name": param_name, "in": place, "required": place == "path", "schema": param, "description": words}],
                    "requestBody": {"content": {"application/json": {"schema": body}}},
                    "responses": {"200": {"description": words, "content": {"application/json": {"schema": response}}}, "204": {"description": words}},
                }}},
                "components": {"schemas": {"A": a, "B": b}},
            });
            let text = document.to_string();
            match generate("random.json", &text, &Settings::outside(RUNTIME, "random.json")) {
                Ok(rust) => { prop_assert!(syn::parse_file(&rust).is_ok()); }
                Err(faults) => {
                    for fault in faults.iter() {
                        prop_assert!(!fault.words.contains("please report this"), "{faults}\n{text}");
                    }
                }
            }
        }
    }
}

/// Two operations: `good`, and `bad` with a callback, which is refused; each has a schema of its own.
const TWO: &str = "\
openapi: 3.0.3
info: {title: t, version: '1'}
paths:
  /good:
    get:
      operationId: good
      summary: Good.
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Good'}}}}}
  /bad:
    get:
      operationId: bad
      summary: Bad.
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Outer'}}}}}
components:
  schemas:
    Good: {type: object, properties: {a: {type: string}}}
    Outer: {type: object, properties: {inner: {$ref: '#/components/schemas/Bad'}}}
    Bad: {not: {}}
";

fn selected(
    text: &str,
    selection: codegen::Selection,
) -> Result<codegen::Generated, codegen::Faults> {
    let settings = Settings {
        selection,
        ..Settings::outside(RUNTIME, "two.yaml")
    };
    generate_all("two.yaml", text, &settings)
}

#[test]
fn one_refused_operation_costs_no_other() {
    let names = |name: &str| vec![name.to_owned()];
    assert!(selected(TWO, codegen::Selection::default()).is_err());
    let marked = TWO.replace("operationId: bad", "operationId: bad\n      x-skip: true");
    let lenient = codegen::Selection {
        lenient: true,
        ..Default::default()
    };
    let only = codegen::Selection {
        only: names("good"),
        ..Default::default()
    };
    let skip = codegen::Selection {
        skip: names("bad"),
        ..Default::default()
    };
    for (how, text, selection) in [
        ("x-skip", marked.as_str(), codegen::Selection::default()),
        ("skip", TWO, skip),
        ("only", TWO, only),
        ("lenient", TWO, lenient),
    ] {
        let generated =
            selected(text, selection).unwrap_or_else(|faults| panic!("{how}: {faults}"));
        let source = &generated.source;
        assert!(source.contains("fn good("), "{how}");
        assert!(source.contains("struct Good"), "{how}");
        assert!(
            !source.contains("fn bad(") && !source.contains("struct Outer"),
            "{how}"
        );
        assert!(
            generated
                .left_out
                .iter()
                .any(|part| part.place == "GET /bad"),
            "{how}: {:?}",
            generated.left_out
        );
        let head = source.split("use ").next().unwrap();
        assert!(head.contains("// - GET /bad (line "), "{how}: {head}");
    }
    let unknown = codegen::Selection {
        skip: names("gone"),
        ..Default::default()
    };
    let told = selected(TWO, unknown).unwrap_err().to_string();
    assert!(told.contains("no operation is called `gone`"), "{told}");
}

#[test]
fn a_document_on_one_line_is_refused_with_columns() {
    let text = r#"{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"A":{"not":{}}}}}"#;
    let told = generate("one.json", text, &Settings::outside(RUNTIME, "one.json")).unwrap_err();
    let column = text.find(r#""not""#).unwrap() + 1;
    assert!(
        told.to_string()
            .starts_with(&format!("one.json:1:{column}: ")),
        "{told}"
    );
}

#[test]
fn equal_refusals_are_counted_after_the_first_ten() {
    let mut text =
        TWO.split("paths:").next().unwrap().to_owned() + "paths: {}\ncomponents:\n  schemas:\n";
    for index in 0..500 {
        text += &format!("    A{index}: {{not: {{}}}}\n");
    }
    let told = generate("many.yaml", &text, &Settings::outside(RUNTIME, "many.yaml")).unwrap_err();
    assert_eq!(told.iter().count(), 500);
    let lines: Vec<String> = told.lines().collect();
    assert_eq!(lines.len(), 11);
    assert!(
        lines[10].starts_with("many.yaml: 490 more: `not` "),
        "{}",
        lines[10]
    );
}

#[test]
fn tags_of_core_yaml_are_read() {
    let text = TWO.replace(
        "{type: string}",
        "{type: !!str string, maxLength: !!int 3, nullable: !!bool true}",
    );
    let lenient = codegen::Selection {
        lenient: true,
        ..Default::default()
    };
    let plain = TWO.replace(
        "{type: string}",
        "{type: string, maxLength: 3, nullable: true}",
    );
    assert_eq!(
        selected(&text, lenient.clone()).unwrap().source,
        selected(&plain, lenient).unwrap().source
    );
    let wrong = TWO.replace("{type: string}", "{type: string, maxLength: !!int three}");
    let told = selected(&wrong, Default::default())
        .unwrap_err()
        .to_string();
    assert!(told.contains("`!!int`"), "{told}");
}
