//! Time: the clock that is passed in, deadlines, and cancellation.
mod cancel;
mod clock;
mod deadline;
mod unix_time;

pub use cancel::Cancel;
pub use clock::{Clock, SystemClock};
pub use deadline::Deadline;
pub use unix_time::{UnixMillis, UnixSeconds};

pub(crate) use clock::unix_seconds;
