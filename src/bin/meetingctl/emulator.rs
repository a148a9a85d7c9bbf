//! The command `meetingctl emulator`: serves the emulator to programs in any language.

use crate::fault::{Fault, Outcome};
use huaweicloud_meeting::emulator::{
    CORP_ID, DataFile, Emulator, EmulatorClock, JournalEntry, Platform, Server, read_seed,
};
use serde_json::Value;
use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write};
use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};

/// Arguments of `meetingctl emulator`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Address to listen on; port 0 takes a free one. Anything but loopback must be allowed with --public.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
    listen: String,
    /// Listen on an address that other machines can reach. The emulator's accounts are no secret.
    #[arg(long)]
    public: bool,
    /// Serve HTTPS as well, with a certificate authority made at the start; without ADDR on a free loopback port.
    #[arg(long, value_name = "ADDR", num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    tls: Option<String>,
    /// Where to write the authority's certificate; without it, a new file among the temporary ones.
    #[arg(long, value_name = "FILE", requires = "tls")]
    ca_file: Option<PathBuf>,
    /// Serve control over HTTP as well (state, time, tokens, faults, journal, a page at /, an API explorer at /explorer);
    /// without ADDR on a free loopback port.
    #[arg(long, value_name = "ADDR", num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    control: Option<String>,
    /// Accept requests for this host name, beside localhost and IP addresses.
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// Write a line for each request to standard error.
    #[arg(long)]
    log: bool,
    /// Accept bodies without the content type that the platform requires.
    #[arg(long)]
    loose: bool,
    /// Start from this JSON file, a seed or a snapshot (GET /_emulator/state of the control address), or from the files
    /// *.json of this folder, in the order of their names: lists are joined, other sections may be in one file only.
    #[arg(long, value_name = "FILE|FOLDER")]
    seed: Option<PathBuf>,
    /// Keep the state in this file, which is made if it does not exist: what was answered outlives the process, however it
    /// ends. A file with a state goes before --seed, --pool, --app, --group and --department, which are for a new one.
    /// Passwords and tokens are in it.
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Enterprises that the SP may have; 50 without it.
    #[arg(long, value_name = "NUMBER")]
    corp_limit: Option<usize>,
    /// Users of all enterprises together; 10,000 without it.
    #[arg(long, value_name = "NUMBER")]
    user_limit: Option<usize>,
    /// How much of a kind of resource the SP may grant, such as SOFT=500. New kinds are welcome.
    #[arg(long, value_name = "TYPE=COUNT")]
    pool: Vec<String>,
    /// Another App ID with its key; with CORP_ID of that enterprise, without it of the SP.
    #[arg(long, value_name = "ID=KEY[@CORP_ID]")]
    app: Vec<String>,
    /// Another media access group of the SP.
    #[arg(long, value_name = "ID=NAME")]
    group: Vec<String>,
    /// Another department of the seeded enterprise.
    #[arg(long, value_name = "CODE=NAME")]
    department: Vec<String>,
}

/// Serves until the process is stopped. The first output is one JSON object with the addresses and the accounts: one line,
/// or indented on a terminal.
pub fn run(arguments: &Arguments) -> Outcome {
    let emulator = started_with(arguments)?;
    if arguments.log {
        emulator.log_requests(log);
    }
    let mut servers = vec![if arguments.public {
        started(
            &arguments.listen,
            emulator.serve_beyond_loopback(arguments.listen.as_str()),
        )?
    } else {
        check_loopback(&arguments.listen)?;
        started(&arguments.listen, emulator.serve(arguments.listen.as_str()))?
    }];
    let mut greeting = emulator.greeting(&base_url(&servers));
    if let Some(address) = &arguments.tls {
        let server = if arguments.public {
            started(
                address,
                emulator.serve_tls_beyond_loopback(address.as_str()),
            )?
        } else {
            check_loopback(address)?;
            started(address, emulator.serve_tls(address.as_str()))?
        };
        let file = write_authority(&server, arguments.ca_file.as_deref())?;
        tell_trust(&file);
        greeting["tls_base_url"] = Value::from(server.base_url());
        greeting["ca_file"] = Value::from(file.display().to_string());
        servers.push(server);
    }
    if let Some(address) = &arguments.control {
        check_loopback(address)?;
        let server = started(address, emulator.serve_control(address.as_str()))?;
        greeting["control_url"] = Value::from(server.base_url());
        servers.push(server);
    }
    let mut out = io::stdout().lock();
    let written = if out.is_terminal() {
        writeln!(out, "{greeting:#}")
    } else {
        writeln!(out, "{greeting}")
    };
    written
        .and_then(|()| out.flush())
        .map_err(|error| Fault::Io("cannot write to standard output".to_owned(), error))?;
    drop(out);
    loop {
        std::thread::park();
    }
}

fn base_url(servers: &[Server]) -> String {
    servers.first().map(Server::base_url).unwrap_or_default()
}

fn started(address: &str, server: io::Result<Server>) -> Outcome<Server> {
    server.map_err(|error| Fault::Io(format!("cannot serve on {address}"), error))
}

fn check_loopback(address: &str) -> Outcome {
    let addresses: Vec<SocketAddr> = address
        .to_socket_addrs()
        .map_err(|error| {
            Fault::Usage(format!(
                "`{address}` is not an address with a port: {error}"
            ))
        })?
        .collect();
    if addresses.iter().all(|address| address.ip().is_loopback()) {
        return Ok(());
    }
    Err(Fault::Usage(format!(
        "{address} can be reached by other machines; choose a loopback address, or say --public (never for --control)"
    )))
}

fn started_with(arguments: &Arguments) -> Outcome<Emulator> {
    let data = match &arguments.data {
        Some(path) => Some(DataFile::open(path).map_err(data_error)?),
        None => None,
    };
    let mut platform = Platform::new();
    let settings = platform.settings_mut();
    settings.loose = arguments.loose;
    settings.allowed_hosts.clone_from(&arguments.allow_host);
    settings.corp_limit = arguments.corp_limit.unwrap_or(settings.corp_limit);
    settings.user_limit = arguments.user_limit.unwrap_or(settings.user_limit);
    if data.as_ref().is_none_or(DataFile::is_new) {
        fill(&mut platform, arguments)?;
    } else if let Some(option) = arguments.filled_by() {
        crate::render::remark(&format!(
            "{option} is not used: the file of --data has a state"
        ));
    }
    let clock = EmulatorClock::system();
    match data {
        Some(data) => data.emulator(platform, clock).map_err(data_error),
        None => Ok(Emulator::with(platform, clock)),
    }
}

fn data_error(error: io::Error) -> Fault {
    Fault::Io("cannot use --data".to_owned(), error)
}

impl Arguments {
    /// The first option there is that fills a new state.
    fn filled_by(&self) -> Option<&'static str> {
        let options = [
            ("--seed", self.seed.is_some()),
            ("--pool", !self.pool.is_empty()),
            ("--app", !self.app.is_empty()),
            ("--group", !self.group.is_empty()),
            ("--department", !self.department.is_empty()),
        ];
        let given = options.into_iter().find(|(_, given)| *given);
        given.map(|(option, _)| option)
    }
}

/// What a new state has in it.
fn fill(platform: &mut Platform, arguments: &Arguments) -> Outcome {
    if let Some(path) = &arguments.seed {
        let seed = read_seed(path).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => Fault::Usage(error.to_string()),
            _ => Fault::Io("cannot read the seed".to_owned(), error),
        })?;
        platform
            .load(&seed)
            .map_err(|error| Fault::Usage(format!("{}: {error}", path.display())))?;
    }
    for text in &arguments.pool {
        let (kind, count) = pair("--pool", text)?;
        let count = count
            .parse()
            .map_err(|_| Fault::Usage(format!("--pool {text}: the count must be an integer")))?;
        platform.set_pool(kind, count);
    }
    for text in &arguments.app {
        let (id, rest) = pair("--app", text)
            .map_err(|_| Fault::Usage("--app must be ID=KEY or ID=KEY@CORP_ID".to_owned()))?;
        let (key, corp) = match rest.rsplit_once('@') {
            Some((key, corp)) => (key, Some(corp)),
            None => (rest, None),
        };
        platform.add_app(id, key, corp);
    }
    for text in &arguments.group {
        let (id, name) = pair("--group", text)?;
        platform.add_group(id, name);
    }
    for text in &arguments.department {
        let (code, name) = pair("--department", text)?;
        if !platform.add_department(CORP_ID, code, name, "1") {
            return Err(Fault::Usage(format!(
                "--department {text}: the code exists, or the seeded enterprise does not"
            )));
        }
    }
    Ok(())
}

fn pair<'t>(option: &str, text: &'t str) -> Outcome<(&'t str, &'t str)> {
    text.split_once('=')
        .filter(|(name, _)| !name.is_empty())
        .ok_or_else(|| Fault::Usage(format!("{option} {text}: an `=` is missing")))
}

/// Writes the authority's certificate to a file, which is new if no path was given.
fn write_authority(server: &Server, path: Option<&Path>) -> Outcome<PathBuf> {
    let pem = server.ca_pem().unwrap_or_default();
    let mut options = OpenOptions::new();
    options.write(true);
    let path = match path {
        Some(path) => {
            options.create(true).truncate(true);
            path.to_owned()
        }
        None => {
            options.create_new(true);
            let port = server.address().port();
            let name = format!("meetingctl-emulator-{}-{port}.pem", std::process::id());
            std::env::temp_dir().join(name)
        }
    };
    let written = options
        .open(&path)
        .and_then(|mut file| file.write_all(pem.as_bytes()));
    written.map_err(|error| Fault::Io(format!("cannot write {}", path.display()), error))?;
    Ok(path)
}

/// How programs in other languages are made to trust the authority.
fn tell_trust(file: &Path) {
    let file = file.display();
    crate::render::remark(&format!(
        "to trust the certificates of this run:\n\
         \x20 curl    curl --cacert {file} ...\n\
         \x20 Python  REQUESTS_CA_BUNDLE={file} SSL_CERT_FILE={file} python ...\n\
         \x20 Go      SSL_CERT_FILE={file} ./program\n\
         \x20 Node    NODE_EXTRA_CA_CERTS={file} node ...\n\
         \x20 Java    keytool -importcert -noprompt -alias emulator -file {file} -keystore emulator.p12 -storepass changeit\n\
         \x20         java -Djavax.net.ssl.trustStore=emulator.p12 -Djavax.net.ssl.trustStorePassword=changeit ..."
    ));
}

fn log(entry: &JournalEntry) {
    let notes = [
        entry.operation,
        entry.error_code.as_deref(),
        entry.fault,
        entry.request_id.as_deref(),
    ];
    let notes: Vec<&str> = notes.into_iter().flatten().collect();
    let line = format!(
        "{} {} {} {}",
        entry.status,
        entry.method,
        entry.path,
        notes.join(" ")
    );
    crate::render::remark(&line);
}
