//! The commands `meetingctl spec …`.

use std::path::PathBuf;
use std::process::ExitCode;

use huaweicloud_meeting::openapi::command::{DiffOptions, check_to, diff_to, rules_to, rust_to};
use huaweicloud_meeting::openapi::generate::Selection;
use huaweicloud_meeting::openapi::report::Format;

/// Commands on an OpenAPI 3.0 document, in YAML or JSON.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Hold a document against our rules and tell what the generator refuses in it.
    ///
    /// Exit status: 0 without faults, 1 with faults, 2 if the file cannot be read.
    Check {
        /// The document.
        file: PathBuf,
        /// Write JSON instead of lines.
        #[arg(long)]
        json: bool,
        /// Fail on warnings too: what has no effect on the wire, and operations without `operationId`.
        #[arg(long)]
        deny: bool,
    },
    /// Tell what changed between two documents, the worst first.
    ///
    /// Changes are breaking for callers on the wire, breaking for Rust callers, compatible, or words only. `spec rules`
    /// lists the rules. Either document is a file or, from git, `REV:path`: `main:openapi.yaml` counts from the
    /// repository's folder, `main:./openapi.yaml` from the current one, `:openapi.yaml` is what is staged.
    ///
    /// Exit status: 0 nothing breaks, 1 it breaks for Rust callers only, 2 it breaks on the wire, 3 if a file cannot be
    /// read. Accepted changes and levels of rules decide what counts.
    Diff {
        /// The document as it was.
        #[arg(value_name = "OLD|REV:OLD")]
        old: PathBuf,
        /// The document as it is.
        #[arg(value_name = "NEW|REV:NEW")]
        new: PathBuf,
        /// How to write it.
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
        /// Changes that are accepted: on each line the fingerprint of one, and why. They are told and do not fail; a
        /// line whose change is gone is told on standard error.
        #[arg(long, value_name = "FILE")]
        accepted: Option<PathBuf>,
        /// How serious rules are, one a line: `response-enum-widened = warning`. The levels are error, warning, info
        /// and ignore.
        #[arg(long, value_name = "FILE")]
        severities: Option<PathBuf>,
    },
    /// Print the Rust source that the generator writes for a document of another crate.
    ///
    /// The source stands on the crate `huaweicloud_meeting` and on `serde`, `serde_json` and what else it names.
    ///
    /// Exit status: 0 done, 1 the generator refuses the document, 2 if the file cannot be read or the folder not
    /// written.
    Rust {
        /// The document.
        file: PathBuf,
        /// Write the source to `api.rs` in this folder instead, and print its path.
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
        /// Leave these operations out, by `operationId`. Those with `x-skip: true` always are.
        #[arg(long, value_name = "ID", value_delimiter = ',')]
        skip: Vec<String>,
        /// Leave out all but these operations.
        #[arg(
            long,
            value_name = "ID",
            value_delimiter = ',',
            conflicts_with = "skip"
        )]
        only: Vec<String>,
        /// Leave out what is refused and what needs it, and list it at the top of the source and on standard error.
        #[arg(long)]
        lenient: bool,
        /// Refuse a document with warnings too: with what has no effect on the wire, and operations without `operationId`.
        #[arg(long)]
        deny: bool,
    },
    /// Print all rules of `spec check` and `spec diff` as Markdown.
    Rules,
}

/// Runs one command.
pub fn run(command: &Command) -> ExitCode {
    let out = &mut std::io::stdout().lock();
    ExitCode::from(match command {
        Command::Check { file, json, deny } => check_to(out, file, *json, *deny),
        Command::Diff {
            old,
            new,
            format,
            accepted,
            severities,
        } => {
            let options = DiffOptions {
                format: *format,
                accepted: accepted.clone(),
                severities: severities.clone(),
            };
            diff_to(out, old, new, &options)
        }
        Command::Rust {
            file,
            into,
            skip,
            only,
            lenient,
            deny,
        } => {
            let selection = Selection {
                skip: skip.clone(),
                only: only.clone(),
                lenient: *lenient,
            };
            rust_to(out, file, into.as_deref(), selection, *deny)
        }
        Command::Rules => rules_to(out),
    })
}
