//! Report: what was compared and what differs, as text, JSON and Markdown.
use crate::drift::kind::Kind;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::fmt;

/// One thing in which responses differ from the document. It holds no value.
///
/// As JSON an object of `operation`, `status`, `pointer`, `kind`, `words` and `count`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The document's operation id.
    pub operation: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// A JSON pointer into the body; empty for the body as a whole. `*` stands for any item of an array and for the keys of a
    /// map, `{key}` for the name of an undeclared field that looks like data rather than like a name.
    pub pointer: String,
    /// What sort of difference.
    pub kind: Kind,
    /// How often it was seen.
    pub count: u64,
}

impl Serialize for Difference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("operation", self.operation)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("pointer", &self.pointer)?;
        map.serialize_entry("kind", &self.kind)?;
        map.serialize_entry("words", &self.kind.to_string())?;
        map.serialize_entry("count", &self.count)?;
        map.end()
    }
}

/// How many responses of one operation and status were compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Compared {
    /// The document's operation id.
    pub operation: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// How many.
    pub responses: u64,
}

/// What was compared and what differs, in the order of operation, status and place. It holds no value of a response.
///
/// `Display` is a text of lines, [`to_markdown`](Self::to_markdown) is for an issue, and `Serialize` writes an object of
/// `version`, `compared`, `differences` and `allowed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// This crate's version, whose document it was.
    pub version: &'static str,
    /// What was compared.
    pub compared: Vec<Compared>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// What is not as the document's first word has it, but as it says that it may be: an integer that comes as a string, a
    /// field where undeclared ones are kept, a body that nobody reads.
    pub allowed: Vec<Difference>,
}

impl Report {
    /// Returns `true` if nothing differs.
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }

    /// As Markdown: two tables and what was compared.
    pub fn to_markdown(&self) -> String {
        let mut text = format!(
            "### Differences from the document of huaweicloud-meeting {}\n\n{}\n",
            self.version,
            self.summary()
        );
        for (title, list) in self.lists() {
            text.push_str(&format!(
                "\n#### {title}\n\n| operation | status | place | what | count |\n|---|---|---|---|---|\n"
            ));
            for it in list {
                let place = place(&it.pointer);
                text.push_str(&format!(
                    "| `{}` | {} | `{place}` | {} | {} |\n",
                    it.operation, it.status, it.kind, it.count
                ));
            }
        }
        text.push_str("\n#### Compared\n\n| operation | status | responses |\n|---|---|---|\n");
        for it in &self.compared {
            text.push_str(&format!(
                "| `{}` | {} | {} |\n",
                it.operation, it.status, it.responses
            ));
        }
        text
    }

    fn summary(&self) -> String {
        let responses: u64 = self.compared.iter().map(|it| it.responses).sum();
        let plural = |count: u64| if count == 1 { "" } else { "s" };
        let count = u64::try_from(self.differences.len()).unwrap_or(u64::MAX);
        format!(
            "{count} difference{} in {responses} response{}.",
            plural(count),
            plural(responses)
        )
    }

    /// The lists that have something in them, with their titles.
    fn lists(&self) -> impl Iterator<Item = (&'static str, &[Difference])> {
        [
            ("Differences", self.differences.as_slice()),
            (
                "Not the rule, but allowed by the document",
                self.allowed.as_slice(),
            ),
        ]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
    }
}

/// The pointer, or a word for the whole.
fn place(pointer: &str) -> &str {
    if pointer.is_empty() {
        "(the body)"
    } else {
        pointer
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.summary())?;
        for (title, list) in self.lists() {
            writeln!(f, "\n{title}:")?;
            let mut before = None;
            for it in list {
                if before != Some((it.operation, it.status)) {
                    writeln!(f, "  {} {}", it.operation, it.status)?;
                    before = Some((it.operation, it.status));
                }
                let place = place(&it.pointer);
                write!(f, "    {place}: {}", it.kind)?;
                if it.count > 1 {
                    write!(f, " ({} times)", it.count)?;
                }
                writeln!(f)?;
            }
        }
        writeln!(f, "\nCompared:")?;
        for it in &self.compared {
            let plural = if it.responses == 1 { "" } else { "s" };
            writeln!(
                f,
                "  {} {}: {} response{plural}",
                it.operation, it.status, it.responses
            )?;
        }
        Ok(())
    }
}
