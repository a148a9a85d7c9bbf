//! A response and how it is delivered.
use crate::emulator::http::response::Response;
use std::time::Duration;

/// A response, and what happens to it on its way.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The response. Not sent where the mode says so.
    pub response: Response,
    /// How it is delivered.
    pub mode: DeliveryMode,
}

/// What is done with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryMode {
    /// Sends it.
    Complete,
    /// Waits, then sends it.
    Delayed(Duration),
    /// Closes the connection instead.
    Dropped,
    /// Behaves as if nothing listened.
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
