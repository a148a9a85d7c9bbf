//! Reads OpenAPI documents: checks them, compares them, and writes the Rust of a client.
//!
//! `document` reads, everything else stands on it. `build.rs` uses `document` and `generate`, the program `meetingctl`
//! all of it, the client nothing. Nothing here is promised to stay as it is.
#![allow(missing_docs)] // for this package's own program and tests
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod check;
pub mod command;
pub mod diff;
pub mod document;
pub mod generate;
mod git;
pub mod layout;
pub mod report;
pub mod responses;
