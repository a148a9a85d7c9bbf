// @generated from poor.yaml: edit the document, not this file.

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
    /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
    pub type Either = ::serde_json::Value;

    /// `Kind` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Kind {
        /// `KindString`.
        KindString(KindString),
        /// `KindObject`.
        KindObject(KindObject),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<KindString> for Kind {
        fn from(value: KindString) -> Self {
            Self::KindString(value)
        }
    }

    impl From<KindObject> for Kind {
        fn from(value: KindObject) -> Self {
            Self::KindObject(value)
        }
    }

    impl ::serde::Serialize for Kind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::KindString(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::KindObject(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Kind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "KindString")
                    .map(Self::KindString);
            }
            if value.is_object() {
                return ::huaweicloud_meeting::runtime::variant(value, "KindObject")
                    .map(Self::KindObject);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Kind {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::KindString(value) => {
                    at.known(value.is_known());
                }
                Self::KindObject(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `KindObject`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct KindObject {
        /// `c`.
        pub c: String,
        /// `d`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub d: Option<String>,
    }

    impl KindObject {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(c: impl Into<String>) -> Self {
            Self { c: c.into(), d: None }
        }

        /// With `d`.
        #[must_use]
        pub fn with_d(mut self, d: impl Into<String>) -> Self {
            self.d = Some(d.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for KindObject {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `KindString`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum KindString {
        /// `"a"`.
        A,
        /// `"b"`.
        B,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl KindString {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::A => "a",
                Self::B => "b",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for KindString {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for KindString {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for KindString {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for KindString {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for KindString {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for KindString {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for KindString {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `One` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct One {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `PathsFilesPutResponses200ContentApplicationJsonSchema`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct PathsFilesPutResponses200ContentApplicationJsonSchema {
        /// `new`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub new: Option<String>,
    }

    /// `ReplaceFileResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ReplaceFileResponse {
        /// `new`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub new: Option<String>,
    }

    /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
    pub type SearchEither = ::serde_json::Value;

    /// xy
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SearchEitherXy {
        /// `"x"`.
        X,
        /// `"y"`.
        Y,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SearchEitherXy {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::X => "x",
                Self::Y => "y",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SearchEitherXy {
        fn from(value: &str) -> Self {
            match value {
                "x" => Self::X,
                "y" => Self::Y,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SearchEitherXy {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SearchEitherXy {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SearchEitherXy {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SearchEitherXy {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SearchEitherXy {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for SearchEitherXy {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// yz
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SearchEitherYz {
        /// `"y"`.
        Y,
        /// `"z"`.
        Z,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SearchEitherYz {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Y => "y",
                Self::Z => "z",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SearchEitherYz {
        fn from(value: &str) -> Self {
            match value {
                "y" => Self::Y,
                "z" => Self::Z,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SearchEitherYz {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SearchEitherYz {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SearchEitherYz {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SearchEitherYz {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SearchEitherYz {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for SearchEitherYz {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `SearchListItem`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchListItem {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    impl SearchListItem {
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
    }

    impl ::huaweicloud_meeting::runtime::Validate for SearchListItem {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Thing` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// `secret`.
        ///
        /// Only in requests; responses lack it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub secret: Option<String>,
        /// `kinds`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kinds: Option<Vec<String>>,
        /// `list`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<::serde_json::Value>>,
        /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub either: Option<::serde_json::Value>,
        /// `kind`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kind: Option<Kind>,
    }

    impl Thing {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `secret`.
        #[must_use]
        pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
            self.secret = Some(secret.into());
            self
        }

        /// With `kinds`.
        #[must_use]
        pub fn with_kinds(mut self, kinds: impl Into<Vec<String>>) -> Self {
            self.kinds = Some(kinds.into());
            self
        }

        /// With `list`.
        #[must_use]
        pub fn with_list(mut self, list: impl Into<Vec<::serde_json::Value>>) -> Self {
            self.list = Some(list.into());
            self
        }

        /// With `either`.
        #[must_use]
        pub fn with_either(mut self, either: impl Into<::serde_json::Value>) -> Self {
            self.either = Some(either.into());
            self
        }

        /// With `kind`.
        #[must_use]
        pub fn with_kind(mut self, kind: impl Into<Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Thing {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.kind {
                at.field("kind", |at| at.nested(value));
            }
        }
    }

    /// `Two` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Two {
        /// `b`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<String>,
    }

    /// Optional parameters of `search`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchParams {
        /// `filter`.
        pub filter: Option<::std::collections::BTreeMap<String, ::serde_json::Value>>,
        /// `list`.
        pub list: Option<Vec<SearchListItem>>,
        /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
        pub either: Option<::serde_json::Value>,
        /// `X-Any`.
        pub x_any: Option<::serde_json::Value>,
    }

    impl SearchParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `filter`.
        #[must_use]
        pub fn with_filter(
            mut self,
            filter: impl Into<::std::collections::BTreeMap<String, ::serde_json::Value>>,
        ) -> Self {
            self.filter = Some(filter.into());
            self
        }

        /// With `list`.
        #[must_use]
        pub fn with_list(mut self, list: impl Into<Vec<SearchListItem>>) -> Self {
            self.list = Some(list.into());
            self
        }

        /// With `either`.
        #[must_use]
        pub fn with_either(mut self, either: impl Into<::serde_json::Value>) -> Self {
            self.either = Some(either.into());
            self
        }

        /// With `X-Any`.
        #[must_use]
        pub fn with_x_any(mut self, x_any: impl Into<::serde_json::Value>) -> Self {
            self.x_any = Some(x_any.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for SearchParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.list {
                at.field("list", |at| at.each(value, |at, value| at.nested(value)));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `PUT /things/{id}`
    pub static PUT_THINGS_BY_ID: Operation = Operation {
        id: "put_things_by_id",
        method: Method::Put,
        path: "/things/{id}",
        token: false,
        idempotent: true,
    };

    /// `POST /files`
    pub static ADD_FILE: Operation = Operation {
        id: "addFile",
        method: Method::Post,
        path: "/files",
        token: false,
        idempotent: false,
    };

    /// `PUT /files`
    pub static REPLACE_FILE: Operation = Operation {
        id: "replaceFile",
        method: Method::Put,
        path: "/files",
        token: false,
        idempotent: true,
    };

    /// `GET /keyed`
    pub static KEYED: Operation = Operation {
        id: "keyed",
        method: Method::Get,
        path: "/keyed",
        token: false,
        idempotent: true,
    };

    /// `GET /search`
    pub static SEARCH: Operation = Operation {
        id: "search",
        method: Method::Get,
        path: "/search",
        token: false,
        idempotent: true,
    };

    /// `GET /rest`
    pub static LIST_THINGS: Operation = Operation {
        id: "listThings",
        method: Method::Get,
        path: "/rest",
        token: false,
        idempotent: true,
    };

    /// `POST /target`
    pub static TARGET: Operation = Operation {
        id: "target",
        method: Method::Post,
        path: "/target",
        token: false,
        idempotent: false,
    };

    /// `GET /plain`
    pub static PLAIN: Operation = Operation {
        id: "plain",
        method: Method::Get,
        path: "/plain",
        token: false,
        idempotent: true,
    };
}

/// Poor.
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

    /// Put.
    ///
    /// `PUT /things/{id}`
    ///
    /// - `id`: `id`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_things_by_id(
        &self,
        id: &str,
        body: &types::Thing,
    ) -> Result<types::Thing> {
        self.client
            .call(&operations::PUT_THINGS_BY_ID)
            .validate(body)
            .path("id", id)
            .json(body)
            .receive()
    }

    /// Add.
    ///
    /// `POST /files`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_file(&self, body: &[u8]) -> Result<::serde_json::Value> {
        self.client
            .call(&operations::ADD_FILE)
            .bytes("application/octet-stream", body)
            .receive()
    }

    /// Replace.
    ///
    /// `PUT /files`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn replace_file(&self, body: &str) -> Result<types::ReplaceFileResponse> {
        self.client
            .call(&operations::REPLACE_FILE)
            .bytes("text/csv; charset=utf-8", body.as_bytes())
            .receive()
    }

    /// Keyed.
    ///
    /// `GET /keyed`
    ///
    /// - `authorization`: the value of the query parameter `api_key`, by the scheme `key`.
    ///
    /// [`keyed_with`](Self::keyed_with) takes `other` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn keyed(&self, authorization: &::huaweicloud_meeting::Secret) -> Result<()> {
        self.keyed_with(authorization, None)
    }

    /// As [`keyed`](Self::keyed), with what may be left out there: `None` leaves it out.
    ///
    /// - `other`: `other`.
    ///
    /// # Errors
    ///
    /// Those of [`keyed`](Self::keyed).
    pub fn keyed_with(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        other: Option<&str>,
    ) -> Result<()> {
        self.client
            .call(&operations::KEYED)
            .secret_query("api_key", authorization)
            .query_opt("other", other.as_ref())
            .finish()
    }

    /// Search.
    ///
    /// `GET /search`
    ///
    /// - `any`: `any`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn search(
        &self,
        any: &::serde_json::Value,
        params: &types::SearchParams,
    ) -> Result<()> {
        self.client
            .call(&operations::SEARCH)
            .validate(params)
            .query_styled("any", Style::Form { explode: true }, any)
            .query_styled_opt("filter", Style::Deep, params.filter.as_ref())
            .query_styled_opt(
                "list",
                Style::Form { explode: true },
                params.list.as_ref(),
            )
            .query_styled_opt(
                "either",
                Style::Form { explode: true },
                params.either.as_ref(),
            )
            .header_styled_opt(
                "X-Any",
                Style::Simple { explode: false },
                params.x_any.as_ref(),
            )
            .finish()
    }

    /// List.
    ///
    /// `GET /rest`
    ///
    /// - `page`: `page`. At most 9.
    ///
    /// [`list_things_with`](Self::list_things_with) takes `size` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn list_things(&self, page: i64) -> Result<()> {
        self.list_things_with(page, None)
    }

    /// As [`list_things`](Self::list_things), with what may be left out there: `None` leaves it out.
    ///
    /// - `size`: `size`.
    ///
    /// # Errors
    ///
    /// Those of [`list_things`](Self::list_things).
    pub fn list_things_with(&self, page: i64, size: Option<i64>) -> Result<()> {
        self.client
            .call(&operations::LIST_THINGS)
            .validate_with(|at| {
                at.field("page", |at| at.at_most(page, 9));
            })
            .query("method", "things.list")
            .query("page", &page)
            .query_opt("size", size.as_ref())
            .finish()
    }

    /// Target.
    ///
    /// `POST /target`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn target(
        &self,
    ) -> Result<types::PathsFilesPutResponses200ContentApplicationJsonSchema> {
        self.client.call(&operations::TARGET).receive()
    }

    /// Plain.
    ///
    /// Its servers are not those of the document: `https://other.example`. Call it with a client of such an address.
    ///
    /// `GET /plain`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn plain(&self) -> Result<()> {
        self.client.call(&operations::PLAIN).finish()
    }
}
