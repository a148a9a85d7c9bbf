//! Shapes: which Rust type a schema becomes.
use super::Reader;
use super::schema::{self, Schema};
use crate::codegen::model::{
    Bound, Field, Int, Named, NamedKind, Open, OpenOf, Rules, Shape, Struct, Type, Words,
};
use crate::codegen::names::{self, Scope};
use crate::codegen::source::{Kind, Node};

/// What became of a schema that has been met before.
#[derive(Clone, Debug)]
pub enum Component {
    /// Being read: no type of its own yet.
    Open,
    /// Being read or done: a type with a name. Nullable or not.
    Named(usize, bool),
    Done(Shape),
    /// Refused before.
    Refused,
}

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
    pub(super) fn shape(&mut self, node: &'d Node, hint: &str) -> Option<Shape> {
        if node.reference().is_some() {
            let mut shape = self.referred(node)?;
            shape.words = merged(schema::words(node, |key| node.get(key)), shape.words);
            return Some(shape);
        }
        // A reference with words of its own: the reference, with these words.
        if let [only] = node.list("allOf")
            && !node
                .entries()
                .iter()
                .any(|(key, _)| STRUCTURE.contains(&key.as_str()))
        {
            let mut shape = self.shape(only, hint)?;
            let mine = |key| node.flag(key) == Some(true);
            shape.nullable |= mine("nullable");
            shape.read_only |= mine("readOnly");
            shape.write_only |= mine("writeOnly");
            shape.lenient |= self.lenient_here(node, &shape.ty);
            self.tighten(node, &mut shape);
            shape.words = merged(schema::words(node, |key| node.get(key)), shape.words);
            return Some(shape);
        }
        self.own(node, hint, false)
    }

    /// Limits beside an `allOf` of one: they bind this place only.
    fn tighten(&mut self, node: &'d Node, shape: &mut Shape) {
        let limited = match &shape.ty {
            Type::Named(index) => match self.types.get(*index).map(|named| &named.kind) {
                Some(NamedKind::Enum(open)) if open.of == OpenOf::Text => Type::Text,
                Some(NamedKind::Enum(Open {
                    of: OpenOf::Int(int),
                    ..
                })) => Type::Int(*int),
                _ => Type::Any,
            },
            other => other.clone(),
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

    /// A schema under `components/schemas`, read once.
    pub(super) fn component(&mut self, node: &'d Node) -> Option<Shape> {
        if let Some(known) = self.components.get(&node.pointer) {
            return match known.clone() {
                Component::Named(index, nullable) => Some(Shape {
                    nullable,
                    ..Shape::of(Type::Named(index))
                }),
                Component::Done(shape) => Some(shape),
                Component::Refused => None,
                Component::Open => {
                    self.refuse(node, "this schema contains itself without an object between; put an object around it");
                    None
                }
            };
        }
        if self.base_only.contains_key(&node.pointer)
            || node.get("discriminator").is_some() && !is_union(node)
        {
            self.refuse(
                node,
                "a `discriminator` without `oneOf` or `anyOf` does not say what else may come; list the variants in `oneOf`",
            );
            return None;
        }
        self.components
            .insert(node.pointer.clone(), Component::Open);
        let wire = node
            .pointer
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .replace("~1", "/")
            .replace("~0", "~");
        let shape = match node.list("allOf") {
            _ if node.reference().is_some() => self.shape(node, &wire),
            [_] if !node
                .entries()
                .iter()
                .any(|(key, _)| STRUCTURE.contains(&key.as_str())) =>
            {
                self.shape(node, &wire)
            }
            _ => self.own(node, &wire, true),
        };
        let done = match &shape {
            Some(Shape {
                ty: Type::Named(index),
                nullable,
                ..
            }) => Component::Named(*index, *nullable),
            Some(shape) => Component::Done(shape.clone()),
            None => Component::Refused,
        };
        self.components.insert(node.pointer.clone(), done);
        if let Some(shape) = &shape {
            self.alias(node, &wire, shape);
        }
        shape
    }

    /// Nothing that has a name disappears: what needs no type of its own becomes another name for what it is.
    fn alias(&mut self, node: &'d Node, wire: &str, shape: &Shape) {
        let own = match shape.ty {
            Type::Named(index) => self.type_nodes.get(index).map(|node| node.pointer.as_str()),
            _ => None,
        };
        if own == Some(node.pointer.as_str()) {
            return;
        }
        let Some(name) = self.name(node, wire, names::type_name) else {
            return;
        };
        if let Err(words) = self.type_names.take(&name, wire, node) {
            return self.refuse(node, words);
        }
        let mut words = shape.words.clone();
        if node.reference().is_some() {
            words.description = None;
            words.title = None;
        }
        let kind = NamedKind::Alias(shape.clone());
        self.types.push(Named {
            kind,
            ..pending(name, Some(wire.to_owned()), words)
        });
        self.type_nodes.push(node);
    }

    fn referred(&mut self, node: &'d Node) -> Option<Shape> {
        let target = self.resolve(node)?;
        let mut parts = target.pointer.split('/').skip(1);
        if (parts.next(), parts.next()) == (Some("components"), Some("schemas"))
            && parts.count() == 1
        {
            return self.component(target);
        }
        // Somewhere inside: fine for what needs no name, else the name would depend on who came first.
        let before = self.types.len();
        let shape = self.own(target, "", false);
        let made = self.types.get(before..).unwrap_or_default();
        if made.iter().any(|named| named.wire.is_none()) {
            self.refuse(node, "this reference leads into the middle of something; put its target under `components/schemas`");
            return None;
        }
        shape
    }

    /// A schema written out here.
    fn own(&mut self, node: &'d Node, hint: &str, component: bool) -> Option<Shape> {
        let schema = self.schema(node)?;
        if is_union_of(&schema) {
            return self.union(&schema, hint, component);
        }
        if node.get("discriminator").is_some() {
            self.refuse(
                node,
                "a `discriminator` belongs beside `oneOf` or `anyOf`; list the variants there",
            );
            return None;
        }
        let ty = if schema.has("enum") || schema.has("x-known-values") {
            self.values(&schema, hint, component)?
        } else {
            self.plain_type(&schema, hint, component)?
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
        Some(Shape {
            nullable: schema.nullable() || null_among(&schema),
            rules,
            words: schema.words(),
            lenient,
            read_only: schema.flag("readOnly"),
            write_only: schema.flag("writeOnly"),
            ty,
        })
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
                    self.refuse(schema.outer, "an array without `items` says nothing of what it holds; add `items`, or `items: {}` for any JSON");
                    return None;
                };
                let item = self.shape(items, &format!("{hint}_item"))?;
                self.only_properties(items, &item);
                Some(Type::List(Box::new(item)))
            }
            Some("object") => self.object(schema, hint, component),
            Some(other) => {
                let node = schema.get("type").unwrap_or(schema.outer);
                self.refuse(node, format!("`{other}` is no type of OpenAPI 3.0; write string, integer, number, boolean, array or object"));
                None
            }
            None => {
                let said = [
                    "format",
                    "pattern",
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "multipleOf",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                ];
                if let Some(key) = said.iter().find(|key| schema.has(key)) {
                    self.refuse(schema.outer, format!("`{key}` without `type` applies to some JSON types and not to others; add `type`"));
                    return None;
                }
                Some(Type::Any)
            }
        }
    }

    fn int(&mut self, schema: &Schema<'d>) -> Int {
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
            (Type::Int(_), Some("string")) | (Type::Text, Some("number")) => true,
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
        fits && !matches!(ty, Type::Named(_))
    }

    fn object(&mut self, schema: &Schema<'d>, hint: &str, component: bool) -> Option<Type> {
        let properties = schema.properties();
        let additional: Vec<&'d Node> = schema
            .parts
            .iter()
            .filter_map(|part| part.get("additionalProperties"))
            .collect();
        let described = additional
            .iter()
            .copied()
            .find(|node| matches!(node.kind, Kind::Map(_)));
        let any = additional
            .iter()
            .any(|node| matches!(node.kind, Kind::Flag(true)));
        let none = additional
            .iter()
            .any(|node| matches!(node.kind, Kind::Flag(false)));
        let extra = match described {
            Some(node) => {
                let value = self.shape(node, &format!("{hint}_value"))?;
                self.only_properties(node, &value);
                Some(value)
            }
            None if any => Some(Shape::of(Type::Any)),
            None => None,
        };
        if properties.is_empty() && !none {
            if let Some((name, node)) = schema.required().first() {
                self.refuse(node, format!("`{name}` is required but no property describes it; add it under `properties`"));
                return None;
            }
            return Some(Type::Map(Box::new(
                extra.unwrap_or_else(|| Shape::of(Type::Any)),
            )));
        }
        let index = self.declare(schema, hint, component)?;
        let fields = self.fields(schema, &properties, hint);
        let min_properties = self.count(schema, "minProperties");
        let max_properties = self.count(schema, "maxProperties");
        self.ordered(
            schema,
            "minProperties",
            min_properties,
            "maxProperties",
            max_properties,
        );
        if extra.is_some() && fields.iter().any(|field| field.ident == "extra") {
            self.refuse(schema.outer, "the property `extra` has the name of the map of undeclared properties; give it one with `x-rust-name`");
        }
        if let Some(named) = self.types.get_mut(index) {
            named.kind = NamedKind::Struct(Struct {
                fields,
                extra,
                min_properties,
                max_properties,
            });
        }
        Some(Type::Named(index))
    }

    fn fields(
        &mut self,
        schema: &Schema<'d>,
        properties: &[(&'d str, &'d Node)],
        hint: &str,
    ) -> Vec<Field> {
        let mut scope = Scope::default();
        let mut fields = Vec::new();
        let required = schema.required();
        for (name, node) in &required {
            if !properties.iter().any(|(wire, _)| wire == name) {
                self.refuse(node, format!("`{name}` is required but no property describes it; add it under `properties`"));
            }
        }
        for (wire, node) in properties {
            let Some(ident) = self.name(node, wire, names::field) else {
                continue;
            };
            if let Err(words) = scope.take(&ident, wire, node) {
                self.refuse(node, words);
            }
            let Some(shape) = self.shape(node, &format!("{hint}_{wire}")) else {
                continue;
            };
            if shape.read_only && shape.write_only {
                self.refuse(
                    node,
                    "both `readOnly` and `writeOnly`: it would never be sent at all; remove one",
                );
            }
            let required = required.iter().any(|(name, _)| name == wire);
            fields.push(Field {
                wire: (*wire).to_owned(),
                ident,
                shape,
                required,
                boxed: false,
            });
        }
        fields
    }

    /// Some things are said of properties only.
    fn only_properties(&mut self, node: &'d Node, shape: &Shape) {
        if shape.lenient {
            self.refuse(node, "`x-also-sent-as` works on properties only; put an object around the value, or remove it");
        }
        if shape.read_only || shape.write_only {
            self.refuse(
                node,
                "`readOnly` and `writeOnly` are for properties; remove them here",
            );
        }
    }

    /// Takes a type's name before its inside is read, so that the inside may refer to it.
    pub(super) fn declare(
        &mut self,
        schema: &Schema<'d>,
        hint: &str,
        component: bool,
    ) -> Option<usize> {
        let node = schema.outer;
        if hint.is_empty() && node.text("x-rust-name").is_none() {
            self.types
                .push(pending(String::new(), None, Words::default()));
            self.type_nodes.push(node);
            return Some(self.types.len() - 1); // the caller refuses
        }
        let name = self.name(node, hint, names::type_name)?;
        if let Err(words) = self.type_names.take(&name, hint, node) {
            self.refuse(node, words);
            return None;
        }
        let wire = component.then(|| hint.to_owned());
        let index = self.types.len();
        self.types.push(pending(name, wire, schema.words()));
        self.type_nodes.push(node);
        if component {
            self.components.insert(
                node.pointer.clone(),
                Component::Named(index, schema.nullable() || null_among(schema)),
            );
        }
        Some(index)
    }
}

fn pending(name: String, wire: Option<String>, words: Words) -> Named {
    Named {
        name,
        wire,
        words,
        kind: NamedKind::Pending,
        sent: false,
    }
}

/// Keys beside an `allOf` of one that make it more than that one with words and limits.
const STRUCTURE: &[&str] = &[
    "properties",
    "required",
    "additionalProperties",
    "items",
    "enum",
    "x-known-values",
    "oneOf",
    "anyOf",
    "format",
    "minProperties",
    "maxProperties",
    "discriminator",
];

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

fn is_union(node: &Node) -> bool {
    node.get("oneOf").is_some() || node.get("anyOf").is_some()
}

fn is_union_of(schema: &Schema<'_>) -> bool {
    schema.parts.iter().any(|part| is_union(part))
}

/// Is null one of the values of an `enum`?
pub(super) fn null_among(schema: &Schema<'_>) -> bool {
    schema.get("enum").is_some_and(|values| {
        values
            .items()
            .iter()
            .any(|value| matches!(value.kind, Kind::Null))
    })
}

/// What is said here, and else what is said there.
pub(super) fn merged(here: Words, there: Words) -> Words {
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
