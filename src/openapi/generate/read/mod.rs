//! Read: from the document's nodes to the model; decides names and types, and refuses by place what has none.
mod bounds;
mod components;
mod discriminate;
mod forms;
mod headers;
mod merge_limits;
mod multipart;
mod narrower;
mod objects;
mod operations;
mod pages;
mod params;
mod payload;
mod reader;
mod schema;
mod security;
mod shapes;
mod styles;
mod times;
mod unions;
mod untold;
mod validate;
mod values;

use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::operations::common_servers;
use crate::openapi::document::refusal::Faults;
use crate::openapi::generate::graph;
use crate::openapi::generate::model::Api;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::settings::Settings;
use std::collections::{HashMap, HashSet};

/// Reads the whole document; what cannot be read is a fault and left out.
pub fn api(root: &Node, settings: &Settings, faults: &mut Faults) -> Api {
    let mut reader = Reader {
        root,
        settings,
        servers: common_servers(root),
        faults,
        types: Vec::new(),
        type_nodes: Vec::new(),
        components: HashMap::new(),
        open: HashMap::new(),
        depth: 0,
        endless: false,
        type_names: Scope::default(),
        base_only: HashMap::new(),
        unions: Vec::new(),
        untold: HashSet::new(),
        tried: None,
    };
    reader.find_bases();
    // Named schemas first and in their order, so that a name in the document comes before one that is made.
    if let Some(schemas) = root
        .get("components")
        .and_then(|components| components.get("schemas"))
    {
        for (_, schema) in schemas.entries() {
            if !reader.base_only.contains_key(&schema.pointer) {
                reader.component(schema);
            }
        }
    }
    let mut operations = reader.operations();
    reader.finish_unions();
    reader.replace_untold(&mut operations);
    graph::finish(&mut reader.types, &operations);
    reader.pages(&mut operations);
    reader.validate(&operations);
    Api {
        title: root
            .get("info")
            .and_then(|info| info.text("title"))
            .unwrap_or_default()
            .to_owned(),
        description: root
            .get("info")
            .and_then(|info| info.text("description"))
            .unwrap_or_default()
            .to_owned(),
        types: std::mem::take(&mut reader.types),
        places: reader
            .type_nodes
            .iter()
            .map(|node| node.pointer.clone())
            .collect(),
        operations,
    }
}

impl<'d> Reader<'d, '_> {
    /// Schemas that only serve as the base in an `allOf`.
    fn find_bases(&mut self) {
        let mut uses: HashMap<&'d str, bool> = HashMap::new();
        references(self.root, false, &mut uses);
        let Some(schemas) = self
            .root
            .get("components")
            .and_then(|components| components.get("schemas"))
        else {
            return;
        };
        for (_, schema) in schemas.entries() {
            let base = schema.get("discriminator").is_some()
                && schema.get("oneOf").is_none()
                && schema.get("anyOf").is_none();
            let direct = uses
                .get(format!("#{}", schema.pointer).as_str())
                .copied()
                .unwrap_or(false);
            if base && !direct {
                self.base_only.insert(schema.pointer.clone(), ());
            }
        }
    }
}

/// All references below a node: is any of them outside of an `allOf`?
fn references<'d>(node: &'d Node, in_all_of: bool, uses: &mut HashMap<&'d str, bool>) {
    if let Some(reference) = node.reference() {
        *uses.entry(reference).or_default() |= !in_all_of;
    }
    match &node.kind {
        Kind::Map(entries) => {
            for (key, value) in entries {
                if !["example", "examples", "default", "enum"].contains(&key.as_str()) {
                    let several = key == "allOf" && shapes::only_part(node).is_none();
                    for item in value.items() {
                        references(item, several, uses);
                    }
                    if value.items().is_empty() {
                        references(value, false, uses);
                    }
                }
            }
        }
        Kind::List(items) => items.iter().for_each(|item| references(item, false, uses)),
        _ => {}
    }
}
