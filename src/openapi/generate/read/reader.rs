//! The reader: what it knows while it reads, its faults, references and names.
use crate::openapi::document::node::{Node, Unresolved};
use crate::openapi::document::refusal::{Fault, Faults};
use crate::openapi::generate::model::{Named, Shape};
use crate::openapi::generate::names::{Scope, number_of};
use crate::openapi::generate::settings::Settings;
use std::collections::{HashMap, HashSet};

/// What has been read so far. The files beside this one teach it to read each part of a document.
pub struct Reader<'d, 'f> {
    pub root: &'d Node,
    pub settings: &'d Settings,
    /// Those of the whole document.
    pub servers: Vec<serde_json::Value>,
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
    /// Unions that stay JSON, by index.
    pub untold: HashSet<usize>,
    /// Faults are kept here instead, while something is tried that has another way out.
    pub tried: Option<Vec<Fault>>,
}

impl<'d> Reader<'d, '_> {
    /// Notes a fault.
    pub fn refuse(&mut self, node: &Node, words: impl Into<String>) {
        let fault = Fault::at(node, words);
        match &mut self.tried {
            Some(tried) => tried.push(fault),
            None => self.faults.push(fault),
        }
    }

    /// Whether names and types may be invented where the document has none.
    pub fn invents(&self) -> bool {
        self.settings.selection.lenient
    }

    /// Whether what is right and merely poor is a warning.
    pub fn accepts_poor(&self) -> bool {
        self.invents() || self.settings.accepts_poor
    }

    /// Does something below a place that may be refused. A fault there is given back and does not count; faults elsewhere
    /// do, as whatever is read there is read once.
    pub fn attempt<T>(
        &mut self,
        place: &str,
        work: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Result<T, Fault> {
        let before = self.tried.replace(Vec::new());
        let done = work(self);
        let faults = std::mem::replace(&mut self.tried, before).unwrap_or_default();
        let (here, elsewhere): (Vec<_>, Vec<_>) = faults
            .into_iter()
            .partition(|fault| fault.pointer.starts_with(place));
        for fault in elsewhere {
            match &mut self.tried {
                Some(tried) => tried.push(fault),
                None => self.faults.push(fault),
            }
        }
        match (done, here.into_iter().next()) {
            (Some(done), None) => Ok(done),
            (_, Some(fault)) => Err(fault),
            (None, None) => Err(Fault::at(self.root, "this was refused before")),
        }
    }

    /// Takes a name in a scope. One that is taken is refused, or, where names are invented, gets a number that depends on
    /// `place` alone; `join` goes between.
    pub fn take(
        &mut self,
        scope: &mut Scope,
        name: &str,
        wire: &str,
        node: &'d Node,
        place: &str,
        join: &str,
    ) -> Option<String> {
        let words = match scope.take(name, wire, node) {
            Ok(()) => return Some(name.to_owned()),
            Err(words) => words,
        };
        if self.invents() {
            let numbered = format!("{name}{join}{}", number_of(place));
            if scope.take(&numbered, wire, node).is_ok() {
                let words = words.split("; ").next().unwrap_or_default();
                self.warn(node, format!("{words}; so it is called `{numbered}`"));
                return Some(numbered);
            }
        }
        self.refuse(node, words);
        None
    }

    /// The same for a type.
    pub fn take_type(&mut self, name: &str, wire: &str, node: &'d Node) -> Option<String> {
        let mut scope = std::mem::take(&mut self.type_names);
        let taken = self.take(&mut scope, name, wire, node, &node.pointer, "");
        self.type_names = scope;
        taken
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
        if name.is_none() && self.invents() {
            let invented = make(&format!("value_{}", number_of(wire)))?;
            self.warn(
                node,
                format!("no Rust name can be made from `{wire}`, so it is called `{invented}`"),
            );
            return Some(invented);
        }
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
