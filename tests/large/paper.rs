//! Paper: a document being written, up to a number of operations.
use super::tree::{Tree, map};

/// A document being written.
pub struct Paper {
    head: Tree,
    paths: Vec<(String, Vec<Tree>, Vec<(&'static str, Tree)>)>,
    parameters: Vec<(String, Tree)>,
    responses: Vec<(String, Tree)>,
    bodies: Vec<(String, Tree)>,
    schemas: Vec<(String, Tree)>,
    schemes: Tree,
    written: usize,
    wanted: usize,
}

impl Paper {
    /// An empty document that takes `wanted` operations. `head` is `info`, `servers`, `tags` and `security`.
    pub fn new(head: Tree, schemes: Tree, wanted: usize) -> Self {
        let none = Vec::new;
        Self {
            head,
            paths: Vec::new(),
            parameters: none(),
            responses: none(),
            bodies: none(),
            schemas: none(),
            schemes,
            written: 0,
            wanted,
        }
    }
    /// Are all operations written?
    pub fn full(&self) -> bool {
        self.written == self.wanted
    }
    /// Parameters for all operations of a path.
    pub fn path(&mut self, path: &str, parameters: Vec<Tree>) {
        self.at(path).1 = parameters;
    }
    /// An operation, unless there are enough.
    pub fn operation(&mut self, verb: &'static str, path: &str, operation: Tree) {
        if !self.full() {
            self.written += 1;
            self.at(path).2.push((verb, operation));
        }
    }
    pub fn schema(&mut self, name: &str, schema: Tree) {
        self.schemas.push((name.to_owned(), schema));
    }
    pub fn parameter(&mut self, name: &str, parameter: Tree) {
        self.parameters.push((name.to_owned(), parameter));
    }
    pub fn response(&mut self, name: &str, response: Tree) {
        self.responses.push((name.to_owned(), response));
    }
    pub fn body(&mut self, name: &str, body: Tree) {
        self.bodies.push((name.to_owned(), body));
    }

    fn at(&mut self, path: &str) -> &mut (String, Vec<Tree>, Vec<(&'static str, Tree)>) {
        let index = self
            .paths
            .iter()
            .rposition(|(other, ..)| other == path)
            .unwrap_or_else(|| {
                self.paths.push((path.to_owned(), Vec::new(), Vec::new()));
                self.paths.len() - 1
            });
        &mut self.paths[index]
    }

    /// The whole document.
    pub fn finish(self) -> Tree {
        let paths = self
            .paths
            .into_iter()
            .filter(|(_, _, operations)| !operations.is_empty());
        let paths = paths.map(|(path, parameters, operations)| {
            let mut item = Vec::new();
            if !parameters.is_empty() {
                item.push(("parameters".to_owned(), Tree::List(parameters)));
            }
            item.extend(
                operations
                    .into_iter()
                    .map(|(verb, operation)| (verb.to_owned(), operation)),
            );
            (path, Tree::Map(item))
        });
        let paths = Tree::Map(paths.collect());
        let mut entries = vec![("openapi".to_owned(), Tree::from("3.0.3"))];
        if let Tree::Map(head) = self.head {
            entries.extend(head);
        }
        let components = map! {
            "securitySchemes": self.schemes,
            "parameters": Tree::Map(self.parameters),
            "requestBodies": Tree::Map(self.bodies),
            "responses": Tree::Map(self.responses),
            "schemas": Tree::Map(self.schemas),
        };
        entries.extend([
            ("paths".to_owned(), paths),
            ("components".to_owned(), components),
        ]);
        Tree::Map(entries)
    }
}

/// `$ref` to a schema.
pub fn schema(name: &str) -> Tree {
    map! { "$ref": format!("#/components/schemas/{name}") }
}
/// `$ref` to a parameter.
pub fn parameter(name: &str) -> Tree {
    map! { "$ref": format!("#/components/parameters/{name}") }
}
/// `$ref` to a response.
pub fn response(name: &str) -> Tree {
    map! { "$ref": format!("#/components/responses/{name}") }
}
/// `$ref` to a request body.
pub fn body(name: &str) -> Tree {
    map! { "$ref": format!("#/components/requestBodies/{name}") }
}
/// A reference with words of its own: `allOf` of one.
pub fn said(words: &str, name: &str) -> Tree {
    map! { "description": words, "allOf": vec![schema(name)] }
}
pub fn text(words: &str) -> Tree {
    map! { "type": "string", "description": words }
}
pub fn flag(words: &str) -> Tree {
    map! { "type": "boolean", "description": words }
}
pub fn int32(words: &str) -> Tree {
    map! { "type": "integer", "format": "int32", "description": words }
}
pub fn int64(words: &str) -> Tree {
    map! { "type": "integer", "format": "int64", "description": words }
}
pub fn time(words: &str) -> Tree {
    map! { "type": "string", "format": "date-time", "description": words }
}
pub fn list(words: &str, items: Tree) -> Tree {
    map! { "type": "array", "description": words, "items": items }
}
pub fn table(words: &str, values: Tree) -> Tree {
    map! { "type": "object", "description": words, "additionalProperties": values }
}
pub fn one_of(words: &str, values: &[&str]) -> Tree {
    map! { "type": "string", "description": words, "enum": values.to_vec() }
}
pub fn object(words: &str, required: &[&str], properties: Tree) -> Tree {
    let object = map! { "type": "object", "description": words };
    let object = if required.is_empty() {
        object
    } else {
        object.with("required", required.to_vec())
    };
    object.with("properties", properties)
}
/// A parameter; required when in the path.
pub fn given(place: &str, name: &str, words: &str, schema: Tree) -> Tree {
    let parameter = map! { "name": name, "in": place, "description": words };
    let parameter = if place == "path" {
        parameter.with("required", true)
    } else {
        parameter
    };
    parameter.with("schema", schema)
}
/// JSON content of a schema.
pub fn json(schema: Tree) -> Tree {
    map! { "application/json": map! { "schema": schema } }
}
/// A response with a JSON body.
pub fn answer(words: &str, schema: Tree) -> Tree {
    map! { "description": words, "content": json(schema) }
}
/// A response without a body.
pub fn nothing(words: &str) -> Tree {
    map! { "description": words }
}
/// A required JSON request body.
pub fn sends(words: &str, schema: Tree) -> Tree {
    map! { "description": words, "required": true, "content": json(schema) }
}
/// `Edge`, `Fleet`, ... in front of names, once all plain ones are used up.
pub fn tier(index: usize) -> String {
    const TIERS: [&str; 8] = [
        "", "Edge", "Fleet", "Global", "Spare", "Trial", "Shadow", "Legacy",
    ];
    let tier = TIERS[index % TIERS.len()];
    match index / TIERS.len() {
        0 => tier.to_owned(),
        more => format!("{tier}Series{more}x"),
    }
}
/// `EdgeRoute` as it stands in a path: `edge-route`.
pub fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
