//! Keys: what OpenAPI 3.0 calls its objects, and what each of their keys holds.

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
