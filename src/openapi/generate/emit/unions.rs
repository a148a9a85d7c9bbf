//! Unions: one of several shapes, told apart by a tag or by what the value has.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::{Paths, bare, checks, docs, holds_secret, text};
use crate::openapi::generate::model::{Api, Case, Json, Literal, Named, Test, Union};
use proc_macro2::{Literal as Token, TokenStream};
use quote::{format_ident, quote};

/// ```text
/// pub enum Pet { Cat(Cat), Dog(Dog), Unknown(serde_json::Value) }
/// impl From<Cat>, Serialize, Deserialize, Validate for Pet
/// ```
pub fn union(api: &Api, named: &Named, union: &Union, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    let name = format_ident!("{}", named.name);
    let words = docs(&text::type_docs(named));
    let alias = text::alias(named);
    let idents: Vec<_> = union
        .cases
        .iter()
        .map(|case| format_ident!("{}", case.name))
        .collect();
    let types: Vec<_> = union
        .cases
        .iter()
        .map(|case| {
            let ty = bare(api, &case.shape, paths);
            if case.boxed { quote!(Box<#ty>) } else { ty }
        })
        .collect();
    let said = union.cases.iter().map(|case| docs(&case_docs(union, case)));
    let unique = |index: usize| {
        let mine = types.get(index).map(ToString::to_string);
        types
            .iter()
            .filter(|ty| Some(ty.to_string()) == mine)
            .count()
            == 1
    };
    let froms = union
        .cases
        .iter()
        .zip(&idents)
        .enumerate()
        .filter(|(index, _)| unique(*index))
        .map(|(_, (case, ident))| {
            let ty = bare(api, &case.shape, paths);
            let value = if case.boxed {
                quote!(Box::new(value))
            } else {
                quote!(value)
            };
            quote! {
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self { Self::#ident(#value) }
                }
            }
        });
    let writes = union.cases.iter().zip(&idents).map(|(case, ident)| match (&union.tag, &case.test) {
        (Some(tag), Test::Tag(value)) => quote!(Self::#ident(value) => #runtime::runtime::with_tag(value, #tag, #value, serializer),),
        _ if named.sent && holds_secret(&case.shape.ty) => quote!(Self::#ident(value) => #runtime::runtime::expose(value, serializer),),
        _ => quote!(Self::#ident(value) => ::serde::Serialize::serialize(value, serializer),),
    });
    let reads: Vec<_> = union
        .cases
        .iter()
        .zip(&idents)
        .map(|(case, ident)| {
            let test = test(union, case, paths);
            let named = &case.name;
            quote!(if #test { return #runtime::runtime::variant(value, #named).map(Self::#ident); })
        })
        .collect();
    let check = named.sent.then(|| {
        let arms = union.cases.iter().zip(&idents).map(|(case, ident)| {
            let value = if case.boxed {
                quote!(value.as_ref())
            } else {
                quote!(value)
            };
            let body = checks::rules(api, &case.shape, &value, paths);
            if body.is_empty() {
                quote!(Self::#ident(_) => {})
            } else {
                quote!(Self::#ident(value) => { #body })
            }
        });
        checks::of_type(
            &named.name,
            quote!(match self { #(#arms)* Self::Unknown(_) => at.known(false), }),
            paths,
        )
    });
    let spelled = named.spelled.then(|| {
        quote! {
            impl #runtime::runtime::ToParam for #name {
                fn plain(&self) -> ::std::borrow::Cow<'_, str> {
                    match self {
                        #(Self::#idents(value) => #runtime::runtime::ToParam::plain(value),)*
                        Self::Unknown(::serde_json::Value::String(text)) => text.as_str().into(),
                        Self::Unknown(value) => value.to_string().into(),
                    }
                }
            }
        }
    });
    quote! {
        #words
        #alias
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#said #idents(#types),)*
            #[doc = " None of the document's variants, kept as it is."]
            Unknown(::serde_json::Value),
        }
        #(#froms)*
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#writes)*
                    Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
                }
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
                #(#reads)*
                Ok(Self::Unknown(value))
            }
        }
        #check
        #spelled
    }
}

fn case_docs(union: &Union, case: &Case) -> Vec<String> {
    let mut lines = prose::lines(case.shape.words.description.as_deref().unwrap_or_default());
    if lines.is_empty() {
        lines.push(format!("{}.", prose::code(&case.name)));
    }
    if let (Some(tag), Test::Tag(value)) = (&union.tag, &case.test) {
        lines.push(String::new());
        lines.push(format!(
            "{} is {}, which is written by itself.{}",
            prose::code(tag),
            prose::code(&format!("{value:?}")),
            case.also.as_ref().map_or_else(String::new, |also| format!(
                " {} is read as well.",
                prose::code(&format!("{also:?}"))
            ))
        ));
    }
    lines
}

/// An expression that looks at `value`.
fn test(union: &Union, case: &Case, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    let among = |values: &[Literal]| {
        let texts = values.iter().filter_map(|value| {
            if let Literal::Text(text) = value {
                Some(text)
            } else {
                None
            }
        });
        let numbers = values.iter().filter_map(|value| {
            if let Literal::Int(number) = value {
                Some(Token::i64_unsuffixed(*number))
            } else {
                None
            }
        });
        quote!(&[#(#texts),*], &[#(#numbers),*])
    };
    match &case.test {
        Test::Tag(text) => {
            let tag = union.tag.as_deref().unwrap_or_default();
            let also = case.also.iter();
            quote!(#runtime::runtime::is_one_of(value.get(#tag), &[#text #(, #also)*], &[]))
        }
        Test::Json(json) => match json {
            Json::Flag => quote!(value.is_boolean()),
            Json::Integer => quote!(value.is_i64() || value.is_u64()),
            Json::Number => quote!(value.is_number()),
            Json::Text => quote!(value.is_string()),
            Json::List => quote!(value.is_array()),
            Json::Object => quote!(value.is_object()),
        },
        Test::Has(names, rivals) => {
            let rivals = rivals
                .iter()
                .map(|names| quote!(!#runtime::runtime::has_keys(&value, &[#(#names),*])));
            quote!(#runtime::runtime::has_keys(&value, &[#(#names),*]) #(&& #rivals)*)
        }
        Test::Among(values) => {
            let values = among(values);
            quote!(#runtime::runtime::is_one_of(Some(&value), #values))
        }
        Test::Marked(wire, values) => {
            let values = among(values);
            quote!(#runtime::runtime::is_one_of(value.get(#wire), #values))
        }
    }
}
