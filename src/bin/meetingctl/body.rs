//! Body: a request body from a JSON file, standard input or `--set`, checked by path before anything is sent.

use crate::fault::{Fault, Outcome};
use crate::{dates, document, input};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::path::Path;
use zeroize::{Zeroize, Zeroizing};

/// A value whose texts, a password among them, are overwritten in the end.
pub struct Wiped(pub Value);

impl Drop for Wiped {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        _ => {}
    }
}

/// Reads JSON from a file, or from standard input for `-`. The parser's own message may quote the text, and with it a
/// password: only the place is reported.
pub fn read(file: &Path) -> Outcome<Wiped> {
    let text = Zeroizing::new(input::text(file)?);
    serde_json::from_str(&text).map(Wiped).map_err(|error| {
        let why = if text.trim().is_empty() {
            "is empty".to_owned()
        } else if error.is_eof() {
            format!(
                "ends early, at line {} column {}: it is not JSON at line {}",
                error.line(),
                error.column(),
                error.line()
            )
        } else {
            format!(
                "is not JSON at line {} column {}",
                error.line(),
                error.column()
            )
        };
        Fault::Usage(format!("{} {why}", input::named(file)))
    })
}

/// The body as the operation's type, when its form is that of the document.
pub fn parse<T: DeserializeOwned>(operation: &str, source: &str, body: &Wiped) -> Outcome<T> {
    let refuse =
        |why: String| Fault::Usage(format!("{source} is not a body of {operation}: {why}"));
    let misfits = document::misfits(operation, &body.0);
    if !misfits.is_empty() {
        return Err(refuse(misfits.join("; ")));
    }
    // its message may quote a value; the check above has reported all that can be shown
    T::deserialize(&body.0).map_err(|_| refuse("a field is of the wrong type".to_owned()))
}

/// Puts `path=text` pairs into a body of the operation.
pub fn set(operation: &str, body: &mut Value, pairs: &[(String, String)]) -> Outcome {
    for (path, text) in pairs {
        // a field that the document does not have is told with the others, when the body is parsed
        let kind = document::type_of_field(operation, path).unwrap_or("string");
        typed(path, kind, text)
            .and_then(|value| put(body, path, value))
            // without the text, which may be a password
            .map_err(|why| Fault::Usage(format!("--set: {why}")))?;
    }
    Ok(())
}

/// A text as a value of the document's type.
pub fn typed(path: &str, kind: &str, text: &str) -> Result<Value, String> {
    let (value, needed) = match kind {
        "integer" => (text.parse::<i64>().ok().map(Value::from), "a whole number"),
        "time" => {
            let time = dates::parse(text).ok();
            let needed = "a day such as 2030-01-31, or a Unix time in milliseconds";
            (time.map(|time| time.get().into()), needed)
        }
        "number" => (text.parse::<f64>().ok().map(Value::from), "a number"),
        "boolean" => {
            let value = text.to_ascii_lowercase().parse::<bool>();
            (value.ok().map(Value::from), "true or false")
        }
        _ => (Some(text.into()), "a text"),
    };
    value.ok_or_else(|| format!("{path} must be {needed}"))
}

/// Puts a value at a path; a number in it is a place in a list.
pub fn put(body: &mut Value, path: &str, value: Value) -> Result<(), String> {
    let mut place = body;
    for part in path.split('.') {
        if let Ok(index) = part.parse::<usize>() {
            if place.is_null() {
                *place = Value::Array(Vec::new());
            }
            let list = place.as_array_mut().filter(|list| index <= list.len());
            let list = list.ok_or_else(|| format!("{path} leaves an item out before it"))?;
            if index == list.len() {
                list.push(Value::Null);
            }
            place = list.get_mut(index).ok_or_else(|| path.to_owned())?;
        } else {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            let fields = place.as_object_mut();
            place = fields
                .ok_or_else(|| format!("{path} does not stand in an object"))?
                .entry(part)
                .or_insert(Value::Null);
        }
    }
    *place = value;
    Ok(())
}

/// Reads `name=value`.
pub fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write it as name=value".to_owned()),
    }
}

/// A change as a JSON file, as fields, or both: the fields win.
#[derive(clap::Args)]
pub struct Change {
    /// The JSON body; `-` is standard input.
    file: Option<std::path::PathBuf>,
    /// A field by its path: `basicInfo.address=Hangzhou`; a number in it is a place in a list. May be given several times.
    #[arg(long, value_name = "PATH=VALUE", value_parser = pair)]
    set: Vec<(String, String)>,
}

impl Change {
    /// The file, if there is one.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Where the body comes from, for messages.
    pub fn source(&self) -> String {
        match &self.file {
            Some(file) => input::named(file),
            None => "what --set gives".to_owned(),
        }
    }

    /// The operation's body as JSON.
    pub fn value(&self, operation: &str) -> Outcome<Wiped> {
        let mut body = match &self.file {
            Some(file) => read(file)?,
            None if self.set.is_empty() => {
                return Err(Fault::Usage(
                    "give a JSON file, or fields by --set PATH=VALUE".to_owned(),
                ));
            }
            None => Wiped(Value::Null),
        };
        set(operation, &mut body.0, &self.set)?;
        Ok(body)
    }

    /// The body as the operation's type.
    pub fn body<T: DeserializeOwned>(&self, operation: &str) -> Outcome<T> {
        parse(operation, &self.source(), &self.value(operation)?)
    }
}
