// @generated from secrets.yaml: edit the document, not this file.

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
    /// `Login` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Login {
        /// `password`.
        ///
        /// 8 to 32 characters. Pattern: `^\S+$`.
        #[serde(serialize_with = "::huaweicloud_meeting::runtime::expose")]
        pub password: ::huaweicloud_meeting::Secret,
        /// `old`.
        #[serde(
            deserialize_with = "::huaweicloud_meeting::runtime::present",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub old: Option<::huaweicloud_meeting::Secret>,
        /// `other`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub other: Option<::huaweicloud_meeting::Secret>,
        /// `clear`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub clear: Option<Option<::huaweicloud_meeting::Secret>>,
        /// `several`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub several: Option<Vec<::huaweicloud_meeting::Secret>>,
        /// `byName`.
        #[serde(
            rename = "byName",
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub by_name: Option<
            ::std::collections::BTreeMap<String, ::huaweicloud_meeting::Secret>,
        >,
    }

    impl Login {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            password: ::huaweicloud_meeting::Secret,
            old: Option<::huaweicloud_meeting::Secret>,
        ) -> Self {
            Self {
                password,
                old,
                other: None,
                clear: None,
                several: None,
                by_name: None,
            }
        }

        /// With `other`.
        #[must_use]
        pub fn with_other(
            mut self,
            other: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.other = Some(other.into());
            self
        }

        /// With `clear`.
        #[must_use]
        pub fn with_clear(
            mut self,
            clear: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.clear = Some(Some(clear.into()));
            self
        }

        /// With `clear` as null.
        #[must_use]
        pub fn with_null_clear(mut self) -> Self {
            self.clear = Some(None);
            self
        }

        /// With `several`.
        #[must_use]
        pub fn with_several(
            mut self,
            several: impl Into<Vec<::huaweicloud_meeting::Secret>>,
        ) -> Self {
            self.several = Some(several.into());
            self
        }

        /// With `byName`.
        #[must_use]
        pub fn with_by_name(
            mut self,
            by_name: impl Into<
                ::std::collections::BTreeMap<String, ::huaweicloud_meeting::Secret>,
            >,
        ) -> Self {
            self.by_name = Some(by_name.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Login {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field(
                "password",
                |at| {
                    static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                        "^\\S+$",
                        {
                            use ::huaweicloud_meeting::runtime::{Piece::*, class};
                            All(
                                &[
                                    Start,
                                    Repeat(
                                        &In(
                                            class(
                                                "\0\u{8}\u{e}\u{1f}!\u{9f}¡ᙿᚁ\u{1fff}\u{200b}‧\u{202a}\u{202e}‰⁞\u{2060}⿿、\u{fefe}\u{ff00}\u{10ffff}",
                                            ),
                                        ),
                                        1,
                                        None,
                                    ),
                                    End,
                                ],
                            )
                        },
                    );
                    at.text(self.password.expose(), Some(8), Some(32), &PATTERN);
                },
            );
            if let Some(value) = &self.several {
                at.field(
                    "several",
                    |at| {
                        at
                            .each(
                                value,
                                |at, value| at.length(value.expose(), Some(1), None),
                            )
                    },
                );
            }
        }
    }

    /// `Token` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Token {
        /// `access`.
        pub access: ::huaweicloud_meeting::Secret,
        /// `refresh`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub refresh: Option<::huaweicloud_meeting::Secret>,
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /login`
    pub static LOGIN: Operation = Operation {
        id: "login",
        method: Method::Post,
        path: "/login",
        token: false,
        idempotent: false,
    };

    /// `GET /open`
    pub static OPEN: Operation = Operation {
        id: "open",
        method: Method::Get,
        path: "/open",
        token: false,
        idempotent: true,
    };

    /// `GET /with`
    pub static WITH_TOKEN: Operation = Operation {
        id: "withToken",
        method: Method::Get,
        path: "/with",
        token: true,
        idempotent: true,
    };

    /// `GET /either`
    pub static EITHER: Operation = Operation {
        id: "either",
        method: Method::Get,
        path: "/either",
        token: true,
        idempotent: true,
    };

    /// `GET /key`
    pub static BY_KEY: Operation = Operation {
        id: "byKey",
        method: Method::Get,
        path: "/key",
        token: false,
        idempotent: true,
    };
}

/// Secrets.
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

    /// Secrets in bodies and headers.
    ///
    /// `POST /login`
    ///
    /// - `authorization`: the whole value of the header `Authorization`, by the scheme `basic`.
    /// - `x_key`: `X-Key`. At least 3 characters.
    ///
    /// [`login_with`](Self::login_with) takes `X-Other` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn login(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        x_key: &::huaweicloud_meeting::Secret,
        body: &types::Login,
    ) -> Result<types::Token> {
        self.login_with(authorization, x_key, body, None)
    }

    /// As [`login`](Self::login), with what may be left out there: `None` leaves it out.
    ///
    /// - `x_other`: `X-Other`.
    ///
    /// # Errors
    ///
    /// Those of [`login`](Self::login).
    pub fn login_with(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        x_key: &::huaweicloud_meeting::Secret,
        body: &types::Login,
        x_other: Option<&::huaweicloud_meeting::Secret>,
    ) -> Result<types::Token> {
        let call = self
            .client
            .call(&operations::LOGIN)
            .validate(body)
            .validate_with(|at| {
                at.field("X-Key", |at| at.length(x_key.expose(), Some(3), None));
            })
            .secret_header("Authorization", authorization)
            .secret_header("X-Key", x_key);
        let call = match x_other {
            Some(secret) => call.secret_header("X-Other", secret),
            None => call,
        };
        call.json(body).receive()
    }

    /// Needs no token.
    ///
    /// `GET /open`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn open(&self) -> Result<()> {
        self.client.call(&operations::OPEN).finish()
    }

    /// Needs the session's token.
    ///
    /// `GET /with`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn with_token(&self) -> Result<()> {
        self.client.call(&operations::WITH_TOKEN).finish()
    }

    /// The session's token or a key.
    ///
    /// `GET /either`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn either(&self) -> Result<()> {
        self.client.call(&operations::EITHER).finish()
    }

    /// A key of the caller's.
    ///
    /// `GET /key`
    ///
    /// - `authorization`: the whole value of the header `X-Api-Key`, by the scheme `key`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn by_key(&self, authorization: &::huaweicloud_meeting::Secret) -> Result<()> {
        self.client
            .call(&operations::BY_KEY)
            .secret_header("X-Api-Key", authorization)
            .finish()
    }
}
