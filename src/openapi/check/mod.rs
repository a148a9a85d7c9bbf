//! Our own rules for a document, beyond what OpenAPI and the generator demand.

mod conforms;
mod examples;
mod extensions;
pub mod fault;
mod keywords;
mod operations;
mod pages;
mod references;
mod responses;
mod secrets;
mod units;
mod words;

use crate::openapi::document::doc::Doc;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::Index;
use crate::openapi::document::operations::Operation;
use fault::Fault;

/// Every rule with a sentence on what it asks for.
pub const RULES: [(&str, &str); 42] = [
    (
        fault::GENERATOR,
        "the generator takes the document: it writes code that compiles, or says what it refuses",
    ),
    (
        fault::WARNING,
        "the document says nothing that has no effect on the wire; a warning, which fails the check with `--deny`",
    ),
    (
        "openapi-version",
        "the document says `openapi: 3.0.x` or `openapi: 3.1.x`",
    ),
    (
        "keyword-unknown",
        "objects have only the keywords that OpenAPI gives them",
    ),
    (
        "reference-broken",
        "every `$ref` leads to something in this document",
    ),
    (
        "reference-siblings",
        "nothing is beside a `$ref`, where OpenAPI 3.0 ignores it",
    ),
    (
        "component-unused",
        "every component is used by an operation",
    ),
    (
        "operation-summary",
        "every operation has a summary of one line",
    ),
    ("operation-description", "every operation has a description"),
    ("operation-id", "no two operations have one operationId"),
    (
        fault::NO_OPERATION_ID,
        "every operation has an operationId, else its method is named after method and path (a warning)",
    ),
    ("operation-id-case", "an operationId is spelled likeThis"),
    ("operation-tag", "every operation has exactly one tag"),
    (
        "tag-undeclared",
        "the tags of operations are declared at the top",
    ),
    ("tag-unused", "every declared tag is used"),
    ("tag-description", "every declared tag has a description"),
    (
        "path-parameter",
        "the names in a path's braces are its path parameters, each required",
    ),
    ("parameter-twice", "no parameter appears twice in one list"),
    ("parameter-description", "every parameter has a description"),
    (
        "body-description",
        "request bodies whose schema has no words of its own have a description",
    ),
    (
        "response-description",
        "every response has a description that is not empty",
    ),
    (
        "header-description",
        "every header of a response has a description",
    ),
    (
        "schema-description",
        "every component schema has a description",
    ),
    (
        "property-description",
        "every property has a description, its own or that of its schema",
    ),
    (
        "required-unknown",
        "the required properties of a schema exist",
    ),
    ("unit", "times and sizes name their unit in the description"),
    (
        "success-response",
        "every operation has a response for success",
    ),
    (
        "error-response",
        "every operation declares what comes for bad requests, missing rights and failures of the platform",
    ),
    (
        "error-schema",
        "every error response has a body with a schema",
    ),
    (
        "secret-not-marked",
        "texts that are called password, token, secret or key have `format: password`",
    ),
    ("example-unfit", "examples fit their schemas"),
    (
        "example-unknown-property",
        "examples of requests hold only properties that their schemas have",
    ),
    ("default-unfit", "defaults fit their schemas"),
    (
        "enum-unfit",
        "listed values fit their schemas and stand once",
    ),
    (
        "pattern-invalid",
        "patterns are regular expressions of ECMAScript",
    ),
    (
        "pattern-words",
        "patterns are said in words too, in `x-pattern-words`",
    ),
    (
        "extension-unknown",
        "only the extensions that the generator and these rules know are used",
    ),
    (
        "extension-misplaced",
        "extensions stand where they have a meaning",
    ),
    (
        "extension-malformed",
        "the values of extensions have the right form",
    ),
    (
        "known-values",
        "known values and their names are unique, the names spelled LikeThis",
    ),
    (
        "pages-name",
        "the names in `x-pages` are parameters and properties of the operation",
    ),
    (
        "security-undeclared",
        "the schemes that operations ask for are declared",
    ),
];

/// All faults of a document by our rules, in the order of the file.
pub fn check(doc: &Doc) -> Vec<Fault> {
    let root = Place::root(doc);
    let operations = Operation::all(&root);
    let index = Index::of(root);
    let mut faults = Vec::new();
    keywords::check(&index, &mut faults);
    references::check(&root, &index, &mut faults);
    operations::check(&root, &operations, &mut faults);
    responses::check(&operations, &index, &mut faults);
    words::check(&index, &mut faults);
    units::check(&index, &mut faults);
    secrets::check(&index, &mut faults);
    extensions::check(&index, &mut faults);
    pages::check(&operations, &mut faults);
    examples::check(&operations, &index, &mut faults);
    fault::sort(&mut faults);
    faults
}
