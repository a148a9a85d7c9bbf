//! `import` and `export`: a file's items, each once, also when the program is killed.
use super::{Done, File, Run, meetingctl};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, Emulator, Fault, Rule};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

pub(super) fn run(site: &Site, words: &[&str]) -> Run {
    meetingctl(words)
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .sp()
        .variable("TOKEN_STORE", "memory")
}

pub(super) fn enterprises(n: usize) -> String {
    let mut text = "Company,adminInfo.account,adminInfo.name,adminInfo.pwd,Notes\n".to_owned();
    for at in 0..n {
        text += &format!("Example {at},admin{at:04}.example,Ann,Made-up1-Password,none\n");
    }
    text
}

const MAP: [&str; 5] = [
    "--map",
    "Company=basicInfo.name",
    "--map",
    "Notes=",
    "--yes",
];

pub(super) fn import<'a>(file: &'a File, more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["corp", "import", file.path()];
    words.extend(MAP);
    words.extend(more);
    words
}

/// Enterprises beside the seeded one.
pub(super) fn created(site: &Site) -> Vec<String> {
    let mut accounts = site.behind(|platform| {
        let ids = platform.corp_ids();
        let own = ids.iter().filter(|id| *id != CORP_ID);
        own.flat_map(|id| platform.admins(id)).collect::<Vec<_>>()
    });
    accounts.sort();
    accounts
}

pub(super) fn roomy() -> Site {
    let emulator = Emulator::new();
    emulator.platform(|platform| platform.settings_mut().corp_limit = 10_000);
    Site::of(emulator)
}

pub(super) fn succeeds(run: Run) -> Done {
    let done = run.run();
    assert_eq!(done.status, Some(0), "{done:?}");
    done
}

#[test]
fn a_file_with_foreign_headers_is_imported_and_a_second_run_sends_nothing() {
    let (site, file) = (Site::open(), File::with(enterprises(5)));
    let done = succeeds(run(&site, &import(&file, &["--csv"])));
    assert_eq!(done.out.lines().count(), 6, "{done:?}");
    assert!(
        done.out
            .starts_with("key,line,outcome,id,reason\nadmin0000.example,2,created,"),
        "{done:?}"
    );
    assert_eq!(created(&site).len(), 5);
    let again = succeeds(run(&site, &import(&file, &["--csv"])));
    assert_eq!(again.out, done.out);
    assert_eq!(site.calls("addCorp"), 5);
    // With another journal, what is on the platform says so.
    let other = file.path.with_extension("other");
    let skipped = succeeds(run(
        &site,
        &import(&file, &["--journal", other.to_str().unwrap()]),
    ));
    assert_eq!(
        skipped.out.matches("already_there").count(),
        5,
        "{skipped:?}"
    );
    assert_eq!(site.calls("addCorp"), 5);
}

#[test]
fn all_faults_are_listed_by_line_and_nothing_is_sent() {
    let site = Site::open();
    let text = "basicInfo.name,adminInfo.account,adminInfo.name,adminInfo.pwd,resInfo.resource.0.count\n\
                Fine,fine.example,Ann,Made-up1-Password,\n\
                a/b,12345,Ann,Made-up1-Password,\n\
                Fine,other.example,Ann,Made-up1-Password,many\n\
                Short,cells\n\
                Fine,fine.example,Ann,Made-up1-Password,\n";
    let file = File::with(text);
    let told = run(&site, &["corp", "import", file.path(), "--yes"]).fails(2);
    for line in 3..=6 {
        assert!(told.contains(&format!("line {line}: ")), "{told}");
    }
    assert!(
        !told.contains("line 2:") && told.contains("4 lines"),
        "{told}"
    );
    assert!(
        told.contains("line 6: fine.example appears twice: line 2 has it too"),
        "{told}"
    );
    assert_eq!(site.requests(), 0);
    let unknown = File::with("name,account\nx,y\n");
    let told = run(&site, &["corp", "import", unknown.path()]).fails(2);
    assert!(told.contains("`name`") && told.contains("--map"), "{told}");
    let lines = File::with("{\"basicInfo\":{\"name\":\"x\"}}\n{\"no\n");
    let told = run(&site, &["corp", "import", lines.path()]).fails(2);
    assert!(
        told.contains("line 1: ") && told.contains("line 2: "),
        "{told}"
    );
    assert_eq!(site.requests(), 0);
}

#[test]
fn lines_are_told_as_an_editor_counts_them() {
    let site = Site::open();
    let header = "basicInfo.name,adminInfo.account,adminInfo.name,adminInfo.pwd";
    let good = "\"Two\nlines\",fine.example,Ann,Made-up1-Password";
    for end in ["\n", "\r\n"] {
        // 1 header, 3 and 4 one record, 7 and 8 wrong
        let lines = [header, "", good, "", "", "Short,cells", "a/b,x,y,z"];
        let file = File::with(format!("\u{feff}{}{end}", lines.join(end)));
        let told = run(&site, &["corp", "import", file.path(), "--yes"]).fails(2);
        let told: Vec<&str> = told
            .lines()
            .filter_map(|line| line.split(':').next())
            .collect();
        assert_eq!(told[..2], ["line 7", "line 8"], "{end:?}");
        let file = File::with(format!("{header}{end}{end}{good}{end}"));
        let done = succeeds(run(
            &site,
            &["corp", "import", file.path(), "--yes", "--csv"],
        ));
        assert!(done.out.contains("fine.example,3,"), "{done:?}");
    }
}

#[test]
fn what_is_neither_csv_nor_json_lines_is_told_so() {
    let site = Site::open();
    for (text, words) in [
        ("account;name\na;b\n", "commas part the columns"),
        ("account\tname\na\tb\n", "commas part the columns"),
        (" [{\"account\": \"a\"}]", "one object a line"),
        ("{\"account\":\n\"a\"}", "each line is one object"),
    ] {
        let file = File::with(text);
        let told = run(&site, &["member", "import", file.path()]).fails(2);
        assert!(told.contains(words), "{told}");
    }
    assert_eq!(site.requests(), 0);
}

#[test]
fn nobody_to_ask_and_no_yes_sends_nothing_and_a_dry_run_not_even_a_login() {
    let (site, file) = (Site::open(), File::with(enterprises(2)));
    let words = [
        "corp",
        "import",
        file.path(),
        "--map",
        "Company=basicInfo.name",
        "--map",
        "Notes=",
    ];
    let told = run(&site, &words).fails(1);
    assert!(
        told.contains("2 to send") && told.contains("--yes"),
        "{told}"
    );
    assert_eq!(site.calls("addCorp"), 0);
    site.forget_counts();
    let dry = run(&site, &import(&file, &["--dry-run"])).well();
    assert!(dry.contains("2 enterprises"), "{dry}");
    assert_eq!(site.requests(), 0);
}

#[test]
fn made_passwords_are_written_where_told_only_and_work() {
    let site = Site::open();
    let file = File::with(
        "basicInfo.name,adminInfo.account,adminInfo.name\nOne,one.example,Ann\nTwo,two.example,Bob\n",
    );
    let passwords = file.path.with_extension("passwords");
    let without = run(&site, &["corp", "import", file.path(), "--yes"]).fails(2);
    assert!(
        without.contains("`adminInfo.pwd`; --passwords FILE makes"),
        "{without}"
    );
    let words = [
        "corp",
        "import",
        file.path(),
        "--yes",
        "--passwords",
        passwords.to_str().unwrap(),
    ];
    let done = succeeds(run(&site, &words));
    let text = std::fs::read_to_string(&passwords).unwrap();
    let journal = std::fs::read_to_string(format!("{}.journal", file.path())).unwrap();
    let made: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(made.len(), 2);
    for line in &made {
        let password = line["password"].as_str().unwrap();
        assert!(
            !done.out.contains(password)
                && !done.err.contains(password)
                && !journal.contains(password)
        );
        let login =
            huaweicloud_meeting::Credentials::account(line["account"].as_str().unwrap(), password);
        site.builder(login).build().unwrap().login().unwrap();
    }
    // What is there already gets no new password.
    let (other, journal) = (
        file.path.with_extension("p2"),
        file.path.with_extension("j2"),
    );
    let words = [
        "corp",
        "import",
        file.path(),
        "--yes",
        "--passwords",
        other.to_str().unwrap(),
        "--journal",
        journal.to_str().unwrap(),
    ];
    succeeds(run(&site, &words));
    assert!(!other.exists());
}

#[test]
fn a_part_that_fails_is_status_9_and_stands_in_the_result_file() {
    let (site, file) = (Site::open(), File::with(enterprises(3)));
    site.behind(|platform| {
        platform
            .faults_mut()
            .add(Rule::new(Fault::status(400)).on("addCorp").after(1));
    });
    let result = file.path.with_extension("jsonl");
    let told = run(
        &site,
        &import(&file, &["--result", result.to_str().unwrap()]),
    )
    .fails(9);
    assert!(told.contains("2 created, 1 failed"), "{told}");
    let results = std::fs::read_to_string(&result).unwrap();
    assert!(
        results.lines().count() == 3 && results.contains("USG.000000003"),
        "{results}"
    );
    succeeds(run(&site, &import(&file, &[])));
    assert_eq!(created(&site).len(), 3);
}

#[test]
fn a_result_file_that_cannot_be_written_is_told_before_anything_is_sent() {
    let (site, file) = (Site::open(), File::with(enterprises(2)));
    let folder = file.path.with_file_name("none").join("result.csv");
    let told = run(
        &site,
        &import(&file, &["--result", folder.to_str().unwrap()]),
    )
    .fails(1);
    assert!(
        told.contains("nothing was sent") && told.contains("result.csv"),
        "{told}"
    );
    assert_eq!(site.calls("addCorp"), 0);
    // What an earlier run wrote is replaced, and not before there is something in its place.
    let result = file.path.with_extension("csv");
    std::fs::write(&result, "x".repeat(10_000)).unwrap();
    let with = ["--result", result.to_str().unwrap()];
    let words = import(&file, &with);
    run(&site, &words).variable("SP_PASSWORD", "wrong").fails(4);
    assert_eq!(std::fs::read_to_string(&result).unwrap().len(), 10_000);
    succeeds(run(&site, &words));
    let written = std::fs::read_to_string(&result).unwrap();
    assert!(
        written.starts_with("key,line,") && written.lines().count() == 3,
        "{written}"
    );
}

#[test]
fn administrators_and_resources_are_imported_too() {
    let site = Site::open();
    site.behind(|platform| {
        for at in 0..3 {
            platform.add_member(CORP_ID, &format!("member{at}"), "Made-up1-Password");
        }
    });
    let file = File::with("Login\nmember0\nmember1\nmember2\n");
    let words = [
        "admin",
        "import",
        file.path(),
        "--map",
        "Login=account",
        "--yes",
        "--jobs",
        "2",
    ];
    let done = succeeds(run(&site, &words));
    assert_eq!(done.out.matches("created").count(), 3, "{done:?}");
    let export = run(&site, &["admin", "export"]).well();
    assert!(
        export.starts_with("account\n") && export.contains("member2\n"),
        "{export}"
    );
    let exported = File::with(export);
    let again = succeeds(run(&site, &["admin", "import", exported.path(), "--yes"]));
    assert!(!again.out.contains("created"), "{again:?}");

    let text = format!(
        "corpId,id,type,count,expireDate\n{CORP_ID},r1,ROOM,1,2049-03-22\n{CORP_ID},r2,ROOM,1,2500000000000\n"
    );
    let file = File::with(text);
    let done = succeeds(run(&site, &["resource", "import", file.path(), "--yes"]));
    assert_eq!(done.out.matches("created").count(), 2, "{done:?}");
    let exported = File::with(run(&site, &["resource", "export", CORP_ID]).well());
    let again = succeeds(run(
        &site,
        &["resource", "import", exported.path(), "--yes"],
    ));
    assert!(
        !again.out.contains("created") && again.out.contains("r2"),
        "{again:?}"
    );
}

#[test]
fn what_is_exported_is_imported_as_already_there() {
    let (site, file) = (Site::open(), File::with(enterprises(4)));
    succeeds(run(&site, &import(&file, &[])));
    for json in [&[][..], &["--json"]] {
        let exported = File::with(run(&site, &[&["corp", "export"][..], json].concat()).well());
        let passwords = exported.path.with_extension("passwords");
        let words = [
            "corp",
            "import",
            exported.path(),
            "--yes",
            "--passwords",
            passwords.to_str().unwrap(),
        ];
        let done = succeeds(run(&site, &words));
        assert_eq!(done.out.matches("already_there").count(), 5, "{done:?}");
    }
    assert_eq!(site.calls("addCorp"), 4);
}

/// Lines of a journal that tell of an attempt.
pub(super) fn attempts(journal: &Path) -> usize {
    std::fs::read_to_string(journal).map_or(0, |text| text.matches("\"sending\"").count())
}

/// Runs it until the journal tells of so many attempts, and kills it.
pub(super) fn kill_after(mut run: Run, journal: &Path, wanted: usize) {
    let command = run
        .command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let began = Instant::now();
    while attempts(journal) < wanted {
        assert!(began.elapsed() < Duration::from_secs(60), "no progress");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
#[cfg(unix)]
fn killed_again_and_again_the_same_command_creates_each_enterprise_once() {
    const N: usize = 40;
    let (site, file) = (roomy(), File::with(enterprises(N)));
    site.behind(|platform| {
        let slow = Rule::new(Fault::Delay(Duration::from_millis(20))).on("addCorp");
        platform.faults_mut().add(slow.always());
    });
    let journal = file.path.with_extension("journal");
    let words = import(
        &file,
        &[
            "--jobs",
            "4",
            "--settle-after",
            "1",
            "--journal",
            journal.to_str().unwrap(),
        ],
    );
    for kill in 1..=5 {
        kill_after(run(&site, &words), &journal, kill * 6);
    }
    // What the last one sent may still be under way.
    std::thread::sleep(Duration::from_millis(200));
    let done = succeeds(run(&site, &words));
    assert_eq!(done.out.matches("created").count(), N, "{done:?}");
    assert_eq!(created(&site).len(), N);
    // None was refused as there already: none arrived twice.
    assert_eq!(site.calls("addCorp"), N as u64);
}
