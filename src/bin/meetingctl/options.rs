//! Options that every command on the platform takes.

use crate::fault::{Fault, Outcome};

/// The name of `--corp` among all arguments; `demo` has one that means another thing.
pub const CORP: &str = "for_corp";

/// Options that every command on the platform takes.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Options {
    /// Write JSON with the platform's own names: one value, or one a line for a list.
    #[arg(long, global = true, help_heading = "Output", conflicts_with_all = ["csv", "quiet"])]
    pub json: bool,
    /// Write CSV with a header.
    #[arg(long, global = true, help_heading = "Output", conflicts_with = "quiet")]
    pub csv: bool,
    /// Write only these fields, by their names in JSON: `id,basicInfo.name`.
    #[arg(
        long,
        global = true,
        help_heading = "Output",
        value_name = "FIELDS",
        value_delimiter = ','
    )]
    pub fields: Vec<String>,
    /// Write ids only.
    #[arg(long, short, global = true, help_heading = "Output")]
    pub quiet: bool,
    /// Report attempts, waits, request ids and the causes of errors on standard error.
    #[arg(long, short, global = true, help_heading = "Output")]
    pub verbose: bool,
    /// Check and show the request instead of sending it; nothing is sent, not even a login.
    #[arg(long, global = true, help_heading = "Requests")]
    pub dry_run: bool,
    /// The same as a cURL command, with secrets as variables of the shell.
    #[arg(long, global = true, help_heading = "Requests")]
    pub curl: bool,
    /// Refuse whatever could change something.
    #[arg(long, global = true, help_heading = "Requests")]
    pub read_only: bool,
    /// The profile of the configuration file; else MEETINGCTL_PROFILE, else its default.
    #[arg(long, global = true, help_heading = "Identity", value_name = "NAME")]
    pub profile: Option<String>,
    /// Act for this enterprise of the SP whose App ID logs in.
    #[arg(
        long = "corp",
        id = CORP,
        global = true,
        help_heading = "Identity",
        value_name = "ID"
    )]
    pub corp: Option<String>,
    /// Keep no token for the next invocation: log out at the end.
    #[arg(long, global = true, help_heading = "Identity")]
    pub no_cache: bool,
}

impl Options {
    /// Is the request to be shown instead of sent?
    pub fn is_dry(&self) -> bool {
        self.dry_run || self.curl
    }

    /// Fails if any of these is given: for commands that send nothing or that choose for themselves.
    pub fn refuse_all(&self, command: &str, allowed: &[&str]) -> Outcome {
        let given = [
            (self.json, "--json"),
            (self.csv, "--csv"),
            (!self.fields.is_empty(), "--fields"),
            (self.quiet, "--quiet"),
            (self.verbose, "--verbose"),
            (self.dry_run, "--dry-run"),
            (self.curl, "--curl"),
            (self.read_only, "--read-only"),
            (self.profile.is_some(), "--profile"),
            (self.corp.is_some(), "--corp"),
            (self.no_cache, "--no-cache"),
        ];
        match given
            .into_iter()
            .find(|(given, name)| *given && !allowed.contains(name))
        {
            Some((_, name)) => Err(Fault::Usage(format!(
                "{name} has no effect on `{command}`; leave it out"
            ))),
            None => Ok(()),
        }
    }
}
