//! The generator of `huaweicloud-meeting`: an OpenAPI document in, Rust source out. Its build script alone uses it.

/// Reading the document and generating from it.
pub mod openapi {
    #[cfg_attr(in_repository, path = "../../../src/openapi/document/mod.rs")]
    pub mod document;
    #[cfg_attr(in_repository, path = "../../../src/openapi/generate/mod.rs")]
    pub mod generate;
}
