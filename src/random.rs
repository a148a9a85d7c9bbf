//! Random numbers that are passed in (they only spread load; nothing secret is made from them), and random bytes as text.
use std::fmt::{self, Write as _};
use std::sync::Arc;

/// A source of chance between 0 (included) and 1 (excluded); passed in, so that tests decide.
#[derive(Clone)]
pub(crate) struct Random(Arc<dyn Fn() -> f64 + Send + Sync>);

impl Random {
    pub(crate) fn new(sample: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(sample))
    }

    /// A number in 0..1, whatever the source gives.
    pub(crate) fn sample(&self) -> f64 {
        let sample = (self.0)();
        if sample.is_finite() {
            sample.clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}

impl Default for Random {
    /// The operating system's; the middle when it has none to give, since chance only spreads load here.
    fn default() -> Self {
        Self::new(|| {
            getrandom::u32().map_or(0.5, |bits| f64::from(bits) / (f64::from(u32::MAX) + 1.0))
        })
    }
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Random")
    }
}

/// Lower-case hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
