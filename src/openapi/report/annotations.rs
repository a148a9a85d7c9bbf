//! Findings as remarks on the lines of a change under review: workflow commands of GitHub, code quality of GitLab, SARIF.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::openapi::diff::finding::{Finding, Level};
use crate::openapi::diff::rules::ALL;
use crate::openapi::document::doc::Doc;
use crate::openapi::report::parts::{file, place};
use crate::printable::plain;

/// `::error file=…,line=…,title=…::…`, one a line. What was accepted is left out.
pub fn github(new: &Doc, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in open(findings) {
        let command = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info | Level::Ignore => "notice",
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "::{command} file={},line={},title={}::{}",
            property(file(new)),
            line(new, finding),
            property(finding.rule.id),
            data(&plain(&message(finding)))
        );
    }
    text
}

/// A list of GitLab's code quality.
pub fn gitlab(new: &Doc, findings: &[Finding]) -> String {
    let all: Vec<Value> = open(findings)
        .map(|finding| {
            json!({
                "description": message(finding),
                "check_name": finding.rule.id,
                "fingerprint": finding.fingerprint(),
                "severity": match finding.level {
                    Level::Error => "major",
                    Level::Warning => "minor",
                    Level::Info | Level::Ignore => "info",
                },
                "location": { "path": file(new), "lines": { "begin": line(new, finding) } },
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(all))
}

/// SARIF 2.1.0; what was accepted is a suppressed result.
pub fn sarif(new: &Doc, findings: &[Finding]) -> String {
    let rules = ALL.iter().filter(|rule| {
        let mut found = findings.iter();
        found.any(|finding| finding.rule.id == rule.id)
    });
    let rules: Vec<Value> = rules
        .map(|rule| json!({ "id": rule.id, "shortDescription": { "text": rule.words } }))
        .collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| result(new, finding))
        .collect();
    let driver = json!({
        "name": "meetingctl",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let run = json!({ "tool": { "driver": driver }, "results": results });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    format!("{log:#}\n")
}

fn result(new: &Doc, finding: &Finding) -> Value {
    let suppressions: Vec<Value> = finding
        .accepted
        .iter()
        .map(|why| json!({ "kind": "external", "justification": why }))
        .collect();
    json!({
        "ruleId": finding.rule.id,
        "level": match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info | Level::Ignore => "note",
        },
        "message": { "text": message(finding) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(file(new)) },
            "region": { "startLine": line(new, finding) },
        } }],
        "partialFingerprints": { "change/v1": finding.fingerprint() },
        "suppressions": suppressions,
    })
}

/// What nobody accepted.
fn open(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| finding.accepted.is_none())
}

fn message(finding: &Finding) -> String {
    let also = match finding.also.len() {
        0 => String::new(),
        more => format!(" (and {more} more places)"),
    };
    let (reason, why) = (&finding.reason, finding.rule.words);
    let (place, known) = (place(&finding.place), finding.fingerprint());
    format!("{place}: {reason}; {why}{also} [{known}]")
}

/// The line in the new document; where the place is gone, that of what held it.
fn line(new: &Doc, finding: &Finding) -> usize {
    let line = match (&finding.new, &finding.old) {
        (Some(spot), _) => spot.line,
        (None, Some(spot)) => new.mark(&spot.pointer).line,
        (None, None) => 1,
    };
    line.max(1)
}

/// The text of a workflow command: a line's end would end it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A value before the text, which a colon or a comma would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A path as a reference of a URI.
fn uri(path: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const KEPT: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'%')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b':')
        .add(b'[')
        .add(b'\\')
        .add(b']')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'|')
        .add(b'}');
    utf8_percent_encode(path, KEPT).to_string()
}
