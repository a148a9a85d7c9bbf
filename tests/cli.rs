//! Promises about `meetingctl`: what it does, what it writes, and how it ends. No password, token or key is ever in what
//! it writes: every run here is looked through for them.
#![cfg(feature = "cli")]
#[path = "cli/administrators.rs"]
mod administrators;
#[path = "cli/corps.rs"]
mod corps;
#[path = "cli/credentials.rs"]
mod credentials;
#[path = "cli/demo.rs"]
mod demo;
#[path = "cli/departments.rs"]
mod departments;
#[path = "cli/drift.rs"]
mod drift;
#[path = "cli/imports.rs"]
mod imports;
#[cfg(unix)]
#[path = "cli/interrupts.rs"]
mod interrupts;
mod kit;
#[cfg(target_os = "linux")]
#[path = "cli/large.rs"]
mod large;
#[path = "cli/leaping.rs"]
mod leaping;
#[path = "cli/member_imports.rs"]
mod member_imports;
#[path = "cli/operations.rs"]
mod operations;
#[path = "cli/output.rs"]
mod output;
#[cfg(target_os = "linux")]
#[path = "cli/pseudo_terminal.rs"]
mod pseudo_terminal;
#[path = "cli/resources.rs"]
mod resources;
#[path = "cli/seeds.rs"]
mod seeds;
#[path = "cli/served.rs"]
mod served;
#[path = "cli/sessions.rs"]
mod sessions;
#[path = "cli/terminal.rs"]
mod terminal;
#[path = "cli/testing_page.rs"]
mod testing_page;

use huaweicloud_meeting::emulator::{
    APP, DEFAULT_ADMIN, MEMBER, ORDINARY_ADMIN, SP_ADMIN, SP_APP, SeedLogin,
};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What must not show: the secrets of the emulator, and those that tests here make up.
const SECRETS: [&str; 9] = [
    DEFAULT_ADMIN.password,
    SP_ADMIN.password,
    ORDINARY_ADMIN.password,
    MEMBER.password,
    APP.app_key,
    SP_APP.app_key,
    "made-Up-4-the-demo",
    "Made-up1-Password",
    "c4n4ry",
];

/// A run of the program with an environment of its own and nobody to ask.
struct Run {
    command: Command,
    input: Option<String>,
}

/// What came of it.
#[derive(Debug)]
struct Done {
    status: Option<i32>,
    out: String,
    err: String,
}

fn meetingctl(arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meetingctl"));
    command.args(arguments).env_clear();
    Run {
        command,
        input: None,
    }
}

impl Run {
    /// Sets `HUAWEICLOUD_MEETING_…`.
    fn variable(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command
            .env(format!("HUAWEICLOUD_MEETING_{name}"), value);
        self
    }

    fn at(self, url: &str) -> Self {
        self.variable("BASE_URL", url)
    }

    fn admin(self, login: SeedLogin) -> Self {
        self.variable("ACCOUNT", login.account)
            .variable("PASSWORD", login.password)
    }

    fn sp(self) -> Self {
        self.variable("SP_ACCOUNT", SP_ADMIN.account)
            .variable("SP_PASSWORD", SP_ADMIN.password)
    }

    fn input(mut self, text: impl Into<String>) -> Self {
        self.input = Some(text.into());
        self
    }

    fn run(mut self) -> Done {
        let input = match &self.input {
            Some(_) => Stdio::piped(),
            None => Stdio::null(),
        };
        let mut child = self
            .command
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(text) = self.input {
            // one that does not read to the end is judged by what it wrote
            let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
        }
        let output = child.wait_with_output().unwrap();
        let done = Done {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        for secret in SECRETS {
            // not shown by this message either
            assert!(
                !done.out.contains(secret) && !done.err.contains(secret),
                "a secret is in the output"
            );
        }
        done
    }

    /// What it wrote; it must have gone well.
    fn well(self) -> String {
        let done = self.run();
        assert_eq!(done.status, Some(0), "{done:?}");
        assert_eq!(done.err, "", "{done:?}");
        done.out
    }

    /// What it said when it failed with this status; it must not have written anything else.
    fn fails(self, status: i32) -> String {
        let done = self.run();
        assert_eq!(done.status, Some(status), "{done:?}");
        assert_eq!(done.out, "", "{done:?}");
        done.err
    }

    /// A list, one JSON value a line.
    fn json_lines(self) -> Vec<Value> {
        self.well()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    fn json(self) -> Value {
        serde_json::from_str(&self.well()).unwrap()
    }
}

/// The rows of a table, their cells, without the header; cells are parted by two spaces or more.
fn rows(table: &str) -> Vec<Vec<&str>> {
    table
        .lines()
        .skip(1)
        .map(|row| {
            row.split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect()
        })
        .collect()
}

/// A folder with one file in it.
struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl File {
    fn with(text: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, text).unwrap();
        Self {
            _folder: folder,
            path,
        }
    }

    fn path(&self) -> &str {
        self.path.to_str().unwrap()
    }
}

impl AsRef<Path> for File {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

/// The published body of AddCorp.
fn published_corp() -> Value {
    let fixture: Value = serde_json::from_str(include_str!("fixtures/20-addCorp.json")).unwrap();
    fixture["request_body"].clone()
}

#[test]
fn help_names_every_command_and_the_exit_statuses() {
    let help = meetingctl(&["--help"]).well();
    for words in [
        "demo",
        "emulator",
        "admin",
        "corp",
        "Exit status",
        "HUAWEICLOUD_MEETING_PASSWORD",
    ] {
        assert!(help.contains(words), "{words}: {help}");
    }
}

#[test]
fn an_unknown_command_and_a_password_among_the_arguments_are_refused() {
    for arguments in [
        &["no-such-command"][..],
        &["admin", "list", "--password", "x"],
        &["admin", "delete"],
    ] {
        assert!(!meetingctl(arguments).fails(2).is_empty());
    }
}
