//! The generator of `huaweicloud-meeting`: an OpenAPI document in, Rust source out. Its build script alone uses it.

/// Reading the document and generating from it.
#[path = "modules.rs"]
pub mod openapi;
