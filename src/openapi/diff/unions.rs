//! Unions: which forms a value may have, and how they are told apart.

use serde_json::Value;

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;
use crate::openapi::document::doc::Place;
use crate::openapi::document::shape::Shape;

pub fn compare(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let (before, after) = (variants(two.old), variants(two.new));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    // First by name or equality, then what is left in turn.
    for exact in [true, false] {
        for (at, old) in before.iter().enumerate() {
            if pairs.iter().any(|(then, _)| *then == at) {
                continue;
            }
            let free = |now: usize| !pairs.iter().any(|(_, taken)| *taken == now);
            let fits = |new: &Place<'_>| {
                if exact {
                    old.referred_name().is_some() && old.referred_name() == new.referred_name()
                        || resolved_equal(old, new)
                } else {
                    // Two named forms with two names are two forms.
                    old.referred_name().is_none()
                        && new.referred_name().is_none()
                        && kind(old) == kind(new)
                }
            };
            if let Some(now) = after
                .iter()
                .enumerate()
                .position(|(now, new)| free(now) && fits(new))
            {
                pairs.push((at, now));
            }
        }
    }
    let removed = schemas.by_side(
        rules::REQUEST_VARIANT_REMOVED,
        rules::RESPONSE_VARIANT_REMOVED,
    );
    let added = schemas.by_side(rules::REQUEST_VARIANT_ADDED, rules::RESPONSE_VARIANT_ADDED);
    for (at, old) in before.iter().enumerate() {
        match pairs
            .iter()
            .find(|(then, _)| *then == at)
            .and_then(|(_, now)| after.get(*now))
        {
            Some(new) => {
                let trail = two.trail.suffix(&format!("({})", title(new)));
                schemas.compare(std::slice::from_ref(old), std::slice::from_ref(new), &trail);
            }
            None => {
                let reason = format!("the form `{}` was removed", title(old));
                schemas
                    .report
                    .changed(removed, two.trail, old, &two.new.home, reason);
            }
        }
    }
    for (at, new) in after.iter().enumerate() {
        if !pairs.iter().any(|(_, now)| *now == at) {
            let reason = format!("the form `{}` was added", title(new));
            schemas
                .report
                .changed(added, two.trail, &two.old.home, new, reason);
        }
    }
    let is_union = |shape: &Shape<'_>| !shape.variants().is_empty();
    if is_union(two.old) && is_union(two.new) {
        if two.old.one_of.is_empty() != two.new.one_of.is_empty() {
            let exact_now = !two.new.one_of.is_empty();
            let reason = if exact_now {
                "a value had to fit at least one form and has to fit exactly one"
            } else {
                "a value had to fit exactly one form and has to fit at least one"
            };
            let rule = if exact_now == (schemas.side == Side::Request) {
                rules::UNION_KIND_CHANGED
            } else {
                rules::UNION_KIND_RELAXED
            };
            schemas
                .report
                .changed(rule, two.trail, &two.old.home, &two.new.home, reason);
        }
        if discriminator(two.old) != discriminator(two.new) {
            schemas.changed(rules::DISCRIMINATOR_CHANGED, two, "discriminator");
        }
    }
}

/// A schema that is no union is a union of itself.
fn variants<'a>(shape: &Shape<'a>) -> Vec<Place<'a>> {
    if shape.variants().is_empty() {
        vec![shape.written]
    } else {
        shape.variants().to_vec()
    }
}

fn resolved_equal(old: &Place<'_>, new: &Place<'_>) -> bool {
    old.resolved().same(&new.resolved())
}

fn kind<'a>(schema: &Place<'a>) -> Option<&'a str> {
    Shape::one(schema).and_then(|shape| shape.kind())
}

fn title(schema: &Place<'_>) -> String {
    let resolved = schema.resolved();
    let by_place = || {
        schema
            .pointer
            .rsplit_once('/')
            .map(|(_, last)| last.to_owned())
    };
    let by_words = || {
        resolved
            .text("title")
            .or_else(|| resolved.text("type"))
            .map(str::to_owned)
    };
    schema
        .referred_name()
        .or_else(by_words)
        .or_else(by_place)
        .unwrap_or_default()
}

/// The property and the values given; a mapping that only repeats the names adds nothing.
fn discriminator(shape: &Shape<'_>) -> Option<(String, Vec<(String, String)>)> {
    let node = shape.word("discriminator")?;
    let mapping = node
        .members_of("mapping")
        .into_iter()
        .map(|(key, target)| {
            let target = target
                .as_text()
                .and_then(|target| target.rsplit('/').next())
                .unwrap_or_default()
                .to_owned();
            (key, target)
        })
        .filter(|(key, target)| key != target)
        .collect();
    Some((
        node.get("propertyName")
            .map(|name| plain(&name.to_value()))
            .unwrap_or_default(),
        mapping,
    ))
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
