//! Findings and faults as text, Markdown and JSON.

pub mod json;
pub mod markdown;
mod parts;
pub mod text;

use crate::openapi::diff::finding::Finding;
use crate::openapi::document::doc::Doc;
use crate::printable::plain;

/// How `spec diff` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a review comment.
    Markdown,
    /// For programs.
    Json,
}

/// All findings in one of the formats. A name from a document may steer neither a terminal nor a page; JSON writes all
/// characters as they are, for it is not read by people.
pub fn findings(old: &Doc, new: &Doc, findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => plain(&text::findings(old, new, findings)),
        Format::Markdown => plain(&markdown::findings(old, new, findings)),
        Format::Json => json::findings(old, new, findings),
    }
}
