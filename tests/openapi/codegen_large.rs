//! Large documents: hundreds of operations are generated in proportionate time, and the result compiles.
//!
//! `.ci/large` does the same with public documents of other makes; it calls the ignored test at the end.
use crate::{check, large};
use huaweicloud_meeting::openapi::generate as codegen;

use codegen::{Settings, generate};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How many times as long as reading the written code and printing it again, by syn and prettyplease in the same process, the
/// generation may take: machines differ, and the same one from hour to hour.
const LIMIT: f64 = 3.0;

fn settings(name: &str) -> Settings {
    Settings::outside("::huaweicloud_meeting", name)
}

fn code(name: &str, text: &str) -> String {
    generate(name, text, &settings(name)).unwrap_or_else(|faults| {
        let all: Vec<String> = faults.lines().collect();
        panic!(
            "{} refusals, the first of them:\n{}",
            all.len(),
            all.iter().take(25).cloned().collect::<Vec<_>>().join("\n")
        )
    })
}

/// Time that this process has had a processor for, where the system tells: what other programs do at the same time is not
/// the generator's fault. Elsewhere the time on the wall since `begin`.
fn spent(begin: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/self/stat").ok();
    let ticks = told.and_then(|text| {
        let fields: Vec<u64> = text
            .rsplit(')')
            .next()?
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse().ok())
            .collect();
        (fields.len() == 2).then(|| fields.iter().sum::<u64>())
    });
    ticks.map_or_else(
        || begin.elapsed(),
        |ticks| Duration::from_millis(ticks * 10),
    )
}

/// Median of three of [`time_once`].
fn time(name: &str, text: &str) -> (Duration, f64) {
    let mut times = [(); 3].map(|()| time_once(name, text));
    times.sort_by_key(|(time, _)| *time);
    times[1]
}

/// The generation in a process of its own, so that no other test counts; and how many times as long that was as reading and
/// printing the code.
pub(super) fn time_once(name: &str, text: &str) -> (Duration, f64) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("timed-documents")
        .join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let (document, code, report) = (
        folder.join(name),
        folder.join("code.rs"),
        folder.join("report.json"),
    );
    std::fs::write(&document, text).unwrap();
    let run = Command::new(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "codegen_large::document_from_the_environment",
        ])
        .env("LARGE_DOCUMENT", &document)
        .env("LARGE_CODE", &code)
        .env("LARGE_REPORT", &report)
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stdout)
    );
    let report: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&report).unwrap()).unwrap();
    assert_eq!(report["faults"], serde_json::json!([]), "{name}");
    let seconds = report["seconds"].as_f64().unwrap();
    (
        Duration::from_secs_f64(seconds),
        seconds / report["printing"].as_f64().unwrap(),
    )
}

#[test]
fn documents_are_the_same_on_every_run_and_as_large_as_asked_for() {
    for operations in [200, 400] {
        let (first, again) = (large::documents(operations), large::documents(operations));
        assert_eq!(first, again);
        for (name, text) in first {
            let count = text.matches("operationId").count();
            assert_eq!(count, operations, "{name}");
        }
    }
}

#[test]
fn hundreds_of_operations_are_generated_without_a_refusal() {
    for operations in [200, 400] {
        for (name, text) in large::documents(operations) {
            let code = code(name, &text);
            let statics = code.matches(": Operation = Operation {").count();
            assert_eq!(statics, operations, "{name}: an operation was lost");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_code() {
    for (name, text) in large::documents(60) {
        assert_eq!(code(name, &text), code(name, &text), "{name}");
    }
}

#[test]
fn a_longer_document_renames_nothing() {
    for ((name, short), (_, long)) in large::documents(60).into_iter().zip(large::documents(120)) {
        let (short, long) = (code(name, &short), code(name, &long));
        let named = |line: &&str| {
            ["pub fn ", "pub struct ", "pub enum ", "pub static "]
                .iter()
                .any(|start| line.trim().starts_with(start))
        };
        let long: std::collections::HashSet<&str> = long.lines().filter(named).collect();
        let lost: Vec<&str> = short
            .lines()
            .filter(named)
            .filter(|line| !long.contains(line))
            .collect();
        assert_eq!(lost, Vec::<&str>::new(), "{name}");
    }
}

#[test]
#[ignore = "slow: .ci/run runs it"]
fn time_grows_with_the_number_of_operations_and_no_faster() {
    for ((name, small), (_, large)) in large::documents(200).into_iter().zip(large::documents(400))
    {
        let ((of_200, times), (of_400, _)) = (time(name, &small), time(name, &large));
        println!(
            "{name}: 200 operations in {of_200:.2?}, {times:.1} times printing; 400 in {of_400:.2?}"
        );
        assert!(
            times <= LIMIT,
            "{name}: 200 operations take {of_200:?}, {times:.1} times as long as printing them"
        );
        // Twice is proportionate; three times leaves room for what is done once, and for caches that overflow.
        let ratio = of_400.as_secs_f64() / of_200.as_secs_f64();
        assert!(
            ratio < 3.0,
            "{name}: twice the operations take {ratio:.1} times as long"
        );
    }
}

#[test]
#[ignore = "slow: .ci/run runs it"]
fn large_documents_compile() {
    let documents = large::documents(200).into_iter();
    let modules: Vec<(String, String)> = documents
        .map(|(name, text)| {
            (
                name.split('.').next().unwrap().to_owned(),
                code(name, &text),
            )
        })
        .collect();
    let verdict = check::check("large-documents", &modules);
    println!(
        "{} lines compile in {:.2?}",
        modules
            .iter()
            .map(|(_, text)| text.lines().count())
            .sum::<usize>(),
        verdict.took
    );
    let complaints: Vec<&String> = verdict.complaints.iter().take(40).collect();
    assert!(
        verdict.complaints.is_empty(),
        "{} complaints, the first of them:\n{complaints:#?}",
        verdict.complaints.len()
    );
    assert!(verdict.passed, "{}", verdict.output);
}

/// Generates the document in `LARGE_DOCUMENT`; writes code to `LARGE_CODE` if there are no faults, and what happened, as
/// JSON, to `LARGE_REPORT`.
#[test]
#[ignore = "called by .ci/large with a document in LARGE_DOCUMENT"]
fn document_from_the_environment() {
    let of = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let (document, target, report) = (of("LARGE_DOCUMENT"), of("LARGE_CODE"), of("LARGE_REPORT"));
    let text = std::fs::read_to_string(&document).unwrap();
    let name = document.rsplit('/').next().unwrap_or_default();
    let begin = Instant::now();
    let before = spent(begin);
    let outcome = generate(name, &text, &settings(name));
    let seconds = (spent(begin) - before).as_secs_f64();
    let mut printing = f64::NAN;
    let faults: Vec<serde_json::Value> = match outcome {
        Ok(code) => {
            let (begin, before) = (Instant::now(), spent(begin));
            std::hint::black_box(prettyplease::unparse(&syn::parse_file(&code).unwrap()));
            printing = (spent(begin) - before).as_secs_f64();
            std::fs::write(target, code).unwrap();
            Vec::new()
        }
        Err(faults) => faults
            .iter()
            .map(|fault| serde_json::json!({"line": fault.line, "place": fault.place, "words": fault.words}))
            .collect(),
    };
    std::fs::write(
        report,
        serde_json::json!({"seconds": seconds, "printing": printing, "faults": faults}).to_string(),
    )
    .unwrap();
}
