//! Examples, defaults, listed values and patterns: all must fit the schema that they stand at.

use std::collections::BTreeSet;

use regress::Regex;

use crate::openapi::check::conforms::{Strictness, misfits};
use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::operations::Operation;

pub fn check(operations: &[Operation<'_>], index: &Index<'_>, faults: &mut Vec<Fault>) {
    let sent = sent(operations);
    let side = |node: &Place<'_>| {
        if is_sent(node, &sent) {
            Strictness::Request
        } else {
            Strictness::Response
        }
    };
    for (kind, node) in &index.found {
        match kind {
            Object::MediaType | Object::Parameter | Object::Header => {
                if let Some(schema) = node.get("schema") {
                    for example in examples(node) {
                        look(&schema, &example, "example-unfit", side(node), faults);
                    }
                }
            }
            Object::Schema => {
                if let Some(example) = node.get("example") {
                    look(node, &example, "example-unfit", side(node), faults);
                }
                if let Some(default) = node.get("default") {
                    look(node, &default, "default-unfit", Strictness::Request, faults);
                }
                listed(node, faults);
                pattern(node, faults);
            }
            _ => {}
        }
    }
}

/// The examples at a place, of both notations.
fn examples<'a>(node: &Place<'a>) -> Vec<Place<'a>> {
    let several = node
        .members_of("examples")
        .into_iter()
        .filter_map(|(_, example)| example.resolved().get("value"));
    node.get("example").into_iter().chain(several).collect()
}

fn look(
    schema: &Place<'_>,
    value: &Place<'_>,
    rule: &'static str,
    strictness: Strictness,
    faults: &mut Vec<Fault>,
) {
    for misfit in misfits(schema, &value.to_value(), strictness) {
        let at = format!("{}{}", value.pointer, misfit.pointer);
        let place = Place::at(value.doc, &at).unwrap_or_else(|| *value);
        if !misfit.unknown {
            let words = format!("the value {}", misfit.words);
            faults.push(Fault::at(
                &place,
                rule,
                words,
                "correct the value, or the schema if the value is right",
            ));
        } else if strictness == Strictness::Request {
            let words = format!("the value {}", misfit.words);
            faults.push(Fault::at(
                &place,
                "example-unknown-property",
                words,
                "correct its name, or add it to the schema",
            ));
        }
    }
}

fn listed(schema: &Place<'_>, faults: &mut Vec<Fault>) {
    let values = schema.items_of("enum");
    for (index, value) in values.iter().enumerate() {
        if values.iter().take(index).any(|other| other.same(value)) {
            faults.push(Fault::at(
                value,
                "enum-unfit",
                format!("{} appears twice", value.to_value()),
                "keep one",
            ));
        }
        look(schema, value, "enum-unfit", Strictness::Request, faults);
    }
}

fn pattern(schema: &Place<'_>, faults: &mut Vec<Fault>) {
    let Some(place) = schema.get("pattern") else {
        return;
    };
    let valid = place
        .as_text()
        .is_some_and(|pattern| Regex::with_flags(pattern, "u").is_ok());
    if !valid {
        faults.push(Fault::at(
            &place,
            "pattern-invalid",
            "the pattern is not a valid regular expression",
            "write one of ECMAScript, as OpenAPI asks",
        ));
    }
}

/// The objects that requests consist of: operations' bodies and parameters, and the components they lead to.
fn sent(operations: &[Operation<'_>]) -> BTreeSet<String> {
    let mut waiting = Vec::new();
    for operation in operations {
        waiting.extend(operation.body().map(|body| (Object::RequestBody, body)));
        waiting.extend(
            operation
                .parameters
                .iter()
                .map(|parameter| (Object::Parameter, parameter.node)),
        );
    }
    let mut seen: BTreeSet<String> = waiting
        .iter()
        .map(|(_, node)| node.pointer.clone())
        .collect();
    while let Some((kind, node)) = waiting.pop() {
        for found in Index::below(node, kind).all(Object::Reference) {
            if let Some(target) = found.target()
                && seen.insert(target.pointer.clone())
            {
                waiting.push((Object::Schema, target));
            }
        }
    }
    seen
}

fn is_sent(node: &Place<'_>, sent: &BTreeSet<String>) -> bool {
    let mut rest = node.pointer.as_str();
    loop {
        if sent.contains(rest) {
            return true;
        }
        match rest.rfind('/') {
            Some(cut) => rest = rest.get(..cut).unwrap_or_default(),
            None => return false,
        }
    }
}
