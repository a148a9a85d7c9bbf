//! `meetingctl corp …`
use super::{File, Run, meetingctl, published_corp, rows};
use crate::kit::Site;
use huaweicloud_meeting::Credentials;
use huaweicloud_meeting::emulator::{CORP_ID, SP_ADMIN};
use serde_json::Value;

fn corp(site: &Site, arguments: &[&str]) -> Run {
    meetingctl(&[&["corp"], arguments].concat())
        .at(&site.url())
        .sp()
}

fn can_log_in(site: &Site, password: &str) {
    site.builder(Credentials::account("zhangsan@corp", password))
        .build()
        .unwrap()
        .login()
        .unwrap();
}

fn without_password() -> Value {
    let mut body = published_corp();
    let admin = body["adminInfo"].as_object_mut().unwrap();
    admin.remove("pwd").unwrap();
    body
}

#[test]
fn an_enterprise_is_created_from_a_file_listed_shown_and_deleted() {
    let site = Site::open();
    let file = File::with(published_corp().to_string());
    let created = corp(&site, &["create", file.path(), "--json"]).json();
    let id = created["value"].as_str().unwrap();
    can_log_in(&site, "Made-up1-Password");

    let table = corp(&site, &["list"]).well();
    assert_eq!(rows(&table).len(), 2);
    assert_eq!(rows(&table)[1][0], id);
    assert_eq!(rows(&table)[1][2], "zhangsan@corp");
    let json = corp(&site, &["list", "--search", "huawei", "--json"]).json_lines();
    assert_eq!(json.len(), 1);
    assert_eq!(json[0]["id"], id);

    let shown = corp(&site, &["show", id]).well();
    for words in ["Huawei Technologies Co., Ltd.", "test_group", "Hangzhou"] {
        assert!(shown.contains(words), "{shown}");
    }
    let json = corp(&site, &["show", id, "--json"]).json();
    assert_eq!(json["adminInfo"]["account"], "zhangsan@corp");

    let words = corp(&site, &["delete", id]).fails(1);
    assert!(
        words.contains("--yes") && words.contains("Huawei"),
        "{words}"
    );
    assert_eq!(site.calls("deleteCorp"), 0);
    corp(&site, &["delete", id, "--yes"]).well();
    assert_eq!(site.behind(|platform| platform.corp_ids()), [CORP_ID]);
}

#[test]
fn an_enterprise_is_created_from_standard_input() {
    let site = Site::open();
    let words = corp(&site, &["create", "-"])
        .input(published_corp().to_string())
        .well();
    let ids = site.behind(|platform| platform.corp_ids());
    assert!(ids.len() == 2 && words.contains(&ids[1]), "{words}");
}

#[test]
fn the_new_administrators_password_comes_from_a_file_if_so_told() {
    // whether or not the body has one; the first line counts
    let mut null = published_corp();
    null["adminInfo"]["pwd"] = Value::Null;
    for body in [without_password(), null, published_corp()] {
        let site = Site::open();
        let password = File::with("c4n4ry-Pass-1\nanother line\n");
        corp(&site, &["create", "-", "--password-file", password.path()])
            .input(body.to_string())
            .well();
        can_log_in(&site, "c4n4ry-Pass-1");
    }
}

#[test]
fn a_body_without_a_password_is_refused_with_what_to_do() {
    let site = Site::open();
    let mut null = published_corp();
    null["adminInfo"]["pwd"] = Value::Null;
    for body in [without_password(), null] {
        let words = corp(&site, &["create", "-"])
            .input(body.to_string())
            .fails(2);
        assert!(
            words.contains("adminInfo.pwd") && words.contains("--password-file"),
            "{words}"
        );
    }
    assert_eq!(site.requests(), 0);
}

#[test]
fn a_body_that_is_none_is_refused_in_words_that_quote_nothing_of_it() {
    let site = Site::open();
    let refused = |text: &str| corp(&site, &["create", "-"]).input(text).fails(2);
    let words = refused(r#"{"adminInfo": {"pwd": "c4n4ry"}"#);
    assert!(words.contains("not JSON at line 1"), "{words}");
    let words = refused(r#"{"adminInfo": {"pwd": "c4n4ry"}}"#);
    assert!(words.contains("missing field `"), "{words}");
    let mut wrong = published_corp();
    wrong["basicInfo"]["name"] = serde_json::json!({"c4n4ry": 1});
    wrong["adminInfo"]["name"] = serde_json::json!(["c4n4ry"]);
    let words = refused(&wrong.to_string());
    assert!(words.contains("wrong type"), "{words}");
    let mut weak = published_corp();
    weak["adminInfo"]["pwd"] = "c4n4r".into();
    weak["adminInfo"]["account"] = "12345".into();
    let words = refused(&weak.to_string());
    assert!(
        words.contains("adminInfo.account") && words.contains("adminInfo.pwd"),
        "{words}"
    );
    assert!(!words.contains("c4n4r"), "{words}");
    let words = corp(&site, &["create", "/nowhere/corp.json"]).fails(2);
    assert!(words.contains("/nowhere/corp.json"), "{words}");
    assert_eq!(site.requests(), 0);
}

#[test]
fn the_administrators_variables_serve_where_the_sps_own_are_not_set() {
    let site = Site::open();
    let table = meetingctl(&["corp", "list"])
        .at(&site.url())
        .admin(SP_ADMIN)
        .well();
    assert_eq!(rows(&table)[0][0], CORP_ID);
}

#[test]
fn fields_that_would_not_be_sent_are_refused_by_their_paths() {
    let site = Site::open();
    let mut body = published_corp();
    body["grupId"] = "c4n4ry".into();
    body["basicInfo"]["adress"] = "c4n4ry".into();
    body["adminInfo"]["pasword"] = serde_json::json!({"c4n4ry": 1});
    body["adminInfo"]["sendNotify"] = false.into();
    let resources = body["resInfo"]["resource"].as_array_mut().unwrap();
    let mut second = resources[0].clone();
    second["cuont"] = 5.into();
    resources.push(second);
    body["propertyInfo"] = serde_json::json!([{"propertyKey": "autoUserCreate", "propertyValue": "true", "propertyValeu": ""}]);
    let words = corp(&site, &["create", "-"])
        .input(body.to_string())
        .fails(2);
    for path in [
        "grupId",
        "basicInfo.adress",
        "adminInfo.pasword",
        "resInfo.resource[1].cuont",
        "propertyInfo[0].propertyValeu",
    ] {
        assert!(words.contains(path), "{path}: {words}");
    }
    assert!(!words.contains("basicInfo.name"), "{words}");
    assert_eq!(site.requests(), 0);
}

#[test]
fn a_null_is_as_good_as_an_absent_field() {
    let site = Site::open();
    let mut body = published_corp();
    body["groupId"] = Value::Null;
    body["basicInfo"]["fax"] = Value::Null;
    corp(&site, &["create", "-"]).input(body.to_string()).well();
}

#[test]
fn the_published_send_notify_is_taken_with_a_note_that_it_is_not_sent() {
    let site = Site::open();
    let mut body = published_corp();
    body["adminInfo"]["sendNotify"] = false.into();
    let done = corp(&site, &["create", "-"]).input(body.to_string()).run();
    assert_eq!(done.status, Some(0), "{done:?}");
    assert!(
        done.err.contains("adminInfo.sendNotify is not sent"),
        "{done:?}"
    );
    assert_eq!(site.behind(|platform| platform.corp_ids()).len(), 2);
}
