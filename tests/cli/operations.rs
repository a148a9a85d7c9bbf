//! Every operation of the document has a command.
use super::{File, Run, meetingctl, published_corp};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{APP, CORP_ID, DEFAULT_ADMIN};
use huaweicloud_meeting::openapi::document::doc::{Doc, Place};
use huaweicloud_meeting::openapi::document::operations::Operation;

/// Runs a command line as both administrators, with one token directory for all.
fn run(site: &Site, tokens: &tempfile::TempDir, line: &str) -> Run {
    let words: Vec<&str> = line.split(' ').collect();
    meetingctl(&words)
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .sp()
        .variable("TOKEN_DIR", tokens.path())
}

#[test]
fn every_operation_of_the_document_is_called_by_a_command_of_its_own() {
    let site = Site::open();
    let tokens = tempfile::tempdir().unwrap();
    let body = File::with(published_corp().to_string());
    let create = format!("corp create {} --quiet", body.path());
    let corp = run(&site, &tokens, &create).well().trim().to_owned();
    let add = format!("resource add {corp} --type ROOM --count 2 --expires 2049-12-31 --id r1");
    let of_corp = |words: &str| format!("resource {words}").replace("CORP", &corp);

    // each operation, and the command that calls it; a new operation needs a row, and a command
    let rows: Vec<(&str, String)> = vec![
        ("addCorp", create.clone()),
        ("createToken", "login".to_owned()),
        ("createAppIdToken", "login".to_owned()),
        ("checkToken", "token check".to_owned()),
        ("updateToken", "token refresh".to_owned()),
        ("searchCorpAdmins", "admin list".to_owned()),
        ("addCorpAdmin", "admin add test006".to_owned()),
        ("showCorpAdmin", "admin show test006".to_owned()),
        (
            "batchDeleteCorpAdmins",
            "admin delete test006 --yes".to_owned(),
        ),
        ("searchCorp", "corp list".to_owned()),
        ("showCorp", format!("corp show {corp}")),
        (
            "updateCorp",
            format!("corp update {corp} --set basicInfo.address=Xian"),
        ),
        ("addResource", add),
        ("searchResource", of_corp("list CORP")),
        ("updateResource", of_corp("suspend CORP r1")),
        ("updateResource", of_corp("resume CORP r1")),
        (
            "updateResource",
            of_corp("update CORP r1 --expires 2048-01-01"),
        ),
        ("deleteResource", of_corp("delete CORP r1 --yes")),
        ("searchResourceOpRecord", of_corp("records CORP")),
        ("showSpResource", "sp totals".to_owned()),
        ("showCorpBasicInfo", "enterprise show".to_owned()),
        (
            "updateCorpBasicInfo",
            "enterprise update --set address=Xian".to_owned(),
        ),
        ("showCorpResource", "enterprise usage".to_owned()),
        ("searchCorpResources", "enterprise resources".to_owned()),
        ("deleteCorp", format!("corp delete {corp} --yes")),
        ("deleteToken", "logout".to_owned()),
    ];

    let document = Doc::parse("meeting.yaml", include_str!("../../openapi/meeting.yaml")).unwrap();
    for operation in Operation::all(&Place::root(&document)) {
        let id = operation.id().unwrap();
        assert!(
            rows.iter().any(|(known, _)| *known == id),
            "{id} has no command: make one, and give it a row here"
        );
    }

    for (id, line) in rows.iter().filter(|(id, _)| *id != "addCorp") {
        let before = site.calls(id);
        let run = if *id == "createAppIdToken" {
            meetingctl(&["login"])
                .at(&site.url())
                .variable("APP_ID", APP.app_id)
                .variable("APP_KEY", APP.app_key)
        } else {
            run(&site, &tokens, line)
        };
        run.well();
        assert!(site.calls(id) > before, "`{line}` did not call {id}");
        site.behind(|platform| assert!(platform.counters().applied(id) > 0, "{line}"));
    }
    assert_eq!(site.behind(|platform| platform.corp_ids()), [CORP_ID]);
}

#[test]
fn call_reaches_any_path_with_the_documents_promises_and_shows_no_secret() {
    let site = Site::open();
    let call = |words: &[&str]| {
        meetingctl(&[&["call"], words].concat())
            .at(&site.url())
            .admin(DEFAULT_ADMIN)
    };
    let shown = call(&["get", "/v1/usg/dcs/corp"]).json();
    assert_eq!(shown["id"], CORP_ID);
    let page = call(&[
        "GET",
        "/v1/usg/dcs/corp/admin",
        "--query",
        "searchKey=admin002",
        "--query",
        "limit=5",
    ])
    .json();
    assert_eq!(page["count"], 1);
    call(&[
        "POST",
        "/v1/usg/dcs/corp/admin",
        "--query",
        "accountType=0",
        "--body",
        "-",
    ])
    .input(r#"{"account": "test006"}"#)
    .well();
    let admins = site.behind(|platform| platform.admins(CORP_ID));
    assert!(admins.contains(&"test006".to_owned()), "{admins:?}");
    let token = call(&["PUT", "/v1/usg/acs/token"]).json();
    assert_eq!(token["accessToken"], "***");
    assert_eq!(token["refreshToken"], "***");

    let words = call(&["GET", "/v1/nothing"]).fails(6);
    assert!(words.contains("404"), "{words}");
}

#[test]
fn call_takes_a_path_only() {
    let site = Site::open();
    for path in [
        "https://elsewhere.example/v1",
        "//elsewhere.example/v1",
        "v1/usg",
        "/v1?x=1",
        "/v1/{id}",
        "/v1/a b",
        "/v1/../x",
    ] {
        let words = meetingctl(&["call", "GET", path])
            .at(&site.url())
            .admin(DEFAULT_ADMIN)
            .fails(2);
        assert!(!words.is_empty(), "{path}");
    }
    assert_eq!(site.requests(), 0);
}
