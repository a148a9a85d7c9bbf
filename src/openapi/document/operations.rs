//! The operations of a document, with what path items and the document add to them.

use crate::openapi::document::doc::Place;
use crate::openapi::document::pointer::METHODS;

/// One method of one path.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// In capitals.
    pub method: String,
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
        for (path, written) in root.members_of("paths") {
            if path.starts_with("x-") {
                continue;
            }
            let item = written.resolved();
            for (method, node) in item.members() {
                if METHODS.contains(&method.as_str()) {
                    let parameters = parameters(&item, &node);
                    operations.push(Operation {
                        key: key(&method.to_uppercase(), &path),
                        method: method.to_uppercase(),
                        path: path.clone(),
                        node,
                        parameters,
                    });
                }
            }
        }
        operations
    }

    /// `GET /corps/{id}`.
    pub fn label(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The names in the path's braces, in order.
    pub fn path_names(&self) -> Vec<String> {
        path_names(&self.path)
    }

    pub fn id(&self) -> Option<&'a str> {
        self.node.text("operationId")
    }

    /// The security that holds here: the operation's own, else the document's.
    pub fn security(&self) -> Option<Place<'a>> {
        self.node
            .get("security")
            .or_else(|| Place::root(self.node.doc).get("security"))
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

    /// Answers by status, resolved.
    pub fn answers(&self) -> Vec<(String, Place<'a>)> {
        let mut answers = self.node.members_of("responses");
        answers.retain(|(status, _)| !status.starts_with("x-"));
        answers
            .into_iter()
            .map(|(status, node)| (status, node.resolved()))
            .collect()
    }

    /// Whether a failed call may be sent again, by the extension or by the method.
    pub fn is_idempotent(&self) -> bool {
        let by_method = matches!(self.method.as_str(), "GET" | "HEAD" | "PUT" | "DELETE");
        self.node.flag("x-idempotent").unwrap_or(by_method)
    }
}

impl Parameter<'_> {
    pub fn is_required(&self) -> bool {
        self.place == "path" || self.node.flag("required") == Some(true)
    }
}

/// The names in a path's braces, in order.
pub fn path_names(path: &str) -> Vec<String> {
    path.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn key(method: &str, path: &str) -> String {
    let mut key = format!("{method} ");
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '{' => {
                inside = true;
                key.push_str("{}");
            }
            '}' => inside = false,
            _ if inside => {}
            _ => key.push(letter),
        }
    }
    key
}

/// Whether a status means success.
pub fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

fn parameters<'a>(item: &Place<'a>, operation: &Place<'a>) -> Vec<Parameter<'a>> {
    let mut found: Vec<Parameter<'a>> = Vec::new();
    for list in [
        item.items_of("parameters"),
        operation.items_of("parameters"),
    ] {
        for node in list {
            let node = node.resolved();
            let (Some(name), Some(place)) = (node.text("name"), node.text("in")) else {
                continue;
            };
            // Header names do not differ by case.
            let same = |other: &Parameter<'_>| {
                other.place == place
                    && (other.name == name
                        || place == "header" && other.name.eq_ignore_ascii_case(name))
            };
            let parameter = Parameter {
                name: name.to_owned(),
                place: place.to_owned(),
                node: node.clone(),
            };
            match found.iter_mut().find(|other| same(other)) {
                Some(other) => *other = parameter,
                None => found.push(parameter),
            }
        }
    }
    found
}
