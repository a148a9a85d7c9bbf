//! Rows: a file of items, CSV or JSON Lines, as the bodies of an operation.

use crate::body::{Wiped, put, typed};
use crate::fault::{Fault, Outcome};
use crate::{document, input};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use zeroize::Zeroizing;

/// Beside a resource's fields: whose it is.
pub const CORP_ID: &str = "corpId";

/// An item's body and the line that it begins in.
pub struct Row {
    /// From 1.
    pub line: u64,
    /// The body, or what is wrong with it.
    pub body: Result<Wiped, String>,
}

/// Reads the file, whichever format it has. Faults of single rows stay with the rows.
pub fn read(file: &Path, map: &[(String, String)], operation: &str) -> Outcome<Vec<Row>> {
    let text = Zeroizing::new(input::text(file)?);
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('[') {
        return Err(Fault::Usage(format!(
            "{} is a JSON list, and neither CSV nor JSON Lines, which have one object a line",
            input::named(file)
        )));
    }
    let rows = if text.trim_start().starts_with('{') {
        if let Some((header, _)) = map.first() {
            return Err(Fault::Usage(format!(
                "--map {header}: JSON Lines have no header; it is for CSV"
            )));
        }
        json_lines(text)
    } else {
        csv_rows(file, map, operation, text)?
    };
    if rows.is_empty() {
        return Err(Fault::Usage(format!("{} has no items", input::named(file))));
    }
    Ok(rows)
}

fn json_lines(text: &str) -> Vec<Row> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| Row {
            line: number,
            // The parser's own message may quote the text, and with it a password.
            body: serde_json::from_str(line).map(Wiped).map_err(|error| {
                format!(
                    "is not JSON at column {}: each line is one object",
                    error.column()
                )
            }),
        })
        .collect()
}

/// A column of the file: the field's path and its type in the document.
struct Field {
    path: String,
    kind: &'static str,
}

fn csv_rows(
    file: &Path,
    map: &[(String, String)],
    operation: &str,
    text: &str,
) -> Outcome<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.as_bytes());
    let refuse = |why: String| Fault::Usage(format!("{}: {why}", input::named(file)));
    let header = reader
        .headers()
        .map_err(|error| refuse(format!("cannot be read as CSV: {error}")))?
        .clone();
    if let (1, Some(title)) = (header.len(), header.get(0))
        && title.contains([';', '\t'])
    {
        return Err(refuse(
            "commas part the columns of CSV, and the header has none; semicolons or tabs do not"
                .to_owned(),
        ));
    }
    let mapped: HashMap<&str, &str> = map
        .iter()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    if let Some(from) = mapped
        .keys()
        .find(|from| !header.iter().any(|title| title == **from))
    {
        return Err(refuse(format!(
            "--map {from}: the header has no such column"
        )));
    }
    let (mut fields, mut unknown, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for title in &header {
        let path = mapped.get(title).copied().unwrap_or(title);
        let kind = match path {
            CORP_ID if operation == "addResource" => Some("string"),
            path => document::type_of_field(operation, path),
        };
        fields.push(match kind {
            _ if path.is_empty() && mapped.contains_key(title) => None,
            Some(kind) if seen.insert(path.to_owned()) => Some(Field {
                path: path.to_owned(),
                kind,
            }),
            Some(_) => return Err(refuse(format!("two columns are {path}"))),
            None => {
                unknown.push(format!("`{title}`"));
                None
            }
        });
    }
    if !unknown.is_empty() {
        return Err(refuse(format!(
            "the header has columns that {operation} does not know: {}; read one as a field by --map HEADER=FIELD, or \
             leave it out by --map HEADER=",
            unknown.join(", ")
        )));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let (line, body) = match record {
            Ok(record) => {
                let line = line(text, record.position());
                (line, row(&record, &fields))
            }
            Err(error) => {
                let line = line(text, error.position());
                (line, Err("cannot be read as CSV in UTF-8".to_owned()))
            }
        };
        rows.push(Row { line, body });
    }
    Ok(rows)
}

/// The line in which a record begins. Its position is behind the record before, which may leave the end of that one's line and
/// empty lines between them.
fn line(text: &str, position: Option<&csv::Position>) -> u64 {
    let Some(position) = position else {
        return 0;
    };
    let begin = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(begin..).unwrap_or_default();
    let between = rest.iter().take_while(|byte| b"\r\n".contains(byte));
    (position.line()..)
        .zip(between.filter(|byte| **byte == b'\n'))
        .last()
        .map_or(position.line(), |(line, _)| line.saturating_add(1))
}

/// One record as a body. An empty cell is a field that is absent.
fn row(record: &csv::StringRecord, fields: &[Option<Field>]) -> Result<Wiped, String> {
    if record.len() != fields.len() {
        return Err(format!(
            "has {} cells, and the header has {}",
            record.len(),
            fields.len()
        ));
    }
    let mut body = Wiped(Value::Object(Map::new()));
    for (field, cell) in fields.iter().zip(record) {
        let Some(field) = field.as_ref().filter(|_| !cell.is_empty()) else {
            continue;
        };
        let value = typed(&field.path, field.kind, cell)?;
        put(&mut body.0, &field.path, value)?;
    }
    Ok(body)
}
