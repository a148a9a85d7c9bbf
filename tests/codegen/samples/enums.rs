// @generated from enums.yaml: edit the document, not this file.

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
    /// `All` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct All {
        /// `text`.
        pub text: Text,
        /// `number`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<Number>,
        /// `open`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub open: Option<Open>,
        /// `openNumber`.
        #[serde(rename = "openNumber", default, skip_serializing_if = "Option::is_none")]
        pub open_number: Option<OpenNumber>,
        /// With limits of its own.
        ///
        /// 0 to 255.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limited: Option<OpenNumber>,
        /// `limitedText`.
        ///
        /// 1 to 5 characters.
        #[serde(
            rename = "limitedText",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub limited_text: Option<Open>,
        /// `inline`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub inline: Option<Option<AllInline>>,
        /// `inlineList`.
        #[serde(rename = "inlineList", default, skip_serializing_if = "Option::is_none")]
        pub inline_list: Option<Vec<AllInlineListItem>>,
        /// `untyped`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub untyped: Option<AllUntyped>,
        /// `map`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub map: Option<::std::collections::BTreeMap<String, AllMapValue>>,
    }

    impl All {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(text: impl Into<Text>) -> Self {
            Self {
                text: text.into(),
                number: None,
                open: None,
                open_number: None,
                limited: None,
                limited_text: None,
                inline: None,
                inline_list: None,
                untyped: None,
                map: None,
            }
        }

        /// With `number`.
        #[must_use]
        pub fn with_number(mut self, number: impl Into<Number>) -> Self {
            self.number = Some(number.into());
            self
        }

        /// With `open`.
        #[must_use]
        pub fn with_open(mut self, open: impl Into<Open>) -> Self {
            self.open = Some(open.into());
            self
        }

        /// With `openNumber`.
        #[must_use]
        pub fn with_open_number(mut self, open_number: impl Into<OpenNumber>) -> Self {
            self.open_number = Some(open_number.into());
            self
        }

        /// With `limited`.
        #[must_use]
        pub fn with_limited(mut self, limited: impl Into<OpenNumber>) -> Self {
            self.limited = Some(limited.into());
            self
        }

        /// With `limitedText`.
        #[must_use]
        pub fn with_limited_text(mut self, limited_text: impl Into<Open>) -> Self {
            self.limited_text = Some(limited_text.into());
            self
        }

        /// With `inline`.
        #[must_use]
        pub fn with_inline(mut self, inline: impl Into<AllInline>) -> Self {
            self.inline = Some(Some(inline.into()));
            self
        }

        /// With `inline` as null.
        #[must_use]
        pub fn with_null_inline(mut self) -> Self {
            self.inline = Some(None);
            self
        }

        /// With `inlineList`.
        #[must_use]
        pub fn with_inline_list(
            mut self,
            inline_list: impl Into<Vec<AllInlineListItem>>,
        ) -> Self {
            self.inline_list = Some(inline_list.into());
            self
        }

        /// With `untyped`.
        #[must_use]
        pub fn with_untyped(mut self, untyped: impl Into<AllUntyped>) -> Self {
            self.untyped = Some(untyped.into());
            self
        }

        /// With `map`.
        #[must_use]
        pub fn with_map(
            mut self,
            map: impl Into<::std::collections::BTreeMap<String, AllMapValue>>,
        ) -> Self {
            self.map = Some(map.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for All {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("text", |at| at.known(self.text.is_known()));
            if let Some(value) = &self.number {
                at.field("number", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.limited {
                at.field("limited", |at| at.range(value.code(), 0, 255));
            }
            if let Some(value) = &self.limited_text {
                at.field(
                    "limitedText",
                    |at| at.length(value.as_str(), Some(1), Some(5)),
                );
            }
            if let Some(Some(value)) = &self.inline {
                at.field("inline", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.inline_list {
                at.field(
                    "inlineList",
                    |at| at.each(value, |at, value| at.known(value.is_known())),
                );
            }
            if let Some(value) = &self.untyped {
                at.field("untyped", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.map {
                at.field(
                    "map",
                    |at| at.entries(value, |at, value| at.known(value.is_known())),
                );
            }
        }
    }

    /// `AllInline`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AllInline {
        /// `"a"`.
        A,
        /// `"b"`.
        B,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AllInline {
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

    impl From<&str> for AllInline {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AllInline {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AllInline {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AllInline {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AllInline {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AllInline {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AllInline {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AllInlineListItem`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AllInlineListItem {
        /// `"+1"`.
        Plus1,
        /// `"-1"`.
        Minus1,
        /// `"laugh"`.
        Laugh,
        /// `"*"`.
        Star,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AllInlineListItem {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Plus1 => "+1",
                Self::Minus1 => "-1",
                Self::Laugh => "laugh",
                Self::Star => "*",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for AllInlineListItem {
        fn from(value: &str) -> Self {
            match value {
                "+1" => Self::Plus1,
                "-1" => Self::Minus1,
                "laugh" => Self::Laugh,
                "*" => Self::Star,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AllInlineListItem {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AllInlineListItem {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AllInlineListItem {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AllInlineListItem {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AllInlineListItem {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AllInlineListItem {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AllMapValue`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AllMapValue {
        /// `"p"`.
        P,
        /// `"q"`.
        Q,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AllMapValue {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::P => "p",
                Self::Q => "q",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for AllMapValue {
        fn from(value: &str) -> Self {
            match value {
                "p" => Self::P,
                "q" => Self::Q,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AllMapValue {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AllMapValue {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AllMapValue {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AllMapValue {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AllMapValue {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AllMapValue {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AllUntyped`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AllUntyped {
        /// `"x"`.
        X,
        /// `"y"`.
        Y,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AllUntyped {
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

    impl From<&str> for AllUntyped {
        fn from(value: &str) -> Self {
            match value {
                "x" => Self::X,
                "y" => Self::Y,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AllUntyped {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AllUntyped {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AllUntyped {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AllUntyped {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AllUntyped {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AllUntyped {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Number` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Number {
        /// `-1`.
        Minus1,
        /// `0`.
        N0,
        /// `1`.
        N1,
        /// `10`.
        N10,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl Number {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::Minus1 => -1,
                Self::N0 => 0,
                Self::N1 => 1,
                Self::N10 => 10,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for Number {
        fn from(value: i64) -> Self {
            match value {
                -1 => Self::Minus1,
                0 => Self::N0,
                1 => Self::N1,
                10 => Self::N10,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for Number {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for Number {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for Number {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Number {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Number {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Open` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Open {
        /// `"A"`: The first, see \[x\] and \<b>.
        First,
        /// `"B"`.
        Second,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Open {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::First => "A",
                Self::Second => "B",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Open {
        fn from(value: &str) -> Self {
            match value {
                "A" => Self::First,
                "B" => Self::Second,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Open {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Open {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Open {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Open {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Open {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            ::huaweicloud_meeting::runtime::lenient::<D, String>(deserializer)
                .map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Open {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `OpenNumber` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum OpenNumber {
        /// `0`: All is well.
        Normal,
        /// `72`.
        Api,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl OpenNumber {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Normal => 0,
                Self::Api => 72,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for OpenNumber {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Normal,
                72 => Self::Api,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for OpenNumber {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for OpenNumber {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for OpenNumber {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for OpenNumber {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            ::huaweicloud_meeting::runtime::lenient::<D, i32>(deserializer)
                .map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for OpenNumber {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Signs` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Signs {
        /// `"created"`.
        Created,
        /// `"-created"`.
        MinusCreated,
        /// `"A"`.
        A,
        /// `"A+"`.
        APlus,
        /// `"A-"`.
        AMinus,
        /// `"c"`.
        C,
        /// `"c++"`.
        CPlusPlus,
        /// `"c#"`.
        CHash,
        /// `"image"`.
        Image,
        /// `"image/*"`.
        ImageStar,
        /// `"/"`.
        Slash,
        /// `"."`.
        Dot,
        /// `"_"`.
        Underscore,
        /// `"-"`.
        Minus,
        /// `" "`.
        Space,
        /// `"-1"`.
        Minus1,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Signs {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Created => "created",
                Self::MinusCreated => "-created",
                Self::A => "A",
                Self::APlus => "A+",
                Self::AMinus => "A-",
                Self::C => "c",
                Self::CPlusPlus => "c++",
                Self::CHash => "c#",
                Self::Image => "image",
                Self::ImageStar => "image/*",
                Self::Slash => "/",
                Self::Dot => ".",
                Self::Underscore => "_",
                Self::Minus => "-",
                Self::Space => " ",
                Self::Minus1 => "-1",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Signs {
        fn from(value: &str) -> Self {
            match value {
                "created" => Self::Created,
                "-created" => Self::MinusCreated,
                "A" => Self::A,
                "A+" => Self::APlus,
                "A-" => Self::AMinus,
                "c" => Self::C,
                "c++" => Self::CPlusPlus,
                "c#" => Self::CHash,
                "image" => Self::Image,
                "image/*" => Self::ImageStar,
                "/" => Self::Slash,
                "." => Self::Dot,
                "_" => Self::Underscore,
                "-" => Self::Minus,
                " " => Self::Space,
                "-1" => Self::Minus1,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Signs {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Signs {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Signs {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Signs {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Signs {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Signs {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Text` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Text {
        /// `""`.
        Empty,
        /// `"going-up"`.
        GoingUp,
        /// `"snake_case"`.
        SnakeCase,
        /// `"2fa"`.
        N2fa,
        /// `"Self"`.
        SelfValue,
        /// `"unknown"`.
        UnknownValue,
        /// `"has \"quotes\""`.
        HasQuotes,
        /// `"per cent %"`.
        PerCent,
        /// `"type"`.
        Type,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Text {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Empty => "",
                Self::GoingUp => "going-up",
                Self::SnakeCase => "snake_case",
                Self::N2fa => "2fa",
                Self::SelfValue => "Self",
                Self::UnknownValue => "unknown",
                Self::HasQuotes => "has \"quotes\"",
                Self::PerCent => "per cent %",
                Self::Type => "type",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Text {
        fn from(value: &str) -> Self {
            match value {
                "" => Self::Empty,
                "going-up" => Self::GoingUp,
                "snake_case" => Self::SnakeCase,
                "2fa" => Self::N2fa,
                "Self" => Self::SelfValue,
                "unknown" => Self::UnknownValue,
                "has \"quotes\"" => Self::HasQuotes,
                "per cent %" => Self::PerCent,
                "type" => Self::Type,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Text {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Text {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Text {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Text {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Text {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Text {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /enums`
    pub static ENUMS: Operation = Operation {
        id: "enums",
        method: Method::Post,
        path: "/enums",
        token: false,
        idempotent: false,
    };
}

/// Enums.
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

    /// Sets of values.
    ///
    /// `POST /enums`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn enums(&self, body: &types::All) -> Result<types::All> {
        self.client.call(&operations::ENUMS).validate(body).json(body).receive()
    }
}
