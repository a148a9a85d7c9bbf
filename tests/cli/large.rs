//! Large files and long lists. What takes long is run by hand, in a release build:
//! `cargo test --release --all-features --test cli -- --ignored --nocapture large`.
use super::imports::{created, enterprises, import, run};
use super::{Done, File};
use crate::kit::Site;
use huaweicloud_meeting::api::types::{AddCorpDto, AdminDto, CorpBasicDto};
use huaweicloud_meeting::emulator::{CORP_ID, Emulator, Fault, Response, Rule};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

fn setting<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(name).map_or(default, |text| text.parse().ok().expect(name))
}

fn spacious(n: usize) -> Site {
    let emulator = Emulator::new();
    emulator.platform(|platform| {
        platform.settings_mut().corp_limit = 2 * n + 10;
        platform.settings_mut().user_limit = 2 * n + 100;
    });
    Site::of(emulator)
}

/// Memory that a process has in RAM, in KiB.
fn resident(child: &Child) -> u64 {
    let path = format!("/proc/{}/status", child.id());
    let status = std::fs::read_to_string(path).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Lists `n` enterprises. The first line must come with the first page, and memory must not grow with the list.
fn list_stays_small(n: usize) {
    let site = spacious(n);
    site.behind(|platform| {
        for at in 1..n {
            let (name, account) = (format!("Enterprise {at}"), format!("root{at}"));
            platform
                .add_corp(&name, &account, "Made-up1-Password")
                .unwrap();
        }
    });
    for format in ["--json", "--csv"] {
        site.forget_counts();
        let began = Instant::now();
        let mut run = run(&site, &["corp", "list", format]);
        let command = run.command.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        lines.next().unwrap().unwrap();
        let first = began.elapsed();
        // A page is more than a pipe holds: the program waits until it is read.
        assert_eq!(site.calls("searchCorp"), 1, "{format}");
        let (mut count, mut early, mut most) = (1, 0, 0);
        for line in lines {
            line.unwrap();
            count += 1;
            if count == 1_500 {
                early = resident(&child);
            }
            // Near the end of the list the process may have ended.
            if count % 500 == 0 && count + 1_000 < n {
                most = most.max(resident(&child));
            }
        }
        assert!(child.wait().unwrap().success());
        assert_eq!(count, n + usize::from(format == "--csv"), "{format}");
        println!(
            "{n} enterprises as {format}: first line after {} ms, all after {} ms, {early} KiB at line 1,500, {most} KiB at most",
            first.as_millis(),
            began.elapsed().as_millis(),
        );
        // What the allocator keeps for the next page, and no more.
        assert!(
            most < early + 4 * 1024,
            "{format}: {early} KiB, then {most} KiB"
        );
    }
}

#[test]
fn the_first_line_of_a_list_comes_with_the_first_page_and_memory_stays_flat() {
    list_stays_small(6_000);
}

#[test]
#[ignore = "takes a minute in a debug build"]
fn a_large_list_of_100_000_enterprises_stays_small() {
    list_stays_small(setting("LIST_N", 100_000));
}

/// Numbers that look random, the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// What goes wrong: cuts, lost responses, failures, and throttling if wanted; then the latency of all others.
fn trouble(site: &Site, share: f64, throttled: bool, latency: Duration) {
    let mut faults = vec![
        Fault::DropBefore,
        Fault::DropAfter,
        Fault::CutBody(5),
        Fault::status(503),
        Fault::ExecuteThenRespondWith(Response::status(500)),
        Fault::Unreachable,
    ];
    if throttled {
        faults.push(Fault::throttled());
    }
    #[allow(clippy::cast_precision_loss)]
    let each = share / faults.len() as f64;
    site.behind(|platform| {
        for fault in faults {
            let rule = Rule::new(fault).on("addCorp").with_probability(each);
            platform.faults_mut().add(rule.always());
        }
        let slow = Rule::new(Fault::Delay(latency)).on("addCorp");
        platform.faults_mut().add(slow.always());
    });
}

/// So many AddCorps by as many plain threads, one call after the other, with nothing else around them.
fn floor(n: usize, jobs: usize, latency: Duration) -> Duration {
    let site = spacious(n);
    trouble(&site, 0.0, false, latency);
    let client = site.sp();
    client.login().unwrap();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                    if at >= n {
                        return;
                    }
                    let admin = AdminDto::new(
                        format!("admin{at:04}.example"),
                        "Ann",
                        "Made-up1-Password".into(),
                    );
                    let corp = CorpBasicDto::new(format!("Example {at}"));
                    client.add_corp(&AddCorpDto::new(corp, admin)).unwrap();
                }
            });
        }
    });
    began.elapsed()
}

/// `IMPORT_N` enterprises (10,000), `IMPORT_JOBS` (16), `IMPORT_LATENCY_MS` (50), `IMPORT_FAULTS` (0.02), with
/// `IMPORT_THROTTLED` (true) of them throttling, killed `IMPORT_KILLS` times (10).
#[test]
#[ignore = "takes minutes; --nocapture shows its figures"]
fn a_large_import_killed_ten_times_creates_each_enterprise_once() {
    let (n, jobs) = (
        setting("IMPORT_N", 10_000),
        setting("IMPORT_JOBS", 16_usize),
    );
    let latency = Duration::from_millis(setting("IMPORT_LATENCY_MS", 50));
    let (share, throttled) = (
        setting("IMPORT_FAULTS", 0.02),
        setting("IMPORT_THROTTLED", true),
    );
    let kills = setting("IMPORT_KILLS", 10);
    let (site, file) = (spacious(n), File::with(enterprises(n)));
    trouble(&site, share, throttled, latency);
    let (result, jobs_word) = (file.path.with_extension("csv"), jobs.to_string());
    let words = import(
        &file,
        &[
            "--jobs",
            &jobs_word,
            "--settle-after",
            "1",
            "--result",
            result.to_str().unwrap(),
        ],
    );
    let mut numbers = Numbers(0x5DEE_CE66_D1CE_4E5B);
    let (mut sending, mut last) = (Duration::ZERO, None);
    for number in 0..=kills {
        let before = site.calls("addCorp");
        let mut run = run(&site, &words);
        let command = run.command.stdin(Stdio::null()).stdout(Stdio::null());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut began = None;
        let part = (n / (kills + 1)) as u64;
        let end = before + part / 2 + numbers.below(part.max(1));
        loop {
            let sent = site.calls("addCorp");
            if began.is_none() && sent > before {
                began = Some(Instant::now());
            }
            if number < kills && sent >= end {
                child.kill().unwrap();
            }
            if let Some(status) = child.try_wait().unwrap() {
                let mut err = String::new();
                child
                    .stderr
                    .take()
                    .unwrap()
                    .read_to_string(&mut err)
                    .unwrap();
                last = Some(Done {
                    status: status.code(),
                    out: String::new(),
                    err,
                });
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        sending += began.map_or(Duration::ZERO, |began| began.elapsed());
    }
    let done = last.unwrap();
    assert_eq!(done.status, Some(0), "{done:?}");
    let results = std::fs::read_to_string(&result).unwrap();
    assert_eq!(results.matches(",created,").count(), n);
    let ids = site.behind(|platform| platform.corp_ids());
    assert_eq!(
        ids.iter().filter(|id| *id != CORP_ID).count(),
        n,
        "none twice"
    );
    assert_eq!(created(&site).len(), n);
    let (calls, applied) = site.behind(|platform| {
        (
            platform.counters().calls("addCorp"),
            platform.counters().applied("addCorp"),
        )
    });
    assert_eq!(applied, n as u64, "none was applied twice");
    let few = (n / 5).max(1);
    #[allow(clippy::cast_possible_truncation)]
    let bound = latency * n as u32 / jobs as u32;
    #[allow(clippy::cast_possible_truncation)]
    let floor = floor(few, jobs, latency) * (n / few) as u32;
    println!(
        "{n} enterprises, {jobs} jobs, {} ms, {share} faults{}, {kills} kills: {calls} requests, {:.1} s of sending; \
         n x latency / jobs {:.1} s, ratio {:.3}; the same calls by plain threads {:.1} s, ratio {:.3}",
        latency.as_millis(),
        if throttled { " with throttling" } else { "" },
        sending.as_secs_f64(),
        bound.as_secs_f64(),
        sending.as_secs_f64() / bound.as_secs_f64(),
        floor.as_secs_f64(),
        sending.as_secs_f64() / floor.as_secs_f64(),
    );
}
