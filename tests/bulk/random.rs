//! Any mishaps, ends of the process and resumes, in any order.
use crate::support::{Disk, Mishap, Work, World};
use huaweicloud_meeting::bulk::PlanError;
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::time::{Duration, Instant};

/// Where a process ends: after so many writes, with this much of the last one and of what was not synced.
fn end() -> impl Strategy<Value = (usize, f64, f64)> {
    (0..40_usize, 0.0..=1.0, 0.0..=1.0)
}

proptest! {
    #![proptest_config(Config { cases: 160, failure_persistence: None, ..Config::default() })]

    #[test]
    fn each_item_is_created_once(
        work in prop::sample::select(Work::ALL.to_vec()),
        n in 1..12_usize,
        workers in 1..5_usize,
        mishaps in prop::collection::vec(prop::sample::select(Mishap::ALL.to_vec()), 0..30),
        ends in prop::collection::vec(end(), 0..6),
    ) {
        let (world, disk) = (World::of(work, mishaps), Disk::default());
        for (left, torn, loose) in ends {
            disk.end_after(left, torn);
            match world.run(n, workers, &disk) {
                Ok(_) | Err(PlanError::Journal(_)) => {}
                Err(error) => panic!("{error}"),
            }
            disk.start_again(loose);
        }
        world.mishaps.lock().unwrap().clear();
        let report = world.run(n, workers, &disk).unwrap();
        prop_assert!(report.is_complete(), "{:?}", report);
        world.assert_each_once(n, "random");
    }
}

/// Numbers that look random, the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// `BULK_N` enterprises (2,000), `BULK_LATENCY_MS` (50), `BULK_WORKERS` (32), 2 % mishaps, the process ended ten times.
#[test]
#[ignore = "takes a minute; run it with --ignored --nocapture to see its figure"]
fn many_enterprises_are_each_created_once_over_ten_ends_of_the_process() {
    const ENDS: usize = 10;
    let setting = |name: &str, default: usize| {
        std::env::var(name).map_or(default, |value| value.parse().unwrap())
    };
    let (n, workers) = (setting("BULK_N", 2_000), setting("BULK_WORKERS", 32));
    let latency = Duration::from_millis(setting("BULK_LATENCY_MS", 50) as u64);
    let mut numbers = Numbers(0x5DEE_CE66_D1CE_4E5B);
    let mut world = World::with((0..4 * n).map(|_| match numbers.below(50) {
        0 => Mishap::ALL[1 + numbers.below(7) as usize],
        _ => Mishap::None,
    }));
    world.latency = latency;
    let disk = Disk::default();
    // Three writes for each item: its line, the sync, and its outcome.
    let each = 3 * n / (ENDS + 1);
    let (mut took, mut complete) = (Duration::ZERO, false);
    for run in 0..=ENDS {
        if run < ENDS {
            disk.end_after(each / 2 + numbers.below(each as u64) as usize, 0.5);
        }
        let plan = world
            .bulk(crate::support::enterprises(n))
            .workers(workers)
            .plan(disk.journal())
            .unwrap();
        let began = Instant::now();
        complete = plan.run().is_complete();
        took += began.elapsed();
        disk.start_again(0.5);
    }
    assert!(complete);
    world.assert_each_once(n, "many");
    let bound = latency * u32::try_from(n).unwrap() / u32::try_from(workers).unwrap();
    println!(
        "{n} enterprises, {workers} workers, {} ms, ended {ENDS} times: {:.1} s of running, n x latency / workers {:.1} s, ratio {:.2}; {} AddCorps sent",
        latency.as_millis(),
        took.as_secs_f64(),
        bound.as_secs_f64(),
        took.as_secs_f64() / bound.as_secs_f64(),
        world.add_corps(),
    );
}
