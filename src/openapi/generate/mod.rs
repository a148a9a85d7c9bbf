//! The generator: an OpenAPI document in, Rust source out, or every reason why not.
//!
//! Compiled by `build.rs`, and with the feature `cli` for `meetingctl` and the tests. `document::notation` reads the text,
//! `check` refuses what is not supported, `read` builds the `model`, `lower` and `engine` write the plain structs,
//! `structs` and `emit` the rest, which `print` makes text.
#![allow(dead_code)] // each of the three that compile this module uses another part of it
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bounds are compared before they are cut
#![allow(clippy::large_enum_variant)] // a document has few of these and they live briefly

mod check;
mod docs;
mod emit;
mod engine;
mod graph;
mod letters;
mod lower;
mod model;
pub mod names;
pub mod pattern;
mod print;
mod read;
mod select;
mod settings;
mod structs;

use crate::openapi::document::node::Node;
pub use crate::openapi::document::refusal::{Fault, Faults};
use crate::openapi::document::{notation, source};
pub use emit::surface;
pub use select::{LeftOut, Selection};
pub use settings::Settings;

/// Documents whose schemas refer to one another in a long line are read by recursion: room for it, reserved and not used.
const STACK: usize = 1 << 29;

/// The source for a document, and what is to be said of it.
#[derive(Clone, Debug)]
pub struct Generated {
    pub source: String,
    /// Without faults; perhaps with warnings.
    pub faults: Faults,
    /// Operations and components that are not in the source, each with the reason.
    pub left_out: Vec<LeftOut>,
}

/// Generates Rust for a document. `name` is how faults call the file; `text` is YAML or JSON.
///
/// # Errors
/// All faults found, in the order of their lines.
pub fn generate(name: &str, text: &str, settings: &Settings) -> Result<String, Faults> {
    generate_all(name, text, settings).map(|generated| generated.source)
}

/// The same, with the warnings and what was left out.
///
/// # Errors
/// All faults found, in the order of their lines.
pub fn generate_all(name: &str, text: &str, settings: &Settings) -> Result<Generated, Faults> {
    with_room(name, text, || written(name, text, settings))
}

/// What callers see of the code that [`generate`] writes, to compare two documents.
///
/// # Errors
/// All faults found in reading the document.
pub fn outline(name: &str, text: &str, settings: &Settings) -> Result<surface::Surface, Faults> {
    with_room(name, text, || {
        let Model { root, api, .. } = model(name, text, settings)?;
        let paths = emit::Paths::in_messages(settings);
        let structs = structs_of(&api, &paths)
            .map_err(|words| Faults::new(name, text).with(Fault::at(&root, words)))?;
        Ok(surface::surface(&api, &structs, &paths))
    })
}

/// Works on a thread of its own, which has the room.
fn with_room<T: Send>(
    name: &str,
    text: &str,
    work: impl FnOnce() -> Result<T, Faults> + Send,
) -> Result<T, Faults> {
    let broken = |words: &str| {
        Faults::new(name, text).with(Fault {
            line: 1,
            column: None,
            pointer: String::new(),
            place: "the document".into(),
            words: words.into(),
        })
    };
    std::thread::scope(|scope| {
        let work = std::thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, work);
        match work.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(broken(
                "the generator gave up on this document; please report this",
            )),
            Err(error) => Err(broken(&format!("no thread to work in ({error})"))),
        }
    })
}

/// A document and what it says, decided.
struct Model {
    root: Node,
    api: model::Api,
    faults: Faults,
    left_out: Vec<LeftOut>,
}

fn model(name: &str, text: &str, settings: &Settings) -> Result<Model, Faults> {
    let notation::Reading { mut root, warnings } = match notation::read(text) {
        Ok(reading) => reading,
        Err(fault) => return Err(Faults::new(name, text).with(fault)),
    };
    let mut left_out = match select::apply(&mut root, &settings.selection) {
        Ok(left_out) => left_out,
        Err(fault) => return Err(Faults::new(name, text).with(fault)),
    };
    let accepts_poor = settings.accepts_poor || settings.selection.lenient;
    loop {
        let mut faults = Faults::new(name, text);
        warnings.iter().for_each(|it| faults.warn(it.clone()));
        // Not the shape of a document: reading on would only repeat it.
        let api = check::document(&root, accepts_poor, &mut faults)
            .then(|| read::api(&root, settings, &mut faults));
        match (faults.into_result(), api) {
            (Ok(faults), Some(api)) => {
                return Ok(Model {
                    root,
                    api,
                    faults,
                    left_out,
                });
            }
            (Ok(faults) | Err(faults), _) => {
                let removed = settings.selection.lenient && {
                    let before = left_out.len();
                    select::remove_refused(&mut root, &faults, &mut left_out);
                    left_out.len() > before
                };
                if !removed {
                    return Err(faults);
                }
            }
        }
    }
}

fn written(name: &str, text: &str, settings: &Settings) -> Result<Generated, Faults> {
    let Model {
        root,
        api,
        faults,
        mut left_out,
    } = model(name, text, settings)?;
    left_out.sort();
    let mut settings = settings.clone();
    if !left_out.is_empty() {
        settings.banner.push_str("\n\nLeft out:");
        for part in &left_out {
            settings.banner.push_str(&format!("\n- {part}"));
        }
    }
    let settings = &settings;
    let refused = |words| Faults::new(name, text).with(Fault::at(&root, words));
    let paths = emit::Paths::inside_types(settings);
    let structs = structs_of(&api, &paths).map_err(refused)?;
    let source = emit::file(&api, &structs, &paths, settings);
    Ok(Generated {
        source,
        faults,
        left_out,
    })
}

/// The structs by the engine, with types as seen from `paths`.
fn structs_of(api: &model::Api, paths: &emit::Paths) -> Result<engine::Structs, String> {
    engine::structs(&lower::lower(api, paths))
}

/// A document as plain JSON, for tests and tools.
///
/// # Errors
/// When the text is neither YAML nor JSON.
pub fn as_json(text: &str) -> Result<serde_json::Value, Faults> {
    source::read(text)
        .map(|root| root.to_value())
        .map_err(|fault| Faults::new("text", text).with(fault))
}
