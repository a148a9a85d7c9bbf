//! `meetingctl admin …`
use super::{meetingctl, rows};
use crate::Run;
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault, MEMBER, Rule};

fn admin(site: &Site, arguments: &[&str]) -> Run {
    meetingctl(&[&["admin"], arguments].concat())
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
}

#[test]
fn administrators_are_listed_as_a_table_and_as_json() {
    let site = Site::open();
    let table = admin(&site, &["list"]).well();
    assert!(table.lines().next().unwrap().contains("ACCOUNT"), "{table}");
    let accounts: Vec<&str> = rows(&table).iter().map(|row| row[0]).collect();
    assert_eq!(accounts, ["admin@corp", "admin001", "admin002"]);
    assert_eq!(rows(&table)[0][2], "default");
    assert_eq!(rows(&table)[1][2], "ordinary");

    let list = admin(&site, &["list", "--json"]).json_lines();
    assert_eq!(list.len(), 3);
    assert_eq!(list[0]["account"], "admin@corp");
    assert_eq!(list[0]["adminType"], 0);

    let found = admin(&site, &["list", "--search", "admin002"]).well();
    assert_eq!(rows(&found).len(), 1);
}

#[test]
fn a_list_goes_over_all_pages() {
    let site = Site::open();
    let admins = site.admin();
    for n in 0..510 {
        let account = format!("deputy{n:03}");
        site.behind(|platform| platform.add_member(CORP_ID, &account, "x"));
        let body = huaweicloud_meeting::api::types::CorpAdminDto::new(account);
        admins.add_corp_admin(&body).unwrap();
    }
    let list = admin(&site, &["list", "--json"]).json_lines();
    assert_eq!(list.len(), 513);
}

#[test]
fn an_administrator_is_added_shown_and_deleted() {
    let site = Site::open();
    let added = admin(&site, &["add", "test006"]).well();
    assert!(added.contains("test006"), "{added}");
    let shown = admin(&site, &["show", "test006"]).well();
    assert!(shown.contains("test006@corp.example"), "{shown}");
    assert!(shown.contains("ordinary"), "{shown}");
    let json = admin(&site, &["show", "test006", "--json"]).json();
    assert_eq!(
        (&json["account"], &json["adminType"]),
        (&"test006".into(), &1.into())
    );

    admin(&site, &["delete", "test006", "admin002", "--yes"]).well();
    let left = site.behind(|platform| platform.admins(CORP_ID));
    assert_eq!(left, ["admin@corp", "admin001"]);
}

#[test]
fn a_third_party_id_names_an_administrator_too() {
    let site = Site::open();
    admin(&site, &["add", "ext/003", "--third-party"]).well();
    let json = admin(&site, &["show", "ext/003", "--third-party", "--json"]).json();
    assert_eq!(json["account"], "test003");
}

#[test]
fn nothing_is_deleted_without_yes_when_nobody_can_be_asked() {
    let site = Site::open();
    let words = admin(&site, &["delete", "admin001"]).fails(1);
    assert!(words.contains("--yes"), "{words}");
    assert_eq!(site.calls("batchDeleteCorpAdmins"), 0);
}

#[test]
fn a_refusal_is_one_line_with_code_and_request_id_then_help_and_ends_with_6() {
    let site = Site::open();
    let words = admin(&site, &["add", "admin001"]).fails(6);
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(lines.len(), 2, "{words}");
    assert!(
        lines[0].starts_with("meetingctl: addCorpAdmin: refused with 400"),
        "{words}"
    );
    assert!(
        lines[0].contains("USG.201040003") && lines[0].contains("request id"),
        "{words}"
    );
    assert!(lines[1].contains("ordinary member"), "{words}");

    let words = meetingctl(&["admin", "list"])
        .at(&site.url())
        .admin(MEMBER)
        .fails(5);
    assert!(
        words.contains("403") && words.contains("administrator"),
        "{words}"
    );
}

#[test]
fn who_is_not_a_member_is_told_how_to_become_one() {
    let site = Site::open();
    let words = admin(&site, &["add", "nobody@corp"]).fails(6);
    assert!(
        words.contains("meetingctl member add --set account=nobody@corp"),
        "{words}"
    );
}

#[test]
fn a_request_that_breaks_the_rules_ends_with_2_and_is_not_sent() {
    let site = Site::open();
    let words = admin(&site, &["show", ""]).fails(2);
    assert!(words.contains("account"), "{words}");
    assert_eq!(site.calls("showCorpAdmin"), 0);
}

#[test]
fn what_the_platform_says_cannot_steer_the_terminal_or_show_a_token() {
    let site = Site::open();
    let hostile = Fault::Refuse {
        status: 400,
        code: "USG.1".to_owned(),
        message: "\u{1b}[2Jgone\u{7} \u{9b}31m".to_owned(),
    };
    site.fault("showCorpAdmin", hostile);
    let words = admin(&site, &["show", "admin001"]).fails(6);
    assert!(words.contains("gone"), "{words}");
    assert!(
        !words.chars().any(|c| c.is_control() && c != '\n'),
        "{words:?}"
    );

    // a token that the platform gives and then refuses, quoting it
    let grant =
        serde_json::json!({"accessToken": "c4n4ry-token-0123456789", "validPeriod": 80_000});
    let answer = huaweicloud_meeting::emulator::Response::status(200).with_json(&grant);
    site.behind(|platform| {
        let login = Rule::new(Fault::RespondWith(answer))
            .on("createToken")
            .always();
        platform.faults_mut().add(login);
        let refusal = Fault::Refuse {
            status: 403,
            code: "USG.000000004".to_owned(),
            message: "not for c4n4ry-token-0123456789".to_owned(),
        };
        platform
            .faults_mut()
            .add(Rule::new(refusal).on("searchCorpAdmins"));
    });
    // looked through by the run itself
    admin(&site, &["list"]).fails(5);
}
