//! Findings and faults as text, Markdown, HTML and JSON, and as remarks for code review.

mod annotations;
mod html;
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
    /// For a browser: one file, with nothing from elsewhere.
    Html,
    /// For GitHub: workflow commands, which mark lines of the change under review.
    Github,
    /// For GitLab: a report of code quality.
    Gitlab,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
}

/// All findings in one of the formats. A name from a document may steer neither a terminal nor a page; JSON writes all
/// characters as they are, for it is not read by people.
pub fn findings(old: &Doc, new: &Doc, findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => plain(&text::findings(old, new, findings)),
        Format::Markdown => plain(&markdown::findings(old, new, findings)),
        Format::Json => json::findings(old, new, findings),
        Format::Html => plain(&html::findings(old, new, findings)),
        Format::Github => annotations::github(new, findings),
        Format::Gitlab => annotations::gitlab(new, findings),
        Format::Sarif => annotations::sarif(new, findings),
    }
}
