//! The rooms of `src/` and the arrows between them: who may use whom. An arrow is a `use` line or a path that names another
//! room, followed through re-exports to the module that defines what is named: `use crate::Error` is an arrow to `error`.
mod reader;

use reader::{Arrow, Source, arrows};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The library's rooms, from the top down, and the rooms that each may use. Nothing else is allowed.
const ROOMS: &[(&str, &[&str])] = &[
    (
        "bulk",
        &[
            "client", "api", "wire", "runtime", "error", "time", "secret", "random",
        ],
    ),
    (
        "client",
        &[
            "token",
            "login",
            "api",
            "wire",
            "runtime",
            "observe",
            "tls",
            "proxy",
            "base_url",
            "error",
            "time",
            "secret",
            "random",
            "printable",
        ],
    ),
    // Compares responses with the document's: an observer, which nothing of the client knows.
    ("drift", &["runtime", "observe"]),
    (
        "token",
        &["wire", "error", "time", "secret", "random", "printable"],
    ),
    (
        "login",
        &["wire", "error", "time", "secret", "random", "printable"],
    ),
    (
        "wire",
        &[
            "runtime",
            "observe",
            "tls",
            "proxy",
            "base_url",
            "error",
            "time",
            "secret",
            "random",
            "printable",
        ],
    ),
    // The generated types and operations. The generated methods are part of `client`.
    ("api", &["runtime", "error", "time", "secret"]),
    (
        "runtime",
        &["error", "time", "secret", "random", "printable"],
    ),
    (
        "observe",
        &["error", "time", "secret", "random", "printable"],
    ),
    ("tls", &["error", "time", "secret", "random", "printable"]),
    (
        "proxy",
        &["base_url", "error", "time", "secret", "random", "printable"],
    ),
    (
        "base_url",
        &["error", "time", "secret", "random", "printable"],
    ),
    ("error", &["time", "secret", "random", "printable"]),
    ("time", &[]),
    ("secret", &[]),
    ("random", &[]),
    ("printable", &[]),
    // Neither the client nor the generated types.
    (
        "emulator",
        &["error", "time", "secret", "random", "printable"],
    ),
    // Nothing of the client: build.rs compiles the generator without it.
    ("openapi", &["printable"]),
];

/// A room that is compiled for tests only.
const TESTING: &str = "testing";

/// The rooms inside two of them, from the top down. `""` stands for the files that are in no folder.
const EMULATOR: &[(&str, &[&str])] = &[
    (
        "",
        &["door", "control", "gateway", "operations", "state", "http"],
    ),
    (
        "door",
        &["control", "gateway", "operations", "state", "http"],
    ),
    ("control", &["gateway", "operations", "state", "http"]),
    ("gateway", &["operations", "state", "http"]),
    ("operations", &["state", "http"]),
    ("state", &["http"]),
    ("http", &[]),
];
const OPENAPI: &[(&str, &[&str])] = &[
    ("", &["report", "check", "diff", "generate", "document"]),
    ("report", &["check", "diff", "generate", "document"]),
    ("check", &["generate", "document"]),
    ("diff", &["generate", "document"]),
    ("generate", &["document"]),
    ("document", &[]),
];

#[test]
fn rooms_use_only_the_rooms_below_them() {
    let wrong = between_rooms(&arrows(&sources()), &[], ROOMS);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_emulators_rooms_use_only_the_rooms_below_them() {
    let wrong = between_rooms(&arrows(&sources()), &["emulator"], EMULATOR);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_emulators_files_form_no_circle() {
    let wrong = circles(&arrows(&sources()), "src/emulator/");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_rooms_of_openapi_use_only_the_rooms_below_them() {
    let wrong = between_rooms(&arrows(&sources()), &["openapi"], OPENAPI);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_files_of_openapi_form_no_circle() {
    let wrong = circles(&arrows(&sources()), "src/openapi/");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What the test above would say of a tree in which something is wrong.
#[test]
fn an_arrow_is_seen_through_re_exports_inline_paths_and_globs() {
    let tree = |token: &str| {
        let files = [
            (
                "src/lib.rs",
                "mod client; mod error; #[cfg(test)] mod testing; mod token; pub use client::Client; pub use error::Error;",
            ),
            (
                "src/client/mod.rs",
                "mod builder; pub use builder::*; pub struct Client;",
            ),
            ("src/client/builder.rs", "pub struct Builder;"),
            ("src/error/mod.rs", "pub struct Error;"),
            (
                "src/testing/mod.rs",
                "use crate::Client; pub struct Server(Client);",
            ),
            ("src/token/mod.rs", token),
        ];
        let sources: Vec<Source> = files
            .iter()
            .map(|(file, text)| Source::of_the_library(file, text))
            .collect();
        between_rooms(&arrows(&sources), &[], ROOMS)
    };
    for fine in [
        "use crate::Error;",
        "#[cfg(test)]\nmod tests {\n    use crate::testing::Server;\n}",
        "// use crate::Client;\nconst A: &str = \"crate::Client\"; const B: char = '\"';",
        "fn made() -> T { quote! { crate::Client } }",
        "/// [`Client`](crate::Client)\npub(in crate::client) struct A;",
    ] {
        assert_eq!(tree(fine), [""; 0], "{fine}");
    }
    for (wrong, line) in [
        ("use crate::Client;", 1),
        ("\n\nuse crate::{Client as C, Error};", 3),
        ("\nfn f(it: &crate::Client) {}", 2),
        ("use crate::client::Builder;", 1),
        ("use super::{client};\n\nfn f() { client::made() }", 1),
        ("mod inner {\n    use super::super::Client;\n}", 2),
        ("#[cfg(test)]\nmod tests {\n    use crate::Client;\n}", 3),
    ] {
        let found = tree(wrong);
        let start = format!("src/token/mod.rs:{line}: `token` may not use `client`: ");
        assert!(
            !found.is_empty() && found[0].starts_with(&start),
            "{wrong}: {found:?}"
        );
    }
}

/// What the tests above would say of files that use one another in a circle.
#[test]
fn a_circle_of_files_is_seen_and_a_re_export_alone_makes_none() {
    let circle = |parent: &str, child: &str| {
        let sources = [
            Source::of_the_library("src/emulator/mod.rs", parent),
            Source::of_the_library("src/emulator/a.rs", child),
        ];
        circles(&arrows(&sources), "src/emulator/")
    };
    let parent = "mod a;\npub use a::A;\npub struct B;\n";
    assert_eq!(circle(parent, "use super::B;\npub struct A(B);"), [""; 0]);
    let both = format!("{parent}pub struct C(A);");
    assert_eq!(circle(&both, "pub struct A;"), [""; 0]);
    assert_eq!(
        circle(&both, "use super::B;\npub struct A(B);"),
        [
            "src/emulator/a.rs:1: part of a circle: uses src/emulator/mod.rs (super::B)",
            "src/emulator/mod.rs:2: part of a circle: uses src/emulator/a.rs (a::A)",
        ]
    );
}

/// The arrows between the rooms of the module `house` that `allowed` does not name.
fn between_rooms(arrows: &[Arrow], house: &[&str], allowed: &[(&str, &[&str])]) -> Vec<String> {
    let room = |module: &[String], file: &str| {
        let rest = module.strip_prefix(
            house
                .iter()
                .map(|it| (*it).to_owned())
                .collect::<Vec<_>>()
                .as_slice(),
        )?;
        let first = rest.first().map_or("", String::as_str);
        // A file that lies in the house itself is in no room of it.
        let folder = house.is_empty() || file.contains(&format!("/{first}/"));
        Some(if folder {
            first.to_owned()
        } else {
            String::new()
        })
    };
    let mut wrong = BTreeMap::new();
    for arrow in arrows {
        let (Some(from), Some(to)) = (
            room(&arrow.module, &arrow.file),
            room(&arrow.target, &arrow.target_file),
        ) else {
            continue;
        };
        // What tests share is in a room of its own, which only tests use and which may use what it needs.
        if arrow.test && (from == TESTING || to == TESTING) {
            continue;
        }
        // `lib.rs` names everything, and is named by nobody: what it re-exports is somebody's.
        if from == to || (house.is_empty() && from.is_empty()) {
            continue;
        }
        let may = allowed
            .iter()
            .find(|(room, _)| *room == from)
            .map(|(_, may)| *may);
        if !may.is_some_and(|may| may.contains(&to.as_str())) {
            let words = format!("`{from}` may not use `{to}`: {}", arrow.path);
            first(&mut wrong, arrow, &to, words);
        }
    }
    wrong.into_values().map(|(_, words)| words).collect()
}

/// The arrows that are part of a circle of files in a folder; those of tests do not count, since a test stands above the
/// file that it tests.
fn circles(arrows: &[Arrow], folder: &str) -> Vec<String> {
    let inside: Vec<&Arrow> = arrows
        .iter()
        .filter(|it| !it.test && it.file != it.target_file)
        .filter(|it| it.file.starts_with(folder) && it.target_file.starts_with(folder))
        .collect();
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for arrow in &inside {
        uses.entry(&arrow.file)
            .or_default()
            .insert(&arrow.target_file);
    }
    let reaches = |from: &str, to: &str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            if file == to {
                return true;
            }
            if seen.insert(file) {
                next.extend(uses.get(file).into_iter().flatten());
            }
        }
        false
    };
    let mut wrong = BTreeMap::new();
    for arrow in inside
        .iter()
        .filter(|it| reaches(&it.target_file, &it.file))
    {
        let words = format!(
            "part of a circle: uses {} ({})",
            arrow.target_file, arrow.path
        );
        first(&mut wrong, arrow, &arrow.target_file, words);
    }
    wrong.into_values().map(|(_, words)| words).collect()
}

/// Keeps the first of a file's arrows to one target, with its file and line before the words.
fn first(
    found: &mut BTreeMap<(String, String), (usize, String)>,
    arrow: &Arrow,
    to: &str,
    words: String,
) {
    let words = (
        arrow.line,
        format!("{}:{}: {words}", arrow.file, arrow.line),
    );
    let kept = found
        .entry((arrow.file.clone(), to.to_owned()))
        .or_insert_with(|| words.clone());
    if words.0 < kept.0 {
        *kept = words;
    }
}

/// The library's files, and the generated one.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files);
    files.sort();
    let mut sources: Vec<Source> = files
        .iter()
        .filter(|file| !file.starts_with(root.join("src/bin")))
        .map(|file| {
            let name = file
                .strip_prefix(root)
                .expect("below the root")
                .to_string_lossy();
            Source::of_the_library(&name, &fs::read_to_string(file).expect("readable"))
        })
        .collect();
    let text = fs::read_to_string(root.join(GENERATED)).expect("readable");
    sources.push(Source::new(GENERATED, &["api"], &text));
    assert!(sources.len() > 100, "src/ was not found");
    sources
}

/// The reviewed copy of the generated code.
const GENERATED: &str = "openapi/meeting.rs";

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}
