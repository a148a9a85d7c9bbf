//! Emit: tokens from the model. Only `quote!`, no decisions.
mod arguments;
mod checks;
mod constructors;
mod enums;
mod headers;
mod method_docs;
mod methods;
mod multipart;
mod pages;
mod paths;
mod requests;
mod responses;
pub mod surface;
mod text;
mod unions;

pub use paths::{Paths, bare, holds_secret, is_copy, rust};
pub use text::{alias, docs, field_docs, type_docs};

use crate::openapi::generate::engine::Structs;
use crate::openapi::generate::lower::Owner;
use crate::openapi::generate::model::{Api, NamedKind};
use crate::openapi::generate::print;
use crate::openapi::generate::settings::Settings;
use crate::openapi::generate::structs;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The whole file.
pub fn file(api: &Api, written: &Structs, paths: &Paths, settings: &Settings) -> String {
    let tokens = tokens(api, written, paths, settings);
    let banner: String = settings
        .banner
        .lines()
        .map(|line| format!("// {line}\n"))
        .collect();
    format!("{banner}\n{}", print::file(tokens))
}

/// All that is in the file.
fn tokens(api: &Api, written: &Structs, paths: &Paths, settings: &Settings) -> TokenStream {
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
                let mut item = structs::item(named, inner, plain, paths);
                if named.sent {
                    item.extend(constructors::of_struct(api, named, inner, plain));
                    item.extend(checks::of_struct(api, named, inner, paths));
                }
                item
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
    let types = print::braced(types);
    let methods = methods::methods(api, settings);
    let runtime = &paths.runtime;
    let result = (!api.operations.is_empty()).then(|| quote!(use #runtime::Result;));
    let pages = api
        .operations
        .iter()
        .any(|operation| operation.pages.is_some())
        .then(|| quote!(use #runtime::runtime::{Page, Pages};));
    let styles = requests::names_styles(api).then(|| quote!(use #runtime::runtime::Style;));
    let statics =
        (!api.operations.is_empty()).then(|| quote!(use #runtime::runtime::{Method, Operation};));
    let operations = print::braced(
        statics
            .into_iter()
            .chain(api.operations.iter().map(methods::constant)),
    );
    let mut tokens = quote! {
        #result
        #pages
        #styles

        #[doc = " Types of requests and responses."]
        #[doc = ""]
        #[doc = " Requests are strict: their rules are checked before anything is sent. Responses are lenient: a property that is not"]
        #[doc = " required may be absent or null, undeclared properties are ignored, and values that the document does not know are kept."]
        #[allow(clippy::too_many_arguments, clippy::enum_variant_names, clippy::large_enum_variant, clippy::should_implement_trait, clippy::type_complexity, clippy::wrong_self_convention, clippy::doc_lazy_continuation)]
        pub mod types #types

        #[doc = " What the document says of each operation."]
        pub mod operations #operations
    };
    tokens.extend(methods);
    tokens
}
