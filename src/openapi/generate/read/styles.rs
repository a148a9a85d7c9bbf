//! Styles: how the values of parameters and forms are written; what has no single spelling is refused.
use crate::openapi::document::node::Node;
use crate::openapi::generate::model::{From, NamedKind, Place, Shape, Style, Type, Words};
use crate::openapi::generate::read::payload::is_json;
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema;
use std::collections::HashSet;

/// What a style has to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::openapi) enum Written {
    Plain,
    List,
    Object,
    /// Nested deeper, or any JSON.
    Other,
}

impl<'d> Reader<'d, '_> {
    /// How the value of a parameter with a `schema` is written.
    pub(in crate::openapi) fn style(
        &mut self,
        at: &'d Node,
        node: &'d Node,
        name: &str,
        place: &str,
        shape: &Shape,
    ) -> Option<From> {
        let style = node
            .text("style")
            .unwrap_or(if place == "query" { "form" } else { "simple" });
        let explode = node.flag("explode").unwrap_or(style == "form");
        if matches!(shape.ty, Type::Secret) && place == "header" {
            return Some(From::Header);
        }
        if self.holds_secret(shape) && place == "header" && !self.is_object(shape) {
            self.refuse(at, format!("several secrets in the header `{name}` are not supported; give each a header of its own"));
            return None;
        }
        let plain = match (place, style) {
            ("path", "simple") => Some(From::Path),
            ("query", "form") => Some(From::Query),
            _ => None,
        };
        if matches!(shape.ty, Type::Secret) && plain.is_some() && self.accepts_poor() {
            self.warn(at, format!("the secret `{name}` is in the address, where servers and proxies may log it; send it in a header or body"));
            return plain;
        }
        if self.holds_secret(shape) && place != "header" {
            self.refuse(at, format!("the secret `{name}` would appear in the URL and so in logs; send it in a header or body, or drop `format: password`"));
            return None;
        }
        let written = self.written_as(shape);
        let separator = match style {
            "spaceDelimited" => "%20",
            _ => "%7C",
        };
        let is_open = matches!(written, Written::List | Written::Other);
        if is_open && (place, style) == ("query", "deepObject") && self.invents() {
            self.warn(at, brackets(name));
            return Some(From::Styled(Place::Query, Style::Brackets));
        }
        if written == Written::Other
            && self.accepts_poor()
            && let Some(from) = nested(place, style, explode, separator, self.kind_of(shape))
        {
            self.warn(at, format!("what is nested in the {place} parameter `{name}` cannot be written as text, and a call that gives such a value is refused"));
            return Some(from);
        }
        let from = match (place, style, written) {
            (_, _, Written::Other) => {
                self.refuse(at, format!("the {place} parameter `{name}` cannot be written as text; only strings, numbers, booleans, enums, unions of these, and arrays and objects of all these can; give it `content: {{application/json: …}}` if it is JSON"));
                return None;
            }
            ("query", "deepObject", Written::List) => {
                self.refuse(at, format!("OpenAPI does not say how an array is written in `style: deepObject`; leave it out for `{name}=a&{name}=b`, and call the parameter `{name}[]` besides for `{name}[]=a&{name}[]=b`, as which `--lenient` takes it"));
                return None;
            }
            ("path", "simple", Written::Plain) => From::Path,
            ("path", "simple", _) => From::Styled(Place::Path, Style::Simple { explode }),
            ("path", "label", _) => From::Styled(Place::Path, Style::Label { explode }),
            ("path", "matrix", _) => From::Styled(Place::Path, Style::Matrix { explode }),
            ("query", "form", Written::Plain) => From::Query,
            ("query", "form", Written::List) if explode => From::QueryEach,
            ("query", "form", Written::List) => From::QueryJoined(","),
            ("query", "form", Written::Object) => {
                From::Styled(Place::Query, Style::Form { explode })
            }
            ("query", "spaceDelimited" | "pipeDelimited", Written::List) if !explode => {
                From::QueryJoined(separator)
            }
            ("query", "spaceDelimited" | "pipeDelimited", Written::Object) if !explode => {
                From::Styled(Place::Query, Style::Separated(separator))
            }
            ("query", "deepObject", Written::Object) => From::Styled(Place::Query, Style::Deep),
            ("header", "simple", Written::Plain) => From::Header,
            ("header", "simple", Written::List) => From::HeaderJoined,
            ("header", "simple", Written::Object) => {
                From::Styled(Place::Header, Style::Simple { explode })
            }
            _ => {
                self.refuse(
                    at,
                    format!(
                        "`style: {style}` is not defined for the {place} parameter `{name}`; {}",
                        allowed(place)
                    ),
                );
                return None;
            }
        };
        Some(from)
    }

    /// How the value of a cookie is written: as it is. OpenAPI does not say how a cookie holds several values.
    pub(in crate::openapi) fn cookie(
        &mut self,
        at: &'d Node,
        node: &'d Node,
        name: &str,
        shape: &Shape,
    ) -> Option<From> {
        let one = match shape.ty {
            Type::Named(index) => matches!(
                self.types.get(index).map(|named| &named.kind),
                Some(NamedKind::Enum(_))
            ),
            Type::Any | Type::List(_) | Type::Map(_) => false,
            _ => true,
        };
        let style = node.text("style").unwrap_or("form");
        if one && style == "form" && node.get("content").is_none() {
            return Some(From::Cookie);
        }
        self.refuse(at, format!("the cookie `{name}` cannot be written; a cookie is one string, number, boolean or enum, with `style: form`"));
        None
    }

    /// The schema of a parameter with `content`, which is JSON.
    pub(in crate::openapi) fn json_content(
        &mut self,
        at: &'d Node,
        content: &'d Node,
        name: &str,
    ) -> Option<&'d Node> {
        let [(media, node)] = content.entries() else {
            self.refuse(
                content,
                format!(
                    "the `content` of the parameter `{name}` must have one media type; keep one"
                ),
            );
            return None;
        };
        if !is_json(media) {
            self.refuse(node, format!("a parameter in `{media}` is not supported, only in application/json; give it a `schema`, or send the text as a string"));
            return None;
        }
        let schema = node.get("schema");
        if schema.is_none() {
            self.refuse(
                at,
                format!("the parameter `{name}` has no `schema`; add one"),
            );
        }
        schema
    }

    /// How a parameter with `content` is written: as JSON.
    pub(in crate::openapi) fn json_style(
        &mut self,
        at: &'d Node,
        name: &str,
        place: &str,
        shape: &Shape,
    ) -> Option<From> {
        let place = match place {
            "path" => Place::Path,
            "query" => Place::Query,
            _ => Place::Header,
        };
        if self.holds_secret(shape) && (place != Place::Header || !self.is_object(shape)) {
            self.refuse(at, format!("a secret in `{name}` would not be kept secret; send it in a header or body of its own, or drop `format: password`"));
            return None;
        }
        Some(From::Styled(place, Style::Json))
    }

    /// A union written out for a parameter that no value can tell apart although all are strings, or all are numbers: as
    /// text they are one thing.
    pub(in crate::openapi) fn alike(&mut self, node: &'d Node) -> Option<Shape> {
        let list = match (node.get("oneOf"), node.get("anyOf")) {
            (Some(list), None) | (None, Some(list)) => list,
            _ => return None,
        };
        let beside = ["properties", "items", "enum", "discriminator", "allOf"];
        if beside.iter().any(|key| node.get(key).is_some()) || list.items().len() < 2 {
            return None;
        }
        let root: &'d Node = self.root;
        let members: Vec<&Node> = list
            .items()
            .iter()
            .map(|member| root.resolve(member).ok())
            .collect::<Option<_>>()?;
        let types: Vec<&str> = members
            .iter()
            .map(|member| member.text("type"))
            .collect::<Option<_>>()?;
        let is_secret = |member: &&Node| member.text("format") == Some("password");
        let is_open = |member: &&Node| member.get("enum").is_none();
        let ty = if types.iter().all(|ty| *ty == "string") {
            Type::Text
        } else if types.iter().all(|ty| ["integer", "number"].contains(ty)) {
            Type::Float { wide: true }
        } else {
            return None;
        };
        // closed sets that differ make a union with a variant for each
        if members.iter().any(is_secret) || !members.iter().any(is_open) {
            return None;
        }
        Some(Shape {
            words: Words {
                format: None,
                ..schema::words(node, |key| node.get(key))
            },
            ..Shape::of(ty)
        })
    }

    /// What a style has to write for this shape; secrets are as plain as other strings.
    pub(in crate::openapi) fn written_as(&self, shape: &Shape) -> Written {
        if self.is_plain(shape) {
            return Written::Plain;
        }
        let of = |plain: bool, written| if plain { written } else { Written::Other };
        match &shape.ty {
            Type::List(item) => of(self.is_plain(item), Written::List),
            Type::Map(item) => of(self.is_plain(item), Written::Object),
            Type::Named(index) => match self.types.get(*index).map(|named| &named.kind) {
                Some(NamedKind::Struct(inner)) => {
                    let fields = inner.fields.iter().map(|field| &field.shape);
                    let plain = fields.chain(&inner.extra).all(|shape| self.is_plain(shape));
                    of(plain, Written::Object)
                }
                _ => Written::Other,
            },
            _ => Written::Other,
        }
    }

    /// What a value that may hold more than a style can write is in the end.
    fn kind_of(&self, shape: &Shape) -> Written {
        match shape.ty {
            Type::List(_) => Written::List,
            Type::Map(_) => Written::Object,
            _ if self.is_object(shape) => Written::Object,
            _ => Written::Other,
        }
    }

    fn is_plain(&self, shape: &Shape) -> bool {
        match shape.ty {
            Type::Text
            | Type::Secret
            | Type::Flag
            | Type::Int(_)
            | Type::Time(_)
            | Type::Float { .. } => true,
            Type::Any | Type::List(_) | Type::Map(_) => false,
            Type::Named(index) => match self.types.get(index).map(|named| &named.kind) {
                Some(NamedKind::Enum(_)) => true,
                // its variants are known, though not yet what tells them apart; a union among them is refused later
                _ => self.unions.iter().any(|union| {
                    let scalar = |shape: &Shape| match shape.ty {
                        Type::Text
                        | Type::Flag
                        | Type::Int(_)
                        | Type::Time(_)
                        | Type::Float { .. } => true,
                        Type::Named(index) => matches!(
                            self.types.get(index).map(|named| &named.kind),
                            Some(NamedKind::Enum(_))
                        ),
                        _ => false,
                    };
                    union.index == index && union.members.iter().all(|(_, shape)| scalar(shape))
                }),
            },
        }
    }

    pub(in crate::openapi) fn is_object(&self, shape: &Shape) -> bool {
        match shape.ty {
            Type::Named(index) => matches!(
                self.types.get(index).map(|named| &named.kind),
                Some(NamedKind::Struct(_))
            ),
            _ => false,
        }
    }

    /// Is there a secret anywhere in it?
    pub(in crate::openapi) fn holds_secret(&self, shape: &Shape) -> bool {
        let mut open = vec![shape];
        let mut seen = HashSet::new();
        while let Some(shape) = open.pop() {
            match &shape.ty {
                Type::Secret => return true,
                Type::List(item) | Type::Map(item) => open.push(item),
                Type::Named(index) if seen.insert(*index) => {
                    if let Some(NamedKind::Struct(inner)) =
                        self.types.get(*index).map(|named| &named.kind)
                    {
                        let fields = inner.fields.iter().map(|field| &field.shape);
                        open.extend(fields.chain(&inner.extra));
                    }
                    let unions = self.unions.iter().filter(|union| union.index == *index);
                    open.extend(unions.flat_map(|union| union.members.iter().map(|(_, s)| s)));
                }
                _ => {}
            }
        }
        false
    }

    /// The properties of an object, as they are named on the wire.
    pub(in crate::openapi) fn property_names(&self, shape: &Shape) -> Vec<String> {
        let Type::Named(index) = shape.ty else {
            return Vec::new();
        };
        match self.types.get(index).map(|named| &named.kind) {
            Some(NamedKind::Struct(inner)) => inner
                .fields
                .iter()
                .map(|field| field.wire.clone())
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// How a value is written that may hold more than the style can write, which the runtime then refuses; none where the style
/// is not defined for each kind of value that may come.
fn nested(
    place: &str,
    style: &str,
    explode: bool,
    separator: &'static str,
    kind: Written,
) -> Option<From> {
    let (place, style) = match (place, style) {
        ("path", "simple") => (Place::Path, Style::Simple { explode }),
        ("path", "label") => (Place::Path, Style::Label { explode }),
        ("path", "matrix") => (Place::Path, Style::Matrix { explode }),
        ("query", "form") => (Place::Query, Style::Form { explode }),
        ("query", "spaceDelimited" | "pipeDelimited") if !explode && kind != Written::Other => {
            (Place::Query, Style::Separated(separator))
        }
        ("query", "deepObject") if kind == Written::Object => (Place::Query, Style::Deep),
        ("header", "simple") => (Place::Header, Style::Simple { explode }),
        _ => return None,
    };
    Some(From::Styled(place, style))
}

/// How a value is written where OpenAPI does not say it.
pub(in crate::openapi) fn brackets(name: &str) -> String {
    format!(
        "OpenAPI does not say how arrays and nested objects are written in `style: deepObject`; they are sent as `{name}[]=a`, `{name}[k][l]=v` and `{name}[0][k]=v`"
    )
}

fn allowed(place: &str) -> &'static str {
    match place {
        "path" => "use simple, label or matrix",
        "query" => {
            "use form, for an array or object spaceDelimited or pipeDelimited with `explode: false`, or for an object deepObject"
        }
        _ => "use simple",
    }
}
