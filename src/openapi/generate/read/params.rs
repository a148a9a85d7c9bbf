//! Params: path, query and header parameters.
use crate::openapi::document::headers;
use crate::openapi::document::node::Node;
use crate::openapi::document::operations::{parameters, path_names, same_parameter};
use crate::openapi::generate::model::{From, Literal, NamedKind, Param, Place, Shape, Style, Type};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::Reader;

/// The parameters of one operation, sorted.
#[derive(Default)]
pub struct Params {
    pub required: Vec<Param>,
    pub optional: Vec<Param>,
    pub constants: Vec<(Place, String, String)>,
}

/// A pair of the query that a path has: the name, and what is always sent, or the parameter that fills it.
pub struct Pair<'d> {
    name: &'d str,
    value: Result<&'d str, &'d str>,
}

/// Headers that parameters cannot set: the specification ignores the first three, HTTP reserves the others.
const RESERVED: &[&str] = &[
    "accept",
    "content-type",
    "authorization",
    "host",
    "content-length",
    "connection",
    "transfer-encoding",
    "upgrade",
    "expect",
    "te",
    "trailer",
];

impl<'d> Reader<'d, '_> {
    /// The path without its query, and the query. OpenAPI knows no query there; what it says is plain all the same.
    pub(in crate::openapi) fn query_of_path(
        &mut self,
        item: &'d Node,
        path: &'d str,
    ) -> Option<(&'d str, Vec<Pair<'d>>)> {
        let Some((path, query)) = path.split_once('?') else {
            return Some((path, Vec::new()));
        };
        if !self.accepts_poor() {
            self.refuse(item, "`?` begins a query, which is not part of a path; declare parameters with `in: query`");
            return None;
        }
        let mut pairs: Vec<Pair<'d>> = Vec::new();
        for written in query.split('&') {
            let pair = written.split_once('=').map(|(name, value)| {
                let filled = value.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
                let value = filled.map_or(Ok(value), Err);
                Pair { name, value }
            });
            let plain = |text: &str| !text.is_empty() && !text.contains(['{', '}', '%', '+', ' ']);
            let once = |pair: &Pair<'d>| !pairs.iter().any(|other| other.name == pair.name);
            let sound = |pair: &Pair<'d>| {
                plain(pair.name)
                    && pair
                        .value
                        .map_or_else(plain, |it| it.is_empty() || plain(it))
            };
            let Some(pair) = pair.filter(|pair| sound(pair) && once(pair)) else {
                self.refuse(item, format!("`{written}` in the query of this path is not `name=value` or `name={{parameter}}`; declare a parameter with `in: query`"));
                return None;
            };
            pairs.push(pair);
        }
        self.warn(
            item,
            "a query is not part of a path in OpenAPI; it is sent with each call",
        );
        Some((path, pairs))
    }

    pub(in crate::openapi) fn params(
        &mut self,
        path: &str,
        query: &[Pair<'d>],
        item: &'d Node,
        operation: &'d Node,
        id: &str,
    ) -> Option<Params> {
        let Some(in_path) = path_names(path) else {
            self.refuse(
                operation,
                "the braces of this path do not match; write `{name}`",
            );
            return None;
        };
        for list in [item.list("parameters"), operation.list("parameters")] {
            self.usable(list);
        }
        let root: &'d Node = self.root;
        let mut params = Params::default();
        for pair in query {
            if let Ok(value) = pair.value {
                let (name, value) = (pair.name.to_owned(), value.to_owned());
                params.constants.push((Place::Query, name, value));
            }
        }
        let mut by_path: Vec<(usize, Param)> = Vec::new();
        let mut scope = Scope::default();
        let mut named_in_path: Vec<&str> = Vec::new();
        for (at, node) in parameters(root, item, operation) {
            let (name, place) = (node.text("name")?, node.text("in")?);
            if place == "path" {
                named_in_path.push(name);
            }
            let filled = query.iter().find(|pair| pair.value == Err(name));
            let filled = filled.filter(|_| {
                place == "query" || place == "path" && !in_path.iter().any(|other| other == name)
            });
            let place = if filled.is_some() { "query" } else { place };
            if place == "query"
                && query
                    .iter()
                    .any(|pair| pair.name == name && pair.value.is_ok())
            {
                self.refuse(at, format!("`{name}` has a value in the query of the path already; remove this parameter"));
            }
            if self.passed_over(at, name, place) {
                continue;
            }
            let Some(param) = self.param(at, node, name, place, id, &mut params.constants) else {
                continue;
            };
            let number = format!("{}/{place}/{name}", operation.pointer);
            let Some(ident) = self.take(&mut scope, &param.ident, name, at, &number, "_") else {
                continue;
            };
            let wire = filled.map_or(param.wire, |pair| pair.name.to_owned());
            let param = Param {
                ident,
                wire,
                ..param
            };
            let required = node.flag("required") == Some(true);
            match in_path
                .iter()
                .position(|other| place == "path" && other == name)
            {
                Some(position) => by_path.push((position, param)),
                None if place == "path" => {
                    self.refuse(
                        at,
                        format!(
                            "the path has no parameter `{{{name}}}`; correct the name or the path"
                        ),
                    );
                }
                None if required => params.required.push(param),
                None => params.optional.push(param),
            }
        }
        for name in query.iter().filter_map(|pair| pair.value.err()) {
            if in_path.iter().any(|other| other == name) {
                self.refuse(
                    operation,
                    format!("`{{{name}}}` appears twice in the path; give each its own name"),
                );
            }
            let is = |node: &Node| {
                node.text("name") == Some(name)
                    && ["path", "query"].contains(&node.text("in").unwrap_or_default())
            };
            if !parameters(root, item, operation)
                .iter()
                .any(|(_, node)| is(node))
            {
                self.refuse(
                    operation,
                    format!(
                        "no parameter describes `{{{name}}}` of the path; add one with `in: query`"
                    ),
                );
            }
        }
        for (index, name) in in_path.iter().enumerate() {
            if in_path.iter().take(index).any(|other| other == name) {
                self.refuse(
                    operation,
                    format!("`{{{name}}}` appears twice in the path; give each its own name"),
                );
            } else if !named_in_path.contains(&name.as_str()) {
                self.refuse(
                    operation,
                    format!(
                        "no parameter describes `{{{name}}}` of the path; add one with `in: path`"
                    ),
                );
            }
        }
        self.spilled(operation, &params);
        self.two_ways_of_cookies(operation, &params);
        by_path.sort_by_key(|(position, _)| *position);
        let required = std::mem::take(&mut params.required);
        params.required = by_path
            .into_iter()
            .map(|(_, param)| param)
            .chain(required)
            .collect();
        Some(params)
    }

    /// Refuses parameters without name or place, and those that appear twice.
    fn usable(&mut self, list: &'d [Node]) {
        let mut seen: Vec<&'d Node> = Vec::new();
        for at in list {
            let Some(node) = self.resolve(at) else {
                continue;
            };
            let (Some(name), Some(place)) = (node.text("name"), node.text("in")) else {
                self.refuse(node, "a parameter needs `name` and `in`; add them");
                continue;
            };
            if seen.iter().any(|other| same_parameter(node, other)) {
                self.refuse(
                    at,
                    format!("the {place} parameter `{name}` appears twice; remove one"),
                );
            }
            seen.push(node);
        }
    }

    /// Headers that the transport sends by itself, or that the specification says to ignore.
    fn passed_over(&mut self, at: &'d Node, name: &str, place: &str) -> bool {
        if place != "header" {
            return false;
        }
        if headers::IGNORED.contains(&name.to_ascii_lowercase().as_str()) {
            self.warn(
                at,
                format!("OpenAPI 3.0 ignores a parameter for the header `{name}`: media types and security schemes say what is sent; remove it"),
            );
            return true;
        }
        let transport = &self.settings.transport_headers;
        transport
            .iter()
            .any(|header| header.eq_ignore_ascii_case(name))
    }

    fn param(
        &mut self,
        at: &'d Node,
        node: &'d Node,
        name: &str,
        place: &str,
        id: &str,
        constants: &mut Vec<(Place, String, String)>,
    ) -> Option<Param> {
        match place {
            "path" | "query" | "header" | "cookie" => {}
            _ => {
                self.refuse(
                    at,
                    format!("`in: {place}` is none of path, query, header and cookie; correct it"),
                );
                return None;
            }
        }
        if place == "path" && node.flag("required") != Some(true) {
            self.refuse(
                node,
                format!("the path parameter `{name}` must say `required: true`; add it"),
            );
        }
        if place == "header"
            && self.accepts_poor()
            && RESERVED.contains(&name.to_ascii_lowercase().as_str())
        {
            self.warn(
                at,
                format!("the header `{name}` is set by HTTP itself, and is no argument"),
            );
            return None;
        }
        if place == "header" && RESERVED.contains(&name.to_ascii_lowercase().as_str()) {
            self.refuse(
                at,
                format!("the header `{name}` is set by HTTP itself; remove this parameter"),
            );
            return None;
        }
        // both are tokens
        if ["header", "cookie"].contains(&place) && !names::is_header(name) {
            self.refuse(
                at,
                format!("`{name}` cannot be the name of a {place}; correct it"),
            );
            return None;
        }
        if node.flag("allowReserved") == Some(true) {
            self.refuse(at, format!("`allowReserved` on `{name}` is not supported: every value is percent-encoded whole; remove it"));
        }
        let schema = match node.get("schema") {
            Some(schema) => schema,
            None => match node.get("content") {
                Some(content) => self.json_content(at, content, name)?,
                None => {
                    self.refuse(
                        node,
                        format!("the parameter `{name}` has no `schema`; add one"),
                    );
                    return None;
                }
            },
        };
        let is_json = node.get("schema").is_none();
        let alike = if is_json { None } else { self.alike(schema) };
        let shape = match alike {
            Some(shape) => Some(shape),
            None => self.shape(schema, &format!("{id}_{name}")),
        };
        let ident = self.name(node, name, names::argument);
        let mut shape = shape?;
        let from = if place == "cookie" {
            self.cookie(at, node, name, &shape)?
        } else if is_json {
            self.json_style(at, name, place, &shape)?
        } else {
            self.style(at, node, name, place, &shape)?
        };
        // A required header with one possible value is no argument.
        if place == "header"
            && !is_json
            && node.flag("required") == Some(true)
            && let Some(only) = self.constant(&shape)
        {
            constants.push((Place::Header, name.to_owned(), only));
            self.forget(&shape);
            return None;
        }
        shape.nullable = false; // null has no spelling here: absent is all there is
        if let (Type::List(item), false) = (&mut shape.ty, is_json) {
            item.nullable = false;
        }
        shape.words = crate::openapi::generate::read::shapes::merged(
            crate::openapi::generate::read::schema::words(node, |key| node.get(key)),
            shape.words,
        );
        Some(Param {
            wire: name.to_owned(),
            ident: ident?,
            from,
            shape,
        })
    }

    /// Refuses cookies beside the header that holds all of them.
    fn two_ways_of_cookies(&mut self, operation: &'d Node, params: &Params) {
        let mut all = params.required.iter().chain(&params.optional);
        let cookie = all
            .clone()
            .find(|param| param.from.place() == Place::Cookie);
        let is_header = |place: Place, name: &str| {
            place == Place::Header && name.eq_ignore_ascii_case("Cookie")
        };
        let header = all.any(|param| is_header(param.from.place(), &param.wire))
            || params
                .constants
                .iter()
                .any(|(place, name, _)| is_header(*place, name));
        if let Some(cookie) = cookie.filter(|_| header) {
            self.refuse(operation, format!("the cookie `{}` and the header `Cookie` are both parameters, and all cookies are in that header; keep one", cookie.wire));
        }
    }

    /// Refuses objects whose properties become parameters of a name that is another one's.
    fn spilled(&mut self, operation: &'d Node, params: &Params) {
        let queries = || {
            let all = params.required.iter().chain(&params.optional);
            all.filter(|param| param.from.place() == Place::Query)
        };
        let is_spilled =
            |param: &Param| param.from == From::Styled(Place::Query, Style::Form { explode: true });
        let mut names: Vec<String> = queries()
            .filter(|param| !is_spilled(param))
            .map(|param| param.wire.clone())
            .collect();
        let mut twice = Vec::new();
        for param in queries().filter(|param| is_spilled(param)) {
            for name in self.property_names(&param.shape) {
                if names.contains(&name) {
                    twice.push((param.wire.clone(), name));
                } else {
                    names.push(name);
                }
            }
        }
        for (of, name) in twice {
            self.refuse(operation, format!("the property `{name}` of the query parameter `{of}` becomes a parameter of that name, and there is another one; rename it, or write `style: deepObject`"));
        }
    }

    fn constant(&self, shape: &Shape) -> Option<String> {
        let Type::Named(index) = shape.ty else {
            return None;
        };
        match &self.types.get(index)?.kind {
            NamedKind::Enum(open) if open.closed => match open.variants.as_slice() {
                [only] => Some(match &only.value {
                    Literal::Text(text) => text.clone(),
                    Literal::Int(number) => number.to_string(),
                }),
                _ => None,
            },
            _ => None,
        }
    }

    /// Drops the type just made for a constant, if it was made here and not named in the document.
    fn forget(&mut self, shape: &Shape) {
        if let Type::Named(index) = shape.ty
            && index + 1 == self.types.len()
            && self.types.last().is_some_and(|named| named.wire.is_none())
        {
            self.types.pop();
            self.type_nodes.pop();
        }
    }
}
