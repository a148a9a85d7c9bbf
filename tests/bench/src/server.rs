//! A keep-alive server with canned responses. It runs in a process of its own, so that a client's instructions, system
//! calls and processor time can be counted alone.
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// How many records the paged list has.
pub const RECORDS: usize = 100_000;
/// How many of them are asked for at once.
pub const PAGE: usize = 500;

struct Canned {
    token: Vec<u8>,
    get: Vec<u8>,
    list_10: Vec<u8>,
    list_500: Vec<u8>,
    create: Vec<u8>,
    /// Pages of 500 of the long list, made when they are first asked for: not to be measured.
    pages: Vec<OnceLock<Vec<u8>>>,
    nothing: Vec<u8>,
}

/// Serves until standard input closes; the first line of output is the address.
pub fn serve(delay: Duration) {
    listen("http", move |stream, canned| converse(stream, canned, delay));
}

/// The same over TLS, with a certificate that nobody vouches for.
pub fn serve_tls(delay: Duration) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key.into())
        .expect("a certificate with its key");
    let config = Arc::new(config);
    listen("https", move |stream, canned| {
        let connection = ServerConnection::new(Arc::clone(&config)).map_err(std::io::Error::other)?;
        converse(StreamOwned::new(connection, stream), canned, delay)
    });
}

fn listen(scheme: &str, serve: impl Fn(TcpStream, &Canned) -> std::io::Result<()> + Clone + Send + 'static) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    println!("{scheme}://{}", listener.local_addr().expect("an address"));
    let canned = Arc::new(Canned::new());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (canned, serve) = (Arc::clone(&canned), serve.clone());
            std::thread::spawn(move || {
                // A client that goes away ends its thread.
                let _ = stream.set_nodelay(true).and_then(|()| serve(stream, &canned));
            });
        }
    });
    let mut rest = Vec::new();
    let _ = std::io::stdin().read_to_end(&mut rest);
}

fn converse(stream: impl Read + Write, canned: &Canned, delay: Duration) -> std::io::Result<()> {
    let mut reader = BufReader::with_capacity(64 * 1024, stream);
    let mut line = String::new();
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let (method, target) = {
            let mut words = line.split(' ');
            let method = words.next().unwrap_or_default().to_owned();
            (method, words.next().unwrap_or_default().to_owned())
        };
        let mut length = 0;
        loop {
            line.clear();
            reader.read_line(&mut line)?;
            if line == "\r\n" || line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        std::io::copy(&mut (&mut reader).take(length), &mut std::io::sink())?;
        if !delay.is_zero() {
            std::thread::sleep(delay);
        }
        reader.get_mut().write_all(&canned.response(&method, &target))?;
    }
}

impl Canned {
    fn new() -> Self {
        let items = |count| (0..count).map(admin).collect::<Vec<_>>();
        let page = |count| json!({"offset": 0, "limit": count, "count": count, "data": items(count)});
        Self {
            token: response(&json!({
                "accessToken": "stand-in-for-a-token", "validPeriod": 80_000, "clientType": 72,
                "user": {"ucloginAccount": "admin@corp"}
            })),
            get: response(&admin(1)),
            list_10: response(&page(10)),
            list_500: response(&page(500)),
            create: response(&json!({"value": "818803911"})),
            pages: (0..RECORDS / PAGE).map(|_| OnceLock::new()).collect(),
            nothing: b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec(),
        }
    }

    fn response(&self, method: &str, target: &str) -> Cow<'_, [u8]> {
        let canned = match (method, target) {
            ("POST", "/v1/usg/acs/auth/account") => &self.token,
            ("POST", "/v1/usg/dcs/sp/corp") => &self.create,
            ("POST", _) => &self.nothing,
            (_, target) if target.starts_with("/v1/usg/dcs/sp/corp?") => return self.page_of(target),
            (_, target) if target.contains("limit=500") => &self.list_500,
            (_, target) if target.contains("limit=10") => &self.list_10,
            _ => &self.get,
        };
        canned.as_slice().into()
    }

    fn page_of(&self, target: &str) -> Cow<'_, [u8]> {
        let number = |name: &str| {
            let (_, rest) = target.split_once(name)?;
            rest.split('&').next()?.parse::<usize>().ok()
        };
        let (offset, limit) = (number("offset=").unwrap_or(0), number("limit=").unwrap_or(10));
        if limit == PAGE
            && offset % PAGE == 0
            && let Some(kept) = self.pages.get(offset / PAGE)
        {
            return kept.get_or_init(|| page(offset, limit)).into();
        }
        page(offset, limit).into()
    }
}

fn page(offset: usize, limit: usize) -> Vec<u8> {
    let data: Vec<Value> = (offset..RECORDS.min(offset + limit))
        .map(|n| json!({"id": format!("{n:09}"), "basicInfo": {"name": format!("Enterprise {n}")}}))
        .collect();
    response(&json!({"offset": offset, "limit": limit, "count": RECORDS, "data": data}))
}

fn admin(n: usize) -> Value {
    json!({
        "id": format!("{n:032x}"), "account": format!("user{n:05}@corp"), "name": "Zhang San", "adminType": 1,
        "email": format!("user{n:05}@corp.example"), "phone": "+8613500000000", "country": "chinaPR",
        "dept": {"deptCode": "1", "corpId": "818803911", "deptName": "Sales", "deptNamePath": "Corp#Sales", "parentDeptCode": null}
    })
}

fn response(body: &Value) -> Vec<u8> {
    let body = body.to_string();
    format!(
        "HTTP/1.1 200 OK\r\nServer: api-gateway\r\nContent-Type: application/json;charset=UTF-8\r\nCache-Control: no-cache\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
