//! The program's commands on documents: what they print where, and the exit status that each case has.

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
const REFUSED: &str = "tests/codegen/refusals/cookie.yaml";

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
fn an_operation_without_an_id_is_a_warning_and_named_after_method_and_path() {
    let clean = std::fs::read_to_string("tests/spec_check/good.yaml").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nameless.yaml");
    let nameless = clean.replacen("      operationId: addLamp\n", "", 1);
    assert_ne!(clean, nameless);
    std::fs::write(&path, nameless).unwrap();
    let path = path.to_str().unwrap();

    let output = meetingctl(&["check", path]);
    let told = printed(&output);
    assert_eq!(status(&output), 0, "{told}");
    assert_eq!(
        told.matches(": operation-id-missing: ").count(),
        1,
        "{told}"
    );
    assert_eq!(status(&meetingctl(&["check", path, "--deny"])), 1);

    let output = meetingctl(&["rust", path]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    assert!(printed(&output).contains("pub fn post_lamps("));
    assert!(said(&output).contains("`post_lamps`"), "{}", said(&output));
    let output = meetingctl(&["rust", path, "--deny"]);
    assert_eq!((status(&output), printed(&output).as_str()), (1, ""));

    // what is written for the project itself, and by default, needs the name
    use huaweicloud_meeting::openapi::generate::{Settings, generate};
    let text = std::fs::read_to_string(path).unwrap();
    for settings in [Settings::inside("n"), Settings::outside("r", "n")] {
        let told = generate("n", &text, &settings).unwrap_err().to_string();
        assert!(told.contains("no `operationId`"), "{told}");
    }
}

#[test]
fn invented_names_that_collide_are_refused_unless_lenient() {
    let operation = "{get: {summary: S., responses: {'204': {description: d}}}}";
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /a/b: {operation}\n  /a-b: {operation}\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("twice.yaml");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let output = meetingctl(&["rust", path]);
    assert_eq!(status(&output), 1);
    assert!(said(&output).contains("`get_a_b`"), "{}", said(&output));
    assert_eq!(status(&meetingctl(&["rust", path, "--lenient"])), 0);
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

/// A repository with one commit of `api.yaml` in `sub/`, and the change of it in the folder.
fn repository(old: &str, new: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sub = folder.path().join("sub");
    std::fs::create_dir(&sub).unwrap();
    let git = |arguments: &[&str]| {
        let done = Command::new("git")
            .current_dir(folder.path())
            .args([
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.invalid",
            ])
            .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
            .args(arguments)
            .output()
            .expect("these tests need git");
        assert!(done.status.success(), "{arguments:?}: {done:?}");
    };
    std::fs::copy(old, sub.join("api.yaml")).unwrap();
    git(&["init", "--quiet", "--initial-branch=main"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--no-verify", "--message=One"]);
    std::fs::copy(new, sub.join("api.yaml")).unwrap();
    folder
}

/// As from within `folder`.
fn diff_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_meetingctl"))
        .current_dir(folder)
        .args(["spec", "diff"])
        .args(arguments)
        // as in a hook of git, where these would lead to another repository
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .output()
        .unwrap()
}

#[test]
fn diff_reads_a_document_of_a_revision() {
    let (old, new) = pair("request-property-added-required");
    let folder = repository(&old, &new);
    let sub = folder.path().join("sub");
    for (at, arguments) in [
        (folder.path(), ["HEAD:sub/api.yaml", "sub/api.yaml"]),
        (&sub, ["main:./api.yaml", "api.yaml"]),
        (&sub, ["main:sub/api.yaml", "api.yaml"]),
        (&sub, [":./api.yaml", "api.yaml"]),
    ] {
        let output = diff_in(at, &arguments);
        assert_eq!(status(&output), 2, "{arguments:?}: {}", said(&output));
        let spot = format!("at {}:", arguments[0]);
        assert!(printed(&output).contains(&spot), "{}", printed(&output));
    }
    // a file is a file, whatever its name
    std::fs::copy(&new, sub.join("main:odd.yaml")).unwrap();
    let output = diff_in(&sub, &["main:odd.yaml", "api.yaml"]);
    assert_eq!(printed(&output), "no changes\n", "{}", said(&output));
}

#[test]
fn diff_says_what_git_lacks() {
    let (old, new) = pair("request-property-added-required");
    let folder = repository(&old, &new);
    let plain = tempfile::tempdir().unwrap();
    for (at, argument, words) in [
        (&folder, "gone:sub/api.yaml", "git has no revision `gone`"),
        (
            &folder,
            "HEAD:api.yaml",
            "`api.yaml` is not a file of `HEAD`",
        ),
        (&folder, "HEAD:sub", "`sub` is not a file of `HEAD`"),
        (&folder, ":new.yaml", "`new.yaml` is not staged"),
        (&plain, "HEAD:api.yaml", "is in no git repository"),
    ] {
        let output = diff_in(at.path(), &[argument, argument]);
        assert_eq!(status(&output), 3, "{argument}");
        let said = said(&output);
        let start = format!("{argument}: cannot be read: ");
        assert!(said.starts_with(&start) && said.contains(words), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    let output = diff_in(folder.path(), &["--", "--output=x:y", "sub/api.yaml"]);
    assert_eq!(status(&output), 3);
    assert!(said(&output).contains("a revision does not begin with `-`"));

    let (program, empty) = (env!("CARGO_BIN_EXE_meetingctl"), plain.path());
    let output = Command::new(program)
        .args(["spec", "diff", "HEAD:x", "HEAD:x"])
        .env("PATH", empty)
        .output()
        .unwrap();
    assert_eq!(status(&output), 3);
    assert!(
        said(&output).contains("`git` was not found"),
        "{}",
        said(&output)
    );
}

/// The fingerprints that a pair has.
fn fingerprints(old: &str, new: &str) -> Vec<String> {
    let output = meetingctl(&["diff", old, new, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let all = findings
        .iter()
        .map(|finding| finding["fingerprint"].as_str().unwrap());
    all.map(str::to_owned).collect()
}

#[test]
fn an_accepted_change_is_told_and_does_not_fail() {
    let (old, new) = pair("request-property-added-required");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("accepted.txt");
    let file = file.to_str().unwrap();
    let known = fingerprints(&old, &new);
    let lines: Vec<String> = known
        .iter()
        .map(|known| format!("{known} no old apps are left"))
        .collect();
    std::fs::write(file, format!("# for 2.0\n\n{}\n", lines.join("\n"))).unwrap();
    let output = meetingctl(&["diff", &old, &new, "--accepted", file]);
    assert_eq!(status(&output), 0, "{}", printed(&output));
    assert_eq!(said(&output), "");
    assert!(printed(&output).contains(&format!("\naccepted ({})\n", known.len())));
    assert!(printed(&output).contains("no old apps are left"));

    // one that is not accepted still fails, and one whose change is gone is told
    let gone = "0123456789abcdef";
    std::fs::write(file, format!("{gone} was once\n")).unwrap();
    let output = meetingctl(&["diff", &old, &new, "--accepted", file]);
    assert_eq!(status(&output), 2);
    let stale = format!("{file}:1: nothing has the fingerprint {gone} any more; remove the line\n");
    assert_eq!(said(&output), stale);
}

#[test]
fn a_fingerprint_survives_other_changes_of_the_document() {
    let (old, new) = pair("request-length-tightened");
    let before = fingerprints(&old, &new);
    assert_eq!(before.len(), 1);
    let folder = tempfile::tempdir().unwrap();
    let moved = |file: &str| {
        let text = std::fs::read_to_string(file).unwrap();
        let more = "paths:\n  /first:\n    get:\n      operationId: first\n      summary: First.\n      \
                    responses: {'204': {description: d}}\n";
        let path = folder.path().join(Path::new(file).file_name().unwrap());
        std::fs::write(&path, text.replacen("paths:\n", more, 1)).unwrap();
        path.to_str().unwrap().to_owned()
    };
    assert_eq!(fingerprints(&moved(&old), &moved(&new)), before);
    // another bound is another change
    let other = std::fs::read_to_string(&new).unwrap();
    let path = folder.path().join("other.yaml");
    std::fs::write(&path, other.replace("maxLength: ", "maxLength: 1")).unwrap();
    assert_ne!(fingerprints(&old, path.to_str().unwrap()), before);
}

#[test]
fn the_order_of_parameters_does_not_change_a_fingerprint() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, parameters: &[&str]| {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /things:\n    get:\n      operationId: find\n      \
             parameters: [{}]\n      responses: {{'204': {{description: d}}}}\n",
            parameters.join(", ")
        );
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (one, two) = (
        "{name: one, in: query, schema: {type: string}}",
        "{name: two, in: query, schema: {type: string",
    );
    let (loose, strict) = (format!("{two}}}}}"), format!("{two}, maxLength: 2}}}}"));
    let known = |names: [&str; 2], ordered: fn([&str; 2]) -> Vec<&str>| {
        let old = write(names[0], &ordered([one, &loose]));
        fingerprints(&old, &write(names[1], &ordered([one, &strict])))
    };
    let before = known(["a.yaml", "b.yaml"], |both| both.to_vec());
    assert_eq!(before.len(), 1);
    let after = known(["c.yaml", "d.yaml"], |both| {
        both.into_iter().rev().collect()
    });
    assert_eq!(before, after);
}

#[test]
fn levels_of_rules_decide_what_fails() {
    let (old, new) = pair("request-length-tightened");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("levels");
    let file = file.to_str().unwrap();
    let judged = |level: &str| {
        std::fs::write(
            file,
            format!("# ours\nrequest-length-tightened = {level}\n"),
        )
        .unwrap();
        meetingctl(&["diff", &old, &new, "--severities", file])
    };
    for (level, expected, words) in [
        ("error", 2, ": request-length-tightened: "),
        ("\"warning\"", 0, ": request-length-tightened (warning): "),
        ("info", 0, ": request-length-tightened (info): "),
        ("ignore", 0, "no changes\n"),
    ] {
        let output = judged(level);
        assert_eq!(status(&output), expected, "{level}");
        assert!(printed(&output).contains(words), "{}", printed(&output));
    }
    let (old, new) = pair("response-property-added");
    std::fs::write(file, "response-property-added = error\n").unwrap();
    let output = meetingctl(&["diff", &old, &new, "--severities", file]);
    assert_eq!(status(&output), 2, "{}", printed(&output));
}

#[test]
fn files_of_decisions_are_refused_by_line() {
    let (old, new) = pair("request-length-tightened");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("decisions");
    let file = file.to_str().unwrap();
    for (option, line, words) in [
        (
            "--severities",
            "request-lenght-tightened = error",
            "did you mean `request-length-tightened`?",
        ),
        (
            "--severities",
            "zzz = error",
            "`zzz` is not a rule; `meetingctl spec rules` lists them",
        ),
        (
            "--severities",
            "other-change = fatal",
            "say error, warning, info, ignore",
        ),
        (
            "--severities",
            "other-change",
            "is not of the form `rule = level`",
        ),
        (
            "--severities",
            "other-change = info\nother-change = info",
            "`other-change` appears twice",
        ),
        ("--accepted", "0123", "`0123` is not a fingerprint"),
        ("--accepted", "0123456789abcdef", "why it is accepted"),
        (
            "--accepted",
            "0123456789abcdef a\n0123456789abcdef b",
            "appears twice",
        ),
    ] {
        std::fs::write(file, line).unwrap();
        let output = meetingctl(&["diff", &old, &new, option, file]);
        assert_eq!(status(&output), 3, "{line}");
        let (last, said) = (line.lines().count(), said(&output));
        assert!(said.starts_with(&format!("{file}:{last}: ")), "{said}");
        assert!(said.contains(words), "{said}");
        assert_eq!(printed(&output), "");
    }
    let output = meetingctl(&["diff", &old, &new, "--accepted", "not-there"]);
    assert_eq!(status(&output), 3);
    assert!(said(&output).starts_with("not-there: cannot be read: "));
}

#[test]
fn annotations_stand_on_lines_of_the_new_document() {
    let (old, new) = pair("request-length-tightened");
    let github = printed(&meetingctl(&["diff", &old, &new, "--format", "github"]));
    let lines: Vec<&str> = github.lines().collect();
    let [line] = lines.as_slice() else {
        panic!("{github}")
    };
    let text = std::fs::read_to_string(&new).unwrap();
    let at = 1 + text
        .lines()
        .position(|line| line.contains("maxLength"))
        .unwrap();
    let start = format!("::error file={new},line={at},title=request-length-tightened::");
    assert!(line.starts_with(&start), "{line}");

    let json = |format| -> serde_json::Value {
        let output = meetingctl(&["diff", &old, &new, "--format", format]);
        assert_eq!(status(&output), 2);
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let known = fingerprints(&old, &new);
    let gitlab = json("gitlab");
    assert_eq!(gitlab[0]["fingerprint"], known[0].as_str());
    assert_eq!(gitlab[0]["location"]["path"], new.as_str());
    assert_eq!(gitlab[0]["location"]["lines"]["begin"], at);
    assert_eq!(gitlab[0]["severity"], "major");
    let sarif = json("sarif");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "request-length-tightened");
    assert_eq!(
        result["locations"][0]["physicalLocation"]["region"]["startLine"],
        at
    );
    assert_eq!(
        sarif["runs"][0]["tool"]["driver"]["rules"][0]["id"],
        result["ruleId"]
    );
}

#[test]
fn a_document_of_a_revision_is_annotated_by_its_path() {
    let (old, new) = pair("operation-removed");
    let folder = repository(&new, &old);
    let output = diff_in(
        folder.path(),
        &["sub/api.yaml", "HEAD:sub/api.yaml", "--format", "github"],
    );
    assert_eq!(status(&output), 2, "{}", said(&output));
    for line in printed(&output).lines() {
        // the line that held what is gone
        assert!(
            line.starts_with("::error file=sub/api.yaml,line=5,title="),
            "{line}"
        );
    }
}

#[test]
fn names_in_a_document_end_no_annotation() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, parameters: &str| {
        let path = folder.path().join(name);
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /things:\n    get:\n      operationId: find\n      \
             parameters: [{parameters}]\n      responses: {{'204': {{description: d}}}}\n"
        );
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let old = write(
        "old.yaml",
        r#"{name: "a\n::error::b 5%<script>", in: query, schema: {type: string}}"#,
    );
    let new = write("new,1:2.yaml", "");
    let github = printed(&meetingctl(&["diff", &old, &new, "--format", "github"]));
    assert!(
        github
            .lines()
            .all(|line| line.contains("new%2C1%3A2.yaml,line=")),
        "{github}"
    );
    assert!(github.contains("a%0A::error::b 5%25<script>"), "{github}");
}

#[test]
fn html_is_one_file_without_scripts() {
    let (old, new) = pair("rust-method-renamed");
    let html = printed(&meetingctl(&["diff", &old, &new, "--format", "html"]));
    assert!(html.starts_with("<!doctype html>"));
    assert!(html.contains("prefers-color-scheme: dark"));
    for known in fingerprints(&old, &new) {
        assert!(html.contains(&format!("id=\"{known}\"")), "{html}");
    }
    for outside in [
        "<script",
        "<link",
        "<img",
        "src=",
        "href=\"http",
        "url(",
        "@import",
    ] {
        assert!(!html.contains(outside), "{outside}");
    }
    let folder = tempfile::tempdir().unwrap();
    let old = evil(folder.path(), "old.yaml", "      callbacks: {}\n");
    let text = std::fs::read_to_string(&old).unwrap();
    std::fs::write(
        &old,
        text.replace("/things", "/<script>alert('1&\\\"')</script>"),
    )
    .unwrap();
    let new = evil(folder.path(), "new.yaml", "");
    let html = printed(&meetingctl(&["diff", &old, &new, "--format", "html"]));
    assert!(
        html.contains("&lt;script&gt;alert(&#39;1&amp;&quot;&#39;)"),
        "{html}"
    );
    assert!(!html.contains("<script"), "{html}");
}
