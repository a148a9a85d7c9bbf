//! Responses: success and the failures that every call may meet.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::operations::{Operation, is_success};

pub fn check(operations: &[Operation<'_>], index: &Index<'_>, faults: &mut Vec<Fault>) {
    for operation in operations {
        let responses = operation.responses();
        let has = |codes: &[&str]| {
            responses
                .iter()
                .any(|(status, _)| codes.contains(&status.as_str()))
        };
        let place = operation
            .node
            .get("responses")
            .unwrap_or_else(|| operation.node);
        if !responses.iter().any(|(status, _)| is_success(status)) {
            faults.push(Fault::at(
                &place,
                "success-response",
                "no response means success",
                "add the response `\"200\"`",
            ));
        }
        let mut wanted: Vec<(&str, &[&str], &str)> = vec![
            (
                "400",
                &["400", "4XX", "default"],
                "a request that is not accepted",
            ),
            (
                "500",
                &["500", "5XX", "default"],
                "a failure of the platform",
            ),
        ];
        if !operation.is_open() {
            wanted.push((
                "401",
                &["401", "4XX", "default"],
                "credentials that are not accepted",
            ));
        }
        for (code, instead, what) in wanted {
            if !has(instead) {
                let words = format!("no response is declared for {what}");
                faults.push(Fault::at(
                    &place,
                    "error-response",
                    words,
                    format!("add `\"{code}\"` or one of {}", instead.join(", ")),
                ));
            }
        }
        for (status, response) in responses
            .iter()
            .filter(|(status, _)| !is_success(status) && !status.starts_with(['1', '3']))
        {
            let content = response.members_of("content");
            if content.is_empty()
                || content
                    .iter()
                    .any(|(_, media)| media.get("schema").is_none())
            {
                let words = format!("the error response {status} has no schema");
                faults.push(Fault::at(
                    response,
                    "error-schema",
                    words,
                    "refer to the schema of error bodies",
                ));
            }
        }
    }
    for response in index.all(Object::Response) {
        if response
            .text("description")
            .unwrap_or_default()
            .trim()
            .is_empty()
        {
            faults.push(Fault::at(
                response,
                "response-description",
                "the response has no description",
                "say when it comes",
            ));
        }
    }
    for header in index.all(Object::Header) {
        if header
            .text("description")
            .unwrap_or_default()
            .trim()
            .is_empty()
        {
            faults.push(Fault::at(
                header,
                "header-description",
                "the header has no description",
                "say what it holds",
            ));
        }
    }
}
