//! The program's commands on documents: what they print where, and the exit status that each case has.
#![cfg(feature = "cli")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn meetingctl(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_meetingctl"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("spec")
        .args(arguments)
        .output()
        .unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn pair(name: &str) -> (String, String) {
    (
        format!("tests/spec/{name}/old.yaml"),
        format!("tests/spec/{name}/new.yaml"),
    )
}

fn diff(name: &str) -> Output {
    let (old, new) = pair(name);
    meetingctl(&["diff", &old, &new])
}

const SAMPLE: &str = "tests/codegen/samples/enums.yaml";
const REFUSED: &str = "tests/codegen/refusals/operation_servers.yaml";

#[test]
fn check_ends_with_0_without_faults() {
    let output = meetingctl(&["check", "openapi/meeting.yaml"]);
    assert_eq!(status(&output), 0, "{}", printed(&output));
    assert_eq!(printed(&output), "openapi/meeting.yaml: no faults\n");
    assert_eq!(said(&output), "");
}

#[test]
fn check_ends_with_1_and_names_each_fault() {
    let output = meetingctl(&["check", REFUSED]);
    assert_eq!(status(&output), 1);
    assert!(printed(&output).contains(": generator: "));

    let output = meetingctl(&["check", REFUSED, "--json"]);
    assert_eq!(status(&output), 1);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let faults = json["faults"].as_array().unwrap();
    assert!(faults.iter().any(|fault| fault["rule"] == "generator"));
}

#[test]
fn a_warning_fails_a_check_only_when_it_is_denied() {
    let file = "tests/codegen/warnings/xml_schema.yaml";
    let warnings = |output: &Output| printed(output).matches(": generator-warning: ").count();
    let output = meetingctl(&["check", file]);
    assert_eq!(warnings(&output), 1, "{}", printed(&output));
    // the sample breaks rules of ours too; a clean document with one warning does not
    let clean = std::fs::read_to_string("tests/spec_check/good.yaml").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warned.yaml");
    let warned = clean.replacen(
        "\n      type: object\n",
        "\n      type: object\n      xml: {name: x}\n",
        1,
    );
    assert_ne!(clean, warned);
    std::fs::write(&path, warned).unwrap();
    let path = path.to_str().unwrap();
    let output = meetingctl(&["check", path]);
    assert_eq!(
        (status(&output), warnings(&output)),
        (0, 1),
        "{}",
        printed(&output)
    );
    let output = meetingctl(&["check", path, "--deny"]);
    assert_eq!(
        (status(&output), warnings(&output)),
        (1, 1),
        "{}",
        printed(&output)
    );
}

#[test]
fn rust_leaves_out_what_is_refused_when_it_is_lenient() {
    let output = meetingctl(&["rust", REFUSED, "--lenient"]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    assert!(
        said(&output).contains("left out: GET /things (line "),
        "{}",
        said(&output)
    );
    assert!(printed(&output).contains("// Left out:"));
    assert_eq!(status(&meetingctl(&["rust", SAMPLE, "--only", "gone"])), 1);
}

#[test]
fn check_and_rust_end_with_2_when_the_file_cannot_be_read() {
    for command in ["check", "rust"] {
        let output = meetingctl(&[command, "not-there.yaml"]);
        assert_eq!(status(&output), 2);
        assert_eq!(printed(&output), "");
        assert!(said(&output).starts_with("not-there.yaml: cannot be read: "));
    }
}

#[test]
fn diff_ends_with_the_worst_class() {
    for (name, expected) in [
        ("document-words-changed", 0),
        ("response-property-added", 0),
        ("rust-method-renamed", 1),
        ("request-property-added-required", 2),
    ] {
        let output = diff(name);
        assert_eq!(status(&output), expected, "{name}: {}", printed(&output));
        let kept = std::fs::read_to_string(format!("tests/spec/{name}/expected.txt")).unwrap();
        let (old, new) = pair(name);
        let short = printed(&output)
            .replace(&old, "old.yaml")
            .replace(&new, "new.yaml");
        assert_eq!(short, kept, "{name}");
    }
    let output = meetingctl(&["diff", "openapi/meeting.yaml", "openapi/meeting.yaml"]);
    assert_eq!(status(&output), 0);
    assert_eq!(printed(&output), "no changes\n");
}

#[test]
fn diff_ends_with_3_when_a_file_cannot_be_read() {
    let output = meetingctl(&["diff", "openapi/meeting.yaml", "not-there.yaml"]);
    assert_eq!(status(&output), 3);
    assert!(said(&output).starts_with("not-there.yaml: cannot be read: "));
}

#[test]
fn diff_writes_markdown_and_json() {
    let (old, new) = pair("rust-method-renamed");
    let output = meetingctl(&["diff", &old, &new, "--format", "markdown"]);
    assert_eq!(status(&output), 1);
    assert!(printed(&output).starts_with("## API changes: "));
    let output = meetingctl(&["diff", &old, &new, "--format", "json"]);
    assert_eq!(status(&output), 1);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["status"], 1);
}

#[test]
fn rust_ends_with_0_and_the_source() {
    let kept = std::fs::read_to_string(Path::new(SAMPLE).with_extension("rs")).unwrap();
    let output = meetingctl(&["rust", SAMPLE]);
    assert_eq!(status(&output), 0);
    assert_eq!(printed(&output), kept);

    let folder = tempfile::tempdir().unwrap();
    let into: PathBuf = folder.path().join("made/on/demand");
    let output = meetingctl(&["rust", SAMPLE, "--into", into.to_str().unwrap()]);
    assert_eq!(status(&output), 0);
    assert_eq!(std::fs::read_to_string(into.join("api.rs")).unwrap(), kept);
}

#[test]
fn rust_ends_with_1_and_the_refusals() {
    let output = meetingctl(&["rust", REFUSED]);
    assert_eq!(status(&output), 1);
    assert_eq!(printed(&output), "");
    assert!(said(&output).contains(": generator: "), "{}", said(&output));
}

#[test]
fn rust_ends_with_2_when_the_folder_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "").unwrap();
    let into = file.join("below");
    let output = meetingctl(&["rust", SAMPLE, "--into", into.to_str().unwrap()]);
    assert_eq!(status(&output), 2);
    assert!(said(&output).contains("cannot be written: "));
}

#[test]
fn rules_prints_the_list() {
    let output = meetingctl(&["rules"]);
    assert_eq!(status(&output), 0);
    assert!(printed(&output).contains("- `request-property-added-required`: "));
}

#[test]
fn the_help_tells_the_exit_statuses() {
    for (command, statuses) in [("check", "012"), ("diff", "0123"), ("rust", "012")] {
        let help = printed(&meetingctl(&[command, "--help"]));
        let (_, told) = help.split_once("Exit status: ").expect(command);
        for status in statuses.chars() {
            assert!(told.contains(status), "{command}: {status}");
        }
    }
}

/// A document whose names steer a terminal; `rest` belongs to its operation.
fn evil(folder: &Path, name: &str, rest: &str) -> String {
    let path = folder.join(name);
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  \"/evil\\e[2J\\r\\u009b\\u202e\\u2066/things\":\n    \
         get:\n      operationId: listThings\n      responses: {{'200': {{description: d}}}}\n{rest}"
    );
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn names_in_a_document_steer_no_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let old = evil(
        folder.path(),
        "old.yaml",
        "      callbacks: {}\n      servers: []\n",
    );
    let new = evil(folder.path(), "new.yaml", "");
    let nowhere = evil(folder.path(), "not\u{1b}[2J-yaml", "\"\u{202e}");
    for arguments in [
        &["check", &old][..],
        &["diff", &old, &new],
        &["diff", &old, &new, "--format", "markdown"],
        &["rust", &old],
        &["check", &nowhere],
        &["rust", "not-there\u{9b}\u{202e}"],
    ] {
        let output = meetingctl(arguments);
        let all = printed(&output) + &said(&output);
        assert!(all.contains('\u{fffd}'), "{arguments:?}: {all:?}");
        let steers = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}".contains(c);
        assert!(!all.contains(steers), "{arguments:?}: {all:?}");
    }
    // programs get the names as they are
    let json = printed(&meetingctl(&["check", &old, "--json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let operations = json["faults"].as_array().unwrap();
    assert!(operations.iter().any(|fault| {
        fault["operation"]
            .as_str()
            .is_some_and(|words| words.contains("/evil\u{1b}[2J\r\u{9b}\u{202e}\u{2066}/things"))
    }));
}
