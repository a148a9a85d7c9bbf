//! Responses: their statuses, bodies and headers.

use crate::openapi::diff::bodies::media_types;
use crate::openapi::diff::comparison::Schemas;
use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::pair::Pair;
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::is_success;

pub fn compare(report: &mut Report, pair: &Pair<'_, '_>, trail: &Trail) {
    let (before, after) = (pair.old.responses(), pair.new.responses());
    let missing =
        |list: &[(String, Place<'_>)], status: &str| !list.iter().any(|(other, _)| other == status);
    let gone: Vec<_> = before
        .iter()
        .filter(|(status, _)| missing(&after, status))
        .collect();
    let fresh: Vec<_> = after
        .iter()
        .filter(|(status, _)| missing(&before, status))
        .collect();
    let gone_success: Vec<_> = gone
        .iter()
        .filter(|(status, _)| is_success(status))
        .collect();
    let fresh_success: Vec<_> = fresh
        .iter()
        .filter(|(status, _)| is_success(status))
        .collect();

    if let ([(then, old)], [(now, new)]) = (gone_success.as_slice(), fresh_success.as_slice()) {
        let trail = trail.then(format!("response {now}"));
        let reason = format!("success was told by {then} and is told by {now}");
        report.changed(rules::SUCCESS_STATUS_CHANGED, &trail, old, new, reason);
        response(report, old, new, &trail);
    } else {
        for (status, node) in gone_success {
            let trail = trail.then(format!("response {status}"));
            report.removed(
                rules::SUCCESS_RESPONSE_REMOVED,
                &trail,
                node,
                "the response was removed",
            );
        }
        for (status, node) in fresh_success {
            let trail = trail.then(format!("response {status}"));
            report.added(
                rules::SUCCESS_RESPONSE_ADDED,
                &trail,
                node,
                "the response was added",
            );
        }
    }
    for (status, node) in gone.iter().filter(|(status, _)| !is_success(status)) {
        let trail = trail.then(format!("response {status}"));
        report.removed(
            rules::ERROR_RESPONSE_REMOVED,
            &trail,
            node,
            "the response was removed",
        );
    }
    for (status, node) in fresh.iter().filter(|(status, _)| !is_success(status)) {
        let trail = trail.then(format!("response {status}"));
        report.added(
            rules::ERROR_RESPONSE_ADDED,
            &trail,
            node,
            "the response was added",
        );
    }
    for (status, old) in &before {
        if let Some((_, new)) = after.iter().find(|(other, _)| other == status) {
            response(report, old, new, &trail.then(format!("response {status}")));
        }
    }
}

fn response(report: &mut Report, old: &Place<'_>, new: &Place<'_>, trail: &Trail) {
    report.words(
        rules::RESPONSE_WORDS_CHANGED,
        trail,
        old,
        new,
        &["description"],
    );
    report.words(rules::LINKS_CHANGED, trail, old, new, &["links"]);
    let empty = |node: &Place<'_>| node.members_of("content").is_empty();
    match (empty(old), empty(new)) {
        (true, true) => {}
        (false, true) => report.changed(
            rules::RESPONSE_BODY_REMOVED,
            trail,
            old,
            new,
            "the response had a body and has none",
        ),
        (true, false) => report.changed(
            rules::RESPONSE_BODY_ADDED,
            trail,
            old,
            new,
            "the response had no body and has one",
        ),
        (false, false) => media_types(report, old, new, trail, Side::Response),
    }
    headers(report, old, new, trail);
}

fn headers(report: &mut Report, old: &Place<'_>, new: &Place<'_>, trail: &Trail) {
    let (before, after) = (old.members_of("headers"), new.members_of("headers"));
    for (name, then) in &before {
        let trail = trail.then(format!("header {name}"));
        let Some((_, now)) = after
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(name))
        else {
            report.removed(
                rules::RESPONSE_HEADER_REMOVED,
                &trail,
                then,
                "the header was removed",
            );
            continue;
        };
        let (then, now) = (then.resolved(), now.resolved());
        let required = |node: &Place<'_>| node.flag("required") == Some(true);
        match (required(&then), required(&now)) {
            (true, false) => report.changed(
                rules::RESPONSE_HEADER_BECAME_OPTIONAL,
                &trail,
                &then,
                &now,
                "the header was always there and may now be absent",
            ),
            (false, true) => report.changed(
                rules::RESPONSE_HEADER_BECAME_REQUIRED,
                &trail,
                &then,
                &now,
                "the header is now always there",
            ),
            _ => {}
        }
        report.words(
            rules::RESPONSE_WORDS_CHANGED,
            &trail,
            &then,
            &now,
            &["description"],
        );
        report.words(
            rules::EXAMPLE_CHANGED,
            &trail,
            &then,
            &now,
            &["example", "examples"],
        );
        if let (Some(then), Some(now)) = (then.get("schema"), now.get("schema")) {
            Schemas::new(report, Side::Response).compare(&[then], &[now], &trail);
        }
    }
    for (name, now) in &after {
        if !before
            .iter()
            .any(|(other, _)| other.eq_ignore_ascii_case(name))
        {
            let trail = trail.then(format!("header {name}"));
            report.added(
                rules::RESPONSE_HEADER_ADDED,
                &trail,
                now,
                "the header was added",
            );
        }
    }
}
