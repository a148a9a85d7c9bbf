//! Promises about tokens in a crowd, on a fake platform and a clock moved by hand.
mod logout;
mod refresh;
mod refusal;
mod sharing;
mod store;

use crate::token::session::state::PUT_OFF;
use crate::token::session::*;
use crate::token::testing::*;
use crate::token::{ExpiryFields, FileStore, MemoryStore, StoreLock, StoredToken};
use std::sync::Barrier;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::SeqCst;
use std::thread;
use std::time::{Duration, Instant};

const HOUR: u64 = 3600;

fn patiently(mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < seconds(20), "it never happened");
        thread::yield_now();
    }
}
