//! The platform offline: the Management Platform and its gateway in memory, for tests and first runs.
//!
//! [`Platform`] is a value: a [`Request`] and the time go in, a [`Response`] comes out. An [`Emulator`] shares one and makes
//! it reachable in two ways: [`Emulator::middleware`], a ureq middleware that needs no socket, and [`Emulator::serve`], an
//! HTTP server for programs in any language.
//!
//! It starts with an SP, one enterprise with its administrators and members, resources and App IDs; the constants here
//! name them. It writes the platform's JSON from the platform's documentation and shares no type with the client, so
//! that one mistake does not sit on both sides. [`Faults`] say what goes wrong, [`Counters`] what happened, [`Settings`]
//! what a test may want otherwise.
//!
//! # Where the vendor is silent
//! These are choices of the emulator; a program should not lean on them.
//! - Five wrong passwords in a row lock an account; the fifth is still a 401. App ID logins never lock, but a locked
//!   account refuses them too.
//! - Batches, and UpdateCorp, are carried out wholly or not at all.
//! - `""` in UpdateCorp clears a field. A phone number without a country is refused (absent countries are `chinaPR`).
//! - An unknown enterprise is `USG.201010001`, an unknown resource `USG.201050001`, one that may not be changed
//!   `USG.201050002`, a disabled account `USG.206010007`, a locked one `USG.206030015`.
//! - A missing or expired token is `USG.000000004`, a displaced one `USG.206020002`, any other `USG.206020000`.
//! - An account holds one token of all client types other than 72 together. These and its tokens of type 72 do not
//!   displace each other.
//! - AddResource with a known id and another type adds another resource; DeleteResource takes all that have the id.
//! - A refresh keeps a living access token and changes the refresh token; an expired access token is replaced.
//! - A member without the role is unknown to ShowCorpAdmin and BatchDeleteCorpAdmins (`USG.201040000`). Ordinary
//!   administrators may do all that the default one may, but add.
//! - Search keys do not regard case. Operation records come newest first.
//! - Totals count what has expired or is suspended.
//! - When an enterprise has fewer `SOFT` resources in force than before and fewer than enabled members, members are
//!   disabled at random, as many as are too many; administrators are not. They stay so until they are enabled.
//! - An enterprise with users beside its default administrator is not deleted.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss
)]

// Each room uses those after it only: door -> handle -> gateway -> operations -> state -> http.
mod door;
mod gateway;
mod handle;
mod http;
mod operations;
mod state;

pub use door::http::Server;
pub use door::in_process::EmulatorMiddleware;
pub use gateway::counters::Counters;
pub use gateway::faults::{Fault, Faults, Rule};
pub use gateway::platform::Platform;
pub use gateway::route::{Route, routes};
pub use handle::Emulator;
pub use http::delivery::{Delivery, DeliveryMode};
pub use http::request::Request;
pub use http::response::Response;
pub use state::clock::EmulatorClock;
pub use state::profile::Notice;
pub use state::seed::{
    APP, CORP_ID, DEFAULT_ADMIN, GROUP_ID, MEMBER, MEMBERS, ORDINARY_ADMIN, SP_ADMIN, SP_APP,
    SP_ID, SeedApp, SeedLogin,
};
pub use state::settings::{Quota, Refreshing, Settings};
