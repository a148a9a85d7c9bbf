//! Journals: what they hold, and which are refused.
use crate::support::{Disk, Mishap, World, enterprise, enterprises};
use huaweicloud_meeting::api::types::CorpAdminDto;
use huaweicloud_meeting::bulk::{
    AddAdministrators, Bulk, GeneratedPasswords, Journal, JournalError, JournalStore, PlanError,
    Step,
};
use huaweicloud_meeting::emulator::DEFAULT_ADMIN;
use huaweicloud_meeting::{Cancel, Credentials};
use std::time::Duration;

#[test]
fn no_password_is_in_the_journal_or_the_report() {
    let (world, disk) = (World::with(Mishap::ALL), Disk::default());
    let report = world.run(9, 2, &disk).unwrap();
    let told = format!("{}{report:?}", disk.text());
    assert!(told.contains("admin00003.example"), "{told}");
    assert!(!told.contains("Canary"), "{told}");
    let results = serde_json::to_string(&report.results).unwrap();
    assert!(results.contains("created") && !results.contains("Canary"));
}

#[test]
fn each_send_is_on_the_disk_before_it_leaves() {
    let (world, disk) = (World::new(), Disk::default());
    // Opened, sync, sending: the process ends in the sync of the first line of an item.
    disk.end_after(3, 1.0);
    world.run(1, 1, &disk).unwrap();
    assert_eq!(world.add_corps(), 0);
    disk.start_again(0.0);
    disk.end_after(2, 1.0);
    world.run(1, 1, &disk).unwrap();
    assert_eq!(world.add_corps(), 1, "the line is there, so it is sent");
}

#[test]
fn one_sync_is_for_many_workers_and_still_before_each_send() {
    const N: usize = 200;
    let disk = Disk::default();
    disk.sync_slowly(Duration::from_millis(8));
    let world = World {
        told: Some(disk.clone()),
        ..World::new()
    };
    assert!(world.run(N, 8, &disk).unwrap().is_complete());
    world.assert_each_once(N, "synced together");
    let syncs = disk.syncs();
    // One announces the next 16, while the others send those that were announced before.
    assert!(syncs < N / 5, "{syncs} syncs for {N} enterprises");
    assert_eq!(disk.synced().matches("\"done\"").count(), N);
}

#[test]
fn items_that_were_not_sent_before_the_end_are_not_looked_for() {
    let (world, disk) = (World::new(), Disk::default());
    let cancel = Cancel::default();
    let switch = cancel.clone();
    let plan = world
        .bulk(enterprises(40))
        .workers(4)
        .cancel(cancel)
        .on_progress(move |_| switch.cancel())
        .plan(disk.journal())
        .unwrap();
    let sent = plan.run().count("created");
    assert!((1..40).contains(&sent), "{sent}");
    assert!(
        disk.text().matches("\"sending\"").count() > sent,
        "none was announced ahead"
    );
    let plan = world.bulk(enterprises(40)).plan(disk.journal()).unwrap();
    let steps: Vec<_> = plan.steps().map(|(_, step)| step.clone()).collect();
    assert!(!steps.contains(&Step::Settle), "{steps:?}");
    assert!(plan.run().is_complete());
    assert_eq!(world.add_corps(), 40);
}

#[test]
fn a_store_that_panics_ends_the_run_of_all_workers() {
    struct Panics(Disk);
    impl JournalStore for Panics {
        fn read(&mut self) -> std::io::Result<Vec<u8>> {
            self.0.read()
        }
        fn truncate(&mut self, length: u64) -> std::io::Result<()> {
            self.0.truncate(length)
        }
        fn append(&mut self, line: &[u8]) -> std::io::Result<()> {
            self.0.append(line)
        }
        fn sync(&mut self) -> std::io::Result<()> {
            assert!(self.0.syncs() < 3, "as planned");
            self.0.sync()
        }
    }
    let (world, disk) = (World::new(), Disk::default());
    let journal = Journal::in_store(Panics(disk.clone()));
    let plan = world
        .bulk(enterprises(20))
        .workers(4)
        .plan(journal)
        .unwrap();
    let run = std::panic::AssertUnwindSafe(|| plan.run());
    assert!(std::panic::catch_unwind(run).is_err());
    assert!(world.run(20, 4, &disk).unwrap().is_complete());
    world.assert_each_once(20, "after a panic");
}

#[test]
fn a_torn_last_line_is_cut_off_and_damage_before_it_is_refused() {
    let (world, disk) = (World::new(), Disk::default());
    world.run(3, 1, &disk).unwrap();
    let whole = disk.text();
    for torn in [
        "{\"event\":\"sending\",\"key\":\"adm",
        "\0\0\0\0",
        "\0\n\0\0\n",
    ] {
        disk.put(format!("{whole}{torn}").as_bytes());
        assert!(world.run(3, 1, &disk).unwrap().is_complete());
        assert_eq!(disk.text(), whole);
    }
    let damaged = whole.replacen("\"event\":\"done\"", "\"event\":\"d\"", 1);
    let broken = damaged.lines().position(|line| line.contains("\"d\""));
    disk.put(damaged.as_bytes());
    let refused = world.run(3, 1, &disk);
    assert!(
        matches!(
            refused,
            Err(PlanError::Journal(JournalError::Damaged { line })) if Some(line - 1) == broken
        ),
        "{refused:?}"
    );
    assert_eq!(disk.text(), damaged, "left as it was");
}

#[test]
fn a_file_that_is_no_journal_is_left_alone() {
    let (world, disk) = (World::new(), Disk::default());
    for text in [
        "account,name\nann,Ann\n",
        "{\"account\":\"ann\"}\n",
        "notes",
    ] {
        disk.put(text.as_bytes());
        let refused = world.run(1, 1, &disk);
        assert!(
            matches!(refused, Err(PlanError::Journal(_))),
            "{text}: {refused:?}"
        );
        assert_eq!(disk.text(), text);
    }
    assert_eq!(world.add_corps(), 0);
}

#[test]
fn a_journal_of_other_work_or_another_identity_is_refused() {
    let (world, disk) = (World::new(), Disk::default());
    world.run(2, 1, &disk).unwrap();
    let admin = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    let job = AddAdministrators::new(&world.client_as(admin));
    let refused = Bulk::new(job, vec![CorpAdminDto::new("test006")]).plan(disk.journal());
    assert!(
        matches!(
            refused,
            Err(PlanError::Journal(JournalError::OtherWork { .. }))
        ),
        "{refused:?}"
    );
}

#[test]
fn an_item_that_changed_after_it_was_sent_is_a_fault() {
    let (world, disk) = (World::new(), Disk::default());
    world.run(2, 1, &disk).unwrap();
    let mut items = enterprises(3);
    items[1].basic_info.name = "Other".to_owned();
    // Another password is no other content: the journal knows none.
    items[0].admin_info.pwd = "Another-7-password".into();
    let Err(PlanError::Faults(faults)) = world.bulk(items).plan(disk.journal()) else {
        panic!("accepted");
    };
    assert_eq!(
        faults.iter().map(|fault| fault.index).collect::<Vec<_>>(),
        [1]
    );
}

#[test]
fn a_second_run_cannot_open_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("import.journal");
    let world = World::new();
    let plan = world
        .bulk(vec![enterprise(0)])
        .plan(Journal::open(&path).unwrap())
        .unwrap();
    assert!(matches!(
        Journal::open(&path),
        Err(JournalError::InUse { .. })
    ));
    assert!(plan.run().is_complete());
    let plan = world
        .bulk(vec![enterprise(0)])
        .plan(Journal::open(&path).unwrap())
        .unwrap();
    assert_eq!(plan.to_do(), 0);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn generated_passwords_are_on_the_disk_and_stay_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("passwords");
    let mut first = GeneratedPasswords::open(&path).unwrap();
    let passwords = first.of(&["ann", "bob"]).unwrap();
    assert_ne!(passwords[0], passwords[1]);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(passwords[1].expose()));
    assert!(!format!("{first:?}").contains(passwords[1].expose()));
    assert!(GeneratedPasswords::open(&path).is_err(), "in use");
    drop(first);
    // The process ended in the middle of a line.
    std::fs::write(&path, format!("{text}{{\"account\":\"cy")).unwrap();
    let mut second = GeneratedPasswords::open(&path).unwrap();
    let again = second.of(&["bob", "cyd", "ann"]).unwrap();
    assert_eq!((&again[2], &again[0]), (&passwords[0], &passwords[1]));
    drop(second);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(
            GeneratedPasswords::open(&path).is_err(),
            "others can read it"
        );
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    std::fs::write(&path, "account,password\n").unwrap();
    assert!(GeneratedPasswords::open(&path).is_err());
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "account,password\n"
    );
}

#[test]
#[cfg(unix)]
fn what_keeps_nothing_or_never_ends_is_no_journal_and_no_file_of_passwords() {
    for path in ["/dev/null", "/dev/zero"] {
        let error = Journal::open(path).unwrap_err();
        assert!(matches!(error, JournalError::Io { .. }), "{error:?}");
    }
    // A file of passwords is read when it is opened, so only what has an end.
    let error = GeneratedPasswords::open("/dev/null").unwrap_err();
    assert!(error.to_string().contains("/dev/null"), "{error}");
}
