//! Import and export: many changes from a file, each made once, and what is there in the same format.

use crate::body::{self, Wiped};
use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::render::{self, Column, column, or_say_what_was_done, remark};
use crate::{document, input};
use huaweicloud_meeting::api::types::{
    AccountType, AddCorpDto, AdminType, CorpAdminDto, ResourceDto, SearchCorpAdminsParams,
    SearchCorpParams, SearchResourceParams,
};
use huaweicloud_meeting::bulk::{
    AddAdministrators, AddResources, Bulk, CreateEnterprises, EnterpriseResource,
    GeneratedPasswords, Job, Journal, JournalError, Plan, PlanError, Progress, Report, Step, Stop,
    generate_password,
};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// Without a terminal, progress is reported this often.
const REPORT_EVERY: Duration = Duration::from_secs(10);
/// On a terminal it is drawn this often.
const DRAW_EVERY: Duration = Duration::from_millis(100);

/// What every import takes.
#[derive(clap::Args)]
pub struct ImportOptions {
    /// CSV with a header that names fields by their paths (`basicInfo.name`), or JSON Lines; `-` is standard input.
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
    let rows = rows(import, "addCorp")?;
    let mut without = HashSet::new();
    let (items, lines, faults) = each(rows, |source, mut body| {
        let admin = body.0.get_mut("adminInfo").and_then(Value::as_object_mut);
        if let (Some(admin), Some(_)) = (admin, &arguments.passwords)
            && admin.get("pwd").is_none_or(Value::is_null)
        {
            let account = admin.get("account").and_then(Value::as_str);
            let account = account.unwrap_or_default().to_owned();
            // Passes the check until it is known who gets one.
            admin.insert(
                "pwd".to_owned(),
                generate_password(&account)?.expose().into(),
            );
            without.insert(account);
        }
        body::parse::<AddCorpDto>("addCorp", source, &body)
    });
    let client = app.sp_administrator()?;
    let bulk = Bulk::new(CreateEnterprises::new(&client), items);
    run(app, import, bulk, &lines, faults, "enterprises", |plan| {
        let Some(path) = arguments.passwords.as_ref().filter(|_| !without.is_empty()) else {
            return Ok(());
        };
        let mut file = GeneratedPasswords::open(path)?;
        let mut accounts = Vec::new();
        for (account, step) in plan
            .steps()
            .filter(|(account, _)| without.contains(*account))
        {
            if *step == Step::Settle && !file.has(account) {
                return Err(Fault::Usage(format!(
                    "{account} was sent by an earlier run with a password that is not in {}: name that run's file",
                    path.display()
                )));
            }
            if matches!(step, Step::Create | Step::Settle) {
                accounts.push(account.to_owned());
            }
        }
        let names: Vec<&str> = accounts.iter().map(String::as_str).collect();
        let made: HashMap<String, _> = accounts.iter().cloned().zip(file.of(&names)?).collect();
        plan.complete(|item| {
            if let Some(password) = made.get(&item.admin_info.account) {
                item.admin_info.pwd = password.clone();
            }
            Ok(())
        })?;
        Ok(())
    })
}

/// `admin import`.
pub fn administrators(app: &App, import: &ImportOptions, kind: Option<AccountType>) -> Outcome {
    let rows = rows(import, "addCorpAdmin")?;
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
    let rows = rows(import, "addResource")?;
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

const CORP_ID: &str = "corpId";

/// An item's body and the line that it begins in.
struct Row {
    line: u64,
    body: Result<Wiped, String>,
}

/// A fault and its line.
type LineFault = (u64, String);

/// Reads the file, whichever format it has. Faults of single rows stay with the rows.
fn rows(import: &ImportOptions, operation: &str) -> Outcome<Vec<Row>> {
    let text = Zeroizing::new(input::text(&import.file)?);
    let text = text.trim_start_matches('\u{feff}');
    let rows = if text.trim_start().starts_with('{') {
        if let Some((header, _)) = import.map.first() {
            return Err(Fault::Usage(format!(
                "--map {header}: JSON Lines have no header; it is for CSV"
            )));
        }
        json_lines(text)
    } else {
        csv_rows(import, operation, text)?
    };
    if rows.is_empty() {
        return Err(Fault::Usage(format!(
            "{} has no items",
            import.file.display()
        )));
    }
    Ok(rows)
}

fn json_lines(text: &str) -> Vec<Row> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| Row {
            line: number,
            // The parser's own message may quote the text, and with it a password.
            body: serde_json::from_str(line)
                .map(Wiped)
                .map_err(|error| format!("is not JSON at column {}", error.column())),
        })
        .collect()
}

/// A column of the file: the field's path and its type in the document.
struct Field {
    path: String,
    kind: &'static str,
}

fn csv_rows(import: &ImportOptions, operation: &str, text: &str) -> Outcome<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.as_bytes());
    let refuse = |why: String| Fault::Usage(format!("{}: {why}", import.file.display()));
    let header = reader
        .headers()
        .map_err(|error| refuse(format!("cannot be read as CSV: {error}")))?
        .clone();
    let mapped: HashMap<&str, &str> = import
        .map
        .iter()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    if let Some(from) = mapped
        .keys()
        .find(|from| !header.iter().any(|title| title == **from))
    {
        return Err(refuse(format!(
            "--map {from}: the header has no such column"
        )));
    }
    let (mut fields, mut unknown, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for title in &header {
        let path = mapped.get(title).copied().unwrap_or(title);
        let kind = match path {
            CORP_ID if operation == "addResource" => Some("string"),
            path => document::type_of_field(operation, path),
        };
        fields.push(match kind {
            _ if path.is_empty() && mapped.contains_key(title) => None,
            Some(kind) if seen.insert(path.to_owned()) => Some(Field {
                path: path.to_owned(),
                kind,
            }),
            Some(_) => return Err(refuse(format!("two columns are {path}"))),
            None => {
                unknown.push(format!("`{title}`"));
                None
            }
        });
    }
    if !unknown.is_empty() {
        return Err(refuse(format!(
            "the header has columns that {operation} does not know: {}; read one as a field by --map HEADER=FIELD, or \
             leave it out by --map HEADER=",
            unknown.join(", ")
        )));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let (line, body) = match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                (line, row(&record, &fields))
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                (line, Err("cannot be read as CSV in UTF-8".to_owned()))
            }
        };
        rows.push(Row { line, body });
    }
    Ok(rows)
}

/// One record as a body. An empty cell is a field that is absent.
fn row(record: &csv::StringRecord, fields: &[Option<Field>]) -> Result<Wiped, String> {
    if record.len() != fields.len() {
        return Err(format!(
            "has {} cells, and the header has {}",
            record.len(),
            fields.len()
        ));
    }
    let mut body = Wiped(Value::Object(Map::new()));
    for (field, cell) in fields.iter().zip(record) {
        let Some(field) = field.as_ref().filter(|_| !cell.is_empty()) else {
            continue;
        };
        let value = match field.kind {
            "integer" => cell.parse::<i64>().ok().map(Value::from),
            "number" => cell.parse::<f64>().ok().map(Value::from),
            "boolean" => cell
                .to_ascii_lowercase()
                .parse::<bool>()
                .ok()
                .map(Value::from),
            _ => Some(cell.into()),
        };
        let value = value.ok_or_else(|| format!("{} must be a {}", field.path, field.kind))?;
        put(&mut body.0, &field.path, value)?;
    }
    Ok(body)
}

/// Puts a value at a path; a number in it is a place in a list.
fn put(body: &mut Value, path: &str, value: Value) -> Result<(), String> {
    let mut place = body;
    for part in path.split('.') {
        if let Ok(index) = part.parse::<usize>() {
            if place.is_null() {
                *place = Value::Array(Vec::new());
            }
            let list = place.as_array_mut().filter(|list| index <= list.len());
            let list = list.ok_or_else(|| format!("{path} leaves an item out before it"))?;
            if index == list.len() {
                list.push(Value::Null);
            }
            place = list.get_mut(index).ok_or_else(|| path.to_owned())?;
        } else {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            let fields = place.as_object_mut();
            place = fields
                .ok_or_else(|| format!("{path} does not stand in an object"))?
                .entry(part)
                .or_insert(Value::Null);
        }
    }
    *place = value;
    Ok(())
}

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
    for fault in bulk.faults() {
        faults.push((line_of(fault.index), fault.to_string()));
    }
    if !faults.is_empty() {
        return Err(refused(import, faults));
    }
    if app.is_dry() {
        return render::line(&format!("{} {noun} can be sent; nothing was", lines.len()));
    }
    bulk = bulk
        .workers(usize::from(import.jobs))
        .per_minute(import.rate.unwrap_or_default())
        .settle_after(Duration::from_secs(import.settle_after.into()))
        .on_progress(reporter());
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
    }
    report(app, import, lines, &plan.run())
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
    Fault::Usage(format!(
        "{}: {} lines cannot be sent as they are; nothing was sent",
        import.file.display(),
        lines.len()
    ))
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

/// Draws a line on a terminal, writes one now and then elsewhere.
fn reporter() -> impl FnMut(Progress) + Send + 'static {
    let on_terminal = std::io::stderr().is_terminal();
    let every = if on_terminal {
        DRAW_EVERY
    } else {
        REPORT_EVERY
    };
    let mut last = Instant::now();
    move |progress| {
        let through = progress.done.saturating_add(progress.failed);
        let at_end = through == progress.total;
        if last.elapsed() < every && !(on_terminal && at_end) {
            return;
        }
        last = Instant::now();
        let left = progress
            .remaining
            .map_or_else(String::new, |left| format!(", {} s left", left.as_secs()));
        let line = format!(
            "{through} of {} ({} failed), {:.1} a second{left}",
            progress.total, progress.failed, progress.rate
        );
        let mut err = std::io::stderr().lock();
        // When standard error is closed, nobody is left to read it.
        let _ = match (on_terminal, at_end) {
            (true, false) => write!(err, "\r\u{1b}[K{line}"),
            (true, true) => writeln!(err, "\r\u{1b}[K{line}"),
            (false, _) => writeln!(err, "{line}"),
        };
    }
}

/// One line of the result.
#[derive(Serialize)]
struct Line<'r> {
    line: u64,
    key: &'r str,
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
fn report(app: &App, import: &ImportOptions, lines: &[u64], report: &Report) -> Outcome {
    let results: Vec<Line<'_>> = report
        .results
        .iter()
        .zip(lines)
        .map(|(result, line)| Line {
            line: *line,
            key: &result.key,
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
    let written = match &import.result {
        Some(path) => write_results(path, &results),
        None => app.out.list(results.iter().map(Ok), &RESULT),
    };
    or_say_what_was_done(written, &counts)?;
    match &report.stopped {
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

fn write_results(path: &Path, results: &[Line<'_>]) -> Outcome {
    let failed =
        |error: std::io::Error| Fault::Io(format!("cannot write {}", path.display()), error);
    let mut out = BufWriter::new(File::create(path).map_err(failed)?);
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
