//! Narrower: whether one schema says all that another one says.
use crate::openapi::document::node::Node;

/// Whether one description of a value says all that another one says, so that what fits it fits both: the same rules or
/// stricter ones, the same properties or more, and of an `enum` the same values or fewer. References are followed.
pub(in crate::openapi) fn is_narrower(root: &Node, one: &Node, other: &Node) -> bool {
    let mut left = MOST;
    narrows(root, one, other, &mut left)
}

/// Descriptions within descriptions, which may form cycles; from then on two count as different.
const MOST: u32 = 1000;

fn narrows(root: &Node, one: &Node, other: &Node, left: &mut u32) -> bool {
    let (one, other) = (bare(root, one), bare(root, other));
    if one.pointer == other.pointer {
        return true;
    }
    let Some(less) = left.checked_sub(1) else {
        return false;
    };
    *left = less;
    let same = |key: &str, wide: &Node| {
        one.get(key)
            .is_some_and(|narrow| narrow.to_value() == wide.to_value())
    };
    let bounds = |key: &str, wide: &Node| Some((one.get(key)?.as_f64()?, wide.as_f64()?));
    other.is_map()
        && one.is_map()
        && other
            .entries()
            .iter()
            .all(|(key, wide)| match key.as_str() {
                key if SAID.contains(&key) => true,
                "enum" => {
                    let all: Vec<_> = wide.items().iter().map(Node::to_value).collect();
                    let some = one.list("enum");
                    !some.is_empty() && some.iter().all(|value| all.contains(&value.to_value()))
                }
                // null may come only where both allow it
                "nullable" if one.get("nullable").is_none() => true,
                "type" if one.get("type").is_none() => {
                    let values = one.list("enum");
                    wide.as_text() == Some("string")
                        && !values.is_empty()
                        && values.iter().all(|value| value.as_text().is_some())
                }
                "required" => wide.items().iter().all(|name| {
                    one.list("required")
                        .iter()
                        .any(|own| own.as_text() == name.as_text())
                }),
                "properties" => wide.entries().iter().all(|(name, wide)| {
                    let narrow = one.get("properties").and_then(|all| all.get(name));
                    narrow.is_some_and(|narrow| narrows(root, narrow, wide, left))
                }),
                "items" => one
                    .get("items")
                    .is_some_and(|narrow| narrows(root, narrow, wide, left)),
                "minLength" | "minItems" | "minProperties" => {
                    bounds(key, wide).is_some_and(|(narrow, wide)| narrow >= wide)
                }
                "maxLength" | "maxItems" | "maxProperties" => {
                    bounds(key, wide).is_some_and(|(narrow, wide)| narrow <= wide)
                }
                key => same(key, wide),
            })
}

/// The schema itself: references followed, and nothing but words around it.
fn bare<'n>(root: &'n Node, node: &'n Node) -> &'n Node {
    let is_said = |(key, _): &(String, Node)| SAID.contains(&key.as_str());
    let mut at = node;
    for _ in 0..32 {
        at = root.resolve(at).unwrap_or(at);
        let parts = at.list("allOf").iter();
        let mut parts = parts.filter(|part| !part.entries().iter().all(is_said));
        let around = |entry: &(String, Node)| entry.0 == "allOf" || is_said(entry);
        match (parts.next(), parts.next()) {
            (Some(only), None) if at.entries().iter().all(around) => at = only,
            _ => break,
        }
    }
    at
}

/// Keys that say nothing of the value.
pub(in crate::openapi) const SAID: &[&str] = &[
    "title",
    "description",
    "example",
    "default",
    "externalDocs",
    "deprecated",
];
