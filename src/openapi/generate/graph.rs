//! Graph: what only shows once all types are known: which are sent, and which contain themselves.
use crate::openapi::generate::model::{
    Content, From, Named, NamedKind, Operation, PartKind, Response, Shape, Type,
};

/// Marks what is sent, and boxes by-value edges inside a cycle. Both depend on the type's own surroundings only.
pub fn finish(types: &mut [Named], operations: &[Operation]) {
    mark_sent(types, operations);
    mark_spelled(types, operations);
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
        if let Some(shape) = operation
            .body
            .as_ref()
            .and_then(|body| body.content.shape())
        {
            all(shape, &mut open);
        }
        if let Some(Content::Multipart(body)) = operation.body.as_ref().map(|body| &body.content) {
            body.parts
                .iter()
                .for_each(|part| all(&part.field.shape, &mut open));
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

fn mark_spelled(types: &mut [Named], operations: &[Operation]) {
    for operation in operations {
        let params = operation.required.iter().chain(&operation.optional);
        let params = params.filter(|param| !matches!(param.from, From::Styled(..)));
        let parts = match operation.body.as_ref().map(|body| &body.content) {
            Some(Content::Multipart(body)) => body.parts.as_slice(),
            _ => &[],
        };
        let parts = parts
            .iter()
            .filter(|part| matches!(part.kind, PartKind::Text(_)));
        let shapes = params.map(|param| &param.shape);
        for shape in shapes.chain(parts.map(|part| &part.field.shape)) {
            let item = match &shape.ty {
                Type::List(item) => &item.ty,
                ty => ty,
            };
            if let Type::Named(index) = item
                && let Some(named) = types.get_mut(*index)
            {
                named.spelled = true;
            }
        }
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

/// For each type the cycle of by-value containment that it is part of, if any: Tarjan's strongly connected components,
/// with a stack of its own instead of recursion, so that the time is linear and the depth free.
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
    let mut walk = Tarjan {
        marks: vec![Mark::default(); edges.len()],
        line: Vec::new(),
        counter: 0,
    };
    for start in 0..edges.len() {
        walk.from(start, &edges);
    }
    walk.marks.into_iter().map(|mark| mark.cycle).collect()
}

#[derive(Clone, Default)]
struct Mark {
    /// When it was met; 0 is not yet.
    met: usize,
    /// The earliest that can be reached from it.
    low: usize,
    /// Still without a component.
    open: bool,
    cycle: Option<usize>,
}

struct Tarjan {
    marks: Vec<Mark>,
    /// Met, but still without a component.
    line: Vec<usize>,
    counter: usize,
}

impl Tarjan {
    fn mark(&self, at: usize) -> Mark {
        self.marks.get(at).cloned().unwrap_or_default()
    }

    fn lower(&mut self, at: usize, low: usize) {
        if let Some(mark) = self.marks.get_mut(at) {
            mark.low = mark.low.min(low);
        }
    }

    fn meet(&mut self, at: usize) {
        self.counter += 1;
        if let Some(mark) = self.marks.get_mut(at) {
            *mark = Mark {
                met: self.counter,
                low: self.counter,
                open: true,
                cycle: None,
            };
        }
        self.line.push(at);
    }

    fn from(&mut self, start: usize, edges: &[Vec<usize>]) {
        if self.mark(start).met != 0 {
            return;
        }
        self.meet(start);
        let mut path = vec![(start, 0)];
        while let Some((at, next)) = path.pop() {
            let Some(to) = edges.get(at).and_then(|to| to.get(next)).copied() else {
                self.close(at, edges);
                if let Some((parent, _)) = path.last() {
                    self.lower(*parent, self.mark(at).low);
                }
                continue;
            };
            path.push((at, next + 1));
            let there = self.mark(to);
            if there.met == 0 {
                self.meet(to);
                path.push((to, 0));
            } else if there.open {
                self.lower(at, there.met);
            }
        }
    }

    /// Everything met since `at` is one component, if nothing earlier can be reached from it.
    fn close(&mut self, at: usize, edges: &[Vec<usize>]) {
        let mark = self.mark(at);
        if mark.low != mark.met {
            return;
        }
        let begin = self
            .line
            .iter()
            .rposition(|other| *other == at)
            .unwrap_or(0);
        let component = self.line.split_off(begin);
        let cycle = component.len() > 1 || edges.get(at).is_some_and(|to| to.contains(&at));
        for index in component {
            if let Some(mark) = self.marks.get_mut(index) {
                mark.open = false;
                mark.cycle = cycle.then_some(at);
            }
        }
    }
}

/// The contents that a response may have.
pub fn contents(response: &Response) -> Vec<&Content> {
    match response {
        Response::One(content) | Response::Maybe { content, .. } => vec![content],
        Response::Many { cases, .. } => cases.iter().map(|(_, _, content)| content).collect(),
    }
}
