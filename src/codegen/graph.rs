//! Graph: what only shows once all types are known: which are sent, and which contain themselves.
use super::model::{Answer, Content, Named, NamedKind, Operation, Shape, Type};

/// Marks what is sent, and boxes by-value edges inside a cycle. Both depend on the type's own surroundings only.
pub fn finish(types: &mut [Named], operations: &[Operation]) {
    mark_sent(types, operations);
    let inside = cycles(types);
    for (index, named) in types.iter_mut().enumerate() {
        let boxed = |shape: &Shape| matches!(shape.ty, Type::Named(other) if inside.get(index).is_some_and(|of| of.is_some() && inside.get(other) == Some(of)));
        match &mut named.kind {
            NamedKind::Struct(inner) => inner
                .fields
                .iter_mut()
                .for_each(|field| field.boxed = boxed(&field.shape)),
            NamedKind::Union(union) => union
                .cases
                .iter_mut()
                .for_each(|case| case.boxed = boxed(&case.shape)),
            _ => {}
        }
    }
}

fn mark_sent(types: &mut [Named], operations: &[Operation]) {
    let mut open: Vec<usize> = Vec::new();
    for operation in operations {
        if let Some(Content::Json(shape)) = operation.body.as_ref().map(|body| &body.content) {
            all(shape, &mut open);
        }
        operation
            .required
            .iter()
            .chain(&operation.optional)
            .for_each(|param| all(&param.shape, &mut open));
    }
    while let Some(index) = open.pop() {
        let Some(named) = types.get_mut(index) else {
            continue;
        };
        if std::mem::replace(&mut named.sent, true) {
            continue;
        }
        shapes(&named.kind).for_each(|shape| all(shape, &mut open));
    }
}

/// The shapes directly inside a named type.
pub fn shapes(kind: &NamedKind) -> Box<dyn Iterator<Item = &Shape> + '_> {
    match kind {
        NamedKind::Struct(inner) => Box::new(
            inner
                .fields
                .iter()
                .map(|field| &field.shape)
                .chain(&inner.extra),
        ),
        NamedKind::Union(union) => Box::new(union.cases.iter().map(|case| &case.shape)),
        _ => Box::new(std::iter::empty()),
    }
}

/// All named types in a shape.
pub fn all(shape: &Shape, found: &mut Vec<usize>) {
    match &shape.ty {
        Type::Named(index) => found.push(*index),
        Type::List(item) | Type::Map(item) => all(item, found),
        _ => {}
    }
}

/// For each type the cycle of by-value containment that it is part of, if any (Tarjan, without recursion).
fn cycles(types: &[Named]) -> Vec<Option<usize>> {
    let edges: Vec<Vec<usize>> = types
        .iter()
        .map(|named| {
            shapes(&named.kind)
                .filter_map(|shape| {
                    if let Type::Named(index) = shape.ty {
                        Some(index)
                    } else {
                        None
                    }
                })
                .collect()
        })
        .collect();
    let count = edges.len();
    let reach: Vec<Vec<bool>> = (0..count).map(|from| reachable(from, &edges)).collect();
    let meets = |a: usize, b: usize| {
        reach
            .get(a)
            .and_then(|row| row.get(b))
            .copied()
            .unwrap_or(false)
    };
    (0..count)
        .map(|at| (0..=at).find(|first| meets(at, *first) && meets(*first, at)))
        .collect()
}

fn reachable(from: usize, edges: &[Vec<usize>]) -> Vec<bool> {
    let mut seen = vec![false; edges.len()];
    let mut open: Vec<usize> = edges.get(from).cloned().unwrap_or_default();
    while let Some(at) = open.pop() {
        if let Some(slot) = seen.get_mut(at)
            && !std::mem::replace(slot, true)
        {
            open.extend(edges.get(at).into_iter().flatten());
        }
    }
    seen
}

/// Is the content of this answer a type?
pub fn contents(answer: &Answer) -> Vec<&Content> {
    match answer {
        Answer::One(content) | Answer::Maybe { content, .. } => vec![content],
        Answer::Many { cases, .. } => cases.iter().map(|(_, _, content)| content).collect(),
    }
}
