//! What Rust callers feel: methods, types and their names as the generator makes them from either document.

mod methods;
mod surface;
mod types;

use crate::openapi::generate::Faults;

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::rules;
use crate::openapi::document::doc::Place;
use surface::Surface;
use types::Renames;

/// Adds the findings about the generated API, also where the same change breaks callers on the wire: these findings are
/// what a changelog of the Rust API is made from.
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
    report.findings.extend(own.findings);
}

/// The generator wrote code for the old document and does not for the new one.
fn refused(report: &mut Report, refusals: &Faults, new: &Place<'_>) {
    for refusal in refusals.iter() {
        let place = Place::at(new.doc, &refusal.pointer).unwrap_or(*new);
        report.added(
            rules::RUST_REFUSED,
            &Trail::new(refusal.place.clone()),
            &place,
            refusal.words.clone(),
        );
    }
}
