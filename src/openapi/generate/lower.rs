//! Lower: the document that the engine reads: every struct with its own names and nothing that the engine reads wrongly.
//!
//! Left out are rules, defaults and words, which the engine would read its own way. A type that the engine has no notion
//! of (an open set, a union, a secret, a box) is a component that the engine is told to replace by the Rust type. A name that
//! the engine would spell differently is replaced by a placeholder.
use crate::openapi::generate::emit::Paths;
use crate::openapi::generate::model::{
    Api, Int, Named, NamedKind, Param, Shape, Struct, Type, Wrap,
};
use crate::openapi::generate::names;
use heck::ToUpperCamelCase;
use openapiv3::{
    AdditionalProperties, ArrayType, BooleanType, Components, IntegerType, NumberType, ObjectType,
    OpenAPI, ReferenceOr, Schema, SchemaData, SchemaKind, StringType,
};
use quote::{format_ident, quote};
use std::collections::BTreeMap;

/// The lowered document, and what the engine is to make of it.
pub struct Lowered {
    pub document: OpenAPI,
    pub structs: Vec<Expected>,
    /// Components and the Rust types that stand for them.
    pub replacements: Vec<(String, String)>,
    /// The Rust type of maps.
    pub map: String,
}

/// Whose struct it is, by index into the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    Type(usize),
    /// The parameter struct of an operation.
    Params(usize),
}

/// A struct that the engine is to write.
pub struct Expected {
    pub owner: Owner,
    /// Its name in the lowered document, and in what the engine writes.
    pub key: String,
    /// The fields in the document's order.
    pub fields: Vec<ExpectedField>,
    pub extra: bool,
}

pub struct ExpectedField {
    pub ident: String,
    /// Its name in the lowered document, if that is a placeholder.
    pub placeholder: Option<String>,
}

pub fn lower(api: &Api, paths: &Paths) -> Lowered {
    let mut lower = Lower {
        api,
        paths,
        keys: Vec::new(),
        placeholder: placeholder(api),
        replacements: BTreeMap::new(),
    };
    lower.keys = api
        .types
        .iter()
        .enumerate()
        .map(|(index, named)| lower.key(&named.name, &format!("T{index}")))
        .collect();
    let mut structs = Vec::new();
    let mut components = Components::default();
    let mut add = |(expected, object): (Expected, ObjectType)| {
        let schema = schema(openapiv3::Type::Object(object));
        components.schemas.insert(expected.key.clone(), schema);
        structs.push(expected);
    };
    for (index, named) in api.types.iter().enumerate() {
        if let NamedKind::Struct(inner) = &named.kind {
            add(lower.of_type(index, named, inner));
        }
    }
    for (index, operation) in api.operations.iter().enumerate() {
        if let Some(name) = &operation.params {
            add(lower.of_params(index, name, &operation.optional));
        }
    }
    let replacements = lower.replacements.into_iter();
    let replacements: Vec<_> = replacements.map(|(rust, key)| (key, rust)).collect();
    for (key, _) in &replacements {
        let replaced = schema(openapiv3::Type::String(StringType::default()));
        components.schemas.insert(key.clone(), replaced);
    }
    Lowered {
        document: OpenAPI {
            openapi: "3.0.3".to_owned(),
            components: Some(components),
            ..OpenAPI::default()
        },
        structs,
        replacements,
        map: paths.map.to_string(),
    }
}

/// A prefix that no struct and, in lower case, no field has.
fn placeholder(api: &Api) -> String {
    let mut names: Vec<&str> = Vec::new();
    for named in &api.types {
        names.push(&named.name);
        if let NamedKind::Struct(inner) = &named.kind {
            names.extend(inner.fields.iter().map(|field| field.ident.as_str()));
        }
    }
    for operation in &api.operations {
        names.extend(operation.params.as_deref());
        names.extend(operation.optional.iter().map(|param| param.ident.as_str()));
    }
    let mut start = "Placeholder".to_owned();
    while names
        .iter()
        .any(|name| name.to_lowercase().starts_with(&start.to_lowercase()))
    {
        start.push_str("placeholder");
    }
    start
}

struct Lower<'a> {
    api: &'a Api,
    paths: &'a Paths,
    /// Names of the types in the lowered document, by index.
    keys: Vec<String>,
    placeholder: String,
    /// Components by the Rust type that stands for each.
    replacements: BTreeMap<String, String>,
}

type Lowering = ReferenceOr<Schema>;

impl Lower<'_> {
    /// A type's name, or a placeholder if the engine spells it differently (`XY`, which it makes `Xy`).
    fn key(&self, name: &str, number: &str) -> String {
        if name.to_upper_camel_case() == name {
            name.to_owned()
        } else {
            format!("{}{number}", self.placeholder)
        }
    }

    /// A field, with a placeholder if the engine makes another name of `wire`.
    fn field(&self, wire: &str, ident: &str, at: usize) -> ExpectedField {
        // where nothing but letters, digits and separators is in it, the engine makes the name that we make
        let alike = wire.starts_with(|c: char| c.is_ascii_alphabetic())
            && wire
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_-. ".contains(c))
            && names::field(wire).as_deref() == Some(ident);
        ExpectedField {
            ident: ident.to_owned(),
            placeholder: (!alike).then(|| format!("{}{at}", self.placeholder.to_lowercase())),
        }
    }

    fn of_type(&mut self, index: usize, named: &Named, inner: &Struct) -> (Expected, ObjectType) {
        let mut object = ObjectType::default();
        let mut fields = Vec::new();
        for (at, field) in inner.fields.iter().enumerate() {
            let wrap = field.wrap(named.sent);
            let schema = self.schema(&field.shape, field.boxed);
            let schema = if wrap == Wrap::Bare {
                schema
            } else {
                nullable(schema)
            };
            let expected = self.field(&field.wire, &field.ident, at);
            let name = expected.placeholder.clone();
            let name = name.unwrap_or_else(|| field.wire.clone());
            fields.push(expected);
            if matches!(wrap, Wrap::Bare | Wrap::Null) {
                object.required.push(name.clone());
            }
            object.properties.insert(name, boxed(schema));
        }
        if let Some(extra) = &inner.extra {
            object.additional_properties = Some(self.values(extra));
        }
        let expected = Expected {
            owner: Owner::Type(index),
            key: self.keys.get(index).cloned().unwrap_or_default(),
            fields,
            extra: inner.extra.is_some(),
        };
        (expected, object)
    }

    fn of_params(&mut self, index: usize, name: &str, params: &[Param]) -> (Expected, ObjectType) {
        let mut object = ObjectType::default();
        let mut fields = Vec::new();
        for (at, param) in params.iter().enumerate() {
            let schema = nullable(self.schema(&param.shape, false));
            let expected = self.field(&param.ident, &param.ident, at);
            let name = expected.placeholder.clone();
            let name = name.unwrap_or_else(|| param.ident.clone());
            object.properties.insert(name, boxed(schema));
            fields.push(expected);
        }
        let expected = Expected {
            owner: Owner::Params(index),
            key: self.key(name, &format!("P{index}")),
            fields,
            extra: false,
        };
        (expected, object)
    }

    fn schema(&mut self, shape: &Shape, in_box: bool) -> Lowering {
        let Paths {
            types,
            secret,
            value,
            ..
        } = self.paths;
        schema(match &shape.ty {
            Type::Text => openapiv3::Type::String(StringType::default()),
            Type::Flag => openapiv3::Type::Boolean(BooleanType::default()),
            Type::Int(int) => openapiv3::Type::Integer(IntegerType {
                format: Some(format_of(*int).to_owned()).into(),
                ..IntegerType::default()
            }),
            Type::Time(unit) => {
                return self.replaced(self.paths.time(*unit).to_string());
            }
            Type::Float { wide } => openapiv3::Type::Number(NumberType {
                format: Some(if *wide { "double" } else { "float" }.to_owned()).into(),
                ..NumberType::default()
            }),
            Type::Secret => return self.replaced(secret.to_string()),
            Type::Any => return self.replaced(value.to_string()),
            Type::Named(index) => {
                let named = self.api.named(*index);
                let name = named.map_or("", |named| named.name.as_str());
                let is_struct =
                    matches!(named.map(|named| &named.kind), Some(NamedKind::Struct(_)));
                if is_struct && !in_box && self.keys.get(*index).is_some_and(|key| key == name) {
                    return Lowering::ref_(&format!("#/components/schemas/{name}"));
                }
                let ident = format_ident!("{name}");
                let rust = if in_box {
                    quote!(Box<#types #ident>)
                } else {
                    quote!(#types #ident)
                };
                return self.replaced(rust.to_string());
            }
            Type::List(item) => openapiv3::Type::Array(ArrayType {
                items: Some(boxed(self.item(item))),
                min_items: None,
                max_items: None,
                unique_items: false,
            }),
            Type::Map(item) => openapiv3::Type::Object(ObjectType {
                additional_properties: Some(self.values(item)),
                ..ObjectType::default()
            }),
        })
    }

    fn item(&mut self, shape: &Shape) -> Lowering {
        let schema = self.schema(shape, false);
        if shape.nullable && !matches!(shape.ty, Type::Any) {
            nullable(schema)
        } else {
            schema
        }
    }

    fn values(&mut self, shape: &Shape) -> AdditionalProperties {
        AdditionalProperties::Schema(Box::new(self.item(shape)))
    }

    /// A component for which a Rust type stands. (A schema with a conversion would do as well, but the engine compares every
    /// schema that it reads with each of those.)
    fn replaced(&mut self, rust: String) -> Lowering {
        let key = format!("{}R{}", self.placeholder, self.replacements.len());
        let key = self.replacements.entry(rust).or_insert(key);
        Lowering::ref_(&format!("#/components/schemas/{key}"))
    }
}

fn schema(ty: openapiv3::Type) -> Lowering {
    kind(SchemaKind::Type(ty), false)
}

/// The one spelling of "or null" that the engine turns into `Option` whatever is inside.
fn nullable(schema: Lowering) -> Lowering {
    kind(
        SchemaKind::OneOf {
            one_of: vec![schema],
        },
        true,
    )
}

fn kind(schema_kind: SchemaKind, nullable: bool) -> Lowering {
    ReferenceOr::Item(Schema {
        schema_data: SchemaData {
            nullable,
            ..SchemaData::default()
        },
        schema_kind,
    })
}

fn boxed(schema: Lowering) -> ReferenceOr<Box<Schema>> {
    match schema {
        ReferenceOr::Item(schema) => ReferenceOr::Item(Box::new(schema)),
        ReferenceOr::Reference { reference } => ReferenceOr::Reference { reference },
    }
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
