//! Methods: their names, arguments and responses.

use crate::openapi::generate::surface::{Argument, Method};

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::rust::surface::Surface;
use crate::openapi::diff::rust::types::Renames;
use crate::openapi::diff::{pair, rules};
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::Operation;

type Side<'s, 'a> = (&'s Place<'a>, &'s Surface<'a>);

pub fn compare(report: &mut Report, old: Side<'_, '_>, new: Side<'_, '_>, renames: &Renames) {
    let (before, after) = (Operation::all(old.0), Operation::all(new.0));
    for gone in &before {
        let stays = after
            .iter()
            .any(|now| pair::is_pair(gone, now, &before, &after));
        if let Some(method) = old.1.method(gone).filter(|_| !stays) {
            let reason = format!("the method `{}` is gone", method.ident);
            let trail = Trail::new(gone.label());
            report.removed(rules::RUST_METHOD_REMOVED, &trail, &gone.node, reason);
        }
    }
    for pair in pair::pairs(&before, &after) {
        if let (Some(then), Some(now)) = (old.1.method(&pair.old), new.1.method(&pair.new)) {
            let places = (&pair.old.node, &pair.new.node);
            method(
                report,
                (then, now),
                places,
                &Trail::new(pair.new.label()),
                renames,
            );
        }
    }
}

fn method(
    report: &mut Report,
    (old, new): (&Method, &Method),
    places: (&Place<'_>, &Place<'_>),
    trail: &Trail,
    renames: &Renames,
) {
    let mut add = |rule, reason: String| report.changed(rule, trail, places.0, places.1, reason);
    if old.ident != new.ident {
        add(
            rules::RUST_METHOD_RENAMED,
            format!("the method `{}` is now `{}`", old.ident, new.ident),
        );
    }
    let (before, after) = (&old.credentials, &new.credentials);
    // several are told apart by their order only
    if before.len() != after.len() || before.len() > 1 && before != after {
        let show = |schemes: &[String]| match schemes {
            [] => "by the session".to_owned(),
            [name] => format!("by an argument ({name})"),
            names => format!("by arguments ({})", names.join(", ")),
        };
        let reason = format!(
            "credentials came {} and now come {}",
            show(before),
            show(after)
        );
        add(rules::RUST_AUTHORIZATION_ARGUMENT_CHANGED, reason);
    }
    // An optional parameter is an argument of `…_with` alone: the first one breaks nobody.
    let is_optional = |argument: &Argument| argument.optional && argument.what != "body";
    let whole =
        old.params.is_none() && new.params.is_none() && old.arguments.iter().any(is_optional);
    let (before, after) = (
        positional(old, renames, whole),
        positional(new, &Renames::default(), whole),
    );
    if before != after {
        let sorted = |list: &[Argument]| {
            let mut names: Vec<(String, String)> = list
                .iter()
                .map(|argument| (argument.what.clone(), argument.rust.clone()))
                .collect();
            names.sort();
            names
        };
        let rule = if sorted(&before) == sorted(&after) {
            rules::RUST_ARGUMENTS_REORDERED
        } else {
            rules::RUST_ARGUMENTS_CHANGED
        };
        let reason = format!(
            "the arguments were {} and are {}",
            list(&before),
            list(&after)
        );
        add(rule, reason);
    }
    match (&old.params, &new.params) {
        (None, Some(fields)) => add(
            rules::RUST_PARAMETER_STRUCT_ADDED,
            format!(
                "{} optional parameters are one struct now",
                fields.fields.len()
            ),
        ),
        (Some(_), None) => add(
            rules::RUST_PARAMETER_STRUCT_REMOVED,
            "the optional parameters are plain arguments now".to_owned(),
        ),
        (Some(before), Some(after)) => {
            for then in &before.fields {
                let rust = renames.apply(&then.rust);
                match after.fields.iter().find(|now| now.what == then.what) {
                    None => add(
                        rules::RUST_PARAMETER_FIELD_CHANGED,
                        format!(
                            "the field of `{}` is gone from the parameter struct",
                            then.what
                        ),
                    ),
                    Some(now) if now.rust != rust => {
                        add(
                            rules::RUST_PARAMETER_FIELD_CHANGED,
                            format!(
                                "the field of `{}` was `{rust}` and is `{}`",
                                then.what, now.rust
                            ),
                        );
                    }
                    Some(now) if now.ident != then.ident => {
                        add(
                            rules::RUST_PARAMETER_FIELD_CHANGED,
                            format!("the field `{}` is now `{}`", then.ident, now.ident),
                        );
                    }
                    Some(_) => {}
                }
            }
        }
        (None, None) => {}
    }
    let response = renames.apply(&old.response);
    if response != new.response {
        add(
            rules::RUST_RESPONSE_TYPE_CHANGED,
            format!(
                "the method returned `{response}` and returns `{}`",
                new.response
            ),
        );
    }
    match (
        old.pages.as_ref().map(|item| renames.apply(item)),
        &new.pages,
    ) {
        (Some(_), None) => add(
            rules::RUST_PAGES_REMOVED,
            format!("the method `{}_pages` is gone", old.ident),
        ),
        (Some(then), Some(now)) if then != *now => {
            add(
                rules::RUST_PAGES_ITEM_CHANGED,
                format!("`{}_pages` yielded `{then}` and yields `{now}`", new.ident),
            );
        }
        _ => {}
    }
}

/// The arguments in order, without the credentials and the parameter struct, which are findings of their own; and
/// without the optional parameters where that struct comes or goes.
fn positional(method: &Method, renames: &Renames, whole: bool) -> Vec<Argument> {
    method
        .arguments
        .iter()
        .filter(|argument| {
            argument.what != "authorization"
                && (whole || !argument.optional || argument.what == "body")
        })
        .map(|argument| Argument {
            rust: renames.apply(&argument.rust),
            ident: String::new(), // callers do not write it
            ..argument.clone()
        })
        .collect()
}

fn list(arguments: &[Argument]) -> String {
    let all: Vec<String> = arguments
        .iter()
        .map(|argument| format!("{}: {}", argument.what, argument.rust))
        .collect();
    format!("`({})`", all.join(", "))
}
