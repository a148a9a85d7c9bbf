//! The comparison of two documents, as callers on the wire and callers in Rust feel it.

mod bodies;
mod bounds;
mod class;
mod comparison;
mod document;
mod extensions;
pub mod finding;
pub mod fingerprint;
mod formats;
mod meaning;
mod objects;
mod operations;
mod pair;
mod parameters;
pub mod policy;
mod responses;
pub mod rules;
mod rust;
mod schemas;
mod security;
mod side;
mod unclassified;
mod unions;
mod values;
mod walk;

use crate::openapi::document::doc::Doc;
use crate::openapi::document::doc::Place;
use finding::{Class, Finding, Level, Report};

/// Everything that changed from `old` to `new`, the worst first; empty for equal documents.
pub fn diff(old: &Doc, new: &Doc) -> Vec<Finding> {
    let (old, new) = (Place::root(old), Place::root(new));
    let mut report = Report::default();
    document::compare(&mut report, &old, &new);
    security::schemes(&mut report, &old, &new);
    operations::compare(&mut report, &old, &new);
    rust::compare(&mut report, &old, &new);
    unclassified::compare(&mut report, &old, &new);
    report.sorted()
}

/// The exit status that tells the worst error that nobody accepted: 0 none; 1 Rust callers only; 2 any other.
pub fn status(findings: &[Finding]) -> u8 {
    let errors = findings
        .iter()
        .filter(|finding| finding.level == Level::Error && finding.accepted.is_none());
    let statuses = errors.map(|finding| match finding.class() {
        Class::Rust => 1,
        Class::Wire | Class::Compatible | Class::Words => 2,
    });
    statuses.max().unwrap_or(0)
}
