//! Bounds of numbers, texts, lists and objects: which of the values of one document fit the other.

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::rules;
use crate::openapi::diff::rules::Rule;
use crate::openapi::diff::side::Side;

/// A pair of bounds and its rules: request tightened, loosened; response tightened, loosened.
struct Bounds {
    low: &'static str,
    high: &'static str,
    rules: [Rule; 4],
}

const BOUNDS: [Bounds; 4] = [
    Bounds {
        low: "minimum",
        high: "maximum",
        rules: [
            rules::REQUEST_RANGE_TIGHTENED,
            rules::REQUEST_RANGE_LOOSENED,
            rules::RESPONSE_RANGE_TIGHTENED,
            rules::RESPONSE_RANGE_LOOSENED,
        ],
    },
    Bounds {
        low: "minLength",
        high: "maxLength",
        rules: [
            rules::REQUEST_LENGTH_TIGHTENED,
            rules::REQUEST_LENGTH_LOOSENED,
            rules::RESPONSE_LENGTH_TIGHTENED,
            rules::RESPONSE_LENGTH_LOOSENED,
        ],
    },
    Bounds {
        low: "minItems",
        high: "maxItems",
        rules: [
            rules::REQUEST_ITEM_COUNT_TIGHTENED,
            rules::REQUEST_ITEM_COUNT_LOOSENED,
            rules::RESPONSE_ITEM_COUNT_TIGHTENED,
            rules::RESPONSE_ITEM_COUNT_LOOSENED,
        ],
    },
    Bounds {
        low: "minProperties",
        high: "maxProperties",
        rules: [
            rules::REQUEST_PROPERTY_COUNT_TIGHTENED,
            rules::REQUEST_PROPERTY_COUNT_LOOSENED,
            rules::RESPONSE_PROPERTY_COUNT_TIGHTENED,
            rules::RESPONSE_PROPERTY_COUNT_LOOSENED,
        ],
    },
];

pub fn compare(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    for bounds in &BOUNDS {
        for (key, is_low) in [(bounds.low, true), (bounds.high, false)] {
            bound(schemas, two, bounds, key, is_low);
        }
    }
    pattern(schemas, two);
    multiple(schemas, two);
    unique(schemas, two);
}

fn bound(
    schemas: &mut Schemas<'_>,
    two: &Two<'_, '_, '_>,
    bounds: &Bounds,
    key: &str,
    is_low: bool,
) {
    let exclusive = match key {
        "minimum" => "exclusiveMinimum",
        "maximum" => "exclusiveMaximum",
        _ => "",
    };
    // Larger is stricter on this scale, and an excluded bound is a little stricter than an included one.
    let strictness = |value: Option<f64>, excluded: bool| {
        value.map(|value| (if is_low { value } else { -value }, excluded))
    };
    // A least length or count of zero demands nothing.
    let told =
        |value: Option<f64>| value.filter(|value| !(is_low && key != "minimum" && *value <= 0.0));
    let (then, now) = (told(two.old.number(key)), told(two.new.number(key)));
    let (old, new) = (
        strictness(then, two.old.flag(exclusive)),
        strictness(now, two.new.flag(exclusive)),
    );
    if old == new {
        return;
    }
    let tightened = match (old, new) {
        (None, _) => true,
        (_, None) => false,
        (Some(old), Some(new)) => new > old,
    };
    let [
        request_tightened,
        request_loosened,
        response_tightened,
        response_loosened,
    ] = bounds.rules;
    let rule = match (schemas.side, tightened) {
        (Side::Request, true) => request_tightened,
        (Side::Request, false) => request_loosened,
        (Side::Response, true) => response_tightened,
        (Side::Response, false) => response_loosened,
    };
    let show = |value: Option<f64>, excluded: bool| match value {
        Some(value) if excluded => format!("{value} (itself excluded)"),
        Some(value) => value.to_string(),
        None => "none".to_owned(),
    };
    let reason = format!(
        "`{key}` was {} and is {}",
        show(then, two.old.flag(exclusive)),
        show(now, two.new.flag(exclusive))
    );
    schemas.keyword(rule, two, key, reason);
}

fn pattern(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let (old, new) = (two.old.text("pattern"), two.new.text("pattern"));
    if old == new {
        return;
    }
    let rule = match (schemas.side, new) {
        (Side::Response, _) => rules::RESPONSE_PATTERN_CHANGED,
        (Side::Request, Some(_)) => rules::REQUEST_PATTERN_TIGHTENED,
        (Side::Request, None) => rules::REQUEST_PATTERN_REMOVED,
    };
    let reason = match (old, new) {
        (Some(old), Some(new)) => format!("the pattern was `{old}` and is `{new}`"),
        (None, Some(new)) => format!("the pattern `{new}` was added"),
        _ => "the pattern was removed".to_owned(),
    };
    schemas.keyword(rule, two, "pattern", reason);
}

fn multiple(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let (old, new) = (two.old.number("multipleOf"), two.new.number("multipleOf"));
    if old == new {
        return;
    }
    let divides = |small: f64, large: f64| (large / small).fract().abs() < 1e-9;
    let tightened = match (old, new) {
        (_, None) => false,
        (None, Some(_)) => true,
        // Where neither divides the other, some values went and some came: the worse counts.
        (Some(old), Some(new)) => match schemas.side {
            Side::Request => !divides(new, old),
            Side::Response => divides(old, new),
        },
    };
    let rule = match (schemas.side, tightened) {
        (Side::Request, true) => rules::REQUEST_MULTIPLE_OF_TIGHTENED,
        (Side::Request, false) => rules::REQUEST_MULTIPLE_OF_LOOSENED,
        (Side::Response, true) => rules::RESPONSE_MULTIPLE_OF_TIGHTENED,
        (Side::Response, false) => rules::RESPONSE_MULTIPLE_OF_LOOSENED,
    };
    let show = |value: Option<f64>| value.map_or("none".to_owned(), |value| value.to_string());
    schemas.keyword(
        rule,
        two,
        "multipleOf",
        format!("`multipleOf` was {} and is {}", show(old), show(new)),
    );
}

fn unique(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let (rule, reason) = match (
        two.old.flag("uniqueItems"),
        two.new.flag("uniqueItems"),
        schemas.side,
    ) {
        (false, true, Side::Request) => (
            rules::REQUEST_UNIQUE_ITEMS_DEMANDED,
            "an item may no longer stand twice",
        ),
        (true, false, Side::Request) => (
            rules::REQUEST_UNIQUE_ITEMS_DROPPED,
            "an item may stand twice now",
        ),
        (false, true, Side::Response) => (
            rules::RESPONSE_UNIQUE_ITEMS_PROMISED,
            "no item appears twice now",
        ),
        (true, false, Side::Response) => (
            rules::RESPONSE_UNIQUE_ITEMS_DROPPED,
            "an item may stand twice now",
        ),
        _ => return,
    };
    schemas.keyword(rule, two, "uniqueItems", reason);
}
