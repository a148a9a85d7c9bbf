//! Pages: the names in `x-pages` must be those of the operation.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::{Operation, is_success};
use crate::openapi::document::shape::Shape;

/// Without `total`, `echo` or `key` the iterator has less to go by, but it works.
const NEEDED: [&str; 3] = ["offset", "limit", "items"];
const ALL: [&str; 6] = ["offset", "limit", "total", "items", "echo", "key"];

pub fn check(operations: &[Operation<'_>], faults: &mut Vec<Fault>) {
    for operation in operations {
        if let Some(pages) = operation.node.get("x-pages") {
            form(&pages, faults);
            names(operation, &pages, faults);
        }
    }
}

fn form(pages: &Place<'_>, faults: &mut Vec<Fault>) {
    let way_out = "write offset, limit and items, and if there are any total, echo and key, each with a name as sent";
    if !pages.is_map() {
        faults.push(Fault::at(
            pages,
            "extension-malformed",
            "`x-pages` is not a mapping",
            way_out,
        ));
    }
    for (key, name) in pages.members() {
        if !ALL.contains(&key.as_str()) {
            faults.push(Fault::at(
                &name,
                "extension-malformed",
                format!("`x-pages` has no `{key}`"),
                way_out,
            ));
        } else if name.as_text().is_none() && (key != "key" || name.texts().is_empty()) {
            faults.push(Fault::at(
                &name,
                "extension-malformed",
                format!("`{key}` is not a name"),
                way_out,
            ));
        }
    }
    for key in NEEDED.iter().filter(|key| pages.get(key).is_none()) {
        faults.push(Fault::at(
            pages,
            "extension-malformed",
            format!("`x-pages` lacks `{key}`"),
            way_out,
        ));
    }
}

fn names(operation: &Operation<'_>, pages: &Place<'_>, faults: &mut Vec<Fault>) {
    for key in ["offset", "limit"] {
        let Some(name) = pages.text(key) else {
            continue;
        };
        if !operation
            .parameters
            .iter()
            .any(|parameter| parameter.place == "query" && parameter.name == name)
        {
            let place = pages.get(key).unwrap_or(*pages);
            faults.push(Fault::at(
                &place,
                "pages-name",
                format!("no query parameter is called `{name}`"),
                "write its name as sent",
            ));
        }
    }
    let responses = operation.responses();
    let success = responses.iter().find(|(status, _)| is_success(status));
    let media = success.and_then(|(_, response)| response.members_of("content").into_iter().next());
    let Some(response) = media
        .and_then(|(_, media)| media.get("schema"))
        .and_then(|schema| Shape::one(&schema))
    else {
        faults.push(Fault::at(
            pages,
            "pages-name",
            "the operation has no response with a body",
            "remove `x-pages`",
        ));
        return;
    };
    for key in ["total", "items", "echo"] {
        let Some(name) = pages.text(key) else {
            continue;
        };
        if response.property(name).is_none() {
            let place = pages.get(key).unwrap_or(*pages);
            faults.push(Fault::at(
                &place,
                "pages-name",
                format!("the response has no property `{name}`"),
                "write its name as sent",
            ));
        }
    }
    let Some(list) = pages
        .text("items")
        .and_then(|name| response.property(name))
        .and_then(Shape::of)
    else {
        return;
    };
    let Some(item) = Shape::of(&list.items) else {
        let place = pages.get("items").unwrap_or(*pages);
        faults.push(Fault::at(
            &place,
            "pages-name",
            "the items are no list",
            "name the property that is a list",
        ));
        return;
    };
    let Some(key) = pages.get("key") else {
        return;
    };
    for name in key.texts() {
        if item.property(name).is_none() {
            faults.push(Fault::at(
                &key,
                "pages-name",
                format!("the items have no property `{name}`"),
                "name the one that tells them apart, or those that do together",
            ));
        }
    }
}
