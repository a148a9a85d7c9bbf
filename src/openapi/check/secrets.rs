//! Secrets: a text that is called a password, a token, a secret or a key is marked, so that no program shows it.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::names::lower_words;
use crate::openapi::document::shape::Shape;

/// Last words of names that hold secrets.
const SECRET: [&str; 16] = [
    "password",
    "passwords",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "secrets",
    "token",
    "tokens",
    "credential",
    "credentials",
    "ha1",
    "pin",
    "passcode",
    "otp",
    "signature",
];

/// `key` is a secret only after such a word; `searchKey` is none.
const KEYS: [&str; 11] = [
    "access",
    "account",
    "api",
    "app",
    "auth",
    "client",
    "encryption",
    "private",
    "secret",
    "shared",
    "signing",
];

pub fn check(index: &Index<'_>, faults: &mut Vec<Fault>) {
    for schema in index.all(Object::Schema) {
        for (name, property) in schema.members_of("properties") {
            look(&name, &property, &property, faults);
        }
    }
    for parameter in index.all(Object::Parameter) {
        if let (Some(name), Some(schema)) = (parameter.text("name"), parameter.get("schema")) {
            look(name, &schema, parameter, faults);
        }
    }
}

fn look(name: &str, schema: &Place<'_>, place: &Place<'_>, faults: &mut Vec<Fault>) {
    if !is_secret(name) || place.get("x-not-secret").is_some() {
        return;
    }
    let Some(shape) = Shape::one(schema) else {
        return;
    };
    let shape = match shape.items.first() {
        Some(items) => match Shape::one(items) {
            Some(shape) => shape,
            None => return,
        },
        None => shape,
    };
    let text = shape.kind() == Some("string");
    let listed = shape.values().is_some() || shape.word("x-known-values").is_some();
    if text
        && !listed
        && shape.text("format") != Some("password")
        && shape.word("x-not-secret").is_none()
    {
        let words = format!("`{name}` looks like a secret and is not marked as one");
        faults.push(Fault::at(
            place,
            "secret-not-marked",
            words,
            "add `format: password`, or `x-not-secret:` with the reason",
        ));
    }
}

fn is_secret(name: &str) -> bool {
    // HA1 is two words by its letters and one by its meaning.
    let words = lower_words(name);
    let last = words.last().map(String::as_str).unwrap_or_default();
    let before = words
        .len()
        .checked_sub(2)
        .and_then(|at| words.get(at))
        .map(String::as_str)
        .unwrap_or_default();
    SECRET.contains(&last) || matches!(last, "key" | "keys") && KEYS.contains(&before)
}
