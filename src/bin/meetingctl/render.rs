//! Render: tables for people, JSON for programs.

use crate::fault::{Fault, Outcome};
use comfy_table::{Table, presets};
pub use huaweicloud_meeting::printable::{one_line, plain, steers};
use serde::Serialize;
use std::io::{ErrorKind, Write};

/// How a command writes its result.
#[derive(clap::Args)]
pub struct Output {
    /// Write JSON instead of a table.
    #[arg(long)]
    json: bool,
}

impl Output {
    /// Writes the value as JSON, or in words.
    pub fn write<T: Serialize + ?Sized>(
        &self,
        value: &T,
        words: impl FnOnce() -> String,
    ) -> Outcome {
        if self.json {
            json(value)
        } else {
            line(&words())
        }
    }
}

/// Writes a value as indented JSON. Secrets in answers are redacted by their type.
pub fn json<T: Serialize + ?Sized>(value: &T) -> Outcome {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Fault::Unexpected(error.to_string()))?;
    // outside a text there is none of these but line ends, so that each may be written as JSON writes it
    let escaped = text.chars().fold(String::new(), |mut json, c| {
        if steers(c) && c != '\n' {
            for unit in c.encode_utf16(&mut [0; 2]) {
                json.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            json.push(c);
        }
        json
    });
    line(&escaped)
}

/// Writes text and a line's end. What came from the platform may not steer the terminal. A reader that has seen enough
/// and gone away (`| head`) is no failure: what the command was to do goes on.
pub fn line(text: &str) -> Outcome {
    match writeln!(std::io::stdout().lock(), "{}", plain(text)) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Fault::Io("cannot write".to_owned(), error))
        }
        _ => Ok(()),
    }
}

/// Writes a line to standard error. When that is closed too, nobody is left to be told.
pub fn remark(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", plain(text));
}

/// A table with a header.
pub fn table<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(header);
    for row in rows {
        table.add_row(row.map(|cell| one_line(&cell)));
    }
    table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Two columns, for one thing's details; what is absent is left out.
pub fn details(rows: &[(&str, Option<String>)]) -> String {
    let width = rows
        .iter()
        .map(|(name, _)| name.len())
        .max()
        .unwrap_or_default();
    rows.iter()
        .filter_map(|(name, value)| {
            value
                .as_ref()
                .map(|value| format!("{name:width$}  {}", one_line(value)))
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// An optional value's text, empty when absent.
pub fn or_empty<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}
