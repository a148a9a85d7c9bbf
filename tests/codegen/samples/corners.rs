// @generated from corners.yaml: edit the document, not this file.

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
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Code {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl Code {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
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

    impl From<i32> for Code {
        fn from(value: i32) -> Self {
            match value {
                1 => Self::N1,
                2 => Self::N2,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for Code {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for Code {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for Code {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Code {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Code {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// A corner.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Corner {
        /// `a`.
        pub a: String,
        /// `b`.
        #[serde(deserialize_with = "::huaweicloud_meeting::runtime::present")]
        pub b: Option<String>,
        /// `more`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub more: Option<bool>,
        /// `octet`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub octet: Option<CornerOctet>,
        /// `preset`.
        ///
        /// Default: `"good"`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub preset: Option<Mood>,
        /// `matrix`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub matrix: Option<Vec<Option<Vec<Option<f64>>>>>,
        /// `moods`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub moods: Option<::std::collections::BTreeMap<String, Option<Mood>>>,
        /// `deep`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deep: Option<
            ::std::collections::BTreeMap<
                String,
                ::std::collections::BTreeMap<String, Option<Maybe>>,
            >,
        >,
        /// `distinct`.
        ///
        /// No entry twice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub distinct: Option<Vec<f64>>,
        /// `distinctObjects`.
        ///
        /// No entry twice.
        #[serde(
            rename = "distinctObjects",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub distinct_objects: Option<Vec<Option<Maybe>>>,
        /// `anyOrNull`.
        #[serde(
            rename = "anyOrNull",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub any_or_null: Option<::serde_json::Value>,
        /// `intOrNull`.
        ///
        /// More than 1. At most 9.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            rename = "intOrNull",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub int_or_null: Option<Option<i64>>,
        /// `either`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub either: Option<Option<CornerEither>>,
        /// In other words.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub union: Option<Option<TextOrList>>,
        /// `stamp`.
        ///
        /// A date and time by RFC 3339, kept as text so that it is written back as it came.
        ///
        /// Only in responses; never sent.
        #[serde(default, skip_serializing)]
        pub stamp: Option<String>,
        /// `tiny`.
        ///
        /// -0.5 to 0.001.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tiny: Option<f32>,
        /// `with space`.
        #[serde(rename = "with space", default, skip_serializing_if = "Option::is_none")]
        pub with_space: Option<String>,
        /// `with.dot`.
        #[serde(rename = "with.dot", default, skip_serializing_if = "Option::is_none")]
        pub with_dot: Option<String>,
        /// `with"quote\`.
        #[serde(
            rename = "with\"quote\\",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub with_quote: Option<String>,
        /// `{brace}`.
        #[serde(rename = "{brace}", default, skip_serializing_if = "Option::is_none")]
        pub brace: Option<String>,
        /// `$ref-like`.
        #[serde(rename = "$ref-like", default, skip_serializing_if = "Option::is_none")]
        pub ref_like: Option<String>,
        /// `@type`.
        #[serde(rename = "@type", default, skip_serializing_if = "Option::is_none")]
        pub type_: Option<String>,
        /// `n1`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub n1: Option<String>,
        /// `1n`.
        #[serde(rename = "1n", default, skip_serializing_if = "Option::is_none")]
        pub one_n: Option<String>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, Vec<Option<Maybe>>>,
    }

    impl Corner {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(a: impl Into<String>, b: Option<String>) -> Self {
            Self {
                a: a.into(),
                b,
                more: None,
                octet: None,
                preset: None,
                matrix: None,
                moods: None,
                deep: None,
                distinct: None,
                distinct_objects: None,
                any_or_null: None,
                int_or_null: None,
                either: None,
                union: None,
                stamp: None,
                tiny: None,
                with_space: None,
                with_dot: None,
                with_quote: None,
                brace: None,
                ref_like: None,
                type_: None,
                n1: None,
                one_n: None,
                extra: ::std::collections::BTreeMap::new(),
            }
        }

        /// With `more`.
        #[must_use]
        pub fn with_more(mut self, more: impl Into<bool>) -> Self {
            self.more = Some(more.into());
            self
        }

        /// With `octet`.
        #[must_use]
        pub fn with_octet(mut self, octet: impl Into<CornerOctet>) -> Self {
            self.octet = Some(octet.into());
            self
        }

        /// With `preset`.
        #[must_use]
        pub fn with_preset(mut self, preset: impl Into<Mood>) -> Self {
            self.preset = Some(preset.into());
            self
        }

        /// With `matrix`.
        #[must_use]
        pub fn with_matrix(
            mut self,
            matrix: impl Into<Vec<Option<Vec<Option<f64>>>>>,
        ) -> Self {
            self.matrix = Some(matrix.into());
            self
        }

        /// With `moods`.
        #[must_use]
        pub fn with_moods(
            mut self,
            moods: impl Into<::std::collections::BTreeMap<String, Option<Mood>>>,
        ) -> Self {
            self.moods = Some(moods.into());
            self
        }

        /// With `deep`.
        #[must_use]
        pub fn with_deep(
            mut self,
            deep: impl Into<
                ::std::collections::BTreeMap<
                    String,
                    ::std::collections::BTreeMap<String, Option<Maybe>>,
                >,
            >,
        ) -> Self {
            self.deep = Some(deep.into());
            self
        }

        /// With `distinct`.
        #[must_use]
        pub fn with_distinct(mut self, distinct: impl Into<Vec<f64>>) -> Self {
            self.distinct = Some(distinct.into());
            self
        }

        /// With `distinctObjects`.
        #[must_use]
        pub fn with_distinct_objects(
            mut self,
            distinct_objects: impl Into<Vec<Option<Maybe>>>,
        ) -> Self {
            self.distinct_objects = Some(distinct_objects.into());
            self
        }

        /// With `anyOrNull`.
        #[must_use]
        pub fn with_any_or_null(
            mut self,
            any_or_null: impl Into<::serde_json::Value>,
        ) -> Self {
            self.any_or_null = Some(any_or_null.into());
            self
        }

        /// With `intOrNull`.
        #[must_use]
        pub fn with_int_or_null(mut self, int_or_null: impl Into<i64>) -> Self {
            self.int_or_null = Some(Some(int_or_null.into()));
            self
        }

        /// With `intOrNull` as null.
        #[must_use]
        pub fn with_null_int_or_null(mut self) -> Self {
            self.int_or_null = Some(None);
            self
        }

        /// With `either`.
        #[must_use]
        pub fn with_either(mut self, either: impl Into<CornerEither>) -> Self {
            self.either = Some(Some(either.into()));
            self
        }

        /// With `either` as null.
        #[must_use]
        pub fn with_null_either(mut self) -> Self {
            self.either = Some(None);
            self
        }

        /// With `union`.
        #[must_use]
        pub fn with_union(mut self, union: impl Into<TextOrList>) -> Self {
            self.union = Some(Some(union.into()));
            self
        }

        /// With `union` as null.
        #[must_use]
        pub fn with_null_union(mut self) -> Self {
            self.union = Some(None);
            self
        }

        /// With `tiny`.
        #[must_use]
        pub fn with_tiny(mut self, tiny: impl Into<f32>) -> Self {
            self.tiny = Some(tiny.into());
            self
        }

        /// With `with space`.
        #[must_use]
        pub fn with_with_space(mut self, with_space: impl Into<String>) -> Self {
            self.with_space = Some(with_space.into());
            self
        }

        /// With `with.dot`.
        #[must_use]
        pub fn with_with_dot(mut self, with_dot: impl Into<String>) -> Self {
            self.with_dot = Some(with_dot.into());
            self
        }

        /// With `with"quote\`.
        #[must_use]
        pub fn with_with_quote(mut self, with_quote: impl Into<String>) -> Self {
            self.with_quote = Some(with_quote.into());
            self
        }

        /// With `{brace}`.
        #[must_use]
        pub fn with_brace(mut self, brace: impl Into<String>) -> Self {
            self.brace = Some(brace.into());
            self
        }

        /// With `$ref-like`.
        #[must_use]
        pub fn with_ref_like(mut self, ref_like: impl Into<String>) -> Self {
            self.ref_like = Some(ref_like.into());
            self
        }

        /// With `@type`.
        #[must_use]
        pub fn with_type(mut self, type_: impl Into<String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// With `n1`.
        #[must_use]
        pub fn with_n1(mut self, n1: impl Into<String>) -> Self {
            self.n1 = Some(n1.into());
            self
        }

        /// With `1n`.
        #[must_use]
        pub fn with_one_n(mut self, one_n: impl Into<String>) -> Self {
            self.one_n = Some(one_n.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Corner {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.octet {
                at.field("octet", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.preset {
                at.field("preset", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.matrix {
                at.field(
                    "matrix",
                    |at| {
                        at
                            .each(
                                value,
                                |at, value| {
                                    if let Some(value) = value {
                                        at.each(
                                            value,
                                            |at, value| {
                                                if let Some(value) = value {
                                                    at.finite(*value);
                                                }
                                            },
                                        );
                                    }
                                },
                            )
                    },
                );
            }
            if let Some(value) = &self.moods {
                at.field(
                    "moods",
                    |at| {
                        at
                            .entries(
                                value,
                                |at, value| {
                                    if let Some(value) = value {
                                        at.known(value.is_known());
                                    }
                                },
                            )
                    },
                );
            }
            if let Some(value) = &self.deep {
                at.field(
                    "deep",
                    |at| {
                        at
                            .entries(
                                value,
                                |at, value| {
                                    at
                                        .entries(
                                            value,
                                            |at, value| {
                                                if let Some(value) = value {
                                                    at.nested(value);
                                                }
                                            },
                                        )
                                },
                            )
                    },
                );
            }
            if let Some(value) = &self.distinct {
                at.field(
                    "distinct",
                    |at| {
                        at.unique(value);
                        at.each(value, |at, value| at.finite(*value));
                    },
                );
            }
            if let Some(value) = &self.distinct_objects {
                at.field(
                    "distinctObjects",
                    |at| {
                        at.unique(value);
                        at.each(
                            value,
                            |at, value| {
                                if let Some(value) = value {
                                    at.nested(value);
                                }
                            },
                        );
                    },
                );
            }
            if let Some(Some(value)) = &self.int_or_null {
                at.field(
                    "intOrNull",
                    |at| {
                        at.above(*value, 1);
                        at.at_most(*value, 9);
                    },
                );
            }
            if let Some(Some(value)) = &self.either {
                at.field("either", |at| at.nested(value));
            }
            if let Some(Some(value)) = &self.union {
                at.field("union", |at| at.nested(value));
            }
            if let Some(value) = &self.tiny {
                at.field(
                    "tiny",
                    |at| {
                        at.finite(f64::from(*value));
                        at.range(f64::from(*value), -0.5, 0.001);
                    },
                );
            }
            at.entries(
                &self.extra,
                |at, value| {
                    at
                        .each(
                            value,
                            |at, value| {
                                if let Some(value) = value {
                                    at.nested(value);
                                }
                            },
                        )
                },
            );
            at.properties(
                2 + usize::from(self.more.is_some()) + usize::from(self.octet.is_some())
                    + usize::from(self.preset.is_some())
                    + usize::from(self.matrix.is_some())
                    + usize::from(self.moods.is_some())
                    + usize::from(self.deep.is_some())
                    + usize::from(self.distinct.is_some())
                    + usize::from(self.distinct_objects.is_some())
                    + usize::from(self.any_or_null.is_some())
                    + usize::from(self.int_or_null.is_some())
                    + usize::from(self.either.is_some())
                    + usize::from(self.union.is_some())
                    + usize::from(self.tiny.is_some())
                    + usize::from(self.with_space.is_some())
                    + usize::from(self.with_dot.is_some())
                    + usize::from(self.with_quote.is_some())
                    + usize::from(self.brace.is_some())
                    + usize::from(self.ref_like.is_some())
                    + usize::from(self.type_.is_some()) + usize::from(self.n1.is_some())
                    + usize::from(self.one_n.is_some()) + self.extra.len(),
                Some(2),
                Some(50),
            );
        }
    }

    /// `CornerEither`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum CornerEither {
        /// `Integer`.
        Integer(i64),
        /// `Mood`.
        Mood(Mood),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<i64> for CornerEither {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<Mood> for CornerEither {
        fn from(value: Mood) -> Self {
            Self::Mood(value)
        }
    }

    impl ::serde::Serialize for CornerEither {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Mood(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CornerEither {
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
                return ::huaweicloud_meeting::runtime::variant(value, "Mood")
                    .map(Self::Mood);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for CornerEither {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Integer(_) => {}
                Self::Mood(value) => {
                    at.known(value.is_known());
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `CornerOctet`: part of a larger type of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CornerOctet {
        /// `0`.
        N0,
        /// `255`.
        N255,
        /// A value that the document does not know, kept as it is.
        Unknown(u8),
    }

    impl CornerOctet {
        /// The value as it is on the wire.
        pub fn code(self) -> u8 {
            match self {
                Self::N0 => 0,
                Self::N255 => 255,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<u8> for CornerOctet {
        fn from(value: u8) -> Self {
            match value {
                0 => Self::N0,
                255 => Self::N255,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for CornerOctet {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<u8>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for CornerOctet {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for CornerOctet {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CornerOctet {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <u8 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for CornerOctet {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Id` of the document.
    ///
    /// At least 1 character.
    pub type Id = String;

    /// `Ids` of the document.
    ///
    /// No entry twice.
    pub type Ids = Vec<String>;

    /// `Maybe` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Maybe {
        /// `a`.
        ///
        /// At least 1 character.
        pub a: String,
    }

    impl Maybe {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(a: impl Into<String>) -> Self {
            Self { a: a.into() }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Maybe {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("a", |at| at.length(&self.a, Some(1), None));
        }
    }

    /// `Mood` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Mood {
        /// `"good"`.
        Good,
        /// `"bad"`.
        Bad,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Mood {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Good => "good",
                Self::Bad => "bad",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Mood {
        fn from(value: &str) -> Self {
            match value {
                "good" => Self::Good,
                "bad" => Self::Bad,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Mood {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Mood {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Mood {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Mood {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Mood {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Mood {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `TextOrList` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum TextOrList {
        /// `Text`.
        Text(String),
        /// `List`.
        List(Vec<Option<Maybe>>),
        /// `Map`.
        Map(::std::collections::BTreeMap<String, i64>),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<String> for TextOrList {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl From<Vec<Option<Maybe>>> for TextOrList {
        fn from(value: Vec<Option<Maybe>>) -> Self {
            Self::List(value)
        }
    }

    impl From<::std::collections::BTreeMap<String, i64>> for TextOrList {
        fn from(value: ::std::collections::BTreeMap<String, i64>) -> Self {
            Self::Map(value)
        }
    }

    impl ::serde::Serialize for TextOrList {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::List(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Map(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for TextOrList {
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
            if value.is_array() {
                return ::huaweicloud_meeting::runtime::variant(value, "List")
                    .map(Self::List);
            }
            if value.is_object() {
                return ::huaweicloud_meeting::runtime::variant(value, "Map")
                    .map(Self::Map);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for TextOrList {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Text(value) => {
                    at.length(value, None, Some(3));
                }
                Self::List(value) => {
                    at.each(
                        value,
                        |at, value| {
                            if let Some(value) = value {
                                at.nested(value);
                            }
                        },
                    );
                }
                Self::Map(value) => {
                    at.entries(value, |at, value| at.at_most(*value, 5));
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `PUT /body/enum`
    pub static SEND_ENUM: Operation = Operation {
        id: "sendEnum",
        method: Method::Put,
        path: "/body/enum",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/code`
    pub static SEND_CODE: Operation = Operation {
        id: "sendCode",
        method: Method::Put,
        path: "/body/code",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/flag`
    pub static SEND_FLAG: Operation = Operation {
        id: "sendFlag",
        method: Method::Put,
        path: "/body/flag",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/null`
    pub static SEND_NULL: Operation = Operation {
        id: "sendNull",
        method: Method::Put,
        path: "/body/null",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/optional-null`
    pub static SEND_OPTIONAL_NULL: Operation = Operation {
        id: "sendOptionalNull",
        method: Method::Put,
        path: "/body/optional-null",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/union`
    pub static SEND_UNION: Operation = Operation {
        id: "sendUnion",
        method: Method::Put,
        path: "/body/union",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/number`
    pub static SEND_NUMBER: Operation = Operation {
        id: "sendNumber",
        method: Method::Put,
        path: "/body/number",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/bytes`
    pub static SEND_BYTES: Operation = Operation {
        id: "sendBytes",
        method: Method::Put,
        path: "/body/bytes",
        token: false,
        idempotent: true,
    };

    /// `PUT /body/any`
    pub static SEND_ANY: Operation = Operation {
        id: "sendAny",
        method: Method::Put,
        path: "/body/any",
        token: false,
        idempotent: true,
    };

    /// `GET /secret`
    pub static SECRET_ONLY: Operation = Operation {
        id: "secretOnly",
        method: Method::Get,
        path: "/secret",
        token: false,
        idempotent: true,
    };

    /// `GET /optional`
    pub static OPTIONAL_SETS: Operation = Operation {
        id: "optionalSets",
        method: Method::Get,
        path: "/optional",
        token: false,
        idempotent: true,
    };

    /// `GET /optional/numbers`
    pub static OPTIONAL_NUMBERS: Operation = Operation {
        id: "optionalNumbers",
        method: Method::Get,
        path: "/optional/numbers",
        token: false,
        idempotent: true,
    };

    /// `GET /optional/flags`
    pub static OPTIONAL_FLAGS: Operation = Operation {
        id: "optionalFlags",
        method: Method::Get,
        path: "/optional/flags",
        token: false,
        idempotent: true,
    };

    /// `GET /optional/nulls`
    pub static OPTIONAL_NULLS: Operation = Operation {
        id: "optionalNulls",
        method: Method::Get,
        path: "/optional/nulls",
        token: false,
        idempotent: true,
    };

    /// `POST /all`
    pub static ALL: Operation = Operation {
        id: "all",
        method: Method::Post,
        path: "/all",
        token: false,
        idempotent: false,
    };
}

/// Corners.
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

    /// A set as the body.
    ///
    /// `PUT /body/enum`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_enum(&self, body: &types::Mood) -> Result<types::Mood> {
        self.client
            .call(&operations::SEND_ENUM)
            .validate_with(|at| {
                at.known(body.is_known());
            })
            .json(body)
            .receive()
    }

    /// An optional integer set.
    ///
    /// `PUT /body/code`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_code(
        &self,
        body: Option<types::Code>,
    ) -> Result<Option<Vec<types::Code>>> {
        self.client
            .call(&operations::SEND_CODE)
            .validate_with(|at| {
                if let Some(value) = &body {
                    at.known(value.is_known());
                }
            })
            .json_opt(body.as_ref())
            .receive()
    }

    /// A boolean.
    ///
    /// `PUT /body/flag`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_flag(&self, body: bool) -> Result<bool> {
        self.client.call(&operations::SEND_FLAG).json(&body).receive()
    }

    /// An object or null.
    ///
    /// `PUT /body/null`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_null(
        &self,
        body: &Option<types::Maybe>,
    ) -> Result<Option<types::Maybe>> {
        self.client
            .call(&operations::SEND_NULL)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.nested(value);
                }
            })
            .json(body)
            .receive()
    }

    /// An object or null or nothing.
    ///
    /// `PUT /body/optional-null`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_optional_null(&self, body: Option<&Option<types::Maybe>>) -> Result<()> {
        self.client
            .call(&operations::SEND_OPTIONAL_NULL)
            .validate_with(|at| {
                if let Some(Some(value)) = body {
                    at.nested(value);
                }
            })
            .json_opt(body)
            .finish()
    }

    /// A union.
    ///
    /// `PUT /body/union`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_union(&self, body: &types::TextOrList) -> Result<types::TextOrList> {
        self.client.call(&operations::SEND_UNION).validate(body).json(body).receive()
    }

    /// An optional number.
    ///
    /// `PUT /body/number`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_number(&self, body: Option<f64>) -> Result<Option<f32>> {
        let response = self
            .client
            .call(&operations::SEND_NUMBER)
            .validate_with(|at| {
                if let Some(value) = &body {
                    at.finite(*value);
                    at.at_most(*value, 5.0);
                }
            })
            .json_opt(body.as_ref())
            .response()?;
        match response.status() {
            204 => Ok(None),
            _ => response.json().map(Some),
        }
    }

    /// Optional octets.
    ///
    /// `PUT /body/bytes`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_bytes(&self, body: Option<&[u8]>) -> Result<String> {
        let call = self.client.call(&operations::SEND_BYTES);
        let call = match body {
            Some(body) => call.bytes("application/octet-stream", body),
            None => call,
        };
        call.response()?.text()
    }

    /// Any optional JSON.
    ///
    /// `PUT /body/any`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `default`: Anything.
    pub fn send_any(
        &self,
        body: Option<&::serde_json::Value>,
    ) -> Result<::serde_json::Value> {
        self.client.call(&operations::SEND_ANY).json_opt(body).receive()
    }

    /// A secret is all.
    ///
    /// `GET /secret`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn secret_only(&self) -> Result<::huaweicloud_meeting::Secret> {
        self.client.call(&operations::SECRET_ONLY).receive()
    }

    /// Optional arguments.
    ///
    /// `GET /optional`
    ///
    /// [`optional_sets_with`](Self::optional_sets_with) takes `mood` and `code` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn optional_sets(&self) -> Result<()> {
        self.optional_sets_with(None, None)
    }

    /// As [`optional_sets`](Self::optional_sets), with what may be left out there: `None` leaves it out.
    ///
    /// - `mood`: `mood`.
    /// - `code`: `code`.
    ///
    /// # Errors
    ///
    /// Those of [`optional_sets`](Self::optional_sets).
    pub fn optional_sets_with(
        &self,
        mood: Option<&types::Mood>,
        code: Option<types::Code>,
    ) -> Result<()> {
        self.client
            .call(&operations::OPTIONAL_SETS)
            .validate_with(|at| {
                if let Some(value) = mood {
                    at.field("mood", |at| at.known(value.is_known()));
                }
                if let Some(value) = &code {
                    at.field("code", |at| at.known(value.is_known()));
                }
            })
            .query_opt("mood", mood.as_ref())
            .header_opt("code", code.as_ref())
            .finish()
    }

    /// Optional arguments.
    ///
    /// `GET /optional/numbers`
    ///
    /// [`optional_numbers_with`](Self::optional_numbers_with) takes `ratio` and `codes` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn optional_numbers(&self) -> Result<()> {
        self.optional_numbers_with(None, None)
    }

    /// As [`optional_numbers`](Self::optional_numbers), with what may be left out there: `None` leaves it out.
    ///
    /// - `ratio`: `ratio`. At least 0.5.
    /// - `codes`: `codes`. At least 1 entry.
    ///
    /// # Errors
    ///
    /// Those of [`optional_numbers`](Self::optional_numbers).
    pub fn optional_numbers_with(
        &self,
        ratio: Option<f64>,
        codes: Option<&[types::Code]>,
    ) -> Result<()> {
        self.client
            .call(&operations::OPTIONAL_NUMBERS)
            .validate_with(|at| {
                if let Some(value) = &ratio {
                    at.field(
                        "ratio",
                        |at| {
                            at.finite(*value);
                            at.at_least(*value, 0.5);
                        },
                    );
                }
                if let Some(value) = codes {
                    at.field(
                        "codes",
                        |at| {
                            at.count(value.len(), Some(1), None);
                            at.each(value, |at, value| at.known(value.is_known()));
                        },
                    );
                }
            })
            .query_opt("ratio", ratio.as_ref())
            .header_joined("codes", codes.unwrap_or_default())
            .finish()
    }

    /// Optional arguments.
    ///
    /// `GET /optional/flags`
    ///
    /// [`optional_flags_with`](Self::optional_flags_with) takes `yes` and `ids` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn optional_flags(&self) -> Result<()> {
        self.optional_flags_with(None, None)
    }

    /// As [`optional_flags`](Self::optional_flags), with what may be left out there: `None` leaves it out.
    ///
    /// - `yes`: `yes`. Only `true`.
    /// - `ids`: `ids`. No entry twice.
    ///
    /// # Errors
    ///
    /// Those of [`optional_flags`](Self::optional_flags).
    pub fn optional_flags_with(
        &self,
        yes: Option<bool>,
        ids: Option<&[String]>,
    ) -> Result<()> {
        self.client
            .call(&operations::OPTIONAL_FLAGS)
            .validate_with(|at| {
                if let Some(value) = &yes {
                    at.field("yes", |at| at.only(*value, true));
                }
                if let Some(value) = ids {
                    at.field(
                        "ids",
                        |at| {
                            at.unique(value);
                            at.each(value, |at, value| at.length(value, Some(1), None));
                        },
                    );
                }
            })
            .query_opt("yes", yes.as_ref())
            .query_joined("ids", ",", ids.unwrap_or_default())
            .finish()
    }

    /// Null has no spelling in a parameter.
    ///
    /// `GET /optional/nulls`
    ///
    /// [`optional_nulls_with`](Self::optional_nulls_with) takes `words` and `codes` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn optional_nulls(&self) -> Result<()> {
        self.optional_nulls_with(None, None)
    }

    /// As [`optional_nulls`](Self::optional_nulls), with what may be left out there: `None` leaves it out.
    ///
    /// - `words`: `words`.
    /// - `codes`: `codes`.
    ///
    /// # Errors
    ///
    /// Those of [`optional_nulls`](Self::optional_nulls).
    pub fn optional_nulls_with(
        &self,
        words: Option<&[String]>,
        codes: Option<&[types::Code]>,
    ) -> Result<()> {
        self.client
            .call(&operations::OPTIONAL_NULLS)
            .validate_with(|at| {
                if let Some(value) = words {
                    at.field(
                        "words",
                        |at| at.each(value, |at, value| at.length(value, Some(1), None)),
                    );
                }
                if let Some(value) = codes {
                    at.field(
                        "codes",
                        |at| at.each(value, |at, value| at.known(value.is_known())),
                    );
                }
            })
            .query_each("words", words.unwrap_or_default())
            .header_joined("codes", codes.unwrap_or_default())
            .finish()
    }

    /// All of them.
    ///
    /// `POST /all`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400`: Inline.
    pub fn all(&self, body: &types::Corner) -> Result<types::Corner> {
        self.client.call(&operations::ALL).validate(body).json(body).receive()
    }
}
