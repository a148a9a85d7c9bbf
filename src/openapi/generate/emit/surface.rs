//! Surface: what callers see of the generated code (types, fields, methods and their arguments), as plain data.
use crate::openapi::document::pointer;
use crate::openapi::generate::emit::arguments::{self, What};
use crate::openapi::generate::emit::{
    Paths, constructors, headers as of_headers, multipart as of_multipart, responses, rust,
};
use crate::openapi::generate::engine::{PlainField, PlainStruct, Structs};
use crate::openapi::generate::lower::Owner;
use crate::openapi::generate::model::{
    Api, Content, Field as ModelField, Header, Literal, Named, NamedKind, Operation, Param, Part,
    Place, Response, Struct, Wrap,
};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// All that is public in the code of one document.
#[derive(Debug)]
pub struct Surface {
    pub types: Vec<Type>,
    pub methods: Vec<Method>,
}

/// A named type.
#[derive(Debug)]
pub struct Type {
    pub name: String,
    /// JSON pointer to its schema, or to the operation that it belongs to.
    pub pointer: String,
    /// Whether a request carries it, so that it has constructors.
    pub sent: bool,
    pub kind: Kind,
}

#[derive(Debug)]
pub enum Kind {
    Struct(Vec<Field>),
    /// An open set: values and their variants.
    Enum(Vec<(String, String)>),
    /// One of several: the variants, each with its type.
    Union(Vec<String>),
    /// Another name for this type.
    Alias(String),
}

#[derive(Debug)]
pub struct Field {
    /// The name on the wire; none for the map of undeclared properties.
    pub wire: Option<String>,
    pub ident: String,
    /// Its type without any `Option` around it.
    pub bare: String,
    /// How many `Option`s are around that.
    pub options: u8,
    /// The type of this argument of `new`, if it is one.
    pub argument: Option<String>,
    /// Whether it has no default, so that its struct has none.
    pub required: bool,
    /// Whether there is a `with_…` for it.
    pub setter: bool,
}

/// A method.
#[derive(Debug)]
pub struct Method {
    /// In capitals.
    pub verb: String,
    pub path: String,
    pub ident: String,
    /// The method that takes the optional parameters too, if it is another one.
    pub with: Option<String>,
    /// The schemes whose credentials are the first arguments.
    pub credentials: Vec<String>,
    /// All arguments but the parameter struct.
    pub arguments: Vec<Argument>,
    /// The fields of the parameter struct, if the method takes one.
    pub params: Option<Params>,
    pub response: String,
    /// What the iterator over pages yields.
    pub pages: Option<String>,
}

/// A parameter struct.
#[derive(Debug)]
pub struct Params {
    pub name: String,
    /// Their types without the `Option` around each.
    pub fields: Vec<Argument>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The name on the wire; `body`; for a path parameter its position, as its name is not sent.
    pub what: String,
    /// Its name in Rust, which callers write only where it is a field.
    pub ident: String,
    pub rust: String,
    /// May be left out in the document.
    pub optional: bool,
}

/// The public surface of what `emit::file` writes.
pub fn surface(api: &Api, structs: &Structs, paths: &Paths) -> Surface {
    let mut types: Vec<Type> = api
        .types
        .iter()
        .zip(&api.places)
        .enumerate()
        .filter_map(|(index, (named, place))| {
            let plain = structs.get(&Owner::Type(index));
            Some(Type {
                name: named.name.clone(),
                pointer: place.clone(),
                sent: named.sent,
                kind: kind(api, named, plain, paths)?,
            })
        })
        .collect();
    types.extend(
        api.operations
            .iter()
            .filter_map(|operation| responses(api, operation, paths)),
    );
    types.extend(
        api.operations
            .iter()
            .filter_map(|operation| headers(api, operation, paths)),
    );
    types.extend(
        api.operations
            .iter()
            .filter_map(|operation| multipart(api, operation, paths)),
    );
    let methods = api
        .operations
        .iter()
        .enumerate()
        .map(|(index, operation)| method(api, operation, structs.get(&Owner::Params(index)), paths))
        .collect();
    Surface { types, methods }
}

/// Tokens as people write them.
fn spelled(tokens: impl ToTokens) -> String {
    let mut out = String::new();
    write(tokens.to_token_stream(), &mut out);
    out
}

fn write(tokens: TokenStream, out: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                out.push_str(open);
                write(group.stream(), out);
                out.push_str(close);
            }
            TokenTree::Ident(ident) if ident == "impl" => out.push_str("impl "),
            TokenTree::Punct(sign) if sign.as_char() == ',' => out.push_str(", "),
            other => out.push_str(&other.to_string()),
        }
    }
}

fn kind(api: &Api, named: &Named, plain: Option<&PlainStruct>, paths: &Paths) -> Option<Kind> {
    Some(match &named.kind {
        NamedKind::Pending => return None,
        NamedKind::Alias(shape) => Kind::Alias(spelled(rust(api, shape, paths))),
        NamedKind::Struct(inner) => Kind::Struct(fields(api, named, inner, plain?)),
        NamedKind::Enum(open) => Kind::Enum(
            open.variants
                .iter()
                .map(|variant| {
                    let value = match &variant.value {
                        Literal::Text(text) => text.clone(),
                        Literal::Int(number) => number.to_string(),
                    };
                    (value, variant.name.clone())
                })
                .collect(),
        ),
        NamedKind::Union(union) => Kind::Union(
            union
                .cases
                .iter()
                .map(|case| {
                    let ty = spelled(rust(api, &case.shape, paths));
                    if case.boxed {
                        format!("{}(Box<{ty}>)", case.name)
                    } else {
                        format!("{}({ty})", case.name)
                    }
                })
                .collect(),
        ),
    })
}

fn fields(api: &Api, named: &Named, inner: &Struct, plain: &PlainStruct) -> Vec<Field> {
    let field = |(field, plain): (&ModelField, &PlainField)| {
        let options = match field.wrap(named.sent) {
            Wrap::Bare => 0,
            Wrap::Null | Wrap::Option => 1,
            Wrap::Double => 2,
        };
        let taken = matches!(field.wrap(named.sent), Wrap::Bare | Wrap::Null);
        Field {
            wire: Some(field.wire.clone()),
            ident: field.ident.clone(),
            bare: if options == 0 {
                spelled(&plain.ty)
            } else {
                spelled(plain.bare())
            },
            options,
            argument: (named.sent && taken)
                .then(|| spelled(constructors::argument(api, field, plain))),
            required: taken,
            setter: named.sent && !taken && !field.shape.read_only,
        }
    };
    let extra = plain.extra.as_ref().map(|extra| Field {
        wire: None,
        ident: extra.ident.to_string(),
        bare: spelled(&extra.ty),
        options: 0,
        argument: None,
        required: false,
        setter: false,
    });
    let fields = inner.fields.iter().zip(&plain.fields);
    fields.map(field).chain(extra).collect()
}

/// The enum of different responses.
fn responses(api: &Api, operation: &Operation, paths: &Paths) -> Option<Type> {
    let Response::Many { name, cases } = &operation.response else {
        return None;
    };
    let form = |(_, name, content): &(_, String, Content)| match responses::content_type(
        api, content, paths,
    ) {
        Some(ty) => format!("{name}({})", spelled(ty)),
        None => name.clone(),
    };
    Some(Type {
        name: name.clone(),
        pointer: pointer::join(
            &pointer::join("/paths", &operation.path),
            &operation.verb.to_lowercase(),
        ),
        sent: false,
        kind: Kind::Union(cases.iter().map(form).collect()),
    })
}

/// The struct of a multipart body.
fn multipart(api: &Api, operation: &Operation, paths: &Paths) -> Option<Type> {
    let Some(Content::Multipart(body)) = operation.body.as_ref().map(|body| &body.content) else {
        return None;
    };
    let field = |part: &Part| Field {
        wire: Some(part.field.wire.clone()),
        ident: part.field.ident.clone(),
        bare: spelled(of_multipart::value_type(api, part, paths)),
        options: u8::from(!part.field.required),
        argument: part
            .field
            .required
            .then(|| spelled(of_multipart::argument(api, part, paths))),
        required: part.field.required,
        setter: !part.field.required,
    };
    Some(Type {
        name: body.name.clone(),
        pointer: pointer::join(
            &pointer::join("/paths", &operation.path),
            &operation.verb.to_lowercase(),
        ),
        sent: true,
        kind: Kind::Struct(body.parts.iter().map(field).collect()),
    })
}

/// The type of the declared headers, each as a field.
fn headers(api: &Api, operation: &Operation, paths: &Paths) -> Option<Type> {
    let headers = operation.headers.as_ref()?;
    let field = |header: &Header| Field {
        wire: Some(header.wire.clone()),
        ident: header.ident.clone(),
        bare: spelled(of_headers::value_type(api, header, paths)),
        options: u8::from(!header.required),
        argument: None,
        required: true,
        setter: false,
    };
    Some(Type {
        name: headers.name.clone(),
        pointer: pointer::join(
            &pointer::join("/paths", &operation.path),
            &operation.verb.to_lowercase(),
        ),
        sent: false,
        kind: Kind::Struct(headers.list.iter().map(field).collect()),
    })
}

fn method(api: &Api, operation: &Operation, plain: Option<&PlainStruct>, paths: &Paths) -> Method {
    let taken = arguments::of(api, operation, paths);
    let arguments = taken.iter().enumerate().filter_map(|(position, argument)| {
        let what = match argument.what {
            What::Credential(_) => "authorization".to_owned(),
            // its name is not sent
            What::Param(param) if param.from.place() == Place::Path => {
                let position = position - operation.credentials.len();
                format!("path {position}")
            }
            What::Param(param) => param.wire.clone(),
            What::Body(_) => "body".to_owned(),
            What::Params => return None,
        };
        Some(Argument {
            what,
            ident: argument.ident.to_string(),
            rust: spelled(&argument.ty),
            optional: argument.optional,
        })
    });
    Method {
        verb: operation.verb.to_uppercase(),
        path: operation.path.clone(),
        ident: operation.ident.clone(),
        with: operation.with_ident(),
        credentials: operation
            .credentials
            .iter()
            .map(|credential| credential.scheme.clone())
            .collect(),
        arguments: arguments.collect(),
        params: operation.params.as_ref().zip(plain).map(|(name, plain)| {
            let fields = operation.optional.iter().zip(&plain.fields);
            let field = |(param, plain): (&Param, &PlainField)| Argument {
                what: param.wire.clone(),
                ident: param.ident.clone(),
                rust: spelled(plain.bare()),
                optional: true,
            };
            Params {
                name: name.clone(),
                fields: fields.map(field).collect(),
            }
        }),
        response: spelled(responses::result(api, &operation.response, paths)),
        pages: operation
            .pages
            .as_ref()
            .map(|list| spelled(rust(api, &list.item, paths))),
    }
}
