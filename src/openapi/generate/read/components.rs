//! Components: schemas with a name, each read once, and what became of them.
use crate::openapi::document::node::Node;
use crate::openapi::document::pointer;
use crate::openapi::generate::model::{Named, NamedKind, Shape, Type, Words};
use crate::openapi::generate::names;
use crate::openapi::generate::read::reader::{Component, Reader};
use crate::openapi::generate::read::schema::Schema;
use crate::openapi::generate::read::shapes::{is_union, null_among, only_part};

impl<'d> Reader<'d, '_> {
    /// A schema under `components/schemas`, read once.
    pub(in crate::openapi) fn component(&mut self, node: &'d Node) -> Option<Shape> {
        if let Some(known) = self.components.get(&node.pointer) {
            return match known.clone() {
                Component::Named(index, nullable) => Some(Shape {
                    nullable,
                    ..Shape::of(Type::Named(index))
                }),
                Component::Done(shape) => Some(shape),
                Component::Refused => None,
                Component::Open => {
                    // what it holds has a name already, if there is an object in between
                    if let Some(shape) = self.held_open(node, 0) {
                        return Some(shape);
                    }
                    self.refuse(node, "this schema contains itself without an object in between; wrap it in an object");
                    None
                }
            };
        }
        // A list or map of something that leads back to it: what it holds comes first, so that it can be named.
        if let Some(held) = self.held(node) {
            self.component(held);
            if self.components.contains_key(&node.pointer) {
                return self.component(node);
            }
        }
        self.components
            .insert(node.pointer.clone(), Component::Open);
        let wire = pointer::unescape(node.pointer.rsplit('/').next().unwrap_or_default());
        let wire = match definition(&pointer::parts(&node.pointer)) {
            Some(component) => format!("{component}_{wire}"),
            None => wire,
        };
        let shape = if node.reference().is_some() || only_part(node).is_some() {
            self.shape(node, &wire)
        } else {
            self.own(node, &wire, true)
        };
        if let Some(shape) = &shape {
            self.alias(node, &wire, shape);
        }
        // Whole, for every reference alike: an open set's limits are nowhere else.
        let done = shape.clone().map_or(Component::Refused, Component::Done);
        self.components.insert(node.pointer.clone(), done);
        shape
    }

    /// The schema under `components` that a list or map holds in the end, if that is not read yet and no list or map.
    fn held(&self, node: &'d Node) -> Option<&'d Node> {
        let mut at = node;
        for _ in 0..32 {
            let inside = at
                .get("items")
                .or_else(|| {
                    at.get("additionalProperties")
                        .filter(|_| at.get("properties").is_none())
                })
                .or_else(|| at.reference().map(|_| at))?;
            at = self.root.resolve(inside).ok()?;
            let named = pointer::parts(&at.pointer).len() == 3
                && at.pointer.starts_with("/components/schemas/");
            let object =
                at.get("properties").is_some() || is_union(at) || !at.list("allOf").is_empty();
            if named && object {
                return Some(at).filter(|held| {
                    held.pointer != node.pointer && !self.components.contains_key(&held.pointer)
                });
            }
        }
        None
    }

    /// A list or map that is still being read, around an object that has its name already.
    fn held_open(&mut self, node: &'d Node, depth: u32) -> Option<Shape> {
        let node = self.resolve(node).filter(|_| depth < 32)?;
        if let Some(index) = self.open.get(&node.pointer) {
            return Some(Shape {
                nullable: node.flag("nullable") == Some(true),
                ..Shape::of(Type::Named(*index))
            });
        }
        if let Some(Component::Named(index, nullable)) = self.components.get(&node.pointer) {
            return Some(Shape {
                nullable: *nullable,
                ..Shape::of(Type::Named(*index))
            });
        }
        let plain = !is_union(node) && node.list("allOf").is_empty();
        let values = node
            .get("additionalProperties")
            .filter(|_| node.get("properties").is_none());
        let ty = match (node.get("items"), values) {
            (Some(items), _) if plain => Type::List(Box::new(self.held_open(items, depth + 1)?)),
            (None, Some(values)) if plain && values.is_map() => {
                Type::Map(Box::new(self.held_open(values, depth + 1)?))
            }
            _ => return None,
        };
        let schema = self.schema(node)?;
        Some(Shape {
            nullable: schema.nullable(),
            rules: self.rules(&schema, &ty),
            words: schema.words(),
            ..Shape::of(ty)
        })
    }

    /// Nothing that has a name disappears: what needs no type of its own becomes another name for what it is.
    fn alias(&mut self, node: &'d Node, wire: &str, shape: &Shape) {
        let own = match shape.ty {
            Type::Named(index) => self.type_nodes.get(index).map(|node| node.pointer.as_str()),
            _ => None,
        };
        if own == Some(node.pointer.as_str()) {
            return;
        }
        // the one variant or part that it consists of has its name already
        if let (Type::Named(index), Some(own)) = (&shape.ty, own)
            && own.starts_with(&format!("{}/", node.pointer))
            && let Some(named) = self.types.get_mut(*index)
            && named.wire.is_none()
            && names::type_name(wire).as_ref() == Some(&named.name)
        {
            named.wire = Some(wire.to_owned());
            return;
        }
        let Some(name) = self
            .name(node, wire, names::type_name)
            .and_then(|name| self.take_type(&name, wire, node))
        else {
            return;
        };
        let mut words = shape.words.clone();
        if node.reference().is_some() {
            words.description = None;
            words.title = None;
        }
        let kind = NamedKind::Alias(shape.clone());
        self.types.push(Named {
            kind,
            ..pending(name, Some(wire.to_owned()), words)
        });
        self.type_nodes.push(node);
    }

    pub(in crate::openapi) fn referred(&mut self, node: &'d Node) -> Option<Shape> {
        let target = self.resolve(node)?;
        let mut parts = target.pointer.split('/').skip(1);
        let schema = (parts.next(), parts.next()) == (Some("components"), Some("schemas"))
            && parts.count() == 1;
        if schema || definition(&pointer::parts(&target.pointer)).is_some() {
            return self.component(target);
        }
        // Somewhere inside of a component: what has a name there has that name here.
        if let ["components", "schemas", component, _, ..] = pointer::parts(&target.pointer)
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice()
            && let Some(component) = self.find(&pointer::join("#/components/schemas", component))
        {
            if !self.components.contains_key(&component.pointer) {
                self.component(component);
            }
            if let Some(index) = self
                .type_nodes
                .iter()
                .position(|node| node.pointer == target.pointer)
            {
                let schema = self.schema(target)?;
                return Some(Shape {
                    nullable: schema.nullable() || null_among(&schema),
                    words: schema.words(),
                    ..Shape::of(Type::Named(index))
                });
            }
        }
        if self.accepts_poor() {
            // by its place alone, and not by the name that it has where it is, which may be read later
            if let Some(Component::Done(shape)) = self.components.get(&target.pointer) {
                return Some(shape.clone());
            }
            let parts = pointer::parts(&target.pointer);
            let before = self.types.len();
            let shape = self.own(target, &parts.join("_"), false)?;
            if let Some(made) = self.types.get(before) {
                let words = format!(
                    "this reference leads into the middle of something, so that its type is named after the place: `{}`",
                    made.name
                );
                self.warn(node, words);
            }
            let done = Component::Done(shape.clone());
            self.components.insert(target.pointer.clone(), done);
            return Some(shape);
        }
        // Else it is fine for what needs no name; the name would depend on who came first.
        let before = self.types.len();
        let shape = self.own(target, "", false);
        let made = self.types.get(before..).unwrap_or_default();
        if made.iter().any(|named| named.wire.is_none()) {
            self.refuse(node, "this reference leads into the middle of something; put its target under `components/schemas`");
            return None;
        }
        shape
    }

    /// Takes a type's name before its inside is read, so that the inside may refer to it.
    pub(in crate::openapi) fn declare(
        &mut self,
        schema: &Schema<'d>,
        hint: &str,
        component: bool,
    ) -> Option<usize> {
        let node = schema.outer;
        if hint.is_empty() && node.text("x-rust-name").is_none() {
            self.types
                .push(pending(String::new(), None, Words::default()));
            self.type_nodes.push(node);
            return Some(self.types.len() - 1); // the caller refuses
        }
        // On a property, `x-rust-name` is the field's.
        let property = !component && {
            let mut parts = node.pointer.rsplit('/').skip(1);
            parts.next() == Some("properties")
        };
        let name = if property {
            let name = names::type_name(hint);
            if name.is_none() && !self.invents() {
                self.refuse(node, format!("no Rust name can be made from `{hint}`; put this schema under `components/schemas`"));
            }
            match name {
                None if self.invents() => self.name(node, hint, names::type_name)?,
                name => name?,
            }
        } else {
            self.name(node, hint, names::type_name)?
        };
        let name = self.take_type(&name, hint, node)?;
        let wire = component.then(|| hint.to_owned());
        let index = self.types.len();
        self.types.push(pending(name, wire, schema.words()));
        self.type_nodes.push(node);
        if component {
            self.components.insert(
                node.pointer.clone(),
                Component::Named(index, schema.nullable() || null_among(schema)),
            );
        }
        Some(index)
    }
}

/// The component that defines schemas of its own, if the pointer is of one of these.
fn definition(parts: &[String]) -> Option<&str> {
    match parts
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [
            "components",
            "schemas",
            component,
            "$defs" | "definitions",
            _,
        ] => Some(component),
        _ => None,
    }
}

fn pending(name: String, wire: Option<String>, words: Words) -> Named {
    Named {
        name,
        wire,
        words,
        kind: NamedKind::Pending,
        sent: false,
        spelled: false,
    }
}
