//! `meetingctl`: the platform's administration from a shell, and an emulator of the platform.
#![deny(missing_docs)]

use clap::{CommandFactory, Parser, Subcommand};
use connect::App;
use fault::{EXIT_STATUSES, Outcome};
use huaweicloud_meeting::ClientBuilder;
use std::process::ExitCode;

mod admin;
mod body;
mod call;
mod config;
mod connect;
mod corp;
mod dates;
mod demo;
mod departments;
mod document;
mod drift;
mod emulator;
mod enterprise;
mod fault;
mod import;
mod input;
mod inspect;
mod member;
mod openapi;
mod options;
mod profile;
mod progress;
mod render;
mod resource;
mod rows;
mod seed;
mod session;
mod shell;
mod trace;
mod verbose;

/// Manage Huawei Cloud Meeting from a shell, or try it on the emulator.
///
/// Credentials come from the environment or a profile, never from arguments. The token is kept between invocations, readable
/// by its owner only; `logout` ends it.
#[derive(Parser)]
#[command(name = "meetingctl", version, propagate_version = true, after_long_help = long_help(), after_help = EXAMPLES)]
struct Arguments {
    #[command(flatten)]
    options: options::Options,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  meetingctl demo
  meetingctl config init prod --account admin@corp
  meetingctl whoami
  meetingctl admin list --json
  meetingctl corp create corp.json --dry-run
  meetingctl call GET /v1/usg/dcs/corp";

#[derive(Subcommand)]
enum Command {
    /// Log in and keep the token.
    #[command(after_help = "Examples:
  meetingctl login
  meetingctl login --sp")]
    Login(session::As),
    /// End the session that invocations share, here and on the platform.
    #[command(after_help = "Examples:
  meetingctl logout
  meetingctl logout --profile prod")]
    Logout(session::As),
    /// Show who is logged in: roles, enterprise, the token's remaining life.
    #[command(after_help = "Examples:
  meetingctl whoami
  meetingctl whoami --sp --json")]
    Whoami(session::As),
    /// List, show, add and delete enterprise administrators.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl admin list
  meetingctl admin add test006"
    )]
    Admin(admin::Command),
    /// List, show, add, update, delete, enable, disable, import and export members.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl member list --search li
  meetingctl member add --set name=Li --set account=li@corp"
    )]
    Member(member::Command),
    /// Show, find, add, update and delete departments.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl department tree"
    )]
    Department(member::DepartmentCommand),
    /// List, show, create, update and delete enterprises as SP administrator.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl corp list --search huawei
  meetingctl corp create corp.json --password-file new-admin.txt"
    )]
    Corp(corp::Command),
    /// List, add, update, suspend, resume and delete resources of an enterprise as SP administrator.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl resource list 818803911
  meetingctl resource records 818803911 --since 2026-01-01"
    )]
    Resource(resource::Command),
    /// Show the SP's totals.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl sp totals --groups"
    )]
    Sp(enterprise::SpCommand),
    /// Show and change one's own enterprise, its resources and their use; export it as a seed of the emulator.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl enterprise show
  meetingctl enterprise usage --json"
    )]
    Enterprise(enterprise::Command),
    /// Check or refresh the session's token.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl token check
  meetingctl token refresh"
    )]
    Token(session::TokenCommand),
    /// Make an authenticated call to any path.
    #[command(after_help = "Examples:
  meetingctl call GET /v1/usg/dcs/corp
  meetingctl call GET /v1/usg/dcs/corp/admin --query limit=500 --fields count
  meetingctl call PUT /v1/usg/dcs/corp --body change.json --curl")]
    Call(call::Arguments),
    /// Compare the platform's responses with the document, and report where they differ.
    ///
    /// Logs in and makes the calls that only read and that these credentials allow; nothing is changed. The report names places,
    /// types and counts, never a value: no account, id, host or token. It is meant to be pasted into a public issue of this
    /// project. Names of fields that the document does not have are in it, since they are what is looked for: look through them
    /// first.
    ///
    /// Exit status: 0 nothing differs, 10 something does, 9 some calls gave no response to compare; the others as `meetingctl
    /// --help` lists them.
    #[command(after_help = "Examples:
  meetingctl drift
  meetingctl drift --format markdown > issue.md
  meetingctl drift --sample 20 --profile prod
  meetingctl drift --from responses.jsonl --json")]
    Drift(drift::Arguments),
    /// Make, list, show and check profiles.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl config init prod --account admin@corp
  meetingctl config check"
    )]
    Config(config::Command),
    /// Run the whole process of managing administrators and creating an enterprise, step by step.
    #[command(after_help = "Examples:
  meetingctl demo
  meetingctl demo --member test006 --corp corp.json")]
    Demo(demo::Arguments),
    /// Serve the emulator of the platform until stopped.
    #[command(after_help = "Examples:
  meetingctl emulator
  meetingctl emulator --listen 127.0.0.1:8080")]
    Emulator(Box<emulator::Arguments>),
    /// Check an OpenAPI document, compare two, or turn one into Rust.
    #[command(
        subcommand,
        after_help = "Examples:
  meetingctl spec check openapi/meeting.yaml
  meetingctl spec diff old.yaml new.yaml"
    )]
    Spec(openapi::Command),
    /// Print the completions for a shell.
    #[command(after_help = "Examples:
  meetingctl completions bash > ~/.local/share/bash-completion/completions/meetingctl
  meetingctl completions zsh > \"${fpath[1]}/_meetingctl\"")]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write one for each command.
    #[command(after_help = "Examples:
  meetingctl man | man -l -
  meetingctl man --into ~/.local/share/man/man1")]
    Man {
        /// Write the pages of all commands into this folder.
        #[arg(long, value_name = "DIR")]
        into: Option<std::path::PathBuf>,
    },
}

/// What `--help` says at the end: examples, variables and exit statuses, from the lists that the code reads.
fn long_help() -> String {
    let width = ClientBuilder::VARIABLES
        .iter()
        .map(|(name, _)| name.len())
        .max()
        .unwrap_or_default();
    let variables: String = ClientBuilder::VARIABLES
        .iter()
        .map(|(name, meaning)| format!("  {name:width$}  {}\n", meaning.replace('`', "")))
        .collect();
    let statuses: String = EXIT_STATUSES
        .iter()
        .map(|(status, meaning)| format!("  {status:>3}  {meaning}\n"))
        .collect();
    format!(
        "{EXAMPLES}

Environment:
{variables}  {:width$}  the profile of the configuration file

The SP administrator's identity may be given beside the administrator's: HUAWEICLOUD_MEETING_SP_ACCOUNT and so on for
ACCOUNT, PASSWORD, PASSWORD_FILE, APP_ID, APP_KEY, APP_KEY_FILE, MODE, CORP_ID and USER_ID.

Exit status (the commands of `spec` have their own):
{}",
        connect::PROFILE,
        statuses.trim_end()
    )
}

fn main() -> ExitCode {
    verbose::show_warnings();
    let Arguments { options, command } = Arguments::parse();
    if let Command::Spec(command) = &command {
        // its own --json is the one it knows
        return match options.refuse_all("spec", &["--json"]) {
            Ok(()) => openapi::run(command),
            Err(fault) => end(&fault, false),
        };
    }
    let is_verbose = options.verbose;
    let app = App::new(options);
    match run(&app, &command) {
        Ok(()) => ExitCode::SUCCESS,
        // shown instead of sent, as was asked for
        Err(fault::Fault::Client(error)) if app.inspector.has_shown(&error) => ExitCode::SUCCESS,
        Err(fault) => end(&fault, is_verbose),
    }
}

fn run(app: &App, command: &Command) -> Outcome {
    let refuse_all = |name, allowed: &[&str]| app.options.refuse_all(name, allowed);
    let of_output = ["--json", "--csv", "--fields", "--quiet"];
    match command {
        Command::Login(who) => session::login(app, who),
        Command::Logout(who) => session::logout(app, who),
        Command::Whoami(who) => session::whoami(app, who),
        Command::Admin(command) => admin::run(app, command),
        Command::Member(command) => member::run(app, command),
        Command::Department(command) => member::run_department(app, command),
        Command::Corp(command) => corp::run(app, command),
        Command::Resource(command) => resource::run(app, command),
        Command::Sp(command) => enterprise::run_sp(app, command),
        Command::Enterprise(command) => enterprise::run(app, command),
        Command::Token(command) => session::token(app, command),
        Command::Call(arguments) => {
            // any response has no columns and no id
            let allowed = [
                "--json",
                "--fields",
                "--verbose",
                "--dry-run",
                "--curl",
                "--read-only",
                "--profile",
                "--corp",
                "--no-cache",
            ];
            refuse_all("call", &allowed)?;
            call::run(app, arguments)
        }
        Command::Drift(arguments) => {
            // with the responses of a file there is nothing to log in to
            let of_calls = [
                "--verbose",
                "--read-only",
                "--profile",
                "--corp",
                "--no-cache",
            ];
            let of_calls = &of_calls[..if arguments.calls() { of_calls.len() } else { 0 }];
            refuse_all("drift", &[&["--json"], of_calls].concat())?;
            drift::run(app, arguments)
        }
        Command::Config(command) => {
            refuse_all("config", &[&of_output[..], &["--profile"]].concat())?;
            config::run(app, command)
        }
        Command::Demo(arguments) => {
            refuse_all("demo", &["--corp"])?;
            demo::run(arguments)
        }
        Command::Emulator(arguments) => {
            refuse_all("emulator", &[])?;
            emulator::run(arguments)
        }
        Command::Completions { shell } => {
            refuse_all("completions", &[])?;
            shell::completions(Arguments::command(), *shell)
        }
        Command::Man { into } => {
            refuse_all("man", &[])?;
            shell::man(Arguments::command(), into.as_deref())
        }
        // it ends by itself, with an exit status of its own
        Command::Spec(_) => Ok(()),
    }
}

/// Says what went wrong, and what to do.
fn end(fault: &fault::Fault, is_verbose: bool) -> ExitCode {
    render::remark(&format!("meetingctl: {fault}"));
    if let Some(help) = fault.help() {
        render::remark(&format!("            {help}"));
    }
    if is_verbose {
        for cause in fault.causes() {
            render::remark(&format!("            caused by: {cause}"));
        }
    }
    ExitCode::from(fault.exit_status())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each(command: &clap::Command, look: &mut impl FnMut(&clap::Command)) {
        look(command);
        for inner in command
            .get_subcommands()
            .filter(|inner| inner.get_name() != "help")
        {
            each(inner, look);
        }
    }

    #[test]
    fn every_help_teaches_by_examples_that_can_be_parsed() {
        Arguments::command().debug_assert();
        let mut without = Vec::new();
        each(&Arguments::command(), &mut |command| {
            let help = command
                .get_after_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            if !help.contains("Examples:") {
                without.push(command.get_name().to_owned());
            }
            for example in help
                .lines()
                .filter_map(|line| line.trim().strip_prefix("meetingctl "))
            {
                // as far as the shell's own signs, with texts in quotes as one word
                let example = example.split([';', '|', '>', '&']).next().unwrap();
                let mut words = vec!["meetingctl".to_owned()];
                for (index, part) in example.split('\'').enumerate() {
                    if index % 2 == 0 {
                        words.extend(part.split_whitespace().map(str::to_owned));
                    } else if let Some(last) = words.last_mut() {
                        last.push_str(part);
                    }
                }
                if let Err(error) = Arguments::try_parse_from(&words) {
                    panic!("{example}: {error}");
                }
            }
        });
        // those of `spec` have sentences of their own
        without.retain(|name| !["check", "diff", "rust", "rules"].contains(&name.as_str()));
        assert!(without.is_empty(), "no examples: {without:?}");
    }
}
