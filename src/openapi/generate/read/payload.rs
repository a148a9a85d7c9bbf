//! Payload: bodies and responses, by media type and status.
use crate::openapi::document::node::Node;
use crate::openapi::generate::model::{Body, Content, Response, Shape, Status, Type};
use crate::openapi::generate::names;
use crate::openapi::generate::read::operations::is_empty;
use crate::openapi::generate::read::reader::Reader;

const JSON: &str = "application/json";

/// What is neither sent nor read here.
const REFUSED: &[(&str, &str)] = &[
    (
        "multipart/",
        "of multipart bodies only multipart/form-data is sent, and none is read; use that, JSON, or the file alone as application/octet-stream",
    ),
    (
        "application/x-www-form-urlencoded",
        "a form is not read, only sent; respond with JSON",
    ),
    (
        "application/x-ndjson",
        "a stream of JSON values is not supported; use one JSON array",
    ),
    (
        "text/event-stream",
        "a stream of events is not supported; leave this operation out",
    ),
];

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn body(&mut self, at: &'d Node, id: &str) -> Option<Body> {
        let node = self.resolve(at)?;
        let content = node.get("content").filter(|content| !is_empty(content));
        let Some(content) = content else {
            self.refuse(
                node,
                "a `requestBody` needs `content`; add it, or remove the body",
            );
            return None;
        };
        let (media, content) = match self.form_body(content, id) {
            Some(form) => form?,
            None => self.content(content, &format!("{id}_body"), true)?,
        };
        let media = match self.one_of_range(&media, &content) {
            Some((one, what)) => {
                self.warn(
                    node,
                    format!("`{media}` does not name one media type, so that {what} sent"),
                );
                one.to_owned()
            }
            None => media,
        };
        if let Some(shape) = content.shape()
            && holds_secret(&shape.ty)
        {
            self.refuse(
                at,
                "a body of nothing but secrets is not supported; wrap it in an object",
            );
            return None;
        }
        if media.contains('*') {
            self.refuse(
                node,
                format!("`{media}` does not name one media type; name the one that is sent"),
            );
            return None;
        }
        if matches!(content, Content::Text) && foreign_charset(&media) {
            self.refuse(
                node,
                format!("`{media}`: text is sent as UTF-8; write `charset=utf-8`, or send bytes as application/octet-stream"),
            );
            return None;
        }
        Some(Body {
            content,
            media,
            required: node.flag("required") == Some(true),
            words: at
                .text("description")
                .or_else(|| node.text("description"))
                .map(str::to_owned),
        })
    }

    /// What is sent of a range of media types, and what a warning calls that: one that the range covers, or that readers of
    /// the range are written for; of a range such as `image/*` octets only where types may be invented.
    fn one_of_range(&self, media: &str, content: &Content) -> Option<(&'static str, &'static str)> {
        let essence = essence(media);
        if !essence.contains('*') || !self.accepts_poor() {
            return None;
        }
        Some(match content {
            Content::Json(_) => (JSON, "application/json is"),
            Content::Text if essence.starts_with("text/") => ("text/plain", "text/plain is"),
            Content::Text => ("application/xml", "application/xml is"),
            _ if ["*/*", "application/*"].contains(&essence.as_str()) || self.invents() => {
                ("application/octet-stream", "octets are")
            }
            _ => return None,
        })
    }

    /// One media type: the JSON one, if there are several. A response may also be of several, none of them JSON, and then is
    /// octets or text whichever it is.
    fn content(&mut self, content: &'d Node, hint: &str, sent: bool) -> Option<(String, Content)> {
        let entries = content.entries();
        let chosen = match entries {
            [only] => only,
            _ => {
                let json: Vec<_> = entries.iter().filter(|(media, _)| is_json(media)).collect();
                let said = |entry: &(String, Node)| entry.1.get("schema").map(Node::to_value);
                match json.as_slice() {
                    [first, others @ ..]
                        if others.iter().any(|other| said(other) != said(first)) =>
                    {
                        if self.accepts_poor() {
                            // only this one is sent and asked for
                            let plain = json.iter().find(|(media, _)| essence(media) == JSON);
                            let first = plain.unwrap_or(first);
                            self.warn(content, format!("several JSON media types, and their schemas differ; `{}` counts", first.0));
                            return self.one_content(first, hint);
                        }
                        self.refuse(content, "several JSON media types, and their schemas differ; keep one, or give each an operation of its own");
                        return None;
                    }
                    [first, ..] => {
                        let mut named = json.iter().filter(|(media, _)| !media.contains('*'));
                        named.next().copied().unwrap_or(first)
                    }
                    [] if !sent => return self.any_of(entries, hint),
                    [] => {
                        if let (Some(first), true) = (entries.first(), self.accepts_poor()) {
                            self.warn(
                                content,
                                format!(
                                    "several media types and none of them JSON; only `{}` is sent",
                                    first.0
                                ),
                            );
                            return self.one_content(first, hint);
                        }
                        self.refuse(
                            content,
                            "several media types and none of them JSON; keep one",
                        );
                        return None;
                    }
                }
            }
        };
        self.one_content(chosen, hint)
    }

    /// A response of several media types, none of them JSON.
    fn any_of(&mut self, entries: &'d [(String, Node)], hint: &str) -> Option<(String, Content)> {
        let is_read = |(media, _): &&(String, Node)| {
            let essence = essence(media);
            !REFUSED.iter().any(|(start, _)| essence.starts_with(start))
        };
        let choice = entries.iter().any(|entry| is_read(&entry));
        let mut found = Vec::new();
        for entry in entries {
            if choice && !is_read(&entry) {
                let words = format!("`{}` is not read, and so not asked for", entry.0);
                self.warn(&entry.1, words);
                continue;
            }
            found.push(self.one_content(entry, hint)?);
        }
        let medias: Vec<String> = found.iter().map(|(media, _)| media.clone()).collect();
        let text = found
            .iter()
            .all(|(_, content)| matches!(content, Content::Text));
        let json = found
            .into_iter()
            .find(|(_, content)| matches!(content, Content::Json(_)));
        Some(match json {
            Some(json) => json,
            None if text => (medias.join(", "), Content::Text),
            None => (medias.join(", "), Content::Bytes),
        })
    }

    fn one_content(
        &mut self,
        (media, node): &'d (String, Node),
        hint: &str,
    ) -> Option<(String, Content)> {
        let essence = essence(media);
        let token = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+*".contains(&b))
        };
        let named = essence
            .split_once('/')
            .is_some_and(|(kind, sub)| token(kind) && token(sub));
        if !named || !media.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
            self.refuse(
                node,
                format!("`{media}` is not a media type; write one such as application/json"),
            );
            return None;
        }
        let schema = node.get("schema");
        let no_text = schema
            .and_then(|schema| self.root.resolve(schema).ok())
            .is_some_and(|schema| {
                schema.text("type").is_some_and(|ty| ty != "string")
                    || ["properties", "allOf", "oneOf", "anyOf"]
                        .iter()
                        .any(|key| schema.get(key).is_some())
            });
        // JSON is one of all media types, and the one that such a schema describes; it is what is sent and asked for
        let any_media = ["*/*", "application/*"].contains(&media.as_str());
        let any_media = any_media && no_text && self.accepts_poor();
        if any_media {
            self.warn(
                node,
                format!("`{media}` with the schema of an object is JSON"),
            );
        }
        let json = String::from(JSON);
        let media = if any_media { &json } else { media };
        if is_json(media) {
            return match schema {
                None if self.accepts_poor() => {
                    self.warn(node, "JSON without a `schema` is any JSON");
                    Some((media.clone(), Content::Json(Shape::of(Type::Any))))
                }
                None => {
                    self.refuse(node, "JSON without a `schema`; add one, `{}` for any JSON");
                    None
                }
                Some(schema) => self
                    .shape(schema, hint)
                    .map(|shape| (media.clone(), Content::Json(shape))),
            };
        }
        let xml = essence.ends_with("/xml") || essence.ends_with("+xml");
        if let Some((_, words)) = REFUSED.iter().find(|(start, _)| essence.starts_with(start)) {
            self.refuse(node, *words);
            return None;
        }
        if let Some(schema) = schema {
            let target = self.resolve(schema)?;
            if target.text("format") == Some("password") {
                self.refuse(
                    schema,
                    "a secret as plain text would not be kept secret; put it into a JSON object",
                );
                return None;
            }
            let text = target.text("type").is_none_or(|ty| ty == "string")
                && target.get("properties").is_none();
            if !text && media.contains('*') {
                self.refuse(schema, format!("`{media}` may be anything, and this schema is neither text nor bytes; name the media type, such as application/json"));
                return None;
            }
            if xml {
                self.warn(
                    schema,
                    "XML is neither read nor written by the schema: it is given and sent as text",
                );
            } else if !text {
                self.warn(schema, format!("`{media}` is not JSON, so that this schema has no effect: it is given and sent as text or octets"));
            }
        }
        let content = if xml || essence.starts_with("text/") {
            Content::Text
        } else {
            Content::Bytes
        };
        Some((media.clone(), content))
    }

    /// The response, and what `Accept` must say if not what the runtime sends by itself.
    pub(in crate::openapi) fn response(
        &mut self,
        operation: &'d Node,
        id: &str,
    ) -> Option<(Response, Option<String>)> {
        let Some(responses) = operation
            .get("responses")
            .filter(|responses| !is_empty(responses))
        else {
            if self.accepts_poor() {
                self.warn(
                    operation,
                    "no `responses`, so that any 2xx is a success without a body",
                );
                return Some((Response::One(Content::Nothing), None));
            }
            self.refuse(operation, "no `responses`; add at least a success response");
            return None;
        };
        let mut found: Vec<(Status, String, Content)> = Vec::new();
        let mut success: Vec<(&'d String, &'d Node)> = Vec::new();
        for (status, node) in responses.entries() {
            match status.as_bytes() {
                [b'2', b'X', b'X'] | [b'2', b'0'..=b'9', b'0'..=b'9'] => {
                    success.push((status, node))
                }
                [b'1' | b'3'..=b'5', b'X', b'X']
                | [b'1' | b'3'..=b'5', b'0'..=b'9', b'0'..=b'9'] => {}
                b"default" => {}
                _ if status.starts_with("x-") => {}
                _ => self.refuse(
                    node,
                    format!("`{status}` is not a status; write three digits, `2XX` or `default`"),
                ),
            }
        }
        if success.is_empty() {
            match responses
                .entries()
                .iter()
                .find(|(status, _)| status == "default")
            {
                Some((status, node)) => success.push((status, node)),
                None => {
                    self.warn(
                        responses,
                        "no success response (2xx), so that any is a success without a body",
                    );
                    return Some((Response::One(Content::Nothing), None));
                }
            }
        }
        let several = success.len() > 1;
        let (mut medias, mut choice): (Vec<String>, bool) = (Vec::new(), false);
        for (status, at) in success {
            let node = self.resolve(at)?;
            let hint = if several {
                format!("{id}_response{status}")
            } else {
                format!("{id}_response")
            };
            let content = match node.get("content").filter(|content| !is_empty(content)) {
                None => Content::Nothing,
                Some(content) => {
                    choice |= content.entries().len() > 1;
                    let (media, content) = self.content(content, &hint, false)?;
                    let media = asked_for(media);
                    if !medias.contains(&media) {
                        medias.push(media);
                    }
                    content
                }
            };
            let code = status.parse().map_or(Status::Any, Status::Code);
            found.push((code, status.clone(), content));
        }
        // HEAD has no body whatever is declared.
        if operation.pointer.ends_with("/head") {
            return Some((Response::One(Content::Nothing), None));
        }
        let response = self.group(operation, id, found)?;
        let plain = |media: &String| essence(media) == "application/json";
        let says = match &response {
            Response::One(Content::Nothing) => false,
            Response::One(Content::Json(_)) => !medias.iter().all(plain),
            _ => choice,
        };
        Some((response, says.then(|| medias.join(", "))))
    }

    fn group(
        &mut self,
        operation: &'d Node,
        id: &str,
        found: Vec<(Status, String, Content)>,
    ) -> Option<Response> {
        let mut groups: Vec<(Vec<Status>, String, Content)> = Vec::new();
        for (status, name, content) in found {
            match groups
                .iter_mut()
                .find(|(_, _, other)| same(other, &content))
            {
                Some((statuses, _, _)) => statuses.push(status),
                None => groups.push((vec![status], name, content)),
            }
        }
        Some(match groups.len() {
            0 | 1 => Response::One(
                groups
                    .pop()
                    .map_or(Content::Nothing, |(_, _, content)| content),
            ),
            2 if groups
                .iter()
                .any(|(_, _, content)| matches!(content, Content::Nothing)) =>
            {
                let (without, with): (Vec<_>, Vec<_>) = groups
                    .into_iter()
                    .partition(|(_, _, content)| matches!(content, Content::Nothing));
                let (with, _, content) = with.into_iter().next()?;
                Response::Maybe {
                    content,
                    with,
                    without: without
                        .into_iter()
                        .flat_map(|(statuses, ..)| statuses)
                        .collect(),
                }
            }
            _ => {
                let name = names::type_name(&format!("{id}_response"))?;
                let name = self.take_type(&name, &format!("the responses of {id}"), operation)?;
                let cases = groups
                    .into_iter()
                    .map(|(statuses, name, content)| (statuses, format!("Status{name}"), content))
                    .collect();
                Response::Many { name, cases }
            }
        })
    }
}

fn holds_secret(ty: &Type) -> bool {
    match ty {
        Type::Secret => true,
        Type::List(item) | Type::Map(item) => holds_secret(&item.ty),
        _ => false,
    }
}

/// A media type without its parameters, in lower case.
pub(in crate::openapi) fn essence(media: &str) -> String {
    let essence = media.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

pub(in crate::openapi) fn is_json(media: &str) -> bool {
    let essence = essence(media);
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

fn same(a: &Content, b: &Content) -> bool {
    match (a, b) {
        (Content::Json(a), Content::Json(b)) => a.nullable == b.nullable && same_type(&a.ty, &b.ty),
        (Content::Nothing, Content::Nothing)
        | (Content::Text, Content::Text)
        | (Content::Bytes, Content::Bytes) => true,
        _ => false,
    }
}

fn same_type(a: &Type, b: &Type) -> bool {
    match (a, b) {
        (Type::Named(a), Type::Named(b)) => a == b,
        (Type::Int(a), Type::Int(b)) => a == b,
        (Type::Time(a), Type::Time(b)) => a == b,
        (Type::Float { wide: a }, Type::Float { wide: b }) => a == b,
        (Type::List(a), Type::List(b)) | (Type::Map(a), Type::Map(b)) => {
            a.nullable == b.nullable && same_type(&a.ty, &b.ty)
        }
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

/// What `Accept` says for a media type. HTTP knows no ranges such as `application/*+json`; the one around it covers what is
/// meant, and plain JSON, which a server of such types may give too, comes first.
fn asked_for(media: String) -> String {
    match essence(&media).strip_suffix("/*+json") {
        Some(kind) => format!("{JSON}, {kind}/*;q=0.9"),
        None => media,
    }
}

/// Does this media type name a charset that UTF-8 text is not in?
fn foreign_charset(media: &str) -> bool {
    media
        .to_ascii_lowercase()
        .split(';')
        .filter_map(|part| part.trim().strip_prefix("charset=").map(str::to_owned))
        .any(|charset| !matches!(charset.trim_matches('"'), "utf-8" | "utf8" | "us-ascii"))
}
