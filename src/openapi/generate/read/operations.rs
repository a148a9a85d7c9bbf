//! Operations: each path and method of the document.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::operations::{self, Method, template};
use crate::openapi::generate::model::{
    Credential, DeclaredError, From, Operation, Place, Response, Shape, Type,
};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::params::{Pair, Params};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema;
use std::collections::{HashMap, HashSet};

/// Names of methods and constants, and the ids behind them.
#[derive(Default)]
pub struct Taken {
    pub methods: Scope,
    constants: Scope,
}

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn operations(&mut self) -> Vec<Operation> {
        let mut found = Vec::new();
        let mut taken = Taken::default();
        let mut shapes: HashMap<String, &'d Node> = HashMap::new();
        let root: &'d Node = self.root;
        for (_, item) in root.map("paths") {
            self.resolve(item);
        }
        for (path, item) in operations::paths(root) {
            if !path.starts_with('/') {
                self.refuse(item, "a path begins with `/`; correct it");
                continue;
            }
            let (whole, fragment) = match path.split_once('#') {
                Some((path, fragment)) if self.accepts_poor() => (path, Some(fragment)),
                _ => (path, None),
            };
            if let Some(fragment) = fragment {
                self.warn(
                    item,
                    format!("`#{fragment}` is never sent and is not part of the path"),
                );
            }
            if whole.contains('#') {
                self.refuse(item, "`#` begins a fragment, which is never sent; remove it, or write `%23` if the path has this character");
                continue;
            }
            let Some((path, query)) = self.query_of_path(item, whole) else {
                continue;
            };
            if let Some(sign) = foreign(path) {
                self.refuse(
                    item,
                    format!("`{sign}` is not allowed in a path; percent-encode it"),
                );
                continue;
            }
            if let Some(first) = shapes.insert(template(whole), item)
                && fragment.is_none()
            {
                self.warn(item, format!("this path and the one on line {} are the same but for the names of parameters; join them", first.line));
            }
            for (method, node) in operations::methods(item) {
                found.extend(self.operation(path, &query, item, method, node, &mut taken));
            }
        }
        found
    }

    fn operation(
        &mut self,
        path: &str,
        query: &[Pair<'d>],
        item: &'d Node,
        method: &'static Method,
        node: &'d Node,
        taken: &mut Taken,
    ) -> Option<Operation> {
        let whole = operations::label_at(&node.pointer).unwrap_or_default();
        let whole = whole.split_once(' ').map_or(path, |(_, path)| path);
        let invented = invented_id(method, whole);
        let given = node.text("operationId").filter(|id| !id.is_empty());
        let id = given.unwrap_or(&invented);
        let named = given.is_some() || self.accepts_poor();
        if given.is_none() && named {
            self.warn(node, format!("this operation has no `operationId`, so its method is named after method and path: `{invented}`"));
        } else if !named {
            // read on all the same, so that all faults are told together
            self.refuse(node, "this operation has no `operationId`, which names the method; add one in lowerCamelCase");
        }
        let place = format!(
            "`{} {}`",
            method.name,
            whole.split('#').next().unwrap_or(whole)
        );
        let summary = node
            .text("summary")
            .or_else(|| node.text("description"))
            .unwrap_or_default()
            .trim();
        if summary.is_empty() {
            self.warn(node, format!("`{id}` has no `summary`, so its documentation begins with method and path; add one sentence"));
        }
        let summary = if summary.is_empty() {
            place.as_str()
        } else {
            summary
        };
        let mut ident = self.name(node, id, names::field)?;
        let mut constant = self.name(node, id, names::constant)?;
        if self.invents() {
            let number = names::number_of(&node.pointer);
            let client = self.settings.taken_methods.contains(&ident);
            if client || taken.methods.has(&ident) || taken.constants.has(&constant) {
                self.warn(node, format!("the method of `{id}` is called `{ident}_{number}`, because `{ident}` is taken"));
                ident = format!("{ident}_{number}");
                constant = format!("{constant}_{number}");
            }
        }
        if self.settings.taken_methods.contains(&ident) {
            self.refuse(node, format!("`{id}` becomes the method `{ident}`, which the client has already; rename it or give it `x-rust-name`"));
        }
        for taken in [
            taken.methods.take(&ident, id, node),
            taken.constants.take(&constant, id, node),
        ] {
            if let Err(words) = taken
                && named
            {
                self.refuse(
                    node,
                    words.replace(&format!("`{constant}`"), &format!("`{ident}`")),
                );
            }
        }
        let security = self.security(node);
        let params = self.params(path, query, item, node, id);
        let body = node.get("requestBody").and_then(|body| self.body(body, id));
        if let (Some(body), "Trace") = (node.get("requestBody"), method.variant) {
            self.refuse(body, "TRACE has no body in HTTP; remove `requestBody`");
        }
        let (response, accept) = self.response(node, id).unwrap_or((
            Response::One(crate::openapi::generate::model::Content::Nothing),
            None,
        ));
        let errors = self.errors(node);
        let headers = self.headers(node, id);
        if headers.is_some()
            && let Err(words) = taken.methods.take(
                &format!("{ident}_with_headers"),
                &format!("the headers of {id}"),
                node,
            )
        {
            self.refuse(node, words);
        }
        let (token, credentials) = security?;
        let mut params = params?;
        // many documents repeat the session's header as a parameter of each operation
        if let Some(header) = self.session_header().filter(|_| token) {
            self.filled_by_session(item, node, header);
            let other =
                |name: &str, from: From| from != From::Header || !name.eq_ignore_ascii_case(header);
            params
                .required
                .retain(|param| other(&param.wire, param.from));
            params
                .optional
                .retain(|param| other(&param.wire, param.from));
            params
                .constants
                .retain(|(place, name, _)| *place != Place::Header || other(name, From::Header));
        }
        if self.accepts_poor() {
            self.filled_by_schemes(item, node, &credentials, &mut params);
        }
        for credential in &credentials {
            let Credential {
                name,
                scheme,
                place,
                ident,
            } = credential;
            let all = || params.required.iter().chain(&params.optional);
            let what = place.title();
            if all().any(|param| credential.fills(param.from.place(), &param.wire))
                || params
                    .constants
                    .iter()
                    .any(|(place, name, _)| credential.fills(*place, name))
            {
                self.refuse(node, format!("the {what} `{name}` is a parameter, and the security scheme `{scheme}` fills it too; remove the parameter"));
            } else if let Some(param) = all().find(|param| param.ident == *ident) {
                self.refuse(node, format!("the {what} of the security scheme `{scheme}` is called `{ident}` in Rust, and so is the parameter `{}`; give one of them another name with `x-rust-name`", param.wire));
            }
        }
        let has_struct = params.optional.len()
            + usize::from(body.as_ref().is_some_and(|body| !body.required))
            >= 3
            && !params.optional.is_empty();
        let struct_name = if has_struct {
            let name = names::type_name(&format!("{id}_params"))?;
            self.take_type(&name, &format!("the parameters of {id}"), node)
        } else {
            None
        };
        let mut words = schema::words(node, |key| node.get(key));
        words.description = node
            .text("description")
            .filter(|text| text.trim() != summary)
            .map(str::to_owned);
        if let Some(servers) = operations::own_servers(item, node)
            && !self.servers.contains(&servers.to_value())
        {
            let urls = servers.items().iter().filter_map(|one| one.text("url"));
            let urls: Vec<String> = urls.map(|url| format!("`{url}`")).collect();
            let before = words
                .description
                .map_or_else(String::new, |text| text + "\n\n");
            words.description = Some(format!(
                "{before}Its servers are not those of the document: {}. Call it with a client of such an address.",
                urls.join(", ")
            ));
        }
        Some(Operation {
            id: id.to_owned(),
            ident,
            constant,
            verb: method.variant,
            path: path.to_owned(),
            summary: summary.to_owned(),
            words,
            caller: node.text("x-caller").map(str::to_owned),
            example: self.example(node),
            token,
            idempotent: method.is_idempotent(node),
            credentials,
            constants: params.constants,
            required: params.required,
            optional: params.optional,
            params: struct_name,
            body,
            response,
            accept,
            errors,
            pages: None,
            headers,
        })
    }

    /// `x-rust-example`: code that calls the operation's method.
    fn example(&mut self, node: &'d Node) -> Option<String> {
        let example = node.get("x-rust-example")?;
        let code = example.as_text().unwrap_or_default().trim_end();
        if code.is_empty() {
            self.refuse(
                example,
                "`x-rust-example` is not code; write the lines of Rust as a string that begins with `|`",
            );
        } else if code.contains("```") {
            self.refuse(
                example,
                "``` in `x-rust-example` would end the block of code that it becomes; remove it",
            );
        }
        Some(code.to_owned())
    }

    /// Tells that a parameter for the session's own header is no argument.
    fn filled_by_session(&mut self, item: &'d Node, operation: &'d Node, header: &str) {
        let root: &'d Node = self.root;
        for (at, node) in operations::parameters(root, item, operation) {
            let same = node
                .text("name")
                .is_some_and(|name| name.eq_ignore_ascii_case(header));
            if same && node.text("in") == Some("header") && !self.settings.methods_on_client {
                self.warn(at, format!("the session fills the header `{header}`, so that this parameter is no argument; remove it"));
            }
        }
    }

    /// Takes out parameters that say again what a security scheme sends.
    fn filled_by_schemes(
        &mut self,
        item: &'d Node,
        operation: &'d Node,
        credentials: &[Credential],
        params: &mut Params,
    ) {
        let other = |place: Place, name: &str| !credentials.iter().any(|it| it.fills(place, name));
        params
            .required
            .retain(|param| other(param.from.place(), &param.wire));
        params
            .optional
            .retain(|param| other(param.from.place(), &param.wire));
        params
            .constants
            .retain(|(place, name, _)| other(*place, name));
        let root: &'d Node = self.root;
        for (at, node) in operations::parameters(root, item, operation) {
            let place = match node.text("in") {
                Some("query") => Place::Query,
                Some("header") => Place::Header,
                Some("cookie") => Place::Cookie,
                _ => continue,
            };
            let name = node.text("name").unwrap_or_default();
            if let Some(of) = credentials.iter().find(|it| it.fills(place, name)) {
                self.warn(at, format!("the security scheme `{}` fills `{name}`, so that this parameter is no argument; remove it", of.scheme));
            }
        }
    }

    /// The declared errors.
    fn errors(&mut self, node: &'d Node) -> Vec<DeclaredError> {
        let mut errors = Vec::new();
        for (status, response) in node.map("responses") {
            if status.starts_with('2') || status.starts_with("x-") {
                continue;
            }
            let Some(response) = self.resolve(response) else {
                continue;
            };
            let media: HashSet<&str> = response
                .map("content")
                .iter()
                .filter_map(|(_, media)| media.get("schema")?.reference())
                .collect();
            let mut body = None;
            if let [Some(only), None] = [media.iter().next(), media.iter().nth(1)]
                && let Some(target) = self.find(only)
                && let Some(crate::openapi::generate::read::reader::Component::Done(Shape {
                    ty: Type::Named(index),
                    ..
                })) = self.components.get(&target.pointer)
                && let Some(named) = self.types.get(*index)
            {
                body = Some(named.name.clone());
            }
            errors.push(DeclaredError {
                status: status.clone(),
                words: response.text("description").unwrap_or_default().to_owned(),
                body,
            });
        }
        errors
    }
}

/// `get_things_by_id` for `GET /things/{id}`: stable, whatever else the document has.
fn invented_id(method: &Method, path: &str) -> String {
    let words = path.replace('{', "by_").replace('}', "");
    format!("{}{words}", method.key).replace(|c: char| !c.is_alphanumeric(), "_")
}

/// A character outside of braces that no address holds as it is (RFC 3986).
fn foreign(path: &str) -> Option<char> {
    let fixed = template(path).replace("{}", "");
    let mut signs = fixed.chars();
    signs.find(|c| !(c.is_ascii_alphanumeric() || "/-._~!$&'()*+,;=:@%{}".contains(*c)))
}

/// Is there nothing here?
pub(in crate::openapi) fn is_empty(node: &Node) -> bool {
    match &node.kind {
        Kind::Map(entries) => entries.is_empty(),
        Kind::List(items) => items.is_empty(),
        _ => false,
    }
}
