//! Every "sources N.N" in code, tests, document and README is a section of `openapi/sources.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const SOURCES: &str = include_str!("../../openapi/sources.md");

#[test]
fn every_citation_is_a_section_of_the_sources() {
    let sections: BTreeSet<String> = sections(SOURCES).into_keys().collect();
    let mut files = Vec::new();
    for place in ["src", "tests", "openapi", "README.md", "build.rs"] {
        collect(&Path::new(ROOT).join(place), &mut files);
    }
    let mut cited = 0;
    let mut dead = Vec::new();
    for file in files {
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        for (line, number) in citations(&text) {
            cited += 1;
            if !sections.contains(&number) {
                let path = file.strip_prefix(ROOT).unwrap_or(&file).display();
                dead.push(format!("{path}:{line}: sources.md has no section {number}"));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
    assert!(cited > 20, "only {cited} citations found");
}

#[test]
fn no_number_is_given_twice() {
    for (number, lines) in sections(SOURCES) {
        assert_eq!(lines.len(), 1, "section {number} begins on lines {lines:?}");
    }
}

#[test]
fn a_citation_is_found_however_it_is_written() {
    let word = "sources";
    for (text, numbers) in [
        (format!("({word} 9.2)."), vec!["9.2"]),
        (format!("{word} section 4.2."), vec!["4.2"]),
        (format!("{word}, section 1"), vec!["1"]),
        (
            format!("{word} 2.1, 2.2 and M3.4: x"),
            vec!["2.1", "2.2", "M3.4"],
        ),
        (format!("as {word}\n    // 8.3 say"), vec!["8.3"]),
        (format!("as {word}\n      # 10.5)"), vec!["10.5"]),
        (format!("{word} are 3, {word} of 4"), vec![]),
        (format!("re{word} 5.1"), vec![]),
    ] {
        let found: Vec<String> = citations(&text)
            .into_iter()
            .map(|(_, number)| number)
            .collect();
        assert_eq!(found, numbers, "{text}");
    }
}

/// The lines on which each number begins: a heading (`## 2.7 …`) or a bold number at the beginning of an item.
fn sections(text: &str) -> BTreeMap<String, Vec<usize>> {
    let mut sections = BTreeMap::<String, Vec<usize>>::new();
    for (index, line) in text.lines().enumerate() {
        let rest = line.strip_prefix("- **").or_else(|| {
            line.starts_with("##")
                .then(|| line.trim_start_matches('#').trim_start())
        });
        if let Some((number, _)) = rest.and_then(number_at_start) {
            sections
                .entry(number.to_owned())
                .or_default()
                .push(index + 1);
        }
    }
    sections
}

/// The numbers that a text cites, each with its line. A citation may be broken over two lines of a comment.
fn citations(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, word) in text.match_indices("sources") {
        if text[..start].ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let mut rest = skip_gap(&text[start + word.len()..]);
        for section in ["sections", "section"] {
            rest = rest.strip_prefix(section).map_or(rest, skip_gap);
        }
        while let Some((number, after)) = number_at_start(rest) {
            let line = 1 + text[..text.len() - rest.len()].matches('\n').count();
            found.push((line, number.to_owned()));
            rest = skip_gap(after);
            rest = rest.strip_prefix("and ").map_or(rest, skip_gap);
        }
    }
    found
}

/// What follows blanks, a comma, and the marks with which a comment goes on in the next line.
fn skip_gap(text: &str) -> &str {
    text.trim_start_matches([' ', ',', '\n', '\r', '/', '!', '#'])
}

/// A number such as `8.3` or `M3.4`, without the full stop of a sentence, and what follows it.
fn number_at_start(text: &str) -> Option<(&str, &str)> {
    let digits = text.strip_prefix('M').unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let end = digits
        .find(|character: char| !character.is_ascii_digit() && character != '.')
        .unwrap_or(digits.len());
    let length = text.len() - digits.len() + digits[..end].trim_end_matches('.').len();
    Some(text.split_at(length))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(path) else {
        files.push(path.to_owned());
        return;
    };
    for entry in entries {
        let path = entry.expect("an entry of the project's own folder").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if !name.starts_with('.') && name != "target" {
            collect(&path, files);
        }
    }
}
