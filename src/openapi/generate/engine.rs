//! Engine: progenitor's type space writes the structs of the lowered document.
use crate::openapi::generate::lower::{Expected, Lowered, Owner};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use progenitor::{GenerationSettings, Generator, TypeImpl};
use quote::format_ident;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};

/// The structs as the engine wrote them.
pub type Structs = HashMap<Owner, PlainStruct>;

/// A struct as the engine wrote it, its fields in the document's order.
pub struct PlainStruct {
    pub fields: Vec<PlainField>,
    /// The map of undeclared properties.
    pub extra: Option<PlainField>,
}

pub struct PlainField {
    pub ident: syn::Ident,
    pub ty: syn::Type,
    /// What is inside `#[serde(…)]`.
    pub serde: Vec<syn::Meta>,
    /// The engine knows it by a placeholder.
    pub is_placeholder: bool,
}

impl PlainField {
    /// Its type without the `Option` around it.
    pub fn bare(&self) -> &syn::Type {
        if let syn::Type::Path(path) = &self.ty
            && let Some(last) = path
                .path
                .segments
                .last()
                .filter(|last| last.ident == "Option")
            && let syn::PathArguments::AngleBracketed(inner) = &last.arguments
            && let Some(syn::GenericArgument::Type(ty)) = inner.args.first()
        {
            return ty;
        }
        &self.ty
    }
}

/// Runs the engine. It panics on documents it does not like; none is known that gets here, and if one does, the
/// panic becomes an error.
pub fn structs(lowered: &Lowered) -> Result<Structs, String> {
    let mut settings = GenerationSettings::new();
    settings.with_map_type(&lowered.map);
    for (key, rust) in &lowered.replacements {
        settings.with_replacement(key, rust, std::iter::empty::<TypeImpl>());
    }
    let client = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&lowered.document)
    }))
    .map_err(|_| "the engine panicked on this document; please report this".to_owned())?
    .map_err(|error| format!("the engine refuses this document ({error}); please report this"))?;
    let mut items = fields(client)
        .map_err(|error| format!("the engine wrote no Rust ({error}); please report this"))?;
    let found = lowered.structs.iter().map(|expected| {
        let item = items.remove(&expected.key).ok_or(&expected.key)?;
        Ok((expected.owner, plain(expected, item)?))
    });
    found.collect::<Result<_, &String>>().map_err(|name| {
        format!("the engine did not write `{name}`, or not under that name; please report this")
    })
}

/// The fields of each struct among the types of a client; the rest of the client is not looked at, since that takes long.
fn fields(client: TokenStream) -> syn::Result<HashMap<String, Vec<syn::Field>>> {
    let types = braces_after(client, "mod", "types");
    let mut found = HashMap::new();
    let mut tokens = types.unwrap_or_default().into_iter();
    while let Some(token) = tokens.next() {
        if !matches!(token, TokenTree::Ident(word) if word == "struct") {
            continue;
        }
        let Some(TokenTree::Ident(name)) = tokens.next() else {
            continue;
        };
        let fields = match tokens.next() {
            Some(TokenTree::Group(braces)) if braces.delimiter() == Delimiter::Brace => {
                let fields: syn::FieldsNamed = syn::parse2(TokenTree::Group(braces).into())?;
                fields.named.into_iter().collect()
            }
            // a map around which the engine puts a struct without names
            _ => Vec::new(),
        };
        found.insert(name.to_string(), fields);
    }
    Ok(found)
}

/// What is in the braces after two words.
fn braces_after(tokens: TokenStream, first: &str, second: &str) -> Option<TokenStream> {
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        if matches!(token, TokenTree::Ident(word) if word == first)
            && matches!(tokens.next(), Some(TokenTree::Ident(word)) if word == second)
            && let Some(TokenTree::Group(braces)) = tokens.next()
        {
            return Some(braces.stream());
        }
    }
    None
}

/// The item with its fields in order; else the name of a field that it does not have.
fn plain(expected: &Expected, fields: Vec<syn::Field>) -> Result<PlainStruct, &String> {
    let mut found: HashMap<String, PlainField> = fields
        .into_iter()
        .filter_map(|mut field| {
            ShortPaths.visit_type_mut(&mut field.ty);
            let serde = field
                .attrs
                .iter()
                .filter(|attribute| attribute.path().is_ident("serde"));
            let serde = serde
                .filter_map(|attribute| {
                    attribute
                        .parse_args_with(Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated)
                        .ok()
                })
                .flatten()
                .collect();
            let ident = field.ident?;
            let plain = PlainField {
                ident: ident.clone(),
                ty: field.ty,
                serde,
                is_placeholder: false,
            };
            Some((ident.to_string(), plain))
        })
        .collect();
    let fields = expected.fields.iter().map(|field| {
        let name = field.placeholder.as_ref().unwrap_or(&field.ident);
        let plain = found.remove(name).ok_or(name)?;
        Ok(PlainField {
            ident: format_ident!("{}", field.ident),
            is_placeholder: field.placeholder.is_some(),
            ..plain
        })
    });
    Ok(PlainStruct {
        fields: fields.collect::<Result<_, &String>>()?,
        extra: found.remove("extra").filter(|_| expected.extra),
    })
}

/// Takes away the paths of what the prelude has.
struct ShortPaths;

impl VisitMut for ShortPaths {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let last = path.segments.last().cloned();
        let known = |last: &syn::PathSegment| {
            ["Option", "Vec", "String"]
                .iter()
                .any(|name| last.ident == name)
        };
        if path.leading_colon.is_some()
            && let Some(last) = last.filter(known)
        {
            *path = last.into();
        }
    }
}
