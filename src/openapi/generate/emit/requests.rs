//! Requests: the chain of calls that puts a request together.
use crate::openapi::generate::emit::{Paths, checks, is_copy};
use crate::openapi::generate::model::{
    Api, Content, From, Operation, Param, Place, Shape, Style, Type,
};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// A chain of calls, broken into statements where something is conditional.
pub struct Chain {
    pub tokens: TokenStream,
    pub statements: Vec<TokenStream>,
}

impl Chain {
    pub fn add(&mut self, call: TokenStream) {
        self.tokens.extend(call);
    }
    /// `let call = …; let call = match value { Some(value) => call.…, None => call };`
    pub fn add_if_some(&mut self, option: TokenStream, name: &str, call: TokenStream) {
        let name = format_ident!("{name}");
        let so_far = std::mem::replace(&mut self.tokens, quote!(call));
        self.statements.push(quote!(let call = #so_far;));
        self.statements
            .push(quote!(let call = match #option { Some(#name) => call #call, None => call };));
    }
}

pub fn checked(api: &Api, operation: &Operation, paths: &Paths, call: &mut Chain) {
    let mut rules = TokenStream::new();
    for param in &operation.required {
        let ident = format_ident!("{}", param.ident);
        let value = if is_copy(api, &param.shape.ty) {
            quote!(&#ident)
        } else {
            quote!(#ident)
        };
        rules.extend(checks::of_param(api, param, &value, false, paths));
    }
    if operation.params.is_some() {
        call.add(quote!(.validate(params)));
    } else {
        for param in &operation.optional {
            let ident = format_ident!("{}", param.ident);
            let value = if is_copy(api, &param.shape.ty) {
                quote!(&#ident)
            } else {
                quote!(#ident)
            };
            rules.extend(checks::of_param(api, param, &value, true, paths));
        }
    }
    if let Some(body) = &operation.body
        && let Content::Multipart(_) = &body.content
    {
        if body.required {
            call.add(quote!(.validate(&body)));
        } else {
            rules.extend(quote!(if let Some(body) = &body {
                at.nested(body);
            }));
        }
    }
    if let Some(body) = &operation.body
        && let Some(shape) = body.content.shape()
    {
        let value = match (body.required, is_copy(api, &shape.ty) && !shape.nullable) {
            (true, true) => quote!(&body),
            (true, false) => quote!(body),
            (false, _) => quote!(value),
        };
        // of an optional one that may be null, both `Option`s are opened at once
        let double = !body.required && shape.nullable && !matches!(shape.ty, Type::Any);
        let inner = Shape {
            nullable: shape.nullable && !double,
            ..shape.clone()
        };
        let checks = checks::rules(api, &inner, &value, paths);
        if body.required && checks::is_nested(api, &inner) {
            call.add(quote!(.validate(body)));
        } else if body.required {
            rules.extend(checks);
        } else if !checks.is_empty() {
            let option = if is_copy(api, &shape.ty) && !shape.nullable {
                quote!(&body)
            } else {
                quote!(body)
            };
            rules.extend(if double {
                quote!(if let Some(Some(value)) = #option { #checks })
            } else {
                quote!(if let Some(value) = #option { #checks })
            });
        }
    }
    if !rules.is_empty() {
        call.add(quote!(.validate_with(|at| { #rules })));
    }
}

/// A required parameter; `value` is the argument.
pub fn required(api: &Api, param: &Param, value: &TokenStream, call: &mut Chain) {
    let name = &param.wire;
    let by_value = is_copy(api, &param.shape.ty);
    let reference = if by_value {
        quote!(&#value)
    } else {
        value.clone()
    };
    call.add(match param.from {
        From::Path if matches!(param.shape.ty, Type::Secret) => {
            quote!(.secret_path(#name, #reference))
        }
        From::Path => quote!(.path(#name, #reference)),
        From::Query if matches!(param.shape.ty, Type::Secret) => {
            quote!(.secret_query(#name, #reference))
        }
        From::Query => quote!(.query(#name, #reference)),
        From::QueryEach => quote!(.query_each(#name, #reference)),
        From::QueryJoined(separator) => quote!(.query_joined(#name, #separator, #reference)),
        From::Header if matches!(param.shape.ty, Type::Secret) => {
            quote!(.secret_header(#name, #reference))
        }
        From::Header => quote!(.header(#name, #reference)),
        From::HeaderJoined => quote!(.header_joined(#name, #reference)),
        From::Cookie if matches!(param.shape.ty, Type::Secret) => {
            quote!(.secret_cookie(#name, #reference))
        }
        From::Cookie => quote!(.cookie(#name, #reference)),
        From::Styled(place, written) => {
            let style = style(written);
            match place {
                Place::Path => quote!(.path_styled(#name, #style, #reference)),
                Place::Query => quote!(.query_styled(#name, #style, #reference)),
                Place::Header | Place::Cookie => quote!(.header_styled(#name, #style, #reference)),
            }
        }
    });
}

/// An optional one; `owned` when it is a field of the parameter struct.
pub fn optional(param: &Param, value: &TokenStream, owned: bool, call: &mut Chain) {
    let name = &param.wire;
    let list = if owned {
        quote!(#value.as_deref().unwrap_or_default())
    } else {
        quote!(#value.unwrap_or_default())
    };
    if matches!(param.shape.ty, Type::Secret) {
        let add = match param.from.place() {
            Place::Query => quote!(.secret_query(#name, secret)),
            Place::Cookie => quote!(.secret_cookie(#name, secret)),
            Place::Path | Place::Header => quote!(.secret_header(#name, secret)),
        };
        let option = if owned {
            quote!(&#value)
        } else {
            value.clone()
        };
        return call.add_if_some(option, "secret", add);
    }
    call.add(match param.from {
        From::Path => return,
        From::Query => quote!(.query_opt(#name, #value.as_ref())),
        From::QueryEach => quote!(.query_each(#name, #list)),
        From::QueryJoined(separator) => quote!(.query_joined(#name, #separator, #list)),
        From::Cookie => quote!(.cookie_opt(#name, #value.as_ref())),
        From::Header => quote!(.header_opt(#name, #value.as_ref())),
        From::HeaderJoined => quote!(.header_joined(#name, #list)),
        From::Styled(place, written) => {
            let style = style(written);
            match place {
                Place::Path => return,
                Place::Query => quote!(.query_styled_opt(#name, #style, #value.as_ref())),
                Place::Header | Place::Cookie => {
                    quote!(.header_styled_opt(#name, #style, #value.as_ref()))
                }
            }
        }
    });
}

/// Does any request name a style?
pub fn names_styles(api: &Api) -> bool {
    api.operations.iter().any(|operation| {
        let mut params = operation.required.iter().chain(&operation.optional);
        let body = operation.body.as_ref().map(|body| &body.content);
        params.any(|param| matches!(param.from, From::Styled(..)))
            || matches!(body, Some(Content::Form(_, styles)) if !styles.is_empty())
    })
}

/// The runtime's name for a style.
fn style(style: Style) -> TokenStream {
    let variant = match style {
        Style::Simple { explode } => quote!(Simple { explode: #explode }),
        Style::Label { explode } => quote!(Label { explode: #explode }),
        Style::Matrix { explode } => quote!(Matrix { explode: #explode }),
        Style::Form { explode } => quote!(Form { explode: #explode }),
        Style::Separated(separator) => quote!(Separated(#separator)),
        Style::Deep => quote!(Deep),
        Style::Brackets => quote!(Brackets),
        Style::Json => quote!(Json),
    };
    quote!(Style::#variant)
}

pub fn body(api: &Api, operation: &Operation, call: &mut Chain) {
    let Some(body) = &operation.body else { return };
    let media = &body.media;
    let add = match &body.content {
        Content::Json(shape) => {
            let by_value = is_copy(api, &shape.ty) && !shape.nullable;
            let value = if by_value && body.required {
                quote!(&body)
            } else {
                quote!(body)
            };
            match (media.as_str(), body.required) {
                ("application/json", true) => quote!(.json(#value)),
                ("application/json", false) if by_value => quote!(.json_opt(body.as_ref())),
                ("application/json", false) => quote!(.json_opt(body)),
                (media, true) => quote!(.json_as(#media, #value)),
                (media, false) => {
                    let value = if by_value {
                        quote!(&body)
                    } else {
                        quote!(body)
                    };
                    return call.add_if_some(
                        quote!(body),
                        "body",
                        quote!(.json_as(#media, #value)),
                    );
                }
            }
        }
        Content::Form(_, styles) => {
            let styles = styles.iter().map(|(name, written)| {
                let style = style(*written);
                quote!((#name, #style))
            });
            let form = quote!(.form(body, &[#(#styles),*]));
            if !body.required {
                return call.add_if_some(quote!(body), "body", form);
            }
            form
        }
        Content::Multipart(_) => {
            let parts = quote!(.multipart(body.into()));
            if !body.required {
                return call.add_if_some(quote!(body), "body", parts);
            }
            parts
        }
        Content::Text | Content::Bytes | Content::Nothing => {
            let bytes = if matches!(body.content, Content::Text) {
                quote!(body.as_bytes())
            } else {
                quote!(body)
            };
            let media = match (&body.content, media.contains("charset")) {
                (Content::Text, false) => format!("{media}; charset=utf-8"),
                _ => media.clone(),
            };
            if !body.required {
                return call.add_if_some(quote!(body), "body", quote!(.bytes(#media, #bytes)));
            }
            quote!(.bytes(#media, #bytes))
        }
    };
    call.add(add);
}
