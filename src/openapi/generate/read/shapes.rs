//! Shapes: which Rust type a schema becomes.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::shape::{declared_form, forms_but_null, is_null};
use crate::openapi::generate::model::{Int, Literal, NamedKind, OpenOf, Rules, Shape, Type, Words};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema;
use crate::openapi::generate::read::schema::Schema;
use crate::openapi::generate::read::times::UNIX_TIME;

/// Schemas within schemas, references followed. Documents that people write stay far below.
const DEEPEST: u32 = 200;

impl Shape {
    pub fn of(ty: Type) -> Self {
        Self {
            ty,
            nullable: false,
            rules: Rules::default(),
            words: Words::default(),
            lenient: false,
            read_only: false,
            write_only: false,
        }
    }
}

impl<'d> Reader<'d, '_> {
    /// The shape of a schema; `hint` is the wire-like name that it gets if it needs one.
    pub(in crate::openapi) fn shape(&mut self, node: &'d Node, hint: &str) -> Option<Shape> {
        if node.reference().is_some() {
            let mut shape = self.referred(node)?;
            // of what is beside a reference, words alone count
            let mine = Words {
                title: node.text("title").map(str::to_owned),
                description: node.text("description").map(str::to_owned),
                ..Words::default()
            };
            shape.words = merged(mine, shape.words);
            return Some(shape);
        }
        // A reference with words of its own: the reference, with these words.
        if let Some((only, others)) = only_part(node) {
            let mut shape = self.shape(only, hint)?;
            for other in others {
                shape.words = merged(schema::words(other, |key| other.get(key)), shape.words);
            }
            let mine = |key| node.flag(key) == Some(true);
            shape.nullable |= mine("nullable") || node.list("anyOf").iter().any(is_null);
            shape.read_only |= mine("readOnly");
            shape.write_only |= mine("writeOnly");
            shape.lenient |= self.lenient_here(node, &shape.ty);
            self.tighten(node, &mut shape);
            shape.words = merged(schema::words(node, |key| node.get(key)), shape.words);
            return Some(shape);
        }
        self.own(node, hint, false)
    }

    /// A schema written out here.
    pub(in crate::openapi) fn own(
        &mut self,
        node: &'d Node,
        hint: &str,
        component: bool,
    ) -> Option<Shape> {
        if self.depth > DEEPEST {
            if !self.endless {
                self.refuse(node, "this schema contains itself without end; put the inner one under `components/schemas` and refer to it");
            }
            self.endless = true;
        }
        // Once is enough: each level may hold several more.
        if self.endless {
            return None;
        }
        self.depth += 1;
        let shape = self.written(node, hint, component);
        self.depth -= 1;
        shape
    }

    fn written(&mut self, node: &'d Node, hint: &str, component: bool) -> Option<Shape> {
        let schema = self.schema(node)?;
        // Met again inside itself, as where an `allOf` repeats the type that it stands in: the same type again, or
        // every level would make a new one without end.
        if let Some(index) = self.open.get(&node.pointer) {
            return Some(Shape {
                nullable: schema.nullable(),
                ..Shape::of(Type::Named(*index))
            });
        }
        for part in &schema.parts {
            for list in [part.get("oneOf"), part.get("anyOf")] {
                if let Some(list) = list.filter(|list| is_rule(list)) {
                    self.warn(list, "which properties must be there together is not checked; say it in the description");
                }
            }
        }
        if is_union_of(&schema) {
            self.time(&schema, Type::Any);
            return self.union(&schema, hint, component);
        }
        if let Some(discriminator) = node.get("discriminator") {
            self.warn(
                discriminator,
                "a `discriminator` without `oneOf` or `anyOf` does not say what else may come, so this is a plain object: what only its variants have is not kept; list the variants in `oneOf`",
            );
        }
        let no_set = self.no_set(&schema);
        let ty = if !no_set && (schema.has("enum") || schema.has("x-known-values")) {
            self.values(&schema, hint, component)?
        } else {
            match self.only_null(&schema) {
                true => Type::Any,
                false => self.plain_type(&schema, hint, component)?,
            }
        };
        let mut rules = self.rules(&schema, &ty);
        if matches!(ty, Type::Flag) {
            rules.only = self.only(&schema)?;
        }
        if matches!(ty, Type::Named(_)) {
            rules.min_items = None;
            rules.max_items = None;
        }
        let lenient = self.lenient_here(node, &ty);
        let mut words = schema.words();
        if let Some(default) = schema.get("default")
            && !(self.can_be(&ty, default) && within(&rules, default))
        {
            self.warn(
                default,
                "this default does not fit its schema and is not in the documentation; correct it",
            );
            words.default = None;
        }
        Some(Shape {
            nullable: schema.nullable() || null_among(&schema),
            rules,
            words,
            lenient,
            read_only: schema.flag("readOnly"),
            write_only: schema.flag("writeOnly"),
            ty: self.time(&schema, ty),
        })
    }

    /// Whether null is the only value.
    fn only_null(&self, schema: &Schema<'d>) -> bool {
        let null = |value: &Node| matches!(value.kind, Kind::Null);
        schema
            .get("enum")
            .is_some_and(|list| !list.items().is_empty() && list.items().iter().all(null))
    }

    /// A set of values that has no Rust type: of numbers with a fraction, which then is an unchecked rule; and where
    /// that is accepted, of anything that is no string, integer or boolean.
    fn no_set(&mut self, schema: &Schema<'d>) -> bool {
        let Some(list) = schema.get("enum") else {
            return false;
        };
        if self.only_null(schema) {
            self.warn(
                list,
                "a set of nothing but null, so that it is any JSON; leave it out",
            );
            return true;
        }
        let no_set = match schema.text("type") {
            Some("number") => true,
            Some("array" | "object") => self.accepts_poor(),
            _ => false,
        };
        if no_set {
            self.warn(
                list,
                "a set of such values is not checked; say it in the description",
            );
        }
        no_set
    }

    fn plain_type(&mut self, schema: &Schema<'d>, hint: &str, component: bool) -> Option<Type> {
        let implied = if schema.has("properties")
            || schema.has("additionalProperties")
            || schema.has("minProperties")
            || schema.has("maxProperties")
            || schema.has("required")
        {
            Some("object")
        } else if schema.has("items") {
            Some("array")
        } else {
            None
        };
        let format = schema.text("format");
        match schema.text("type").or(implied) {
            Some("string") => Some(if format == Some("password") {
                Type::Secret
            } else {
                Type::Text
            }),
            Some("boolean") => Some(Type::Flag),
            Some("integer") => Some(Type::Int(self.int(schema))),
            Some("number") => Some(Type::Float {
                wide: format != Some("float"),
            }),
            Some("array") => {
                let Some(items) = schema.get("items") else {
                    if self.accepts_poor() {
                        self.warn(schema.outer, "an array without `items` is one of any JSON");
                        return Some(Type::List(Box::new(Shape::of(Type::Any))));
                    }
                    self.refuse(
                        schema.outer,
                        "an array needs `items`; add them, or `items: {}` for any JSON",
                    );
                    return None;
                };
                let mut item = self.shape(items, &inner(hint, "item"))?;
                self.only_properties(items, &mut item);
                Some(Type::List(Box::new(item)))
            }
            Some("object") => self.object(schema, hint, component),
            Some(other) => {
                let node = schema.get("type").unwrap_or(schema.outer);
                self.refuse(node, format!("`{other}` is not a type of OpenAPI 3.0; write string, integer, number, boolean, array or object"));
                None
            }
            None => {
                if let Some(node) = schema.get("format") {
                    self.warn(node, "`format` without `type` has no effect; add `type`");
                }
                Some(Type::Any)
            }
        }
    }

    /// Whether a value given in the document can be one of a type.
    fn can_be(&self, ty: &Type, value: &Node) -> bool {
        match (ty, &value.kind) {
            (_, Kind::Null) | (Type::Any, _) => true,
            (Type::Text | Type::Secret, Kind::Text(_)) | (Type::Flag, Kind::Flag(_)) => true,
            (Type::Time(_), Kind::Number(number)) => number.is_i64(),
            (Type::Int(int), Kind::Number(number)) => number
                .as_i64()
                .is_some_and(|number| (int.range().0..=int.range().1).contains(&number.into())),
            (Type::Float { .. }, Kind::Number(_)) => true,
            (Type::List(item), Kind::List(items)) => {
                items.iter().all(|value| self.can_be(&item.ty, value))
            }
            (Type::Map(item), Kind::Map(entries)) => entries
                .iter()
                .all(|(_, value)| self.can_be(&item.ty, value)),
            (Type::Named(index), kind) => {
                match (self.types.get(*index).map(|named| &named.kind), kind) {
                    (Some(NamedKind::Enum(open)), _) => {
                        let listed =
                            open.variants
                                .iter()
                                .any(|variant| match (&variant.value, kind) {
                                    (Literal::Text(known), Kind::Text(text)) => known == text,
                                    (Literal::Int(known), Kind::Number(number)) => {
                                        number.as_i64() == Some(*known)
                                    }
                                    _ => false,
                                });
                        listed || !open.closed
                    }
                    (Some(NamedKind::Struct(_)), kind) => matches!(kind, Kind::Map(_)),
                    _ => true,
                }
            }
            _ => false,
        }
    }

    pub(in crate::openapi) fn int(&mut self, schema: &Schema<'d>) -> Int {
        match schema.text("format") {
            Some("int8") => Int::I8,
            Some("int16") => Int::I16,
            Some("int32") => Int::I32,
            Some("uint8") => Int::U8,
            Some("uint16") => Int::U16,
            Some("uint32" | "uint") => Int::U32,
            Some("uint64") => Int::U64,
            _ => Int::I64,
        }
    }

    /// `x-also-sent-as`: is the other JSON type accepted?
    fn lenient_here(&mut self, node: &'d Node, ty: &Type) -> bool {
        let Some(also) = node.get("x-also-sent-as") else {
            return false;
        };
        let fits = match (ty, also.as_text()) {
            (Type::Int(_) | Type::Time(_), Some("string")) | (Type::Text, Some("number")) => true,
            (Type::Named(index), Some(text)) => {
                match self.types.get_mut(*index).map(|named| &mut named.kind) {
                    Some(NamedKind::Enum(open)) => {
                        open.lenient = true;
                        text == if open.of == OpenOf::Text {
                            "number"
                        } else {
                            "string"
                        }
                    }
                    _ => false,
                }
            }
            _ => false,
        };
        if !fits {
            self.refuse(also, "`x-also-sent-as` is `string` on an integer or `number` on a string; correct or remove it");
        }
        if let Some(other) = forms_but_null(node).nth(1)
            && !other
                .text("type")
                .is_some_and(|kind| is_kind(kind, also.as_text()))
        {
            self.refuse(other, "the second form beside `x-also-sent-as` is of the type that this names; correct one of them");
        }
        fits && !matches!(ty, Type::Named(_))
    }
}

/// Whether a value given in the document keeps the rules; patterns are not tried.
fn within(rules: &Rules, value: &Node) -> bool {
    let counted = |count: usize, least: Option<u64>, most: Option<u64>| {
        let count = count as u64;
        least.is_none_or(|least| count >= least) && most.is_none_or(|most| count <= most)
    };
    match &value.kind {
        Kind::Text(text) => counted(text.chars().count(), rules.min_length, rules.max_length),
        Kind::List(items) => counted(items.len(), rules.min_items, rules.max_items),
        Kind::Map(entries) => counted(entries.len(), rules.min_items, rules.max_items),
        Kind::Number(number) => {
            let number = number.as_f64().unwrap_or_default();
            let low = rules.minimum.is_none_or(|low| {
                if low.exclusive {
                    number > low.value
                } else {
                    number >= low.value
                }
            });
            let high = rules.maximum.is_none_or(|high| {
                if high.exclusive {
                    number < high.value
                } else {
                    number <= high.value
                }
            });
            low && high
                && rules
                    .multiple_of
                    .is_none_or(|step| (number / step - (number / step).round()).abs() < 1e-9)
        }
        Kind::Flag(flag) => rules.only.is_none_or(|only| only == *flag),
        Kind::Null => true,
    }
}

/// The name of what is inside something; what is inside something without a name has none either.
pub(in crate::openapi) fn inner(hint: &str, name: &str) -> String {
    if hint.is_empty() {
        String::new()
    } else {
        format!("{hint}_{name}")
    }
}

/// Keys beside an `allOf` of one that make it more than that one with words and limits.
pub(in crate::openapi) const STRUCTURE: &[&str] = &[
    "properties",
    "required",
    "additionalProperties",
    "items",
    "enum",
    "x-known-values",
    UNIX_TIME,
    "oneOf",
    "anyOf",
    "format",
    "minProperties",
    "maxProperties",
    "discriminator",
];

/// The part of an `allOf` that says what the value is, and the parts beside it that hold nothing but words; none where
/// several parts say something. Where an `anyOf` has one form to read a value as, that form.
pub(in crate::openapi) fn only_part(node: &Node) -> Option<(&Node, Vec<&Node>)> {
    const WORDS: &[&str] = &["title", "description", "example", "externalDocs"];
    let declared = declared_form(node);
    let structure = |(key, _): &(String, Node)| {
        STRUCTURE.contains(&key.as_str()) && !(declared.is_some() && key == "anyOf")
    };
    if node.entries().iter().any(structure) {
        return None;
    }
    if let Some(declared) = declared {
        return node.get("allOf").is_none().then(|| (declared, Vec::new()));
    }
    let (words, parts): (Vec<&Node>, Vec<&Node>) = node.list("allOf").iter().partition(|part| {
        let entries = part.entries();
        !entries.is_empty() && entries.iter().all(|(key, _)| WORDS.contains(&key.as_str()))
    });
    match parts.as_slice() {
        [only] => Some((only, words)),
        _ => None,
    }
}

pub(in crate::openapi) fn is_union(node: &Node) -> bool {
    unions_of(node).next().is_some()
}

/// Whether a type is what `x-also-sent-as` names; an integer is a number.
fn is_kind(kind: &str, also: Option<&str>) -> bool {
    also == Some(kind) || (also, kind) == (Some("number"), "integer")
}

/// The lists of variants of a schema: not such as only say which properties must be there together.
pub(in crate::openapi) fn unions_of(node: &Node) -> impl Iterator<Item = &Node> {
    let any = node.get("anyOf").filter(|_| only_part(node).is_none());
    let lists = [node.get("oneOf"), any];
    lists.into_iter().flatten().filter(|list| !is_rule(list))
}

/// Whether a list of variants is nothing but a rule for which properties must be there.
fn is_rule(list: &Node) -> bool {
    const RULES: &[&str] = &[
        "required",
        "title",
        "description",
        "minProperties",
        "maxProperties",
    ];
    let only = |(key, value): &(String, Node)| {
        RULES.contains(&key.as_str()) || key == "type" && value.as_text() == Some("object")
    };
    list.items()
        .iter()
        .any(|variant| variant.get("required").is_some())
        && list
            .items()
            .iter()
            .all(|variant| variant.is_map() && variant.entries().iter().all(only))
}

fn is_union_of(schema: &Schema<'_>) -> bool {
    lists_of(schema).next().is_some()
}

/// The lists of variants of a schema and its parts. A part that lists the schema itself, as a base lists what is made of it,
/// makes no union of it.
pub(in crate::openapi) fn lists_of<'d>(schema: &Schema<'d>) -> impl Iterator<Item = &'d Node> {
    let itself = format!("#{}", schema.outer.pointer);
    let all = schema.parts.iter().flat_map(|part| unions_of(part));
    all.filter(move |list| {
        let variants = list.items().iter();
        !variants
            .filter_map(|variant| variant.reference())
            .any(|reference| reference == itself)
    })
}

/// Is null one of the values of an `enum`?
pub(in crate::openapi) fn null_among(schema: &Schema<'_>) -> bool {
    schema.get("enum").is_some_and(|values| {
        values
            .items()
            .iter()
            .any(|value| matches!(value.kind, Kind::Null))
    })
}

/// What is said here, and else what is said there.
pub(in crate::openapi) fn merged(here: Words, there: Words) -> Words {
    Words {
        title: here.title.or(there.title),
        description: here.description.or(there.description),
        default: here.default.or(there.default),
        example: here.example.or(there.example),
        format: here.format.or(there.format),
        link: here.link.or(there.link),
        deprecated: here.deprecated || there.deprecated,
    }
}
