//! Every object of a document with the kind that OpenAPI gives it; examples and other free values are left out.

use crate::openapi::document::doc::Place;
pub use crate::openapi::document::keys::Object;
use crate::openapi::document::keys::{Holds, held};

/// All objects of a document in the order of the file.
pub struct Index<'a> {
    pub found: Vec<(Object, Place<'a>)>,
}

impl<'a> Index<'a> {
    pub fn of(root: Place<'a>) -> Index<'a> {
        Index::below(root, Object::Document)
    }

    /// The objects from `node` inwards, which is of the kind given; references are not followed.
    pub fn below(node: Place<'a>, kind: Object) -> Index<'a> {
        let mut index = Index { found: Vec::new() };
        index.visit(kind, node);
        index
            .found
            .sort_by_key(|(_, node)| (node.mark(), node.pointer.len()));
        index
    }

    /// The objects of one kind.
    pub fn all(&self, kind: Object) -> impl Iterator<Item = &Place<'a>> {
        self.found
            .iter()
            .filter(move |(found, _)| *found == kind)
            .map(|(_, node)| node)
    }

    fn visit(&mut self, kind: Object, node: Place<'a>) {
        if node.reference().is_some() && !matches!(kind, Object::PathItem | Object::Paths) {
            self.found.push((Object::Reference, node));
            return;
        }
        self.found.push((kind, node));
        for (key, child) in node.members() {
            if let Some(member) = kind.members() {
                if !key.starts_with("x-") {
                    self.visit(member, child);
                }
                continue;
            }
            match held(kind, &key) {
                Some(Holds::One(kind)) => self.visit(kind, child),
                Some(Holds::SchemaOrFlag) if child.is_map() => self.visit(Object::Schema, child),
                Some(Holds::List(kind)) => {
                    for item in child.items() {
                        self.visit(kind, item);
                    }
                }
                // a header may be called `x-something`
                Some(Holds::Map(kind)) => {
                    for (_, member) in child.members() {
                        self.visit(kind, member);
                    }
                }
                _ => {}
            }
        }
    }
}
