//! Promises about the terminal: nothing from elsewhere steers it, and a closed end of it is no disaster.
use super::{Done, File, Run, meetingctl, published_corp};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault};
use std::io::PipeWriter;
use std::process::Stdio;

/// Clears the screen, goes back to the line's start, turns the reading around, hides, and begins a line.
const EVIL: &str = "Evil\u{1b}[2J\r\u{9b}\u{202e}\u{200b}\u{2066}\nCorp";

fn steers(c: char) -> bool {
    c.is_control()
        || "\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}"
            .contains(c)
}

#[track_caller]
fn is_plain(text: &str) {
    assert!(!text.contains(|c| steers(c) && c != '\n'), "{text:?}");
}

fn corp(site: &Site, arguments: &[&str]) -> Run {
    meetingctl(&[&["corp"], arguments].concat())
        .at(&site.url())
        .sp()
}

/// An enterprise with such a name; its id.
fn named(site: &Site, name: &str) -> String {
    let mut body = published_corp();
    body["basicInfo"]["name"] = name.into();
    let created = corp(site, &["create", "-", "--json"])
        .input(body.to_string())
        .json();
    created["value"].as_str().unwrap().to_owned()
}

/// The end of a pipe at whose other end nobody reads.
fn closed() -> PipeWriter {
    std::io::pipe().unwrap().1
}

impl Run {
    /// The status, with standard output that nobody reads.
    fn unread(mut self) -> Option<i32> {
        let status = self
            .command
            .stdin(Stdio::null())
            .stdout(closed())
            .stderr(Stdio::null());
        status.status().unwrap().code()
    }

    /// The status, with nobody to read what went wrong.
    fn unheard(mut self) -> Option<i32> {
        let status = self
            .command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(closed());
        status.status().unwrap().code()
    }
}

#[test]
fn a_name_from_the_platform_steers_no_terminal() {
    let site = Site::open();
    let id = named(&site, EVIL);

    let question = corp(&site, &["delete", &id]).fails(1);
    is_plain(&question);
    // in a question and in a cell, not even a line's end
    assert_eq!(question.lines().count(), 1, "{question:?}");
    assert!(question.contains("Evil\u{fffd}[2J"), "{question:?}");
    let table = corp(&site, &["list"]).well();
    is_plain(&table);
    assert_eq!(table.lines().count(), 3, "{table:?}");
    let details = corp(&site, &["show", &id]).well();
    is_plain(&details);
    assert!(!details.lines().any(|line| line.starts_with("Corp")));
}

#[test]
fn words_of_a_refusal_steer_no_terminal() {
    let site = Site::open();
    let fault = Fault::Refuse {
        status: 400,
        code: "USG.201040000".to_owned(),
        message: EVIL.to_owned(),
    };
    site.fault("searchCorpAdmins", fault);
    let Done { err, .. } = meetingctl(&["admin", "list"])
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .run();
    is_plain(&err);
    assert!(err.contains("Evil"), "{err:?}");
}

#[test]
fn an_argument_that_is_told_again_steers_no_terminal() {
    let site = Site::open();
    let run = |yes: &[&str], status: i32| {
        meetingctl(&[&["admin", "delete", EVIL], yes].concat())
            .at(&site.url())
            .admin(DEFAULT_ADMIN)
            .fails(status)
    };
    is_plain(&run(&[], 1));
    is_plain(&run(&["--yes"], 6));
}

#[test]
fn json_keeps_such_characters_in_the_writing_of_json() {
    let site = Site::open();
    let id = named(&site, EVIL);
    let out = corp(&site, &["show", &id, "--json"]).well();
    is_plain(&out);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["basicInfo"]["name"], EVIL);
}

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let site = Site::open();
    let list = meetingctl(&["admin", "list"])
        .at(&site.url())
        .admin(DEFAULT_ADMIN);
    assert_eq!(list.unread(), Some(0));
    let file = File::with(published_corp().to_string());
    for json in [&["--json"][..], &[]] {
        let site = Site::open();
        let create = corp(&site, &[&["create", file.path()], json].concat());
        assert_eq!(create.unread(), Some(0));
        assert_eq!(site.behind(|platform| platform.corp_ids()).len(), 2);
    }
    // and the demo goes on to undo what it did
    let file = ["--member", "test006", "--corp", file.path(), "--yes"];
    let demo = meetingctl(&[&["demo"], &file[..]].concat())
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .sp();
    assert_eq!(demo.unread(), Some(0));
    site.behind(|platform| {
        assert_eq!(platform.corp_ids(), [CORP_ID]);
        assert_eq!(platform.counters().applied("batchDeleteCorpAdmins"), 2);
    });
}

#[test]
fn closed_standard_error_does_not_change_the_exit_status() {
    let site = Site::open();
    let nowhere = corp(&site, &["create", "/nowhere/corp.json"]);
    assert_eq!(nowhere.unheard(), Some(2));
    assert_eq!(corp(&site, &["delete", CORP_ID]).unheard(), Some(1));
    site.fault("searchCorp", Fault::status(400));
    assert_eq!(corp(&site, &["list"]).unheard(), Some(6));
}
