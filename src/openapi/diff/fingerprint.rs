//! What a change is known by from one run to the next: neither lines nor the order of lists count.

use ring::digest::{SHA256, digest};

use crate::openapi::document::doc::Place;
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::pointer;

/// How many bytes of the digest are shown: enough that no two changes of one document meet.
const BYTES: usize = 8;

/// The digest of some words as hexadecimal digits.
pub fn of(parts: &[&str]) -> String {
    let mut bytes = Vec::new();
    for part in parts {
        // the length keeps two parts from passing for one
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(part.as_bytes());
    }
    let digest = digest(&SHA256, &bytes);
    let shown = digest.as_ref().iter().take(BYTES);
    shown.map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a text can be a fingerprint.
pub fn is_one(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    text.len() == 2 * BYTES && text.chars().all(digit)
}

/// A pointer that names the items of lists by what they are instead of by their position, where that is possible.
pub fn subject(place: &Place<'_>) -> String {
    let mut node = &place.doc.root;
    let mut stable = String::new();
    for part in pointer::parts(&place.pointer) {
        let next = match &node.kind {
            Kind::List(items) => part.parse::<usize>().ok().and_then(|at| items.get(at)),
            _ => node.get(&part),
        };
        let name = match (&node.kind, next) {
            (Kind::List(items), Some(item)) => name(items, item),
            _ => None,
        };
        stable = pointer::join(&stable, name.as_ref().unwrap_or(&part));
        match next {
            Some(next) => node = next,
            None => break,
        }
    }
    stable
}

/// What tells an item from the others of its list; `None` if nothing does.
fn name(items: &[Node], item: &Node) -> Option<String> {
    let own = label(item)?;
    let met = items.iter().filter_map(label);
    (met.filter(|other| *other == own).count() == 1).then_some(own)
}

fn label(item: &Node) -> Option<String> {
    if !item.is_map() {
        return (!item.is_list()).then(|| item.to_value().to_string());
    }
    if let (Some(place), Some(name)) = (item.text("in"), item.text("name")) {
        return Some(format!("{place} {name}"));
    }
    ["$ref", "name", "value", "url", "title"]
        .iter()
        .find_map(|key| item.get(key))
        .map(|node| node.to_value().to_string())
}
