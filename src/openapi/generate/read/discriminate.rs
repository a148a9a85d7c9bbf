//! What tells the variants of a union apart, if there is no tag.
use crate::openapi::document::node::Node;
use crate::openapi::generate::model::{Case, Json, Literal, NamedKind, OpenOf, Shape, Test, Type};
use crate::openapi::generate::names;
use crate::openapi::generate::read::reader::Reader;

/// A property: wire name, required, is it a string, and the closed values that it may have.
pub(in crate::openapi) type Seen = (String, bool, bool, Option<Vec<Literal>>);

impl<'d> Reader<'d, '_> {
    /// The properties of an object.
    pub(in crate::openapi) fn fields_of(&self, shape: &Shape) -> Option<Vec<Seen>> {
        let Type::Named(index) = shape.ty else {
            return None;
        };
        let NamedKind::Struct(inner) = &self.types.get(index)?.kind else {
            return None;
        };
        let fields = inner.fields.iter().map(|field| {
            let open = match field.shape.ty {
                Type::Named(index) => match self.types.get(index).map(|named| &named.kind) {
                    Some(NamedKind::Enum(open)) => Some(open),
                    _ => None,
                },
                _ => None,
            };
            let text = matches!(field.shape.ty, Type::Text)
                || open.is_some_and(|open| open.of == OpenOf::Text);
            let values = open
                .filter(|open| open.closed)
                .map(|open| open.variants.iter().map(|v| v.value.clone()).collect());
            (
                field.wire.clone(),
                field.required && !field.shape.nullable,
                text,
                values,
            )
        });
        Some(fields.collect())
    }

    pub(in crate::openapi) fn untagged(
        &mut self,
        shapes: Vec<(&'d Node, Shape)>,
    ) -> Option<Vec<Case>> {
        let mut cases = Vec::new();
        for (index, (member, shape)) in shapes.iter().enumerate() {
            let json = self.json(shape);
            let Some(json) = json else {
                self.refuse(member, "a variant that may be any JSON, or a union itself, cannot be told from the others; list its variants here, or add a `discriminator`");
                return None;
            };
            let rivals: Vec<&Shape> = shapes
                .iter()
                .enumerate()
                .filter(|(other, (_, shape))| {
                    *other != index && self.json(shape).is_none_or(|other| overlap(other, json))
                })
                .map(|(_, (_, shape))| shape)
                .collect();
            let Some(test) = self.test(shape, json, &rivals) else {
                self.refuse(
                    member,
                    "this variant cannot be told apart from the others; add a `discriminator`, or give each object variant a required property that the others lack",
                );
                return None;
            };
            let name = match (&shape.ty, json) {
                (Type::Named(index), _) => self
                    .types
                    .get(*index)
                    .map(|named| named.name.clone())
                    .unwrap_or_default(),
                (_, Json::Flag) => "Boolean".into(),
                (_, Json::Integer) => "Integer".into(),
                (_, Json::Number) => "Number".into(),
                (_, Json::Text) => "Text".into(),
                (_, Json::List) => "List".into(),
                (_, Json::Object) => "Map".into(),
            };
            let name = names::variant(&name).unwrap_or(name);
            cases.push(Case {
                name,
                shape: Shape {
                    nullable: false,
                    ..shape.clone()
                },
                boxed: false,
                test,
                also: None,
            });
        }
        Some(cases)
    }

    fn json(&self, shape: &Shape) -> Option<Json> {
        Some(match &shape.ty {
            Type::Text | Type::Secret => Json::Text,
            Type::Flag => Json::Flag,
            Type::Int(_) | Type::Time(_) => Json::Integer,
            Type::Float { .. } => Json::Number,
            Type::List(_) => Json::List,
            Type::Map(_) => Json::Object,
            Type::Any => return None,
            Type::Named(index) => match &self.types.get(*index)?.kind {
                NamedKind::Struct(_) => Json::Object,
                NamedKind::Enum(open) if open.lenient => return None,
                NamedKind::Enum(open) if open.of == OpenOf::Text => Json::Text,
                NamedKind::Enum(_) => Json::Integer,
                NamedKind::Union(_) | NamedKind::Alias(_) | NamedKind::Pending => return None,
            },
        })
    }

    /// What a value of this shape has that none of its rivals can have.
    fn test(&self, shape: &Shape, json: Json, rivals: &[&Shape]) -> Option<Test> {
        if rivals.is_empty() {
            return Some(Test::Json(json));
        }
        if let Some(mine) = self.closed_values(shape) {
            let apart = rivals.iter().all(|rival| {
                self.closed_values(rival)
                    .is_some_and(|theirs| theirs.iter().all(|value| !mine.contains(value)))
            });
            return apart.then_some(Test::Among(mine));
        }
        let mine = self.fields_of(shape)?;
        let rivals: Vec<_> = rivals
            .iter()
            .map(|rival| self.fields_of(rival))
            .collect::<Option<_>>()?;
        // A property required everywhere, with values of its own in each variant.
        for (wire, _, _, values) in mine
            .iter()
            .filter(|(_, required, _, values)| *required && values.is_some())
        {
            let values = values.clone().unwrap_or_default();
            let apart = rivals.iter().all(|rival| {
                rival.iter().any(|(other, required, _, theirs)| {
                    other == wire
                        && *required
                        && theirs
                            .as_ref()
                            .is_some_and(|theirs| theirs.iter().all(|v| !values.contains(v)))
                })
            });
            if apart {
                return Some(Test::Marked(wire.clone(), values));
            }
        }
        // From each rival: a property that this one requires and the rival does not know, and the reverse.
        let lacks = |a: &[Seen], b: &[Seen]| {
            a.iter()
                .find(|(wire, required, ..)| {
                    *required && !b.iter().any(|(other, ..)| other == wire)
                })
                .map(|(wire, ..)| wire.clone())
        };
        let mut has = Vec::new();
        for rival in &rivals {
            lacks(rival, &mine)?;
            let wire = lacks(&mine, rival)?;
            if !has.contains(&wire) {
                has.push(wire);
            }
        }
        let needs = |fields: &Vec<Seen>| {
            let needed = fields.iter().filter(|(_, required, ..)| *required);
            needed.map(|(wire, ..)| wire.clone()).collect()
        };
        Some(Test::Has(has, rivals.iter().map(needs).collect()))
    }

    fn closed_values(&self, shape: &Shape) -> Option<Vec<Literal>> {
        let Type::Named(index) = shape.ty else {
            return None;
        };
        match &self.types.get(index)?.kind {
            NamedKind::Enum(open) if open.closed => Some(
                open.variants
                    .iter()
                    .map(|variant| variant.value.clone())
                    .collect(),
            ),
            _ => None,
        }
    }
}

/// Can one JSON value be both?
fn overlap(a: Json, b: Json) -> bool {
    a == b
        || matches!(
            (a, b),
            (Json::Integer, Json::Number) | (Json::Number, Json::Integer)
        )
}
