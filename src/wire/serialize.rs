//! Serialize: bodies as JSON, in buffers that are wiped.
use crate::Secret;
use crate::secret::recording;
use serde::Serialize;
use zeroize::Zeroizing;

/// A body as compact JSON, and the secrets in it.
pub(crate) fn json<T: Serialize + ?Sized>(
    body: &T,
) -> (serde_json::Result<Zeroizing<Vec<u8>>>, Vec<Secret>) {
    // Sized first, or the buffer would leave copies of a password behind as it grows.
    let (measured, secrets) = recording(|| {
        let mut length = Length(0);
        serde_json::to_writer(&mut length, body).map(|()| length.0)
    });
    let written = measured.and_then(|length| {
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        serde_json::to_writer(&mut *bytes, body).map(|()| bytes)
    });
    (written, secrets)
}

/// Counts what is written.
struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
