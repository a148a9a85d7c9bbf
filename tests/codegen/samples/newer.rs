// @generated from newer.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;

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
    /// `Owner` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Owner {
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    impl Owner {
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
    }

    impl ::huaweicloud_meeting::runtime::Validate for Owner {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Thing` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `kind`.
        pub kind: ThingKind,
        /// `version`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub version: Option<ThingVersion>,
        /// `note`.
        ///
        /// At most 10 characters.
        #[serde(deserialize_with = "::huaweicloud_meeting::runtime::present")]
        pub note: Option<String>,
        /// Other
        ///
        /// A UUID, kept as text.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub other: Option<Option<String>>,
        /// `owner`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub owner: Option<Option<Owner>>,
        /// Another one.
        ///
        /// Only in responses; never sent.
        #[serde(default, skip_serializing)]
        pub backup: Option<Owner>,
        /// Words alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub words: Option<Owner>,
        /// `size`.
        ///
        /// More than 0. Less than 100.
        pub size: f64,
        /// `code`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub code: Option<Option<ThingCode>>,
        /// `amount`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub amount: Option<f64>,
        /// `colour`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub colour: Option<Option<ThingColour>>,
        /// `list`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<::serde_json::Value>>,
        /// `data`.
        ///
        /// Base64 text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<String>,
        /// `any`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub any: Option<::serde_json::Value>,
        /// `inner`.
        ///
        /// At most 3 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inner: Option<String>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, String>,
    }

    impl Thing {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<ThingKind>, note: Option<String>, size: f64) -> Self {
            Self {
                kind: kind.into(),
                version: None,
                note,
                other: None,
                owner: None,
                backup: None,
                words: None,
                size,
                code: None,
                amount: None,
                colour: None,
                list: None,
                data: None,
                any: None,
                inner: None,
                extra: ::std::collections::BTreeMap::new(),
            }
        }

        /// With `version`.
        #[must_use]
        pub fn with_version(mut self, version: impl Into<ThingVersion>) -> Self {
            self.version = Some(version.into());
            self
        }

        /// With `other`.
        #[must_use]
        pub fn with_other(mut self, other: impl Into<String>) -> Self {
            self.other = Some(Some(other.into()));
            self
        }

        /// With `other` as null.
        #[must_use]
        pub fn with_null_other(mut self) -> Self {
            self.other = Some(None);
            self
        }

        /// With `owner`.
        #[must_use]
        pub fn with_owner(mut self, owner: impl Into<Owner>) -> Self {
            self.owner = Some(Some(owner.into()));
            self
        }

        /// With `owner` as null.
        #[must_use]
        pub fn with_null_owner(mut self) -> Self {
            self.owner = Some(None);
            self
        }

        /// With `words`.
        #[must_use]
        pub fn with_words(mut self, words: impl Into<Owner>) -> Self {
            self.words = Some(words.into());
            self
        }

        /// With `code`.
        #[must_use]
        pub fn with_code(mut self, code: impl Into<ThingCode>) -> Self {
            self.code = Some(Some(code.into()));
            self
        }

        /// With `code` as null.
        #[must_use]
        pub fn with_null_code(mut self) -> Self {
            self.code = Some(None);
            self
        }

        /// With `amount`.
        #[must_use]
        pub fn with_amount(mut self, amount: impl Into<f64>) -> Self {
            self.amount = Some(amount.into());
            self
        }

        /// With `colour`.
        #[must_use]
        pub fn with_colour(mut self, colour: impl Into<ThingColour>) -> Self {
            self.colour = Some(Some(colour.into()));
            self
        }

        /// With `colour` as null.
        #[must_use]
        pub fn with_null_colour(mut self) -> Self {
            self.colour = Some(None);
            self
        }

        /// With `list`.
        #[must_use]
        pub fn with_list(mut self, list: impl Into<Vec<::serde_json::Value>>) -> Self {
            self.list = Some(list.into());
            self
        }

        /// With `data`.
        #[must_use]
        pub fn with_data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }

        /// With `any`.
        #[must_use]
        pub fn with_any(mut self, any: impl Into<::serde_json::Value>) -> Self {
            self.any = Some(any.into());
            self
        }

        /// With `inner`.
        #[must_use]
        pub fn with_inner(mut self, inner: impl Into<String>) -> Self {
            self.inner = Some(inner.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Thing {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("kind", |at| at.known(self.kind.is_known()));
            if let Some(value) = &self.version {
                at.field("version", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.note {
                at.field("note", |at| at.length(value, None, Some(10)));
            }
            if let Some(Some(value)) = &self.owner {
                at.field("owner", |at| at.nested(value));
            }
            if let Some(value) = &self.words {
                at.field("words", |at| at.nested(value));
            }
            at.field(
                "size",
                |at| {
                    at.finite(self.size);
                    at.above(self.size, 0.0);
                    at.below(self.size, 100.0);
                },
            );
            if let Some(Some(value)) = &self.code {
                at.field("code", |at| at.nested(value));
            }
            if let Some(value) = &self.amount {
                at.field("amount", |at| at.finite(*value));
            }
            if let Some(Some(value)) = &self.colour {
                at.field("colour", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.inner {
                at.field("inner", |at| at.length(value, None, Some(3)));
            }
        }
    }

    /// `ThingCode`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ThingCode {
        /// `Text`.
        Text(String),
        /// `Integer`.
        Integer(i64),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<String> for ThingCode {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl From<i64> for ThingCode {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl ::serde::Serialize for ThingCode {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ThingCode {
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
            if value.is_i64() || value.is_u64() {
                return ::huaweicloud_meeting::runtime::variant(value, "Integer")
                    .map(Self::Integer);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ThingCode {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Text(value) => {
                    at.length(value, None, Some(5));
                }
                Self::Integer(value) => {
                    at.at_least(*value, 7);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `ThingColour`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ThingColour {
        /// `"red"`.
        Red,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl ThingColour {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Red => "red",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for ThingColour {
        fn from(value: &str) -> Self {
            match value {
                "red" => Self::Red,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for ThingColour {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for ThingColour {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for ThingColour {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for ThingColour {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ThingColour {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for ThingColour {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Thing_Inner` of the document.
    ///
    /// At most 3 characters.
    #[doc(alias = "Thing_Inner")]
    pub type ThingInner = String;

    /// `ThingKind`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ThingKind {
        /// `"thing"`.
        Thing,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl ThingKind {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Thing => "thing",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for ThingKind {
        fn from(value: &str) -> Self {
            match value {
                "thing" => Self::Thing,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for ThingKind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for ThingKind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for ThingKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for ThingKind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ThingKind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for ThingKind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `ThingVersion`: part of a larger type of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ThingVersion {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl ThingVersion {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::N2 => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for ThingVersion {
        fn from(value: i64) -> Self {
            match value {
                1 => Self::N1,
                2 => Self::N2,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for ThingVersion {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for ThingVersion {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for ThingVersion {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ThingVersion {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for ThingVersion {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `PUT /things/{id}`
    pub static PUT_THING: Operation = Operation {
        id: "putThing",
        method: Method::Put,
        path: "/things/{id}",
        token: false,
        idempotent: true,
    };
}

/// Newer.
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
    /// - `id`: `id`. More than 0.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_thing(&self, id: i64, body: &types::Thing) -> Result<types::Thing> {
        self.client
            .call(&operations::PUT_THING)
            .validate(body)
            .validate_with(|at| {
                at.field("id", |at| at.above(id, 0));
            })
            .path("id", &id)
            .json(body)
            .receive()
    }
}
