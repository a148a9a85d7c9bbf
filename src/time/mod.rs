//! Time: the clock that is passed in, deadlines, and a switch that ends waits.
mod cancel;
mod clock;
mod deadline;

pub use cancel::Cancel;
pub use clock::{Clock, SystemClock};
pub use deadline::Deadline;

pub(crate) use clock::unix_seconds;
