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
//! the emulator assumes something; [`ASSUMPTIONS`] lists it. A program should not lean on these.
//!
//! # Testing your own program
//! In Rust, in process, without a socket:
//! ```
//! use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator, Fault};
//! use huaweicloud_meeting::{Client, Credentials};
//!
//! let emulator = Emulator::new();
//! let credentials = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
//! let client = Client::builder(credentials).middleware(emulator.middleware()).build()?;
//! client.login()?;
//! // what happens when the platform is in trouble, and how it was asked
//! emulator.faults(|faults| faults.next(Fault::status(503)));
//! client.show_corp_basic_info()?;
//! let statuses: Vec<u16> = emulator.journal().iter().map(|entry| entry.status).collect();
//! assert_eq!(statuses, [200, 503, 200]);
//! # Ok::<_, huaweicloud_meeting::Error>(())
//! ```
//! [The guide](crate::guide::testing) has more, also for Python and curl: `meetingctl emulator --control` prints the addresses
//! and accounts as one line of JSON, and time, faults and state are changed over HTTP, on a port and a path of their own.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss
)]

// Each room uses those after it only: door -> control -> gateway -> operations -> state -> http.
// `user` and `tokens` stand above `gateway`.
mod control;
mod door;
mod gateway;
mod http;
mod operations;
mod state;
mod tokens;
mod user;

pub use door::http::Server;
pub use door::in_process::EmulatorMiddleware;
pub use gateway::assumptions::{ASSUMPTIONS, Assumption};
pub use gateway::counters::Counters;
#[cfg(feature = "emulator-data")]
pub use gateway::data::DataFile;
pub use gateway::faults::{Fault, Faults, Rule};
pub use gateway::handle::Emulator;
pub use gateway::journal::JournalEntry;
pub use gateway::platform::Platform;
pub use gateway::route::{Route, routes};
pub use http::delivery::{Delivery, DeliveryMode};
pub use http::request::Request;
pub use http::response::Response;
pub use state::clock::EmulatorClock;
pub use state::profile::Notice;
pub use state::seed::{
    APP, DEFAULT_ADMIN, MEMBER, MEMBERS, ORDINARY_ADMIN, SP_ADMIN, SP_APP, SeedApp, SeedLogin,
};
pub use state::seed_data::{CORP_ID, GROUP_ID, SP_ID};
pub use state::seed_files::read_seed;
pub use state::settings::{Quota, Refreshing, Settings};
pub use state::snapshot::SeedError;
pub use tokens::EmulatorTokens;
pub use user::EmulatorUser;
