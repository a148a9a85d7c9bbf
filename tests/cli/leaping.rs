//! Looking before leaping: requests that are shown instead of sent, and a program that only reads.
use super::{File, Run, meetingctl, published_corp};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault};

/// A resource of the seeded enterprise.
const SEEDED: &str = "ff108081699b36cd0119c411a0980153";

/// Every command that changes something.
fn changing(body: &str) -> Vec<Vec<&str>> {
    let corp = CORP_ID;
    vec![
        vec!["admin", "add", "test006"],
        vec!["admin", "delete", "admin001", "--yes"],
        vec!["corp", "create", body],
        vec!["corp", "update", corp, "--set", "basicInfo.address=Xian"],
        vec!["corp", "delete", corp, "--yes"],
        vec![
            "resource",
            "add",
            corp,
            "--type",
            "ROOM",
            "--count",
            "2",
            "--expires",
            "2049-12-31",
        ],
        vec![
            "resource",
            "update",
            corp,
            "r1",
            "--expires",
            "2049-12-31",
            "--type",
            "ROOM",
        ],
        vec!["resource", "suspend", corp, "r1", "--type", "ROOM"],
        vec!["resource", "resume", corp, "r1", "--type", "ROOM"],
        vec!["resource", "delete", corp, SEEDED, "--yes"],
        vec!["enterprise", "update", "--set", "address=Xian"],
        vec!["call", "PUT", "/v1/usg/dcs/corp", "--body", body],
        vec!["call", "DELETE", "/v1/usg/anything"],
    ]
}

fn run(site: &Site, words: &[&str], option: &str) -> Run {
    meetingctl(&[words, &[option]].concat())
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .sp()
}

#[test]
fn a_read_only_program_sends_no_change_by_any_command() {
    let site = Site::open();
    let body = File::with(published_corp().to_string());
    for words in changing(body.path()) {
        let error = run(&site, &words, "--read-only").fails(3);
        assert!(error.contains("read-only"), "{words:?}: {error}");
    }
    for route in huaweicloud_meeting::emulator::routes() {
        let is_change = route.method != "GET" && !route.id.contains("Token");
        assert!(!is_change || site.calls(route.id) == 0, "{}", route.id);
    }
    run(&site, &["admin", "list"], "--read-only").well();
}

#[test]
fn a_dry_run_shows_the_request_and_sends_nothing_not_even_a_login() {
    let site = Site::open();
    let body = File::with(published_corp().to_string());
    let lists = [
        vec!["admin", "list"],
        vec!["corp", "list"],
        vec!["whoami"],
        vec!["login"],
    ];
    for words in changing(body.path()).into_iter().chain(lists) {
        let done = run(&site, &words, "--dry-run").run();
        assert_eq!(done.status, Some(0), "{words:?}: {done:?}");
        assert!(done.err.contains("nothing was sent"), "{words:?}: {done:?}");
        assert!(done.out.contains(&site.url()), "{words:?}: {done:?}");
        let done = run(&site, &words, "--curl").run();
        assert_eq!(done.status, Some(0), "{words:?}: {done:?}");
        assert!(done.out.starts_with("curl "), "{words:?}: {done:?}");
    }
    assert_eq!(site.requests(), 0);
    // and what is wrong is told as ever
    run(&site, &["admin", "show", ""], "--dry-run").fails(2);
}

#[test]
fn a_dry_run_needs_no_credentials() {
    let site = Site::open();
    let done = meetingctl(&["admin", "add", "test006", "--dry-run"])
        .at(&site.url())
        .run();
    assert_eq!(done.status, Some(0), "{done:?}");
    assert!(
        done.out.starts_with("POST ") && done.out.contains("x-access-token: $MEETING_TOKEN"),
        "{done:?}"
    );
    assert!(done.out.contains(r#""account": "test006""#), "{done:?}");
}

#[test]
fn more_than_a_hundred_accounts_are_shown_in_chunks() {
    let site = Site::open();
    let accounts: Vec<String> = (0..201).map(|n| format!("a{n}")).collect();
    let file = File::with(accounts.join("\n"));
    let out = run(&site, &["admin", "delete", "--from", file.path()], "--curl").well();
    assert_eq!(out.lines().count(), 3, "{out}");
}

/// What cURL would send is what the program would.
#[cfg(unix)]
#[test]
fn the_curl_line_makes_the_same_request() {
    let Ok(version) = std::process::Command::new("curl").arg("--version").output() else {
        eprintln!("without curl nothing is compared here");
        return;
    };
    assert!(version.status.success());
    let site = Site::open();
    let mut corp = published_corp();
    corp["basicInfo"]["name"] = "It's a \"name\" $HOME `x`".into();
    corp["basicInfo"]["address"] = "杭州".into();
    // the platform refuses a quotation mark in a name: the emulator sees what cURL sent all the same
    corp["basicInfo"]["name"] = "Its a name $HOME `x`".into();
    let body = File::with(corp.to_string());
    let line = run(&site, &["corp", "create", body.path()], "--curl").well();
    assert!(!line.contains("Made-up1"), "{line}");
    let token = {
        let client = site.sp();
        client.login().unwrap();
        token_of(&site)
    };
    let sent = std::process::Command::new("sh")
        .args([
            "-c",
            &format!("{} -s -o /dev/null -w '%{{http_code}}'", line.trim()),
        ])
        .env("MEETING_TOKEN", token)
        .env("MEETING_SECRET", "Made-up1-Password")
        .output()
        .unwrap();
    let status = String::from_utf8(sent.stdout).unwrap();
    assert_eq!(status, "200", "{line}");
    let ids = site.behind(|platform| platform.corp_ids());
    let made = site.sp().show_corp(&ids[1]).unwrap();
    let info = made.basic_info.unwrap();
    assert_eq!(info.name.as_deref(), Some("Its a name $HOME `x`"));
    assert_eq!(info.address.as_deref(), Some("杭州"));
}

/// A token that the emulator takes.
#[cfg(unix)]
fn token_of(site: &Site) -> String {
    use base64::Engine;
    use huaweicloud_meeting::Secret;
    use huaweicloud_meeting::api::types::{AuthReqDto, ClientType};
    use huaweicloud_meeting::emulator::SP_ADMIN;
    let pair = format!("{}:{}", SP_ADMIN.account, SP_ADMIN.password);
    let basic = base64::engine::general_purpose::STANDARD.encode(pair);
    let body = AuthReqDto::new(SP_ADMIN.account, ClientType::from(72));
    let token = site
        .anonymous()
        .create_token(&Secret::new(format!("Basic {basic}")), &body)
        .unwrap();
    let token: Option<Secret> = token.access_token;
    token.unwrap().expose().to_owned()
}

#[test]
fn verbose_tells_attempts_waits_and_request_ids() {
    let site = Site::open();
    site.fault("searchCorpAdmins", Fault::status(503));
    let done = run(&site, &["admin", "list"], "--verbose").run();
    assert_eq!(done.status, Some(0), "{done:?}");
    for words in [
        "/v1/usg/dcs/corp/admin: attempt 1: 503",
        "next attempt in ",
        "attempt 2: 200",
        "request id ",
        "after 2 attempts",
    ] {
        assert!(done.err.contains(words), "{words}: {done:?}");
    }
}

#[test]
fn verbose_tells_the_causes_of_a_failure() {
    let gone = Site::open().url();
    let words = meetingctl(&["admin", "list", "-v"])
        .at(&gone)
        .variable("TIMEOUT", "2")
        .admin(DEFAULT_ADMIN)
        .fails(7);
    assert!(words.contains("caused by: "), "{words}");
}

#[test]
fn options_without_effect_are_refused() {
    for words in [
        &["emulator", "--read-only"][..],
        &["completions", "bash", "--json"],
        &["spec", "rules", "--dry-run"],
        &["demo", "--curl"],
        &["corp", "list", "--corp", "1"],
        &["call", "GET", "/v1/usg/dcs/corp", "--csv"],
    ] {
        let error = meetingctl(words).sp().fails(2);
        assert!(error.contains("--"), "{words:?}: {error}");
    }
}
