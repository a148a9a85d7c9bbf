//! `meetingctl demo`
use super::{File, Run, meetingctl, published_corp};
use crate::kit::Site;
use huaweicloud_meeting::Secret;
use huaweicloud_meeting::api::types::{AuthReqDto, ClientType, TokenDto, ValidateTokenReqDto};
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault};

/// The numbers of the steps, in the order in which they were told.
pub fn steps(out: &str) -> Vec<u32> {
    out.lines()
        .filter_map(|line| line.get(..3)?.trim().parse().ok())
        .collect()
}

/// The platform in another process's place, as if it were a real site.
fn on(site: &Site, arguments: &[&str]) -> Run {
    meetingctl(&[&["demo"], arguments].concat())
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .sp()
}

fn as_at_the_start(site: &Site) {
    site.behind(|platform| {
        assert_eq!(platform.corp_ids(), [CORP_ID]);
        let admins = platform.admins(CORP_ID);
        assert_eq!(admins, ["admin@corp", "admin001", "admin002"]);
    });
}

#[test]
fn the_demo_runs_its_22_steps_in_order_and_creates_an_enterprise_in_the_box() {
    let out = meetingctl(&["demo"]).well();
    assert_eq!(steps(&out), (1..=22).collect::<Vec<_>>());
    for words in [
        "the emulator",
        "POST /v1/usg/acs/auth/account",
        "GET /v1/usg/dcs/corp/admin?offset=0&limit=10",
        "POST /v1/usg/dcs/corp/admin?accountType=0",
        "POST /v1/usg/dcs/corp/admin/delete",
        "200 OK, request id ",
        "POST /v1/usg/dcs/sp/corp",
        "Huawei Technologies Co., Ltd., id ",
        "DELETE /v1/usg/dcs/sp/corp/",
        "All steps passed.",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn the_demo_stays_in_the_box_if_so_told_although_there_are_credentials() {
    let site = Site::open();
    let out = on(&site, &["--offline"]).well();
    assert_eq!(steps(&out).len(), 22);
    assert_eq!(site.requests(), 0);
}

#[test]
fn on_a_real_site_the_demo_runs_with_yes_and_leaves_everything_as_it_was() {
    let site = Site::open();
    let file = File::with(published_corp().to_string());
    let arguments = ["--yes", "--member", "test006", "--corp", file.path()];
    let out = on(&site, &arguments).well();
    assert_eq!(steps(&out), (1..=22).collect::<Vec<_>>());
    assert!(out.contains("a real site"), "{out}");
    site.behind(|platform| {
        let counters = platform.counters();
        assert_eq!(counters.applied("addCorp"), 1);
        assert_eq!(counters.applied("deleteCorp"), 1);
        assert_eq!(counters.applied("addCorpAdmin"), 2);
    });
    as_at_the_start(&site);
}

#[test]
fn on_a_real_site_nothing_is_changed_without_yes_when_nobody_can_be_asked() {
    let site = Site::open();
    let file = File::with(published_corp().to_string());
    let done = on(&site, &["--member", "test006", "--corp", file.path()]).run();
    assert_eq!(done.status, Some(1), "{done:?}");
    assert!(
        done.err.contains("test006") && done.err.contains("--yes"),
        "{done:?}"
    );
    for change in [
        "addCorpAdmin",
        "batchDeleteCorpAdmins",
        "addCorp",
        "deleteCorp",
    ] {
        assert_eq!(site.calls(change), 0, "{change}");
    }
}

#[test]
fn on_a_real_site_what_is_missing_is_asked_for_before_anything_is_sent() {
    let site = Site::open();
    let words = on(&site, &["--yes"]).fails(2);
    assert!(words.contains("--member"), "{words}");
    let words = on(&site, &["--yes", "--member", "test006"]).fails(2);
    assert!(words.contains("--corp"), "{words}");
    let words = on(
        &site,
        &[
            "--yes",
            "--member",
            "test006",
            "--corp",
            "/nowhere/corp.json",
        ],
    )
    .fails(2);
    assert!(words.contains("/nowhere/corp.json"), "{words}");
    let words = meetingctl(&["demo", "--yes", "--member", "test006"])
        .at(&site.url())
        .sp()
        .fails(3);
    assert!(words.contains("HUAWEICLOUD_MEETING_ACCOUNT"), "{words}");
    assert_eq!(site.requests(), 0);
}

#[test]
fn without_an_sp_administrator_the_second_part_is_left_out() {
    let site = Site::open();
    let out = meetingctl(&["demo", "--yes", "--member", "test006"])
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .well();
    assert_eq!(steps(&out).len(), 22);
    assert!(out.contains("left out"), "{out}");
    assert_eq!(site.calls("addCorp"), 0);
}

#[test]
fn a_step_that_fails_ends_the_demo_with_its_status_and_what_was_changed_is_changed_back() {
    // after the member became an administrator; after the enterprise was created
    for (operation, spared) in [
        ("showCorpAdmin", 1),
        ("showCorpAdmin", 2),
        ("addCorpAdmin", 0),
        ("addCorpAdmin", 1),
        ("batchDeleteCorpAdmins", 0),
        ("batchDeleteCorpAdmins", 1),
        ("showCorp", 0),
        ("searchCorp", 0),
    ] {
        let site = Site::open();
        site.behind(|platform| {
            let rule = huaweicloud_meeting::emulator::Rule::new(Fault::status(400));
            platform.faults_mut().add(rule.on(operation).after(spared));
        });
        let file = File::with(published_corp().to_string());
        let arguments = ["--yes", "--member", "test006", "--corp", file.path()];
        let done = on(&site, &arguments).run();
        assert_eq!(done.status, Some(6), "{done:?}");
        assert!(done.err.contains(operation), "{done:?}");
        assert!(!done.out.contains("All steps passed."), "{done:?}");
        as_at_the_start(&site);
    }
}

#[test]
fn a_member_who_cannot_be_unmade_is_named_whichever_step_it_was() {
    for spared in [0, 1] {
        let site = Site::open();
        site.behind(|platform| {
            let rule = huaweicloud_meeting::emulator::Rule::new(Fault::status(400));
            platform
                .faults_mut()
                .add(rule.on("batchDeleteCorpAdmins").after(spared).always());
        });
        let done = meetingctl(&["demo", "--yes", "--member", "test006"])
            .at(&site.url())
            .admin(DEFAULT_ADMIN)
            .run();
        assert_eq!(done.status, Some(6), "{done:?}");
        assert!(
            done.err.contains("test006 may still be an administrator"),
            "{done:?}"
        );
        // it was tried once more
        assert_eq!(site.calls("batchDeleteCorpAdmins"), u64::from(spared) + 2);
    }
}

#[test]
fn a_member_who_is_an_administrator_already_keeps_the_role() {
    let site = Site::open();
    let done = meetingctl(&["demo", "--yes", "--member", "admin001"])
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .run();
    assert_eq!(done.status, Some(2), "{done:?}");
    assert!(done.err.contains("administrator already"), "{done:?}");
    as_at_the_start(&site);
}

#[test]
fn a_member_whose_promotion_got_lost_is_no_administrator_in_the_end() {
    for spared in [0, 1] {
        let site = Site::open();
        site.behind(|platform| {
            let rule = huaweicloud_meeting::emulator::Rule::new(Fault::DropAfter);
            platform
                .faults_mut()
                .add(rule.on("addCorpAdmin").after(spared));
        });
        let done = meetingctl(&["demo", "--yes", "--member", "test006"])
            .at(&site.url())
            .admin(DEFAULT_ADMIN)
            .run();
        assert_eq!(done.status, Some(8), "{done:?}");
        as_at_the_start(&site);
    }
}

/// The token of the first login on a fresh site, which is always the same.
fn first_token() -> TokenDto {
    use base64::Engine;
    let pair = format!("{}:{}", DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    let basic = base64::engine::general_purpose::STANDARD.encode(pair);
    let body = AuthReqDto::new(DEFAULT_ADMIN.account, ClientType::from(72));
    Site::open()
        .anonymous()
        .create_token(&Secret::new(format!("Basic {basic}")), &body)
        .unwrap()
}

#[test]
fn the_demo_shows_no_token() {
    let token = first_token();
    let site = Site::open();
    let out = meetingctl(&["demo", "--yes", "--member", "test006"])
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .well();
    // it is the one that was used
    let question = ValidateTokenReqDto::new(token.access_token.clone(), false);
    site.anonymous().check_token(&question).unwrap();
    for secret in [token.access_token, token.refresh_token.unwrap()] {
        assert!(secret.expose().len() > 16 && !out.contains(secret.expose()));
    }
}
