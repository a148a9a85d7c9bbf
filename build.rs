//! Writes the API's Rust from the document. Everything of substance is in `src/codegen`.
use std::process::ExitCode;
use std::{env, fs, path::Path};

#[path = "src/codegen/mod.rs"]
mod codegen;

const DOCUMENT: &str = "openapi/meeting.yaml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    println!("cargo::rerun-if-changed=src/codegen");
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("api.rs");
    let text = fs::read_to_string(DOCUMENT).map_err(|error| vec![format!("{DOCUMENT}: {error}")]);
    let rust = text.and_then(|text| {
        codegen::generate(DOCUMENT, &text, &codegen::Settings::inside(DOCUMENT))
            .map_err(|faults| faults.lines().collect())
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
