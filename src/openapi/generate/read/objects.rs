//! Objects: structs, and maps where no property is named.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::pointer;
use crate::openapi::generate::model::{Field, NamedKind, Shape, Struct, Type};
use crate::openapi::generate::names;
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema::Schema;
use crate::openapi::generate::read::shapes::inner;

impl<'d> Reader<'d, '_> {
    pub(in crate::openapi) fn object(
        &mut self,
        schema: &Schema<'d>,
        hint: &str,
        component: bool,
    ) -> Option<Type> {
        let properties = schema.properties(self.root);
        let additional: Vec<&'d Node> = schema
            .parts
            .iter()
            .filter_map(|part| part.get("additionalProperties"))
            .collect();
        let described = additional
            .iter()
            .copied()
            .find(|node| matches!(node.kind, Kind::Map(_)));
        let any = additional
            .iter()
            .any(|node| matches!(node.kind, Kind::Flag(true)));
        let none = additional
            .iter()
            .any(|node| matches!(node.kind, Kind::Flag(false)));
        let extra = match described {
            Some(node) => {
                let mut value = self.shape(node, &inner(hint, "value"))?;
                self.only_properties(node, &mut value);
                Some(value)
            }
            None if any => Some(Shape::of(Type::Any)),
            None => None,
        };
        if properties.is_empty() && !none {
            for (name, node) in schema.required() {
                self.undescribed(node, name);
            }
            return Some(Type::Map(Box::new(
                extra.unwrap_or_else(|| Shape::of(Type::Any)),
            )));
        }
        let index = self.declare(schema, hint, component)?;
        let place = schema.outer.pointer.clone();
        let outer = self.open.insert(place.clone(), index);
        let mut scope = Scope::default();
        if extra.is_some() && self.invents() {
            // the name of the map; a property of that name gets another one
            let _ = scope.take("extra", "the undeclared properties", schema.outer);
        }
        let fields = self.fields(schema, &properties, hint, &mut scope);
        match outer {
            Some(outer) => self.open.insert(place, outer),
            None => self.open.remove(&place),
        };
        let min_properties = self.count(schema, "minProperties");
        let max_properties = self.count(schema, "maxProperties");
        self.ordered(
            schema,
            "minProperties",
            min_properties,
            "maxProperties",
            max_properties,
        );
        if extra.is_some() && fields.iter().any(|field| field.ident == "extra") {
            self.refuse(schema.outer, "the property `extra` has the name of the map of undeclared properties; give it one with `x-rust-name`");
        }
        if let Some(named) = self.types.get_mut(index) {
            named.kind = NamedKind::Struct(Struct {
                fields,
                extra,
                min_properties,
                max_properties,
            });
        }
        Some(Type::Named(index))
    }

    pub(in crate::openapi) fn fields(
        &mut self,
        schema: &Schema<'d>,
        properties: &[(&'d str, &'d Node)],
        hint: &str,
        scope: &mut Scope,
    ) -> Vec<Field> {
        let mut fields = Vec::new();
        let required = schema.required();
        let mut missing: Vec<(&'d str, &'d Node)> = Vec::new();
        for (name, node) in &required {
            if !properties
                .iter()
                .chain(&missing)
                .any(|(wire, _)| wire == name)
            {
                self.undescribed(node, name);
                missing.push((name, node));
            }
        }
        for (wire, node) in properties {
            let ident = self
                .name(node, wire, names::field)
                .and_then(|ident| self.take(scope, &ident, wire, node, &node.pointer, "_"));
            let (Some(shape), Some(ident)) = (self.shape(node, &inner(hint, wire)), ident) else {
                continue;
            };
            let mut shape = shape;
            if shape.read_only && shape.write_only && self.invents() {
                self.warn(
                    node,
                    "both `readOnly` and `writeOnly`, so that neither counts",
                );
                (shape.read_only, shape.write_only) = (false, false);
            }
            if shape.read_only && shape.write_only {
                self.refuse(
                    node,
                    "both `readOnly` and `writeOnly`: it would never be sent at all; remove one",
                );
            }
            let required = required.iter().any(|(name, _)| name == wire);
            shape.nullable &= required || !schema.flag("x-null-is-absent");
            fields.push(Field {
                wire: (*wire).to_owned(),
                ident,
                shape,
                required,
                boxed: false,
            });
        }
        for (wire, node) in missing {
            let place = pointer::join(&schema.outer.pointer, wire);
            let Some(ident) = self
                .name(node, wire, names::field)
                .and_then(|ident| self.take(scope, &ident, wire, node, &place, "_"))
            else {
                continue;
            };
            fields.push(Field {
                wire: wire.to_owned(),
                ident,
                shape: Shape::of(Type::Any),
                required: true,
                boxed: false,
            });
        }
        fields
    }

    fn undescribed(&mut self, node: &'d Node, name: &str) {
        self.warn(node, format!("`{name}` is required but no property describes it, so it is any JSON; add it under `properties`"));
    }

    /// Some things are said of properties only.
    pub(in crate::openapi) fn only_properties(&mut self, node: &'d Node, shape: &mut Shape) {
        if shape.lenient {
            self.refuse(node, "`x-also-sent-as` works on properties only; put an object around the value, or remove it");
        }
        if shape.read_only || shape.write_only {
            self.warn(
                node,
                "`readOnly` and `writeOnly` have no effect but on properties; remove them here",
            );
            shape.read_only = false;
            shape.write_only = false;
        }
    }
}
