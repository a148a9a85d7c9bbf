//! The commands `meetingctl corp …`: the enterprises of an SP.

use crate::body::{self, Change, Wiped};
use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::render::{Column, PAGE, column, or_say_what_was_done, remark};
use crate::{import, input};
use huaweicloud_meeting::api::types::{AddCorpDto, ModCorpDto, SearchCorpParams};
use serde_json::Value;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Published examples of AddCorp have this, and no schema does: taken, and not sent.
const NOT_SENT: &str = "sendNotify";
/// The SP's own example turns it off, so that it is probably on (sources 11.7).
const NOTICE: &str = "creating an enterprise probably sends its administrator a message by e-mail or text message; try one before creating many";

/// Commands on enterprises.
#[derive(clap::Subcommand)]
pub enum Command {
    /// List the enterprises.
    #[command(after_help = "Examples:
  meetingctl corp list
  meetingctl corp list --search huawei --json
  meetingctl corp list --csv --fields id,basicInfo.name,adminInfo.account > enterprises.csv")]
    List {
        /// Part of a name, mobile number, e-mail address or account.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    /// Show one enterprise.
    #[command(after_help = "Examples:
  meetingctl corp show 818803911
  meetingctl corp show 818803911 --fields basicInfo.name,groupDTO.groupName")]
    Show {
        /// The enterprise's id.
        id: String,
    },
    /// Create an enterprise and its default administrator.
    ///
    /// The platform probably notifies people of a new enterprise by e-mail or text message: try one before creating many.
    #[command(after_help = "Examples:
  meetingctl corp create corp.json --password-file new-admin.txt
  meetingctl corp create corp.json --dry-run
  jq '.basicInfo.name = \"Example\"' template.json | meetingctl corp create - --quiet")]
    Create {
        /// The JSON body of AddCorp; `-` is standard input. When it has no `adminInfo.pwd`, the password comes from
        /// --password-file or is asked for, twice. Fields that AddCorp does not know are refused.
        file: PathBuf,
        /// A file whose first line is the new administrator's password; `-` is standard input.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Change an enterprise.
    #[command(after_help = "Examples:
  meetingctl corp update 818803911 --set basicInfo.address='Hangzhou, Zhejiang'
  meetingctl corp update 818803911 change.json")]
    Update {
        /// The enterprise's id.
        id: String,
        #[command(flatten)]
        change: Change,
    },
    /// Create enterprises from a file, each once.
    ///
    /// Everything is checked before anything is sent, and all faults are listed by line. What is there already is skipped. A
    /// journal beside the file keeps what was sent: after an interrupted run, the same command goes on, and nothing is
    /// made twice.
    ///
    /// The platform probably notifies the administrators of new enterprises: try one before creating many.
    #[command(after_help = "Examples:
  meetingctl corp import enterprises.csv --passwords new-passwords.jsonl
  meetingctl corp import enterprises.csv --map Company=basicInfo.name --map Notes= --rate 90 --yes
  meetingctl corp import enterprises.jsonl --dry-run")]
    Import(import::CorpImport),
    /// Write all enterprises in the format that `corp import` reads, without what the platform does not tell.
    #[command(after_help = "Examples:
  meetingctl corp export > enterprises.csv
  meetingctl corp export --json > enterprises.jsonl")]
    Export,
    /// Delete an enterprise.
    #[command(after_help = "Examples:
  meetingctl corp delete 818803911
  meetingctl corp delete 818803911 --yes")]
    Delete {
        /// The enterprise's id.
        id: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

const LIST: [Column; 5] = [
    column("ID", "id"),
    column("NAME", "basicInfo.name"),
    column("ADMINISTRATOR", "adminInfo.account"),
    column("E-MAIL", "basicInfo.email"),
    column("PHONE", "basicInfo.phone"),
];

const DETAILS: [Column; 11] = [
    column("id", "id"),
    column("name", "basicInfo.name"),
    column("administrator", "adminInfo.account"),
    column("administrator's e-mail", "adminInfo.email"),
    column("address", "basicInfo.address"),
    column("country", "basicInfo.country"),
    column("phone", "basicInfo.phone"),
    column("e-mail", "basicInfo.email"),
    column("description", "basicInfo.description"),
    column("SP", "basicInfo.spId"),
    column("group", "groupDTO.groupName"),
];

/// Runs one command.
pub fn run(app: &App, command: &Command) -> Outcome {
    match command {
        Command::List { search } => {
            let mut params = SearchCorpParams::default().with_limit(PAGE);
            params.search_key.clone_from(search);
            let client = app.sp_administrator()?;
            app.out.list(client.search_corp_pages(&params), &LIST)
        }
        Command::Show { id } => app
            .out
            .one(&app.sp_administrator()?.show_corp(id)?, &DETAILS),
        Command::Create {
            file,
            password_file,
        } => create(app, file, password_file.as_deref()),
        Command::Update { id, change } => {
            let body: ModCorpDto = change.body("updateCorp")?;
            app.sp_administrator()?.update_corp(id, &body)?;
            app.out.done(
                "updated",
                std::slice::from_ref(id),
                &format!("changed {id}"),
            )
        }
        Command::Import(arguments) => import::enterprises(app, arguments),
        Command::Export => import::export_enterprises(app),
        Command::Delete { id, yes } => delete(app, id, *yes),
    }
}

fn create(app: &App, file: &Path, password_file: Option<&Path>) -> Outcome {
    let body = body(file, password_file)?;
    let client = app.sp_administrator()?;
    if app.out.is_text() && input::is_interactive() && !app.is_dry() {
        remark(&format!("meetingctl: {NOTICE}"));
    }
    let created = client.add_corp(&body)?;
    let id = created.value.clone().unwrap_or_default();
    let words = format!("created {}, id {id}", body.basic_info.name);
    if app.out.is_text() {
        app.out.done("created", &[id], &words)
    } else {
        or_say_what_was_done(app.out.one(&created, &[column("ID", "value")]), &words)
    }
}

fn delete(app: &App, id: &str, yes: bool) -> Outcome {
    let client = app.sp_administrator()?;
    if !app.is_dry() {
        let corp = client.show_corp(id)?;
        let name = corp
            .basic_info
            .and_then(|info| info.name)
            .unwrap_or_default();
        input::confirm(
            &format!(
                "Delete the enterprise {id} ({name}) with its default administrator and resources?"
            ),
            yes,
        )?;
    }
    client.delete_corp(id)?;
    app.out
        .done("deleted", &[id.to_owned()], &format!("deleted {id}"))
}

/// Reads a body of AddCorp, and the password from elsewhere if it is not in there.
pub fn body(file: &Path, password_file: Option<&Path>) -> Outcome<AddCorpDto> {
    input::only_one_stdin(&[("the body", Some(file)), ("--password-file", password_file)])?;
    let mut body = body::read(file)?;
    let sends_notice = drop_not_sent(&mut body);
    let admin = body.0.get_mut("adminInfo").and_then(Value::as_object_mut);
    let missing = admin
        .as_ref()
        .is_some_and(|admin| admin.get("pwd").is_none_or(Value::is_null));
    let password = match password_file {
        Some(path) => Some(Zeroizing::new(input::secret_file(path)?)),
        None if missing && input::is_interactive() => {
            Some(input::new_password("Password of the new administrator: ")?)
        }
        None if missing => {
            return Err(Fault::Usage(format!(
                "{} has no adminInfo.pwd: put the new administrator's password there or, with `corp create`, into a \
                 file named by --password-file",
                input::named(file)
            )));
        }
        None => None,
    };
    if let (Some(admin), Some(password)) = (admin, &password) {
        admin.insert("pwd".to_owned(), password.as_str().into());
    }
    let parsed = body::parse("addCorp", &input::named(file), &body)?;
    if sends_notice {
        remark(&format!(
            "meetingctl: adminInfo.{NOT_SENT} is not sent: published examples have it, the platform's description does not"
        ));
    }
    Ok(parsed)
}

/// Takes out what published examples have and the platform's description does not.
fn drop_not_sent(body: &mut Wiped) -> bool {
    body.0
        .get_mut("adminInfo")
        .and_then(Value::as_object_mut)
        .and_then(|admin| admin.remove(NOT_SENT))
        .is_some_and(|value| !value.is_null())
}
