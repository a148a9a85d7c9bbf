//! Multipart: bodies of `multipart/form-data`, part by part.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::generate::model::{
    Content, Field, Multipart, NamedKind, Part, PartKind, Shape, Type,
};
use crate::openapi::generate::names::{self, Scope};
use crate::openapi::generate::read::payload::{essence, is_json};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema::Schema;
use crate::openapi::generate::read::styles::Written;

const JSON: &str = "application/json";
const OCTETS: &str = "application/octet-stream";

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn multipart(&mut self, media: &'d Node, id: &str) -> Option<Content> {
        let Some(schema) = media.get("schema") else {
            self.refuse(
                media,
                "a multipart body without a `schema`; add one, of an object",
            );
            return None;
        };
        let hint = format!("{id}_parts");
        let target = self.resolve(schema)?;
        let read = self.schema(target)?;
        let fields = self.part_fields(schema, &read, &hint)?;
        for (name, node) in media.map("encoding") {
            if !fields.iter().any(|field| field.wire == *name) {
                self.warn(node, format!("`{name}` is not a property of the body, so this has no effect; correct the name or remove it"));
            }
        }
        let described = |node: &&Node| !matches!(node.kind, Kind::Flag(false));
        let additional = read
            .parts
            .iter()
            .find_map(|part| part.get("additionalProperties").filter(described));
        if let Some(node) = additional {
            self.warn(node, "additional properties of a multipart body are not sent; name each under `properties`");
        }
        let properties = read.properties(self.root);
        let mut parts = Vec::new();
        let mut sound = true;
        for field in fields {
            if field.shape.read_only {
                continue;
            }
            let property = properties.iter().find(|(name, _)| *name == field.wire);
            let at = property.map_or(target, |(_, node)| *node);
            let encoding = media.map("encoding").iter();
            let mut encoding = encoding.filter(|(name, _)| *name == field.wire);
            let encoding = encoding.next().map(|(_, node)| node);
            match self.part(at, encoding, field) {
                Some(part) => parts.push(part),
                None => sound = false,
            }
        }
        let name = self.name(target, &hint, names::type_name);
        // of a component the name is that of the type which JSON has
        let name = match schema.reference() {
            Some(_) => names::type_name(&hint),
            None => name,
        }?;
        if let Err(words) = self
            .type_names
            .take(&name, &format!("the parts of {id}"), media)
        {
            self.refuse(media, words);
            return None;
        }
        sound.then_some(Content::Multipart(Multipart { name, parts }))
    }

    /// The properties: of a component those of its type, else those that are written out here.
    fn part_fields(
        &mut self,
        schema: &'d Node,
        read: &Schema<'d>,
        hint: &str,
    ) -> Option<Vec<Field>> {
        let properties = read.properties(self.root);
        if properties.is_empty() {
            self.refuse(
                schema,
                "a multipart body is an object with properties; correct its schema",
            );
            return None;
        }
        if schema.reference().is_none() {
            return Some(self.fields(read, &properties, hint, &mut Scope::default()));
        }
        let shape = self.shape(schema, hint)?;
        let Type::Named(index) = shape.ty else {
            return None;
        };
        match self.types.get(index).map(|named| &named.kind) {
            Some(NamedKind::Struct(inner)) => Some(inner.fields.clone()),
            _ => {
                self.refuse(
                    schema,
                    "a multipart body is an object with properties; correct its schema",
                );
                None
            }
        }
    }

    fn part(&mut self, at: &'d Node, encoding: Option<&'d Node>, mut field: Field) -> Option<Part> {
        let said = |key: &str| encoding.and_then(|node| node.get(key));
        if let Some(node) = said("headers").filter(|node| !node.entries().is_empty()) {
            self.refuse(node, "headers of a part are not supported; remove them, or send the value as a property of its own");
            return None;
        }
        let media = said("contentType").and_then(Node::as_text);
        let name = field.wire.clone();
        field.shape.nullable = false; // null has no spelling here: absent is all there is
        if let Type::List(item) = &mut field.shape.ty {
            item.nullable = false;
        }
        let root: &'d Node = self.root;
        let is_binary = |node: &'d Node| {
            root.resolve(node)
                .is_ok_and(|node| node.text("format") == Some("binary"))
        };
        let inner = root.resolve(at).ok().and_then(|node| node.get("items"));
        let (is_file, is_files) = match (&field.shape.ty, inner) {
            (Type::Text, _) => (is_binary(at), false),
            (Type::List(item), Some(inner)) => {
                (false, matches!(item.ty, Type::Text) && is_binary(inner))
            }
            _ => (false, false),
        };
        if is_file || is_files {
            // of several or a range, the caller says which
            let one = media.filter(|media| !media.contains([',', '*']));
            let rules = std::mem::take(&mut field.shape.rules);
            let octets = Shape::of(Type::Any);
            field.shape.ty = if is_files {
                field.shape.rules.min_items = rules.min_items;
                field.shape.rules.max_items = rules.max_items;
                Type::List(Box::new(octets))
            } else {
                octets.ty
            };
            let media = one.unwrap_or(OCTETS).to_owned();
            return self.sound_media(at, &media).then_some(Part {
                field,
                kind: PartKind::File(media),
                several: is_files,
            });
        }
        let (item, several) = match &field.shape.ty {
            Type::List(item) => ((**item).clone(), true),
            _ => (field.shape.clone(), false),
        };
        let plain = self.written_as(&item) == Written::Plain;
        let json = media.is_some_and(is_json);
        if several && json && plain {
            self.refuse(at, format!("`{name}` as JSON may mean the whole array or each entry; put it into an object, or leave out `contentType`"));
            return None;
        }
        let kind = match media {
            Some(media) if media.contains([',', '*']) => {
                self.refuse(at, format!("`{media}` does not name one media type for `{name}`; name the one that is sent, or write `format: binary` for a file"));
                return None;
            }
            Some(media) if json => PartKind::Json(media.to_owned()),
            Some(media) if plain => PartKind::Text(Some(media.to_owned())),
            None if plain => PartKind::Text(None),
            None => PartKind::Json(JSON.to_owned()),
            Some(media) => {
                self.refuse(
                    at,
                    format!("`{name}` cannot be written as `{media}`; use application/json"),
                );
                return None;
            }
        };
        if !matches!(item.ty, Type::Secret) && !self.is_object(&item) && self.holds_secret(&item) {
            self.refuse(
                at,
                format!("secrets in `{name}` would not be kept secret; put them into an object"),
            );
            return None;
        }
        if let (Type::Secret, PartKind::Json(_)) = (&item.ty, &kind) {
            self.refuse(
                at,
                format!(
                    "the secret `{name}` as JSON would not be kept secret; leave out `contentType`"
                ),
            );
            return None;
        }
        let media = match &kind {
            PartKind::Text(Some(media)) | PartKind::Json(media) => media.clone(),
            _ => JSON.to_owned(),
        };
        self.sound_media(at, &media).then_some(Part {
            field,
            kind,
            several,
        })
    }

    fn sound_media(&mut self, at: &'d Node, media: &str) -> bool {
        let essence = essence(media);
        let sound = essence
            .split_once('/')
            .is_some_and(|(kind, sub)| names::is_header(kind) && names::is_header(sub))
            && media.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
        if !sound {
            self.refuse(
                at,
                format!("`{media}` is not a media type; write one such as application/json"),
            );
        }
        sound
    }
}
