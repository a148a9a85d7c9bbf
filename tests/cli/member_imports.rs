//! `member import` and `member export`: each member once, and no mask or password where it does not belong.
use super::imports::{run, succeeds};
use super::{Done, File};
use crate::kit::Site;
use huaweicloud_meeting::Credentials;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN};

/// Members by account, by both, and by third-party id alone.
fn staff(n: usize) -> String {
    let mut text = "Login,thirdAccount,name,title,email,Room\n".to_owned();
    for at in 0..n {
        let login = if at % 3 == 2 {
            String::new()
        } else {
            format!("staff{at:03}")
        };
        let third = if at % 3 == 0 {
            String::new()
        } else {
            format!("ext/{at:03}")
        };
        text += &format!("{login},{third},Example {at},Engineer,staff{at:03}@corp.example,none\n");
    }
    text
}

fn import<'a>(file: &'a File, more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["member", "import", file.path()];
    words.extend(["--map", "Login=account", "--map", "Room=", "--yes"]);
    words.extend(more);
    words
}

fn staff_of(site: &Site) -> usize {
    let state = site.behind(|platform| platform.snapshot());
    let users = state["users"].as_array().unwrap().iter();
    users
        .filter(|user| user["name"].as_str().unwrap().starts_with("Example"))
        .count()
}

/// Deletes everybody but the default administrator: among them one whose account AddUser would not take.
fn clear(site: &Site) {
    let people: Vec<String> = site.behind(|platform| {
        let mut people = platform.members(CORP_ID);
        people.extend(platform.admins(CORP_ID));
        people.sort();
        people.dedup();
        people.retain(|account| account != DEFAULT_ADMIN.account);
        people
    });
    site.admin().batch_delete_users(&people).unwrap();
}

#[test]
fn members_are_imported_once_and_told_unless_that_is_declined() {
    for (more, told) in [(&["--csv"][..], 6), (&["--csv", "--no-notice"], 0)] {
        let (site, file) = (Site::open(), File::with(staff(6)));
        let done = succeeds(run(&site, &import(&file, more)));
        assert!(
            done.out
                .starts_with("key,line,outcome,id,reason\nstaff000,2,created,staff000,"),
            "{done:?}"
        );
        assert!(
            done.out.contains("\nthird-party:ext/002,4,created,"),
            "{done:?}"
        );
        assert_eq!(done.err.contains("--no-notice"), told > 0, "{done:?}");
        assert_eq!(site.behind(|platform| platform.notices().len()), told);
        let again = succeeds(run(&site, &import(&file, more)));
        assert_eq!((again.out, site.calls("addUser")), (done.out, 6));
        let other = file.path.with_extension("other");
        let journal = ["--journal", other.to_str().unwrap()];
        let skipped = succeeds(run(&site, &import(&file, &journal)));
        assert_eq!(
            skipped.out.matches("already_there").count(),
            6,
            "{skipped:?}"
        );
        assert_eq!((site.calls("addUser"), staff_of(&site)), (6, 6));
    }
}

#[test]
fn lines_that_cannot_be_sent_are_refused_by_their_reasons() {
    let site = Site::open();
    let text = "account,thirdAccount,name,phone,country,email,status,sortLevel\n\
                fine,,Fine,,,,0,1\n\
                ,,Nobody,,,,,\n\
                masked,,Masked,177****0476,chinaPR,,,\n\
                mail,,Mail,,,******,,\n\
                land,,Land,+8617700000476,,,,\n\
                FINE,,Twice,,,,,\n\
                many,,Many,,,,,many\n\
                state,,State,,,,7,\n\
                12345,,Digits,,,,,\n";
    let file = File::with(text);
    let told = run(&site, &["member", "import", file.path(), "--yes"]).fails(2);
    for (line, reason) in [
        (3, "thirdAccount must be given"),
        (4, "phone is masked"),
        (5, "email is masked"),
        (6, "country must be given"),
        (7, "appears twice: line 2"),
        (8, "sortLevel must be a whole number"),
        (9, "status"),
        (10, "account"),
    ] {
        let words = told
            .lines()
            .find(|words| words.starts_with(&format!("line {line}: ")));
        assert!(
            words.is_some_and(|words| words.contains(reason)),
            "{line}: {told}"
        );
    }
    assert!(
        !told.contains("line 2:") && told.contains("8 lines"),
        "{told}"
    );
    assert_eq!(site.requests(), 0);
}

#[test]
fn made_passwords_of_members_are_written_where_told_only_and_work() {
    let (site, file) = (Site::open(), File::with(staff(3)));
    let passwords = file.path.with_extension("passwords");
    let words = ["--passwords", passwords.to_str().unwrap(), "--no-notice"];
    let done = succeeds(run(&site, &import(&file, &words)));
    let text = std::fs::read_to_string(&passwords).unwrap();
    let journal = std::fs::read_to_string(format!("{}.journal", file.path())).unwrap();
    let made: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let accounts: Vec<_> = made
        .iter()
        .map(|line| line["account"].as_str().unwrap())
        .collect();
    assert_eq!(accounts, ["staff000", "staff001", "third-party:ext/002"]);
    for line in &made {
        let password = line["password"].as_str().unwrap();
        for shown in [&done.out, &done.err, &journal] {
            assert!(!shown.contains(password));
        }
    }
    // The third one's account is what the platform made: the result says it.
    let account = done
        .out
        .lines()
        .find(|line| line.contains("ext/002"))
        .unwrap();
    let account = account.split_whitespace().nth(3).unwrap();
    for (account, line) in ["staff000", "staff001", account].into_iter().zip(&made) {
        let login = Credentials::account(account, line["password"].as_str().unwrap());
        site.builder(login).build().unwrap().login().unwrap();
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&passwords).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn what_is_exported_is_imported_elsewhere_and_exported_again_the_same() {
    let (here, there) = (Site::open(), Site::open());
    let file = File::with(
        "account,thirdAccount,name,englishName,phone,country,email,deptCode,signature,title,desc,status,sortLevel,hidePhone\n\
         full,ext/full,\"Li, Mei\",Mei,+8617700000476,chinaPR,mei@corp.example,dept-eng,\"says \"\"hi\"\"\",Engineer,\u{e9}\u{4f8b},1,7,true\n\
         bare,,Bare,,,,,,,,,,,\n",
    );
    clear(&here);
    succeeds(run(
        &here,
        &["member", "import", file.path(), "--yes", "--no-notice"],
    ));
    clear(&there);
    for format in [&[][..], &["--json"]] {
        let export = |site| run(site, &[&["member", "export"], format].concat()).well();
        let first = export(&here);
        assert!(
            first.contains("+8617700000476") && first.contains("ext/full"),
            "{first}"
        );
        let exported = File::with(&first);
        let words = ["member", "import", exported.path(), "--yes", "--no-notice"];
        let done = succeeds(run(&there, &words));
        assert!(!done.out.contains("already_there"), "{done:?}");
        assert_eq!(export(&there), first);
        // On the first platform they are all there.
        let journal = exported.path.with_extension("here");
        let words = [&words[..], &["--journal", journal.to_str().unwrap()]].concat();
        let done = succeeds(run(&here, &words));
        assert!(!done.out.contains("created"), "{done:?}");
        clear(&there);
    }
}

#[test]
fn masks_of_an_export_are_never_written_back() {
    let (here, there) = (Site::open(), Site::open());
    let file = File::with(
        "account,name,phone,country,email\n\
         li,Li,+8617700000476,chinaPR,li@corp.example\n",
    );
    clear(&here);
    succeeds(run(
        &here,
        &["member", "import", file.path(), "--yes", "--no-notice"],
    ));
    here.behind(|platform| platform.settings_mut().masked_contacts = true);
    let export = run(&here, &["member", "export"]).well();
    assert!(
        export.contains("861****0476") && export.contains("******"),
        "{export}"
    );
    let lines: Vec<&str> = export.lines().collect();
    let li = lines
        .iter()
        .position(|line| line.starts_with("li,"))
        .unwrap();
    let exported = File::with(&export);
    let words = ["member", "import", exported.path(), "--yes", "--no-notice"];
    let told = run(&there, &words).fails(2);
    assert!(told.contains(&format!("line {}: ", li + 1)), "{told}");
    assert!(
        told.contains("phone is masked") && told.contains("email is masked"),
        "{told}"
    );
    assert_eq!(there.requests(), 0);
    // Without the two columns, everybody else's data goes.
    clear(&there);
    let words = [&words[..], &["--map", "phone=", "--map", "email="]].concat();
    let Done { out, .. } = succeeds(run(&there, &words));
    assert_eq!(out.matches("created").count(), lines.len() - 1, "{out}");
    let shown = there.admin().show_user_detail("li").unwrap();
    assert_eq!((shown.phone, shown.email), (None, None));
}

#[test]
#[cfg(unix)]
fn killed_again_and_again_the_same_command_makes_each_member_once() {
    use huaweicloud_meeting::emulator::{Fault, Rule};
    use std::time::Duration;
    const N: usize = 30;
    let (site, file) = (Site::open(), File::with(staff(N)));
    site.behind(|platform| {
        let slow = Rule::new(Fault::Delay(Duration::from_millis(20))).on("addUser");
        platform.faults_mut().add(slow.always());
    });
    let journal = file.path.with_extension("journal");
    let more = [
        "--jobs",
        "4",
        "--settle-after",
        "1",
        "--no-notice",
        "--journal",
        journal.to_str().unwrap(),
    ];
    let words = import(&file, &more);
    for kill in 1..=4 {
        super::imports::kill_after(run(&site, &words), &journal, kill * 6);
    }
    // What the last one sent may still be under way.
    std::thread::sleep(Duration::from_millis(200));
    let done = succeeds(run(&site, &words));
    assert_eq!(done.out.matches("created").count(), N, "{done:?}");
    // None was refused as there already: none arrived twice.
    assert_eq!((staff_of(&site), site.calls("addUser")), (N, N as u64));
}
