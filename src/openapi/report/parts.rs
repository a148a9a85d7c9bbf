//! Parts that several formats share.

use crate::openapi::diff::finding::{Class, Finding, Spot};
use crate::openapi::document::doc::Doc;

/// The findings of one class.
pub fn of_class(findings: &[Finding], class: Class) -> Vec<&Finding> {
    findings
        .iter()
        .filter(|finding| finding.class() == class)
        .collect()
}

/// `2 breaking for callers on the wire, 1 compatible`.
pub fn summary(findings: &[Finding]) -> String {
    let counted = Class::ALL
        .iter()
        .map(|class| (of_class(findings, *class).len(), class.title()));
    let parts: Vec<String> = counted
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
