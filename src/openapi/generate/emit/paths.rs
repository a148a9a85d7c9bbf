//! Paths: where things are, seen from the code being written, and the Rust types of shapes.
use crate::openapi::generate::model::{Api, Named, NamedKind, OpenOf, Shape, Type, Unit};
use crate::openapi::generate::settings::Settings;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Where things are, seen from the code being written.
pub struct Paths {
    pub runtime: TokenStream,
    runtime_text: String,
    /// Before the name of a generated type.
    pub types: TokenStream,
    pub secret: TokenStream,
    /// Times in seconds and in milliseconds.
    seconds: TokenStream,
    millis: TokenStream,
    /// A JSON value.
    pub value: TokenStream,
    pub map: TokenStream,
}

impl Paths {
    pub fn inside_types(settings: &Settings) -> Self {
        let runtime: TokenStream = settings.runtime.parse().unwrap_or_default();
        Self {
            secret: quote!(#runtime::Secret),
            seconds: quote!(#runtime::UnixSeconds),
            millis: quote!(#runtime::UnixMillis),
            runtime,
            runtime_text: settings.runtime.clone(),
            types: TokenStream::new(),
            value: quote!(::serde_json::Value),
            map: quote!(::std::collections::BTreeMap),
        }
    }
    pub fn outside_types(settings: &Settings) -> Self {
        Self {
            types: quote!(types::),
            ..Self::inside_types(settings)
        }
    }
    /// As a message names types: by their names alone.
    pub fn in_messages(settings: &Settings) -> Self {
        Self {
            secret: quote!(Secret),
            seconds: quote!(UnixSeconds),
            millis: quote!(UnixMillis),
            value: quote!(serde_json::Value),
            map: quote!(BTreeMap),
            ..Self::inside_types(settings)
        }
    }
    /// The type of a time.
    pub fn time(&self, unit: Unit) -> &TokenStream {
        match unit {
            Unit::Seconds => &self.seconds,
            Unit::Millis => &self.millis,
        }
    }
    /// Where a function of the runtime is, as serde's attributes want it.
    pub fn reader(&self, name: &str) -> String {
        format!("{}::runtime::{name}", self.runtime_text)
    }
}

/// The Rust type of a shape, owned.
pub fn rust(api: &Api, shape: &Shape, paths: &Paths) -> TokenStream {
    let bare = bare(api, shape, paths);
    if shape.nullable && !matches!(shape.ty, Type::Any) {
        quote!(Option<#bare>)
    } else {
        bare
    }
}

/// The Rust type without the `Option` of null.
pub fn bare(api: &Api, shape: &Shape, paths: &Paths) -> TokenStream {
    let Paths {
        types,
        secret,
        value,
        map,
        ..
    } = paths;
    match &shape.ty {
        Type::Text => quote!(String),
        Type::Flag => quote!(bool),
        Type::Int(int) => {
            let ident = format_ident!("{}", int.rust());
            quote!(#ident)
        }
        Type::Time(unit) => paths.time(*unit).clone(),
        Type::Float { wide: true } => quote!(f64),
        Type::Float { wide: false } => quote!(f32),
        Type::Secret => quote!(#secret),
        Type::Any => quote!(#value),
        Type::Named(index) => {
            let name = format_ident!(
                "{}",
                api.named(*index).map_or("", |named| named.name.as_str())
            );
            quote!(#types #name)
        }
        Type::List(item) => {
            let item = rust(api, item, paths);
            quote!(Vec<#item>)
        }
        Type::Map(item) => {
            let item = rust(api, item, paths);
            quote!(#map<String, #item>)
        }
    }
}

/// Is it written by `expose`?
pub fn holds_secret(ty: &Type) -> bool {
    match ty {
        Type::Secret => true,
        Type::List(item) | Type::Map(item) => holds_secret(&item.ty),
        _ => false,
    }
}

/// Is it handed over by value?
pub fn is_copy(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Flag | Type::Int(_) | Type::Time(_) | Type::Float { .. } => true,
        Type::Named(index) => {
            matches!(api.named(*index), Some(Named { kind: NamedKind::Enum(open), .. }) if open.of != OpenOf::Text)
        }
        _ => false,
    }
}
