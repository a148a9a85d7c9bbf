//! Profile: named settings in the configuration file. A profile names secrets' sources, never secrets.

use crate::fault::{Fault, Outcome};
use crate::input::{self, did_you_mean};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The configuration file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The profile that is used when none is named and the environment has no credentials.
    pub default: Option<String>,
    /// All profiles by name.
    #[serde(default)]
    pub profile: BTreeMap<String, Profile>,
}

/// The settings of one profile.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// `china` or `international`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Any other address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// A meeting account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// A file whose first line is the password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// A command that prints the password, with its arguments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_command: Option<Vec<String>>,
    /// An App ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_id: Option<String>,
    /// A file whose first line is the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_key_file: Option<PathBuf>,
    /// A command that prints the key, with its arguments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_key_command: Option<Vec<String>>,
    /// `enterprise` or `sp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// With `sp`: the enterprise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corp_id: Option<String>,
    /// With an App ID: the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `en-US` or `zh-CN`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Seconds for a whole call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<f64>,
}

/// Where the configuration file is, whether or not it exists.
pub fn path() -> Outcome<PathBuf> {
    let absolute = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let folder = if cfg!(windows) {
        absolute("APPDATA")
    } else if cfg!(target_os = "macos") {
        absolute("XDG_CONFIG_HOME")
            .or_else(|| absolute("HOME").map(|home| home.join("Library/Application Support")))
    } else {
        absolute("XDG_CONFIG_HOME").or_else(|| absolute("HOME").map(|home| home.join(".config")))
    };
    folder
        .map(|folder| folder.join("meetingctl").join("config.toml"))
        .ok_or_else(|| {
            Fault::Config(
                "no place for the configuration file: neither XDG_CONFIG_HOME nor HOME is an absolute path".to_owned(),
            )
        })
}

impl Config {
    /// The configuration file; an absent one has no profiles.
    pub fn read() -> Outcome<Self> {
        let Ok(path) = path() else {
            return Ok(Self::default());
        };
        match std::fs::read_to_string(&path) {
            Ok(text) => Self::parse(&path, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Fault::Config(format!(
                "cannot read {}: {error}",
                path.display()
            ))),
        }
    }

    /// Reads the text of a configuration file. The parser quotes the line, and somebody may have written a password there:
    /// only its reason and the line's number are reported.
    pub fn parse(path: &Path, text: &str) -> Outcome<Self> {
        toml::from_str(text).map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| {
                text.get(..span.start)
                    .map_or(1, |before| before.matches('\n').count() + 1)
            });
            let reason = error.message().split(", expected").next().unwrap_or_default();
            let hint = if reason.contains("`password`") || reason.contains("`app_key`") {
                ": secrets are not stored here, name a password_file or password_command (app_key_file, app_key_command)"
            } else {
                ""
            };
            Fault::Config(format!("{}:{line}: {reason}{hint}", path.display()))
        })
    }

    /// A profile by its name.
    pub fn named(&self, name: &str) -> Outcome<&Profile> {
        self.profile.get(name).ok_or_else(|| {
            let near = did_you_mean(name, self.profile.keys().map(String::as_str));
            let known: Vec<&str> = self.profile.keys().map(String::as_str).collect();
            let known = if known.is_empty() {
                "there is none; `meetingctl config init` makes one".to_owned()
            } else {
                format!("there are {}", known.join(", "))
            };
            Fault::Config(format!("no profile is called {name}: {known}{near}"))
        })
    }
}

impl Profile {
    /// Who logs in, in words.
    pub fn identity(&self) -> String {
        match (&self.account, &self.app_id) {
            (Some(account), _) => account.clone(),
            (None, Some(app_id)) => match (&self.mode, &self.corp_id) {
                (Some(mode), Some(corp)) => format!("App ID {app_id} ({mode}, enterprise {corp})"),
                (Some(mode), None) => format!("App ID {app_id} ({mode})"),
                _ => format!("App ID {app_id}"),
            },
            (None, None) => String::new(),
        }
    }

    /// What the profile says for a variable, by its name without prefix. `None` for what it leaves to the environment.
    pub fn value(&self, name: &str) -> Option<OsString> {
        match name {
            "ACCOUNT" => self.account.clone(),
            "APP_ID" => self.app_id.clone(),
            "MODE" => self.mode.clone(),
            "CORP_ID" => self.corp_id.clone(),
            "USER_ID" => self.user_id.clone(),
            "SITE" => self.site.clone(),
            "BASE_URL" => self.base_url.clone(),
            "LANGUAGE" => self.language.clone(),
            "TIMEOUT" => self.timeout.map(|seconds| seconds.to_string()),
            _ => None,
        }
        .map(OsString::from)
    }

    /// Does the profile alone decide this variable? Else the environment may.
    pub fn decides(&self, name: &str) -> bool {
        match name {
            "ACCOUNT" | "APP_ID" | "MODE" | "CORP_ID" | "USER_ID" => true,
            "PASSWORD" | "PASSWORD_FILE" => {
                self.account.is_none()
                    || self.password_file.is_some()
                    || self.password_command.is_some()
            }
            "APP_KEY" | "APP_KEY_FILE" => {
                self.app_id.is_none()
                    || self.app_key_file.is_some()
                    || self.app_key_command.is_some()
            }
            "SITE" | "BASE_URL" => self.site.is_some() || self.base_url.is_some(),
            name => self.value(name).is_some(),
        }
    }

    /// The password or the key, from the file or the command that the profile names.
    pub fn secret(&self) -> Outcome<Option<Zeroizing<String>>> {
        let (file, command) = if self.account.is_some() {
            (&self.password_file, &self.password_command)
        } else {
            (&self.app_key_file, &self.app_key_command)
        };
        match (file, command) {
            (Some(_), Some(_)) => Err(Fault::Config(
                "the profile names both a file and a command for its secret; leave one out"
                    .to_owned(),
            )),
            (Some(file), None) => {
                guarded(file)?;
                let text =
                    input::secret_file(file).map_err(|fault| Fault::Config(fault.to_string()))?;
                Ok(Some(Zeroizing::new(text)))
            }
            (None, Some(command)) => from_command(command).map(Some),
            (None, None) => Ok(None),
        }
    }
}

/// Refuses a file of a secret that others can read.
pub fn guarded(file: &Path) -> Outcome {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let found = std::fs::metadata(file)
            .map_err(|error| Fault::Config(format!("cannot read {}: {error}", file.display())))?;
        if found.permissions().mode() & 0o077 != 0 {
            return Err(Fault::Config(format!(
                "{} can be read or written by others; make it yours alone: chmod 600",
                file.display()
            )));
        }
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// The first line of what a command prints. What it says on standard error is the user's to see.
fn from_command(command: &[String]) -> Outcome<Zeroizing<String>> {
    let failed = |why: String| Fault::Config(format!("the command for the secret {why}"));
    let Some((program, arguments)) = command.split_first() else {
        return Err(failed("is empty".to_owned()));
    };
    let output = std::process::Command::new(program)
        .args(arguments)
        .stdin(std::process::Stdio::inherit())
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| failed(format!("cannot be run: {program}: {error}")))?;
    let text = Zeroizing::new(output.stdout);
    if !output.status.success() {
        return Err(failed(format!("failed: {program}: {}", output.status)));
    }
    let text = std::str::from_utf8(&text).map_err(|_| failed("printed no text".to_owned()))?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(Zeroizing::new(line.to_owned())),
        _ => Err(failed("printed nothing".to_owned())),
    }
}
