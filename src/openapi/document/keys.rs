//! Keys: what OpenAPI 3.0 calls its objects, what each of their keys holds, and what 3.1 has besides.

use Holds::*;
use Object::*;

/// What OpenAPI 3.0 calls an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Object {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Tag,
    ExternalDocs,
    Paths,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Header,
    Link,
    Callback,
    Example,
    Schema,
    Discriminator,
    Xml,
    Components,
    SecurityScheme,
    OauthFlows,
    OauthFlow,
    /// A `$ref` in place of any of them.
    Reference,
}

/// What a key of an object holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Any value.
    Free,
    Text,
    Flag,
    Number,
    Texts,
    One(Object),
    List(Object),
    /// Names, and an object behind each.
    Map(Object),
    /// A schema, or true or false.
    SchemaOrFlag,
}

/// The keys of an object and what they hold.
pub type Keys = &'static [(&'static str, Holds)];

impl Object {
    /// The keys that an object may have beside extensions; none where its keys are names.
    #[rustfmt::skip]
    pub fn keys(self) -> Keys {
        match self {
            Document => &[
                ("openapi", Text), ("info", One(Info)), ("servers", List(Server)), ("paths", One(Paths)),
                ("components", One(Components)), ("security", Free), ("tags", List(Tag)),
                ("externalDocs", One(ExternalDocs)),
            ],
            Info => &[
                ("title", Text), ("description", Text), ("termsOfService", Text), ("contact", One(Contact)),
                ("license", One(License)), ("version", Text),
            ],
            Contact => &[("name", Text), ("url", Text), ("email", Text)],
            License => &[("name", Text), ("url", Text)],
            Server => &[("url", Text), ("description", Text), ("variables", Map(ServerVariable))],
            ServerVariable => &[("enum", Texts), ("default", Text), ("description", Text)],
            Tag => &[("name", Text), ("description", Text), ("externalDocs", One(ExternalDocs))],
            ExternalDocs => &[("description", Text), ("url", Text)],
            PathItem => &[
                ("$ref", Text), ("summary", Text), ("description", Text), ("get", One(Operation)),
                ("put", One(Operation)), ("post", One(Operation)), ("delete", One(Operation)),
                ("options", One(Operation)), ("head", One(Operation)), ("patch", One(Operation)),
                ("trace", One(Operation)), ("servers", List(Server)), ("parameters", List(Parameter)),
            ],
            Operation => &[
                ("tags", Texts), ("summary", Text), ("description", Text), ("externalDocs", One(ExternalDocs)),
                ("operationId", Text), ("parameters", List(Parameter)), ("requestBody", One(RequestBody)),
                ("responses", One(Responses)), ("callbacks", Map(Callback)), ("deprecated", Flag), ("security", Free),
                ("servers", List(Server)),
            ],
            Parameter => &[
                ("name", Text), ("in", Text), ("description", Text), ("required", Flag), ("deprecated", Flag),
                ("allowEmptyValue", Flag), ("style", Text), ("explode", Flag), ("allowReserved", Flag),
                ("schema", One(Schema)), ("example", Free), ("examples", Map(Example)), ("content", Map(MediaType)),
            ],
            RequestBody => &[("description", Text), ("content", Map(MediaType)), ("required", Flag)],
            MediaType => &[
                ("schema", One(Schema)), ("example", Free), ("examples", Map(Example)), ("encoding", Map(Encoding)),
            ],
            Encoding => &[
                ("contentType", Text), ("headers", Map(Header)), ("style", Text), ("explode", Flag),
                ("allowReserved", Flag),
            ],
            Response => &[
                ("description", Text), ("headers", Map(Header)), ("content", Map(MediaType)), ("links", Map(Link)),
            ],
            Header => &[
                ("description", Text), ("required", Flag), ("deprecated", Flag), ("allowEmptyValue", Flag),
                ("style", Text), ("explode", Flag), ("allowReserved", Flag), ("schema", One(Schema)),
                ("example", Free), ("examples", Map(Example)), ("content", Map(MediaType)),
            ],
            Link => &[
                ("operationRef", Text), ("operationId", Text), ("parameters", Free), ("requestBody", Free),
                ("description", Text), ("server", One(Server)),
            ],
            Example => &[("summary", Text), ("description", Text), ("value", Free), ("externalValue", Text)],
            Schema => &[
                ("title", Text), ("multipleOf", Number), ("maximum", Number), ("exclusiveMaximum", Flag),
                ("minimum", Number), ("exclusiveMinimum", Flag), ("maxLength", Number), ("minLength", Number),
                ("pattern", Text), ("maxItems", Number), ("minItems", Number), ("uniqueItems", Flag),
                ("maxProperties", Number), ("minProperties", Number), ("required", Texts), ("enum", Free),
                ("type", Text), ("allOf", List(Schema)), ("oneOf", List(Schema)), ("anyOf", List(Schema)),
                ("not", One(Schema)), ("items", One(Schema)), ("properties", Map(Schema)),
                ("additionalProperties", SchemaOrFlag), ("description", Text), ("format", Text), ("default", Free),
                ("nullable", Flag), ("discriminator", One(Discriminator)), ("readOnly", Flag), ("writeOnly", Flag),
                ("xml", One(Xml)), ("externalDocs", One(ExternalDocs)), ("example", Free), ("deprecated", Flag),
            ],
            Discriminator => &[("propertyName", Text), ("mapping", Free)],
            Xml => &[("name", Text), ("namespace", Text), ("prefix", Text), ("attribute", Flag), ("wrapped", Flag)],
            Components => &[
                ("schemas", Map(Schema)), ("responses", Map(Response)), ("parameters", Map(Parameter)),
                ("examples", Map(Example)), ("requestBodies", Map(RequestBody)), ("headers", Map(Header)),
                ("securitySchemes", Map(SecurityScheme)), ("links", Map(Link)), ("callbacks", Map(Callback)),
            ],
            SecurityScheme => &[
                ("type", Text), ("description", Text), ("name", Text), ("in", Text), ("scheme", Text),
                ("bearerFormat", Text), ("flows", One(OauthFlows)), ("openIdConnectUrl", Text),
            ],
            OauthFlows => &[
                ("implicit", One(OauthFlow)), ("password", One(OauthFlow)), ("clientCredentials", One(OauthFlow)),
                ("authorizationCode", One(OauthFlow)),
            ],
            OauthFlow => &[("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes", Free)],
            Paths | Responses | Callback | Reference => &[],
        }
    }

    /// The objects behind the names, where the keys of an object are names and extensions.
    pub fn members(self) -> Option<Object> {
        match self {
            Paths | Callback => Some(PathItem),
            Responses => Some(Response),
            _ => None,
        }
    }

    /// Whether a `$ref` may stand in its place.
    pub fn may_be_reference(self) -> bool {
        matches!(
            self,
            Parameter
                | RequestBody
                | Response
                | Header
                | Link
                | Callback
                | Example
                | Schema
                | SecurityScheme
        )
    }
}

/// What `key` of an object holds, if OpenAPI 3.0 has such a key.
pub fn held(object: Object, key: &str) -> Option<Holds> {
    let keys = object.keys();
    keys.iter()
        .find(|(name, _)| *name == key)
        .map(|(_, holds)| *holds)
}

/// A key of OpenAPI 3.1 that 3.0 has no form for.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    pub holds: Holds,
    pub effect: Effect,
}

/// What a key of OpenAPI 3.1 means for the code that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: words for readers, and what only has an effect where it is referred to.
    Words,
    /// Nothing, and that is told, in these words.
    Ignored(&'static str),
    /// It is refused, in these words.
    Refused(&'static str),
}

const UNCHECKED: Effect = Effect::Ignored(
    "this rule is not checked before a request is sent; remove it, or say it in the description",
);
const NO_TYPE: &str =
    "this has no Rust type; write the schema out, as a `oneOf` of its forms if it has several";

#[rustfmt::skip]
const LATER: &[(Object, &str, Holds, Effect)] = &[
    (Document, "jsonSchemaDialect", Text, Effect::Words),
    (Document, "webhooks", Free, Effect::Ignored("webhooks are calls that others make, and nothing is made of them")),
    (Info, "summary", Text, Effect::Words),
    (License, "identifier", Text, Effect::Words),
    (Components, "pathItems", Map(PathItem), Effect::Words),
    (Schema, "$anchor", Text, Effect::Words),
    (Schema, "$comment", Text, Effect::Words),
    (Schema, "$defs", Map(Schema), Effect::Words),
    (Schema, "$dynamicAnchor", Text, Effect::Words),
    (Schema, "$dynamicRef", Text, Effect::Refused("`$dynamicRef` is not followed; write `$ref`")),
    (Schema, "$id", Text, Effect::Refused("`$id` changes what the references inside mean; remove it, and refer to `#/components/schemas`")),
    (Schema, "$schema", Text, Effect::Words),
    (Schema, "contains", One(Schema), UNCHECKED),
    // the name that `$defs` had before
    (Schema, "definitions", Map(Schema), Effect::Words),
    (Schema, "contentEncoding", Text, Effect::Ignored("this encoding is not undone; the text is given as it comes")),
    (Schema, "contentMediaType", Text, Effect::Ignored("this media type has no effect; the text is given as it comes")),
    (Schema, "contentSchema", One(Schema), Effect::Ignored("what the text holds is not read; the text is given as it comes")),
    (Schema, "dependentRequired", Free, UNCHECKED),
    (Schema, "dependentSchemas", Map(Schema), Effect::Refused(NO_TYPE)),
    (Schema, "else", One(Schema), Effect::Refused(NO_TYPE)),
    (Schema, "examples", Free, Effect::Words),
    (Schema, "if", One(Schema), Effect::Refused(NO_TYPE)),
    (Schema, "maxContains", Number, UNCHECKED),
    (Schema, "minContains", Number, UNCHECKED),
    (Schema, "patternProperties", Map(Schema), Effect::Refused("properties by pattern have no Rust type; name the properties, or write `additionalProperties`")),
    (Schema, "prefixItems", List(Schema), Effect::Refused("a list with a schema for each place has no Rust type; write `items`, as a `oneOf` if they differ")),
    (Schema, "propertyNames", One(Schema), UNCHECKED),
    (Schema, "then", One(Schema), Effect::Refused(NO_TYPE)),
    (Schema, "unevaluatedItems", Free, UNCHECKED),
];

/// What `key` of an object is in OpenAPI 3.1, if 3.0 has no such key.
pub fn later(object: Object, key: &str) -> Option<Later> {
    let found = LATER
        .iter()
        .find(|(of, name, ..)| *of == object && *name == key)?;
    let (_, _, holds, effect) = *found;
    Some(Later { holds, effect })
}
