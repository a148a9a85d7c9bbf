//! Plain text, for terminals and logs.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::openapi::check::fault::Fault;
use crate::openapi::diff::finding::{Class, Finding};
use crate::openapi::document::doc::Doc;
use crate::openapi::document::refusal::SAME;
use crate::printable::plain;

use crate::openapi::report::parts::{accepted, level, of_class, place, spots, summary};

/// How many further places are named before the rest is only counted.
const FURTHER: usize = 3;

pub fn findings(old: &Doc, new: &Doc, findings: &[Finding]) -> String {
    let mut text = format!("{}\n", summary(findings));
    for class in Class::ALL {
        let found = of_class(findings, class);
        if found.is_empty() {
            continue;
        }
        // Writing to a String cannot fail.
        let _ = write!(text, "\n{} ({})\n", class.title(), found.len());
        for finding in found {
            told(&mut text, old, new, finding);
        }
    }
    let accepted = accepted(findings);
    if !accepted.is_empty() {
        let _ = write!(text, "\naccepted ({})\n", accepted.len());
        for finding in accepted {
            told(&mut text, old, new, finding);
        }
    }
    text
}

fn told(text: &mut String, old: &Doc, new: &Doc, finding: &Finding) {
    let (lines, pointer) = spots(old, new, finding);
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "  {}: {}{}: {}",
        place(&finding.place),
        finding.rule.id,
        level(finding),
        finding.reason
    );
    if matches!(finding.class(), Class::Wire | Class::Rust) {
        let _ = writeln!(text, "    why: {}", finding.rule.words);
    }
    let _ = writeln!(text, "    at {lines} {pointer}");
    for also in finding.also.iter().take(FURTHER) {
        let _ = writeln!(text, "    also {}", place(also));
    }
    if let Some(more) = finding
        .also
        .len()
        .checked_sub(FURTHER)
        .filter(|more| *more > 0)
    {
        let _ = writeln!(text, "    and {more} more");
    }
    match &finding.accepted {
        Some(why) => writeln!(text, "    accepted: {} {why}", finding.fingerprint()),
        None => writeln!(text, "    fingerprint {}", finding.fingerprint()),
    }
    .unwrap_or_default();
}

pub fn faults(doc: &Doc, faults: &[Fault]) -> String {
    let mut text = String::new();
    let mut same: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for fault in faults {
        let count = same.entry((fault.rule, &fault.words)).or_default();
        *count += 1;
        if *count <= SAME {
            let _ = writeln!(text, "{}", fault.line(&doc.name));
        }
    }
    for ((rule, words), count) in same.into_iter().filter(|(_, count)| *count > SAME) {
        let _ = writeln!(text, "{}: {rule}: {} more: {words}", doc.name, count - SAME);
    }
    let warnings = faults.iter().filter(|fault| fault.is_warning()).count();
    match warnings {
        0 => Ok(()),
        1 => writeln!(text, "{}: 1 warning", doc.name),
        count => writeln!(text, "{}: {count} warnings", doc.name),
    }
    .unwrap_or_default();
    let _ = match faults.len() - warnings {
        0 => writeln!(text, "{}: no faults", doc.name),
        1 => writeln!(text, "{}: 1 fault", doc.name),
        count => writeln!(text, "{}: {count} faults", doc.name),
    };
    plain(&text)
}
