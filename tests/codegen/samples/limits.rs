// @generated from limits.yaml: edit the document, not this file.

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
    /// `Code` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Code {
        /// `"A"`.
        First,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Code {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::First => "A",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Code {
        fn from(value: &str) -> Self {
            match value {
                "A" => Self::First,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Code {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Code {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Code {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Code {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Code {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Code {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Kind` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Kind {
        /// `0`.
        Plain,
        /// `1`.
        Fancy,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl Kind {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Plain => 0,
                Self::Fancy => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for Kind {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Plain,
                1 => Self::Fancy,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for Kind {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for Kind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for Kind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Kind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Kind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Thing` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `kind`.
        ///
        /// 0 to 1.
        pub kind: Kind,
        /// `other`.
        ///
        /// 0 to 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub other: Option<Kind>,
        /// `code`.
        ///
        /// At most 4 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<Code>,
        /// `codes`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub codes: Option<Vec<Code>>,
        /// `inline`.
        ///
        /// At least 1. A multiple of 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inline: Option<ThingInline>,
    }

    impl Thing {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<Kind>) -> Self {
            Self {
                kind: kind.into(),
                other: None,
                code: None,
                codes: None,
                inline: None,
            }
        }

        /// With `other`.
        #[must_use]
        pub fn with_other(mut self, other: impl Into<Kind>) -> Self {
            self.other = Some(other.into());
            self
        }

        /// With `code`.
        #[must_use]
        pub fn with_code(mut self, code: impl Into<Code>) -> Self {
            self.code = Some(code.into());
            self
        }

        /// With `codes`.
        #[must_use]
        pub fn with_codes(mut self, codes: impl Into<Vec<Code>>) -> Self {
            self.codes = Some(codes.into());
            self
        }

        /// With `inline`.
        #[must_use]
        pub fn with_inline(mut self, inline: impl Into<ThingInline>) -> Self {
            self.inline = Some(inline.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Thing {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("kind", |at| at.range(self.kind.code(), 0, 1));
            if let Some(value) = &self.other {
                at.field("other", |at| at.range(value.code(), 0, 1));
            }
            if let Some(value) = &self.code {
                at.field("code", |at| at.length(value.as_str(), None, Some(4)));
            }
            if let Some(value) = &self.codes {
                at.field(
                    "codes",
                    |at| {
                        at
                            .each(
                                value,
                                |at, value| at.length(value.as_str(), None, Some(4)),
                            )
                    },
                );
            }
            if let Some(value) = &self.inline {
                at.field(
                    "inline",
                    |at| {
                        at.known(value.is_known());
                        at.at_least(value.code(), 1);
                        at.multiple_of_whole(i128::from(value.code()), 1);
                    },
                );
            }
        }
    }

    /// `ThingInline`: part of a larger type of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ThingInline {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl ThingInline {
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

    impl From<i64> for ThingInline {
        fn from(value: i64) -> Self {
            match value {
                1 => Self::N1,
                2 => Self::N2,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for ThingInline {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for ThingInline {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for ThingInline {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ThingInline {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for ThingInline {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /things/{kind}`
    pub static ADD_THING: Operation = Operation {
        id: "addThing",
        method: Method::Post,
        path: "/things/{kind}",
        token: false,
        idempotent: false,
    };
}

/// Limits of sets.
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

    /// Add a thing.
    ///
    /// `POST /things/{kind}`
    ///
    /// - `kind`: `kind`. 0 to 1.
    ///
    /// [`add_thing_with`](Self::add_thing_with) takes `code` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_thing(&self, kind: types::Kind, body: &types::Thing) -> Result<()> {
        self.add_thing_with(kind, body, None)
    }

    /// As [`add_thing`](Self::add_thing), with what may be left out there: `None` leaves it out.
    ///
    /// - `code`: `code`. At most 4 characters.
    ///
    /// # Errors
    ///
    /// Those of [`add_thing`](Self::add_thing).
    pub fn add_thing_with(
        &self,
        kind: types::Kind,
        body: &types::Thing,
        code: Option<&types::Code>,
    ) -> Result<()> {
        self.client
            .call(&operations::ADD_THING)
            .validate(body)
            .validate_with(|at| {
                at.field("kind", |at| at.range(kind.code(), 0, 1));
                if let Some(value) = code {
                    at.field("code", |at| at.length(value.as_str(), None, Some(4)));
                }
            })
            .path("kind", &kind)
            .query_opt("code", code.as_ref())
            .json(body)
            .finish()
    }
}
