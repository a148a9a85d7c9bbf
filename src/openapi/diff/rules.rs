//! All rules of the comparison: their ids, their classes, and what each says.

use crate::openapi::diff::class::Class;

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub id: &'static str,
    pub class: Class,
    /// Why the class is what it is, for the list of rules.
    pub words: &'static str,
}

macro_rules! rules {
    ($($name:ident $class:ident $id:literal $words:literal)*) => {
        $(pub const $name: Rule = Rule { id: $id, class: Class::$class, words: $words };)*
        /// Every rule, by area.
        pub const ALL: &[Rule] = &[$($name),*];
    };
}

rules! {
    // The document
    SERVER_REMOVED Wire "server-removed" "callers still knock at the old address"
    SERVER_ADDED Compatible "server-added" "one more address"
    OPENAPI_VERSION_CHANGED Compatible "openapi-version-changed" "the notation changed, not the API"
    API_VERSION_CHANGED Words "api-version-changed" "a label for people"
    DOCUMENT_WORDS_CHANGED Words "document-words-changed" "prose about the whole document or its tags"
    OTHER_CHANGE Compatible "other-change" "nothing that differs goes unsaid, though no rule names it"
    OTHER_WORDS_CHANGED Words "other-words-changed" "prose that no rule names, such as that of a component which nothing uses"

    // Operations
    OPERATION_REMOVED Wire "operation-removed" "callers get 404 or 405"
    DEPRECATED_OPERATION_REMOVED Wire "deprecated-operation-removed" "announced, but callers that stayed still fail"
    OPERATION_ADDED Compatible "operation-added" "nobody calls it yet"
    OPERATION_PATH_CHANGED Wire "operation-path-changed" "callers send to the old path"
    OPERATION_METHOD_CHANGED Wire "operation-method-changed" "callers send with the old method"
    PATH_PARAMETER_RENAMED Compatible "path-parameter-renamed" "the name of a path parameter is not sent; in Rust it is only an argument's name"
    OPERATION_DEPRECATED Compatible "operation-deprecated" "it still works; Rust callers see a warning"
    OPERATION_UNDEPRECATED Compatible "operation-undeprecated" "the warning goes away"
    OPERATION_WORDS_CHANGED Words "operation-words-changed" "summary, description or link"
    OPERATION_TAGS_CHANGED Words "operation-tags-changed" "tags only sort the documentation"
    CALLBACKS_CHANGED Wire "callbacks-changed" "the platform calls the caller in another way"
    LINKS_CHANGED Words "links-changed" "links are hints for readers"

    // Parameters
    PARAMETER_ADDED_REQUIRED Wire "parameter-added-required" "old requests lack it"
    PARAMETER_ADDED_OPTIONAL Compatible "parameter-added-optional" "old requests need not have it"
    PARAMETER_REMOVED Wire "parameter-removed" "old requests still send it and lose its effect"
    PARAMETER_BECAME_REQUIRED Wire "parameter-became-required" "old requests may lack it"
    PARAMETER_BECAME_OPTIONAL Compatible "parameter-became-optional" "old requests have it"
    PARAMETER_LOCATION_CHANGED Wire "parameter-location-changed" "old requests send it elsewhere"
    PARAMETER_STYLE_CHANGED Wire "parameter-style-changed" "old requests write it in another way"
    PARAMETER_EXPLODE_CHANGED Wire "parameter-explode-changed" "old requests write the list in another way"
    PARAMETER_RESERVED_CHANGED Wire "parameter-reserved-changed" "reserved characters are written in another way"
    PARAMETER_EMPTY_VALUE_REFUSED Wire "parameter-empty-value-refused" "old requests may send it empty"
    PARAMETER_EMPTY_VALUE_ALLOWED Compatible "parameter-empty-value-allowed" "one more value"
    PARAMETER_DEPRECATION_CHANGED Compatible "parameter-deprecation-changed" "it works as before"
    PARAMETER_MEDIA_TYPE_CHANGED Wire "parameter-media-type-changed" "old requests write it in another notation"
    PARAMETER_WORDS_CHANGED Words "parameter-words-changed" "prose"

    // Request bodies
    REQUEST_BODY_ADDED_REQUIRED Wire "request-body-added-required" "old requests have none"
    REQUEST_BODY_ADDED_OPTIONAL Compatible "request-body-added-optional" "old requests need not have one"
    REQUEST_BODY_REMOVED Wire "request-body-removed" "old requests still send one and lose its effect"
    REQUEST_BODY_BECAME_REQUIRED Wire "request-body-became-required" "old requests may have none"
    REQUEST_BODY_BECAME_OPTIONAL Compatible "request-body-became-optional" "old requests have one"
    REQUEST_MEDIA_TYPE_REMOVED Wire "request-media-type-removed" "old requests come in it"
    REQUEST_MEDIA_TYPE_ADDED Compatible "request-media-type-added" "one more notation"
    REQUEST_ENCODING_CHANGED Wire "request-encoding-changed" "old requests write the parts in another way"
    REQUEST_BODY_WORDS_CHANGED Words "request-body-words-changed" "prose"

    // Schemas: types and formats
    REQUEST_TYPE_CHANGED Wire "request-type-changed" "old requests send the old type"
    REQUEST_TYPE_WIDENED Compatible "request-type-widened" "the old type is still accepted"
    RESPONSE_TYPE_CHANGED Wire "response-type-changed" "callers read the old type"
    RESPONSE_TYPE_NARROWED Compatible "response-type-narrowed" "the new type is part of the old one"
    REQUEST_FORMAT_CHANGED Wire "request-format-changed" "old values may not have the new format"
    REQUEST_FORMAT_RELAXED Compatible "request-format-relaxed" "old values still fit"
    RESPONSE_FORMAT_CHANGED Wire "response-format-changed" "callers may not be able to read the new values"
    RESPONSE_FORMAT_NARROWED Compatible "response-format-narrowed" "the new values fit the old format"
    SECRET_MARKED Compatible "secret-marked" "`format: password` hides a value, it does not change it"
    SECRET_UNMARKED Compatible "secret-unmarked" "the value is the same, but programs may now show it"
    ALSO_SENT_AS_ADDED Wire "also-sent-as-added" "callers read only the declared type"
    ALSO_SENT_AS_REMOVED Compatible "also-sent-as-removed" "one form less to read"
    UNIX_TIME_CHANGED Wire "unix-time-changed" "the same number is another time"
    UNIX_TIME_MARKED Compatible "unix-time-marked" "the number stays; it is said what it counts"
    UNIX_TIME_UNMARKED Compatible "unix-time-unmarked" "the number stays; it is no longer said what it counts"
    REQUEST_BECAME_NULLABLE Compatible "request-became-nullable" "null is accepted too"
    REQUEST_NO_LONGER_NULLABLE Wire "request-no-longer-nullable" "old requests may send null"
    RESPONSE_BECAME_NULLABLE Wire "response-became-nullable" "callers rely on a value"
    RESPONSE_OPTIONAL_BECAME_NULLABLE Wire "response-optional-became-nullable" "readers that are prepared for its absence may not be for null; the generated client takes both for absent"
    RESPONSE_NO_LONGER_NULLABLE Compatible "response-no-longer-nullable" "one case less to handle"

    // Schemas: listed values
    REQUEST_ENUM_NARROWED Wire "request-enum-narrowed" "old requests may send the value that went"
    REQUEST_ENUM_WIDENED Compatible "request-enum-widened" "more values are accepted"
    RESPONSE_ENUM_NARROWED Compatible "response-enum-narrowed" "one value less to handle"
    RESPONSE_ENUM_WIDENED Wire "response-enum-widened" "readers may know the listed values only; the generated client keeps others as unknown ones. `x-known-values` is a set that may grow"
    KNOWN_VALUE_ADDED Compatible "known-value-added" "the set was open before"
    KNOWN_VALUE_WORDS_CHANGED Words "known-value-words-changed" "prose about a value"

    // Schemas: bounds
    REQUEST_RANGE_TIGHTENED Wire "request-range-tightened" "old numbers may lie outside"
    REQUEST_RANGE_LOOSENED Compatible "request-range-loosened" "old numbers still lie inside"
    RESPONSE_RANGE_TIGHTENED Compatible "response-range-tightened" "callers expect all these numbers"
    RESPONSE_RANGE_LOOSENED Wire "response-range-loosened" "callers may meet numbers that were ruled out"
    REQUEST_LENGTH_TIGHTENED Wire "request-length-tightened" "old texts may be too long or too short"
    REQUEST_LENGTH_LOOSENED Compatible "request-length-loosened" "old texts still fit"
    RESPONSE_LENGTH_TIGHTENED Compatible "response-length-tightened" "callers expect all these texts"
    RESPONSE_LENGTH_LOOSENED Wire "response-length-loosened" "callers may meet texts that were ruled out"
    REQUEST_ITEM_COUNT_TIGHTENED Wire "request-item-count-tightened" "old lists may be too long or too short"
    REQUEST_ITEM_COUNT_LOOSENED Compatible "request-item-count-loosened" "old lists still fit"
    RESPONSE_ITEM_COUNT_TIGHTENED Compatible "response-item-count-tightened" "callers expect all these lists"
    RESPONSE_ITEM_COUNT_LOOSENED Wire "response-item-count-loosened" "callers may meet lists that were ruled out"
    REQUEST_PROPERTY_COUNT_TIGHTENED Wire "request-property-count-tightened" "old objects may be too large or too small"
    REQUEST_PROPERTY_COUNT_LOOSENED Compatible "request-property-count-loosened" "old objects still fit"
    RESPONSE_PROPERTY_COUNT_TIGHTENED Compatible "response-property-count-tightened" "callers expect all these objects"
    RESPONSE_PROPERTY_COUNT_LOOSENED Wire "response-property-count-loosened" "callers may meet objects that were ruled out"
    REQUEST_PATTERN_TIGHTENED Wire "request-pattern-tightened" "old texts may not match"
    REQUEST_PATTERN_REMOVED Compatible "request-pattern-removed" "old texts are still accepted"
    RESPONSE_PATTERN_CHANGED Compatible "response-pattern-changed" "readers take any text"
    REQUEST_MULTIPLE_OF_TIGHTENED Wire "request-multiple-of-tightened" "old numbers may not be multiples"
    REQUEST_MULTIPLE_OF_LOOSENED Compatible "request-multiple-of-loosened" "old numbers are still multiples"
    RESPONSE_MULTIPLE_OF_TIGHTENED Compatible "response-multiple-of-tightened" "callers expect all these numbers"
    RESPONSE_MULTIPLE_OF_LOOSENED Wire "response-multiple-of-loosened" "callers may meet numbers that were ruled out"
    REQUEST_UNIQUE_ITEMS_DEMANDED Wire "request-unique-items-demanded" "old lists may repeat an item"
    REQUEST_UNIQUE_ITEMS_DROPPED Compatible "request-unique-items-dropped" "old lists are still accepted"
    RESPONSE_UNIQUE_ITEMS_DROPPED Wire "response-unique-items-dropped" "callers may meet an item twice"
    RESPONSE_UNIQUE_ITEMS_PROMISED Compatible "response-unique-items-promised" "one promise more"

    // Schemas: the rest
    REQUEST_DEFAULT_CHANGED Wire "request-default-changed" "old requests that leave it out now mean something else"
    REQUEST_DEFAULT_ADDED Compatible "request-default-added" "what is meant by leaving it out is now said"
    RESPONSE_DEFAULT_CHANGED Compatible "response-default-changed" "responses say what they hold"
    REQUEST_NOT_CHANGED Wire "request-not-changed" "old values may be excluded"
    RESPONSE_NOT_CHANGED Compatible "response-not-changed" "readers take the value as it comes"
    SCHEMA_DEPRECATION_CHANGED Compatible "schema-deprecation-changed" "it works as before"
    SCHEMA_WORDS_CHANGED Words "schema-words-changed" "prose"
    PATTERN_WORDS_CHANGED Words "pattern-words-changed" "what a violation says of the same pattern"
    EXAMPLE_CHANGED Words "example-changed" "examples are for readers"

    // Objects
    REQUEST_PROPERTY_ADDED_REQUIRED Wire "request-property-added-required" "old requests lack it"
    REQUEST_PROPERTY_ADDED_OPTIONAL Compatible "request-property-added-optional" "old requests need not have it"
    REQUEST_PROPERTY_REMOVED Wire "request-property-removed" "old requests still send it and lose its effect"
    REQUEST_PROPERTY_BECAME_REQUIRED Wire "request-property-became-required" "old requests may lack it"
    REQUEST_PROPERTY_BECAME_REQUIRED_WITH_DEFAULT Compatible "request-property-became-required-with-default" "what is left out has a stated default"
    REQUEST_PROPERTY_BECAME_OPTIONAL Compatible "request-property-became-optional" "old requests have it"
    REQUEST_PROPERTY_BECAME_READ_ONLY Wire "request-property-became-read-only" "old requests still send it"
    REQUEST_PROPERTY_BECAME_WRITABLE Compatible "request-property-became-writable" "old requests do not send it"
    RESPONSE_PROPERTY_ADDED Compatible "response-property-added" "readers pass over what they do not know"
    RESPONSE_PROPERTY_REMOVED Wire "response-property-removed" "callers rely on it"
    RESPONSE_OPTIONAL_PROPERTY_REMOVED Wire "response-optional-property-removed" "callers that used it never see it again"
    RESPONSE_PROPERTY_BECAME_OPTIONAL Wire "response-property-became-optional" "callers rely on it"
    RESPONSE_PROPERTY_BECAME_REQUIRED Compatible "response-property-became-required" "one promise more"
    RESPONSE_PROPERTY_BECAME_WRITE_ONLY Wire "response-property-became-write-only" "it is no longer sent"
    RESPONSE_PROPERTY_NO_LONGER_WRITE_ONLY Compatible "response-property-no-longer-write-only" "it is sent now"
    REQUEST_EXTRA_PROPERTIES_NARROWED Wire "request-extra-properties-narrowed" "old requests may hold others"
    REQUEST_EXTRA_PROPERTIES_WIDENED Compatible "request-extra-properties-widened" "more is accepted"
    RESPONSE_EXTRA_PROPERTIES_UNTYPED Wire "response-extra-properties-untyped" "callers read values of one type"
    RESPONSE_EXTRA_PROPERTIES_CHANGED Compatible "response-extra-properties-changed" "readers pass over what they do not know"

    // Unions
    REQUEST_VARIANT_REMOVED Wire "request-variant-removed" "old requests may send it"
    REQUEST_VARIANT_ADDED Compatible "request-variant-added" "one more form is accepted"
    RESPONSE_VARIANT_ADDED Wire "response-variant-added" "callers cannot read the new form"
    RESPONSE_VARIANT_REMOVED Compatible "response-variant-removed" "one form less to handle"
    UNION_KIND_CHANGED Wire "union-kind-changed" "values that fit several forms are judged in another way"
    UNION_KIND_RELAXED Compatible "union-kind-relaxed" "what fitted one form still fits"
    DISCRIMINATOR_CHANGED Wire "discriminator-changed" "the forms are told apart in another way"

    // Responses
    SUCCESS_STATUS_CHANGED Wire "success-status-changed" "callers look for the old status"
    SUCCESS_RESPONSE_REMOVED Wire "success-response-removed" "callers wait for it"
    SUCCESS_RESPONSE_ADDED Compatible "success-response-added" "clients judge by the first digit"
    ERROR_RESPONSE_REMOVED Compatible "error-response-removed" "one failure less"
    ERROR_RESPONSE_ADDED Compatible "error-response-added" "any call may fail"
    RESPONSE_BODY_REMOVED Wire "response-body-removed" "callers read it"
    RESPONSE_BODY_ADDED Compatible "response-body-added" "old callers do not look at it"
    RESPONSE_MEDIA_TYPE_REMOVED Wire "response-media-type-removed" "callers read it"
    RESPONSE_MEDIA_TYPE_ADDED Compatible "response-media-type-added" "callers get it only if they ask"
    RESPONSE_HEADER_REMOVED Wire "response-header-removed" "callers read it"
    RESPONSE_HEADER_ADDED Compatible "response-header-added" "old callers do not look at it"
    RESPONSE_HEADER_BECAME_OPTIONAL Wire "response-header-became-optional" "callers rely on it"
    RESPONSE_HEADER_BECAME_REQUIRED Compatible "response-header-became-required" "one promise more"
    RESPONSE_WORDS_CHANGED Words "response-words-changed" "prose"

    // Security
    SECURITY_REQUIRED Wire "security-required" "old requests carry no credentials"
    SECURITY_LIFTED Compatible "security-lifted" "credentials are no longer asked for"
    SECURITY_ALTERNATIVE_REMOVED Wire "security-alternative-removed" "old requests may rely on it"
    SECURITY_ALTERNATIVE_ADDED Compatible "security-alternative-added" "one more way in"
    SECURITY_SCOPE_ADDED Wire "security-scope-added" "old tokens lack it"
    SECURITY_SCOPE_REMOVED Compatible "security-scope-removed" "old tokens have more than is asked"
    SECURITY_SCHEME_CHANGED Wire "security-scheme-changed" "old requests show their credentials in another way"
    SECURITY_SCHEME_WORDS_CHANGED Words "security-scheme-words-changed" "prose"

    // Our extensions
    IDEMPOTENT_WITHDRAWN Wire "idempotent-withdrawn" "who repeats a call after a lost response may now act twice"
    IDEMPOTENT_GRANTED Compatible "idempotent-granted" "our client now repeats the call by itself; be sure that it may"
    PAGES_ADDED Compatible "pages-added" "Rust callers get an iterator beside the method"
    PAGES_CHANGED Compatible "pages-changed" "the iterator reads the pages in another way"
    CALLER_CHANGED Words "caller-changed" "who may call is printed in the documentation"
    RUST_EXAMPLE_CHANGED Words "rust-example-changed" "code in the documentation"
    EXTENSION_CHANGED Compatible "extension-changed" "an extension that callers do not see"

    // The generated Rust API
    RUST_REFUSED Rust "rust-refused" "the generator writes nothing for the new document"
    RUST_METHOD_REMOVED Rust "rust-method-removed" "the operation has no method any more"
    RUST_METHOD_RENAMED Rust "rust-method-renamed" "the operationId is the method's name"
    RUST_ARGUMENTS_CHANGED Rust "rust-arguments-changed" "the method takes other arguments"
    RUST_ARGUMENTS_REORDERED Rust "rust-arguments-reordered" "the same arguments in another order may even compile, and be wrong"
    RUST_PARAMETER_STRUCT_ADDED Rust "rust-parameter-struct-added" "from three optional parameters on they are one struct"
    RUST_PARAMETER_STRUCT_REMOVED Rust "rust-parameter-struct-removed" "below three optional parameters they are plain arguments"
    RUST_PARAMETER_FIELD_CHANGED Rust "rust-parameter-field-changed" "a field of the parameter struct went or has another type"
    RUST_AUTHORIZATION_ARGUMENT_CHANGED Rust "rust-authorization-argument-changed" "who supplies the credentials changed: the session, or the caller by an argument"
    RUST_RESPONSE_TYPE_CHANGED Rust "rust-response-type-changed" "the method returns another type"
    RUST_PAGES_REMOVED Rust "rust-pages-removed" "the method that walks all pages is gone"
    RUST_PAGES_ITEM_CHANGED Rust "rust-pages-item-changed" "the iterator yields another type"
    RUST_TYPE_RENAMED Rust "rust-type-renamed" "the schema's name is the type's name"
    RUST_TYPE_REMOVED Rust "rust-type-removed" "the type is gone"
    RUST_TYPE_KIND_CHANGED Rust "rust-type-kind-changed" "a struct, an enum of values and an enum of forms are used in different ways"
    RUST_FIELD_REMOVED Rust "rust-field-removed" "the field is gone"
    RUST_FIELD_TYPE_CHANGED Rust "rust-field-type-changed" "the field has another type"
    RUST_FIELD_RENAMED Rust "rust-field-renamed" "the field is sent as before and has another name in Rust"
    RUST_FIELD_BECAME_OPTIONAL Rust "rust-field-became-optional" "the field is now an Option"
    RUST_FIELD_BECAME_REQUIRED Rust "rust-field-became-required" "the field is no longer an Option"
    RUST_FIELD_BECAME_SECRET Rust "rust-field-became-secret" "the field is now a Secret"
    RUST_FIELD_NO_LONGER_SECRET Rust "rust-field-no-longer-secret" "the field is now a plain String"
    RUST_DEFAULT_REMOVED Rust "rust-default-removed" "a struct with a required property has no `Default`"
    RUST_CONSTRUCTOR_CHANGED Rust "rust-constructor-changed" "required properties are the arguments of `new`"
    RUST_CONSTRUCTOR_REORDERED Rust "rust-constructor-reordered" "required properties are the arguments of `new`, in the order of the document"
    RUST_SETTER_REMOVED Rust "rust-setter-removed" "callers set the field by its `with_…`"
    RUST_VARIANT_RENAMED Rust "rust-variant-renamed" "the name of a known value is the variant's name"
    RUST_VARIANT_REMOVED Rust "rust-variant-removed" "the variant is gone; its value arrives as an unknown one"
}
