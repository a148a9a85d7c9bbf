//! Checks what only shows once all types are known.
use crate::openapi::generate::graph;
use crate::openapi::generate::model::{Content, Field, NamedKind, Operation, Shape, Type, Wrap};
use crate::openapi::generate::read::reader::Reader;
use std::collections::HashSet;

impl Reader<'_, '_> {
    /// Refuses types without a finite value, and required properties that responses lack.
    pub(in crate::openapi) fn validate(&mut self, operations: &[Operation]) {
        if self.accepts_poor() {
            self.optional_in_responses(operations);
        }
        let finite = self.finite();
        let received = self.received(operations);
        let mut found = Vec::new();
        for (index, named) in self.types.iter().enumerate() {
            if !finite.contains(&index) && !matches!(named.kind, NamedKind::Pending) {
                found.push((index, format!("`{}` contains itself through a required property, so it has no finite value; make that property optional", named.name)));
            }
            if let NamedKind::Struct(inner) = &named.kind
                && named.sent
            {
                let null = inner
                    .fields
                    .iter()
                    .filter(|field| field.wrap(true) == Wrap::Double)
                    .map(|field| format!("null_{}", field.ident));
                for ident in
                    null.filter(|ident| inner.fields.iter().any(|field| field.ident == *ident))
                {
                    found.push((index, format!("`with_{ident}` would be the setter of two properties; give one of them another name with `x-rust-name`")));
                }
            }
            if let NamedKind::Struct(inner) = &named.kind
                && received.contains(&index)
            {
                for field in inner
                    .fields
                    .iter()
                    .filter(|field| field.required && field.shape.write_only)
                {
                    found.push((index, format!("`{}` is required and `writeOnly`, but this schema is used in responses too, which lack it; make it optional or give responses a schema of their own", field.wire)));
                }
            }
        }
        for (index, words) in found {
            if let Some(node) = self.type_nodes.get(index) {
                self.refuse(node, words);
            }
        }
    }

    /// Makes optional what only requests have, where responses are of the same type.
    fn optional_in_responses(&mut self, operations: &[Operation]) {
        let received = self.received(operations);
        let mut found = Vec::new();
        for (index, named) in self.types.iter_mut().enumerate() {
            if let NamedKind::Struct(inner) = &mut named.kind
                && received.contains(&index)
            {
                let lacking = |field: &&mut Field| field.required && field.shape.write_only;
                for field in inner.fields.iter_mut().filter(lacking) {
                    field.required = false;
                    found.push((index, format!("`{}` is `writeOnly` and this schema is used in responses too, so that it is not required", field.wire)));
                }
            }
        }
        for (index, words) in found {
            if let Some(node) = self.type_nodes.get(index) {
                self.warn(node, words);
            }
        }
    }

    /// Types that have a finite value.
    fn finite(&self) -> HashSet<usize> {
        let mut finite = HashSet::new();
        loop {
            let before = finite.len();
            for (index, named) in self.types.iter().enumerate() {
                let known = |shape: &Shape| match shape.ty {
                    Type::Named(other) => shape.nullable || finite.contains(&other),
                    _ => true,
                };
                let ends = match &named.kind {
                    NamedKind::Struct(inner) => inner
                        .fields
                        .iter()
                        .all(|field| field.wrap(named.sent) != Wrap::Bare || known(&field.shape)),
                    NamedKind::Union(union) => union.cases.iter().any(|case| known(&case.shape)),
                    _ => true,
                };
                if ends {
                    finite.insert(index);
                }
            }
            if finite.len() == before {
                return finite;
            }
        }
    }

    fn received(&self, operations: &[Operation]) -> HashSet<usize> {
        let mut open = Vec::new();
        for content in operations
            .iter()
            .flat_map(|operation| graph::contents(&operation.response))
        {
            if let Content::Json(shape) = content {
                graph::all(shape, &mut open);
            }
        }
        let mut seen = HashSet::new();
        while let Some(index) = open.pop() {
            if seen.insert(index)
                && let Some(named) = self.types.get(index)
            {
                graph::shapes(&named.kind).for_each(|shape| graph::all(shape, &mut open));
            }
        }
        seen
    }
}
