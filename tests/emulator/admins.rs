//! Promises about roles and about the administrators of an enterprise.

use crate::kit::*;
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, MEMBER, ORDINARY_ADMIN, Request, SP_ADMIN, SeedLogin, routes,
};
use serde_json::{Value, json};

const ADMIN: &str = "/v1/usg/dcs/corp/admin";

#[test]
fn each_operation_is_for_its_callers_only() {
    // who may: S the SP's administrator, D the default administrator, O an ordinary one, M a member
    let table = [
        ("createToken", "-"),
        ("createAppIdToken", "-"),
        ("checkToken", "-"),
        ("updateToken", "SDOM"),
        ("deleteToken", "SDOM"),
        ("addCorpAdmin", "D"),
        ("showCorpAdmin", "DO"),
        ("batchDeleteCorpAdmins", "DO"),
        ("searchCorpAdmins", "DO"),
        ("addCorp", "S"),
        ("deleteCorp", "S"),
        ("showCorp", "S"),
        ("updateCorp", "S"),
        ("searchCorp", "S"),
        ("addResource", "S"),
        ("deleteResource", "S"),
        ("updateResource", "S"),
        ("searchResource", "S"),
        ("searchResourceOpRecord", "S"),
        ("showSpResource", "S"),
        ("showCorpBasicInfo", "DO"),
        ("updateCorpBasicInfo", "DO"),
        ("showCorpResource", "DO"),
        ("searchCorpResources", "DOM"),
        ("searchUsers", "DO"),
        ("addUser", "DO"),
        ("batchDeleteUsers", "DO"),
        ("batchUpdateUserStatus", "DO"),
        ("showUserDetail", "DO"),
        ("updateUser", "DO"),
        ("resetPwdByAdmin", "DO"),
        ("addDepartment", "DO"),
        ("updateDepartment", "DO"),
        ("deleteDepartment", "DO"),
        ("searchDepartmentByName", "DO"),
        ("showDeptAndChildDept", "DO"),
    ];
    assert_eq!(routes().len(), table.len());
    for route in routes() {
        let (_, may) = table.iter().find(|(id, _)| *id == route.id).unwrap();
        let path = route
            .template
            .replace("{id}", "0")
            .replace("{corp_id}", "0")
            .replace("{account}", "nobody")
            .replace("{dept_code}", "none")
            .replace("{value}", "0");
        if *may == "-" {
            continue;
        }
        let mut bench = Bench::new();
        is(
            &bench.ask(&Request::new(route.method, &path)),
            401,
            "USG.000000004",
        );
        for (letter, login) in [
            ("S", SP_ADMIN),
            ("D", DEFAULT_ADMIN),
            ("O", ORDINARY_ADMIN),
            ("M", MEMBER),
        ] {
            let token = bench.login(login);
            let answer = bench.call(&token, route.method, &path, None);
            if may.contains(letter) {
                assert!(
                    !matches!(answer.status, 401 | 403 | 404),
                    "{} by {letter}: {}",
                    route.id,
                    answer.status
                );
            } else {
                is(&answer, 403, "USG.000000004");
            }
        }
    }
}

#[test]
fn a_member_becomes_an_administrator_and_is_one_at_once() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let member = bench.login(MEMBER);
    is(
        &bench.call(&member, "GET", ADMIN, None),
        403,
        "USG.000000004",
    );
    let answer = bench.post(
        &admin,
        &format!("{ADMIN}?accountType=0"),
        json!({"account": "test006"}),
    );
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let shown = bench.get(&admin, &format!("{ADMIN}/test006?accountType=0"));
    assert_eq!(shown["account"], "test006");
    assert_eq!(shown["adminType"], 1);
    assert_eq!(
        (&shown["phone"], &shown["country"], &shown["dept"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(bench.call(&member, "GET", ADMIN, None).status, 200);
    assert!(
        bench
            .platform
            .admins(CORP_ID)
            .contains(&"test006".to_owned())
    );
}

#[test]
fn only_ordinary_members_of_the_own_enterprise_become_administrators() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    is(
        &bench.post(&admin, ADMIN, json!({"account": "nobody"})),
        400,
        "USG.201040000",
    );
    is(
        &bench.post(&admin, ADMIN, json!({"account": "admin001"})),
        400,
        "USG.201040003",
    );
    is(
        &bench.post(&admin, ADMIN, json!({"account": DEFAULT_ADMIN.account})),
        400,
        "USG.201040003",
    );
    is(
        &bench.post(&admin, ADMIN, json!({"account": SP_ADMIN.account})),
        400,
        "USG.201040000",
    );
    for body in [
        json!({}),
        json!({"account": ""}),
        json!({"account": null}),
        json!({"account": 6}),
        json!([]),
    ] {
        is(&bench.post(&admin, ADMIN, body), 400, "USG.000000003");
    }
    is(
        &bench.post(
            &admin,
            &format!("{ADMIN}?accountType=2"),
            json!({"account": "test006"}),
        ),
        400,
        "USG.000000003",
    );
    assert_eq!(bench.platform.admins(CORP_ID).len(), 3);
}

#[test]
fn account_type_one_reads_third_party_ids_also_those_that_need_encoding() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    is(
        &bench.post(
            &admin,
            &format!("{ADMIN}?accountType=1"),
            json!({"account": "test003"}),
        ),
        400,
        "USG.201040000",
    );
    assert_eq!(
        bench
            .post(
                &admin,
                &format!("{ADMIN}?accountType=1"),
                json!({"account": "ext/003"})
            )
            .status,
        200
    );
    assert_eq!(
        bench.get(&admin, &format!("{ADMIN}/ext%2F003?accountType=1"))["account"],
        "test003"
    );
    assert_eq!(
        bench.get(&admin, &format!("{ADMIN}/test003"))["account"],
        "test003"
    );
    assert_eq!(
        bench.get(&admin, &format!("{ADMIN}/admin%40corp"))["adminType"],
        0
    );
    let gone = bench.post(
        &admin,
        &format!("{ADMIN}/delete?accountType=1"),
        json!(["ext/003"]),
    );
    assert_eq!(gone.status, 200);
}

#[test]
fn who_is_no_administrator_is_unknown() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    is(
        &bench.call(&admin, "GET", &format!("{ADMIN}/nobody%40corp"), None),
        400,
        "USG.201040000",
    );
    is(
        &bench.call(&admin, "GET", &format!("{ADMIN}/test006"), None),
        400,
        "USG.201040000",
    );
}

#[test]
fn losing_the_role_leaves_the_member() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let answer = bench.post(
        &admin,
        &format!("{ADMIN}/delete"),
        json!(["admin001", "admin002"]),
    );
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    assert_eq!(bench.platform.admins(CORP_ID), [DEFAULT_ADMIN.account]);
    assert!(
        bench
            .platform
            .members(CORP_ID)
            .contains(&"admin001".to_owned())
    );
    let token = bench.login(ORDINARY_ADMIN);
    is(
        &bench.call(&token, "GET", ADMIN, None),
        403,
        "USG.000000004",
    );
}

#[test]
fn a_batch_is_taken_away_wholly_or_not_at_all() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let delete = format!("{ADMIN}/delete");
    is(
        &bench.post(&admin, &delete, json!(["admin001", DEFAULT_ADMIN.account])),
        400,
        "USG.201040004",
    );
    is(
        &bench.post(&admin, &delete, json!(["admin001", "nobody"])),
        400,
        "USG.201040000",
    );
    is(
        &bench.post(&admin, &delete, json!(["admin001", "test006"])),
        400,
        "USG.201040000",
    );
    for body in [
        json!([]),
        json!({}),
        json!(["admin001", 1]),
        json!([""]),
        json!(vec!["admin001"; 101]),
    ] {
        is(&bench.post(&admin, &delete, body), 400, "USG.000000003");
    }
    assert_eq!(bench.platform.admins(CORP_ID).len(), 3);
    assert_eq!(
        bench
            .post(&admin, &delete, json!(vec!["admin001"; 100]))
            .status,
        200
    );
}

#[test]
fn the_list_has_the_default_administrator_first_with_departments() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let page = bench.get(&admin, ADMIN);
    assert_eq!(
        each(&page, "account"),
        ["admin@corp", "admin001", "admin002"]
    );
    assert_eq!(
        (&page["offset"], &page["limit"], &page["count"]),
        (&json!(0), &json!(10), &json!(3))
    );
    let dept = &page["data"][2]["dept"];
    assert_eq!(dept["deptCode"], "dept-ops");
    assert_eq!(dept["corpId"], CORP_ID);
    assert_eq!(dept["parentDeptCode"], "1");
    assert_eq!(page["data"][0]["dept"]["parentDeptCode"], Value::Null);
}

#[test]
fn a_search_key_finds_parts_of_name_phone_mail_account_and_third_party_id() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let mut found = |key: &str| {
        each(
            &bench.get(&admin, &format!("{ADMIN}?searchKey={key}")),
            "account",
        )
    };
    assert_eq!(found("default%20admin"), ["admin@corp"]);
    assert_eq!(found("%2B8613800138002"), ["admin001"]);
    assert_eq!(found("admin002%40corp.example"), ["admin002"]);
    assert_eq!(found("N001"), ["admin001"]);
    assert_eq!(found("admincorp%40third"), ["admin@corp"]);
    assert_eq!(found("test006"), [""; 0]);
    assert_eq!(found("").len(), 3);
}

#[test]
fn paging_is_checked() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let long = format!("searchKey={}", "k".repeat(256));
    for query in [
        "limit=0",
        "limit=501",
        "limit=x",
        "limit=-1",
        "offset=-1",
        "offset=1.5",
        "offset=2147483648",
        &long,
    ] {
        is(
            &bench.call(&admin, "GET", &format!("{ADMIN}?{query}"), None),
            400,
            "USG.000000003",
        );
    }
    let widest = format!(
        "{ADMIN}?limit=500&offset=2147483647&searchKey={}",
        "界".repeat(255)
    );
    assert_eq!(bench.get(&admin, &widest)["count"], 0);
    bench.get(&admin, &format!("{ADMIN}?limit=&offset=&searchKey="));
}

#[test]
fn an_offset_past_the_end_gives_the_last_page_and_says_which_it_is() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let mut page = |query: &str| {
        let page = bench.get(&admin, &format!("{ADMIN}?{query}"));
        (
            page["offset"].as_u64().unwrap(),
            each(&page, "account").len(),
        )
    };
    assert_eq!(page("offset=0&limit=2"), (0, 2));
    assert_eq!(page("offset=1&limit=2"), (1, 2));
    assert_eq!(page("offset=2&limit=2"), (2, 1));
    assert_eq!(page("offset=3&limit=2"), (2, 1));
    assert_eq!(page("offset=100&limit=3"), (0, 3));
    assert_eq!(page("offset=100&limit=1"), (2, 1));
    assert_eq!(page("offset=5&searchKey=nothing"), (0, 0));
}

#[test]
fn an_enterprise_sees_its_own_people_only() {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    let body = json!({"basicInfo": {"name": "Other"}, "adminInfo": {"account": "boss@other", "name": "Boss", "pwd": "abc123"}});
    bench.post(&sp, "/v1/usg/dcs/sp/corp", body);
    let boss = bench.login(SeedLogin {
        account: "boss@other",
        password: "abc123",
    });
    assert_eq!(each(&bench.get(&boss, ADMIN), "account"), ["boss@other"]);
    is(
        &bench.call(&boss, "GET", &format!("{ADMIN}/admin001"), None),
        400,
        "USG.201040000",
    );
    is(
        &bench.post(&boss, ADMIN, json!({"account": "test006"})),
        400,
        "USG.201040000",
    );
}
