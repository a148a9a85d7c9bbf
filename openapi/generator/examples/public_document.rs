//! Generates one document as it is and with the leniency of `spec rust --lenient`, and says as JSON what became of it.
//! `.ci/public` runs it.
//!
//! `public_document DOCUMENT FOLDER`: the code goes to `FOLDER/strict.rs` and `FOLDER/lenient.rs`, where there is any.
use huaweicloud_meeting_generator::openapi::document::operations;
use huaweicloud_meeting_generator::openapi::document::source;
use huaweicloud_meeting_generator::openapi::generate::{Faults, Selection, Settings, generate_all};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [document, folder] = arguments.as_slice() else {
        eprintln!("usage: public_document DOCUMENT FOLDER");
        std::process::exit(2);
    };
    let text = std::fs::read_to_string(document)?;
    let operations = source::read(&text).map_or(0, |root| {
        operations::paths(&root)
            .map(|(_, item)| operations::methods(item).count())
            .sum()
    });
    let mut report = json!({ "operations": operations });
    for (how, lenient) in [("strict", false), ("lenient", true)] {
        let settings = Settings {
            selection: Selection {
                lenient,
                ..Selection::default()
            },
            ..Settings::for_document(document)
        };
        let begin = Instant::now();
        let mut part = match generate_all(document, &text, &settings) {
            Ok(generated) => {
                std::fs::write(Path::new(folder).join(format!("{how}.rs")), &generated.source)?;
                let left_out: Vec<Value> = generated
                    .left_out
                    .iter()
                    .map(|part| json!({"place": part.place, "words": part.reason}))
                    .collect();
                json!({
                    "accepted": true,
                    "lines": generated.source.lines().count(),
                    "kept": generated.source.matches(": Operation = Operation {").count(),
                    "warnings": generated.faults.warnings().count(),
                    "left_out": left_out,
                })
            }
            Err(faults) => json!({"accepted": false, "faults": told(&faults)}),
        };
        if let Some(part) = part.as_object_mut() {
            part.insert("seconds".into(), begin.elapsed().as_secs_f64().into());
        }
        report[how] = part;
    }
    println!("{report}");
    Ok(())
}

fn told(faults: &Faults) -> Vec<Value> {
    faults
        .iter()
        .map(|fault| json!({"line": fault.line, "place": fault.place, "words": fault.words}))
        .collect()
}
