//! Shapes: which Rust type a schema becomes.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::generate::model::{Int, NamedKind, OpenOf, Rules, Shape, Type, Words};
use crate::openapi::generate::read::schema::Schema;
use crate::openapi::generate::read::{Reader, schema};

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
                    self.refuse(
                        schema.outer,
                        "an array needs `items`; add them, or `items: {}` for any JSON",
                    );
                    return None;
                };
                let item = self.shape(items, &format!("{hint}_item"))?;
                self.only_properties(items, &item);
                Some(Type::List(Box::new(item)))
            }
            Some("object") => self.object(schema, hint, component),
            Some(other) => {
                let node = schema.get("type").unwrap_or(schema.outer);
                self.refuse(node, format!("`{other}` is not a type of OpenAPI 3.0; write string, integer, number, boolean, array or object"));
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
}

/// Keys beside an `allOf` of one that make it more than that one with words and limits.
pub(in crate::openapi) const STRUCTURE: &[&str] = &[
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

pub(in crate::openapi) fn is_union(node: &Node) -> bool {
    node.get("oneOf").is_some() || node.get("anyOf").is_some()
}

fn is_union_of(schema: &Schema<'_>) -> bool {
    schema.parts.iter().any(|part| is_union(part))
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
