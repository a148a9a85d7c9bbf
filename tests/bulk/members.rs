//! Members: what is refused, what is skipped, and what cannot be settled.
use crate::support::{Disk, Mishap, Work, World, member, members};
use huaweicloud_meeting::api::types::AddUserDto;
use huaweicloud_meeting::bulk::{Outcome, PlanError, Step};
use huaweicloud_meeting::emulator::{Fault, Rule};

fn world(mishaps: impl IntoIterator<Item = Mishap>) -> World {
    World::of(Work::Members, mishaps)
}

fn one(name: &str, account: &str) -> AddUserDto {
    AddUserDto::new(name).with_account(account)
}

#[test]
fn what_could_not_be_found_again_or_is_masked_is_refused_with_its_reason() {
    let world = world([]);
    let cases = [
        (AddUserDto::new("Nobody"), "account", "thirdAccount"),
        (one("Blank", " "), "account", "thirdAccount"),
        (
            one("Masked", "masked")
                .with_phone("177****0476")
                .with_country("chinaPR"),
            "phone",
            "masked",
        ),
        (
            one("Mail", "mail").with_email("li****@corp.example"),
            "email",
            "masked",
        ),
        (
            one("Dots", "dots").with_email("li…@corp.example"),
            "email",
            "masked",
        ),
        (
            one("Country", "country").with_phone("+8617700000476"),
            "country",
            "phone",
        ),
        (
            one("Password", "passwd-1").with_pwd("1-dwssap"),
            "pwd",
            "reverse",
        ),
        (one("Digits", "12345"), "account", "not only digits"),
    ];
    for (item, field, reason) in cases {
        let name = item.name.clone();
        let faults = world.bulk_of_members(vec![item]).faults();
        assert_eq!(faults.len(), 1, "{name}");
        let told = &faults[0].violations;
        assert!(
            told.iter()
                .any(|fault| fault.field == field && fault.rule.contains(reason)),
            "{name}: {told:?}"
        );
        let of_field = told.iter().filter(|fault| fault.field == field);
        assert_eq!(of_field.count(), 1, "{name}: {told:?}");
    }
    assert_eq!(
        world
            .emulator
            .platform(|platform| platform.counters().requests()),
        0
    );
}

#[test]
fn no_two_members_may_have_an_account_or_a_third_party_id_in_common() {
    let world = world([]);
    let items = vec![
        one("Ann", "ann").with_third_account("t1"),
        one("Bob", "ANN"),
        one("Cyd", "cyd").with_third_account("t1"),
        AddUserDto::new("Dan").with_third_account("ann"),
    ];
    let faults = world.bulk_of_members(items).faults();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.index, fault.to_string()))
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].0 == 1 && told[0].1.contains("item 1"), "{told:?}");
    assert!(
        told[1].0 == 2 && told[1].1.contains("thirdAccount"),
        "{told:?}"
    );
    // Two that cannot be known again are not taken for one.
    let nameless = vec![AddUserDto::new("Ann"), AddUserDto::new("Ann")];
    for fault in world.bulk_of_members(nameless).faults() {
        assert!(!fault.to_string().contains("twice"), "{fault}");
    }
}

#[test]
fn a_plan_of_members_says_create_skip_and_refuse() {
    // Few are looked for one by one, many in the list.
    for n in [6, 24] {
        let world = world([]);
        assert!(world.run(6, 1, &Disk::default()).unwrap().is_complete());
        let mut items = members(n);
        items[0].name = "Another".to_owned();
        items[1].third_account = Some("another".to_owned());
        items[2].name = "Another".to_owned();
        items[3].title = Some("Engineer".to_owned());
        items[4].account = Some("member00004.EXAMPLE".to_owned());
        let plan = world
            .bulk_of_members(items)
            .plan(Disk::default().journal())
            .unwrap();
        let steps: Vec<_> = plan.steps().map(|(_, step)| step.clone()).collect();
        for at in [0, 1, 2, 4] {
            assert!(
                matches!(&steps[at], Step::Refuse(why) if why.contains("Example")),
                "{n}, {at}: {steps:?}"
            );
        }
        assert_eq!(steps[3], Step::Skip(Some("member00003.example".to_owned())));
        assert!(
            matches!(&steps[5], Step::Skip(Some(made)) if made.len() == 32),
            "{steps:?}"
        );
        assert!(steps[6..].iter().all(|step| *step == Step::Create));
        assert_eq!(plan.run().count("created"), n - 6);
    }
}

#[test]
fn the_id_of_a_member_is_the_account_that_the_platform_made() {
    let (world, disk) = (
        world([Mishap::None, Mishap::None, Mishap::CutAfter]),
        Disk::default(),
    );
    let report = world.run(3, 1, &disk).unwrap();
    let ids: Vec<_> = report
        .results
        .iter()
        .map(|result| result.outcome.id().unwrap())
        .collect();
    assert_eq!(ids[..2], ["member00000.example", "member00001.example"]);
    let client = world.administrator();
    let shown = client.show_user_detail(ids[2]).unwrap();
    assert_eq!(shown.third_account.as_deref(), Some("external/00002"));
    assert_eq!(report.results[2].key, "third-party:external/00002");
}

#[test]
fn every_mishap_ends_with_the_member_made_once() {
    for mishap in Mishap::ALL {
        for at in 0..3 {
            let (world, disk) = (world([mishap]), Disk::default());
            let report = world
                .bulk_of_members(vec![member(at)])
                .plan(disk.journal())
                .unwrap()
                .run();
            assert!(
                report.results[0].outcome.id().is_some(),
                "{mishap:?}, {at}: {report:?}"
            );
            assert_eq!(world.created().len(), 1, "{mishap:?}, {at}");
            assert_eq!(*world.repeats.lock().unwrap(), 0, "{mishap:?}, {at}");
        }
    }
}

#[test]
fn a_member_that_cannot_be_looked_for_is_reported_and_not_sent_again() {
    let (world, disk) = (world([Mishap::CutAfter]), Disk::default());
    let plan = world
        .bulk_of_members(members(2))
        .plan(disk.journal())
        .unwrap();
    let fail = Rule::new(Fault::status(403)).on("showUserDetail").always();
    world
        .emulator
        .platform(|platform| platform.faults_mut().add(fail));
    let report = plan.run();
    assert!(
        matches!(report.results[0].outcome, Outcome::Unsettled(_)),
        "{report:?}"
    );
    assert_eq!((report.count("created"), world.sends()), (1, 2));
    world
        .emulator
        .platform(|platform| platform.faults_mut().clear());
    assert!(world.run(2, 1, &disk).unwrap().is_complete());
    world.assert_each_once(2, "settled later");
}

#[test]
fn an_account_of_another_enterprise_is_a_failure_with_the_platforms_words() {
    let (world, disk) = (world([]), Disk::default());
    let elsewhere = crate::support::enterprise(0);
    let taken = elsewhere.admin_info.account.clone();
    world.client().add_corp(&elsewhere).unwrap();
    let plan = world
        .bulk_of_members(vec![one("Ann", &taken)])
        .plan(disk.journal())
        .unwrap();
    let report = plan.run();
    assert!(
        matches!(&report.results[0].outcome, Outcome::Failed(error) if error.code() == Some("USG.201040017")),
        "{report:?}"
    );
}

#[test]
fn a_default_administrator_whom_lists_leave_out_is_found_all_the_same() {
    let world = world([]);
    let mut items = members(12);
    items.push(one(
        "Somebody",
        huaweicloud_meeting::emulator::DEFAULT_ADMIN.account,
    ));
    let plan = world
        .bulk_of_members(items)
        .plan(Disk::default().journal())
        .unwrap();
    let report = plan.run();
    assert_eq!(report.count("created"), 12);
    assert!(
        matches!(report.results[12].outcome, Outcome::Conflict(_)),
        "{report:?}"
    );
}

#[test]
fn no_password_of_a_member_is_in_the_journal_and_another_password_is_no_other_content() {
    let (world, disk) = (world(Mishap::ALL), Disk::default());
    let report = world.run(9, 2, &disk).unwrap();
    assert!(!format!("{}{report:?}", disk.text()).contains("Canary"));
    let mut items = members(9);
    items[0].pwd = Some("Another-7-password".into());
    items[1].title = Some("Engineer".to_owned());
    let Err(PlanError::Faults(faults)) = world.bulk_of_members(items).plan(disk.journal()) else {
        panic!("accepted");
    };
    assert_eq!(
        faults.iter().map(|fault| fault.index).collect::<Vec<_>>(),
        [1]
    );
}
