//! Method docs: the documentation of a method.
use crate::openapi::generate::docs as prose;
use crate::openapi::generate::emit::arguments::{Argument, What};
use crate::openapi::generate::emit::text;
use crate::openapi::generate::model::Operation;

pub fn lines(operation: &Operation, taken: &[Argument]) -> Vec<String> {
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
    let described = taken.iter().filter_map(|argument| {
        let words = match argument.what {
            What::Authorization { header, scheme } => format!(
                "the whole value of the header {}, by the scheme {}.",
                prose::code(header),
                prose::code(scheme)
            ),
            What::Param(param) => {
                let words = text::shape_docs(&param.shape, &param.wire).join(" ");
                words.split_whitespace().collect::<Vec<_>>().join(" ")
            }
            What::Body(body) => body.words.as_deref().map(prose::inline).unwrap_or_default(),
            What::Params => return None,
        };
        (!words.is_empty()).then_some((argument, words))
    });
    // the body last, as it is what the request is about
    let (body, mut arguments): (Vec<_>, Vec<_>) =
        described.partition(|(argument, _)| matches!(argument.what, What::Body(_)));
    arguments.extend(body);
    let arguments = arguments
        .into_iter()
        .map(|(argument, words)| format!("- `{}`: {words}", argument.ident));
    let arguments = arguments.collect();
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
