//! Engine: progenitor's type space makes the plain structs of the lowered document.
use crate::openapi::generate::lower;
use crate::openapi::generate::lower::Lowered;
use progenitor::{GenerationSettings, Generator, TypeImpl};
use schemars::schema::{InstanceType, SchemaObject};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The structs by their lowered names, with the leaves they are made of.
pub struct Structs {
    pub items: HashMap<String, syn::ItemStruct>,
    pub leaves: Vec<lower::Leaf>,
}

/// Runs the engine. It panics on documents it does not like; none is known that gets here, and if one does, the
/// panic becomes words.
pub fn structs(lowered: &Lowered) -> Result<Structs, String> {
    let spec: openapiv3::OpenAPI =
        serde_json::from_value(lowered.document.clone()).map_err(|error| {
            format!("the engine cannot read the lowered document ({error}); please report this")
        })?;
    let mut settings = GenerationSettings::new();
    settings.with_map_type("::std::collections::BTreeMap");
    settings.with_derive("PartialEq");
    for index in 0..lowered.leaves.len() {
        let schema = SchemaObject {
            instance_type: Some(InstanceType::String.into()),
            format: Some(format!("leaf-{index}")),
            ..SchemaObject::default()
        };
        settings.with_conversion(
            schema,
            lower::leaf_name(index),
            std::iter::empty::<TypeImpl>(),
        );
    }
    let stream = catch_unwind(AssertUnwindSafe(|| {
        let mut generator = Generator::new(&settings);
        generator
            .generate_tokens(&spec)
            .map(|_| generator.get_type_space().to_stream())
    }))
    .map_err(|_| "the engine gave up on this document; please report this".to_owned())?
    .map_err(|error| format!("the engine refuses this document ({error}); please report this"))?;
    let file: syn::File = syn::parse2(stream)
        .map_err(|error| format!("the engine wrote no Rust ({error}); please report this"))?;
    let items = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Struct(item) => Some((item.ident.to_string(), item)),
        _ => None,
    });
    Ok(Structs {
        items: items.collect(),
        leaves: lowered.leaves.clone(),
    })
}
