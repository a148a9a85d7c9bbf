//! Responses: what a method returns, and how it is read from the response.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::requests::Chain;
use crate::openapi::generate::emit::{Paths, docs, rust};
use crate::openapi::generate::model::{Api, Content, Headers, Operation, Response, Status};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

pub fn response_enum(
    api: &Api,
    operation: &Operation,
    name: &str,
    cases: &[(Vec<Status>, String, Content)],
    paths: &Paths,
) -> TokenStream {
    let ident = format_ident!("{name}");
    let words = docs(&[format!(
        "What {} may respond with.",
        prose::code(&operation.id)
    )]);
    let variants = cases.iter().map(|(statuses, name, content)| {
        let name = format_ident!("{name}");
        let listed: Vec<String> = statuses.iter().map(status_words).collect();
        let words = docs(&[format!("Status {}.", listed.join(", "))]);
        match content_type(api, content, paths) {
            Some(ty) => quote!(#words #name(#ty),),
            None => quote!(#words #name,),
        }
    });
    quote! {
        #words
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident { #(#variants)* }
    }
}

fn status_words(status: &Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Any => "2XX".to_owned(),
    }
}

/// The type of what is returned, without `Result`.
pub fn result(api: &Api, response: &Response, paths: &Paths) -> TokenStream {
    match response {
        Response::One(content) => content_type(api, content, paths).unwrap_or_else(|| quote!(())),
        Response::Maybe { content, .. } => {
            let ty = content_type(api, content, paths).unwrap_or_else(|| quote!(()));
            quote!(Option<#ty>)
        }
        Response::Many { name, .. } => {
            let name = format_ident!("{name}");
            let types = &paths.types;
            quote!(#types #name)
        }
    }
}

pub fn content_type(api: &Api, content: &Content, paths: &Paths) -> Option<TokenStream> {
    match content {
        Content::Nothing => None,
        Content::Json(shape) | Content::Form(shape, _) => Some(rust(api, shape, paths)),
        Content::Text => Some(quote!(String)),
        Content::Bytes | Content::Multipart(_) => Some(quote!(Vec<u8>)),
    }
}

pub fn sent(operation: &Operation, call: Chain, paths: &Paths) -> TokenStream {
    let Chain { tokens, statements } = call;
    let end = match &operation.response {
        Response::One(Content::Nothing) => quote!(#tokens.finish()),
        Response::One(Content::Json(_) | Content::Form(..)) => quote!(#tokens.receive()),
        Response::One(Content::Text) => quote!(#tokens.response()?.text()),
        Response::One(Content::Bytes | Content::Multipart(_)) => {
            quote!(Ok(#tokens.response()?.into_bytes()))
        }
        several => {
            let arms = read(several, paths);
            quote!(let response = #tokens.response()?; match response.status() { #arms })
        }
    };
    quote!(#(#statements)* #end)
}

/// The same, and the headers beside what is read.
pub fn sent_with_headers(
    operation: &Operation,
    headers: &Headers,
    call: Chain,
    paths: &Paths,
) -> TokenStream {
    let Chain { tokens, statements } = call;
    let (types, name) = (&paths.types, format_ident!("{}", headers.name));
    let end = match &operation.response {
        Response::One(Content::Nothing) => quote!(#tokens.finish_with_headers().map(Into::into)),
        Response::One(Content::Json(_) | Content::Form(..)) => {
            quote!(#tokens.receive_with_headers().map(|(body, headers)| (body, headers.into())))
        }
        other => {
            let body = match other {
                Response::One(Content::Text) => quote!(response.text()?),
                Response::One(Content::Bytes | Content::Multipart(_)) => {
                    quote!(response.into_bytes())
                }
                several => {
                    let arms = read(several, paths);
                    quote!(match response.status() { #arms }?)
                }
            };
            quote! {
                let response = #tokens.response()?;
                let headers = #types #name::from(response.headers());
                Ok((#body, headers))
            }
        }
    };
    quote!(#(#statements)* #end)
}

/// How `response` is read by its status.
fn read(response: &Response, paths: &Paths) -> TokenStream {
    match response {
        Response::One(_) => TokenStream::new(),
        Response::Maybe {
            content,
            with,
            without,
        } => {
            let read = match content {
                Content::Text => quote!(response.text().map(Some)),
                Content::Bytes => quote!(Ok(Some(response.into_bytes()))),
                _ => quote!(response.json().map(Some)),
            };
            arms(&[
                (with.as_slice(), read),
                (without.as_slice(), quote!(Ok(None))),
            ])
        }
        Response::Many { name, cases } => {
            let name = format_ident!("{name}");
            let types = &paths.types;
            let read: Vec<(&[Status], TokenStream)> = cases
                .iter()
                .map(|(statuses, variant, content)| {
                    let variant = format_ident!("{variant}");
                    let read = match content {
                        Content::Nothing => quote!(Ok(#types #name::#variant)),
                        Content::Json(_) | Content::Form(..) => {
                            quote!(response.json().map(#types #name::#variant))
                        }
                        Content::Text => quote!(response.text().map(#types #name::#variant)),
                        Content::Bytes | Content::Multipart(_) => {
                            quote!(Ok(#types #name::#variant(response.into_bytes())))
                        }
                    };
                    (statuses.as_slice(), read)
                })
                .collect();
            arms(&read)
        }
    }
}

/// Arms by status; `2XX` last, and without it an undeclared success is an error.
fn arms(cases: &[(&[Status], TokenStream)]) -> TokenStream {
    let mut out = TokenStream::new();
    let mut rest = quote!(Err(response.unexpected()));
    for (statuses, read) in cases {
        let codes: Vec<Literal> = statuses
            .iter()
            .filter_map(|status| {
                if let Status::Code(code) = status {
                    Some(Literal::u16_unsuffixed(*code))
                } else {
                    None
                }
            })
            .collect();
        if statuses.contains(&Status::Any) {
            rest = read.clone();
        } else if !codes.is_empty() {
            out.extend(quote!(#(#codes)|* => #read,));
        }
    }
    quote!(#out _ => #rest,)
}
