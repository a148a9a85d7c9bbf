//! Reply: an answer and how a door delivers it.
use crate::emulator::http::response::Answer;
use std::time::Duration;

/// An answer, and what happens to it on its way.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The answer. Not sent where the delivery says so.
    pub answer: Answer,
    /// How it is delivered.
    pub delivery: Delivery,
}

/// What a door does with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Delivery {
    /// Sends it.
    Whole,
    /// Waits, then sends it.
    Delayed(Duration),
    /// Closes the connection instead.
    Dropped,
    /// Behaves as if nobody listened.
    Unreachable,
    /// Sends so many bytes of the body, then closes the connection.
    Cut(usize),
    /// Sends the body a byte at a time with this pause.
    Drip(Duration),
    /// Sends nothing, ever.
    Stalled,
    /// Sends a body that never ends.
    Endless,
    /// Sends a gzip body of so many decoded bytes.
    GzipBomb(u64),
}
