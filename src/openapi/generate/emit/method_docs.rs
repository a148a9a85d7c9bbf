//! Method docs: what stands above a method.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::text;
use crate::openapi::generate::model::Operation;

pub fn lines(operation: &Operation) -> Vec<String> {
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
    let mut arguments = Vec::new();
    if let Some((header, scheme)) = &operation.authorization {
        arguments.push(format!(
            "- `authorization`: the whole value of the header {}, by the scheme {}.",
            prose::code(header),
            prose::code(scheme)
        ));
    }
    let listed = operation
        .required
        .iter()
        .chain(if operation.params.is_some() {
            &[]
        } else {
            operation.optional.as_slice()
        });
    for param in listed {
        let words = text::shape_docs(&param.shape, &param.wire).join(" ");
        arguments.push(format!(
            "- `{}`: {}",
            param.ident,
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        ));
    }
    if let Some(words) = operation
        .body
        .as_ref()
        .and_then(|body| body.words.as_deref())
        .map(prose::inline)
        .filter(|words| !words.is_empty())
    {
        arguments.push(format!("- `body`: {words}"));
    }
    add(arguments);
    if let Some(link) = operation.words.link.as_deref().and_then(text::link) {
        add(vec![link]);
    }
    add(vec!["# Errors".to_owned()]);
    let mut errors = vec!["A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:".to_owned()];
    if operation.errors.is_empty() {
        errors = vec![
            "A request that breaks the document's rules is refused before anything is sent."
                .to_owned(),
        ];
    }
    for error in &operation.errors {
        let body = error
            .body
            .as_ref()
            .map(|ty| format!(" ([`{ty}`](types::{ty}))"))
            .unwrap_or_default();
        let words = prose::inline(&error.words);
        let words = words.trim_end_matches('.');
        let words = if words.is_empty() {
            "no words in the document"
        } else {
            words
        };
        errors.push(format!("- {}{body}: {words}.", prose::code(&error.status)));
    }
    if errors.len() > 1 {
        errors.insert(1, String::new());
    }
    add(errors);
    lines
}
