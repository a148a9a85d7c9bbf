//! Document: the OpenAPI document's schemas as tests look things up in them.
#![allow(dead_code)]
use huaweicloud_meeting::openapi::document::source;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::OnceLock;

pub fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let text = include_str!("../../openapi/meeting.yaml");
        source::read(text)
            .unwrap_or_else(|fault| panic!("{fault:?}"))
            .to_value()
    })
}

fn operations() -> impl Iterator<Item = &'static Value> {
    let paths = document()["paths"].as_object().unwrap();
    paths
        .values()
        .flat_map(|path| path.as_object().unwrap().values())
        .filter(|operation| operation["operationId"].is_string())
}

const JSON: &str = "application/json";

/// The answer's schema, however its media type is spelt.
fn answer(operation: &'static Value) -> Option<&'static Value> {
    let answer = resolve(&operation["responses"]["200"]);
    let content = answer["content"].as_object()?;
    let (_, media) = content.iter().find(|(name, _)| name.starts_with(JSON))?;
    media.get("schema")
}

/// Follows references, `allOf` of one reference, and `anyOf` to the form as which a value is read.
fn resolve(mut node: &'static Value) -> &'static Value {
    loop {
        let one = [&node["allOf"], &node["anyOf"]]
            .into_iter()
            .find_map(Value::as_array);
        if let Some(reference) = node["$ref"].as_str() {
            node = document()
                .pointer(reference.trim_start_matches('#'))
                .unwrap();
        } else if let Some(parts) = one {
            node = &parts[0];
        } else {
            return node;
        }
    }
}

/// Sorted ids of the operations that answer with JSON.
pub fn operations_with_an_answer() -> Vec<String> {
    let mut names: Vec<String> = operations()
        .filter(|operation| answer(operation).is_some())
        .map(|operation| operation["operationId"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

/// The example of the body of an operation's requests.
pub fn example_body(operation: &str) -> &'static Value {
    let found = operations()
        .find(|known| known["operationId"] == operation)
        .unwrap();
    let content = resolve(&found["requestBody"])["content"].as_object();
    let (_, media) = content.unwrap().iter().next().unwrap();
    &media["example"]
}

/// A schema: where it is used (for what is said beside a reference) and what it refers to.
#[derive(Clone)]
pub struct Schema {
    used: &'static Value,
    meant: &'static Value,
}

impl Schema {
    fn of(used: &'static Value) -> Self {
        Self {
            used,
            meant: resolve(used),
        }
    }
    /// Of the answer of an operation.
    pub fn answer(operation: &str) -> Self {
        let found = operations()
            .find(|known| known["operationId"] == operation)
            .unwrap();
        Self::of(answer(found).unwrap())
    }
    /// Of `#/components/schemas/<name>`.
    pub fn named(name: &str) -> Self {
        Self::of(&document()["components"]["schemas"][name])
    }
    /// All names of `#/components/schemas` whose schema is an object.
    pub fn objects() -> Vec<&'static str> {
        let schemas = document()["components"]["schemas"].as_object().unwrap();
        schemas
            .keys()
            .map(String::as_str)
            .filter(|name| Self::named(name).kind() == "object")
            .collect()
    }
    fn said(&self, key: &str) -> Option<&'static str> {
        self.used[key].as_str().or_else(|| self.meant[key].as_str())
    }
    pub fn kind(&self) -> String {
        self.said("type").unwrap_or_default().to_owned()
    }
    pub fn format(&self) -> Option<String> {
        self.said("format").map(str::to_owned)
    }
    pub fn also_sent_as(&self) -> Option<&'static str> {
        self.said("x-also-sent-as")
    }
    pub fn is_open_set(&self) -> bool {
        self.meant["x-known-values"].is_array()
    }
    pub fn known_value(&self) -> Option<&'static Value> {
        self.meant["x-known-values"].get(0)?.get("value")
    }
    pub fn items(&self) -> Option<Self> {
        self.meant.get("items").map(Self::of)
    }
    pub fn properties(&self) -> Vec<&'static str> {
        let properties = self.meant["properties"].as_object();
        properties.map_or_else(Vec::new, |them| them.keys().map(String::as_str).collect())
    }
    /// A property, and whether it is required.
    pub fn property(&self, name: &str) -> Option<(Self, bool)> {
        let property = self.meant["properties"].get(name)?;
        let required = self.meant["required"].as_array();
        let required = required.is_some_and(|names| names.iter().any(|known| known == name));
        Some((Self::of(property), required))
    }
}

/// Names of the component schemas that requests are made of.
pub fn sent() -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    for operation in operations() {
        references(resolve(&operation["requestBody"]), &mut names);
    }
    names
}

fn references(node: &'static Value, names: &mut BTreeSet<&'static str>) {
    if let Some(reference) = node["$ref"].as_str() {
        if let Some(name) = reference.strip_prefix("#/components/schemas/")
            && names.insert(name)
        {
            references(&document()["components"]["schemas"][name], names);
        }
        return;
    }
    match node {
        Value::Array(items) => items.iter().for_each(|item| references(item, names)),
        Value::Object(members) => members
            .values()
            .for_each(|member| references(member, names)),
        _ => {}
    }
}
