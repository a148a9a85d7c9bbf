//! Reads a document, and writes what OpenAPI 3.1 notes in another way as 3.0 does: everything else sees one form.
//!
//! What 3.1 has and 3.0 has no form for stays as it is; `keys::later` lists it.

use crate::openapi::document::keys::{Holds, Object, held, later};
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::pointer;
use crate::openapi::document::refusal::Fault;
use crate::openapi::document::source;
use serde_json::Number;

/// A document, and what of its notation has no effect.
#[derive(Debug)]
pub struct Reading {
    pub root: Node,
    pub warnings: Vec<Fault>,
}

/// Reads YAML or JSON of OpenAPI 3.0 or 3.1.
///
/// # Errors
/// When the text is neither YAML nor JSON.
pub fn read(text: &str) -> Result<Reading, Fault> {
    let mut root = source::read(text)?;
    let mut warnings = Vec::new();
    if is_later(&root) {
        let mut notation = Notation {
            warnings: &mut warnings,
        };
        notation.visit(&mut root, Object::Document);
        place(&mut root, String::new());
    }
    Ok(Reading { root, warnings })
}

/// Whether this is a document of OpenAPI 3.1.
pub fn is_later(root: &Node) -> bool {
    let version = root.text("openapi").unwrap_or_default();
    version.starts_with("3.1.")
}

/// Gives each node the pointer of the place where it is now.
fn place(node: &mut Node, at: String) {
    match &mut node.kind {
        Kind::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                place(item, format!("{at}/{index}"));
            }
        }
        Kind::Map(entries) => {
            for (key, item) in entries {
                let below = pointer::join(&at, key);
                place(item, below);
            }
        }
        _ => {}
    }
    node.pointer = at;
}

type Entries = Vec<(String, Node)>;

/// Keys that say nothing of the value, and so may be beside a `$ref` as they are.
const WORDS: &[&str] = &["$ref", "$comment", "title", "description", "summary"];

/// The rules for each type of JSON, in the order in which they are told.
pub(in crate::openapi) const TEXT: &[&str] = &["minLength", "maxLength", "pattern"];
pub(in crate::openapi) const NUMBER: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
];
pub(in crate::openapi) const LIST: &[&str] = &["minItems", "maxItems", "uniqueItems", "items"];
pub(in crate::openapi) const OBJECT: &[&str] = &[
    "minProperties",
    "maxProperties",
    "properties",
    "additionalProperties",
    "required",
];

const NUMBER_FORMATS: &[&str] = &["float", "double"];

struct Notation<'w> {
    warnings: &'w mut Vec<Fault>,
}

impl Notation<'_> {
    fn visit(&mut self, node: &mut Node, object: Object) {
        if object == Object::Schema {
            self.schema(node);
        }
        if object.may_be_reference() && node.reference().is_some() {
            return;
        }
        let Kind::Map(entries) = &mut node.kind else {
            return;
        };
        for (key, child) in entries {
            if let Some(member) = object.members() {
                if !key.starts_with("x-") {
                    self.visit(child, member);
                }
                continue;
            }
            let holds = held(object, key).or_else(|| later(object, key).map(|later| later.holds));
            match holds {
                Some(Holds::One(kind)) => self.visit(child, kind),
                Some(Holds::SchemaOrFlag) if child.is_map() => self.visit(child, Object::Schema),
                Some(Holds::List(kind)) => {
                    if let Kind::List(items) = &mut child.kind {
                        items.iter_mut().for_each(|item| self.visit(item, kind));
                    }
                }
                Some(Holds::Map(kind)) => {
                    if let Kind::Map(members) = &mut child.kind {
                        members
                            .iter_mut()
                            .for_each(|(_, member)| self.visit(member, kind));
                    }
                }
                _ => {}
            }
        }
    }

    fn schema(&mut self, node: &mut Node) {
        if let Kind::Flag(any) = node.kind {
            let nothing = like(node, Kind::Map(Vec::new()));
            let entries = if any {
                Vec::new()
            } else {
                vec![("not".to_owned(), nothing)]
            };
            node.kind = Kind::Map(entries);
            return;
        }
        let Kind::Map(entries) = &mut node.kind else {
            return;
        };
        if let Some((_, nullable)) = entries.iter().find(|(key, _)| key == "nullable") {
            let words = "`nullable` is a key of OpenAPI 3.0 and is read as there; write `type: [string, 'null']` or its like";
            self.warnings.push(Fault::at(nullable, words));
        }
        wrap_reference(entries);
        if entries.iter().any(|(key, _)| key == "$ref") {
            return;
        }
        constant(entries);
        types(entries);
        union_with_null(entries);
        exclusive(entries, "minimum", "exclusiveMinimum", |new, old| {
            new >= old
        });
        exclusive(entries, "maximum", "exclusiveMaximum", |new, old| {
            new <= old
        });
        examples(entries);
        content(entries);
        unevaluated(entries);
        if let Some(kind) = find(entries, "type")
            && kind.as_text() == Some("array")
            && find(entries, "items").is_none()
            && find(entries, "prefixItems").is_none()
        {
            let any = like(kind, Kind::Map(Vec::new()));
            entries.push(("items".to_owned(), any));
        }
    }
}

fn find<'e>(entries: &'e Entries, key: &str) -> Option<&'e Node> {
    entries
        .iter()
        .find(|(name, _)| name == key)
        .map(|(_, node)| node)
}

fn take(entries: &mut Entries, key: &str) -> Option<Node> {
    let at = entries.iter().position(|(name, _)| name == key)?;
    Some(entries.remove(at).1)
}

/// Another value in the place of a node.
fn like(node: &Node, kind: Kind) -> Node {
    Node {
        pointer: node.pointer.clone(),
        line: node.line,
        column: node.column,
        kind,
    }
}

fn set(entries: &mut Entries, key: &str, node: Node) {
    match entries.iter_mut().find(|(name, _)| name == key) {
        Some((_, slot)) => *slot = node,
        None => entries.push((key.to_owned(), node)),
    }
}

/// What is beside a `$ref` counts: the reference becomes a part of an `allOf`.
fn wrap_reference(entries: &mut Entries) {
    let says = |(key, _): &(String, Node)| !WORDS.contains(&key.as_str()) && !key.starts_with("x-");
    if !entries.iter().any(says) {
        return;
    }
    let Some(reference) = take(entries, "$ref") else {
        return;
    };
    let at = like(&reference, Kind::Null);
    let part = like(&at, Kind::Map(vec![("$ref".to_owned(), reference)]));
    add_part(entries, &at, part);
}

fn add_part(entries: &mut Entries, at: &Node, part: Node) {
    if let Some((_, parts)) = entries.iter_mut().find(|(key, _)| key == "allOf")
        && let Kind::List(parts) = &mut parts.kind
    {
        parts.push(part);
    } else {
        set(entries, "allOf", like(at, Kind::List(vec![part])));
    }
}

/// `const` is a set of one.
fn constant(entries: &mut Entries) {
    if let Some(value) = take(entries, "const")
        && find(entries, "enum").is_none()
    {
        let at = like(&value, Kind::Null);
        entries.push(("enum".to_owned(), like(&at, Kind::List(vec![value]))));
    }
}

/// A list of types: null among them is `nullable`, one type is that type, several are a union.
fn types(entries: &mut Entries) {
    let Some(list) = find(entries, "type").filter(|list| list.is_list()).cloned() else {
        return;
    };
    let mut kinds: Vec<&str> = list.items().iter().filter_map(Node::as_text).collect();
    if kinds.len() != list.items().len() || kinds.is_empty() {
        return;
    }
    let null = kinds.contains(&"null");
    kinds.retain(|kind| *kind != "null");
    kinds.dedup();
    if kinds.contains(&"number") {
        kinds.retain(|kind| *kind != "integer"); // which is a number
    }
    if null && !kinds.is_empty() {
        set(entries, "nullable", like(&list, Kind::Flag(true)));
    }
    match kinds.as_slice() {
        [] => set(entries, "type", like(&list, Kind::Text("null".to_owned()))),
        [only] => set(entries, "type", like(&list, Kind::Text((*only).to_owned()))),
        several => {
            let union = ["allOf", "oneOf", "anyOf", "not"];
            if union.iter().any(|key| find(entries, key).is_some()) {
                return;
            }
            take(entries, "type");
            spread(entries, &list, several);
        }
    }
}

/// A union of one variant for each type, each with what is said of that type.
fn spread(entries: &mut Entries, list: &Node, kinds: &[&str]) {
    let format = take(entries, "format");
    let values = take(entries, "enum");
    let mut variants = Vec::new();
    for kind in kinds {
        let rules = match *kind {
            "string" => TEXT,
            "integer" | "number" => NUMBER,
            "array" => LIST,
            "object" => OBJECT,
            _ => &[],
        };
        let mut inside = vec![(
            "type".to_owned(),
            like(list, Kind::Text((*kind).to_owned())),
        )];
        let said = |(key, _): &&(String, Node)| rules.contains(&key.as_str());
        inside.extend(entries.iter().filter(said).cloned());
        if let Some(format) = &format {
            let name = format.as_text().unwrap_or_default();
            let of_number =
                NUMBER_FORMATS.contains(&name) || name.trim_start_matches('u').starts_with("int");
            if of_number == (rules == NUMBER) && (of_number || *kind == "string") {
                inside.push(("format".to_owned(), format.clone()));
            }
        }
        if let Some(values) = &values {
            let mine: Vec<Node> = values
                .items()
                .iter()
                .filter(|value| is_of(&value.kind, kind))
                .cloned()
                .collect();
            if mine.is_empty() {
                continue;
            }
            inside.push(("enum".to_owned(), like(values, Kind::List(mine))));
        }
        variants.push(like(list, Kind::Map(inside)));
    }
    entries.retain(|(key, _)| {
        ![TEXT, NUMBER, LIST, OBJECT]
            .concat()
            .contains(&key.as_str())
    });
    if let Some(values) = &values
        && values
            .items()
            .iter()
            .any(|value| matches!(value.kind, Kind::Null))
    {
        set(entries, "nullable", like(values, Kind::Flag(true)));
    }
    entries.push(("oneOf".to_owned(), like(list, Kind::List(variants))));
}

fn is_of(value: &Kind, kind: &str) -> bool {
    match value {
        Kind::Flag(_) => kind == "boolean",
        Kind::Number(number) => kind == "number" || kind == "integer" && !number.is_f64(),
        Kind::Text(_) => kind == "string",
        Kind::List(_) => kind == "array",
        Kind::Map(_) => kind == "object",
        Kind::Null => false,
    }
}

/// Null as a variant of a union is `nullable`; a union of one besides is that one.
fn union_with_null(entries: &mut Entries) {
    for key in ["oneOf", "anyOf"] {
        let Some(at) = find(entries, key).map(|list| like(list, Kind::Null)) else {
            continue;
        };
        let Some((_, list)) = entries.iter_mut().find(|(name, _)| name == key) else {
            continue;
        };
        let Kind::List(variants) = &mut list.kind else {
            continue;
        };
        let before = variants.len();
        if before < 2 || variants.iter().all(is_null) {
            continue;
        }
        variants.retain(|variant| !is_null(variant));
        if variants.len() == before {
            continue;
        }
        let only = if variants.len() == 1 {
            variants.pop()
        } else {
            None
        };
        set(entries, "nullable", like(&at, Kind::Flag(true)));
        let Some(only) = only else {
            continue;
        };
        take(entries, key);
        let clash = |(key, _): &&(String, Node)| {
            find(entries, key).is_some() && !WORDS.contains(&key.as_str())
        };
        if only.reference().is_some() || only.entries().iter().any(|entry| clash(&entry)) {
            add_part(entries, &at, only);
        } else if let Kind::Map(inside) = only.kind {
            for (key, node) in inside {
                if find(entries, &key).is_none() {
                    entries.push((key, node));
                }
            }
        }
    }
}

fn is_null(variant: &Node) -> bool {
    let type_is_null = match variant.get("type") {
        Some(kind) => kind.as_text() == Some("null"),
        None => false,
    };
    let null = |node: &Node| matches!(node.kind, Kind::Null);
    type_is_null
        || variant.get("const").is_some_and(null)
        || variant
            .get("enum")
            .is_some_and(|list| list.items().len() == 1 && list.items().iter().all(null))
}

/// A number as an exclusive bound is the bound, and that it is exclusive.
fn exclusive(entries: &mut Entries, bound: &str, key: &str, stricter: fn(f64, f64) -> bool) {
    let Some(number) = find(entries, key)
        .filter(|node| node.as_number().is_some())
        .cloned()
    else {
        return;
    };
    take(entries, key);
    let inclusive = find(entries, bound).and_then(Node::as_f64);
    let value = number
        .as_number()
        .and_then(Number::as_f64)
        .unwrap_or_default();
    if inclusive.is_none_or(|inclusive| stricter(value, inclusive)) {
        let flag = like(&number, Kind::Flag(true));
        set(entries, bound, number);
        entries.push((key.to_owned(), flag));
    }
}

/// The first of the examples.
fn examples(entries: &mut Entries) {
    let Some(list) = find(entries, "examples")
        .filter(|list| list.is_list())
        .cloned()
    else {
        return;
    };
    take(entries, "examples");
    if let (Some(first), None) = (list.items().first(), find(entries, "example")) {
        entries.push(("example".to_owned(), first.clone()));
    }
}

/// Text that holds octets, as `format` says it.
fn content(entries: &mut Entries) {
    let encoding = find(entries, "contentEncoding").and_then(Node::as_text);
    let format = match encoding {
        Some("base64") => "byte",
        None if find(entries, "contentMediaType").and_then(Node::as_text)
            == Some("application/octet-stream") =>
        {
            "binary"
        }
        _ => return, // an encoding that `format` has no name for
    };
    let at = take(entries, "contentEncoding");
    let media = take(entries, "contentMediaType");
    if let (Some(node), None) = (at.or(media), find(entries, "format")) {
        let node = like(&node, Kind::Text(format.to_owned()));
        entries.push(("format".to_owned(), node));
    }
}

/// Responses are read leniently and requests hold nothing undeclared, so that it is `additionalProperties`.
fn unevaluated(entries: &mut Entries) {
    if let Some(node) = take(entries, "unevaluatedProperties")
        && !matches!(node.kind, Kind::Flag(false))
        && find(entries, "additionalProperties").is_none()
    {
        entries.push(("additionalProperties".to_owned(), node));
    }
}
