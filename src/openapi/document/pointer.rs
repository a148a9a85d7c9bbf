//! JSON pointers: making them, and reading from one which operation it lies in.

use crate::openapi::document::operations::Method;

/// The pointer of a member of `parent`.
pub fn join(parent: &str, key: &str) -> String {
    format!("{parent}/{}", escape(key))
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// One part of a pointer as the key that it stands for.
pub fn unescape(part: &str) -> String {
    part.replace("~1", "/").replace("~0", "~")
}

/// The keys that a pointer walks.
pub fn parts(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescape).collect()
}

/// `GET /corps/{id}` for a pointer into that operation, `/corps/{id}` for one into the path item only.
pub fn operation(pointer: &str) -> Option<String> {
    let parts = parts(pointer);
    let mut parts = parts.iter();
    if parts.next().map(String::as_str) != Some("paths") {
        return None;
    }
    let path = parts.next()?;
    match parts.next().and_then(|key| Method::of_key(key)) {
        Some(method) => Some(format!("{} {path}", method.name)),
        None => Some(path.clone()),
    }
}

/// The pointer in a `$ref`'s fragment, where `%7B` and its like may stand for the character.
pub fn percent_decoded(fragment: &str) -> String {
    percent_encoding::percent_decode_str(fragment)
        .decode_utf8_lossy()
        .into_owned()
}
