// @generated from styles.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;
use ::huaweicloud_meeting::runtime::Style;

/// Types of requests and responses.
///
/// Requests are strict: their rules are checked before anything is sent. Responses are lenient: a property that is not
/// required may be absent or null, undeclared properties are ignored, and values that the document does not know are kept.
#[allow(
    clippy::too_many_arguments,
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::type_complexity,
    clippy::wrong_self_convention,
    clippy::doc_lazy_continuation
)]
pub mod types {
    /// `FewDeep`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct FewDeep {
        /// `a`.
        ///
        /// At most 3 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
        /// `b`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<i64>,
    }

    impl FewDeep {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `a`.
        #[must_use]
        pub fn with_a(mut self, a: impl Into<String>) -> Self {
            self.a = Some(a.into());
            self
        }

        /// With `b`.
        #[must_use]
        pub fn with_b(mut self, b: impl Into<i64>) -> Self {
            self.b = Some(b.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for FewDeep {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.a {
                at.field("a", |at| at.length(value, None, Some(3)));
            }
        }
    }

    /// `Filter` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Filter {
        /// `colour`.
        pub colour: FilterColour,
        /// `size`.
        ///
        /// At least 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub size: Option<i64>,
        /// `name`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub name: Option<Option<String>>,
    }

    impl Filter {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(colour: impl Into<FilterColour>) -> Self {
            Self {
                colour: colour.into(),
                size: None,
                name: None,
            }
        }

        /// With `size`.
        #[must_use]
        pub fn with_size(mut self, size: impl Into<i64>) -> Self {
            self.size = Some(size.into());
            self
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(Some(name.into()));
            self
        }

        /// With `name` as null.
        #[must_use]
        pub fn with_null_name(mut self) -> Self {
            self.name = Some(None);
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Filter {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("colour", |at| at.known(self.colour.is_known()));
            if let Some(value) = &self.size {
                at.field("size", |at| at.at_least(*value, 1));
            }
        }
    }

    /// `FilterColour`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum FilterColour {
        /// `"red"`.
        Red,
        /// `"blue"`.
        Blue,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl FilterColour {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Red => "red",
                Self::Blue => "blue",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for FilterColour {
        fn from(value: &str) -> Self {
            match value {
                "red" => Self::Red,
                "blue" => Self::Blue,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for FilterColour {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for FilterColour {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for FilterColour {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for FilterColour {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for FilterColour {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for FilterColour {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Id` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Id {
        /// `Integer`.
        Integer(i64),
        /// `Text`.
        Text(String),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<i64> for Id {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<String> for Id {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl ::serde::Serialize for Id {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Id {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_i64() || value.is_u64() {
                return ::huaweicloud_meeting::runtime::variant(value, "Integer")
                    .map(Self::Integer);
            }
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "Text")
                    .map(Self::Text);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Id {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Integer(_) => {}
                Self::Text(_) => {}
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Id {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            match self {
                Self::Integer(value) => {
                    ::huaweicloud_meeting::runtime::ToParam::plain(value)
                }
                Self::Text(value) => {
                    ::huaweicloud_meeting::runtime::ToParam::plain(value)
                }
                Self::Unknown(::serde_json::Value::String(text)) => text.as_str().into(),
                Self::Unknown(value) => value.to_string().into(),
            }
        }
    }

    /// `UnionsSize`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum UnionsSize {
        /// `Integer`.
        Integer(i32),
        /// `UnionsSizeKeyword`.
        UnionsSizeKeyword(UnionsSizeKeyword),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<i32> for UnionsSize {
        fn from(value: i32) -> Self {
            Self::Integer(value)
        }
    }

    impl From<UnionsSizeKeyword> for UnionsSize {
        fn from(value: UnionsSizeKeyword) -> Self {
            Self::UnionsSizeKeyword(value)
        }
    }

    impl ::serde::Serialize for UnionsSize {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::UnionsSizeKeyword(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UnionsSize {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_i64() || value.is_u64() {
                return ::huaweicloud_meeting::runtime::variant(value, "Integer")
                    .map(Self::Integer);
            }
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(
                        value,
                        "UnionsSizeKeyword",
                    )
                    .map(Self::UnionsSizeKeyword);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for UnionsSize {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Integer(_) => {}
                Self::UnionsSizeKeyword(value) => {
                    at.known(value.is_known());
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for UnionsSize {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            match self {
                Self::Integer(value) => {
                    ::huaweicloud_meeting::runtime::ToParam::plain(value)
                }
                Self::UnionsSizeKeyword(value) => {
                    ::huaweicloud_meeting::runtime::ToParam::plain(value)
                }
                Self::Unknown(::serde_json::Value::String(text)) => text.as_str().into(),
                Self::Unknown(value) => value.to_string().into(),
            }
        }
    }

    /// keyword
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum UnionsSizeKeyword {
        /// `"auto"`.
        Auto,
        /// `"full"`.
        Full,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl UnionsSizeKeyword {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Auto => "auto",
                Self::Full => "full",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for UnionsSizeKeyword {
        fn from(value: &str) -> Self {
            match value {
                "auto" => Self::Auto,
                "full" => Self::Full,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for UnionsSizeKeyword {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for UnionsSizeKeyword {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for UnionsSizeKeyword {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for UnionsSizeKeyword {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UnionsSizeKeyword {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for UnionsSizeKeyword {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Where` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Where {
        /// `all`.
        pub all: Vec<Where>,
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    impl Where {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(all: impl Into<Vec<Where>>) -> Self {
            Self {
                all: all.into(),
                name: None,
            }
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Where {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("all", |at| at.each(&self.all, |at, value| at.nested(value)));
        }
    }

    /// `Window` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Window {
        /// `offset`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub offset: Option<i64>,
        /// `limit`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<i64>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, bool>,
    }

    impl Window {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i64>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i64>) -> Self {
            self.limit = Some(limit.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Window {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// Optional parameters of `query`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct QueryParams {
        /// `spilled`.
        pub spilled: Option<Window>,
        /// `listed`.
        pub listed: Option<Filter>,
        /// `piped`.
        pub piped: Option<::std::collections::BTreeMap<String, String>>,
        /// `X-Filter`.
        pub x_filter: Option<Filter>,
    }

    impl QueryParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `spilled`.
        #[must_use]
        pub fn with_spilled(mut self, spilled: impl Into<Window>) -> Self {
            self.spilled = Some(spilled.into());
            self
        }

        /// With `listed`.
        #[must_use]
        pub fn with_listed(mut self, listed: impl Into<Filter>) -> Self {
            self.listed = Some(listed.into());
            self
        }

        /// With `piped`.
        #[must_use]
        pub fn with_piped(
            mut self,
            piped: impl Into<::std::collections::BTreeMap<String, String>>,
        ) -> Self {
            self.piped = Some(piped.into());
            self
        }

        /// With `X-Filter`.
        #[must_use]
        pub fn with_x_filter(mut self, x_filter: impl Into<Filter>) -> Self {
            self.x_filter = Some(x_filter.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for QueryParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.spilled {
                at.field("spilled", |at| at.nested(value));
            }
            if let Some(value) = &self.listed {
                at.field("listed", |at| at.nested(value));
            }
            if let Some(value) = &self.x_filter {
                at.field("X-Filter", |at| at.nested(value));
            }
        }
    }

    /// Optional parameters of `unions`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct UnionsParams {
        /// `size`.
        pub size: Option<UnionsSize>,
        /// `ids`.
        pub ids: Option<Vec<Id>>,
        /// `when`.
        pub when: Option<String>,
        /// `ratio`.
        pub ratio: Option<f64>,
        /// `X-Id`.
        pub x_id: Option<Id>,
    }

    impl UnionsParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `size`.
        #[must_use]
        pub fn with_size(mut self, size: impl Into<UnionsSize>) -> Self {
            self.size = Some(size.into());
            self
        }

        /// With `ids`.
        #[must_use]
        pub fn with_ids(mut self, ids: impl Into<Vec<Id>>) -> Self {
            self.ids = Some(ids.into());
            self
        }

        /// With `when`.
        #[must_use]
        pub fn with_when(mut self, when: impl Into<String>) -> Self {
            self.when = Some(when.into());
            self
        }

        /// With `ratio`.
        #[must_use]
        pub fn with_ratio(mut self, ratio: impl Into<f64>) -> Self {
            self.ratio = Some(ratio.into());
            self
        }

        /// With `X-Id`.
        #[must_use]
        pub fn with_x_id(mut self, x_id: impl Into<Id>) -> Self {
            self.x_id = Some(x_id.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for UnionsParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.size {
                at.field("size", |at| at.nested(value));
            }
            if let Some(value) = &self.ids {
                at.field("ids", |at| at.each(value, |at, value| at.nested(value)));
            }
            if let Some(value) = &self.ratio {
                at.field("ratio", |at| at.finite(*value));
            }
            if let Some(value) = &self.x_id {
                at.field("X-Id", |at| at.nested(value));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /ids/{simple}/l{label}/m{matrix}/o{object}`
    pub static PATHS: Operation = Operation {
        id: "paths",
        method: Method::Get,
        path: "/ids/{simple}/l{label}/m{matrix}/o{object}",
        token: false,
        idempotent: true,
    };

    /// `GET /query`
    pub static QUERY: Operation = Operation {
        id: "query",
        method: Method::Get,
        path: "/query",
        token: false,
        idempotent: true,
    };

    /// `GET /few`
    pub static FEW: Operation = Operation {
        id: "few",
        method: Method::Get,
        path: "/few",
        token: false,
        idempotent: true,
    };

    /// `GET /json/{id}`
    pub static JSON: Operation = Operation {
        id: "json",
        method: Method::Get,
        path: "/json/{id}",
        token: false,
        idempotent: true,
    };

    /// `GET /union/{id}`
    pub static UNIONS: Operation = Operation {
        id: "unions",
        method: Method::Get,
        path: "/union/{id}",
        token: false,
        idempotent: true,
    };
}

/// Styles.
#[derive(Clone, Debug)]
pub struct Api {
    client: ::huaweicloud_meeting::Client,
}

/// # Operations
///
/// One method for each operation of the document, and one more for each list, which gives all its items.
#[allow(
    deprecated,
    clippy::too_many_arguments,
    clippy::should_implement_trait,
    clippy::type_complexity,
    clippy::wrong_self_convention,
    clippy::ptr_arg
)]
impl Api {
    /// The methods on this client's connections, session and limits.
    pub fn new(client: ::huaweicloud_meeting::Client) -> Self {
        Self { client }
    }

    /// Lists and objects in a path.
    ///
    /// `GET /ids/{simple}/l{label}/m{matrix}/o{object}`
    ///
    /// - `simple`: `simple`. At least 1 entry.
    /// - `label`: `label`.
    /// - `matrix`: `matrix`.
    /// - `object`: `object`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn paths(
        &self,
        simple: &[String],
        label: &[i64],
        matrix: bool,
        object: &types::Filter,
    ) -> Result<()> {
        self.client
            .call(&operations::PATHS)
            .validate_with(|at| {
                at.field("simple", |at| at.count(simple.len(), Some(1), None));
                at.field("object", |at| at.nested(object));
            })
            .path_styled("simple", Style::Simple { explode: false }, simple)
            .path_styled("label", Style::Label { explode: true }, label)
            .path_styled("matrix", Style::Matrix { explode: false }, &matrix)
            .path_styled("object", Style::Simple { explode: true }, object)
            .finish()
    }

    /// Objects in a query and a header.
    ///
    /// `GET /query`
    ///
    /// - `deep`: `deep`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn query(
        &self,
        deep: &types::Filter,
        params: &types::QueryParams,
    ) -> Result<()> {
        self.client
            .call(&operations::QUERY)
            .validate(params)
            .validate_with(|at| {
                at.field("deep", |at| at.nested(deep));
            })
            .query_styled("deep", Style::Deep, deep)
            .query_styled_opt(
                "spilled",
                Style::Form { explode: true },
                params.spilled.as_ref(),
            )
            .query_styled_opt(
                "listed",
                Style::Form { explode: false },
                params.listed.as_ref(),
            )
            .query_styled_opt("piped", Style::Separated("%7C"), params.piped.as_ref())
            .header_styled_opt(
                "X-Filter",
                Style::Simple { explode: true },
                params.x_filter.as_ref(),
            )
            .finish()
    }

    /// One optional object.
    ///
    /// `GET /few`
    ///
    /// [`few_with`](Self::few_with) takes `deep` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn few(&self) -> Result<()> {
        self.few_with(None)
    }

    /// As [`few`](Self::few), with what may be left out there: `None` leaves it out.
    ///
    /// - `deep`: `deep`.
    ///
    /// # Errors
    ///
    /// Those of [`few`](Self::few).
    pub fn few_with(&self, deep: Option<&types::FewDeep>) -> Result<()> {
        self.client
            .call(&operations::FEW)
            .validate_with(|at| {
                if let Some(value) = deep {
                    at.field("deep", |at| at.nested(value));
                }
            })
            .query_styled_opt("deep", Style::Deep, deep.as_ref())
            .finish()
    }

    /// JSON in parameters.
    ///
    /// `GET /json/{id}`
    ///
    /// - `id`: `id`.
    /// - `where_`: `where`.
    ///
    /// [`json_with`](Self::json_with) takes `text` and `X-Any` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn json(&self, id: &[i64], where_: &types::Where) -> Result<()> {
        self.json_with(id, where_, None, None)
    }

    /// As [`json`](Self::json), with what may be left out there: `None` leaves it out.
    ///
    /// - `text`: `text`.
    /// - `x_any`: `X-Any`.
    ///
    /// # Errors
    ///
    /// Those of [`json`](Self::json).
    pub fn json_with(
        &self,
        id: &[i64],
        where_: &types::Where,
        text: Option<&str>,
        x_any: Option<&::serde_json::Value>,
    ) -> Result<()> {
        self.client
            .call(&operations::JSON)
            .validate_with(|at| {
                at.field("where", |at| at.nested(where_));
            })
            .path_styled("id", Style::Json, id)
            .query_styled("where", Style::Json, where_)
            .query_styled_opt("text", Style::Json, text.as_ref())
            .header_styled_opt("X-Any", Style::Json, x_any.as_ref())
            .finish()
    }

    /// Unions are written as the text that they are.
    ///
    /// `GET /union/{id}`
    ///
    /// - `id`: `id`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn unions(&self, id: &types::Id, params: &types::UnionsParams) -> Result<()> {
        self.client
            .call(&operations::UNIONS)
            .validate(params)
            .validate_with(|at| {
                at.field("id", |at| at.nested(id));
            })
            .path("id", id)
            .query_opt("size", params.size.as_ref())
            .query_each("ids", params.ids.as_deref().unwrap_or_default())
            .query_opt("when", params.when.as_ref())
            .query_opt("ratio", params.ratio.as_ref())
            .header_opt("X-Id", params.x_id.as_ref())
            .finish()
    }
}
