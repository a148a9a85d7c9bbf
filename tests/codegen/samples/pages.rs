// @generated from pages.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;
use ::huaweicloud_meeting::runtime::{Page, Pages};

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
    /// `Item` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Item {
        /// `id`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    /// `List` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct List {
        /// `offset`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub offset: Option<i32>,
        /// `limit`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<i64>,
        /// `count`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
        /// `data`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<Item>>,
    }

    /// `Numbers` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Numbers {
        /// `data`.
        pub data: Vec<i64>,
    }

    /// Optional parameters of `search`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchParams {
        /// `offset`.
        ///
        /// Default: `0`.
        pub offset: Option<i32>,
        /// `limit`.
        ///
        /// Default: `20`.
        pub limit: Option<i32>,
        /// `key`.
        pub key: Option<String>,
    }

    impl SearchParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `key`.
        #[must_use]
        pub fn with_key(mut self, key: impl Into<String>) -> Self {
            self.key = Some(key.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for SearchParams {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /corp/{corp_id}/list`
    pub static SEARCH: Operation = Operation {
        id: "search",
        method: Method::Get,
        path: "/corp/{corp_id}/list",
        token: false,
        idempotent: true,
    };

    /// `POST /plain`
    pub static PLAIN: Operation = Operation {
        id: "plain",
        method: Method::Post,
        path: "/plain",
        token: false,
        idempotent: false,
    };
}

/// Pages.
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

    /// A list with a parameter struct.
    ///
    /// `GET /corp/{corp_id}/list`
    ///
    /// - `corp_id`: `corp_id`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn search(
        &self,
        corp_id: &str,
        params: &types::SearchParams,
    ) -> Result<types::List> {
        self.client
            .call(&operations::SEARCH)
            .validate(params)
            .path("corp_id", corp_id)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(20))
            .query_opt("key", params.key.as_ref())
            .receive()
    }

    /// All items of `search`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 20).
    pub fn search_pages(
        &self,
        corp_id: &str,
        params: &types::SearchParams,
    ) -> Pages<types::Item> {
        let client = Clone::clone(self);
        let corp_id = corp_id.to_owned();
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(20),
            |item| item.id.clone(),
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search(&corp_id, &params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count,
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// A list with two optional parameters and a body.
    ///
    /// `POST /plain`
    ///
    /// [`plain_with`](Self::plain_with) takes `from` and `size` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn plain(&self, body: &[String]) -> Result<types::Numbers> {
        self.plain_with(body, None, None)
    }

    /// As [`plain`](Self::plain), with what may be left out there: `None` leaves it out.
    ///
    /// - `from`: `from`.
    /// - `size`: `size`.
    ///
    /// # Errors
    ///
    /// Those of [`plain`](Self::plain).
    pub fn plain_with(
        &self,
        body: &[String],
        from: Option<i32>,
        size: Option<i32>,
    ) -> Result<types::Numbers> {
        self.client
            .call(&operations::PLAIN)
            .query_opt("from", from.as_ref())
            .query_opt("size", size.as_ref())
            .json(body)
            .receive()
    }

    /// All items of `plain`, fetched page by page.
    ///
    /// Begins at `from` and asks for `size` at a time (default 100).
    pub fn plain_pages(
        &self,
        body: &[String],
        from: Option<i32>,
        size: Option<i32>,
    ) -> Pages<i64> {
        let client = Clone::clone(self);
        let body = body.to_owned();
        Pages::new(
            from.unwrap_or(0),
            size.unwrap_or(100),
            |_| None,
            move |from, size| {
                let page = client.plain_with(&body, Some(from), Some(size))?;
                Ok(Page {
                    items: page.data,
                    total: None,
                    offset: None,
                })
            },
        )
    }
}
