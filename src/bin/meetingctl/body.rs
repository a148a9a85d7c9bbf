//! Body: a request body from a JSON file, standard input or `--set`, checked by path before anything is sent.

use crate::fault::{Fault, Outcome};
use crate::{document, input};
use serde::de::DeserializeOwned;
use serde_json::Value;
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
        Fault::Usage(format!("{} {why}", file.display()))
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

/// Puts `path=text` pairs into an object.
pub fn set(body: &mut Value, pairs: &[(String, String)]) -> Outcome {
    for (path, text) in pairs {
        let mut place = &mut *body;
        for name in path.split('.') {
            if place.is_null() {
                *place = Value::Object(serde_json::Map::new());
            }
            let Value::Object(fields) = place else {
                return Err(Fault::Usage(format!(
                    "--set {path}: {name} does not stand in an object"
                )));
            };
            place = fields.entry(name).or_insert(Value::Null);
        }
        *place = match text.as_str() {
            "true" => true.into(),
            "false" => false.into(),
            text => text.into(),
        };
    }
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
    /// A field by its path: `basicInfo.address=Hangzhou`. May be given several times.
    #[arg(long, value_name = "PATH=VALUE", value_parser = pair)]
    set: Vec<(String, String)>,
}

impl Change {
    /// The body as the operation's type.
    pub fn body<T: DeserializeOwned>(&self, operation: &str) -> Outcome<T> {
        let mut body = match &self.file {
            Some(file) => read(file)?,
            None if self.set.is_empty() => {
                return Err(Fault::Usage(
                    "give what to change: a JSON file, or --set PATH=VALUE".to_owned(),
                ));
            }
            None => Wiped(Value::Null),
        };
        set(&mut body.0, &self.set)?;
        let source = match &self.file {
            Some(file) => file.display().to_string(),
            None => "what --set gives".to_owned(),
        };
        parse(operation, &source, &body)
    }
}
