//! How fast the emulator is, and how much memory it takes: figures, printed, with bounds that a change for the worse breaks.
//!
//! ```sh
//! cargo test --release --all-features --test emulator -- --ignored --nocapture --test-threads 1 speed::
//! ```
//!
//! On a machine with other work only the ratios, and what is told by the second of processor time, mean something.

use bytes::Bytes;
use http_body_util::Full;
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator, Platform, Request, SP_ADMIN};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde_json::json;
use std::convert::Infallible;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc;
use std::time::{Duration, Instant, SystemTime};

const CORPS: &str = "/v1/usg/dcs/sp/corp";
const READ: &str = "/v1/usg/dcs/corp";

/// The least of several times, so that other work on the machine counts as little as it can.
fn least(times: u32, mut work: impl FnMut()) -> Duration {
    let measured = (0..times).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    measured.min().unwrap()
}

/// Memory of this process that is in use, in bytes.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.unwrap().split_whitespace().nth(1).unwrap();
    number.parse::<u64>().unwrap() * 1024
}

/// Processor time of the threads of this process that have this name, in seconds.
fn processor_time(name: &str) -> f64 {
    let mut ticks = 0;
    for task in fs::read_dir("/proc/self/task").unwrap() {
        // a thread that has ended meanwhile
        let Ok(stat) = fs::read_to_string(task.unwrap().path().join("stat")) else {
            continue;
        };
        let (head, rest) = stat.rsplit_once(')').unwrap();
        if head.ends_with(&format!("({name}")) {
            let fields: Vec<&str> = rest.split_whitespace().collect();
            ticks += fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        }
    }
    // what Linux shows to programs, whatever its own clock is
    ticks as f64 / 100.0
}

/// One request after the other on each of several connections, for a while; how many were answered.
struct Load {
    sockets: Vec<TcpStream>,
    request: Vec<u8>,
    response: Vec<u8>,
}

impl Load {
    fn new(address: SocketAddr, request: String) -> Self {
        let connect = |_| {
            let socket = TcpStream::connect(address).unwrap();
            socket.set_nodelay(true).unwrap();
            socket
        };
        let mut load = Self {
            sockets: (0..32).map(connect).collect(),
            request: request.into_bytes(),
            response: Vec::new(),
        };
        load.response = load.first();
        load
    }

    /// The first response, by its `content-length`. All are as long: the request names its id.
    fn first(&mut self) -> Vec<u8> {
        let socket = &mut self.sockets[0];
        socket.write_all(&self.request).unwrap();
        let mut response = vec![0; 64 * 1024];
        let mut read = 0;
        loop {
            read += socket.read(&mut response[read..]).unwrap();
            let text = String::from_utf8_lossy(&response[..read]).into_owned();
            let Some((head, _)) = text.split_once("\r\n\r\n") else {
                continue;
            };
            assert!(head.starts_with("HTTP/1.1 200"), "{head}");
            let length = head.to_lowercase();
            let length = length.split("content-length: ").nth(1).unwrap();
            let length: usize = length.lines().next().unwrap().parse().unwrap();
            if read == head.len() + 4 + length {
                response.truncate(read);
                return response;
            }
        }
    }

    fn run(&mut self, time: Duration) -> u64 {
        let (start, mut answered) = (Instant::now(), 0);
        let mut buffer = vec![0; self.response.len()];
        while start.elapsed() < time {
            for socket in &mut self.sockets {
                socket.write_all(&self.request).unwrap();
            }
            for socket in &mut self.sockets {
                socket.read_exact(&mut buffer).unwrap();
                answered += 1;
            }
        }
        assert!(buffer.starts_with(b"HTTP/1.1 200"));
        answered
    }
}

/// A hyper server of the emulator's shape, on a thread of its own, that answers every request by the same bytes.
fn constant(response: &[u8]) -> SocketAddr {
    let text = String::from_utf8(response.to_vec()).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let headers: Vec<(String, String)> = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| !["date", "content-length"].contains(name))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let body = Bytes::from(body.to_owned());
    let (tell, address) = mpsc::channel();
    std::thread::Builder::new()
        .name("constant".to_owned())
        .spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                loop {
                    let (socket, _) = listener.accept().await.unwrap();
                    socket.set_nodelay(true).unwrap();
                    let (headers, body) = (headers.clone(), body.clone());
                    tokio::spawn(async move {
                        let service = service_fn(move |_| {
                            let mut response = hyper::Response::builder();
                            for (name, value) in &headers {
                                response = response.header(name, value);
                            }
                            let response = response.body(Full::new(body.clone())).unwrap();
                            async { Ok::<_, Infallible>(response) }
                        });
                        let mut server = http1::Builder::new();
                        server
                            .timer(TokioTimer::new())
                            .header_read_timeout(Duration::from_secs(30));
                        let _ = server.serve_connection(TokioIo::new(socket), service).await;
                    });
                }
            });
        })
        .unwrap();
    address.recv().unwrap()
}

#[test]
#[ignore = "measures"]
fn simple_reads_beside_a_server_that_answers_a_constant() {
    let (emulator, server) = Emulator::start().unwrap();
    let token = emulator.user(DEFAULT_ADMIN.account).issue_token().unwrap();
    let request = format!(
        "GET {READ} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: load\r\nAccept: application/json\r\n\
         X-Request-Id: 0123456789abcdef0123456789abcdef\r\nX-Access-Token: {token}\r\n\r\n"
    );
    let mut emulated = Load::new(server.address(), request.clone());
    let mut constant = Load::new(constant(&emulated.response), request);
    let (mut best, mut sums) = ([0.0_f64; 2], [(0, 0.0); 2]);
    // the servers by turns, so that both have the same share of the machine
    for _ in 0..8 {
        for (at, load, thread) in [
            (0, &mut emulated, "meeting-emulato"),
            (1, &mut constant, "constant"),
        ] {
            let (start, before) = (Instant::now(), processor_time(thread));
            let answered = load.run(Duration::from_millis(1_000));
            best[at] = best[at].max(answered as f64 / start.elapsed().as_secs_f64());
            sums[at].0 += answered;
            sums[at].1 += processor_time(thread) - before;
        }
    }
    let by_processor = sums.map(|(answered, seconds)| answered as f64 / seconds);
    println!(
        "simple reads: {:.0}/s, {:.0} a second of the server's processor time; a constant: {:.0}/s, {:.0}; ratio {:.2}",
        best[0],
        by_processor[0],
        best[1],
        by_processor[1],
        by_processor[0] / by_processor[1]
    );
    // beside one another, since other work on the machine slows both
    assert!(by_processor[0] > by_processor[1] / 4.0);
}

/// A platform with so many enterprises, and a token of the SP's administrator.
struct Many {
    platform: Platform,
    token: String,
}

impl Many {
    fn new(count: usize) -> Self {
        let mut platform = Platform::new();
        for number in 1..count {
            let (name, account) = (
                format!("Enterprise {number:06}"),
                format!("root{number:06}"),
            );
            platform.add_corp(&name, &account, "Made-up#1").unwrap();
        }
        let token = platform.issue_token(SP_ADMIN.account, SystemTime::now());
        let token = token.unwrap();
        Self { platform, token }
    }

    fn call(&mut self, request: Request) -> serde_json::Value {
        let request = request.with_token(&self.token);
        let response = self.platform.handle(&request, SystemTime::now());
        assert_eq!(response.status, 200);
        response.json().unwrap_or_default()
    }

    fn found(&mut self, target: &str) -> u64 {
        let page = self.call(Request::new("GET", &format!("{CORPS}?{target}")));
        page["count"].as_u64().unwrap()
    }
}

#[test]
#[ignore = "measures"]
fn a_hundred_thousand_enterprises() {
    let mut few = Many::new(100);
    let before = resident();
    let mut many = Many::new(100_000);
    let each = (resident() - before) / 100_000;
    println!("memory: {each} bytes for each of 100,000 enterprises with its administrator");
    assert!(each < 4_096);

    let before = resident();
    many.found("searchKey=root000099");
    let index = (resident() - before) / 100_000;
    println!("memory: {index} bytes more for each, from the first search on");
    assert!(index < 4_096);

    let mut both = |what: &str, few_target: &str, many_target: &str, most: u32| {
        let of_few = least(50, || assert!(few.found(few_target) > 0));
        let of_many = least(50, || assert!(many.found(many_target) > 0));
        println!("{what}: {of_few:?} of 100, {of_many:?} of 100,000");
        assert!(of_many < of_few * most, "{what}");
    };
    both("a page", "offset=80", "offset=99980", 4);
    both(
        "a search that finds one",
        "searchKey=root000099",
        "searchKey=root099999",
        8,
    );
    // those are looked at that have all of its groups of three letters somewhere
    both(
        "a search that finds a hundred",
        "searchKey=Enterprise%200000",
        "searchKey=Enterprise%200000",
        100,
    );
    // a response says how many were found, so that each is looked at
    both(
        "a search that finds all",
        "searchKey=Enterprise",
        "searchKey=Enterprise",
        10_000,
    );

    let corp = |number: usize| {
        json!({
            "basicInfo": {"name": "one more"},
            "adminInfo": {"account": format!("more{number}"), "name": "more", "pwd": "Made-up#1"},
        })
    };
    let mut number = 0;
    let mut come_and_go = |many: &mut Many| {
        many.platform.settings_mut().corp_limit = usize::MAX;
        many.platform.settings_mut().user_limit = usize::MAX;
        least(50, || {
            number += 1;
            let made = many.call(Request::new("POST", CORPS).with_json(&corp(number)));
            let id = made["value"].as_str().unwrap();
            many.call(Request::new("DELETE", &format!("{CORPS}/{id}")));
        })
    };
    let (of_few, of_many) = (come_and_go(&mut few), come_and_go(&mut many));
    println!(
        "making an enterprise and deleting it: {of_few:?} beside 100, {of_many:?} beside 100,000"
    );
    assert!(of_many < of_few * 20);
}

/// As many file descriptors as this process may have; 10,000 connections need more than most give at once.
fn may_open(files: u64) -> bool {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    if limit.current.is_none_or(|current| current >= files) {
        return true;
    }
    let more = Rlimit {
        current: Some(files),
        maximum: limit.maximum,
    };
    setrlimit(Resource::Nofile, more).is_ok()
}

#[test]
#[ignore = "measures"]
fn ten_thousand_idle_connections_are_bounded_in_memory_and_shut_nobody_out() {
    const IDLE: usize = 10_000;
    if !may_open(IDLE as u64 + 1_000) {
        println!(
            "idle connections: this process may not open as many files; `ulimit -Hn` says how many"
        );
        return;
    }
    let (_emulator, server) = Emulator::start().unwrap();
    let is_well = || {
        let mut socket = TcpStream::connect(server.address()).unwrap();
        socket
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        let request =
            format!("GET {READ} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        socket.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        socket.read_to_string(&mut response).unwrap();
        assert!(response.starts_with("HTTP/1.1 401"), "{response}");
    };
    is_well();
    let before = resident();
    let mut idle = Vec::new();
    for number in 0..IDLE {
        let mut socket = TcpStream::connect(server.address()).unwrap();
        // every second one has begun a request
        if number % 2 == 0 {
            socket
                .write_all(b"POST /v1/usg/acs/auth/account HTTP/1.1\r\nHost: localhost\r\n")
                .unwrap();
        }
        idle.push(socket);
        if number % 1_000 == 0 {
            is_well();
        }
    }
    is_well();
    let during = resident().saturating_sub(before);
    let open = idle.iter().filter(|socket| {
        let mut socket: &TcpStream = socket;
        socket.set_nonblocking(true).unwrap();
        let read = socket.read(&mut [0]);
        matches!(read, Err(error) if error.kind() == ErrorKind::WouldBlock)
    });
    let open = open.count();
    println!(
        "{IDLE} idle connections: {open} of them stay open, {} KiB more memory",
        during / 1024
    );
    // with the one that was just answered
    assert!((511..=512).contains(&open));
    assert!(during < 32 * 1024 * 1024);
}

#[cfg(feature = "cli")]
#[test]
#[ignore = "measures"]
fn the_program_is_ready_in_a_tenth_of_a_second() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let (mut line_after, mut answer_after) = (Duration::MAX, Duration::MAX);
    for _ in 0..20 {
        let start = Instant::now();
        let mut child = Command::new(env!("CARGO_BIN_EXE_meetingctl"))
            .args(["emulator", "--control"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        line_after = line_after.min(start.elapsed());
        let greeting: serde_json::Value = serde_json::from_str(&line).unwrap();
        let url = greeting["base_url"].as_str().unwrap();
        let address = url.strip_prefix("http://").unwrap();
        let mut socket = TcpStream::connect(address).unwrap();
        let request =
            format!("GET {READ} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        socket.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        socket.read_to_string(&mut response).unwrap();
        answer_after = answer_after.min(start.elapsed());
        assert!(response.starts_with("HTTP/1.1 401"), "{response}");
        child.kill().unwrap();
        child.wait().unwrap();
    }
    println!(
        "from the start of the process: first line after {line_after:?}, first answer after {answer_after:?}"
    );
    assert!(answer_after < Duration::from_millis(100));
}
