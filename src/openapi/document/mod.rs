//! Reads a document: text, positions, pointers, references, key tables, operations.
#![allow(dead_code)] // `build.rs` uses a part of it

pub mod doc;
#[allow(clippy::duplicate_mod)] // `build.rs` has this module without the runtime
#[path = "../../runtime/headers.rs"]
pub mod headers;
pub mod index;
pub mod keys;
pub mod names;
pub mod node;
pub mod notation;
pub mod operations;
pub mod pointer;
#[allow(clippy::duplicate_mod)] // likewise
#[path = "../../printable.rs"]
pub mod printable;
pub mod refusal;
pub mod shape;
pub mod source;
