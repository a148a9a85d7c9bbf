//! Public names and the pages for users are in the field's terms.
use std::path::Path;
use std::{env, fs};

/// Words that once stood for what has a name of its own, and that name.
const WORDS: &[(&str, &str)] = &[
    ("dice", "jitter"),
    ("throw", "sample"),
    ("repeatable", "idempotent"),
    ("checker", "validator"),
    ("misconfigured", "config error"),
    ("refusal", "api error"),
    ("undecodable", "decode error"),
    ("door", "middleware or server"),
    ("useless", "unusable"),
    ("bearer", "token provider"),
    ("bearing", "session token"),
    ("latch", "login lockout"),
    ("tally", "call state"),
    ("witness", "connector"),
    ("unasked", "deferred"),
    ("tongue", "language"),
    ("possessions", "seed data"),
    ("narrator", "reporter"),
];

#[test]
fn public_names_have_none_of_the_words_that_the_field_does_not_use() {
    let mut found = Vec::new();
    visit(&root().join("src"), &mut |file, text| {
        // Nothing of a program is public.
        if file.starts_with("src/bin/") {
            return;
        }
        for (index, line) in text.lines().enumerate() {
            let Some(name) = public_name(line) else {
                continue;
            };
            let parts = parts(name);
            for (word, say) in WORDS
                .iter()
                .filter(|(word, _)| parts.iter().any(|it| it == word))
            {
                found.push(format!("{file}:{}: `{name}`: {word} is {say}", index + 1));
            }
        }
    });
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn pages_for_users_call_the_emulator_by_its_name() {
    for page in [
        "README.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "tests/README.md",
    ] {
        let text = fs::read_to_string(root().join(page)).expect("readable");
        for (index, line) in text.lines().enumerate() {
            let wrong = ["in the box", "the dice", "witness"]
                .iter()
                .find(|it| line.contains(**it));
            assert_eq!(wrong, None, "{page}:{}", index + 1);
        }
    }
}

#[test]
fn names_are_found_and_parted() {
    assert_eq!(
        public_name("    pub const fn throw_dice(self) {}"),
        Some("throw_dice")
    );
    assert_eq!(public_name("pub struct HttpDoor<'a> {"), Some("HttpDoor"));
    assert_eq!(public_name("    pub(crate) struct Dice;"), None);
    assert_eq!(parts("HttpDoor"), ["http", "door"]);
    assert_eq!(parts("throw_dice"), ["throw", "dice"]);
}

/// The name of an item that is public without restriction.
fn public_name(line: &str) -> Option<&str> {
    let mut rest = line.trim_start().strip_prefix("pub ")?;
    for kind in [
        "const fn", "fn", "struct", "enum", "trait", "type", "const", "static",
    ] {
        if let Some(after) = rest.strip_prefix(kind).and_then(|it| it.strip_prefix(' ')) {
            rest = after;
            let end = rest
                .find(|c: char| c != '_' && !c.is_alphanumeric())
                .unwrap_or(rest.len());
            return Some(&rest[..end]);
        }
    }
    None
}

/// The words of a name, in lower case.
fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for (index, c) in name.char_indices() {
        let starts = index == 0 || c == '_' || c.is_uppercase();
        if starts {
            parts.push(String::new());
        }
        if let (Some(part), false) = (parts.last_mut(), c == '_') {
            part.extend(c.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn visit(folder: &Path, look: &mut impl FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            visit(&path, look);
        } else {
            let name = path
                .strip_prefix(root())
                .expect("below the root")
                .to_string_lossy();
            look(&name, &fs::read_to_string(&path).expect("readable"));
        }
    }
}
