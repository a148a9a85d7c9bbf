//! The commands `meetingctl config …`: profiles in the configuration file.

use crate::connect::{App, PROFILE};
use crate::fault::{Fault, Outcome};
use crate::input;
use crate::profile::{Config, Profile, guarded, path};
use crate::render::{Column, column, line};
use serde_json::json;
use std::io::Write;
use std::path::PathBuf;

/// Commands on profiles.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Add a profile to the configuration file. Secrets are never written there.
    #[command(after_help = "Examples:
  meetingctl config init prod --account admin@corp --password-file ~/.secrets/meeting
  meetingctl config init sp --app-id 0123456789abcdef --mode sp --site international --default")]
    Init(Box<Init>),
    /// List the profiles.
    #[command(after_help = "Examples:
  meetingctl config list
  meetingctl config list --quiet")]
    List,
    /// Show a profile's settings.
    #[command(after_help = "Examples:
  meetingctl config show
  meetingctl config show prod --json")]
    Show {
        /// The profile; else the one that would be used.
        name: Option<String>,
    },
    /// Check the configuration file and each profile; nothing is sent.
    #[command(after_help = "Examples:
  meetingctl config check
  meetingctl config check && meetingctl login --profile prod")]
    Check,
}

/// A new profile.
#[derive(clap::Args)]
pub struct Init {
    /// Its name.
    #[arg(default_value = "default")]
    name: String,
    /// The site: china or international.
    #[arg(long)]
    site: Option<String>,
    /// Any other address, in place of the site.
    #[arg(long, value_name = "URL", conflicts_with = "site")]
    base_url: Option<String>,
    /// The meeting account that logs in; asked for on a terminal.
    #[arg(long, conflicts_with = "app_id")]
    account: Option<String>,
    /// A file whose first line is the password, readable by its owner only.
    #[arg(long, value_name = "FILE", requires = "account")]
    password_file: Option<PathBuf>,
    /// The App ID that logs in.
    #[arg(long)]
    app_id: Option<String>,
    /// A file whose first line is the key, readable by its owner only.
    #[arg(long, value_name = "FILE", requires = "app_id")]
    app_key_file: Option<PathBuf>,
    /// Whose App ID it is: enterprise or sp.
    #[arg(long, requires = "app_id")]
    mode: Option<String>,
    /// The language of the platform's messages: en-US or zh-CN.
    #[arg(long)]
    language: Option<String>,
    /// Seconds for a whole call.
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<f64>,
    /// Use it when none is named.
    #[arg(long)]
    default: bool,
}

const LIST: [Column; 4] = [
    column("NAME", "name"),
    column("IDENTITY", "identity"),
    column("SITE", "site"),
    column("DEFAULT", "default"),
];

/// Runs one command.
pub fn run(app: &App, command: &Command) -> Outcome {
    match command {
        Command::Init(init) => add(app, init),
        Command::List => {
            let config = Config::read()?;
            let rows = config.profile.iter().map(|(name, profile)| {
                Ok(json!({
                    "name": name,
                    "identity": profile.identity(),
                    "site": profile.base_url.as_ref().or(profile.site.as_ref()).map_or("china", String::as_str),
                    "default": (config.default.as_ref() == Some(name)).then_some("yes"),
                }))
            });
            app.out.list(rows, &LIST)
        }
        Command::Show { name } => {
            let config = Config::read()?;
            let name = name
                .clone()
                .or_else(|| app.options.profile.clone())
                .or_else(|| std::env::var(PROFILE).ok().filter(|name| !name.is_empty()))
                .or_else(|| config.default.clone())
                .ok_or_else(|| {
                    Fault::Config("no profile is named and there is no default".to_owned())
                })?;
            let profile = config.named(&name)?;
            let shown = [
                "site",
                "base_url",
                "account",
                "password_file",
                "password_command",
                "app_id",
                "app_key_file",
                "app_key_command",
                "mode",
                "corp_id",
                "user_id",
                "language",
                "timeout",
            ]
            .map(|key| column(key, key));
            app.out.one(profile, &shown)
        }
        Command::Check => check(app),
    }
}

fn add(app: &App, init: &Init) -> Outcome {
    if init.name.is_empty()
        || !init
            .name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
    {
        return Err(Fault::Usage(
            "a profile's name has only letters, digits, - and _".to_owned(),
        ));
    }
    let mut profile = Profile {
        site: init.site.clone(),
        base_url: init.base_url.clone(),
        account: init.account.clone(),
        password_file: init.password_file.clone(),
        app_id: init.app_id.clone(),
        app_key_file: init.app_key_file.clone(),
        mode: init.mode.clone(),
        language: init.language.clone(),
        timeout: init.timeout,
        ..Profile::default()
    };
    let file = path()?;
    let config = Config::read()?;
    if config.profile.contains_key(&init.name) {
        return Err(Fault::Config(format!(
            "{} has a profile {} already; edit it there",
            file.display(),
            init.name
        )));
    }
    if profile.account.is_none() && profile.app_id.is_none() {
        if !input::is_interactive() {
            return Err(Fault::Usage(
                "give --account or --app-id: nobody is there to ask".to_owned(),
            ));
        }
        profile.account = Some(input::question("Account: ")?);
    }
    for secret in [&profile.password_file, &profile.app_key_file]
        .into_iter()
        .flatten()
    {
        guarded(secret)?;
    }
    let mut text = String::new();
    if init.default || config.profile.is_empty() {
        if let Some(default) = &config.default {
            return Err(Fault::Config(format!(
                "{} has the default {default} already; edit it there",
                file.display()
            )));
        }
        // a key of the whole file stands before all tables
        text.push_str(&format!("default = {}\n\n", quoted(&init.name)));
    }
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    text.push_str(&before);
    if !before.is_empty() && !before.ends_with("\n\n") {
        text.push('\n');
    }
    text.push_str(&written(&init.name, &profile));
    // what is written can be read
    Config::parse(&file, &text)?;
    save(&file, &text)
        .map_err(|error| Fault::Io(format!("cannot write {}", file.display()), error))?;
    app.out.done(
        "profile",
        std::slice::from_ref(&init.name),
        &format!("wrote profile {} to {}", init.name, file.display()),
    )
}

/// A profile as TOML.
fn written(name: &str, profile: &Profile) -> String {
    let mut text = format!("[profile.{name}]\n");
    if let Ok(serde_json::Value::Object(settings)) = serde_json::to_value(profile) {
        for (key, value) in settings {
            // JSON's texts, numbers and lists of texts are TOML's
            text.push_str(&format!(
                "{key} = {}\n",
                crate::render::escaped(&value.to_string())
            ));
        }
    }
    if profile.password_file.is_none() && profile.app_key_file.is_none() {
        text.push_str("# the secret comes from the environment or a prompt, or name its source:\n");
        let key = if profile.app_id.is_some() {
            "app_key"
        } else {
            "password"
        };
        text.push_str(&format!("# {key}_file = \"/home/me/.secrets/meeting\"\n"));
        text.push_str(&format!(
            "# {key}_command = [\"pass\", \"show\", \"meeting\"]\n"
        ));
    }
    text
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Writes beside and renames, so that a reader sees the old file or the new one.
fn save(file: &std::path::Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let beside = file.with_extension("toml.new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut new = options.open(&beside)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    std::fs::rename(&beside, file)
}

fn check(app: &App) -> Outcome {
    let file = path()?;
    let config = Config::read()?;
    let mut faults = Vec::new();
    if let Some(default) = &config.default
        && let Err(fault) = config.named(default)
    {
        faults.push(format!("default: {fault}"));
    }
    for (name, profile) in &config.profile {
        for secret in [&profile.password_file, &profile.app_key_file]
            .into_iter()
            .flatten()
        {
            if let Err(fault) = guarded(secret) {
                faults.push(format!("profile {name}: {fault}"));
            }
        }
        if let Err(fault) = app.check_profile(name, profile) {
            faults.push(fault.to_string());
        }
    }
    if faults.is_empty() {
        return line(&format!(
            "{}: {} profiles, no faults",
            file.display(),
            config.profile.len()
        ));
    }
    Err(Fault::Config(faults.join("\n            ")))
}
