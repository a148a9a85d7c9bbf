//! Fault: why a command did not succeed, and the exit status that says so.

use huaweicloud_meeting::Error;
use std::fmt;

/// Every exit status with its meaning: `--help` and the README show this list.
pub const EXIT_STATUSES: [(u8, &str); 12] = [
    (0, "done"),
    (
        1,
        "anything else: declined, a local file, a response that is not as documented",
    ),
    (2, "the arguments or the input are wrong; nothing was sent"),
    (
        3,
        "the configuration is wrong: credentials, environment, profile; nothing was sent",
    ),
    (4, "authentication failed"),
    (5, "this identity may not do this"),
    (6, "not found, or refused for another reason"),
    (
        7,
        "throttled, not reachable or failing for a time: try again later",
    ),
    (
        8,
        "no response, and it may have been applied: look before trying again",
    ),
    (9, "a part of many was done, another was not"),
    (10, "`drift`: the platform differs from the document"),
    (130, "interrupted"),
];

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Fault {
    /// The client's own error: the platform or the network said no, or a setting is wrong.
    Client(Error),
    /// The command or its input is wrong; nothing was sent.
    Usage(String),
    /// The environment or the profile is wrong; nothing was sent.
    Config(String),
    /// The platform does not accept the credentials or the token.
    Authentication(String),
    /// What was named does not exist.
    NotFound(String),
    /// Reading or writing failed here.
    Io(String, std::io::Error),
    /// The user said no, or could not be asked.
    Declined(String),
    /// A response arrived that is not what the process promises.
    Unexpected(String),
    /// Some of many were done.
    Partial(String),
    /// Ctrl-C ended it before all was done.
    Interrupted(String),
    /// The platform differs from the document.
    Differs(String),
}

/// The result of a command.
pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// One of [`EXIT_STATUSES`].
    pub fn exit_status(&self) -> u8 {
        match self {
            Self::Client(error) => status_of(error),
            Self::Usage(_) => 2,
            Self::Config(_) => 3,
            Self::Authentication(_) => 4,
            Self::NotFound(_) => 6,
            Self::Partial(_) => 9,
            Self::Interrupted(_) => 130,
            Self::Differs(_) => 10,
            Self::Io(..) | Self::Declined(_) | Self::Unexpected(_) => 1,
        }
    }

    /// What is known of the platform's code, and what to do.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Client(error) => error.help().map(str::to_owned),
            _ => None,
        }
    }

    /// The causes behind the error, outermost first.
    pub fn causes(&self) -> Vec<String> {
        let first = match self {
            Self::Client(error) => std::error::Error::source(error),
            Self::Io(_, error) => std::error::Error::source(error),
            _ => None,
        };
        std::iter::successors(first, |cause| cause.source())
            .map(ToString::to_string)
            .collect()
    }
}

fn status_of(error: &Error) -> u8 {
    match error {
        Error::Config(_) => 3,
        Error::Invalid(_) => 2,
        _ if error.is_ambiguous() => 8,
        _ if error.is_transient() => 7,
        // what kept the login from being answered says nothing of the credentials
        Error::Login(failed) => match failed.login() {
            Error::Transport(_) => 7,
            Error::Decode(_) => 1,
            Error::Config(_) => 3,
            _ => 4,
        },
        Error::Transport(_) => 7,
        Error::Api(_) => match error.status() {
            Some(401 | 407 | 412 | 423) => 4,
            Some(403) => 5,
            _ => 6,
        },
        _ => 1,
    }
}

/// The error's words, with every rule of the document that is broken; the error itself names the first few.
fn words(error: &Error) -> String {
    let broken = error.violations();
    if broken.is_empty() {
        return error.to_string();
    }
    let rules: Vec<String> = broken
        .iter()
        .map(|fault| format!("{} {}", fault.field, fault.rule))
        .collect();
    format!(
        "{}: not sent: {}",
        error.operation().unwrap_or("the request"),
        rules.join("; ")
    )
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client(error) => f.write_str(&words(error)),
            Self::Usage(words)
            | Self::Config(words)
            | Self::Authentication(words)
            | Self::NotFound(words)
            | Self::Declined(words)
            | Self::Unexpected(words)
            | Self::Partial(words)
            | Self::Interrupted(words)
            | Self::Differs(words) => f.write_str(words),
            Self::Io(what, error) => write!(f, "{what}: {error}"),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Client(error)
    }
}
