//! The emulator: what it does as the platform does it, and what it offers beyond that.
#![cfg(feature = "emulator")]

#[path = "emulator/admins.rs"]
mod admins;
#[path = "emulator/control.rs"]
mod control;
#[path = "emulator/corps.rs"]
mod corps;
#[path = "emulator/examples.rs"]
mod examples;
#[cfg(feature = "explorer")]
#[path = "emulator/explorer.rs"]
mod explorer;
#[path = "emulator/gateway.rs"]
mod gateway;
#[path = "emulator/kit.rs"]
mod kit;
#[path = "emulator/logins.rs"]
mod logins;
#[path = "emulator/members.rs"]
mod members;
#[path = "emulator/resources.rs"]
mod resources;
#[path = "emulator/tokens.rs"]
mod tokens;
#[path = "emulator/transports.rs"]
mod transports;
