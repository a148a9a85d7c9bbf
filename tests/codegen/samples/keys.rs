// @generated from keys.yaml: edit the document, not this file.

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
    /// `KeyResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct KeyResponse {
        /// `id`.
        pub id: i64,
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

    /// `GET /three`
    pub static THREE: Operation = Operation {
        id: "three",
        method: Method::Get,
        path: "/three",
        token: true,
        idempotent: true,
    };

    /// `GET /either`
    pub static EITHER: Operation = Operation {
        id: "either",
        method: Method::Get,
        path: "/either",
        token: false,
        idempotent: true,
    };

    /// `GET /logins`
    pub static LOGINS: Operation = Operation {
        id: "logins",
        method: Method::Get,
        path: "/logins",
        token: false,
        idempotent: true,
    };
}

/// Keys.
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

    /// A key in the query.
    ///
    /// `POST /key`
    ///
    /// - `authorization`: the value of the query parameter `api_key`, by the scheme `key`.
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
            .secret_query("api_key", authorization)
            .query_opt("q", q.as_ref())
            .receive()
    }

    /// A key and an id together.
    ///
    /// `GET /both`
    ///
    /// - `key`: the value of the query parameter `api_key`, by the scheme `key`.
    /// - `app_id`: the whole value of the header `X-App-Id`, by the scheme `app-id`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn both(
        &self,
        key: &::huaweicloud_meeting::Secret,
        app_id: &::huaweicloud_meeting::Secret,
    ) -> Result<()> {
        self.client
            .call(&operations::BOTH)
            .secret_query("api_key", key)
            .secret_header("X-App-Id", app_id)
            .finish()
    }

    /// The session's token and two more.
    ///
    /// `GET /three`
    ///
    /// - `app_id`: the whole value of the header `X-App-Id`, by the scheme `app-id`.
    /// - `basic_password`: the whole value of the header `Authorization`, by the scheme `password`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn three(
        &self,
        app_id: &::huaweicloud_meeting::Secret,
        basic_password: &::huaweicloud_meeting::Secret,
    ) -> Result<()> {
        self.client
            .call(&operations::THREE)
            .secret_header("X-App-Id", app_id)
            .secret_header("Authorization", basic_password)
            .finish()
    }

    /// The first of two.
    ///
    /// `GET /either`
    ///
    /// - `authorization`: the whole value of the header `X-App-Id`, by the scheme `app-id`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn either(&self, authorization: &::huaweicloud_meeting::Secret) -> Result<()> {
        self.client
            .call(&operations::EITHER)
            .secret_header("X-App-Id", authorization)
            .finish()
    }

    /// Two logins are one value.
    ///
    /// `GET /logins`
    ///
    /// - `authorization`: the whole value of the header `Authorization`, by the scheme `other`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn logins(&self, authorization: &::huaweicloud_meeting::Secret) -> Result<()> {
        self.client
            .call(&operations::LOGINS)
            .secret_header("Authorization", authorization)
            .finish()
    }
}
