//! Check: is this the shape of an OpenAPI 3.0 document, and does it use only what is supported?
//!
//! One table a kind of object says what each key holds; the walk does the rest, over unused components too.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::refusal::{Fault, Faults};
use Holds::*;

/// What a key of an object holds.
enum Holds {
    /// Any value; read elsewhere or not at all.
    Free,
    Text,
    Flag,
    Number,
    Texts,
    One(&'static Table),
    List(&'static Table),
    Map(&'static Table),
    /// A schema or `true`/`false`.
    Extra,
    /// Out: the reason and a way out.
    No(&'static str),
}

type Table = &'static [(&'static str, Holds)];

const LATER: &str = "a keyword of OpenAPI 3.1; this generator reads 3.0";

#[rustfmt::skip]
static ROOT: Table = &[
    ("openapi", Text), ("info", One(&INFO)), ("servers", Free), ("paths", Map(&PATH)), ("components", One(&COMPONENTS)),
    ("security", Free), ("tags", List(&TAG)), ("externalDocs", One(&DOCS)),
    ("webhooks", No("webhooks are not generated (OpenAPI 3.1); remove them")),
    ("jsonSchemaDialect", No(LATER)),
];
#[rustfmt::skip]
static INFO: Table = &[
    ("title", Text), ("description", Text), ("termsOfService", Text), ("contact", Free), ("license", Free),
    ("version", Text), ("summary", No(LATER)),
];
#[rustfmt::skip]
static TAG: Table = &[("name", Text), ("description", Text), ("externalDocs", One(&DOCS))];
#[rustfmt::skip]
static DOCS: Table = &[("url", Text), ("description", Text)];
#[rustfmt::skip]
static PATH: Table = &[
    ("$ref", No("a `$ref` in place of a path is not followed; write its operations here")),
    ("summary", Text), ("description", Text), ("servers", No("another server for one path is not supported; remove `servers` here")),
    ("parameters", List(&PARAMETER)), ("get", One(&OPERATION)), ("put", One(&OPERATION)), ("post", One(&OPERATION)),
    ("delete", One(&OPERATION)), ("options", One(&OPERATION)), ("head", One(&OPERATION)), ("patch", One(&OPERATION)),
    ("trace", One(&OPERATION)),
];
#[rustfmt::skip]
static OPERATION: Table = &[
    ("tags", Texts), ("summary", Text), ("description", Text), ("externalDocs", One(&DOCS)), ("operationId", Text),
    ("parameters", List(&PARAMETER)), ("requestBody", One(&BODY)), ("responses", Map(&RESPONSE)),
    ("callbacks", No("callbacks are not generated; remove them, and describe in words what is called back")),
    ("deprecated", Flag), ("security", Free),
    ("servers", No("another server for one operation is not supported; remove `servers` here")),
];
#[rustfmt::skip]
static PARAMETER: Table = &[
    ("$ref", Text), ("name", Text), ("in", Text), ("description", Text), ("required", Flag), ("deprecated", Flag),
    ("allowEmptyValue", Flag), ("style", Text), ("explode", Flag), ("allowReserved", Flag), ("schema", One(&SCHEMA)),
    ("example", Free), ("examples", Free),
    ("content", No("a parameter with `content` is not supported; give it a `schema`, or send the text as a string")),
];
#[rustfmt::skip]
static BODY: Table = &[("$ref", Text), ("description", Text), ("content", Map(&MEDIA)), ("required", Flag)];
#[rustfmt::skip]
static MEDIA: Table = &[("schema", One(&SCHEMA)), ("example", Free), ("examples", Free), ("encoding", Free)];
#[rustfmt::skip]
static RESPONSE: Table = &[
    ("$ref", Text), ("description", Text), ("headers", Map(&HEADER)), ("content", Map(&MEDIA)),
    ("links", No("links are not generated; remove them, and say in the description what to call next")),
];
#[rustfmt::skip]
static HEADER: Table = &[
    ("$ref", Text), ("description", Text), ("required", Flag), ("deprecated", Flag), ("allowEmptyValue", Flag),
    ("style", Text), ("explode", Flag), ("allowReserved", Flag), ("schema", One(&SCHEMA)), ("example", Free),
    ("examples", Free), ("content", Free),
];
#[rustfmt::skip]
static COMPONENTS: Table = &[
    ("schemas", Map(&SCHEMA)), ("responses", Map(&RESPONSE)), ("parameters", Map(&PARAMETER)), ("examples", Free),
    ("requestBodies", Map(&BODY)), ("headers", Map(&HEADER)), ("securitySchemes", Map(&SCHEME)),
    ("links", No("links are not generated; remove them")),
    ("callbacks", No("callbacks are not generated; remove them")),
    ("pathItems", No(LATER)),
];
#[rustfmt::skip]
static SCHEME: Table = &[
    ("$ref", Text), ("type", Text), ("description", Text), ("name", Text), ("in", Text), ("scheme", Text),
    ("bearerFormat", Text), ("flows", Free), ("openIdConnectUrl", Text),
];
#[rustfmt::skip]
static SCHEMA: Table = &[
    ("$ref", Text), ("title", Text), ("multipleOf", Number), ("maximum", Number), ("exclusiveMaximum", Flag),
    ("minimum", Number), ("exclusiveMinimum", Flag), ("maxLength", Number), ("minLength", Number), ("pattern", Text),
    ("maxItems", Number), ("minItems", Number), ("uniqueItems", Flag), ("maxProperties", Number),
    ("minProperties", Number), ("required", Texts), ("enum", Free), ("type", Text), ("allOf", List(&SCHEMA)),
    ("oneOf", List(&SCHEMA)), ("anyOf", List(&SCHEMA)), ("items", One(&SCHEMA)), ("properties", Map(&SCHEMA)),
    ("additionalProperties", Extra), ("description", Text), ("format", Text), ("default", Free), ("nullable", Flag),
    ("discriminator", Free), ("readOnly", Flag), ("writeOnly", Flag), ("example", Free),
    ("externalDocs", One(&DOCS)), ("deprecated", Flag),
    ("not", No("`not` says what a value isn't, which no Rust type can; say what it is")),
    ("xml", No("XML is not generated; remove `xml`")),
    ("const", No("a keyword of OpenAPI 3.1; write `enum` with one value")),
    ("examples", No("a keyword of OpenAPI 3.1; write `example`")),
    ("patternProperties", No(LATER)), ("prefixItems", No(LATER)), ("contains", No(LATER)), ("if", No(LATER)),
    ("then", No(LATER)), ("else", No(LATER)), ("dependentRequired", No(LATER)), ("dependentSchemas", No(LATER)),
    ("propertyNames", No(LATER)), ("unevaluatedProperties", No(LATER)), ("$defs", No(LATER)), ("$id", No(LATER)),
    ("$schema", No(LATER)), ("$anchor", No(LATER)), ("$comment", No(LATER)), ("contentEncoding", No(LATER)),
    ("contentMediaType", No(LATER)), ("contentSchema", No(LATER)), ("definitions", No("not part of OpenAPI; use components")),
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
                "there is no `openapi` here; begin with `openapi: 3.0.3`",
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
    walk.object(root, ROOT);
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

    fn object(&mut self, node: &Node, table: Table) {
        let Kind::Map(entries) = &node.kind else {
            return self.unsound(
                node,
                format!("{} stands where an object belongs", said(node)),
            );
        };
        if let Some((_, reference)) = entries.iter().find(|(key, _)| key == "$ref") {
            self.reference(reference, entries, table);
        }
        for (key, value) in entries {
            if key.starts_with("x-") {
                continue;
            }
            match table.iter().find(|(name, _)| name == key) {
                Some((_, holds)) => self.value(value, holds),
                None => {
                    let words = format!(
                        "`{key}` is no key of OpenAPI 3.0 here; correct it, or write `x-{key}` if it is yours"
                    );
                    self.faults.push(Fault::at(value, words));
                }
            }
        }
    }

    /// OpenAPI 3.0 ignores what stands beside a `$ref`; words do no harm, anything else would be lost.
    fn reference(&mut self, reference: &Node, entries: &[(String, Node)], table: Table) {
        if !table
            .iter()
            .any(|(name, holds)| *name == "$ref" && matches!(holds, Text))
        {
            return;
        }
        for (key, value) in entries {
            if !["$ref", "description", "summary", "title", "example"].contains(&key.as_str())
                && !key.starts_with("x-")
            {
                let words = format!(
                    "`{key}` beside a `$ref` has no effect in OpenAPI 3.0; wrap the reference: `allOf: [{{$ref: …}}]` with `{key}` beside it"
                );
                self.faults.push(Fault::at(value, words));
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

    fn value(&mut self, node: &Node, holds: &Holds) {
        let (fits, expected) = match holds {
            Free => (true, ""),
            Text => (matches!(node.kind, Kind::Text(_)), "a string"),
            Flag => (matches!(node.kind, Kind::Flag(_)), "true or false"),
            Number => (matches!(node.kind, Kind::Number(_)), "a number"),
            Texts => (
                matches!(&node.kind, Kind::List(items) if items.iter().all(|item| item.as_text().is_some())),
                "a list of strings",
            ),
            One(table) => return self.object(node, table),
            Extra if matches!(node.kind, Kind::Flag(_)) => (true, ""),
            Extra => return self.object(node, SCHEMA),
            List(table) => {
                if let Kind::List(items) = &node.kind {
                    items.iter().for_each(|item| self.object(item, table));
                }
                (matches!(node.kind, Kind::List(_)), "a list")
            }
            Map(table) => {
                for (key, value) in node.entries() {
                    let part = node.pointer.starts_with("/components/")
                        && node.pointer.matches('/').count() == 2;
                    if part
                        && !key
                            .bytes()
                            .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
                    {
                        let words = format!(
                            "`{key}` cannot name a component; names there are of letters, digits, `.`, `-` and `_`"
                        );
                        self.faults.push(Fault::at(value, words));
                    }
                    if !(key.starts_with("x-") && matches!(node.pointer.as_str(), "/paths")
                        || key.starts_with("x-") && node.pointer.ends_with("/responses"))
                    {
                        self.object(value, table);
                    }
                }
                (matches!(node.kind, Kind::Map(_)), "an object")
            }
            No(words) => {
                self.faults.push(Fault::at(node, *words));
                return;
            }
        };
        if !fits {
            let hint = match (&node.kind, holds) {
                (Kind::List(_), Text) if node.pointer.ends_with("/type") => {
                    "; a list of types is OpenAPI 3.1, write `nullable: true` or `oneOf`"
                }
                (Kind::Number(_), Flag) if node.pointer.contains("/exclusiveM") => {
                    "; the number is OpenAPI 3.1, write it as `minimum` or `maximum` beside it"
                }
                (_, Text) if !matches!(node.kind, Kind::Map(_) | Kind::List(_)) => {
                    "; put it in quotes"
                }
                _ => "",
            };
            self.unsound(
                node,
                format!("{} stands where {expected} belongs{hint}", said(node)),
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
