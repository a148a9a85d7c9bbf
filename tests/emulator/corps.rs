//! Promises about the SP administrator's enterprises.

use crate::kit::*;
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, GROUP_ID, MEMBERS, SP_ADMIN, SP_ID, SeedLogin,
};
use serde_json::{Value, json};

const CORP: &str = "/v1/usg/dcs/sp/corp";

/// The published example, its masked phone numbers replaced.
fn example() -> Value {
    json!({
        "basicInfo": {
            "name": "Huawei Technologies Co., Ltd.", "domain": "huawei.com", "phone": "+8619112349092",
            "country": "chinaPR", "fax": "+123456789", "email": "zhangsan@huawei.com", "address": "Hangzhou, Zhejiang",
            "description": "description", "spId": "", "language": "zh-CN", "timeZoneId": "56"
        },
        "adminInfo": {
            "account": "zhangsan@corp", "name": "zhangsan", "pwd": "cnp200@HW", "email": "zhangsan@huawei.com",
            "phone": "+8619112349092", "country": "chinaPR", "sendNotify": false
        },
        "resInfo": {"resource": [{
            "id": "36f2c0117cf14c3db61a7880eb73cee6", "type": "VMR", "typeId": "2c90bb2871e577590171e57bfec908b2",
            "count": 10, "expireDate": 2_549_030_400_000_u64
        }]},
        "groupId": GROUP_ID,
        "propertyInfo": [{"propertyKey": "enableClientRecord", "propertyValue": "true"}]
    })
}

fn with(pointer: &str, value: Value) -> Value {
    let mut body = example();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    body.pointer_mut(parent).unwrap()[name] = value;
    body
}

fn added(bench: &mut Bench, sp: &str) -> String {
    let answer = bench.post(sp, CORP, example());
    assert_eq!(answer.status, 200, "{:?}", answer.json());
    text(&answer.json().unwrap(), "/value")
}

#[test]
fn the_published_example_creates_an_enterprise_whose_administrator_can_log_in() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let id = added(&mut bench, &sp);
    assert!(
        id.len() == 9 && id.chars().all(|c| c.is_ascii_digit()),
        "{id}"
    );

    let corp = bench.get(&sp, &format!("{CORP}/{id}"));
    assert_eq!(corp["id"], json!(id));
    assert_eq!(corp["basicInfo"]["name"], "Huawei Technologies Co., Ltd.");
    assert_eq!(corp["basicInfo"]["spId"], SP_ID);
    assert_eq!(corp["basicInfo"].get("domain"), None);
    assert_eq!(corp["adminInfo"]["account"], "zhangsan@corp");
    assert_eq!(corp["adminInfo"]["adminType"], 0);
    assert_eq!(corp["adminInfo"].get("dept"), None);
    assert_eq!(
        corp["groupDTO"],
        json!({"groupId": GROUP_ID, "groupName": "test_group"})
    );
    let rooms = &corp["resInfo"]["corpVcRes"]["vmrPkgList"][0];
    assert_eq!(
        (&rooms["vmrPkgId"], &rooms["vmrPkgCount"]),
        (&json!("2c90bb2871e577590171e57bfec908b2"), &json!(10))
    );
    assert_eq!(
        bench.platform.property(&id, "enableClientRecord"),
        Some("true")
    );

    let login = bench
        .ask(&account_login("zhangsan@corp", "cnp200@HW", 72))
        .json()
        .unwrap();
    assert_eq!(login["firstLogin"], true);
    assert_eq!(login["user"]["companyId"], json!(id));
    assert_eq!(bench.platform.counters().applied("addCorp"), 1);
}

#[test]
fn nothing_but_names_account_and_password_is_needed() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let body = json!({"basicInfo": {"name": "n"}, "adminInfo": {"account": "a", "name": "n", "pwd": "abc123"}});
    let id = text(&bench.post(&sp, CORP, body).json().unwrap(), "/value");
    let corp = bench.get(&sp, &format!("{CORP}/{id}"));
    assert_eq!(corp["basicInfo"]["country"], "chinaPR");
    assert_eq!(corp["basicInfo"]["phone"], Value::Null);
    assert_eq!(corp["groupDTO"], Value::Null);
    assert_eq!(corp["resInfo"]["corpVcRes"]["vmrPkgList"], json!([]));
    assert_eq!(corp["resInfo"]["corpVcRes"]["teSoftCount"], 0);
}

#[test]
fn every_rule_of_the_body_is_kept() {
    let long = |count: usize| json!("x".repeat(count));
    let cases = [
        ("/basicInfo", Value::Null),
        ("/adminInfo", Value::Null),
        ("/adminInfo", json!([])),
        ("/basicInfo/name", Value::Null),
        ("/basicInfo/name", json!("")),
        ("/basicInfo/name", long(129)),
        ("/basicInfo/name", json!("a/b")),
        ("/basicInfo/name", json!("什么？")),
        ("/basicInfo/name", json!("a…")),
        ("/basicInfo/name", json!("a+b")),
        ("/basicInfo/domain", long(129)),
        ("/basicInfo/phone", json!("+86 191")),
        ("/basicInfo/phone", json!("+86191****9092")),
        ("/basicInfo/phone", json!("1".repeat(33))),
        ("/basicInfo/country", long(256)),
        ("/basicInfo/country", Value::Null),
        ("/basicInfo/fax", json!("fax")),
        ("/basicInfo/email", json!("zhangsan@huawei")),
        ("/basicInfo/email", json!("zhang san@huawei.com")),
        ("/basicInfo/email", json!("@huawei.com")),
        ("/basicInfo/address", long(256)),
        ("/basicInfo/description", long(256)),
        ("/basicInfo/spId", long(33)),
        ("/basicInfo/language", long(129)),
        ("/basicInfo/timeZoneId", json!("0")),
        ("/basicInfo/timeZoneId", json!("78")),
        ("/basicInfo/timeZoneId", json!("056")),
        ("/basicInfo/timeZoneId", json!(56)),
        ("/adminInfo/account", Value::Null),
        ("/adminInfo/account", json!("")),
        ("/adminInfo/account", json!("a".repeat(65))),
        ("/adminInfo/account", json!("12345")),
        ("/adminInfo/account", json!("zhang san")),
        ("/adminInfo/account", json!("zhangsan@corp.com")),
        ("/adminInfo/account", json!("张三")),
        ("/adminInfo/name", Value::Null),
        ("/adminInfo/name", json!("")),
        ("/adminInfo/name", long(129)),
        ("/adminInfo/pwd", Value::Null),
        ("/adminInfo/pwd", json!("abc12")),
        ("/adminInfo/pwd", json!("a1".repeat(17))),
        ("/adminInfo/email", json!("nobody")),
        ("/adminInfo/phone", json!("12-34")),
        ("/adminInfo/country", Value::Null),
        ("/groupId", json!("unknown")),
        ("/resInfo/resource", json!([{"type": "VMR", "count": 1}])),
        (
            "/resInfo/resource",
            json!([{"type": "VMR", "expireDate": 1}]),
        ),
        ("/resInfo/resource", json!([{"count": 1, "expireDate": 1}])),
        (
            "/resInfo/resource",
            json!([{"type": "TEAPOT", "count": 1, "expireDate": 1}]),
        ),
        (
            "/resInfo/resource",
            json!([{"type": "VMR", "count": 0, "expireDate": 1}]),
        ),
        (
            "/resInfo/resource",
            json!([{"type": "VMR", "count": 2_000_001, "expireDate": 1}]),
        ),
        (
            "/resInfo/resource",
            json!([{"type": "VMR", "count": 1, "expireDate": -1}]),
        ),
        (
            "/resInfo/resource",
            json!([{"type": "VMR", "count": 1, "expireDate": 1, "id": "i".repeat(33)}]),
        ),
        (
            "/resInfo/resource",
            json!(vec![
                json!({"type": "VMR", "count": 1, "expireDate": 1});
                101
            ]),
        ),
        ("/propertyInfo", json!([{"propertyKey": "k".repeat(256)}])),
    ];
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    for (pointer, value) in cases {
        let answer = bench.post(&sp, CORP, with(pointer, value.clone()));
        assert_eq!(
            refusal(&answer),
            (400, "USG.000000003".to_owned()),
            "{pointer} = {value}"
        );
    }
    assert_eq!(bench.platform.counters().applied("addCorp"), 0);
    assert_eq!(bench.platform.corp_ids(), [CORP_ID]);
}

#[test]
fn a_refused_parameter_is_named_but_its_value_is_not_repeated() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let answer = bench.post(&sp, CORP, with("/adminInfo/pwd", json!("s3cr")));
    let message = text(&answer.json().unwrap(), "/error_msg");
    assert!(
        message.contains("adminInfo.pwd") && !message.contains("s3cr"),
        "{message}"
    );
}

#[test]
fn weak_passwords_are_refused() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    for weak in [
        "abcdefgh",
        "ABCDEFGH",
        "12345678",
        "!!!!!!!!",
        "zhangsan@corp",
        "proc@nasgnahz",
    ] {
        is(
            &bench.post(&sp, CORP, with("/adminInfo/pwd", json!(weak))),
            400,
            "USG.201040016",
        );
    }
    for (at, strong) in ["abcdefG", "abcdef1", "123456!", "ABC\\|[{}]"]
        .iter()
        .enumerate()
    {
        let mut body = with("/adminInfo/pwd", json!(strong));
        body["adminInfo"]["account"] = json!(format!("account{at}"));
        assert_eq!(bench.post(&sp, CORP, body).status, 200, "{strong}");
    }
}

#[test]
fn an_account_exists_once_among_all_enterprises() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    added(&mut bench, &sp);
    is(&bench.post(&sp, CORP, example()), 400, "USG.201040001");
    for taken in ["test006", "admin@corp", SP_ADMIN.account] {
        is(
            &bench.post(&sp, CORP, with("/adminInfo/account", json!(taken))),
            400,
            "USG.201040001",
        );
    }
    assert_eq!(bench.platform.corp_ids().len(), 2);
}

#[test]
fn the_sp_cannot_grant_more_than_it_has_nor_found_more_than_it_may() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let grant = |kind: &str, count: u64| json!([{"type": kind, "count": count, "expireDate": 2_549_030_400_000_u64}]);
    is(
        &bench.post(&sp, CORP, with("/resInfo/resource", grant("VMR", 981))),
        400,
        "USG.201050006",
    );
    is(
        &bench.post(
            &sp,
            CORP,
            with("/resInfo/resource", grant("HARD_1080P", 901)),
        ),
        400,
        "USG.201050005",
    );
    assert_eq!(bench.platform.corp_ids().len(), 1);
    assert_eq!(
        bench
            .post(&sp, CORP, with("/resInfo/resource", grant("VMR", 980)))
            .status,
        200
    );
    bench.platform.settings_mut().corp_limit = 2;
    let body = json!({"basicInfo": {"name": "n"}, "adminInfo": {"account": "a", "name": "n", "pwd": "abc123"}});
    is(&bench.post(&sp, CORP, body), 400, "USG.201050006");
}

#[test]
fn an_update_changes_what_is_sent_and_clears_what_is_empty() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let path = format!("{CORP}/{}", added(&mut bench, &sp));
    let body = json!({
        "basicInfo": {"address": "Shenzhen", "description": "", "email": null},
        "adminInfo": {"name": "Zhang San", "email": ""},
        "propertyInfo": [{"propertyKey": "enableClientRecord", "propertyValue": "false"}]
    });
    let answer = bench.put(&sp, &path, body);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let corp = bench.get(&sp, &path);
    assert_eq!(corp["basicInfo"]["address"], "Shenzhen");
    assert_eq!(corp["basicInfo"]["description"], Value::Null);
    assert_eq!(corp["basicInfo"]["email"], "zhangsan@huawei.com");
    assert_eq!(corp["basicInfo"]["phone"], "+8619112349092");
    assert_eq!(corp["adminInfo"]["name"], "Zhang San");
    assert_eq!(corp["adminInfo"]["email"], Value::Null);
    assert_eq!(corp["adminInfo"]["phone"], "+8619112349092");
    assert_eq!(corp["groupDTO"]["groupId"], GROUP_ID);
    assert_eq!(
        bench
            .platform
            .property(&text(&corp, "/id"), "enableClientRecord"),
        Some("false")
    );

    assert_eq!(bench.put(&sp, &path, json!({"groupId": ""})).status, 200);
    assert_eq!(bench.get(&sp, &path)["groupDTO"], Value::Null);
    assert_eq!(bench.put(&sp, &path, json!({})).status, 200);
}

#[test]
fn an_update_that_breaks_a_rule_changes_nothing() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let path = format!("{CORP}/{}", added(&mut bench, &sp));
    let before = bench.get(&sp, &path);
    for body in [
        json!({"basicInfo": {"name": "new"}, "adminInfo": {"email": "x"}}),
        json!({"basicInfo": {"name": "new", "country": ""}}),
        json!({"basicInfo": {"name": "a?b"}}),
        json!({"basicInfo": {"name": "new"}, "groupId": "unknown"}),
        json!({"basicInfo": "new"}),
    ] {
        is(&bench.put(&sp, &path, body), 400, "USG.000000003");
    }
    assert_eq!(bench.get(&sp, &path), before);
}

#[test]
fn an_unknown_enterprise_is_400_everywhere() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let path = format!("{CORP}/999");
    for (method, target, body) in [
        ("GET", path.clone(), None),
        ("DELETE", path.clone(), None),
        ("PUT", path.clone(), Some(json!({}))),
        ("GET", format!("{path}/resource"), None),
        (
            "POST",
            format!("{path}/resource"),
            Some(json!([{"type": "VMR", "count": 1, "expireDate": 1}])),
        ),
        (
            "PUT",
            format!("{path}/resource"),
            Some(json!([{"id": "i"}])),
        ),
        (
            "POST",
            format!("{path}/resource/delete"),
            Some(json!(["i"])),
        ),
        ("GET", format!("{path}/resource-record"), None),
    ] {
        is(
            &bench.call(&sp, method, &target, body),
            400,
            "USG.201010001",
        );
    }
}

#[test]
fn a_deleted_enterprise_takes_its_people_and_their_tokens_along_and_frees_the_rest() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let path = format!("{CORP}/{}", added(&mut bench, &sp));
    let boss = bench.login(SeedLogin {
        account: "zhangsan@corp",
        password: "cnp200@HW",
    });
    let answer = bench.call(&sp, "DELETE", &path, None);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    is(&bench.call(&sp, "GET", &path, None), 400, "USG.201010001");
    is(
        &bench.call(&boss, "GET", "/v1/usg/dcs/corp", None),
        401,
        "USG.206020000",
    );
    is(
        &bench.ask(&account_login("zhangsan@corp", "cnp200@HW", 72)),
        401,
        "USG.206010000",
    );
    // the account can be given again, and nobody else lost anything
    added(&mut bench, &sp);
    bench.login(DEFAULT_ADMIN);
}

#[test]
fn an_enterprise_with_users_beside_its_default_administrator_is_not_deleted() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let admin = bench.login(DEFAULT_ADMIN);
    let path = format!("{CORP}/{CORP_ID}");
    let delete = |bench: &mut Bench| bench.call(&sp, "DELETE", &path, None);
    is(&delete(&mut bench), 400, "USG.201020007");
    // nothing was ended or taken
    assert_eq!(bench.get(&sp, &path)["id"], CORP_ID);
    let (members, last) = (bench.platform.members(CORP_ID), "admin001");
    assert_eq!(members.len(), MEMBERS.len());
    let remove = "/v1/usg/dcs/corp/member/delete";
    assert_eq!(bench.post(&admin, remove, json!(members)).status, 200);
    assert_eq!(bench.post(&admin, remove, json!(["admin002"])).status, 200);
    is(&delete(&mut bench), 400, "USG.201020007");
    assert_eq!(bench.post(&admin, remove, json!([last])).status, 200);
    assert_eq!(delete(&mut bench).status, 200);
    is(&bench.call(&sp, "GET", &path, None), 400, "USG.201010001");
}

#[test]
fn enterprises_are_found_by_name_phone_mail_account_and_id() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let id = added(&mut bench, &sp);
    for key in [
        "technologies",
        "19112349092",
        "zhangsan%40huawei",
        "zhangsan%40corp",
        &id,
    ] {
        let page = bench.get(&sp, &format!("{CORP}?searchKey={key}&limit=5"));
        assert!(each(&page, "id").contains(&id), "{key}");
    }
    assert_eq!(
        bench.get(&sp, &format!("{CORP}?searchKey=technologies"))["count"],
        1
    );
    let all = bench.get(&sp, CORP);
    assert_eq!(each(&all, "id"), [CORP_ID, &id]);
    assert_eq!(
        bench.get(&sp, &format!("{CORP}?offset=9&limit=1"))["offset"],
        1
    );
    is(
        &bench.call(&sp, "GET", &format!("{CORP}?limit=501"), None),
        400,
        "USG.000000003",
    );
}
