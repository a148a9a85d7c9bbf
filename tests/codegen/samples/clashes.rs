// @generated from clashes.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;
use ::huaweicloud_meeting::runtime::{Page, Pages};

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
    /// `Api` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Api {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<Client>,
    }

    /// `BTreeMap` of the document.
    pub type BTreeMap = ::std::collections::BTreeMap<String, String>;

    /// `Box` of the document.
    #[doc(alias = "Box")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct BoxSchema {
        /// `box`.
        #[serde(rename = "box", default, skip_serializing_if = "Option::is_none")]
        pub box_: Option<Box<BoxSchema>>,
        /// `check`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub check: Option<Box<Check>>,
    }

    /// `Check` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Check {
        /// `check`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub check: Option<Box<DefaultSchema>>,
    }

    /// `Client` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Client {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Debug` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Debug {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<Deserialize>,
    }

    /// `Default` of the document.
    #[doc(alias = "Default")]
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum DefaultSchema {
        /// `Text`.
        Text(String),
        /// `BoxSchema`.
        BoxSchema(Box<BoxSchema>),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<String> for DefaultSchema {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl From<BoxSchema> for DefaultSchema {
        fn from(value: BoxSchema) -> Self {
            Self::BoxSchema(Box::new(value))
        }
    }

    impl ::serde::Serialize for DefaultSchema {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::BoxSchema(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DefaultSchema {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "Text")
                    .map(Self::Text);
            }
            if value.is_object() {
                return ::huaweicloud_meeting::runtime::variant(value, "BoxSchema")
                    .map(Self::BoxSchema);
            }
            Ok(Self::Unknown(value))
        }
    }

    /// `Deserialize` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Deserialize {
        /// `"a"`.
        A,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Deserialize {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::A => "a",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Deserialize {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Deserialize {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Deserialize {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Deserialize {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Deserialize {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Deserialize {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Deserialize {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Hash` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Hash {
        /// `1`.
        N1,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl Hash {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for Hash {
        fn from(value: i64) -> Self {
            match value {
                1 => Self::N1,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for Hash {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for Hash {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for Hash {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Hash {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Hash {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Method` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Method {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Operation` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Operation {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Option` of the document.
    #[doc(alias = "Option")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct OptionSchema {
        /// `self`.
        #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
        pub me: Option<String>,
        /// `Self`.
        #[serde(rename = "Self")]
        pub myself: String,
        /// `crate`.
        #[serde(rename = "crate", default, skip_serializing_if = "Option::is_none")]
        pub crate_: Option<String>,
        /// `super`.
        #[serde(rename = "super", default, skip_serializing_if = "Option::is_none")]
        pub super_: Option<String>,
        /// `r#type`.
        #[serde(rename = "r#type", default, skip_serializing_if = "Option::is_none")]
        pub r_type: Option<String>,
        /// `type`.
        #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
        pub type_: Option<String>,
        /// `async`.
        #[serde(rename = "async", default, skip_serializing_if = "Option::is_none")]
        pub async_: Option<String>,
        /// `new`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub new: Option<String>,
        /// `value`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub value: Option<String>,
        /// `at`.
        ///
        /// At most 3 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<SomeSchema>,
    }

    impl OptionSchema {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(myself: impl Into<String>) -> Self {
            Self {
                me: None,
                myself: myself.into(),
                crate_: None,
                super_: None,
                r_type: None,
                type_: None,
                async_: None,
                new: None,
                value: None,
                at: None,
                name: None,
            }
        }

        /// With `self`.
        #[must_use]
        pub fn with_me(mut self, me: impl Into<String>) -> Self {
            self.me = Some(me.into());
            self
        }

        /// With `crate`.
        #[must_use]
        pub fn with_crate(mut self, crate_: impl Into<String>) -> Self {
            self.crate_ = Some(crate_.into());
            self
        }

        /// With `super`.
        #[must_use]
        pub fn with_super(mut self, super_: impl Into<String>) -> Self {
            self.super_ = Some(super_.into());
            self
        }

        /// With `r#type`.
        #[must_use]
        pub fn with_r_type(mut self, r_type: impl Into<String>) -> Self {
            self.r_type = Some(r_type.into());
            self
        }

        /// With `type`.
        #[must_use]
        pub fn with_type(mut self, type_: impl Into<String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// With `async`.
        #[must_use]
        pub fn with_async(mut self, async_: impl Into<String>) -> Self {
            self.async_ = Some(async_.into());
            self
        }

        /// With `new`.
        #[must_use]
        pub fn with_new(mut self, new: impl Into<String>) -> Self {
            self.new = Some(new.into());
            self
        }

        /// With `value`.
        #[must_use]
        pub fn with_value(mut self, value: impl Into<String>) -> Self {
            self.value = Some(value.into());
            self
        }

        /// With `at`.
        #[must_use]
        pub fn with_at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<SomeSchema>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for OptionSchema {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.at {
                at.field("at", |at| at.length(value, None, Some(3)));
            }
            if let Some(value) = &self.name {
                at.field("name", |at| at.known(value.is_known()));
            }
        }
    }

    /// `Pages` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Pages {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Plain` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Plain {
        /// `"a"`.
        A,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Plain {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::A => "a",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Plain {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Plain {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Plain {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Plain {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Plain {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Plain {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Plain {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Result` of the document.
    #[doc(alias = "Result")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ResultSchema {
        /// `some`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub some: Option<SomeSchema>,
        /// `box`.
        #[serde(rename = "box", default, skip_serializing_if = "Option::is_none")]
        pub box_: Option<BoxSchema>,
    }

    /// `Secret` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Secret {
        /// `secret`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub secret: Option<::huaweicloud_meeting::Secret>,
    }

    /// `Serialize` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Serialize {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Some` of the document.
    #[doc(alias = "Some")]
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SomeSchema {
        /// `"Self"`.
        SelfValue,
        /// `"None"`.
        None,
        /// `"Unknown"`.
        UnknownValue,
        /// `"Some"`.
        Some,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SomeSchema {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::SelfValue => "Self",
                Self::None => "None",
                Self::UnknownValue => "Unknown",
                Self::Some => "Some",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SomeSchema {
        fn from(value: &str) -> Self {
            match value {
                "Self" => Self::SelfValue,
                "None" => Self::None,
                "Unknown" => Self::UnknownValue,
                "Some" => Self::Some,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SomeSchema {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SomeSchema {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SomeSchema {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SomeSchema {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SomeSchema {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for SomeSchema {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Value` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Value {
        /// `value`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub value: Option<::serde_json::Value>,
    }

    /// `Vec` of the document.
    #[doc(alias = "Vec")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct VecSchema {
        /// `data`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<BoxSchema>>,
    }

    /// Optional parameters of `clone`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct CloneParams {
        /// `limit`.
        pub limit: Option<i32>,
        /// `size`.
        pub size: Option<i32>,
        /// `self`.
        pub self_: Option<String>,
    }

    impl CloneParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `size`.
        #[must_use]
        pub fn with_size(mut self, size: impl Into<i32>) -> Self {
            self.size = Some(size.into());
            self
        }

        /// With `self`.
        #[must_use]
        pub fn with_self(mut self, self_: impl Into<String>) -> Self {
            self.self_ = Some(self_.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for CloneParams {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// Optional parameters of `locals`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct LocalsParams {
        /// `X-Secret`.
        pub x_secret: Option<::huaweicloud_meeting::Secret>,
        /// `value`.
        ///
        /// At most 9 characters.
        pub value_: Option<String>,
    }

    impl LocalsParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `X-Secret`.
        #[must_use]
        pub fn with_x_secret(
            mut self,
            x_secret: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.x_secret = Some(x_secret.into());
            self
        }

        /// With `value`.
        #[must_use]
        pub fn with_value(mut self, value_: impl Into<String>) -> Self {
            self.value_ = Some(value_.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for LocalsParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.value_ {
                at.field("value", |at| at.length(value, None, Some(9)));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /call`
    pub static CALL: Operation = Operation {
        id: "call",
        method: Method::Post,
        path: "/call",
        token: false,
        idempotent: false,
    };

    /// `DELETE /drop`
    pub static DROP: Operation = Operation {
        id: "drop",
        method: Method::Delete,
        path: "/drop",
        token: false,
        idempotent: true,
    };

    /// `GET /default`
    pub static DEFAULT: Operation = Operation {
        id: "default",
        method: Method::Get,
        path: "/default",
        token: false,
        idempotent: true,
    };

    /// `GET /fmt`
    pub static FMT: Operation = Operation {
        id: "fmt",
        method: Method::Get,
        path: "/fmt",
        token: false,
        idempotent: true,
    };

    /// `GET /clone`
    pub static CLONE: Operation = Operation {
        id: "clone",
        method: Method::Get,
        path: "/clone",
        token: false,
        idempotent: true,
    };

    /// `PUT /locals`
    pub static LOCALS: Operation = Operation {
        id: "locals",
        method: Method::Put,
        path: "/locals",
        token: false,
        idempotent: true,
    };
}

/// Clashes.
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

    /// Has the name of a method of the client.
    ///
    /// `POST /call`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn call(&self, body: &types::OptionSchema) -> Result<types::ResultSchema> {
        self.client.call(&operations::CALL).validate(body).json(body).receive()
    }

    /// Drops.
    ///
    /// `DELETE /drop`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn drop(&self) -> Result<()> {
        self.client.call(&operations::DROP).finish()
    }

    /// Is the default.
    ///
    /// `GET /default`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn default(&self) -> Result<()> {
        self.client.call(&operations::DEFAULT).finish()
    }

    /// Formats.
    ///
    /// `GET /fmt`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn fmt(&self) -> Result<()> {
        self.client.call(&operations::FMT).finish()
    }

    /// Clones, page by page, with parameters that have the names of locals.
    ///
    /// `GET /clone`
    ///
    /// - `first`: `first`.
    /// - `offset`: `offset`.
    /// - `page`: `page`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn clone(
        &self,
        first: &str,
        offset: i64,
        page: bool,
        params: &types::CloneParams,
    ) -> Result<types::VecSchema> {
        self.client
            .call(&operations::CLONE)
            .validate(params)
            .query("first", first)
            .query("offset", &offset)
            .query("page", &page)
            .query_opt("limit", params.limit.as_ref())
            .query_opt("size", params.size.as_ref())
            .query_opt("self", params.self_.as_ref())
            .receive()
    }

    /// All items of `clone`, fetched page by page.
    ///
    /// Begins at `limit` and asks for `size` at a time (default 100).
    pub fn clone_pages(
        &self,
        first: &str,
        offset: i64,
        page: bool,
        params: &types::CloneParams,
    ) -> Pages<types::BoxSchema> {
        let client = Clone::clone(self);
        let first = first.to_owned();
        let mut params = params.clone();
        Pages::new(
            params.limit.unwrap_or(0),
            params.size.unwrap_or(100),
            |_| None,
            move |limit, size| {
                params.limit = Some(limit);
                params.size = Some(size);
                let page = client.clone(&first, offset, page, &params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: None,
                    offset: None,
                })
            },
        )
    }

    /// Two optional parameters with the names of locals.
    ///
    /// `PUT /locals`
    ///
    /// - `authorization`: the whole value of the header `X-Api-Key`, by the scheme `key`.
    /// - `call_`: `call`.
    /// - `client_`: `client`.
    /// - `authorization_`: `authorization`.
    /// - `response_`: `response`.
    /// - `body_`: `body`. At least 1 character.
    /// - `at_`: `at`. At most 9 characters.
    /// - `operations`: `operations`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn locals(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        call_: &str,
        client_: &str,
        authorization_: &str,
        response_: &str,
        body_: &str,
        at_: &str,
        operations: &str,
        body: Option<&str>,
        params: &types::LocalsParams,
    ) -> Result<Option<String>> {
        let call = self
            .client
            .call(&operations::LOCALS)
            .validate(params)
            .validate_with(|at| {
                at.field("body", |at| at.length(body_, Some(1), None));
                at.field("at", |at| at.length(at_, None, Some(9)));
            })
            .secret_header("X-Api-Key", authorization)
            .query("call", call_)
            .query("client", client_)
            .query("authorization", authorization_)
            .query("response", response_)
            .query("body", body_)
            .query("at", at_)
            .query("operations", operations);
        let call = match &params.x_secret {
            Some(secret) => call.secret_header("X-Secret", secret),
            None => call,
        };
        let call = call.query_opt("value", params.value_.as_ref());
        let call = match body {
            Some(body) => call.bytes("text/plain; charset=utf-8", body.as_bytes()),
            None => call,
        };
        let response = call.response()?;
        match response.status() {
            200 => response.json().map(Some),
            204 => Ok(None),
            _ => Err(response.unexpected()),
        }
    }
}
