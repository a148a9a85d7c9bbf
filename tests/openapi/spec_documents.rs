//! What `meetingctl spec diff` says of pairs of small documents: `tests/spec/<rule>/{old,new}.yaml` beside the expected
//! text. `UPDATE_EXPECTED=1 cargo test --all-features --test openapi spec_documents::` writes the texts anew; read their diff.
use huaweicloud_meeting::openapi as spec;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use spec::diff::{diff, rules};
use spec::document::doc::Doc;
use spec::report::{self, Format};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

fn pairs() -> Vec<(String, Doc, Doc)> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let read = |name: &str, file: &str| {
        let text = fs::read_to_string(folder().join(name).join(file)).unwrap();
        Doc::parse(file, &text).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    names
        .iter()
        .map(|name| (name.clone(), read(name, "old.yaml"), read(name, "new.yaml")))
        .collect()
}

#[test]
fn each_pair_gives_the_expected_text() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for (name, old, new) in pairs() {
        let text = report::findings(&old, &new, &diff(&old, &new), Format::Text);
        let path = folder().join(&name).join("expected.txt");
        if update {
            fs::write(&path, &text).unwrap();
        }
        if fs::read_to_string(&path).unwrap_or_default() != text {
            wrong.push(format!("{name}:\n{text}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} pairs differ from their expected.txt:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn each_rule_is_found_in_the_pair_of_its_name() {
    let mut named = BTreeSet::new();
    for (name, old, new) in pairs() {
        if !name.starts_with("none-") && !name.starts_with("both-") {
            let found: Vec<&str> = diff(&old, &new)
                .iter()
                .map(|finding| finding.rule.id)
                .collect();
            assert!(
                found.contains(&name.as_str()),
                "{name}: found only {found:?}"
            );
            named.insert(name);
        }
    }
    let known: BTreeSet<String> = rules::ALL.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(known, named, "each rule has a pair, and each pair a rule");
    assert_eq!(known.len(), rules::ALL.len(), "no id is used twice");
    assert!(known.len() >= 60);
}

#[test]
fn a_refactoring_is_no_change() {
    for (name, old, new) in pairs()
        .into_iter()
        .filter(|(name, ..)| name.starts_with("none-"))
    {
        let found: Vec<&str> = diff(&old, &new)
            .iter()
            .map(|finding| finding.rule.id)
            .collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn a_document_does_not_differ_from_itself() {
    for (name, old, new) in pairs() {
        for doc in [old, new] {
            let found: Vec<&str> = diff(&doc, &doc)
                .iter()
                .map(|finding| finding.rule.id)
                .collect();
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}

/// The cells of the only row that tells of a parameter of this name, which was removed.
fn markdown_of(name: &str) -> String {
    let text = |parameters: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /things:\n    get:\n      operationId: find\n      \
             parameters: [{parameters}]\n      responses: {{'204': {{description: d}}}}\n"
        )
    };
    let quoted = serde_json::to_string(name).unwrap();
    let parameter = format!("{{name: {quoted}, in: query, schema: {{type: string}}}}");
    let old = Doc::parse("old.yaml", &text(&parameter)).unwrap();
    let new = Doc::parse("new.yaml", &text("")).unwrap();
    let markdown = report::findings(&old, &new, &diff(&old, &new), Format::Markdown);
    let mut rows = markdown
        .lines()
        .filter(|line| line.contains("`parameter-removed`"));
    let row = rows.next().unwrap_or_else(|| panic!("{markdown}"));
    assert_eq!(rows.next(), None);
    row.to_owned()
}

#[test]
fn backticks_in_a_name_do_not_switch_markdowns_escaping_off() {
    for (name, what) in [
        ("plain<b>", "the query parameter `plain<b>` was removed"),
        ("bar|a", r"the query parameter `bar\|a` was removed"),
        // Markdown sees the name end at its own backtick
        (
            "odd`<img src=x>*b*",
            r"the query parameter `odd`&lt;img src=x>\*b\*\` was removed",
        ),
        ("two``<b>`", r"the query parameter \`two``<b>`` was removed"),
        // a cell would end at this bar, and the code with it
        (
            r"back\|<i>",
            r"the query parameter \`back\\&#124;&lt;i>\` was removed",
        ),
    ] {
        let row = markdown_of(name);
        assert!(row.contains(what), "{name}: {row}");
        // four cells, whatever the name
        let bars = row.replace(r"\|", "").matches('|').count();
        assert_eq!(bars, 5, "{name}: {row}");
    }
}
