//! Where the platform differs from the document: `meetingctl drift`.
use super::{Done, File, Run, meetingctl};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault, MEMBER, Response, SP_ADMIN};
use serde_json::{Value, json};

/// The 14 operations that only read.
const READS: [&str; 14] = [
    "searchCorpAdmins",
    "showCorpAdmin",
    "searchCorp",
    "showCorp",
    "searchResource",
    "searchResourceOpRecord",
    "showSpResource",
    "showCorpBasicInfo",
    "showCorpResource",
    "searchCorpResources",
    "searchUsers",
    "showUserDetail",
    "searchDepartmentByName",
    "showDeptAndChildDept",
];

fn drift(site: &Site, words: &[&str]) -> Run {
    meetingctl(&[&["drift", "--no-cache"], words].concat())
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
}

fn respond(site: &Site, operation: &str, status: u16, body: &Value) {
    let response = Response::status(status)
        .with_header("Content-Type", "application/json")
        .with_body(body.to_string());
    site.fault(operation, Fault::RespondWith(response));
}

#[test]
fn the_emulator_does_not_differ_and_every_operation_that_only_reads_is_called() {
    let site = Site::open();
    let report = drift(&site, &["--json"]).sp().json();
    assert_eq!(report["differences"], json!([]), "{report:#}");
    assert_eq!(report["notCalled"], json!({}), "{report:#}");
    let compared = |operation: &str, status: u16| {
        let list = report["compared"].as_array().unwrap();
        list.iter()
            .any(|it| it["operation"] == operation && it["status"] == status)
    };
    for operation in READS {
        assert!(site.calls(operation) > 0, "{operation}");
        assert!(compared(operation, 200), "{operation}: {report:#}");
    }
    // the logins too, and an error of each of the two
    assert!(compared("createToken", 200) && compared("checkToken", 200));
    assert!(compared("showCorpAdmin", 400) && compared("showCorp", 400));
}

#[test]
fn nothing_that_changes_anything_leaves() {
    let site = Site::open();
    drift(&site, &[]).sp().well();
    let (changes, logouts) = site.behind(|platform| {
        let counters = platform.counters();
        let allowed = |id: &str| READS.contains(&id) || ["createToken", "checkToken"].contains(&id);
        let document = include_str!("../../openapi/meeting.yaml");
        let ids = document
            .lines()
            .filter_map(|line| line.trim().strip_prefix("operationId: "));
        let mut changes = Vec::new();
        for id in ids.filter(|id| !allowed(id) && *id != "deleteToken") {
            if counters.calls(id) > 0 {
                changes.push(id);
            }
        }
        (changes, counters.calls("deleteToken"))
    });
    assert!(changes.is_empty(), "{changes:?}");
    // its own session, since none is to be kept
    assert_eq!(logouts, 2);
}

#[test]
fn what_these_credentials_may_not_do_is_not_called_and_the_report_says_why() {
    let site = Site::open();
    let report = drift(&site, &["--json"]).json();
    for operation in READS {
        let why = report["notCalled"][operation].as_str().unwrap_or_default();
        let for_sp = site.calls(operation) == 0;
        assert_eq!(
            why == "it is for an SP administrator",
            for_sp,
            "{operation}: {report:#}"
        );
    }
    assert_eq!(site.calls("searchCorp") + site.calls("showSpResource"), 0);

    let site = Site::open();
    let text = meetingctl(&["drift", "--no-cache"])
        .at(&site.url())
        .admin(SP_ADMIN)
        .well();
    assert!(
        text.contains("searchUsers: it is for an enterprise administrator"),
        "{text}"
    );
    assert_eq!(site.calls("searchUsers"), 0);

    // an administrator of nothing
    let site = Site::open();
    let report = meetingctl(&["drift", "--no-cache", "--json"])
        .at(&site.url())
        .admin(MEMBER)
        .json();
    assert_eq!(report["notCalled"].as_object().unwrap().len(), READS.len());
    let all: u64 = READS.iter().map(|id| site.calls(id)).sum();
    assert_eq!(all, 0);
}

#[test]
fn differences_are_named_in_all_formats_with_a_status_of_their_own_and_no_value() {
    let plant = |site: &Site| {
        respond(
            site,
            "showCorpBasicInfo",
            200,
            &json!({"name": false, "c4n4ry@corp": "c4n4ry", "owner": "c4n4ry"}),
        );
        let admins = json!({"offset": 0, "limit": 100, "count": 1, "data": [
            {"id": "c4n4ry", "account": "c4n4ry", "adminType": 987_987, "mobile": 987_987},
        ]});
        respond(site, "searchCorpAdmins", 200, &admins);
        respond(
            site,
            "showCorpAdmin",
            400,
            &json!({"error_code": "USG.c4n4ry", "error_msg": "c4n4ry", "trace": "c4n4ry"}),
        );
        respond(
            site,
            "showCorpResource",
            403,
            &json!({"error_msg": ["c4n4ry"]}),
        );
    };
    let planted = [
        ("showCorpBasicInfo", 200, "/name", "other-type"),
        ("showCorpBasicInfo", 200, "/owner", "undeclared-field"),
        ("showCorpBasicInfo", 200, "/{key}", "undeclared-field"),
        ("searchCorpAdmins", 200, "/data/*/adminType", "new-value"),
        (
            "searchCorpAdmins",
            200,
            "/data/*/mobile",
            "undeclared-field",
        ),
        ("showCorpAdmin", 400, "/trace", "undeclared-field"),
        ("showCorpResource", 403, "/error_msg", "other-type"),
    ];
    // a report of values that are not there
    let clean = |site: &Site, done: &Done| {
        for canary in [
            "c4n4ry",
            "987987",
            "987_987",
            CORP_ID,
            DEFAULT_ADMIN.account,
            &site.url()[7..],
        ] {
            assert!(!done.out.contains(canary), "{canary}: {}", done.out);
            assert!(!done.err.contains(canary), "{canary}: {}", done.err);
        }
    };
    for format in ["text", "json", "markdown"] {
        let site = Site::open();
        plant(&site);
        let done = drift(&site, &["--format", format]).run();
        assert_eq!(done.status, Some(10), "{done:?}");
        assert!(
            done.err.contains("differ from the document in"),
            "{}",
            done.err
        );
        clean(&site, &done);
        for (operation, _, place, _) in planted {
            assert!(
                done.out.contains(operation) && done.out.contains(place),
                "{}",
                done.out
            );
        }
        if format == "json" {
            let report: Value = serde_json::from_str(&done.out).unwrap();
            let found = report["differences"].as_array().unwrap();
            for (operation, status, place, kind) in planted {
                assert!(
                    found.iter().any(|it| it["operation"] == operation
                        && it["status"] == status
                        && it["pointer"] == place
                        && it["kind"] == kind),
                    "{operation} {place}: {report:#}"
                );
            }
            assert_eq!(found.len(), planted.len(), "{report:#}");
            assert_eq!(
                report["notCalled"]["showCorpResource"],
                "refused with status 403"
            );
        }
    }
}

#[test]
fn a_login_that_differs_is_reported_even_where_it_cannot_be_read() {
    let site = Site::open();
    respond(
        &site,
        "createToken",
        200,
        &json!({"accessToken": {"value": "c4n4ry"}}),
    );
    let done = drift(&site, &["--json"]).run();
    assert_eq!(done.status, Some(10), "{done:?}");
    assert!(done.out.contains("/accessToken"), "{done:?}");

    // and one that is refused as the document says is no finding
    let site = Site::open();
    let words = meetingctl(&["drift", "--no-cache"])
        .at(&site.url())
        .variable("ACCOUNT", DEFAULT_ADMIN.account)
        .variable("PASSWORD", "wrong")
        .fails(4);
    assert!(words.contains("401"), "{words}");
}

#[test]
fn calls_without_a_response_are_told_and_have_a_status_of_their_own() {
    let site = Site::open();
    for _ in 0..8 {
        site.fault("showCorpResource", Fault::DropBefore);
    }
    let done = drift(&site, &["--sample", "1"]).run();
    assert_eq!(done.status, Some(9), "{done:?}");
    assert!(
        done.out.contains("showCorpResource: no response"),
        "{done:?}"
    );
}

#[test]
fn as_many_of_each_are_looked_at_as_was_said() {
    let site = Site::open();
    drift(&site, &["--sample", "0"]).sp().well();
    // one that is not there
    assert_eq!(site.calls("showCorpAdmin"), 1);
    assert_eq!(site.calls("showUserDetail"), 0);
    let site = Site::open();
    drift(&site, &["--sample", "2"]).sp().well();
    assert_eq!(site.calls("showCorpAdmin"), 3);
    assert_eq!(site.calls("showUserDetail"), 2);
}

#[test]
fn responses_that_were_kept_are_compared_without_a_call() {
    let kept = File::with(
        r#"{"operation": "showCorp", "status": 200, "body": {"id": "1", "c4n4ry 2": 3}}
{"operation": "showCorp", "status": 400, "body": {"error_code": "USG.1"}}
{"operation": "deleteCorp"}"#,
    );
    let done = meetingctl(&["drift", "--json", "--from", kept.path()]).run();
    assert_eq!(done.status, Some(10), "{done:?}");
    let report: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(
        report["differences"].as_array().unwrap().len(),
        1,
        "{report:#}"
    );
    assert_eq!(report["differences"][0]["pointer"], "/{key}");
    assert_eq!(report["compared"].as_array().unwrap().len(), 3);

    let from = |text: &str| meetingctl(&["drift", "--from", "-"]).input(text);
    from(r#"{"operation": "showCorp", "body": {}}"#).well();
    for (text, words) in [
        (
            r#"{"operation": "showCorpse", "body": {}}"#,
            "response 1: the document has no such operation",
        ),
        (
            r#"{"operation": "showCorp"}{"operation": ["c4n4ry"]}"#,
            "response 2: needs",
        ),
        ("", "is empty"),
    ] {
        let error = from(text).fails(2);
        assert!(
            error.contains(words) && !error.contains("c4n4ry"),
            "{error}"
        );
    }
    // nobody is called, and so nobody logs in
    meetingctl(&["drift", "--from", "-", "--no-cache"])
        .input("{}")
        .fails(2);
}
