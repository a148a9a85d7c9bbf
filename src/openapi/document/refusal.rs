//! Faults: why a document is refused, and what in it has no effect, with place and way out.
use crate::openapi::document::node::Node;
use crate::openapi::document::pointer;
use std::collections::HashMap;
use std::fmt;

/// One reason why the document is refused, or one thing in it that has no effect.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line in the file, from 1.
    pub line: usize,
    /// Column, from 1.
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
            column: Some(node.column),
            pointer: node.pointer.clone(),
            place: place(&node.pointer),
            words: words.into(),
        }
    }
}

/// How many faults of the same words are written out before the others are only counted.
pub const SAME: usize = 10;

/// All faults and warnings of one document, each kind in the order of its lines.
#[derive(Clone, Debug)]
pub struct Faults {
    file: String,
    /// Whether the line says little of the place, as in a document without line breaks.
    one_line: bool,
    faults: Vec<Fault>,
    warnings: Vec<Fault>,
}

impl Faults {
    pub(in crate::openapi) fn new(file: &str, text: &str) -> Self {
        Self {
            file: file.to_owned(),
            one_line: text.trim_end().lines().count() == 1,
            faults: Vec::new(),
            warnings: Vec::new(),
        }
    }
    /// Adds a fault, once.
    pub(in crate::openapi) fn push(&mut self, fault: Fault) {
        insert(&mut self.faults, fault);
    }
    /// Adds a warning, once.
    pub(in crate::openapi) fn warn(&mut self, warning: Fault) {
        insert(&mut self.warnings, warning);
    }
    pub(in crate::openapi) fn with(&mut self, fault: Fault) -> Self {
        self.push(fault);
        self.clone()
    }
    /// Itself without faults, which may leave warnings.
    pub(in crate::openapi) fn into_result(self) -> Result<Self, Self> {
        if self.faults.is_empty() {
            Ok(self)
        } else {
            Err(self)
        }
    }
    /// The faults, by line.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }
    /// The warnings, by line: what has no effect on the wire.
    pub fn warnings(&self) -> impl Iterator<Item = &Fault> {
        self.warnings.iter()
    }
    /// Each fault as `file:line: place: reason; way out`; many of the same words are counted.
    pub fn lines(&self) -> impl Iterator<Item = String> + '_ {
        self.written(&self.faults).into_iter()
    }
    /// Each warning in the same form.
    pub fn warning_lines(&self) -> impl Iterator<Item = String> + '_ {
        self.written(&self.warnings).into_iter()
    }

    fn written(&self, faults: &[Fault]) -> Vec<String> {
        let mut same: HashMap<&str, usize> = HashMap::new();
        let mut lines = Vec::new();
        for fault in faults {
            let count = same.entry(&fault.words).or_default();
            *count += 1;
            if *count <= SAME {
                lines.push(self.line(fault));
            }
        }
        let mut counted: Vec<(&str, usize)> = same
            .into_iter()
            .filter(|(_, count)| *count > SAME)
            .collect();
        counted.sort_unstable();
        lines.extend(
            counted
                .iter()
                .map(|(words, count)| format!("{}: {} more: {words}", self.file, count - SAME)),
        );
        lines
    }

    fn line(&self, fault: &Fault) -> String {
        // text that is not YAML has no place but this
        let column = fault
            .column
            .filter(|_| self.one_line || fault.place.is_empty())
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
    }
}

fn insert(faults: &mut Vec<Fault>, fault: Fault) {
    if let Err(index) = faults.binary_search(&fault) {
        faults.insert(index, fault);
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
        Some((key @ (&"servers" | &"$ref"), _)) => format!("{path}, {key}"),
        Some((verb, [])) => format!("{} {path}", verb.to_uppercase()),
        Some((&"parameters", rest)) => format!("{path}, parameters/{}", rest.join("/")),
        Some((verb, rest)) => format!("{} {path}, {}", verb.to_uppercase(), rest.join("/")),
        None => path,
    }
}
