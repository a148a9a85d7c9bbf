// @generated from forms.yaml: edit the document, not this file.

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
    /// `Range` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Range {
        /// `from`.
        pub from: i64,
        /// `to`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub to: Option<Option<i64>>,
    }

    impl Range {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(from: i64) -> Self {
            Self { from, to: None }
        }

        /// With `to`.
        #[must_use]
        pub fn with_to(mut self, to: impl Into<i64>) -> Self {
            self.to = Some(Some(to.into()));
            self
        }

        /// With `to` as null.
        #[must_use]
        pub fn with_null_to(mut self) -> Self {
            self.to = Some(None);
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Range {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `SearchBody`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchBody {
        /// `query`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub query: Option<Option<String>>,
        /// `deep`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deep: Option<Range>,
        /// `spilled`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub spilled: Option<::std::collections::BTreeMap<String, String>>,
        /// `listed`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub listed: Option<Range>,
        /// `json`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub json: Option<Vec<Range>>,
        /// `either`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub either: Option<SearchBodyEither>,
        /// `unsent`.
        ///
        /// Only in responses; never sent.
        #[serde(default, skip_serializing)]
        pub unsent: Option<String>,
    }

    impl SearchBody {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `query`.
        #[must_use]
        pub fn with_query(mut self, query: impl Into<String>) -> Self {
            self.query = Some(Some(query.into()));
            self
        }

        /// With `query` as null.
        #[must_use]
        pub fn with_null_query(mut self) -> Self {
            self.query = Some(None);
            self
        }

        /// With `deep`.
        #[must_use]
        pub fn with_deep(mut self, deep: impl Into<Range>) -> Self {
            self.deep = Some(deep.into());
            self
        }

        /// With `spilled`.
        #[must_use]
        pub fn with_spilled(
            mut self,
            spilled: impl Into<::std::collections::BTreeMap<String, String>>,
        ) -> Self {
            self.spilled = Some(spilled.into());
            self
        }

        /// With `listed`.
        #[must_use]
        pub fn with_listed(mut self, listed: impl Into<Range>) -> Self {
            self.listed = Some(listed.into());
            self
        }

        /// With `json`.
        #[must_use]
        pub fn with_json(mut self, json: impl Into<Vec<Range>>) -> Self {
            self.json = Some(json.into());
            self
        }

        /// With `either`.
        #[must_use]
        pub fn with_either(mut self, either: impl Into<SearchBodyEither>) -> Self {
            self.either = Some(either.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for SearchBody {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.deep {
                at.field("deep", |at| at.nested(value));
            }
            if let Some(value) = &self.listed {
                at.field("listed", |at| at.nested(value));
            }
            if let Some(value) = &self.json {
                at.field("json", |at| at.each(value, |at, value| at.nested(value)));
            }
            if let Some(value) = &self.either {
                at.field("either", |at| at.nested(value));
            }
        }
    }

    /// `SearchBodyEither`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum SearchBodyEither {
        /// `Text`.
        Text(String),
        /// `Integer`.
        Integer(i64),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<String> for SearchBodyEither {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl From<i64> for SearchBodyEither {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl ::serde::Serialize for SearchBodyEither {
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

    impl<'de> ::serde::Deserialize<'de> for SearchBodyEither {
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

    impl ::huaweicloud_meeting::runtime::Validate for SearchBodyEither {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Text(_) => {}
                Self::Integer(_) => {}
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `TokenRequest` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct TokenRequest {
        /// `grant_type`.
        pub grant_type: TokenRequestGrantType,
        /// `username`.
        ///
        /// At least 1 character.
        pub username: String,
        /// `password`.
        #[serde(serialize_with = "::huaweicloud_meeting::runtime::expose")]
        pub password: ::huaweicloud_meeting::Secret,
        /// `remember`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub remember: Option<bool>,
        /// `age`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub age: Option<i32>,
        /// `scope`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub scope: Option<Vec<String>>,
        /// `joined`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub joined: Option<Vec<String>>,
        /// `spaced`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub spaced: Option<Vec<String>>,
        /// `piped`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub piped: Option<Vec<i64>>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, String>,
    }

    impl TokenRequest {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            grant_type: impl Into<TokenRequestGrantType>,
            username: impl Into<String>,
            password: ::huaweicloud_meeting::Secret,
        ) -> Self {
            Self {
                grant_type: grant_type.into(),
                username: username.into(),
                password,
                remember: None,
                age: None,
                scope: None,
                joined: None,
                spaced: None,
                piped: None,
                extra: ::std::collections::BTreeMap::new(),
            }
        }

        /// With `remember`.
        #[must_use]
        pub fn with_remember(mut self, remember: impl Into<bool>) -> Self {
            self.remember = Some(remember.into());
            self
        }

        /// With `age`.
        #[must_use]
        pub fn with_age(mut self, age: impl Into<i32>) -> Self {
            self.age = Some(age.into());
            self
        }

        /// With `scope`.
        #[must_use]
        pub fn with_scope(mut self, scope: impl Into<Vec<String>>) -> Self {
            self.scope = Some(scope.into());
            self
        }

        /// With `joined`.
        #[must_use]
        pub fn with_joined(mut self, joined: impl Into<Vec<String>>) -> Self {
            self.joined = Some(joined.into());
            self
        }

        /// With `spaced`.
        #[must_use]
        pub fn with_spaced(mut self, spaced: impl Into<Vec<String>>) -> Self {
            self.spaced = Some(spaced.into());
            self
        }

        /// With `piped`.
        #[must_use]
        pub fn with_piped(mut self, piped: impl Into<Vec<i64>>) -> Self {
            self.piped = Some(piped.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for TokenRequest {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("grant_type", |at| at.known(self.grant_type.is_known()));
            at.field("username", |at| at.length(&self.username, Some(1), None));
        }
    }

    /// `TokenRequestGrantType`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum TokenRequestGrantType {
        /// `"password"`.
        Password,
        /// `"client_credentials"`.
        ClientCredentials,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl TokenRequestGrantType {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Password => "password",
                Self::ClientCredentials => "client_credentials",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for TokenRequestGrantType {
        fn from(value: &str) -> Self {
            match value {
                "password" => Self::Password,
                "client_credentials" => Self::ClientCredentials,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for TokenRequestGrantType {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for TokenRequestGrantType {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for TokenRequestGrantType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for TokenRequestGrantType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for TokenRequestGrantType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for TokenRequestGrantType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /token`
    pub static TOKEN: Operation = Operation {
        id: "token",
        method: Method::Post,
        path: "/token",
        token: false,
        idempotent: false,
    };

    /// `POST /search`
    pub static SEARCH: Operation = Operation {
        id: "search",
        method: Method::Post,
        path: "/search",
        token: false,
        idempotent: false,
    };

    /// `POST /free`
    pub static FREE: Operation = Operation {
        id: "free",
        method: Method::Post,
        path: "/free",
        token: false,
        idempotent: false,
    };
}

/// Forms.
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

    /// A form with a secret, rules, a set and lists.
    ///
    /// `POST /token`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn token(&self, body: &types::TokenRequest) -> Result<()> {
        self.client
            .call(&operations::TOKEN)
            .validate(body)
            .form(
                body,
                &[
                    ("joined", Style::Form { explode: false }),
                    ("spaced", Style::Separated("%20")),
                    ("piped", Style::Separated("%7C")),
                ],
            )
            .finish()
    }

    /// Objects, each with a word on how it is written; may be left out.
    ///
    /// `POST /search`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn search(&self, body: Option<&types::SearchBody>) -> Result<()> {
        let call = self
            .client
            .call(&operations::SEARCH)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.nested(value);
                }
            });
        let call = match body {
            Some(body) => {
                call.form(
                    body,
                    &[
                        ("deep", Style::Deep),
                        ("spilled", Style::Form { explode: true }),
                        ("listed", Style::Form { explode: false }),
                        ("json", Style::Json),
                    ],
                )
            }
            None => call,
        };
        call.finish()
    }

    /// Any names.
    ///
    /// `POST /free`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn free(
        &self,
        body: &::std::collections::BTreeMap<String, Vec<f64>>,
    ) -> Result<()> {
        self.client
            .call(&operations::FREE)
            .validate_with(|at| {
                at.entries(
                    body,
                    |at, value| at.each(value, |at, value| at.finite(*value)),
                );
            })
            .form(body, &[])
            .finish()
    }
}
