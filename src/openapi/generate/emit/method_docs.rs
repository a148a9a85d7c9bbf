//! The documentation of methods.
use crate::openapi::document::printable::steers;
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::arguments::{Argument, What};
use crate::openapi::generate::emit::text;
use crate::openapi::generate::model::{Api, DeclaredError, Operation, Place};
use proc_macro2::TokenStream;
use quote::quote;

/// What is said when a call breaks the document's rules, whatever the operation.
const REFUSED_HERE: &str =
    "A request that breaks the document's rules is refused before anything is sent.";

/// Fewer operations that declare the same errors do not make them usual.
const FEWEST: usize = 3;

/// The errors that most operations declare alike: said once, above the methods.
pub fn usual_errors(api: &Api) -> &[DeclaredError] {
    let alike = |errors: &[DeclaredError]| {
        let same = api.operations.iter().filter(|it| it.errors == errors);
        same.count()
    };
    let mut usual: (&[DeclaredError], usize) = (&[], FEWEST - 1);
    for operation in &api.operations {
        if !operation.errors.is_empty() && alike(&operation.errors) > usual.1 {
            usual = (&operation.errors, alike(&operation.errors));
        }
    }
    usual.0
}

/// What stands above all methods.
pub fn heading(usual: &[DeclaredError]) -> Vec<String> {
    let mut lines = vec![
        "# Operations".to_owned(),
        String::new(),
        "One method for each operation of the document, and one more for each list, which gives all its items."
            .to_owned(),
    ];
    if !usual.is_empty() {
        lines.push(String::new());
        lines.push(format!(
            "{REFUSED_HERE} Unless a method says otherwise, the platform's own refusals are:"
        ));
        lines.push(String::new());
        lines.extend(usual.iter().map(line));
    }
    lines
}

/// One declared error as an item of a list.
fn line(error: &DeclaredError) -> String {
    let body = error
        .body
        .as_ref()
        .map(|ty| format!(" ([`{ty}`](types::{ty}))"));
    let words = prose::inline(&error.words);
    let words = match words.trim_end_matches('.') {
        "" => "no words in the document",
        words => words,
    };
    let (status, body) = (prose::code(&error.status), body.unwrap_or_default());
    format!("- {status}{body}: {words}.")
}

/// The documentation of an operation's method.
pub fn lines(
    operation: &Operation,
    taken: &[Argument],
    usual: &[DeclaredError],
    inside: bool,
) -> Vec<String> {
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
    add(described(taken));
    if let Some(with) = operation.with_ident() {
        let names = operation
            .optional
            .iter()
            .map(|param| prose::code(&param.wire));
        let names = names.collect::<Vec<_>>().join(" and ");
        add(vec![format!("[`{with}`](Self::{with}) takes {names} too.")]);
    }
    if let Some(link) = operation.words.link.as_deref().and_then(text::link) {
        add(vec![link]);
    }
    if let Some(code) = &operation.example {
        add(vec!["# Example".to_owned()]);
        add(example(code, inside));
    }
    add(vec!["# Errors".to_owned()]);
    let mut errors = Vec::new();
    if operation.errors.is_empty() {
        errors.push(REFUSED_HERE.to_owned());
    } else if operation.errors == usual {
        errors.push("The [usual ones](#operations).".to_owned());
    } else {
        errors.push(format!("{REFUSED_HERE} The platform's own refusals:"));
        errors.push(String::new());
        errors.extend(operation.errors.iter().map(line));
    }
    add(errors);
    lines
}

/// The arguments of a method, each an item of a list; the body last, as it is what the request is about.
fn described<'a, 'o: 'a>(taken: impl IntoIterator<Item = &'a Argument<'o>>) -> Vec<String> {
    let described = taken.into_iter().filter_map(|argument| {
        let words = match argument.what {
            What::Credential(credential) => {
                let (name, scheme) = (
                    prose::code(&credential.name),
                    prose::code(&credential.scheme),
                );
                let what = credential.place.title();
                let whole = if credential.place == Place::Header {
                    "whole "
                } else {
                    ""
                };
                format!("the {whole}value of the {what} {name}, by the scheme {scheme}.")
            }
            What::Param(param) => {
                let words = text::shape_docs(&param.shape, &param.wire).join(" ");
                words.split_whitespace().collect::<Vec<_>>().join(" ")
            }
            What::Body(body) => body.words.as_deref().map(prose::inline).unwrap_or_default(),
            What::Params => return None,
        };
        (!words.is_empty()).then_some((argument, words))
    });
    let (body, mut arguments): (Vec<_>, Vec<_>) =
        described.partition(|(argument, _)| matches!(argument.what, What::Body(_)));
    arguments.extend(body);
    let arguments = arguments
        .into_iter()
        .map(|(argument, words)| format!("- `{}`: {words}", argument.ident));
    arguments.collect()
}

/// A block of code that calls the method. Inside the runtime's own crate it is compiled by the documentation tests; elsewhere
/// nobody knows here by which path the generated code is reached.
fn example(code: &str, inside: bool) -> Vec<String> {
    let printed = |c: char| if steers(c) { ' ' } else { c };
    let lines = code
        .lines()
        .map(|line| line.chars().map(printed).collect::<String>());
    if !inside {
        let fence = |text: &str| std::iter::once(text.to_owned());
        return fence("```ignore")
            .chain(lines)
            .chain(fence("```"))
            .collect();
    }
    const BEFORE: [&str; 4] = [
        "```no_run",
        "# #[allow(unused_imports)]",
        "# use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};",
        "# fn example(client: &Client) -> huaweicloud_meeting::Result<()> {",
    ];
    const AFTER: [&str; 3] = ["# Ok(())", "# }", "```"];
    let fixed = |lines: &[&str]| {
        lines
            .iter()
            .map(|&line| line.to_owned())
            .collect::<Vec<_>>()
    };
    fixed(&BEFORE)
        .into_iter()
        .chain(lines)
        .chain(fixed(&AFTER))
        .collect()
}

/// The documentation of the method that takes optional parameters too.
pub fn with_lines(operation: &Operation, taken: &[Argument]) -> Vec<String> {
    let ident = &operation.ident;
    let mut lines = vec![
        format!(
            "As [`{ident}`](Self::{ident}), with what may be left out there: `None` leaves it out."
        ),
        String::new(),
    ];
    let optional = taken.iter().filter(|argument| argument.optional);
    let optional = optional.filter(|argument| matches!(argument.what, What::Param(_)));
    lines.extend(described(optional));
    lines.extend([String::new(), "# Errors".to_owned(), String::new()]);
    lines.push(format!("Those of [`{ident}`](Self::{ident})."));
    lines
}

/// The attribute of an operation that the document marks as deprecated.
pub fn deprecated(operation: &Operation) -> Option<TokenStream> {
    operation
        .words
        .deprecated
        .then(|| quote!(#[deprecated = "the document marks this operation as deprecated"]))
}
