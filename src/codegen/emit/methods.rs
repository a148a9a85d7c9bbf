//! Methods: one for each operation, a few lines that look written.
use super::{Paths, bare, checks, constructors, docs, is_copy, pages, rust, text};
use crate::codegen::Settings;
use crate::codegen::docs as prose;
use crate::codegen::model::{Answer, Api, Content, From, Operation, Param, Shape, Status, Type};
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
        repeatable,
        ..
    } = operation;
    let words = docs(&[prose::code(&format!(
        "{} {path}",
        operation.verb.to_uppercase()
    ))]);
    quote! {
        #words
        pub static #name: Operation = Operation { id: #id, method: Method::#verb, path: #path, token: #token, repeatable: #repeatable };
    }
}

/// Parameter structs and answer enums, which stand among the types.
pub fn own_types(api: &Api, paths: &Paths) -> Vec<TokenStream> {
    let params = api.operations.iter().filter_map(|operation| {
        Some(params_struct(
            api,
            operation,
            operation.params.as_ref()?,
            paths,
        ))
    });
    let answers = api
        .operations
        .iter()
        .filter_map(|operation| match &operation.answer {
            Answer::Many { name, cases } => Some(answer_enum(api, operation, name, cases, paths)),
            _ => None,
        });
    params.chain(answers).collect()
}

fn params_struct(api: &Api, operation: &Operation, name: &str, paths: &Paths) -> TokenStream {
    let ident = format_ident!("{name}");
    let words = docs(&[format!(
        "Optional parameters of {}.",
        prose::code(&operation.id)
    )]);
    let fields = operation.optional.iter().map(|param| {
        let field = format_ident!("{}", param.ident);
        let ty = bare(api, &param.shape, paths);
        let words = docs(&text::shape_docs(&param.shape, &param.wire));
        quote!(#words pub #field: Option<#ty>,)
    });
    let setters = constructors::of_params(api, name, &operation.optional, paths);
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

fn answer_enum(
    api: &Api,
    operation: &Operation,
    name: &str,
    cases: &[(Vec<Status>, String, Content)],
    paths: &Paths,
) -> TokenStream {
    let ident = format_ident!("{name}");
    let words = docs(&[format!("What {} may answer.", prose::code(&operation.id))]);
    let variants = cases.iter().map(|(statuses, name, content)| {
        let name = format_ident!("{name}");
        let listed: Vec<String> = statuses.iter().map(status_words).collect();
        let words = docs(&[format!("Status {}.", listed.join(", "))]);
        match content_type(api, content, paths) {
            Some(ty) => quote!(#words #name(#ty),),
            None => quote!(#words #name,),
        }
    });
    quote! {
        #words
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident { #(#variants)* }
    }
}

fn status_words(status: &Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Any => "2XX".to_owned(),
    }
}

/// All methods, on the client or on an `Api` around one.
pub fn methods(api: &Api, settings: &Settings) -> TokenStream {
    let paths = Paths::outside_types(settings);
    let runtime = &paths.runtime;
    let methods = api.operations.iter().map(|operation| {
        let method = method(api, operation, settings, &paths);
        let pages = operation
            .pages
            .as_ref()
            .map(|list| pages::method(api, operation, list, &paths));
        quote!(#method #pages)
    });
    let allow = quote!(#[allow(deprecated, clippy::too_many_arguments, clippy::should_implement_trait, clippy::type_complexity, clippy::wrong_self_convention, clippy::ptr_arg)]);
    if settings.methods_on_client {
        return quote!(#allow impl #runtime::Client { #(#methods)* });
    }
    let title = docs(&[format!(
        "{}.",
        prose::inline(&api.title).trim_end_matches('.')
    )]);
    quote! {
        #title
        #[derive(Clone, Debug)]
        pub struct Api { client: #runtime::Client }
        #allow
        impl Api {
            #[doc = " The methods on this client's connections, session and limits."]
            pub fn new(client: #runtime::Client) -> Self { Self { client } }
            #(#methods)*
        }
    }
}

/// The arguments of a method: name and type.
pub fn arguments(api: &Api, operation: &Operation, paths: &Paths) -> Vec<TokenStream> {
    let runtime = &paths.runtime;
    let mut out = Vec::new();
    if operation.authorization.is_some() {
        out.push(quote!(authorization: &#runtime::Secret));
    }
    for param in &operation.required {
        let ident = format_ident!("{}", param.ident);
        let ty = argument(api, &param.shape, paths);
        out.push(quote!(#ident: #ty));
    }
    if let Some(body) = &operation.body {
        let ty = match &body.content {
            Content::Text => quote!(&str),
            Content::Bytes | Content::Nothing => quote!(&[u8]),
            Content::Json(shape) if shape.nullable && !matches!(shape.ty, Type::Any) => {
                let ty = rust(api, shape, paths);
                quote!(&#ty)
            }
            Content::Json(shape) if body.required => argument(api, shape, paths),
            Content::Json(shape) if is_copy(api, &shape.ty) => bare(api, shape, paths),
            Content::Json(shape) => {
                let ty = bare(api, shape, paths);
                quote!(&#ty)
            }
        };
        out.push(if body.required {
            quote!(body: #ty)
        } else {
            quote!(body: Option<#ty>)
        });
    }
    match &operation.params {
        Some(name) => {
            let name = format_ident!("{name}");
            let types = &paths.types;
            out.push(quote!(params: &#types #name));
        }
        None => {
            for param in &operation.optional {
                let ident = format_ident!("{}", param.ident);
                let ty = argument(api, &param.shape, paths);
                out.push(quote!(#ident: Option<#ty>));
            }
        }
    }
    out
}

/// A value as an argument: borrowed unless it is small.
fn argument(api: &Api, shape: &Shape, paths: &Paths) -> TokenStream {
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

fn method(api: &Api, operation: &Operation, settings: &Settings, paths: &Paths) -> TokenStream {
    let ident = format_ident!("{}", operation.ident);
    let constant = format_ident!("{}", operation.constant);
    let arguments = arguments(api, operation, paths);
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
    if let Some((header, _)) = &operation.authorization {
        call.add(quote!(.secret_header(#header, authorization)));
    }
    if let Some(media) = &operation.accept {
        call.add(quote!(.header("Accept", #media)));
    }
    for (header, value) in &operation.constants {
        call.add(quote!(.header(#header, #value)));
    }
    for param in &operation.required {
        let ident = format_ident!("{}", param.ident);
        required(api, param, &quote!(#ident), &mut call);
    }
    for param in &operation.optional {
        let ident = format_ident!("{}", param.ident);
        if operation.params.is_some() {
            optional(param, &quote!(params.#ident), true, &mut call);
        } else {
            optional(param, &quote!(#ident), false, &mut call);
        }
    }
    body(api, operation, &mut call);
    let result = result(api, &operation.answer, paths);
    let sent = sent(operation, call, paths);
    let words = docs(&method_docs(operation));
    let deprecated = operation
        .words
        .deprecated
        .then(|| quote!(#[deprecated = "the document marks this operation as deprecated"]));
    quote! {
        #words
        #deprecated
        pub fn #ident(&self, #(#arguments),*) -> Result<#result> { #sent }
    }
}

/// A chain of calls, broken into statements where something is conditional.
struct Chain {
    tokens: TokenStream,
    statements: Vec<TokenStream>,
}

impl Chain {
    fn add(&mut self, call: TokenStream) {
        self.tokens.extend(call);
    }
    /// `let call = …; let call = match value { Some(value) => call.…, None => call };`
    fn add_if_some(&mut self, option: TokenStream, name: &str, call: TokenStream) {
        let name = format_ident!("{name}");
        let so_far = std::mem::replace(&mut self.tokens, quote!(call));
        self.statements.push(quote!(let call = #so_far;));
        self.statements
            .push(quote!(let call = match #option { Some(#name) => call #call, None => call };));
    }
}

fn checked(api: &Api, operation: &Operation, paths: &Paths, call: &mut Chain) {
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
        call.add(quote!(.check(params)));
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
        && let Content::Json(shape) = &body.content
    {
        let value = match (body.required, is_copy(api, &shape.ty) && !shape.nullable) {
            (true, true) => quote!(&body),
            (true, false) => quote!(body),
            (false, _) => quote!(value),
        };
        let checks = checks::rules(api, shape, &value, paths);
        let whole =
            checks.to_string().replace(' ', "") == format!("at.nested({value});").replace(' ', "");
        if whole && body.required {
            call.add(quote!(.check(body)));
        } else if body.required {
            rules.extend(checks);
        } else if !checks.is_empty() {
            let option = if is_copy(api, &shape.ty) && !shape.nullable {
                quote!(&body)
            } else {
                quote!(body)
            };
            rules.extend(quote!(if let Some(value) = #option { #checks }));
        }
    }
    if !rules.is_empty() {
        call.add(quote!(.check_with(|at| { #rules })));
    }
}

/// A required parameter; `value` is the argument.
fn required(api: &Api, param: &Param, value: &TokenStream, call: &mut Chain) {
    let name = &param.wire;
    let by_value = is_copy(api, &param.shape.ty);
    let reference = if by_value {
        quote!(&#value)
    } else {
        value.clone()
    };
    call.add(match param.from {
        From::Path => quote!(.path(#name, #reference)),
        From::Query => quote!(.query(#name, #reference)),
        From::QueryEach => quote!(.query_each(#name, #reference)),
        From::QueryJoined(separator) => quote!(.query_joined(#name, #separator, #reference)),
        From::Header if matches!(param.shape.ty, Type::Secret) => {
            quote!(.secret_header(#name, #reference))
        }
        From::Header => quote!(.header(#name, #reference)),
        From::HeaderJoined => quote!(.header_joined(#name, #reference)),
    });
}

/// An optional one; `owned` when it is a field of the parameter struct.
fn optional(param: &Param, value: &TokenStream, owned: bool, call: &mut Chain) {
    let name = &param.wire;
    let list = if owned {
        quote!(#value.as_deref().unwrap_or_default())
    } else {
        quote!(#value.unwrap_or_default())
    };
    call.add(match param.from {
        From::Path => return,
        From::Query => quote!(.query_opt(#name, #value.as_ref())),
        From::QueryEach => quote!(.query_each(#name, #list)),
        From::QueryJoined(separator) => quote!(.query_joined(#name, #separator, #list)),
        From::Header if matches!(param.shape.ty, Type::Secret) => {
            let option = if owned {
                quote!(&#value)
            } else {
                value.clone()
            };
            return call.add_if_some(option, "secret", quote!(.secret_header(#name, secret)));
        }
        From::Header => quote!(.header_opt(#name, #value.as_ref())),
        From::HeaderJoined => quote!(.header_joined(#name, #list)),
    });
}

fn body(api: &Api, operation: &Operation, call: &mut Chain) {
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

/// The type of what is returned, without `Result`.
pub fn result(api: &Api, answer: &Answer, paths: &Paths) -> TokenStream {
    match answer {
        Answer::One(content) => content_type(api, content, paths).unwrap_or_else(|| quote!(())),
        Answer::Maybe { content, .. } => {
            let ty = content_type(api, content, paths).unwrap_or_else(|| quote!(()));
            quote!(Option<#ty>)
        }
        Answer::Many { name, .. } => {
            let name = format_ident!("{name}");
            let types = &paths.types;
            quote!(#types #name)
        }
    }
}

fn content_type(api: &Api, content: &Content, paths: &Paths) -> Option<TokenStream> {
    match content {
        Content::Nothing => None,
        Content::Json(shape) => Some(rust(api, shape, paths)),
        Content::Text => Some(quote!(String)),
        Content::Bytes => Some(quote!(Vec<u8>)),
    }
}

fn sent(operation: &Operation, call: Chain, paths: &Paths) -> TokenStream {
    let Chain { tokens, statements } = call;
    let end = match &operation.answer {
        Answer::One(Content::Nothing) => quote!(#tokens.finish()),
        Answer::One(Content::Json(_)) => quote!(#tokens.receive()),
        Answer::One(Content::Text) => quote!(#tokens.answer()?.text()),
        Answer::One(Content::Bytes) => quote!(Ok(#tokens.answer()?.into_bytes())),
        Answer::Maybe {
            content,
            with,
            without,
        } => {
            let read = match content {
                Content::Text => quote!(answer.text().map(Some)),
                Content::Bytes => quote!(Ok(Some(answer.into_bytes()))),
                _ => quote!(answer.json().map(Some)),
            };
            let arms = arms(&[
                (with.as_slice(), read),
                (without.as_slice(), quote!(Ok(None))),
            ]);
            quote!(let answer = #tokens.answer()?; match answer.status() { #arms })
        }
        Answer::Many { name, cases } => {
            let name = format_ident!("{name}");
            let types = &paths.types;
            let read: Vec<(&[Status], TokenStream)> = cases
                .iter()
                .map(|(statuses, variant, content)| {
                    let variant = format_ident!("{variant}");
                    let read = match content {
                        Content::Nothing => quote!(Ok(#types #name::#variant)),
                        Content::Json(_) => quote!(answer.json().map(#types #name::#variant)),
                        Content::Text => quote!(answer.text().map(#types #name::#variant)),
                        Content::Bytes => quote!(Ok(#types #name::#variant(answer.into_bytes()))),
                    };
                    (statuses.as_slice(), read)
                })
                .collect();
            let arms = arms(&read);
            quote!(let answer = #tokens.answer()?; match answer.status() { #arms })
        }
    };
    quote!(#(#statements)* #end)
}

/// Arms by status; `2XX` last, and without it an undeclared success is an error.
fn arms(cases: &[(&[Status], TokenStream)]) -> TokenStream {
    let mut out = TokenStream::new();
    let mut rest = quote!(Err(answer.unexpected()));
    for (statuses, read) in cases {
        let codes: Vec<Literal> = statuses
            .iter()
            .filter_map(|status| {
                if let Status::Code(code) = status {
                    Some(Literal::u16_unsuffixed(*code))
                } else {
                    None
                }
            })
            .collect();
        if statuses.contains(&Status::Any) {
            rest = read.clone();
        } else if !codes.is_empty() {
            out.extend(quote!(#(#codes)|* => #read,));
        }
    }
    quote!(#out _ => #rest,)
}

fn method_docs(operation: &Operation) -> Vec<String> {
    let mut lines = prose::lines(&operation.summary);
    let mut add = |more: Vec<String>| {
        if !more.is_empty() {
            lines.push(String::new());
            lines.extend(more);
        }
    };
    add(prose::lines(
        operation.words.description.as_deref().unwrap_or_default(),
    ));
    add(vec![prose::code(&format!(
        "{} {}",
        operation.verb.to_uppercase(),
        operation.path
    ))]);
    if let Some(caller) = &operation.caller {
        add(vec![format!(
            "Who may call it: {}.",
            prose::inline(caller).trim_end_matches('.')
        )]);
    }
    let mut arguments = Vec::new();
    if let Some((header, scheme)) = &operation.authorization {
        arguments.push(format!(
            "- `authorization`: the whole value of the header {}, by the scheme {}.",
            prose::code(header),
            prose::code(scheme)
        ));
    }
    let listed = operation
        .required
        .iter()
        .chain(if operation.params.is_some() {
            &[]
        } else {
            operation.optional.as_slice()
        });
    for param in listed {
        let words = text::shape_docs(&param.shape, &param.wire).join(" ");
        arguments.push(format!(
            "- `{}`: {}",
            param.ident,
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        ));
    }
    if let Some(words) = operation
        .body
        .as_ref()
        .and_then(|body| body.words.as_deref())
        .map(prose::inline)
        .filter(|words| !words.is_empty())
    {
        arguments.push(format!("- `body`: {words}"));
    }
    add(arguments);
    if let Some(link) = operation.words.link.as_deref().and_then(text::link) {
        add(vec![link]);
    }
    add(vec!["# Errors".to_owned()]);
    let mut errors = vec!["A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:".to_owned()];
    if operation.errors.is_empty() {
        errors = vec![
            "A request that breaks the document's rules is refused before anything is sent."
                .to_owned(),
        ];
    }
    for (status, words) in &operation.errors {
        let (words, ty) = words
            .split_once('\u{0}')
            .map_or((words.as_str(), None), |(words, ty)| (words, Some(ty)));
        let body = ty
            .map(|ty| format!(" ([`{ty}`](types::{ty}))"))
            .unwrap_or_default();
        let words = prose::inline(words);
        let words = words.trim_end_matches('.');
        let words = if words.is_empty() {
            "no words in the document"
        } else {
            words
        };
        errors.push(format!("- {}{body}: {words}.", prose::code(status)));
    }
    if errors.len() > 1 {
        errors.insert(1, String::new());
    }
    add(errors);
    lines
}
