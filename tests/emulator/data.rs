//! Promises about a state in a file: `meetingctl emulator --data` and `DataFile`.

use crate::killed::{self, Served};
use huaweicloud_meeting::emulator::{
    CORP_ID, DEFAULT_ADMIN, DataFile, Emulator, EmulatorClock, MEMBER, ORDINARY_ADMIN, Platform,
    Request,
};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, UNIX_EPOCH};
use std::{fs, panic};

/// A day on which the clock of these tests stands still.
fn clock() -> EmulatorClock {
    EmulatorClock::at(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
}

fn open(path: &Path) -> Emulator {
    let data = DataFile::open(path).unwrap();
    data.emulator(Platform::new(), clock()).unwrap()
}

fn snapshot(emulator: &Emulator) -> Value {
    emulator.platform(|platform| platform.snapshot())
}

fn status(emulator: &Emulator, request: &Request) -> u16 {
    let now = emulator.now();
    emulator.platform(|platform| platform.handle(request, now).status)
}

fn login(account: &str, password: &str) -> Request {
    use base64::Engine;
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("{account}:{password}"));
    Request::new("POST", "/v1/usg/acs/auth/account")
        .with_header("Authorization", format!("Basic {basic}"))
        .with_json(&json!({"account": account, "clientType": 72}))
}

#[test]
fn twenty_kills_lose_nothing_that_was_answered_and_leave_nothing_half() {
    killed::kill_and_look(20);
}

#[test]
#[ignore = "takes minutes"]
fn two_hundred_kills_lose_nothing_that_was_answered_and_leave_nothing_half() {
    killed::kill_and_look(200);
}

#[test]
fn all_of_the_state_is_there_again_with_tokens_locks_ids_and_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let emulator = open(&path);
    emulator.platform(|platform| {
        platform.set_pool("HOLOGRAM", 3);
        platform.add_app("mine", "a key", Some(CORP_ID));
        platform.add_group("g2", "second");
        assert!(platform.add_department(CORP_ID, "d9", "Sales", "1"));
        platform
            .add_corp("Second Ltd.", "root2", "Made-up#1")
            .unwrap();
        assert!(platform.add_member(CORP_ID, "gone", "Made-up#1"));
    });
    let token = emulator.user(DEFAULT_ADMIN.account).issue_token().unwrap();
    let ended = emulator.user(DEFAULT_ADMIN.account).issue_token().unwrap();
    assert!(emulator.tokens().revoke(&ended));
    emulator.user(ORDINARY_ADMIN.account).disable();
    let delete = Request::new("POST", "/v1/usg/dcs/corp/member/delete")
        .with_token(&token)
        .with_json(&json!(["gone", "test001"]));
    assert_eq!(status(&emulator, &delete), 200);
    for _ in 0..5 {
        assert_eq!(status(&emulator, &login(MEMBER.account, "wrong")), 401);
    }
    emulator.advance(Duration::from_secs(60));
    let (before, now) = (snapshot(&emulator), emulator.now());
    drop(emulator);

    let emulator = open(&path);
    assert_eq!(snapshot(&emulator), before);
    assert_eq!(emulator.now(), now);
    assert!(emulator.tokens().is_live(&token));
    assert!(!emulator.tokens().is_live(&ended));
    assert!(!emulator.user("gone").exists());
    // still locked, for what is left of five minutes
    let right = login(MEMBER.account, MEMBER.password);
    assert_eq!(status(&emulator, &right), 423);
    emulator.advance(Duration::from_secs(241));
    assert_eq!(status(&emulator, &right), 200);
    // rows after a removed one are still found by their numbers
    let last = emulator.user("root2").issue_token().unwrap();
    emulator.user("root2").set_password("Another#1");
    let before = snapshot(&emulator);
    drop(emulator);
    let emulator = open(&path);
    assert_eq!(snapshot(&emulator), before);
    assert!(emulator.tokens().is_live(&last));
}

#[test]
fn a_reset_and_a_load_last_and_a_reset_goes_back_to_what_was_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let emulator = open(&path);
    let seeded = snapshot(&emulator);
    emulator.user(DEFAULT_ADMIN.account).issue_token().unwrap();
    drop(emulator);
    let emulator = open(&path);
    assert_ne!(snapshot(&emulator), seeded);
    emulator.reset();
    drop(emulator);
    let emulator = open(&path);
    assert_eq!(snapshot(&emulator), seeded);
    let seed = json!({
        "corps": [{"id": "900000001", "name": "Example Ltd."}],
        "users": [{"account": "root@example", "password": "Made-up#1", "corp": "900000001", "role": "default_admin"}],
    });
    emulator.platform(|platform| platform.load(&seed)).unwrap();
    let loaded = snapshot(&emulator);
    emulator.user("root@example").issue_token().unwrap();
    drop(emulator);
    let emulator = open(&path);
    assert_ne!(snapshot(&emulator), loaded);
    emulator.reset();
    assert_eq!(snapshot(&emulator), loaded);
}

#[test]
fn a_read_writes_nothing_and_a_change_writes_only_what_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let emulator = open(&path);
    let token = emulator.user(DEFAULT_ADMIN.account).issue_token().unwrap();
    let read = Request::new("GET", "/v1/usg/dcs/corp").with_token(&token);
    // the first one notes how many users the enterprise may have
    assert_eq!(status(&emulator, &read), 200);
    let before = fs::read(&path).unwrap();
    for _ in 0..10 {
        assert_eq!(status(&emulator, &read), 200);
    }
    assert!(fs::read(&path).unwrap() == before, "a read was saved");
    emulator.user(MEMBER.account).disable();
    assert!(fs::read(&path).unwrap() != before);

    emulator.platform(|platform| {
        for number in 0..5_000 {
            let (name, account) = (format!("Enterprise {number}"), format!("root{number}"));
            platform.add_corp(&name, &account, "Made-up#1").unwrap();
        }
    });
    let copy = fs::read(&path).unwrap();
    emulator.user("root77").disable();
    let now = fs::read(&path).unwrap();
    let pages = copy.chunks(4096).zip(now.chunks(4096));
    let written = pages.filter(|(old, new)| old != new).count();
    assert!(written <= 6, "{written} pages of {}", copy.len() / 4096);
}

#[test]
fn a_file_in_use_is_refused_by_another_process_and_within_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let served = Served::open(&path, &[]);
    let second = || {
        let out = Command::new(env!("CARGO_BIN_EXE_meetingctl"))
            .args(["emulator", "--data"])
            .arg(&path)
            // so that it ends if it is not refused
            .args(["--listen", "nowhere"])
            .env_clear()
            .stdin(Stdio::null())
            .output()
            .unwrap();
        (out.status.code(), String::from_utf8(out.stderr).unwrap())
    };
    let (code, words) = second();
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("in use by another process"), "{words}");
    drop(served);

    let emulator = open(&path);
    let error = DataFile::open(&path).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::ResourceBusy, "{error}");
    let (code, words) = second();
    assert_eq!(code, Some(1), "{words}");
    drop(emulator);
    open(&path);
}

#[test]
fn what_is_something_else_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.db");
    let database = rusqlite::Connection::open(&other).unwrap();
    let batch = "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1);";
    database.execute_batch(batch).unwrap();
    let wal = fs::read(&other).unwrap();
    fs::write(folder.path().join("wal.db"), wal).unwrap();
    drop(database);
    fs::write(folder.path().join("seed.json"), "{\"corps\": []}").unwrap();
    fs::write(folder.path().join("short"), "x").unwrap();
    fs::write(folder.path().join("zeros"), [0; 8192]).unwrap();
    // of another version
    let newer = folder.path().join("newer.db");
    drop(open(&newer));
    let mut bytes = fs::read(&newer).unwrap();
    bytes[63] += 1;
    fs::write(&newer, bytes).unwrap();
    for name in [
        "other.db",
        "wal.db",
        "seed.json",
        "short",
        "zeros",
        "newer.db",
    ] {
        let path = folder.path().join(name);
        let before = fs::read(&path).unwrap();
        let error = DataFile::open(&path).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{name}: {error}");
        assert!(error.to_string().contains(name), "{error}");
        assert_eq!(fs::read(&path).unwrap(), before, "{name}");
    }
    let error = DataFile::open(folder.path()).unwrap_err();
    assert!(!error.to_string().is_empty());
    let error = DataFile::open("/nowhere/state.db").unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound, "{error}");
    // an empty file is a new one
    let empty = folder.path().join("empty");
    fs::write(&empty, "").unwrap();
    assert!(DataFile::open(&empty).unwrap().is_new());
}

#[test]
fn a_damaged_file_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let emulator = open(&path);
    emulator.platform(|platform| {
        for number in 0..200 {
            let (name, account) = (format!("Enterprise {number}"), format!("root{number}"));
            platform.add_corp(&name, &account, "Made-up#1").unwrap();
        }
    });
    let whole = snapshot(&emulator);
    drop(emulator);
    let good = fs::read(&path).unwrap();
    let (mut refused, mut unharmed) = (0, 0);
    let mut look = |bad: &[u8], what: &str| {
        fs::write(&path, bad).unwrap();
        let open = || panic::catch_unwind(|| DataFile::open(&path));
        let in_use = |error: &io::Error| error.kind() == io::ErrorKind::ResourceBusy;
        let mut opened = open();
        // a process that another test is just starting has the file, with its lock, until its program runs
        while matches!(&opened, Ok(Err(error)) if in_use(error)) {
            opened = open();
        }
        match opened.unwrap_or_else(|_| panic!("{what}: panicked")) {
            Err(error) => {
                assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{what}: {error}");
                refused += 1;
            }
            // where nothing is kept, a change does no harm: but then all must be there
            Ok(data) => {
                let emulator = data.emulator(Platform::new(), clock()).unwrap();
                assert_eq!(snapshot(&emulator), whole, "{what}");
                unharmed += 1;
            }
        }
        assert!(
            fs::read(&path).unwrap() == bad,
            "{what}: the file was changed"
        );
    };
    for at in (100..good.len()).step_by(good.len() / 400) {
        let mut bad = good.clone();
        bad[at] ^= 0x10;
        look(&bad, &format!("a bit at {at}"));
    }
    for pages in [1, 2, good.len() / 4096 / 2, good.len() / 4096 - 1] {
        look(&good[..pages * 4096], &format!("cut after {pages} pages"));
    }
    look(&good[..good.len() - 100], "cut inside the last page");
    println!("{refused} refused, {unharmed} unharmed");
    assert!(refused > 250, "{refused}");
}

#[test]
fn options_that_fill_a_state_are_for_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let seed = folder.path().join("seed.json");
    let mut file = fs::File::create(&seed).unwrap();
    file.write_all(br#"{"corps": [{"id": "900000001", "name": "Seeded Ltd."}]}"#)
        .unwrap();
    let arguments = ["--seed", seed.to_str().unwrap(), "--control"];
    for _ in 0..2 {
        let served = Served::open(&path, &arguments);
        let url = format!("{}/_emulator/state", served.text("control_url"));
        let state = ureq::get(url)
            .call()
            .unwrap()
            .body_mut()
            .read_to_string()
            .unwrap();
        assert!(state.contains("Seeded Ltd."), "{state}");
        drop(served);
        // used up: it is not read again
        fs::write(&seed, "{").unwrap();
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "others can read it: {mode:o}");
    }
}
