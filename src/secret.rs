//! Secret: a string that does not show itself.
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::sync::{Arc, OnceLock};
use zeroize::{Zeroize, Zeroizing};

/// A string that is wiped when dropped and never shown by `Debug` or `Serialize`; there is no `Display`.
///
/// Clones share one copy of the text, which is wiped with the last of them.
///
/// [`expose`](Secret::expose) is the one way to read it. Serializing a `Secret` writes `"***"`; only a request body
/// whose field is declared as secret in the document carries the text itself.
#[derive(Clone, Default)]
pub struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    /// Takes a string into custody.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Arc::new(Zeroizing::new(text.into())))
    }

    /// Shows the text: the one way out, so that a reader can find every place that uses it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Is there nothing to hide?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// Compares without stopping at the first difference; only the lengths can be told from the time it takes.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        let differ = a.iter().zip(b).fold(0, |differ, (a, b)| differ | (a ^ b));
        a.len() == b.len() && std::hint::black_box(differ) == 0
    }
}

impl Eq for Secret {}

/// Writes `"***"`. Request bodies use [`wire::expose`](crate::runtime::expose) on purpose.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("***")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        READ.set(true);
        String::deserialize(deserializer).map(Self::from)
    }
}

/// Bytes that may hold secrets: what was written is wiped when they are dropped, and when they have to move to grow.
#[derive(Default)]
pub(crate) struct SecretBytes(Vec<u8>);

impl SecretBytes {
    /// Grows without leaving a copy behind.
    fn reserve(&mut self, more: usize) {
        let needed = self.0.len().saturating_add(more);
        if needed > self.0.capacity() {
            let room = needed
                .max(self.0.capacity().saturating_mul(2))
                .max(LEAST_ROOM);
            let mut larger = Vec::with_capacity(room);
            larger.extend_from_slice(&self.0);
            // Dropped, and so wiped.
            let _small = Self(std::mem::replace(&mut self.0, larger));
        }
    }
}

/// Room for most bodies, so that they are written in place.
const LEAST_ROOM: usize = 1024;

impl std::ops::Deref for SecretBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for SecretBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl std::io::Write for SecretBytes {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.reserve(bytes.len());
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Only what was written: the rest of the room never held anything.
impl Drop for SecretBytes {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

thread_local! {
    /// Secrets written while a body is serialized, so that an answer which echoes one can be masked.
    static WRITTEN: RefCell<Option<Vec<Secret>>> = const { RefCell::new(None) };
    /// A secret was read since this was last reset.
    static READ: Cell<bool> = const { Cell::new(false) };
}

/// Runs `read` and tells beside its result whether a secret was read in it.
pub(crate) fn reading<R>(read: impl FnOnce() -> R) -> (R, bool) {
    let before = READ.replace(false);
    let result = read();
    let secret = READ.get();
    READ.set(before || secret);
    (result, secret)
}

/// Writes the text of a secret: for `serialize_with` on the secret fields of request bodies.
///
/// # Errors
/// Those of the serializer.
pub(crate) fn expose<S: Serializer>(secret: &Secret, serializer: S) -> Result<S::Ok, S::Error> {
    WRITTEN.with_borrow_mut(|written| {
        if let Some(written) = written {
            written.push(secret.clone());
        }
    });
    serializer.serialize_str(secret.expose())
}

/// Runs `serialize` and gives the secrets that it wrote beside its result.
pub(crate) fn recording<R>(serialize: impl FnOnce() -> R) -> (R, Vec<Secret>) {
    let before = WRITTEN.replace(Some(Vec::new()));
    let result = serialize();
    let written = WRITTEN.replace(before).unwrap_or_default();
    (result, written)
}

/// The secrets that went out with a call: whatever comes back is shown only after they were painted over.
#[derive(Clone, Debug, Default)]
pub(crate) struct Redactor {
    secrets: Vec<Secret>,
    /// Their spellings, which most calls have no use for: they are worked out when something is to be shown.
    spellings: OnceLock<Spellings>,
}

impl Redactor {
    /// Hides `secret` and the spellings of it that a server could echo.
    pub(crate) fn hide(&mut self, secret: &Secret) {
        if !self.secrets.contains(secret) {
            self.secrets.push(secret.clone());
            self.spellings.take();
        }
    }

    /// Returns `true` if there is nothing to hide.
    pub(crate) fn is_empty(&self) -> bool {
        self.spellings().0.is_empty()
    }

    fn spellings(&self) -> &Spellings {
        self.spellings.get_or_init(|| {
            let mut spellings = Spellings::default();
            for secret in &self.secrets {
                spellings.hide(secret);
            }
            spellings
        })
    }

    /// Hides all of `secrets`.
    pub(crate) fn hide_all(&mut self, secrets: &[Secret]) {
        for secret in secrets {
            self.hide(secret);
        }
    }

    /// `text` with every secret replaced by `***`; as it is where there is none in it.
    pub(crate) fn apply<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut masked = Cow::Borrowed(text);
        for secret in &self.spellings().0 {
            if masked.len() >= secret.expose().len() && masked.contains(secret.expose()) {
                masked = masked.replace(secret.expose(), "***").into();
            }
        }
        masked
    }
}

/// All that is to be hidden, the longest first.
#[derive(Clone, Debug, Default)]
struct Spellings(Vec<Secret>);

impl Spellings {
    fn hide(&mut self, secret: &Secret) {
        let text = secret.expose();
        self.add(secret.clone());
        // `Basic <base64 of account:password>`, `HMAC-SHA256 signature=…,access=…`: the parts are as secret as the whole.
        if let Some((_, rest)) = text.split_once(' ') {
            self.add(rest.into());
            for part in rest.split(',') {
                self.add(part.split_once('=').map_or(part, |(_, value)| value).into());
            }
            self.hide_basic(rest);
        }
        // Most are spelled the same in JSON.
        let escapes = |byte: u8| byte < b' ' || matches!(byte, b'"' | b'\\');
        if text.bytes().any(escapes)
            && let Ok(quoted) = serde_json::to_string(text)
        {
            let quoted = Zeroizing::new(quoted);
            self.add(quoted.trim_matches('"').into());
        }
    }

    fn hide_basic(&mut self, encoded: &str) {
        use base64::Engine as _;
        let Ok(bytes) = base64::engine::general_purpose::STANDARD.decode(encoded) else {
            return;
        };
        let bytes = Zeroizing::new(bytes);
        let Ok(pair) = std::str::from_utf8(&bytes) else {
            return;
        };
        self.add(pair.into());
        if let Some((_, password)) = pair.split_once(':') {
            self.add(password.into());
        }
    }

    fn add(&mut self, secret: Secret) {
        let text = secret.expose();
        // Stars are what a secret is replaced by: to hide them would make more of them each time.
        let hidden_already = text.bytes().all(|byte| byte == b'*');
        if !hidden_already && !self.0.iter().any(|known| known.expose() == text) {
            // Longest first, or a part would be painted over and leave the rest of the whole standing.
            let at = self
                .0
                .partition_point(|known| known.expose().len() >= text.len());
            self.0.insert(at, secret);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_debug_nor_serialize_shows_it() {
        let secret = Secret::from("canary-1");
        assert_eq!(format!("{secret:?}"), "Secret(***)");
        assert_eq!(serde_json::to_string(&secret).unwrap(), "\"***\"");
        assert_eq!(
            serde_json::from_str::<Secret>("\"canary-1\"").unwrap(),
            secret
        );
    }

    #[test]
    fn equal_only_when_all_bytes_are() {
        assert_eq!(Secret::from("abc"), Secret::from("abc"));
        assert_ne!(Secret::from("abc"), Secret::from("abd"));
        assert_ne!(Secret::from("abc"), Secret::from("ab"));
        assert_ne!(Secret::from(""), Secret::from("a"));
    }

    #[test]
    fn a_body_writes_it_and_says_which() {
        #[derive(Serialize)]
        struct Body {
            #[serde(serialize_with = "crate::runtime::expose")]
            pwd: Secret,
            #[serde(serialize_with = "crate::runtime::expose")]
            old: Option<Secret>,
            shown: Secret,
        }
        let body = Body {
            pwd: "one".into(),
            old: Some("two".into()),
            shown: "three".into(),
        };
        let (text, written) = recording(|| serde_json::to_string(&body).unwrap());
        assert_eq!(text, r#"{"pwd":"one","old":"two","shown":"***"}"#);
        assert_eq!(written, [Secret::from("one"), Secret::from("two")]);
        let (_, written) = recording(|| ());
        assert_eq!(written, []);
    }

    #[test]
    fn bytes_are_kept_whole_while_they_grow() {
        use std::io::Write;
        let mut bytes = SecretBytes::default();
        let mut expected = Vec::new();
        for n in 0..3000_u32 {
            write!(bytes, "{n},").unwrap();
            write!(expected, "{n},").unwrap();
        }
        assert_eq!(&*bytes, expected);
    }

    #[test]
    fn whether_a_secret_was_read_is_told() {
        let read = |text| {
            reading(|| serde_json::from_str::<std::collections::BTreeMap<String, Secret>>(text))
        };
        assert!(read(r#"{"token":"one"}"#).1);
        assert!(!read("{}").1);
        let ((_, inner), outer) = reading(|| read(r#"{"token":"one"}"#));
        assert!(inner && outer);
        assert!(!read("{}").1, "what was read before does not count");
    }

    #[test]
    fn the_mask_hides_parts_and_quoted_spellings() {
        let mut mask = Redactor::default();
        mask.hide(&Secret::from("Basic emhhbmdzYW5AY29ycDpjbnAyMDBASFc="));
        mask.hide(&Secret::from("a\"b"));
        let text =
            mask.apply(r#"got emhhbmdzYW5AY29ycDpjbnAyMDBASFc= and cnp200@HW and a\"b and a"b"#);
        assert_eq!(text, "got *** and *** and *** and ***");
    }
}
