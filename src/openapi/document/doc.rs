//! A document as read, and a node together with its document.

use std::fmt;
use std::ops::Deref;
use std::path::Path;

pub use crate::openapi::document::node::Mark;
use crate::openapi::document::node::Node;
use crate::openapi::document::{notation, pointer};

/// A document, read from YAML or JSON.
#[derive(Clone, Debug)]
pub struct Doc {
    /// What messages call it: the path as given.
    pub name: String,
    /// The revision that git had it from, if any.
    pub revision: Option<String>,
    /// The text it was read from.
    pub text: String,
    /// The whole of it.
    pub root: Node,
}

/// Why a document could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub name: String,
    /// Absent when the file itself could not be opened.
    pub mark: Option<Mark>,
    pub reason: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.mark {
            Some(mark) => write!(
                out,
                "{}:{}:{}: {}",
                self.name, mark.line, mark.column, self.reason
            ),
            None => write!(out, "{}: {}", self.name, self.reason),
        }
    }
}

impl Doc {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Doc, Unreadable> {
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Doc::parse(&name, &text),
            Err(error) => Err(Unreadable {
                name,
                mark: None,
                reason: format!("cannot be read: {error}"),
            }),
        }
    }

    /// Reads a text; `name` stands in messages.
    pub fn parse(name: &str, text: &str) -> Result<Doc, Unreadable> {
        let refuse = |mark: Mark, reason: String| Unreadable {
            name: name.to_owned(),
            mark: Some(mark),
            reason,
        };
        let reading = notation::read(text).map_err(|fault| {
            let mark = Mark {
                line: fault.line,
                column: fault.column.unwrap_or(1),
            };
            refuse(mark, fault.words)
        })?;
        let root = reading.root;
        if !root.is_map() {
            return Err(refuse(
                root.mark(),
                "is not a mapping; an OpenAPI document begins with `openapi: 3.0.3`".to_owned(),
            ));
        }
        Ok(Doc {
            name: name.to_owned(),
            revision: None,
            text: text.to_owned(),
            root,
        })
    }

    /// Where `pointer` stands; the nearest parent's place if it is not in the file.
    pub fn mark(&self, pointer: &str) -> Mark {
        let mut rest = pointer;
        loop {
            if let Some(node) = self.root.find(rest) {
                return node.mark();
            }
            match rest.rfind('/') {
                Some(cut) => rest = rest.get(..cut).unwrap_or_default(),
                None => return Mark::default(),
            }
        }
    }
}

/// A node together with its document, so that references can be followed from it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub doc: &'a Doc,
    pub node: &'a Node,
}

impl Deref for Place<'_> {
    type Target = Node;
    fn deref(&self) -> &Node {
        self.node
    }
}

impl<'a> Place<'a> {
    pub fn root(doc: &'a Doc) -> Place<'a> {
        Place {
            doc,
            node: &doc.root,
        }
    }

    /// The place at a pointer such as `/components/schemas`.
    pub fn at(doc: &'a Doc, pointer: &str) -> Option<Place<'a>> {
        doc.root.find(pointer).map(|node| Place { doc, node })
    }

    /// Another node of the same document.
    pub fn with(self, node: &'a Node) -> Place<'a> {
        Place {
            doc: self.doc,
            node,
        }
    }

    pub fn get(&self, key: &str) -> Option<Place<'a>> {
        self.node.get(key).map(|node| self.with(node))
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.node.text(key)
    }

    pub fn as_text(&self) -> Option<&'a str> {
        self.node.as_text()
    }

    /// Members of a mapping in the order of the file.
    pub fn members(&self) -> Vec<(String, Place<'a>)> {
        self.node
            .entries()
            .iter()
            .map(|(key, node)| (key.clone(), self.with(node)))
            .collect()
    }

    pub fn items(&self) -> Vec<Place<'a>> {
        self.node
            .items()
            .iter()
            .map(|node| self.with(node))
            .collect()
    }

    /// Members of the mapping at `key`, none when it is absent.
    pub fn members_of(&self, key: &str) -> Vec<(String, Place<'a>)> {
        self.get(key).map(|node| node.members()).unwrap_or_default()
    }

    /// Items of the list at `key`, none when it is absent.
    pub fn items_of(&self, key: &str) -> Vec<Place<'a>> {
        self.get(key).map(|node| node.items()).unwrap_or_default()
    }

    /// Where a `$ref` here leads, one step; `None` when there is none or it leads nowhere.
    pub fn target(&self) -> Option<Place<'a>> {
        let node = self.doc.root.target(self.node.reference()?)?;
        Some(self.with(node))
    }

    /// The name under `components` that a `$ref` here uses.
    pub fn referred_name(&self) -> Option<String> {
        self.node
            .reference()?
            .rsplit('/')
            .next()
            .map(pointer::unescape)
    }

    /// The place with all `$ref`s followed; itself where they lead nowhere or in a circle.
    pub fn resolved(&self) -> Place<'a> {
        self.with(self.doc.root.resolve(self.node).unwrap_or(self.node))
    }
}
