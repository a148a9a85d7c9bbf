//! Constructors: `new` with what is required, and a `with_…` for each optional field.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::{docs, is_copy};
use crate::openapi::generate::engine::{PlainField, PlainStruct};
use crate::openapi::generate::model::{Api, Field, Named, Param, Struct, Type, Wrap};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// ```text
/// impl AddCorpDto {
///     pub fn new(name: impl Into<String>, kind: Kind) -> Self
///     #[must_use] pub fn with_region(mut self, region: impl Into<String>) -> Self
/// }
/// ```
pub fn of_struct(api: &Api, named: &Named, inner: &Struct, plain: &PlainStruct) -> TokenStream {
    let name = format_ident!("{}", named.name);
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let mut setters = Vec::new();
    for (field, plain) in inner.fields.iter().zip(&plain.fields) {
        let ident = &plain.ident;
        match field.wrap(named.sent) {
            Wrap::Bare | Wrap::Null => {
                let ty = argument(api, field, plain);
                arguments.push(quote!(#ident: #ty));
                values.push(if is_converted(api, field) {
                    quote!(#ident: #ident.into())
                } else {
                    quote!(#ident)
                });
            }
            Wrap::Option | Wrap::Double => {
                values.push(quote!(#ident: None));
                if !field.shape.read_only {
                    setters.push(setter(plain, &field.wire, field.wrap(named.sent)));
                }
            }
        }
    }
    if inner.extra.is_some() {
        values.push(quote!(extra: ::std::collections::BTreeMap::new()));
    }
    let new = new(&arguments, &values);
    quote!(impl #name { #new #(#setters)* })
}

/// `new` with all that is required, in this order.
pub fn new(arguments: &[TokenStream], values: &[TokenStream]) -> TokenStream {
    if arguments.is_empty() {
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
    }
}

/// The setters of a parameter struct, all of whose fields are optional.
pub fn of_params(name: &str, params: &[Param], plain: &PlainStruct) -> TokenStream {
    let name = format_ident!("{name}");
    let setters = params
        .iter()
        .zip(&plain.fields)
        .map(|(param, plain)| setter(plain, &param.wire, Wrap::Option));
    quote! {
        impl #name {
            #[doc = " None of the parameters."]
            #[must_use]
            pub fn new() -> Self { Self::default() }
            #(#setters)*
        }
    }
}

fn setter(plain: &PlainField, wire: &str, wrap: Wrap) -> TokenStream {
    let (field, ty) = (&plain.ident, plain.bare());
    let ident = field.to_string();
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

/// Type of an argument of `new`.
pub fn argument(api: &Api, field: &Field, plain: &PlainField) -> TokenStream {
    let ty = &plain.ty;
    if is_converted(api, field) {
        quote!(impl Into<#ty>)
    } else {
        quote!(#ty)
    }
}

/// Does `new` take whatever can become the field's value? Not where that says nothing more (numbers and flags), not where a
/// literal `None` could not tell its type, and not for secrets: `new(account, name, password)` would take three strings in
/// any order, and a password in a name's place is shown. As a `Secret` it has its own type wherever it stands. The strings that
/// are left, an account and a name, stay strings: a type for each would be asked for wherever either is used, and the
/// document's pattern for an account already refuses most names.
fn is_converted(api: &Api, field: &Field) -> bool {
    let ty = &field.shape.ty;
    let number = is_copy(api, ty) && !matches!(ty, Type::Named(_) | Type::Time(_));
    let plain = number || matches!(ty, Type::Secret);
    field.wrap(true) != Wrap::Null && (field.boxed || !plain)
}
