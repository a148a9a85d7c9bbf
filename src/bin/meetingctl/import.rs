//! Import and export: many changes from a file, each made once, and what is there in the same format.

use crate::body::{self, Wiped, put};
use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::input;
use crate::progress::Reporter;
use crate::render::{self, Column, column, or_say_what_was_done, remark};
use crate::rows::{self, CORP_ID, Row};
use huaweicloud_meeting::api::types::{
    AccountType, AddCorpDto, AddUserDto, AdminType, CorpAdminDto, ResourceDto,
    SearchCorpAdminsParams, SearchCorpParams, SearchResourceParams, SearchUsersParams, SendNotify,
    UserSortField,
};
use huaweicloud_meeting::bulk::{
    AddAdministrators, AddMembers, AddResources, Bulk, CreateEnterprises, EnterpriseResource,
    GeneratedPasswords, Job, Journal, JournalError, Plan, PlanError, Report, Step, Stop,
    generate_password,
};
use huaweicloud_meeting::{Cancel, Secret};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What every import takes.
#[derive(clap::Args)]
pub struct ImportOptions {
    /// CSV with a header that names fields by their paths (`basicInfo.name`), or JSON Lines; `-` is standard input. In CSV,
    /// a point in time may be a day: 2030-01-31.
    file: PathBuf,
    /// Read a column of another name as this field; without a field, the column is left out. May be given several times.
    #[arg(long, value_name = "HEADER=FIELD", value_parser = body::pair)]
    map: Vec<(String, String)>,
    /// How many items are under way at once. The platform may refuse changes of one SP that are made in parallel.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=64))]
    jobs: u8,
    /// At most so many items a minute.
    #[arg(long, value_name = "N")]
    rate: Option<u32>,
    /// Where the import keeps what it has sent, so that the same command goes on after it was ended; by default FILE with
    /// `.journal` behind it.
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// Write the outcomes here instead of to standard output: JSON Lines if the name ends with `.jsonl`, else CSV.
    #[arg(long, value_name = "FILE")]
    result: Option<PathBuf>,
    /// How many seconds after it was sent an item whose outcome is unknown is looked for.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    settle_after: u16,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

/// What `corp import` takes.
#[derive(clap::Args)]
pub struct CorpImport {
    #[command(flatten)]
    import: ImportOptions,
    /// Make passwords for administrators without `adminInfo.pwd`, and write them to this file, which only its owner can
    /// read. Name the same file when the import goes on.
    #[arg(long, value_name = "FILE")]
    passwords: Option<PathBuf>,
}

/// `corp import`.
pub fn enterprises(app: &App, arguments: &CorpImport) -> Outcome {
    let import = &arguments.import;
    let rows = rows::read(&import.file, &import.map, "addCorp")?;
    let mut without = HashSet::new();
    let (items, lines, faults) = each(rows, |source, mut body| {
        let admin = body.0.get_mut("adminInfo").and_then(Value::as_object_mut);
        let admin = admin.filter(|admin| admin.get("pwd").is_none_or(Value::is_null));
        let is_without = admin.is_some();
        if let (Some(admin), Some(_)) = (admin, &arguments.passwords) {
            let account = admin.get("account").and_then(Value::as_str);
            let account = account.unwrap_or_default().to_owned();
            // Passes the check until it is known who gets one.
            admin.insert(
                "pwd".to_owned(),
                generate_password(&account)?.expose().into(),
            );
            without.insert(account);
        }
        body::parse::<AddCorpDto>("addCorp", source, &body).map_err(|fault| {
            match is_without && arguments.passwords.is_none() {
                true => Fault::Usage(format!("{fault}; --passwords FILE makes a password")),
                false => fault,
            }
        })
    });
    let client = app.sp_administrator()?;
    let job = CreateEnterprises::new(&client);
    let bulk = Bulk::new(job.clone(), items);
    run(app, import, bulk, &lines, faults, "enterprises", |plan| {
        write_passwords(
            plan,
            &job,
            arguments.passwords.as_deref(),
            &without,
            |item| &mut item.admin_info.pwd,
        )
    })
}

/// Gives those of a plan that are to get one a made password, which is in the file before anything is sent.
fn write_passwords<J: Job>(
    plan: &mut Plan<J>,
    job: &J,
    path: Option<&Path>,
    without: &HashSet<String>,
    place: impl Fn(&mut J::Item) -> &mut Secret,
) -> Outcome {
    let Some(path) = path.filter(|_| !without.is_empty()) else {
        return Ok(());
    };
    let mut file = GeneratedPasswords::open(path)?;
    let mut keys = Vec::new();
    for (key, step) in plan.steps().filter(|(key, _)| without.contains(*key)) {
        if *step == Step::Settle && !file.has(key) {
            return Err(Fault::Usage(format!(
                "{key} was sent by an earlier run with a password that is not in {}: name that run's file",
                path.display()
            )));
        }
        if matches!(step, Step::Create | Step::Settle) {
            keys.push(key.to_owned());
        }
    }
    let names: Vec<&str> = keys.iter().map(String::as_str).collect();
    let made: HashMap<String, _> = keys.iter().cloned().zip(file.of(&names)?).collect();
    plan.complete(|item| {
        if let Some(password) = made.get(&job.key(item)) {
            *place(item) = password.clone();
        }
        Ok(())
    })?;
    Ok(())
}

/// What `member import` takes.
#[derive(clap::Args)]
pub struct MemberImport {
    #[command(flatten)]
    import: ImportOptions,
    /// Make passwords for members without `pwd`, and write them to this file, which only its owner can read. Name the same
    /// file when the import goes on. Without it, the platform makes them, and tells nobody but the members.
    #[arg(long, value_name = "FILE")]
    passwords: Option<PathBuf>,
    /// Have the platform send no message to those for whom the file does not say (`sendNotify`). Without it, each new member
    /// gets one by e-mail and text message.
    #[arg(long)]
    no_notice: bool,
}

/// `member import`.
pub fn members(app: &App, arguments: &MemberImport) -> Outcome {
    let import = &arguments.import;
    let rows = rows::read(&import.file, &import.map, "addUser")?;
    let (mut items, lines, faults) = each(rows, |source, body| {
        body::parse::<AddUserDto>("addUser", source, &body)
    });
    let client = app.administrator()?;
    let job = AddMembers::new(&client);
    let mut without = HashSet::new();
    for item in &mut items {
        if arguments.no_notice && item.send_notify.is_none() {
            item.send_notify = Some(SendNotify::Silent);
        }
        if arguments.passwords.is_some() && item.pwd.is_none() {
            // Passes the check until it is known who gets one.
            item.pwd = Some(generate_password(
                item.account.as_deref().unwrap_or_default(),
            )?);
            without.insert(job.key(item));
        }
    }
    let is_told = |item: &AddUserDto| item.send_notify != Some(SendNotify::Silent);
    if !app.is_dry() && faults.is_empty() && items.iter().any(is_told) {
        remark(
            "meetingctl: the platform tells new members by e-mail and text message; --no-notice keeps it from that",
        );
    }
    let bulk = Bulk::new(job.clone(), items);
    run(app, import, bulk, &lines, faults, "members", |plan| {
        write_passwords(
            plan,
            &job,
            arguments.passwords.as_deref(),
            &without,
            |item| item.pwd.get_or_insert_default(),
        )
    })
}

/// `admin import`.
pub fn administrators(app: &App, import: &ImportOptions, kind: Option<AccountType>) -> Outcome {
    let rows = rows::read(&import.file, &import.map, "addCorpAdmin")?;
    let (items, lines, faults) = each(rows, |source, body| {
        body::parse::<CorpAdminDto>("addCorpAdmin", source, &body)
    });
    let client = app.administrator()?;
    let job = AddAdministrators::new(&client).account_type(kind.unwrap_or(AccountType::Meeting));
    let bulk = Bulk::new(job, items);
    run(app, import, bulk, &lines, faults, "administrators", |_| {
        Ok(())
    })
}

/// `resource import`: beside a resource's fields, `corpId` says whose it is.
pub fn resources(app: &App, import: &ImportOptions) -> Outcome {
    let rows = rows::read(&import.file, &import.map, "addResource")?;
    let (items, lines, faults) = each(rows, |source, mut body| {
        let corp = body.0.as_object_mut().and_then(|body| body.remove(CORP_ID));
        let Some(corp) = corp.as_ref().and_then(Value::as_str) else {
            return Err(Fault::Usage(format!("{source}: missing field `{CORP_ID}`")));
        };
        let body = Wiped(Value::Array(vec![body.0.take()]));
        let mut resources: Vec<ResourceDto> = body::parse("addResource", source, &body)?;
        let resource = resources.pop();
        resource
            .map(|resource| EnterpriseResource::new(corp, resource))
            .ok_or_else(|| Fault::Usage(format!("{source} is empty")))
    });
    let client = app.sp_administrator()?;
    let bulk = Bulk::new(AddResources::new(&client), items);
    run(app, import, bulk, &lines, faults, "resources", |_| Ok(()))
}

/// A fault and its line.
type LineFault = (u64, String);

/// Items with their lines, and the faults of those that are none.
fn each<T>(
    rows: Vec<Row>,
    mut parse: impl FnMut(&str, Wiped) -> Outcome<T>,
) -> (Vec<T>, Vec<u64>, Vec<LineFault>) {
    let (mut items, mut lines, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for Row { line, body } in rows {
        match body.map(|body| parse("it", body)) {
            Ok(Ok(item)) => {
                items.push(item);
                lines.push(line);
            }
            Ok(Err(fault)) => faults.push((line, fault.to_string())),
            Err(why) => faults.push((line, why)),
        }
    }
    (items, lines, faults)
}

/// Checks, plans, asks, runs and reports.
fn run<J: Job>(
    app: &App,
    import: &ImportOptions,
    mut bulk: Bulk<J>,
    lines: &[u64],
    mut faults: Vec<LineFault>,
    noun: &str,
    complete: impl FnOnce(&mut Plan<J>) -> Outcome,
) -> Outcome {
    let line_of = |index: usize| lines.get(index).copied().unwrap_or_default();
    let named = lines.to_vec();
    bulk = bulk
        .item_name(move |index| format!("line {}", named.get(index).copied().unwrap_or_default()));
    for fault in bulk.faults() {
        faults.push((line_of(fault.index), fault.to_string()));
    }
    if !faults.is_empty() {
        return Err(refused(import, faults));
    }
    if app.is_dry() {
        return render::line(&format!("{} {noun} can be sent; nothing was", lines.len()));
    }
    let result = import.result.as_deref().map(open_result).transpose()?;
    let reporter = Reporter::new(app.options.verbose);
    let mut shown = reporter.clone();
    let cancel = Cancel::default();
    bulk = bulk
        .workers(usize::from(import.jobs))
        .per_minute(import.rate.unwrap_or_default())
        .settle_after(Duration::from_secs(import.settle_after.into()))
        .cancel(cancel.clone())
        .on_progress(move |progress| shown.report(progress));
    let mut plan = match bulk.plan(journal(import)?) {
        Ok(plan) => plan,
        Err(PlanError::Faults(found)) => {
            let found = found
                .iter()
                .map(|fault| (line_of(fault.index), fault.to_string()));
            return Err(refused(import, found.collect()));
        }
        Err(PlanError::Journal(error)) => return Err(unusable(error)),
        Err(PlanError::Client(error)) => return Err(error.into()),
        Err(error) => return Err(Fault::Unexpected(error.to_string())),
    };
    for (line, (key, step)) in lines.iter().zip(plan.steps()) {
        if let Step::Refuse(why) = step {
            remark(&format!("line {line}: {key} will not be sent: {why}"));
        }
    }
    let words = in_words(&plan, noun);
    if plan.to_do() > 0 {
        input::confirm(&format!("{words}. Go ahead?"), import.yes)?;
        if import.yes {
            remark(&format!("meetingctl: {words}"));
        }
        complete(&mut plan)?;
        // Before, nothing is under way, and Ctrl-C may end the process as it does.
        reporter.stop_on_interrupt(cancel)?;
    }
    let outcome = plan.run();
    reporter.close();
    report(app, result, lines, &outcome)
}

fn journal(import: &ImportOptions) -> Outcome<Journal> {
    let path = match &import.journal {
        Some(path) => path.clone(),
        None if import.file == Path::new("-") => {
            return Err(Fault::Usage(
                "items from standard input need --journal FILE, so that the import can go on"
                    .to_owned(),
            ));
        }
        None => beside(&import.file, ".journal"),
    };
    Journal::open(path).map_err(unusable)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn unusable(error: JournalError) -> Fault {
    match error {
        JournalError::Io { path, what, source } => {
            let path = path.map_or_else(String::new, |path| format!(" {}", path.display()));
            Fault::Io(format!("the journal{path} cannot be {what}"), source)
        }
        error => Fault::Usage(error.to_string()),
    }
}

/// All faults on standard error, in the order of the lines.
fn refused(import: &ImportOptions, mut faults: Vec<LineFault>) -> Fault {
    faults.sort();
    for (line, why) in &faults {
        remark(&format!("line {line}: {why}"));
    }
    let lines: HashSet<u64> = faults.iter().map(|(line, _)| *line).collect();
    let lines = match lines.len() {
        1 => "1 line cannot be sent as it is".to_owned(),
        many => format!("{many} lines cannot be sent as they are"),
    };
    let file = input::named(&import.file);
    Fault::Usage(format!("{file}: {lines}; nothing was sent"))
}

/// What the plan does, counted.
fn in_words<J: Job>(plan: &Plan<J>, noun: &str) -> String {
    let count = |which: fn(&Step) -> bool| plan.steps().filter(|(_, step)| which(step)).count();
    let parts = [
        (count(|step| matches!(step, Step::Create)), "to send"),
        (
            count(|step| matches!(step, Step::Settle)),
            "to look for, since an earlier run may have sent them",
        ),
        (
            count(|step| matches!(step, Step::Done(_))),
            "done by an earlier run",
        ),
        (count(|step| matches!(step, Step::Skip(_))), "already there"),
        (count(|step| matches!(step, Step::Refuse(_))), "in conflict"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{number} {what}"))
        .collect();
    format!("{noun}: {}", parts.join(", "))
}

/// One line of the result, in the order of [`RESULT`].
#[derive(Serialize)]
struct Line<'r> {
    key: &'r str,
    line: u64,
    outcome: &'static str,
    id: Option<&'r str>,
    reason: Option<String>,
}

const RESULT: [Column; 5] = [
    column("KEY", "key"),
    column("LINE", "line"),
    column("OUTCOME", "outcome"),
    column("ID", "id"),
    column("REASON", "reason"),
];

/// Writes every outcome, and fails if not everything is there.
fn report(app: &App, result: Option<(&Path, File)>, lines: &[u64], report: &Report) -> Outcome {
    let results: Vec<Line<'_>> = report
        .results
        .iter()
        .zip(lines)
        .map(|(result, line)| Line {
            key: &result.key,
            line: *line,
            outcome: result.outcome.as_str(),
            id: result.outcome.id(),
            reason: result.outcome.reason(),
        })
        .collect();
    let mut counts = Vec::new();
    for outcome in [
        "created",
        "already_there",
        "failed",
        "conflict",
        "unsettled",
        "not_sent",
    ] {
        let count = report.count(outcome);
        if count > 0 {
            counts.push(format!("{count} {}", outcome.replace('_', " ")));
        }
    }
    let counts = counts.join(", ");
    let written = match result {
        Some((path, file)) => write_results(path, file, &results),
        None => app.out.list(results.iter().map(Ok), &RESULT),
    };
    or_say_what_was_done(written, &counts)?;
    match &report.stopped {
        Some(Stop::Cancelled) if report.is_complete() => {
            remark(&format!("meetingctl: {counts}"));
            Ok(())
        }
        Some(Stop::Cancelled) => Err(Fault::Interrupted(format!(
            "interrupted; {counts}; the same command goes on"
        ))),
        Some(Stop::Client(error)) if report.count("created") == 0 => Err(error.clone().into()),
        Some(why) => Err(Fault::Partial(format!(
            "ended early: {why}; {counts}; the same command goes on"
        ))),
        None if report.is_complete() => {
            remark(&format!("meetingctl: {counts}"));
            Ok(())
        }
        None => Err(Fault::Partial(counts)),
    }
}

/// The file of `--result`, opened before anything is sent. What is in it stays until there are outcomes.
fn open_result(path: &Path) -> Outcome<(&Path, File)> {
    let mut options = File::options();
    let opened = options.write(true).create(true).truncate(false).open(path);
    let file = opened.map_err(|error| {
        let what = format!(
            "nothing was sent, since {} cannot be written",
            path.display()
        );
        Fault::Io(what, error)
    })?;
    Ok((path, file))
}

fn write_results(path: &Path, file: File, results: &[Line<'_>]) -> Outcome {
    let failed =
        |error: std::io::Error| Fault::Io(format!("cannot write {}", path.display()), error);
    // a pipe or a terminal has no length
    if file.metadata().map_err(failed)?.is_file() {
        file.set_len(0).map_err(failed)?;
    }
    let mut out = BufWriter::new(file);
    if path.extension().is_some_and(|ending| ending == "jsonl") {
        for result in results {
            serde_json::to_writer(&mut out, result)
                .map_err(std::io::Error::from)
                .and_then(|()| out.write_all(b"\n"))
                .map_err(failed)?;
        }
    } else {
        let mut csv = csv::Writer::from_writer(&mut out);
        for result in results {
            csv.serialize(result)
                .map_err(|error| failed(std::io::Error::other(error)))?;
        }
        csv.flush().map_err(failed)?;
    }
    out.flush().map_err(failed)
}

/// The fields that `corp import` takes and the platform gives: no password, domain, language, time zone or property.
const ENTERPRISE: [Column; 13] = [
    column("", "basicInfo.name"),
    column("", "basicInfo.phone"),
    column("", "basicInfo.country"),
    column("", "basicInfo.fax"),
    column("", "basicInfo.email"),
    column("", "basicInfo.address"),
    column("", "basicInfo.description"),
    column("", "adminInfo.account"),
    column("", "adminInfo.name"),
    column("", "adminInfo.email"),
    column("", "adminInfo.phone"),
    column("", "adminInfo.country"),
    column("", "groupId"),
];
/// The fields that `member import` takes and the platform gives: no password, no right to a whiteboard.
const MEMBER: [Column; 14] = [
    column("", ACCOUNT),
    column("", "thirdAccount"),
    column("", "name"),
    column("", "englishName"),
    column("", "phone"),
    column("", "country"),
    column("", "email"),
    column("", "deptCode"),
    column("", "signature"),
    column("", "title"),
    column("", "desc"),
    column("", "status"),
    column("", "sortLevel"),
    column("", "hidePhone"),
];
/// What AddUser calls the account, which SearchUsers calls `userAccount`.
const ACCOUNT: &str = "account";
const ADMINISTRATOR: [Column; 1] = [column("", "account")];
const RESOURCE: [Column; 6] = [
    column("", CORP_ID),
    column("", "id"),
    column("", "type"),
    column("", "typeId"),
    column("", "count"),
    column("", "expireDate"),
];

/// `corp export`.
pub fn export_enterprises(app: &App) -> Outcome {
    let params = SearchCorpParams::new().with_limit(render::PAGE);
    let corps = app.sp_administrator()?.search_corp_pages(&params);
    let bodies = corps.map(|corp| {
        corp.map(|corp| {
            let group = corp
                .group_dto
                .as_ref()
                .and_then(|group| group.group_id.clone());
            let mut value = json!(corp);
            value["groupId"] = group.into();
            only(&value, &ENTERPRISE)
        })
    });
    app.out.export(bodies, &ENTERPRISE)
}

/// `admin export`: the ordinary administrators; the default one cannot be imported.
pub fn export_administrators(app: &App) -> Outcome {
    let params = SearchCorpAdminsParams::new().with_limit(render::PAGE);
    let admins = app.administrator()?.search_corp_admins_pages(&params);
    let ordinary = admins.filter(
        |admin| !matches!(admin, Ok(admin) if admin.admin_type == Some(AdminType::DefaultAdmin)),
    );
    let bodies = ordinary.map(|admin| admin.map(|admin| only(&json!(admin), &ADMINISTRATOR)));
    app.out.export(bodies, &ADMINISTRATOR)
}

/// `member export`: the default administrator is in no list of members.
pub fn export_members(app: &App) -> Outcome {
    let params = SearchUsersParams::new()
        .with_limit(render::PAGE)
        // Without a field, the order may change from page to page.
        .with_sort_field(UserSortField::LdapAccount);
    let members = app.administrator()?.search_users_pages(&params);
    let bodies = members.map(|member| {
        member.map(|member| {
            let mut value = json!(member);
            value[ACCOUNT] = member.user_account.into();
            only(&value, &MEMBER)
        })
    });
    app.out.export(bodies, &MEMBER)
}

/// `resource export`.
pub fn export_resources(app: &App, corp: &str) -> Outcome {
    let params = SearchResourceParams::new().with_limit(render::PAGE);
    let resources = app.sp_administrator()?.search_resource_pages(corp, &params);
    let bodies = resources.map(|resource| {
        resource.map(|resource| {
            let mut value = json!(resource);
            value[CORP_ID] = corp.into();
            only(&value, &RESOURCE)
        })
    });
    app.out.export(bodies, &RESOURCE)
}

/// The columns of a value that are there.
fn only(value: &Value, columns: &[Column]) -> Value {
    let mut body = Value::Null;
    for path in columns.iter().map(Column::path) {
        let found = path
            .split('.')
            .try_fold(value, |place, part| place.get(part));
        if let Some(found) = found.filter(|found| !found.is_null()) {
            // The paths are constants in which no list stands.
            let _ = put(&mut body, path, found.clone());
        }
    }
    body
}
