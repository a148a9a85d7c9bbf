//! Pages: `x-pages`, checked against the operation that carries it.
use crate::openapi::document::node::Node;
use crate::openapi::generate::model::{
    Content, Int, NamedKind, Operation, PageField, Pages, Response, Type, Wrap,
};
use crate::openapi::generate::names::Scope;
use crate::openapi::generate::read::bounds::default_i32;
use crate::openapi::generate::read::reader::Reader;

impl<'d> Reader<'d, '_> {
    /// Once all types are known: the lists that come page by page.
    pub(in crate::openapi) fn pages(&mut self, operations: &mut [Operation]) {
        let mut methods = Scope::default();
        let root: &'d Node = self.root;
        for operation in operations.iter() {
            let node = place(root, operation).unwrap_or(root);
            let _ = methods.take(&operation.ident, &operation.id, node);
        }
        for operation in operations.iter() {
            let node = place(root, operation).unwrap_or(root);
            let Some(with) = operation.with_ident() else {
                continue;
            };
            let of = format!("the optional parameters of {}", operation.id);
            if self.settings.taken_methods.contains(&with) {
                self.refuse(node, format!("`{}` becomes the methods `{}` and `{with}`, and the client has one of that name already; rename it or give it `x-rust-name`", operation.id, operation.ident));
            } else if let Err(words) = methods.take(&with, &of, node) {
                self.refuse(node, words);
            }
        }
        for operation in operations {
            let Some(node) = place(root, operation) else {
                continue;
            };
            let Some(pages) = node.get("x-pages") else {
                continue;
            };
            if let Err(words) = methods.take(
                &format!("{}_pages", operation.ident),
                &format!("the pages of {}", operation.id),
                node,
            ) {
                self.refuse(node, words);
            }
            operation.pages = self.page(pages, operation);
        }
    }

    fn page(&mut self, node: &'d Node, operation: &Operation) -> Option<Pages> {
        let body = operation.body.as_ref().map(|body| &body.content);
        if matches!(body, Some(Content::Multipart(_))) {
            self.refuse(node, "the request for a page has a multipart body, which cannot be sent anew; remove `x-pages`");
            return None;
        }
        for (key, value) in node.entries() {
            let known = match key.as_str() {
                "key" => !value.texts().is_empty(),
                "offset" | "limit" | "total" | "items" | "echo" => value.as_text().is_some(),
                _ => false,
            };
            if !known {
                self.refuse(value, format!("`{key}` of `x-pages` is not known; it has offset, limit, items, total, echo and key, all names (key may be a list of them)"));
            }
        }
        let offset = self.page_param(node, "offset", operation)?;
        let limit = self.page_param(node, "limit", operation)?;
        let Response::One(Content::Json(shape)) = &operation.response else {
            self.refuse(node, "`x-pages` needs one JSON response that is an object; correct the response or remove it");
            return None;
        };
        let items = self.page_field(node, "items", &shape.ty)??;
        let Type::List(item) = &items.0.shape.ty else {
            self.refuse(
                node,
                "the property that `items` of `x-pages` names is not an array; correct it",
            );
            return None;
        };
        let item = (**item).clone();
        let items = items.1;
        if item.nullable {
            self.refuse(
                node,
                "the items of pages cannot be nullable; say what null means in some other way",
            );
            return None;
        }
        let whole = |reader: &mut Self, field: Option<(Field0, PageField)>, key: &str| match field {
            Some((field, place)) if matches!(field.shape.ty, Type::Int(_)) => Some(Some(place)),
            Some(_) => {
                reader.refuse(
                    node,
                    format!(
                        "the property that `{key}` of `x-pages` names is not an integer; correct it"
                    ),
                );
                None
            }
            None => Some(None),
        };
        let total = self.page_field(node, "total", &shape.ty)?;
        let total = whole(self, total, "total")?;
        let echo = self.page_field(node, "echo", &shape.ty)?;
        let echo = whole(self, echo, "echo")?;
        let mut key = Vec::new();
        for wire in node.get("key").map(Node::texts).unwrap_or_default() {
            let (field, place) = self.page_property(node, "key", wire, &item.ty)?;
            key.push(match field.shape.ty {
                Type::Text => (place, true),
                Type::Int(_) => (place, false),
                Type::Named(index)
                    if matches!(
                        self.types.get(index).map(|named| &named.kind),
                        Some(NamedKind::Enum(_))
                    ) =>
                {
                    (place, false)
                }
                _ => {
                    self.refuse(node, "the property that `key` of `x-pages` names is not a string or an integer; correct it");
                    return None;
                }
            });
        }
        let default_limit = self.default_of(node, operation);
        let largest_limit = largest(operation, &limit);
        Some(Pages {
            offset,
            limit,
            default_limit,
            largest_limit,
            item,
            items,
            total,
            echo,
            key,
        })
    }

    fn page_param(&mut self, node: &'d Node, key: &str, operation: &Operation) -> Option<String> {
        let Some(wire) = node.text(key) else {
            self.refuse(node, format!("`x-pages` names no `{key}`; add it"));
            return None;
        };
        match operation.optional.iter().find(|param| param.wire == wire) {
            Some(param) if matches!(param.shape.ty, Type::Int(Int::I32)) => {
                Some(param.ident.clone())
            }
            Some(_) => {
                self.refuse(node, format!("the parameter `{wire}` of `x-pages` must be an integer with `format: int32`; correct it"));
                None
            }
            None => {
                self.refuse(node, format!("`x-pages` names the optional parameter `{wire}`, which this operation does not have; correct one of them"));
                None
            }
        }
    }

    /// `None` when refused, `Some(None)` when not given.
    fn page_field(
        &mut self,
        node: &'d Node,
        key: &str,
        ty: &Type,
    ) -> Option<Option<(Field0, PageField)>> {
        let Some(wire) = node.text(key) else {
            if key == "items" {
                self.refuse(node, "`x-pages` names no `items`; add it");
                return None;
            }
            return Some(None);
        };
        self.page_property(node, key, wire, ty).map(Some)
    }

    fn page_property(
        &mut self,
        node: &'d Node,
        key: &str,
        wire: &str,
        ty: &Type,
    ) -> Option<(Field0, PageField)> {
        let inner = match ty {
            Type::Named(index) => match self.types.get(*index).map(|named| &named.kind) {
                Some(NamedKind::Struct(inner)) => Some(inner),
                _ => None,
            },
            _ => None,
        };
        let sent = matches!(ty, Type::Named(index) if self.types.get(*index).is_some_and(|named| named.sent));
        match inner.and_then(|inner| inner.fields.iter().find(|field| field.wire == wire)) {
            Some(field) => {
                let place = PageField {
                    ident: field.ident.clone(),
                    optional: field.wrap(sent) != Wrap::Bare,
                    double: field.wrap(sent) == Wrap::Double,
                    int: int_of(&field.shape.ty),
                };
                Some((
                    Field0 {
                        shape: field.shape.clone(),
                    },
                    place,
                ))
            }
            None => {
                self.refuse(node, format!("`{key}` of `x-pages` names the property `{wire}`, which is not there; correct one of them"));
                None
            }
        }
    }

    fn default_of(&mut self, node: &'d Node, operation: &Operation) -> Option<i32> {
        let wire = node.text("limit")?;
        let root: &'d Node = self.root;
        let at = place(root, operation)?;
        let param = at.list("parameters").iter().find_map(|param| {
            self.resolve(param)
                .filter(|param| param.text("name") == Some(wire))
        })?;
        default_i32(self.resolve(param.get("schema")?)?)
    }
}

/// A copy of what is needed of a field.
struct Field0 {
    shape: crate::openapi::generate::model::Shape,
}

fn place<'d>(root: &'d Node, operation: &Operation) -> Option<&'d Node> {
    root.get("paths")?
        .get(&operation.path)?
        .get(&operation.verb.to_ascii_lowercase())
}

fn largest(operation: &Operation, limit: &str) -> Option<i32> {
    let mut optional = operation.optional.iter();
    let bound = optional
        .find(|param| param.ident == limit)?
        .shape
        .rules
        .maximum?;
    let largest = bound.whole? - i128::from(bound.exclusive);
    Some(i32::try_from(largest).unwrap_or(i32::MAX))
}

fn int_of(ty: &Type) -> Option<Int> {
    if let Type::Int(int) = ty {
        Some(*int)
    } else {
        None
    }
}
