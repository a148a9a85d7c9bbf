//! Values: `enum` and `x-known-values` become open sets.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::pointer;
use crate::openapi::generate::model::{Literal, NamedKind, Open, OpenOf, Type, Variant};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema::Schema;

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn values(
        &mut self,
        schema: &Schema<'d>,
        hint: &str,
        component: bool,
    ) -> Option<Type> {
        let closed = schema.get("enum");
        let known = schema.get("x-known-values");
        let list = closed.or(known)?;
        if let (Some(_), Some(known)) = (closed, known) {
            self.refuse(
                known,
                "`enum` closes the set that `x-known-values` leaves open; keep one of them",
            );
            return None;
        }
        if list
            .items()
            .iter()
            .all(|value| matches!(value.kind, Kind::Null))
        {
            self.refuse(list, "a set has no values; list at least one besides null");
            return None;
        }
        let ty = match (schema.text("type"), list.items().iter().find_map(value_of)) {
            (Some(ty), _) => ty,
            (None, Some(Kind::Text(_))) => "string",
            (None, Some(Kind::Number(_))) => "integer",
            (None, Some(Kind::Flag(_))) => "boolean",
            _ => "object",
        };
        let of = match ty {
            "boolean" if closed.is_some() => return Some(Type::Flag),
            "string" if schema.text("format") == Some("password") && self.accepts_poor() => {
                self.warn(list, "a set of secrets is not checked, and its values are not in the generated code; remove the set or `format: password`");
                return Some(Type::Secret);
            }
            "string" if schema.text("format") == Some("password") => {
                self.refuse(list, "the values of a secret would appear in the generated code; remove the set or `format: password`");
                return None;
            }
            "string" => OpenOf::Text,
            "integer" => OpenOf::Int(self.int(schema)),
            other => {
                // the model has no open set of these; what they are without it is known
                self.refuse(
                    list,
                    format!(
                        "a set of {other} values has no Rust type; only strings and integers do"
                    ),
                );
                return None;
            }
        };
        let variants = self.variants(schema, list, of)?;
        let index = self.declare(schema, hint, component)?;
        if let Some(named) = self.types.get_mut(index) {
            named.kind = NamedKind::Enum(Open {
                of,
                variants,
                closed: closed.is_some(),
                lenient: false,
            });
        }
        Some(Type::Named(index))
    }

    fn variants(
        &mut self,
        schema: &Schema<'d>,
        list: &'d Node,
        of: OpenOf,
    ) -> Option<Vec<Variant>> {
        let mut scope = Scope::default();
        let mut seen = std::collections::HashSet::new();
        let mut variants = Vec::new();
        let mut sound = true;
        let by_hand: &[Node] = schema.get("x-enum-varnames").map_or(&[], Node::items);
        for (index, item) in list.items().iter().enumerate() {
            let value = match (value_of(item), of) {
                (None | Some(Kind::Null), _) => continue,
                (Some(Kind::Text(text)), OpenOf::Text) => Literal::Text(text.clone()),
                (Some(Kind::Number(number)), OpenOf::Int(int)) => match number.as_i64() {
                    Some(number) if (int.range().0..=int.range().1).contains(&number.into()) => {
                        Literal::Int(number)
                    }
                    _ => {
                        self.refuse(
                            item,
                            format!(
                                "this value does not fit its type ({}); correct it or `format`",
                                int.rust()
                            ),
                        );
                        return None;
                    }
                },
                (Some(kind), of) if self.invents() => match (respelled(kind), of) {
                    (Some(text), OpenOf::Text) => Literal::Text(text),
                    (Some(text), OpenOf::Int(_)) if text.parse::<i64>().is_ok() => {
                        Literal::Int(text.parse().unwrap_or_default())
                    }
                    _ => {
                        self.warn(
                            item,
                            "this value does not have the type of the set, and is none of it",
                        );
                        continue;
                    }
                },
                _ => {
                    self.refuse(item, "this value does not have the type of the set; correct it, in quotes if it is a string");
                    return None;
                }
            };
            let wire = match &value {
                Literal::Text(text) => text.clone(),
                Literal::Int(number) => number.to_string(),
            };
            if !seen.insert(wire.clone()) {
                self.warn(
                    item,
                    format!("the value `{wire}` appears twice; remove one"),
                );
                continue;
            }
            let given = item
                .text("name")
                .or_else(|| item.text("x-rust-name"))
                .or_else(|| by_hand.get(index).and_then(Node::as_text));
            let place = pointer::join(&list.pointer, &wire);
            let invented = || {
                let number = names::number_of(&place);
                self.invents().then(|| format!("Value{number}"))
            };
            let Some(name) = names::variant(given.unwrap_or(&wire)).or_else(invented) else {
                self.refuse(item, format!("no Rust name can be made from `{wire}`; name it in `x-known-values` or `x-enum-varnames`"));
                sound = false;
                continue;
            };
            if self.invents() {
                match self.take(&mut scope, &name, &wire, item, &place, "") {
                    Some(name) => variants.push(Variant {
                        name,
                        value,
                        words: item.text("description").map(str::to_owned),
                    }),
                    None => sound = false,
                }
                continue;
            }
            if let Err(words) = scope.take(&name, &wire, item) {
                self.refuse(
                    item,
                    words.replace(
                        "with `x-rust-name`",
                        "in `x-known-values` or `x-enum-varnames`",
                    ),
                );
                sound = false;
            }
            variants.push(Variant {
                name,
                value,
                words: item.text("description").map(str::to_owned),
            });
        }
        sound.then_some(variants)
    }

    /// `enum` on a boolean: is only one of the two allowed?
    pub(in crate::openapi) fn only(&mut self, schema: &Schema<'d>) -> Option<Option<bool>> {
        let Some(list) = schema.get("enum") else {
            return Some(None);
        };
        let mut flags = Vec::new();
        for item in list.items() {
            match item.kind {
                Kind::Flag(flag) => flags.push(flag),
                Kind::Null => {}
                _ => {
                    self.refuse(
                        item,
                        "this value does not have the type of the set; correct it",
                    );
                    return None;
                }
            }
        }
        flags.dedup();
        Some(if let [only] = flags.as_slice() {
            Some(*only)
        } else {
            None
        })
    }
}

/// A value that is written without quotes, or with some too many.
fn respelled(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Flag(flag) => Some(flag.to_string()),
        Kind::Number(number) => Some(number.to_string()),
        Kind::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// The value of an entry: of `enum` the entry itself, of `x-known-values` its `value`.
fn value_of(item: &Node) -> Option<&Kind> {
    match &item.kind {
        Kind::Map(_) => item.get("value").map(|value| &value.kind),
        kind => Some(kind),
    }
}
