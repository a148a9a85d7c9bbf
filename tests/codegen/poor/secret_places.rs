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
pub mod types {}
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
}
