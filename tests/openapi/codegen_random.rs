//! Random small documents: each ends in code that compiles or in a refusal that names a place.
//!
//! `CODEGEN_RANDOM_CASES` (default 400) says how many documents are tried, `CODEGEN_RANDOM_BATCH` (default 200) how many of
//! the accepted ones are compiled together, `CODEGEN_RANDOM_SEED` (default 0) which ones they are.
use crate::{check, random};
use huaweicloud_meeting::openapi::generate as codegen;

use codegen::{Faults, Settings, generate};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// A small document takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(30);

fn number(name: &str, default: u32) -> u32 {
    std::env::var(name).ok().map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name}={text} is no number"))
    })
}

fn runner() -> TestRunner {
    let mut seed = [0; 32];
    seed[..4].copy_from_slice(&number("CODEGEN_RANDOM_SEED", 0).to_le_bytes());
    let config = Config {
        cases: number("CODEGEN_RANDOM_CASES", 400),
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
}

/// Decisions from which a document is built. Fewer and smaller ones make a simpler document, so shrinking works.
fn decisions() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..700)
}

fn settings() -> Settings {
    Settings::outside("::huaweicloud_meeting", "random.json")
}

/// Generates in a thread of its own; `None` is a panic. A document that has no end ends the program, for a thread cannot be
/// stopped and would take all memory with it.
fn attempt(text: &str) -> Option<Result<String, Faults>> {
    let (sender, receiver) = mpsc::channel();
    let document = text.to_owned();
    thread::spawn(move || sender.send(generate("random.json", &document, &settings())));
    match receiver.recv_timeout(PATIENCE) {
        Ok(outcome) => Some(outcome),
        Err(mpsc::RecvTimeoutError::Disconnected) => None,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            eprintln!(
                "the generator does not come to an end in {PATIENCE:?} with this document:\n{text}"
            );
            std::process::exit(101);
        }
    }
}

/// The first line of a doc comment that rustdoc would run as a test: a block of code that is not called text.
fn doctest(code: &str) -> Option<&str> {
    let mut fence = None;
    // Four spaces begin a block of code after a blank line, unless they belong to an item of a list.
    let (mut blank, mut listed) = (true, false);
    for line in code.lines() {
        let Some(prose) = line.trim_start().strip_prefix("///") else {
            (fence, blank, listed) = (None, true, false);
            continue;
        };
        let words = prose.trim();
        if let Some(mark) = fence {
            if words.starts_with(mark) && words.trim_matches(['`', '~']).is_empty() {
                fence = None;
            }
            continue;
        }
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| words.starts_with(mark));
        let indented = prose.starts_with("     ") && !words.is_empty();
        if mark.is_some() && !words.ends_with("text") || indented && blank && !listed {
            return Some(line);
        }
        fence = mark;
        blank = words.is_empty();
        if !blank && !prose.starts_with("  ") {
            listed = words.starts_with(['-', '*', '+'])
                || words.starts_with(|c: char| c.is_ascii_digit());
        }
    }
    None
}

#[test]
fn every_small_document_ends_in_code_or_in_a_refusal_with_a_place() {
    let outcome = runner().run(&decisions(), |decisions| {
        let document = random::document(&decisions);
        let text = serde_json::to_string_pretty(&document).unwrap();
        let fail = |words: String| Err(TestCaseError::fail(format!("{words}\n{text}")));
        match attempt(&text) {
            None => fail("the generator panics".into()),
            Some(Ok(code)) => match syn::parse_file(&code) {
                Ok(_) => match doctest(&code) {
                    Some(line) => fail(format!("prose becomes a doctest: {line}")),
                    None => Ok(()),
                },
                Err(error) => fail(format!("the code does not parse: {error}")),
            },
            Some(Err(faults)) => {
                let nameless = faults.iter().find(|fault| {
                    fault.line == 0 || fault.place.is_empty() || fault.words.is_empty()
                });
                // These are the generator's own words for "this should have been refused earlier, by place".
                let lost = faults
                    .iter()
                    .find(|fault| fault.words.contains("please report this"));
                match (faults.iter().next(), nameless.or(lost)) {
                    (None, _) => fail("refused without a reason".into()),
                    (_, Some(fault)) => fail(format!("a refusal that helps nobody: {fault:?}")),
                    _ => Ok(()),
                }
            }
        }
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

#[test]
#[ignore = "slow: .ci/run runs it"]
fn accepted_documents_compile_and_document_themselves() {
    let wanted = number("CODEGEN_RANDOM_BATCH", 200) as usize;
    let mut runner = runner();
    let (mut documents, mut modules, mut tried) = (Vec::new(), Vec::new(), 0);
    while modules.len() < wanted && tried < wanted * 20 {
        tried += 1;
        let decisions = decisions().new_tree(&mut runner).unwrap().current();
        let document = serde_json::to_string_pretty(&random::document(&decisions)).unwrap();
        // Panics are the other test's business.
        if let Some(Ok(code)) = attempt(&document) {
            modules.push((format!("d{:04}", modules.len()), code));
            documents.push(document);
        }
    }
    println!("{} of {tried} documents were accepted", modules.len());
    assert_eq!(
        modules.len(),
        wanted,
        "too few of {tried} documents were accepted for the test to mean anything"
    );
    let verdict = check::check("random-documents", &modules);
    println!("they compile in {:.2?}", verdict.took);
    let verdict = if verdict.passed {
        check::documents("random-documents")
    } else {
        verdict
    };
    let mut bad: Vec<(usize, Vec<&String>)> = (0..modules.len())
        .map(|index| {
            (
                index,
                verdict
                    .complaints
                    .iter()
                    .filter(|line| line.starts_with(&format!("src/d{index:04}.rs:")))
                    .collect(),
            )
        })
        .filter(|(_, lines): &(usize, Vec<&String>)| !lines.is_empty())
        .collect();
    bad.sort_by_key(|(index, _)| documents[*index].len());
    if let Ok(folder) = std::env::var("CODEGEN_RANDOM_KEEP") {
        for (index, lines) in &bad {
            let first = lines.first().map(|line| line.as_str()).unwrap_or_default();
            std::fs::write(format!("{folder}/d{index:04}.json"), &documents[*index]).unwrap();
            println!("{first}");
        }
    }
    if let Some((index, lines)) = bad.first() {
        panic!(
            "{} of {wanted} documents do not compile; the shortest of them:\n{lines:#?}\n{}",
            bad.len(),
            documents[*index]
        );
    }
    assert!(verdict.passed, "{}", verdict.output);
}
