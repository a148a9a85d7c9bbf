//! A schema with its references followed and its `allOf` parts put together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::openapi::document::doc::Place;
use crate::openapi::document::node::{Kind, Node};

/// Everything a schema demands, each part with the place that says it.
#[derive(Clone, Debug)]
pub struct Shape<'a> {
    /// The schema as written, perhaps a reference.
    pub written: Place<'a>,
    /// The schema itself, references followed.
    pub home: Place<'a>,
    /// Keywords other than those below; where two parts say one, the stricter bound or else the outer part.
    words: BTreeMap<String, Place<'a>>,
    /// In the order of the file; several schemas where several parts speak of one property.
    pub properties: Vec<(String, Vec<Place<'a>>)>,
    pub required: Vec<String>,
    pub items: Vec<Place<'a>>,
    pub additional: Additional<'a>,
    pub one_of: Vec<Place<'a>>,
    pub any_of: Vec<Place<'a>>,
}

/// What an object may hold beside its properties.
#[derive(Clone, Debug)]
pub enum Additional<'a> {
    /// Not said: anything.
    Unsaid,
    Any(Place<'a>),
    Refused(Place<'a>),
    Typed(Place<'a>),
}

/// A part of an `allOf` that cannot be laid together with the others.
#[derive(Clone, Copy, Debug)]
pub enum BrokenPart<'a> {
    /// Its reference leads to no schema.
    Unresolved(&'a Node),
    /// It has itself as a part.
    Circular(&'a Node),
}

/// A schema and all parts of its `allOf`, each before its own parts, references followed; and the parts that are broken.
pub fn parts<'a>(root: &'a Node, schema: &'a Node) -> (Vec<&'a Node>, Vec<BrokenPart<'a>>) {
    let (mut found, mut broken) = (Vec::new(), Vec::new());
    collect(root, schema, &mut Vec::new(), &mut found, &mut broken);
    (found, broken)
}

fn collect<'a>(
    root: &'a Node,
    written: &'a Node,
    open: &mut Vec<&'a str>,
    found: &mut Vec<&'a Node>,
    broken: &mut Vec<BrokenPart<'a>>,
) {
    let Ok(node) = root.resolve(written) else {
        return broken.push(BrokenPart::Unresolved(written));
    };
    if open.contains(&node.pointer.as_str()) {
        return broken.push(BrokenPart::Circular(node));
    }
    open.push(&node.pointer);
    found.push(node);
    for part in declared_form(node).into_iter().chain(node.list("allOf")) {
        collect(root, part, open, found, broken);
    }
    open.pop();
}

/// The one form of an `anyOf` as which a value is read: beside it there is null, or the form that says to tools without
/// `x-also-sent-as` what this says, or both.
pub fn declared_form(node: &Node) -> Option<&Node> {
    let forms: Vec<&Node> = forms_but_null(node).collect();
    let null = forms.len() < node.list("anyOf").len();
    match (forms.as_slice(), node.get("x-also-sent-as")) {
        ([declared], None) if null => Some(declared),
        ([declared, _], Some(_)) => Some(declared),
        _ => None,
    }
}

/// The forms of an `anyOf` but the one that holds null alone.
pub fn forms_but_null(node: &Node) -> impl Iterator<Item = &Node> {
    node.list("anyOf").iter().filter(|form| !is_null(form))
}

/// Whether a schema takes null and nothing else: OpenAPI 3.0 has no type for it.
pub fn is_null(schema: &Node) -> bool {
    let only_null = matches!(schema.list("enum"), [value] if matches!(value.kind, Kind::Null));
    only_null && schema.flag("nullable") == Some(true)
}

const LOWER_IS_STRICTER: [&str; 4] = ["maximum", "maxLength", "maxItems", "maxProperties"];
const HIGHER_IS_STRICTER: [&str; 4] = ["minimum", "minLength", "minItems", "minProperties"];

impl<'a> Shape<'a> {
    /// The shape of schemas that all must hold; `None` only for an empty list.
    pub fn of(schemas: &[Place<'a>]) -> Option<Shape<'a>> {
        let first = schemas.first()?;
        let mut shape = Shape {
            written: *first,
            home: first.resolved(),
            words: BTreeMap::new(),
            properties: Vec::new(),
            required: Vec::new(),
            items: Vec::new(),
            additional: Additional::Unsaid,
            one_of: Vec::new(),
            any_of: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        for schema in schemas {
            shape.gather(schema, &mut seen);
        }
        Some(shape)
    }

    pub fn one(schema: &Place<'a>) -> Option<Shape<'a>> {
        Shape::of(std::slice::from_ref(schema))
    }

    pub fn word(&self, key: &str) -> Option<&Place<'a>> {
        self.words.get(key)
    }

    /// The keywords other than those that have a field of their own.
    pub fn words(&self) -> impl Iterator<Item = (&str, &Place<'a>)> {
        self.words.iter().map(|(key, node)| (key.as_str(), node))
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.words.get(key)?.as_text()
    }

    pub fn number(&self, key: &str) -> Option<f64> {
        self.words.get(key)?.as_f64()
    }

    pub fn flag(&self, key: &str) -> bool {
        self.words
            .get(key)
            .and_then(|node| node.as_flag())
            .unwrap_or(false)
    }

    /// The type as written, or the one that the other keywords imply.
    pub fn kind(&self) -> Option<&'a str> {
        self.text("type").or_else(|| {
            let object =
                !self.properties.is_empty() || !matches!(self.additional, Additional::Unsaid);
            if object {
                Some("object")
            } else if self.items.is_empty() {
                None
            } else {
                Some("array")
            }
        })
    }

    pub fn is_required(&self, name: &str) -> bool {
        self.required.iter().any(|required| required == name)
    }

    pub fn property(&self, name: &str) -> Option<&[Place<'a>]> {
        self.properties
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, schemas)| schemas.as_slice())
    }

    /// The listed values: those of `enum`.
    pub fn values(&self) -> Option<Vec<Value>> {
        let listed = self.words.get("enum")?;
        listed
            .is_list()
            .then(|| listed.items().iter().map(|item| item.to_value()).collect())
    }

    /// The alternatives of a union, of whichever kind.
    pub fn variants(&self) -> &[Place<'a>] {
        if self.one_of.is_empty() {
            &self.any_of
        } else {
            &self.one_of
        }
    }

    fn gather(&mut self, written: &Place<'a>, seen: &mut BTreeSet<String>) {
        for part in parts(&written.doc.root, written.node).0 {
            if seen.insert(part.pointer.clone()) {
                self.gather_part(&written.with(part), seen);
            }
        }
    }

    fn gather_part(&mut self, node: &Place<'a>, seen: &mut BTreeSet<String>) {
        let mut only = Vec::new();
        for (key, child) in node.members() {
            match key.as_str() {
                "properties" => {
                    for (name, schema) in child.members() {
                        match self.properties.iter_mut().find(|(known, _)| *known == name) {
                            Some((_, schemas)) => schemas.push(schema),
                            None => self.properties.push((name, vec![schema])),
                        }
                    }
                }
                "required" => {
                    for name in child.items() {
                        if let Some(name) = name.as_text()
                            && !self.is_required(name)
                        {
                            self.required.push(name.to_owned());
                        }
                    }
                }
                "items" => self.items.push(child),
                "additionalProperties" => self.add_additional(child),
                "allOf" => {}
                "anyOf" if declared_form(node.node).is_some() => {
                    let null = child.items().into_iter().find(|form| is_null(form.node));
                    if let Some(nullable) = null.and_then(|null| null.get("nullable")) {
                        self.keep("nullable".to_owned(), nullable);
                    }
                }
                "oneOf" | "anyOf" => {
                    let variants = child.items();
                    if let [variant] = variants.as_slice() {
                        // A choice of one is no choice.
                        only.push(*variant);
                    } else if key == "oneOf" {
                        self.one_of.extend(variants);
                    } else {
                        self.any_of.extend(variants);
                    }
                }
                _ => self.keep(key, child),
            }
        }
        for variant in only {
            self.gather(&variant, seen);
        }
    }

    fn keep(&mut self, key: String, node: Place<'a>) {
        let stricter = match (self.words.get(&key), node.as_f64()) {
            (None, _) => true,
            (Some(kept), Some(new)) => match kept.as_f64() {
                Some(old) if LOWER_IS_STRICTER.contains(&key.as_str()) => new < old,
                Some(old) if HIGHER_IS_STRICTER.contains(&key.as_str()) => new > old,
                _ => false,
            },
            (Some(_), None) => false,
        };
        if stricter {
            self.words.insert(key, node);
        }
    }

    fn add_additional(&mut self, node: Place<'a>) {
        self.additional = match (&node.kind, &self.additional) {
            (_, Additional::Refused(_)) => return,
            (Kind::Flag(false), _) => Additional::Refused(node),
            (Kind::Map(entries), _) if !entries.is_empty() => Additional::Typed(node),
            (_, Additional::Typed(_)) => return,
            _ => Additional::Any(node),
        };
    }
}
