//! Extensions: the known ones, where they belong and how they are written.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::names::is_pascal;
use crate::openapi::document::shape::Shape;

/// Each extension and the objects that may carry it.
const KNOWN: [(&str, &[Object]); 14] = [
    ("x-idempotent", &[Object::Operation]),
    ("x-pages", &[Object::Operation]),
    ("x-skip", &[Object::Operation]),
    ("x-caller", &[Object::Operation]),
    ("x-known-values", &[Object::Schema]),
    ("x-also-sent-as", &[Object::Schema]),
    ("x-null-is-absent", &[Object::Schema]),
    ("x-enum-varnames", &[Object::Schema]),
    (
        "x-rust-name",
        &[Object::Operation, Object::Parameter, Object::Schema],
    ),
    ("x-unix-time", &[Object::Schema]),
    ("x-pattern-words", &[Object::Schema]),
    ("x-rust-example", &[Object::Operation]),
    ("x-not-secret", &[Object::Schema, Object::Parameter]),
    ("x-session-token", &[Object::SecurityScheme]),
];

pub fn check(index: &Index<'_>, faults: &mut Vec<Fault>) {
    for (kind, node) in index
        .found
        .iter()
        .filter(|(kind, _)| *kind != Object::Reference)
    {
        for (key, extension) in node.members() {
            // Headers and properties may be called so; those maps are no objects of their own here.
            if !key.starts_with("x-") {
                continue;
            }
            match KNOWN.iter().find(|(known, _)| *known == key) {
                None => {
                    let names: Vec<&str> = KNOWN.iter().map(|(known, _)| *known).collect();
                    let way_out = format!("remove it, or use one of {}", names.join(", "));
                    faults.push(Fault::at(
                        &extension,
                        "extension-unknown",
                        format!("`{key}` is not a known extension"),
                        way_out,
                    ));
                }
                Some((_, kinds)) if !kinds.contains(kind) => {
                    let words = format!("`{key}` has no meaning here");
                    let place = kinds
                        .iter()
                        .map(|kind| format!("{kind:?}").to_lowercase())
                        .collect::<Vec<_>>()
                        .join(" or ");
                    faults.push(Fault::at(
                        &extension,
                        "extension-misplaced",
                        words,
                        format!("move it to the {place} it is about"),
                    ));
                }
                Some(_) => form(&key, node, &extension, faults),
            }
        }
    }
}

fn form(key: &str, owner: &Place<'_>, extension: &Place<'_>, faults: &mut Vec<Fault>) {
    let mut refuse = |words: String, way_out: &str| {
        faults.push(Fault::at(extension, "extension-malformed", words, way_out))
    };
    match key {
        "x-idempotent" | "x-skip" | "x-null-is-absent" if extension.as_flag().is_none() => refuse(
            format!("`{key}` is not true or false"),
            "write true or false",
        ),
        "x-session-token" if extension.as_flag() != Some(true) => {
            refuse(
                format!("`{key}` is not true"),
                "write true, or leave it out",
            );
        }
        "x-caller" | "x-not-secret" | "x-rust-name" | "x-pattern-words" | "x-rust-example"
            if extension
                .as_text()
                .is_none_or(|words| words.trim().is_empty()) =>
        {
            refuse(format!("`{key}` holds no words"), "say it in words");
        }
        "x-also-sent-as" => {
            let kind = Shape::one(owner).and_then(|shape| shape.kind().map(str::to_owned));
            let right = match (kind.as_deref(), extension.as_text()) {
                (Some("integer"), Some("string")) | (Some("string"), Some("number")) => true,
                (kind, Some("string")) => kind == Some("number"),
                _ => false,
            };
            if !right {
                refuse(
                    format!("`{key}` is not the other type"),
                    "write `string` on an integer, or `number` on a string",
                );
            }
        }
        "x-unix-time" => {
            let shape = Shape::one(owner);
            let is_long = shape.is_some_and(|shape| {
                shape.kind() == Some("integer")
                    && shape.text("format").is_none_or(|it| it == "int64")
            });
            if !is_long {
                refuse(
                    format!("`{key}` is not on an integer of 64 bits"),
                    "correct `type` and `format`, or remove it",
                );
            } else if !matches!(extension.as_text(), Some("seconds" | "milliseconds")) {
                refuse(
                    format!("`{key}` is no unit"),
                    "write `seconds` or `milliseconds`",
                );
            }
        }
        "x-known-values" => known_values(owner, extension, faults),
        _ => {}
    }
}

fn known_values(owner: &Place<'_>, extension: &Place<'_>, faults: &mut Vec<Fault>) {
    let items = extension.items();
    if items.is_empty() {
        let way_out = "list at least one `{value, name, description}`";
        faults.push(Fault::at(
            extension,
            "extension-malformed",
            "`x-known-values` is not a list with entries",
            way_out,
        ));
    }
    let kind = Shape::one(owner).and_then(|shape| shape.kind().map(str::to_owned));
    if !matches!(kind.as_deref(), Some("string" | "integer")) {
        let way_out = "put it on a schema of type string or integer";
        faults.push(Fault::at(
            extension,
            "extension-misplaced",
            "known values are strings or integers",
            way_out,
        ));
    }
    let mut values = Vec::new();
    let mut names = Vec::new();
    for item in &items {
        for (key, child) in item.members() {
            if !["value", "name", "description"].contains(&key.as_str()) {
                let way_out = "use `value`, `name` and `description`";
                faults.push(Fault::at(
                    &child,
                    "extension-malformed",
                    format!("a known value has no `{key}`"),
                    way_out,
                ));
            }
        }
        match item.get("value") {
            None => faults.push(Fault::at(
                item,
                "extension-malformed",
                "a known value without `value`",
                "add what is sent",
            )),
            Some(value) => {
                let fits = match kind.as_deref() {
                    Some("string") => value.as_text().is_some(),
                    Some("integer") => value.as_number().is_some_and(|number| number.is_i64()),
                    _ => true,
                };
                if !fits {
                    let words =
                        format!("the value {} is not of the schema's type", value.to_value());
                    faults.push(Fault::at(
                        &value,
                        "known-values",
                        words,
                        "write a value of that type; quote texts that look like numbers",
                    ));
                }
                if values.contains(&value.to_value()) {
                    faults.push(Fault::at(
                        &value,
                        "known-values",
                        format!("the value {} appears twice", value.to_value()),
                        "keep one",
                    ));
                }
                values.push(value.to_value());
            }
        }
        let name = item.text("name").unwrap_or_default();
        let place = item.get("name").unwrap_or(*item);
        if !is_pascal(name) || name == "Unknown" {
            let words = format!("`{name}` cannot be a variant's name");
            faults.push(Fault::at(
                &place,
                "known-values",
                words,
                "spell it LikeThis; `Unknown` is taken",
            ));
        }
        if names.contains(&name) {
            faults.push(Fault::at(
                &place,
                "known-values",
                format!("the name `{name}` appears twice"),
                "give each value a name of its own",
            ));
        }
        names.push(name);
        if item
            .text("description")
            .unwrap_or_default()
            .trim()
            .is_empty()
        {
            faults.push(Fault::at(
                item,
                "extension-malformed",
                "a known value without `description`",
                "say what the value means",
            ));
        }
    }
}
