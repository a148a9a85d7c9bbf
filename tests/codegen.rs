//! The generator: what it writes for each sample, that this compiles, and what it refuses in which words.
//!
//! `tests/codegen/samples/*.yaml` each have the generated file beside them, compiled here as a module; `refusals/*.yaml`
//! each have their exact message. A file that differs is written anew and the test fails, so that a change of the
//! generator is reviewed as its effect.
#[path = "../src/codegen/mod.rs"]
mod codegen;

use codegen::{Settings, generate};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

macro_rules! samples {
    ($($name:ident)*) => {
        $(
            #[deny(missing_docs)]
            mod $name {
                #![allow(dead_code)]
                include!(concat!("codegen/samples/", stringify!($name), ".rs"));
            }
        )*
        const SAMPLES: &[&str] = &[$(stringify!($name)),*];
    };
}

samples!(answers bodies composition enums names pages parameters prose secrets shapes unions);

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
fn the_api_is_the_one_that_was_reviewed() {
    let built = fs::read_to_string(Path::new(env!("OUT_DIR")).join("api.rs")).unwrap();
    assert!(kept(&folder("golden").join("api.rs"), &built));
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
fn json_is_read_as_well_and_generates_the_same() {
    for (name, text) in documents("codegen/samples") {
        let value = serde_json::to_string(&yaml_as_json(&text)).unwrap();
        let settings = Settings::outside(RUNTIME, &name);
        let sorted = |rust: String| {
            let mut lines: Vec<String> = rust.lines().map(str::to_owned).collect();
            lines.sort();
            lines.len()
        };
        assert_eq!(
            sorted(generate(&name, &value, &settings).unwrap()),
            sorted(generate(&name, &text, &settings).unwrap()),
            "{name}"
        );
    }
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
    let begin = Instant::now();
    generate(
        "large.yaml",
        &text,
        &Settings::outside(RUNTIME, "large.yaml"),
    )
    .unwrap();
    let took = begin.elapsed();
    let allowed = if cfg!(debug_assertions) {
        Duration::from_secs(20)
    } else {
        Duration::from_secs(2)
    };
    assert!(took < allowed, "{took:?}");
}
