// @generated from secret_places.yaml: edit the document, not this file.

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
    /// `QueryResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryResponse {
        /// `id`.
        pub id: i64,
    }

    /// `UsesResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct UsesResponse {
        /// `id`.
        pub id: i64,
    }

    /// Optional parameters of `queries`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct QueriesParams {
        /// `a`.
        pub a: Option<::huaweicloud_meeting::Secret>,
        /// `b`.
        pub b: Option<i64>,
        /// `kind`.
        pub kind: Option<::huaweicloud_meeting::Secret>,
        /// `c`.
        pub c: Option<String>,
    }

    impl QueriesParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `a`.
        #[must_use]
        pub fn with_a(mut self, a: impl Into<::huaweicloud_meeting::Secret>) -> Self {
            self.a = Some(a.into());
            self
        }

        /// With `b`.
        #[must_use]
        pub fn with_b(mut self, b: impl Into<i64>) -> Self {
            self.b = Some(b.into());
            self
        }

        /// With `kind`.
        #[must_use]
        pub fn with_kind(
            mut self,
            kind: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// With `c`.
        #[must_use]
        pub fn with_c(mut self, c: impl Into<String>) -> Self {
            self.c = Some(c.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for QueriesParams {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /cookie`
    pub static COOKIE: Operation = Operation {
        id: "cookie",
        method: Method::Get,
        path: "/cookie",
        token: false,
        idempotent: true,
    };

    /// `GET /header`
    pub static HEADER: Operation = Operation {
        id: "header",
        method: Method::Get,
        path: "/header",
        token: false,
        idempotent: true,
    };

    /// `GET /query`
    pub static QUERY: Operation = Operation {
        id: "query",
        method: Method::Get,
        path: "/query",
        token: false,
        idempotent: true,
    };

    /// `GET /tokens/{token}/uses`
    pub static USES: Operation = Operation {
        id: "uses",
        method: Method::Get,
        path: "/tokens/{token}/uses",
        token: false,
        idempotent: true,
    };

    /// `GET /queries`
    pub static QUERIES: Operation = Operation {
        id: "queries",
        method: Method::Get,
        path: "/queries",
        token: false,
        idempotent: true,
    };
}

/// Secret places.
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

    /// Cookie.
    ///
    /// `GET /cookie`
    ///
    /// - `authorization`: the value of the cookie `session`, by the scheme `session`.
    ///
    /// [`cookie_with`](Self::cookie_with) takes `other` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn cookie(&self, authorization: &::huaweicloud_meeting::Secret) -> Result<()> {
        self.cookie_with(authorization, None)
    }

    /// As [`cookie`](Self::cookie), with what may be left out there: `None` leaves it out.
    ///
    /// - `other`: `other`.
    ///
    /// # Errors
    ///
    /// Those of [`cookie`](Self::cookie).
    pub fn cookie_with(
        &self,
        authorization: &::huaweicloud_meeting::Secret,
        other: Option<&str>,
    ) -> Result<()> {
        self.client
            .call(&operations::COOKIE)
            .secret_cookie("session", authorization)
            .cookie_opt("other", other.as_ref())
            .finish()
    }

    /// Header.
    ///
    /// `GET /header`
    ///
    /// - `authorization`: the value of the cookie `session`, by the scheme `session`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn header(&self, authorization: &::huaweicloud_meeting::Secret) -> Result<()> {
        self.client
            .call(&operations::HEADER)
            .secret_cookie("session", authorization)
            .finish()
    }

    /// Query.
    ///
    /// `GET /query`
    ///
    /// - `key`: `key`. At least 3 characters.
    ///
    /// [`query_with`](Self::query_with) takes `old-key` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn query(
        &self,
        key: &::huaweicloud_meeting::Secret,
    ) -> Result<types::QueryResponse> {
        self.query_with(key, None)
    }

    /// As [`query`](Self::query), with what may be left out there: `None` leaves it out.
    ///
    /// - `old_key`: `old-key`.
    ///
    /// # Errors
    ///
    /// Those of [`query`](Self::query).
    pub fn query_with(
        &self,
        key: &::huaweicloud_meeting::Secret,
        old_key: Option<&::huaweicloud_meeting::Secret>,
    ) -> Result<types::QueryResponse> {
        let call = self
            .client
            .call(&operations::QUERY)
            .validate_with(|at| {
                at.field("key", |at| at.length(key.expose(), Some(3), None));
            })
            .secret_query("key", key);
        let call = match old_key {
            Some(secret) => call.secret_query("old-key", secret),
            None => call,
        };
        call.receive()
    }

    /// Uses.
    ///
    /// `GET /tokens/{token}/uses`
    ///
    /// - `token`: `token`. At most 20 characters.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn uses(
        &self,
        token: &::huaweicloud_meeting::Secret,
    ) -> Result<types::UsesResponse> {
        self.client
            .call(&operations::USES)
            .validate_with(|at| {
                at.field("token", |at| at.length(token.expose(), None, Some(20)));
            })
            .secret_path("token", token)
            .receive()
    }

    /// Queries.
    ///
    /// `GET /queries`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn queries(&self, params: &types::QueriesParams) -> Result<()> {
        let call = self.client.call(&operations::QUERIES).validate(params);
        let call = match &params.a {
            Some(secret) => call.secret_query("a", secret),
            None => call,
        };
        let call = call.query_opt("b", params.b.as_ref());
        let call = match &params.kind {
            Some(secret) => call.secret_query("kind", secret),
            None => call,
        };
        call.query_opt("c", params.c.as_ref()).finish()
    }
}
