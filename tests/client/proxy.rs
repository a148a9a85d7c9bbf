//! The way through a proxy that is a process of its own: CONNECT, then TLS from end to end.
use crate::faults::{json, read_head};
use crate::tls;
use huaweicloud_meeting::{Client, Credentials, Proxy, Tls};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;

/// The proxy's process: opens a way to `PROXY_TO` whatever host is asked for, and writes down what it sees. Does
/// nothing when the tests run as usual.
#[test]
fn the_proxys_own_process() {
    let Ok(to) = std::env::var("PROXY_TO") else {
        return;
    };
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("\nlistening {}", listener.local_addr().unwrap());
    for stream in listener.incoming() {
        let (mut near, far) = (stream.unwrap(), TcpStream::connect(&to).unwrap());
        let head = read_head(&mut near).unwrap();
        println!("head {}", head.replace("\r\n", "|"));
        near.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")
            .unwrap();
        let (back_from, back_to) = (far.try_clone().unwrap(), near.try_clone().unwrap());
        thread::spawn(move || pass(back_from, back_to, "answered"));
        thread::spawn(move || pass(near, far, "asked"));
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, what: &str) {
    let mut bytes = [0; 4096];
    while let Ok(length @ 1..) = from.read(&mut bytes) {
        println!(
            "{what} {}",
            String::from_utf8_lossy(&bytes[..length]).escape_debug()
        );
        if to.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

/// Ended with the test, however that ends.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn https_goes_through_a_proxy_process_which_sees_the_hosts_name_and_nothing_else() {
    let authority = tls::Authority::new();
    let answer = r#"{"accessToken":"canary-token","validPeriod":50000,"id":"807074304"}"#;
    let platform = tls::server(
        &authority.issue("platform.example"),
        None,
        json(200, answer),
    );
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "proxy::the_proxys_own_process", "--nocapture"])
        .env("PROXY_TO", platform.address().to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let mut process = Process(child);
    let address = lines
        .find_map(|line| line.strip_prefix("listening ").map(str::to_owned))
        .unwrap();
    let client = Client::builder(Credentials::account("x@corp", "canary-password"))
        .base_url("https://platform.example")
        .proxy(Proxy::url(&format!("http://user:p%40ss@{address}")).unwrap())
        .tls(
            Tls::new()
                .only_roots_pem(authority.pem().as_bytes())
                .unwrap(),
        )
        .build()
        .unwrap();
    for _ in 0..3 {
        let corp = client.show_corp_basic_info().unwrap();
        assert_eq!(corp.id.as_deref(), Some("807074304"));
    }
    let seen = platform.seen();
    assert_eq!(seen.len(), 4, "one login and three calls");
    assert_eq!(seen[3].header("x-access-token"), Some("canary-token"));
    drop(client);
    process.0.kill().unwrap();
    let written: Vec<String> = lines.collect();
    let heads: Vec<&String> = written
        .iter()
        .filter(|line| line.starts_with("head "))
        .collect();
    assert_eq!(heads.len(), 1, "the tunnel is used again: {heads:?}");
    assert!(
        heads[0].starts_with("head CONNECT platform.example:443 HTTP/1.1|"),
        "{heads:?}"
    );
    assert!(
        heads[0].contains("Proxy-Authorization: Basic dXNlcjpwQHNz|"),
        "user:p@ss: {heads:?}"
    );
    let passed = written
        .iter()
        .filter(|line| line.starts_with("asked "))
        .count();
    assert!(passed >= 4, "the proxy wrote down what passed: {passed}");
    for line in &written {
        for secret in [
            "canary",
            "/v1/",
            "x-access-token",
            "X-Access-Token",
            "eEBjb3Jw",
        ] {
            assert!(!line.contains(secret), "{line}");
        }
    }
}
