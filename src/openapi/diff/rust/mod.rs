//! What Rust callers feel: methods, types and their names as the generator makes them from either document.

mod methods;
mod surface;
mod types;

use crate::openapi::generate::Faults;

use crate::openapi::diff::finding::{Class, Finding, Report, Spot, Trail};
use crate::openapi::diff::rules;
use crate::openapi::document::doc::Place;
use surface::Surface;
use types::Renames;

/// Adds the findings about the generated API. What already breaks on the wire at the same place is not said twice.
pub fn compare(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let Ok(before) = Surface::of(old) else {
        return; // nobody calls what was never generated
    };
    let after = match Surface::of(new) {
        Ok(after) => after,
        Err(refusals) => return refused(report, &refusals, new),
    };
    let renames = Renames::find(&before, &after);
    let mut own = Report::default();
    methods::compare(&mut own, (old, &before), (new, &after), &renames);
    types::compare(&mut own, &before, &after, &renames);
    let told: Vec<Finding> = report
        .findings
        .iter()
        .filter(|finding| finding.class() == Class::Wire)
        .cloned()
        .collect();
    own.findings.retain(|finding| {
        !told
            .iter()
            .any(|wire| covers(&wire.old, &finding.old) || covers(&wire.new, &finding.new))
    });
    report.findings.extend(own.findings);
}

/// The generator wrote code for the old document and does not for the new one.
fn refused(report: &mut Report, refusals: &Faults, new: &Place<'_>) {
    for refusal in refusals.iter() {
        let place = Place::at(new.doc, &refusal.pointer).unwrap_or_else(|| *new);
        report.add(
            rules::RUST_REFUSED,
            &Trail::new(refusal.place.clone()),
            None,
            Some(&place),
            refusal.words.clone(),
        );
    }
}

/// Whether the wire finding lies at the place of the other one, or at one of its own keywords.
fn covers(wire: &Option<Spot>, other: &Option<Spot>) -> bool {
    let (Some(wire), Some(other)) = (wire, other) else {
        return false;
    };
    if !other.pointer.contains("/properties/") {
        return false;
    }
    match wire.pointer.strip_prefix(&other.pointer) {
        Some(rest) => rest.is_empty() || rest.starts_with('/') && !rest.contains("/properties/"),
        None => false,
    }
}
