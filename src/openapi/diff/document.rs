//! What concerns the whole document: versions, servers, tags.

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::meaning::same_node;
use crate::openapi::diff::rules;
use crate::openapi::document::doc::Place;

pub fn compare(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let trail = Trail::new("document");
    report.words(
        rules::OPENAPI_VERSION_CHANGED,
        &trail,
        old,
        new,
        &["openapi"],
    );
    report.words(
        rules::DOCUMENT_WORDS_CHANGED,
        &trail,
        old,
        new,
        &["externalDocs"],
    );
    if let (Some(old), Some(new)) = (old.get("info"), new.get("info")) {
        report.words(rules::API_VERSION_CHANGED, &trail, &old, &new, &["version"]);
        report.words(
            rules::DOCUMENT_WORDS_CHANGED,
            &trail,
            &old,
            &new,
            &[
                "title",
                "description",
                "contact",
                "license",
                "termsOfService",
            ],
        );
    }
    tags(report, old, new);
    servers(report, &trail, old, new);
}

fn tags(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let (before, after) = (old.items_of("tags"), new.items_of("tags"));
    let find = |list: &[Place<'_>], name: Option<&str>| {
        list.iter().position(|tag| tag.text("name") == name)
    };
    for tag in &before {
        let name = tag.text("name");
        let trail = Trail::new(format!("tag {}", name.unwrap_or_default()));
        match find(&after, name).and_then(|at| after.get(at)) {
            Some(now) => report.words(
                rules::DOCUMENT_WORDS_CHANGED,
                &trail,
                tag,
                now,
                &["description", "externalDocs"],
            ),
            None => report.removed(
                rules::DOCUMENT_WORDS_CHANGED,
                &trail,
                tag,
                "the tag was removed",
            ),
        }
    }
    for tag in &after {
        if find(&before, tag.text("name")).is_none() {
            let trail = Trail::new(format!("tag {}", tag.text("name").unwrap_or_default()));
            report.added(
                rules::DOCUMENT_WORDS_CHANGED,
                &trail,
                tag,
                "the tag was added",
            );
        }
    }
}

/// Compares the lists of servers of two documents, path items or operations.
pub fn servers(report: &mut Report, trail: &Trail, old: &Place<'_>, new: &Place<'_>) {
    let (before, after) = (old.items_of("servers"), new.items_of("servers"));
    // The words beside an address do not make another address.
    let same = |one: &Place<'_>, other: &Place<'_>| {
        one.text("url") == other.text("url")
            && same_node(
                one.get("variables").as_deref(),
                other.get("variables").as_deref(),
            )
    };
    for server in &before {
        let url = server.text("url").unwrap_or_default();
        match after.iter().find(|now| same(server, now)) {
            Some(now) => report.words(
                rules::DOCUMENT_WORDS_CHANGED,
                trail,
                server,
                now,
                &["description"],
            ),
            None => report.removed(
                rules::SERVER_REMOVED,
                trail,
                server,
                format!("the server `{url}` was removed or its variables changed"),
            ),
        }
    }
    for server in &after {
        if !before.iter().any(|then| same(then, server)) {
            let url = server.text("url").unwrap_or_default();
            report.added(
                rules::SERVER_ADDED,
                trail,
                server,
                format!("the server `{url}` was added"),
            );
        }
    }
}
