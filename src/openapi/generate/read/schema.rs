//! Schema: one schema as it counts, with the parts of an `allOf` laid together.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::shape::{self, BrokenPart};
use crate::openapi::generate::model::Words;
use crate::openapi::generate::read::narrower::{SAID, is_narrower};
use crate::openapi::generate::read::reader::Reader;

/// A schema and, if it is an `allOf`, all its parts.
pub struct Schema<'d> {
    pub outer: &'d Node,
    /// The schema itself first, then the parts of `allOf`, references resolved.
    pub parts: Vec<&'d Node>,
}

impl<'d> Schema<'d> {
    /// What `key` says; parts that disagree have been refused.
    pub fn get(&self, key: &str) -> Option<&'d Node> {
        self.parts.iter().find_map(|part| part.get(key))
    }
    pub fn text(&self, key: &str) -> Option<&'d str> {
        self.get(key).and_then(Node::as_text)
    }
    pub fn flag(&self, key: &str) -> bool {
        self.get(key)
            .is_some_and(|node| matches!(node.kind, Kind::Flag(true)))
    }
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
    /// All properties, each once, in the order of the parts. Of one that is in several parts, the narrower description
    /// counts; if neither is, what the schema itself says, and else the last part.
    pub fn properties(&self, root: &Node) -> Vec<(&'d str, &'d Node)> {
        let mut found: Vec<(&'d str, &'d Node)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for (number, part) in self.parts.iter().enumerate() {
            for (name, node) in part.map("properties") {
                match places.get(name.as_str()) {
                    None => {
                        places.insert(name.as_str(), (found.len(), number));
                        found.push((name, node));
                    }
                    Some((at, first)) => {
                        if let Some((_, kept)) = found.get_mut(*at)
                            && plain(kept) != plain(node)
                            && !is_narrower(root, kept, node)
                            && (*first > 0 || is_narrower(root, node, kept))
                        {
                            *kept = node;
                        }
                    }
                }
            }
        }
        found
    }
    pub fn required(&self) -> Vec<(&'d str, &'d Node)> {
        let all = self.parts.iter().flat_map(|part| part.list("required"));
        all.filter_map(|node| node.as_text().map(|name| (name, node)))
            .collect()
    }
    /// With `allOf`, null must be allowed by all parts, or by the schema around them, which is how it is written.
    pub fn nullable(&self) -> bool {
        let says = |node: &Node| node.flag("nullable") == Some(true);
        says(self.outer) || self.parts.len() > 1 && self.parts.iter().skip(1).all(|part| says(part))
    }
    pub fn words(&self) -> Words {
        words(self.outer, |key| self.get(key))
    }
}

/// What is said of a schema; `get` looks up a key.
pub fn words<'d>(outer: &'d Node, get: impl Fn(&str) -> Option<&'d Node>) -> Words {
    let shown = |key: &str| {
        get(key).map(|node| match &node.kind {
            Kind::Text(text) => format!("{text:?}"),
            _ => node.to_value().to_string(),
        })
    };
    let said = |key: &str| {
        outer
            .text(key)
            .or_else(|| get(key).and_then(Node::as_text))
            .map(str::to_owned)
    };
    Words {
        title: said("title"),
        description: said("description"),
        default: shown("default"),
        example: None,
        format: said("format"),
        link: get("externalDocs")
            .and_then(|docs| docs.text("url"))
            .map(str::to_owned),
        deprecated: get("deprecated").is_some_and(|node| matches!(node.kind, Kind::Flag(true))),
    }
}

/// Keys that say nothing of the value's shape: parts may differ in them, the first counts.
const WORDS: &[&str] = &[
    "title",
    "description",
    "example",
    "default",
    "externalDocs",
    "deprecated",
    "nullable",
    "allOf",
    "properties",
    "required",
    "xml",
    "discriminator",
    "$ref",
];

impl<'d> Reader<'d, '_> {
    /// Lays the parts of a schema together; parts that contradict each other are refused.
    pub(in crate::openapi) fn schema(&mut self, outer: &'d Node) -> Option<Schema<'d>> {
        let root: &'d Node = self.root;
        let (parts, broken) = shape::parts(root, outer);
        for part in &broken {
            match part {
                BrokenPart::Unresolved(node) => {
                    self.resolve(node);
                }
                BrokenPart::Circular(node) => self.refuse(
                    node,
                    "this schema includes itself through `allOf`; remove one of these references",
                ),
            }
        }
        let schema = Schema { outer, parts };
        if !broken.is_empty() {
            return None;
        }
        if schema.parts.len() > 1 {
            self.agree(&schema)?;
        }
        Some(schema)
    }

    pub(in crate::openapi) fn agree(&mut self, schema: &Schema<'d>) -> Option<()> {
        let mut sound = Some(());
        let root: &'d Node = self.root;
        for (index, part) in schema.parts.iter().enumerate() {
            for (key, value) in part.entries() {
                if WORDS.contains(&key.as_str()) || key.starts_with("x-") {
                    continue;
                }
                let other = schema
                    .parts
                    .iter()
                    .take(index)
                    .find_map(|earlier| earlier.get(key));
                if other.is_some_and(|other| other.to_value() != value.to_value()) {
                    if self.invents() {
                        self.warn(schema.outer, format!("the parts of this `allOf` disagree on `{key}`, and the first counts"));
                        continue;
                    }
                    self.refuse(
                        schema.outer,
                        format!("the parts of this `allOf` disagree on `{key}`; say it in one of them, or write the schema out"),
                    );
                    sound = None;
                }
            }
            for (name, property) in part.map("properties") {
                let other = schema
                    .parts
                    .iter()
                    .take(index)
                    .find_map(|earlier| earlier.get("properties")?.get(name));
                if let Some(other) = other.filter(|other| plain(other) != plain(property)) {
                    // what fits the narrower one fits both
                    if is_narrower(root, other, property) || is_narrower(root, property, other) {
                        continue;
                    }
                    // a value keeps both, so that either reads it
                    if self.invents() || same_json(other, property) {
                        self.warn(property, format!("two parts of an `allOf` describe `{name}` differently, and the last counts; keep one of the two"));
                        continue;
                    }
                    self.refuse(
                        property,
                        format!("two parts of an `allOf` describe `{name}` differently; keep one of the two, or write the schema out"),
                    );
                    sound = None;
                }
            }
        }
        sound
    }
}

/// Whether both say that they are the same plain JSON: then a value that keeps one can keep the other.
fn same_json(one: &Node, other: &Node) -> bool {
    let kind = one.text("type");
    kind.is_some_and(|kind| ["string", "integer", "number", "boolean"].contains(&kind))
        && kind == other.text("type")
        && one.text("format") == other.text("format")
}

/// A schema without its words.
pub(in crate::openapi) fn plain(node: &Node) -> serde_json::Value {
    let mut value = node.to_value();
    if let Some(map) = value.as_object_mut() {
        map.retain(|key, _| !SAID.contains(&key.as_str()));
    }
    value
}
