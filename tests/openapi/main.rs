//! Reading OpenAPI documents: what the generator writes and refuses, what `spec check` and `spec diff` find. One program for
//! all of it, since each test program is linked with the whole library.

#[cfg(feature = "cli")]
#[path = "../large/check.rs"]
mod check;
#[cfg(feature = "cli")]
mod codegen;
mod codegen_calls;
#[cfg(feature = "cli")]
mod codegen_large;
#[cfg(feature = "cli")]
mod codegen_random;
#[cfg(feature = "cli")]
#[path = "../large/mod.rs"]
mod large;
#[cfg(feature = "cli")]
mod patterns;
#[cfg(feature = "cli")]
#[path = "../large/random.rs"]
mod random;
#[cfg(feature = "cli")]
mod spec_check;
#[cfg(feature = "cli")]
mod spec_command;
#[cfg(feature = "cli")]
mod spec_documents;
#[cfg(feature = "cli")]
mod spec_face;
#[cfg(feature = "cli")]
mod spec_semver;
