//! Secrets: canaries in everything that can hold one, and a look at everything that shows.
#![cfg(feature = "cli")]
#[path = "support/document.rs"]
mod document;
#[path = "../src/testing/faults.rs"]
mod faults;

use document::Schema;
use faults::{Listener, read_request};
use huaweicloud_meeting::api::types;
use huaweicloud_meeting::observe::{Event, LogObserver};
use huaweicloud_meeting::token::StoredToken;
#[cfg(feature = "emulator")]
use huaweicloud_meeting::token::{MemoryStore, StoreKey, TokenStore};
use huaweicloud_meeting::{
    Client, Credentials, Error, Identity, Profile, Proxy, Result, Retry, Secret, Site, Tls,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::error::Error as StdError;
use std::fmt::Debug;
use std::io::Write;
use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

// --- every model -------------------------------------------------------------------------------------------------

/// A value of a schema with everything filled in; secrets are canaries, numbered as they come.
fn filled(schema: &Schema, canaries: &mut Vec<String>, depth: usize) -> Value {
    if let Some(known) = schema.known_value() {
        return known.clone();
    }
    match schema.kind().as_str() {
        "object" => {
            let mut object = Map::new();
            for name in schema.properties() {
                let (property, _) = schema.property(name).unwrap();
                if depth < 6 {
                    object.insert(name.to_owned(), filled(&property, canaries, depth + 1));
                }
            }
            object.into()
        }
        "array" => json!([filled(&schema.items().unwrap(), canaries, depth + 1)]),
        "integer" | "number" => json!(7),
        "boolean" => json!(true),
        _ if schema.format().as_deref() == Some("password") => {
            canaries.push(format!("canary-{}", canaries.len()));
            json!(canaries.last().unwrap())
        }
        _ => json!("plain"),
    }
}

/// Reads a filled model, shows it in every way, and gives the number of canaries in it.
fn shown<T: DeserializeOwned + Serialize + Debug + Clone>(name: &str) -> usize {
    let mut canaries = Vec::new();
    let value = filled(&Schema::named(name), &mut canaries, 0);
    let model: T = serde_json::from_value(value.clone())
        .unwrap_or_else(|error| panic!("{name}: {error} in {value}"));
    let texts = [
        format!("{model:?}"),
        format!("{model:#?}"),
        format!("{:?}", vec![model.clone()]),
    ];
    for text in texts {
        assert!(!text.contains("canary"), "{name}: {text}");
    }
    let written = serde_json::to_string(&model).unwrap();
    if document::sent().contains(name) {
        // The one way out: a body that is sent carries all of them.
        for canary in &canaries {
            assert!(
                written.contains(canary.as_str()),
                "{name}: {canary} is not sent in {written}"
            );
        }
    } else {
        assert!(!written.contains("canary"), "{name}: {written}");
    }
    canaries.len()
}

macro_rules! models {
    ($($schema:literal $model:ident)*) => {
        [$(($schema, shown::<types::$model> as fn(&str) -> usize)),*]
    };
}

/// Writes the list of models anew when the document has others. Types are called as their schemas are, with a `Dto` in place
/// of a `DTO`: a name that is not so does not compile.
fn write_models() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/secrets/models.rs");
    let mut text = "// Written by tests/secrets.rs from the document: each schema of an object, and its type.\n\
                    models! {\n"
        .to_owned();
    for name in Schema::objects().into_iter().collect::<BTreeSet<_>>() {
        let model = name.strip_suffix("DTO").map(|stem| format!("{stem}Dto"));
        let model = model.as_deref().unwrap_or(name);
        text += &format!("    \"{name}\" {model}\n");
    }
    text += "}\n";
    if std::fs::read_to_string(path).unwrap() != text {
        std::fs::write(path, text).unwrap();
    }
}

#[test]
fn no_model_shows_a_secret() {
    let models = include!("secrets/models.rs");
    write_models();
    let known: BTreeSet<&str> = models.iter().map(|(name, _)| *name).collect();
    let all: BTreeSet<&str> = Schema::objects().into_iter().collect();
    assert_eq!(known, all, "run this again: the list was written anew");
    let canaries: usize = models.iter().map(|(name, shown)| shown(name)).sum();
    println!("{} models, {canaries} canaries", models.len());
    assert!(canaries >= 12, "{canaries}");
}

#[test]
fn what_is_called_a_secret_is_declared_as_one() {
    let telling = [
        "token",
        "pwd",
        "password",
        "secret",
        "ha1",
        "ha2",
        "key",
        "signature",
    ];
    // Named like secrets, and none: an address, kinds, flags, names of settings, and a line that a member shows to others.
    let harmless = [
        "tokenIp",
        "tokenType",
        "createTokenType",
        "pwdExpired",
        "daysPwdAvailable",
        "needGenNewToken",
        "key",
        "propertyKey",
        "proxyToken",
        "signature",
    ];
    for name in Schema::objects() {
        for property in Schema::named(name).properties() {
            let (schema, _) = Schema::named(name).property(property).unwrap();
            let lower = property.to_lowercase();
            if telling.iter().any(|word| lower.contains(word)) && !harmless.contains(&property) {
                assert!(
                    schema.kind() != "string" || schema.format().as_deref() == Some("password"),
                    "{name}.{property} must be `format: password`"
                );
            }
        }
    }
}

// --- everything else that is public ------------------------------------------------------------------------------

fn clean(texts: impl IntoIterator<Item = String>, secrets: &[&str]) {
    for text in texts {
        for secret in secrets {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}

/// Everything that an error can show.
fn everything(error: &Error) -> String {
    let mut text = format!(
        "{error} {error:?} {error:#?} {:?} {:?} {:?}",
        error.message(),
        error.code(),
        error.request_id()
    );
    let mut cause: Option<&dyn StdError> = error.source();
    while let Some(inner) = cause {
        text += &format!(" {inner} {inner:?}");
        cause = inner.source();
    }
    match error {
        Error::Api(it) => {
            text += &format!(
                "{} {:?} {:?}",
                it.excerpt(),
                it.location(),
                it.encoded_authorization_message()
            );
        }
        Error::Decode(it) => {
            text += &format!("{} {:?} {:?}", it.problem(), it.path(), it.content_type())
        }
        _ => {}
    }
    text + &format!("{:?}", error.details::<Value>())
}

#[test]
fn credentials_clients_and_builders_show_no_secret() {
    let account = Credentials::account("x@corp", "canary-password");
    let app = Credentials::app_id("0123456789abcdef", "canary-app-key")
        .identity(Identity::sp_enterprise_user("corp", "user"))
        .profile(Profile::new().user_name("name"));
    let builder = || {
        Client::builder(account.clone())
            .base_url("http://127.0.0.1:9")
            .proxy(Proxy::url("http://user:canary-proxy@127.0.0.1:9").unwrap())
    };
    let client = builder().build().unwrap();
    let guard = client.logout_on_drop();
    let secret = Secret::from("canary-secret");
    clean(
        [
            format!("{account:?} {account:#?} {app:?} {app:#?}"),
            format!("{:?} {:#?}", builder(), builder()),
            format!("{client:?} {client:#?} {guard:?}"),
            format!("{:?}", client.with_credentials(app).unwrap()),
            format!(
                "{secret:?} {:?} {}",
                Some(&secret),
                serde_json::to_string(&secret).unwrap()
            ),
            format!("{:?}", Tls::new()),
            format!(
                "{:?}",
                Site::Url("https://user:canary-url@gate.example".into())
            ),
        ],
        &["canary"],
    );
    guard.keep_session();
    let refused = Client::builder(account)
        .base_url("https://user:canary-url@gate.example")
        .build();
    clean([everything(&refused.unwrap_err())], &["canary"]);
    clean(
        [everything(
            &Proxy::url("http://user:canary-proxy@[").unwrap_err(),
        )],
        &["canary"],
    );
}

#[test]
fn a_client_key_is_not_shown_by_what_holds_it() {
    let key = rcgen::KeyPair::generate().unwrap();
    let certificate = rcgen::CertificateParams::new(vec!["x.example".to_owned()])
        .unwrap()
        .self_signed(&key)
        .unwrap();
    let pem = key.serialize_pem();
    let tls = Tls::new()
        .client_certificate_pem(certificate.pem().as_bytes(), pem.as_bytes())
        .unwrap();
    let line = pem.lines().nth(1).unwrap();
    let builder = Client::builder(Credentials::account("x", "y")).tls(tls.clone());
    clean([format!("{tls:?} {tls:#?} {builder:?}")], &[line]);
    let broken = pem.replace("PRIVATE KEY", "OTHER KEY");
    let error = Tls::new()
        .client_certificate_pem(certificate.pem().as_bytes(), broken.as_bytes())
        .unwrap_err();
    clean([everything(&error)], &[line]);
}

/// Secrets are `Zeroizing` strings, which their clones share. Safe code cannot look at memory that was given back, so what
/// can be shown is the type: this compiles only while `Secret` can be made from, and wiped like, the type that wipes.
#[test]
fn secrets_are_of_a_type_that_is_wiped_when_dropped() {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/secret.rs")).unwrap();
    assert!(text.contains("pub struct Secret(Arc<Zeroizing<String>>);"));
    assert!(std::mem::needs_drop::<Secret>() && std::mem::needs_drop::<StoredToken>());
}

// --- what is logged, and errors of every kind --------------------------------------------------------------------

thread_local! {
    static LOGGED: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps what a thread logs, at every level.
struct Keeper;

impl log::Log for Keeper {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        let entry = (record.target().to_owned(), format!("{}", record.args()));
        LOGGED.with_borrow_mut(|logged| logged.push(entry));
    }
    fn flush(&self) {}
}

fn keep_the_log() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Keeper).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
    });
    LOGGED.take();
}

/// What this thread has logged under our name, and under others'.
fn logged() -> (String, String) {
    let (ours, others): (Vec<_>, Vec<_>) = LOGGED
        .take()
        .into_iter()
        .partition(|(target, _)| target.starts_with("huaweicloud_meeting"));
    let text = |entries: Vec<(String, String)>| {
        entries
            .into_iter()
            .map(|(target, text)| format!("{target}: {text}\n"))
            .collect()
    };
    (text(ours), text(others))
}

/// Tells an observer of our own, in full, and `log`.
fn observing(told: &Arc<Mutex<String>>) -> impl Fn(&Event<'_>) + Send + Sync + use<> {
    let told = told.clone();
    move |event| {
        *told.lock().unwrap() += &format!("{event:?} {event:#?}\n");
        huaweicloud_meeting::observe::Observer::observe(&LogObserver, event);
        #[cfg(feature = "tracing")]
        huaweicloud_meeting::observe::Observer::observe(
            &huaweicloud_meeting::observe::TracingObserver,
            event,
        );
    }
}

/// A platform that logs in with canary tokens, and sends back all that it was sent, with this status.
fn echo(status: u16, content_type: &'static str) -> Listener {
    Listener::with(move |mut stream, state| {
        while let Some(seen) = read_request(&mut stream) {
            let login = seen.line.contains("/auth/account") || seen.line.contains("/auth/appauth");
            let mut headers = String::new();
            let (status, body) = if login && !state.stopped() && status != 401 {
                (200, r#"{"accessToken":"canary-access","refreshToken":"canary-refresh","validPeriod":50000}"#.to_owned())
            } else {
                let token = seen.header("x-access-token").unwrap_or("none").to_owned();
                let authorization = seen.header("authorization").unwrap_or("none").to_owned();
                headers = format!(
                    "Location: http://{token}.example/{token}\r\nRetry-After: 0\r\nX-Request-Id: {token}\r\nX-Echo: {authorization}\r\n"
                );
                let echoed = json!({
                    "error_code": token, "error_msg": format!("{} {}", seen.head, seen.text()),
                    "request_id": authorization, "encoded_authorization_message": token, "count": token,
                });
                (status, echoed.to_string())
            };
            state.seen.lock().unwrap().push(seen);
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\n{headers}Content-Length: {}\r\n\r\n",
                body.len()
            );
            if stream.write_all((head + &body).as_bytes()).is_err() {
                return;
            }
        }
    })
}

#[test]
fn no_error_event_or_log_line_shows_a_secret_that_the_platform_echoes() {
    keep_the_log();
    let mut kinds = BTreeSet::new();
    let mut sent = 0;
    for (credentials, secret) in [
        (
            Credentials::account("x@corp", "canary-password"),
            "canary-password",
        ),
        (
            Credentials::app_id("0123456789abcdef", "canary-app-key"),
            "canary-app-key",
        ),
    ] {
        for status in [
            200, 204, 302, 307, 400, 401, 403, 404, 423, 429, 500, 502, 503,
        ] {
            for content_type in ["application/json", "text/html", "text/plain; charset=gbk"] {
                let listener = echo(status, content_type);
                let told = Arc::new(Mutex::new(String::new()));
                let client = Client::builder(credentials.clone())
                    .base_url(listener.url())
                    .proxy(Proxy::None)
                    .retry(Retry::new().attempts(2).base(Duration::ZERO))
                    // A throttled call is repeated until its deadline.
                    .call_timeout(Duration::from_secs(3))
                    .observer(observing(&told))
                    .build()
                    .unwrap();
                let admin = types::AdminDto::new("x", "x", "Canary-Pwd#1canary".into());
                let corp = types::AddCorpDto::new(types::CorpBasicDto::new("x"), admin);
                let body = types::ValidateTokenReqDto::new("canary-checked".into(), false);
                let basic = Secret::from("Basic eDpjYW5hcnktYmFzaWM=");
                let errors: Vec<Error> = [
                    client.show_corp_basic_info().map(|_| ()),
                    client.add_corp(&corp).map(|_| ()),
                    client
                        .search_corp(&types::SearchCorpParams::default())
                        .map(|_| ()),
                    client.check_token(&body).map(|_| ()),
                    client
                        .create_token(
                            &basic,
                            &types::AuthReqDto::new("x", 72).with_ha2("canary-captcha"),
                        )
                        .map(|_| ()),
                    client.update_token().map(|_| ()),
                    client.login().map(|_| ()),
                    client.refresh().map(|_| ()),
                    client.logout(),
                ]
                .into_iter()
                .filter_map(Result::err)
                .collect();
                assert!(!errors.is_empty() || status == 204, "{status}");
                let (ours, _) = logged();
                assert!(ours.contains("request_id="), "the log is being kept");
                let texts = errors.iter().map(everything);
                clean(
                    texts.chain([
                        told.lock().unwrap().clone(),
                        ours,
                        format!("{client:?} {client:#?}"),
                    ]),
                    &["canary", secret, "eDpjYW5hcnktYmFzaWM="],
                );
                kinds.extend(errors.iter().map(|error| error.kind().as_str()));
                sent += listener
                    .seen()
                    .iter()
                    .filter(|seen| seen.head.contains("canary") || seen.text().contains("canary"))
                    .count();
            }
        }
    }
    println!("errors of the kinds {kinds:?}; {sent} requests carried canaries");
    assert!(sent > 200, "the canaries were really there: {sent}");
    assert!(kinds.contains("refused") && kinds.contains("decode"));
}

#[test]
fn no_failure_without_an_answer_shows_a_secret() {
    keep_the_log();
    let mut kinds = BTreeSet::new();
    // What comes instead of an answer, after the token and the password have been sent.
    let replies: [(&str, &[u8]); 9] = [
        ("closed", b""),
        ("half a head", b"HTTP/1.1 200 OK\r\nX-Canary: canary"),
        (
            "half a body",
            b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"accessToken\":\"canary",
        ),
        ("no HTTP", b"canary canary canary\r\n\r\n"),
        (
            "bad length",
            b"HTTP/1.1 200 OK\r\nContent-Length: canary\r\n\r\n",
        ),
        (
            "bad chunk",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ncanary\r\n",
        ),
        (
            "bad gzip",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\ncanary",
        ),
        (
            "too large",
            b"HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n",
        ),
        ("silence", b"~"),
    ];
    for (what, reply) in replies {
        let listener = Listener::with(move |mut stream, state| {
            if let Some(seen) = read_request(&mut stream) {
                state.seen.lock().unwrap().push(seen);
                let mut bytes = reply.to_vec();
                if what == "too large" {
                    bytes.extend(b"canary ".repeat(300));
                }
                if what == "silence" {
                    std::thread::sleep(Duration::from_millis(400));
                } else {
                    let _ = stream.write_all(&bytes);
                }
            }
        });
        let told = Arc::new(Mutex::new(String::new()));
        let client = Client::builder(Credentials::account("x@corp", "canary-password"))
            .base_url(listener.url())
            .proxy(Proxy::None)
            .max_response_bytes(1000)
            .attempt_timeout(Duration::from_millis(150))
            .retry(Retry::off())
            .observer(observing(&told))
            .build()
            .unwrap();
        let errors = [
            client.show_corp_basic_info().unwrap_err(),
            client
                .check_token(&types::ValidateTokenReqDto::new(
                    "canary-checked".into(),
                    false,
                ))
                .unwrap_err(),
        ];
        let (ours, _) = logged();
        clean(
            errors
                .iter()
                .map(everything)
                .chain([told.lock().unwrap().clone(), ours]),
            &["canary"],
        );
        kinds.extend(errors.iter().map(|error| error.kind().as_str()));
    }
    // Nobody there, an address without a name, a proxy without mercy, a client that was shut down, a request with faults.
    let builder = || {
        Client::builder(Credentials::account("x@corp", "canary-password"))
            .proxy(Proxy::None)
            .retry(Retry::off())
    };
    let proxied = builder().base_url("https://platform.example").proxy(
        Proxy::url(&faults::nobody().replace("http://", "http://user:canary-proxy@")).unwrap(),
    );
    let stopped = builder().base_url(faults::nobody()).build().unwrap();
    stopped.shutdown();
    let admin = types::AdminDto::new("", "", "canary".into());
    let errors = [
        builder()
            .base_url(faults::nobody())
            .build()
            .unwrap()
            .show_corp_basic_info()
            .unwrap_err(),
        builder()
            .base_url("https://no.such.host.invalid")
            .build()
            .unwrap()
            .show_corp_basic_info()
            .unwrap_err(),
        proxied.build().unwrap().show_corp_basic_info().unwrap_err(),
        stopped.show_corp_basic_info().unwrap_err(),
        stopped
            .add_corp(&types::AddCorpDto::new(types::CorpBasicDto::new(""), admin))
            .unwrap_err(),
        Client::anonymous("http://127.0.0.1:9")
            .unwrap()
            .show_corp_basic_info()
            .unwrap_err(),
    ];
    let (ours, _) = logged();
    clean(errors.iter().map(everything).chain([ours]), &["canary"]);
    kinds.extend(errors.iter().map(|error| error.kind().as_str()));
    println!("kinds: {kinds:?}");
    for kind in [
        "closed",
        "timeout",
        "too_large",
        "connect",
        "proxy",
        "cancelled",
        "invalid",
        "config",
    ] {
        assert!(kinds.contains(kind), "{kind} is missing in {kinds:?}");
    }
}

/// ureq makes the connections and hands requests to middlewares; it would print what it sends itself.
#[test]
fn no_log_record_of_any_library_at_any_level_shows_a_secret() {
    keep_the_log();
    let listener = echo(200, "application/json");
    let proxy = listener
        .url()
        .replace("http://", "http://user:canary-proxy@");
    let builder = |url: &str| {
        Client::builder(Credentials::account("x@corp", "canary-password"))
            .base_url(url)
            .proxy(Proxy::None)
            .retry(Retry::off())
    };
    let passes_on = |request: ureq::http::Request<ureq::SendBody>,
                     next: ureq::middleware::MiddlewareNext| {
        next.handle(request)
    };
    let admin = types::AdminDto::new("x", "canary-name", "canary-new".into());
    let body = types::AddCorpDto::new(types::CorpBasicDto::new("name"), admin);
    for client in [
        builder(&listener.url()),
        builder(&listener.url()).middleware(passes_on),
        builder("https://platform.example").proxy(Proxy::url(&proxy).unwrap()),
    ] {
        let client = client.build().unwrap();
        let _ = client.show_corp_basic_info();
        let _ = client.add_corp(&body);
    }
    let seen = listener.seen();
    assert!(seen.iter().any(|seen| seen.text().contains("canary-new")));
    let (ours, others) = logged();
    println!("{} bytes of other libraries' records", others.len());
    for header in ["authorization", "proxy-authorization"] {
        let sent: Vec<&str> = seen.iter().filter_map(|seen| seen.header(header)).collect();
        assert!(!sent.is_empty(), "{header}");
        for value in sent {
            let (_, encoded) = value.split_once(' ').unwrap();
            clean([ours.clone(), others.clone()], &["canary", encoded]);
        }
    }
}

// --- tokens of a real session ------------------------------------------------------------------------------------

/// Tells every token that passes.
#[cfg(feature = "emulator")]
#[derive(Debug, Default, Clone)]
struct Spy {
    inner: MemoryStore,
    seen: Arc<Mutex<Vec<Secret>>>,
}

#[cfg(feature = "emulator")]
impl TokenStore for Spy {
    fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>> {
        self.inner.load(key)
    }
    fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()> {
        let text = token.to_json();
        let form: Value = serde_json::from_str(text.expose()).unwrap();
        let tokens =
            ["access_token", "refresh_token"].map(|name| form[name].as_str().map(Secret::from));
        self.seen
            .lock()
            .unwrap()
            .extend(tokens.into_iter().flatten());
        clean(
            [format!("{token:?} {token:#?} {key:?} {text:?}")],
            &["canary"],
        );
        self.inner.save(key, token)
    }
    fn remove(&self, key: &StoreKey) -> Result<()> {
        self.inner.remove(key)
    }
}

#[cfg(feature = "emulator")]
#[test]
fn a_session_from_login_to_logout_shows_no_token() {
    use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator, Fault, Rule};
    keep_the_log();
    let emulator = Emulator::new();
    let (spy, told) = (Spy::default(), Arc::new(Mutex::new(String::new())));
    let client = Client::builder(Credentials::account(
        DEFAULT_ADMIN.account,
        DEFAULT_ADMIN.password,
    ))
    .middleware(emulator.middleware())
    .token_store(spy.clone())
    .retry(Retry::off())
    .observer(observing(&told))
    .build()
    .unwrap();
    let mut shown = vec![format!("{:?}", client.login().unwrap())];
    let faults = [
        Fault::status(500),
        Fault::throttled(),
        Fault::html(),
        Fault::empty(),
        Fault::redirect("https://elsewhere.example/"),
        Fault::RefuseToken,
        Fault::DropAfter,
        Fault::CutBody(5),
        Fault::Stall,
        Fault::Unreachable,
        Fault::GzipBomb(20_000_000),
    ];
    for fault in faults {
        emulator.platform(|platform| platform.faults_mut().add(Rule::new(fault)));
        if let Err(error) = client.show_corp_basic_info() {
            shown.push(everything(&error));
        }
    }
    shown.push(format!("{:?}", client.refresh().unwrap()));
    shown.push(format!(
        "{:?} {:?}",
        client.validate().unwrap(),
        client.login_info()
    ));
    shown.push(format!("{client:?} {client:#?}"));
    client.logout().unwrap();
    let tokens = spy.seen.lock().unwrap().clone();
    assert!(tokens.len() >= 4, "{}", tokens.len());
    let secrets: Vec<&str> = tokens
        .iter()
        .map(Secret::expose)
        .chain([DEFAULT_ADMIN.password])
        .collect();
    let (ours, _) = logged();
    shown.extend([ours, told.lock().unwrap().clone(), format!("{spy:?}")]);
    clean(shown, &secrets);
}
