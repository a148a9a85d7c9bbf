//! `meetingctl department …`, and fields that are given by `--set`.
use super::{Run, meetingctl};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault};

fn run(site: &Site, words: &str) -> Run {
    let words: Vec<&str> = words.split(' ').collect();
    meetingctl(&words).at(&site.url()).admin(DEFAULT_ADMIN)
}

/// Four levels: `1`, `dept-eng`, `night`, `deep`.
fn deep() -> Site {
    let site = Site::open();
    site.behind(|platform| {
        assert!(platform.add_department(CORP_ID, "night", "Night", "dept-eng"));
        assert!(platform.add_department(CORP_ID, "deep", "Deep", "night"));
        assert!(platform.add_department(CORP_ID, "day", "Day", "dept-ops"));
    });
    site
}

#[test]
fn the_tree_has_the_departments_of_all_levels_each_below_its_own() {
    let site = deep();
    let tree = run(&site, "department tree").well();
    assert_eq!(
        tree,
        "1  Emulated Enterprise Ltd.\n  dept-eng  Engineering\n    night  Night\n      deep  Deep\n  dept-ops  Operations\n    \
         day  Day\n"
    );
    // a leaf is not asked for
    assert_eq!(site.calls("showDeptAndChildDept"), 4);
    let codes = run(&site, "department tree dept-eng --quiet").well();
    assert_eq!(codes, "dept-eng\nnight\ndeep\n");
    let csv = run(
        &site,
        "department tree --csv --fields deptCode,parentDeptCode",
    )
    .well();
    assert!(
        csv.ends_with("night,dept-eng\ndeep,night\ndept-ops,1\nday,dept-ops\n"),
        "{csv}"
    );
    let lines = run(&site, "department tree night --json").json_lines();
    assert_eq!(lines.len(), 2);
    assert_eq!(
        (&lines[1]["deptCode"], &lines[1]["deptLevel"]),
        (&"deep".into(), &4.into())
    );
}

#[test]
fn a_tree_that_cannot_be_read_to_its_end_fails_after_what_was_read() {
    let site = deep();
    site.behind(|platform| {
        let rule = huaweicloud_meeting::emulator::Rule::new(Fault::status(400));
        platform
            .faults_mut()
            .add(rule.on("showDeptAndChildDept").after(2));
    });
    let done = run(&site, "department tree --quiet").run();
    assert_eq!(done.status, Some(6), "{done:?}");
    assert_eq!(done.out, "1\ndept-eng\nnight\n");
}

#[test]
fn a_field_is_set_as_the_documents_type_and_into_lists() {
    let site = deep();
    run(
        &site,
        "department update night --set sortLevel=7 --set note=true --set designatedOutDeptCodes.0=dept-ops --set \
         designatedOutDeptCodes.1=day",
    )
    .well();
    let found = run(&site, "department show Night --json").json();
    assert_eq!(
        (&found["sortLevel"], &found["note"]),
        (&7.into(), &"true".into())
    );
    assert_eq!(found["designatedOutDeptCodes"][1]["id"], "day");
    run(&site, "member update test001 --set hidePhone=true").well();
    let member = run(&site, "member show test001 --json").json();
    assert_eq!(member["hidePhone"], true);

    let sent = site.requests();
    for (set, told) in [
        ("sortLevel=low", "sortLevel must be a whole number"),
        (
            "designatedOutDeptCodes.3=day",
            "designatedOutDeptCodes.3 leaves an item out",
        ),
        ("deptName.x=c4n4ry", "deptName"),
        ("deptNam=x", "did you mean `deptName`?"),
    ] {
        let words = run(
            &site,
            &format!("department update night --set deptName=x --set {set}"),
        )
        .fails(2);
        assert!(words.contains(told), "{words}");
    }
    assert_eq!(site.requests(), sent);
}
