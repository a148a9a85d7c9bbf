//! The command `call`: an authenticated request to any path of the site, with all that the client promises.

use crate::body::{self, pair};
use crate::connect::App;
use crate::document;
use crate::fault::{Fault, Outcome};
use crate::render::line;
use huaweicloud_meeting::Secret;
use huaweicloud_meeting::runtime::{Method, Operation, expose};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::path::PathBuf;

/// Arguments of `meetingctl call`.
#[derive(clap::Args)]
pub struct Arguments {
    /// GET, POST, PUT, PATCH, DELETE, HEAD or OPTIONS.
    #[arg(value_parser = method)]
    method: Method,
    /// The path below the site's address, such as /v1/usg/dcs/corp; percent-encoded where it must be.
    path: String,
    /// A query parameter, not encoded. May be given several times.
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    query: Vec<(String, String)>,
    /// A JSON body; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// As the SP administrator, whose variables begin with HUAWEICLOUD_MEETING_SP_.
    #[arg(long)]
    sp: bool,
}

fn method(text: &str) -> Result<Method, String> {
    Ok(match text.to_ascii_uppercase().as_str() {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        "POST" => Method::Post,
        "PUT" => Method::Put,
        "PATCH" => Method::Patch,
        "DELETE" => Method::Delete,
        "OPTIONS" => Method::Options,
        _ => return Err("use GET, POST, PUT, PATCH, DELETE, HEAD or OPTIONS".to_owned()),
    })
}

/// Makes the call.
pub fn run(app: &App, arguments: &Arguments) -> Outcome {
    let operation = operation(arguments.method, &arguments.path)?;
    let body = arguments.body.as_deref().map(body::read).transpose()?;
    let client = if arguments.sp {
        app.sp_administrator()?
    } else {
        app.administrator()?
    };
    if operation.id.contains("Token") {
        app.inspector.show_logins();
    }
    let mut call = client.call(operation);
    for (name, value) in &arguments.query {
        // one invocation makes one call: what is leaked ends with the process
        call = call.query(Box::leak(name.clone().into_boxed_str()), value.as_str());
    }
    if let Some(body) = &body {
        call = call.json(&Recorded(&body.0));
    }
    let response = call.response()?;
    if response.is_empty() {
        return Ok(());
    }
    match response.json::<Value>() {
        Ok(mut value) => {
            document::redact(&mut value);
            app.out.any(&value)
        }
        Err(_) => line(&response.text()?),
    }
}

/// The document's operation, or one made of method and path.
fn operation(method: Method, path: &str) -> Outcome<&'static Operation> {
    let wrong = |why: &str| Err(Fault::Usage(format!("{path}: {why}")));
    if !path.starts_with('/') || path.starts_with("//") {
        return wrong(
            "the path begins with one `/`; the site's address comes from the environment or the profile",
        );
    }
    if path.contains(['?', '#']) {
        return wrong(
            "the path has no query and no fragment; give parameters by --query NAME=VALUE",
        );
    }
    if path.contains(|c: char| !c.is_ascii_graphic() || "{}\"<>\\^`|".contains(c)) {
        return wrong("write other characters of the path percent-encoded");
    }
    let known = document::operation(method.as_str(), path);
    let idempotent = match &known {
        Some(known) => known.is_idempotent,
        None => !matches!(method, Method::Post | Method::Patch),
    };
    let token = known.as_ref().is_none_or(|known| known.takes_token);
    let id = known.map_or_else(|| "call".to_owned(), |known| known.id);
    Ok(Box::leak(Box::new(Operation {
        id: Box::leak(id.into_boxed_str()),
        method,
        path: Box::leak(path.to_owned().into_boxed_str()),
        token,
        idempotent,
    })))
}

/// JSON whose secret properties are known as such to the client, so that a response which echoes one is redacted.
struct Recorded<'v>(&'v Value);

impl Serialize for Recorded<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    match value {
                        Value::String(text) if document::secrets().contains(name) => {
                            map.serialize_entry(name, &Exposed(Secret::new(text.as_str())))?;
                        }
                        value => map.serialize_entry(name, &Recorded(value))?,
                    }
                }
                map.end()
            }
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Recorded(item))?;
                }
                list.end()
            }
            other => other.serialize(serializer),
        }
    }
}

struct Exposed(Secret);

impl Serialize for Exposed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        expose(&self.0, serializer)
    }
}
