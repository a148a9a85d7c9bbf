//! Document: what the built-in OpenAPI document says, for messages and for `call`.

use crate::input::did_you_mean;
use huaweicloud_meeting::openapi::document::doc::{Doc, Place};
use huaweicloud_meeting::openapi::document::operations::Operation;
use huaweicloud_meeting::openapi::document::shape::Shape;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The document that the client was generated from; its own tests show that it can be read.
static DOCUMENT: LazyLock<Option<Doc>> = LazyLock::new(|| {
    Doc::parse(
        "meeting.yaml",
        include_str!("../../../openapi/meeting.yaml"),
    )
    .ok()
});

/// The same as JSON.
static VALUE: LazyLock<Option<Value>> =
    LazyLock::new(|| DOCUMENT.as_ref().map(|document| document.root.to_value()));

/// What the document says of an operation that `call` is to make.
pub struct Known {
    /// Its id.
    pub id: String,
    /// May it be repeated?
    pub is_idempotent: bool,
    /// Does the session's token go with it?
    pub takes_token: bool,
}

/// The operation behind a method and a path without query, if the document has it.
pub fn operation(method: &str, path: &str) -> Option<Known> {
    let root = Place::root(DOCUMENT.as_ref()?);
    Operation::all(&root)
        .into_iter()
        .find(|operation| operation.method.name == method && fits(&operation.path, path))
        .map(|operation| Known {
            id: operation.id().unwrap_or_default().to_owned(),
            is_idempotent: operation.is_idempotent(),
            takes_token: takes_token(&operation),
        })
}

/// The others log in with credentials of their own, or need none.
fn takes_token(operation: &Operation<'_>) -> bool {
    operation.security().is_some_and(|needs| {
        needs
            .items()
            .iter()
            .flat_map(Place::members)
            .any(|(scheme, _)| scheme == "accessToken")
    })
}

fn fits(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template
            .zip(path)
            .all(|(known, part)| known == part || known.starts_with('{') && !part.is_empty())
}

/// The names of properties that the document declares secret.
pub fn secrets() -> &'static BTreeSet<String> {
    static SECRETS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let mut found = BTreeSet::new();
        if let Some(document) = VALUE.as_ref() {
            each_property(document, &mut |name, schema| {
                if schema.get("format").and_then(Value::as_str) == Some("password") {
                    found.insert(name.to_owned());
                }
            });
        }
        found
    });
    &SECRETS
}

/// Puts `***` in place of every secret in a value.
pub fn redact(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::Object(fields) => {
            for (name, inner) in fields {
                if secrets().contains(name) && !inner.is_null() {
                    *inner = "***".into();
                } else {
                    redact(inner);
                }
            }
        }
        _ => {}
    }
}

fn each_property(value: &Value, visit: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| each_property(item, visit)),
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                for (name, schema) in properties {
                    visit(name, schema);
                }
            }
            fields
                .values()
                .for_each(|inner| each_property(inner, visit));
        }
        _ => {}
    }
}

/// What is wrong with the form of a request body: fields that are missing, unknown or of the wrong type, by path. Never a
/// value. Rules on values are the client's to check.
pub fn misfits(operation: &str, body: &Value) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(schema) = BODIES.get(operation) {
        misfit(std::slice::from_ref(schema), body, "", &mut found);
    }
    found
}

/// The schemas of JSON bodies by operation. Found once: a file may have a hundred thousand bodies of one operation.
static BODIES: LazyLock<HashMap<&'static str, Place<'static>>> = LazyLock::new(|| {
    let Some(document) = DOCUMENT.as_ref() else {
        return HashMap::new();
    };
    let root = Place::root(document);
    let schema = |operation: &Operation<'static>| {
        let content = operation.body()?.get("content")?;
        let (_, media) = content.members().into_iter().next()?;
        Some((operation.id()?, media.get("schema")?))
    };
    Operation::all(&root).iter().filter_map(schema).collect()
});

/// The type of the field at a path into a request body (`basicInfo.name`, `resInfo.resource.0.count`); `None` when the
/// document has no such field. In a body that is a list, the path begins inside an item. An integer that is a point in time in
/// milliseconds is a `time`.
pub fn type_of_field(operation: &str, path: &str) -> Option<&'static str> {
    let mut schemas = vec![*BODIES.get(operation)?];
    let mut shape = Shape::of(&schemas)?;
    if shape.kind() == Some("array") {
        schemas = shape.items.clone();
        shape = Shape::of(&schemas)?;
    }
    for part in path.split('.') {
        schemas = match shape.kind() {
            Some("array") if part.parse::<usize>().is_ok() => shape.items.clone(),
            Some("object") => shape.property(part)?.to_vec(),
            _ => return None,
        };
        shape = Shape::of(&schemas)?;
    }
    match shape.kind() {
        Some("string") => Some("string"),
        Some("integer") if shape.text("x-unix-time") == Some("milliseconds") => Some("time"),
        Some("integer") => Some("integer"),
        Some("number") => Some("number"),
        Some("boolean") => Some("boolean"),
        _ => None,
    }
}

fn misfit(schemas: &[Place<'_>], value: &Value, path: &str, found: &mut Vec<String>) {
    let Some(shape) = Shape::of(schemas) else {
        return;
    };
    let place = if path.is_empty() { "the body" } else { path };
    let wrong = |needed: &str| {
        format!(
            "{place} is of the wrong type: {needed} is needed, not {}",
            title(value)
        )
    };
    match (shape.kind(), value) {
        (Some("object"), Value::Object(fields)) => {
            for name in &shape.required {
                if fields.get(name).is_none_or(Value::is_null) {
                    found.push(format!("missing field `{}`", below(path, name)));
                }
            }
            for (name, inner) in fields.iter().filter(|(_, inner)| !inner.is_null()) {
                let inside = below(path, name);
                match shape.property(name) {
                    Some(schemas) => misfit(schemas, inner, &inside, found),
                    None => {
                        let known = shape.properties.iter().map(|(name, _)| name.as_str());
                        found.push(format!(
                            "unknown field `{inside}`{}",
                            did_you_mean(name, known)
                        ));
                    }
                }
            }
        }
        (Some("array"), Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                misfit(&shape.items, item, &format!("{path}[{index}]"), found);
            }
        }
        (Some("object"), Value::Array(_)) if path.is_empty() => {
            found.push(
                "it is a list, and one object is needed: give each a file of its own".to_owned(),
            );
        }
        (Some("object"), _) => found.push(wrong("an object")),
        (Some("array"), _) => found.push(wrong("a list")),
        (Some("string"), value) if !value.is_string() => found.push(wrong("a text")),
        (Some("boolean"), value) if !value.is_boolean() => found.push(wrong("true or false")),
        (Some("integer"), value) if !value.is_i64() && !value.is_u64() => {
            found.push(wrong("a whole number"));
        }
        (Some("number"), value) if !value.is_number() => found.push(wrong("a number")),
        _ => {}
    }
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

fn title(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_can_be_read_and_tells_its_secrets() {
        assert!(DOCUMENT.is_some());
        for name in ["pwd", "accessToken", "refreshToken", "token"] {
            assert!(secrets().contains(name), "{name}");
        }
    }

    #[test]
    fn a_path_finds_its_operation() {
        assert_eq!(
            operation("GET", "/v1/usg/dcs/corp/admin/a%2Fb").unwrap().id,
            "showCorpAdmin"
        );
        assert!(operation("GET", "/v1/usg/dcs/corp/admin/").is_none());
        assert!(
            !operation("POST", "/v1/usg/dcs/sp/corp/1/resource")
                .unwrap()
                .is_idempotent
        );
        let takes_token = |method, path| operation(method, path).unwrap().takes_token;
        assert!(!takes_token("POST", "/v1/usg/acs/auth/account"));
        assert!(!takes_token("POST", "/v1/usg/acs/token/validate"));
        assert!(takes_token("DELETE", "/v1/usg/acs/token"));
        assert!(takes_token("GET", "/v1/usg/dcs/corp"));
    }
}
