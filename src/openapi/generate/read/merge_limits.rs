//! Narrow: limits beside an `allOf` of one, which bind that place only.
use crate::openapi::document::node::Node;
use crate::openapi::generate::model::{Bound, Int, NamedKind, OpenOf, Shape, Type};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema::Schema;

impl<'d> Reader<'d, '_> {
    /// What an open set or a time is on the wire; any other type as it is.
    pub(in crate::openapi) fn underlying(&self, ty: &Type) -> Type {
        let index = match ty {
            Type::Named(index) => index,
            Type::Time(_) => return Type::Int(Int::I64),
            _ => return ty.clone(),
        };
        match self.types.get(*index).map(|named| &named.kind) {
            Some(NamedKind::Enum(open)) => match open.of {
                OpenOf::Text => Type::Text,
                OpenOf::Int(int) => Type::Int(int),
            },
            _ => ty.clone(),
        }
    }

    /// Limits beside an `allOf` of one: they bind this place only.
    pub(in crate::openapi) fn tighten(&mut self, node: &'d Node, shape: &mut Shape) {
        let limited = match self.underlying(&shape.ty) {
            Type::Named(_) => Type::Any,
            other => other,
        };
        let mut own = self.rules(
            &Schema {
                outer: node,
                parts: vec![node],
            },
            &limited,
        );
        let there = &shape.rules;
        if own.pattern.is_some() && there.pattern.is_some() && own.pattern != there.pattern {
            self.refuse(node, "two patterns for one value; write one that says both");
        }
        if own.pattern.is_none() {
            own.pattern_words.clone_from(&there.pattern_words);
        }
        own.pattern = own.pattern.or_else(|| there.pattern.clone());
        own.min_length = own.min_length.max(there.min_length);
        own.min_items = own.min_items.max(there.min_items);
        own.max_length = least(own.max_length, there.max_length);
        own.max_items = least(own.max_items, there.max_items);
        own.unique |= there.unique;
        own.only = own.only.or(there.only);
        if own.multiple_of.is_some()
            && there.multiple_of.is_some()
            && own.multiple_of != there.multiple_of
        {
            self.refuse(
                node,
                "two values of `multipleOf` for one value; write their common multiple once",
            );
        }
        own.multiple_of = own.multiple_of.or(there.multiple_of);
        own.minimum = tighter(own.minimum, there.minimum, |a, b| a > b);
        own.maximum = tighter(own.maximum, there.maximum, |a, b| a < b);
        shape.rules = own;
    }
}

fn least(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    a.into_iter().chain(b).min()
}

fn tighter(a: Option<Bound>, b: Option<Bound>, beats: fn(f64, f64) -> bool) -> Option<Bound> {
    match (a, b) {
        (Some(a), Some(b)) if beats(b.value, a.value) || b.value == a.value && b.exclusive => {
            Some(b)
        }
        (a, b) => a.or(b),
    }
}
