//! A report over all enterprises of an SP, fetched by several threads that share one client, one login and its connections.
//!
//! ```sh
//! export HUAWEICLOUD_MEETING_ACCOUNT=… HUAWEICLOUD_MEETING_PASSWORD=…   # the SP administrator
//! cargo run --example report
//! ```
//!
//! It prints one line for each enterprise: how many resources it has, and how many of them end within 30 days. An
//! enterprise that cannot be read is a line that says why, and the exit code is then 1: a report never leaves one out.
use huaweicloud_meeting::api::types::{QueryCorpResultDto, SearchCorpParams, SearchResourceParams};
use huaweicloud_meeting::{Client, Result};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// More threads wait for the gateway's quota rather than for the network.
const THREADS: usize = 8;
const SOON: Duration = Duration::from_secs(30 * 24 * 3600);

/// One line of the report.
#[derive(Debug)]
pub struct Row {
    pub id: String,
    pub name: String,
    pub resources: Result<Resources>,
}

/// The resources of an enterprise.
#[derive(Debug, Default, PartialEq)]
pub struct Resources {
    pub all: usize,
    pub end_soon: usize,
}

/// Reads all enterprises and their resources; the rows are in the order of the platform.
///
/// # Errors
/// When the enterprises cannot be listed. One whose resources cannot be read is a row with the error.
pub fn report(client: &Client, now: SystemTime) -> Result<Vec<Row>> {
    let params = SearchCorpParams::new();
    let corps: Vec<QueryCorpResultDto> =
        client.search_corp_pages(&params).collect::<Result<_>>()?;
    let next = AtomicUsize::new(0);
    // Each thread takes the next enterprise that nobody has taken.
    let work = || {
        let mut rows = Vec::new();
        while let Some((index, corp)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            corps.get(index).map(|corp| (index, corp))
        } {
            rows.push((index, row(client, corp, now)));
        }
        rows
    };
    let mut rows = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS.min(corps.len()))
            .map(|_| scope.spawn(work))
            .collect();
        let rows = threads
            .into_iter()
            .flat_map(|thread| thread.join().expect("no thread panics"));
        rows.collect::<Vec<_>>()
    });
    rows.sort_by_key(|(index, _)| *index);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

fn row(client: &Client, corp: &QueryCorpResultDto, now: SystemTime) -> Row {
    let id = corp.id.clone().unwrap_or_default();
    let name = corp.basic_info.as_ref().and_then(|it| it.name.clone());
    Row {
        resources: resources(client, &id, now),
        name: name.unwrap_or_default(),
        id,
    }
}

fn resources(client: &Client, corp_id: &str, now: SystemTime) -> Result<Resources> {
    let soon = (now + SOON)
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_millis();
    let mut found = Resources::default();
    for resource in client.search_resource_pages(corp_id, &SearchResourceParams::new()) {
        let end = resource?.expire_date;
        found.all += 1;
        // Milliseconds since 1970.
        found.end_soon += usize::from(end.is_some_and(|end| i128::from(end) <= soon as i128));
    }
    Ok(found)
}

fn main() -> ExitCode {
    let rows = match Client::from_env().and_then(|client| report(&client, SystemTime::now())) {
        Ok(rows) => rows,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    for row in &rows {
        match &row.resources {
            Ok(found) => println!(
                "{} {}: {} resources, {} end within 30 days",
                row.id, row.name, found.all, found.end_soon
            ),
            Err(error) => println!("{} {}: not read: {error}", row.id, row.name),
        }
    }
    ExitCode::from(u8::from(rows.iter().any(|row| row.resources.is_err())))
}
