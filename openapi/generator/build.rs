//! In the repository the sources are in `../../src/openapi`, in a package in `openapi`. The symbolic link alone would not do:
//! a checkout without symbolic links (Git on Windows) has a text file in its place.
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(in_repository)");
    if Path::new("../../src/openapi/generate/mod.rs").exists() {
        println!("cargo::rustc-cfg=in_repository");
    }
}
