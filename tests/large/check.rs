//! Check: generated modules put into a crate of their own and given to the compiler.
//!
//! The crate depends on this one by path, as somebody else's would, and is really compiled. All such crates share one
//! target folder, so that only the first pays for the dependencies.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What the compiler said.
pub struct Verdict {
    /// Without the dependencies.
    pub took: Duration,
    /// One line a message, beginning with the file: `src/module.rs:12:5: error[E0425]: ...`. Empty when all is well.
    pub complaints: Vec<String>,
    /// All that cargo said, for the case that it failed and no line above tells why.
    pub output: String,
    pub passed: bool,
}

/// Writes a crate with these modules (name and text) and checks it. Warnings count as errors. The library is without the
/// generator, on the reviewed copy, so that the generator's dependencies are not compiled a second time here.
pub fn check(name: &str, modules: &[(String, String)]) -> Verdict {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let source = folder.join("src");
    let _ = fs::remove_dir_all(&source);
    fs::create_dir_all(&source).unwrap();
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n[dependencies]\n\
         huaweicloud-meeting = {{ path = {:?}, default-features = false, features = [\"regress\"] }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n",
        home
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    // The versions that are known to be at hand.
    let _ = fs::copy(home.join("Cargo.lock"), folder.join("Cargo.lock"));
    fs::write(
        source.join("lib.rs"),
        "//! Empty, while the dependencies are made.\n",
    )
    .unwrap();
    let first = cargo("check", &folder);
    if !first.1 {
        return Verdict {
            took: Duration::ZERO,
            complaints: Vec::new(),
            output: first.0,
            passed: false,
        };
    }
    let mut lib = String::from(
        "//! Generated modules.\n#![deny(warnings, missing_docs)]\n#![forbid(unsafe_code)]\n",
    );
    for (module, text) in modules {
        lib.push_str(&format!("/// One document.\npub mod {module};\n"));
        fs::write(source.join(format!("{module}.rs")), text).unwrap();
    }
    fs::write(source.join("lib.rs"), lib).unwrap();
    let begin = Instant::now();
    let (output, passed) = cargo("check", &folder);
    let took = begin.elapsed();
    let complaints = output
        .lines()
        .filter(|line| line.starts_with("src/"))
        .map(str::to_owned)
        .collect();
    Verdict {
        took,
        complaints,
        output,
        passed,
    }
}

/// Runs rustdoc over the crate written by `check`: complaints about links, HTML and code blocks in prose.
#[allow(dead_code)] // not every test that includes this file asks for it
pub fn documents(name: &str) -> Verdict {
    let begin = Instant::now();
    let (output, passed) = cargo("doc", &Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
    let complaints = output
        .lines()
        .filter(|line| line.starts_with("src/"))
        .map(str::to_owned)
        .collect();
    Verdict {
        took: begin.elapsed(),
        complaints,
        output,
        passed,
    }
}

fn cargo(verb: &str, folder: &Path) -> (String, bool) {
    let cargo = std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from);
    let mut command = Command::new(cargo);
    command.args([
        verb,
        "--offline",
        "--message-format",
        "short",
        "--target-dir",
    ]);
    command
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"))
        .current_dir(folder);
    if verb == "doc" {
        command.arg("--no-deps").env("RUSTDOCFLAGS", "-D warnings");
    }
    let output = command.output().unwrap();
    (
        String::from_utf8_lossy(&output.stderr).into_owned(),
        output.status.success(),
    )
}
