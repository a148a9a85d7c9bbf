//! The commands `meetingctl corp …`: the enterprises of an SP.

use crate::fault::{Fault, Outcome};
use crate::render::{self, or_empty};
use crate::{connect, input};
use huaweicloud_meeting::api::types::{AddCorpDto, QueryCorpResultDto, SearchCorpParams};
use std::path::{Path, PathBuf};

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
        /// --password-file or is asked for.
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
                &format!("Delete the enterprise {id} ({name}) with all its users and resources?"),
                *yes,
            )?;
            client.delete_corp(id)?;
            render::line(&format!("deleted {id}"))
        }
    }
}

/// Reads a body of AddCorp, and the password from elsewhere if it is not in there.
pub fn body(file: &Path, password_file: Option<&Path>) -> Outcome<AddCorpDto> {
    let text = zeroize::Zeroizing::new(input::text(file)?);
    let mut value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| not_a_body(file, &error))?;
    let admin = value
        .get_mut("adminInfo")
        .and_then(serde_json::Value::as_object_mut);
    let missing = admin
        .as_ref()
        .is_some_and(|admin| !admin.contains_key("pwd"));
    let password = match password_file {
        Some(path) => Some(input::secret_file(path)?),
        None if missing && input::is_interactive() => {
            Some(input::password("Password of the new administrator: ")?)
        }
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
    serde_json::from_value(value).map_err(|error| not_a_body(file, &error))
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
