//! Text: doc comments of types, fields and methods.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::model::{Bound, Field, Named, Rules, Shape, Words};
use proc_macro2::TokenStream;
use quote::quote;

/// Lines as doc attributes, which the printer writes as `///`.
pub fn docs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote!(#(#[doc = #lines])*)
}

/// `#[doc(alias)]` for a type whose name in the document is spelled otherwise.
pub fn alias(named: &Named) -> Option<TokenStream> {
    let wire = named.wire.as_ref().filter(|wire| {
        **wire != named.name && !wire.contains(|c: char| c.is_whitespace() || c == '"' || c == '\'')
    })?;
    Some(quote!(#[doc(alias = #wire)]))
}

pub fn type_docs(named: &Named) -> Vec<String> {
    let mut lines = said(&named.words);
    if lines.is_empty() {
        lines.push(match &named.wire {
            Some(wire) => format!("{} of the document.", prose::code(wire)),
            None => format!(
                "{}: part of a larger type of the document.",
                prose::code(&named.name)
            ),
        });
    }
    more(&mut lines, &named.words, &Rules::default());
    lines
}

/// Another name for a type: words, and the rules that hold where it is referred to.
pub fn alias_docs(named: &Named, shape: &Shape) -> Vec<String> {
    let mut lines = said(&named.words);
    if lines.is_empty() {
        let wire = named.wire.as_deref().unwrap_or_default();
        lines.push(format!("{} of the document.", prose::code(wire)));
    }
    more(&mut lines, &named.words, &shape.rules);
    lines
}

pub fn field_docs(field: &Field, sent: bool) -> Vec<String> {
    let mut lines = shape_docs(&field.shape, &field.wire);
    let mut note = |words: &str| {
        lines.push(String::new());
        lines.push(words.to_owned());
    };
    if field.shape.read_only && sent {
        note("Only in responses; never sent.");
    }
    if field.shape.write_only {
        note("Only in requests; responses lack it.");
    }
    if matches!(
        field.wrap(sent),
        crate::openapi::generate::model::Wrap::Double
    ) {
        note("`None` leaves it out, `Some(None)` sends null.");
    }
    lines
}

/// Words, rules, default of a value called `wire`.
pub fn shape_docs(shape: &Shape, wire: &str) -> Vec<String> {
    let mut lines = said(&shape.words);
    if lines.is_empty() {
        lines.push(format!("{}.", prose::code(wire)));
    }
    more(&mut lines, &shape.words, &shape.rules);
    lines
}

/// Title or description.
fn said(words: &Words) -> Vec<String> {
    let text = words
        .description
        .as_deref()
        .filter(|text| !text.trim().is_empty())
        .or(words.title.as_deref())
        .unwrap_or_default();
    prose::lines(text)
}

fn more(lines: &mut Vec<String>, words: &Words, rules: &Rules) {
    let mut facts = rule_words(rules);
    if let Some(format @ ("date-time" | "date" | "byte" | "uuid")) = words.format.as_deref() {
        let kind = match format {
            "date-time" => {
                "A date and time by RFC 3339, kept as text so that it is written back as it came."
            }
            "date" => "A date by RFC 3339 (`2026-01-31`), kept as text.",
            "byte" => "Base64 text.",
            _ => "A UUID, kept as text.",
        };
        facts.insert(0, kind.to_owned());
    }
    if let Some(default) = &words.default {
        facts.push(format!("Default: {}.", prose::code(default)));
    }
    if !facts.is_empty() {
        lines.push(String::new());
        lines.push(facts.join(" "));
    }
    if let Some(link) = words.link.as_deref().and_then(link) {
        lines.push(String::new());
        lines.push(link);
    }
    if words.deprecated {
        lines.push(String::new());
        lines.push("Deprecated.".to_owned());
    }
}

/// A link to what `externalDocs` names.
pub fn link(url: &str) -> Option<String> {
    let sound = (url.starts_with("https://") || url.starts_with("http://"))
        && url
            .chars()
            .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\\' | '`'));
    sound.then(|| format!("See <{url}>."))
}

/// Rules in words, each a sentence.
fn rule_words(rules: &Rules) -> Vec<String> {
    let mut facts = Vec::new();
    let span = |least: Option<u64>, most: Option<u64>, one: &str, many: &str| match (least, most) {
        (Some(least), Some(most)) if least == most => {
            Some(format!("{least} {}.", if least == 1 { one } else { many }))
        }
        (Some(least), Some(most)) => Some(format!("{least} to {most} {many}.")),
        (Some(least), None) if least > 0 => Some(format!(
            "At least {least} {}.",
            if least == 1 { one } else { many }
        )),
        (None, Some(most)) => Some(format!(
            "At most {most} {}.",
            if most == 1 { one } else { many }
        )),
        _ => None,
    };
    facts.extend(span(
        rules.min_length,
        rules.max_length,
        "character",
        "characters",
    ));
    facts.extend(span(rules.min_items, rules.max_items, "entry", "entries"));
    let number = |bound: &Bound| {
        bound
            .whole
            .map_or_else(|| bound.value.to_string(), |whole| whole.to_string())
    };
    match (&rules.minimum, &rules.maximum) {
        (Some(low), Some(high)) if !low.exclusive && !high.exclusive => {
            facts.push(format!("{} to {}.", number(low), number(high)))
        }
        (low, high) => {
            facts.extend(low.as_ref().map(|low| {
                format!(
                    "{} {}.",
                    if low.exclusive {
                        "More than"
                    } else {
                        "At least"
                    },
                    number(low)
                )
            }));
            facts.extend(high.as_ref().map(|high| {
                format!(
                    "{} {}.",
                    if high.exclusive {
                        "Less than"
                    } else {
                        "At most"
                    },
                    number(high)
                )
            }));
        }
    }
    facts.extend(
        rules
            .multiple_of
            .map(|step| format!("A multiple of {step}.")),
    );
    let words = rules.pattern_words.as_deref();
    facts.extend(words.map(|words| format!("Must {}.", prose::inline(words))));
    facts.extend(
        rules
            .pattern
            .as_ref()
            .map(|(source, _)| format!("Pattern: {}.", prose::code(source))),
    );
    if rules.unique {
        facts.push("No entry twice.".to_owned());
    }
    facts.extend(rules.only.map(|only| format!("Only `{only}`.")));
    facts
}
