//! The commands `meetingctl resource …`: what an SP gives to one of its enterprises.

use crate::body::{self, Wiped};
use crate::connect::App;
use crate::dates;
use crate::fault::{Fault, Outcome};
use crate::render::{Column, PAGE, column, formatted, moment};
use crate::{import, input};
use huaweicloud_meeting::api::types::{
    ModResourceDto, OperateType, ResourceDto, ResourceStatus, ResourceType,
    SearchResourceOpRecordParams, SearchResourceParams, VmrPackageId,
};
use huaweicloud_meeting::{Client, UnixMillis};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

/// Commands on resources.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Give resources to enterprises from a file, each once: its columns are `corpId` and a resource's fields.
    ///
    /// Everything is checked before anything is sent, and all faults are listed by line. What is there already is skipped. A
    /// journal beside the file keeps what was sent: after an interrupted run, the same command goes on, and nothing is
    /// made twice.
    #[command(after_help = "Examples:
  meetingctl resource import resources.csv --rate 90")]
    Import(import::ImportOptions),
    /// Write the resources of an enterprise in the format that `resource import` reads.
    #[command(after_help = "Examples:
  meetingctl resource export 818803911 > resources.csv")]
    Export {
        /// The enterprise's id.
        corp: String,
    },
    /// List the resources of an enterprise.
    #[command(after_help = "Examples:
  meetingctl resource list 818803911
  meetingctl resource list 818803911 --type VMR --expires-before 2030-01-01 --json")]
    List {
        /// The enterprise's id.
        corp: String,
        #[command(flatten)]
        filter: Filter,
        /// 0 in use, 1 expired, 2 suspended.
        #[arg(long)]
        status: Option<i32>,
    },
    /// Give resources to an enterprise: from a file, or one by its options.
    #[command(after_help = "Examples:
  meetingctl resource add 818803911 --type VMR --type-id ff808081699b56cb0169c411a0980152 --count 10 --expires 2030-12-31
  meetingctl resource add 818803911 resources.json")]
    Add {
        /// The enterprise's id.
        corp: String,
        /// A JSON list of resources, or one; `-` is standard input.
        #[arg(conflicts_with_all = ["type", "type_id", "count", "expires", "id"])]
        file: Option<PathBuf>,
        /// The kind: VMR, CONF_CALL, HARD_1080P, …
        #[arg(long, required_unless_present = "file")]
        r#type: Option<String>,
        /// The package of a cloud meeting room.
        #[arg(long)]
        type_id: Option<String>,
        /// How many; GB for recording storage.
        #[arg(long, required_unless_present = "file")]
        count: Option<i32>,
        /// The day, or a Unix time in milliseconds.
        #[arg(long, required_unless_present = "file", value_parser = dates::parse)]
        expires: Option<UnixMillis>,
        /// An id of your own; else the platform makes one.
        #[arg(long)]
        id: Option<String>,
    },
    /// Change when resources expire: from a file, or by ids.
    #[command(after_help = "Examples:
  meetingctl resource update 818803911 ff108081699b36cd0119c411a0980153 --expires 2031-12-31
  meetingctl resource update 818803911 --file changes.json")]
    Update {
        /// The enterprise's id.
        corp: String,
        /// The resources' ids.
        #[arg(required_unless_present = "file", requires = "expires")]
        ids: Vec<String>,
        /// A JSON list of changes, or one; `-` is standard input.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["ids", "expires"])]
        file: Option<PathBuf>,
        /// The day, or a Unix time in milliseconds.
        #[arg(long, value_parser = dates::parse)]
        expires: Option<UnixMillis>,
        /// The resources' kind; looked up when it is not given.
        #[arg(long)]
        r#type: Option<String>,
    },
    /// Suspend resources.
    #[command(after_help = "Examples:
  meetingctl resource suspend 818803911 ff108081699b36cd0119c411a0980153")]
    Suspend(Named),
    /// Resume suspended resources.
    #[command(after_help = "Examples:
  meetingctl resource resume 818803911 ff108081699b36cd0119c411a0980153")]
    Resume(Named),
    /// Take resources away from an enterprise.
    ///
    /// The platform is told ids only. Where one is that of resources of several kinds, all of them would go: that is refused
    /// without --all-kinds.
    #[command(after_help = "Examples:
  meetingctl resource delete 818803911 ff108081699b36cd0119c411a0980153 --yes")]
    Delete {
        /// The enterprise's id.
        corp: String,
        /// The resources' ids.
        #[arg(required = true)]
        ids: Vec<String>,
        /// Delete the resources of all kinds that have one of these ids.
        #[arg(long)]
        all_kinds: bool,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// List what was done to the resources of an enterprise.
    #[command(after_help = "Examples:
  meetingctl resource records 818803911
  meetingctl resource records 818803911 --since 2026-01-01 --csv")]
    Records {
        /// The enterprise's id.
        corp: String,
        #[command(flatten)]
        filter: Filter,
        /// Done on this day or later.
        #[arg(long, value_name = "DATE", value_parser = dates::parse)]
        since: Option<UnixMillis>,
        /// Done before this day.
        #[arg(long, value_name = "DATE", value_parser = dates::parse)]
        until: Option<UnixMillis>,
        /// What was done: 0 added, 1 deleted, 2 changed, 3 suspended, 4 resumed.
        #[arg(long, value_name = "NUMBER")]
        operation: Option<i32>,
    },
}

/// Resources of one enterprise.
#[derive(clap::Args)]
pub struct Named {
    /// The enterprise's id.
    corp: String,
    /// The resources' ids.
    #[arg(required = true)]
    ids: Vec<String>,
    /// The resources' kind; looked up when it is not given.
    #[arg(long)]
    r#type: Option<String>,
}

/// Which resources.
#[derive(clap::Args, Clone)]
pub struct Filter {
    /// Part of an id or another text that the platform searches.
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    /// The kind: VMR, CONF_CALL, HARD_1080P, …
    #[arg(long, value_name = "TYPE")]
    pub r#type: Option<String>,
    /// The package of a cloud meeting room.
    #[arg(long, value_name = "ID")]
    type_id: Option<String>,
    /// Expiring on this day or later.
    #[arg(long, value_name = "DATE", value_parser = dates::parse)]
    expires_after: Option<UnixMillis>,
    /// Expiring before this day.
    #[arg(long, value_name = "DATE", value_parser = dates::parse)]
    expires_before: Option<UnixMillis>,
}

impl Filter {
    /// The filters, as every search of resources has them: search key, begin, end, type, package.
    #[allow(clippy::type_complexity)]
    pub fn parts(
        &self,
    ) -> (
        Option<String>,
        Option<UnixMillis>,
        Option<UnixMillis>,
        Option<ResourceType>,
        Option<VmrPackageId>,
    ) {
        (
            self.search.clone(),
            self.expires_after,
            self.expires_before,
            self.r#type.as_deref().map(ResourceType::from),
            self.type_id.as_deref().map(VmrPackageId::from),
        )
    }
}

/// The columns of a list of resources.
pub const LIST: [Column; 7] = [
    column("ID", "id"),
    column("TYPE", "type"),
    column("DESCRIPTION", "typeDesc"),
    column("COUNT", "count"),
    formatted("EXPIRES", "expireDate", moment),
    formatted("STATUS", "status", status),
    column("ORDER", "orderId"),
];

const RECORDS: [Column; 6] = [
    formatted("WHEN", "operateDate", moment),
    formatted("OPERATION", "operateType", operation),
    column("ID", "id"),
    column("TYPE", "type"),
    column("COUNT", "count"),
    formatted("EXPIRES", "expireDate", moment),
];

/// Runs one command.
pub fn run(app: &App, command: &Command) -> Outcome {
    match command {
        Command::List {
            corp,
            filter,
            status,
        } => {
            let mut params = SearchResourceParams::default().with_limit(PAGE);
            (
                params.search_key,
                params.start_expire_date,
                params.end_expire_date,
                params.type_,
                params.type_id,
            ) = filter.parts();
            params.status = status.map(ResourceStatus::from);
            let client = app.sp_administrator()?;
            app.out
                .list(client.search_resource_pages(corp, &params), &LIST)
        }
        Command::Add {
            corp,
            file,
            r#type,
            type_id,
            count,
            expires,
            id,
        } => {
            let resources: Vec<ResourceDto> = match (file, r#type, count, expires) {
                (Some(file), ..) => several("addResource", file)?,
                (None, Some(kind), Some(count), Some(expires)) => {
                    let mut resource =
                        ResourceDto::new(ResourceType::from(kind.as_str()), *count, *expires);
                    resource.type_id = type_id.as_deref().map(VmrPackageId::from);
                    resource.id.clone_from(id);
                    vec![resource]
                }
                _ => {
                    return Err(Fault::Usage(
                        "give a file, or --type, --count and --expires".to_owned(),
                    ));
                }
            };
            app.sp_administrator()?.add_resource(corp, &resources)?;
            let ids: Vec<String> = resources.iter().filter_map(|one| one.id.clone()).collect();
            let words = format!("added {} to {corp}", counted(resources.len()));
            app.out.done("added", &ids, &words)
        }
        Command::Update {
            corp,
            ids,
            file,
            expires,
            r#type,
        } => {
            let client = app.sp_administrator()?;
            let changes = match file {
                Some(file) => several("updateResource", file)?,
                None => changes(app, &client, corp, ids, r#type.as_deref(), |change| {
                    change.expire_date = *expires;
                })?,
            };
            update(app, &client, corp, &changes, "changed")
        }
        Command::Import(arguments) => import::resources(app, arguments),
        Command::Export { corp } => import::export_resources(app, corp),
        Command::Suspend(named) => switch(app, named, true, "suspended"),
        Command::Resume(named) => switch(app, named, false, "resumed"),
        Command::Delete {
            corp,
            ids,
            all_kinds,
            yes,
        } => delete(app, corp, ids, *all_kinds, *yes),
        Command::Records {
            corp,
            filter,
            since,
            until,
            operation,
        } => {
            let mut params = SearchResourceOpRecordParams::default().with_limit(PAGE);
            (
                params.search_key,
                params.start_expire_date,
                params.end_expire_date,
                params.type_,
                params.type_id,
            ) = filter.parts();
            params.start_operate_date = *since;
            params.end_operate_date = *until;
            params.operate_type = operation.map(OperateType::from);
            let client = app.sp_administrator()?;
            let records = client.search_resource_op_record_pages(corp, &params);
            app.out.list(records, &RECORDS)
        }
    }
}

/// A list from a file; one object counts as a list of one.
fn several<T: serde::de::DeserializeOwned>(
    operation: &str,
    file: &std::path::Path,
) -> Outcome<Vec<T>> {
    let mut body = body::read(file)?;
    if body.0.is_object() {
        body = Wiped(Value::Array(vec![body.0.take()]));
    }
    body::parse(operation, &input::named(file), &body)
}

fn switch(app: &App, named: &Named, is_disabled: bool, verb: &str) -> Outcome {
    let client = app.sp_administrator()?;
    let kind = named.r#type.as_deref();
    let changes = changes(app, &client, &named.corp, &named.ids, kind, |change| {
        change.is_disabled = Some(is_disabled);
    })?;
    update(app, &client, &named.corp, &changes, verb)
}

/// A change for each id. An id alone may name several resources (sources 9.12), so that each gets its kind.
fn changes(
    app: &App,
    client: &Client,
    corp: &str,
    ids: &[String],
    kind: Option<&str>,
    change: impl Fn(&mut ModResourceDto),
) -> Outcome<Vec<ModResourceDto>> {
    // nothing is looked up for a request that is only shown
    let known = match kind {
        None if !app.is_dry() => kinds(client, corp, ids)?,
        _ => HashMap::new(),
    };
    let mut changes = Vec::new();
    for id in ids {
        let mut one = ModResourceDto::new(id);
        one.type_ = match (kind, known.get(id).map(Vec::as_slice)) {
            (Some(kind), _) => Some(ResourceType::from(kind)),
            (None, Some([kind])) => Some(kind.clone()),
            (None, Some(several)) => {
                return Err(Fault::Usage(format!(
                    "{id} is the id of a {}: say which by --type",
                    joined(several)
                )));
            }
            (None, None) => None,
        };
        change(&mut one);
        changes.push(one);
    }
    Ok(changes)
}

/// The kinds of the resources with each of these ids, all of which are there.
fn kinds(
    client: &Client,
    corp: &str,
    ids: &[String],
) -> Outcome<HashMap<String, Vec<ResourceType>>> {
    let params = SearchResourceParams::default().with_limit(PAGE);
    let mut kinds = HashMap::<String, Vec<ResourceType>>::new();
    for resource in client.search_resource_pages(corp, &params) {
        let resource = resource?;
        if let (Some(id), Some(kind)) = (resource.id, resource.type_)
            && ids.contains(&id)
        {
            let known = kinds.entry(id).or_default();
            if !known.contains(&kind) {
                known.push(kind);
            }
        }
    }
    match ids.iter().find(|id| !kinds.contains_key(*id)) {
        Some(id) => Err(Fault::NotFound(format!(
            "enterprise {corp} has no resource {id}; `meetingctl resource list {corp}` shows them"
        ))),
        None => Ok(kinds),
    }
}

fn joined(kinds: &[ResourceType]) -> String {
    let kinds: Vec<&str> = kinds.iter().map(ResourceType::as_str).collect();
    kinds.join(" and of a ")
}

fn delete(app: &App, corp: &str, ids: &[String], all_kinds: bool, yes: bool) -> Outcome {
    let client = app.sp_administrator()?;
    if !app.is_dry() {
        let kinds = kinds(&client, corp, ids)?;
        let several = ids.iter().find_map(|id| {
            let kinds = kinds.get(id).filter(|kinds| kinds.len() > 1)?;
            Some((id, kinds))
        });
        if let (Some((id, kinds)), false) = (several, all_kinds) {
            return Err(Fault::Usage(format!(
                "{id} is the id of a {}, and all of them would be deleted; pass --all-kinds for that",
                joined(kinds)
            )));
        }
        let count = ids.iter().collect::<HashSet<_>>().into_iter();
        let count = count.filter_map(|id| kinds.get(id)).map(Vec::len).sum();
        let question = format!("Take {} away from {corp}?", counted(count));
        input::confirm(&question, yes)?;
    }
    client.delete_resource(corp, ids)?;
    app.out
        .done("deleted", ids, &format!("deleted {}", ids.join(", ")))
}

fn update(
    app: &App,
    client: &Client,
    corp: &str,
    changes: &[ModResourceDto],
    verb: &str,
) -> Outcome {
    client.update_resource(corp, changes)?;
    let ids: Vec<String> = changes.iter().map(|change| change.id.clone()).collect();
    app.out
        .done(verb, &ids, &format!("{verb} {}", ids.join(", ")))
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 resource".to_owned(),
        count => format!("{count} resources"),
    }
}

fn status(value: &Value) -> String {
    match value.as_i64() {
        Some(0) => "in use".to_owned(),
        Some(1) => "expired".to_owned(),
        Some(2) => "suspended".to_owned(),
        _ => value.to_string(),
    }
}

fn operation(value: &Value) -> String {
    match value.as_i64() {
        Some(0) => "added".to_owned(),
        Some(1) => "deleted".to_owned(),
        Some(2) => "changed".to_owned(),
        Some(3) => "suspended".to_owned(),
        Some(4) => "resumed".to_owned(),
        _ => value.to_string(),
    }
}
