//! Emit: tokens from the model. Only `quote!`, no decisions.
mod arguments;
mod checks;
mod constructors;
mod enums;
mod method_docs;
mod methods;
mod pages;
mod requests;
mod responses;
pub mod surface;
mod text;
mod unions;

pub use text::{alias, docs, field_docs, type_docs};

use crate::openapi::generate::engine::Structs;
use crate::openapi::generate::lower::Owner;
use crate::openapi::generate::model::{Api, Named, NamedKind, OpenOf, Shape, Type};
use crate::openapi::generate::{Settings, structs};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Where things are, seen from the code being written.
pub struct Paths {
    pub runtime: TokenStream,
    runtime_text: String,
    /// Before the name of a generated type.
    pub types: TokenStream,
    pub secret: TokenStream,
    /// A JSON value.
    pub value: TokenStream,
    pub map: TokenStream,
}

impl Paths {
    pub fn inside_types(settings: &Settings) -> Self {
        let runtime: TokenStream = settings.runtime.parse().unwrap_or_default();
        Self {
            secret: quote!(#runtime::Secret),
            runtime,
            runtime_text: settings.runtime.clone(),
            types: TokenStream::new(),
            value: quote!(::serde_json::Value),
            map: quote!(::std::collections::BTreeMap),
        }
    }
    pub fn outside_types(settings: &Settings) -> Self {
        Self {
            types: quote!(types::),
            ..Self::inside_types(settings)
        }
    }
    /// As a message names types: by their names alone.
    pub fn in_messages(settings: &Settings) -> Self {
        Self {
            secret: quote!(Secret),
            value: quote!(serde_json::Value),
            map: quote!(BTreeMap),
            ..Self::inside_types(settings)
        }
    }
    /// Where a function of the runtime is, as serde's attributes want it.
    pub fn reader(&self, name: &str) -> String {
        format!("{}::runtime::{name}", self.runtime_text)
    }
}

/// The whole file, formatted.
pub fn file(
    api: &Api,
    written: &Structs,
    paths: &Paths,
    settings: &Settings,
) -> Result<String, String> {
    let mut order: Vec<usize> = (0..api.types.len()).collect();
    order.sort_by(|a, b| {
        let name = |index: &usize| {
            api.named(*index)
                .map(|named| named.name.as_str())
                .unwrap_or_default()
        };
        name(a).cmp(name(b))
    });
    let types = order.iter().filter_map(|index| {
        let named = api.named(*index)?;
        Some(match &named.kind {
            NamedKind::Pending => return None,
            NamedKind::Struct(inner) => {
                let plain = written.get(&Owner::Type(*index))?;
                let item = structs::item(named, inner, plain, paths);
                let constructors = named
                    .sent
                    .then(|| constructors::of_struct(api, named, inner, plain));
                let check = named
                    .sent
                    .then(|| checks::of_struct(api, named, inner, paths));
                quote!(#item #constructors #check)
            }
            NamedKind::Enum(open) => enums::open(named, open, paths),
            NamedKind::Union(union) => unions::union(api, named, union, paths),
            NamedKind::Alias(shape) => {
                let (words, alias) = (docs(&text::alias_docs(named, shape)), alias(named));
                let (name, ty) = (format_ident!("{}", named.name), bare(api, shape, paths));
                quote!(#words #alias pub type #name = #ty;)
            }
        })
    });
    let mut types: Vec<TokenStream> = types.collect();
    types.extend(methods::own_types(api, written, paths));
    let operations = api.operations.iter().map(methods::constant);
    let methods = methods::methods(api, settings);
    let runtime = &paths.runtime;
    let result = (!api.operations.is_empty()).then(|| quote!(use #runtime::Result;));
    let pages = api
        .operations
        .iter()
        .any(|operation| operation.pages.is_some())
        .then(|| quote!(use #runtime::runtime::{Page, Pages};));
    let statics =
        (!api.operations.is_empty()).then(|| quote!(use #runtime::runtime::{Method, Operation};));
    let tokens = quote! {
        #result
        #pages

        #[doc = " Types of requests and responses."]
        #[doc = ""]
        #[doc = " Requests are strict: their rules are checked before anything is sent. Responses are lenient: a property that is not"]
        #[doc = " required may be absent or null, undeclared properties are ignored, and values that the document does not know are kept."]
        #[allow(clippy::too_many_arguments, clippy::enum_variant_names, clippy::large_enum_variant, clippy::should_implement_trait, clippy::type_complexity, clippy::wrong_self_convention, clippy::doc_lazy_continuation)]
        pub mod types { #(#types)* }

        #[doc = " What the document says of each operation."]
        pub mod operations {
            #statics
            #(#operations)*
        }

        #methods
    };
    let file: syn::File = syn::parse2(tokens).map_err(|error| {
        format!("the generated code does not parse ({error}); please report this")
    })?;
    let banner: String = settings
        .banner
        .lines()
        .map(|line| format!("// {line}\n"))
        .collect();
    Ok(format!(
        "{banner}\n{}",
        spaced(&prettyplease::unparse(&file))
    ))
}

/// One item a block: a blank line after each that ends, and before the first of a module or `impl`.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(next) = lines.peek().map(|next| next.trim_start()) else {
            break;
        };
        let starts = ["///", "#[", "pub ", "impl", "fn ", "static ", "const "]
            .iter()
            .any(|start| next.starts_with(start));
        let ends = line.trim() == "}"
            || line == "    };"
            || line.starts_with("    pub type ")
            || line.trim_start().starts_with("use ") && !next.starts_with("use ");
        if ends && starts {
            out.push('\n');
        }
    }
    out
}

/// The Rust type of a shape, owned.
pub fn rust(api: &Api, shape: &Shape, paths: &Paths) -> TokenStream {
    let bare = bare(api, shape, paths);
    if shape.nullable && !matches!(shape.ty, Type::Any) {
        quote!(Option<#bare>)
    } else {
        bare
    }
}

/// The Rust type without the `Option` of null.
pub fn bare(api: &Api, shape: &Shape, paths: &Paths) -> TokenStream {
    let Paths {
        types,
        secret,
        value,
        map,
        ..
    } = paths;
    match &shape.ty {
        Type::Text => quote!(String),
        Type::Flag => quote!(bool),
        Type::Int(int) => {
            let ident = format_ident!("{}", int.rust());
            quote!(#ident)
        }
        Type::Float { wide: true } => quote!(f64),
        Type::Float { wide: false } => quote!(f32),
        Type::Secret => quote!(#secret),
        Type::Any => quote!(#value),
        Type::Named(index) => {
            let name = format_ident!(
                "{}",
                api.named(*index).map_or("", |named| named.name.as_str())
            );
            quote!(#types #name)
        }
        Type::List(item) => {
            let item = rust(api, item, paths);
            quote!(Vec<#item>)
        }
        Type::Map(item) => {
            let item = rust(api, item, paths);
            quote!(#map<String, #item>)
        }
    }
}

/// Is it written by `expose`?
pub fn holds_secret(ty: &Type) -> bool {
    match ty {
        Type::Secret => true,
        Type::List(item) | Type::Map(item) => holds_secret(&item.ty),
        _ => false,
    }
}

/// Is it handed over by value?
pub fn is_copy(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Flag | Type::Int(_) | Type::Float { .. } => true,
        Type::Named(index) => {
            matches!(api.named(*index), Some(Named { kind: NamedKind::Enum(open), .. }) if open.of != OpenOf::Text)
        }
        _ => false,
    }
}
