//! The generated API of one document as the generator outlines it, each part with its place in the document.

use crate::openapi::generate;
use crate::openapi::generate::surface;

use crate::openapi::diff::values::entries;
use crate::openapi::document::doc::Place;
use crate::openapi::document::operations::Operation;
use crate::openapi::document::shape::Shape;

/// The generated API of one document.
pub struct Surface<'a> {
    pub types: Vec<Type<'a>>,
    methods: Vec<surface::Method>,
}

/// One named type.
pub struct Type<'a> {
    pub name: String,
    pub node: Place<'a>,
    pub kind: Kind<'a>,
    /// Whether a request carries it, so that it has a constructor.
    pub sent: bool,
}

pub enum Kind<'a> {
    Struct(Vec<Field<'a>>),
    /// Values with the names of their variants.
    Enum(Vec<Variant<'a>>),
    /// The variants with the types in them.
    Union(Vec<String>),
    /// Another name for this type.
    Alias(String),
}

pub struct Field<'a> {
    /// As sent.
    pub name: String,
    /// As the generator has it.
    pub rust: surface::Field,
    pub node: Place<'a>,
}

pub struct Variant<'a> {
    pub value: String,
    pub name: String,
    pub node: Place<'a>,
}

impl Kind<'_> {
    pub fn title(&self) -> &'static str {
        match self {
            Kind::Struct(_) => "a struct",
            Kind::Enum(_) => "an enum of values",
            Kind::Union(_) => "an enum of forms",
            Kind::Alias(_) => "another name for a type",
        }
    }
}

impl<'a> Surface<'a> {
    /// The API of a document, or what the generator refuses in it.
    pub fn of(root: &Place<'a>) -> Result<Surface<'a>, generate::Faults> {
        let doc = root.doc;
        let outline = generate::outline(
            &doc.name,
            &doc.text,
            &crate::openapi::command::settings(doc),
        )?;
        let at = |pointer: &str| Place::at(doc, pointer).unwrap_or_else(|| *root);
        let types = outline.types.into_iter().map(|ty| {
            let node = at(&ty.pointer);
            Type {
                name: ty.name,
                kind: match ty.kind {
                    surface::Kind::Struct(list) => Kind::Struct(fields(list, &node)),
                    surface::Kind::Enum(list) => Kind::Enum(variants(list, &node)),
                    surface::Kind::Union(forms) => Kind::Union(forms),
                    surface::Kind::Alias(of) => Kind::Alias(of),
                },
                sent: ty.sent,
                node,
            }
        });
        Ok(Surface {
            types: types.collect(),
            methods: outline.methods,
        })
    }

    pub fn find(&self, name: &str) -> Option<&Type<'a>> {
        self.types.iter().find(|known| known.name == name)
    }

    pub fn method(&self, operation: &Operation<'_>) -> Option<&surface::Method> {
        self.methods
            .iter()
            .find(|known| known.verb == operation.method.name && known.path == operation.path)
    }
}

impl Field<'_> {
    /// The type with its `Option`s.
    pub fn spelled(&self, bare: &str) -> String {
        (0..self.rust.options).fold(bare.to_owned(), |inner, _| format!("Option<{inner}>"))
    }
}

fn fields<'a>(list: Vec<surface::Field>, schema: &Place<'a>) -> Vec<Field<'a>> {
    let shape = Shape::one(schema);
    list.into_iter()
        .map(|field| {
            let node = match &field.wire {
                Some(name) => shape
                    .as_ref()
                    .and_then(|shape| shape.property(name)?.first().cloned()),
                None => schema.get("additionalProperties"),
            };
            Field {
                name: field
                    .wire
                    .clone()
                    .unwrap_or_else(|| "additionalProperties".to_owned()),
                rust: field,
                node: node.unwrap_or_else(|| *schema),
            }
        })
        .collect()
}

fn variants<'a>(list: Vec<(String, String)>, schema: &Place<'a>) -> Vec<Variant<'a>> {
    let places = Shape::one(schema).map(|shape| places(&shape));
    list.into_iter()
        .map(|(value, name)| {
            let node = places
                .iter()
                .flatten()
                .find(|(known, _)| *known == value)
                .map_or_else(|| *schema, |(_, node)| *node);
            Variant { value, name, node }
        })
        .collect()
}

/// Where the values of an enum stand.
fn places<'a>(shape: &Shape<'a>) -> Vec<(String, Place<'a>)> {
    let plain = |value: &serde_json::Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    match shape.word("x-known-values") {
        Some(list) => entries(Some(list))
            .into_iter()
            .map(|(value, node)| (plain(&value), node))
            .collect(),
        None => shape
            .word("enum")
            .map(|list| list.items())
            .unwrap_or_default()
            .into_iter()
            .map(|node| (plain(&node.to_value()), node))
            .collect(),
    }
}
