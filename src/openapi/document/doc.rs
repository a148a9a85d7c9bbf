//! A document as read: its values, and where in the file each of them stands.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde_json::Value;

use crate::openapi::document::source;

/// A place in the file. Both numbers count from one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    pub line: usize,
    pub column: usize,
}

/// A document, read from YAML or JSON.
#[derive(Clone, Debug)]
pub struct Doc {
    /// What messages call it: the path as given.
    pub name: String,
    /// The text it was read from.
    pub text: String,
    /// The whole of it; mappings are sorted here, [`Doc::mark`] knows the order of the file.
    pub value: Value,
    /// JSON pointer to the place of the key (or of the list item).
    marks: BTreeMap<String, Mark>,
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
        let root = source::read(text).map_err(|fault| {
            let mark = Mark {
                line: fault.line,
                column: fault.column.unwrap_or(1),
            };
            refuse(mark, fault.words)
        })?;
        let value = root.to_value();
        if !value.is_object() {
            return Err(refuse(
                place(&root),
                "is not a mapping; an OpenAPI document begins with `openapi: 3.0.3`".to_owned(),
            ));
        }
        let mut marks = BTreeMap::new();
        note(&root, &mut marks);
        Ok(Doc {
            name: name.to_owned(),
            text: text.to_owned(),
            value,
            marks,
        })
    }

    /// Where `pointer` stands; the nearest parent's place if it is not in the file.
    pub fn mark(&self, pointer: &str) -> Mark {
        let mut rest = pointer;
        loop {
            if let Some(mark) = self.marks.get(rest) {
                return *mark;
            }
            match rest.rfind('/') {
                Some(cut) => rest = rest.get(..cut).unwrap_or_default(),
                None => return Mark::default(),
            }
        }
    }
}

fn place(node: &source::Node) -> Mark {
    Mark {
        line: node.line,
        column: node.column,
    }
}

fn note(node: &source::Node, marks: &mut BTreeMap<String, Mark>) {
    marks.insert(node.pointer.clone(), place(node));
    let members = node.entries().iter().map(|(_, member)| member);
    for child in members.chain(node.items()) {
        note(child, marks);
    }
}
