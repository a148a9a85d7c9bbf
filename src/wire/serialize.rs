//! Serialize: bodies as JSON, in buffers that are wiped.
use crate::Secret;
use crate::secret::{SecretBytes, recording};
use serde::Serialize;

/// A body as compact JSON, and the secrets in it.
pub(crate) fn json<T: Serialize + ?Sized>(
    body: &T,
) -> (serde_json::Result<SecretBytes>, Vec<Secret>) {
    recording(|| {
        let mut bytes = SecretBytes::default();
        serde_json::to_writer(&mut bytes, body).map(|()| bytes)
    })
}
