//! Check: is this the shape of an OpenAPI document, and does it use only what is supported?
//!
//! The walk follows the table of keys, over unused components too.
use crate::openapi::document::keys::{Effect, Holds, Object, held, later};
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::notation::is_later;
use crate::openapi::document::operations;
use crate::openapi::document::refusal::{Fault, Faults};
use Object::*;

/// Objects that the generator looks into; what others hold makes no difference to the code.
#[rustfmt::skip]
const READ: &[Object] = &[
    Document, Info, Tag, ExternalDocs, Paths, PathItem, Operation, Parameter, RequestBody, MediaType, Encoding, Responses, Response,
    Header,
    Components, SecurityScheme, Schema,
];

const LATER: &str = "this is a keyword of OpenAPI 3.1, and the document is of 3.0; remove it, or write `openapi: 3.1.0`";

/// Dialects of JSON Schema that mean what OpenAPI 3.1 means by itself.
const DIALECTS: &[&str] = &[
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://json-schema.org/draft/2020-12/schema",
];

/// Keys that are refused: the reason and a way out.
#[rustfmt::skip]
const REFUSED: &[(Object, &str, &str)] = &[
    (Document, "webhooks", "webhooks (OpenAPI 3.1) are not supported; remove them"),
    (Document, "jsonSchemaDialect", LATER),
    (Info, "summary", LATER),
    (PathItem, "servers", "`servers` of a path are not supported; remove them"),
    (Operation, "servers", "`servers` of an operation are not supported; remove them"),
    (Components, "pathItems", LATER),
    (Schema, "not", "`not` of everything leaves no value; describe what the value is instead"),
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

/// Keys without an effect on what is sent and received.
#[rustfmt::skip]
const EFFECTLESS: &[(Object, &str, &str)] = &[
    (Schema, "xml", "`xml` has no effect: JSON is read and written"),
    (Operation, "callbacks", "callbacks are calls that others make, and nothing is made of them"),
    (Response, "links", "links have no effect; describe them in words"),
];

/// Checks the whole document; false when its shape is so wrong that reading on makes no sense.
///
/// With `accepts_poor`, what is right and merely poor is a warning.
pub fn document(root: &Node, accepts_poor: bool, faults: &mut Faults) -> bool {
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
            if !version.starts_with("3.0.") && !is_later(root) {
                let words = format!(
                    "OpenAPI {version} is not supported, only 3.0.x and 3.1.x; write `openapi: 3.0.3` and what differs in its terms"
                );
                faults.push(Fault::at(node, words));
                return false;
            }
        }
    }
    let mut walk = Walk {
        faults,
        sound: true,
        later: is_later(root),
        accepts_poor,
        servers: operations::common_servers(root),
    };
    walk.object(root, Document);
    for key in ["info", "paths"] {
        let optional = walk.later && key == "paths";
        if !optional && root.get(key).is_none() {
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
    /// Those of the document, and those that all operations have.
    servers: Vec<serde_json::Value>,
    /// The document is of OpenAPI 3.1.
    later: bool,
    accepts_poor: bool,
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
            if key == "servers" && object != Document && self.servers.contains(&value.to_value()) {
                self.faults.warn(Fault::at(
                    value,
                    "these are the servers of the whole document, and have no effect here",
                ));
                continue;
            }
            if key == "servers" && object != Document && self.accepts_poor {
                self.faults.warn(Fault::at(
                    value,
                    "these are other servers than the document's; call this with a client of their address",
                ));
                continue;
            }
            if (object, key.as_str()) == (Schema, "not") && !value.entries().is_empty() {
                let words = "`not` is not checked; say in the description what is not valid";
                self.faults.warn(Fault::at(value, words));
                continue;
            }
            let of = |(of, name, _): &&(Object, &str, &str)| *of == object && *name == key;
            if let Some((_, _, words)) = EFFECTLESS.iter().find(of) {
                self.faults.warn(Fault::at(value, *words));
                continue;
            }
            if self.later
                && let Some(later) = later(object, key)
            {
                self.later(key, value, later.holds, later.effect);
                continue;
            }
            match (refused, holds) {
                (Some((_, _, words)), _) => self.faults.push(Fault::at(value, *words)),
                (None, Some(_)) if (object, key.as_str()) == (PathItem, "$ref") => {
                    self.path_reference(value, entries);
                }
                (None, Some(holds)) => self.value(value, holds),
                (None, None) => {
                    let words = format!(
                        "`{key}` is not a key of OpenAPI here; correct it, or write `x-{key}` if it is yours"
                    );
                    self.faults.push(Fault::at(value, words));
                }
            }
        }
    }

    /// A key of OpenAPI 3.1.
    fn later(&mut self, key: &str, value: &Node, holds: Holds, effect: Effect) {
        match effect {
            Effect::Refused(words) => self.faults.push(Fault::at(value, words)),
            Effect::Ignored(words) => self.faults.warn(Fault::at(value, words)),
            Effect::Words => {
                let dialect = value.as_text().unwrap_or_default().trim_end_matches('#');
                if ["jsonSchemaDialect", "$schema"].contains(&key) && !DIALECTS.contains(&dialect) {
                    let words = format!(
                        "`{dialect}` may mean something else by the same keywords; write the schemas in the dialect of OpenAPI 3.1, and remove this"
                    );
                    self.faults.push(Fault::at(value, words));
                }
                self.value(value, holds);
            }
        }
    }

    /// A reference in place of a path, to one that is written out in this file.
    fn path_reference(&mut self, value: &Node, entries: &[(String, Node)]) {
        let inside = value
            .as_text()
            .is_some_and(|target| target.starts_with("#/"));
        let alone = entries.iter().all(|(key, _)| {
            key.starts_with("x-") || ["$ref", "summary", "description"].contains(&key.as_str())
        });
        if !inside || !alone {
            self.faults.push(Fault::at(value, "a `$ref` in place of a path is followed only inside of this file, and with nothing beside it; write its operations here"));
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
                    "; a list of types is OpenAPI 3.1, write `nullable: true` or `oneOf`, or `openapi: 3.1.0`"
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
