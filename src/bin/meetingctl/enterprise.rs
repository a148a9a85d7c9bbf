//! The commands `meetingctl enterprise …` and `meetingctl sp …`: one's own enterprise, and the SP's totals.

use crate::body::Change;
use crate::connect::App;
use crate::fault::Outcome;
use crate::render::{Column, PAGE, column, formatted};
use crate::resource::{self, Filter};
use crate::seed;
use huaweicloud_meeting::api::types::{
    ModCorpBasicInfoDto, ResourceStatus, SearchCorpResourcesParams, VmrMode,
};
use serde_json::Value;

/// Commands on one's own enterprise.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Show the enterprise.
    #[command(after_help = "Examples:
  meetingctl enterprise show
  meetingctl enterprise show --corp 818803911 --json")]
    Show,
    /// Change the enterprise's address, or whether users are created by themselves.
    #[command(after_help = "Examples:
  meetingctl enterprise update --set address='Hangzhou, Zhejiang'
  meetingctl enterprise update change.json --dry-run")]
    Update {
        #[command(flatten)]
        change: Change,
    },
    /// List the enterprise's resources.
    #[command(after_help = "Examples:
  meetingctl enterprise resources
  meetingctl enterprise resources --expires-before 2030-01-01 --csv")]
    Resources {
        #[command(flatten)]
        filter: Filter,
        /// 0 in use, 1 expired, 2 suspended.
        #[arg(long)]
        status: Option<i32>,
        /// The mode of a cloud meeting room, by the platform's number.
        #[arg(long, value_name = "NUMBER")]
        vmr_mode: Option<i32>,
        /// The order's id.
        #[arg(long, value_name = "ID")]
        order: Option<String>,
    },
    /// Show how much of the resources is used.
    #[command(after_help = "Examples:
  meetingctl enterprise usage
  meetingctl enterprise usage --fields confCallCount.usedCount,confCallCount.sumCount")]
    Usage,
    /// Write the enterprise as a seed of the emulator, with made-up people and secrets in the place of its own.
    ///
    /// Departments, administrators, members and resources are read, and nothing is changed. Numbers, states, dates, kinds and
    /// packages of resources, countries and permissions stay as they are. Names, accounts, third-party ids, telephone numbers,
    /// addresses, remarks and codes, and the ids of the enterprise, of resources and of orders, are replaced, the same by the
    /// same; everybody can log in with a password that the emulator prints. An export of the seeded emulator is the same file
    /// again. App IDs, passwords and properties cannot be read, devices and rights to a whiteboard are left out.
    ///
    /// With credentials of the SP administrator beside the administrator's, or with --corp, what was done to the resources,
    /// the group and the contacts of the enterprise are in it as well.
    #[command(after_help = "Examples:
  meetingctl enterprise export > seed.json
  meetingctl emulator --seed seed.json --control
  meetingctl enterprise export --corp 818803911 > seed.json")]
    Export,
}

/// Commands on the SP itself.
#[derive(clap::Subcommand)]
pub enum SpCommand {
    /// Show the SP's resources, in all and used.
    #[command(after_help = "Examples:
  meetingctl sp totals
  meetingctl sp totals --groups --json")]
    Totals {
        /// Also the SP's groups.
        #[arg(long)]
        groups: bool,
    },
}

const DETAILS: [Column; 9] = [
    column("id", "id"),
    column("name", "name"),
    column("administrator", "account"),
    column("administrator's name", "adminName"),
    column("address", "address"),
    column("country", "country"),
    column("phone", "phone"),
    column("e-mail", "email"),
    column("kind", "corpType"),
];

const USAGE: [Column; 19] = [
    column("rooms 1080p, used", "te1080pHardCount.usedCount"),
    column("rooms 1080p, all", "te1080pHardCount.sumCount"),
    column("rooms 720p, used", "te720pHardCount.usedCount"),
    column("rooms 720p, all", "te720pHardCount.sumCount"),
    column("software terminals, used", "teSoftCount.usedCount"),
    column("software terminals, all", "teSoftCount.sumCount"),
    column(
        "third-party terminals, used",
        "thirdPartyHardCount.usedCount",
    ),
    column("third-party terminals, all", "thirdPartyHardCount.sumCount"),
    column("enterprises, used", "corpCount.usedCount"),
    column("enterprises, all", "corpCount.sumCount"),
    column("rooms", "roomCount.sumCount"),
    column("recording, used", "recordCapability.usedCount"),
    column("recording, all", "recordCapability.sumCount"),
    column("concurrent participants", "confCallCount.sumCount"),
    column("live", "liveCount.sumCount"),
    column("telephone", "enablePstn"),
    column("text messages", "enableSMS"),
    formatted("meeting rooms", "vmr", rooms),
    formatted("groups", "groupList", groups),
];

/// Packages of cloud meeting rooms, each with how many are used.
fn rooms(value: &Value) -> String {
    joined(value, |one| {
        let number = |key: &str| one.get(key).map(Value::to_string);
        let (used, all) = (number("vmrPkgUsedCount"), number("vmrPkgCount"));
        let unknown = || "?".to_owned();
        format!(
            "{} ({} of {} used)",
            either(one, "vmrName", "vmrPkgId"),
            used.unwrap_or_else(unknown),
            all.unwrap_or_else(unknown)
        )
    })
}

fn groups(value: &Value) -> String {
    joined(value, |one| either(one, "groupName", "groupId").to_owned())
}

fn joined(list: &Value, words: impl Fn(&Value) -> String) -> String {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// The first of two fields that has a text.
fn either<'v>(value: &'v Value, name: &str, id: &str) -> &'v str {
    let text = |key: &str| value.get(key)?.as_str().filter(|text| !text.is_empty());
    text(name).or_else(|| text(id)).unwrap_or_default()
}

/// Runs one command.
pub fn run(app: &App, command: &Command) -> Outcome {
    match command {
        Command::Show => {
            let enterprise = app.administrator()?.show_corp_basic_info()?;
            app.out.one(&enterprise, &DETAILS)
        }
        Command::Update { change } => {
            let client = app.administrator()?;
            let body: ModCorpBasicInfoDto = change.body("updateCorpBasicInfo")?;
            client.update_corp_basic_info(&body)?;
            app.out.done("updated", &[], "changed the enterprise")
        }
        Command::Resources {
            filter,
            status,
            vmr_mode,
            order,
        } => {
            let mut params = SearchCorpResourcesParams::default().with_limit(PAGE);
            (
                params.search_key,
                params.start_expire_date,
                params.end_expire_date,
                params.type_,
                params.type_id,
            ) = filter.parts();
            params.status = status.map(ResourceStatus::from);
            params.vmr_mode = vmr_mode.map(VmrMode::from);
            params.order_id.clone_from(order);
            let client = app.administrator()?;
            app.out
                .list(client.search_corp_resources_pages(&params), &resource::LIST)
        }
        Command::Usage => {
            let usage = app.administrator()?.show_corp_resource()?;
            app.out.one(&usage, &USAGE)
        }
        Command::Export => seed::export(app),
    }
}

/// Runs one command on the SP.
pub fn run_sp(app: &App, command: &SpCommand) -> Outcome {
    match command {
        SpCommand::Totals { groups } => {
            let totals = app
                .sp_administrator()?
                .show_sp_resource_with(groups.then_some(true))?;
            app.out.one(&totals, &USAGE)
        }
    }
}
