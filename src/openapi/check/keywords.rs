//! Keywords: a misspelt one is silently nothing.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::keys::{held, later};
use crate::openapi::document::notation::is_later;

pub fn check(index: &Index<'_>, faults: &mut Vec<Fault>) {
    for (kind, node) in &index.found {
        if *kind == Object::Document
            && !node
                .text("openapi")
                .is_some_and(|version| version.starts_with("3.0.") || version.starts_with("3.1."))
        {
            let place = node.get("openapi").unwrap_or(*node);
            faults.push(Fault::at(
                &place,
                "openapi-version",
                "not a document of OpenAPI 3.0 or 3.1",
                "write `openapi: 3.0.3`",
            ));
        }
        let keys = kind.keys();
        if keys.is_empty() {
            continue;
        }
        for (key, child) in node.members() {
            let later = is_later(&node.doc.root) && later(*kind, &key).is_some();
            if later || held(*kind, &key).is_some() || key.starts_with("x-") {
                continue;
            }
            let known: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
            let words = format!("`{key}` is not a key of {}", title(*kind));
            faults.push(Fault::at(
                &child,
                "keyword-unknown",
                words,
                format!("remove it, or use one of {}", known.join(", ")),
            ));
        }
    }
}

fn title(kind: Object) -> String {
    let name = format!("{kind:?}");
    let words = crate::openapi::document::names::lower_words(&name).join(" ");
    let article = if words.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {words}")
}
