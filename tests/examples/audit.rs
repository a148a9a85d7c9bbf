//! Nightly audit: compares the administrators of an enterprise with a list of those who are allowed to be.
//!
//! ```sh
//! export HUAWEICLOUD_MEETING_ACCOUNT=… HUAWEICLOUD_MEETING_PASSWORD=…
//! cargo run --example audit -- allowed.txt
//! ```
//!
//! `allowed.txt` has one account a line; empty lines and lines that begin with `#` are passed over. The exit code is 0
//! when both agree, 1 when they differ and 2 when the list could not be fetched as a whole: a comparison with half of the
//! administrators would call the others missing.
use huaweicloud_meeting::Client;
use huaweicloud_meeting::api::types::SearchCorpAdminsParams;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::{env, fs};

/// What differs.
#[derive(Debug, PartialEq)]
pub struct Difference {
    /// Administrators who are not on the list.
    pub not_allowed: Vec<String>,
    /// Accounts on the list that are no administrators.
    pub missing: Vec<String>,
}

/// Fetches all administrators and compares them with the list.
///
/// # Errors
/// The error of the page that failed. Pages before it are not compared.
pub fn audit(client: &Client, allowed: &str) -> huaweicloud_meeting::Result<Difference> {
    let allowed: BTreeSet<&str> = allowed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    // The largest page that the platform gives; the iterator asks for as many as there are.
    let params = SearchCorpAdminsParams::new();
    let mut administrators = BTreeSet::new();
    for administrator in client.search_corp_admins_pages(&params) {
        administrators.extend(administrator?.account);
    }
    Ok(Difference {
        not_allowed: administrators
            .iter()
            .filter(|account| !allowed.contains(account.as_str()))
            .cloned()
            .collect(),
        missing: allowed
            .iter()
            .filter(|account| !administrators.contains(**account))
            .map(|account| (*account).to_owned())
            .collect(),
    })
}

fn main() -> ExitCode {
    match run() {
        Ok(difference) if difference.not_allowed.is_empty() && difference.missing.is_empty() => {
            ExitCode::SUCCESS
        }
        Ok(difference) => {
            for account in &difference.not_allowed {
                println!("{account} is an administrator and is not on the list");
            }
            for account in &difference.missing {
                println!("{account} is on the list and is not an administrator");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<Difference, Box<dyn std::error::Error>> {
    let file = env::args().nth(1).ok_or("usage: audit ALLOWED.TXT")?;
    let allowed = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    Ok(audit(&Client::from_env()?, &allowed)?)
}
