//! JSON, for other programs.

use serde_json::{Value, json};

use crate::openapi::check::fault::Fault;
use crate::openapi::diff::finding::{Class, Finding, Spot};
use crate::openapi::diff::status;
use crate::openapi::document::doc::Doc;
use crate::openapi::report::parts::{accepted, of_class};

pub fn findings(old: &Doc, new: &Doc, findings: &[Finding]) -> String {
    let count = |class| of_class(findings, class).len();
    print(&json!({
        "old": old.name,
        "new": new.name,
        "status": status(findings),
        "counts": {
            "wire": count(Class::Wire),
            "rust": count(Class::Rust),
            "compatible": count(Class::Compatible),
            "words": count(Class::Words),
            "accepted": accepted(findings).len(),
        },
        "findings": findings.iter().map(finding).collect::<Vec<_>>(),
    }))
}

fn finding(finding: &Finding) -> Value {
    let spot = |spot: &Option<Spot>| {
        spot.as_ref()
            .map(|spot| json!({ "pointer": spot.pointer, "line": spot.line }))
    };
    json!({
        "class": finding.class().id(),
        "level": finding.level.id(),
        "fingerprint": finding.fingerprint(),
        "accepted": finding.accepted,
        "rule": finding.rule.id,
        "place": finding.place,
        "reason": finding.reason,
        "why": finding.rule.words,
        "old": spot(&finding.old),
        "new": spot(&finding.new),
        "also": finding.also,
    })
}

pub fn faults(doc: &Doc, faults: &[Fault]) -> String {
    let all: Vec<Value> = faults
        .iter()
        .map(|fault| {
            json!({
                "rule": fault.rule,
                "line": fault.mark.line,
                "column": fault.mark.column,
                "operation": fault.operation,
                "pointer": fault.pointer,
                "words": fault.words,
                "way_out": fault.way_out,
            })
        })
        .collect();
    print(&json!({ "file": doc.name, "faults": all }))
}

fn print(value: &Value) -> String {
    let mut text = format!("{value:#}");
    text.push('\n');
    text
}
