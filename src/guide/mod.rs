//! A page for each whole task, with examples to begin from.
//!
//! - [`sessions`]: credentials, the first call, tokens that several threads or processes share, the end of a session.
//! - [`administrators`]: who administers an enterprise; adding and removing them.
//! - [`members`]: the people of an enterprise: adding, changing, disabling and removing them.
//! - [`enterprises`]: creating enterprises of an SP, their resources, and what is about to expire.
//! - [`errors`]: what to do when a call fails, and when it is safe to repeat it.
//! - [`testing`]: testing your own program against the emulator, in Rust, Python or a shell.

#[doc = include_str!("sessions.md")]
pub mod sessions {}

#[doc = include_str!("administrators.md")]
pub mod administrators {}

#[doc = include_str!("members.md")]
pub mod members {}

#[doc = include_str!("enterprises.md")]
pub mod enterprises {}

#[doc = include_str!("errors.md")]
pub mod errors {}

#[doc = include_str!("testing.md")]
pub mod testing {}
