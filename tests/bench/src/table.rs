//! Runs the measurements side by side and prints medians and ratios to hand-written ureq.
use crate::peers::{self, PEERS, ROWS};
use crate::server::{PAGE, RECORDS};
use huaweicloud_meeting::api::types::SearchCorpParams;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Rounds of a measurement of time; each round runs every peer once, each time beginning with another.
const ROUNDS: usize = 25;
/// How long one peer runs in a round: short, so that what else the machine does meets all of them.
const SLICE: Duration = Duration::from_millis(40);
pub const THREADS: [usize; 4] = [1, 4, 16, 64];

/// Calls in the two runs whose difference is counted.
fn calls_of(row: &str) -> (u32, u32) {
    if row == "list of 500" { (5, 25) } else { (20, 120) }
}

/// The server in a process of its own; it ends when its standard input closes.
struct Server(Child, String);

impl Server {
    fn start(delay_ms: u64) -> Self {
        Self::run("serve", delay_ms)
    }

    /// The same over TLS.
    fn start_tls(delay_ms: u64) -> Self {
        Self::run("serve-tls", delay_ms)
    }

    fn run(command: &str, delay_ms: u64) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args([command, &delay_ms.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server");
        let mut url = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut url).expect("an address");
        Self(child, url.trim().to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn all() {
    counts();
    memory();
    throughput(&THREADS);
    first();
    iterate();
    prefetch();
    waits();
}

/// Calls per second, interleaved, as ratios to hand-written ureq with a pool as large as the threads need. A ratio is the
/// median of those of the rounds: what runs at nearly the same time is compared.
pub fn throughput(threads: &[usize]) {
    let server = Server::start(0);
    let generated = generated();
    if generated.is_none() {
        println!("{NOT_GENERATED}");
    }
    println!("throughput, calls a second: median of {ROUNDS} rounds in turn, and of their ratios to ureq (1 thread) or ureq-tuned");
    for &threads in threads {
        for row in ROWS {
            let peers: Vec<_> = PEERS.iter().map(|name| peers::peer(name, &server.1, threads)).collect();
            peers.iter().for_each(|peer| peer.call(row));
            let mut rates = vec![Vec::new(); PEERS.len()];
            let mut costs = vec![Vec::new(); PEERS.len()];
            let mut others = Vec::new();
            for round in 0..ROUNDS {
                for at in 0..PEERS.len() {
                    let at = (at + round) % PEERS.len();
                    let before = processor_time();
                    let (calls, rate) = rate(&*peers[at], row, threads);
                    rates[at].push(rate);
                    costs[at].push((processor_time() - before) / calls as f64);
                }
                if let Some(program) = &generated {
                    let (threads, slice) = (threads.to_string(), SLICE.as_millis().to_string());
                    let said = output(Command::new(program).args(["rate", row, &threads, &slice, &server.1]));
                    others.push(said.0.trim().parse().expect("a rate"));
                }
            }
            let base = rates[if threads == 1 { UREQ } else { UREQ_TUNED }].clone();
            print!("{threads:>3} threads  {row:<12}");
            for (name, rates) in PEERS.iter().zip(&rates) {
                print!("  {name} {:>7.0} ({:.2})", median(rates.clone()), median_ratio(rates, &base));
            }
            if !others.is_empty() {
                print!("  openapi-generator {:>7.0} ({:.2})", median(others.clone()), median_ratio(&others, &base));
            }
            let ours = &costs[PEERS.len() - 1];
            println!("  processor time a call, ours to ureq: {:.2}", median_ratio(ours, &costs[UREQ]));
        }
    }
}

/// Where hand-written ureq stands among the peers, with its default and with a larger pool.
const UREQ: usize = 1;
const UREQ_TUNED: usize = 2;

/// The median of the rounds' ratios.
fn median_ratio(values: &[f64], base: &[f64]) -> f64 {
    median(values.iter().zip(base).map(|(value, base)| value / base).collect())
}

/// What the table says without that program.
const NOT_GENERATED: &str = "openapi-generator's client: not measured, there is no program generated-peer beside this one";

/// The program around the client that openapi-generator makes, if it was built.
fn generated() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?.with_file_name("generated-peer");
    program.is_file().then_some(program)
}

/// Processor time of this process so far, user's and system's, in seconds.
fn processor_time() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Calls made, and calls a second.
fn rate(peer: &dyn peers::Peer, row: &str, threads: usize) -> (u64, f64) {
    let start = Instant::now();
    let calls: u64 = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut calls = 0;
                    while start.elapsed() < SLICE {
                        peer.call(row);
                        calls += 1;
                    }
                    calls
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().expect("no panic")).sum()
    });
    (calls, calls as f64 / start.elapsed().as_secs_f64())
}

/// From nothing to the first response: what is made once, the connection, and with ours the login.
pub fn first() {
    let server = Server::start(0);
    let mut times = vec![Vec::new(); PEERS.len()];
    for _ in 0..2 * ROUNDS {
        for (name, times) in PEERS.iter().zip(&mut times) {
            let start = Instant::now();
            let peer = peers::peer(name, &server.1, 1);
            peer.call("get");
            times.push(start.elapsed().as_secs_f64());
        }
    }
    report("first call, microseconds", times, 1e6);
}

/// All records of the long list.
pub fn iterate() {
    let server = Server::start(0);
    let peers: Vec<_> = PEERS.iter().map(|name| peers::peer(name, &server.1, 1)).collect();
    // The server makes each page once.
    peers[0].iterate();
    let mut times = vec![Vec::new(); PEERS.len()];
    for _ in 0..ROUNDS / 3 {
        for (peer, times) in peers.iter().zip(&mut times) {
            let start = Instant::now();
            assert_eq!(peer.iterate(), RECORDS);
            times.push(start.elapsed().as_secs_f64());
        }
    }
    report("100,000 records in pages of 500, milliseconds", times, 1e3);
}

/// Medians of times, and of their ratios to ureq's.
fn report(what: &str, times: Vec<Vec<f64>>, unit: f64) {
    print!("{what}:");
    for (name, of_one) in PEERS.iter().zip(&times) {
        print!("  {name} {:.0} ({:.2})", median(of_one.clone()) * unit, median_ratio(of_one, &times[UREQ]));
    }
    println!();
}

/// Pages at 50 ms, each worked on for as long, with and without the next one being fetched meanwhile.
pub fn prefetch() {
    const PAGES: usize = 40;
    const WAIT: Duration = Duration::from_millis(50);
    let server = Server::start(50);
    let client = peers::client(&server.1);
    let params = SearchCorpParams::new().with_limit(500);
    let run = |ahead: usize| {
        let start = Instant::now();
        let mut items = client.search_corp_pages(&params).prefetch(ahead);
        for _ in 0..PAGES {
            assert_eq!(items.by_ref().take(PAGE).map(|item| item.expect("an item")).count(), PAGE);
            std::thread::sleep(WAIT);
        }
        start.elapsed().as_secs_f64()
    };
    // The login, the connection, and the pages that the server makes once.
    run(0);
    let (without, with) = (run(0), run(1));
    println!(
        "{PAGES} pages at 50 ms, each worked on for 50 ms: {:.0} ms, with prefetch(1) {:.0} ms, {:.2} times as fast",
        without * 1e3,
        with * 1e3,
        without / with
    );
}

/// 10,000 calls at 50 ms on 64 threads, to the limit of calls × latency / threads.
pub fn waits() {
    let server = Server::start(50);
    let (calls, threads) = (10_000_usize, 64_usize);
    let limit = calls.div_ceil(threads) as f64 * 0.05;
    for name in PEERS {
        let peer = peers::peer(name, &server.1, threads);
        let next = std::sync::atomic::AtomicUsize::new(0);
        let start = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while next.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < calls {
                        peer.call("get");
                    }
                });
            }
        });
        println!("{calls} calls at 50 ms, {threads} threads: {name} {:.3} of the limit", start.elapsed().as_secs_f64() / limit);
    }
}

/// Instructions, heap blocks and bytes, and system calls of one call on a warm connection.
pub fn counts() {
    for line in counted(&PEERS) {
        println!("{line}");
    }
}

/// Heap bytes of a client before its first call, and of each connection.
fn held(peer: &str, server: &Server) -> (u64, u64) {
    let said = output(Command::new(std::env::current_exe().expect("this program")).args(["held", peer, &server.1]));
    let mut words = said.0.split_whitespace().map(|word| word.parse().expect("a number"));
    (words.next().expect("two numbers"), words.next().expect("two numbers"))
}

pub fn memory() {
    for (server, with) in [(Server::start(100), "without TLS"), (Server::start_tls(100), "over TLS")] {
        for peer in ["ureq-tuned", "ours"] {
            let (idle, connection) = held(peer, &server);
            println!("heap bytes {with}, {peer}: {idle} of a client before its first call, {connection} of each connection");
        }
    }
}

/// What CI holds: ratios to hand-written ureq, and system calls. Bounds beside the figures of `README.md`.
pub fn check() {
    let server = Server::start(0);
    let mut failed = false;
    for (row, instructions, blocks, syscalls) in BOUNDS {
        let ureq = Counts::of("ureq", row, &server.1);
        let ours = Counts::of("ours", row, &server.1);
        for (what, ours, ureq, bound) in [
            ("instructions", ours.instructions as f64, ureq.instructions as f64, instructions),
            ("heap blocks", ours.blocks as f64, ureq.blocks as f64, blocks),
            ("system calls", ours.syscalls, 1.0, syscalls),
            ("page faults", ours.faults, 1.0, PAGE_FAULTS),
        ] {
            let ratio = ours / ureq;
            let verdict = if ratio > bound { "TOO MANY" } else { "ok" };
            failed |= ratio > bound;
            println!("{row:<12} {what:<13} {ratio:>7.2} bound {bound:>6.2} {verdict}");
        }
    }
    let (idle, connection) = held("ours", &Server::start(100));
    let (_, over_tls) = held("ours", &Server::start_tls(100));
    for (what, bytes, bound) in [
        ("idle client", idle, IDLE_BYTES),
        ("connection", connection, CONNECTION_BYTES),
        ("over TLS", over_tls, TLS_CONNECTION_BYTES),
    ] {
        let verdict = if bytes > bound { "TOO MANY" } else { "ok" };
        failed |= bytes > bound;
        println!("{what:<12} heap bytes    {bytes:>7} bound {bound:>6} {verdict}");
    }
    if failed {
        std::process::exit(1);
    }
}

/// Row, and the most that `check` allows: instructions and heap blocks as ratios to hand-written ureq, system calls.
const BOUNDS: [(&str, f64, f64, f64); 5] = [
    ("get", 0.63, 0.52, 3.2),
    ("list of 10", 0.85, 0.81, 3.2),
    // How often a page of 165 KB is read from the socket depends on how it comes.
    ("list of 500", 0.93, 1.02, 9.0),
    ("add", 0.52, 0.40, 3.2),
    ("create", 0.76, 0.39, 3.2),
];

/// Most page faults of a call. With some, memory that the allocator gave back is taken anew each time.
const PAGE_FAULTS: f64 = 1.0;
/// Most heap bytes of a client before its first call.
const IDLE_BYTES: u64 = 600_000;
/// Most heap bytes of a connection without TLS.
const CONNECTION_BYTES: u64 = 48 * 1024;
/// Most heap bytes of a connection over TLS.
const TLS_CONNECTION_BYTES: u64 = 77 * 1024;

struct Counts {
    instructions: u64,
    blocks: u64,
    bytes: u64,
    faults: f64,
    syscalls: f64,
}

impl Counts {
    fn of(peer: &str, row: &str, url: &str) -> Self {
        let (few, many) = calls_of(row);
        let run = |calls: u32| {
            let mut command = Command::new(std::env::current_exe().expect("this program"));
            command.args(["calls", peer, row, &calls.to_string(), url]);
            command
        };
        let instructions = (instructions(&run(many)) - instructions(&run(few))) / u64::from(many - few);
        let syscalls = (syscalls(&run(many)) - syscalls(&run(few))) as f64 / f64::from(many - few);
        let said = output(Command::new(std::env::current_exe().expect("this program")).args(["allocations", peer, row, url]));
        let [blocks, bytes, faults] = said.0.split_whitespace().collect::<Vec<_>>()[..] else {
            panic!("three numbers, not {}", said.0);
        };
        Self {
            instructions,
            syscalls,
            blocks: blocks.parse().expect("a number"),
            bytes: bytes.parse().expect("a number"),
            faults: faults.parse().expect("a number"),
        }
    }
}

fn counted(peers: &[&str]) -> Vec<String> {
    let server = Server::start(0);
    let generated = generated();
    let mut lines = Vec::new();
    if generated.is_none() {
        lines.push(NOT_GENERATED.to_owned());
    }
    for row in ROWS {
        let base = Counts::of("ureq", row, &server.1);
        for peer in peers {
            let it = Counts::of(peer, row, &server.1);
            lines.push(format!(
                "{row:<12} {peer:<11} instructions {:>9} ({:.2})  heap blocks {:>6} ({:.2})  bytes {:>8}  page faults {:>5.1}  system calls {:>5.1}",
                it.instructions,
                it.instructions as f64 / base.instructions as f64,
                it.blocks,
                it.blocks as f64 / base.blocks as f64,
                it.bytes,
                it.faults,
                it.syscalls,
            ));
        }
        if let Some(program) = &generated {
            let run = |calls: u32| {
                let mut command = Command::new(program);
                command.args(["calls", row, &calls.to_string(), &server.1]);
                command
            };
            let (few, many) = calls_of(row);
            let count = (instructions(&run(many)) - instructions(&run(few))) / u64::from(many - few);
            lines.push(format!(
                "{row:<12} {:<11} instructions {count:>9} ({:.2})",
                "generated",
                count as f64 / base.instructions as f64
            ));
        }
    }
    lines
}

/// `program` with its arguments, under a tool.
fn under(tool: &str, options: &[&str], program: &Command) -> Command {
    let mut command = Command::new(tool);
    command.args(options).arg(program.get_program()).args(program.get_args());
    command
}

fn instructions(program: &Command) -> u64 {
    let said = output(&mut under("valgrind", &["--tool=callgrind", "--callgrind-out-file=/dev/null"], program));
    said.1
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .and_then(|(_, number)| number.trim().parse().ok())
        .expect("callgrind's count")
}

fn syscalls(program: &Command) -> u64 {
    let said = output(&mut under("strace", &["-f", "-c", "-U", "calls,name"], program));
    said.1
        .lines()
        .filter(|line| line.trim_end().ends_with(" total"))
        .find_map(|line| line.split_whitespace().next()?.parse().ok())
        .expect("strace's count")
}

fn output(command: &mut Command) -> (String, String) {
    let output = command.output().expect("a program that is installed: valgrind, strace");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
