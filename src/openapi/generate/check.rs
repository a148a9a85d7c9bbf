//! Check: is this the shape of an OpenAPI 3.0 document, and does it use only what is supported?
//!
//! The walk follows the table of keys, over unused components too.
use crate::openapi::document::keys::{Holds, Object, held};
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::refusal::{Fault, Faults};
use Object::*;

/// Objects that the generator looks into; what others hold makes no difference to the code.
#[rustfmt::skip]
const READ: &[Object] = &[
    Document, Info, Tag, ExternalDocs, Paths, PathItem, Operation, Parameter, RequestBody, MediaType, Encoding, Responses, Response,
    Header,
    Components, SecurityScheme, Schema,
];

const LATER: &str = "this is a keyword of OpenAPI 3.1; the generator reads 3.0";

/// Keys that are refused: the reason and a way out.
#[rustfmt::skip]
const REFUSED: &[(Object, &str, &str)] = &[
    (Document, "webhooks", "webhooks (OpenAPI 3.1) are not supported; remove them"),
    (Document, "jsonSchemaDialect", LATER),
    (Info, "summary", LATER),
    (PathItem, "$ref", "a `$ref` in place of a path is not followed; write its operations here"),
    (PathItem, "servers", "`servers` of a path are not supported; remove them"),
    (Operation, "callbacks", "callbacks are not supported; remove them, and describe them in words"),
    (Operation, "servers", "`servers` of an operation are not supported; remove them"),
    (Response, "links", "links are not supported; remove them, and describe them in words"),
    (Components, "links", "links are not supported; remove them"),
    (Components, "callbacks", "callbacks are not supported; remove them"),
    (Components, "pathItems", LATER),
    (Schema, "not", "`not` has no Rust type; describe what the value is instead"),
    (Schema, "const", "this is a keyword of OpenAPI 3.1; write `enum` with one value"),
    (Schema, "examples", "this is a keyword of OpenAPI 3.1; write `example`"),
    (Schema, "patternProperties", LATER),
    (Schema, "prefixItems", LATER),
    (Schema, "contains", LATER),
    (Schema, "if", LATER),
    (Schema, "then", LATER),
    (Schema, "else", LATER),
    (Schema, "dependentRequired", LATER),
    (Schema, "dependentSchemas", LATER),
    (Schema, "propertyNames", LATER),
    (Schema, "unevaluatedProperties", LATER),
    (Schema, "$defs", LATER),
    (Schema, "$id", LATER),
    (Schema, "$schema", LATER),
    (Schema, "$anchor", LATER),
    (Schema, "$comment", LATER),
    (Schema, "contentEncoding", LATER),
    (Schema, "contentMediaType", LATER),
    (Schema, "contentSchema", LATER),
    (Schema, "definitions", "not part of OpenAPI; use components"),
];

/// Checks the whole document; false when its shape is so wrong that reading on makes no sense.
pub fn document(root: &Node, faults: &mut Faults) -> bool {
    match root.get("openapi") {
        None if root.get("swagger").is_some() => {
            faults.push(Fault::at(
                root,
                "this is Swagger 2.0; convert it to OpenAPI 3.0",
            ));
            return false;
        }
        None => {
            faults.push(Fault::at(
                root,
                "`openapi` is missing; begin with `openapi: 3.0.3`",
            ));
            return false;
        }
        Some(node) => {
            let version = match &node.kind {
                Kind::Text(text) => text.clone(),
                Kind::Number(number) => number.to_string(),
                _ => String::new(),
            };
            if !version.starts_with("3.0.") {
                let words = format!(
                    "OpenAPI {version} is not supported, only 3.0.x; write `openapi: 3.0.3` and what differs in its terms"
                );
                faults.push(Fault::at(node, words));
                return false;
            }
        }
    }
    let mut walk = Walk {
        faults,
        sound: true,
    };
    walk.object(root, Document);
    for key in ["info", "paths"] {
        if root.get(key).is_none() {
            walk.unsound(
                root,
                format!("`{key}` is missing; every OpenAPI document has one"),
            );
        }
    }
    walk.sound
}

struct Walk<'f> {
    faults: &'f mut Faults,
    sound: bool,
}

impl Walk<'_> {
    fn unsound(&mut self, node: &Node, words: String) {
        self.sound = false;
        self.faults.push(Fault::at(node, words));
    }

    fn object(&mut self, node: &Node, object: Object) {
        let Kind::Map(entries) = &node.kind else {
            return self.unsound(node, format!("expected an object, found {}", said(node)));
        };
        let reference = entries.iter().find(|(key, _)| key == "$ref");
        if let Some((_, reference)) = reference {
            self.reference(reference, entries, object);
        }
        let is_reference = reference.is_some() && object.may_be_reference();
        for (key, value) in entries {
            if key.starts_with("x-") {
                continue;
            }
            if let Some(member) = object.members() {
                self.object(value, member);
                continue;
            }
            if is_reference && key != "$ref" {
                continue; // ignored, and told above
            }
            let refused = REFUSED
                .iter()
                .find(|(of, name, _)| *of == object && name == key);
            let holds = if key == "$ref" && object.may_be_reference() {
                Some(Holds::Text)
            } else {
                held(object, key)
            };
            if (object, key.as_str()) == (Schema, "xml") {
                self.faults.warn(Fault::at(
                    value,
                    "`xml` has no effect: JSON is read and written",
                ));
            }
            match (refused, holds) {
                (Some((_, _, words)), _) => self.faults.push(Fault::at(value, *words)),
                (None, Some(holds)) => self.value(value, holds),
                (None, None) => {
                    let words = format!(
                        "`{key}` is not a key of OpenAPI 3.0 here; correct it, or write `x-{key}` if it is yours"
                    );
                    self.faults.push(Fault::at(value, words));
                }
            }
        }
    }

    /// OpenAPI 3.0 ignores what is beside a `$ref`.
    fn reference(&mut self, reference: &Node, entries: &[(String, Node)], object: Object) {
        if !object.may_be_reference() {
            return;
        }
        for (key, value) in entries {
            if !["$ref", "description", "summary", "title", "example"].contains(&key.as_str())
                && !key.starts_with("x-")
            {
                let words = format!(
                    "`{key}` beside a `$ref` has no effect in OpenAPI 3.0; wrap the reference: `allOf: [{{$ref: …}}]` with `{key}` beside it"
                );
                self.faults.warn(Fault::at(value, words));
            }
        }
        if let Some(target) = reference
            .as_text()
            .filter(|target| !target.starts_with("#/"))
        {
            let words = format!(
                "`{target}` is outside of this file; bring what it names in, under components"
            );
            self.unsound(reference, words);
        }
    }

    fn value(&mut self, node: &Node, holds: Holds) {
        let (fits, expected) = match holds {
            Holds::One(object) | Holds::List(object) | Holds::Map(object)
                if !READ.contains(&object) =>
            {
                return;
            }
            Holds::Free => return,
            Holds::Text => (node.as_text().is_some(), "a string"),
            Holds::Flag => (node.as_flag().is_some(), "true or false"),
            Holds::Number => (node.as_number().is_some(), "a number"),
            Holds::Texts => (
                node.is_list() && node.items().iter().all(|item| item.as_text().is_some()),
                "a list of strings",
            ),
            Holds::One(object) => return self.object(node, object),
            Holds::SchemaOrFlag if node.as_flag().is_some() => return,
            Holds::SchemaOrFlag => return self.object(node, Schema),
            Holds::List(object) => {
                node.items()
                    .iter()
                    .for_each(|item| self.object(item, object));
                (node.is_list(), "a list")
            }
            Holds::Map(object) => {
                for (key, value) in node.entries() {
                    let component = node.pointer.starts_with("/components/")
                        && node.pointer.matches('/').count() == 2;
                    if component
                        && !key
                            .bytes()
                            .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
                    {
                        let words = format!(
                            "`{key}` cannot name a component; names there are of letters, digits, `.`, `-` and `_`"
                        );
                        self.faults.push(Fault::at(value, words));
                    }
                    self.object(value, object);
                }
                (node.is_map(), "an object")
            }
        };
        if !fits {
            let hint = match (&node.kind, holds) {
                (Kind::List(_), Holds::Text) if node.pointer.ends_with("/type") => {
                    "; a list of types is OpenAPI 3.1, write `nullable: true` or `oneOf`"
                }
                (Kind::Number(_), Holds::Flag) if node.pointer.contains("/exclusiveM") => {
                    "; the number is OpenAPI 3.1, write it as `minimum` or `maximum` beside it"
                }
                (_, Holds::Text) if !matches!(node.kind, Kind::Map(_) | Kind::List(_)) => {
                    "; put it in quotes"
                }
                _ => "",
            };
            self.unsound(
                node,
                format!("expected {expected}, found {}{hint}", said(node)),
            );
        }
    }
}

fn said(node: &Node) -> &'static str {
    match node.kind {
        Kind::Null => "nothing",
        Kind::Flag(_) => "true or false",
        Kind::Number(_) => "a number",
        Kind::Text(_) => "a string",
        Kind::List(_) => "a list",
        Kind::Map(_) => "an object",
    }
}
