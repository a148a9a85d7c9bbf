//! A file of a revision, as git has it: `REV:path`.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Whether an argument is meant for git: it names no file, and has a colon.
pub fn is_object(argument: &Path) -> bool {
    let drive = |text: &str| {
        let mut letters = text.chars();
        letters
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
            && letters.next() == Some(':')
            && matches!(letters.next(), Some('/' | '\\'))
    };
    let text = argument.to_string_lossy();
    text.contains(':') && !(cfg!(windows) && drive(&text)) && !argument.exists()
}

/// The text of `REV:path`. A path with `./` or `../` begins at the current folder, any other at the repository's, as
/// everywhere in git; without a revision it is what is staged.
///
/// # Errors
/// What is missing: git, the repository, the revision, or the file in it.
pub fn read(object: &str) -> Result<String, String> {
    if object.starts_with('-') {
        return Err("a revision does not begin with `-`".to_owned());
    }
    let (revision, path) = object.split_once(':').unwrap_or((object, ""));
    let output = git(&["cat-file", "blob", object])?;
    if output.status.success() {
        return String::from_utf8(output.stdout).map_err(|_| "is not text in UTF-8".to_owned());
    }
    if !git(&["rev-parse", "--git-dir"])?.status.success() {
        return Err(
            "there is no such file, and the current folder is in no git repository".to_owned(),
        );
    }
    let tree = format!("{revision}^{{tree}}");
    if !revision.is_empty()
        && !git(&["rev-parse", "--verify", "--quiet", &tree])?
            .status
            .success()
    {
        return Err(format!("git has no revision `{revision}`"));
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().next().unwrap_or_default();
    let said = said.trim_start_matches("fatal: ");
    Err(format!(
        "git has no such file: {} ({said})",
        of(revision, path)
    ))
}

fn of(revision: &str, path: &str) -> String {
    if revision.is_empty() {
        format!("`{path}` is not staged")
    } else {
        format!("`{path}` is not a file of `{revision}`")
    }
}

fn git(arguments: &[&str]) -> Result<Output, String> {
    let mut command = Command::new("git");
    command
        .args(arguments)
        .stdin(Stdio::null())
        // its words are shown
        .env("LC_ALL", "C");
    command.output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            "there is no such file, and `git` was not found to read it from a revision".to_owned()
        }
        _ => format!("git could not be run: {error}"),
    })
}
