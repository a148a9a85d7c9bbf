//! Which operations there are, and each one's parts.

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::pair::{Pair, is_pair, pairs};
use crate::openapi::diff::{bodies, document, extensions, parameters, responses, rules, security};
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::Operation;

pub fn compare(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let (before, after) = (Operation::all(old), Operation::all(new));
    for pair in pairs(&before, &after) {
        moved(report, &pair);
        operation(report, &pair);
    }
    for gone in before
        .iter()
        .filter(|old| !after.iter().any(|new| is_pair(old, new, &before, &after)))
    {
        let trail = Trail::new(gone.label());
        let (rule, words) = if gone.node.flag("deprecated") == Some(true) {
            (
                rules::DEPRECATED_OPERATION_REMOVED,
                "the deprecated operation was removed",
            )
        } else {
            (rules::OPERATION_REMOVED, "the operation was removed")
        };
        report.removed(rule, &trail, &gone.node, words);
    }
    for fresh in after
        .iter()
        .filter(|new| !before.iter().any(|old| is_pair(old, new, &before, &after)))
    {
        report.added(
            rules::OPERATION_ADDED,
            &Trail::new(fresh.label()),
            &fresh.node,
            "the operation was added",
        );
    }
}

fn moved(report: &mut Report, pair: &Pair<'_, '_>) {
    let (old, new) = (&pair.old, &pair.new);
    if old.key == new.key {
        return;
    }
    let trail = Trail::new(new.label());
    if old.method.key != new.method.key {
        let reason = format!(
            "the method was `{}` and is `{}`",
            old.method.name, new.method.name
        );
        report.changed(
            rules::OPERATION_METHOD_CHANGED,
            &trail,
            &old.node,
            &new.node,
            reason,
        );
    }
    let path = |operation: &Operation<'_>| {
        operation
            .key
            .split_once(' ')
            .map(|(_, path)| path.to_owned())
    };
    if path(old) != path(new) {
        let reason = format!("the path was `{}` and is `{}`", old.path, new.path);
        report.changed(
            rules::OPERATION_PATH_CHANGED,
            &trail,
            &old.node,
            &new.node,
            reason,
        );
    }
}

fn operation(report: &mut Report, pair: &Pair<'_, '_>) {
    let trail = Trail::new(pair.new.label());
    let (old, new) = (&pair.old.node, &pair.new.node);
    report.words(
        rules::OPERATION_WORDS_CHANGED,
        &trail,
        old,
        new,
        &["summary", "description", "externalDocs"],
    );
    report.words(rules::OPERATION_TAGS_CHANGED, &trail, old, new, &["tags"]);
    report.words(rules::CALLBACKS_CHANGED, &trail, old, new, &["callbacks"]);
    match (
        old.flag("deprecated").unwrap_or(false),
        new.flag("deprecated").unwrap_or(false),
    ) {
        (false, true) => {
            report.changed(
                rules::OPERATION_DEPRECATED,
                &trail,
                old,
                new,
                "the operation is deprecated now",
            );
        }
        (true, false) => {
            report.changed(
                rules::OPERATION_UNDEPRECATED,
                &trail,
                old,
                new,
                "the operation is no longer deprecated",
            );
        }
        _ => {}
    }
    document::servers(report, &trail, old, new);
    parameters::compare(report, pair, &trail);
    bodies::compare(report, pair, &trail);
    responses::compare(report, pair, &trail);
    security::compare(report, pair, &trail);
    extensions::operation(report, pair, &trail);
}
