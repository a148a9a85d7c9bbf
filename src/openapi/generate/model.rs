//! Model: what the emitters must know, decided: names, Rust types, rules, places. Plain data.

/// Everything that is generated.
#[derive(Debug, Default)]
pub struct Api {
    pub title: String,
    pub description: String,
    pub types: Vec<Named>,
    /// JSON pointers to the schemas of `types`.
    pub places: Vec<String>,
    pub operations: Vec<Operation>,
}

/// A type with a name.
#[derive(Debug)]
pub struct Named {
    pub name: String,
    /// The name in the document, if there it has one.
    pub wire: Option<String>,
    pub words: Words,
    pub kind: NamedKind,
    /// Reached from a request body or a parameter: checked, has constructors, shows its secrets to the wire.
    pub sent: bool,
    /// Written as one text in a path, a query or a header.
    pub spelled: bool,
}

#[derive(Debug)]
pub enum NamedKind {
    /// Still being read (a type that contains itself).
    Pending,
    Struct(Struct),
    Enum(Open),
    Union(Union),
    /// A named schema that needs no type of its own: another name for what it is.
    Alias(Shape),
}

#[derive(Debug)]
pub struct Struct {
    pub fields: Vec<Field>,
    /// The values of undeclared properties, if the document describes them.
    pub extra: Option<Shape>,
    pub min_properties: Option<u64>,
    pub max_properties: Option<u64>,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub wire: String,
    pub ident: String,
    pub shape: Shape,
    pub required: bool,
    /// Put behind a `Box` because the type contains itself.
    pub boxed: bool,
}

/// An open set of values.
#[derive(Debug)]
pub struct Open {
    pub of: OpenOf,
    pub variants: Vec<Variant>,
    /// From `enum` rather than `x-known-values`: a request with another value breaks the document.
    pub closed: bool,
    /// The other JSON type is accepted too.
    pub lenient: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenOf {
    Text,
    Int(Int),
}

#[derive(Debug)]
pub struct Variant {
    pub name: String,
    pub value: Literal,
    pub words: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Literal {
    Text(String),
    Int(i64),
}

/// One of several shapes.
#[derive(Debug)]
pub struct Union {
    /// The property that tells, if one does.
    pub tag: Option<String>,
    pub cases: Vec<Case>,
}

#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub shape: Shape,
    pub boxed: bool,
    pub test: Test,
    /// Another value of the tag that means this case: the schema's name, beside its mapping.
    pub also: Option<String>,
}

/// How a JSON value is known to be this case.
#[derive(Clone, Debug)]
pub enum Test {
    /// The tag has this value.
    Tag(String),
    /// JSON type alone.
    Json(Json),
    /// An object with all of the first, and not with all of any of the others, which rivals require: a value that is
    /// both (as `anyOf` allows) would lose what one of them does not know, so it stays as it is.
    Has(Vec<String>, Vec<Vec<String>>),
    /// One of these strings or integers.
    Among(Vec<Literal>),
    /// An object whose property has one of these values.
    Marked(String, Vec<Literal>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Json {
    Flag,
    Integer,
    Number,
    Text,
    List,
    Object,
}

/// A type with all that the document says about its values.
#[derive(Clone, Debug)]
pub struct Shape {
    pub ty: Type,
    pub nullable: bool,
    pub rules: Rules,
    pub words: Words,
    pub lenient: bool,
    pub read_only: bool,
    pub write_only: bool,
}

#[derive(Clone, Debug)]
pub enum Type {
    Text,
    Flag,
    Int(Int),
    /// A point in time, counted in this unit since 1970.
    Time(Unit),
    Float {
        wide: bool,
    },
    Secret,
    /// Any JSON value.
    Any,
    /// Index into `Api::types`.
    Named(usize),
    List(Box<Shape>),
    Map(Box<Shape>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Int {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
}

/// What a Unix time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    Seconds,
    Millis,
}

/// Constraints, resolved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    /// Source and flags.
    pub pattern: Option<(String, &'static str)>,
    /// What the pattern asks for: it completes "must …".
    pub pattern_words: Option<String>,
    pub minimum: Option<Bound>,
    pub maximum: Option<Bound>,
    pub multiple_of: Option<f64>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique: bool,
    /// `enum` of a boolean.
    pub only: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    pub value: f64,
    /// Exact, for integers.
    pub whole: Option<i128>,
    pub exclusive: bool,
}

/// What is said of a thing.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub title: Option<String>,
    pub description: Option<String>,
    pub default: Option<String>,
    pub example: Option<String>,
    pub format: Option<String>,
    pub link: Option<String>,
    pub deprecated: bool,
}

#[derive(Debug)]
pub struct Operation {
    pub id: String,
    pub ident: String,
    pub constant: String,
    /// `Get`, `Post`, …
    pub verb: &'static str,
    pub path: String,
    pub summary: String,
    pub words: Words,
    pub caller: Option<String>,
    /// Rust that calls the method, for its documentation.
    pub example: Option<String>,
    pub token: bool,
    pub idempotent: bool,
    /// The secrets that come as first arguments.
    pub credentials: Vec<Credential>,
    /// Headers and query parameters that are the same in every call: place, name, value.
    pub constants: Vec<(Place, String, String)>,
    /// Path parameters in path order, then required ones in document order.
    pub required: Vec<Param>,
    pub optional: Vec<Param>,
    /// Name of the parameter struct, from three optional parameters on.
    pub params: Option<String>,
    pub body: Option<Body>,
    pub response: Response,
    /// What `Accept` says, if not what the runtime sends by itself.
    pub accept: Option<String>,
    pub errors: Vec<DeclaredError>,
    pub pages: Option<Pages>,
    /// The declared headers of successes.
    pub headers: Option<Headers>,
}

/// The declared headers of an operation's successes.
#[derive(Debug)]
pub struct Headers {
    /// Name of the type that gives them.
    pub name: String,
    pub list: Vec<Header>,
}

#[derive(Debug)]
pub struct Header {
    pub wire: String,
    pub ident: String,
    /// A text, a flag, a number, an open set, a secret, or a list of these.
    pub shape: Shape,
    /// In every success.
    pub required: bool,
}

#[derive(Debug)]
pub struct Param {
    pub wire: String,
    pub ident: String,
    pub from: From,
    pub shape: Shape,
}

/// A secret that the caller gives with each call.
#[derive(Clone, Debug)]
pub struct Credential {
    pub place: Place,
    /// Of the header, the query parameter or the cookie.
    pub name: String,
    pub scheme: String,
    pub ident: String,
}

/// Where a parameter goes, and how an array is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Path,
    Query,
    QueryEach,
    QueryJoined(&'static str),
    Header,
    HeaderJoined,
    Cookie,
    /// Whatever is not among the above.
    Styled(Place, Style),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// As the runtime's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Simple { explode: bool },
    Label { explode: bool },
    Matrix { explode: bool },
    Form { explode: bool },
    Separated(&'static str),
    Deep,
    Brackets,
    Json,
}

#[derive(Debug)]
pub struct Body {
    pub content: Content,
    pub media: String,
    pub required: bool,
    pub words: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Content {
    Nothing,
    Json(Shape),
    /// `application/x-www-form-urlencoded`, with the properties that are not written as usual.
    Form(Shape, Vec<(String, Style)>),
    /// `multipart/form-data`.
    Multipart(Multipart),
    Text,
    Bytes,
}

/// The parts of a body, in the order of the document.
#[derive(Clone, Debug)]
pub struct Multipart {
    /// Name of the struct.
    pub name: String,
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug)]
pub struct Part {
    /// Of a file, its type says nothing.
    pub field: Field,
    pub kind: PartKind,
    /// A part for each entry of a list.
    pub several: bool,
}

/// How a part is written, with its media type; text is plain without one.
#[derive(Clone, Debug)]
pub enum PartKind {
    Text(Option<String>),
    Json(String),
    File(String),
}

#[derive(Debug)]
pub enum Response {
    /// The same for every success.
    One(Content),
    /// A body for some statuses, none for others: `Option`.
    Maybe {
        content: Content,
        with: Vec<Status>,
        without: Vec<Status>,
    },
    /// Different bodies: an enum of its own.
    Many {
        name: String,
        cases: Vec<(Vec<Status>, String, Content)>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    Code(u16),
    /// `2XX`
    Any,
}

/// A list that comes page by page; everything by Rust name.
#[derive(Debug)]
pub struct Pages {
    pub offset: String,
    pub limit: String,
    /// The default that the document declares for `limit`.
    pub default_limit: Option<i32>,
    /// The largest `limit` that the document allows.
    pub largest_limit: Option<i32>,
    pub item: Shape,
    pub items: PageField,
    pub total: Option<PageField>,
    pub echo: Option<PageField>,
    /// What tells items apart, each with whether it is a string; an item without the first has no key.
    pub key: Vec<(PageField, bool)>,
}

#[derive(Debug)]
pub struct PageField {
    pub ident: String,
    /// `Option` in Rust.
    pub optional: bool,
    /// `Option<Option>`.
    pub double: bool,
    /// Its type, if it is an integer.
    pub int: Option<Int>,
}

impl Api {
    pub fn named(&self, index: usize) -> Option<&Named> {
        self.types.get(index)
    }
}

impl Operation {
    /// The method that takes optional parameters too: an operation with one or two has it beside the method that takes only
    /// what is required. From three on the parameters are a struct with a default, and one method is enough.
    pub fn with_ident(&self) -> Option<String> {
        let has = self.params.is_none() && !self.optional.is_empty();
        has.then(|| format!("{}_with", self.ident.trim_end_matches('_')))
    }
}

impl Content {
    /// What it holds, if that has a schema.
    pub fn shape(&self) -> Option<&Shape> {
        match self {
            Content::Json(shape) | Content::Form(shape, _) => Some(shape),
            Content::Nothing | Content::Text | Content::Bytes | Content::Multipart(_) => None,
        }
    }
}

impl Place {
    /// What a message calls a thing that goes there.
    pub fn title(self) -> &'static str {
        match self {
            Place::Path => "path parameter",
            Place::Query => "query parameter",
            Place::Header => "header",
            Place::Cookie => "cookie",
        }
    }
}

impl From {
    pub fn place(self) -> Place {
        match self {
            From::Path => Place::Path,
            From::Query | From::QueryEach | From::QueryJoined(_) => Place::Query,
            From::Header | From::HeaderJoined => Place::Header,
            From::Cookie => Place::Cookie,
            From::Styled(place, _) => place,
        }
    }
}

impl Int {
    pub fn rust(self) -> &'static str {
        match self {
            Int::I8 => "i8",
            Int::I16 => "i16",
            Int::I32 => "i32",
            Int::I64 => "i64",
            Int::U8 => "u8",
            Int::U16 => "u16",
            Int::U32 => "u32",
            Int::U64 => "u64",
        }
    }
    pub fn range(self) -> (i128, i128) {
        match self {
            Int::I8 => (i8::MIN.into(), i8::MAX.into()),
            Int::I16 => (i16::MIN.into(), i16::MAX.into()),
            Int::I32 => (i32::MIN.into(), i32::MAX.into()),
            Int::I64 => (i64::MIN.into(), i64::MAX.into()),
            Int::U8 => (0, u8::MAX.into()),
            Int::U16 => (0, u16::MAX.into()),
            Int::U32 => (0, u32::MAX.into()),
            Int::U64 => (0, u64::MAX.into()),
        }
    }
}

/// How a field is wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrap {
    Bare,
    /// `Option`, required: `None` is written as null.
    Null,
    /// `Option`: `None` is left out.
    Option,
    /// `Option<Option>`: `None` is left out, `Some(None)` is null.
    Double,
}

impl Field {
    pub fn wrap(&self, sent: bool) -> Wrap {
        let required = self.required && !(sent && self.shape.read_only);
        match (
            required,
            self.shape.nullable && !matches!(self.shape.ty, Type::Any),
        ) {
            (true, false) => Wrap::Bare,
            (true, true) => Wrap::Null,
            (false, true) if sent && !self.shape.read_only => Wrap::Double,
            (false, _) => Wrap::Option,
        }
    }
}

/// A response that is not a success, as the document declares it.
#[derive(Debug, PartialEq)]
pub struct DeclaredError {
    pub status: String,
    pub words: String,
    /// Name of its body's type, if it has one.
    pub body: Option<String>,
}
