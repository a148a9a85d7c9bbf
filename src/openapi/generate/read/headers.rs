//! Headers: those that the document declares for successes.
use crate::openapi::document::node::Node;
use crate::openapi::document::operations::is_success;
use crate::openapi::generate::model::{Header, Headers, Shape, Type};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema;
use crate::openapi::generate::read::shapes::merged;

/// What the type has beside the accessors.
const TAKEN: &[&str] = &["get", "from", "clone"];

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn headers(&mut self, operation: &'d Node, id: &str) -> Option<Headers> {
        let root: &'d Node = self.root;
        let responses = operation.map("responses").iter();
        let mut successes: Vec<&'d Node> = responses
            .filter(|(status, _)| is_success(status))
            .map(|(_, response)| response)
            .collect();
        if successes.is_empty() {
            successes.extend(operation.get("responses")?.get("default"));
        }
        let successes: Vec<&'d Node> = successes
            .into_iter()
            .filter_map(|response| root.resolve(response).ok())
            .collect();
        let mut scope = Scope::default();
        let mut list: Vec<Header> = Vec::new();
        for (name, at) in successes
            .iter()
            .flat_map(|response| response.map("headers"))
        {
            let known = list
                .iter_mut()
                .find(|known| known.wire.eq_ignore_ascii_case(name));
            if known.is_some() || self.is_passed_over(name) {
                continue;
            }
            let Some(node) = self.resolve(at) else {
                continue;
            };
            if !names::is_header(name) {
                self.refuse(
                    at,
                    format!("`{name}` cannot be the name of a header; correct it"),
                );
                continue;
            }
            let Some(ident) = self.name(node, name, names::field) else {
                continue;
            };
            let ident = if TAKEN.contains(&ident.as_str()) {
                format!("{ident}_")
            } else {
                ident
            };
            if let Err(words) = scope.take(&ident, name, at) {
                self.refuse(at, words);
            }
            let mut declared = successes.iter().map(|response| {
                let mut headers = response.map("headers").iter();
                let (_, node) = headers.find(|(other, _)| other.eq_ignore_ascii_case(name))?;
                root.resolve(node).ok()
            });
            let required =
                declared.all(|node| node.is_some_and(|node| node.flag("required") == Some(true)));
            let mut shape = self
                .header_shape(node, &format!("{id}_{name}"))
                .unwrap_or_else(|| Shape::of(Type::Text));
            shape.words = merged(schema::words(node, |key| node.get(key)), shape.words);
            list.push(Header {
                wire: name.clone(),
                ident,
                shape,
                required,
            });
        }
        if list.is_empty() {
            return None;
        }
        let name = names::type_name(&format!("{id}_headers"))?;
        if let Err(words) = self
            .type_names
            .take(&name, &format!("the headers of {id}"), operation)
        {
            self.refuse(operation, words);
        }
        Some(Headers { name, list })
    }

    /// The specification ignores the first; the second is the transport's in our own document.
    fn is_passed_over(&self, name: &str) -> bool {
        let transport = &self.settings.transport_headers;
        name.eq_ignore_ascii_case("content-type")
            || transport
                .iter()
                .any(|header| header.eq_ignore_ascii_case(name))
    }

    /// The type of a header's value, where text can be read as that; anything else stays text.
    fn header_shape(&mut self, node: &'d Node, hint: &str) -> Option<Shape> {
        let schema = node.get("schema")?;
        let root: &'d Node = self.root;
        let scalar = |node: &'d Node| {
            let node = root.resolve(node).ok()?;
            let ty = node.text("type")?;
            let known = ["string", "integer", "number", "boolean"].contains(&ty);
            (known && node.get("allOf").is_none()).then_some(())
        };
        let target = root.resolve(schema).ok()?;
        match (target.text("type"), target.get("items")) {
            (Some("array"), Some(items)) => scalar(items)?,
            _ => scalar(schema)?,
        }
        let shape = self.shape(schema, hint)?;
        Some(Shape {
            nullable: false,
            ..shape
        })
    }
}
