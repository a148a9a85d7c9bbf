//! Random numbers: jitter, which is passed in, and random bytes of the operating system.
use ring::rand::{SecureRandom, SystemRandom};
use std::cell::RefCell;
use std::fmt::{self, Write};
use std::sync::Arc;

/// The operating system has no random bytes to give.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gives no random bytes")]
pub(crate) struct NoRandomBytes;

/// Fills `bytes` from the operating system's generator, which is good enough for secrets.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), NoRandomBytes> {
    SystemRandom::new().fill(bytes).map_err(|_| NoRandomBytes)
}

/// A random UUID (version 4) for a call. Not for secrets: it is made of bytes read beforehand, which a process that forks
/// shares with its child.
pub(crate) fn request_id() -> Result<uuid::Uuid, NoRandomBytes> {
    const SIZE: usize = 16;
    /// One read of the operating system's generator serves so many.
    const AT_ONCE: usize = 32;
    thread_local! {
        static POOL: RefCell<(usize, [[u8; SIZE]; AT_ONCE])> = const { RefCell::new((0, [[0; SIZE]; AT_ONCE])) };
    }
    POOL.with_borrow_mut(|(left, pool)| {
        if *left == 0 {
            fill(pool.as_flattened_mut())?;
            *left = AT_ONCE;
        }
        *left -= 1;
        let bytes = pool.get(*left).copied().unwrap_or_default();
        Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
    })
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Jitter: numbers from 0 (included) to 1 (excluded). Passed in, so that tests decide; nothing secret is made from it.
#[derive(Clone)]
pub(crate) struct Random(Arc<dyn Fn() -> f64 + Send + Sync>);

impl Random {
    pub(crate) fn new(sample: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(sample))
    }

    /// A number from 0 to 1, whatever the source gives.
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
    /// The operating system's; 0.5 when it has none to give, since jitter only spreads load.
    fn default() -> Self {
        Self::new(|| {
            let mut bits = [0; 4];
            fill(&mut bits).map_or(0.5, |()| {
                f64::from(u32::from_le_bytes(bits)) / (f64::from(u32::MAX) + 1.0)
            })
        })
    }
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Random")
    }
}
