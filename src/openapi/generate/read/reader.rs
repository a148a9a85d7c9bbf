//! The reader: what it knows while it reads, its faults, references and names.
use crate::openapi::document::node::{Node, Unresolved};
use crate::openapi::document::refusal::{Fault, Faults};
use crate::openapi::generate::model::{Named, Shape};
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::settings::Settings;
use std::collections::HashMap;

/// What has been read so far. The files beside this one teach it to read each part of a document.
pub struct Reader<'d, 'f> {
    pub root: &'d Node,
    pub settings: &'d Settings,
    pub faults: &'f mut Faults,
    pub types: Vec<Named>,
    /// Where each type stands.
    pub type_nodes: Vec<&'d Node>,
    /// Schemas by pointer: what each became, or that it is being read.
    pub components: HashMap<String, Component>,
    /// Types without a component of their own that are being read, by the place of their schema.
    pub open: HashMap<String, usize>,
    /// How deep in schemas within schemas the reader is, and whether one was found to have no end.
    pub depth: u32,
    pub endless: bool,
    pub type_names: Scope,
    /// Schemas with a `discriminator` of their own that only `allOf` refers to: bases, not types.
    pub base_only: HashMap<String, ()>,
    /// Unions whose variants are known but not yet what tells them apart.
    pub unions: Vec<Open<'d>>,
}

impl<'d> Reader<'d, '_> {
    /// Notes a fault.
    pub fn refuse(&mut self, node: &Node, words: impl Into<String>) {
        self.faults.push(Fault::at(node, words));
    }

    /// Notes something that has no effect on the wire.
    pub fn warn(&mut self, node: &Node, words: impl Into<String>) {
        self.faults.warn(Fault::at(node, words));
    }

    /// The node itself, or what its `$ref` leads to, through any number of references.
    pub fn resolve(&mut self, node: &'d Node) -> Option<&'d Node> {
        match self.root.resolve(node) {
            Ok(target) => Some(target),
            Err(Unresolved::Missing(at)) => {
                let reference = at.reference().unwrap_or_default();
                self.refuse(
                    at,
                    format!(
                        "`{reference}` does not exist; correct the reference, or add the component"
                    ),
                );
                None
            }
            Err(Unresolved::Circular) => {
                self.refuse(
                    node,
                    "these references form a cycle; replace one of them with a schema",
                );
                None
            }
        }
    }

    pub fn find(&self, reference: &str) -> Option<&'d Node> {
        self.root.target(reference)
    }

    /// The Rust name given by hand, or the one made from `wire`.
    pub fn name(
        &mut self,
        node: &'d Node,
        wire: &str,
        make: fn(&str) -> Option<String>,
    ) -> Option<String> {
        let given = node.text("x-rust-name");
        let name = make(given.unwrap_or(wire));
        if name.is_none() {
            let words = format!(
                "no Rust name can be made from `{}`; give it one with `x-rust-name`",
                given.unwrap_or(wire)
            );
            self.refuse(node, words);
        }
        name
    }
}

/// What became of a schema that has been met before.
#[derive(Clone, Debug)]
pub enum Component {
    /// Being read: no type of its own yet.
    Open,
    /// Being read, with a name already, so that its inside may refer to it. Nullable or not.
    Named(usize, bool),
    Done(Shape),
    /// Refused before.
    Refused,
}

/// A union whose variants have been read.
pub struct Open<'d> {
    pub index: usize,
    pub list: &'d Node,
    pub discriminator: Option<&'d Node>,
    pub members: Vec<(&'d Node, Shape)>,
}
