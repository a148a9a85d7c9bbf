//! Listed values: `enum`, which is closed for requests, and `x-known-values`, which is open.

use serde_json::Value;

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::meaning::same_value;
use crate::openapi::diff::rules;
use crate::openapi::document::doc::Place;

pub fn compare(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    listed(schemas, two);
    known(schemas, two);
}

fn listed(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let narrowed = schemas.by_side(rules::REQUEST_ENUM_NARROWED, rules::RESPONSE_ENUM_NARROWED);
    let widened = schemas.by_side(rules::REQUEST_ENUM_WIDENED, rules::RESPONSE_ENUM_WIDENED);
    match (two.old.values(), two.new.values()) {
        (None, None) => {}
        (None, Some(now)) => schemas.keyword(
            narrowed,
            two,
            "enum",
            format!("only {} may stand here now", list(&now)),
        ),
        (Some(_), None) => schemas.keyword(widened, two, "enum", "the list of values was removed"),
        (Some(then), Some(now)) => {
            let gone: Vec<Value> = then
                .iter()
                .filter(|value| !holds(&now, value))
                .cloned()
                .collect();
            let fresh: Vec<Value> = now
                .iter()
                .filter(|value| !holds(&then, value))
                .cloned()
                .collect();
            if !gone.is_empty() {
                schemas.keyword(
                    narrowed,
                    two,
                    "enum",
                    format!("{} went from the list of values", list(&gone)),
                );
            }
            if !fresh.is_empty() {
                schemas.keyword(
                    widened,
                    two,
                    "enum",
                    format!("{} joined the list of values", list(&fresh)),
                );
            }
        }
    }
}

fn holds(values: &[Value], value: &Value) -> bool {
    values.iter().any(|other| same_value(other, value))
}

fn list(values: &[Value]) -> String {
    values
        .iter()
        .map(|value| format!("`{}`", plain(value)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn known(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let (before, after) = (
        entries(two.old.word("x-known-values")),
        entries(two.new.word("x-known-values")),
    );
    for (value, now) in &after {
        match before.iter().find(|(other, _)| same_value(other, value)) {
            Some((_, then)) => schemas.report.words(
                rules::KNOWN_VALUE_WORDS_CHANGED,
                two.trail,
                then,
                now,
                &["description"],
            ),
            None => {
                let reason = format!("`{}` is a known value now", plain(value));
                schemas.report.changed(
                    rules::KNOWN_VALUE_ADDED,
                    two.trail,
                    &two.old.home,
                    now,
                    reason,
                );
            }
        }
    }
}

/// The entries of `x-known-values` by their values.
pub fn entries<'a>(list: Option<&Place<'a>>) -> Vec<(Value, Place<'a>)> {
    let items = list.map(|list| list.items()).unwrap_or_default();
    items
        .into_iter()
        .filter_map(|item| item.get("value").map(|value| (value.to_value(), item)))
        .collect()
}
