//! `meetingctl resource …`, where one id is that of resources of several kinds.
use super::{Run, meetingctl};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN};

fn resource(site: &Site, words: &str) -> Run {
    let words: Vec<&str> = ["resource"].into_iter().chain(words.split(' ')).collect();
    meetingctl(&words).at(&site.url()).sp()
}

/// `r1` twice, as SOFT and as ROOM, and `r2` once.
fn site() -> Site {
    let site = Site::open();
    for (id, kind) in [("r1", "SOFT"), ("r1", "ROOM"), ("r2", "ROOM")] {
        let add = format!("add {CORP_ID} --id {id} --type {kind} --count 1 --expires 2049-12-31");
        resource(&site, &add).well();
    }
    site
}

#[test]
fn resources_of_several_kinds_with_one_id_are_not_deleted_unasked() {
    let site = site();
    let delete = |words: &str| resource(&site, &format!("delete {CORP_ID} {words}"));
    let words = delete("r2 r1 --yes").fails(2);
    assert!(
        words.contains("r1 is the id of a SOFT and of a ROOM") && words.contains("--all-kinds"),
        "{words}"
    );
    let words = delete("r2 none --yes").fails(6);
    assert!(words.contains("no resource none"), "{words}");
    let words = delete("r2 r1 --all-kinds").fails(1);
    assert!(words.contains("Take 3 resources away"), "{words}");
    assert_eq!(site.calls("deleteResource"), 0);

    delete("r2 --yes").well();
    delete("r1 --all-kinds --yes").well();
    let left = resource(&site, &format!("list {CORP_ID} --quiet")).well();
    assert!(!left.lines().any(|id| id == "r1" || id == "r2"), "{left}");
}

#[test]
fn records_say_what_was_done_in_words() {
    let site = site();
    resource(&site, &format!("suspend {CORP_ID} r2")).well();
    resource(&site, &format!("resume {CORP_ID} r2")).well();
    resource(&site, &format!("update {CORP_ID} r2 --expires 2048-01-01")).well();
    resource(&site, &format!("delete {CORP_ID} r2 --yes")).well();
    let records = resource(&site, &format!("records {CORP_ID} --search r2")).well();
    for word in ["added", "suspended", "resumed", "changed", "deleted"] {
        assert!(records.contains(word), "{word}: {records}");
    }
    let csv = resource(
        &site,
        &format!("records {CORP_ID} --operation 3 --csv --fields operateType,id"),
    )
    .well();
    assert_eq!(csv, "operateType,id\n3,r2\n");
}

#[test]
fn what_is_used_is_told_without_json_in_words_for_people() {
    let site = Site::open();
    let usage = meetingctl(&["enterprise", "usage"]).at(&site.url());
    let usage = usage.admin(DEFAULT_ADMIN).well();
    assert!(usage.contains("-50方 (0 of 10 used), "), "{usage}");
    let totals = meetingctl(&["sp", "totals", "--groups"]).at(&site.url());
    let totals = totals.sp().well();
    assert!(totals.contains("test_group"), "{totals}");
    assert!(
        !format!("{usage}{totals}").contains(['{', '[']),
        "{usage}{totals}"
    );
}
