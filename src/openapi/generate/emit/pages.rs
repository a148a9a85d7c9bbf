//! Pages: the iterator over all items of a list.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::arguments::{self, What};
use crate::openapi::generate::emit::{Paths, docs, is_copy, rust};
use crate::openapi::generate::model::{Api, Content, Int, Operation, PageField, Pages, Type};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// Items to ask for at a time where the document declares neither a maximum nor a default.
const PAGE_SIZE: i32 = 100;

/// The most items to ask for at a time where the caller does not say: a document may allow pages that fill the memory.
const LARGEST: i32 = 1000;

/// Items to ask for at a time where the caller does not say: as many as are allowed, since a quota counts requests.
fn page_size(list: &Pages) -> i32 {
    let default = list.default_limit.unwrap_or(PAGE_SIZE);
    list.largest_limit
        .map_or(default, |largest| largest.min(LARGEST.max(default)))
}

/// ```text
/// pub fn search_corp_pages(&self, params: &types::SearchCorpParams) -> Pages<types::Corp> {
///     let client = Clone::clone(self);
///     let mut params = params.clone();
///     Pages::new(offset, limit, |item| key, move |offset, limit| client.search_corp(…).map(page))
/// }
/// ```
pub fn method(api: &Api, operation: &Operation, list: &Pages, paths: &Paths) -> TokenStream {
    let full = operation.with_ident();
    let ident = format_ident!("{}", full.as_ref().unwrap_or(&operation.ident));
    let name = format_ident!("{}_pages", operation.ident);
    let arguments = arguments::of(api, operation, paths);
    let item = rust(api, &list.item, paths);
    let (offset, limit) = (
        format_ident!("{}", list.offset),
        format_ident!("{}", list.limit),
    );
    let page_size = page_size(list);
    let default = Literal::i32_unsuffixed(page_size);

    // What the closure keeps, and what it passes on.
    let mut kept = Vec::new();
    let mut passed = Vec::new();
    for argument in &arguments {
        let ident = &argument.ident;
        let (keep, pass) = match argument.what {
            What::Credential(_) => (Some(quote!(#ident.clone())), quote!(&#ident)),
            What::Param(param)
                if argument.optional && [&list.offset, &list.limit].contains(&&param.ident) =>
            {
                (None, quote!(Some(#ident)))
            }
            What::Param(param) if is_copy(api, &param.shape.ty) => (None, quote!(#ident)),
            What::Param(_) if !argument.optional => {
                (Some(quote!(#ident.to_owned())), quote!(&#ident))
            }
            What::Param(param) => {
                let lent = match param.shape.ty {
                    Type::Text | Type::List(_) => quote!(#ident.as_deref()),
                    _ => quote!(#ident.as_ref()),
                };
                (Some(quote!(#ident.map(ToOwned::to_owned))), lent)
            }
            What::Body(body) => match &body.content {
                Content::Json(shape) if is_copy(api, &shape.ty) && !shape.nullable => {
                    (None, quote!(#ident))
                }
                _ if body.required => (Some(quote!(#ident.to_owned())), quote!(&#ident)),
                Content::Json(_) | Content::Form(..) => {
                    let owned = quote!(#ident.map(ToOwned::to_owned));
                    (Some(owned), quote!(#ident.as_ref()))
                }
                _ => {
                    let owned = quote!(#ident.map(ToOwned::to_owned));
                    (Some(owned), quote!(#ident.as_deref()))
                }
            },
            What::Params => {
                kept.push(quote!(let mut #ident = #ident.clone();));
                (None, quote!(&#ident))
            }
        };
        kept.extend(keep.map(|keep| quote!(let #ident = #keep;)));
        passed.push(pass);
    }
    let (first_offset, first_limit) = if operation.params.is_some() {
        (quote!(params.#offset), quote!(params.#limit))
    } else {
        (quote!(#offset), quote!(#limit))
    };
    let set = operation
        .params
        .as_ref()
        .map(|_| quote!(params.#offset = Some(#offset); params.#limit = Some(#limit);));
    let items = field(&list.items);
    let items = if list.items.optional {
        quote!(#items.unwrap_or_default())
    } else {
        items
    };
    let total = number(list.total.as_ref());
    let echo = number(list.echo.as_ref());
    let key = key(list);
    let words = docs(&[
        format!(
            "All items of {}, fetched page by page.",
            prose::code(&operation.id)
        ),
        String::new(),
        format!(
            "Begins at {} and asks for {} at a time (default {}).",
            prose::code(&list.offset),
            prose::code(&list.limit),
            page_size
        ),
    ]);
    let deprecated = crate::openapi::generate::emit::method_docs::deprecated(operation);
    quote! {
        #words
        #deprecated
        pub fn #name(&self, #(#arguments),*) -> Pages<#item> {
            let client = Clone::clone(self);
            #(#kept)*
            Pages::new(#first_offset.unwrap_or(0), #first_limit.unwrap_or(#default), #key, move |#offset, #limit| {
                #set
                let page = client.#ident(#(#passed),*)?;
                Ok(Page { items: #items, total: #total, offset: #echo })
            })
        }
    }
}

fn field(field: &PageField) -> TokenStream {
    let ident = format_ident!("{}", field.ident);
    if field.double {
        quote!(page.#ident.flatten())
    } else {
        quote!(page.#ident)
    }
}

fn number(found: Option<&PageField>) -> TokenStream {
    let Some(found) = found else {
        return quote!(None);
    };
    let value = field(found);
    match (found.int, found.optional) {
        (Some(Int::I64), true) => value,
        (Some(Int::I64), false) => quote!(Some(#value)),
        (Some(Int::U64), true) => quote!(#value.and_then(|number| i64::try_from(number).ok())),
        (Some(Int::U64), false) => quote!(i64::try_from(#value).ok()),
        (_, true) => quote!(#value.map(i64::from)),
        (_, false) => quote!(Some(i64::from(#value))),
    }
}

fn key(list: &Pages) -> TokenStream {
    let part = |(field, text): &(PageField, bool)| {
        let ident = format_ident!("{}", field.ident);
        match (field.double, field.optional, text) {
            (true, ..) => quote!(item.#ident.clone().flatten().map(|key| key.to_string())),
            (false, true, true) => quote!(item.#ident.clone()),
            (false, false, true) => quote!(Some(item.#ident.clone())),
            (false, true, false) => quote!(item.#ident.as_ref().map(ToString::to_string)),
            (false, false, false) => quote!(Some(item.#ident.to_string())),
        }
    };
    match list.key.as_slice() {
        [] => quote!(|_| None),
        [one] => {
            let one = part(one);
            quote!(|item| #one)
        }
        [first, rest @ ..] => {
            let (first, rest) = (part(first), rest.iter().map(part));
            quote!(|item| {
                let mut key = #first?;
                #(
                    key.push('\n');
                    key.extend(#rest);
                )*
                Some(key)
            })
        }
    }
}
