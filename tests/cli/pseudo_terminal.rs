//! The program as a person meets it: prompts, questions, widths and Ctrl-C, in a pseudo-terminal that `script` makes.
use super::{File, SECRETS, published_corp};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Fault, Rule, SP_ADMIN};
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use unicode_width::UnicodeWidthStr;

/// A shell command line in a terminal of its own; `meetingctl` is the program.
struct Terminal {
    child: Child,
    keyboard: ChildStdin,
    screen: Receiver<Vec<u8>>,
    seen: Vec<u8>,
}

impl Terminal {
    fn open(site: &Site, line: &str, variables: &[(&str, &str)]) -> Self {
        let folder = std::path::Path::new(env!("CARGO_BIN_EXE_meetingctl"))
            .parent()
            .unwrap();
        let path = format!("{}:/usr/bin:/bin", folder.display());
        let mut command = Command::new("script");
        command
            .args(["-q", "-e", "-c", line, "/dev/null"])
            .env_clear()
            .env("PATH", path)
            .env("TERM", "xterm")
            .env("SHELL", "/bin/sh")
            .env("HUAWEICLOUD_MEETING_BASE_URL", site.url());
        for (name, value) in variables {
            command.env(format!("HUAWEICLOUD_MEETING_{name}"), value);
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("`script` of util-linux makes the terminal");
        let keyboard = child.stdin.take().unwrap();
        let mut out = child.stdout.take().unwrap();
        let (sender, screen) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = out.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            keyboard,
            screen,
            seen: Vec::new(),
        }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.seen).into_owned()
    }

    /// Waits until this is on the screen.
    #[track_caller]
    fn sees(&mut self, words: &str) {
        let until = Instant::now() + Duration::from_secs(20);
        while !self.text().contains(words) {
            let left = until.saturating_duration_since(Instant::now());
            match self.screen.recv_timeout(left) {
                Ok(bytes) => self.seen.extend(bytes),
                Err(_) => panic!("{words:?} never came: {:?}", self.text()),
            }
        }
    }

    /// Waits until keys are not shown. The command line begins with `tty`, which names the terminal.
    #[track_caller]
    fn hides_keys(&self) {
        let text = self.text();
        let name = text.lines().next().unwrap().trim();
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            let settings = Command::new("stty")
                .args(["-a", "-F", name])
                .output()
                .unwrap();
            if String::from_utf8_lossy(&settings.stdout).contains(" -echo ") {
                return;
            }
        }
        panic!("{name} shows what is typed");
    }

    fn types(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// What was on the screen in the end, and the exit status.
    #[track_caller]
    fn ends(mut self) -> (String, Option<i32>) {
        while let Ok(bytes) = self.screen.recv_timeout(Duration::from_secs(20)) {
            self.seen.extend(bytes);
        }
        let status = self.child.wait().unwrap().code();
        let text = self.text().replace("\r\n", "\n");
        for secret in SECRETS {
            assert!(!text.contains(secret), "a secret is on the screen");
        }
        (text, status)
    }
}

const ADMIN: [(&str, &str); 2] = [
    ("ACCOUNT", DEFAULT_ADMIN.account),
    ("PASSWORD", DEFAULT_ADMIN.password),
];
const SP: [(&str, &str); 2] = [
    ("ACCOUNT", SP_ADMIN.account),
    ("PASSWORD", SP_ADMIN.password),
];

#[test]
fn a_password_is_asked_for_and_not_shown() {
    let site = Site::open();
    let mut terminal = Terminal::open(&site, "tty; meetingctl whoami", &ADMIN[..1]);
    terminal.sees("Password of admin@corp: ");
    terminal.hides_keys();
    terminal.types(&format!("{}\n", DEFAULT_ADMIN.password));
    let (text, status) = terminal.ends();
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("default administrator"), "{text}");
}

#[test]
fn a_new_password_is_asked_for_twice() {
    let mut body = published_corp();
    body["adminInfo"].as_object_mut().unwrap().remove("pwd");
    let file = File::with(body.to_string());
    let line = format!("tty; meetingctl corp create {}", file.path());
    for (second, status, count) in [("c4n4ry-Pass-2", 2, 1), ("c4n4ry-Pass-1", 0, 2)] {
        let site = Site::open();
        let mut terminal = Terminal::open(&site, &line, &SP);
        terminal.sees("Password of the new administrator: ");
        terminal.hides_keys();
        terminal.types("c4n4ry-Pass-1\n");
        terminal.sees("The same again: ");
        terminal.hides_keys();
        terminal.types(&format!("{second}\n"));
        let (text, ended) = terminal.ends();
        assert_eq!(ended, Some(status), "{text}");
        assert_eq!(
            site.behind(|platform| platform.corp_ids()).len(),
            count,
            "{text}"
        );
        // who is there to read it is told that people may be notified
        assert_eq!(
            text.contains("probably sends its administrator a message"),
            status == 0,
            "{text}"
        );
    }
}

#[test]
fn a_deletion_is_asked_about() {
    for (answer, status, count) in [("n\n", 1, 1), ("\n", 1, 1), ("y\n", 0, 0)] {
        let site = Site::open();
        // an enterprise with people is not deleted
        let people: Vec<String> = site.behind(|platform| {
            let mut people = platform.members(CORP_ID);
            people.extend(platform.admins(CORP_ID));
            people.retain(|account| account != DEFAULT_ADMIN.account);
            people
        });
        site.admin().batch_delete_users(&people).unwrap();
        let line = format!("meetingctl corp delete {CORP_ID}");
        let mut terminal = Terminal::open(&site, &line, &SP);
        terminal.sees("[y/N] ");
        terminal.types(answer);
        let (text, ended) = terminal.ends();
        assert_eq!(ended, Some(status), "{text}");
        assert_eq!(
            site.behind(|platform| platform.corp_ids()).len(),
            count,
            "{text}"
        );
    }
}

#[test]
fn ctrl_c_at_a_question_ends_with_130_and_changes_nothing() {
    let site = Site::open();
    let line = format!("meetingctl corp delete {CORP_ID}");
    let mut terminal = Terminal::open(&site, &line, &SP);
    terminal.sees("[y/N] ");
    terminal.types("\u{3}");
    let (text, status) = terminal.ends();
    assert_eq!(status, Some(130), "{text}");
    assert_eq!(site.calls("deleteCorp"), 0);
}

#[test]
fn a_table_fits_the_terminal_also_after_a_resize() {
    let site = Site::open();
    let line = "stty rows 24 cols 40; meetingctl admin list; echo ----; stty cols 64; meetingctl admin list";
    let (text, status) = Terminal::open(&site, line, &ADMIN).ends();
    assert_eq!(status, Some(0), "{text}");
    let (narrow, wide) = text.split_once("----").unwrap();
    for (table, width) in [(narrow, 40), (wide, 64)] {
        let widest = table.lines().map(UnicodeWidthStr::width).max().unwrap();
        assert!(
            widest <= width && widest > width / 2,
            "{widest} of {width}: {table}"
        );
        assert_eq!(table.trim().lines().count(), 4, "{table}");
    }
    assert!(narrow.contains('…'), "{narrow}");
}

#[test]
fn a_terminal_too_narrow_for_all_columns_gets_the_first_and_that_one_whole() {
    let site = Site::open();
    let line = "stty rows 24 cols 20; meetingctl admin list";
    let (text, status) = Terminal::open(&site, line, &ADMIN).ends();
    assert_eq!(status, Some(0), "{text}");
    assert!(text.lines().all(|line| line.width() <= 20), "{text}");
    assert!(text.contains("admin@corp") && text.contains('…'), "{text}");
}

#[test]
fn a_pipe_that_is_closed_early_ends_a_list_quietly() {
    let site = Site::open();
    let line = "meetingctl admin list | head -n 1";
    let (text, status) = Terminal::open(&site, line, &ADMIN).ends();
    assert_eq!((text.lines().count(), status), (1, Some(0)), "{text}");
}

#[test]
fn an_argument_that_is_not_utf_8_is_refused_in_words() {
    use std::os::unix::ffi::OsStrExt;
    let output = Command::new(env!("CARGO_BIN_EXE_meetingctl"))
        .args(["admin", "show"])
        .arg(std::ffi::OsStr::from_bytes(b"a\xffb"))
        .env_clear()
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.contains("UTF-8"), "{words}");
}

#[test]
fn an_import_shows_a_bar_with_rate_and_time_left_and_ctrl_c_leaves_a_whole_screen() {
    let site = Site::open();
    let slow = Rule::new(Fault::Delay(Duration::from_millis(150))).on("addCorp");
    site.behind(|platform| platform.faults_mut().add(slow.always()));
    let mut text = "basicInfo.name,adminInfo.account,adminInfo.name,adminInfo.pwd\n".to_owned();
    for at in 0..40 {
        text += &format!("Example {at},admin{at:04}.example,Ann,Made-up1-Password\n");
    }
    let file = File::with(text);
    let line = format!("meetingctl corp import {} --result /dev/null", file.path());
    let mut terminal = Terminal::open(&site, &line, &SP);
    terminal.sees("40 to send. Go ahead? [y/N] ");
    terminal.types("y\n");
    terminal.sees(" of 40 (0 failed), ");
    terminal.sees(" s left");
    terminal.types("\u{3}");
    let (text, status) = terminal.ends();
    assert_eq!(status, Some(130), "{text}");
    assert!(
        text.contains("] ") && text.contains(" a second, "),
        "{text:?}"
    );
    // The words stand in lines of their own.
    let plain = text.replace('\r', "\n").replace("\u{1b}[2K", "\n");
    for words in ["meetingctl: stopping", "meetingctl: interrupted; "] {
        assert!(
            plain.lines().any(|line| line.starts_with(words)),
            "{text:?}"
        );
    }
    let made = site.behind(|platform| platform.counters().applied("addCorp"));
    assert!(text.contains(&format!("{made} created")), "{text:?}");
}
