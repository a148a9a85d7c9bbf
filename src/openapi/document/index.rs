//! Every object of a document with the kind that OpenAPI gives it; examples and other free values are left out.

use crate::openapi::document::doc::Place;
use crate::openapi::document::pointer::METHODS;

/// What OpenAPI 3.0 calls an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Tag,
    ExternalDocs,
    Paths,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Header,
    Link,
    Callback,
    Example,
    Schema,
    Discriminator,
    Xml,
    Components,
    SecurityScheme,
    OauthFlows,
    OauthFlow,
    /// A `$ref` in place of any of them.
    Reference,
}

/// All objects of a document in the order of the file.
pub struct Index<'a> {
    pub found: Vec<(Kind, Place<'a>)>,
}

impl<'a> Index<'a> {
    pub fn of(root: Place<'a>) -> Index<'a> {
        Index::below(root, Kind::Document)
    }

    /// The objects from `node` inwards, which is of the kind given; references are not followed.
    pub fn below(node: Place<'a>, kind: Kind) -> Index<'a> {
        let mut index = Index { found: Vec::new() };
        index.visit(kind, node);
        index
            .found
            .sort_by_cached_key(|(_, node)| (node.mark(), node.pointer.len()));
        index
    }

    /// The objects of one kind.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &Place<'a>> {
        self.found
            .iter()
            .filter(move |(found, _)| *found == kind)
            .map(|(_, node)| node)
    }

    fn visit(&mut self, kind: Kind, node: Place<'a>) {
        if node
            .get("$ref")
            .is_some_and(|target| target.as_text().is_some())
            && kind != Kind::PathItem
            && kind != Kind::Paths
        {
            self.found.push((Kind::Reference, node));
            return;
        }
        self.found.push((kind, node.clone()));
        match kind {
            Kind::Document => {
                self.one(
                    &node,
                    &[
                        ("info", Kind::Info),
                        ("paths", Kind::Paths),
                        ("components", Kind::Components),
                        ("externalDocs", Kind::ExternalDocs),
                    ],
                );
                self.list(&node, &[("servers", Kind::Server), ("tags", Kind::Tag)]);
            }
            Kind::Info => self.one(
                &node,
                &[("contact", Kind::Contact), ("license", Kind::License)],
            ),
            Kind::Server => self.map(&node, &[("variables", Kind::ServerVariable)]),
            Kind::Tag => self.one(&node, &[("externalDocs", Kind::ExternalDocs)]),
            Kind::Paths | Kind::Callback => self.each(&node, Kind::PathItem),
            Kind::PathItem => {
                self.one(&node, &METHODS.map(|method| (method, Kind::Operation)));
                self.list(
                    &node,
                    &[("parameters", Kind::Parameter), ("servers", Kind::Server)],
                );
            }
            Kind::Operation => {
                self.one(
                    &node,
                    &[
                        ("requestBody", Kind::RequestBody),
                        ("responses", Kind::Responses),
                        ("externalDocs", Kind::ExternalDocs),
                    ],
                );
                self.list(
                    &node,
                    &[("parameters", Kind::Parameter), ("servers", Kind::Server)],
                );
                self.map(&node, &[("callbacks", Kind::Callback)]);
            }
            Kind::Parameter | Kind::Header => {
                self.one(&node, &[("schema", Kind::Schema)]);
                self.map(
                    &node,
                    &[("content", Kind::MediaType), ("examples", Kind::Example)],
                );
            }
            Kind::RequestBody => self.map(&node, &[("content", Kind::MediaType)]),
            Kind::MediaType => {
                self.one(&node, &[("schema", Kind::Schema)]);
                self.map(
                    &node,
                    &[("examples", Kind::Example), ("encoding", Kind::Encoding)],
                );
            }
            Kind::Encoding => self.map(&node, &[("headers", Kind::Header)]),
            Kind::Responses => self.each(&node, Kind::Response),
            Kind::Response => self.map(
                &node,
                &[
                    ("content", Kind::MediaType),
                    ("headers", Kind::Header),
                    ("links", Kind::Link),
                ],
            ),
            Kind::Link => self.one(&node, &[("server", Kind::Server)]),
            Kind::Schema => {
                self.one(
                    &node,
                    &[
                        ("items", Kind::Schema),
                        ("not", Kind::Schema),
                        ("discriminator", Kind::Discriminator),
                        ("xml", Kind::Xml),
                        ("externalDocs", Kind::ExternalDocs),
                    ],
                );
                self.list(
                    &node,
                    &[
                        ("allOf", Kind::Schema),
                        ("oneOf", Kind::Schema),
                        ("anyOf", Kind::Schema),
                    ],
                );
                self.map(&node, &[("properties", Kind::Schema)]);
                if node
                    .get("additionalProperties")
                    .is_some_and(|extra| extra.is_map())
                {
                    self.one(&node, &[("additionalProperties", Kind::Schema)]);
                }
            }
            Kind::Components => self.map(
                &node,
                &[
                    ("schemas", Kind::Schema),
                    ("parameters", Kind::Parameter),
                    ("requestBodies", Kind::RequestBody),
                    ("responses", Kind::Response),
                    ("headers", Kind::Header),
                    ("examples", Kind::Example),
                    ("links", Kind::Link),
                    ("callbacks", Kind::Callback),
                    ("securitySchemes", Kind::SecurityScheme),
                ],
            ),
            Kind::SecurityScheme => self.one(&node, &[("flows", Kind::OauthFlows)]),
            Kind::OauthFlows => self.each(&node, Kind::OauthFlow),
            Kind::Contact
            | Kind::License
            | Kind::ServerVariable
            | Kind::ExternalDocs
            | Kind::Example
            | Kind::Discriminator
            | Kind::Xml
            | Kind::OauthFlow
            | Kind::Reference => {}
        }
    }

    fn one(&mut self, node: &Place<'a>, keys: &[(&str, Kind)]) {
        for (key, kind) in keys {
            if let Some(child) = node.get(key) {
                self.visit(*kind, child);
            }
        }
    }

    fn list(&mut self, node: &Place<'a>, keys: &[(&str, Kind)]) {
        for (key, kind) in keys {
            for child in node.items_of(key) {
                self.visit(*kind, child);
            }
        }
    }

    fn map(&mut self, node: &Place<'a>, keys: &[(&str, Kind)]) {
        for (key, kind) in keys {
            if let Some(child) = node.get(key) {
                self.each_plain(&child, *kind);
            }
        }
    }

    /// Members of an object that may itself carry extensions.
    fn each(&mut self, node: &Place<'a>, kind: Kind) {
        for (key, child) in node.members() {
            if !key.starts_with("x-") {
                self.visit(kind, child);
            }
        }
    }

    /// Members of a plain map: a header may be called `x-something`.
    fn each_plain(&mut self, node: &Place<'a>, kind: Kind) {
        for (_, child) in node.members() {
            self.visit(kind, child);
        }
    }
}
