//! Render: tables for people; JSON, CSV and ids for programs.

use crate::fault::{Fault, Outcome};
use crate::options::Options;
use huaweicloud_meeting::UnixMillis;
pub use huaweicloud_meeting::printable::{one_line, plain, steers};
use serde::Serialize;
use serde_json::{Map, Value};
use std::io::{BufWriter, ErrorKind, IsTerminal, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// As many rows as the largest page has: a table's first rows are written when the first page is there.
pub const PAGE: i32 = 500;
const BATCH: usize = 500;
/// A column is not made narrower than this to fit the terminal.
const NARROWEST: usize = 8;

/// A column of a table: its title, where its value stands in JSON, and how the value is shown to people.
#[derive(Clone, Copy)]
pub struct Column {
    title: &'static str,
    path: &'static str,
    words: Option<fn(&Value) -> String>,
}

impl Column {
    /// Where its value stands in JSON.
    pub fn path(&self) -> &'static str {
        self.path
    }
}

/// A column with a value as it is.
pub const fn column(title: &'static str, path: &'static str) -> Column {
    Column {
        title,
        path,
        words: None,
    }
}

/// A column whose value is formatted for people.
pub const fn formatted(
    title: &'static str,
    path: &'static str,
    words: fn(&Value) -> String,
) -> Column {
    Column {
        title,
        path,
        words: Some(words),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Csv,
    Ids,
}

/// How a command writes its result.
pub struct Output {
    format: Format,
    fields: Vec<String>,
}

impl Output {
    /// As the options say.
    pub fn new(options: &Options) -> Self {
        let format = match options {
            _ if options.json => Format::Json,
            _ if options.csv => Format::Csv,
            _ if options.quiet => Format::Ids,
            _ => Format::Text,
        };
        Self {
            format,
            fields: options.fields.clone(),
        }
    }

    /// Is this for people?
    pub fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    /// Writes items as they come. The first column is the id.
    pub fn list<T: Serialize>(
        &self,
        items: impl IntoIterator<Item = huaweicloud_meeting::Result<T>>,
        columns: &[Column],
    ) -> Outcome {
        let mut writer = ListWriter::new(self, columns);
        let mut items = items.into_iter();
        loop {
            let mut batch = Vec::new();
            let mut failed = None;
            for item in items.by_ref().take(BATCH) {
                match item {
                    Ok(item) => batch.push(to_value(&item)?),
                    Err(error) => {
                        failed = Some(error);
                        break;
                    }
                }
            }
            let is_last = batch.len() < BATCH;
            // what came before an error is written
            let has_rows = failed.is_none() || !batch.is_empty();
            if has_rows && !writer.write(&batch)? {
                return Ok(());
            }
            if let Some(error) = failed {
                return Err(error.into());
            }
            if is_last {
                return writer.finish();
            }
        }
    }

    /// Writes items in the format that an import reads: CSV, unless JSON is asked for.
    pub fn export<T: Serialize>(
        &self,
        items: impl IntoIterator<Item = huaweicloud_meeting::Result<T>>,
        columns: &[Column],
    ) -> Outcome {
        let format = match self.format {
            Format::Text => Format::Csv,
            format => format,
        };
        let fields = self.fields.clone();
        Self { format, fields }.list(items, columns)
    }

    /// Writes one thing.
    pub fn one<T: Serialize + ?Sized>(&self, value: &T, columns: &[Column]) -> Outcome {
        let value = to_value(value)?;
        match self.format {
            Format::Json if self.fields.is_empty() => json(&value),
            Format::Json => json(&selected(&value, &self.fields)),
            Format::Ids => line(&cell(&value, columns.first())),
            Format::Csv => self.list([Ok(value)], columns),
            Format::Text if self.fields.is_empty() => line(&details(&value, columns)),
            Format::Text => {
                let names: Vec<&str> = self.fields.iter().map(String::as_str).collect();
                line(&aligned(names.iter().map(|name| {
                    (*name, at(&value, name).map(text).unwrap_or_default())
                })))
            }
        }
    }

    /// Writes what was done to these things. When that cannot be written, the error says what was done all the same.
    pub fn done(&self, verb: &str, ids: &[String], words: &str) -> Outcome {
        let written = match self.format {
            Format::Text => line(words),
            Format::Json => json(&serde_json::json!({ verb: ids })),
            Format::Csv => self.list(
                ids.iter().map(|id| Ok(serde_json::json!({ verb: id }))),
                &[],
            ),
            Format::Ids => ids.iter().try_for_each(|id| line(id)),
        };
        or_say_what_was_done(written, words)
    }

    /// Writes a value of any form: the response of `call`.
    pub fn any(&self, value: &Value) -> Outcome {
        match value {
            value if self.fields.is_empty() => json(value),
            value => json(&selected(value, &self.fields)),
        }
    }
}

/// A failure to write, with what was done before.
pub fn or_say_what_was_done(written: Outcome, words: &str) -> Outcome {
    written.map_err(|fault| match fault {
        Fault::Io(_, error) => {
            Fault::Io(format!("{words}, but the result cannot be written"), error)
        }
        other => other,
    })
}

/// Writes a list batch by batch.
struct ListWriter<'a> {
    output: &'a Output,
    columns: Vec<Column>,
    fields: Vec<String>,
    widths: Option<Vec<usize>>,
    seen: Vec<bool>,
    sample: Option<Value>,
}

impl<'a> ListWriter<'a> {
    fn new(output: &'a Output, columns: &[Column]) -> Self {
        Self {
            output,
            columns: columns.to_vec(),
            fields: output.fields.clone(),
            widths: None,
            seen: vec![false; output.fields.len()],
            sample: None,
        }
    }

    fn titles(&self) -> Vec<String> {
        if self.fields.is_empty() {
            self.columns
                .iter()
                .map(|column| column.title.to_owned())
                .collect()
        } else {
            self.fields.clone()
        }
    }

    fn cells(&self, item: &Value) -> Vec<String> {
        if self.fields.is_empty() {
            self.columns
                .iter()
                .map(|column| cell(item, Some(column)))
                .collect()
        } else {
            self.fields
                .iter()
                .map(|field| at(item, field).map(text).unwrap_or_default())
                .collect()
        }
    }

    /// Writes a batch; `false` when the reader has gone away.
    fn write(&mut self, batch: &[Value]) -> Outcome<bool> {
        for item in batch {
            for (seen, field) in self.seen.iter_mut().zip(&self.fields) {
                *seen |= at(item, field).is_some();
            }
        }
        if self.sample.is_none() {
            self.sample = batch.first().cloned();
        }
        let first = self.widths.is_none();
        let mut out = BufWriter::new(std::io::stdout().lock());
        let written = match self.output.format {
            Format::Json => self.write_json(&mut out, batch),
            Format::Csv => self.write_csv(&mut out, batch, first),
            Format::Ids => batch.iter().try_for_each(|item| {
                writeln!(out, "{}", one_line(&cell(item, self.columns.first())))
            }),
            Format::Text => self.write_table(&mut out, batch, first),
        };
        if first && self.output.format != Format::Text {
            self.widths = Some(Vec::new());
        }
        match written.and_then(|()| out.flush()) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
            Err(error) => Err(Fault::Io("cannot write".to_owned(), error)),
        }
    }

    fn write_json(&self, out: &mut impl Write, batch: &[Value]) -> std::io::Result<()> {
        for item in batch {
            let text = if self.fields.is_empty() {
                item.to_string()
            } else {
                selected(item, &self.fields).to_string()
            };
            writeln!(out, "{}", escaped(&text))?;
        }
        Ok(())
    }

    fn write_csv(&self, out: &mut impl Write, batch: &[Value], first: bool) -> std::io::Result<()> {
        // a file gets the value as it is; a terminal is not steered by it
        let terminal = std::io::stdout().is_terminal();
        let mut csv = csv::Writer::from_writer(out);
        // what has no columns of its own has those of its first item
        let own: Vec<String> = match batch.first() {
            Some(Value::Object(item)) if self.columns.is_empty() && self.fields.is_empty() => {
                item.keys().cloned().collect()
            }
            _ => Vec::new(),
        };
        if first {
            let titles = if !self.fields.is_empty() {
                self.fields.clone()
            } else if own.is_empty() {
                self.columns
                    .iter()
                    .map(|column| column.path.to_owned())
                    .collect()
            } else {
                own.clone()
            };
            csv.write_record(&titles)?;
        }
        for item in batch {
            let paths: Vec<&str> = if !self.fields.is_empty() {
                self.fields.iter().map(String::as_str).collect()
            } else if own.is_empty() {
                self.columns.iter().map(|column| column.path).collect()
            } else {
                own.iter().map(String::as_str).collect()
            };
            let cells = paths.iter().map(|path| {
                let value = at(item, path).map(text).unwrap_or_default();
                if terminal { plain(&value) } else { value }
            });
            csv.write_record(cells)?;
        }
        csv.flush()
    }

    fn write_table(
        &mut self,
        out: &mut impl Write,
        batch: &[Value],
        first: bool,
    ) -> std::io::Result<()> {
        let mut rows: Vec<Vec<String>> = Vec::with_capacity(batch.len() + 1);
        if first {
            rows.push(self.titles());
        }
        rows.extend(batch.iter().map(|item| {
            let cells = self.cells(item);
            cells.iter().map(|cell| one_line(cell)).collect()
        }));
        let widths = self.widths.get_or_insert_with(|| widths(&rows));
        let terminal = terminal_width();
        let widths = fitted(widths, terminal);
        for row in rows {
            let mut text = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                // elsewhere than on a terminal nothing is cut: a longer cell of a later page pushes the rest of its line
                let cell = match terminal {
                    Some(_) => cut(cell, *width),
                    None => cell.clone(),
                };
                text.push_str(&cell);
                text.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
            }
            writeln!(out, "{}", text.trim_end())?;
        }
        Ok(())
    }

    /// Warns of fields that no item had.
    fn finish(self) -> Outcome {
        let Some(sample) = self.sample else {
            return Ok(());
        };
        for (field, _) in self
            .fields
            .iter()
            .zip(&self.seen)
            .filter(|(_, seen)| !**seen)
        {
            let mut known = Vec::new();
            paths(&sample, "", &mut known);
            let near = crate::input::did_you_mean(field, known.iter().map(String::as_str));
            remark(&format!("meetingctl: no item has the field {field}{near}"));
        }
        Ok(())
    }
}

/// The widths made narrow enough for a terminal, the widest first; where that is not enough, the last columns go. The first, by
/// which a row is named in other commands, is cut only when it is alone.
fn fitted(widths: &[usize], terminal: Option<usize>) -> Vec<usize> {
    let mut fitted = widths.to_vec();
    let Some(terminal) = terminal else {
        return fitted;
    };
    let total =
        |widths: &[usize]| widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    while total(&fitted) > terminal {
        let Some((first, others)) = fitted.split_first_mut() else {
            break;
        };
        match others.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            Some(_) => {
                fitted.pop();
            }
            None => *first = terminal,
        }
    }
    fitted
}

fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    (0..columns)
        .map(|column| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max()
                .unwrap_or_default()
        })
        .collect()
}

/// The columns of the terminal, if standard output is one.
fn terminal_width() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}

/// A cell no wider than this.
fn cut(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return cell.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for c in cell.chars() {
        used += c.width().unwrap_or_default();
        if used > width {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    cut
}

fn to_value<T: Serialize + ?Sized>(value: &T) -> Outcome<Value> {
    serde_json::to_value(value).map_err(|error| Fault::Unexpected(error.to_string()))
}

/// The value at `a.b[0].c`, written `a.b.0.c` too; a null is as good as none.
fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    // a field whose own name has a full stop in it, as those of `done` may
    if let Some(found) = value.get(path) {
        return Some(found).filter(|found| !found.is_null());
    }
    path.split(['.', '['])
        .map(|part| part.trim_end_matches(']'))
        .try_fold(value, |value, part| match value {
            Value::Array(items) => items.get(part.parse::<usize>().ok()?),
            value => value.get(part),
        })
        .filter(|found| !found.is_null())
}

/// Every path of a value, for suggestions.
fn paths(value: &Value, before: &str, found: &mut Vec<String>) {
    if let Value::Object(fields) = value {
        for (name, inner) in fields {
            let path = if before.is_empty() {
                name.clone()
            } else {
                format!("{before}.{name}")
            };
            paths(inner, &path, found);
            found.push(path);
        }
    }
}

fn selected(value: &Value, fields: &[String]) -> Value {
    let fields = fields
        .iter()
        .map(|field| (field.clone(), at(value, field).cloned().unwrap_or_default()));
    Value::Object(fields.collect::<Map<_, _>>())
}

fn cell(item: &Value, column: Option<&Column>) -> String {
    let Some(column) = column else {
        return text(item);
    };
    match (at(item, column.path), column.words) {
        (None, _) => String::new(),
        (Some(value), Some(words)) => words(value),
        (Some(value), None) => text(value),
    }
}

/// A scalar as people write it, anything else as JSON.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Two columns, for one thing's details; what is absent is left out.
fn details(value: &Value, columns: &[Column]) -> String {
    aligned(
        columns
            .iter()
            .map(|column| (column.title, cell(value, Some(column))))
            .filter(|(_, value)| !value.is_empty()),
    )
}

fn aligned<'n>(rows: impl Iterator<Item = (&'n str, String)>) -> String {
    let rows: Vec<(&str, String)> = rows.collect();
    let width = rows
        .iter()
        .map(|(name, _)| name.width())
        .max()
        .unwrap_or_default();
    rows.iter()
        .map(|(name, value)| format!("{name:width$}  {}", one_line(value)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Writes a value as indented JSON. Secrets in responses are redacted by their type.
pub fn json<T: Serialize + ?Sized>(value: &T) -> Outcome {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Fault::Unexpected(error.to_string()))?;
    line(&escaped(&text))
}

/// JSON in which nothing steers a terminal: outside a text there is none of these but line ends, so that each may be
/// written as JSON writes it.
pub fn escaped(json: &str) -> String {
    json.chars().fold(String::new(), |mut json, c| {
        if steers(c) && c != '\n' {
            for unit in c.encode_utf16(&mut [0; 2]) {
                json.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            json.push(c);
        }
        json
    })
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

/// Writes a line to standard error. When that is closed too, nobody is left to read it.
pub fn remark(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", plain(text));
}

/// A Unix time in milliseconds as a day and a time, UTC.
pub fn moment(value: &Value) -> String {
    match value.as_i64() {
        Some(milliseconds) => crate::dates::moment(UnixMillis::new(milliseconds)),
        None => text(value),
    }
}
