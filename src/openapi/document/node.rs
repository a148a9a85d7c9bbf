//! A value together with its document and its pointer.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::openapi::document::doc::{Doc, Mark};
use crate::openapi::document::pointer;

/// A place in a document that can be walked from.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    pub doc: &'a Doc,
    pub pointer: String,
    pub value: &'a Value,
}

impl<'a> Node<'a> {
    pub fn root(doc: &'a Doc) -> Node<'a> {
        Node {
            doc,
            pointer: String::new(),
            value: &doc.value,
        }
    }

    /// The node at a pointer such as `/components/schemas`.
    pub fn at(doc: &'a Doc, pointer: &str) -> Option<Node<'a>> {
        let value = doc.value.pointer(pointer)?;
        Some(Node {
            doc,
            pointer: pointer.to_owned(),
            value,
        })
    }

    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.as_object()?.get(key)?;
        Some(Node {
            doc: self.doc,
            pointer: pointer::join(&self.pointer, key),
            value,
        })
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.value.as_object()?.get(key)?.as_str()
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        self.value.as_object()?.get(key)?.as_bool()
    }

    /// Members in the order of the file.
    pub fn members(&self) -> Vec<(String, Node<'a>)> {
        let Some(map) = self.value.as_object() else {
            return Vec::new();
        };
        let mut members: Vec<(String, Node<'a>)> = map
            .iter()
            .map(|(key, value)| {
                let pointer = pointer::join(&self.pointer, key);
                (
                    key.clone(),
                    Node {
                        doc: self.doc,
                        pointer,
                        value,
                    },
                )
            })
            .collect();
        members.sort_by_cached_key(|(_, node)| node.mark());
        members
    }

    pub fn items(&self) -> Vec<Node<'a>> {
        let Some(list) = self.value.as_array() else {
            return Vec::new();
        };
        list.iter()
            .enumerate()
            .map(|(index, value)| Node {
                doc: self.doc,
                pointer: format!("{}/{index}", self.pointer),
                value,
            })
            .collect()
    }

    /// Members of the mapping at `key`, none when it is absent.
    pub fn members_of(&self, key: &str) -> Vec<(String, Node<'a>)> {
        self.get(key).map(|node| node.members()).unwrap_or_default()
    }

    /// Items of the list at `key`, none when it is absent.
    pub fn items_of(&self, key: &str) -> Vec<Node<'a>> {
        self.get(key).map(|node| node.items()).unwrap_or_default()
    }

    pub fn mark(&self) -> Mark {
        self.doc.mark(&self.pointer)
    }

    /// Where a `$ref` here leads, one step; `None` when there is none or it leads nowhere.
    pub fn target(&self) -> Option<Node<'a>> {
        let pointer = self.text("$ref")?.strip_prefix('#')?;
        Node::at(self.doc, &pointer::join_decoded(pointer))
    }

    /// The name under `components` that a `$ref` here uses.
    pub fn reference(&self) -> Option<String> {
        self.text("$ref")?.rsplit('/').next().map(pointer::unescape)
    }

    /// The node with all `$ref`s followed; itself where they lead nowhere or in a circle.
    pub fn resolved(&self) -> Node<'a> {
        let mut seen = BTreeSet::new();
        let mut node = self.clone();
        while let Some(next) = node.target() {
            if !seen.insert(next.pointer.clone()) {
                return self.clone();
            }
            node = next;
        }
        node
    }
}
