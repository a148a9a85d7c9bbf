//! The clients that are measured: each makes the same five calls.
use huaweicloud_meeting::api::types::{
    AddCorpDto, AddCorpResDto, AdminDto, CorpAdminDto, CorpBasicDto, QueryCorpAdminResultDto, ResourceDto,
    ResourceType, SearchCorpAdminsParams, SearchCorpAdminsResultDto, SearchCorpParams, SearchCorpResultDto,
};
use huaweicloud_meeting::{Client, Credentials, Tls, UnixMillis};
use serde::Deserialize;
use serde_json::json;
use crate::server::{PAGE, RECORDS};
use std::hint::black_box;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;

pub const PEERS: [&str; 5] = ["floor", "ureq", "ureq-tuned", "reqwest", "ours"];
pub const ROWS: [&str; 5] = ["get", "list of 10", "list of 500", "add", "create"];

/// A client that many threads may share.
pub trait Peer: Sync {
    /// One call of a row.
    fn call(&self, row: &str);
    /// Reads the long list, page by page; returns how many records it had.
    fn iterate(&self) -> usize {
        (0..RECORDS / PAGE).map(|page| self.page(&format!("{CREATE}?offset={}&limit={PAGE}", page * PAGE))).sum()
    }
    /// Reads one page of the long list.
    fn page(&self, target: &str) -> usize;
}

fn items(page: SearchCorpResultDto) -> usize {
    black_box(page.data).map_or(0, |data| data.len())
}

pub fn peer(name: &str, url: &str, threads: usize) -> Box<dyn Peer> {
    match name {
        "floor" => Box::new(Floor::new(url)),
        "ureq" => Box::new(Ureq::new(url, None)),
        "ureq-tuned" => Box::new(Ureq::new(url, Some(threads))),
        "reqwest" => Box::new(Reqwest::new(url)),
        "ours" => Box::new(Ours(client(url))),
        _ => panic!("no peer is called {name}"),
    }
}

pub fn client(url: &str) -> Client {
    Client::builder(Credentials::account("admin@corp", "stand-in"))
        .base_url(url)
        // The canned server's certificate is made when it starts; only `memory` uses TLS.
        .tls(Tls::new().danger_accept_any_certificate())
        .build()
        .expect("a client")
}

const TOKEN: &str = "stand-in-for-a-token";
const ADMINS: &str = "/v1/usg/dcs/corp/admin";
const GET: &str = "/v1/usg/dcs/corp/admin/user00001%40corp?accountType=0";
const ADD: &str = "/v1/usg/dcs/corp/admin?accountType=0";
const CREATE: &str = "/v1/usg/dcs/sp/corp";

fn new_corp() -> AddCorpDto {
    AddCorpDto::new(
        CorpBasicDto::new("Example Ltd.").with_email("it@example.com"),
        AdminDto::new("admin@example", "Administrator", "stand-in-1A".into()).with_email("it@example.com"),
    )
    .with_res_info(AddCorpResDto::new().with_resource(vec![
        ResourceDto::new(ResourceType::Soft, 10, UnixMillis::new(2_549_030_400_000)),
        ResourceDto::new(ResourceType::Vmr, 1, UnixMillis::new(2_549_030_400_000)).with_type_id("ff808081699b56d40169c410d5080179"),
    ]))
}

/// The body of a create, as a program without this crate would make it.
fn new_corp_json() -> serde_json::Value {
    json!({
        "basicInfo": {"name": "Example Ltd.", "email": "it@example.com"},
        "adminInfo": {"account": "admin@example", "name": "Administrator", "pwd": "stand-in-1A", "email": "it@example.com"},
        "resInfo": {"resource": [
            {"type": "SOFT", "count": 10, "expireDate": 2_549_030_400_000_i64},
            {"type": "VMR", "typeId": "ff808081699b56d40169c410d5080179", "count": 1, "expireDate": 2_549_030_400_000_i64}
        ]}
    })
}

#[derive(Deserialize)]
pub struct Created {
    #[allow(dead_code)]
    value: Option<String>,
}

/// A bare socket with serde: what no HTTP client can go below.
struct Floor {
    address: String,
    idle: Mutex<Vec<TcpStream>>,
}

impl Floor {
    fn new(url: &str) -> Self {
        Self { address: url.trim_start_matches("http://").to_owned(), idle: Mutex::default() }
    }

    fn send<T>(&self, head: &str, body: &[u8], read: impl FnOnce(&[u8]) -> T) -> T {
        let kept = self.idle.lock().expect("no panic").pop();
        let mut stream = kept.unwrap_or_else(|| {
            let stream = TcpStream::connect(&self.address).expect("a connection");
            stream.set_nodelay(true).expect("an option");
            stream
        });
        let mut request = Vec::with_capacity(1024);
        write!(
            request,
            "{head} HTTP/1.1\r\nHost: {}\r\nX-Access-Token: {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            self.address,
            body.len()
        )
        .expect("memory");
        request.extend_from_slice(body);
        stream.write_all(&request).expect("a write");
        let mut response = vec![0; 16 * 1024];
        let mut filled = 0;
        let (start, end) = loop {
            filled += stream.read(&mut response[filled..]).expect("a read");
            if let Some(at) = response[..filled].windows(4).position(|four| four == b"\r\n\r\n") {
                let head = std::str::from_utf8(&response[..at]).expect("a head");
                let length = head
                    .lines()
                    .find_map(|line| line.strip_prefix("Content-Length: "))
                    .and_then(|length| length.parse::<usize>().ok())
                    .expect("a length");
                break (at + 4, at + 4 + length);
            }
        };
        if end > response.len() {
            response.resize(end, 0);
        }
        while filled < end {
            filled += stream.read(&mut response[filled..end]).expect("a read");
        }
        let value = read(&response[start..end]);
        self.idle.lock().expect("no panic").push(stream);
        value
    }
}

impl Peer for Floor {
    fn page(&self, target: &str) -> usize {
        items(self.send(&format!("GET {target}"), b"", json_of))
    }

    fn call(&self, row: &str) {
        match row {
            "get" => drop(black_box(self.send(&format!("GET {GET}"), b"", json_of::<QueryCorpAdminResultDto>))),
            "list of 10" => drop(black_box(self.send(&format!("GET {ADMINS}?limit=10"), b"", json_of::<SearchCorpAdminsResultDto>))),
            "list of 500" => drop(black_box(self.send(&format!("GET {ADMINS}?limit=500"), b"", json_of::<SearchCorpAdminsResultDto>))),
            "add" => {
                let body = serde_json::to_vec(&json!({"account": "test006"})).expect("JSON");
                self.send(&format!("POST {ADD}"), &body, |_| ());
            }
            _ => {
                let body = serde_json::to_vec(&new_corp_json()).expect("JSON");
                drop(black_box(self.send(&format!("POST {CREATE}"), &body, json_of::<Created>)));
            }
        }
    }
}

fn json_of<T: serde::de::DeserializeOwned>(body: &[u8]) -> T {
    serde_json::from_slice(body).expect("the canned JSON")
}

/// ureq as one writes it by hand: an agent and a header. No time-out: with one, ureq resolves each call in a new thread.
struct Ureq {
    agent: ureq::Agent,
    url: String,
}

impl Ureq {
    fn new(url: &str, threads: Option<usize>) -> Self {
        let mut config = ureq::Agent::config_builder()
            .tls_config(ureq::tls::TlsConfig::builder().disable_verification(true).build());
        if let Some(threads) = threads {
            config = config.max_idle_connections(threads).max_idle_connections_per_host(threads);
        }
        Self { agent: config.build().into(), url: url.to_owned() }
    }

    fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let mut response = self
            .agent
            .get(format!("{}{path}", self.url))
            .header("X-Access-Token", TOKEN)
            .call()
            .expect("a response");
        serde_json::from_slice(&response.body_mut().read_to_vec().expect("a body")).expect("the canned JSON")
    }

    fn post(&self, path: &str, body: &serde_json::Value) -> Vec<u8> {
        let mut response = self
            .agent
            .post(format!("{}{path}", self.url))
            .header("X-Access-Token", TOKEN)
            .content_type("application/json; charset=UTF-8")
            .send(&serde_json::to_vec(body).expect("JSON"))
            .expect("a response");
        response.body_mut().read_to_vec().expect("a body")
    }
}

impl Peer for Ureq {
    fn page(&self, target: &str) -> usize {
        items(self.get(target))
    }

    fn call(&self, row: &str) {
        match row {
            "get" => drop(black_box(self.get::<QueryCorpAdminResultDto>(GET))),
            "list of 10" => drop(black_box(self.get::<SearchCorpAdminsResultDto>(&format!("{ADMINS}?limit=10")))),
            "list of 500" => drop(black_box(self.get::<SearchCorpAdminsResultDto>(&format!("{ADMINS}?limit=500")))),
            "add" => drop(black_box(self.post(ADD, &json!({"account": "test006"})))),
            _ => drop(black_box(json_of::<Created>(&self.post(CREATE, &new_corp_json())))),
        }
    }
}

struct Reqwest {
    client: reqwest::blocking::Client,
    url: String,
}

impl Reqwest {
    fn new(url: &str) -> Self {
        let client = reqwest::blocking::Client::builder().build().expect("a client");
        Self { client, url: url.to_owned() }
    }

    fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let response = self.client.get(format!("{}{path}", self.url)).header("X-Access-Token", TOKEN).send();
        response.expect("a response").json().expect("the canned JSON")
    }

    fn post(&self, path: &str, body: &serde_json::Value) -> reqwest::blocking::Response {
        let request = self.client.post(format!("{}{path}", self.url)).header("X-Access-Token", TOKEN);
        request.json(body).send().expect("a response")
    }
}

impl Peer for Reqwest {
    fn page(&self, target: &str) -> usize {
        items(self.get(target))
    }

    fn call(&self, row: &str) {
        match row {
            "get" => drop(black_box(self.get::<QueryCorpAdminResultDto>(GET))),
            "list of 10" => drop(black_box(self.get::<SearchCorpAdminsResultDto>(&format!("{ADMINS}?limit=10")))),
            "list of 500" => drop(black_box(self.get::<SearchCorpAdminsResultDto>(&format!("{ADMINS}?limit=500")))),
            "add" => drop(black_box(self.post(ADD, &json!({"account": "test006"})).bytes())),
            _ => drop(black_box(self.post(CREATE, &new_corp_json()).json::<Created>())),
        }
    }
}

struct Ours(Client);

impl Peer for Ours {
    fn iterate(&self) -> usize {
        let params = SearchCorpParams::new().with_limit(500);
        self.0.search_corp_pages(&params).map(|item| black_box(item.expect("an item"))).count()
    }

    fn page(&self, _target: &str) -> usize {
        unreachable!("the client has an iterator of its own")
    }

    fn call(&self, row: &str) {
        let client = &self.0;
        match row {
            "get" => drop(black_box(client.show_corp_admin("user00001@corp").expect("an administrator"))),
            "list of 10" => drop(black_box(client.search_corp_admins(&SearchCorpAdminsParams::new().with_limit(10)).expect("a page"))),
            "list of 500" => drop(black_box(client.search_corp_admins(&SearchCorpAdminsParams::new().with_limit(500)).expect("a page"))),
            "add" => client.add_corp_admin(&CorpAdminDto::new("test006")).expect("done"),
            _ => drop(black_box(client.add_corp(&new_corp()).expect("an enterprise"))),
        }
    }
}
