//! The commands `meetingctl member …` and `meetingctl department …`: who belongs to one's own enterprise, and where.

use crate::admin::{Kind, kind};
use crate::body::{self, Change};
use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::render::{Column, PAGE, column, formatted, line, one_line};
use crate::{departments, import, input};
use huaweicloud_meeting::api::types::{
    AddUserDto, AdminResetPwdReqDto, DeptDto, ModDeptDto, ModUserDto, SearchUsersParams, UserStatus,
};
use serde_json::Value;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The platform takes this many accounts in one call.
const CHUNK: usize = 100;

/// Commands on members.
#[derive(clap::Subcommand)]
pub enum Command {
    /// List the members.
    #[command(after_help = "Examples:
  meetingctl member list --search li
  meetingctl member list --department 1 --csv")]
    List {
        /// Part of a name, mobile number, e-mail address or account.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// The department's code; those below it count too.
        #[arg(long, value_name = "CODE")]
        department: Option<String>,
    },
    /// Show one member.
    #[command(after_help = "Examples:
  meetingctl member show test006 --json")]
    Show {
        /// The account.
        account: String,
        #[command(flatten)]
        kind: Kind,
    },
    /// Make a member, from a JSON file or by fields.
    #[command(after_help = "Examples:
  meetingctl member add --set name=Li --set account=li@corp --set email=li@corp.example
  meetingctl member add member.json --password-file new-member.txt")]
    Add {
        #[command(flatten)]
        change: Change,
        /// A file whose first line is the member's password; without one the platform makes it.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Change a member.
    #[command(after_help = "Examples:
  meetingctl member update test006 --set title=Engineer")]
    Update {
        /// The account.
        account: String,
        #[command(flatten)]
        change: Change,
        #[command(flatten)]
        kind: Kind,
    },
    /// Delete members.
    #[command(after_help = "Examples:
  meetingctl member delete test006 --yes
  meetingctl member delete --from leavers.txt")]
    Delete(Accounts),
    /// Let members log in again.
    #[command(after_help = "Examples:
  meetingctl member enable test006 --yes")]
    Enable(Accounts),
    /// Keep members from logging in.
    #[command(after_help = "Examples:
  meetingctl member disable test006 --yes")]
    Disable(Accounts),
    /// Make members from a file, each once.
    ///
    /// Everything is checked before anything is sent, and all faults are listed by line. Each line needs an account or a
    /// third-party id: after a lost response, a member without both could not be looked for. Who is there already is skipped
    /// and not changed. A journal beside the file keeps what was sent: after an interrupted run, the same command goes on,
    /// and nobody is made twice.
    ///
    /// A telephone number or e-mail address that the platform masked (177****0476) is refused: it is not the real one.
    #[command(after_help = "Examples:
  meetingctl member import members.csv --passwords new-passwords.jsonl --no-notice
  meetingctl member import staff.csv --map Login=account --map Room= --jobs 4 --yes
  meetingctl member import members.jsonl --dry-run")]
    Import(import::MemberImport),
    /// Write the members in the format that `member import` reads, without what the platform does not tell.
    ///
    /// The platform may mask telephone numbers and e-mail addresses (177****0476). They are written as they are shown, and
    /// `member import` refuses them: put the real ones in their place, or leave the column out by --map phone=.
    #[command(after_help = "Examples:
  meetingctl member export > members.csv
  meetingctl member export --json > members.jsonl")]
    Export,
    /// Have the platform send a member a new password.
    #[command(after_help = "Examples:
  meetingctl member reset-password test006 --yes")]
    ResetPassword {
        /// The account.
        account: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

/// Commands on departments.
#[derive(clap::Subcommand)]
pub enum DepartmentCommand {
    /// Show a department and all below it: a call for each that has others below it.
    #[command(after_help = "Examples:
  meetingctl department tree
  meetingctl department tree 42 --csv")]
    Tree {
        /// The department's code; 1 is the enterprise.
        #[arg(default_value = departments::ROOT)]
        code: String,
    },
    /// Find departments by name.
    #[command(after_help = "Examples:
  meetingctl department show Operations")]
    Show {
        /// The name, or a part of it.
        name: String,
    },
    /// Make a department, from a JSON file or by fields.
    #[command(after_help = "Examples:
  meetingctl department add --set deptName=Operations --set parentDeptCode=1")]
    Add {
        #[command(flatten)]
        change: Change,
    },
    /// Change a department.
    #[command(after_help = "Examples:
  meetingctl department update 42 --set deptName=Operations")]
    Update {
        /// The department's code.
        code: String,
        #[command(flatten)]
        change: Change,
    },
    /// Delete a department.
    #[command(after_help = "Examples:
  meetingctl department delete 42 --yes")]
    Delete {
        /// The department's code.
        code: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

/// Accounts of members.
#[derive(clap::Args)]
pub struct Accounts {
    /// The members' accounts.
    #[arg(required_unless_present = "from")]
    accounts: Vec<String>,
    /// A file with one account a line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    #[command(flatten)]
    kind: Kind,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

const LIST: [Column; 7] = [
    column("ACCOUNT", "userAccount"),
    column("NAME", "name"),
    formatted("ADMINISTRATOR", "adminType", kind),
    formatted("STATUS", "status", status),
    column("E-MAIL", "email"),
    column("PHONE", "phone"),
    column("DEPARTMENT", "deptNamePath"),
];

const DETAILS: [Column; 11] = [
    column("account", "userAccount"),
    column("id", "id"),
    column("third-party id", "thirdAccount"),
    column("name", "name"),
    formatted("administrator", "adminType", kind),
    formatted("status", "status", status),
    column("e-mail", "email"),
    column("phone", "phone"),
    column("country", "country"),
    column("title", "title"),
    column("department", "deptNamePath"),
];

const DEPARTMENTS: [Column; 4] = [
    column("CODE", "deptCode"),
    column("NAME", "deptName"),
    column("PATH", "deptNamePath"),
    column("PARENT", "parentDeptCode"),
];

/// Runs one command on members.
pub fn run(app: &App, command: &Command) -> Outcome {
    match command {
        Command::List { search, department } => {
            let mut params = SearchUsersParams::new();
            params.limit = Some(PAGE);
            params.search_key.clone_from(search);
            params.dept_code.clone_from(department);
            let client = app.administrator()?;
            app.out.list(client.search_users_pages(&params), &LIST)
        }
        Command::Show { account, kind } => {
            let client = app.administrator()?;
            let member = client.show_user_detail_with(account, kind.account_type())?;
            app.out.one(&member, &DETAILS)
        }
        Command::Add {
            change,
            password_file,
        } => add(app, change, password_file.as_deref()),
        Command::Update {
            account,
            change,
            kind,
        } => {
            let body: ModUserDto = change.body("updateUser")?;
            let client = app.administrator()?;
            client.update_user_with(account, &body, kind.account_type())?;
            let words = format!("changed {account}");
            app.out
                .done("updated", std::slice::from_ref(account), &words)
        }
        Command::Delete(accounts) => each_chunk(app, accounts, "Delete", "deleted", |chunk| {
            let client = app.administrator()?;
            let kind = accounts.kind.account_type();
            app.sent(client.batch_delete_users_with(chunk, kind).map(drop))
        }),
        Command::Enable(accounts) => switch(app, accounts, "Enable", "enabled", UserStatus::Normal),
        Command::Disable(accounts) => {
            switch(app, accounts, "Disable", "disabled", UserStatus::Disabled)
        }
        Command::Import(arguments) => import::members(app, arguments),
        Command::Export => import::export_members(app),
        Command::ResetPassword { account, yes } => {
            let question = format!("Replace the password of {account} by a new one?");
            input::confirm(&question, *yes || app.is_dry())?;
            let client = app.administrator()?;
            client.reset_pwd_by_admin(&AdminResetPwdReqDto::new(account))?;
            let words = format!("{account} gets a new password by e-mail or text message");
            app.out.done("reset", std::slice::from_ref(account), &words)
        }
    }
}

fn add(app: &App, change: &Change, password_file: Option<&Path>) -> Outcome {
    input::only_one_stdin(&[
        ("the body", change.file()),
        ("--password-file", password_file),
    ])?;
    let mut body = change.value("addUser")?;
    if let (Some(file), Value::Object(fields)) = (password_file, &mut body.0) {
        let password = Zeroizing::new(input::secret_file(file)?);
        fields.insert("pwd".to_owned(), password.as_str().into());
    }
    let member: AddUserDto = body::parse("addUser", &change.source(), &body)?;
    let made = app.administrator()?.add_user(&member)?;
    let account = made.user_account.clone().unwrap_or_default();
    let words = format!("made {account}, a member named {}", member.name);
    if app.out.is_text() {
        app.out.done("added", &[account], &words)
    } else {
        crate::render::or_say_what_was_done(app.out.one(&made, &DETAILS), &words)
    }
}

fn switch(app: &App, accounts: &Accounts, verb: &str, done: &str, status: UserStatus) -> Outcome {
    each_chunk(app, accounts, verb, done, |chunk| {
        let client = app.administrator()?;
        let kind = accounts.kind.account_type();
        app.sent(client.batch_update_user_status_with(status, chunk, kind))
    })
}

/// Asks, then calls for each hundred accounts.
fn each_chunk(
    app: &App,
    accounts: &Accounts,
    verb: &str,
    past: &str,
    call: impl Fn(&[String]) -> Outcome<Option<()>>,
) -> Outcome {
    let mut names = accounts.accounts.clone();
    if let Some(from) = &accounts.from {
        names.extend(input::lines(from)?);
    }
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let shown = match names.as_slice() {
        many if many.len() > 10 => format!("{} members", many.len()),
        few => few.join(", "),
    };
    input::confirm(&format!("{verb} {shown}?"), accounts.yes || app.is_dry())?;
    let mut done = Vec::new();
    for chunk in names.chunks(CHUNK) {
        match call(chunk) {
            Ok(Some(())) => done.extend_from_slice(chunk),
            Ok(None) => {}
            Err(fault) if done.is_empty() => return Err(fault),
            Err(fault) => {
                let left = names.len().saturating_sub(done.len());
                app.out
                    .done(past, &done, &format!("{past}: {}", done.join(", ")))?;
                return Err(Fault::Partial(format!(
                    "{left} accounts were not seen to: {fault}"
                )));
            }
        }
    }
    if app.is_dry() {
        return Ok(());
    }
    app.out
        .done(past, &done, &format!("{past}: {}", done.join(", ")))
}

/// Runs one command on departments.
pub fn run_department(app: &App, command: &DepartmentCommand) -> Outcome {
    match command {
        DepartmentCommand::Tree { code } => {
            let client = app.administrator()?;
            let mut all = departments::departments(&client, code);
            if !app.out.is_text() {
                return app.out.list(all.map(|one| Ok(one?.1)), &DEPARTMENTS);
            }
            all.try_for_each(|one| {
                let (depth, department) = one?;
                branch(&department, depth)
            })
        }
        DepartmentCommand::Show { name } => {
            let client = app.administrator()?;
            let found = client.search_department_by_name(name)?;
            app.out.list(found.into_iter().map(Ok), &DEPARTMENTS)
        }
        DepartmentCommand::Add { change } => {
            let body: DeptDto = change.body("addDepartment")?;
            let made = app.administrator()?.add_department(&body)?;
            let code = made.value.unwrap_or_default();
            let words = format!("made {}, code {code}", body.dept_name);
            app.out.done("added", &[code], &words)
        }
        DepartmentCommand::Update { code, change } => {
            let body: ModDeptDto = change.body("updateDepartment")?;
            app.administrator()?.update_department(code, &body)?;
            let words = format!("changed {code}");
            app.out.done("updated", std::slice::from_ref(code), &words)
        }
        DepartmentCommand::Delete { code, yes } => {
            let question = format!("Delete the department {code}?");
            input::confirm(&question, *yes || app.is_dry())?;
            app.administrator()?.delete_department(code)?;
            let words = format!("deleted {code}");
            app.out.done("deleted", std::slice::from_ref(code), &words)
        }
    }
}

/// A department, indented by its level.
fn branch(department: &Value, depth: usize) -> Outcome {
    let text = |key: &str| {
        department
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    line(&format!(
        "{}{}  {}",
        "  ".repeat(depth),
        one_line(text("deptCode")),
        one_line(text("deptName"))
    ))
}

fn status(value: &Value) -> String {
    match value.as_i64() {
        Some(0) => "enabled".to_owned(),
        Some(1) => "disabled".to_owned(),
        _ => value.to_string(),
    }
}
