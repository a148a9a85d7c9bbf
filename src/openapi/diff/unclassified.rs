//! What no rule speaks of: nothing that differs between two documents goes unsaid.

use std::collections::BTreeSet;

use crate::openapi::diff::finding::{Finding, Report, Spot, Trail};
use crate::openapi::diff::rules;
use crate::openapi::document::doc::Place;

/// Adds one finding for all differences that no other finding is about.
pub fn compare(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let mut differences = Vec::new();
    collect(old, new, &mut differences);
    let (before, after) = (
        places(&report.findings, |finding| &finding.old),
        places(&report.findings, |finding| &finding.new),
    );
    differences.retain(|(old, new)| {
        let told = |node: &Option<Place<'_>>, places: &BTreeSet<String>| {
            node.as_ref()
                .is_some_and(|node| is_told(&node.pointer, places))
        };
        !told(old, &before) && !told(new, &after)
    });
    let Some((first_old, first_new)) = differences.first() else {
        return;
    };
    let reason = match differences.len() {
        1 => "one place differs that no other finding is about".to_owned(),
        count => format!("{count} places differ that no other finding is about; this is the first"),
    };
    report.add(
        rules::OTHER_CHANGE,
        &Trail::new("document"),
        first_old.as_ref(),
        first_new.as_ref(),
        reason,
    );
}

fn places(findings: &[Finding], side: impl Fn(&Finding) -> &Option<Spot>) -> BTreeSet<String> {
    findings
        .iter()
        .filter_map(|finding| side(finding).as_ref().map(|spot| spot.pointer.clone()))
        .collect()
}

/// Whether some finding is about this place, something around it or something in it.
fn is_told(pointer: &str, places: &BTreeSet<String>) -> bool {
    let pointer = subject(pointer);
    let mut around = pointer;
    while !around.is_empty() {
        if places.contains(around) {
            return true;
        }
        around = around.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
    let inside = format!("{pointer}/");
    places
        .range(inside.clone()..)
        .next()
        .is_some_and(|place| place.starts_with(&inside))
}

/// Some keywords are told of at another one's place, or at the object that they are about.
fn subject(pointer: &str) -> &str {
    for key in ["/required", "/exclusiveMinimum", "/exclusiveMaximum"] {
        if let Some((owner, rest)) = pointer.rsplit_once(key)
            && (rest.is_empty() || rest.starts_with('/'))
        {
            return owner;
        }
    }
    pointer
}

type Difference<'a, 'b> = (Option<Place<'a>>, Option<Place<'b>>);

fn collect<'a, 'b>(old: &Place<'a>, new: &Place<'b>, differences: &mut Vec<Difference<'a, 'b>>) {
    if old.same(new) {
        return;
    }
    if old.is_map() && new.is_map() {
        for (key, before) in old.members() {
            match new.get(&key) {
                Some(after) => collect(&before, &after, differences),
                None => differences.push((Some(before), None)),
            }
        }
        for (key, after) in new.members() {
            if old.get(&key).is_none() {
                differences.push((None, Some(after)));
            }
        }
        return;
    }
    if old.is_list() && new.is_list() && old.items().len() == new.items().len() {
        for (before, after) in old.items().iter().zip(&new.items()) {
            collect(before, after, differences);
        }
        return;
    }
    differences.push((Some(*old), Some(*new)));
}
