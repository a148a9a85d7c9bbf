//! Promises about what is written: tables, JSON lines, CSV, fields, ids; exit statuses; input that is told by path.
use super::{File, Run, meetingctl, published_corp};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault, Rule};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

fn admin(site: &Site, words: &[&str]) -> Run {
    meetingctl(words).at(&site.url()).admin(DEFAULT_ADMIN)
}

fn corp(site: &Site, words: &[&str]) -> Run {
    meetingctl(&[&["corp"], words].concat())
        .at(&site.url())
        .sp()
}

#[test]
fn csv_fields_and_ids_can_be_asked_for() {
    let site = Site::open();
    let csv = admin(&site, &["admin", "list", "--csv"]).well();
    assert!(csv.starts_with("account,name,adminType,"), "{csv}");
    assert_eq!(csv.lines().count(), 4);
    let chosen = admin(
        &site,
        &["admin", "list", "--csv", "--fields", "adminType,account"],
    )
    .well();
    assert_eq!(chosen.lines().nth(1), Some("0,admin@corp"));
    let ids = admin(&site, &["admin", "list", "--quiet"]).well();
    assert_eq!(ids, "admin@corp\nadmin001\nadmin002\n");
    let lines = admin(
        &site,
        &[
            "admin",
            "list",
            "--json",
            "--fields",
            "account,dept.deptCode",
        ],
    )
    .json_lines();
    assert_eq!(lines[0]["account"], "admin@corp");
    assert_eq!(lines[0].as_object().unwrap().len(), 2);
    let table = admin(&site, &["admin", "list", "--fields", "account,email"]).well();
    assert!(table.starts_with("account"), "{table}");
    let one = admin(&site, &["admin", "show", "admin001", "--fields", "account"]).well();
    assert_eq!(one, "account  admin001\n");
    admin(&site, &["admin", "list", "--json", "--csv"]).fails(2);
}

#[test]
fn a_field_that_no_item_has_is_told_with_the_nearest_name() {
    let site = Site::open();
    let done = admin(&site, &["admin", "list", "--fields", "acount"]).run();
    assert_eq!(done.status, Some(0));
    assert!(done.err.contains("did you mean `account`?"), "{done:?}");
}

#[test]
fn csv_keeps_what_has_commas_quotes_and_line_ends() {
    let site = Site::open();
    let mut body = published_corp();
    body["basicInfo"]["description"] = "a, \"b\"\nc".into();
    corp(&site, &["create", "-"]).input(body.to_string()).well();
    let csv = corp(
        &site,
        &["list", "--csv", "--fields", "basicInfo.description"],
    )
    .well();
    assert!(csv.contains("\"a, \"\"b\"\"\nc\""), "{csv}");
}

/// The first lines come with the first page, while the second page still hangs.
#[test]
fn a_list_is_written_page_by_page() {
    for format in [&[][..], &["--json"], &["--csv"], &["--quiet"]] {
        let site = Site::open();
        let client = site.admin();
        for n in 0..600 {
            let account = format!("deputy{n:03}");
            site.behind(|platform| platform.add_member(CORP_ID, &account, "x"));
            let body = huaweicloud_meeting::api::types::CorpAdminDto::new(account);
            client.add_corp_admin(&body).unwrap();
        }
        site.behind(|platform| {
            let rule = Rule::new(Fault::Stall)
                .on("searchCorpAdmins")
                .after(1)
                .always();
            platform.faults_mut().add(rule);
        });
        let mut run =
            admin(&site, &[&["admin", "list"], format].concat()).variable("TIMEOUT", "60");
        let mut child = run
            .command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let started = Instant::now();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let seen = lines.take(500).filter(Result::is_ok).count();
        assert_eq!(seen, 500, "{format:?}");
        // long before the second page is given up, which would also have what was collected written
        assert!(started.elapsed() < Duration::from_secs(20), "{format:?}");
        assert!(
            child.try_wait().unwrap().is_none(),
            "it waits for the second page"
        );
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[test]
fn exit_statuses_tell_kinds_of_failure_apart() {
    let site = Site::open();
    let refused = |fault: Fault, words: &[&str]| {
        site.behind(|platform| {
            platform
                .faults_mut()
                .add(Rule::new(fault).on("addCorpAdmin"));
        });
        admin(&site, words).run().status
    };
    let add = ["admin", "add", "test006"];
    let refuse = |status, code: &str| Fault::Refuse {
        status,
        code: code.to_owned(),
        message: String::new(),
    };
    assert_eq!(refused(refuse(403, "USG.000000004"), &add), Some(5));
    assert_eq!(refused(refuse(400, "USG.201040000"), &add), Some(6));
    assert_eq!(refused(Fault::DropAfter, &add), Some(8));
    // a login that nobody answers is not one that was refused
    let no_tls = site.url().replace("http:", "https:");
    let words = admin(&site, &["admin", "list"])
        .variable("BASE_URL", no_tls)
        .fails(7);
    assert!(words.contains("TLS handshake"), "{words}");
    site.behind(|platform| {
        platform
            .faults_mut()
            .add(Rule::new(Fault::html()).on("createToken"));
    });
    let words = admin(&site, &["whoami"]).fails(1);
    assert!(words.contains("login failed"), "{words}");
    let help = meetingctl(&["--help"]).well();
    let readme = include_str!("../../README.md");
    let listed = help
        .lines()
        .skip_while(|line| !line.starts_with("Exit status"))
        .skip(1);
    let mut count = 0;
    for line in listed {
        let (status, meaning) = line.trim().split_once("  ").unwrap();
        assert!(
            readme.contains(&format!("| {status} | {meaning} |")),
            "{line}"
        );
        count += 1;
    }
    assert_eq!(count, 12);
}

#[test]
fn help_names_every_variable() {
    let help = meetingctl(&["--help"]).well();
    for (name, _) in huaweicloud_meeting::ClientBuilder::VARIABLES {
        assert!(help.contains(name), "{name}");
    }
    for name in ["HUAWEICLOUD_MEETING_SP_ACCOUNT", "MEETINGCTL_PROFILE"] {
        assert!(help.contains(name), "{name}");
    }
}

#[test]
fn a_wrong_body_is_told_by_path() {
    let site = Site::open();
    let refused = |text: &str| corp(&site, &["create", "-"]).input(text).fails(2);
    let change = |change: &dyn Fn(&mut Value)| {
        let mut body = published_corp();
        change(&mut body);
        refused(&body.to_string())
    };
    let words = change(&|body| {
        body["adminInfo"].as_object_mut().unwrap().remove("account");
    });
    assert!(
        words.contains("missing field `adminInfo.account`"),
        "{words}"
    );
    let words = change(&|body| body["resInfo"]["resource"][0]["count"] = "c4n4ry".into());
    assert!(
        words.contains(
            "resInfo.resource[0].count is of the wrong type: a whole number is needed, not a text"
        ),
        "{words}"
    );
    let words = change(&|body| body["basicInfo"]["adress"] = "c4n4ry".into());
    assert!(
        words.contains("unknown field `basicInfo.adress`; did you mean `address`?"),
        "{words}"
    );
    let words = refused(&json!([published_corp()]).to_string());
    assert!(
        words.contains("a list") && words.contains("one object"),
        "{words}"
    );
    let whole = published_corp().to_string();
    let words = refused(&whole[..whole.len() - 3]);
    assert!(words.contains("ends early"), "{words}");
    assert!(refused("").contains("standard input is empty"));
    let words = change(&|body| body["basicInfo"]["phone"] = "c4n4ry".into());
    assert!(
        words.contains("basicInfo.phone must be empty or digits"),
        "{words}"
    );
    assert!(!words.contains('^'), "{words}");
    let words = corp(&site, &["create", "-", "--password-file", "-"]).fails(2);
    assert!(
        words.contains("--password-file") && words.contains("standard input"),
        "{words}"
    );
    assert_eq!(site.requests(), 0);
}

#[test]
fn more_than_a_hundred_administrators_are_deleted_in_chunks() {
    let site = Site::open();
    let client = site.admin();
    let accounts: Vec<String> = (0..150).map(|n| format!("deputy{n:03}")).collect();
    for account in &accounts {
        site.behind(|platform| platform.add_member(CORP_ID, account, "x"));
        let body = huaweicloud_meeting::api::types::CorpAdminDto::new(account);
        client.add_corp_admin(&body).unwrap();
    }
    let delete = ["admin", "delete", "--from", "-", "--yes"];
    let text = accounts.join("\r\n") + "\n\n" + &accounts[0];
    // the second call fails: what was done before is told
    site.behind(|platform| {
        let rule = Rule::new(Fault::status(400))
            .on("batchDeleteCorpAdmins")
            .after(1);
        platform.faults_mut().add(rule);
    });
    let done = admin(&site, &delete).input(text.clone()).run();
    assert_eq!(done.status, Some(9), "{done:?}");
    assert!(
        done.out.contains("deputy099") && !done.out.contains("deputy100"),
        "{done:?}"
    );
    assert!(
        done.err.contains("50 accounts were not seen to"),
        "{done:?}"
    );
    let rest = File::with(accounts[100..].join("\n"));
    admin(&site, &["admin", "delete", "--from", rest.path(), "--yes"]).well();
    let left = site.behind(|platform| platform.admins(CORP_ID));
    assert_eq!(left.len(), 3);
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_done_is_told_on_standard_error_when_the_disk_is_full() {
    for format in [&[][..], &["--json"], &["--quiet"]] {
        let site = Site::open();
        let body = File::with(published_corp().to_string());
        let mut run = corp(&site, &[&["create", body.path()], format].concat());
        let full = std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = run
            .command
            .stdin(Stdio::null())
            .stdout(full)
            .output()
            .unwrap();
        let words = String::from_utf8(output.stderr).unwrap();
        let ids = site.behind(|platform| platform.corp_ids());
        assert_eq!(ids.len(), 2);
        assert!(
            words.contains("created") && words.contains(&ids[1]),
            "{words}"
        );
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn resources_are_given_from_a_file_and_told_in_days() {
    let site = Site::open();
    let id = corp(&site, &["create", "-", "--quiet"])
        .input(published_corp().to_string())
        .well();
    let id = id.trim();
    let sp = |words: &[&str]| {
        meetingctl(&[&["resource"], words].concat())
            .at(&site.url())
            .sp()
    };
    let one = json!({"id": "r1", "type": "ROOM", "count": 2, "expireDate": 2_524_521_600_000_i64});
    sp(&["add", id, "-"]).input(one.to_string()).well();
    let table = sp(&["list", id, "--type", "ROOM"]).well();
    assert!(
        table.contains("r1") && table.contains("2049-12-31") && table.contains("in use"),
        "{table}"
    );
    sp(&["suspend", id, "r1"]).well();
    assert!(
        sp(&["list", id, "--type", "ROOM"])
            .well()
            .contains("suspended")
    );
    let words = sp(&["suspend", id, "nothing"]).fails(6);
    assert!(words.contains("resource list"), "{words}");
    let words = sp(&["add", id, "-"])
        .input(r#"[{"type": "ROOM", "cuont": 1}]"#)
        .fails(2);
    assert!(
        words.contains("missing field `[0].count`") && words.contains("did you mean `count`"),
        "{words}"
    );
    let words = sp(&["update", id, "r1", "--expires", "2030-02-30"]).fails(2);
    assert!(words.contains("2030-01-31"), "{words}");
}

#[test]
fn a_misspelt_command_is_answered_with_the_nearest() {
    let words = meetingctl(&["corp", "lsit"]).fails(2);
    assert!(words.contains("list"), "{words}");
    let words = meetingctl(&["admn"]).fails(2);
    assert!(words.contains("admin"), "{words}");
}

#[test]
fn shells_and_manuals_are_served() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = meetingctl(&["completions", shell]).well();
        assert!(
            script.contains("meetingctl") && script.contains("whoami"),
            "{shell}"
        );
    }
    let bash = File::with(meetingctl(&["completions", "bash"]).well());
    let parsed = std::process::Command::new("bash")
        .args(["-n", bash.path()])
        .status();
    assert!(parsed.is_err() || parsed.unwrap().success());
    assert!(meetingctl(&["man"]).well().contains(".TH meetingctl"));
    let folder = tempfile::tempdir().unwrap();
    meetingctl(&["man", "--into", folder.path().to_str().unwrap()]).well();
    for page in [
        "meetingctl.1",
        "meetingctl-corp-create.1",
        "meetingctl-whoami.1",
    ] {
        assert!(folder.path().join(page).exists(), "{page}");
    }
}
