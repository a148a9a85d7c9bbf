//! Promises about resources, their totals and records, and about the enterprise's own view.

use crate::kit::*;
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, GROUP_ID, SP_ADMIN};
use serde_json::{Value, json};

const RESOURCE: &str = "/v1/usg/dcs/sp/corp/807074304/resource";
const RECORD: &str = "/v1/usg/dcs/sp/corp/807074304/resource-record";
const OWN: &str = "/v1/usg/dcs/corp/resource-list";
const ROOMS: &str = "ff108081699b36cd0119c411a0980153";
const WEBINARS: &str = "1747cfe902c34631999975417bf6bc1a";
const FAR: u64 = 2_549_030_400_000;

fn soft(id: &str, count: u64) -> Value {
    json!({"id": id, "type": "SOFT", "count": count, "expireDate": FAR})
}

fn bench() -> (Bench, String) {
    let mut bench = Bench::new();
    let sp = bench.login(SP_ADMIN);
    (bench, sp)
}

fn found(bench: &mut Bench, token: &str, target: &str, query: &str) -> Vec<String> {
    each(&bench.get(token, &format!("{target}?{query}")), "id")
}

#[test]
fn what_is_added_is_listed_with_all_its_fields() {
    let (mut bench, sp) = bench();
    let body = json!([{"id": "r1", "type": "VMR", "typeId": "ff808081699b56cb0169c411a0980152", "count": 10, "expireDate": FAR}]);
    let answer = bench.post(&sp, RESOURCE, body);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let page = bench.get(&sp, &format!("{RESOURCE}?searchKey=r1"));
    let mut item = page["data"][0].clone();
    assert_eq!(text(&item, "/orderId").len(), 32);
    item.as_object_mut().unwrap().remove("orderId");
    assert_eq!(
        item,
        json!({
            "id": "r1", "type": "VMR", "typeId": "ff808081699b56cb0169c411a0980152", "typeDesc": "大型云会议室-50方", "vmrMode": 1,
            "count": 10, "expireDate": FAR, "status": 0, "editable": true
        })
    );
}

#[test]
fn an_element_without_an_id_gets_one() {
    let (mut bench, sp) = bench();
    bench.post(
        &sp,
        RESOURCE,
        json!([{"type": "ROOM", "count": 1, "expireDate": FAR}]),
    );
    let ids = found(&mut bench, &sp, RESOURCE, "type=ROOM");
    assert_eq!((ids.len(), ids[0].len()), (1, 32));
}

#[test]
fn an_element_whose_id_exists_changes_only_its_expiry() {
    let (mut bench, sp) = bench();
    bench.post(&sp, RESOURCE, json!([soft("r1", 5)]));
    let mut again = soft("r1", 900_000);
    again["expireDate"] = json!(FAR + 1);
    assert_eq!(bench.post(&sp, RESOURCE, json!([again])).status, 200);
    let page = bench.get(&sp, &format!("{RESOURCE}?searchKey=r1"));
    assert_eq!(
        (&page["count"], &page["data"][0]["count"]),
        (&json!(1), &json!(5))
    );
    assert_eq!(page["data"][0]["expireDate"], FAR + 1);
}

#[test]
fn a_resource_is_known_by_its_id_and_its_type() {
    let (mut bench, sp) = bench();
    let room = json!({"id": "r1", "type": "ROOM", "count": 3, "expireDate": FAR});
    for body in [json!([soft("r1", 5)]), json!([room])] {
        assert_eq!(bench.post(&sp, RESOURCE, body).status, 200);
    }
    let both = |bench: &mut Bench| {
        let page = bench.get(&sp, &format!("{RESOURCE}?searchKey=r1"));
        ["SOFT", "ROOM"].map(|kind| {
            let list = page["data"].as_array().unwrap();
            let one = list.iter().find(|one| one["type"] == kind).unwrap();
            (one["count"].clone(), one["status"].clone())
        })
    };
    let pair = |first, second| [(json!(5), json!(first)), (json!(3), json!(second))];
    assert_eq!(both(&mut bench), pair(0, 0));
    // with the type one of them changes, by the id alone both
    for (change, expected) in [
        (
            json!([{"id": "r1", "type": "ROOM", "isDisabled": true}]),
            pair(0, 2),
        ),
        (json!([{"id": "r1", "isDisabled": true}]), pair(2, 2)),
        (json!([{"id": "r1", "isDisabled": false}]), pair(0, 0)),
    ] {
        assert_eq!(bench.put(&sp, RESOURCE, change).status, 200);
        assert_eq!(both(&mut bench), expected);
    }
    bench.post(&sp, &format!("{RESOURCE}/delete"), json!(["r1"]));
    assert_eq!(found(&mut bench, &sp, RESOURCE, "searchKey=r1").len(), 0);
}

#[test]
fn an_id_that_one_fixed_resource_has_changes_none() {
    let (mut bench, sp) = bench();
    let page = bench.get(&sp, &format!("{RESOURCE}?type=RECORD"));
    let id = text(&page, "/data/0/id");
    assert_eq!(bench.post(&sp, RESOURCE, json!([soft(&id, 5)])).status, 200);
    is(
        &bench.put(&sp, RESOURCE, json!([{"id": id, "isDisabled": true}])),
        400,
        "USG.201050002",
    );
    is(
        &bench.post(&sp, &format!("{RESOURCE}/delete"), json!([id])),
        400,
        "USG.201050002",
    );
    let change = json!([{"id": id, "type": "SOFT", "isDisabled": true}]);
    assert_eq!(bench.put(&sp, RESOURCE, change).status, 200);
    assert_eq!(found(&mut bench, &sp, RESOURCE, "status=2"), [id]);
}

#[test]
fn the_quota_counts_a_known_id_of_another_type() {
    let (mut bench, sp) = bench();
    bench.post(&sp, RESOURCE, json!([soft("r1", 5)]));
    let hard = json!([{"id": "r1", "type": "HARD_THIRD_PARTY", "count": 901, "expireDate": FAR}]);
    is(&bench.post(&sp, RESOURCE, hard), 400, "USG.201050005");
}

#[test]
fn at_most_a_hundred_are_taken_at_a_time_and_all_or_none() {
    let (mut bench, sp) = bench();
    let hundred: Vec<Value> = (0..100).map(|n| soft(&format!("r{n}"), 1)).collect();
    let mut more = hundred.clone();
    more.push(soft("r100", 1));
    for body in [
        json!(more),
        json!([]),
        json!({}),
        json!([1]),
        json!([soft("good", 1), {"type": "SOFT"}]),
    ] {
        is(&bench.post(&sp, RESOURCE, body), 400, "USG.000000003");
    }
    assert_eq!(found(&mut bench, &sp, RESOURCE, "searchKey=good").len(), 0);
    assert_eq!(bench.post(&sp, RESOURCE, json!(hundred)).status, 200);
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "type=SOFT&limit=500").len(),
        101
    );
}

#[test]
fn an_sp_grants_no_more_than_it_has() {
    let (mut bench, sp) = bench();
    is(
        &bench.post(&sp, RESOURCE, json!([soft("a", 500), soft("b", 401)])),
        400,
        "USG.201050006",
    );
    let hard = json!([{"type": "HARD_THIRD_PARTY", "count": 901, "expireDate": FAR}]);
    is(&bench.post(&sp, RESOURCE, hard), 400, "USG.201050005");
    assert_eq!(
        bench
            .post(&sp, RESOURCE, json!([soft("a", 500), soft("b", 400)]))
            .status,
        200
    );
    is(
        &bench.post(&sp, RESOURCE, json!([soft("c", 1)])),
        400,
        "USG.201050006",
    );
    assert_eq!(
        bench
            .post(&sp, &format!("{RESOURCE}/delete"), json!(["b"]))
            .status,
        200
    );
    assert_eq!(
        bench.post(&sp, RESOURCE, json!([soft("c", 400)])).status,
        200
    );
}

#[test]
fn an_update_changes_expiry_and_suspension_and_never_the_count() {
    let (mut bench, sp) = bench();
    bench.post(&sp, RESOURCE, json!([soft("r1", 5)]));
    let change = json!([{"id": "r1", "type": "SOFT", "expireDate": 1_800_000_000_000_u64, "isDisabled": true, "count": 7}]);
    let answer = bench.put(&sp, RESOURCE, change);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let item = bench.get(&sp, &format!("{RESOURCE}?searchKey=r1"))["data"][0].clone();
    assert_eq!(
        (&item["count"], &item["status"], &item["expireDate"]),
        (&json!(5), &json!(2), &json!(1_800_000_000_000_u64))
    );
    bench.put(&sp, RESOURCE, json!([{"id": "r1", "isDisabled": false}]));
    assert_eq!(
        bench.get(&sp, &format!("{RESOURCE}?searchKey=r1"))["data"][0]["status"],
        0
    );
}

#[test]
fn an_update_of_what_does_not_fit_is_refused_wholly() {
    let (mut bench, sp) = bench();
    for (change, code) in [
        (
            json!([{"id": ROOMS, "isDisabled": true}, {"id": "unknown"}]),
            "USG.201050001",
        ),
        (
            json!([{"id": ROOMS, "type": "SOFT", "isDisabled": true}]),
            "USG.201050001",
        ),
        (json!([{"isDisabled": true}]), "USG.000000003"),
        (json!([{"id": "i".repeat(65)}]), "USG.000000003"),
        (json!([{"id": ROOMS, "expireDate": -1}]), "USG.000000003"),
        (
            json!([{"id": ROOMS, "isDisabled": "true"}]),
            "USG.000000003",
        ),
        (json!(vec![json!({"id": ROOMS}); 101]), "USG.000000003"),
    ] {
        is(&bench.put(&sp, RESOURCE, change), 400, code);
    }
    assert_eq!(found(&mut bench, &sp, RESOURCE, "status=2").len(), 0);
}

#[test]
fn what_is_not_editable_stays() {
    let (mut bench, sp) = bench();
    let page = bench.get(&sp, &format!("{RESOURCE}?type=RECORD"));
    let id = text(&page, "/data/0/id");
    assert_eq!(page["data"][0]["editable"], false);
    is(
        &bench.put(&sp, RESOURCE, json!([{"id": id, "isDisabled": true}])),
        400,
        "USG.201050002",
    );
    is(
        &bench.post(&sp, &format!("{RESOURCE}/delete"), json!([ROOMS, id])),
        400,
        "USG.201050002",
    );
    is(
        &bench.post(
            &sp,
            RESOURCE,
            json!([{"id": id, "type": "RECORD", "count": 1, "expireDate": 1}]),
        ),
        400,
        "USG.201050002",
    );
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, &format!("searchKey={ROOMS}")).len(),
        1
    );
}

#[test]
fn deleting_takes_ids_all_or_none() {
    let (mut bench, sp) = bench();
    let delete = format!("{RESOURCE}/delete");
    is(
        &bench.post(&sp, &delete, json!([ROOMS, "unknown"])),
        400,
        "USG.201050001",
    );
    for body in [
        json!([]),
        json!([1]),
        json!(vec![ROOMS; 101]),
        json!({"ids": []}),
    ] {
        is(&bench.post(&sp, &delete, body), 400, "USG.000000003");
    }
    let answer = bench.post(&sp, &delete, json!([ROOMS, WEBINARS]));
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    assert_eq!(found(&mut bench, &sp, RESOURCE, "type=VMR").len(), 0);
}

#[test]
fn each_filter_narrows_the_list() {
    let (mut bench, sp) = bench();
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "type=VMR"),
        [ROOMS, WEBINARS]
    );
    assert_eq!(
        found(
            &mut bench,
            &sp,
            RESOURCE,
            "typeId=ff808081699b56cb0169c411a0980152"
        ),
        [ROOMS]
    );
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "type=VMR&typeId=2001000"),
        [WEBINARS]
    );
    // a package means nothing for what is not a room
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "type=SOFT&typeId=2001000").len(),
        1
    );
    assert_eq!(found(&mut bench, &sp, RESOURCE, "status=1"), [WEBINARS]);
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "type=VMR&status=0"),
        [ROOMS]
    );
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "endExpireDate=1640966400000"),
        [WEBINARS]
    );
    assert_eq!(
        found(
            &mut bench,
            &sp,
            RESOURCE,
            "type=VMR&startExpireDate=1640966400001"
        ),
        [ROOMS]
    );
    assert_eq!(
        found(
            &mut bench,
            &sp,
            RESOURCE,
            "startExpireDate=2&endExpireDate=1"
        )
        .len(),
        0
    );
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "searchKey=CFE902"),
        [WEBINARS]
    );
    assert_eq!(found(&mut bench, &sp, RESOURCE, "type=TEAPOT").len(), 0);
    let long = format!("typeId={}", "t".repeat(33));
    for query in [
        "status=3",
        "status=x",
        "startExpireDate=soon",
        &long,
        "limit=0",
    ] {
        is(
            &bench.call(&sp, "GET", &format!("{RESOURCE}?{query}"), None),
            400,
            "USG.000000003",
        );
    }
}

#[test]
fn time_makes_a_resource_expire() {
    let (mut bench, sp) = bench();
    bench.post(
        &sp,
        RESOURCE,
        json!([{"id": "r1", "type": "SOFT", "count": 1, "expireDate": (START + 10) * 1000}]),
    );
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "status=0&searchKey=r1").len(),
        1
    );
    bench.pass(10);
    assert_eq!(
        found(&mut bench, &sp, RESOURCE, "status=1&searchKey=r1").len(),
        1
    );
}

#[test]
fn the_enterprise_sees_its_resources_with_two_filters_more() {
    let (mut bench, _) = bench();
    let admin = bench.login(DEFAULT_ADMIN);
    assert_eq!(
        found(&mut bench, &admin, OWN, "type=VMR&vmrMode=2"),
        [WEBINARS]
    );
    assert_eq!(
        found(&mut bench, &admin, OWN, "type=VMR&vmrMode=1"),
        [ROOMS]
    );
    assert_eq!(
        found(&mut bench, &admin, OWN, "type=VMR&vmrMode=0").len(),
        0
    );
    assert_eq!(
        found(&mut bench, &admin, OWN, "type=SOFT&vmrMode=2").len(),
        1
    );
    let page = bench.get(&admin, &format!("{OWN}?searchKey={WEBINARS}"));
    let order = text(&page, "/data/0/orderId");
    assert_eq!(
        found(&mut bench, &admin, OWN, &format!("orderId={order}")),
        [WEBINARS]
    );
    // as the published example has it
    assert_eq!(page["data"][0]["typeId"], 2_001_000);
    assert_eq!(page["data"][0]["createDate"], 1_573_488_000_000_u64);
    let long = format!("orderId={}", "o".repeat(65));
    for query in ["vmrMode=3", &long] {
        is(
            &bench.call(&admin, "GET", &format!("{OWN}?{query}"), None),
            400,
            "USG.000000003",
        );
    }
    let empties = "searchKey=&startExpireDate=&endExpireDate=&type=VMR&typeId=&orderId=&status=&vmrMode=2&offset=0&limit=10";
    assert_eq!(found(&mut bench, &admin, OWN, empties), [WEBINARS]);
}

#[test]
fn every_change_leaves_a_record() {
    let (mut bench, sp) = bench();
    bench.post(&sp, RESOURCE, json!([soft("r1", 5)]));
    bench.pass(1);
    bench.put(
        &sp,
        RESOURCE,
        json!([{"id": "r1", "expireDate": FAR + 1, "isDisabled": true}]),
    );
    bench.pass(1);
    bench.put(
        &sp,
        RESOURCE,
        json!([{"id": "r1", "expireDate": FAR + 1, "isDisabled": false}]),
    );
    bench.pass(1);
    bench.post(&sp, &format!("{RESOURCE}/delete"), json!(["r1"]));
    let page = bench.get(&sp, &format!("{RECORD}?searchKey=r1"));
    let deeds: Vec<(u64, u64)> = page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|record| {
            (
                record["operateType"].as_u64().unwrap(),
                record["operateDate"].as_u64().unwrap() / 1000 - START,
            )
        })
        .collect();
    assert_eq!(deeds, [(1, 3), (4, 2), (3, 1), (2, 1), (0, 0)]);
    // it can be read after the resource is gone
    assert_eq!(found(&mut bench, &sp, RESOURCE, "searchKey=r1").len(), 0);
}

#[test]
fn records_are_filtered_by_deed_and_dates() {
    let (mut bench, sp) = bench();
    bench.post(&sp, RESOURCE, json!([soft("r1", 5)]));
    bench.pass(10);
    bench.put(&sp, RESOURCE, json!([{"id": "r1", "isDisabled": true}]));
    let now = (START + 10) * 1000;
    assert_eq!(found(&mut bench, &sp, RECORD, "operateType=3"), ["r1"]);
    assert_eq!(found(&mut bench, &sp, RECORD, "operateType=1").len(), 0);
    assert_eq!(
        found(&mut bench, &sp, RECORD, &format!("startOperateDate={now}")),
        ["r1"]
    );
    assert_eq!(
        found(
            &mut bench,
            &sp,
            RECORD,
            &format!("type=SOFT&endOperateDate={}", now - 1)
        )
        .len(),
        2
    );
    assert_eq!(
        found(&mut bench, &sp, RECORD, "endExpireDate=1640966400000"),
        [WEBINARS]
    );
    assert_eq!(
        found(&mut bench, &sp, RECORD, "typeId=2001000&operateType=0"),
        [WEBINARS]
    );
    for query in ["operateType=5", "operateType=-1", "startOperateDate=x"] {
        is(
            &bench.call(&sp, "GET", &format!("{RECORD}?{query}"), None),
            400,
            "USG.000000003",
        );
    }
}

#[test]
fn totals_follow_the_resources() {
    let (mut bench, sp) = bench();
    let admin = bench.login(DEFAULT_ADMIN);
    let totals = |bench: &mut Bench| {
        let corp = bench.get(&sp, "/v1/usg/dcs/sp/corp/807074304");
        let own = bench.get(&admin, "/v1/usg/dcs/corp/resource");
        let all = bench.get(&sp, "/v1/usg/dcs/sp/resource");
        [
            &corp["resInfo"]["corpVcRes"]["teSoftCount"],
            &own["teSoftCount"]["sumCount"],
            &all["teSoftCount"]["usedCount"],
        ]
        .map(|value| value.as_u64().unwrap())
    };
    assert_eq!(totals(&mut bench), [100, 100, 100]);
    bench.post(&sp, RESOURCE, json!([soft("r1", 5)]));
    assert_eq!(totals(&mut bench), [105, 105, 105]);
    bench.post(&sp, &format!("{RESOURCE}/delete"), json!(["r1"]));
    assert_eq!(totals(&mut bench), [100, 100, 100]);
}

#[test]
fn totals_tell_what_has_expired_and_what_will_within_thirty_days() {
    let (mut bench, sp) = bench();
    let admin = bench.login(DEFAULT_ADMIN);
    let day = 24 * 60 * 60;
    let soon =
        json!([{"id": "r1", "type": "ROOM", "count": 3, "expireDate": (START + 31 * day) * 1000}]);
    bench.post(&sp, RESOURCE, soon);
    bench.platform.settings_mut().valid_period = std::time::Duration::from_secs(100 * day);
    let admin_later = bench.login(DEFAULT_ADMIN);
    let rooms = |bench: &mut Bench, token: &str| {
        let total = bench.get(token, "/v1/usg/dcs/corp/resource")["roomCount"].clone();
        [
            &total["sumCount"],
            &total["expiringCount"],
            &total["expiredCount"],
        ]
        .map(|value| value.as_u64().unwrap())
    };
    assert_eq!(rooms(&mut bench, &admin), [3, 0, 0]);
    bench.pass(day);
    assert_eq!(rooms(&mut bench, &admin_later), [3, 3, 0]);
    bench.pass(30 * day);
    assert_eq!(rooms(&mut bench, &admin_later), [3, 0, 3]);
}

#[test]
fn the_sp_sees_its_groups_only_when_it_asks() {
    let (mut bench, sp) = bench();
    let without = bench.get(&sp, "/v1/usg/dcs/sp/resource");
    assert_eq!(without.get("groupList"), None);
    assert_eq!(
        (
            &without["corpCount"]["sumCount"],
            &without["corpCount"]["usedCount"]
        ),
        (&json!(50), &json!(1))
    );
    assert_eq!(without["recordCapability"]["usedCount"], Value::Null);
    let with = bench.get(&sp, "/v1/usg/dcs/sp/resource?queryGroup=true");
    assert_eq!(with["groupList"][0]["groupId"], GROUP_ID);
    is(
        &bench.call(&sp, "GET", "/v1/usg/dcs/sp/resource?queryGroup=TRUE", None),
        400,
        "USG.000000003",
    );
}

#[test]
fn the_enterprise_reads_and_changes_its_own_address() {
    let (mut bench, _) = bench();
    let admin = bench.login(DEFAULT_ADMIN);
    let path = "/v1/usg/dcs/corp";
    let before = bench.get(&admin, path);
    assert_eq!(
        (&before["id"], &before["account"]),
        (&json!("807074304"), &json!("admin@corp"))
    );
    let answer = bench.put(&admin, path, json!({"address": "string"}));
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let after = bench.get(&admin, path);
    assert_eq!(
        (&after["address"], &after["autoUserCreate"]),
        (&json!("string"), &before["autoUserCreate"])
    );
    for body in [
        json!({"address": "a".repeat(256)}),
        json!({"autoUserCreate": "true"}),
        json!("x"),
    ] {
        is(&bench.put(&admin, path, body), 400, "USG.000000003");
    }
}
