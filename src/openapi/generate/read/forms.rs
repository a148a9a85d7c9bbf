//! Forms: bodies of `application/x-www-form-urlencoded`, and how each of their properties is written.
use crate::openapi::document::node::Node;
use crate::openapi::generate::model::{Content, NamedKind, Shape, Style, Type};
use crate::openapi::generate::read::payload::{essence, is_json};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::styles::{Written, brackets};

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// The form among the media types of a body, if JSON is not; of two, the one that can hold a file.
fn entry(content: &Node) -> Option<&(String, Node)> {
    let entries = content.entries();
    let first = |kind: &str| entries.iter().find(|(media, _)| essence(media) == kind);
    if entries.iter().any(|(media, _)| is_json(media)) {
        return None;
    }
    first(MULTIPART).or_else(|| first(FORM))
}

impl<'d> Reader<'d, '_> {
    /// The body as a form, if it is one, and its media type; `None` within for one that was refused.
    pub(in crate::openapi) fn form_body(
        &mut self,
        content: &'d Node,
        id: &str,
    ) -> Option<Option<(String, Content)>> {
        let (media, node) = entry(content)?;
        Some(if essence(media) == FORM {
            self.form(node, id).map(|form| (FORM.to_owned(), form))
        } else {
            let parts = self.multipart(node, id);
            parts.map(|parts| (MULTIPART.to_owned(), parts))
        })
    }

    fn form(&mut self, media: &'d Node, id: &str) -> Option<Content> {
        let Some(schema) = media.get("schema") else {
            self.refuse(media, "a form without a `schema`; add one, of an object");
            return None;
        };
        let shape = self.shape(schema, &format!("{id}_body"))?;
        let properties: Vec<(String, Shape)> = match &shape.ty {
            Type::Named(index) => match self.types.get(*index).map(|named| &named.kind) {
                Some(NamedKind::Struct(inner)) => {
                    if let Some(extra) = inner.extra.clone() {
                        self.entries_of_a_form(schema, &extra)?;
                    }
                    let Some(NamedKind::Struct(inner)) =
                        self.types.get(*index).map(|named| &named.kind)
                    else {
                        return None;
                    };
                    let fields = inner.fields.iter();
                    fields
                        .map(|field| (field.wire.clone(), field.shape.clone()))
                        .collect()
                }
                _ => {
                    self.refuse(
                        schema,
                        "a form is an object with properties; correct its schema",
                    );
                    return None;
                }
            },
            Type::Map(item) => {
                self.entries_of_a_form(schema, item)?;
                Vec::new()
            }
            _ => {
                self.refuse(
                    schema,
                    "a form is an object with properties; correct its schema",
                );
                return None;
            }
        };
        for (name, node) in media.map("encoding") {
            if !properties.iter().any(|(property, _)| property == name) {
                self.warn(node, format!("`{name}` is not a property of the form, so this has no effect; correct the name or remove it"));
            }
        }
        let mut styles = Vec::new();
        let mut sound = true;
        for (name, shape) in &properties {
            let encoding = media.map("encoding").iter().find(|(of, _)| of == name);
            let encoding = encoding.map(|(_, node)| node);
            match self.form_style(schema, encoding, name, shape) {
                Some(Style::Form { explode: true }) if !self.is_exploded_object(shape) => {}
                Some(style) => styles.push((name.clone(), style)),
                None => sound = false,
            }
        }
        sound.then_some(Content::Form(shape, styles))
    }

    fn is_exploded_object(&self, shape: &Shape) -> bool {
        self.written_as(shape) == Written::Object
    }

    /// Undeclared properties have no encoding of their own.
    fn entries_of_a_form(&mut self, at: &'d Node, item: &Shape) -> Option<()> {
        if matches!(self.written_as(item), Written::Plain | Written::List) {
            return Some(());
        }
        self.refuse(at, "the additional properties of a form cannot be written as text; only strings, numbers, booleans, enums and arrays of these can");
        None
    }

    /// How one property is written; the specification leaves open what an object is without a word about it.
    fn form_style(
        &mut self,
        schema: &'d Node,
        encoding: Option<&'d Node>,
        name: &str,
        shape: &Shape,
    ) -> Option<Style> {
        let at = encoding.unwrap_or(schema);
        let written = self.written_as(shape);
        let said = |key: &str| encoding.and_then(|node| node.get(key));
        if let Some(node) = said("allowReserved").filter(|node| node.as_flag() == Some(true)) {
            self.refuse(
                node,
                "`allowReserved` would let a value change what stands around it; remove it",
            );
            return None;
        }
        let explode = said("explode").and_then(Node::as_flag);
        let style = said("style").and_then(Node::as_text);
        if style.is_some() || explode.is_some() {
            let style = style.unwrap_or("form");
            let explode = explode.unwrap_or(style == "form");
            let is_open = matches!(written, Written::List | Written::Other);
            let found = match (style, written) {
                ("deepObject", _) if is_open && self.invents() => {
                    self.warn(at, brackets(name));
                    Some(Style::Brackets)
                }
                (_, Written::Other) => None,
                ("form", Written::Plain) => Some(Style::Form { explode: true }),
                ("form", _) => Some(Style::Form { explode }),
                ("spaceDelimited", Written::List | Written::Object) if !explode => {
                    Some(Style::Separated("%20"))
                }
                ("pipeDelimited", Written::List | Written::Object) if !explode => {
                    Some(Style::Separated("%7C"))
                }
                ("deepObject", Written::Object) => Some(Style::Deep),
                _ => None,
            };
            if found.is_none() {
                self.refuse(at, format!("`style: {style}` is not defined for this value of `{name}`; use `contentType: application/json`, or where it holds strings, numbers, booleans and enums only, form, with `explode: false` spaceDelimited or pipeDelimited for an array or object, or deepObject for an object"));
            }
            return found;
        }
        let media = said("contentType").and_then(Node::as_text);
        match (media, written) {
            (Some(media), _) if is_json(media) => Some(Style::Json),
            (None, Written::Plain | Written::List) => Some(Style::Form { explode: true }),
            (Some(media), Written::Plain | Written::List) if essence(media) == "text/plain" => {
                Some(Style::Form { explode: true })
            }
            (Some(media), _) => {
                self.refuse(at, format!("`{name}` cannot be written as `{media}` in a form; use application/json, or a style"));
                None
            }
            // what OpenAPI 3.0 says of an object without an encoding: its `contentType` is application/json
            (None, _) if self.accepts_poor() && !matches!(shape.ty, Type::List(_)) => {
                self.warn(
                    at,
                    format!("the form does not say how `{name}` is written; it is sent as JSON"),
                );
                Some(Style::Json)
            }
            (None, _) => {
                self.refuse(at, format!("the form does not say how the object `{name}` is written; say it under `encoding`, by a `style` or by `contentType: application/json`"));
                None
            }
        }
    }
}
