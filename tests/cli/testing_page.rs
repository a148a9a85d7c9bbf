//! The page "Testing your own program": its examples for other languages run.
use std::path::Path;
use std::process::Command;

const PAGE: &str = include_str!("../../src/guide/testing.md");

#[test]
fn the_python_example_runs() {
    run("python", "python3", &["-W", "error", "-c"]);
}

#[test]
fn the_shell_example_runs() {
    if missing("curl") {
        println!("skipped: there is no curl here");
        return;
    }
    run("sh", "sh", &["-euc"]);
}

/// Runs the page's example of a language in an empty folder, where `meetingctl` can be found.
fn run(language: &str, program: &str, arguments: &[&str]) {
    if missing(program) {
        println!("skipped: there is no {program} here");
        return;
    }
    let program_folder = Path::new(env!("CARGO_BIN_EXE_meetingctl"))
        .parent()
        .expect("a folder");
    let path = std::env::var("PATH").expect("a path");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::new(program);
    for name in ["http_proxy", "https_proxy", "all_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    let output = command
        .args(arguments)
        .arg(example(language))
        .env("PATH", format!("{}:{path}", program_folder.display()))
        .current_dir(folder.path())
        .output()
        .expect("it can be started");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{}\n{}",
        text(&output.stdout),
        text(&output.stderr)
    );
}

/// The page's only example of a language.
fn example(language: &str) -> &'static str {
    let begin = format!("\n```{language}\n");
    let mut found = PAGE.split(begin.as_str()).skip(1);
    let rest = found.next().expect("the page has an example");
    assert!(found.next().is_none(), "more than one example");
    rest.split("\n```").next().expect("its text")
}

fn missing(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_err()
}
