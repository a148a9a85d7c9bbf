//! Headers: the type that gives the declared headers of a response, and the method that returns it.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::{Paths, bare, docs, text};
use crate::openapi::generate::model::{Api, Content, Header, Headers, Operation, Response, Type};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// ```text
/// pub struct GetThingHeaders { headers: ResponseHeaders }
/// impl GetThingHeaders { pub fn x_rate_limit(&self) -> Result<Option<i64>> }
/// ```
pub fn of_operation(
    api: &Api,
    operation: &Operation,
    headers: &Headers,
    paths: &Paths,
) -> TokenStream {
    let runtime = &paths.runtime;
    let name = format_ident!("{}", headers.name);
    let words = docs(&[
        format!(
            "The headers of a response to {}.",
            prose::code(&operation.id)
        ),
        String::new(),
        "A header that is not what the document says is an error of decoding when it is asked for."
            .to_owned(),
    ]);
    let accessors = headers
        .list
        .iter()
        .map(|header| accessor(api, header, paths));
    quote! {
        #words
        #[derive(Clone, Debug)]
        pub struct #name { headers: #runtime::ResponseHeaders }
        impl #name {
            #(#accessors)*
            #[doc = " The first value of any header, declared or not; `None` too when it is not plain text."]
            pub fn get(&self, name: &str) -> Option<&str> { self.headers.get(name) }
        }
        impl From<#runtime::ResponseHeaders> for #name {
            fn from(headers: #runtime::ResponseHeaders) -> Self { Self { headers } }
        }
    }
}

/// The type of a header's value, without the `Option` of one that may be absent.
pub fn value_type(api: &Api, header: &Header, paths: &Paths) -> TokenStream {
    match header.shape.ty {
        Type::Text => quote!(&str),
        _ => bare(api, &header.shape, paths),
    }
}

fn accessor(api: &Api, header: &Header, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    let (ident, name) = (format_ident!("{}", header.ident), &header.wire);
    let words = docs(&text::shape_docs(&header.shape, name));
    let ty = value_type(api, header, paths);
    let read = |ty: &Type| match ty {
        Type::Text => quote!(Some),
        Type::Secret => quote!(|text| Some(text.into())),
        _ => quote!(|text| text.parse().ok()),
    };
    let (method, read) = match &header.shape.ty {
        Type::List(item) => {
            let read = match item.ty {
                Type::Text => quote!(|text| Some(text.to_owned())),
                ref ty => read(ty),
            };
            ("list", read)
        }
        ty => ("value", read(ty)),
    };
    let (method, result) = if header.required {
        (format_ident!("required_{method}"), ty)
    } else {
        (format_ident!("{method}"), quote!(Option<#ty>))
    };
    quote! {
        #words
        pub fn #ident(&self) -> #runtime::Result<#result> {
            self.headers.#method(#name, #read)
        }
    }
}

/// What the method that returns the headers too returns, without `Result`.
pub fn result(
    operation: &Operation,
    headers: &Headers,
    body: TokenStream,
    paths: &Paths,
) -> TokenStream {
    let (types, name) = (&paths.types, format_ident!("{}", headers.name));
    match operation.response {
        Response::One(Content::Nothing) => quote!(#types #name),
        _ => quote!((#body, #types #name)),
    }
}
