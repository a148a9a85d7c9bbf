//! Enums: open sets of strings or integers.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::{Paths, docs, text};
use crate::openapi::generate::model::{Literal, Named, Open, OpenOf};
use proc_macro2::{Literal as Token, TokenStream};
use quote::{format_ident, quote};

/// ```text
/// pub enum Size { Small, Large, Unknown(String) }
/// impl Size { pub fn as_str(&self) -> &str; pub fn is_known(&self) -> bool }
/// impl Display, FromStr, From<String>, From<&str>, Serialize, Deserialize, ToParam for Size
/// ```
pub fn open(named: &Named, open: &Open, paths: &Paths) -> TokenStream {
    let name = format_ident!("{}", named.name);
    let words = docs(&text::type_docs(named));
    let alias = text::alias(named);
    let variants: Vec<_> = open
        .variants
        .iter()
        .map(|variant| format_ident!("{}", variant.name))
        .collect();
    let said: Vec<_> = open
        .variants
        .iter()
        .map(|variant| {
            let value = match &variant.value {
                Literal::Text(text) => prose::code(&format!("{text:?}")),
                Literal::Int(number) => format!("`{number}`"),
            };
            let more = variant
                .words
                .as_deref()
                .map(prose::inline)
                .filter(|words| !words.is_empty());
            docs(&[more.map_or_else(
                || format!("{value}."),
                |words| format!("{value}: {}.", words.trim_end_matches('.')),
            )])
        })
        .collect();
    let enumeration = |unknown: TokenStream, copy: Option<TokenStream>| {
        quote! {
            #words
            #alias
            #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum #name {
                #(#said #variants,)*
                #[doc = " A value that the document does not know, kept as it is."]
                Unknown(#unknown),
            }
        }
    };
    match open.of {
        OpenOf::Text => {
            let mut item = enumeration(quote!(String), None);
            item.extend(of_text(&name, &variants, open, paths));
            item
        }
        OpenOf::Int(int) => {
            let number = format_ident!("{}", int.rust());
            let mut item = enumeration(quote!(#number), Some(quote!(Copy,)));
            item.extend(of_int(&name, &number, &variants, open, paths));
            item
        }
    }
}

fn of_text(name: &syn::Ident, variants: &[syn::Ident], open: &Open, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    let values: Vec<_> = open
        .variants
        .iter()
        .map(|variant| match &variant.value {
            Literal::Text(text) => text.clone(),
            Literal::Int(number) => number.to_string(),
        })
        .collect();
    let read = if open.lenient {
        quote!(#runtime::runtime::lenient::<D, String>(deserializer))
    } else {
        quote!(<String as ::serde::Deserialize>::deserialize(deserializer))
    };
    quote! {
        impl #name {
            #[doc = " The value as it is on the wire."]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value,
                }
            }
            #[doc = " Is it one of the values that the document names?"]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(value.to_owned()),
                }
            }
        }
        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }
        impl ::std::str::FromStr for #name {
            type Err = ::std::convert::Infallible;
            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }
        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #read.map(Self::from)
            }
        }
        impl #runtime::runtime::ToParam for #name {
            fn plain(&self) -> ::std::borrow::Cow<'_, str> {
                self.as_str().into()
            }
        }
    }
}

fn of_int(
    name: &syn::Ident,
    number: &syn::Ident,
    variants: &[syn::Ident],
    open: &Open,
    paths: &Paths,
) -> TokenStream {
    let runtime = &paths.runtime;
    let values: Vec<_> = open
        .variants
        .iter()
        .map(|variant| match &variant.value {
            Literal::Int(value) => *value,
            Literal::Text(_) => 0,
        })
        .map(|value| {
            // as a pattern, a negative number is a sign and a literal
            let digits = Token::u64_unsuffixed(value.unsigned_abs());
            if value < 0 {
                quote!(-#digits)
            } else {
                quote!(#digits)
            }
        })
        .collect();
    let read = if open.lenient {
        quote!(#runtime::runtime::lenient::<D, #number>(deserializer))
    } else {
        quote!(<#number as ::serde::Deserialize>::deserialize(deserializer))
    };
    quote! {
        impl #name {
            #[doc = " The value as it is on the wire."]
            pub fn code(self) -> #number {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value,
                }
            }
            #[doc = " Is it one of the values that the document names?"]
            pub fn is_known(self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
        impl From<#number> for #name {
            fn from(value: #number) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(value),
                }
            }
        }
        impl ::std::str::FromStr for #name {
            type Err = ::std::num::ParseIntError;
            fn from_str(value: &str) -> Result<Self, Self::Err> {
                value.parse::<#number>().map(Self::from)
            }
        }
        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.code(), f)
            }
        }
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&self.code(), serializer)
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #read.map(Self::from)
            }
        }
        impl #runtime::runtime::ToParam for #name {
            fn plain(&self) -> ::std::borrow::Cow<'_, str> {
                self.code().to_string().into()
            }
        }
    }
}
