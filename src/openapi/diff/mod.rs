//! The comparison of two documents, as callers on the wire and callers in Rust feel it.

mod bodies;
mod bounds;
mod class;
mod comparison;
mod document;
mod extensions;
pub mod finding;
mod formats;
mod objects;
mod operations;
mod pair;
mod parameters;
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
use finding::{Class, Finding, Report};

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

/// The exit status that tells the worst class: 0 nothing, words or compatible; 1 Rust callers; 2 the wire.
pub fn status(findings: &[Finding]) -> u8 {
    match findings.iter().map(Finding::class).min() {
        Some(Class::Wire) => 2,
        Some(Class::Rust) => 1,
        _ => 0,
    }
}
