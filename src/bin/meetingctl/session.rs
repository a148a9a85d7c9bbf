//! The commands `login`, `logout`, `whoami` and `token …`: the session that invocations share.

use crate::connect::App;
use crate::fault::{Fault, Outcome};
use crate::input;
use crate::render::{Column, column, formatted, moment, remark};
use huaweicloud_meeting::api::types::ValidateTokenReqDto;
use huaweicloud_meeting::{Client, LoginInfo, Secret};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// Who logs in: either of the two administrators.
#[derive(clap::Args)]
pub struct As {
    /// The SP administrator, whose variables begin with HUAWEICLOUD_MEETING_SP_.
    #[arg(long)]
    sp: bool,
}

/// Commands on the session's token.
#[derive(clap::Subcommand)]
pub enum TokenCommand {
    /// Ask the platform whether the token is valid.
    ///
    /// Exit status 0 when it is, 4 when it is not or there is none.
    #[command(after_help = "Examples:
  meetingctl token check
  pass show meeting/token | meetingctl token check --from -")]
    Check {
        #[command(flatten)]
        who: As,
        /// Another token, on the first line of this file; `-` is standard input.
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Exchange the token for a new one.
    #[command(after_help = "Examples:
  meetingctl token refresh")]
    Refresh {
        #[command(flatten)]
        who: As,
    },
}

const INFO: [Column; 9] = [
    column("account", "account"),
    column("name", "name"),
    formatted("roles", "roles", list),
    column("user id", "userId"),
    column("enterprise", "corpId"),
    column("SP", "spId"),
    formatted("token ends, UTC", "tokenExpiresAt", moment),
    formatted("token's life", "tokenSecondsLeft", span),
    column("password days left", "daysPasswordAvailable"),
];

fn client(app: &App, who: &As) -> Outcome<Client> {
    app.inspector.show_logins();
    if who.sp {
        app.sp_administrator()
    } else {
        app.administrator()
    }
}

/// `login`: logs in now, also when a token is kept.
pub fn login(app: &App, who: &As) -> Outcome {
    let client = client(app, who)?;
    let info = client.login()?;
    show(app, &client, &info)
}

/// `whoami`: who the session is, from the token that is kept or a login.
pub fn whoami(app: &App, who: &As) -> Outcome {
    let client = client(app, who)?;
    let info = match client.validate()? {
        true => client.login_info().unwrap_or_default(),
        false => client.login()?,
    };
    show(app, &client, &info)
}

/// `logout`: ends the session, here and on the platform.
pub fn logout(app: &App, who: &As) -> Outcome {
    // no password is sent for it, and so none is asked for
    app.without_secret();
    let client = client(app, who)?;
    let had_one = client.token_expires_at().is_some();
    client.logout()?;
    if app.is_dry() {
        return Ok(());
    }
    let words = if had_one {
        "logged out"
    } else {
        "there was no session"
    };
    app.out.done("loggedOut", &[], words)
}

/// `token …`
pub fn token(app: &App, command: &TokenCommand) -> Outcome {
    match command {
        TokenCommand::Check {
            who,
            from: Some(file),
        } => {
            app.without_secret();
            let text = input::secret_file(file)?;
            let client = client(app, who)?;
            let body = ValidateTokenReqDto::new(Secret::new(text), false);
            match client.check_token(&body) {
                Ok(_) => app.out.done("valid", &[], "the token is valid"),
                Err(error) if error.status() == Some(401) => {
                    Err(Fault::Authentication("the token is not valid".to_owned()))
                }
                Err(error) => Err(error.into()),
            }
        }
        TokenCommand::Check { who, from: None } => {
            app.without_secret();
            let client = client(app, who)?;
            if client.token_expires_at().is_none() {
                return Err(Fault::Authentication(
                    "no token is kept; `meetingctl login` gets one".to_owned(),
                ));
            }
            if !client.validate()? {
                return Err(Fault::Authentication(
                    "the token is not valid any more; `meetingctl login` gets another".to_owned(),
                ));
            }
            show(app, &client, &client.login_info().unwrap_or_default())
        }
        TokenCommand::Refresh { who } => {
            let client = client(app, who)?;
            // takes the kept token up; else a new process would log in instead
            let _ = client.token_expires_at();
            let info = client.refresh()?;
            show(app, &client, &info)
        }
    }
}

fn show(app: &App, client: &Client, info: &LoginInfo) -> Outcome {
    let ends = client.token_expires_at();
    let left = ends.and_then(|ends| ends.duration_since(SystemTime::now()).ok());
    let ends = ends
        .and_then(|ends| ends.duration_since(UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_millis()).ok());
    let value = json!({
        "account": info.account,
        "name": info.name,
        "userId": info.user_id,
        "roles": roles(info),
        "corpId": info.corp_id,
        "spId": info.sp_id,
        "tokenExpiresAt": ends,
        "tokenSecondsLeft": left.map(|left| left.as_secs()),
        "passwordExpired": info.password_expired,
        "firstLogin": info.first_login,
        "daysPasswordAvailable": info.days_password_available.filter(|days| *days >= 0),
    });
    app.out.one(&value, &INFO)?;
    if app.out.is_text() {
        if info.password_expired {
            remark("meetingctl: the password has expired: change it");
        }
        if info.first_login {
            remark("meetingctl: the initial password was never changed: change it");
        }
    }
    Ok(())
}

fn roles(info: &LoginInfo) -> Vec<&'static str> {
    match (info.user_type, info.admin_type) {
        (Some(1), _) => vec!["SP administrator"],
        (Some(2), Some(0)) => vec!["enterprise user", "default administrator"],
        (Some(2), Some(1)) => vec!["enterprise user", "administrator"],
        (Some(2), _) => vec!["enterprise user"],
        (Some(3), _) => vec!["free user"],
        _ => Vec::new(),
    }
}

fn list(value: &Value) -> String {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
    texts.join(", ")
}

/// Seconds as hours and minutes.
fn span(value: &Value) -> String {
    let seconds = value.as_u64().unwrap_or_default();
    match (seconds / 3600, seconds / 60 % 60) {
        (0, 0) => format!("{seconds} s"),
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
