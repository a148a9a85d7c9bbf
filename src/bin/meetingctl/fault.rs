//! Fault: why a command did not succeed, and the exit status that says so.

use std::fmt;

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Fault {
    /// The client's own error: the platform or the network said no, or a setting is wrong.
    Client(huaweicloud_meeting::Error),
    /// The command, its settings or its input are wrong; nothing was changed.
    Usage(String),
    /// Reading or writing failed here.
    Io(String, std::io::Error),
    /// The user said no, or could not be asked.
    Declined(String),
    /// An answer arrived that is not what the process promises.
    Unexpected(String),
}

/// The result of a command.
pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// 2 for what the caller must correct first, else 1.
    pub fn exit_status(&self) -> u8 {
        use huaweicloud_meeting::Error;
        match self {
            Self::Usage(_) | Self::Client(Error::Config { .. } | Error::Invalid(_)) => 2,
            _ => 1,
        }
    }

    /// What the Error Center knows of the platform's code.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Client(error) => error.help().map(|help| help.to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client(error) => write!(f, "{error}"),
            Self::Usage(words) | Self::Declined(words) | Self::Unexpected(words) => {
                f.write_str(words)
            }
            Self::Io(what, error) => write!(f, "{what}: {error}"),
        }
    }
}

impl From<huaweicloud_meeting::Error> for Fault {
    fn from(error: huaweicloud_meeting::Error) -> Self {
        Self::Client(error)
    }
}
