// @generated from awkward.yaml: edit the document, not this file.

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
    /// `Awkward` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Awkward {
        /// `id`.
        pub id: String,
        /// `next`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<Box<Awkward>>,
        /// `kind`.
        ///
        /// Default: `"a"`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub kind: Option<Option<Kind>>,
        /// `nullRef`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            rename = "nullRef",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub null_ref: Option<Option<NullBase>>,
        /// `nullAllOf`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            rename = "nullAllOf",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub null_all_of: Option<Option<Box<AwkwardNullAllOf>>>,
        /// `levels`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub levels: Option<
            ::std::collections::BTreeMap<
                String,
                Vec<::std::collections::BTreeMap<String, i64>>,
            >,
        >,
        /// `anything`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub anything: Option<Vec<::serde_json::Value>>,
        /// `nothings`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub nothings: Option<::std::collections::BTreeMap<String, Option<String>>>,
        /// `primitive`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub primitive: Option<AwkwardPrimitive>,
        /// `bytes`.
        ///
        /// Base64 text. At most 64 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bytes: Option<String>,
        /// `biggest`.
        ///
        /// -9223372036854775808 to 9223372036854775807.
        pub biggest: i64,
        /// `unsigned`.
        ///
        /// At most 18446744073709551615.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unsigned: Option<u64>,
        /// `above`.
        ///
        /// More than 0. A multiple of 0.5.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub above: Option<f64>,
        /// `even`.
        ///
        /// Less than 10. A multiple of 2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub even: Option<i32>,
        /// `withDefault`.
        ///
        /// Default: `"y"`.
        #[serde(
            rename = "withDefault",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub with_default: Option<AwkwardWithDefault>,
        /// `old`.
        ///
        /// Deprecated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub old: Option<String>,
        /// `middle`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub middle: Option<String>,
        /// `sex`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sex: Option<AwkwardSex>,
        /// `fromServer`.
        ///
        /// Only in responses; never sent.
        #[serde(rename = "fromServer", default, skip_serializing)]
        pub from_server: Option<String>,
        /// `toServer`.
        ///
        /// Only in requests; responses lack it.
        #[serde(
            rename = "toServer",
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub to_server: Option<::huaweicloud_meeting::Secret>,
        /// Only one variant.
        ///
        /// Only in responses; never sent.
        #[serde(default, skip_serializing)]
        pub one: Option<Box<Base>>,
        /// `always`.
        ///
        /// Only `true`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub always: Option<bool>,
        /// `codes`.
        ///
        /// No entry twice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub codes: Option<Vec<Level>>,
        /// `secrets`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub secrets: Option<Secrets>,
    }

    impl Awkward {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(id: impl Into<String>, biggest: i64) -> Self {
            Self {
                id: id.into(),
                next: None,
                kind: None,
                null_ref: None,
                null_all_of: None,
                levels: None,
                anything: None,
                nothings: None,
                primitive: None,
                bytes: None,
                biggest,
                unsigned: None,
                above: None,
                even: None,
                with_default: None,
                old: None,
                middle: None,
                sex: None,
                from_server: None,
                to_server: None,
                one: None,
                always: None,
                codes: None,
                secrets: None,
            }
        }

        /// With `next`.
        #[must_use]
        pub fn with_next(mut self, next: impl Into<Box<Awkward>>) -> Self {
            self.next = Some(next.into());
            self
        }

        /// With `kind`.
        #[must_use]
        pub fn with_kind(mut self, kind: impl Into<Kind>) -> Self {
            self.kind = Some(Some(kind.into()));
            self
        }

        /// With `kind` as null.
        #[must_use]
        pub fn with_null_kind(mut self) -> Self {
            self.kind = Some(None);
            self
        }

        /// With `nullRef`.
        #[must_use]
        pub fn with_null_ref(mut self, null_ref: impl Into<NullBase>) -> Self {
            self.null_ref = Some(Some(null_ref.into()));
            self
        }

        /// With `nullRef` as null.
        #[must_use]
        pub fn with_null_null_ref(mut self) -> Self {
            self.null_ref = Some(None);
            self
        }

        /// With `nullAllOf`.
        #[must_use]
        pub fn with_null_all_of(
            mut self,
            null_all_of: impl Into<Box<AwkwardNullAllOf>>,
        ) -> Self {
            self.null_all_of = Some(Some(null_all_of.into()));
            self
        }

        /// With `nullAllOf` as null.
        #[must_use]
        pub fn with_null_null_all_of(mut self) -> Self {
            self.null_all_of = Some(None);
            self
        }

        /// With `levels`.
        #[must_use]
        pub fn with_levels(
            mut self,
            levels: impl Into<
                ::std::collections::BTreeMap<
                    String,
                    Vec<::std::collections::BTreeMap<String, i64>>,
                >,
            >,
        ) -> Self {
            self.levels = Some(levels.into());
            self
        }

        /// With `anything`.
        #[must_use]
        pub fn with_anything(
            mut self,
            anything: impl Into<Vec<::serde_json::Value>>,
        ) -> Self {
            self.anything = Some(anything.into());
            self
        }

        /// With `nothings`.
        #[must_use]
        pub fn with_nothings(
            mut self,
            nothings: impl Into<::std::collections::BTreeMap<String, Option<String>>>,
        ) -> Self {
            self.nothings = Some(nothings.into());
            self
        }

        /// With `primitive`.
        #[must_use]
        pub fn with_primitive(mut self, primitive: impl Into<AwkwardPrimitive>) -> Self {
            self.primitive = Some(primitive.into());
            self
        }

        /// With `bytes`.
        #[must_use]
        pub fn with_bytes(mut self, bytes: impl Into<String>) -> Self {
            self.bytes = Some(bytes.into());
            self
        }

        /// With `unsigned`.
        #[must_use]
        pub fn with_unsigned(mut self, unsigned: impl Into<u64>) -> Self {
            self.unsigned = Some(unsigned.into());
            self
        }

        /// With `above`.
        #[must_use]
        pub fn with_above(mut self, above: impl Into<f64>) -> Self {
            self.above = Some(above.into());
            self
        }

        /// With `even`.
        #[must_use]
        pub fn with_even(mut self, even: impl Into<i32>) -> Self {
            self.even = Some(even.into());
            self
        }

        /// With `withDefault`.
        #[must_use]
        pub fn with_with_default(
            mut self,
            with_default: impl Into<AwkwardWithDefault>,
        ) -> Self {
            self.with_default = Some(with_default.into());
            self
        }

        /// With `old`.
        #[must_use]
        pub fn with_old(mut self, old: impl Into<String>) -> Self {
            self.old = Some(old.into());
            self
        }

        /// With `middle`.
        #[must_use]
        pub fn with_middle(mut self, middle: impl Into<String>) -> Self {
            self.middle = Some(middle.into());
            self
        }

        /// With `sex`.
        #[must_use]
        pub fn with_sex(mut self, sex: impl Into<AwkwardSex>) -> Self {
            self.sex = Some(sex.into());
            self
        }

        /// With `toServer`.
        #[must_use]
        pub fn with_to_server(
            mut self,
            to_server: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.to_server = Some(to_server.into());
            self
        }

        /// With `always`.
        #[must_use]
        pub fn with_always(mut self, always: impl Into<bool>) -> Self {
            self.always = Some(always.into());
            self
        }

        /// With `codes`.
        #[must_use]
        pub fn with_codes(mut self, codes: impl Into<Vec<Level>>) -> Self {
            self.codes = Some(codes.into());
            self
        }

        /// With `secrets`.
        #[must_use]
        pub fn with_secrets(mut self, secrets: impl Into<Secrets>) -> Self {
            self.secrets = Some(secrets.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Awkward {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.next {
                at.field("next", |at| at.nested(value));
            }
            if let Some(Some(value)) = &self.kind {
                at.field("kind", |at| at.known(value.is_known()));
            }
            if let Some(Some(value)) = &self.null_ref {
                at.field("nullRef", |at| at.nested(value));
            }
            if let Some(Some(value)) = &self.null_all_of {
                at.field("nullAllOf", |at| at.nested(value));
            }
            if let Some(value) = &self.primitive {
                at.field("primitive", |at| at.nested(value));
            }
            if let Some(value) = &self.bytes {
                at.field("bytes", |at| at.length(value, None, Some(64)));
            }
            at.field(
                "biggest",
                |at| at.range(self.biggest, -9223372036854775808, 9223372036854775807),
            );
            if let Some(value) = &self.unsigned {
                at.field("unsigned", |at| at.at_most(*value, 18446744073709551615));
            }
            if let Some(value) = &self.above {
                at.field(
                    "above",
                    |at| {
                        at.finite(*value);
                        at.above(*value, 0.0);
                        at.multiple_of(*value, 0.5f64);
                    },
                );
            }
            if let Some(value) = &self.even {
                at.field(
                    "even",
                    |at| {
                        at.below(*value, 10);
                        at.multiple_of_whole(i128::from(*value), 2);
                    },
                );
            }
            if let Some(value) = &self.with_default {
                at.field("withDefault", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.sex {
                at.field("sex", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.always {
                at.field("always", |at| at.only(*value, true));
            }
            if let Some(value) = &self.codes {
                at.field(
                    "codes",
                    |at| {
                        at.unique(value);
                        at.each(value, |at, value| at.known(value.is_known()));
                    },
                );
            }
            if let Some(value) = &self.secrets {
                at.field("secrets", |at| at.nested(value));
            }
        }
    }

    /// `AwkwardNullAllOf`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AwkwardNullAllOf {
        /// `id`.
        pub id: String,
        /// `next`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<Box<Awkward>>,
        /// `more`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub more: Option<bool>,
    }

    impl AwkwardNullAllOf {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                next: None,
                more: None,
            }
        }

        /// With `next`.
        #[must_use]
        pub fn with_next(mut self, next: impl Into<Box<Awkward>>) -> Self {
            self.next = Some(next.into());
            self
        }

        /// With `more`.
        #[must_use]
        pub fn with_more(mut self, more: impl Into<bool>) -> Self {
            self.more = Some(more.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AwkwardNullAllOf {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.next {
                at.field("next", |at| at.nested(value));
            }
        }
    }

    /// `AwkwardOp1Action`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AwkwardOp1Action {
        /// `"start"`.
        Start,
        /// `"stop"`.
        Stop,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AwkwardOp1Action {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Start => "start",
                Self::Stop => "stop",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for AwkwardOp1Action {
        fn from(value: &str) -> Self {
            match value {
                "start" => Self::Start,
                "stop" => Self::Stop,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AwkwardOp1Action {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AwkwardOp1Action {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AwkwardOp1Action {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AwkwardOp1Action {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AwkwardOp1Action {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AwkwardOp1Action {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AwkwardOp1Mode`: part of a larger type of the document.
    ///
    /// Default: `"fast"`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AwkwardOp1Mode {
        /// `"fast"`.
        Fast,
        /// `"slow"`.
        Slow,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AwkwardOp1Mode {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Fast => "fast",
                Self::Slow => "slow",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for AwkwardOp1Mode {
        fn from(value: &str) -> Self {
            match value {
                "fast" => Self::Fast,
                "slow" => Self::Slow,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AwkwardOp1Mode {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AwkwardOp1Mode {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AwkwardOp1Mode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AwkwardOp1Mode {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AwkwardOp1Mode {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AwkwardOp1Mode {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AwkwardPrimitive`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum AwkwardPrimitive {
        /// `Text`.
        Text(String),
        /// `Integer`.
        Integer(i64),
        /// `Boolean`.
        Boolean(bool),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<String> for AwkwardPrimitive {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl From<i64> for AwkwardPrimitive {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<bool> for AwkwardPrimitive {
        fn from(value: bool) -> Self {
            Self::Boolean(value)
        }
    }

    impl ::serde::Serialize for AwkwardPrimitive {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Boolean(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AwkwardPrimitive {
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
            if value.is_boolean() {
                return ::huaweicloud_meeting::runtime::variant(value, "Boolean")
                    .map(Self::Boolean);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AwkwardPrimitive {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Text(_) => {}
                Self::Integer(_) => {}
                Self::Boolean(_) => {}
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `AwkwardSex`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AwkwardSex {
        /// `"男"`.
        Male,
        /// `"女"`.
        Female,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AwkwardSex {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Male => "男",
                Self::Female => "女",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for AwkwardSex {
        fn from(value: &str) -> Self {
            match value {
                "男" => Self::Male,
                "女" => Self::Female,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AwkwardSex {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AwkwardSex {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AwkwardSex {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AwkwardSex {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AwkwardSex {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AwkwardSex {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AwkwardWithDefault`: part of a larger type of the document.
    ///
    /// Default: `"y"`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AwkwardWithDefault {
        /// `"x"`.
        X,
        /// `"y"`.
        Y,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AwkwardWithDefault {
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

    impl From<&str> for AwkwardWithDefault {
        fn from(value: &str) -> Self {
            match value {
                "x" => Self::X,
                "y" => Self::Y,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AwkwardWithDefault {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AwkwardWithDefault {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AwkwardWithDefault {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AwkwardWithDefault {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AwkwardWithDefault {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AwkwardWithDefault {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Base` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Base {
        /// `id`.
        pub id: String,
        /// `next`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<Box<Awkward>>,
    }

    impl Base {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into(), next: None }
        }

        /// With `next`.
        #[must_use]
        pub fn with_next(mut self, next: impl Into<Box<Awkward>>) -> Self {
            self.next = Some(next.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Base {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.next {
                at.field("next", |at| at.nested(value));
            }
        }
    }

    /// `Kind` of the document.
    ///
    /// Default: `"a"`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Kind {
        /// `"a"`.
        A,
        /// `"b"`.
        B,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Kind {
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

    impl From<&str> for Kind {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Kind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Kind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Kind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Kind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Kind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Kind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Level` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Level {
        /// `-1`.
        Minus1,
        /// `0`.
        N0,
        /// `10`.
        N10,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl Level {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::Minus1 => -1,
                Self::N0 => 0,
                Self::N10 => 10,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for Level {
        fn from(value: i64) -> Self {
            match value {
                -1 => Self::Minus1,
                0 => Self::N0,
                10 => Self::N10,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for Level {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for Level {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for Level {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Level {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Level {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `NullBase` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct NullBase {
        /// `n`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub n: Option<i64>,
    }

    impl NullBase {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `n`.
        #[must_use]
        pub fn with_n(mut self, n: impl Into<i64>) -> Self {
            self.n = Some(n.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for NullBase {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Secrets` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Secrets {
        /// `known`.
        pub known: String,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten, serialize_with = "::huaweicloud_meeting::runtime::expose")]
        pub extra: ::std::collections::BTreeMap<String, ::huaweicloud_meeting::Secret>,
    }

    impl Secrets {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(known: impl Into<String>) -> Self {
            Self {
                known: known.into(),
                extra: ::std::collections::BTreeMap::new(),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Secrets {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// Optional parameters of `awkward-op.1`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AwkwardOp1Params {
        /// `filter[name]`.
        ///
        /// At least 1 entry.
        pub filter_name: Option<Vec<String>>,
        /// `mode`.
        ///
        /// Default: `"fast"`.
        pub mode: Option<AwkwardOp1Mode>,
        /// `X-Codes`.
        pub x_codes: Option<Vec<Level>>,
        /// `old`.
        ///
        /// Deprecated.
        pub old: Option<String>,
    }

    impl AwkwardOp1Params {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `filter[name]`.
        #[must_use]
        pub fn with_filter_name(mut self, filter_name: impl Into<Vec<String>>) -> Self {
            self.filter_name = Some(filter_name.into());
            self
        }

        /// With `mode`.
        #[must_use]
        pub fn with_mode(mut self, mode: impl Into<AwkwardOp1Mode>) -> Self {
            self.mode = Some(mode.into());
            self
        }

        /// With `X-Codes`.
        #[must_use]
        pub fn with_x_codes(mut self, x_codes: impl Into<Vec<Level>>) -> Self {
            self.x_codes = Some(x_codes.into());
            self
        }

        /// With `old`.
        #[must_use]
        pub fn with_old(mut self, old: impl Into<String>) -> Self {
            self.old = Some(old.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AwkwardOp1Params {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.filter_name {
                at.field(
                    "filter[name]",
                    |at| {
                        at.count(value.len(), Some(1), None);
                        at.each(
                            value,
                            |at, value| {
                                static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                                    "^[a-z]+$",
                                    {
                                        use ::huaweicloud_meeting::runtime::{Piece::*, class};
                                        All(&[Start, Repeat(&In(class("az")), 1, None), End])
                                    },
                                );
                                at.text(value, None, None, &PATTERN);
                            },
                        );
                    },
                );
            }
            if let Some(value) = &self.mode {
                at.field("mode", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.x_codes {
                at.field(
                    "X-Codes",
                    |at| at.each(value, |at, value| at.known(value.is_known())),
                );
            }
        }
    }

    /// The headers of a response to `awkward-op.1`.
    ///
    /// A header that is not what the document says is an error of decoding when it is asked for.
    #[derive(Clone, Debug)]
    pub struct AwkwardOp1Headers {
        headers: ::huaweicloud_meeting::ResponseHeaders,
    }

    impl AwkwardOp1Headers {
        /// `X-Left`.
        pub fn x_left(&self) -> ::huaweicloud_meeting::Result<Option<i64>> {
            self.headers.value("X-Left", |text| text.parse().ok())
        }

        /// The first value of any header, declared or not; `None` too when it is not plain text.
        pub fn get(&self, name: &str) -> Option<&str> {
            self.headers.get(name)
        }
    }

    impl From<::huaweicloud_meeting::ResponseHeaders> for AwkwardOp1Headers {
        fn from(headers: ::huaweicloud_meeting::ResponseHeaders) -> Self {
            Self { headers }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /awkward/{level}/{user.name}:{action}`
    pub static AWKWARD_OP_1: Operation = Operation {
        id: "awkward-op.1",
        method: Method::Post,
        path: "/awkward/{level}/{user.name}:{action}",
        token: false,
        idempotent: true,
    };
}

/// Awkward but valid.
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

    /// Everything at once. 🎉
    ///
    /// Ends a comment \*/ and opens /\* one. \`\`\`rust let x = \[a\]\[b\];
    ///
    /// ```text
    /// [x]: y <b> 😀 \
    /// ```
    ///
    /// `POST /awkward/{level}/{user.name}:{action}`
    ///
    /// - `level`: `level`.
    /// - `user_name`: `user.name`.
    /// - `action`: `action`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn awkward_op_1(
        &self,
        level: types::Level,
        user_name: &str,
        action: &types::AwkwardOp1Action,
        body: &types::Awkward,
        params: &types::AwkwardOp1Params,
    ) -> Result<types::Awkward> {
        self.client
            .call(&operations::AWKWARD_OP_1)
            .validate(params)
            .validate(body)
            .validate_with(|at| {
                at.field("level", |at| at.known(level.is_known()));
                at.field("action", |at| at.known(action.is_known()));
            })
            .path("level", &level)
            .path("user.name", user_name)
            .path("action", action)
            .query_each(
                "filter[name]",
                params.filter_name.as_deref().unwrap_or_default(),
            )
            .query_opt("mode", params.mode.as_ref())
            .header_joined("X-Codes", params.x_codes.as_deref().unwrap_or_default())
            .query_opt("old", params.old.as_ref())
            .json_as("application/json; charset=utf-8", body)
            .receive()
    }

    /// [`awkward_op_1`](Self::awkward_op_1), and the headers of its response.
    ///
    /// # Errors
    /// The same.
    pub fn awkward_op_1_with_headers(
        &self,
        level: types::Level,
        user_name: &str,
        action: &types::AwkwardOp1Action,
        body: &types::Awkward,
        params: &types::AwkwardOp1Params,
    ) -> Result<(types::Awkward, types::AwkwardOp1Headers)> {
        self.client
            .call(&operations::AWKWARD_OP_1)
            .validate(params)
            .validate(body)
            .validate_with(|at| {
                at.field("level", |at| at.known(level.is_known()));
                at.field("action", |at| at.known(action.is_known()));
            })
            .path("level", &level)
            .path("user.name", user_name)
            .path("action", action)
            .query_each(
                "filter[name]",
                params.filter_name.as_deref().unwrap_or_default(),
            )
            .query_opt("mode", params.mode.as_ref())
            .header_joined("X-Codes", params.x_codes.as_deref().unwrap_or_default())
            .query_opt("old", params.old.as_ref())
            .json_as("application/json; charset=utf-8", body)
            .receive_with_headers()
            .map(|(body, headers)| (body, headers.into()))
    }
}
