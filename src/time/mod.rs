//! Time: the clock that is passed in, deadlines, and cancellation.
mod cancel;
mod clock;
mod deadline;

pub use cancel::Cancel;
pub use clock::{Clock, SystemClock};
pub use deadline::Deadline;

pub(crate) use clock::unix_seconds;
