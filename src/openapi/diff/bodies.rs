//! Request bodies and, for responses too, the media types of a body.

use crate::openapi::diff::comparison::Schemas;
use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::pair::Pair;
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;
use crate::openapi::document::doc::Place;

pub fn compare(report: &mut Report, pair: &Pair<'_, '_>, trail: &Trail) {
    let trail = trail.then("request body");
    match (pair.old.body(), pair.new.body()) {
        (None, None) => {}
        (None, Some(new)) if is_required(&new) => {
            report.added(
                rules::REQUEST_BODY_ADDED_REQUIRED,
                &trail,
                &new,
                "a required body was added",
            );
        }
        (None, Some(new)) => {
            report.added(
                rules::REQUEST_BODY_ADDED_OPTIONAL,
                &trail,
                &new,
                "an optional body was added",
            );
        }
        (Some(old), None) => {
            report.removed(
                rules::REQUEST_BODY_REMOVED,
                &trail,
                &old,
                "the body was removed",
            );
        }
        (Some(old), Some(new)) => {
            match (is_required(&old), is_required(&new)) {
                (false, true) => {
                    report.changed(
                        rules::REQUEST_BODY_BECAME_REQUIRED,
                        &trail,
                        &old,
                        &new,
                        "the body was optional and is required",
                    );
                }
                (true, false) => {
                    report.changed(
                        rules::REQUEST_BODY_BECAME_OPTIONAL,
                        &trail,
                        &old,
                        &new,
                        "the body was required and is optional",
                    );
                }
                _ => {}
            }
            report.words(
                rules::REQUEST_BODY_WORDS_CHANGED,
                &trail,
                &old,
                &new,
                &["description"],
            );
            media_types(report, &old, &new, &trail, Side::Request);
        }
    }
}

fn is_required(body: &Place<'_>) -> bool {
    body.flag("required") == Some(true)
}

/// Compares what two bodies of one place may be written in, and each notation's schema.
pub fn media_types(
    report: &mut Report,
    old: &Place<'_>,
    new: &Place<'_>,
    trail: &Trail,
    side: Side,
) {
    let (before, after) = (old.members_of("content"), new.members_of("content"));
    let plain = |name: &str| {
        name.split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    };
    let (removed, added) = match side {
        Side::Request => (
            rules::REQUEST_MEDIA_TYPE_REMOVED,
            rules::REQUEST_MEDIA_TYPE_ADDED,
        ),
        Side::Response => (
            rules::RESPONSE_MEDIA_TYPE_REMOVED,
            rules::RESPONSE_MEDIA_TYPE_ADDED,
        ),
    };
    let several = before.len() > 1 || after.len() > 1;
    for (name, then) in &before {
        let Some((_, now)) = after.iter().find(|(other, _)| plain(other) == plain(name)) else {
            report.removed(removed, trail, then, format!("`{name}` was removed"));
            continue;
        };
        let trail = if several {
            trail.then(name.clone())
        } else {
            trail.clone()
        };
        if let (Some(then), Some(now)) = (then.get("schema"), now.get("schema")) {
            Schemas::new(report, side).compare(&[then], &[now], &trail);
        }
        report.words(
            rules::EXAMPLE_CHANGED,
            &trail,
            then,
            now,
            &["example", "examples"],
        );
        if side == Side::Request {
            report.words(
                rules::REQUEST_ENCODING_CHANGED,
                &trail,
                then,
                now,
                &["encoding"],
            );
        }
    }
    for (name, now) in &after {
        if !before.iter().any(|(other, _)| plain(other) == plain(name)) {
            report.added(added, trail, now, format!("`{name}` was added"));
        }
    }
}
