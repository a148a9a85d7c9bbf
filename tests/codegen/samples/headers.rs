// @generated from headers.yaml: edit the document, not this file.

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
    /// `AddResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddResponse {
        /// `id`.
        pub id: i64,
    }

    /// `AddXLevel`: part of a larger type of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AddXLevel {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl AddXLevel {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::N2 => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for AddXLevel {
        fn from(value: i64) -> Self {
            match value {
                1 => Self::N1,
                2 => Self::N2,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for AddXLevel {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for AddXLevel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for AddXLevel {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AddXLevel {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AddXLevel {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Kind` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Kind {
        /// `"small"`.
        Small,
        /// `"large"`.
        Large,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Kind {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Small => "small",
                Self::Large => "large",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Kind {
        fn from(value: &str) -> Self {
            match value {
                "small" => Self::Small,
                "large" => Self::Large,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Kind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Kind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Kind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Kind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Kind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Kind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// The headers of a response to `add`.
    ///
    /// A header that is not what the document says is an error of decoding when it is asked for.
    #[derive(Clone, Debug)]
    pub struct AddHeaders {
        headers: ::huaweicloud_meeting::ResponseHeaders,
    }

    impl AddHeaders {
        /// Where it is.
        pub fn location(&self) -> ::huaweicloud_meeting::Result<&str> {
            self.headers.required_value("Location", Some)
        }

        /// `X-Rate-Limit`.
        pub fn x_rate_limit(&self) -> ::huaweicloud_meeting::Result<Option<i32>> {
            self.headers.value("X-Rate-Limit", |text| text.parse().ok())
        }

        /// `X-Ratio`.
        pub fn x_ratio(&self) -> ::huaweicloud_meeting::Result<Option<f64>> {
            self.headers.value("X-Ratio", |text| text.parse().ok())
        }

        /// `X-Last`.
        pub fn x_last(&self) -> ::huaweicloud_meeting::Result<bool> {
            self.headers.required_value("X-Last", |text| text.parse().ok())
        }

        /// `X-Kind`.
        pub fn x_kind(&self) -> ::huaweicloud_meeting::Result<Option<Kind>> {
            self.headers.value("X-Kind", |text| text.parse().ok())
        }

        /// `X-Level`.
        pub fn x_level(&self) -> ::huaweicloud_meeting::Result<Option<AddXLevel>> {
            self.headers.value("X-Level", |text| text.parse().ok())
        }

        /// `X-Tags`.
        pub fn x_tags(&self) -> ::huaweicloud_meeting::Result<Option<Vec<String>>> {
            self.headers.list("X-Tags", |text| Some(text.to_owned()))
        }

        /// Counts, in order.
        pub fn x_counts(&self) -> ::huaweicloud_meeting::Result<Vec<i64>> {
            self.headers.required_list("X-Counts", |text| text.parse().ok())
        }

        /// `X-Token`.
        pub fn x_token(
            &self,
        ) -> ::huaweicloud_meeting::Result<Option<::huaweicloud_meeting::Secret>> {
            self.headers.value("X-Token", |text| Some(text.into()))
        }

        /// `X-Object`.
        pub fn x_object(&self) -> ::huaweicloud_meeting::Result<Option<&str>> {
            self.headers.value("X-Object", Some)
        }

        /// `Get`.
        pub fn get_(&self) -> ::huaweicloud_meeting::Result<Option<&str>> {
            self.headers.value("Get", Some)
        }

        /// The first value of any header, declared or not; `None` too when it is not plain text.
        pub fn get(&self, name: &str) -> Option<&str> {
            self.headers.get(name)
        }
    }

    impl From<::huaweicloud_meeting::ResponseHeaders> for AddHeaders {
        fn from(headers: ::huaweicloud_meeting::ResponseHeaders) -> Self {
            Self { headers }
        }
    }

    /// The headers of a response to `remove`.
    ///
    /// A header that is not what the document says is an error of decoding when it is asked for.
    #[derive(Clone, Debug)]
    pub struct RemoveHeaders {
        headers: ::huaweicloud_meeting::ResponseHeaders,
    }

    impl RemoveHeaders {
        /// `X-Left`.
        pub fn x_left(&self) -> ::huaweicloud_meeting::Result<i64> {
            self.headers.required_value("X-Left", |text| text.parse().ok())
        }

        /// The first value of any header, declared or not; `None` too when it is not plain text.
        pub fn get(&self, name: &str) -> Option<&str> {
            self.headers.get(name)
        }
    }

    impl From<::huaweicloud_meeting::ResponseHeaders> for RemoveHeaders {
        fn from(headers: ::huaweicloud_meeting::ResponseHeaders) -> Self {
            Self { headers }
        }
    }

    /// The headers of a response to `read`.
    ///
    /// A header that is not what the document says is an error of decoding when it is asked for.
    #[derive(Clone, Debug)]
    pub struct ReadHeaders {
        headers: ::huaweicloud_meeting::ResponseHeaders,
    }

    impl ReadHeaders {
        /// `ETag`.
        pub fn e_tag(&self) -> ::huaweicloud_meeting::Result<Option<&str>> {
            self.headers.value("ETag", Some)
        }

        /// `X-Both`.
        pub fn x_both(&self) -> ::huaweicloud_meeting::Result<i64> {
            self.headers.required_value("X-Both", |text| text.parse().ok())
        }

        /// The first value of any header, declared or not; `None` too when it is not plain text.
        pub fn get(&self, name: &str) -> Option<&str> {
            self.headers.get(name)
        }
    }

    impl From<::huaweicloud_meeting::ResponseHeaders> for ReadHeaders {
        fn from(headers: ::huaweicloud_meeting::ResponseHeaders) -> Self {
            Self { headers }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /things`
    pub static ADD: Operation = Operation {
        id: "add",
        method: Method::Post,
        path: "/things",
        token: false,
        idempotent: false,
    };

    /// `DELETE /things`
    pub static REMOVE: Operation = Operation {
        id: "remove",
        method: Method::Delete,
        path: "/things",
        token: false,
        idempotent: true,
    };

    /// `GET /things`
    pub static READ: Operation = Operation {
        id: "read",
        method: Method::Get,
        path: "/things",
        token: false,
        idempotent: true,
    };
}

/// Headers.
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

    /// One response with all sorts of headers.
    ///
    /// `POST /things`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add(&self) -> Result<types::AddResponse> {
        self.client.call(&operations::ADD).receive()
    }

    /// [`add`](Self::add), and the headers of its response.
    ///
    /// # Errors
    /// The same.
    pub fn add_with_headers(&self) -> Result<(types::AddResponse, types::AddHeaders)> {
        self.client
            .call(&operations::ADD)
            .receive_with_headers()
            .map(|(body, headers)| (body, headers.into()))
    }

    /// Headers alone.
    ///
    /// `DELETE /things`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    #[deprecated = "the document marks this operation as deprecated"]
    pub fn remove(&self) -> Result<()> {
        self.client.call(&operations::REMOVE).finish()
    }

    /// [`remove`](Self::remove), and the headers of its response.
    ///
    /// # Errors
    /// The same.
    #[deprecated = "the document marks this operation as deprecated"]
    pub fn remove_with_headers(&self) -> Result<types::RemoveHeaders> {
        self.client.call(&operations::REMOVE).finish_with_headers().map(Into::into)
    }

    /// Text in one case, nothing in another; a header of one of them only.
    ///
    /// `GET /things`
    ///
    /// [`read_with`](Self::read_with) takes `q` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `404`: Gone.
    pub fn read(&self) -> Result<Option<String>> {
        self.read_with(None)
    }

    /// As [`read`](Self::read), with what may be left out there: `None` leaves it out.
    ///
    /// - `q`: `q`.
    ///
    /// # Errors
    ///
    /// Those of [`read`](Self::read).
    pub fn read_with(&self, q: Option<&str>) -> Result<Option<String>> {
        let response = self
            .client
            .call(&operations::READ)
            .query_opt("q", q.as_ref())
            .response()?;
        match response.status() {
            200 => response.text().map(Some),
            204 => Ok(None),
            _ => Err(response.unexpected()),
        }
    }

    /// [`read`](Self::read), and the headers of its response.
    ///
    /// # Errors
    /// The same.
    pub fn read_with_headers(
        &self,
        q: Option<&str>,
    ) -> Result<(Option<String>, types::ReadHeaders)> {
        let response = self
            .client
            .call(&operations::READ)
            .query_opt("q", q.as_ref())
            .response()?;
        let headers = types::ReadHeaders::from(response.headers());
        Ok((
            match response.status() {
                200 => response.text().map(Some),
                204 => Ok(None),
                _ => Err(response.unexpected()),
            }?,
            headers,
        ))
    }
}
