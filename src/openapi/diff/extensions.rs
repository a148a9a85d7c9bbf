//! Our extensions: what they promise beyond OpenAPI.

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::meaning::same_node;
use crate::openapi::diff::pair::Pair;
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;

/// Extensions with a rule of their own.
const OWN_RULE: [&str; 8] = [
    "x-idempotent",
    "x-pages",
    "x-known-values",
    "x-also-sent-as",
    "x-session-token",
    "x-caller",
    "x-not-secret",
    "x-rust-example",
];

pub fn operation(report: &mut Report, pair: &Pair<'_, '_>, trail: &Trail) {
    let (old, new) = (&pair.old.node, &pair.new.node);
    match (pair.old.is_idempotent(), pair.new.is_idempotent()) {
        (true, false) => report.changed(
            rules::IDEMPOTENT_WITHDRAWN,
            trail,
            old,
            new,
            "the call may no longer be repeated",
        ),
        (false, true) => report.changed(
            rules::IDEMPOTENT_GRANTED,
            trail,
            old,
            new,
            "the call may be repeated now",
        ),
        _ => {}
    }
    match (old.get("x-pages"), new.get("x-pages")) {
        (None, Some(now)) => report.changed(
            rules::PAGES_ADDED,
            trail,
            old,
            &now,
            "the response is a page now",
        ),
        (Some(then), Some(now)) if !then.same(&now) => {
            let keys = ["offset", "limit", "total", "items", "echo", "key"];
            let changed = keys
                .iter()
                .filter(|key| !same_node(then.get(key).as_deref(), now.get(key).as_deref()));
            let names = changed
                .map(|key| format!("`{key}`"))
                .collect::<Vec<_>>()
                .join(", ");
            report.changed(
                rules::PAGES_CHANGED,
                trail,
                &then,
                &now,
                format!("in `x-pages` changed: {names}"),
            );
        }
        // A removed one is a method less, which the Rust rules say.
        _ => {}
    }
    report.words(rules::CALLER_CHANGED, trail, old, new, &["x-caller"]);
    let example = ["x-rust-example"];
    report.words(rules::RUST_EXAMPLE_CHANGED, trail, old, new, &example);
    for (key, _) in old.members().iter().chain(&new.members()) {
        let (before, after) = (old.get(key), new.get(key));
        let changed = !same_node(before.as_deref(), after.as_deref());
        if key.starts_with("x-") && !OWN_RULE.contains(&key.as_str()) && changed {
            let (old, new) = ((old, before.as_ref()), (new, after.as_ref()));
            report.add_changed(rules::EXTENSION_CHANGED, trail, old, new, key);
        }
    }
}

pub fn schema(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    unix_time(schemas, two);
    if schemas.side == Side::Request {
        return;
    }
    let (old, new) = (
        two.old.text("x-also-sent-as"),
        two.new.text("x-also-sent-as"),
    );
    match (old, new) {
        (before, Some(kind)) if before != Some(kind) => {
            schemas.keyword(
                rules::ALSO_SENT_AS_ADDED,
                two,
                "x-also-sent-as",
                format!("it may also be a {kind} now"),
            );
        }
        (Some(kind), None) => {
            schemas.keyword(
                rules::ALSO_SENT_AS_REMOVED,
                two,
                "x-also-sent-as",
                format!("it is no longer sent as a {kind}"),
            );
        }
        _ => {}
    }
}

/// What a number of a point in time counts.
fn unix_time(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    const KEY: &str = "x-unix-time";
    let (rule, reason) = match (two.old.text(KEY), two.new.text(KEY)) {
        (Some(old), Some(new)) if old != new => {
            let reason = format!("the time was in {old} and is in {new}");
            (rules::UNIX_TIME_CHANGED, reason)
        }
        (None, Some(new)) => {
            let reason = format!("the number is said to be a time in {new}");
            (rules::UNIX_TIME_MARKED, reason)
        }
        (Some(old), None) => {
            let reason = format!("the number is no longer said to be a time in {old}");
            (rules::UNIX_TIME_UNMARKED, reason)
        }
        _ => return,
    };
    schemas.keyword(rule, two, KEY, reason);
}
