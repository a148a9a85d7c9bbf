//! Multipart: the struct of a multipart body, and how its fields become parts.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::{Paths, bare, checks, constructors, docs, is_copy, text};
use crate::openapi::generate::model::{Api, Multipart, Operation, Part, PartKind, Type};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// ```text
/// pub struct AddPhotoParts<'a> { pub title: Option<String>, pub photo: Upload<'a> }
/// impl AddPhotoParts<'_> { new, with_title }
/// impl Validate for AddPhotoParts<'_>
/// impl From<AddPhotoParts<'a>> for Multipart<'a>
/// ```
pub fn of_operation(
    api: &Api,
    operation: &Operation,
    body: &Multipart,
    paths: &Paths,
) -> TokenStream {
    let runtime = &paths.runtime;
    let name = format_ident!("{}", body.name);
    let words = docs(&[format!(
        "The parts of a request of {}.",
        prose::code(&operation.id)
    )]);
    let (own, any) = lifetimes(body);
    let fields = body.parts.iter().map(|part| {
        let words = docs(&text::shape_docs(&part.field.shape, &part.field.wire));
        let (ident, ty) = (ident(part), value_type(api, part, paths));
        let ty = if part.field.required {
            ty
        } else {
            quote!(Option<#ty>)
        };
        quote!(#words pub #ident: #ty,)
    });
    let (mut arguments, mut values, mut setters) = (Vec::new(), Vec::new(), Vec::new());
    for part in &body.parts {
        let ident = ident(part);
        if part.field.required {
            let ty = argument(api, part, paths);
            arguments.push(quote!(#ident: #ty));
            values.push(if is_converted(api, part) {
                quote!(#ident: #ident.into())
            } else {
                quote!(#ident)
            });
        } else {
            values.push(quote!(#ident: None));
            let ty = value_type(api, part, paths);
            let words = docs(&[format!("With {}.", prose::code(&part.field.wire))]);
            let with = format_ident!("with_{}", part.field.ident.trim_end_matches('_'));
            setters.push(quote! {
                #words
                #[must_use]
                pub fn #with(mut self, #ident: impl Into<#ty>) -> Self {
                    self.#ident = Some(#ident.into());
                    self
                }
            });
        }
    }
    let rules = body
        .parts
        .iter()
        .filter_map(|part| checks::of_field(api, &part.field, true, paths));
    let rules: TokenStream = rules.collect();
    let default = arguments.is_empty().then(|| quote!(, Default));
    let new = constructors::new(&arguments, &values);
    let at = if rules.is_empty() {
        quote!(_)
    } else {
        quote!(at)
    };
    let parts = body.parts.iter().map(written);
    quote! {
        #words
        #[derive(Debug #default)]
        #[non_exhaustive]
        pub struct #name #own { #(#fields)* }
        impl #own #name #own {
            #new
            #(#setters)*
        }
        impl #runtime::runtime::Validate for #name #any {
            fn validate(&self, #at: &mut #runtime::runtime::Validator) { #rules }
        }
        impl<'a> From<#name #own> for #runtime::Multipart<'a> {
            fn from(body: #name #own) -> Self {
                let mut parts = Self::new();
                #(#parts)*
                parts
            }
        }
    }
}

/// The argument of the method.
pub fn argument_type(body: &Multipart, paths: &Paths) -> TokenStream {
    let (types, name) = (&paths.types, format_ident!("{}", body.name));
    let (_, any) = lifetimes(body);
    quote!(#types #name #any)
}

/// `<'a>` and `<'_>`, if there is a file.
fn lifetimes(body: &Multipart) -> (TokenStream, TokenStream) {
    let is_file = |part: &Part| matches!(part.kind, PartKind::File(_));
    if body.parts.iter().any(is_file) {
        (quote!(<'a>), quote!(<'_>))
    } else {
        (TokenStream::new(), TokenStream::new())
    }
}

fn ident(part: &Part) -> syn::Ident {
    format_ident!("{}", part.field.ident)
}

/// The type of a part, without the `Option` of one that may be left out.
pub fn value_type(api: &Api, part: &Part, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    match (&part.kind, part.several) {
        (PartKind::File(_), false) => quote!(#runtime::Upload<'a>),
        (PartKind::File(_), true) => quote!(Vec<#runtime::Upload<'a>>),
        _ => bare(api, &part.field.shape, paths),
    }
}

/// The type of an argument of `new`.
pub fn argument(api: &Api, part: &Part, paths: &Paths) -> TokenStream {
    let ty = value_type(api, part, paths);
    if is_converted(api, part) {
        quote!(impl Into<#ty>)
    } else {
        ty
    }
}

fn is_converted(api: &Api, part: &Part) -> bool {
    let ty = &part.field.shape.ty;
    !is_copy(api, ty) || matches!(ty, Type::Named(_))
}

/// `parts.text(…);`
fn written(part: &Part) -> TokenStream {
    let (ident, name) = (ident(part), &part.field.wire);
    let item = match &part.field.shape.ty {
        Type::List(item) if part.several => &item.ty,
        ty => ty,
    };
    let is_bare = part.field.required && !part.several;
    let value = if is_bare {
        quote!(body.#ident)
    } else {
        quote!(value)
    };
    let add = match &part.kind {
        PartKind::File(media) => quote!(parts.file(#name, #media, #value);),
        PartKind::Json(media) => quote!(parts.json(#name, #media, &#value);),
        PartKind::Text(media) => {
            let media = match media {
                Some(media) => quote!(Some(#media)),
                None => quote!(None),
            };
            if matches!(item, Type::Secret) {
                quote!(parts.secret(#name, #media, &#value);)
            } else {
                quote!(parts.text(#name, #media, &#value);)
            }
        }
    };
    match (part.field.required, part.several) {
        (true, false) => add,
        (false, false) => quote!(if let Some(value) = body.#ident { #add }),
        (true, true) => quote!(for value in body.#ident { #add }),
        (false, true) => quote!(for value in body.#ident.into_iter().flatten() { #add }),
    }
}
