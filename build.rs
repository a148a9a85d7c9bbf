//! Writes the API's Rust from the document. Everything of substance is in `src/openapi/generate`.
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The generator, as the library has it with the feature `cli`.
mod openapi {
    #[path = "../src/openapi/document/mod.rs"]
    pub mod document;
    #[path = "../src/openapi/generate/mod.rs"]
    pub mod generate;
}

use openapi::generate;

const DOCUMENT: &str = "openapi/meeting.yaml";

/// How many warnings are shown.
const WARNINGS: usize = 10;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    println!("cargo::rerun-if-changed=src/openapi");
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("api.rs");
    let text = fs::read_to_string(DOCUMENT).map_err(|error| vec![format!("{DOCUMENT}: {error}")]);
    let rust = text.and_then(|text| {
        generate::generate_all(DOCUMENT, &text, &generate::Settings::inside(DOCUMENT))
            .map_err(|faults| faults.lines().collect())
    });
    let rust = rust.map(|generated| {
        warn(generated.told.warning_lines().collect());
        generated.source
    });
    match rust.and_then(|rust| {
        fs::write(&out, rust).map_err(|error| vec![format!("{}: {error}", out.display())])
    }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("error: {fault}"));
            ExitCode::FAILURE
        }
    }
}

/// Shows the first warnings and how many there are beside them.
fn warn(lines: Vec<String>) {
    for line in lines.iter().take(WARNINGS) {
        println!("cargo::warning={line}");
    }
    if let Some(more) = lines.len().checked_sub(WARNINGS + 1) {
        println!("cargo::warning={} more warnings", more + 1);
    }
}
