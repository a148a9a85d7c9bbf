//! The outline from which `meetingctl spec diff` tells what Rust callers feel is that of the code which the generator
//! writes: names, fields, arguments of constructors and methods, responses.
use huaweicloud_meeting::openapi::generate as codegen;

use codegen::Settings;
use codegen::surface::Kind;
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::{Fields, FnArg, ImplItem, Item, ReturnType, Type};

const SAMPLES: [&str; 12] = [
    "responses",
    "bodies",
    "composition",
    "enums",
    "names",
    "pages",
    "parameters",
    "prose",
    "secrets",
    "shapes",
    "times",
    "unions",
];

/// Tokens without blanks and without the paths that an outline leaves out.
fn spelled(tokens: &impl ToTokens) -> String {
    plain(&tokens.to_token_stream().to_string())
}

fn plain(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    [
        "::huaweicloud_meeting::",
        "::std::collections::",
        "types::",
        "::serde_json::",
        "serde_json::",
    ]
    .iter()
    .fold(text, |text, path| text.replace(path, ""))
    .replace(",>", ">")
    .replace(",)", ")")
}

/// What the generated file declares, by name.
#[derive(Debug, Default, PartialEq)]
struct Declared {
    structs: BTreeMap<String, Vec<String>>,
    variants: BTreeMap<String, Vec<String>>,
    aliases: BTreeMap<String, String>,
    /// The types of the arguments of `new`, of types that requests carry.
    constructors: BTreeMap<String, Vec<String>>,
    methods: BTreeSet<String>,
    /// The structs with a `Default`, and the `with_…` of structs.
    given: BTreeSet<String>,
}

fn signature(function: &syn::ImplItemFn) -> (Vec<String>, String) {
    let inputs = &function.sig.inputs;
    let arguments = inputs.iter().filter_map(|input| match input {
        FnArg::Typed(argument) => Some(spelled(&argument.ty)),
        FnArg::Receiver(_) => None,
    });
    let response = match &function.sig.output {
        ReturnType::Type(_, ty) => spelled(ty),
        ReturnType::Default => String::new(),
    };
    (arguments.collect(), response)
}

fn functions(items: &[ImplItem]) -> impl Iterator<Item = &syn::ImplItemFn> {
    items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

fn declared(source: &str) -> Declared {
    let mut found = Declared::default();
    let file = syn::parse_file(source).unwrap();
    let inner = file.items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    });
    for item in inner.map(|(_, items)| items.as_slice()).unwrap_or_default() {
        match item {
            Item::Struct(item) => {
                let fields = item.fields.iter().map(|field| {
                    let name = field.ident.as_ref().unwrap();
                    format!("{name}:{}", spelled(&field.ty))
                });
                found
                    .structs
                    .insert(item.ident.to_string(), fields.collect());
                if item
                    .attrs
                    .iter()
                    .any(|one| spelled(one).contains("Default,"))
                {
                    found.given.insert(item.ident.to_string());
                }
            }
            Item::Type(item) => {
                found
                    .aliases
                    .insert(item.ident.to_string(), spelled(&item.ty));
            }
            Item::Enum(item) => {
                let variants = item
                    .variants
                    .iter()
                    .filter(|variant| variant.ident != "Unknown");
                let variants = variants.map(|variant| match &variant.fields {
                    Fields::Unit => variant.ident.to_string(),
                    fields => format!("{}{}", variant.ident, spelled(fields)),
                });
                found
                    .variants
                    .insert(item.ident.to_string(), variants.collect());
            }
            Item::Impl(item) if item.trait_.is_none() => {
                // declared headers are read by accessors of their names
                let name = spelled(&item.self_ty);
                if let Some(fields) = found.structs.get_mut(&name)
                    && *fields == ["headers:ResponseHeaders"]
                {
                    let read = functions(&item.items).filter(|known| known.sig.ident != "get");
                    *fields = read
                        .map(|known| {
                            let value = signature(known).1;
                            let value = value.strip_prefix("Result<").unwrap_or(&value);
                            let value = value.strip_suffix('>').unwrap_or(value);
                            format!("{}:{value}", known.sig.ident)
                        })
                        .collect();
                }
                for function in functions(&item.items).filter(|known| known.sig.ident == "new") {
                    found
                        .constructors
                        .insert(spelled(&item.self_ty), signature(function).0);
                }
                let setters = functions(&item.items).map(|known| known.sig.ident.to_string());
                let setters = setters
                    .filter(|name| name.starts_with("with_") && !name.starts_with("with_null_"));
                let name = spelled(&item.self_ty);
                found
                    .given
                    .extend(setters.map(|with| format!("{name}::{with}")));
            }
            _ => {}
        }
    }
    for item in &file.items {
        let Item::Impl(item) = item else { continue };
        let Type::Path(_) = &*item.self_ty else {
            continue;
        };
        for function in functions(&item.items).filter(|known| known.sig.ident != "new") {
            let (arguments, response) = signature(function);
            found.methods.insert(format!(
                "{}({})->{response}",
                function.sig.ident,
                arguments.join(",")
            ));
        }
    }
    found
}

fn setter(name: &str, ident: &str) -> String {
    format!("{name}::with_{}", ident.trim_end_matches('_'))
}

fn outlined(name: &str, text: &str) -> Declared {
    let settings = Settings::outside("::huaweicloud_meeting", name);
    let face = codegen::outline(name, text, &settings).unwrap();
    let mut found = Declared::default();
    for ty in face.types {
        match ty.kind {
            Kind::Struct(fields) => {
                let rust = fields.iter().map(|field| {
                    let bare = plain(&field.bare);
                    let ty = (0..field.options).fold(bare, |inner, _| format!("Option<{inner}>"));
                    format!("{}:{ty}", field.ident)
                });
                found.structs.insert(ty.name.clone(), rust.collect());
                if fields.iter().all(|field| !field.required) {
                    found.given.insert(ty.name.clone());
                }
                let setters = fields.iter().filter(|field| field.setter);
                let with = |field: &codegen::surface::Field| setter(&ty.name, &field.ident);
                found.given.extend(setters.map(with));
                if ty.sent {
                    let arguments = fields.iter().filter_map(|field| field.argument.as_ref());
                    found
                        .constructors
                        .insert(ty.name, arguments.map(|rust| plain(rust)).collect());
                }
            }
            Kind::Enum(variants) => {
                let names = variants.into_iter().map(|(_, name)| name);
                found.variants.insert(ty.name, names.collect());
            }
            Kind::Alias(of) => {
                found.aliases.insert(ty.name, plain(&of));
            }
            Kind::Union(forms) => {
                found
                    .variants
                    .insert(ty.name, forms.iter().map(|form| plain(form)).collect());
            }
        }
    }
    for method in face.methods {
        let all = || method.arguments.iter();
        let mut arguments: Vec<String> = all().map(|argument| plain(&argument.rust)).collect();
        if let Some(params) = &method.params {
            let name = &params.name;
            let fields = params
                .fields
                .iter()
                .map(|field| format!("{}:Option<{}>", field.ident, plain(&field.rust)));
            found.structs.insert(name.clone(), fields.collect());
            found.constructors.insert(name.clone(), Vec::new());
            found.given.insert(name.clone());
            let setters = params.fields.iter();
            found
                .given
                .extend(setters.map(|field| setter(name, &field.ident)));
            arguments.push(format!("&{name}"));
        }
        let arguments = arguments.join(",");
        let response = plain(&method.response);
        if let Some(with) = &method.with {
            let needed = all().filter(|it| !it.optional || it.what == "body");
            let needed: Vec<String> = needed.map(|it| plain(&it.rust)).collect();
            let short = format!("{}({})->Result<{response}>", method.ident, needed.join(","));
            found.methods.insert(short);
            found
                .methods
                .insert(format!("{with}({arguments})->Result<{response}>"));
        } else {
            found
                .methods
                .insert(format!("{}({arguments})->Result<{response}>", method.ident));
        }
        if let Some(item) = &method.pages {
            let item = plain(item);
            found.methods.insert(format!(
                "{}_pages({arguments})->Pages<{item}>",
                method.ident
            ));
        }
    }
    found
}

#[test]
fn the_outline_of_each_sample_is_that_of_its_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/codegen/samples");
    for sample in SAMPLES {
        let name = format!("{sample}.yaml");
        let text = std::fs::read_to_string(folder.join(&name)).unwrap();
        let source = std::fs::read_to_string(folder.join(format!("{sample}.rs"))).unwrap();
        let (outline, source) = (outlined(&name, &text), declared(&source));
        assert_eq!(outline.structs, source.structs, "{name}");
        assert_eq!(outline.variants, source.variants, "{name}");
        assert_eq!(outline.constructors, source.constructors, "{name}");
        // one that returns the headers too is there with their type, which is compared above
        let (with_headers, methods): (BTreeSet<_>, BTreeSet<_>) = source
            .methods
            .into_iter()
            .partition(|method| method.contains("_with_headers("));
        let headers = source
            .structs
            .keys()
            .filter(|name| name.ends_with("Headers"));
        assert_eq!(with_headers.len(), headers.count(), "{name}");
        assert_eq!(outline.methods, methods, "{name}");
        assert_eq!(outline.given, source.given, "{name}");
        assert!(!methods.is_empty(), "{name}");
    }
}
