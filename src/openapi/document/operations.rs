//! The operations of a document, with what path items and the document add to them.

use crate::openapi::document::doc::Place;
use crate::openapi::document::node::Node;
use crate::openapi::document::pointer;

/// A method of HTTP that a path item may have.
#[derive(Debug)]
pub struct Method {
    /// The key in a path item.
    pub key: &'static str,
    /// As HTTP writes it.
    pub name: &'static str,
    /// The variant of the runtime's `Method`.
    pub variant: &'static str,
    /// Whether a request may be sent again, unless `x-idempotent` says otherwise (RFC 9110, 9.2.2).
    pub idempotent: bool,
}

#[rustfmt::skip]
pub static METHODS: [Method; 8] = [
    Method { key: "get", name: "GET", variant: "Get", idempotent: true },
    Method { key: "put", name: "PUT", variant: "Put", idempotent: true },
    Method { key: "post", name: "POST", variant: "Post", idempotent: false },
    Method { key: "delete", name: "DELETE", variant: "Delete", idempotent: true },
    Method { key: "options", name: "OPTIONS", variant: "Options", idempotent: true },
    Method { key: "head", name: "HEAD", variant: "Head", idempotent: true },
    Method { key: "patch", name: "PATCH", variant: "Patch", idempotent: false },
    Method { key: "trace", name: "TRACE", variant: "Trace", idempotent: true },
];

impl Method {
    pub fn of_key(key: &str) -> Option<&'static Method> {
        METHODS.iter().find(|method| method.key == key)
    }

    /// Whether an operation of this method may be sent again after a failure.
    pub fn is_idempotent(&self, operation: &Node) -> bool {
        operation.flag("x-idempotent").unwrap_or(self.idempotent)
    }
}

/// The paths of a document with their path items, references followed, in the order of the file.
pub fn paths(root: &Node) -> impl Iterator<Item = (&str, &Node)> {
    root.map("paths")
        .iter()
        .filter(|(path, _)| !path.starts_with("x-"))
        .map(|(path, item)| (path.as_str(), root.resolve(item).unwrap_or(item)))
}

/// The operations of a path item, in the order of the file.
pub fn methods(item: &Node) -> impl Iterator<Item = (&'static Method, &Node)> {
    item.entries()
        .iter()
        .filter_map(|(key, node)| Some((Method::of_key(key)?, node)))
}

/// The servers of the whole document: those that it names, and those that all operations have.
pub fn common_servers(root: &Node) -> Vec<serde_json::Value> {
    let mut own = paths(root)
        .flat_map(|(_, item)| methods(item).map(move |(_, node)| own_servers(item, node)));
    let first = own.next().flatten().map(Node::to_value);
    let common = first.filter(|first| own.all(|it| it.is_some_and(|it| it.to_value() == *first)));
    let named = root.get("servers").map(Node::to_value);
    named.into_iter().chain(common).collect()
}

/// The servers that an operation or its path names in place of the document's.
pub fn own_servers<'a>(item: &'a Node, operation: &'a Node) -> Option<&'a Node> {
    operation.get("servers").or_else(|| item.get("servers"))
}

/// The parameters of an operation, each as written and as resolved: those of the path item unless the operation has its
/// own of that name. What has no name or place is left out.
pub fn parameters<'a>(
    root: &'a Node,
    item: &'a Node,
    operation: &'a Node,
) -> Vec<(&'a Node, &'a Node)> {
    let mut found: Vec<(&Node, &Node)> = Vec::new();
    for written in item
        .list("parameters")
        .iter()
        .chain(operation.list("parameters"))
    {
        let node = root.resolve(written).unwrap_or(written);
        if node.text("name").is_none() || node.text("in").is_none() {
            continue;
        }
        match found
            .iter_mut()
            .find(|(_, other)| same_parameter(node, other))
        {
            Some(slot) => *slot = (written, node),
            None => found.push((written, node)),
        }
    }
    found
}

/// Whether both set the same thing; names of headers do not differ by case.
pub fn same_parameter(one: &Node, other: &Node) -> bool {
    let (name, other_name) = (one.text("name"), other.text("name"));
    one.text("in") == other.text("in")
        && match (one.text("in"), name, other_name) {
            (Some("header"), Some(name), Some(other)) => name.eq_ignore_ascii_case(other),
            _ => name == other_name,
        }
}

/// The security requirements of an operation: its own, else the document's.
pub fn security<'a>(root: &'a Node, operation: &'a Node) -> Option<&'a Node> {
    operation.get("security").or_else(|| root.get("security"))
}

/// `GET /corps/{id}` for a pointer into that operation, `/corps/{id}` for one into the path item only.
pub fn label_at(pointer: &str) -> Option<String> {
    let parts = pointer::parts(pointer);
    let mut parts = parts.iter();
    if parts.next().map(String::as_str) != Some("paths") {
        return None;
    }
    let path = parts.next()?;
    match parts.next().and_then(|key| Method::of_key(key)) {
        Some(method) => Some(format!("{} {path}", method.name)),
        None => Some(path.clone()),
    }
}

/// One method of one path.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    pub method: &'static Method,
    pub path: String,
    /// Method and path without the names of path parameters: those are not sent.
    pub key: String,
    pub node: Place<'a>,
    /// All parameters, resolved; those of the path item first unless the operation has its own.
    pub parameters: Vec<Parameter<'a>>,
}

/// A parameter as an operation has it.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    pub name: String,
    /// `path`, `query`, `header` or `cookie`.
    pub place: String,
    pub node: Place<'a>,
}

impl<'a> Operation<'a> {
    /// All operations in the order of the file.
    pub fn all(root: &Place<'a>) -> Vec<Operation<'a>> {
        let mut operations = Vec::new();
        for (path, item) in paths(root.node) {
            for (method, node) in methods(item) {
                let parameters =
                    parameters(root.node, item, node)
                        .into_iter()
                        .filter_map(|(_, node)| {
                            Some(Parameter {
                                name: node.text("name")?.to_owned(),
                                place: node.text("in")?.to_owned(),
                                node: root.with(node),
                            })
                        });
                operations.push(Operation {
                    key: format!("{} {}", method.name, template(path)),
                    method,
                    path: path.to_owned(),
                    node: root.with(node),
                    parameters: parameters.collect(),
                });
            }
        }
        operations
    }

    /// `GET /corps/{id}`.
    pub fn label(&self) -> String {
        format!("{} {}", self.method.name, self.path)
    }

    /// The names in the path's braces, in order.
    pub fn path_names(&self) -> Vec<String> {
        path_names(&self.path).unwrap_or_default()
    }

    pub fn id(&self) -> Option<&'a str> {
        self.node.text("operationId")
    }

    /// The security that holds here: the operation's own, else the document's.
    pub fn security(&self) -> Option<Place<'a>> {
        let root = Place::root(self.node.doc);
        security(root.node, self.node.node).map(|node| root.with(node))
    }

    /// Whether a call needs any credentials at all.
    pub fn is_open(&self) -> bool {
        match self.security() {
            Some(list) => {
                list.items().is_empty() || list.items().iter().all(|need| need.members().is_empty())
            }
            None => true,
        }
    }

    pub fn body(&self) -> Option<Place<'a>> {
        self.node.get("requestBody").map(|body| body.resolved())
    }

    /// Responses by status, resolved.
    pub fn responses(&self) -> Vec<(String, Place<'a>)> {
        let mut responses = self.node.members_of("responses");
        responses.retain(|(status, _)| !status.starts_with("x-"));
        responses
            .into_iter()
            .map(|(status, node)| (status, node.resolved()))
            .collect()
    }

    /// Whether a failed call may be sent again, by the extension or by the method.
    pub fn is_idempotent(&self) -> bool {
        self.method.is_idempotent(&self.node)
    }
}

impl Parameter<'_> {
    pub fn is_required(&self) -> bool {
        self.place == "path" || self.node.flag("required") == Some(true)
    }
}

/// The names in a path's braces, in order; `None` when braces do not match.
pub fn path_names(path: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        if before.contains('}') || name.contains('{') || name.is_empty() {
            return None;
        }
        names.push(name.to_owned());
        rest = after;
    }
    (!rest.contains('}')).then_some(names)
}

/// A path without the names of its parameters: those are not sent.
pub fn template(path: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '{' => {
                inside = true;
                out.push_str("{}");
            }
            '}' => inside = false,
            _ if inside => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Whether a status means success.
pub fn is_success(status: &str) -> bool {
    status.starts_with('2')
}
