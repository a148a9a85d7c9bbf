//! A value of the document: what it is, and where it stands.

use std::collections::HashSet;

use serde_json::{Map, Number, Value};

use crate::openapi::document::pointer;

/// A place in the file. Both numbers count from one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    pub line: usize,
    pub column: usize,
}

/// A value of the document and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    pub pointer: String,
    pub line: usize,
    /// Of the key, or of the item of a list; from 1.
    pub column: usize,
    pub kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Kind {
    Null,
    Flag(bool),
    Number(Number),
    Text(String),
    List(Vec<Node>),
    /// In the document's order, keys distinct.
    Map(Vec<(String, Node)>),
}

impl Node {
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries()
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, node)| node)
    }
    /// The entries of a map; none for anything else.
    pub fn entries(&self) -> &[(String, Node)] {
        if let Kind::Map(entries) = &self.kind {
            entries
        } else {
            &[]
        }
    }
    /// The entries below `key`.
    pub fn map(&self, key: &str) -> &[(String, Node)] {
        self.get(key).map_or(&[], Node::entries)
    }
    pub fn items(&self) -> &[Node] {
        if let Kind::List(items) = &self.kind {
            items
        } else {
            &[]
        }
    }
    pub fn list(&self, key: &str) -> &[Node] {
        self.get(key).map_or(&[], Node::items)
    }
    pub fn as_text(&self) -> Option<&str> {
        if let Kind::Text(text) = &self.kind {
            Some(text)
        } else {
            None
        }
    }
    /// A text, or those of a list of texts; empty when it is neither.
    pub fn texts(&self) -> Vec<&str> {
        let one = self.as_text().map(|text| vec![text]);
        let all = || self.items().iter().map(Node::as_text).collect();
        one.or_else(all).unwrap_or_default()
    }
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::as_text)
    }
    pub fn as_flag(&self) -> Option<bool> {
        match self.kind {
            Kind::Flag(flag) => Some(flag),
            _ => None,
        }
    }
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.get(key)?.as_flag()
    }
    pub fn as_number(&self) -> Option<&Number> {
        if let Kind::Number(number) = &self.kind {
            Some(number)
        } else {
            None
        }
    }
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number()?.as_f64()
    }
    pub fn is_map(&self) -> bool {
        matches!(self.kind, Kind::Map(_))
    }
    pub fn is_list(&self) -> bool {
        matches!(self.kind, Kind::List(_))
    }
    /// Whether both hold the same value, wherever they stand.
    pub fn same(&self, other: &Node) -> bool {
        self.to_value() == other.to_value()
    }
    pub fn reference(&self) -> Option<&str> {
        self.text("$ref")
    }
    pub fn mark(&self) -> Mark {
        Mark {
            line: self.line,
            column: self.column,
        }
    }
    /// The same as plain JSON.
    pub fn to_value(&self) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Flag(flag) => Value::Bool(*flag),
            Kind::Number(number) => Value::Number(number.clone()),
            Kind::Text(text) => Value::String(text.clone()),
            Kind::List(items) => items.iter().map(Node::to_value).collect(),
            Kind::Map(entries) => entries
                .iter()
                .map(|(key, node)| (key.clone(), node.to_value()))
                .collect::<Map<_, _>>()
                .into(),
        }
    }
    /// The node that a JSON pointer such as `/components/schemas` leads to from here.
    pub fn find(&self, pointer: &str) -> Option<&Node> {
        pointer::parts(pointer)
            .iter()
            .try_fold(self, |node, part| match &node.kind {
                Kind::List(items) => items.get(part.parse::<usize>().ok()?),
                _ => node.get(part),
            })
    }
    /// Where a reference leads, one step, when this is the root; `None` for another file and for nothing.
    pub fn target(&self, reference: &str) -> Option<&Node> {
        let pointer = reference.strip_prefix('#')?;
        self.find(pointer)
            .or_else(|| self.find(&pointer::percent_decoded(pointer)))
    }
    /// `node`, or what it refers to through any number of references, when this is the root.
    ///
    /// # Errors
    /// When a reference leads to nothing, or references lead to one another.
    pub fn resolve<'a>(&'a self, node: &'a Node) -> Result<&'a Node, Unresolved<'a>> {
        let mut at = node;
        let mut seen = HashSet::new();
        while let Some(reference) = at.reference() {
            if !seen.insert(&at.pointer) {
                return Err(Unresolved::Circular);
            }
            at = self.target(reference).ok_or(Unresolved::Missing(at))?;
        }
        Ok(at)
    }
}

/// Why a node cannot be resolved.
#[derive(Clone, Copy, Debug)]
pub enum Unresolved<'a> {
    /// The reference of this node leads to nothing.
    Missing(&'a Node),
    /// The references lead to one another.
    Circular,
}
