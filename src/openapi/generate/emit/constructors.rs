//! Constructors: `new` with what is required, and a `with_…` for each optional field.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::{Paths, bare, docs, is_copy, rust};
use crate::openapi::generate::model::{Api, Field, Named, Param, Shape, Struct, Type, Wrap};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// ```text
/// impl AddCorpDto {
///     pub fn new(name: impl Into<String>, kind: Kind) -> Self
///     #[must_use] pub fn with_region(mut self, region: impl Into<String>) -> Self
/// }
/// ```
pub fn of_struct(api: &Api, named: &Named, inner: &Struct, paths: &Paths) -> TokenStream {
    let name = format_ident!("{}", named.name);
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let mut setters = Vec::new();
    for field in &inner.fields {
        let ident = format_ident!("{}", field.ident);
        match field.wrap(named.sent) {
            Wrap::Bare | Wrap::Null => {
                let (ty, value) = argument(api, field, paths);
                arguments.push(quote!(#ident: #ty));
                values.push(if value.to_string() == field.ident {
                    quote!(#ident)
                } else {
                    quote!(#ident: #value)
                });
            }
            Wrap::Option | Wrap::Double => {
                values.push(quote!(#ident: None));
                if !field.shape.read_only {
                    setters.push(setter(
                        &field.ident,
                        &field.wire,
                        &boxed(api, field, paths),
                        field.wrap(named.sent),
                    ));
                }
            }
        }
    }
    if inner.extra.is_some() {
        values.push(quote!(extra: ::std::collections::BTreeMap::new()));
    }
    let new = if arguments.is_empty() {
        quote! {
            #[doc = " An empty one; nothing in it is required."]
            #[must_use]
            pub fn new() -> Self { Self::default() }
        }
    } else {
        quote! {
            #[doc = " One with all that is required, and nothing else."]
            #[must_use]
            pub fn new(#(#arguments),*) -> Self { Self { #(#values),* } }
        }
    };
    quote!(impl #name { #new #(#setters)* })
}

/// The setters of a parameter struct, all of whose fields are optional.
pub fn of_params(api: &Api, name: &str, params: &[Param], paths: &Paths) -> TokenStream {
    let name = format_ident!("{name}");
    let setters = params.iter().map(|param| {
        setter(
            &param.ident,
            &param.wire,
            &bare(api, &param.shape, paths),
            Wrap::Option,
        )
    });
    quote! {
        impl #name {
            #[doc = " None of the parameters."]
            #[must_use]
            pub fn new() -> Self { Self::default() }
            #(#setters)*
        }
    }
}

fn setter(ident: &str, wire: &str, ty: &TokenStream, wrap: Wrap) -> TokenStream {
    let field = format_ident!("{ident}");
    let with = format_ident!("with_{}", ident.trim_end_matches('_'));
    let words = docs(&[format!("With {}.", prose::code(wire))]);
    let value = if wrap == Wrap::Double {
        quote!(Some(Some(#field.into())))
    } else {
        quote!(Some(#field.into()))
    };
    let null = (wrap == Wrap::Double).then(|| {
        let without = format_ident!("with_null_{}", ident.trim_end_matches('_'));
        let words = docs(&[format!("With {} as null.", prose::code(wire))]);
        quote! {
            #words
            #[must_use]
            pub fn #without(mut self) -> Self {
                self.#field = Some(None);
                self
            }
        }
    });
    quote! {
        #words
        #[must_use]
        pub fn #with(mut self, #field: impl Into<#ty>) -> Self {
            self.#field = #value;
            self
        }
        #null
    }
}

pub fn boxed(api: &Api, field: &Field, paths: &Paths) -> TokenStream {
    let ty = bare(
        api,
        &Shape {
            nullable: false,
            ..field.shape.clone()
        },
        paths,
    );
    if field.boxed { quote!(Box<#ty>) } else { ty }
}

/// Type of an argument of `new`, and how it becomes the field's value.
pub fn argument(api: &Api, field: &Field, paths: &Paths) -> (TokenStream, TokenStream) {
    let ident = format_ident!("{}", field.ident);
    let ty = boxed(api, field, paths);
    if field.wrap(true) == Wrap::Null {
        return (quote!(Option<#ty>), quote!(#ident));
    }
    let plain = is_copy(api, &field.shape.ty) && !matches!(field.shape.ty, Type::Named(_));
    match field.shape.ty {
        _ if field.boxed => (quote!(impl Into<#ty>), quote!(#ident.into())),
        Type::Text | Type::Secret | Type::Named(_) | Type::Any => {
            (quote!(impl Into<#ty>), quote!(#ident.into()))
        }
        _ if plain => (rust(api, &field.shape, paths), quote!(#ident)),
        _ => (quote!(impl Into<#ty>), quote!(#ident.into())),
    }
}
