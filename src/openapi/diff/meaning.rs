//! Whether two parts of documents mean the same, however they are noted.

use std::collections::HashSet;

use serde_json::Value;

use crate::openapi::document::doc::Place;
use crate::openapi::document::node::Node;
use crate::openapi::document::shape::{Additional, Shape};

/// Whether two values are one: `10` and `10.0` are, and the order of keys does not count.
pub fn same_value(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Number(then), Value::Number(now)) => {
            // whole numbers beyond 2^53 are compared exactly
            let whole = |number: &serde_json::Number| number.is_i64() || number.is_u64();
            then == now
                || !(whole(then) && whole(now))
                    && matches!((then.as_f64(), now.as_f64()), (Some(then), Some(now)) if then == now)
        }
        (Value::Array(then), Value::Array(now)) => {
            then.len() == now.len() && then.iter().zip(now).all(|(old, new)| same_value(old, new))
        }
        (Value::Object(then), Value::Object(now)) => {
            then.len() == now.len()
                && then
                    .iter()
                    .all(|(key, old)| now.get(key).is_some_and(|new| same_value(old, new)))
        }
        _ => old == new,
    }
}

/// The same of two nodes that may be absent.
pub fn same_node(old: Option<&Node>, new: Option<&Node>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => same_value(&old.to_value(), &new.to_value()),
        (old, new) => old.is_none() == new.is_none(),
    }
}

/// Whether two lists hold the same values in any order.
pub fn same_set(old: &Node, new: &Node) -> bool {
    let values = |list: &Node| -> Vec<Value> { list.items().iter().map(Node::to_value).collect() };
    let within = |some: &[Value], others: &[Value]| {
        some.iter()
            .all(|value| others.iter().any(|other| same_value(value, other)))
    };
    let (then, now) = (values(old), values(new));
    old.is_list() && new.is_list() && within(&then, &now) && within(&now, &then)
}

/// Whether a key says only what holds without it.
pub fn says_nothing(key: &str, node: &Node) -> bool {
    match key {
        "nullable" | "deprecated" | "readOnly" | "writeOnly" | "uniqueItems"
        | "exclusiveMinimum" | "exclusiveMaximum" | "allowEmptyValue" | "allowReserved" => {
            node.as_flag() == Some(false)
        }
        "minLength" | "minItems" | "minProperties" => node.as_f64() == Some(0.0),
        "additionalProperties" => {
            node.as_flag() == Some(true) || node.is_map() && node.entries().is_empty()
        }
        "required" => node.as_flag() == Some(false) || node.is_list() && node.items().is_empty(),
        _ => false,
    }
}

type Pair = (String, String);

/// A comparison of schemas by meaning: references followed, `allOf` put together. Remembers what it found.
#[derive(Debug, Default)]
pub struct Meaning {
    same: HashSet<Pair>,
    different: HashSet<Pair>,
}

impl Meaning {
    /// Whether two schemas mean the same.
    pub fn same_schema(&mut self, old: &Place<'_>, new: &Place<'_>) -> bool {
        // A schema may hold itself: two are the same if assuming so leads to no difference.
        let mut assumed = HashSet::new();
        let (old, new) = (std::slice::from_ref(old), std::slice::from_ref(new));
        let same = self.holds(old, new, &mut assumed);
        if same {
            self.same.extend(assumed);
        } else {
            self.different.insert(pair(old, new));
        }
        same
    }

    fn holds(&self, old: &[Place<'_>], new: &[Place<'_>], assumed: &mut HashSet<Pair>) -> bool {
        let pair = pair(old, new);
        if self.different.contains(&pair) {
            return false;
        }
        if self.same.contains(&pair) || !assumed.insert(pair) {
            return true;
        }
        match (Shape::of(old), Shape::of(new)) {
            (Some(old), Some(new)) => self.shapes(&old, &new, assumed),
            (old, new) => old.is_none() == new.is_none(),
        }
    }

    fn shapes(&self, old: &Shape<'_>, new: &Shape<'_>, assumed: &mut HashSet<Pair>) -> bool {
        let one = std::slice::from_ref;
        let required = |shape: &Shape<'_>| shape.required.iter().cloned().collect::<HashSet<_>>();
        old.kind() == new.kind()
            && words(old, new)
            && required(old) == required(new)
            && old.properties.len() == new.properties.len()
            && old.properties.iter().all(|(name, then)| {
                new.property(name)
                    .is_some_and(|now| self.holds(then, now, assumed))
            })
            && self.holds(&old.items, &new.items, assumed)
            && match (&old.additional, &new.additional) {
                (Additional::Typed(old), Additional::Typed(new)) => {
                    self.holds(one(old), one(new), assumed)
                }
                (Additional::Refused(_), Additional::Refused(_)) => true,
                (
                    Additional::Unsaid | Additional::Any(_),
                    Additional::Unsaid | Additional::Any(_),
                ) => true,
                _ => false,
            }
            && [(&old.one_of, &new.one_of), (&old.any_of, &new.any_of)]
                .iter()
                .all(|(then, now)| {
                    then.len() == now.len()
                        && then
                            .iter()
                            .zip(now.iter())
                            .all(|(old, new)| self.holds(one(old), one(new), assumed))
                })
    }
}

fn pair(old: &[Place<'_>], new: &[Place<'_>]) -> Pair {
    let all = |schemas: &[Place<'_>]| {
        let pointers = schemas
            .iter()
            .map(|schema| schema.resolved().pointer.clone());
        pointers.collect::<Vec<_>>().join(" ")
    };
    (all(old), all(new))
}

/// Whether all other keywords say the same.
fn words(old: &Shape<'_>, new: &Shape<'_>) -> bool {
    let covered = |one: &Shape<'_>, other: &Shape<'_>| {
        one.words().all(|(key, then)| match (key, other.word(key)) {
            ("type" | "$ref", _) => true,
            ("enum", Some(now)) => same_set(then, now),
            (_, Some(now)) => same_node(Some(then), Some(now)),
            (_, None) => says_nothing(key, then),
        })
    };
    covered(old, new) && covered(new, old)
}
