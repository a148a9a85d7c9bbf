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
//! For any other language, `meetingctl emulator --control 127.0.0.1:0` prints the addresses and accounts as one line of
//! JSON. Time, faults and state are then changed over HTTP, on a port and a path of their own:
//! ```sh
//! curl -X POST $CONTROL/_emulator/faults -d '{"fault": "status", "status": 503, "operation": "addCorp", "times": 2}'
//! curl -X POST $CONTROL/_emulator/time/advance -d '{"by": "13h"}'
//! curl -X POST $CONTROL/_emulator/tokens/revoke -d '{"account": "admin@corp"}'
//! curl "$CONTROL/_emulator/journal?operation=addCorp&limit=5"
//! curl -X POST $CONTROL/_emulator/reset
//! ```
//! ```python
//! import json, subprocess, urllib.request
//! emulator = subprocess.Popen(["meetingctl", "emulator", "--control", "127.0.0.1:0"], stdout=subprocess.PIPE)
//! start = json.loads(emulator.stdout.readline())
//! reset = urllib.request.Request(start["control_url"] + "/_emulator/reset", method="POST")
//! print(json.load(urllib.request.urlopen(reset)))
//! ```
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss
)]

// Each room uses those after it only: door -> control -> handle -> gateway -> operations -> state -> http.
// `user` stands beside `control`; `assumptions` uses none.
mod assumptions;
mod control;
mod door;
mod gateway;
mod handle;
mod http;
mod operations;
mod state;
mod user;

pub use assumptions::{ASSUMPTIONS, Assumption};
pub use door::http::Server;
pub use door::in_process::EmulatorMiddleware;
pub use gateway::counters::Counters;
pub use gateway::faults::{Fault, Faults, Rule};
pub use gateway::journal::JournalEntry;
pub use gateway::platform::Platform;
pub use gateway::route::{Route, routes};
pub use handle::Emulator;
pub use http::delivery::{Delivery, DeliveryMode};
pub use http::request::Request;
pub use http::response::Response;
pub use state::clock::EmulatorClock;
pub use state::seed::{
    APP, CORP_ID, DEFAULT_ADMIN, GROUP_ID, MEMBER, MEMBERS, ORDINARY_ADMIN, SP_ADMIN, SP_APP,
    SP_ID, SeedApp, SeedLogin,
};
pub use state::settings::{Quota, Refreshing, Settings};
pub use state::snapshot::SeedError;
pub use user::EmulatorUser;
