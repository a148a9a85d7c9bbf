//! Parameters of an operation: which there are, where they are sent and how they are written.

use crate::openapi::diff::comparison::Schemas;
use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::pair::Pair;
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::Parameter;
use crate::openapi::document::shape::Shape;

pub fn compare(report: &mut Report, pair: &Pair<'_, '_>, trail: &Trail) {
    let renamed = renamed(pair);
    let (before, after) = (&pair.old.parameters, &pair.new.parameters);
    let counterpart = |old: &Parameter<'_>| -> Option<usize> {
        let name = renamed
            .iter()
            .find(|(then, _)| old.place == "path" && *then == old.name)
            .map_or(&old.name, |(_, now)| now);
        let same = |new: &Parameter<'_>| {
            new.name == *name || old.place == "header" && new.name.eq_ignore_ascii_case(name)
        };
        after
            .iter()
            .position(|new| new.place == old.place && same(new))
            .or_else(|| {
                after.iter().position(|new| {
                    same(new)
                        && !before
                            .iter()
                            .any(|then| then.place == new.place && same(then))
                })
            })
    };
    let mut met = Vec::new();
    for old in before {
        match counterpart(old).and_then(|at| after.get(at).map(|new| (at, new))) {
            Some((at, new)) => {
                met.push(at);
                parameter(report, old, new, &trail.then(title(new)));
            }
            None => {
                let reason = format!("the {} parameter `{}` was removed", old.place, old.name);
                report.removed(
                    rules::PARAMETER_REMOVED,
                    &trail.then(title(old)),
                    &old.node,
                    reason,
                );
            }
        }
    }
    for (at, new) in after.iter().enumerate() {
        if met.contains(&at) {
            continue;
        }
        let (rule, word) = if new.is_required() {
            (rules::PARAMETER_ADDED_REQUIRED, "required")
        } else {
            (rules::PARAMETER_ADDED_OPTIONAL, "optional")
        };
        let reason = format!(
            "the {word} {} parameter `{}` was added",
            new.place, new.name
        );
        report.added(rule, &trail.then(title(new)), &new.node, reason);
    }
}

fn title(parameter: &Parameter<'_>) -> String {
    format!("{} parameter {}", parameter.place, parameter.name)
}

/// Path parameters that have another name at the same position.
fn renamed(pair: &Pair<'_, '_>) -> Vec<(String, String)> {
    if pair.old.key != pair.new.key {
        return Vec::new();
    }
    let (before, after) = (pair.old.path_names(), pair.new.path_names());
    before
        .into_iter()
        .zip(after)
        .filter(|(then, now)| then != now)
        .collect()
}

fn parameter(report: &mut Report, old: &Parameter<'_>, new: &Parameter<'_>, trail: &Trail) {
    let (then, now) = (&old.node, &new.node);
    let mut add = |rule, reason: String| report.changed(rule, trail, then, now, reason);
    if old.place != new.place {
        add(
            rules::PARAMETER_LOCATION_CHANGED,
            format!(
                "it was sent in the {} and is now in the {}",
                old.place, new.place
            ),
        );
    } else if old.place == "path" && old.name != new.name {
        add(
            rules::PATH_PARAMETER_RENAMED,
            format!("it was called `{}`", old.name),
        );
    }
    match (old.is_required(), new.is_required()) {
        (false, true) => add(
            rules::PARAMETER_BECAME_REQUIRED,
            "it was optional and is required".to_owned(),
        ),
        (true, false) => add(
            rules::PARAMETER_BECAME_OPTIONAL,
            "it was required and is optional".to_owned(),
        ),
        _ => {}
    }
    match (
        then.flag("allowEmptyValue").unwrap_or(false),
        now.flag("allowEmptyValue").unwrap_or(false),
    ) {
        (true, false) => add(
            rules::PARAMETER_EMPTY_VALUE_REFUSED,
            "it may no longer be empty".to_owned(),
        ),
        (false, true) => add(
            rules::PARAMETER_EMPTY_VALUE_ALLOWED,
            "it may now be empty".to_owned(),
        ),
        _ => {}
    }
    if then.flag("allowReserved").unwrap_or(false) != now.flag("allowReserved").unwrap_or(false) {
        add(
            rules::PARAMETER_RESERVED_CHANGED,
            "`allowReserved` was changed".to_owned(),
        );
    }
    if then.flag("deprecated").unwrap_or(false) != now.flag("deprecated").unwrap_or(false) {
        add(
            rules::PARAMETER_DEPRECATION_CHANGED,
            "`deprecated` was changed".to_owned(),
        );
    }
    if old.place == new.place {
        written(report, old, new, trail);
    }
    report.words(
        rules::PARAMETER_WORDS_CHANGED,
        trail,
        then,
        now,
        &["description"],
    );
    report.words(
        rules::EXAMPLE_CHANGED,
        trail,
        then,
        now,
        &["example", "examples"],
    );
    if let (Some(then), Some(now)) = (then.get("schema"), now.get("schema")) {
        Schemas::new(report, Side::Request).compare(&[then], &[now], trail);
    }
    content(report, then, now, trail);
}

/// How a list or an object is written; a single value is written the same in all styles but the two of paths.
fn written(report: &mut Report, old: &Parameter<'_>, new: &Parameter<'_>, trail: &Trail) {
    let (before, after) = (style(old), style(new));
    let structured = is_structured(old) || is_structured(new);
    let prefixed = ["matrix", "label"].contains(&before.as_str())
        || ["matrix", "label"].contains(&after.as_str());
    if before != after && (structured || prefixed) {
        let reason = format!("the style was `{before}` and is `{after}`");
        report.changed(
            rules::PARAMETER_STYLE_CHANGED,
            trail,
            &old.node,
            &new.node,
            reason,
        );
    }
    let (before, after) = (explode(old), explode(new));
    if before != after && structured && style(old) == style(new) {
        let reason = format!("`explode` was {before} and is {after}");
        report.changed(
            rules::PARAMETER_EXPLODE_CHANGED,
            trail,
            &old.node,
            &new.node,
            reason,
        );
    }
}

fn style(parameter: &Parameter<'_>) -> String {
    let usual = if ["query", "cookie"].contains(&parameter.place.as_str()) {
        "form"
    } else {
        "simple"
    };
    parameter.node.text("style").unwrap_or(usual).to_owned()
}

fn explode(parameter: &Parameter<'_>) -> bool {
    parameter
        .node
        .flag("explode")
        .unwrap_or(style(parameter) == "form")
}

fn is_structured(parameter: &Parameter<'_>) -> bool {
    let shape = parameter
        .node
        .get("schema")
        .and_then(|schema| Shape::one(&schema));
    shape.is_some_and(|shape| matches!(shape.kind(), Some("array" | "object")))
}

fn content(report: &mut Report, then: &Place<'_>, now: &Place<'_>, trail: &Trail) {
    let (before, after) = (then.members_of("content"), now.members_of("content"));
    let names = |list: &[(String, Place<'_>)]| {
        list.iter()
            .map(|(name, _)| name.clone())
            .collect::<Vec<_>>()
    };
    if names(&before) != names(&after)
        || then.get("schema").is_some() != now.get("schema").is_some()
    {
        report.changed(
            rules::PARAMETER_MEDIA_TYPE_CHANGED,
            trail,
            then,
            now,
            "the notation of its value was changed",
        );
        return;
    }
    for ((_, old), (_, new)) in before.iter().zip(&after) {
        if let (Some(old), Some(new)) = (old.get("schema"), new.get("schema")) {
            Schemas::new(report, Side::Request).compare(&[old], &[new], trail);
        }
    }
}
