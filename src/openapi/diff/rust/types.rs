//! Types: their names, fields, constructors and variants.

use crate::openapi::document::doc::Place;
use crate::openapi::document::shape::Shape;
use std::collections::BTreeMap;

use serde_json::Value;

use crate::openapi::generate::names::type_name;

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::rules;
use crate::openapi::diff::rust::surface::{Field, Kind, Surface, Type, Variant};

/// Types that only have another name now.
#[derive(Default)]
pub struct Renames {
    names: BTreeMap<String, String>,
}

impl Renames {
    /// A type that went and one that came are one if their schemas are equal but for names.
    pub fn find(old: &Surface<'_>, new: &Surface<'_>) -> Renames {
        let mut renames = Renames::default();
        loop {
            let found = old
                .types
                .iter()
                .filter(|then| {
                    new.find(&then.name).is_none() && !renames.names.contains_key(&then.name)
                })
                .find_map(|then| {
                    let fits = |now: &&Type<'_>| {
                        let taken = renames.names.values().any(|name| *name == now.name);
                        let mut guess = renames.names.clone();
                        guess.insert(then.name.clone(), now.name.clone());
                        !taken
                            && old.find(&now.name).is_none()
                            && same(&then.node.to_value(), &now.node.to_value(), &guess)
                    };
                    new.types
                        .iter()
                        .find(fits)
                        .map(|now| (then.name.clone(), now.name.clone()))
                });
            match found {
                Some((then, now)) => renames.names.insert(then, now),
                None => return renames,
            };
        }
    }

    /// The spelling of a type of the old document in the new one.
    pub fn apply(&self, rust: &str) -> String {
        let mut spelled = String::new();
        let mut word = String::new();
        for letter in rust.chars() {
            if letter.is_alphanumeric() {
                word.push(letter);
            } else {
                spelled.push_str(self.names.get(&word).unwrap_or(&word));
                word.clear();
                spelled.push(letter);
            }
        }
        spelled.push_str(self.names.get(&word).unwrap_or(&word));
        spelled
    }
}

/// Whether two schemas are equal when references follow the new names.
fn same(old: &Value, new: &Value, names: &BTreeMap<String, String>) -> bool {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            old.len() == new.len()
                && old.iter().all(|(key, then)| {
                    new.get(key).is_some_and(|now| {
                        match (key.as_str(), then.as_str(), now.as_str()) {
                            ("$ref", Some(then), Some(now)) => same_target(then, now, names),
                            _ => same(then, now, names),
                        }
                    })
                })
        }
        (Value::Array(old), Value::Array(new)) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(then, now)| same(then, now, names))
        }
        _ => old == new,
    }
}

fn same_target(old: &str, new: &str, names: &BTreeMap<String, String>) -> bool {
    let last =
        |target: &str| type_name(target.rsplit('/').next().unwrap_or_default()).unwrap_or_default();
    let then = last(old);
    *names.get(&then).unwrap_or(&then) == last(new)
}

pub fn compare(report: &mut Report, old: &Surface<'_>, new: &Surface<'_>, renames: &Renames) {
    for then in &old.types {
        let trail = Trail::new(format!("type {}", then.name));
        if let Some(now) = new.find(&then.name) {
            kinds(report, then, now, &trail, renames);
        } else if let Some(now) = renames
            .names
            .get(&then.name)
            .and_then(|name| new.find(name))
        {
            let reason = format!("the type `{}` is now `{}`", then.name, now.name);
            report.changed(
                rules::RUST_TYPE_RENAMED,
                &trail,
                &then.node,
                &now.node,
                reason,
            );
            kinds(report, then, now, &trail, renames);
        } else {
            let reason = format!("the type `{}` is gone", then.name);
            report.removed(rules::RUST_TYPE_REMOVED, &trail, &then.node, reason);
        }
    }
}

fn kinds(report: &mut Report, old: &Type<'_>, new: &Type<'_>, trail: &Trail, renames: &Renames) {
    let mut changed =
        |rule, reason: String| report.changed(rule, trail, &old.node, &new.node, reason);
    match (&old.kind, &new.kind) {
        (Kind::Struct(then), Kind::Struct(now)) => {
            fields(report, (then, now), old.sent && new.sent, trail, renames);
            let needed = |fields: &[Field<'_>]| {
                let name = fields.iter().find(|field| field.rust.required);
                name.map(|field| field.name.clone())
            };
            if let (None, Some(name)) = (needed(then), needed(now)) {
                let reason = format!("there is no `Default`, as `{name}` must be given");
                report.changed(
                    rules::RUST_DEFAULT_REMOVED,
                    trail,
                    &old.node,
                    &new.node,
                    reason,
                );
            }
            match (old.sent, new.sent) {
                (true, true) => constructor(report, old, new, then, now, trail),
                (true, false) => report.changed(
                    rules::RUST_CONSTRUCTOR_CHANGED,
                    trail,
                    &old.node,
                    &new.node,
                    "`new` is gone, as no request carries this type",
                ),
                (false, _) => {}
            }
        }
        (Kind::Enum(then), Kind::Enum(now)) => {
            let (before, after) = (values_of(old), values_of(new));
            if before == after {
                return variants(report, then, now, trail);
            }
            let reason = format!("it was an enum of {before} and is one of {after}");
            changed(rules::RUST_TYPE_KIND_CHANGED, reason);
        }
        (Kind::Alias(then), Kind::Alias(now)) if renames.apply(then) == *now => {}
        (Kind::Alias(then), Kind::Alias(now)) => {
            let reason = format!("it was another name for `{then}` and is one for `{now}`");
            changed(rules::RUST_TYPE_KIND_CHANGED, reason);
        }
        (Kind::Union(then), Kind::Union(now))
            if then.iter().all(|form| now.contains(&renames.apply(form))) => {}
        (Kind::Union(_), Kind::Union(_)) => {
            let reason = "a form of the union is gone or renamed";
            changed(rules::RUST_VARIANT_REMOVED, reason.to_owned());
        }
        (then, now) => {
            let reason = format!("it was {} and is {}", then.title(), now.title());
            changed(rules::RUST_TYPE_KIND_CHANGED, reason);
        }
    }
}

/// What the values of an enum are.
fn values_of(ty: &Type<'_>) -> &'static str {
    let kind = Shape::one(&ty.node).and_then(|shape| shape.kind());
    if kind == Some("integer") {
        "numbers"
    } else {
        "texts"
    }
}

fn fields(
    report: &mut Report,
    (old, new): (&[Field<'_>], &[Field<'_>]),
    both_sent: bool,
    trail: &Trail,
    renames: &Renames,
) {
    for then in old {
        let trail = trail.then(then.name.clone());
        let Some(now) = new.iter().find(|now| now.name == then.name) else {
            report.removed(
                rules::RUST_FIELD_REMOVED,
                &trail,
                &then.node,
                format!("the field of `{}` is gone", then.name),
            );
            continue;
        };
        let mut add =
            |rule, reason: String| report.changed(rule, &trail, &then.node, &now.node, reason);
        let (bare, options) = (renames.apply(&then.rust.bare), then.rust.options);
        if bare != now.rust.bare {
            let reason = format!("the field was `{bare}` and is `{}`", now.rust.bare);
            match (bare.as_str(), now.rust.bare.as_str()) {
                (_, "Secret") => add(rules::RUST_FIELD_BECAME_SECRET, reason),
                ("Secret", _) => add(rules::RUST_FIELD_NO_LONGER_SECRET, reason),
                _ => add(rules::RUST_FIELD_TYPE_CHANGED, reason),
            }
        }
        if options != now.rust.options {
            let rule = match (options, now.rust.options) {
                (0, _) => rules::RUST_FIELD_BECAME_OPTIONAL,
                (_, 0) => rules::RUST_FIELD_BECAME_REQUIRED,
                _ => rules::RUST_FIELD_TYPE_CHANGED,
            };
            let reason = format!(
                "the field was `{}` and is `{}`",
                then.spelled(&now.rust.bare),
                now.spelled(&now.rust.bare)
            );
            add(rule, reason);
        }
        // One that went as the field became required is told as that; of a type that is no longer sent, all went.
        if then.rust.setter && !now.rust.setter && now.rust.options > 0 && both_sent {
            let reason = format!("`with_{}` is gone", then.rust.ident.trim_end_matches('_'));
            add(rules::RUST_SETTER_REMOVED, reason);
        }
        if bare == now.rust.bare && then.rust.ident != now.rust.ident {
            let reason = format!(
                "the field `{}` is now `{}`",
                then.rust.ident, now.rust.ident
            );
            add(rules::RUST_FIELD_RENAMED, reason);
        }
    }
}

fn constructor(
    report: &mut Report,
    old: &Type<'_>,
    new: &Type<'_>,
    then: &[Field<'_>],
    now: &[Field<'_>],
    trail: &Trail,
) {
    let names = |fields: &[Field<'_>]| -> Vec<String> {
        fields
            .iter()
            .filter(|field| field.rust.argument.is_some())
            .map(|field| field.name.clone())
            .collect()
    };
    let (before, after) = (names(then), names(now));
    if before == after {
        return;
    }
    let mut sorted = (before.clone(), after.clone());
    sorted.0.sort();
    sorted.1.sort();
    let rule = if sorted.0 == sorted.1 {
        rules::RUST_CONSTRUCTOR_REORDERED
    } else {
        rules::RUST_CONSTRUCTOR_CHANGED
    };
    // The place is that of the argument that went or came, so that one change is told once.
    let place = |fields: &[Field<'_>], own: &[String], other: &[String]| {
        let name = own.iter().find(|name| !other.contains(name))?.clone();
        fields
            .iter()
            .find(|field| field.name == name)
            .map(|field| field.node.pointer.clone())
    };
    let old_node = place(then, &before, &after)
        .and_then(|at| Place::at(old.node.doc, &at))
        .unwrap_or(old.node);
    let new_node = place(now, &after, &before)
        .and_then(|at| Place::at(new.node.doc, &at))
        .unwrap_or(new.node);
    let reason = format!(
        "`new` took ({}) and takes ({})",
        before.join(", "),
        after.join(", ")
    );
    report.changed(rule, trail, &old_node, &new_node, reason);
}

fn variants(report: &mut Report, old: &[Variant<'_>], new: &[Variant<'_>], trail: &Trail) {
    for then in old {
        match new.iter().find(|now| now.value == then.value) {
            None => {
                let reason = format!("the variant `{}` of `{}` is gone", then.name, then.value);
                report.removed(rules::RUST_VARIANT_REMOVED, trail, &then.node, reason);
            }
            Some(now) if now.name != then.name => {
                let reason = format!(
                    "the variant of `{}` was `{}` and is `{}`",
                    then.value, then.name, now.name
                );
                report.changed(
                    rules::RUST_VARIANT_RENAMED,
                    trail,
                    &then.node,
                    &now.node,
                    reason,
                );
            }
            Some(_) => {}
        }
    }
}
