//! Checks: the document's rules as `impl Validate`.
use crate::openapi::generate::emit::{Paths, holds_secret};
use crate::openapi::generate::model::{
    Api, Bound, Field, Int, Named, NamedKind, Open, OpenOf, Param, Rules, Shape, Struct, Type, Wrap,
};
use crate::openapi::generate::pattern;
use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// `impl Validate` for a struct.
pub fn of_struct(api: &Api, named: &Named, inner: &Struct, paths: &Paths) -> TokenStream {
    let fields: Vec<TokenStream> = inner
        .fields
        .iter()
        .filter_map(|field| of_field(api, field, named.sent, paths))
        .collect();
    let extra = inner.extra.as_ref().and_then(|extra| {
        let each = rules(api, extra, &quote!(value), paths);
        (!each.is_empty())
            .then(|| closure(quote!(at, value), each))
            .map(|each| quote!(at.entries(&self.extra, #each);))
    });
    let count = (inner.min_properties.is_some() || inner.max_properties.is_some()).then(|| {
        let always = inner
            .fields
            .iter()
            .filter(|field| matches!(field.wrap(named.sent), Wrap::Bare | Wrap::Null))
            .count();
        let optional = inner.fields.iter().filter(|field| {
            matches!(field.wrap(named.sent), Wrap::Option | Wrap::Double) && !field.shape.read_only
        });
        let optional = optional.map(|field| {
            let ident = format_ident!("{}", field.ident);
            quote!(+ usize::from(self.#ident.is_some()))
        });
        let extra = inner.extra.as_ref().map(|_| quote!(+ self.extra.len()));
        let always = Literal::usize_unsuffixed(always);
        let (least, most) = (
            count_of(inner.min_properties),
            count_of(inner.max_properties),
        );
        quote!(at.properties(#always #(#optional)* #extra, #least, #most);)
    });
    of_type(&named.name, quote!(#(#fields)* #extra #count), paths)
}

/// `impl Validate` around statements that use `self` and `at`.
pub fn of_type(name: &str, body: TokenStream, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    let name = format_ident!("{name}");
    let at = if body.is_empty() {
        quote!(_)
    } else {
        quote!(at)
    };
    quote! {
        impl #runtime::runtime::Validate for #name {
            fn validate(&self, #at: &mut #runtime::runtime::Validator) { #body }
        }
    }
}

pub fn of_field(api: &Api, field: &Field, sent: bool, paths: &Paths) -> Option<TokenStream> {
    if field.shape.read_only && sent {
        return None;
    }
    let ident = format_ident!("{}", field.ident);
    let wire = &field.wire;
    let wrap = field.wrap(sent);
    let value = if wrap == Wrap::Bare {
        quote!(&self.#ident)
    } else {
        quote!(value)
    };
    let body = rules(
        api,
        &Shape {
            nullable: false,
            ..field.shape.clone()
        },
        &value,
        paths,
    );
    if body.is_empty() {
        return None;
    }
    let body = closure(quote!(at), body);
    Some(match wrap {
        Wrap::Bare => quote!(at.field(#wire, #body);),
        Wrap::Double => quote!(if let Some(Some(value)) = &self.#ident { at.field(#wire, #body); }),
        _ => quote!(if let Some(value) = &self.#ident { at.field(#wire, #body); }),
    })
}

/// The check of an argument; `argument` is a reference to its value, or an `Option` of one.
pub fn of_param(
    api: &Api,
    param: &Param,
    argument: &TokenStream,
    optional: bool,
    paths: &Paths,
) -> TokenStream {
    let wire = &param.wire;
    let value = if optional {
        quote!(value)
    } else {
        argument.clone()
    };
    let body = rules(api, &param.shape, &value, paths);
    if body.is_empty() {
        return body;
    }
    let body = closure(quote!(at), body);
    if optional {
        quote!(if let Some(value) = #argument { at.field(#wire, #body); })
    } else {
        quote!(at.field(#wire, #body);)
    }
}

/// Does the value check itself, so that there is nothing else to check here?
pub fn is_nested(api: &Api, shape: &Shape) -> bool {
    let Type::Named(index) = &shape.ty else {
        return false;
    };
    let kind = api.named(*index).map(|named| &named.kind);
    !shape.nullable && !matches!(kind, Some(NamedKind::Enum(_)))
}

/// Statements that check the value that `value`, a reference, leads to; nothing when there is nothing to check.
pub fn rules(api: &Api, shape: &Shape, value: &TokenStream, paths: &Paths) -> TokenStream {
    if shape.nullable && !matches!(shape.ty, Type::Any) {
        let body = rules(
            api,
            &Shape {
                nullable: false,
                ..shape.clone()
            },
            &quote!(value),
            paths,
        );
        return if body.is_empty() {
            body
        } else {
            quote!(if let Some(value) = #value { #body })
        };
    }
    let own = &shape.rules;
    let (place, copied) = (place(value), copied(value));
    match &shape.ty {
        Type::Text => text(own, value, paths),
        Type::Secret => text(own, &quote!(#place.expose()), paths),
        Type::Flag => own
            .only
            .map(|only| quote!(at.only(#copied, #only);))
            .unwrap_or_default(),
        Type::Int(int) => number(own, &copied, Some(int.rust())),
        Type::Time(_) => number(own, &quote!(#place.get()), Some(Int::I64.rust())),
        Type::Float { wide } => {
            let wide = if *wide {
                copied
            } else {
                quote!(f64::from(#copied))
            };
            let body = number(own, &wide, None);
            quote!(at.finite(#wide); #body)
        }
        Type::Any => TokenStream::new(),
        Type::Named(index) => match api.named(*index).map(|named| &named.kind) {
            Some(NamedKind::Enum(open)) => of_open(open, own, &place, paths),
            _ => quote!(at.nested(#value);),
        },
        Type::List(item) => {
            let mut out = TokenStream::new();
            if own.min_items.is_some() || own.max_items.is_some() {
                let (least, most) = (count_of(own.min_items), count_of(own.max_items));
                out.extend(quote!(at.count(#place.len(), #least, #most);));
            }
            if own.unique && !holds_secret(&item.ty) {
                out.extend(quote!(at.unique(#value);));
            }
            let each = rules(api, item, &quote!(value), paths);
            if !each.is_empty() {
                let each = closure(quote!(at, value), each);
                out.extend(quote!(at.each(#value, #each);));
            }
            out
        }
        Type::Map(item) => {
            let mut out = TokenStream::new();
            if own.min_items.is_some() || own.max_items.is_some() {
                let (least, most) = (count_of(own.min_items), count_of(own.max_items));
                out.extend(quote!(at.properties(#place.len(), #least, #most);));
            }
            let each = rules(api, item, &quote!(value), paths);
            if !each.is_empty() {
                let each = closure(quote!(at, value), each);
                out.extend(quote!(at.entries(#value, #each);));
            }
            out
        }
    }
}

/// `|at| at.nested(…)`, or with braces if there is more than one statement.
fn closure(arguments: TokenStream, body: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = body.clone().into_iter().collect();
    let is_end =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';');
    let plain = tokens.iter().filter(|token| is_end(token)).count() == 1
        && tokens.last().is_some_and(is_end)
        && matches!(tokens.first(), Some(TokenTree::Ident(first)) if first == "at");
    if plain {
        tokens.pop();
        let body: TokenStream = tokens.into_iter().collect();
        quote!(|#arguments| #body)
    } else {
        quote!(|#arguments| { #body })
    }
}

/// `&self.x` as something whose methods are called: `self.x`.
fn place(value: &TokenStream) -> TokenStream {
    let mut tokens = value.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Punct(sign)) if sign.as_char() == '&' => tokens.collect(),
        _ => value.clone(),
    }
}

/// The value behind a reference, for types that are copied.
fn copied(value: &TokenStream) -> TokenStream {
    let place = place(value);
    if place.to_string() == value.to_string() {
        quote!(*#value)
    } else {
        place
    }
}

fn of_open(open: &Open, own: &Rules, value: &TokenStream, paths: &Paths) -> TokenStream {
    let known = open.closed.then(|| quote!(at.known(#value.is_known());));
    let limits = match open.of {
        OpenOf::Text => text(own, &quote!(#value.as_str()), paths),
        OpenOf::Int(int) => number(own, &quote!(#value.code()), Some(int.rust())),
    };
    quote!(#known #limits)
}

fn text(own: &Rules, value: &TokenStream, paths: &Paths) -> TokenStream {
    let runtime = &paths.runtime;
    let length = own.min_length.is_some_and(|least| least > 0) || own.max_length.is_some();
    let (least, most) = (count_of(own.min_length), count_of(own.max_length));
    match &own.pattern {
        // after the length, so that a pattern never sees more than the document allows
        Some((source, flags)) => {
            let pieces = (*flags == "u").then(|| pattern::parse(source)).flatten();
            let matcher = match pieces {
                Some(part) => {
                    let part = pattern::tokens(&part, runtime);
                    quote!(new(#source, #part))
                }
                None => quote!(with_regress(#source, #flags)),
            };
            let words = own.pattern_words.as_ref();
            let words = words.map(|words| quote!(.in_words(#words)));
            quote! {
                static PATTERN: #runtime::runtime::Pattern = #runtime::runtime::Pattern::#matcher #words;
                at.text(#value, #least, #most, &PATTERN);
            }
        }
        None if length => quote!(at.length(#value, #least, #most);),
        None => TokenStream::new(),
    }
}

fn number(own: &Rules, value: &TokenStream, int: Option<&str>) -> TokenStream {
    let mut out = TokenStream::new();
    let bound = |bound: &Bound| match bound.whole {
        Some(whole) => {
            let digits = Literal::u128_unsuffixed(whole.unsigned_abs());
            if whole < 0 {
                quote!(-#digits)
            } else {
                quote!(#digits)
            }
        }
        None => {
            let digits = Literal::f64_unsuffixed(bound.value.abs());
            if bound.value.is_sign_negative() && bound.value != 0.0 {
                quote!(-#digits)
            } else {
                quote!(#digits)
            }
        }
    };
    // both ends in one sentence, if neither is exclusive
    if let (Some(low), Some(high)) = (&own.minimum, &own.maximum)
        && !low.exclusive
        && !high.exclusive
    {
        let (low, high) = (bound(low), bound(high));
        out.extend(quote!(at.range(#value, #low, #high);));
    } else {
        if let Some(low) = &own.minimum {
            let (limit, exclusive) = (bound(low), low.exclusive);
            out.extend(if exclusive {
                quote!(at.above(#value, #limit);)
            } else {
                quote!(at.at_least(#value, #limit);)
            });
        }
        if let Some(high) = &own.maximum {
            let (limit, exclusive) = (bound(high), high.exclusive);
            out.extend(if exclusive {
                quote!(at.below(#value, #limit);)
            } else {
                quote!(at.at_most(#value, #limit);)
            });
        }
    }
    if let Some(step) = own.multiple_of {
        out.extend(match int {
            Some(_) => {
                let step = Literal::i128_unsuffixed(step as i128);
                quote!(at.multiple_of_whole(i128::from(#value), #step);)
            }
            None => quote!(at.multiple_of(#value, #step);),
        });
    }
    out
}

fn count_of(count: Option<u64>) -> TokenStream {
    match count {
        Some(count) => {
            let count = Literal::usize_unsuffixed(usize::try_from(count).unwrap_or(usize::MAX));
            quote!(Some(#count))
        }
        None => quote!(None),
    }
}
