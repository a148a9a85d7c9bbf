// @generated from parameters.yaml: edit the document, not this file.

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
    /// `Colour` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Colour {
        /// `"red"`.
        Red,
        /// `"green"`.
        Green,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Colour {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Red => "red",
                Self::Green => "green",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Colour {
        fn from(value: &str) -> Self {
            match value {
                "red" => Self::Red,
                "green" => Self::Green,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Colour {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Colour {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Colour {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Colour {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Colour {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Colour {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `RequiredQueriesSize`: part of a larger type of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum RequiredQueriesSize {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// `3`.
        N3,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl RequiredQueriesSize {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::N2 => 2,
                Self::N3 => 3,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for RequiredQueriesSize {
        fn from(value: i64) -> Self {
            match value {
                1 => Self::N1,
                2 => Self::N2,
                3 => Self::N3,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for RequiredQueriesSize {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for RequiredQueriesSize {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for RequiredQueriesSize {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for RequiredQueriesSize {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for RequiredQueriesSize {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Optional parameters of `queries`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct QueriesParams {
        /// `each`.
        pub each: Option<Vec<i64>>,
        /// `joined`.
        ///
        /// No entry twice.
        pub joined: Option<Vec<String>>,
        /// `spaced`.
        pub spaced: Option<Vec<Colour>>,
        /// `piped`.
        pub piped: Option<Vec<bool>>,
        /// `colour`.
        pub colour: Option<Colour>,
        /// `flag`.
        ///
        /// Default: `false`.
        pub flag: Option<bool>,
        /// `ratio`.
        ///
        /// At least 0. Less than 1.
        pub ratio: Option<f64>,
        /// How many.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
    }

    impl QueriesParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `each`.
        #[must_use]
        pub fn with_each(mut self, each: impl Into<Vec<i64>>) -> Self {
            self.each = Some(each.into());
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
        pub fn with_spaced(mut self, spaced: impl Into<Vec<Colour>>) -> Self {
            self.spaced = Some(spaced.into());
            self
        }

        /// With `piped`.
        #[must_use]
        pub fn with_piped(mut self, piped: impl Into<Vec<bool>>) -> Self {
            self.piped = Some(piped.into());
            self
        }

        /// With `colour`.
        #[must_use]
        pub fn with_colour(mut self, colour: impl Into<Colour>) -> Self {
            self.colour = Some(colour.into());
            self
        }

        /// With `flag`.
        #[must_use]
        pub fn with_flag(mut self, flag: impl Into<bool>) -> Self {
            self.flag = Some(flag.into());
            self
        }

        /// With `ratio`.
        #[must_use]
        pub fn with_ratio(mut self, ratio: impl Into<f64>) -> Self {
            self.ratio = Some(ratio.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for QueriesParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.joined {
                at.field(
                    "joined",
                    |at| {
                        at.unique(value);
                        at.each(value, |at, value| at.length(value, None, Some(3)));
                    },
                );
            }
            if let Some(value) = &self.spaced {
                at.field(
                    "spaced",
                    |at| at.each(value, |at, value| at.known(value.is_known())),
                );
            }
            if let Some(value) = &self.colour {
                at.field("colour", |at| at.known(value.is_known()));
            }
            if let Some(value) = &self.ratio {
                at.field(
                    "ratio",
                    |at| {
                        at.finite(*value);
                        at.at_least(*value, 0.0);
                        at.below(*value, 1.0);
                    },
                );
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
        }
    }

    /// Optional parameters of `headers`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct HeadersParams {
        /// `X-Flag`.
        pub x_flag: Option<bool>,
        /// `X-List`.
        pub x_list: Option<Vec<String>>,
        /// `X-Request-Id`.
        pub x_request_id: Option<String>,
    }

    impl HeadersParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `X-Flag`.
        #[must_use]
        pub fn with_x_flag(mut self, x_flag: impl Into<bool>) -> Self {
            self.x_flag = Some(x_flag.into());
            self
        }

        /// With `X-List`.
        #[must_use]
        pub fn with_x_list(mut self, x_list: impl Into<Vec<String>>) -> Self {
            self.x_list = Some(x_list.into());
            self
        }

        /// With `X-Request-Id`.
        #[must_use]
        pub fn with_x_request_id(mut self, x_request_id: impl Into<String>) -> Self {
            self.x_request_id = Some(x_request_id.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for HeadersParams {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /a/{first}-{second}/{third}`
    pub static PATHS_AND_OVERRIDES: Operation = Operation {
        id: "pathsAndOverrides",
        method: Method::Get,
        path: "/a/{first}-{second}/{third}",
        token: false,
        idempotent: true,
    };

    /// `GET /query`
    pub static QUERIES: Operation = Operation {
        id: "queries",
        method: Method::Get,
        path: "/query",
        token: false,
        idempotent: true,
    };

    /// `GET /few`
    pub static FEW: Operation = Operation {
        id: "few",
        method: Method::Get,
        path: "/few",
        token: false,
        idempotent: true,
    };

    /// `GET /required/{colour}`
    pub static REQUIRED_QUERIES: Operation = Operation {
        id: "requiredQueries",
        method: Method::Get,
        path: "/required/{colour}",
        token: false,
        idempotent: true,
    };

    /// `DELETE /headers`
    pub static HEADERS: Operation = Operation {
        id: "headers",
        method: Method::Delete,
        path: "/headers",
        token: false,
        idempotent: true,
    };
}

/// Parameters.
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

    /// Several path parameters in one segment, and one overridden.
    ///
    /// `GET /a/{first}-{second}/{third}`
    ///
    /// - `first`: The first.
    /// - `second`: `second`. At most 4 characters.
    /// - `third`: `third`. At least 1.
    /// - `overridden`: `overridden`.
    ///
    /// [`paths_and_overrides_with`](Self::paths_and_overrides_with) takes `shared` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn paths_and_overrides(
        &self,
        first: bool,
        second: &str,
        third: i32,
        overridden: i64,
    ) -> Result<()> {
        self.paths_and_overrides_with(first, second, third, overridden, None)
    }

    /// As [`paths_and_overrides`](Self::paths_and_overrides), with what may be left out there: `None` leaves it out.
    ///
    /// - `shared`: `shared`.
    ///
    /// # Errors
    ///
    /// Those of [`paths_and_overrides`](Self::paths_and_overrides).
    pub fn paths_and_overrides_with(
        &self,
        first: bool,
        second: &str,
        third: i32,
        overridden: i64,
        shared: Option<&str>,
    ) -> Result<()> {
        self.client
            .call(&operations::PATHS_AND_OVERRIDES)
            .validate_with(|at| {
                at.field("second", |at| at.length(second, None, Some(4)));
                at.field("third", |at| at.at_least(third, 1));
            })
            .path("first", &first)
            .path("second", second)
            .path("third", &third)
            .query("overridden", &overridden)
            .query_opt("shared", shared.as_ref())
            .finish()
    }

    /// Query parameters of all kinds.
    ///
    /// `GET /query`
    ///
    /// - `needed`: `needed`. At least 1 entry.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn queries(
        &self,
        needed: &[String],
        params: &types::QueriesParams,
    ) -> Result<()> {
        self.client
            .call(&operations::QUERIES)
            .validate(params)
            .validate_with(|at| {
                at.field("needed", |at| at.count(needed.len(), Some(1), None));
            })
            .query_each("needed", needed)
            .query_each("each", params.each.as_deref().unwrap_or_default())
            .query_joined("joined", ",", params.joined.as_deref().unwrap_or_default())
            .query_joined("spaced", "%20", params.spaced.as_deref().unwrap_or_default())
            .query_joined("piped", "%7C", params.piped.as_deref().unwrap_or_default())
            .query_opt("colour", params.colour.as_ref())
            .query_opt("flag", params.flag.as_ref())
            .query_opt("ratio", params.ratio.as_ref())
            .query_opt("limit", params.limit.as_ref())
            .finish()
    }

    /// Two optional parameters are arguments.
    ///
    /// `GET /few`
    ///
    /// [`few_with`](Self::few_with) takes `text` and `colours` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn few(&self) -> Result<()> {
        self.few_with(None, None)
    }

    /// As [`few`](Self::few), with what may be left out there: `None` leaves it out.
    ///
    /// - `text`: `text`. At most 9 characters. Pattern: `^[a-z]*$`.
    /// - `colours`: `colours`. At most 3 entries.
    ///
    /// # Errors
    ///
    /// Those of [`few`](Self::few).
    pub fn few_with(
        &self,
        text: Option<&str>,
        colours: Option<&[types::Colour]>,
    ) -> Result<()> {
        self.client
            .call(&operations::FEW)
            .validate_with(|at| {
                if let Some(value) = text {
                    at.field(
                        "text",
                        |at| {
                            static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                                "^[a-z]*$",
                                {
                                    use ::huaweicloud_meeting::runtime::{Piece::*, class};
                                    All(&[Start, Repeat(&In(class("az")), 0, None), End])
                                },
                            );
                            at.text(value, None, Some(9), &PATTERN);
                        },
                    );
                }
                if let Some(value) = colours {
                    at.field(
                        "colours",
                        |at| {
                            at.count(value.len(), None, Some(3));
                            at.each(value, |at, value| at.known(value.is_known()));
                        },
                    );
                }
            })
            .query_opt("text", text.as_ref())
            .query_each("colours", colours.unwrap_or_default())
            .finish()
    }

    /// Required ones are arguments.
    ///
    /// `GET /required/{colour}`
    ///
    /// - `colour`: `colour`.
    /// - `size`: `size`.
    /// - `ratio`: `ratio`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn required_queries(
        &self,
        colour: &types::Colour,
        size: types::RequiredQueriesSize,
        ratio: f32,
    ) -> Result<()> {
        self.client
            .call(&operations::REQUIRED_QUERIES)
            .validate_with(|at| {
                at.field("colour", |at| at.known(colour.is_known()));
                at.field("size", |at| at.known(size.is_known()));
                at.field("ratio", |at| at.finite(f64::from(ratio)));
            })
            .path("colour", colour)
            .query("size", &size)
            .query("ratio", &ratio)
            .finish()
    }

    /// Headers.
    ///
    /// `DELETE /headers`
    ///
    /// - `x_count`: `X-Count`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    #[deprecated = "the document marks this operation as deprecated"]
    pub fn headers(&self, x_count: i32, params: &types::HeadersParams) -> Result<()> {
        self.client
            .call(&operations::HEADERS)
            .validate(params)
            .header("X-Kind", "OnlyOne")
            .header("X-Count", &x_count)
            .header_opt("X-Flag", params.x_flag.as_ref())
            .header_joined("X-List", params.x_list.as_deref().unwrap_or_default())
            .header_opt("X-Request-Id", params.x_request_id.as_ref())
            .finish()
    }
}
