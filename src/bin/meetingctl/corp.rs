//! The commands `meetingctl corp …`: the enterprises of an SP.

use crate::fault::{Fault, Outcome};
use crate::render::or_empty;
use crate::{connect, input, render};
use huaweicloud_meeting::api::types::{AddCorpDto, QueryCorpResultDto, SearchCorpParams};
use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use zeroize::{Zeroize, Zeroizing};

/// Published examples of AddCorp have this, and no schema does: taken, and not sent.
const NOT_SENT: &str = "adminInfo.sendNotify";

/// Commands on enterprises.
#[derive(clap::Subcommand)]
pub enum Command {
    /// List the enterprises.
    List {
        /// Part of a name, mobile number, e-mail address or account.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        #[command(flatten)]
        output: render::Output,
    },
    /// Show one enterprise.
    Show {
        /// The enterprise's id.
        id: String,
        #[command(flatten)]
        output: render::Output,
    },
    /// Create an enterprise and its default administrator.
    Create {
        /// The JSON body of AddCorp; `-` is standard input. When it has no `adminInfo.pwd`, the password comes from
        /// --password-file or is asked for. Fields that AddCorp does not know are refused.
        file: PathBuf,
        /// A file whose first line is the new administrator's password.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
        #[command(flatten)]
        output: render::Output,
    },
    /// Delete an enterprise.
    Delete {
        /// The enterprise's id.
        id: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

/// Runs one command.
pub fn run(command: &Command) -> Outcome {
    let client = connect::sp_administrator()?;
    match command {
        Command::List { search, output } => {
            let mut params = SearchCorpParams::default().with_limit(500);
            params.search_key.clone_from(search);
            let corps = client
                .search_corp_pages(&params)
                .collect::<Result<Vec<_>, _>>()?;
            output.write(&corps, || table(&corps))
        }
        Command::Show { id, output } => {
            let corp = client.show_corp(id)?;
            output.write(&corp, || details(&corp))
        }
        Command::Create {
            file,
            password_file,
            output,
        } => {
            let body = body(file, password_file.as_deref())?;
            let answer = client.add_corp(&body)?;
            output.write(&answer, || {
                format!(
                    "created {}, id {}",
                    body.basic_info.name,
                    or_empty(answer.value.as_ref())
                )
            })
        }
        Command::Delete { id, yes } => {
            let corp = client.show_corp(id)?;
            let name = corp
                .basic_info
                .and_then(|info| info.name)
                .unwrap_or_default();
            input::confirm(
                &format!(
                    "Delete the enterprise {id} ({name}) with its default administrator and resources?"
                ),
                *yes,
            )?;
            client.delete_corp(id)?;
            render::line(&format!("deleted {id}"))
        }
    }
}

/// Reads a body of AddCorp, and the password from elsewhere if it is not in there.
pub fn body(file: &Path, password_file: Option<&Path>) -> Outcome<AddCorpDto> {
    let text = Zeroizing::new(input::text(file)?);
    let value = serde_json::from_str(&text).map_err(|error| not_a_body(file, &error))?;
    let mut value = Wiped(value);
    let admin = value.0.get_mut("adminInfo").and_then(Value::as_object_mut);
    let missing = admin
        .as_ref()
        .is_some_and(|admin| admin.get("pwd").is_none_or(Value::is_null));
    let password = match password_file {
        Some(path) => Some(Zeroizing::new(input::secret_file(path)?)),
        None if missing && input::is_interactive() => Some(Zeroizing::new(input::password(
            "Password of the new administrator: ",
        )?)),
        None if missing => {
            return Err(Fault::Usage(format!(
                "{} has no adminInfo.pwd: put the new administrator's password there or, with `corp create`, into a \
                 file named by --password-file",
                file.display()
            )));
        }
        None => None,
    };
    if let (Some(admin), Some(password)) = (admin, &password) {
        admin.insert("pwd".to_owned(), password.as_str().into());
    }
    let body = AddCorpDto::deserialize(&value.0).map_err(|error| not_a_body(file, &error))?;
    refuse_dropped(file, &value.0, &body)?;
    Ok(body)
}

/// Refuses fields that would not be sent, such as misspelt ones.
fn refuse_dropped(file: &Path, value: &Value, body: &AddCorpDto) -> Outcome {
    let kept = serde_json::to_value(body).map_err(|error| not_a_body(file, &error))?;
    let mut paths = Vec::new();
    dropped(value, &Wiped(kept).0, "", &mut paths);
    if let Some(at) = paths.iter().position(|path| path == NOT_SENT) {
        paths.remove(at);
        render::remark(&format!(
            "meetingctl: {NOT_SENT} is not sent: published examples have it, the platform's description does not"
        ));
    }
    if paths.is_empty() {
        return Ok(());
    }
    Err(Fault::Usage(format!(
        "{} is not a body of AddCorp: it does not know {}; correct or remove what is named",
        file.display(),
        paths.join(", ")
    )))
}

/// The paths of what is in one value and not in the other. A null says nothing, so none is missed.
fn dropped(value: &Value, kept: &Value, path: &str, paths: &mut Vec<String>) {
    match (value, kept) {
        (Value::Object(value), Value::Object(kept)) => {
            for (name, inner) in value.iter().filter(|(_, inner)| !inner.is_null()) {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                match kept.get(name) {
                    Some(kept) => dropped(inner, kept, &path, paths),
                    None => paths.push(path),
                }
            }
        }
        (Value::Array(value), Value::Array(kept)) => {
            for (at, (value, kept)) in value.iter().zip(kept).enumerate() {
                dropped(value, kept, &format!("{path}[{at}]"), paths);
            }
        }
        _ => {}
    }
}

/// A value whose texts, a password among them, are overwritten in the end.
struct Wiped(Value);

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

/// The parser's own message may quote the text, and with it a password: only what is missing or the place is told.
fn not_a_body(file: &Path, error: &serde_json::Error) -> Fault {
    let words = error.to_string();
    let why = if error.classify() != serde_json::error::Category::Data {
        format!(
            "it is not JSON at line {} column {}",
            error.line(),
            error.column()
        )
    } else if words.starts_with("missing field `") {
        words
    } else {
        "a field is of the wrong type".to_owned()
    };
    Fault::Usage(format!(
        "{} is not a body of AddCorp: {why}",
        file.display()
    ))
}

fn table(corps: &[QueryCorpResultDto]) -> String {
    render::table(
        ["ID", "NAME", "ADMINISTRATOR", "E-MAIL", "PHONE"],
        corps.iter().map(|corp| {
            let info = corp.basic_info.as_ref();
            [
                or_empty(corp.id.as_ref()),
                or_empty(info.and_then(|info| info.name.as_ref())),
                or_empty(
                    corp.admin_info
                        .as_ref()
                        .and_then(|admin| admin.account.as_ref()),
                ),
                or_empty(info.and_then(|info| info.email.as_ref())),
                or_empty(info.and_then(|info| info.phone.as_ref())),
            ]
        }),
    )
}

fn details(corp: &QueryCorpResultDto) -> String {
    let info = corp.basic_info.clone().unwrap_or_default();
    let admin = corp.admin_info.clone().unwrap_or_default();
    render::details(&[
        ("id", corp.id.clone()),
        ("name", info.name),
        ("administrator", admin.account),
        ("administrator's e-mail", admin.email),
        ("address", info.address),
        ("country", info.country),
        ("phone", info.phone),
        ("e-mail", info.email),
        ("description", info.description),
        ("SP", info.sp_id),
        (
            "group",
            corp.group_dto
                .as_ref()
                .and_then(|group| group.group_name.clone()),
        ),
    ])
}
