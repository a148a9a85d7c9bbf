//! What `meetingctl spec check` finds, how documents are read, and how all of it is printed.
use huaweicloud_meeting::openapi as spec;

use std::collections::BTreeSet;
use std::path::Path;

use spec::check::fault::{
    Fault, {GENERATOR, WARNING},
};
use spec::check::{RULES, check};
use spec::diff::diff;
use spec::document::doc::Doc;
use spec::report::{self, Format};

/// A document without faults; the tests break it in one place at a time.
const GOOD: &str = include_str!("../spec_check/good.yaml");

fn faults(text: &str) -> Vec<Fault> {
    check(&Doc::parse("api.yaml", text).unwrap())
}

/// Replaces exactly one place of the good document.
fn with(from: &str, to: &str) -> String {
    assert_eq!(
        GOOD.matches(from).count(),
        1,
        "the good document has `{from}` once"
    );
    GOOD.replacen(from, to, 1)
}

/// The rules found, each once.
fn rules(text: &str) -> Vec<&'static str> {
    let found: BTreeSet<&str> = faults(text).iter().map(|fault| fault.rule).collect();
    found.into_iter().collect()
}

#[test]
fn a_good_document_has_no_faults() {
    let found: Vec<String> = faults(GOOD)
        .iter()
        .map(|fault| fault.line("good.yaml"))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// Every rule with an edit that breaks it.
const BREAKS: &[(&str, &str, &str)] = &[
    ("openapi-version", "openapi: 3.0.3", "openapi: 3.2.0"),
    (
        "keyword-unknown",
        "      deprecated: false\n",
        "      depricated: false\n",
    ),
    (
        "reference-broken",
        "schema: {$ref: '#/components/schemas/NewLamp'}",
        "schema: {$ref: '#/components/schemas/NewLight'}",
    ),
    (
        "reference-siblings",
        "state: {$ref: '#/components/schemas/State'}",
        "state: {$ref: '#/components/schemas/State', description: Its state.}",
    ),
    (
        "component-unused",
        "  responses:\n    Failed:\n",
        "  examples:\n    Spare: {value: 1}\n  responses:\n    Failed:\n",
    ),
    ("operation-summary", "      summary: Add a lamp\n", ""),
    (
        "operation-summary",
        "summary: Add a lamp",
        "summary: \"Add\\na lamp\"",
    ),
    (
        "operation-description",
        "      description: Adds a lamp to a room.\n",
        "",
    ),
    ("operation-id-missing", "      operationId: addLamp\n", ""),
    (
        "operation-id",
        "operationId: addLamp",
        "operationId: listLamps",
    ),
    (
        "operation-id-case",
        "operationId: addLamp",
        "operationId: add_lamp",
    ),
    (
        "operation-tag",
        "      operationId: addLamp\n      tags: [lamps]\n",
        "      operationId: addLamp\n      tags: []\n",
    ),
    (
        "tag-undeclared",
        "      operationId: addLamp\n      tags: [lamps]\n",
        "      operationId: addLamp\n      tags: [lights]\n",
    ),
    (
        "tag-unused",
        "tags:\n  - ",
        "tags:\n  - {name: rooms, description: Rooms.}\n  - ",
    ),
    (
        "tag-description",
        "{name: lamps, description: All about lamps.}",
        "{name: lamps}",
    ),
    ("path-parameter", "/lamps/{id}:", "/lamps/{id}/{part}:"),
    (
        "parameter-twice",
        "        - {name: offset,",
        "        - {name: limit, in: query, description: How many., schema: {type: integer}}\n        - {name: offset,",
    ),
    (
        "parameter-description",
        "description: The first lamp of the page., ",
        "",
    ),
    (
        "body-description",
        "description: Any notes.",
        "example: dim",
    ),
    (
        "response-description",
        "description: The lamp was added.",
        "description: ''",
    ),
    (
        "header-description",
        "description: The id of the call.",
        "required: false",
    ),
    ("schema-description", "      description: A lamp.\n", ""),
    (
        "property-description",
        "name: {type: string, description: What people call it.}",
        "name: {type: string}",
    ),
    (
        "required-unknown",
        "required: [name, room]",
        "required: [name, rooms]",
    ),
    (
        "unit",
        "description: Its age in hours.",
        "description: Its age.",
    ),
    ("unit", "x-unix-time: seconds, ", ""),
    (
        "pattern-words",
        ", x-pattern-words: begin with a capital letter",
        "",
    ),
    ("success-response", "        '201':", "        '307':"),
    (
        "error-response",
        "        '401': {$ref: '#/components/responses/Failed'}\n",
        "",
    ),
    (
        "error-schema",
        "        '409': {$ref: '#/components/responses/Failed'}",
        "        '409': {description: It is there already.}",
    ),
    (
        "secret-not-marked",
        "format: password, description: Opens the lamp.",
        "description: Opens the lamp.",
    ),
    ("example-unfit", "example: kitchen", "example: 7"),
    (
        "example-unknown-property",
        "example: {name: Desk, room: hall}",
        "example: {name: Desk, room: hall, floor: 1}",
    ),
    ("default-unfit", "default: 10", "default: 1000"),
    (
        "enum-unfit",
        "enum: [warm, cold]",
        "enum: [warm, cold, warm]",
    ),
    (
        "pattern-invalid",
        "pattern: '^[a-z]+$'",
        "pattern: '^[a-z+$'",
    ),
    (
        "extension-unknown",
        "x-caller: everybody",
        "x-callers: everybody",
    ),
    (
        "extension-misplaced",
        "x-caller: everybody",
        "x-not-secret: everybody",
    ),
    (
        "extension-malformed",
        "x-idempotent: true",
        "x-idempotent: sometimes",
    ),
    (
        "extension-malformed",
        "x-also-sent-as: string",
        "x-also-sent-as: number",
    ),
    (
        "extension-malformed",
        "x-null-is-absent: true",
        "x-null-is-absent: yes-indeed",
    ),
    (
        "extension-malformed",
        "x-unix-time: seconds",
        "x-unix-time: days",
    ),
    (
        "extension-malformed",
        "{type: integer, x-also-sent-as: string, x-unix-time: seconds",
        "{type: integer, format: int32, x-also-sent-as: string, x-unix-time: seconds",
    ),
    (
        "extension-malformed",
        "x-pattern-words: begin with a capital letter",
        "x-pattern-words: ''",
    ),
    (
        "extension-malformed",
        "total: count, ",
        "total: count, all: count, ",
    ),
    (
        "known-values",
        "{value: 1, name: On,",
        "{value: 0, name: On,",
    ),
    (
        "known-values",
        "{value: 1, name: On,",
        "{value: 1, name: switched-on,",
    ),
    (
        "known-values",
        "{value: 1, name: On,",
        "{value: '1', name: On,",
    ),
    ("pages-name", "items: data", "items: lamps"),
    ("pages-name", "key: id}", "key: number}"),
    (
        "security-undeclared",
        "security: [{token: []}]",
        "security: [{token: [], other: []}]",
    ),
];

#[test]
fn each_rule_finds_what_breaks_it() {
    for (rule, from, to) in BREAKS {
        let found = rules(&with(from, to));
        assert!(
            found.contains(rule),
            "{rule}: `{from}` -> `{to}` gives {found:?}"
        );
    }
}

#[test]
fn each_rule_has_a_document_that_breaks_it() {
    let named: BTreeSet<&str> = BREAKS.iter().map(|(rule, ..)| *rule).collect();
    let known: BTreeSet<&str> = RULES.iter().map(|(rule, _)| *rule).collect();
    let known: BTreeSet<&str> = known
        .into_iter()
        .filter(|rule| ![GENERATOR, WARNING].contains(rule))
        .collect();
    assert_eq!(
        known, named,
        "all but the generator's own, which have their documents"
    );
}

#[test]
fn faults_are_reported_together_and_in_the_order_of_the_file() {
    let text = with("      summary: Add a lamp\n", "").replace("      description: A lamp.\n", "");
    let found = faults(&text);
    let lines: Vec<usize> = found.iter().map(|fault| fault.mark.line).collect();
    assert_eq!(found.len(), 2);
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn a_fault_names_file_line_operation_pointer_rule_and_way_out() {
    let found = faults(&with("      summary: Add a lamp\n", ""));
    let lines: Vec<String> = found.iter().map(|fault| fault.line("api.yaml")).collect();
    assert_eq!(
        lines,
        [
            "api.yaml:37: POST /lamps #/paths/~1lamps/post: operation-summary: there is no summary: write one line that says what the operation does"
        ]
    );
}

#[test]
fn a_response_may_be_null_where_it_may_be_absent_and_a_request_may_not() {
    assert_eq!(
        rules(&with(
            "example: {id: '7', burnsOutTime: '1,700'}",
            "example: {id: '7', name: null}"
        )),
        [""; 0]
    );
    assert_eq!(
        rules(&with(
            "example: {id: '7', burnsOutTime: '1,700'}",
            "example: {id: null}"
        )),
        ["example-unfit"]
    );
    assert_eq!(
        rules(&with(
            "example: {name: Desk, room: hall}",
            "example: {name: Desk, room: hall, colour: null}"
        )),
        ["example-unfit"]
    );
}

#[test]
fn an_exception_from_the_rule_of_secrets_needs_a_reason() {
    let reason = "x-not-secret: It is printed on the lamp., description: Opens the lamp.";
    assert_eq!(
        rules(&with(
            "format: password, description: Opens the lamp.",
            reason
        )),
        [""; 0]
    );
    let none = "x-not-secret: '', description: Opens the lamp.";
    assert_eq!(
        rules(&with(
            "format: password, description: Opens the lamp.",
            none
        )),
        ["extension-malformed"]
    );
}

#[test]
fn a_rust_name_may_be_given_by_hand() {
    let named = |name: &str| {
        rules(&with(
            "ageInDays: {type: integer,",
            &format!("ageInDays: {{type: integer, x-rust-name: {name},"),
        ))
    };
    assert_eq!(named("age"), [""; 0]);
    assert_eq!(named("''"), ["extension-malformed"]);
}

#[test]
fn schemas_that_refer_to_themselves_come_to_an_end() {
    let text = format!(
        "{GOOD}    Loop:\n      $ref: '#/components/schemas/Loop'\n    Part:\n      allOf:\n        - $ref: '#/components/schemas/Part'\n      example: {{a: 1}}\n"
    );
    assert!(rules(&text).contains(&"reference-broken"));
    let doc = Doc::parse("api.yaml", &text).unwrap();
    assert!(diff(&doc, &doc).is_empty());
}

#[test]
fn values_are_held_against_every_part_of_a_schema() {
    let misfit = |schema: &str, value: &str| {
        let place = "example: {id: '7', burnsOutTime: '1,700'}\n";
        let text = with(place, place)
            + &format!(
                "    Probe:\n      description: A probe.\n      allOf: [{schema}]\n      example: {value}\n"
            );
        faults(&text).iter().any(|fault| {
            fault.rule == "example-unfit" && fault.pointer.starts_with("/components/schemas/Probe")
        })
    };
    let cases = [
        ("{type: integer, minimum: 1}", "1", "0"),
        (
            "{type: integer, minimum: 1, exclusiveMinimum: true}",
            "2",
            "1",
        ),
        ("{type: number, maximum: 1.5}", "1.5", "1.6"),
        ("{type: integer, multipleOf: 5}", "10", "11"),
        ("{type: integer, format: int32}", "1", "3000000000"),
        ("{type: string, minLength: 2}", "äö", "ä"),
        ("{type: string, maxLength: 2}", "ab", "abc"),
        ("{type: string, pattern: '^a+$'}", "aa", "ab"),
        (
            "{type: string, format: date}",
            "'2024-02-01'",
            "'2024-13-01'",
        ),
        (
            "{type: string, format: date-time}",
            "'2024-02-01T10:00:00Z'",
            "'2024-02-01 10:00'",
        ),
        ("{type: string, enum: [a, b]}", "a", "c"),
        ("{type: string, nullable: true}", "null", "1"),
        ("{type: string}", "a", "null"),
        ("{type: boolean}", "true", "'true'"),
        (
            "{type: array, items: {type: integer}, maxItems: 2}",
            "[1, 2]",
            "[1, 2, 3]",
        ),
        ("{type: array, items: {type: integer}}", "[1]", "[a]"),
        (
            "{type: array, items: {}, uniqueItems: true}",
            "[1, 2]",
            "[1, 1.0]",
        ),
        ("{type: object, required: [a]}", "{a: 1}", "{b: 1}"),
        (
            "{type: object, properties: {a: {type: string}}, additionalProperties: false}",
            "{a: b}",
            "{c: d}",
        ),
        (
            "{type: object, additionalProperties: {type: integer}}",
            "{a: 1}",
            "{a: b}",
        ),
        ("{type: object, maxProperties: 1}", "{a: 1}", "{a: 1, b: 2}"),
        ("{oneOf: [{type: string}, {type: integer}]}", "1", "1.5"),
        ("{oneOf: [{type: number}, {type: integer}]}", "1.5", "1"),
        ("{anyOf: [{type: number}, {type: integer}]}", "1", "a"),
        (
            "{type: object, properties: {a: {type: object, properties: {b: {type: integer}}}}}",
            "{a: {b: 1}}",
            "{a: {b: x}}",
        ),
    ];
    for (schema, good, bad) in cases {
        assert!(!misfit(schema, good), "{good} fits {schema}");
        assert!(misfit(schema, bad), "{bad} does not fit {schema}");
    }
}

#[test]
fn what_is_not_yaml_is_refused_with_line_and_column() {
    let refused = |text: &str| Doc::parse("api.yaml", text).unwrap_err().to_string();
    assert!(
        refused("openapi: 3.0.3\ninfo: [a\n").starts_with("api.yaml:"),
        "{}",
        refused("openapi: 3.0.3\ninfo: [a\n")
    );
    assert_eq!(
        refused("a:\n  200: x\n  '200': y\n"),
        "api.yaml:3:3: the key `200` appears twice (first on line 2)"
    );
    assert!(
        refused("a: 1\na: 2\n").starts_with("api.yaml:2:"),
        "{}",
        refused("a: 1\na: 2\n")
    );
    assert_eq!(
        refused("- a\n"),
        "api.yaml:1:1: is not a mapping; an OpenAPI document begins with `openapi: 3.0.3`"
    );
    assert!(refused("").contains("api.yaml:1:1: the document is empty"));
    assert_eq!(
        refused("a: 1\n---\nb: 2\n"),
        "api.yaml:2:1: a second document begins here; keep one per file"
    );
}

#[test]
fn a_document_nested_without_end_is_refused() {
    for text in ["- ".repeat(20_000), format!("a: {}", "[".repeat(20_000))] {
        assert!(Doc::parse("api.yaml", &text).is_err());
    }
    let deepest = (1..90)
        .map(|level| " ".repeat(level) + "a:\n")
        .collect::<String>();
    assert!(Doc::parse("api.yaml", &format!("a:\n{deepest}")).is_ok());
}

#[test]
fn numbers_as_keys_are_texts_and_lines_are_known() {
    let doc = Doc::parse("api.yaml", "a:\n  200: x\n  b~/c:\n    - 1\n    - 2\n").unwrap();
    assert_eq!(doc.root.to_value()["a"]["200"], "x");
    assert_eq!(doc.mark("/a/200").line, 2);
    assert_eq!(doc.mark("/a/b~0~1c/1").line, 5);
    assert_eq!(doc.mark("/a/b~0~1c/1").column, 7);
    assert_eq!(doc.mark("/a/b~0~1c").column, 3, "that of the key");
    assert_eq!(
        doc.mark("/a/not-there").line,
        1,
        "the nearest that is there"
    );
}

#[test]
fn faults_as_json_are_for_programs() {
    let doc = Doc::parse("api.yaml", &with("      summary: Add a lamp\n", "")).unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&report::json::faults(&doc, &check(&doc))).unwrap();
    assert_eq!(json["file"], "api.yaml");
    assert_eq!(json["faults"][0]["rule"], "operation-summary");
    assert_eq!(json["faults"][0]["operation"], "POST /lamps");
    assert_eq!(json["faults"][0]["line"], 37);
}

#[test]
fn findings_come_in_three_formats() {
    let old = Doc::parse("old.yaml", GOOD).unwrap();
    let new = with(
        "name: {type: string, description: What people call it.}",
        "name: {type: string, description: Its name.}",
    )
    .replace("operationId: addLamp", "operationId: createLamp")
    .replace("default: 10", "default: 20")
    .replace("summary: Add a lamp", "summary: Add one | lamp");
    let new = Doc::parse("new.yaml", &new).unwrap();
    let findings = diff(&old, &new);

    let text = report::findings(&old, &new, &findings, Format::Text);
    assert!(
        text.starts_with(
            "1 breaking for callers on the wire, 1 breaking for Rust callers, 2 words only\n"
        ),
        "{text}"
    );

    let markdown = report::findings(&old, &new, &findings, Format::Markdown);
    assert!(
        markdown.starts_with("## API changes: 1 breaking for callers"),
        "{markdown}"
    );
    assert!(
        markdown.contains("### Breaking for callers on the wire (1)"),
        "{markdown}"
    );
    assert!(
        markdown.contains("<summary>Words only (2)</summary>"),
        "{markdown}"
    );
    for row in markdown.lines().filter(|line| line.starts_with('|')) {
        assert_eq!(row.replace("\\|", "").matches('|').count(), 5, "{row}");
    }

    let json: serde_json::Value =
        serde_json::from_str(&report::findings(&old, &new, &findings, Format::Json)).unwrap();
    assert_eq!(json["status"], 2);
    assert_eq!(json["counts"]["rust"], 1);
    assert_eq!(json["findings"][0]["class"], "wire");
    assert_eq!(json["findings"][0]["rule"], "request-default-changed");
    assert_eq!(json["findings"].as_array().unwrap().len(), 4);
}

#[test]
fn the_list_of_rules_has_each_rule_once() {
    let list = report::markdown::rules();
    let known = RULES
        .iter()
        .map(|(id, _)| *id)
        .chain(spec::diff::rules::ALL.iter().map(|rule| rule.id));
    for id in known {
        assert_eq!(list.matches(&format!("- `{id}`: ")).count(), 1, "{id}");
    }
}

#[test]
fn the_exit_status_tells_the_worst() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let good = write("good.yaml", GOOD);
    let words = write(
        "words.yaml",
        &with("summary: Add a lamp", "summary: Add one lamp"),
    );
    let rust = write(
        "rust.yaml",
        &with("operationId: addLamp", "operationId: createLamp"),
    );
    let wire = write("wire.yaml", &with("default: 10", "default: 20"));
    let broken = write("broken.yaml", "a: [");
    let out = &mut Vec::new();
    assert_eq!(
        spec::command::diff_to(out, &good, &good, &Format::Text.into()),
        0
    );
    assert_eq!(String::from_utf8_lossy(out), "no changes\n");
    assert_eq!(
        spec::command::diff_to(out, &good, &words, &Format::Text.into()),
        0
    );
    assert_eq!(
        spec::command::diff_to(out, &good, &rust, &Format::Text.into()),
        1
    );
    assert_eq!(
        spec::command::diff_to(out, &good, &wire, &Format::Json.into()),
        2
    );
    assert_eq!(
        spec::command::diff_to(out, &good, &broken, &Format::Text.into()),
        3
    );
    assert_eq!(
        spec::command::diff_to(
            out,
            &good,
            Path::new("not-there.yaml"),
            &Format::Text.into()
        ),
        3
    );

    let out = &mut Vec::new();
    assert_eq!(spec::command::check_to(out, &good, false, false), 0);
    assert!(String::from_utf8_lossy(out).ends_with("good.yaml: no faults\n"));
    assert_eq!(
        spec::command::check_to(
            out,
            &write("bad.yaml", &with("      summary: Add a lamp\n", "")),
            true,
            false
        ),
        1
    );
    assert_eq!(spec::command::check_to(out, &broken, false, false), 2);
}

#[test]
fn the_generators_refusals_are_told_with_our_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("api.yaml");
    let text = with(
        "summary: Add a lamp",
        "summary: Add a lamp\n      x-rust-example: ''",
    );
    std::fs::write(&path, text).unwrap();
    let out = &mut Vec::new();
    assert_eq!(spec::command::check_to(out, &path, false, false), 1);
    let said = String::from_utf8_lossy(out);
    assert!(
        said.contains(": POST /lamps #/paths/~1lamps/post/x-rust-example: generator: "),
        "{said}"
    );

    let into = folder.path().join("generated");
    assert_eq!(
        spec::command::rust_to(
            &mut Vec::new(),
            &path,
            Some(&into),
            Default::default(),
            false
        ),
        1
    );
    assert!(!into.exists(), "nothing is written of what is refused");
}

#[test]
fn our_own_document_has_no_faults() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi/meeting.yaml");
    let out = &mut Vec::new();
    let status = spec::command::check_to(out, &path, false, false);
    assert_eq!(status, 0, "{}", String::from_utf8_lossy(out));
}

#[test]
fn the_source_is_that_of_the_generator_printed_or_written() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/codegen/samples");
    let kept = std::fs::read_to_string(samples.join("bodies.rs")).unwrap();
    let out = &mut Vec::new();
    assert_eq!(
        spec::command::rust_to(
            out,
            &samples.join("bodies.yaml"),
            None,
            Default::default(),
            false
        ),
        0
    );
    assert_eq!(String::from_utf8_lossy(out), kept);

    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("made/on/demand");
    let out = &mut Vec::new();
    assert_eq!(
        spec::command::rust_to(
            out,
            &samples.join("bodies.yaml"),
            Some(&into),
            Default::default(),
            false
        ),
        0
    );
    let file = into.join("api.rs");
    assert_eq!(
        String::from_utf8_lossy(out),
        format!("{}\n", file.display())
    );
    assert_eq!(std::fs::read_to_string(file).unwrap(), kept);
}
