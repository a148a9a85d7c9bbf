//! Findings and faults as text, Markdown and JSON.

pub mod json;
pub mod markdown;
pub mod text;

use crate::openapi::diff::finding::{Class, Finding, Spot};
use crate::openapi::document::doc::Doc;
use crate::printable::plain;

/// How `spec diff` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a review comment.
    Markdown,
    /// For programs.
    Json,
}

/// All findings in one of the formats. A name from a document may steer neither a terminal nor a page; JSON writes all
/// characters as they are, for it is not read by people.
pub fn findings(old: &Doc, new: &Doc, findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => plain(&text::findings(old, new, findings)),
        Format::Markdown => plain(&markdown::findings(old, new, findings)),
        Format::Json => json::findings(old, new, findings),
    }
}

/// The findings of one class.
fn of_class(findings: &[Finding], class: Class) -> Vec<&Finding> {
    findings
        .iter()
        .filter(|finding| finding.class() == class)
        .collect()
}

/// `2 breaking for callers on the wire, 1 compatible`.
fn summary(findings: &[Finding]) -> String {
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

fn place(parts: &[String]) -> String {
    parts.join(" → ")
}

/// `old.yaml:12 → new.yaml:14 #/paths/…`; the pointer is the newer one there is.
fn spots(old: &Doc, new: &Doc, finding: &Finding) -> (String, String) {
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
