//! The client that openapi-generator makes, as a program that `throughput` and `counts` start beside their own peers:
//!
//! ```text
//! generated-peer calls ROW CALLS URL               makes that many calls and nothing else
//! generated-peer rate ROW THREADS MILLISECONDS URL prints how many calls a second it makes
//! ```
use meeting_generated::apis::configuration::{ApiKey, Configuration};
use meeting_generated::apis::{corp_admins_api, sp_corps_api};
use meeting_generated::models::{AddCorpDto, AddCorpResDto, AdminDto, CorpAdminDto, CorpBasicDto, ResourceDto};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["calls", row, calls, url] => {
            let configuration = configuration(url);
            (0..number(calls)).for_each(|_| call(&configuration, row));
        }
        ["rate", row, threads, milliseconds, url] => {
            println!("{}", rate(&configuration(url), row, number(threads), Duration::from_millis(number(milliseconds))));
        }
        _ => {
            eprintln!("usage: generated-peer calls ROW CALLS URL | rate ROW THREADS MILLISECONDS URL");
            std::process::exit(2);
        }
    }
}

fn number(text: &str) -> u64 {
    text.parse().expect("a number")
}

/// One client for all calls and threads, with a token: this one does not log in by itself.
fn configuration(url: &str) -> Configuration {
    Configuration {
        base_path: url.to_owned(),
        api_key: Some(ApiKey { prefix: None, key: "stand-in-for-a-token".to_owned() }),
        ..Configuration::new()
    }
}

/// One call of a row; the rows are those of the benchmark, with the same values.
fn call(configuration: &Configuration, row: &str) {
    let list = |limit| corp_admins_api::search_corp_admins(configuration, None, Some(limit), None, None, None);
    match row {
        "get" => {
            let found = corp_admins_api::show_corp_admin(configuration, "user00001@corp", Some("0"), None, None);
            drop(black_box(found.expect("an administrator")));
        }
        "list of 10" => drop(black_box(list(10).expect("a page"))),
        "list of 500" => drop(black_box(list(500).expect("a page"))),
        "add" => {
            let account = CorpAdminDto::new("test006".to_owned());
            corp_admins_api::add_corp_admin(configuration, account, Some("0"), None, None).expect("done");
        }
        "create" => {
            let created = sp_corps_api::add_corp(configuration, new_corp(), None, None);
            drop(black_box(created.expect("an enterprise")));
        }
        _ => panic!("no row is called {row}"),
    }
}

fn new_corp() -> AddCorpDto {
    let email = Some("it@example.com".to_owned());
    let rooms = ResourceDto {
        type_id: Some("ff808081699b56d40169c410d5080179".to_owned()),
        ..ResourceDto::new("VMR".to_owned(), 1, 2_549_030_400_000)
    };
    let users = ResourceDto::new("SOFT".to_owned(), 10, 2_549_030_400_000);
    AddCorpDto {
        res_info: Some(Box::new(AddCorpResDto { resource: Some(vec![users, rooms]), ..AddCorpResDto::new() })),
        ..AddCorpDto::new(
            CorpBasicDto { email: email.clone(), ..CorpBasicDto::new("Example Ltd.".to_owned()) },
            AdminDto {
                email,
                ..AdminDto::new("admin@example".to_owned(), "Administrator".to_owned(), "stand-in-1A".to_owned())
            },
        )
    }
}

/// Calls a second. The first call, which makes the connection, is not counted.
fn rate(configuration: &Configuration, row: &str, threads: u64, slice: Duration) -> f64 {
    call(configuration, row);
    let start = Instant::now();
    let calls: u64 = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut calls = 0;
                    while start.elapsed() < slice {
                        call(configuration, row);
                        calls += 1;
                    }
                    calls
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().expect("no panic")).sum()
    });
    calls as f64 / start.elapsed().as_secs_f64()
}
