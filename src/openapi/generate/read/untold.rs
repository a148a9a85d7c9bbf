//! Unions that no value tells apart: on request they stay JSON, and say so.
use crate::openapi::generate::model::{
    Content, From, NamedKind, Operation, PartKind, Place, Response, Shape, Style, Type, Words,
};
use crate::openapi::generate::read::reader::Reader;
use std::collections::HashSet;

const SENTENCE: &str =
    "It has several forms, and a value does not tell which of them it is: JSON as it comes.";

impl Reader<'_, '_> {
    /// A union that has a name already stays JSON under this name.
    pub(in crate::openapi) fn untell(&mut self, index: usize) {
        self.untold.insert(index);
        if let Some(named) = self.types.get_mut(index) {
            say(&mut named.words);
            named.kind = NamedKind::Alias(Shape::of(Type::Any));
        }
    }

    /// Puts JSON in place of the unions that stay it, wherever they are used.
    pub(in crate::openapi) fn replace_untold(&mut self, operations: &mut [Operation]) {
        let untold = &self.untold;
        if untold.is_empty() {
            return;
        }
        for named in &mut self.types {
            match &mut named.kind {
                NamedKind::Struct(inner) => {
                    let fields = inner.fields.iter_mut().map(|field| &mut field.shape);
                    fields.chain(&mut inner.extra).for_each(|shape| {
                        replace(shape, untold);
                    });
                }
                NamedKind::Union(union) => union.cases.iter_mut().for_each(|case| {
                    replace(&mut case.shape, untold);
                }),
                NamedKind::Alias(shape) => {
                    replace(shape, untold);
                }
                NamedKind::Enum(_) | NamedKind::Pending => {}
            }
        }
        for operation in operations {
            let params = operation.required.iter_mut().chain(&mut operation.optional);
            params.for_each(|param| {
                replace(&mut param.shape, untold);
                param.from = styled(param.from, &param.shape.ty);
            });
            if let Some(body) = &mut operation.body {
                replace_in(&mut body.content, untold);
            }
            match &mut operation.response {
                Response::One(content) | Response::Maybe { content, .. } => {
                    replace_in(content, untold);
                }
                Response::Many { cases, .. } => cases
                    .iter_mut()
                    .for_each(|(_, _, content)| replace_in(content, untold)),
            }
        }
    }
}

/// JSON is written by a style, whatever it turns out to be; what was known to be one text is not.
fn styled(from: From, ty: &Type) -> From {
    let json = match ty {
        Type::List(item) => matches!(item.ty, Type::Any),
        ty => matches!(ty, Type::Any),
    };
    let explode = true;
    match from {
        from if !json => from,
        From::Path => From::Styled(Place::Path, Style::Simple { explode: false }),
        From::Query | From::QueryEach => From::Styled(Place::Query, Style::Form { explode }),
        From::QueryJoined(",") => From::Styled(Place::Query, Style::Form { explode: false }),
        From::QueryJoined(separator) => From::Styled(Place::Query, Style::Separated(separator)),
        From::Header | From::HeaderJoined => {
            From::Styled(Place::Header, Style::Simple { explode: false })
        }
        styled => styled,
    }
}

fn replace_in(content: &mut Content, untold: &HashSet<usize>) {
    match content {
        Content::Json(shape) => {
            replace(shape, untold);
        }
        Content::Multipart(body) => {
            for part in &mut body.parts {
                let is_replaced = replace(&mut part.field.shape, untold);
                if is_replaced && matches!(part.kind, PartKind::Text(_)) {
                    part.kind = PartKind::Json("application/json".to_owned());
                }
            }
        }
        Content::Nothing | Content::Form(..) | Content::Text | Content::Bytes => {}
    }
}

/// Returns `true` if there was one.
fn replace(shape: &mut Shape, untold: &HashSet<usize>) -> bool {
    match &mut shape.ty {
        Type::Named(index) if untold.contains(index) => {
            shape.ty = Type::Any;
            say(&mut shape.words);
            true
        }
        Type::List(item) | Type::Map(item) => replace(item, untold),
        _ => false,
    }
}

/// Says in the documentation that it is JSON, and why.
pub(in crate::openapi) fn say(words: &mut Words) {
    let before = words.description.take().or_else(|| words.title.take());
    words.description = Some(match before {
        Some(before) if before.contains(SENTENCE) => before,
        Some(before) => format!("{before}\n\n{SENTENCE}"),
        None => SENTENCE.to_owned(),
    });
}
