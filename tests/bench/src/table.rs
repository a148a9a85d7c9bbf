//! Runs the measurements side by side and prints medians and ratios to hand-written ureq.
use crate::peers::{self, PEERS, ROWS};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Rounds of a throughput measurement; each round runs every peer once, in turn.
const ROUNDS: usize = 9;
/// How long one peer runs in a round.
const SLICE: Duration = Duration::from_millis(120);
const THREADS: [usize; 4] = [1, 4, 16, 64];

/// Calls in the two runs whose difference is counted.
const FEW: u32 = 20;
const MANY: u32 = 120;

/// The server in a process of its own; it ends when its standard input closes.
struct Server(Child, String);

impl Server {
    fn start(delay_ms: u64) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["serve", &delay_ms.to_string()])
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
    throughput();
    waits();
}

/// Calls per second, interleaved, as ratios to hand-written ureq with a pool as large as the threads need.
pub fn throughput() {
    let server = Server::start(0);
    println!("throughput, calls a second: median of {ROUNDS} rounds in turn, and its ratio to ureq (1 thread) or ureq-tuned");
    for threads in THREADS {
        for row in ROWS {
            let peers: Vec<_> = PEERS.iter().map(|name| peers::peer(name, &server.1, threads)).collect();
            peers.iter().for_each(|peer| peer.call(row));
            let mut rates = vec![Vec::new(); PEERS.len()];
            for _ in 0..ROUNDS {
                for (peer, rates) in peers.iter().zip(&mut rates) {
                    rates.push(rate(&**peer, row, threads));
                }
            }
            let medians: Vec<f64> = rates.into_iter().map(median).collect();
            let base = medians[if threads == 1 { 1 } else { 2 }];
            print!("{threads:>3} threads  {row:<12}");
            for (name, median) in PEERS.iter().zip(&medians) {
                print!("  {name} {median:>8.0} ({:.2})", median / base);
            }
            println!();
        }
    }
}

fn rate(peer: &dyn peers::Peer, row: &str, threads: usize) -> f64 {
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
    calls as f64 / start.elapsed().as_secs_f64()
}

/// 10,000 calls at 50 ms on 64 threads, to the limit of calls × latency / threads.
fn waits() {
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
        ] {
            let ratio = ours / ureq;
            let verdict = if ratio > bound { "TOO MANY" } else { "ok" };
            failed |= ratio > bound;
            println!("{row:<12} {what:<13} {ratio:>7.2} bound {bound:>6.2} {verdict}");
        }
    }
    if failed {
        std::process::exit(1);
    }
}

/// Row, and the most that `check` allows: instructions and heap blocks as ratios to hand-written ureq, system calls.
const BOUNDS: [(&str, f64, f64, f64); 5] = [
    ("get", 1.45, 1.40, 5.0),
    ("list of 10", 1.40, 1.15, 5.0),
    ("list of 500", 1.35, 1.10, 10.0),
    ("add", 1.45, 1.45, 5.0),
    ("create", 1.60, 1.35, 5.0),
];

struct Counts {
    instructions: u64,
    blocks: u64,
    bytes: u64,
    syscalls: f64,
}

impl Counts {
    fn of(peer: &str, row: &str, url: &str) -> Self {
        let instructions = (instructions(peer, row, MANY, url) - instructions(peer, row, FEW, url)) / u64::from(MANY - FEW);
        let syscalls = (syscalls(peer, row, MANY, url) - syscalls(peer, row, FEW, url)) as f64 / f64::from(MANY - FEW);
        let said = output(Command::new(std::env::current_exe().expect("this program")).args(["allocations", peer, row, url]));
        let mut words = said.0.split_whitespace().map(|word| word.parse().expect("a number"));
        Self { instructions, syscalls, blocks: words.next().unwrap_or(0), bytes: words.next().unwrap_or(0) }
    }
}

fn counted(peers: &[&str]) -> Vec<String> {
    let server = Server::start(0);
    let mut lines = Vec::new();
    for row in ROWS {
        let base = Counts::of("ureq", row, &server.1);
        for peer in peers {
            let it = Counts::of(peer, row, &server.1);
            lines.push(format!(
                "{row:<12} {peer:<11} instructions {:>9} ({:.2})  heap blocks {:>6} ({:.2})  bytes {:>8}  system calls {:>5.1}",
                it.instructions,
                it.instructions as f64 / base.instructions as f64,
                it.blocks,
                it.blocks as f64 / base.blocks as f64,
                it.bytes,
                it.syscalls,
            ));
        }
    }
    lines
}

fn instructions(peer: &str, row: &str, calls: u32, url: &str) -> u64 {
    let said = output(
        Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(std::env::current_exe().expect("this program"))
            .args(["calls", peer, row, &calls.to_string(), url]),
    );
    said.1
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .and_then(|(_, number)| number.trim().parse().ok())
        .expect("callgrind's count")
}

fn syscalls(peer: &str, row: &str, calls: u32, url: &str) -> u64 {
    let said = output(
        Command::new("strace")
            .args(["-f", "-c", "-U", "calls,name"])
            .arg(std::env::current_exe().expect("this program"))
            .args(["calls", peer, row, &calls.to_string(), url]),
    );
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
