//! The commands `meetingctl admin …`: the administrators of one's own enterprise.

use crate::fault::Outcome;
use crate::render::or_empty;
use crate::{connect, input, render};
use huaweicloud_meeting::api::types::{
    AccountType, AdminType, CorpAdminDto, QueryCorpAdminResultDto, SearchCorpAdminsParams,
};

/// Commands on administrators.
#[derive(clap::Subcommand)]
pub enum Command {
    /// List the administrators.
    List {
        /// Part of a name, mobile number, e-mail address or account.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        #[command(flatten)]
        output: render::Output,
    },
    /// Show one administrator.
    Show {
        /// The account.
        account: String,
        #[command(flatten)]
        kind: Kind,
        #[command(flatten)]
        output: render::Output,
    },
    /// Make an ordinary member an administrator. Only the default administrator may.
    Add {
        /// The member's account.
        account: String,
        #[command(flatten)]
        kind: Kind,
    },
    /// Take the administrator's role away from up to 100 accounts; the members stay.
    Delete {
        /// The administrators' accounts.
        #[arg(required = true, num_args = 1..=100)]
        accounts: Vec<String>,
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
    fn account_type(&self) -> Option<AccountType> {
        Some(if self.third_party {
            AccountType::ThirdParty
        } else {
            AccountType::Meeting
        })
    }
}

/// Runs one command.
pub fn run(command: &Command) -> Outcome {
    let client = connect::administrator()?;
    match command {
        Command::List { search, output } => {
            let mut params = SearchCorpAdminsParams::default().with_limit(500);
            params.search_key.clone_from(search);
            let admins = client
                .search_corp_admins_pages(&params)
                .collect::<Result<Vec<_>, _>>()?;
            output.write(&admins, || table(&admins))
        }
        Command::Show {
            account,
            kind,
            output,
        } => {
            let admin = client.show_corp_admin(account, kind.account_type())?;
            output.write(&admin, || details(&admin))
        }
        Command::Add { account, kind } => {
            client.add_corp_admin(&CorpAdminDto::new(account), kind.account_type())?;
            render::line(&format!("{account} is now an administrator"))
        }
        Command::Delete {
            accounts,
            kind,
            yes,
        } => {
            input::confirm(
                &format!(
                    "Take the administrator's role away from {}?",
                    accounts.join(", ")
                ),
                *yes,
            )?;
            client.batch_delete_corp_admins(accounts, kind.account_type())?;
            render::line(&format!(
                "no longer administrators: {}",
                accounts.join(", ")
            ))
        }
    }
}

fn table(admins: &[QueryCorpAdminResultDto]) -> String {
    let header = ["ACCOUNT", "NAME", "KIND", "E-MAIL", "PHONE", "DEPARTMENT"];
    render::table(
        header,
        admins.iter().map(|admin| {
            [
                or_empty(admin.account.as_ref()),
                or_empty(admin.name.as_ref()),
                admin.admin_type.map(kind).unwrap_or_default(),
                or_empty(admin.email.as_ref()),
                or_empty(admin.phone.as_ref()),
                or_empty(
                    admin
                        .dept
                        .as_ref()
                        .and_then(|dept| dept.dept_name_path.as_ref()),
                ),
            ]
        }),
    )
}

/// The kind of administrator in a word; one that the document does not know as its number.
fn kind(kind: AdminType) -> String {
    match kind {
        AdminType::DefaultAdmin => "default".to_owned(),
        AdminType::OrdinaryAdmin => "ordinary".to_owned(),
        other => other.to_string(),
    }
}

fn details(admin: &QueryCorpAdminResultDto) -> String {
    render::details(&[
        ("account", admin.account.clone()),
        ("id", admin.id.clone()),
        ("name", admin.name.clone()),
        ("kind", admin.admin_type.map(kind)),
        ("e-mail", admin.email.clone()),
        ("phone", admin.phone.clone()),
        ("country", admin.country.clone()),
        (
            "department",
            admin
                .dept
                .as_ref()
                .and_then(|dept| dept.dept_name_path.clone()),
        ),
    ])
}
