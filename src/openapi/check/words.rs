//! Descriptions of parameters, bodies, schemas and properties.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::shape::Shape;

pub fn check(index: &Index<'_>, faults: &mut Vec<Fault>) {
    for parameter in index.all(Object::Parameter) {
        if is_blank(parameter) {
            let words = format!(
                "the parameter `{}` has no description",
                parameter.text("name").unwrap_or_default()
            );
            faults.push(Fault::at(
                parameter,
                "parameter-description",
                words,
                "say what it does, with unit and default",
            ));
        }
    }
    for body in index.all(Object::RequestBody) {
        let schemas: Vec<Place<'_>> = body
            .members_of("content")
            .iter()
            .filter_map(|(_, media)| media.get("schema"))
            .collect();
        if is_blank(body) && !schemas.iter().any(describes) {
            faults.push(Fault::at(
                body,
                "body-description",
                "neither the body nor its schema has a description",
                "say what it holds",
            ));
        }
    }
    for schema in index.all(Object::Schema) {
        if schema.pointer.starts_with("/components/schemas/")
            && schema.pointer.matches('/').count() == 3
            && is_blank(schema)
        {
            faults.push(Fault::at(
                schema,
                "schema-description",
                "the schema has no description",
                "say what it stands for",
            ));
        }
        for (name, property) in schema.members_of("properties") {
            if !describes(&property) {
                let words = format!("the property `{name}` has no description");
                faults.push(Fault::at(
                    &property,
                    "property-description",
                    words,
                    "say what it holds, with unit and default",
                ));
            }
        }
        if let Some(pattern) = schema.get("pattern")
            && schema.get("x-pattern-words").is_none()
        {
            faults.push(Fault::at(
                &pattern,
                "pattern-words",
                "callers are shown this pattern as the rule that they broke",
                "say in `x-pattern-words` what it asks for, to complete \"must …\"",
            ));
        }
        required(schema, faults);
    }
}

fn is_blank(node: &Place<'_>) -> bool {
    node.text("description")
        .unwrap_or_default()
        .trim()
        .is_empty()
}

/// Whether a schema, or one that it refers to or is put together from, has words.
fn describes(schema: &Place<'_>) -> bool {
    Shape::one(schema).is_some_and(|shape| {
        shape
            .text("description")
            .is_some_and(|words| !words.trim().is_empty())
    })
}

fn required(schema: &Place<'_>, faults: &mut Vec<Fault>) {
    // A part of an `allOf` may demand properties that another part has.
    if schema.pointer.contains("/allOf/") {
        return;
    }
    let Some(shape) = Shape::one(schema) else {
        return;
    };
    for name in schema.items_of("required") {
        let Some(text) = name.as_text() else {
            continue;
        };
        if shape.property(text).is_none() && !shape.properties.is_empty() {
            let words = format!("`{text}` is required, but is not among the properties");
            faults.push(Fault::at(
                &name,
                "required-unknown",
                words,
                "correct the name, or add the property",
            ));
        }
    }
}
