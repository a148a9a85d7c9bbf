//! Unions: `oneOf` and `anyOf` become enums, if a value tells which variant it is.
use crate::openapi::document;
use crate::openapi::document::node::Node;
use crate::openapi::document::refusal::Fault;
use crate::openapi::generate::model::{Case, NamedKind, Shape, Test, Type, Union};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::{Open, Reader};
use crate::openapi::generate::read::schema;
use crate::openapi::generate::read::schema::Schema;
use crate::openapi::generate::read::shapes;
use crate::openapi::generate::read::shapes::lists_of;
use crate::openapi::generate::read::untold::say;

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn union(
        &mut self,
        schema: &Schema<'d>,
        hint: &str,
        component: bool,
    ) -> Option<Shape> {
        if !self.invents() {
            return self.union_of(schema, hint, component);
        }
        let place = schema.outer.pointer.clone();
        let before = self.types.len();
        let fault = match self.attempt(&place, |it| it.union_of(schema, hint, component)) {
            Ok(shape) => return Some(shape),
            Err(fault) => fault,
        };
        self.warn(schema.outer, untold(&fault));
        let mut made = self.type_nodes.iter().enumerate().skip(before);
        let declared = made.find(|(_, node)| node.pointer == place);
        let mut words = schema.words();
        let ty = match declared.map(|(index, _)| index) {
            Some(index) => {
                self.untell(index);
                Type::Named(index)
            }
            None => {
                say(&mut words);
                Type::Any
            }
        };
        Some(Shape {
            nullable: schema.nullable(),
            words,
            read_only: schema.flag("readOnly"),
            write_only: schema.flag("writeOnly"),
            ..Shape::of(ty)
        })
    }

    fn union_of(&mut self, schema: &Schema<'d>, hint: &str, component: bool) -> Option<Shape> {
        let lists: Vec<&'d Node> = lists_of(schema).collect();
        let [list] = lists.as_slice() else {
            self.refuse(
                schema.outer,
                "more than one of `oneOf` and `anyOf` in one schema; name one and refer to it",
            );
            return None;
        };
        const BESIDE: &[&str] = &[
            "items",
            "enum",
            "x-known-values",
            "x-also-sent-as",
            "format",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
        ];
        let members = list.items();
        let mut beside = ["properties", "required", "additionalProperties"]
            .iter()
            .filter(|key| schema.has(key))
            .peekable();
        let is_base = beside.peek().is_some();
        let mut refused = BESIDE.iter().find(|key| schema.has(key));
        if is_base
            && !members
                .iter()
                .all(|member| self.may_be_object(schema, member))
        {
            refused = refused.or(beside.next());
        }
        if let Some(key) = refused {
            self.refuse(schema.outer, format!("`{key}` beside `oneOf` or `anyOf` is not supported; put it into each variant with `allOf`"));
            return None;
        }
        if members.is_empty() {
            self.refuse(list, "an empty list of variants; add some or remove it");
            return None;
        }
        let discriminator = schema.get("discriminator");
        if let ([only], None, false) = (members, discriminator, is_base) {
            let mut shape = self.shape(only, hint)?;
            shape.nullable |= schema.nullable();
            shape.read_only |= schema.flag("readOnly");
            shape.write_only |= schema.flag("writeOnly");
            shape.words = shapes::merged(schema.words(), shape.words);
            return Some(shape);
        }
        if let ([only], None, false) = (members, discriminator, component) {
            let mut shape = self.variant_of_base(schema, only, hint)?;
            shape.nullable |= schema.nullable();
            return Some(shape);
        }
        let index = self.declare(schema, hint, component)?;
        let place = schema.outer.pointer.clone();
        self.open.insert(place.clone(), index);
        let read = self.variants_of(members, hint, is_base.then_some(schema));
        self.open.remove(&place);
        let read = read?;
        let nullable = schema.nullable() || read.iter().any(|(_, shape)| shape.nullable);
        // How a value tells its variant is asked once all types are known.
        self.unions.push(Open {
            index,
            list,
            discriminator,
            members: read,
        });
        Some(Shape {
            nullable,
            words: schema.words(),
            read_only: schema.flag("readOnly"),
            write_only: schema.flag("writeOnly"),
            ..Shape::of(Type::Named(index))
        })
    }

    /// Whether a variant can have the properties that are beside the list.
    fn may_be_object(&mut self, base: &Schema<'d>, member: &'d Node) -> bool {
        let root: &'d Node = self.root;
        let (parts, broken) = document::shape::parts(root, member);
        let own = |part: &&&Node| !base.parts.iter().any(|of| of.pointer == part.pointer);
        broken.is_empty()
            && parts.iter().filter(own).all(|part| {
                part.text("type").is_none_or(|kind| kind == "object") && !shapes::is_union(part)
            })
    }

    /// A variant with the properties that are beside the list: as it is if it has them already, else a type of its own.
    fn variant_of_base(
        &mut self,
        base: &Schema<'d>,
        member: &'d Node,
        hint: &str,
    ) -> Option<Shape> {
        let target = self.schema(member)?;
        let (known, required) = (target.properties(self.root), target.required());
        let has = |(name, node): &(&str, &Node)| {
            let mut same = known.iter().filter(|(other, _)| other == name);
            same.any(|(_, other)| schema::plain(other) == schema::plain(node))
        };
        let needs = |(name, _): &(&str, &Node)| required.iter().any(|(other, _)| other == name);
        let open = base
            .parts
            .iter()
            .filter_map(|part| part.get("additionalProperties"))
            .any(|node| node.as_flag() != Some(false));
        if !open && base.properties(self.root).iter().all(has) && base.required().iter().all(needs)
        {
            return self.shape(member, hint);
        }
        let own = |part: &&'d Node| !base.parts.iter().any(|of| of.pointer == part.pointer);
        let parts = target.parts.iter().copied().filter(own);
        let whole = Schema {
            outer: member,
            parts: parts.chain(base.parts.iter().copied()).collect(),
        };
        self.agree(&whole)?;
        let ty = self.object(&whole, hint, false)?;
        Some(Shape {
            words: whole.words(),
            ..Shape::of(ty)
        })
    }

    /// The variants of a union, read.
    fn variants_of(
        &mut self,
        members: &'d [Node],
        hint: &str,
        base: Option<&Schema<'d>>,
    ) -> Option<Vec<(&'d Node, Shape)>> {
        let mut read = Vec::new();
        // the only one of its type among those without a name is called after the type
        let nameless = members.iter().filter(|member| name_of(member).is_none());
        let kinds: Vec<&str> = nameless.filter_map(kind).collect();
        let once = |kind: &&str| kinds.iter().filter(|other| *other == kind).count() == 1;
        for (number, member) in members.iter().enumerate() {
            let title = name_of(member).map(str::to_owned);
            let kind = || kind(member).filter(|kind| self.accepts_poor() && once(kind));
            let title = title.or_else(|| kind().map(str::to_owned));
            let invented = || self.invents().then(|| format!("variant{}", number + 1));
            let title = title.or_else(invented);
            let inner = title.map(|title| shapes::inner(hint, &title));
            let before = self.types.len();
            let inner = inner.unwrap_or_default();
            let shape = match base {
                Some(base) => self.variant_of_base(base, member, &inner),
                None => self.shape(member, &inner),
            };
            let nameless = self
                .types
                .get(before..)
                .unwrap_or_default()
                .iter()
                .any(|named| named.name.is_empty());
            if nameless {
                self.refuse(member, "this variant needs a name; put it under `components/schemas`, or give it a `title`");
                return None;
            }
            read.push((member, shape?));
        }
        Some(read)
    }

    /// Decides the cases of all unions met so far.
    pub(in crate::openapi) fn finish_unions(&mut self) {
        for Open {
            index,
            list,
            discriminator,
            members,
        } in std::mem::take(&mut self.unions)
        {
            let decide = |it: &mut Self| match discriminator {
                Some(node) => it.tagged(node, &members),
                None => it.untagged(members).map(|cases| (None, cases)),
            };
            let decided = if self.accepts_poor() {
                let at = list.pointer.rsplit_once('/').map_or("", |(at, _)| at);
                self.attempt(at, decide)
                    .inspect_err(|fault| {
                        self.warn(list, untold(fault));
                        self.untell(index);
                    })
                    .ok()
            } else {
                decide(self)
            };
            let Some((tag, mut cases)) = decided else {
                continue;
            };
            let mut scope = Scope::default();
            for (number, case) in cases.iter_mut().enumerate() {
                let place = format!("{}/{number}", list.pointer);
                if let Some(name) = self.take(&mut scope, &case.name, &case.name, list, &place, "")
                {
                    case.name = name;
                }
            }
            if let Some(named) = self.types.get_mut(index) {
                named.kind = NamedKind::Union(Union { tag, cases });
            }
        }
    }

    /// With a discriminator: one case for each value of the tag.
    fn tagged(
        &mut self,
        node: &'d Node,
        shapes: &[(&'d Node, Shape)],
    ) -> Option<(Option<String>, Vec<Case>)> {
        let Some(tag) = node.text("propertyName") else {
            self.refuse(node, "a `discriminator` needs a `propertyName`; add it");
            return None;
        };
        let mut cases = Vec::new();
        let mapping = node.map("mapping");
        let mut mapped = vec![false; shapes.len()];
        for (value, target) in mapping {
            let reference = target.as_text().unwrap_or_default();
            let reference = if reference.contains('/') {
                reference.to_owned()
            } else {
                format!("#/components/schemas/{reference}")
            };
            let Some(at) = shapes
                .iter()
                .position(|(member, _)| member.reference() == Some(&reference))
            else {
                self.refuse(target, format!("`{value}` is mapped to `{reference}`, which is none of the variants; add it there"));
                return None;
            };
            // a mapping adds to the schema's own name, which stays a value of the tag
            let first = mapped
                .get_mut(at)
                .is_some_and(|slot| !std::mem::replace(slot, true));
            let own = shapes
                .get(at)
                .and_then(|(member, _)| member.reference()?.rsplit('/').next())
                .filter(|own| first && !mapping.iter().any(|(value, _)| value == own));
            let case = self.tagged_case(target, value, shapes.get(at)?);
            cases.extend(case.map(|case| Case {
                also: own.map(str::to_owned),
                ..case
            }));
        }
        for (entry, mapped) in shapes.iter().zip(mapped) {
            let Some(value) = entry
                .0
                .reference()
                .and_then(|reference| reference.rsplit('/').next())
            else {
                self.refuse(entry.0, "with a `discriminator`, each variant is a `$ref`; put it under `components/schemas`");
                return None;
            };
            if !mapped {
                cases.extend(self.tagged_case(entry.0, value, entry));
            }
        }
        let mut values = std::collections::HashSet::new();
        for case in &cases {
            if let Test::Tag(value) = &case.test
                && !values.insert(value)
            {
                self.refuse(node, format!("`{value}` as a value of `{tag}` would mean two variants; map each variant to a value of its own"));
                return None;
            }
        }
        for (_, shape) in shapes {
            let Some(fields) = self.fields_of(shape) else {
                continue;
            };
            if let Some(field) = fields.iter().find(|field| field.0 == tag)
                && !field.2
            {
                self.refuse(node, format!("`{tag}` must be a string, by itself or as an open set, in each variant; correct it"));
                return None;
            }
        }
        Some((Some(tag.to_owned()), cases))
    }

    fn tagged_case(
        &mut self,
        place: &'d Node,
        value: &str,
        (member, shape): &(&'d Node, Shape),
    ) -> Option<Case> {
        if self.fields_of(shape).is_none() {
            self.refuse(member, "with a `discriminator`, each variant is an object with properties; correct it, or leave the discriminator out");
            return None;
        }
        let Some(name) = names::variant(value) else {
            self.refuse(
                place,
                format!("no Rust name can be made from `{value}`; choose another value"),
            );
            return None;
        };
        Some(Case {
            name,
            shape: Shape {
                nullable: false,
                ..shape.clone()
            },
            boxed: false,
            test: Test::Tag(value.to_owned()),
            also: None,
        })
    }
}

/// The name that a variant has in the document, by its reference or by itself.
fn name_of(member: &Node) -> Option<&str> {
    let title = member.text("title").or_else(|| marker(member));
    title.or_else(|| member.reference()?.rsplit('/').next())
}

/// The type of a variant that is written out.
fn kind(member: &Node) -> Option<&str> {
    let declared = member.text("type");
    declared.or_else(|| member.get("properties").map(|_| "object"))
}

/// What marks a variant and is as good a name as a title: its one value, the one value of a required property, or the one
/// property that it has and requires.
fn marker(member: &Node) -> Option<&str> {
    if let [only] = member.list("enum") {
        return only.as_text();
    }
    let mut required = member.list("required").iter().filter_map(Node::as_text);
    let marked =
        required.find_map(
            |name| match member.get("properties")?.get(name)?.list("enum") {
                [only] => only.as_text(),
                _ => None,
            },
        );
    marked.or_else(
        || match (member.map("properties"), member.list("required")) {
            ([(name, _)], [required]) if required.as_text() == Some(name) => Some(name.as_str()),
            _ => None,
        },
    )
}

fn untold(fault: &Fault) -> String {
    let reason = fault.words.split("; ").next().unwrap_or_default();
    format!("this union stays JSON: {reason}")
}
