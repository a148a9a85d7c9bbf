//! Bulk work: every item once, whatever fails, whenever the process ends.
#![cfg(feature = "emulator")]

#[path = "bulk/every_write.rs"]
mod every_write;
#[path = "bulk/journals.rs"]
mod journals;
#[path = "bulk/members.rs"]
mod members;
#[path = "bulk/outcomes.rs"]
mod outcomes;
#[path = "bulk/plans.rs"]
mod plans;
#[path = "bulk/random.rs"]
mod random;
#[path = "bulk/support.rs"]
mod support;
