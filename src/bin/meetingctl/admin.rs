//! The commands `meetingctl admin …`: the administrators of one's own enterprise.

use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::render::{Column, PAGE, column, formatted, remark};
use crate::{import, input};
use huaweicloud_meeting::api::types::{AccountType, CorpAdminDto, SearchCorpAdminsParams};
use serde_json::Value;
use std::path::PathBuf;

/// The platform takes this many accounts in one call.
const CHUNK: usize = 100;

/// Commands on administrators.
#[derive(clap::Subcommand)]
pub enum Command {
    /// List the administrators.
    #[command(after_help = "Examples:
  meetingctl admin list
  meetingctl admin list --search li --fields account,email --csv
  meetingctl admin list --quiet")]
    List {
        /// Part of a name, mobile number, e-mail address or account.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    /// Show one administrator.
    #[command(after_help = "Examples:
  meetingctl admin show test006
  meetingctl admin show ext-003 --third-party --json")]
    Show {
        /// The account.
        account: String,
        #[command(flatten)]
        kind: Kind,
    },
    /// Make ordinary members administrators. Only the default administrator may.
    #[command(after_help = "Examples:
  meetingctl admin add test006
  meetingctl admin add test006 test007 --dry-run")]
    Add {
        /// The members' accounts.
        #[arg(required = true)]
        accounts: Vec<String>,
        #[command(flatten)]
        kind: Kind,
    },
    /// Make ordinary members administrators from a file, each once.
    ///
    /// Everything is checked before anything is sent, and all faults are listed by line. What is there already is skipped. A
    /// journal beside the file keeps what was sent: after an interrupted run, the same command goes on, and nothing is
    /// made twice.
    #[command(after_help = "Examples:
  meetingctl admin import admins.csv
  meetingctl admin import people.csv --map Login=account --map Name= --jobs 4 --yes")]
    Import {
        #[command(flatten)]
        import: import::ImportOptions,
        #[command(flatten)]
        kind: Kind,
    },
    /// Write the ordinary administrators in the format that `admin import` reads.
    #[command(after_help = "Examples:
  meetingctl admin export > admins.csv")]
    Export,
    /// Take the administrator's role away from accounts; the members stay.
    ///
    /// More than 100 accounts are sent in calls of 100. When one of several calls fails, the exit status is 9 and the
    /// accounts that lost the role before are named.
    #[command(after_help = "Examples:
  meetingctl admin delete test006 --yes
  meetingctl admin delete --from leavers.txt
  meetingctl admin list --quiet | grep ^temp- | meetingctl admin delete --from - --yes")]
    Delete {
        /// The administrators' accounts.
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
    },
}

/// How to read an account.
#[derive(clap::Args)]
pub struct Kind {
    /// The account is a third-party user id, not a meeting account.
    #[arg(long)]
    third_party: bool,
}

impl Kind {
    /// As the platform wants it.
    pub fn account_type(&self) -> Option<AccountType> {
        Some(if self.third_party {
            AccountType::ThirdParty
        } else {
            AccountType::Meeting
        })
    }
}

const LIST: [Column; 6] = [
    column("ACCOUNT", "account"),
    column("NAME", "name"),
    formatted("KIND", "adminType", kind),
    column("E-MAIL", "email"),
    column("PHONE", "phone"),
    column("DEPARTMENT", "dept.deptNamePath"),
];

const DETAILS: [Column; 8] = [
    column("account", "account"),
    column("id", "id"),
    column("name", "name"),
    formatted("kind", "adminType", kind),
    column("e-mail", "email"),
    column("phone", "phone"),
    column("country", "country"),
    column("department", "dept.deptNamePath"),
];

/// Runs one command.
pub fn run(app: &App, command: &Command) -> Outcome {
    match command {
        Command::List { search } => {
            let mut params = SearchCorpAdminsParams::default().with_limit(PAGE);
            params.search_key.clone_from(search);
            let client = app.administrator()?;
            app.out
                .list(client.search_corp_admins_pages(&params), &LIST)
        }
        Command::Show { account, kind } => {
            let admin = app
                .administrator()?
                .show_corp_admin_with(account, kind.account_type())?;
            app.out.one(&admin, &DETAILS)
        }
        Command::Add { accounts, kind } => add(app, accounts, kind),
        Command::Import { import, kind } => {
            import::administrators(app, import, kind.account_type())
        }
        Command::Export => import::export_administrators(app),
        Command::Delete {
            accounts,
            from,
            kind,
            yes,
        } => {
            let mut accounts = accounts.clone();
            if let Some(from) = from {
                accounts.extend(input::lines(from)?);
            }
            let mut seen = std::collections::HashSet::new();
            accounts.retain(|account| seen.insert(account.clone()));
            delete(app, &accounts, kind, *yes)
        }
    }
}

fn add(app: &App, accounts: &[String], kind: &Kind) -> Outcome {
    let client = app.administrator()?;
    let mut added = Vec::new();
    for account in accounts {
        let result = client.add_corp_admin_with(&CorpAdminDto::new(account), kind.account_type());
        if result
            .as_ref()
            .is_err_and(|error| error.code() == Some("USG.201040000"))
        {
            remark(&format!(
                "meetingctl: {account} is not a member yet; `meetingctl member add --set account={account} --set name=NAME` makes one"
            ));
        }
        match app.sent(result) {
            Ok(Some(())) => added.push(account.clone()),
            Ok(None) => {}
            Err(fault) if added.is_empty() => return Err(fault),
            Err(fault) => {
                let words = format!("{account} was not made an administrator: {fault}");
                return Err(partly(app, "added", &added, words));
            }
        }
    }
    if app.is_dry() {
        return Ok(());
    }
    let words = match added.as_slice() {
        [one] => format!("{one} is now an administrator"),
        many => format!("now administrators: {}", many.join(", ")),
    };
    app.out.done("added", &added, &words)
}

fn delete(app: &App, accounts: &[String], kind: &Kind, yes: bool) -> Outcome {
    let named = match accounts {
        many if many.len() > 10 => format!("{} accounts", many.len()),
        few => few.join(", "),
    };
    let question = format!("Take the administrator's role away from {named}?");
    input::confirm(&question, yes || app.is_dry())?;
    let client = app.administrator()?;
    let mut deleted = Vec::new();
    for chunk in accounts.chunks(CHUNK) {
        match app.sent(client.batch_delete_corp_admins_with(chunk, kind.account_type())) {
            Ok(Some(())) => deleted.extend_from_slice(chunk),
            Ok(None) => {}
            Err(fault) if deleted.is_empty() => return Err(fault),
            Err(fault) => {
                let left = accounts.len().saturating_sub(deleted.len());
                let words = format!("{left} accounts were not seen to: {fault}");
                return Err(partly(app, "deleted", &deleted, words));
            }
        }
    }
    if app.is_dry() {
        return Ok(());
    }
    let words = format!("no longer administrators: {}", deleted.join(", "));
    app.out.done("deleted", &deleted, &words)
}

/// Writes what was done before something failed.
fn partly(app: &App, verb: &str, done: &[String], words: String) -> Fault {
    let written = app
        .out
        .done(verb, done, &format!("{verb}: {}", done.join(", ")));
    if let Err(fault) = written {
        remark(&format!("meetingctl: {fault}"));
    }
    Fault::Partial(words)
}

/// The kind of administrator in a word; one that the document does not know as its number.
pub fn kind(value: &Value) -> String {
    match value.as_i64() {
        Some(0) => "default".to_owned(),
        Some(1) => "ordinary".to_owned(),
        Some(2) => "none".to_owned(),
        _ => value.to_string(),
    }
}
