//! Polish: the engine's structs with their real names, our attributes and our words.
use crate::openapi::generate::emit::Paths;
use crate::openapi::generate::engine::Structs;
use crate::openapi::generate::lower::Leaf;
use crate::openapi::generate::model::{Api, Field, Named, NamedKind, Struct, Type, Wrap};
use crate::openapi::generate::{Settings, docs, emit, lower};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::HashMap;
use syn::parse_quote;
use syn::visit_mut::{self, VisitMut};

/// Struct items by the index of their type.
pub fn write(api: &Api, mut structs: Structs, settings: &Settings) -> HashMap<usize, TokenStream> {
    let paths = Paths::inside_types(settings);
    let mut rename = Rename {
        paths: HashMap::new(),
    };
    for (index, named) in api.types.iter().enumerate() {
        let name = format_ident!("{}", named.name);
        rename
            .paths
            .insert(lower::type_name(index), parse_quote!(#name));
    }
    for (index, leaf) in structs.leaves.iter().enumerate() {
        let of = |index: usize| {
            format_ident!(
                "{}",
                api.named(index).map_or("", |named| named.name.as_str())
            )
        };
        let runtime = &paths.runtime;
        let ty: syn::Type = match leaf {
            Leaf::Secret => parse_quote!(#runtime::Secret),
            Leaf::Any => parse_quote!(::serde_json::Value),
            Leaf::Named(index) => {
                let name = of(*index);
                parse_quote!(#name)
            }
            Leaf::Boxed(index) => {
                let name = of(*index);
                parse_quote!(Box<#name>)
            }
        };
        rename.paths.insert(lower::leaf_name(index), ty);
    }
    let mut out = HashMap::new();
    for (index, named) in api.types.iter().enumerate() {
        let NamedKind::Struct(inner) = &named.kind else {
            continue;
        };
        let Some(mut item) = structs.items.remove(&lower::type_name(index)) else {
            continue;
        };
        rename.visit_item_struct_mut(&mut item);
        let types: HashMap<String, syn::Type> = item
            .fields
            .into_iter()
            .filter_map(|field| field.ident.map(|ident| (ident.to_string(), field.ty)))
            .collect();
        out.insert(index, written(named, inner, &types, &paths));
    }
    out
}

/// Prefixes the prelude does not need, placeholders that have a name.
struct Rename {
    paths: HashMap<String, syn::Type>,
}

impl VisitMut for Rename {
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        visit_mut::visit_type_mut(self, ty);
        let syn::Type::Path(path) = &mut *ty else {
            return;
        };
        if path.path.segments.len() == 1
            && let Some(known) = path
                .path
                .segments
                .first()
                .and_then(|first| self.paths.get(&first.ident.to_string()))
        {
            *ty = known.clone();
            return;
        }
        let last = path
            .path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default();
        if path.path.leading_colon.is_some() && ["Option", "Vec", "String"].contains(&last.as_str())
        {
            let segment = path.path.segments.last().cloned();
            path.path = syn::Path {
                leading_colon: None,
                segments: segment.into_iter().collect(),
            };
        }
    }
}

fn written(
    named: &Named,
    inner: &Struct,
    types: &HashMap<String, syn::Type>,
    paths: &Paths,
) -> TokenStream {
    let name = format_ident!("{}", named.name);
    let docs = emit::docs(&emit::type_docs(named));
    let alias = emit::alias(named);
    let default = inner
        .fields
        .iter()
        .all(|field| field.wrap(named.sent) != Wrap::Bare && field.wrap(named.sent) != Wrap::Null);
    let default = default.then(|| quote!(Default,));
    let fields = inner.fields.iter().enumerate().map(|(at, field)| {
        let ty = types.get(&lower::field_name(at));
        let ident = format_ident!("{}", field.ident);
        let docs = emit::docs(&emit::field_docs(field, named.sent));
        let serde = attributes(field, named, paths);
        let ty = match field.wrap(named.sent) {
            Wrap::Double => quote!(Option<#ty>),
            _ => quote!(#ty),
        };
        quote!(#docs #serde pub #ident: #ty,)
    });
    let extra = inner.extra.as_ref().map(|extra| {
        let path = format!(
            "{}::runtime::expose",
            paths.runtime.to_string().replace(' ', "")
        );
        let expose =
            (named.sent && emit::holds_secret(&extra.ty)).then(|| quote!(, serialize_with = #path));
        let ty = types.get(&lower::field_name(inner.fields.len()));
        let docs = emit::docs(&docs::lines(
            "Properties that the document does not name, as they came or as they are to be sent.",
        ));
        quote!(#docs #[serde(flatten #expose)] pub extra: #ty,)
    });
    quote! {
        #docs
        #alias
        #[derive(Clone, Debug, #default PartialEq, ::serde::Deserialize, ::serde::Serialize)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* #extra }
    }
}

/// The serde attributes of a field.
fn attributes(field: &Field, named: &Named, paths: &Paths) -> TokenStream {
    let wrap = field.wrap(named.sent);
    let runtime = paths.runtime.to_string().replace(' ', "");
    let mut parts = Vec::new();
    if field.wire != field.ident {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    if matches!(wrap, Wrap::Option | Wrap::Double) {
        parts.push(quote!(default));
        if !(named.sent && field.shape.read_only) {
            parts.push(quote!(skip_serializing_if = "Option::is_none"));
        }
    } else if wrap == Wrap::Null && (field.shape.lenient) {
        parts.push(quote!(default));
    }
    if named.sent && field.shape.read_only {
        parts.push(quote!(skip_serializing));
    }
    let reader = match (wrap, field.shape.lenient) {
        (Wrap::Double, true) => Some("double_option_lenient"),
        (Wrap::Double, false) => Some("double_option"),
        (_, true) => Some("lenient"),
        (Wrap::Option, false) if matches!(field.shape.ty, Type::Any) => Some("any_value"),
        _ => None,
    };
    if let Some(reader) = reader {
        let path = format!("{runtime}::runtime::{reader}");
        parts.push(quote!(deserialize_with = #path));
    }
    if named.sent && !field.shape.read_only && emit::holds_secret(&field.shape.ty) {
        let path = format!("{runtime}::runtime::expose");
        parts.push(quote!(serialize_with = #path));
    }
    if parts.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[serde(#(#parts),*)])
    }
}
