//! Lower: the document that the engine is fed: plain objects, named by position, and nothing that it reads wrongly.
//!
//! The engine never sees a name, a constraint, a default, a set or a union of the real document, so none of them can
//! make it stumble. Types that are ours come to it as strings with a format of their own, `leaf-N`, which a conversion
//! turns into `LeafN`; `polish` puts the real names in.
use crate::openapi::generate::model::{Api, Int, NamedKind, Shape, Type, Wrap};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The lowered document and the types that stand behind its leaves.
pub struct Lowered {
    pub document: Value,
    pub leaves: Vec<Leaf>,
}

/// A type that the engine takes as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Leaf {
    Secret,
    Any,
    Named(usize),
    Boxed(usize),
}

/// Name of a struct, a field and a leaf towards the engine; each survives the engine's spelling unchanged.
pub fn type_name(index: usize) -> String {
    format!("Type{index}")
}
pub fn field_name(index: usize) -> String {
    format!("p{index:05}")
}
pub fn leaf_name(index: usize) -> String {
    format!("Leaf{index}")
}

pub fn lower(api: &Api) -> Lowered {
    let mut leaves = Leaves {
        api,
        found: Vec::new(),
        places: HashMap::new(),
    };
    let mut schemas = Map::new();
    for (index, named) in api.types.iter().enumerate() {
        let NamedKind::Struct(inner) = &named.kind else {
            continue;
        };
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (at, field) in inner.fields.iter().enumerate() {
            let mut schema = leaves.schema(&field.shape, field.boxed);
            match field.wrap(named.sent) {
                Wrap::Bare => required.push(Value::from(field_name(at))),
                _ => schema = nullable(schema),
            }
            properties.insert(field_name(at), schema);
        }
        if let Some(extra) = &inner.extra {
            let name = field_name(inner.fields.len());
            properties.insert(
                name.clone(),
                json!({"type": "object", "additionalProperties": leaves.item(extra)}),
            );
            required.push(name.into());
        }
        let schema = json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false});
        schemas.insert(type_name(index), schema);
    }
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "lowered", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    });
    Lowered {
        document,
        leaves: leaves.found,
    }
}

struct Leaves<'a> {
    api: &'a Api,
    found: Vec<Leaf>,
    places: HashMap<Leaf, usize>,
}

impl Leaves<'_> {
    fn schema(&mut self, shape: &Shape, boxed: bool) -> Value {
        match &shape.ty {
            Type::Text => json!({"type": "string"}),
            Type::Flag => json!({"type": "boolean"}),
            Type::Int(int) => json!({"type": "integer", "format": format_of(*int)}),
            Type::Float { wide } => {
                json!({"type": "number", "format": if *wide { "double" } else { "float" }})
            }
            Type::Secret => self.leaf(Leaf::Secret),
            Type::Any => self.leaf(Leaf::Any),
            Type::Named(index) if boxed => self.leaf(Leaf::Boxed(*index)),
            Type::Named(index) => match self.api.named(*index).map(|named| &named.kind) {
                Some(NamedKind::Struct(_)) => {
                    json!({"$ref": format!("#/components/schemas/{}", type_name(*index))})
                }
                _ => self.leaf(Leaf::Named(*index)),
            },
            Type::List(item) => json!({"type": "array", "items": self.item(item)}),
            Type::Map(item) => json!({"type": "object", "additionalProperties": self.item(item)}),
        }
    }

    fn item(&mut self, shape: &Shape) -> Value {
        let schema = self.schema(shape, false);
        if shape.nullable && !matches!(shape.ty, Type::Any) {
            nullable(schema)
        } else {
            schema
        }
    }

    fn leaf(&mut self, leaf: Leaf) -> Value {
        let found = &mut self.found;
        let index = *self.places.entry(leaf).or_insert_with(|| {
            found.push(leaf);
            found.len() - 1
        });
        json!({"type": "string", "format": format!("leaf-{index}")})
    }
}

/// The one spelling of "or null" that the engine turns into `Option` whatever is inside.
fn nullable(schema: Value) -> Value {
    json!({"nullable": true, "oneOf": [schema]})
}

fn format_of(int: Int) -> &'static str {
    match int {
        Int::I8 => "int8",
        Int::I16 => "int16",
        Int::I32 => "int32",
        Int::I64 => "int64",
        Int::U8 => "uint8",
        Int::U16 => "uint16",
        Int::U32 => "uint32",
        Int::U64 => "uint64",
    }
}
