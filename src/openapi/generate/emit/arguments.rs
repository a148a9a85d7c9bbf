//! Arguments: what a method takes, in order; one list for its signature, its pages, its documentation and its outline.
use crate::openapi::generate::emit::{Paths, bare, is_copy, multipart, rust};
use crate::openapi::generate::model::{
    Api, Body, Content, Credential, Operation, Param, Shape, Type,
};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

/// An argument of a method. As tokens it is `name: Type`.
pub struct Argument<'a> {
    pub what: What<'a>,
    pub ident: syn::Ident,
    pub ty: TokenStream,
    /// May be left out in the document.
    pub optional: bool,
}

/// What an argument is in the document.
#[derive(Clone, Copy)]
pub enum What<'a> {
    Credential(&'a Credential),
    Param(&'a Param),
    Body(&'a Body),
    /// The struct of all optional parameters.
    Params,
}

impl ToTokens for Argument<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Argument { ident, ty, .. } = self;
        tokens.extend(quote!(#ident: #ty));
    }
}

/// The credentials, what is required in the document's order, the body, and what is optional.
pub fn of<'a>(api: &Api, operation: &'a Operation, paths: &Paths) -> Vec<Argument<'a>> {
    let mut out = Vec::new();
    let mut add = |what, name: &str, ty: TokenStream, optional: bool| {
        out.push(Argument {
            what,
            ident: format_ident!("{name}"),
            ty: if optional { quote!(Option<#ty>) } else { ty },
            optional,
        });
    };
    for credential in &operation.credentials {
        let secret = &paths.secret;
        let what = What::Credential(credential);
        add(what, &credential.ident, quote!(&#secret), false);
    }
    for param in &operation.required {
        let ty = borrowed(api, &param.shape, paths);
        add(What::Param(param), &param.ident, ty, false);
    }
    if let Some(body) = &operation.body {
        let ty = match &body.content {
            Content::Multipart(parts) => multipart::argument_type(parts, paths),
            Content::Text => quote!(&str),
            Content::Bytes | Content::Nothing => quote!(&[u8]),
            Content::Json(shape) | Content::Form(shape, _)
                if shape.nullable && !matches!(shape.ty, Type::Any) =>
            {
                let ty = rust(api, shape, paths);
                quote!(&#ty)
            }
            Content::Json(shape) | Content::Form(shape, _) if body.required => {
                borrowed(api, shape, paths)
            }
            Content::Json(shape) if is_copy(api, &shape.ty) => bare(api, shape, paths),
            Content::Json(shape) | Content::Form(shape, _) => {
                let ty = bare(api, shape, paths);
                quote!(&#ty)
            }
        };
        add(What::Body(body), "body", ty, !body.required);
    }
    match &operation.params {
        Some(name) => {
            let (name, types) = (format_ident!("{name}"), &paths.types);
            add(What::Params, "params", quote!(&#types #name), false);
        }
        None => {
            for param in &operation.optional {
                let ty = borrowed(api, &param.shape, paths);
                add(What::Param(param), &param.ident, ty, true);
            }
        }
    }
    out
}

/// The type of a value that is lent, or given if it is small.
fn borrowed(api: &Api, shape: &Shape, paths: &Paths) -> TokenStream {
    match &shape.ty {
        Type::Text => quote!(&str),
        Type::List(item) => {
            let item = rust(api, item, paths);
            quote!(&[#item])
        }
        ty if is_copy(api, ty) => bare(api, shape, paths),
        _ => {
            let ty = bare(api, shape, paths);
            quote!(&#ty)
        }
    }
}
