//! `meetingctl emulator`, a process of its own.
use super::demo::steps;
use super::{File, meetingctl, published_corp, rows};
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, SP_ADMIN};
use huaweicloud_meeting::{Client, Credentials};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

/// The program as a server. Ended when dropped.
pub struct Served {
    child: Child,
    pub greeting: Value,
}

impl Served {
    pub fn open(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_meetingctl"))
            .arg("emulator")
            .args(arguments)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let greeting = serde_json::from_str(&line).unwrap();
        // what it might still write is read, so that it is never held up
        std::thread::spawn(move || out.read_to_end(&mut Vec::new()));
        Self { child, greeting }
    }

    pub fn url(&self) -> &str {
        self.greeting["base_url"].as_str().unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn the_first_line_is_json_with_all_that_a_program_needs() {
    let served = Served::open(&[]);
    let greeting = &served.greeting;
    assert!(served.url().starts_with("http://127.0.0.1:"), "{greeting}");
    for login in ["default_admin", "ordinary_admin", "member", "sp_admin"] {
        assert!(greeting[login]["account"].is_string(), "{login}");
        assert!(greeting[login]["password"].is_string(), "{login}");
    }
    for app in ["app", "sp_app"] {
        assert!(greeting[app]["app_id"].is_string(), "{app}");
        assert!(greeting[app]["app_key"].is_string(), "{app}");
    }
    let members = greeting["members"].as_array().unwrap();
    assert!(members.contains(&"test006".into()));
    assert_eq!(greeting.as_object().unwrap().len(), 9);

    // and it is true: who is named there can log in
    let text = |at: &str| greeting.pointer(at).unwrap().as_str().unwrap();
    let client = |credentials| Client::new(served.url(), credentials).unwrap();
    let admin = client(Credentials::account(
        text("/default_admin/account"),
        text("/default_admin/password"),
    ));
    let info = admin.login().unwrap();
    assert_eq!(info.corp_id.as_deref(), Some(text("/corp_id")));
    assert_eq!(info.admin_type, Some(0));
    let by_app = client(Credentials::app_id(
        text("/app/app_id"),
        text("/app/app_key"),
    ));
    assert_eq!(by_app.login().unwrap().account, info.account);
    let error = admin.show_corp_admin("test006").unwrap_err();
    assert_eq!(error.code(), Some("USG.201040000"), "test006 is ordinary");
}

#[test]
fn it_listens_where_it_is_told_and_only_on_this_machine_unless_allowed() {
    let served = Served::open(&["--listen", "[::1]:0"]);
    assert!(
        served.url().starts_with("http://[::1]:"),
        "{}",
        served.url()
    );
    let words = meetingctl(&["emulator", "--listen", "0.0.0.0:0"]).fails(2);
    assert!(words.contains("--public"), "{words}");
    let taken = served.url().strip_prefix("http://").unwrap();
    let words = meetingctl(&["emulator", "--listen", taken]).fails(1);
    assert!(words.contains(taken), "{words}");
}

#[test]
fn the_other_commands_and_the_demo_run_against_it() {
    let served = Served::open(&[]);
    let run = |arguments: &[&str]| {
        meetingctl(arguments)
            .at(served.url())
            .admin(DEFAULT_ADMIN)
            .sp()
    };
    let file = File::with(published_corp().to_string());
    let out = run(&[
        "demo",
        "--yes",
        "--member",
        "test006",
        "--corp",
        file.path(),
    ])
    .well();
    assert_eq!(steps(&out), (1..=22).collect::<Vec<_>>());

    run(&["admin", "add", "test006"]).well();
    assert_eq!(rows(&run(&["admin", "list"]).well()).len(), 4);
    run(&["admin", "delete", "test006", "--yes"]).well();
    assert_eq!(rows(&run(&["admin", "list"]).well()).len(), 3);
    let id = run(&["corp", "create", file.path(), "--json"]).json();
    let id = id["value"].as_str().unwrap();
    assert_eq!(rows(&run(&["corp", "list"]).well()).len(), 2);
    run(&["corp", "delete", id, "--yes"]).well();
    assert_eq!(rows(&run(&["corp", "list"]).well()).len(), 1);
    assert_eq!(served.greeting["sp_admin"]["account"], SP_ADMIN.account);
}

#[test]
fn names_options_and_further_addresses_are_taken() {
    let arguments = [
        "--listen",
        "localhost:0",
        "--tls",
        "--control",
        "--corp-limit",
        "7",
        "--pool",
        "HOLOGRAM=3",
        "--app",
        "mine=key of mine@807074304",
        "--group",
        "g2=second",
        "--department",
        "d9=Sales",
        "--loose",
    ];
    let served = Served::open(&arguments);
    let text = |name: &str| served.greeting[name].as_str().unwrap().to_owned();
    assert!(served.url().starts_with("http://"), "{}", served.url());
    let pem = std::fs::read(text("ca_file")).unwrap();
    let client = Client::builder(Credentials::account(SP_ADMIN.account, SP_ADMIN.password))
        .base_url(text("tls_base_url"))
        .tls(
            huaweicloud_meeting::Tls::new()
                .only_roots_pem(&pem)
                .unwrap(),
        )
        .build()
        .unwrap();
    let pool = client.show_sp_resource().unwrap();
    assert_eq!(pool.corp_count.unwrap().sum_count, Some(7));
    std::fs::remove_file(text("ca_file")).unwrap();

    let agent: ureq::Agent = ureq::Agent::config_builder().proxy(None).build().into();
    let get = |path: &str| {
        let url = format!("{}/_emulator{path}", text("control_url"));
        agent
            .get(url)
            .call()
            .unwrap()
            .body_mut()
            .read_to_string()
            .unwrap()
    };
    let state = get("/state");
    for expected in ["HOLOGRAM", "key of mine", "second", "Sales"] {
        assert!(state.contains(expected), "{expected} is missing");
    }
    assert!(get("/journal").contains("showSpResource"));

    let file = File::with(state.replace("Emulated Enterprise Ltd.", "From a File"));
    let seeded = Served::open(&["--seed", file.path()]);
    let admin = Client::new(
        seeded.url(),
        Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password),
    )
    .unwrap();
    assert_eq!(
        admin.show_corp_basic_info().unwrap().name.as_deref(),
        Some("From a File")
    );

    // the same in a folder, in two files, and the list of one is continued by the other
    let folder = tempfile::tempdir().unwrap();
    let more = r#"{"corps": [{"id": "900000001", "name": "Second Ltd."}]}"#;
    std::fs::copy(file.path(), folder.path().join("1.json")).unwrap();
    std::fs::write(folder.path().join("2.json"), more).unwrap();
    let path = folder.path().to_str().unwrap();
    let seeded = Served::open(&["--seed", path]);
    let sp = Client::new(
        seeded.url(),
        Credentials::account(SP_ADMIN.account, SP_ADMIN.password),
    )
    .unwrap();
    let corp = sp.show_corp("900000001").unwrap();
    assert_eq!(
        corp.basic_info.unwrap().name.as_deref(),
        Some("Second Ltd.")
    );
    std::fs::write(folder.path().join("3.json"), "{").unwrap();
    let words = meetingctl(&["emulator", "--seed", path]).fails(2);
    assert!(words.contains("3.json"), "{words}");
    meetingctl(&["emulator", "--seed", "/nowhere"]).fails(1);

    for wrong in [
        ["--pool", "SOFT"],
        ["--pool", "SOFT=many"],
        ["--app", "mine"],
        ["--department", "1=again"],
        ["--control", "0.0.0.0:0"],
        ["--tls", "0.0.0.0:0"],
        ["--listen", "nowhere"],
    ] {
        meetingctl(&["emulator", wrong[0], wrong[1]]).fails(2);
    }
}

#[test]
fn requests_are_logged_on_standard_error_when_asked_and_show_no_secret() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_meetingctl"))
        .args(["emulator", "--log"])
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let greeting: Value = serde_json::from_str(&line).unwrap();
    let credentials = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    let client = Client::new(greeting["base_url"].as_str().unwrap(), credentials).unwrap();
    client.show_corp_basic_info().unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let mut lines = [String::new(), String::new()];
    for line in &mut lines {
        log.read_line(line).unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(
        lines[0].starts_with("200 POST /v1/usg/acs/auth/account createToken"),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].starts_with("200 GET /v1/usg/dcs/corp showCorpBasicInfo"),
        "{}",
        lines[1]
    );
    assert!(!lines.concat().contains(DEFAULT_ADMIN.password));
}
