//! The client, as a user has it: its operations, its session, and what it does with whatever comes back. One program for
//! all of it, since each test program is linked with the whole library.

#[cfg(feature = "emulator")]
mod crowd;
#[cfg(feature = "cli")]
mod document;
#[cfg(feature = "emulator")]
mod drift;
#[cfg(feature = "emulator")]
mod enterprises;
#[cfg(feature = "emulator")]
mod examples;
mod exchange;
#[path = "../../src/testing/faults.rs"]
mod faults;
mod fixtures;
#[cfg(feature = "cli")]
mod hostile;
#[cfg(feature = "emulator")]
#[path = "../kit/mod.rs"]
mod kit;
#[cfg(feature = "emulator")]
mod operations;
mod proxy;
#[cfg(feature = "emulator")]
mod read_only;
#[cfg(feature = "emulator")]
mod session;
#[path = "../../src/testing/tls.rs"]
mod tls;
