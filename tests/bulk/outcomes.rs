//! Outcomes: what is retried, what is settled, what is reported, what ends a run.
use crate::support::{Disk, Mishap, World, account, enterprise, enterprises};
use huaweicloud_meeting::bulk::{Outcome, Stop};
use huaweicloud_meeting::emulator::{Fault, Quota, Rule};
use huaweicloud_meeting::{Cancel, Clock};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[test]
fn every_mishap_ends_with_the_enterprise_created_once_and_its_id_told() {
    for mishap in Mishap::ALL {
        let (world, disk) = (World::with([mishap]), Disk::default());
        let report = world.run(1, 1, &disk).unwrap();
        assert!(
            report.results[0].outcome.id().is_some(),
            "{mishap:?}: {report:?}"
        );
        world.assert_each_once(1, &format!("{mishap:?}"));
    }
}

#[test]
fn an_unknown_outcome_is_looked_for_not_sooner_than_told() {
    let world = World::with([Mishap::CutBefore]);
    let before = world.time.now();
    let plan = world
        .bulk(enterprises(1))
        .settle_after(Duration::from_secs(40))
        .plan(Disk::default().journal())
        .unwrap();
    assert!(plan.run().is_complete());
    // And sent again at once when it is not there: nothing is waited for twice.
    assert_eq!(world.time.now() - before, Duration::from_secs(40));
    assert_eq!(world.add_corps(), 2);
}

#[test]
fn what_cannot_be_settled_is_reported_and_not_sent_again() {
    let world = World::with([Mishap::CutAfter]);
    let plan = world
        .bulk(enterprises(2))
        .attempts(3)
        .plan(Disk::default().journal())
        .unwrap();
    let fail = Rule::new(Fault::status(403)).on("searchCorp").always();
    world
        .emulator
        .platform(|platform| platform.faults_mut().add(fail));
    let report = plan.run();
    assert!(report.stopped.is_none(), "{report:?}");
    assert!(
        matches!(report.results[0].outcome, Outcome::Unsettled(_)),
        "{report:?}"
    );
    assert!(
        matches!(report.results[1].outcome, Outcome::Created { .. }),
        "{report:?}"
    );
    assert_eq!(world.add_corps(), 2);
}

#[test]
fn an_unsettled_item_is_looked_for_by_the_next_run() {
    let (world, disk) = (World::with([Mishap::CutAfter]), Disk::default());
    let plan = world.bulk(enterprises(1)).plan(disk.journal()).unwrap();
    let fail = Rule::new(Fault::status(403)).on("searchCorp").always();
    world
        .emulator
        .platform(|platform| platform.faults_mut().add(fail));
    assert_eq!(plan.run().count("unsettled"), 1);
    world
        .emulator
        .platform(|platform| platform.faults_mut().clear());
    assert!(world.run(1, 1, &disk).unwrap().is_complete());
    world.assert_each_once(1, "settled later");
}

#[test]
fn an_enterprise_of_another_name_with_the_account_is_a_conflict_not_a_success() {
    let world = World::new();
    let plan = world
        .bulk(vec![enterprise(0)])
        .plan(Disk::default().journal())
        .unwrap();
    // Somebody else takes the account between plan and run.
    let mut other = enterprise(0);
    other.basic_info.name = "Somebody else".to_owned();
    world.client().add_corp(&other).unwrap();
    let report = plan.run();
    assert!(
        matches!(&report.results[0].outcome, Outcome::Conflict(why) if why.contains("Somebody")),
        "{report:?}"
    );
}

#[test]
fn an_account_that_a_member_has_is_a_failure_with_the_platforms_words() {
    let (world, disk) = (World::new(), Disk::default());
    let plan = world.bulk(enterprises(2)).plan(disk.journal()).unwrap();
    world.emulator.platform(|platform| {
        assert!(platform.add_member(
            huaweicloud_meeting::emulator::CORP_ID,
            &account(0),
            "Canary-7-password"
        ));
    });
    let report = plan.run();
    assert!(
        matches!(&report.results[0].outcome, Outcome::Failed(error) if error.status() == Some(400)),
        "{report:?}"
    );
    assert_eq!((report.count("created"), world.add_corps()), (1, 2));
    // It was not applied, so the next run of the same journal tries it again.
    let again = world.run(2, 1, &disk).unwrap();
    assert_eq!((again.count("failed"), world.add_corps()), (1, 3));
}

#[test]
fn throttling_slows_the_run_and_fails_nothing() {
    let world = World::new();
    world
        .emulator
        .platform(|platform| platform.settings_mut().quota = Some(Quota::per_minute(20)));
    let before = world.time.now();
    let report = world.run(70, 4, &Disk::default()).unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert!(world.time.now() - before >= Duration::from_secs(180));
    assert_eq!(world.created().len(), 70);
    let calls = world.add_corps();
    assert!(
        calls < 150,
        "{calls} calls for 70 enterprises: it did not back off"
    );
}

/// When each of `n` items was through, after these mishaps; in the order in which they were.
fn through(n: usize, mishaps: impl IntoIterator<Item = Mishap>) -> Vec<Duration> {
    let world = World::with(mishaps);
    let (time, before) = (world.time.clone(), world.time.now());
    let times = Arc::new(Mutex::new(Vec::new()));
    let noted = times.clone();
    let plan = world
        .bulk(enterprises(n))
        .on_progress(move |_| noted.lock().unwrap().push(time.now() - before))
        .plan(Disk::default().journal())
        .unwrap();
    assert!(plan.run().is_complete());
    world.assert_each_once(n, "throttled");
    let times = times.lock().unwrap();
    times.clone()
}

#[test]
fn a_throttled_item_among_others_that_get_through_waits_alone() {
    let mishaps = (0..20).map(|at| {
        if at == 6 {
            Mishap::Throttled
        } else {
            Mishap::None
        }
    });
    let times = through(20, mishaps);
    assert_eq!(times[18], Duration::ZERO, "{times:?}");
    assert!(times[19] >= Duration::from_secs(2), "{times:?}");
}

#[test]
fn items_throttled_in_a_row_pause_all_and_longer_each_time() {
    let throttled = 6..9;
    let mishaps = (0..20).map(|at| {
        if throttled.contains(&at) {
            Mishap::Throttled
        } else {
            Mishap::None
        }
    });
    let times = through(20, mishaps);
    assert_eq!(times[5], Duration::ZERO, "{times:?}");
    assert!(times[6] >= Duration::from_secs(2 + 4), "{times:?}");
}

#[test]
fn a_rate_is_kept() {
    let world = World::new();
    let before = world.time.now();
    let plan = world
        .bulk(enterprises(31))
        .per_minute(60)
        .plan(Disk::default().journal())
        .unwrap();
    assert!(plan.run().is_complete());
    let took = world.time.now() - before;
    assert!((30..40).contains(&took.as_secs()), "{took:?}");
}

#[test]
fn a_refused_login_ends_the_run_before_anything_is_sent() {
    let (world, disk) = (World::new(), Disk::default());
    let plan = world.bulk(enterprises(5)).plan(disk.journal()).unwrap();
    let now = world.emulator.now();
    world.emulator.platform(|platform| {
        platform.revoke_all_tokens(now);
        platform.set_password(
            huaweicloud_meeting::emulator::SP_ADMIN.account,
            "Changed-1-since",
        );
    });
    let report = plan.run();
    assert!(
        matches!(report.stopped, Some(Stop::Client(_))),
        "{report:?}"
    );
    assert_eq!(
        (
            report.count("not_sent"),
            world.emulator.platform(|p| p.counters().applied("addCorp"))
        ),
        (5, 0)
    );
}

#[test]
fn progress_counts_up_to_the_total() {
    let world = World::with(Mishap::ALL);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = seen.clone();
    let plan = world
        .bulk(enterprises(12))
        .workers(3)
        .on_progress(move |progress| told.lock().unwrap().push(progress))
        .plan(Disk::default().journal())
        .unwrap();
    plan.run();
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 12);
    assert!(seen.iter().enumerate().all(|(at, progress)| progress.done + progress.failed == at + 1 && progress.total == 12));
    assert!(seen[11].rate > 0.0 && seen[11].remaining == Some(Duration::ZERO));
}

#[test]
fn a_turned_switch_ends_the_run_and_the_next_one_goes_on() {
    let (world, disk) = (World::new(), Disk::default());
    let cancel = Cancel::default();
    let switch = cancel.clone();
    let plan = world
        .bulk(enterprises(10))
        .cancel(cancel)
        .on_progress(move |progress| {
            if progress.done == 4 {
                switch.cancel()
            }
        })
        .plan(disk.journal())
        .unwrap();
    let report = plan.run();
    assert!(matches!(report.stopped, Some(Stop::Cancelled)));
    assert_eq!((report.count("created"), report.count("not_sent")), (4, 6));
    assert!(world.run(10, 1, &disk).unwrap().is_complete());
    world.assert_each_once(10, "cancelled");
}
