//! The process ends at every write of the journal, once each.
use crate::support::{Disk, Mishap, Work, World};
use huaweicloud_meeting::bulk::{PlanError, Stop};

const N: usize = 8;

fn mishaps() -> Vec<Mishap> {
    let mut all = Mishap::ALL.to_vec();
    all.extend([
        Mishap::CutAfter,
        Mishap::None,
        Mishap::CutBefore,
        Mishap::Half,
    ]);
    all
}

/// Ends the process in write number `at`; `true` if it came so far.
fn end_and_go_on(work: Work, at: usize, torn: f64, loose: f64, workers: usize) -> bool {
    let told = format!("write {at}, torn {torn}, unsynced left {loose}, {workers} workers");
    let (world, disk) = (World::of(work, mishaps()), Disk::default());
    disk.end_after(at, torn);
    let ended = match world.run(N, workers, &disk) {
        Err(PlanError::Journal(_)) => true,
        Err(error) => panic!("{told}: {error}"),
        Ok(report) => {
            assert!(
                matches!(report.stopped, None | Some(Stop::Journal(_))),
                "{told}: {:?}",
                report.stopped
            );
            report.stopped.is_some()
        }
    };
    disk.start_again(loose);
    let report = world.run(N, workers, &disk).unwrap();
    assert!(
        report.stopped.is_none() && report.is_complete(),
        "{told}: {report:?}"
    );
    world.assert_each_once(N, &told);
    let sent = world.sends();
    let again = world.run(N, workers, &disk).unwrap();
    assert!(
        again
            .results
            .iter()
            .all(|result| result.outcome.id().is_some())
    );
    assert_eq!(world.sends(), sent, "a third run sends nothing: {told}");
    ended
}

#[test]
fn each_item_is_created_once_wherever_the_process_ends() {
    // One worker's order is that of the items, whatever they are.
    for (work, crews) in [(Work::Enterprises, &[1, 3][..]), (Work::Members, &[3])] {
        for &workers in crews {
            for (torn, loose) in [(0.0, 0.0), (0.5, 1.0), (1.0, 1.0), (0.9, 0.4)] {
                let mut at = 0;
                while end_and_go_on(work, at, torn, loose, workers) {
                    at += 1;
                    assert!(at < 500, "the run never comes to its end");
                }
                assert!(at > 2 * N, "only {at} writes");
            }
        }
    }
}

#[test]
fn a_process_that_ends_again_and_again_gets_through() {
    let (world, disk) = (World::with(mishaps()), Disk::default());
    let mut runs = 0;
    loop {
        disk.end_after(5, 0.3);
        runs += 1;
        assert!(runs < 200, "no progress");
        let done = world
            .run(N, 2, &disk)
            .is_ok_and(|report| report.is_complete() && report.stopped.is_none());
        disk.start_again(0.7);
        if done {
            break;
        }
    }
    assert!(runs > 3);
    world.assert_each_once(N, "ended every five writes");
}
