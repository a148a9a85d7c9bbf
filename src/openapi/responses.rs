//! Writes what a document says of responses as the tables that `src/drift` compares them with.

use std::collections::HashMap;

use heck::ToShoutySnakeCase;
use serde_json::Value;

use crate::openapi::document::doc::{Doc, Place};
use crate::openapi::document::operations::Operation;
use crate::openapi::document::refusal::Fault;
use crate::openapi::document::shape::{Additional, Shape};

const BANNER: &str = "// @generated from openapi/meeting.yaml by tests/client/drift.rs: edit the document, not this file.";

/// The tables for a document.
///
/// # Errors
/// When a response is described in a way that the tables have no words for, such as a choice of several schemas.
pub fn tables(doc: &Doc) -> Result<String, Fault> {
    let mut tables = Tables::default();
    let mut text = format!("{BANNER}\n\nstatic OPERATIONS: &[Operation] = &[\n");
    for operation in Operation::all(&Place::root(doc)) {
        let id = operation.id().unwrap_or_default();
        text.push_str(&format!("    Operation {{ id: {id:?}, responses: &[\n"));
        for (status, response) in operation.responses() {
            let body = tables.body(&response)?;
            text.push_str(&format!(
                "        Response {{ status: {status:?}, body: {body} }},\n"
            ));
        }
        text.push_str("    ] },\n");
    }
    text.push_str("];\n");
    for (name, object) in tables.objects {
        text.push_str(&format!("\nstatic {name}: Object = {object};\n"));
    }
    Ok(text)
}

/// One property or response a line, so that a change of the document is a line here.
#[derive(Default)]
struct Tables {
    /// By name, in the order in which they were first met; empty while they are being written.
    objects: Vec<(String, String)>,
    /// The name of the object that is made of the schemas at these pointers.
    known: HashMap<Vec<String>, String>,
}

impl Tables {
    fn body(&mut self, response: &Place<'_>) -> Result<String, Fault> {
        let content = response.members_of("content");
        let json = content.iter().find(|(media, _)| media.ends_with("json"));
        Ok(match json.and_then(|(_, media)| media.get("schema")) {
            Some(schema) => format!("Body::Json({})", self.schema(&[schema])?),
            None if content.is_empty() => "Body::None".to_owned(),
            None => "Body::Other".to_owned(),
        })
    }

    fn schema(&mut self, schemas: &[Place<'_>]) -> Result<String, Fault> {
        let Some(shape) = Shape::of(schemas) else {
            return Ok(schema("Type::Any", true, false, "Known::Any"));
        };
        if !shape.variants().is_empty() {
            return Err(Fault::at(
                shape.home.node,
                "a choice of schemas in a response cannot be compared; describe one",
            ));
        }
        let ty = match shape.kind() {
            None => "Type::Any".to_owned(),
            Some("boolean") => "Type::Boolean".to_owned(),
            Some("integer") if shape.text("format") == Some("int32") => "Type::Int32".to_owned(),
            Some("integer") => "Type::Int64".to_owned(),
            Some("number") => "Type::Number".to_owned(),
            Some("string") => "Type::String".to_owned(),
            Some("array") => format!("Type::Array(&{})", self.schema(&shape.items)?),
            Some("object") => format!("Type::Object(&{})", self.object(&shape)?),
            Some(other) => {
                let words = format!("a response of the type {other} cannot be compared");
                return Err(Fault::at(shape.home.node, words));
            }
        };
        let also_sent = shape.word("x-also-sent-as").is_some();
        Ok(schema(
            &ty,
            shape.flag("nullable"),
            also_sent,
            &known(&shape),
        ))
    }

    /// The name of an object's table, which is written if it is not there yet.
    fn object(&mut self, shape: &Shape<'_>) -> Result<String, Fault> {
        // What it is made of, not who refers to it: a description beside a reference makes no other object.
        let mut made_of: Vec<String> = shape
            .properties
            .iter()
            .flat_map(|(_, schemas)| schemas.iter().map(|schema| schema.pointer.clone()))
            .collect();
        made_of.extend(shape.required.iter().map(|name| format!("required {name}")));
        match &shape.additional {
            Additional::Unsaid => {}
            Additional::Any(place) | Additional::Refused(place) | Additional::Typed(place) => {
                made_of.push(place.pointer.clone());
            }
        }
        if let Some(name) = self.known.get(&made_of) {
            return Ok(name.clone());
        }
        let name = self.name(shape);
        self.known.insert(made_of, name.clone());
        let at = self.objects.len();
        self.objects.push((name.clone(), String::new()));

        let mut properties = String::new();
        for (property, schemas) in &shape.properties {
            // Nothing that a response has.
            if Shape::of(schemas).is_some_and(|shape| shape.flag("writeOnly")) {
                continue;
            }
            let required = shape.is_required(property);
            let schema = self.schema(schemas)?;
            properties.push_str(&format!(
                "        Property {{ name: {property:?}, required: {required}, schema: {schema} }},\n"
            ));
        }
        let rest = match &shape.additional {
            // An object without properties holds whatever it holds.
            Additional::Unsaid if shape.properties.is_empty() => "Rest::Kept".to_owned(),
            Additional::Unsaid | Additional::Refused(_) => "Rest::Undeclared".to_owned(),
            Additional::Any(_) => "Rest::Kept".to_owned(),
            Additional::Typed(values) => {
                format!("Rest::Entries(&{})", self.schema(&[*values])?)
            }
        };
        if let Some((_, table)) = self.objects.get_mut(at) {
            *table =
                format!("Object {{\n    properties: &[\n{properties}    ],\n    rest: {rest},\n}}");
        }
        Ok(name)
    }

    /// The component's name, and a number where that is taken.
    fn name(&self, shape: &Shape<'_>) -> String {
        let component = shape.written.referred_name().unwrap_or_else(|| {
            // Beside a description a reference is part of an `allOf`.
            let part = shape.written.items_of("allOf").into_iter().next();
            part.and_then(|part| part.referred_name())
                .unwrap_or_else(|| "inline".to_owned())
        });
        let name = component.to_shouty_snake_case();
        let taken = |name: &str| self.objects.iter().any(|(known, _)| known == name);
        let mut number = 2;
        let mut free = name.clone();
        while taken(&free) {
            free = format!("{name}_{number}");
            number += 1;
        }
        free
    }
}

fn schema(ty: &str, nullable: bool, also_sent: bool, known: &str) -> String {
    format!("Schema {{ ty: {ty}, nullable: {nullable}, also_sent: {also_sent}, known: {known} }}")
}

/// The values that the document lists, open set or closed.
fn known(shape: &Shape<'_>) -> String {
    let listed: Vec<Value> = match shape.word("x-known-values") {
        Some(values) => values
            .items()
            .iter()
            .filter_map(|value| Some(value.get("value")?.to_value()))
            .collect(),
        None => shape.values().unwrap_or_default(),
    };
    let texts: Vec<&str> = listed.iter().filter_map(Value::as_str).collect();
    let integers: Vec<i64> = listed.iter().filter_map(Value::as_i64).collect();
    match (texts.is_empty(), integers.is_empty()) {
        (false, _) => format!("Known::Texts(&{texts:?})"),
        (true, false) => format!("Known::Integers(&{integers:?})"),
        (true, true) => "Known::Any".to_owned(),
    }
}
