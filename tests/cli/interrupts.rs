//! Ctrl-C during bulk work: nothing new is begun, what is under way is recorded, and the same command goes on.
use super::imports::{created, enterprises, import, roomy, run, succeeds};
use super::{Done, File};
use huaweicloud_meeting::emulator::{Fault, Rule};
use rustix::process::{Pid, Signal, kill_process};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const N: usize = 60;

/// Signals the import when this many requests have arrived.
fn interrupted(
    requests: u64,
    signals: &[Signal],
    delay: Duration,
) -> (crate::kit::Site, File, Done) {
    let (site, file) = (roomy(), File::with(enterprises(N)));
    let run = run(&site, &import(&file, &["--jobs", "4"]));
    let done = signalled(&site, run.command, requests, signals, delay);
    (site, file, done)
}

/// Runs this import, and signals it when this many requests have arrived.
fn signalled(
    site: &crate::kit::Site,
    mut command: Command,
    requests: u64,
    signals: &[Signal],
    delay: Duration,
) -> Done {
    site.behind(|platform| {
        let slow = Rule::new(Fault::Delay(delay)).on("addCorp");
        platform.faults_mut().add(slow.always());
    });
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let began = Instant::now();
    while site.calls("addCorp") < requests {
        assert!(began.elapsed() < Duration::from_secs(60), "no progress");
        std::thread::sleep(Duration::from_millis(1));
    }
    for signal in signals {
        kill_process(Pid::from_child(&child), *signal).unwrap();
        // Two of one kind at the same time may arrive as one.
        std::thread::sleep(Duration::from_millis(100));
    }
    let output = child.wait_with_output().unwrap();
    Done {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn an_interrupted_import_records_what_is_under_way_and_goes_on() {
    for signal in [Signal::INT, Signal::TERM] {
        let (site, file, done) = interrupted(8, &[signal], Duration::from_millis(60));
        assert_eq!(done.status, Some(130), "{done:?}");
        assert!(
            done.err.contains("stopping") && done.err.contains("interrupted; "),
            "{done:?}"
        );
        // Every one that left is known to be there, and the others did not leave.
        let made = created(&site).len();
        assert!((8..N).contains(&made), "{made}");
        assert_eq!(site.calls("addCorp"), made as u64);
        assert_eq!(done.out.matches("created").count(), made, "{done:?}");
        assert_eq!(done.out.matches("not_sent").count(), N - made, "{done:?}");
        let rest = succeeds(run(&site, &import(&file, &["--jobs", "4"])));
        assert!(
            rest.err.contains(&format!("{made} done by an earlier run")),
            "{rest:?}"
        );
        assert!(
            !rest.err.contains("to look for"),
            "nothing was in doubt: {rest:?}"
        );
        assert_eq!((created(&site).len(), site.calls("addCorp")), (N, N as u64));
    }
}

#[test]
fn a_second_ctrl_c_ends_at_once_and_what_was_under_way_is_looked_for() {
    let (delay, began) = (Duration::from_secs(30), Instant::now());
    let (site, file, done) = interrupted(4, &[Signal::INT, Signal::INT], delay);
    assert!(began.elapsed() < delay, "it waited");
    assert_eq!(
        (done.status, done.out.as_str()),
        (Some(130), ""),
        "{done:?}"
    );
    site.behind(|platform| platform.faults_mut().clear());
    let more = ["--jobs", "4", "--settle-after", "1"];
    let rest = succeeds(run(&site, &import(&file, &more)));
    // The four under way, and those that were announced to be next.
    let looked_for = (4..=4 + 2 * 4).any(|n| rest.err.contains(&format!("{n} to look for")));
    assert!(looked_for, "{rest:?}");
    assert_eq!((created(&site).len(), site.calls("addCorp")), (N, N as u64));
}

#[test]
#[cfg(target_os = "linux")]
fn ctrl_c_that_was_ignored_at_the_start_stays_ignored() {
    let (site, file) = (roomy(), File::with(enterprises(N)));
    let direct = run(&site, &import(&file, &["--jobs", "4"])).command;
    // As a shell's script starts what it runs in the background.
    let mut command = Command::new("/bin/sh");
    command
        .args(["-c", "trap '' INT; exec \"$@\"", "sh"])
        .arg(direct.get_program())
        .args(direct.get_args())
        .env_clear()
        .envs(
            direct
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
    let done = signalled(
        &site,
        command,
        8,
        &[Signal::INT, Signal::INT],
        Duration::from_millis(60),
    );
    assert_eq!(done.status, Some(0), "{done:?}");
    assert!(!done.err.contains("stopping"), "{done:?}");
    assert_eq!((created(&site).len(), site.calls("addCorp")), (N, N as u64));
}
