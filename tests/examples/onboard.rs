//! Creates enterprises from a CSV file, each of them once, however the network behaves and however often it is run.
//!
//! ```sh
//! export HUAWEICLOUD_MEETING_ACCOUNT=… HUAWEICLOUD_MEETING_PASSWORD=…   # the SP administrator
//! export INITIAL_PASSWORD=…                                             # of the new administrators
//! cargo run --example onboard -- enterprises.csv
//! ```
//!
//! Each line of `enterprises.csv` is `enterprise,administrator's account,administrator's name,e-mail address`, without
//! quotation marks. The platform may notify the new administrators by itself: try one line first.
//!
//! A create whose response was lost may have been applied. The client does not repeat such a call by itself, since it
//! cannot know; this program can: an account is the administrator of at most one enterprise, so it looks for the enterprise
//! of that account, and creates it only where there is none. Lines go one after another: the platform locks an SP while it
//! creates.
use huaweicloud_meeting::api::types::{AddCorpDto, AdminDto, CorpBasicDto, SearchCorpParams};
use huaweicloud_meeting::{Client, Result, Secret};
use std::process::ExitCode;
use std::time::Duration;
use std::{env, fs, thread};

/// How often one enterprise is looked for before its line is given up.
const ROUNDS: u32 = 4;

/// One line of the file.
#[derive(Debug, PartialEq)]
pub struct Enterprise {
    pub name: String,
    pub account: String,
    pub administrator: String,
    pub email: String,
}

/// What became of one line.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// It was created now; this is its id.
    Created(String),
    /// It was there before.
    Existed(String),
    /// It was not created, and repeating the same line will not help.
    Refused(String),
    /// Whether it was created is not known, or it could not be tried: run the program again later.
    Unsettled(String),
}

/// Reads the file. A line that cannot be read fails the whole file, before anything is created.
///
/// # Errors
/// The number of the line and what is wrong with it.
pub fn read(text: &str) -> Result<Vec<Enterprise>, String> {
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let read = |(index, line): (usize, &str)| {
        let fields: Vec<&str> = line.split(',').map(str::trim).collect();
        match fields[..] {
            _ if line.contains('"') => Err(format!(
                "line {}: quotation marks are not supported",
                index + 1
            )),
            [name, account, administrator, email] if fields.iter().all(|it| !it.is_empty()) => {
                Ok(Enterprise {
                    name: name.to_owned(),
                    account: account.to_owned(),
                    administrator: administrator.to_owned(),
                    email: email.to_owned(),
                })
            }
            _ => Err(format!(
                "line {}: four fields are needed, none of them empty",
                index + 1
            )),
        }
    };
    lines.map(read).collect()
}

/// Creates one enterprise if it is not there. `pause` passes between two rounds, beside the waits of the client's retries.
pub fn onboard(client: &Client, new: &Enterprise, password: &Secret, pause: Duration) -> Outcome {
    let body = AddCorpDto::new(
        CorpBasicDto::new(&new.name).with_email(&new.email),
        AdminDto::new(&new.account, &new.administrator, password.clone()).with_email(&new.email),
    );
    // Whether one of our own creates may have been applied.
    let mut sent = false;
    let mut last = "the platform does not show it".to_owned();
    for round in 0..ROUNDS {
        if round > 0 {
            thread::sleep(pause);
        }
        match find(client, &new.account) {
            Ok(Some((_, name))) if name != new.name => {
                return Outcome::Refused(format!("{} is the administrator of {name}", new.account));
            }
            Ok(Some((id, _))) if sent => return Outcome::Created(id),
            Ok(Some((id, _))) => return Outcome::Existed(id),
            Ok(None) => {}
            Err(error) if error.is_transient() || sent => {
                last = error.to_string();
                continue;
            }
            Err(error) => return Outcome::Refused(error.to_string()),
        }
        // The last round only looks, so that no create is left behind unseen.
        if round + 1 == ROUNDS {
            break;
        }
        match client.add_corp(&body) {
            Ok(created) => match created.value {
                Some(id) => return Outcome::Created(id),
                None => sent = true,
            },
            Err(error) => {
                // A refusal after an ambiguous create ("the account exists") is settled by looking, too.
                if !(error.is_ambiguous() || error.is_transient() || sent) {
                    return Outcome::Refused(error.to_string());
                }
                sent |= error.is_ambiguous();
                last = error.to_string();
            }
        }
    }
    Outcome::Unsettled(last)
}

/// Id and name of the enterprise whose default administrator has this account.
fn find(client: &Client, account: &str) -> Result<Option<(String, String)>> {
    let params = SearchCorpParams::new().with_search_key(account);
    for corp in client.search_corp_pages(&params) {
        let corp = corp?;
        // The key is looked for in other properties too, and matches parts of them.
        if corp.admin_info.and_then(|it| it.account).as_deref() == Some(account) {
            let name = corp.basic_info.and_then(|it| it.name);
            return Ok(corp.id.map(|id| (id, name.unwrap_or_default())));
        }
    }
    Ok(None)
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// `true` if all enterprises are there.
fn run() -> std::result::Result<bool, Box<dyn std::error::Error>> {
    let file = env::args().nth(1).ok_or("usage: onboard ENTERPRISES.CSV")?;
    let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let enterprises = read(&text).map_err(|error| format!("{file}: {error}"))?;
    let password = Secret::from(env::var("INITIAL_PASSWORD").map_err(|_| "set INITIAL_PASSWORD")?);
    let client = Client::from_env()?;
    let mut all = true;
    for new in &enterprises {
        let outcome = onboard(&client, new, &password, Duration::from_secs(3));
        all &= matches!(outcome, Outcome::Created(_) | Outcome::Existed(_));
        // One line at once, so that what was done is known when the program is stopped.
        match outcome {
            Outcome::Created(id) => println!("{}: created, id {id}", new.name),
            Outcome::Existed(id) => println!("{}: exists, id {id}", new.name),
            Outcome::Refused(why) => println!("{}: refused: {why}", new.name),
            Outcome::Unsettled(why) => println!("{}: not settled, run again: {why}", new.name),
        }
    }
    Ok(all)
}
