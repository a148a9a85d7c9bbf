#[cfg_attr(in_repository, path = "../../src/openapi/document/mod.rs")]
#[cfg_attr(not(in_repository), path = "openapi/document/mod.rs")]
pub mod document;
#[cfg_attr(in_repository, path = "../../src/openapi/generate/mod.rs")]
#[cfg_attr(not(in_repository), path = "openapi/generate/mod.rs")]
pub mod generate;
