//! Which credentials an operation asks for, and what the schemes mean.

use std::collections::BTreeMap;

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::meaning::same_node;
use crate::openapi::diff::pair::Pair;
use crate::openapi::diff::rules;
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::Operation;

/// Scheme names with their scopes: all of them are needed together.
type Need = BTreeMap<String, Vec<String>>;

pub fn compare(report: &mut Report, pair: &Pair<'_, '_>, trail: &Trail) {
    let (old_at, new_at) = (place(&pair.old), place(&pair.new));
    let (before, after) = (needs(&pair.old), needs(&pair.new));
    let mut add = |rule, reason: String| report.changed(rule, trail, &old_at, &new_at, reason);
    match (pair.old.is_open(), pair.new.is_open()) {
        (true, true) => return,
        (true, false) => {
            return add(
                rules::SECURITY_REQUIRED,
                format!("credentials are needed now: {}", list(&after)),
            );
        }
        (false, true) => {
            return add(
                rules::SECURITY_LIFTED,
                format!("no credentials are needed now; it was {}", list(&before)),
            );
        }
        (false, false) => {}
    }
    let names = |need: &Need| need.keys().cloned().collect::<Vec<_>>();
    for old in &before {
        let Some(new) = after.iter().find(|new| names(new) == names(old)) else {
            add(
                rules::SECURITY_ALTERNATIVE_REMOVED,
                format!("{} is no longer accepted", title(old)),
            );
            continue;
        };
        for (scheme, scopes) in old {
            let now = new.get(scheme).cloned().unwrap_or_default();
            for scope in scopes.iter().filter(|scope| !now.contains(scope)) {
                add(
                    rules::SECURITY_SCOPE_REMOVED,
                    format!("the scope `{scope}` of `{scheme}` is no longer needed"),
                );
            }
            for scope in now.iter().filter(|scope| !scopes.contains(scope)) {
                add(
                    rules::SECURITY_SCOPE_ADDED,
                    format!("the scope `{scope}` of `{scheme}` is needed now"),
                );
            }
        }
    }
    for new in &after {
        if !before.iter().any(|old| names(old) == names(new)) {
            let rule = if new.is_empty() {
                rules::SECURITY_LIFTED
            } else {
                rules::SECURITY_ALTERNATIVE_ADDED
            };
            add(rule, format!("{} is accepted too", title(new)));
        }
    }
}

fn place<'a>(operation: &Operation<'a>) -> Place<'a> {
    operation.security().unwrap_or(operation.node)
}

fn needs(operation: &Operation<'_>) -> Vec<Need> {
    let list = operation
        .security()
        .map(|list| list.items())
        .unwrap_or_default();
    list.iter()
        .map(|need| {
            let scopes = |node: &Place<'_>| {
                node.items()
                    .iter()
                    .filter_map(|scope| scope.as_text().map(str::to_owned))
                    .collect()
            };
            need.members()
                .iter()
                .map(|(name, node)| (name.clone(), scopes(node)))
                .collect()
        })
        .collect()
}

fn title(need: &Need) -> String {
    if need.is_empty() {
        return "no credentials at all".to_owned();
    }
    need.keys()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(" with ")
}

fn list(needs: &[Need]) -> String {
    needs.iter().map(title).collect::<Vec<_>>().join(" or ")
}

/// Compares the schemes that both documents have; added and removed ones matter where operations name them.
pub fn schemes(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let after = Place::at(new.doc, "/components/securitySchemes")
        .map(|node| node.members())
        .unwrap_or_default();
    let before = Place::at(old.doc, "/components/securitySchemes")
        .map(|node| node.members())
        .unwrap_or_default();
    for (name, then) in before {
        let Some((_, now)) = after.iter().find(|(other, _)| *other == name) else {
            continue;
        };
        let (then, now) = (then.resolved(), now.resolved());
        let trail = Trail::new(format!("security scheme {name}"));
        for key in ["type", "in", "name", "scheme", "openIdConnectUrl", "flows"] {
            let (before, after) = (then.get(key), now.get(key));
            if !same_node(before.as_deref(), after.as_deref()) {
                let (old, new) = ((&then, before.as_ref()), (&now, after.as_ref()));
                report.add_changed(rules::SECURITY_SCHEME_CHANGED, &trail, old, new, key);
            }
        }
        report.words(
            rules::SECURITY_SCHEME_WORDS_CHANGED,
            &trail,
            &then,
            &now,
            &["description", "bearerFormat"],
        );
    }
}
