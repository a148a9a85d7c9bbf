//! Keywords: a misspelt one is silently nothing.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::index::{Index, Kind};

pub fn check(index: &Index<'_>, faults: &mut Vec<Fault>) {
    for (kind, node) in &index.found {
        if *kind == Kind::Document
            && !node
                .text("openapi")
                .is_some_and(|version| version.starts_with("3.0."))
        {
            let place = node.get("openapi").unwrap_or_else(|| node.clone());
            faults.push(Fault::at(
                &place,
                "openapi-version",
                "not a document of OpenAPI 3.0",
                "write `openapi: 3.0.3`",
            ));
        }
        let Some(known) = keywords(*kind) else {
            continue;
        };
        for (key, child) in node.members() {
            if known.contains(&key.as_str()) || key.starts_with("x-") {
                continue;
            }
            let words = format!("`{key}` is no keyword of {}", title(*kind));
            faults.push(Fault::at(
                &child,
                "keyword-unknown",
                words,
                format!("remove it, or use one of {}", known.join(", ")),
            ));
        }
    }
}

fn title(kind: Kind) -> String {
    let name = format!("{kind:?}");
    let words = crate::openapi::document::names::lower_words(&name).join(" ");
    let article = if words.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {words}")
}

/// What an object may have beside extensions; `None` where its keys are names.
fn keywords(kind: Kind) -> Option<&'static [&'static str]> {
    Some(match kind {
        Kind::Document => &[
            "openapi",
            "info",
            "servers",
            "paths",
            "components",
            "security",
            "tags",
            "externalDocs",
        ],
        Kind::Info => &[
            "title",
            "description",
            "termsOfService",
            "contact",
            "license",
            "version",
        ],
        Kind::Contact => &["name", "url", "email"],
        Kind::License => &["name", "url"],
        Kind::Server => &["url", "description", "variables"],
        Kind::ServerVariable => &["enum", "default", "description"],
        Kind::Tag => &["name", "description", "externalDocs"],
        Kind::ExternalDocs => &["description", "url"],
        Kind::PathItem => &[
            "$ref",
            "summary",
            "description",
            "get",
            "put",
            "post",
            "delete",
            "options",
            "head",
            "patch",
            "trace",
            "servers",
            "parameters",
        ],
        Kind::Operation => &[
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers",
        ],
        Kind::Parameter => &[
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "example",
            "examples",
            "content",
        ],
        Kind::RequestBody => &["description", "content", "required"],
        Kind::MediaType => &["schema", "example", "examples", "encoding"],
        Kind::Encoding => &[
            "contentType",
            "headers",
            "style",
            "explode",
            "allowReserved",
        ],
        Kind::Response => &["description", "headers", "content", "links"],
        Kind::Header => &[
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "example",
            "examples",
            "content",
        ],
        Kind::Link => &[
            "operationRef",
            "operationId",
            "parameters",
            "requestBody",
            "description",
            "server",
        ],
        Kind::Example => &["summary", "description", "value", "externalValue"],
        Kind::Schema => &[
            "title",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxProperties",
            "minProperties",
            "required",
            "enum",
            "type",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "items",
            "properties",
            "additionalProperties",
            "description",
            "format",
            "default",
            "nullable",
            "discriminator",
            "readOnly",
            "writeOnly",
            "xml",
            "externalDocs",
            "example",
            "deprecated",
        ],
        Kind::Discriminator => &["propertyName", "mapping"],
        Kind::Xml => &["name", "namespace", "prefix", "attribute", "wrapped"],
        Kind::Components => &[
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
        ],
        Kind::SecurityScheme => &[
            "type",
            "description",
            "name",
            "in",
            "scheme",
            "bearerFormat",
            "flows",
            "openIdConnectUrl",
        ],
        Kind::OauthFlows => &[
            "implicit",
            "password",
            "clientCredentials",
            "authorizationCode",
        ],
        Kind::OauthFlow => &["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
        Kind::Paths | Kind::Responses | Kind::Callback | Kind::Reference => return None,
    })
}
