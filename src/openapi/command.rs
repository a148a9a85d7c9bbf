//! `meetingctl spec`: our rules for a document, what changed between two, and the Rust that a document becomes.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use crate::openapi::check::{self, check};
use crate::openapi::diff::{self, diff};
use crate::openapi::document::doc::Doc;
use crate::openapi::generate;
use crate::openapi::generate::Settings;
use crate::openapi::report::{self, Format};
use crate::printable::plain;
use check::fault::Fault;

/// The exit status for a document that could not be read by `spec check` or `spec rust`.
const UNREADABLE: u8 = 2;
/// The same for `spec diff`, where 1 and 2 tell the worst class.
const UNREADABLE_PAIR: u8 = 3;

/// Where the code generated for other crates finds what it stands on.
const RUNTIME: &str = "::huaweicloud_meeting";

/// `spec check FILE`: prints what breaks our rules and what the generator refuses. Exit status 0 without faults, 1 with,
/// 2 if the file cannot be read.
pub fn run_check(path: &Path, json: bool) -> ExitCode {
    ExitCode::from(check_to(&mut std::io::stdout().lock(), path, json))
}

/// `spec diff OLD NEW`: prints what changed. Exit status 0 nothing, words or compatible; 1 breaking for Rust callers
/// only; 2 breaking on the wire; 3 if a file cannot be read.
pub fn run_diff(old: &Path, new: &Path, format: Format) -> ExitCode {
    ExitCode::from(diff_to(&mut std::io::stdout().lock(), old, new, format))
}

/// `spec rust FILE [--into DIR]`: prints the generated source, or writes it to `DIR/api.rs`. Exit status 0 done,
/// 1 refused, 2 if the file cannot be read or the folder not written.
pub fn run_rust(path: &Path, into: Option<&Path>) -> ExitCode {
    ExitCode::from(rust_to(&mut std::io::stdout().lock(), path, into))
}

/// `spec rules`: prints all rules of `spec check` and `spec diff` as Markdown. Exit status 0.
pub fn run_rules() -> ExitCode {
    ExitCode::from(say(
        &mut std::io::stdout().lock(),
        &report::markdown::rules(),
        0,
        UNREADABLE,
    ))
}

/// [`run_check`] with the output given.
pub fn check_to(out: &mut dyn Write, path: &Path, json: bool) -> u8 {
    let doc = match Doc::read(path) {
        Ok(doc) => doc,
        Err(error) => return refuse(&error.to_string(), UNREADABLE),
    };
    let mut faults = check(&doc);
    faults.extend(generate(&doc).err().unwrap_or_default());
    check::fault::sort(&mut faults);
    let text = if json {
        report::json::faults(&doc, &faults)
    } else {
        report::text::faults(&doc, &faults)
    };
    say(out, &text, u8::from(!faults.is_empty()), UNREADABLE)
}

/// [`run_diff`] with the output given.
pub fn diff_to(out: &mut dyn Write, old: &Path, new: &Path, format: Format) -> u8 {
    let (old, new) = match (Doc::read(old), Doc::read(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(error), _) | (_, Err(error)) => return refuse(&error.to_string(), UNREADABLE_PAIR),
    };
    let findings = diff(&old, &new);
    say(
        out,
        &report::findings(&old, &new, &findings, format),
        diff::status(&findings),
        UNREADABLE_PAIR,
    )
}

/// [`run_rust`] with the output given.
pub fn rust_to(out: &mut dyn Write, path: &Path, into: Option<&Path>) -> u8 {
    let doc = match Doc::read(path) {
        Ok(doc) => doc,
        Err(error) => return refuse(&error.to_string(), UNREADABLE),
    };
    let source = match generate(&doc) {
        Ok(source) => source,
        Err(faults) => return refuse(report::text::faults(&doc, &faults).trim_end(), 1),
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

/// How the generator is to write for a document that is not ours. The banner names the file without its folders, so that
/// the same document gives the same code wherever it lies.
pub fn settings(doc: &Doc) -> Settings {
    let file = Path::new(&doc.name)
        .file_name()
        .map_or_else(|| doc.name.clone(), |name| name.display().to_string());
    Settings::outside(RUNTIME, &file)
}

/// The source for a document, or what the generator refuses in it.
fn generate(doc: &Doc) -> Result<String, Vec<Fault>> {
    generate::generate(&doc.name, &doc.text, &settings(doc)).map_err(|refusals| {
        refusals
            .iter()
            .map(|refusal| Fault::of_generator(doc, refusal))
            .collect()
    })
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
