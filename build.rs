//! Writes the API's Rust from the document, with the feature `generate`; without it `src/lib.rs` includes the reviewed copy.
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "generate")]
    if let Err(faults) = api::write() {
        faults.iter().for_each(|fault| eprintln!("error: {fault}"));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

#[cfg(feature = "generate")]
mod api {
    use huaweicloud_meeting_generator::openapi::generate::{Settings, generate_all};
    use std::path::Path;
    use std::{env, fs};

    const DOCUMENT: &str = "openapi/meeting.yaml";

    /// How many warnings are shown.
    const WARNINGS: usize = 10;

    /// Writes `api.rs`, or says all that is wrong with the document.
    pub fn write() -> Result<(), Vec<String>> {
        println!("cargo::rerun-if-changed={DOCUMENT}");
        let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("api.rs");
        let text =
            fs::read_to_string(DOCUMENT).map_err(|error| vec![format!("{DOCUMENT}: {error}")])?;
        let generated = generate_all(DOCUMENT, &text, &Settings::inside(DOCUMENT))
            .map_err(|faults| faults.lines().collect::<Vec<String>>())?;
        warn(generated.faults.warning_lines().collect());
        fs::write(&out, generated.source)
            .map_err(|error| vec![format!("{}: {error}", out.display())])
    }

    /// Shows the first warnings, and how many there are beside them.
    fn warn(lines: Vec<String>) {
        for line in lines.iter().take(WARNINGS) {
            println!("cargo::warning={line}");
        }
        if let Some(more) = lines.len().checked_sub(WARNINGS + 1) {
            println!("cargo::warning={} more warnings", more + 1);
        }
    }
}
