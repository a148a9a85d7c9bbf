//! Methods: one for each operation, a few lines that look written.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::arguments::{Argument, What};
use crate::openapi::generate::emit::requests::{Chain, body, checked, optional, required};
use crate::openapi::generate::emit::responses::{response_enum, result, sent, sent_with_headers};
use crate::openapi::generate::emit::{
    Paths, arguments, checks, constructors, docs, headers, method_docs, multipart, pages, text,
};
use crate::openapi::generate::engine::{PlainField, PlainStruct, Structs};
use crate::openapi::generate::lower::Owner;
use crate::openapi::generate::model::{
    Api, Content, DeclaredError, From, Operation, Param, Place, Response,
};
use crate::openapi::generate::print;
use crate::openapi::generate::settings::Settings;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// `pub static SEARCH_CORP: Operation = …;`
pub fn constant(operation: &Operation) -> TokenStream {
    let name = format_ident!("{}", operation.constant);
    let verb = format_ident!("{}", operation.verb);
    let Operation {
        id,
        path,
        token,
        idempotent,
        ..
    } = operation;
    let words = docs(&[prose::code(&format!(
        "{} {path}",
        operation.verb.to_uppercase()
    ))]);
    quote! {
        #words
        pub static #name: Operation = Operation { id: #id, method: Method::#verb, path: #path, token: #token, idempotent: #idempotent };
    }
}

/// Parameter structs and enums of responses, which are among the types.
pub fn own_types(api: &Api, written: &Structs, paths: &Paths) -> Vec<TokenStream> {
    let operations = api.operations.iter().enumerate();
    let params = operations.filter_map(|(index, operation)| {
        let plain = written.get(&Owner::Params(index))?;
        Some(params_struct(
            api,
            operation,
            operation.params.as_ref()?,
            plain,
            paths,
        ))
    });
    let responses = api
        .operations
        .iter()
        .filter_map(|operation| match &operation.response {
            Response::Many { name, cases } => {
                Some(response_enum(api, operation, name, cases, paths))
            }
            _ => None,
        });
    let headers = api.operations.iter().filter_map(|operation| {
        let list = operation.headers.as_ref()?;
        Some(headers::of_operation(api, operation, list, paths))
    });
    let bodies = api.operations.iter().filter_map(|operation| {
        match operation.body.as_ref().map(|body| &body.content) {
            Some(Content::Multipart(body)) => {
                Some(multipart::of_operation(api, operation, body, paths))
            }
            _ => None,
        }
    });
    params
        .chain(responses)
        .chain(headers)
        .chain(bodies)
        .collect()
}

fn params_struct(
    api: &Api,
    operation: &Operation,
    name: &str,
    plain: &PlainStruct,
    paths: &Paths,
) -> TokenStream {
    let ident = format_ident!("{name}");
    let words = docs(&[format!(
        "Optional parameters of {}.",
        prose::code(&operation.id)
    )]);
    let fields = operation.optional.iter().zip(&plain.fields);
    let fields = fields.map(|(param, PlainField { ident, ty, .. })| {
        let words = docs(&text::shape_docs(&param.shape, &param.wire));
        quote!(#words pub #ident: #ty,)
    });
    let setters = constructors::of_params(name, &operation.optional, plain);
    let rules = operation.optional.iter().map(|param| {
        let field = format_ident!("{}", param.ident);
        checks::of_param(api, param, &quote!(&self.#field), true, paths)
    });
    let check = checks::of_type(name, quote!(#(#rules)*), paths);
    quote! {
        #words
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #ident { #(#fields)* }
        #setters
        #check
    }
}

/// All methods, on the client or on an `Api` around one.
pub fn methods(api: &Api, settings: &Settings) -> TokenStream {
    let paths = Paths::outside_types(settings);
    let runtime = &paths.runtime;
    let usual = method_docs::usual_errors(api);
    let methods = api.operations.iter().map(|operation| {
        let mut method = method(api, operation, settings, &paths, usual);
        method.extend(with_headers(api, operation, settings, &paths));
        let pages = operation.pages.as_ref();
        method.extend(pages.map(|list| pages::method(api, operation, list, &paths)));
        method
    });
    let allow = quote!(#[allow(deprecated, clippy::too_many_arguments, clippy::should_implement_trait, clippy::type_complexity, clippy::wrong_self_convention, clippy::ptr_arg)]);
    let heading = docs(&method_docs::heading(usual));
    if settings.methods_on_client {
        let methods = print::braced(methods);
        return quote!(#heading #allow impl #runtime::Client #methods);
    }
    let title = docs(&[format!(
        "{}.",
        prose::inline(&api.title).trim_end_matches('.')
    )]);
    let new = quote! {
        #[doc = " The methods on this client's connections, session and limits."]
        pub fn new(client: #runtime::Client) -> Self { Self { client } }
    };
    let methods = print::braced(std::iter::once(new).chain(methods));
    quote! {
        #title
        #[derive(Clone, Debug)]
        pub struct Api { client: #runtime::Client }
        #heading
        #allow
        impl Api #methods
    }
}

fn method(
    api: &Api,
    operation: &Operation,
    settings: &Settings,
    paths: &Paths,
    usual: &[DeclaredError],
) -> TokenStream {
    let ident = format_ident!("{}", operation.ident);
    let arguments = arguments::of(api, operation, paths);
    let call = request(api, operation, settings, paths);
    let result = result(api, &operation.response, paths);
    let sent = sent(operation, call, paths);
    let deprecated = method_docs::deprecated(operation);
    let inside = settings.methods_on_client;
    let Some(with) = operation.with_ident() else {
        let words = docs(&method_docs::lines(operation, &arguments, usual, inside));
        return quote! {
            #words
            #deprecated
            pub fn #ident(&self, #(#arguments),*) -> Result<#result> { #sent }
        };
    };
    let with = format_ident!("{with}");
    let with_words = docs(&method_docs::with_lines(operation, &arguments));
    let is_left_out =
        |argument: &Argument| argument.optional && matches!(argument.what, What::Param(_));
    let passed = arguments.iter().map(|argument| match &argument.ident {
        _ if is_left_out(argument) => quote!(None),
        ident => quote!(#ident),
    });
    let passed: Vec<TokenStream> = passed.collect();
    let (_, taken): (Vec<Argument>, Vec<Argument>) = arguments::of(api, operation, paths)
        .into_iter()
        .partition(is_left_out);
    let words = docs(&method_docs::lines(operation, &taken, usual, inside));
    quote! {
        #words
        #deprecated
        pub fn #ident(&self, #(#taken),*) -> Result<#result> { self.#with(#(#passed),*) }

        #with_words
        #deprecated
        pub fn #with(&self, #(#arguments),*) -> Result<#result> { #sent }
    }
}

/// The same with the headers of the response, where the document declares some.
fn with_headers(
    api: &Api,
    operation: &Operation,
    settings: &Settings,
    paths: &Paths,
) -> Option<TokenStream> {
    let list = operation.headers.as_ref()?;
    let ident = format_ident!("{}_with_headers", operation.ident);
    let arguments = arguments::of(api, operation, paths);
    let body = result(api, &operation.response, paths);
    let result = headers::result(operation, list, body, paths);
    let call = request(api, operation, settings, paths);
    let sent = sent_with_headers(operation, list, call, paths);
    let method = prose::code(&operation.ident);
    let words = docs(&[
        format!(
            "[{method}](Self::{}), and the headers of its response.",
            operation.ident
        ),
        String::new(),
        "# Errors".to_owned(),
        "The same.".to_owned(),
    ]);
    let deprecated = method_docs::deprecated(operation);
    Some(quote! {
        #words
        #deprecated
        pub fn #ident(&self, #(#arguments),*) -> Result<#result> { #sent }
    })
}

/// The call with all that it sends.
fn request(api: &Api, operation: &Operation, settings: &Settings, paths: &Paths) -> Chain {
    let constant = format_ident!("{}", operation.constant);
    let client = if settings.methods_on_client {
        quote!(self)
    } else {
        quote!(self.client)
    };
    let mut call = Chain {
        tokens: quote!(#client.call(&operations::#constant)),
        statements: Vec::new(),
    };
    checked(api, operation, paths, &mut call);
    for credential in &operation.credentials {
        let (name, ident) = (&credential.name, format_ident!("{}", credential.ident));
        call.add(match credential.place {
            Place::Header => quote!(.secret_header(#name, #ident)),
            Place::Path | Place::Query => quote!(.secret_query(#name, #ident)),
            Place::Cookie => quote!(.secret_cookie(#name, #ident)),
        });
    }
    if let Some(media) = &operation.accept {
        call.add(quote!(.header("Accept", #media)));
    }
    for (place, name, value) in &operation.constants {
        call.add(match place {
            Place::Header => quote!(.header(#name, #value)),
            Place::Path | Place::Query => quote!(.query(#name, #value)),
            Place::Cookie => quote!(.cookie(#name, #value)),
        });
    }
    for param in &operation.required {
        let ident = format_ident!("{}", param.ident);
        required(api, param, &quote!(#ident), &mut call);
    }
    for param in &operation.optional {
        let ident = format_ident!("{}", param.ident);
        let in_struct = operation.params.is_some();
        let value = if in_struct {
            quote!(params.#ident)
        } else {
            quote!(#ident)
        };
        match page_size(operation, param) {
            Some(default) => {
                let name = &param.wire;
                call.add(quote!(.query(#name, &#value.unwrap_or(#default))));
            }
            None => optional(param, &value, in_struct, &mut call),
        }
    }
    body(api, operation, &mut call);
    call
}

/// The page size to send where the caller gives none: the default that the document declares for the `limit` of `x-pages`.
/// It is sent rather than left to the platform, so that a platform whose own default differs gives the same page.
fn page_size(operation: &Operation, param: &Param) -> Option<Literal> {
    let list = operation.pages.as_ref()?;
    let is_limit = param.ident == list.limit && matches!(param.from, From::Query);
    let default = list.default_limit.filter(|_| is_limit)?;
    Some(Literal::i32_unsuffixed(default))
}
