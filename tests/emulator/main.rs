//! The emulator: what it does as the platform does it, and what it offers beyond that. One program for all of it, since each
//! test program is linked with the whole library; `emulator_hostile` alone is another, as it holds hundreds of connections at once.
#![cfg(feature = "emulator")]

mod admins;
mod control;
mod corps;
#[cfg(feature = "cli")]
mod data;
mod examples;
#[cfg(feature = "explorer")]
mod explorer;
mod gateway;
#[cfg(feature = "cli")]
mod killed;
mod kit;
mod logins;
mod members;
mod resources;
mod scale;
#[cfg(target_os = "linux")]
mod speed;
mod tokens;
mod transports;
