//! Parts that several formats share.

use crate::openapi::diff::finding::{Class, Finding, Spot};
use crate::openapi::document::doc::Doc;

/// The findings of one class that nobody accepted.
pub fn of_class(findings: &[Finding], class: Class) -> Vec<&Finding> {
    findings
        .iter()
        .filter(|finding| finding.class() == class && finding.accepted.is_none())
        .collect()
}

/// The findings that somebody accepted.
pub fn accepted(findings: &[Finding]) -> Vec<&Finding> {
    let accepted = |finding: &&Finding| finding.accepted.is_some();
    findings.iter().filter(accepted).collect()
}

/// ` (warning)` where a rule has another level than its class.
pub fn level(finding: &Finding) -> String {
    if finding.level == finding.class().level() {
        String::new()
    } else {
        format!(" ({})", finding.level.id())
    }
}

/// The file that a document was read from, without the revision that git has it from.
pub fn file(doc: &Doc) -> &str {
    let revision = doc.revision.as_ref().map(|revision| format!("{revision}:"));
    let name = revision.and_then(|revision| doc.name.strip_prefix(&revision));
    name.unwrap_or(&doc.name)
}

/// `2 breaking for callers on the wire, 1 compatible`.
pub fn summary(findings: &[Finding]) -> String {
    let counted = Class::ALL
        .iter()
        .map(|class| (of_class(findings, *class).len(), class.title()));
    let parts: Vec<String> = counted
        .chain([(accepted(findings).len(), "accepted")])
        .filter(|(count, _)| *count > 0)
        .map(|(count, title)| format!("{count} {title}"))
        .collect();
    if parts.is_empty() {
        "no changes".to_owned()
    } else {
        parts.join(", ")
    }
}

/// A place from the operation inwards on one line.
pub fn place(parts: &[String]) -> String {
    parts.join(" → ")
}

/// `old.yaml:12 → new.yaml:14 #/paths/…`; the pointer is the newer one there is.
pub fn spots(old: &Doc, new: &Doc, finding: &Finding) -> (String, String) {
    let line = |doc: &Doc, spot: &Option<Spot>| {
        spot.as_ref()
            .map(|spot| format!("{}:{}", doc.name, spot.line))
    };
    let lines: Vec<String> = [line(old, &finding.old), line(new, &finding.new)]
        .into_iter()
        .flatten()
        .collect();
    let pointer = finding
        .new
        .as_ref()
        .or(finding.old.as_ref())
        .map(|spot| format!("#{}", spot.pointer))
        .unwrap_or_default();
    (lines.join(" → "), pointer)
}
