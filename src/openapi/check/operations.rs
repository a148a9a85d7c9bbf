//! Operations: summary, description, id, tag, path parameters.

use std::collections::BTreeMap;

use crate::openapi::check::fault::{Fault, NO_OPERATION_ID};
use crate::openapi::document::doc::Place;
use crate::openapi::document::names::is_lower_camel;
use crate::openapi::document::operations::Operation;

/// A summary is the first line of a method's documentation.
const SUMMARY: usize = 120;

pub fn check(root: &Place<'_>, operations: &[Operation<'_>], faults: &mut Vec<Fault>) {
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    for operation in operations {
        prose(operation, faults);
        let node = &operation.node;
        match operation.id() {
            None => faults.push(Fault::at(
                node,
                NO_OPERATION_ID,
                "there is no operationId",
                "add the vendor's name of the operation in lowerCamelCase",
            )),
            Some(id) => {
                let place = node.get("operationId").unwrap_or(*node);
                if !is_lower_camel(id) {
                    faults.push(Fault::at(
                        &place,
                        "operation-id-case",
                        format!("`{id}` is not in lowerCamelCase"),
                        "spell it likeThis, with letters and digits only",
                    ));
                }
                if let Some(other) = ids.insert(id, operation.label()) {
                    faults.push(Fault::at(
                        &place,
                        "operation-id",
                        format!("`{id}` is also the id of {other}"),
                        "give each operation an id of its own",
                    ));
                }
            }
        }
        path(operation, faults);
    }
    tags(root, operations, faults);
    twice(root, operations, faults);
}

fn prose(operation: &Operation<'_>, faults: &mut Vec<Fault>) {
    let node = &operation.node;
    let summary = node.text("summary").unwrap_or_default().trim();
    let place = node.get("summary").unwrap_or(*node);
    let way_out = "write one line that says what the operation does";
    if summary.is_empty() {
        faults.push(Fault::at(
            &place,
            "operation-summary",
            "there is no summary",
            way_out,
        ));
    } else if summary.contains('\n') {
        faults.push(Fault::at(
            &place,
            "operation-summary",
            "the summary has several lines",
            "keep one line and move the rest to the description",
        ));
    } else if summary.chars().count() > SUMMARY {
        faults.push(Fault::at(
            &place,
            "operation-summary",
            format!("the summary is longer than {SUMMARY} characters"),
            "move details to the description",
        ));
    }
    if node
        .text("description")
        .unwrap_or_default()
        .trim()
        .is_empty()
    {
        faults.push(Fault::at(
            node,
            "operation-description",
            "there is no description",
            "say what happens, and when it fails",
        ));
    }
}

fn path(operation: &Operation<'_>, faults: &mut Vec<Fault>) {
    let names = operation.path_names();
    for name in &names {
        if !operation
            .parameters
            .iter()
            .any(|parameter| parameter.place == "path" && parameter.name == *name)
        {
            let words = format!("the path names `{{{name}}}`, which is not a path parameter here");
            faults.push(Fault::at(
                &operation.node,
                "path-parameter",
                words,
                format!("add a parameter `{name}` with `in: path` and `required: true`"),
            ));
        }
    }
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place == "path")
    {
        if !names.contains(&parameter.name) {
            let words = format!(
                "the path of {} does not name `{{{}}}`",
                operation.label(),
                parameter.name
            );
            faults.push(Fault::at(
                &parameter.node,
                "path-parameter",
                words,
                "remove the parameter, or put its name into the path",
            ));
        }
        if parameter.node.flag("required") != Some(true) {
            faults.push(Fault::at(
                &parameter.node,
                "path-parameter",
                "a path parameter is always required",
                "add `required: true`",
            ));
        }
    }
    let mut sorted = names.clone();
    sorted.sort();
    if sorted
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one == other))
    {
        faults.push(Fault::at(
            &operation.node,
            "path-parameter",
            "the path names one parameter twice",
            "give each its own name",
        ));
    }
}

fn tags(root: &Place<'_>, operations: &[Operation<'_>], faults: &mut Vec<Fault>) {
    let declared = root.items_of("tags");
    let mut used: Vec<&str> = Vec::new();
    for operation in operations {
        let tags = operation.node.items_of("tags");
        if tags.len() != 1 {
            let place = operation.node.get("tags").unwrap_or(operation.node);
            faults.push(Fault::at(
                &place,
                "operation-tag",
                format!("the operation has {} tags", tags.len()),
                "give it exactly one",
            ));
        }
        for tag in &tags {
            let Some(name) = tag.as_text() else {
                continue;
            };
            used.push(name);
            if !declared
                .iter()
                .any(|known| known.text("name") == Some(name))
            {
                faults.push(Fault::at(
                    tag,
                    "tag-undeclared",
                    format!("the tag `{name}` is not declared"),
                    "add it under `tags` at the top",
                ));
            }
        }
    }
    for tag in &declared {
        let name = tag.text("name").unwrap_or_default();
        if !used.contains(&name) {
            faults.push(Fault::at(
                tag,
                "tag-unused",
                format!("no operation has the tag `{name}`"),
                "remove it",
            ));
        }
        if tag
            .text("description")
            .unwrap_or_default()
            .trim()
            .is_empty()
        {
            faults.push(Fault::at(
                tag,
                "tag-description",
                format!("the tag `{name}` has no description"),
                "say what its operations are for",
            ));
        }
    }
}

fn twice(root: &Place<'_>, operations: &[Operation<'_>], faults: &mut Vec<Fault>) {
    let items = root.members_of("paths").into_iter().map(|(_, item)| item);
    for owner in items.chain(operations.iter().map(|operation| operation.node)) {
        let mut seen = Vec::new();
        for node in owner.items_of("parameters") {
            let parameter = node.resolved();
            let key = (parameter.text("name"), parameter.text("in"));
            if seen.contains(&key) {
                let words = format!(
                    "the parameter `{}` appears twice in this list",
                    key.0.unwrap_or_default()
                );
                faults.push(Fault::at(
                    &node,
                    "parameter-twice",
                    words,
                    "remove one of them",
                ));
            }
            seen.push(key);
        }
    }
}
