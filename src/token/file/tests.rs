//! Promises about token files: what is written, and what is not believed.
use super::*;
use crate::Secret;
use crate::token::LoginInfo;
use crate::token::testing::{FakePlatform, ManualClock, deadline, seconds, session};
use crate::wire::TokenProvider;
use std::sync::Arc;
use tempfile::TempDir;

fn token(access: &str) -> StoredToken {
    StoredToken {
        access: Secret::new(access),
        refresh: Some(Secret::new("canary-refresh")),
        issued_at: 1_700_000_000,
        expires_at: 1_700_043_200,
        refresh_expires_at: None,
        info: LoginInfo::default(),
    }
}

fn key() -> StoreKey {
    StoreKey::new("https://platform.example", "account \"zhangsan@corp\"")
}

fn place() -> (TempDir, FileStore) {
    let home = tempfile::tempdir().unwrap();
    let store = FileStore::new(home.path().join("a/state"));
    (home, store)
}

fn loaded(store: &FileStore) -> Option<String> {
    store
        .load(&key())
        .unwrap()
        .map(|token| token.access.expose().to_owned())
}

#[test]
fn a_token_is_kept_replaced_and_removed() {
    let (_home, store) = place();
    assert_eq!(loaded(&store), None);
    store.remove(&key()).unwrap();
    store.save(&key(), &token("one")).unwrap();
    store.save(&key(), &token("two")).unwrap();
    assert_eq!(loaded(&store).as_deref(), Some("two"));
    assert!(
        store
            .load(&StoreKey::new("https://elsewhere", "x"))
            .unwrap()
            .is_none()
    );
    store.remove(&key()).unwrap();
    assert_eq!(loaded(&store), None);
    assert_eq!(fs::read_dir(store.directory()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn the_directory_is_0700_and_the_files_0600() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, store) = place();
    let _lock = store.try_lock(&key()).unwrap().unwrap();
    store.save(&key(), &token("one")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode(store.directory()), 0o700);
    let modes: Vec<_> = fs::read_dir(store.directory())
        .unwrap()
        .map(|entry| mode(&entry.unwrap().path()))
        .collect();
    assert_eq!(modes, [0o600, 0o600]);
}

#[test]
fn the_lock_is_held_by_one_and_freed_when_dropped() {
    let (_home, store) = place();
    let other = FileStore::new(store.directory());
    let lock = store.try_lock(&key()).unwrap().unwrap();
    assert!(other.try_lock(&key()).unwrap().is_none());
    assert!(
        other
            .try_lock(&StoreKey::new("https://elsewhere", "x"))
            .unwrap()
            .is_some()
    );
    drop(lock);
    assert!(other.try_lock(&key()).unwrap().is_some());
}

#[test]
fn a_corrupt_file_is_ignored_and_replaced() {
    let (_home, store) = place();
    store.save(&key(), &token("one")).unwrap();
    let path = store.path(&key(), "json");
    let whole = fs::read(&path).unwrap();
    for content in [
        &b""[..],
        &whole[..whole.len() / 2],
        b"canary",
        b"{}",
        b"\xff\xfe\x00",
        &vec![b' '; 100_000],
        &[b'['; 60_000],
    ] {
        fs::write(&path, content).unwrap();
        assert_eq!(loaded(&store), None);
    }
    store.save(&key(), &token("two")).unwrap();
    assert_eq!(loaded(&store).as_deref(), Some("two"));
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_read_or_write_is_ignored() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, store) = place();
    store.save(&key(), &token("one")).unwrap();
    let path = store.path(&key(), "json");
    for mode in [0o640, 0o604, 0o620, 0o602, 0o644, 0o666, 0o610, 0o601] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(loaded(&store), None, "{mode:o}");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    assert!(loaded(&store).is_some());
    // Replaced by one that only its owner may read.
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    store.save(&key(), &token("two")).unwrap();
    assert_eq!(loaded(&store).as_deref(), Some("two"));
}

#[cfg(unix)]
#[test]
fn a_link_is_neither_read_nor_written_through() {
    let (home, store) = place();
    store.save(&key(), &token("one")).unwrap();
    let (path, elsewhere) = (store.path(&key(), "json"), home.path().join("elsewhere"));
    fs::rename(&path, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
    assert_eq!(loaded(&store), None);
    assert!(open(&path, Purpose::Read).is_err());
    let before = fs::read(&elsewhere).unwrap();
    store.save(&key(), &token("two")).unwrap();
    assert_eq!(fs::read(&elsewhere).unwrap(), before);
    assert_eq!(loaded(&store).as_deref(), Some("two"));
    // Nor is a lock file.
    let lock = store.path(&key(), "lock");
    let _ = fs::remove_file(&lock);
    std::os::unix::fs::symlink(home.path().join("made-by-link"), &lock).unwrap();
    assert!(store.try_lock(&key()).is_err());
    assert!(!home.path().join("made-by-link").exists());
}

#[cfg(unix)]
#[test]
fn what_is_not_a_plain_file_is_ignored() {
    let (_home, store) = place();
    store.prepare().unwrap();
    let path = store.path(&key(), "json");
    fs::create_dir(&path).unwrap();
    assert_eq!(loaded(&store), None);
    fs::remove_dir(&path).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(&path);
    assert_eq!(loaded(&store), None);
}

#[cfg(unix)]
#[test]
fn a_file_of_another_user_is_ignored() {
    let (_home, store) = place();
    store.save(&key(), &token("one")).unwrap();
    let stranger = rustix::process::geteuid().as_raw() + 1;
    // Only the superuser can give a file away; others see the promise kept by the system's own files.
    if std::os::unix::fs::chown(store.path(&key(), "json"), Some(stranger), None).is_ok() {
        assert_eq!(loaded(&store), None);
    } else {
        assert!(
            objection_to_file(&fs::metadata("/etc/passwd").unwrap())
                .unwrap()
                .contains("another user")
        );
    }
}

#[cfg(unix)]
#[test]
fn a_directory_that_others_may_write_to_is_not_used() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, store) = place();
    store.save(&key(), &token("one")).unwrap();
    for mode in [0o770, 0o707, 0o777] {
        fs::set_permissions(store.directory(), fs::Permissions::from_mode(mode)).unwrap();
        assert!(store.load(&key()).is_err(), "{mode:o}");
        assert!(store.save(&key(), &token("two")).is_err(), "{mode:o}");
        assert!(store.try_lock(&key()).is_err(), "{mode:o}");
    }
    fs::set_permissions(store.directory(), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(loaded(&store).as_deref(), Some("one"));
}

#[test]
fn what_a_dead_process_left_half_written_is_removed_in_time() {
    let (_home, store) = place();
    store.prepare().unwrap();
    let (old, young) = (store.path(&key(), "0.new"), store.path(&key(), "1.new"));
    for path in [&old, &young] {
        fs::write(path, "canary").unwrap();
    }
    let past = SystemTime::now() - LEFT_BEHIND * 2;
    File::options()
        .write(true)
        .open(&old)
        .unwrap()
        .set_modified(past)
        .unwrap();
    store.save(&key(), &token("one")).unwrap();
    assert!(!old.exists() && young.exists());
}

#[test]
fn a_reader_never_sees_half_a_token() {
    let (_home, store) = place();
    store.save(&key(), &token("first")).unwrap();
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..2)
            .map(|writer| {
                let store = &store;
                scope.spawn(move || {
                    for number in 0..50 {
                        store
                            .save(
                                &key(),
                                &token(&format!("{writer}-{number}-{}", "x".repeat(4000))),
                            )
                            .unwrap();
                    }
                })
            })
            .collect();
        while !writers
            .iter()
            .all(std::thread::ScopedJoinHandle::is_finished)
        {
            assert!(loaded(&store).is_some());
        }
    });
}

#[test]
fn the_default_place_follows_the_users_settings() {
    let place = |xdg: Option<&str>, home: Option<&str>| {
        FileStore::in_home_of(|name| match name {
            "XDG_STATE_HOME" => xdg.map(OsString::from),
            "HOME" => home.map(OsString::from),
            _ => None,
        })
        .map(|store| store.directory().to_path_buf())
    };
    if cfg!(unix) {
        assert_eq!(
            place(Some("/s"), Some("/h")).unwrap(),
            Path::new("/s/huaweicloud-meeting")
        );
        assert_eq!(
            place(None, Some("/h")).unwrap(),
            Path::new("/h/.local/state/huaweicloud-meeting")
        );
        assert_eq!(
            place(Some("relative"), Some("/h")).unwrap(),
            Path::new("/h/.local/state/huaweicloud-meeting")
        );
        assert_eq!(
            place(Some(""), Some("/h")).unwrap(),
            Path::new("/h/.local/state/huaweicloud-meeting")
        );
    }
    assert!(place(None, None).is_err());
    assert!(place(Some("x"), Some("")).is_err());
}

#[test]
fn a_token_that_no_header_can_carry_counts_as_corrupt_and_is_replaced() {
    let home = tempfile::tempdir().unwrap();
    let store = FileStore::new(home.path().join("state"));
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let good = fresh().token(&deadline).unwrap().token;
    let file = fs::read_dir(store.directory())
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "json"))
        .unwrap();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace(good.expose(), r"bad\ntoken")).unwrap();
    let replaced = fresh().token(&deadline).unwrap().token;
    assert!(platform.accepts(&replaced));
    assert_eq!(platform.logins(), 2);
    assert_eq!(fresh().token(&deadline).unwrap().token, replaced);
}
