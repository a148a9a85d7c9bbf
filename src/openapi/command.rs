//! `meetingctl spec`: our rules for a document, what changed between two, and the Rust that a document becomes.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::openapi::check::{self, check};
use crate::openapi::diff::policy::Policy;
use crate::openapi::diff::{self, diff};
use crate::openapi::document::doc::{Doc, Unreadable};
use crate::openapi::generate;
use crate::openapi::generate::{Faults, Selection, Settings};
use crate::openapi::git;
use crate::openapi::layout;
use crate::openapi::report::{self, Format};
use crate::printable::plain;
use check::fault::Fault;

/// The exit status for a document that could not be read by `spec check` or `spec rust`.
const UNREADABLE: u8 = 2;
/// The same for `spec diff`, where 1 and 2 tell the worst class.
const UNREADABLE_PAIR: u8 = 3;

/// `spec check FILE`: prints what breaks our rules, what the generator refuses, and what has no effect. Exit status 0
/// without faults, 1 with, 2 if the file cannot be read. With `deny`, a warning counts as a fault.
pub fn check_to(out: &mut dyn Write, path: &Path, json: bool, deny: bool) -> u8 {
    let doc = match Doc::read(path) {
        Ok(doc) => doc,
        Err(error) => return refuse(&error.to_string(), UNREADABLE),
    };
    let mut faults = check(&doc);
    let settings = Settings::for_document(&doc.name);
    let told = match generate::generate_all(&doc.name, &doc.text, &settings) {
        Ok(generated) => generated.faults,
        Err(told) => told,
    };
    faults.extend(of_generator(&doc, &told));
    // what a rule says of a place already is not said twice
    let broken: Vec<String> = faults.iter().map(|fault| fault.pointer.clone()).collect();
    faults.extend(
        told.warnings()
            .filter(|warning| !broken.contains(&warning.pointer))
            .map(|warning| Fault::of_warning(&doc, warning)),
    );
    check::fault::sort(&mut faults);
    let text = if json {
        report::json::faults(&doc, &faults)
    } else {
        report::text::faults(&doc, &faults)
    };
    let failed = faults.iter().any(|fault| deny || !fault.is_warning());
    say(out, &text, u8::from(failed), UNREADABLE)
}

/// How `spec diff` judges and prints.
pub struct DiffOptions {
    pub format: Format,
    /// The file of accepted changes.
    pub accepted: Option<PathBuf>,
    /// The file of the rules' levels.
    pub severities: Option<PathBuf>,
}

impl From<Format> for DiffOptions {
    fn from(format: Format) -> Self {
        Self {
            format,
            accepted: None,
            severities: None,
        }
    }
}

/// `spec diff OLD NEW`: prints what changed; either document is a file, or `REV:path` of git. Exit status 0 nothing,
/// words or compatible; 1 breaking for Rust callers only; 2 breaking on the wire; 3 if a file cannot be read. An accepted
/// change counts for nothing.
pub fn diff_to(out: &mut dyn Write, old: &Path, new: &Path, options: &DiffOptions) -> u8 {
    let (old, new) = match (read_either(old), read_either(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(error), _) | (_, Err(error)) => return refuse(&error.to_string(), UNREADABLE_PAIR),
    };
    let policy = match policy(options) {
        Ok(policy) => policy,
        Err(words) => return refuse(&words, UNREADABLE_PAIR),
    };
    let mut findings = diff(&old, &new);
    let stale = policy.apply(&mut findings);
    if let Some(file) = &options.accepted {
        for known in stale {
            let (file, line) = (file.display(), known.line);
            let words = format!(
                "{file}:{line}: nothing has the fingerprint {} any more; remove the line",
                known.fingerprint
            );
            refuse(&words, 0);
        }
    }
    let format = options.format;
    say(
        out,
        &report::findings(&old, &new, &findings, format),
        diff::status(&findings),
        UNREADABLE_PAIR,
    )
}

/// A file, or a file of a revision of git.
fn read_either(argument: &Path) -> Result<Doc, Unreadable> {
    if !git::is_object(argument) {
        return Doc::read(argument);
    }
    let name = argument.to_string_lossy();
    let text = git::read(&name).map_err(|reason| Unreadable {
        name: name.to_string(),
        mark: None,
        reason: format!("cannot be read: {reason}"),
    })?;
    let mut doc = Doc::parse(&name, &text)?;
    doc.revision = name
        .split_once(':')
        .map(|(revision, _)| revision.to_owned());
    Ok(doc)
}

/// The decisions in the files that were named, or what is wrong with them.
fn policy(options: &DiffOptions) -> Result<Policy, String> {
    let mut policy = Policy::default();
    let read = |path: &Path| {
        let text = std::fs::read_to_string(path);
        text.map_err(|error| format!("{}: cannot be read: {error}", path.display()))
    };
    let told = |path: &Path, wrong: Vec<(usize, String)>| {
        let lines = wrong
            .iter()
            .map(|(line, words)| format!("{}:{line}: {words}", path.display()));
        lines.collect::<Vec<_>>().join("\n")
    };
    if let Some(path) = &options.severities {
        let read = policy.read_severities(&read(path)?);
        read.map_err(|wrong| told(path, wrong))?;
    }
    if let Some(path) = &options.accepted {
        let read = policy.read_accepted(&read(path)?);
        read.map_err(|wrong| told(path, wrong))?;
    }
    Ok(policy)
}

/// `spec rules`: prints all rules of `spec check` and `spec diff` as Markdown. Exit status 0.
pub fn rules_to(out: &mut dyn Write) -> u8 {
    say(out, &report::markdown::rules(), 0, UNREADABLE)
}

/// `spec rust FILE [--into DIR]`: prints the generated source, or writes it to `DIR/api.rs`; warnings and what was left
/// out go to standard error. Exit status 0 done, 1 refused, 2 if the file cannot be read or the folder not written. With
/// `deny`, a document with a warning is refused.
pub fn rust_to(
    out: &mut dyn Write,
    path: &Path,
    into: Option<&Path>,
    selection: Selection,
    deny: bool,
) -> u8 {
    let doc = match Doc::read(path) {
        Ok(doc) => doc,
        Err(error) => return refuse(&error.to_string(), UNREADABLE),
    };
    let settings = Settings {
        selection,
        ..Settings::for_document(&doc.name)
    };
    let generated = match generate::generate_all(&doc.name, &doc.text, &settings) {
        Ok(generated) => generated,
        Err(told) => {
            let mut faults: Vec<Fault> = of_generator(&doc, &told).collect();
            check::fault::sort(&mut faults);
            return refuse(report::text::faults(&doc, &faults).trim_end(), 1);
        }
    };
    for line in generated.faults.warning_lines() {
        refuse(&format!("warning: {line}"), 0);
    }
    for part in &generated.left_out {
        refuse(&format!("left out: {part}"), 0);
    }
    if deny && generated.faults.warnings().next().is_some() {
        return 1;
    }
    let source = match layout::formatted(&generated.source) {
        Ok(source) => source,
        Err(words) => return refuse(&words, 1),
    };
    let Some(folder) = into else {
        return say(out, &source, 0, UNREADABLE);
    };
    let file = folder.join("api.rs");
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, source));
    match written {
        Ok(()) => say(out, &plain(&format!("{}\n", file.display())), 0, UNREADABLE),
        Err(error) => refuse(
            &format!("{}: cannot be written: {error}", file.display()),
            UNREADABLE,
        ),
    }
}

/// What the generator refuses.
fn of_generator<'a>(doc: &'a Doc, told: &'a Faults) -> impl Iterator<Item = Fault> + 'a {
    told.iter()
        .map(move |refusal| Fault::of_generator(doc, refusal))
}

/// Writes the result; a reader that has gone away (`| head`) is no failure.
fn say(out: &mut dyn Write, text: &str, status: u8, failure: u8) -> u8 {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            refuse(&format!("cannot write the result: {error}"), failure)
        }
        _ => status,
    }
}

fn refuse(words: &str, status: u8) -> u8 {
    // Nothing is left to be done when standard error is closed too.
    let _ = writeln!(std::io::stderr(), "{}", plain(words));
    status
}
