//! Plans: everything is checked and looked at before anything is sent.
use crate::support::{Disk, World, account, enterprise, enterprises};
use huaweicloud_meeting::api::types::CorpAdminDto;
use huaweicloud_meeting::api::types::ResourceDto;
use huaweicloud_meeting::bulk::{
    AddAdministrators, AddResources, Bulk, EnterpriseResource, Outcome, PlanError, Step,
    generate_password,
};
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN};
use huaweicloud_meeting::{Credentials, UnixMillis};

#[test]
fn all_faults_are_listed_by_item_and_nothing_is_sent() {
    let world = World::new();
    let mut items = enterprises(5);
    items[1].basic_info.name = "a/b".to_owned();
    items[1].admin_info.account = "12345".to_owned();
    items[3].admin_info.pwd = items[3]
        .admin_info
        .account
        .chars()
        .rev()
        .collect::<String>()
        .into();
    items[4].admin_info.account = account(2).to_uppercase();
    let Err(PlanError::Faults(faults)) = world.bulk(items).plan(Disk::default().journal()) else {
        panic!("accepted");
    };
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.index, fault.to_string()))
        .collect();
    assert_eq!(
        told.iter().map(|(at, _)| *at).collect::<Vec<_>>(),
        [1, 3, 4]
    );
    assert!(told[0].1.contains("basicInfo.name") && told[0].1.contains("adminInfo.account"));
    assert!(told[1].1.contains("adminInfo.pwd"), "{told:?}");
    assert!(told[2].1.contains("item 3"), "{told:?}");
    assert_eq!(
        world
            .emulator
            .platform(|platform| platform.counters().requests()),
        0
    );
}

#[test]
fn a_plan_says_create_skip_and_refuse_and_changes_nothing() {
    for n in [4, 14] {
        let world = World::new();
        world.run(2, 1, &Disk::default()).unwrap();
        let sent = world.add_corps();
        let mut items = enterprises(n);
        items[1].basic_info.name = "Other".to_owned();
        items[2].admin_info.account = account(0).to_uppercase();
        items.remove(0);
        items.push(enterprise(0));
        items.swap_remove(1);
        let plan = world.bulk(items).plan(Disk::default().journal()).unwrap();
        let steps: Vec<_> = plan.steps().map(|(_, step)| step.clone()).collect();
        assert!(
            matches!(&steps[0], Step::Refuse(why) if why.contains("Example 1")),
            "{steps:?}"
        );
        assert!(matches!(&steps[1], Step::Skip(Some(_))), "{steps:?}");
        assert!(
            steps[2..].iter().all(|step| *step == Step::Create),
            "{steps:?}"
        );
        assert_eq!((plan.to_do(), world.add_corps()), (n - 3, sent));
        let report = plan.run();
        assert!(matches!(report.results[0].outcome, Outcome::Conflict(_)));
        assert!(matches!(
            report.results[1].outcome,
            Outcome::AlreadyThere { .. }
        ));
        assert_eq!(report.count("created"), n - 3);
    }
}

#[test]
fn an_account_that_differs_in_case_only_is_a_conflict() {
    let world = World::new();
    world.run(1, 1, &Disk::default()).unwrap();
    let mut item = enterprise(0);
    item.admin_info.account = account(0).to_uppercase();
    let plan = world
        .bulk(vec![item])
        .plan(Disk::default().journal())
        .unwrap();
    assert!(matches!(plan.steps().next(), Some((_, Step::Refuse(_)))));
}

#[test]
fn administrators_are_added_once_and_known_ones_skipped() {
    let world = World::new();
    let admin = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    let client = world.client_as(admin);
    for at in 0..20 {
        let account = format!("member{at}");
        world.emulator.platform(|platform| {
            assert!(platform.add_member(CORP_ID, &account, "Canary-7-password"));
        });
    }
    let accounts = |n: usize| {
        (0..n)
            .map(|at| CorpAdminDto::new(format!("member{at}")))
            .collect::<Vec<_>>()
    };
    let disk = Disk::default();
    let plan = |n, disk: &Disk| {
        Bulk::new(AddAdministrators::new(&client), accounts(n))
            .clock(world.time.clone())
            .workers(3)
            .plan(disk.journal())
            .unwrap()
    };
    disk.end_after(12, 0.5);
    assert!(plan(10, &disk).run().stopped.is_some());
    disk.start_again(0.0);
    assert!(plan(10, &disk).run().is_complete());
    let report = plan(20, &Disk::default()).run();
    assert_eq!(
        (report.count("already_there"), report.count("created")),
        (10, 10)
    );
    let stranger = Bulk::new(
        AddAdministrators::new(&client),
        vec![CorpAdminDto::new("nobody")],
    )
    .plan(Disk::default().journal())
    .unwrap()
    .run();
    assert!(
        matches!(&stranger.results[0].outcome, Outcome::Failed(error) if error.code() == Some("USG.201040000"))
    );
}

#[test]
fn resources_need_an_id_and_are_given_once() {
    let world = World::new();
    let resource = |id: &str| {
        let resource = ResourceDto::new("CONF_CALL", 1, UnixMillis::new(1_900_000_000_000));
        EnterpriseResource::new(CORP_ID, resource.with_id(id))
    };
    let plan = |items, disk: &Disk| {
        Bulk::new(AddResources::new(&world.client()), items)
            .clock(world.time.clone())
            .plan(disk.journal())
    };
    let without = EnterpriseResource::new(CORP_ID, ResourceDto::new("VMR", 1, UnixMillis::new(1)));
    let refused = plan(vec![without], &Disk::default());
    assert!(
        matches!(&refused, Err(PlanError::Faults(faults)) if faults[0].to_string().contains("id"))
    );
    let disk = Disk::default();
    let report = plan(vec![resource("r1"), resource("r2")], &disk)
        .unwrap()
        .run();
    assert!(report.is_complete(), "{report:?}");
    let again = plan(vec![resource("r2"), resource("r3")], &Disk::default()).unwrap();
    let steps: Vec<_> = again.steps().map(|(_, step)| step.clone()).collect();
    assert_eq!(steps, [Step::Skip(Some("r2".to_owned())), Step::Create]);
    let mut other = resource("r1");
    other.resource.count = 2;
    let refused = plan(vec![other], &Disk::default()).unwrap();
    assert!(matches!(refused.steps().next(), Some((_, Step::Refuse(_)))));
}

#[test]
fn resources_of_two_kinds_with_one_id_are_two_and_each_is_given_once() {
    let world = World::new();
    let resource = |kind: &str, count| {
        let resource = ResourceDto::new(kind, count, UnixMillis::new(1_900_000_000_000));
        EnterpriseResource::new(CORP_ID, resource.with_id("r1"))
    };
    let plan = |items, disk: &Disk| {
        Bulk::new(AddResources::new(&world.client()), items)
            .clock(world.time.clone())
            .plan(disk.journal())
    };
    let both = || vec![resource("CONF_CALL", 1), resource("ROOM", 2)];
    let twice = plan([both(), both()].concat(), &Disk::default()).unwrap_err();
    assert!(
        matches!(&twice, PlanError::Faults(faults) if faults.len() == 2),
        "{twice:?}"
    );
    let disk = Disk::default();
    let first = plan(vec![resource("CONF_CALL", 1)], &disk).unwrap().run();
    assert!(first.is_complete(), "{first:?}");
    // By the journal, and by what is there.
    for (disk, known) in [
        (&disk, Step::Done(Some("r1".to_owned()))),
        (&Disk::default(), Step::Skip(Some("r1".to_owned()))),
    ] {
        let plan = plan(both(), disk).unwrap();
        let steps: Vec<_> = plan.steps().map(|(_, step)| step.clone()).collect();
        assert_eq!(steps, [known, Step::Create]);
    }
    assert!(plan(both(), &disk).unwrap().run().is_complete());
    let again = plan(both(), &Disk::default()).unwrap();
    assert_eq!(again.to_do(), 0, "{again:?}");
    let other = plan(vec![resource("ROOM", 3)], &Disk::default()).unwrap();
    assert!(matches!(other.steps().next(), Some((_, Step::Refuse(_)))));
}

#[test]
fn generated_passwords_keep_the_platforms_rules() {
    let world = World::new();
    let mut items = enterprises(60);
    for item in &mut items {
        item.admin_info.pwd = generate_password(&item.admin_info.account).unwrap();
    }
    let plan = world
        .bulk(items)
        .workers(4)
        .plan(Disk::default().journal())
        .unwrap();
    assert!(plan.run().is_complete());
}
