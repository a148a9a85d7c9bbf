//! Structs: the engine's structs, with what it has no notion of: words, derives, lenient readers, secrets.
use crate::openapi::generate::docs;
use crate::openapi::generate::emit::{
    Paths, alias, docs as comment, field_docs, holds_secret, type_docs,
};
use crate::openapi::generate::engine::{PlainField, PlainStruct};
use crate::openapi::generate::model::{Field, Named, Struct, Type, Wrap};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The item of a type of the document.
pub fn item(named: &Named, inner: &Struct, plain: &PlainStruct, paths: &Paths) -> TokenStream {
    let name = format_ident!("{}", named.name);
    let docs = comment(&type_docs(named));
    let alias = alias(named);
    let default = inner
        .fields
        .iter()
        .all(|field| field.wrap(named.sent) != Wrap::Bare && field.wrap(named.sent) != Wrap::Null);
    let default = default.then(|| quote!(Default,));
    let fields = inner
        .fields
        .iter()
        .zip(&plain.fields)
        .map(|(field, plain)| {
            let PlainField { ident, ty, .. } = plain;
            let docs = comment(&field_docs(field, named.sent));
            let serde = attributes(field, named, plain, paths);
            let ty = match field.wrap(named.sent) {
                Wrap::Double => quote!(Option<#ty>),
                _ => quote!(#ty),
            };
            quote!(#docs #serde pub #ident: #ty,)
        });
    let extra = inner.extra.as_ref().zip(plain.extra.as_ref());
    let extra = extra.map(|(extra, plain)| {
        let PlainField {
            ident, ty, serde, ..
        } = plain;
        let secret = named.sent && holds_secret(&extra.ty);
        let expose = secret.then(|| {
            let path = paths.reader("expose");
            quote!(, serialize_with = #path)
        });
        let docs = comment(&docs::lines(
            "Properties that the document does not name, as they came or as they are to be sent.",
        ));
        quote!(#docs #[serde(#(#serde),* #expose)] pub #ident: #ty,)
    });
    quote! {
        #docs
        #alias
        #[derive(Clone, Debug, #default PartialEq, ::serde::Deserialize, ::serde::Serialize)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* #extra }
    }
}

/// The serde attributes of a field: the engine's for names and for what is left out, ours for reading, because a response
/// may lack what the document promises, and for what is never sent or shown.
fn attributes(field: &Field, named: &Named, plain: &PlainField, paths: &Paths) -> TokenStream {
    let wrap = field.wrap(named.sent);
    let unsent = named.sent && field.shape.read_only;
    let of_engine = |name: &str| plain.serde.iter().find(|meta| meta.path().is_ident(name));
    let mut parts = Vec::new();
    if plain.is_placeholder {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    } else if let Some(rename) = of_engine("rename") {
        parts.push(quote!(#rename));
    }
    let absent = matches!(wrap, Wrap::Option | Wrap::Double);
    if absent {
        parts.push(quote!(default));
    }
    if unsent {
        parts.push(quote!(skip_serializing));
    } else if of_engine("skip_serializing_if").is_some() {
        // the engine writes the whole path; this is the same function by its short name
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    let reader = match (wrap, field.shape.lenient) {
        (Wrap::Double, true) => Some("double_option_lenient"),
        (Wrap::Double, false) => Some("double_option"),
        (_, true) => Some("lenient"),
        (Wrap::Null, false) => Some("present"),
        (Wrap::Option, false) if matches!(field.shape.ty, Type::Any) => Some("any_value"),
        _ => None,
    };
    if let Some(reader) = reader {
        let path = paths.reader(reader);
        parts.push(quote!(deserialize_with = #path));
    }
    if !unsent && named.sent && holds_secret(&field.shape.ty) {
        let path = paths.reader("expose");
        parts.push(quote!(serialize_with = #path));
    }
    if parts.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[serde(#(#parts),*)])
    }
}
