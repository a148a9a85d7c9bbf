//! Promises about the document: the emulator, the generated constants and the document name the same
//! operations.
use huaweicloud_meeting::openapi::generate as codegen;

use huaweicloud_meeting::api::operations;
use huaweicloud_meeting::emulator::{Emulator, Request, routes};
use huaweicloud_meeting::runtime::Operation;
use serde_json::Value;
use std::collections::BTreeSet;

/// Id, method and path.
type Named = (String, String, String);

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

static OPERATIONS: [&Operation; 36] = [
    &operations::CREATE_TOKEN,
    &operations::CREATE_APP_ID_TOKEN,
    &operations::UPDATE_TOKEN,
    &operations::DELETE_TOKEN,
    &operations::CHECK_TOKEN,
    &operations::SEARCH_CORP_ADMINS,
    &operations::ADD_CORP_ADMIN,
    &operations::BATCH_DELETE_CORP_ADMINS,
    &operations::SHOW_CORP_ADMIN,
    &operations::SEARCH_CORP,
    &operations::ADD_CORP,
    &operations::SHOW_CORP,
    &operations::UPDATE_CORP,
    &operations::DELETE_CORP,
    &operations::SEARCH_RESOURCE,
    &operations::ADD_RESOURCE,
    &operations::UPDATE_RESOURCE,
    &operations::DELETE_RESOURCE,
    &operations::SEARCH_RESOURCE_OP_RECORD,
    &operations::SHOW_SP_RESOURCE,
    &operations::SHOW_CORP_BASIC_INFO,
    &operations::UPDATE_CORP_BASIC_INFO,
    &operations::SHOW_CORP_RESOURCE,
    &operations::SEARCH_CORP_RESOURCES,
    &operations::SEARCH_USERS,
    &operations::ADD_USER,
    &operations::BATCH_DELETE_USERS,
    &operations::BATCH_UPDATE_USER_STATUS,
    &operations::SHOW_USER_DETAIL,
    &operations::UPDATE_USER,
    &operations::RESET_PWD_BY_ADMIN,
    &operations::ADD_DEPARTMENT,
    &operations::UPDATE_DEPARTMENT,
    &operations::DELETE_DEPARTMENT,
    &operations::SEARCH_DEPARTMENT_BY_NAME,
    &operations::SHOW_DEPT_AND_CHILD_DEPT,
];

fn document() -> Value {
    codegen::as_json(include_str!("../../openapi/meeting.yaml")).unwrap()
}

/// The document's operations: path, method, description.
fn described(document: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let operations = item.as_object().unwrap().iter();
            operations
                .filter(|(method, _)| METHODS.contains(&method.as_str()))
                .map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
        })
        .collect()
}

fn named(document: &Value) -> BTreeSet<Named> {
    let all = described(document);
    let set: BTreeSet<Named> = all
        .iter()
        .map(|(path, method, operation)| {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            (id, method.to_uppercase(), (*path).to_owned())
        })
        .collect();
    assert_eq!(set.len(), all.len(), "an operation is there twice");
    set
}

#[test]
fn the_document_has_the_36_operations() {
    assert_eq!(named(&document()).len(), 36);
}

#[test]
fn the_platform_in_the_box_has_the_documents_operations() {
    let in_the_box: BTreeSet<Named> = routes()
        .iter()
        .map(|route| {
            (
                route.id.to_owned(),
                route.method.to_owned(),
                route.template.to_owned(),
            )
        })
        .collect();
    assert_eq!(in_the_box.len(), routes().len(), "a route is there twice");
    assert_eq!(in_the_box, named(&document()));
}

#[test]
fn the_journal_remarks_on_parameters_and_fields_that_the_document_does_not_have_and_on_no_others() {
    let document = document();
    let emulator = Emulator::new();
    for (path, method, operation) in described(&document) {
        let operation_id = operation["operationId"].as_str().unwrap();
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let mut query: BTreeSet<&str> = parameters
            .map(|parameter| resolved(&document, parameter))
            .filter(|parameter| parameter["in"] == "query")
            .map(|parameter| parameter["name"].as_str().unwrap())
            .collect();
        let mut fields = BTreeSet::new();
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        property_names(&document, schema, &mut fields);
        query.insert("strange");
        fields.insert("strange".to_owned());
        let query: Vec<String> = query.into_iter().map(|name| format!("{name}=1")).collect();
        let target = path.split('/').map(|segment| {
            if segment.starts_with('{') {
                "1"
            } else {
                segment
            }
        });
        let target = format!(
            "{}?{}",
            target.collect::<Vec<_>>().join("/"),
            query.join("&")
        );
        let body: serde_json::Map<String, Value> =
            fields.into_iter().map(|name| (name, Value::Null)).collect();
        let mut request = Request::new(method.to_uppercase(), &target);
        let mut expected = vec!["unknown query parameter \"strange\""];
        if !schema.is_null() {
            request = request.with_json(&Value::Array(vec![Value::Object(body)]));
            expected.push("unknown field \"strange\"");
        }
        emulator.platform(|platform| platform.handle(&request, std::time::UNIX_EPOCH));
        let journal = emulator.journal();
        let last = journal.last().unwrap();
        assert_eq!(last.operation, Some(operation_id));
        assert_eq!(last.remarks, expected, "{operation_id}");
    }
    assert_eq!(emulator.journal().len(), OPERATIONS.len());
}

fn resolved<'d>(document: &'d Value, node: &'d Value) -> &'d Value {
    match node["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
        None => node,
    }
}

/// The names of all properties in a schema, however deep; no request of this document contains itself.
fn property_names(document: &Value, schema: &Value, names: &mut BTreeSet<String>) {
    let schema = resolved(document, schema);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        names.insert(name.clone());
        property_names(document, property, names);
    }
    for part in ["allOf", "anyOf"]
        .iter()
        .filter_map(|key| schema[*key].as_array())
        .flatten()
    {
        property_names(document, part, names);
    }
    if !schema["items"].is_null() {
        property_names(document, &schema["items"], names);
    }
}

#[test]
fn the_generated_constants_are_the_documents_operations() {
    let generated: BTreeSet<Named> = OPERATIONS
        .iter()
        .map(|operation| {
            (
                operation.id.to_owned(),
                operation.method.as_str().to_owned(),
                operation.path.to_owned(),
            )
        })
        .collect();
    assert_eq!(generated, named(&document()));
}

#[test]
fn a_constant_says_whether_the_document_wants_the_sessions_token() {
    let document = document();
    let schemes = &document["components"]["securitySchemes"];
    let by_session = |requirement: &Value| {
        let names = requirement.as_object().unwrap().keys();
        names
            .into_iter()
            .any(|name| schemes[name]["x-session-token"] == true)
    };
    for (path, method, operation) in described(&document) {
        let security = operation
            .get("security")
            .or_else(|| document.get("security"))
            .and_then(Value::as_array)
            .unwrap_or_else(|| panic!("{method} {path} does not say who may call it"));
        assert_eq!(
            constant(operation).token,
            security.iter().any(by_session),
            "{method} {path}"
        );
    }
}

#[test]
fn a_constant_says_whether_the_document_lets_it_be_repeated() {
    let document = document();
    for (path, method, operation) in described(&document) {
        let by_method = matches!(method, "get" | "head" | "put" | "delete");
        let said = operation.get("x-idempotent").and_then(Value::as_bool);
        assert_eq!(
            constant(operation).idempotent,
            said.unwrap_or(by_method),
            "{method} {path}"
        );
    }
}

#[test]
fn no_operation_that_creates_may_be_repeated() {
    for create in [
        &operations::ADD_CORP,
        &operations::ADD_CORP_ADMIN,
        &operations::CREATE_APP_ID_TOKEN,
        &operations::ADD_USER,
        &operations::ADD_DEPARTMENT,
        &operations::RESET_PWD_BY_ADMIN,
        &operations::BATCH_DELETE_USERS,
    ] {
        assert!(!create.idempotent, "{}", create.id);
    }
}

fn constant(operation: &Value) -> &'static Operation {
    let id = operation["operationId"].as_str().unwrap();
    OPERATIONS
        .iter()
        .find(|known| known.id == id)
        .unwrap_or_else(|| panic!("no constant for {id}"))
}

/// What every description that calls a value a Unix time says, beside the unit that the value's schema has.
fn times<'d>(value: &'d Value, found: &mut Vec<(&'d str, Option<&'d str>)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| times(item, found)),
        Value::Object(fields) => {
            if let Some(words) = fields.get("description").and_then(Value::as_str)
                && words.contains("Unix time")
            {
                // of a parameter, or of a value that comes in two forms
                let places = [
                    "/x-unix-time",
                    "/schema/x-unix-time",
                    "/anyOf/0/x-unix-time",
                ];
                let unit = places
                    .iter()
                    .find_map(|place| value.pointer(place)?.as_str());
                found.push((words, unit));
            }
            fields.values().for_each(|inner| times(inner, found));
        }
        _ => {}
    }
}

#[test]
fn every_time_whose_unit_a_source_names_has_it_in_its_type_and_no_other_time_has() {
    let document = document();
    let mut found = Vec::new();
    times(&document, &mut found);
    for (words, unit) in &found {
        let said = ["seconds", "milliseconds"]
            .into_iter()
            .find(|unit| words.contains(&format!("Unix time in {unit}")));
        assert_eq!(*unit, said, "{words}");
    }
    let guessed = found.iter().filter(|(_, unit)| unit.is_none());
    assert_eq!(
        guessed.count(),
        2,
        "activeCodeExpireTime and expireTime of a terminal"
    );
    let lines = include_str!("../../openapi/meeting.yaml").lines();
    let marked = lines.filter(|line| line.trim_start().starts_with("x-unix-time: "));
    assert_eq!(found.len() - 2, marked.count(), "a time without words");
}

#[test]
fn the_operations_that_people_use_first_have_an_example() {
    let document = document();
    let with: BTreeSet<&str> = described(&document)
        .into_iter()
        .filter(|(.., operation)| operation["x-rust-example"].is_string())
        .map(|(.., operation)| operation["operationId"].as_str().unwrap())
        .collect();
    for id in [
        "createToken",
        "addCorpAdmin",
        "showCorpAdmin",
        "searchCorp",
        "addCorp",
        "addResource",
        "searchResource",
        "searchUsers",
        "addUser",
        "updateUser",
    ] {
        assert!(with.contains(id), "{id}");
    }
}
