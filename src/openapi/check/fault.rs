//! A fault: a place in a document that breaks a rule, in words and with a way out.

use crate::openapi::generate;

use crate::openapi::document::doc::Place;
use crate::openapi::document::doc::{Doc, Mark};
use crate::openapi::document::operations;

/// The rule under which the generator's refusals are told.
pub const GENERATOR: &str = "generator";

/// The rule under which the generator's warnings are told.
pub const WARNING: &str = "generator-warning";

/// The rule whose breach is only a warning: the generator names such an operation after method and path.
pub const NO_OPERATION_ID: &str = "operation-id-missing";

/// One fault, or a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub rule: &'static str,
    pub mark: Mark,
    /// `GET /corps/{id}` where the place lies in an operation.
    pub operation: Option<String>,
    pub pointer: String,
    pub words: String,
    /// What to write instead.
    pub way_out: String,
}

impl Fault {
    pub fn at(
        node: &Place<'_>,
        rule: &'static str,
        words: impl Into<String>,
        way_out: impl Into<String>,
    ) -> Fault {
        Fault {
            rule,
            mark: node.mark(),
            operation: operations::label_at(&node.pointer),
            pointer: node.pointer.clone(),
            words: words.into(),
            way_out: way_out.into(),
        }
    }

    /// Whether this makes nothing wrong on the wire, and so fails no check by itself.
    pub fn is_warning(&self) -> bool {
        [WARNING, NO_OPERATION_ID].contains(&self.rule)
    }

    /// A warning of the generator.
    pub fn of_warning(doc: &Doc, warning: &generate::Fault) -> Fault {
        Fault {
            rule: WARNING,
            ..Fault::of_generator(doc, warning)
        }
    }

    /// What the generator says, as one of ours.
    pub fn of_generator(doc: &Doc, refusal: &generate::Fault) -> Fault {
        let (words, way_out) = refusal
            .words
            .rsplit_once("; ")
            .unwrap_or((&refusal.words, ""));
        let mark = doc.mark(&refusal.pointer);
        Fault {
            rule: GENERATOR,
            mark: Mark {
                line: refusal.line,
                column: refusal.column.unwrap_or(mark.column),
            },
            operation: operations::label_at(&refusal.pointer),
            pointer: refusal.pointer.clone(),
            words: words.to_owned(),
            way_out: way_out.to_owned(),
        }
    }

    /// `file:line: GET /corps #/paths/…: rule: words: way out`.
    pub fn line(&self, file: &str) -> String {
        let operation = self
            .operation
            .as_ref()
            .map(|operation| format!("{operation} "))
            .unwrap_or_default();
        let Fault {
            rule,
            mark,
            pointer,
            words,
            way_out,
            ..
        } = self;
        let mut line = format!(
            "{file}:{}: {operation}#{pointer}: {rule}: {words}",
            mark.line
        );
        if !way_out.is_empty() {
            line = format!("{line}: {way_out}");
        }
        line
    }
}

/// Faults in the order of the file, each once.
pub fn sort(faults: &mut Vec<Fault>) {
    faults.sort_by(|one, other| {
        (one.mark, &one.pointer, one.rule, &one.words).cmp(&(
            other.mark,
            &other.pointer,
            other.rule,
            &other.words,
        ))
    });
    faults.dedup();
}
