// @generated from names.yaml: edit the document, not this file.

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
    /// `A_C` of the document.
    #[doc(alias = "A_C")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AC {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `AB` of the document.
    #[doc(alias = "AB")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Ab {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Box` of the document.
    #[doc(alias = "Box")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct BoxSchema {
        /// `box`.
        #[serde(rename = "box", default, skip_serializing_if = "Option::is_none")]
        pub box_: Option<Box<BoxSchema>>,
    }

    impl BoxSchema {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `box`.
        #[must_use]
        pub fn with_box(mut self, box_: impl Into<Box<BoxSchema>>) -> Self {
            self.box_ = Some(box_.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for BoxSchema {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.box_ {
                at.field("box", |at| at.nested(value));
            }
        }
    }

    /// `Clone` of the document.
    #[doc(alias = "Clone")]
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CloneSchema {
        /// `"Debug"`.
        Debug,
        /// `"Clone"`.
        Clone,
        /// `"Serialize"`.
        Serialize,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl CloneSchema {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Debug => "Debug",
                Self::Clone => "Clone",
                Self::Serialize => "Serialize",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for CloneSchema {
        fn from(value: &str) -> Self {
            match value {
                "Debug" => Self::Debug,
                "Clone" => Self::Clone,
                "Serialize" => Self::Serialize,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for CloneSchema {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for CloneSchema {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for CloneSchema {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for CloneSchema {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CloneSchema {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for CloneSchema {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `3d` of the document.
    #[doc(alias = "3d")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct N3d {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Option` of the document.
    #[doc(alias = "Option")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct OptionSchema {
        /// `type`.
        #[serde(rename = "type")]
        pub type_: String,
        /// `self`.
        #[serde(rename = "self")]
        pub self_: String,
        /// `Self`.
        #[serde(rename = "Self", default, skip_serializing_if = "Option::is_none")]
        pub upper_self: Option<String>,
        /// `async`.
        #[serde(rename = "async", default, skip_serializing_if = "Option::is_none")]
        pub async_: Option<String>,
        /// `gen`.
        #[serde(rename = "gen", default, skip_serializing_if = "Option::is_none")]
        pub gen_: Option<String>,
        /// `@id`.
        #[serde(rename = "@id", default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// `$ref-like`.
        #[serde(rename = "$ref-like", default, skip_serializing_if = "Option::is_none")]
        pub ref_like: Option<String>,
        /// `+1`.
        #[serde(rename = "+1", default, skip_serializing_if = "Option::is_none")]
        pub plus_1: Option<i64>,
        /// `-1`.
        #[serde(rename = "-1", default, skip_serializing_if = "Option::is_none")]
        pub minus_1: Option<i64>,
        /// `2fa`.
        #[serde(rename = "2fa", default, skip_serializing_if = "Option::is_none")]
        pub n2fa: Option<bool>,
        /// `with space`.
        #[serde(rename = "with space", default, skip_serializing_if = "Option::is_none")]
        pub with_space: Option<String>,
        /// `kebab-case`.
        #[serde(rename = "kebab-case", default, skip_serializing_if = "Option::is_none")]
        pub kebab_case: Option<String>,
        /// `camelCase`.
        #[serde(rename = "camelCase", default, skip_serializing_if = "Option::is_none")]
        pub camel_case: Option<String>,
        /// `ABC`.
        #[serde(rename = "ABC", default, skip_serializing_if = "Option::is_none")]
        pub abc: Option<String>,
        /// `value`.
        ///
        /// At most 2 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub value: Option<String>,
        /// `at`.
        ///
        /// At most 2 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
        /// `字段`.
        #[serde(rename = "字段", default, skip_serializing_if = "Option::is_none")]
        pub chinese: Option<String>,
        /// `new`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub new: Option<String>,
        /// `default`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub default: Option<String>,
        /// `check`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub check: Option<String>,
        /// `vec`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub vec: Option<VecSchema>,
        /// `string`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub string: Option<StringSchema>,
        /// `box`.
        #[serde(rename = "box", default, skip_serializing_if = "Option::is_none")]
        pub box_: Option<BoxSchema>,
    }

    impl OptionSchema {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(type_: impl Into<String>, self_: impl Into<String>) -> Self {
            Self {
                type_: type_.into(),
                self_: self_.into(),
                upper_self: None,
                async_: None,
                gen_: None,
                id: None,
                ref_like: None,
                plus_1: None,
                minus_1: None,
                n2fa: None,
                with_space: None,
                kebab_case: None,
                camel_case: None,
                abc: None,
                value: None,
                at: None,
                chinese: None,
                new: None,
                default: None,
                check: None,
                vec: None,
                string: None,
                box_: None,
            }
        }

        /// With `Self`.
        #[must_use]
        pub fn with_upper_self(mut self, upper_self: impl Into<String>) -> Self {
            self.upper_self = Some(upper_self.into());
            self
        }

        /// With `async`.
        #[must_use]
        pub fn with_async(mut self, async_: impl Into<String>) -> Self {
            self.async_ = Some(async_.into());
            self
        }

        /// With `gen`.
        #[must_use]
        pub fn with_gen(mut self, gen_: impl Into<String>) -> Self {
            self.gen_ = Some(gen_.into());
            self
        }

        /// With `@id`.
        #[must_use]
        pub fn with_id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// With `$ref-like`.
        #[must_use]
        pub fn with_ref_like(mut self, ref_like: impl Into<String>) -> Self {
            self.ref_like = Some(ref_like.into());
            self
        }

        /// With `+1`.
        #[must_use]
        pub fn with_plus_1(mut self, plus_1: impl Into<i64>) -> Self {
            self.plus_1 = Some(plus_1.into());
            self
        }

        /// With `-1`.
        #[must_use]
        pub fn with_minus_1(mut self, minus_1: impl Into<i64>) -> Self {
            self.minus_1 = Some(minus_1.into());
            self
        }

        /// With `2fa`.
        #[must_use]
        pub fn with_n2fa(mut self, n2fa: impl Into<bool>) -> Self {
            self.n2fa = Some(n2fa.into());
            self
        }

        /// With `with space`.
        #[must_use]
        pub fn with_with_space(mut self, with_space: impl Into<String>) -> Self {
            self.with_space = Some(with_space.into());
            self
        }

        /// With `kebab-case`.
        #[must_use]
        pub fn with_kebab_case(mut self, kebab_case: impl Into<String>) -> Self {
            self.kebab_case = Some(kebab_case.into());
            self
        }

        /// With `camelCase`.
        #[must_use]
        pub fn with_camel_case(mut self, camel_case: impl Into<String>) -> Self {
            self.camel_case = Some(camel_case.into());
            self
        }

        /// With `ABC`.
        #[must_use]
        pub fn with_abc(mut self, abc: impl Into<String>) -> Self {
            self.abc = Some(abc.into());
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

        /// With `字段`.
        #[must_use]
        pub fn with_chinese(mut self, chinese: impl Into<String>) -> Self {
            self.chinese = Some(chinese.into());
            self
        }

        /// With `new`.
        #[must_use]
        pub fn with_new(mut self, new: impl Into<String>) -> Self {
            self.new = Some(new.into());
            self
        }

        /// With `default`.
        #[must_use]
        pub fn with_default(mut self, default: impl Into<String>) -> Self {
            self.default = Some(default.into());
            self
        }

        /// With `check`.
        #[must_use]
        pub fn with_check(mut self, check: impl Into<String>) -> Self {
            self.check = Some(check.into());
            self
        }

        /// With `vec`.
        #[must_use]
        pub fn with_vec(mut self, vec: impl Into<VecSchema>) -> Self {
            self.vec = Some(vec.into());
            self
        }

        /// With `string`.
        #[must_use]
        pub fn with_string(mut self, string: impl Into<StringSchema>) -> Self {
            self.string = Some(string.into());
            self
        }

        /// With `box`.
        #[must_use]
        pub fn with_box(mut self, box_: impl Into<BoxSchema>) -> Self {
            self.box_ = Some(box_.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for OptionSchema {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.value {
                at.field("value", |at| at.length(value, None, Some(2)));
            }
            if let Some(value) = &self.at {
                at.field("at", |at| at.length(value, None, Some(2)));
            }
            if let Some(value) = &self.vec {
                at.field("vec", |at| at.nested(value));
            }
            if let Some(value) = &self.string {
                at.field("string", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.box_ {
                at.field("box", |at| at.nested(value));
            }
        }
    }

    /// `Page` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Page {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `Result` of the document.
    #[doc(alias = "Result")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ResultSchema {
        /// `ok`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ok: Option<String>,
    }

    /// `Secret` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Secret {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<::huaweicloud_meeting::Secret>,
    }

    /// `Serialize` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Serialize {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<CloneSchema>,
    }

    /// `some_lower.case-name` of the document.
    #[doc(alias = "some_lower.case-name")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SomeLowerCaseName {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `String` of the document.
    #[doc(alias = "String")]
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum StringSchema {
        /// `"a"`.
        A,
        /// `"b"`.
        B,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl StringSchema {
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

    impl From<&str> for StringSchema {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for StringSchema {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for StringSchema {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for StringSchema {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for StringSchema {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for StringSchema {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for StringSchema {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Vec` of the document.
    #[doc(alias = "Vec")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct VecSchema {
        /// `v`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub v: Option<Vec<String>>,
    }

    impl VecSchema {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `v`.
        #[must_use]
        pub fn with_v(mut self, v: impl Into<Vec<String>>) -> Self {
            self.v = Some(v.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for VecSchema {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// Optional parameters of `match`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct MatchParams {
        /// `response`.
        ///
        /// At most 3 characters.
        pub response_: Option<String>,
        /// `params`.
        pub params_: Option<String>,
        /// `client`.
        pub client_: Option<String>,
    }

    impl MatchParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `response`.
        #[must_use]
        pub fn with_response(mut self, response_: impl Into<String>) -> Self {
            self.response_ = Some(response_.into());
            self
        }

        /// With `params`.
        #[must_use]
        pub fn with_params(mut self, params_: impl Into<String>) -> Self {
            self.params_ = Some(params_.into());
            self
        }

        /// With `client`.
        #[must_use]
        pub fn with_client(mut self, client_: impl Into<String>) -> Self {
            self.client_ = Some(client_.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for MatchParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.response_ {
                at.field("response", |at| at.length(value, None, Some(3)));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /n/{type}/{self}/{1st}`
    pub static MATCH: Operation = Operation {
        id: "match",
        method: Method::Post,
        path: "/n/{type}/{self}/{1st}",
        token: false,
        idempotent: false,
    };

    /// `GET /two`
    pub static TWO_WORDS_AND_MORE: Operation = Operation {
        id: "two-words.and_more",
        method: Method::Get,
        path: "/two",
        token: false,
        idempotent: true,
    };
}

/// Names.
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

    /// Names that are keywords, begin with digits, carry signs or are the emitter's own.
    ///
    /// `POST /n/{type}/{self}/{1st}`
    ///
    /// - `type_`: `type`. At least 1 character.
    /// - `self_`: `self`.
    /// - `n1st`: `1st`.
    /// - `filter_name`: `filter[name]`.
    /// - `at_`: `at`. At most 3 characters.
    /// - `body_`: `body`. At least 3.
    /// - `value_`: `value`.
    /// - `call_`: `call`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn match_(
        &self,
        type_: &str,
        self_: &str,
        n1st: &str,
        filter_name: &str,
        at_: &str,
        body_: i64,
        value_: i64,
        call_: &str,
        body: &types::OptionSchema,
        params: &types::MatchParams,
    ) -> Result<Option<types::ResultSchema>> {
        let response = self
            .client
            .call(&operations::MATCH)
            .validate(params)
            .validate(body)
            .validate_with(|at| {
                at.field("type", |at| at.length(type_, Some(1), None));
                at.field("at", |at| at.length(at_, None, Some(3)));
                at.field("body", |at| at.at_least(body_, 3));
            })
            .path("type", type_)
            .path("self", self_)
            .path("1st", n1st)
            .query("filter[name]", filter_name)
            .query("at", at_)
            .query("body", &body_)
            .query("value", &value_)
            .query("call", call_)
            .query_opt("response", params.response_.as_ref())
            .query_opt("params", params.params_.as_ref())
            .query_opt("client", params.client_.as_ref())
            .json(body)
            .response()?;
        match response.status() {
            200 => response.json().map(Some),
            204 => Ok(None),
            _ => Err(response.unexpected()),
        }
    }

    /// An id with signs.
    ///
    /// `GET /two`
    ///
    /// [`two_words_and_more_with`](Self::two_words_and_more_with) takes `call` and `response` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn two_words_and_more(&self) -> Result<types::SomeLowerCaseName> {
        self.two_words_and_more_with(None, None)
    }

    /// As [`two_words_and_more`](Self::two_words_and_more), with what may be left out there: `None` leaves it out.
    ///
    /// - `call_`: `call`. At most 2 characters.
    /// - `response_`: `response`. At most 2 characters.
    ///
    /// # Errors
    ///
    /// Those of [`two_words_and_more`](Self::two_words_and_more).
    pub fn two_words_and_more_with(
        &self,
        call_: Option<&str>,
        response_: Option<&str>,
    ) -> Result<types::SomeLowerCaseName> {
        self.client
            .call(&operations::TWO_WORDS_AND_MORE)
            .validate_with(|at| {
                if let Some(value) = call_ {
                    at.field("call", |at| at.length(value, None, Some(2)));
                }
                if let Some(value) = response_ {
                    at.field("response", |at| at.length(value, None, Some(2)));
                }
            })
            .query_opt("call", call_.as_ref())
            .query_opt("response", response_.as_ref())
            .receive()
    }
}
