//! The generator: an OpenAPI 3.0 document in, Rust source out, or every reason why not.
//!
//! Compiled by `build.rs`, and with the feature `cli` for `meetingctl` and the tests. `document::source` reads the text,
//! `check` refuses what is not supported, `read` builds the `model`, `lower` and `engine` write the plain structs,
//! `structs` and `emit` the rest.
#![allow(dead_code)] // each of the three that compile this module uses another part of it
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bounds are compared before they are cut
#![allow(clippy::large_enum_variant)] // a document has few of these and they live briefly

mod check;
mod docs;
mod emit;
mod engine;
mod graph;
mod lower;
mod model;
pub mod names;
mod read;
mod structs;

use crate::openapi::document::headers;
use crate::openapi::document::node::Node;
pub use crate::openapi::document::refusal::{Fault, Faults};
use crate::openapi::document::source;
pub use emit::surface;

/// How the generated code is to sit in its crate.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the runtime (`wire`, `Client`, `Secret`, `Result`) is: `crate`, or `::huaweicloud_meeting`.
    pub runtime: String,
    /// `impl <runtime>::Client` (only inside the runtime's own crate), or an `Api` struct of the generated code's own.
    pub methods_on_client: bool,
    /// Header parameters that the transport sends by itself, and methods therefore do not take.
    pub transport_headers: Vec<String>,
    /// Method names that are taken on the type that gets the methods.
    pub taken_methods: Vec<String>,
    /// The comment at the top of the output, without slashes.
    pub banner: String,
}

impl Settings {
    /// For the runtime's own crate: methods become part of its `Client`.
    pub fn inside(document: &str) -> Self {
        Self {
            runtime: "crate".into(),
            methods_on_client: true,
            taken_methods: CLIENT_METHODS.iter().copied().map(String::from).collect(),
            ..Self::outside("::huaweicloud_meeting", document)
        }
    }

    /// For any other crate: the methods sit on an `Api` that holds a client of the runtime at `runtime`.
    pub fn outside(runtime: &str, document: &str) -> Self {
        Self {
            runtime: runtime.into(),
            methods_on_client: false,
            transport_headers: headers::SENT.map(String::from).into(),
            taken_methods: vec!["new".into()],
            banner: format!("@generated from {document}: edit the document, not this file."),
        }
    }
}

/// What the runtime's `Client` calls its own: an operation of that name is refused, else rustc would stumble over it.
const CLIENT_METHODS: &[&str] = &[
    "anonymous",
    "builder",
    "call",
    "clone",
    "deadline",
    "from_env",
    "login",
    "login_info",
    "logout",
    "logout_on_drop",
    "new",
    "refresh",
    "session",
    "shutdown",
    "validate",
    "with_credentials",
    "with_language",
    "with_request_id",
    "with_retry",
    "with_timeout",
];

/// Documents whose schemas refer to one another in a long line are read by recursion: room for it, reserved and not used.
const STACK: usize = 1 << 29;

/// Generates Rust for a document. `name` is how faults call the file; `text` is YAML or JSON.
///
/// # Errors
/// All faults found, in the order of their lines.
pub fn generate(name: &str, text: &str, settings: &Settings) -> Result<String, Faults> {
    with_room(name, || written(name, text, settings))
}

/// What callers see of the code that [`generate`] writes, to compare two documents.
///
/// # Errors
/// All faults found in reading the document.
pub fn outline(name: &str, text: &str, settings: &Settings) -> Result<surface::Surface, Faults> {
    with_room(name, || {
        let (root, api) = model(name, text, settings)?;
        let paths = emit::Paths::in_messages(settings);
        let structs = structs_of(name, &root, &api, &paths)?;
        Ok(surface::surface(&api, &structs, &paths))
    })
}

/// Works on a thread of its own, which has the room.
fn with_room<T: Send>(
    name: &str,
    work: impl FnOnce() -> Result<T, Faults> + Send,
) -> Result<T, Faults> {
    let broken = |words: &str| {
        Faults::new(name).with(Fault {
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

/// The document and what it says, decided.
fn model(name: &str, text: &str, settings: &Settings) -> Result<(Node, model::Api), Faults> {
    let mut faults = Faults::new(name);
    let root = match source::read(text) {
        Ok(root) => root,
        Err(fault) => return Err(faults.with(fault)),
    };
    if !check::document(&root, &mut faults) {
        return Err(faults); // not the shape of a document: reading on would only repeat it
    }
    let api = read::api(&root, settings, &mut faults);
    faults.into_result()?;
    Ok((root, api))
}

fn written(name: &str, text: &str, settings: &Settings) -> Result<String, Faults> {
    let (root, api) = model(name, text, settings)?;
    let paths = emit::Paths::inside_types(settings);
    let structs = structs_of(name, &root, &api, &paths)?;
    emit::file(&api, &structs, &paths, settings)
        .map_err(|words| Faults::new(name).with(Fault::at(&root, words)))
}

/// The structs by the engine, with types as seen from `paths`.
fn structs_of(
    name: &str,
    root: &Node,
    api: &model::Api,
    paths: &emit::Paths,
) -> Result<engine::Structs, Faults> {
    engine::structs(&lower::lower(api, paths))
        .map_err(|words| Faults::new(name).with(Fault::at(root, words)))
}

/// A document as plain JSON, for tests and tools.
///
/// # Errors
/// When the text is neither YAML nor JSON.
pub fn as_json(text: &str) -> Result<serde_json::Value, Faults> {
    source::read(text)
        .map(|root| root.to_value())
        .map_err(|fault| Faults::new("text").with(fault))
}
