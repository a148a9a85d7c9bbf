//! What `meetingctl spec diff` says of Rust callers is held against the source that is generated: whatever the old
//! document's source offers and the new one's does not, as written, is told as breaking for Rust callers.
//! `.ci/semver` holds the same against cargo-semver-checks.
use huaweicloud_meeting::openapi as spec;

use std::collections::BTreeSet;
use std::path::Path;

use quote::ToTokens;
use spec::diff::diff;
use spec::diff::finding::Class;
use spec::document::doc::Doc;
use spec::generate::{self, Settings};
use syn::{Fields, FnArg, ImplItem, Item, Visibility};

fn spelled(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string().replace(' ', "")
}

/// Everything public in these items that code elsewhere can name or rely on, each as one line.
fn offered(module: &str, items: &[Item], found: &mut BTreeSet<String>) {
    let public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    for item in items {
        match item {
            Item::Mod(item) if public(&item.vis) => {
                let inner = format!("{module}{}::", item.ident);
                let items = item.content.as_ref().map(|(_, items)| items.as_slice());
                offered(&inner, items.unwrap_or_default(), found);
            }
            Item::Struct(item) if public(&item.vis) => {
                let name = format!("{module}{}", item.ident);
                derived(&name, &item.attrs, found);
                for field in item.fields.iter().filter(|field| public(&field.vis)) {
                    let ident = field.ident.as_ref().map(ToString::to_string);
                    let field = (ident.unwrap_or_default(), spelled(&field.ty));
                    found.insert(format!("{name}.{}: {}", field.0, field.1));
                }
                found.insert(format!("struct {name}"));
            }
            Item::Enum(item) if public(&item.vis) => {
                let name = format!("{module}{}", item.ident);
                derived(&name, &item.attrs, found);
                for variant in &item.variants {
                    let fields = match &variant.fields {
                        Fields::Unit => String::new(),
                        fields => spelled(fields),
                    };
                    found.insert(format!("{name}::{}{fields}", variant.ident));
                }
                found.insert(format!("enum {name}"));
            }
            Item::Type(item) if public(&item.vis) => {
                found.insert(format!(
                    "type {module}{} = {}",
                    item.ident,
                    spelled(&item.ty)
                ));
            }
            Item::Const(item) if public(&item.vis) => {
                found.insert(format!(
                    "const {module}{}: {}",
                    item.ident,
                    spelled(&item.ty)
                ));
            }
            Item::Static(item) if public(&item.vis) => {
                found.insert(format!(
                    "static {module}{}: {}",
                    item.ident,
                    spelled(&item.ty)
                ));
            }
            Item::Impl(item) => {
                let name = format!("{module}{}", spelled(&item.self_ty));
                if let Some((path, ..)) = &item.trait_ {
                    found.insert(format!("impl {} for {name}", spelled(path)));
                    continue;
                }
                for function in &item.items {
                    if let ImplItem::Fn(function) = function
                        && public(&function.vis)
                    {
                        found.insert(format!("{name}::{}", signature(&function.sig)));
                    }
                }
            }
            _ => {}
        }
    }
}

fn derived(name: &str, attributes: &[syn::Attribute], found: &mut BTreeSet<String>) {
    for attribute in attributes
        .iter()
        .filter(|one| one.path().is_ident("derive"))
    {
        let list = attribute.meta.require_list().unwrap().tokens.to_string();
        for derived in list.split(',') {
            let derived = derived.replace(' ', "");
            found.insert(format!("impl {derived} for {name}"));
        }
    }
}

fn signature(signature: &syn::Signature) -> String {
    let arguments = signature.inputs.iter().map(|input| match input {
        FnArg::Typed(argument) => spelled(&argument.ty),
        FnArg::Receiver(receiver) => spelled(receiver),
    });
    let arguments: Vec<String> = arguments.collect();
    let output = spelled(&signature.output);
    format!("{}({}){output}", signature.ident, arguments.join(", "))
}

/// What the source of a document offers; `None` where the generator refuses it.
fn source(doc: &Doc) -> Option<BTreeSet<String>> {
    let settings = Settings::for_document(&doc.name);
    let generated = generate::generate_all(&doc.name, &doc.text, &settings).ok()?;
    let file = syn::parse_file(&generated.source).unwrap();
    let mut found = BTreeSet::new();
    offered("", &file.items, &mut found);
    Some(found)
}

/// The type that a line is about.
fn owner(line: &str) -> Option<&str> {
    let (_, name) = line
        .split_once(" for types::")
        .or_else(|| line.split_once("types::"))?;
    name.split(|c: char| !c.is_alphanumeric()).next()
}

#[test]
fn what_breaks_rust_callers_is_never_called_compatible() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let (mut wrong, mut judged, mut broken) = (Vec::new(), 0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let read = |file: &str| {
            let text = std::fs::read_to_string(path.join(file)).unwrap();
            Doc::parse(file, &text).unwrap()
        };
        // both under one name: it is written in the source
        let (old, new) = (read("old.yaml"), read("new.yaml"));
        let (Some(before), Some(after)) = (source(&old), source(&new)) else {
            continue;
        };
        judged += 1;
        let gone: Vec<&String> = before.difference(&after).collect();
        let findings = diff(&old, &new);
        let rust = || findings.iter().filter(|known| known.class() == Class::Rust);
        broken += usize::from(!gone.is_empty());
        for line in &gone {
            let fits = |place: &str| match owner(line) {
                // the parameter struct and the responses of an operation are told with it
                Some(name) => place == format!("type {name}") || !place.starts_with("type "),
                None => !place.starts_with("type "),
            };
            // a renamed type has another name wherever it is used
            if rust().any(|known| known.rule.id == "rust-type-renamed") {
                continue;
            }
            let mut places = rust().filter_map(|known| known.place.first());
            if !places.any(|place| fits(place)) {
                wrong.push(format!("{name}: `{line}` is gone, and nothing tells it"));
            }
        }
        // arguments in another order may have the same types
        let visible = rust().any(|known| !known.rule.id.ends_with("-reordered"));
        if gone.is_empty() && visible {
            wrong.push(format!(
                "{name}: told as breaking for Rust callers, and nothing is gone"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(judged > 150, "{judged}");
    assert!(broken > 40, "{broken}");
}
