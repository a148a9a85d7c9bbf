//! References: each leads somewhere, and every component is led to.

use std::collections::BTreeSet;

use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::pointer;

pub fn check(root: &Place<'_>, index: &Index<'_>, faults: &mut Vec<Fault>) {
    for node in index.all(Object::Reference) {
        for (key, sibling) in node.members().into_iter().filter(|(key, _)| key != "$ref") {
            let words = format!("`{key}` has no effect beside a `$ref`");
            faults.push(Fault::at(
                &sibling,
                "reference-siblings",
                words,
                "remove it, or put the `$ref` into an `allOf`",
            ));
        }
        let target = node.text("$ref").unwrap_or_default();
        if node.target().is_none() {
            let way_out = if target.starts_with('#') {
                "correct the name, or add the component"
            } else {
                "move it into this document"
            };
            faults.push(Fault::at(
                node,
                "reference-broken",
                format!("`{target}` does not exist"),
                way_out,
            ));
        } else if node.resolved().pointer == node.pointer {
            faults.push(Fault::at(
                node,
                "reference-broken",
                format!("`{target}` refers back to itself"),
                "refer to a schema with content",
            ));
        }
    }
    unused(root, index, faults);
}

fn unused(root: &Place<'_>, index: &Index<'_>, faults: &mut Vec<Fault>) {
    let used = used(root, index);
    for (section, components) in root.members_of("components") {
        if section.starts_with("x-") || section == "securitySchemes" {
            continue;
        }
        for (name, component) in components.members() {
            if !used.contains(&component.pointer) {
                let words = format!("no operation uses the component `{name}`");
                faults.push(Fault::at(
                    &component,
                    "component-unused",
                    words,
                    "remove it, or refer to it",
                ));
            }
        }
    }
    let schemes = root
        .get("components")
        .map(|components| components.members_of("securitySchemes"))
        .unwrap_or_default();
    let mut needs = root.items_of("security");
    needs.extend(
        index
            .all(Object::Operation)
            .flat_map(|operation| operation.items_of("security")),
    );
    let named: BTreeSet<String> = needs
        .iter()
        .flat_map(|need| need.members())
        .map(|(name, _)| name)
        .collect();
    for (name, scheme) in &schemes {
        if !named.contains(name) {
            faults.push(Fault::at(
                scheme,
                "component-unused",
                format!("no operation asks for the scheme `{name}`"),
                "remove it, or name it under `security`",
            ));
        }
    }
    for (name, place) in needs.iter().flat_map(|need| need.members()) {
        if !schemes.iter().any(|(known, _)| *known == name) {
            faults.push(Fault::at(
                &place,
                "security-undeclared",
                format!("no security scheme is called `{name}`"),
                "declare it under `components/securitySchemes`",
            ));
        }
    }
}

/// The components that can be reached from the paths.
fn used(root: &Place<'_>, index: &Index<'_>) -> BTreeSet<String> {
    let targets = |prefix: &str| -> Vec<String> {
        let inside = format!("{prefix}/");
        let within =
            |node: &&Place<'_>| node.pointer == prefix || node.pointer.starts_with(&inside);
        let references = index
            .all(Object::Reference)
            .filter(within)
            .filter_map(|node| node.target())
            .map(|node| node.pointer.clone());
        references
            .chain(
                index
                    .all(Object::Discriminator)
                    .filter(within)
                    .flat_map(mapped),
            )
            .collect()
    };
    let mut waiting = targets("/paths");
    let mut used = BTreeSet::new();
    while let Some(target) = waiting.pop() {
        // A reference may lead inside a component; then the component counts.
        let parts = pointer::parts(&target);
        let component = parts
            .iter()
            .take(3)
            .fold(String::new(), |parent, part| pointer::join(&parent, part));
        if used.insert(component.clone()) && Place::at(root.doc, &component).is_some() {
            waiting.extend(targets(&component));
        }
    }
    used
}

/// The schemas that a discriminator maps to, written as references or as plain names.
fn mapped(discriminator: &Place<'_>) -> Vec<String> {
    let names = discriminator.members_of("mapping");
    let pointer = |target: &str| match target.strip_prefix('#') {
        Some(pointer) => pointer.to_owned(),
        None => pointer::join("/components/schemas", target),
    };
    names
        .iter()
        .filter_map(|(_, target)| target.as_text())
        .map(pointer)
        .collect()
}
