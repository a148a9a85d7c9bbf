// @generated from cookies.yaml: edit the document, not this file.

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
    /// `DeclaredTheme`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum DeclaredTheme {
        /// `"light"`.
        Light,
        /// `"dark"`.
        Dark,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl DeclaredTheme {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Light => "light",
                Self::Dark => "dark",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for DeclaredTheme {
        fn from(value: &str) -> Self {
            match value {
                "light" => Self::Light,
                "dark" => Self::Dark,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for DeclaredTheme {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for DeclaredTheme {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for DeclaredTheme {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for DeclaredTheme {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DeclaredTheme {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for DeclaredTheme {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `KeyResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct KeyResponse {
        /// `id`.
        pub id: i64,
    }

    /// Optional parameters of `declared`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct DeclaredParams {
        /// `visits`.
        ///
        /// At least 1.
        pub visits: Option<i64>,
        /// `seen-at`.
        pub seen_at: Option<String>,
        /// `remember`.
        pub remember: Option<::huaweicloud_meeting::Secret>,
    }

    impl DeclaredParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `visits`.
        #[must_use]
        pub fn with_visits(mut self, visits: impl Into<i64>) -> Self {
            self.visits = Some(visits.into());
            self
        }

        /// With `seen-at`.
        #[must_use]
        pub fn with_seen_at(mut self, seen_at: impl Into<String>) -> Self {
            self.seen_at = Some(seen_at.into());
            self
        }

        /// With `remember`.
        #[must_use]
        pub fn with_remember(
            mut self,
            remember: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.remember = Some(remember.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for DeclaredParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.visits {
                at.field("visits", |at| at.at_least(*value, 1));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /key`
    pub static KEY: Operation = Operation {
        id: "key",
        method: Method::Post,
        path: "/key",
        token: false,
        idempotent: false,
    };

    /// `GET /both`
    pub static BOTH: Operation = Operation {
        id: "both",
        method: Method::Get,
        path: "/both",
        token: false,
        idempotent: true,
    };

    /// `GET /declared`
    pub static DECLARED: Operation = Operation {
        id: "declared",
        method: Method::Get,
        path: "/declared",
        token: false,
        idempotent: true,
    };

    /// `GET /one`
    pub static ONE: Operation = Operation {
        id: "one",
        method: Method::Get,
        path: "/one",
        token: false,
        idempotent: true,
    };

    /// `GET /mixed`
    pub static MIXED: Operation = Operation {
        id: "mixed",
        method: Method::Get,
        path: "/mixed",
        token: false,
        idempotent: true,
    };
}

/// Cookies.
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

    /// A key in a cookie.
    ///
    /// `POST /key`
    ///
    /// - `authorization`: the value of the cookie `SID`, by the scheme `sid`.
    ///
    /// [`key_with`](Self::key_with) takes `q` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn key(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
    ) -> Result<types::KeyResponse> {
        self.key_with(authorization, None)
    }

    /// As [`key`](Self::key), with what may be left out there: `None` leaves it out.
    ///
    /// - `q`: `q`.
    ///
    /// # Errors
    ///
    /// Those of [`key`](Self::key).
    pub fn key_with(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        q: Option<&str>,
    ) -> Result<types::KeyResponse> {
        self.client
            .call(&operations::KEY)
            .secret_cookie("SID", authorization)
            .query_opt("q", q.as_ref())
            .receive()
    }

    /// Two keys in cookies together.
    ///
    /// `GET /both`
    ///
    /// - `sid`: the value of the cookie `SID`, by the scheme `sid`.
    /// - `csrf`: the value of the cookie `csrf.token`, by the scheme `csrf`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn both(
        &self,
        sid: &::huaweicloud_meeting::Secret,
        csrf: &::huaweicloud_meeting::Secret,
    ) -> Result<()> {
        self.client
            .call(&operations::BOTH)
            .secret_cookie("SID", sid)
            .secret_cookie("csrf.token", csrf)
            .finish()
    }

    /// Cookies that are parameters.
    ///
    /// `GET /declared`
    ///
    /// - `theme`: `theme`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn declared(
        &self,
        theme: &types::DeclaredTheme,
        params: &types::DeclaredParams,
    ) -> Result<()> {
        let call = self
            .client
            .call(&operations::DECLARED)
            .validate(params)
            .validate_with(|at| {
                at.field("theme", |at| at.known(theme.is_known()));
            })
            .cookie("theme", theme)
            .cookie_opt("visits", params.visits.as_ref())
            .cookie_opt("seen-at", params.seen_at.as_ref());
        let call = match &params.remember {
            Some(secret) => call.secret_cookie("remember", secret),
            None => call,
        };
        call.finish()
    }

    /// An optional cookie.
    ///
    /// `GET /one`
    ///
    /// [`one_with`](Self::one_with) takes `lang` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn one(&self) -> Result<()> {
        self.one_with(None)
    }

    /// As [`one`](Self::one), with what may be left out there: `None` leaves it out.
    ///
    /// - `lang`: `lang`. At most 9 characters.
    ///
    /// # Errors
    ///
    /// Those of [`one`](Self::one).
    pub fn one_with(&self, lang: Option<&str>) -> Result<()> {
        self.client
            .call(&operations::ONE)
            .validate_with(|at| {
                if let Some(value) = lang {
                    at.field("lang", |at| at.length(value, None, Some(9)));
                }
            })
            .cookie_opt("lang", lang.as_ref())
            .finish()
    }

    /// A key and a cookie of another name.
    ///
    /// `GET /mixed`
    ///
    /// - `authorization`: the value of the cookie `SID`, by the scheme `sid`.
    /// - `tries`: `tries`.
    /// - `again`: `again`. At least 2 characters.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn mixed(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        tries: f64,
        again: &::huaweicloud_meeting::Secret,
    ) -> Result<()> {
        self.client
            .call(&operations::MIXED)
            .validate_with(|at| {
                at.field("tries", |at| at.finite(tries));
                at.field("again", |at| at.length(again.expose(), Some(2), None));
            })
            .secret_cookie("SID", authorization)
            .cookie("tries", &tries)
            .secret_cookie("again", again)
            .finish()
    }
}
