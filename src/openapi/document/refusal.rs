//! Fault: one reason why a document is refused, with its place and a way out.
use crate::openapi::document::node::Node;
use crate::openapi::document::pointer;
use std::fmt;

/// One reason why the document is refused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line in the file, from 1.
    pub line: usize,
    /// Column, from 1; only for text that is not YAML.
    pub column: Option<usize>,
    /// A JSON pointer; empty for the whole document and for text that is not YAML.
    pub pointer: String,
    /// `GET /path, parameters/0` or a JSON pointer.
    pub place: String,
    /// The reason and a way out.
    pub words: String,
}

impl Fault {
    /// A fault at a node of the document.
    pub fn at(node: &Node, words: impl Into<String>) -> Self {
        Self {
            line: node.line,
            column: None,
            pointer: node.pointer.clone(),
            place: place(&node.pointer),
            words: words.into(),
        }
    }
}

/// All faults of one document, in the order of their lines.
#[derive(Clone, Debug)]
pub struct Faults {
    file: String,
    faults: Vec<Fault>,
}

impl Faults {
    pub(in crate::openapi) fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            faults: Vec::new(),
        }
    }
    /// Adds a fault, once.
    pub(in crate::openapi) fn push(&mut self, fault: Fault) {
        if let Err(index) = self.faults.binary_search(&fault) {
            self.faults.insert(index, fault);
        }
    }
    pub(in crate::openapi) fn with(&mut self, fault: Fault) -> Self {
        self.push(fault);
        self.clone()
    }
    pub(in crate::openapi) fn into_result(self) -> Result<(), Self> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(self)
        }
    }
    /// The faults, by line.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }
    /// Each fault as `file:line: place: reason; way out`.
    pub fn lines(&self) -> impl Iterator<Item = String> + '_ {
        self.faults.iter().map(|fault| {
            let column = fault
                .column
                .map(|column| format!(":{column}"))
                .unwrap_or_default();
            let place = if fault.place.is_empty() {
                String::new()
            } else {
                format!(" {}:", fault.place)
            };
            format!(
                "{}:{}{column}:{place} {}",
                self.file, fault.line, fault.words
            )
        })
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl std::error::Error for Faults {}

/// `/paths/~1a~1{id}/get/responses` reads `GET /a/{id}, responses`; anything else is a JSON pointer.
fn place(pointer: &str) -> String {
    let mut parts = pointer.split('/').skip(1);
    if parts.next() != Some("paths") {
        return if pointer.is_empty() {
            "the document".into()
        } else {
            format!("#{pointer}")
        };
    }
    let Some(path) = parts.next().map(pointer::unescape) else {
        return "#/paths".into();
    };
    let rest: Vec<&str> = parts.collect();
    match rest.split_first() {
        Some((verb, [])) => format!("{} {path}", verb.to_uppercase()),
        Some((&"parameters", rest)) => format!("{path}, parameters/{}", rest.join("/")),
        Some((verb, rest)) => format!("{} {path}, {}", verb.to_uppercase(), rest.join("/")),
        None => path,
    }
}
