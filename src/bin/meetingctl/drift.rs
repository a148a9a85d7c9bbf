//! The command `drift`: makes the calls that only read, and reports where the responses differ from the document.

use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::input;
use crate::render::{json, line, remark};
use huaweicloud_meeting::api::operations;
use huaweicloud_meeting::drift::{Drift, Report};
use huaweicloud_meeting::runtime::Operation;
use huaweicloud_meeting::{Client, Error, LoginInfo};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Arguments of `meetingctl drift`.
#[derive(clap::Args)]
pub struct Arguments {
    /// How to write the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// How many enterprises, administrators, members and departments to look at one by one; of lists the first page is compared
    /// whole.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(0..=100))]
    sample: u16,
    /// Compare responses that were kept, and call nothing: JSON values, each with `operation`, `status` (200 if absent) and
    /// `body`; `-` is standard input.
    #[arg(long, value_name = "FILE", conflicts_with = "sample")]
    from: Option<PathBuf>,
}

impl Arguments {
    /// Is the platform called?
    pub fn calls(&self) -> bool {
        self.from.is_none()
    }
}

/// Who may make a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Caller {
    Administrator,
    SpAdministrator,
}

impl Caller {
    /// As the document has it.
    fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "enterprise administrator",
            Self::SpAdministrator => "SP administrator",
        }
    }

    /// Is it the one who has logged in? Where the platform does not say who that is, it may be.
    fn may_be(self, info: &LoginInfo) -> bool {
        match (info.user_type, info.admin_type) {
            (Some(1), _) => self == Self::SpAdministrator,
            (Some(2), Some(2)) | (Some(3), _) => false,
            (Some(2), _) => self == Self::Administrator,
            _ => true,
        }
    }
}

/// A call that only reads.
struct Read {
    operation: &'static Operation,
    caller: Caller,
    query: &'static [(&'static str, &'static str)],
    argument: Option<Argument>,
}

/// The parameter that a call cannot do without, and where its values come from.
struct Argument {
    name: &'static str,
    in_path: bool,
    /// A value that needs no list.
    known: Option<&'static str>,
    /// Places in the responses to calls before, by operation; `*` stands for any index.
    from: &'static [(&'static str, &'static str)],
    /// Something that is not there: its refusal is compared too.
    absent: Option<&'static str>,
}

/// Of lists so many items are asked for: as many as all of them allow.
const PAGE: &[(&str, &str)] = &[("limit", "100")];

const CORP_IDS: &[(&str, &str)] = &[("searchCorp", "/data/*/id")];

const fn read(operation: &'static Operation, caller: Caller) -> Read {
    Read {
        operation,
        caller,
        query: &[],
        argument: None,
    }
}

const fn path(name: &'static str, from: &'static [(&'static str, &'static str)]) -> Argument {
    Argument {
        name,
        in_path: true,
        known: None,
        from,
        absent: None,
    }
}

/// All calls that only read, each after those that give its argument.
static READS: [Read; 14] = {
    use Caller::{Administrator, SpAdministrator};
    use operations as op;
    [
        read(&op::SHOW_CORP_BASIC_INFO, Administrator),
        read(&op::SHOW_CORP_RESOURCE, Administrator),
        Read {
            query: PAGE,
            ..read(&op::SEARCH_CORP_RESOURCES, Administrator)
        },
        Read {
            query: PAGE,
            ..read(&op::SEARCH_CORP_ADMINS, Administrator)
        },
        Read {
            argument: Some(Argument {
                absent: Some("nobody-of-this-name"),
                ..path("account", &[("searchCorpAdmins", "/data/*/account")])
            }),
            ..read(&op::SHOW_CORP_ADMIN, Administrator)
        },
        Read {
            query: PAGE,
            ..read(&op::SEARCH_USERS, Administrator)
        },
        Read {
            argument: Some(path("account", &[("searchUsers", "/data/*/userAccount")])),
            ..read(&op::SHOW_USER_DETAIL, Administrator)
        },
        Read {
            argument: Some(Argument {
                // the root
                known: Some("1"),
                ..path("dept_code", &[("searchUsers", "/data/*/deptCode")])
            }),
            ..read(&op::SHOW_DEPT_AND_CHILD_DEPT, Administrator)
        },
        Read {
            argument: Some(Argument {
                in_path: false,
                ..path(
                    "deptName",
                    &[
                        ("showDeptAndChildDept", "/childDepts/*/deptName"),
                        ("showDeptAndChildDept", "/deptName"),
                    ],
                )
            }),
            ..read(&op::SEARCH_DEPARTMENT_BY_NAME, Administrator)
        },
        Read {
            query: &[("queryGroup", "true")],
            ..read(&op::SHOW_SP_RESOURCE, SpAdministrator)
        },
        Read {
            query: PAGE,
            ..read(&op::SEARCH_CORP, SpAdministrator)
        },
        Read {
            argument: Some(Argument {
                absent: Some("0"),
                ..path("id", CORP_IDS)
            }),
            ..read(&op::SHOW_CORP, SpAdministrator)
        },
        Read {
            query: PAGE,
            argument: Some(path("corp_id", CORP_IDS)),
            ..read(&op::SEARCH_RESOURCE, SpAdministrator)
        },
        Read {
            query: PAGE,
            argument: Some(path("corp_id", CORP_IDS)),
            ..read(&op::SEARCH_RESOURCE_OP_RECORD, SpAdministrator)
        },
    ]
};

/// What came of a run.
#[derive(Default)]
struct Run {
    /// Operations that an administrator may call.
    called: BTreeSet<&'static str>,
    /// Why an operation was not called, or not as it should have been. Nothing of a response.
    not_called: BTreeMap<&'static str, String>,
    /// Calls that gave no response to compare.
    failed: usize,
}

/// The report, with what was not called.
#[derive(Serialize)]
struct Told<'r> {
    #[serde(flatten)]
    report: &'r Report,
    #[serde(rename = "notCalled")]
    not_called: &'r BTreeMap<&'static str, String>,
}

/// Compares and reports.
pub fn run(app: &App, arguments: &Arguments) -> Outcome {
    let drift = Drift::new();
    let mut run = Run::default();
    let made = match &arguments.from {
        Some(file) => {
            compare_kept(&drift, file)?;
            Ok(())
        }
        None => app.compare_with(&drift, |client| {
            call_all(client, usize::from(arguments.sample), &mut run)
        }),
    };
    let report = drift.report();
    if let Err(fault) = made {
        // A login that differs so much that it cannot be read is a finding too.
        if report.is_empty() {
            return Err(fault);
        }
        remark(&format!("meetingctl: {fault}"));
    }
    let format = if app.options.json {
        Format::Json
    } else {
        arguments.format
    };
    tell(&report, &run, format)?;
    match (report.differences.len(), run.failed) {
        (0, 0) => Ok(()),
        (0, failed) => Err(Fault::Partial(format!(
            "{failed} calls gave no response that could be compared; the others do not differ from the document"
        ))),
        (1, _) => Err(Fault::Differs(
            "the responses differ from the document in one place".to_owned(),
        )),
        (places, _) => Err(Fault::Differs(format!(
            "the responses differ from the document in {places} places"
        ))),
    }
}

/// How the differences are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For a review comment.
    Markdown,
    /// For programs.
    Json,
}

fn tell(report: &Report, run: &Run, format: Format) -> Outcome {
    let not_called = &run.not_called;
    let text = match format {
        Format::Json => return json(&Told { report, not_called }),
        Format::Text => {
            let mut text = report.to_string();
            if !not_called.is_empty() {
                text.push_str("\nNot called:\n");
            }
            for (operation, reason) in not_called {
                text.push_str(&format!("  {operation}: {reason}\n"));
            }
            text
        }
        Format::Markdown => {
            let mut text = report.to_markdown();
            if !not_called.is_empty() {
                text.push_str("\n#### Not called\n\n| operation | why |\n|---|---|\n");
            }
            for (operation, reason) in not_called {
                text.push_str(&format!("| `{operation}` | {reason} |\n"));
            }
            text
        }
    };
    line(text.trim_end())
}

/// A response that was kept.
#[derive(Deserialize)]
struct Kept {
    operation: String,
    #[serde(default = "ok")]
    status: u16,
    #[serde(default)]
    body: Option<Value>,
}

fn ok() -> u16 {
    200
}

fn compare_kept(drift: &Drift, file: &Path) -> Outcome {
    let text = input::text(file)?;
    let refuse = |number: usize, why: &str| {
        Fault::Usage(format!("{}, response {number}: {why}", file.display()))
    };
    let mut number = 0;
    for kept in serde_json::Deserializer::from_str(&text).into_iter::<Kept>() {
        number += 1;
        // the parser's own words may quote a value
        let kept = kept.map_err(|error| {
            let place = format!("line {} column {}", error.line(), error.column());
            refuse(
                number,
                &format!("needs `operation`, `status` and `body` ({place})"),
            )
        })?;
        let body = kept.body.map(|body| body.to_string()).unwrap_or_default();
        if !drift.compare(&kept.operation, kept.status, body.as_bytes()) {
            return Err(refuse(number, "the document has no such operation"));
        }
    }
    match number {
        0 => Err(Fault::Usage(format!("{} is empty", file.display()))),
        _ => Ok(()),
    }
}

/// Logs in and makes all calls that this client may make.
fn call_all(client: &Client, sample: usize, run: &mut Run) -> Outcome {
    // now, and not with a token that is kept: the login is compared too
    let info = client.login()?;
    if let Err(error) = client.validate() {
        run.refused(operations::CHECK_TOKEN.id, &error);
    }
    let mut responses: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for read in &READS {
        let id = read.operation.id;
        if !read.caller.may_be(&info) {
            // perhaps by the other administrator
            if !run.called.contains(id) {
                let why = format!("it is for an {}", read.caller.as_str());
                run.not_called.insert(id, why);
            }
            continue;
        }
        run.called.insert(id);
        run.not_called.remove(id);
        let Some(argument) = &read.argument else {
            match call(client, read, None) {
                Ok(value) => responses.entry(id).or_default().push(value),
                Err(error) => run.refused(id, &error),
            }
            continue;
        };
        let values = argument.values(&responses, sample);
        if values.is_empty() {
            let why = format!("the lists gave no value for `{}`", argument.name);
            run.not_called.insert(id, why);
        }
        for value in values {
            match call(client, read, Some((argument, &value))) {
                Ok(value) => responses.entry(id).or_default().push(value),
                Err(error) => run.refused(id, &error),
            }
        }
        if let Some(absent) = argument.absent
            && let Err(error) = call(client, read, Some((argument, absent)))
            && error.status().is_none()
        {
            run.refused(id, &error);
        }
    }
    Ok(())
}

fn call(
    client: &Client,
    read: &Read,
    argument: Option<(&Argument, &str)>,
) -> huaweicloud_meeting::Result<Value> {
    let mut call = client.call(read.operation);
    if let Some((argument, value)) = argument {
        call = if argument.in_path {
            call.path(argument.name, value)
        } else {
            call.query(argument.name, value)
        };
    }
    for (name, value) in read.query {
        call = call.query(name, *value);
    }
    call.receive()
}

impl Run {
    /// A call that gave nothing to go on with. A refusal was compared; what is not readable is a difference.
    fn refused(&mut self, id: &'static str, error: &Error) {
        let why = match (error, error.status()) {
            (Error::Decode(_), _) => return,
            (_, Some(status)) if status < 500 => format!("refused with status {status}"),
            (_, Some(status)) => {
                self.failed += 1;
                format!("failed with status {status}")
            }
            (_, None) => {
                self.failed += 1;
                format!("no response ({})", error.kind())
            }
        };
        self.not_called.insert(id, why);
    }
}

impl Argument {
    /// The first few values, each once.
    fn values(&self, responses: &BTreeMap<&str, Vec<Value>>, sample: usize) -> Vec<String> {
        let mut values: Vec<String> = self.known.map(str::to_owned).into_iter().collect();
        for (operation, place) in self.from {
            for response in responses.get(operation).into_iter().flatten() {
                let mut found = vec![response];
                for step in place.split('/').skip(1) {
                    found = found
                        .into_iter()
                        .flat_map(|value| match (step, value) {
                            ("*", Value::Array(items)) => items.iter().collect(),
                            (name, value) => value.get(name).into_iter().collect::<Vec<_>>(),
                        })
                        .collect();
                }
                for value in found {
                    // an id may come as a number
                    let text = match value {
                        Value::String(text) => text.clone(),
                        Value::Number(number) => number.to_string(),
                        _ => continue,
                    };
                    if !text.is_empty() && !values.contains(&text) {
                        values.push(text);
                    }
                }
            }
        }
        values.truncate(sample);
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use huaweicloud_meeting::openapi::document::doc::{Doc, Place};
    use huaweicloud_meeting::openapi::document::operations::Operation;

    #[test]
    fn every_operation_that_only_reads_is_called_as_the_document_says() {
        let document = include_str!("../../../openapi/meeting.yaml");
        let document = Doc::parse("meeting.yaml", document).unwrap();
        let mut reads = 0;
        for operation in Operation::all(&Place::root(&document)) {
            let id = operation.id().unwrap();
            let read = READS.iter().find(|read| read.operation.id == id);
            assert_eq!(read.is_some(), operation.method.name == "GET", "{id}");
            let Some(read) = read else { continue };
            reads += 1;
            assert_eq!(
                operation.node.text("x-caller"),
                Some(read.caller.as_str()),
                "{id}"
            );
            let needed: Vec<&str> = operation
                .parameters
                .iter()
                .filter(|it| it.is_required() && it.place != "header")
                .map(|it| it.name.as_str())
                .collect();
            let given: Vec<&str> = read.argument.iter().map(|it| it.name).collect();
            assert_eq!(given, needed, "{id}");
        }
        assert_eq!(reads, READS.len());
    }
}
