//! The generator takes a regular expression apart and the runtime matches the parts: always as `regress` matches the whole.
use huaweicloud_meeting::openapi::generate::pattern::{Part, parse};
use huaweicloud_meeting::runtime::{Pattern, Piece, Validator, class};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use regress::Regex;
use std::cell::Cell;
use std::time::{Duration, Instant};

fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn ends(ranges: &[(char, char)]) -> &'static str {
    let ends = ranges.iter().flat_map(|(low, high)| [*low, *high]);
    kept(ends.collect::<String>())
}

fn piece(part: &Part) -> Piece {
    let all = |parts: &[Part]| kept(parts.iter().map(piece).collect::<Vec<_>>()).as_slice();
    match part {
        Part::In(ranges) => Piece::In(class(ends(ranges))),
        Part::NotIn(ranges) => Piece::NotIn(class(ends(ranges))),
        Part::Start => Piece::Start,
        Part::End => Piece::End,
        Part::All(parts) => Piece::All(all(parts)),
        Part::Any(parts) => Piece::Any(all(parts)),
        Part::Repeat(part, least, most) => Piece::Repeat(kept(piece(part)), *least, *most),
        Part::Ahead(part) => Piece::Ahead(kept(piece(part))),
        Part::NotAhead(part) => Piece::NotAhead(kept(piece(part))),
    }
}

fn matches(pattern: &Pattern, text: &str) -> bool {
    let mut at = Validator::default();
    at.text(text, None, None, pattern);
    at.into_faults().is_empty()
}

fn compiled(source: &str) -> Option<Pattern> {
    let source: &'static str = kept(source.to_owned());
    Some(Pattern::new(source, piece(&parse(source)?)))
}

const ATOMS: &[&str] = &[
    "a",
    "b",
    "é",
    "张",
    "😀",
    "-",
    ".",
    r"\.",
    r"\d",
    r"\D",
    r"\w",
    r"\W",
    r"\s",
    r"\S",
    r"\t",
    r"\u0061",
    r"\u{1F600}",
    r"\x41",
    "[a-c]",
    "[^a-c]",
    r"[\d_-]",
    r"[^\s]",
    r"[\W]",
    "[é-张]",
    "[]",
    "[^]",
    r"[\]\\^-]",
    "[!-`{-~]",
    "^",
    "$",
];
const QUANTIFIERS: &[&str] = &[
    "", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "+?", "{2,3}?", "{0}",
];

fn expression() -> impl Strategy<Value = String> {
    let atom = prop::sample::select(ATOMS).prop_map(String::from);
    atom.prop_recursive(4, 24, 4, |inner| {
        let quantified = (inner.clone(), prop::sample::select(QUANTIFIERS))
            .prop_map(|(part, often)| format!("(?:{part}){often}"));
        prop_oneof![
            quantified,
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| parts.concat()),
            prop::collection::vec(inner.clone(), 1..4)
                .prop_map(|parts| format!("({})", parts.join("|"))),
            inner.clone().prop_map(|part| format!("(?={part})")),
            inner.clone().prop_map(|part| format!("(?!{part})")),
            inner.prop_map(|part| format!("^{part}$")),
        ]
    })
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let letters = "abcdA0 _-.é张😀\n\t\u{2028}\u{feff}`~]^\\";
    let letter = prop::sample::select(letters.chars().collect::<Vec<_>>());
    let text =
        prop::collection::vec(letter, 0..7).prop_map(|letters| letters.into_iter().collect());
    prop::collection::vec(prop_oneof![4 => text, 1 => "\\PC{0,4}"], 1..8)
}

#[test]
fn whatever_is_taken_apart_matches_as_the_regex_engine_does() {
    let counts = Cell::new((0, 0));
    let mut runner = TestRunner::new(Config::with_cases(4_000));
    let outcome = runner.run(&(expression(), texts()), |(source, texts)| {
        let Ok(regex) = Regex::with_flags(&source, "u") else {
            return Ok(());
        };
        let pattern = compiled(&source)
            .ok_or_else(|| TestCaseError::fail(format!("{source} is not taken apart")))?;
        for text in &texts {
            let expected = regex.find(text).is_some();
            prop_assert_eq!(
                matches(&pattern, text),
                expected,
                "{} on {:?}",
                source,
                text
            );
            let (compared, matched) = counts.get();
            counts.set((compared + 1, matched + usize::from(expected)));
        }
        Ok(())
    });
    outcome.unwrap_or_else(|why| panic!("{why}"));
    let (compared, matched) = counts.get();
    let enough = compared > 8_000 && matched > 1_000 && compared - matched > 1_000;
    assert!(enough, "{matched} of {compared}");
}

#[test]
fn every_character_is_in_the_same_classes() {
    for source in [
        r"^\d$", r"^\D$", r"^\w$", r"^\W$", r"^\s$", r"^\S$", "^.$", "^[^]$",
    ] {
        let (regex, pattern) = (
            Regex::with_flags(source, "u").unwrap(),
            compiled(source).unwrap(),
        );
        for letter in ('\0'..='\u{ffff}').chain(['\u{1f600}', char::MAX]) {
            let text = letter.to_string();
            assert_eq!(
                matches(&pattern, &text),
                regex.find(&text).is_some(),
                "{source} on {letter:?}"
            );
        }
    }
}

#[test]
fn what_has_no_parts_is_left_to_the_regex_engine() {
    for source in [
        r"(a)\1",
        r"(?<n>a)\k<n>",
        "(?<=a)b",
        "(?<!a)b",
        r"\bword",
        r"\p{L}+",
        r"[\p{L}]",
        r"\uD83D\uDE00",
        r"\cA",
        "(?i:a)",
    ] {
        assert_eq!(parse(source), None, "{source}");
    }
}

#[test]
fn a_pattern_of_the_document_takes_no_more_time_than_the_text_is_long() {
    let mail =
        compiled(r"^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$")
            .unwrap();
    let nested = compiled("^(?:(?:a+)+)+$").unwrap();
    let often = compiled("^(?:a?){4000000000}$").unwrap();
    let begin = Instant::now();
    assert!(!matches(&mail, &"a.".repeat(2_000)));
    assert!(!matches(&nested, &format!("{}b", "a".repeat(500))));
    assert!(matches(&often, &"a".repeat(500)));
    assert!(
        begin.elapsed() < Duration::from_secs(20),
        "{:?}",
        begin.elapsed()
    );
}
