// @generated from responses.yaml: edit the document, not this file.

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
    /// `Mode` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Mode {
        /// `1`: It is on.
        On,
        /// A value that the document does not know, kept as it is.
        Unknown(i64),
    }

    impl Mode {
        /// The value as it is on the wire.
        pub fn code(self) -> i64 {
            match self {
                Self::On => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i64> for Mode {
        fn from(value: i64) -> Self {
            match value {
                1 => Self::On,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for Mode {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i64>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for Mode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for Mode {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Mode {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            ::huaweicloud_meeting::runtime::lenient::<D, i64>(deserializer)
                .map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Mode {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// `Problem` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Problem {
        /// `title`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<String>,
    }

    /// `Thing` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `id`.
        pub id: String,
        /// `size`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::lenient"
        )]
        pub size: Option<i64>,
        /// `code`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::lenient"
        )]
        pub code: Option<String>,
        /// Said twice.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::lenient"
        )]
        pub both: Option<i32>,
        /// `mode`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mode: Option<Mode>,
        /// Of a reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub about: Option<Problem>,
        /// `count`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::lenient"
        )]
        pub count: Option<i32>,
    }

    /// What `several` may respond with.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum SeveralResponse {
        /// Status 200.
        Status200(Thing),
        /// Status 202.
        Status202(String),
        /// Status 204.
        Status204,
        /// Status 2XX.
        Status2XX(Vec<u8>),
    }

    /// The headers of a response to `sameTwice`.
    ///
    /// A header that is not what the document says is an error of decoding when it is asked for.
    #[derive(Clone, Debug)]
    pub struct SameTwiceHeaders {
        headers: ::huaweicloud_meeting::ResponseHeaders,
    }

    impl SameTwiceHeaders {
        /// `X-Count`.
        pub fn x_count(&self) -> ::huaweicloud_meeting::Result<Option<i64>> {
            self.headers.value("X-Count", |text| text.parse().ok())
        }

        /// The first value of any header, declared or not; `None` too when it is not plain text.
        pub fn get(&self, name: &str) -> Option<&str> {
            self.headers.get(name)
        }
    }

    impl From<::huaweicloud_meeting::ResponseHeaders> for SameTwiceHeaders {
        fn from(headers: ::huaweicloud_meeting::ResponseHeaders) -> Self {
            Self { headers }
        }
    }

    /// The headers of a response to `several`.
    ///
    /// A header that is not what the document says is an error of decoding when it is asked for.
    #[derive(Clone, Debug)]
    pub struct SeveralHeaders {
        headers: ::huaweicloud_meeting::ResponseHeaders,
    }

    impl SeveralHeaders {
        /// `X-Count`.
        pub fn x_count(&self) -> ::huaweicloud_meeting::Result<Option<i64>> {
            self.headers.value("X-Count", |text| text.parse().ok())
        }

        /// The first value of any header, declared or not; `None` too when it is not plain text.
        pub fn get(&self, name: &str) -> Option<&str> {
            self.headers.get(name)
        }
    }

    impl From<::huaweicloud_meeting::ResponseHeaders> for SeveralHeaders {
        fn from(headers: ::huaweicloud_meeting::ResponseHeaders) -> Self {
            Self { headers }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /one`
    pub static GET_OBJECT: Operation = Operation {
        id: "getObject",
        method: Method::Get,
        path: "/one",
        token: false,
        idempotent: true,
    };

    /// `PUT /one`
    pub static GET_ARRAY: Operation = Operation {
        id: "getArray",
        method: Method::Put,
        path: "/one",
        token: false,
        idempotent: true,
    };

    /// `POST /one`
    pub static GET_STRING: Operation = Operation {
        id: "getString",
        method: Method::Post,
        path: "/one",
        token: false,
        idempotent: false,
    };

    /// `DELETE /one`
    pub static GET_INTEGER: Operation = Operation {
        id: "getInteger",
        method: Method::Delete,
        path: "/one",
        token: false,
        idempotent: true,
    };

    /// `PATCH /one`
    pub static GET_MAP: Operation = Operation {
        id: "getMap",
        method: Method::Patch,
        path: "/one",
        token: false,
        idempotent: false,
    };

    /// `HEAD /one`
    pub static HEAD_ONLY: Operation = Operation {
        id: "headOnly",
        method: Method::Head,
        path: "/one",
        token: false,
        idempotent: true,
    };

    /// `OPTIONS /one`
    pub static GET_ANY: Operation = Operation {
        id: "getAny",
        method: Method::Options,
        path: "/one",
        token: false,
        idempotent: true,
    };

    /// `GET /other`
    pub static GET_TEXT: Operation = Operation {
        id: "getText",
        method: Method::Get,
        path: "/other",
        token: false,
        idempotent: true,
    };

    /// `PUT /other`
    pub static GET_BYTES: Operation = Operation {
        id: "getBytes",
        method: Method::Put,
        path: "/other",
        token: false,
        idempotent: true,
    };

    /// `POST /other`
    pub static MAYBE: Operation = Operation {
        id: "maybe",
        method: Method::Post,
        path: "/other",
        token: false,
        idempotent: false,
    };

    /// `DELETE /other`
    pub static SAME_TWICE: Operation = Operation {
        id: "sameTwice",
        method: Method::Delete,
        path: "/other",
        token: false,
        idempotent: true,
    };

    /// `PATCH /other`
    pub static SEVERAL: Operation = Operation {
        id: "several",
        method: Method::Patch,
        path: "/other",
        token: false,
        idempotent: false,
    };
}

/// Responses.
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

    /// An object.
    ///
    /// `GET /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `404` ([`Problem`](types::Problem)): Not \<there>.
    /// - `default`: Anything else.
    pub fn get_object(&self) -> Result<types::Thing> {
        self.client.call(&operations::GET_OBJECT).receive()
    }

    /// An array.
    ///
    /// `PUT /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_array(&self) -> Result<Vec<types::Thing>> {
        self.client.call(&operations::GET_ARRAY).receive()
    }

    /// A string.
    ///
    /// `POST /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_string(&self) -> Result<String> {
        self.client.call(&operations::GET_STRING).receive()
    }

    /// An integer or null.
    ///
    /// `DELETE /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_integer(&self) -> Result<Option<i64>> {
        self.client.call(&operations::GET_INTEGER).receive()
    }

    /// A map.
    ///
    /// `PATCH /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `default`: Ok.
    pub fn get_map(&self) -> Result<::std::collections::BTreeMap<String, f64>> {
        self.client.call(&operations::GET_MAP).receive()
    }

    /// Nothing but a status.
    ///
    /// `HEAD /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn head_only(&self) -> Result<()> {
        self.client.call(&operations::HEAD_ONLY).finish()
    }

    /// Any JSON.
    ///
    /// `OPTIONS /one`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_any(&self) -> Result<::serde_json::Value> {
        self.client.call(&operations::GET_ANY).receive()
    }

    /// Text.
    ///
    /// `GET /other`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_text(&self) -> Result<String> {
        self.client.call(&operations::GET_TEXT).response()?.text()
    }

    /// Bytes.
    ///
    /// `PUT /other`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_bytes(&self) -> Result<Vec<u8>> {
        Ok(self.client.call(&operations::GET_BYTES).response()?.into_bytes())
    }

    /// A body or none.
    ///
    /// `POST /other`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn maybe(&self) -> Result<Option<types::Thing>> {
        let response = self.client.call(&operations::MAYBE).response()?;
        match response.status() {
            200 => response.json().map(Some),
            204 => Ok(None),
            _ => Err(response.unexpected()),
        }
    }

    /// The same for two statuses.
    ///
    /// `DELETE /other`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn same_twice(&self) -> Result<types::Thing> {
        self.client.call(&operations::SAME_TWICE).receive()
    }

    /// [`same_twice`](Self::same_twice), and the headers of its response.
    ///
    /// # Errors
    /// The same.
    pub fn same_twice_with_headers(
        &self,
    ) -> Result<(types::Thing, types::SameTwiceHeaders)> {
        self.client
            .call(&operations::SAME_TWICE)
            .receive_with_headers()
            .map(|(body, headers)| (body, headers.into()))
    }

    /// Different bodies.
    ///
    /// `PATCH /other`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn several(&self) -> Result<types::SeveralResponse> {
        let response = self.client.call(&operations::SEVERAL).response()?;
        match response.status() {
            200 => response.json().map(types::SeveralResponse::Status200),
            202 => response.text().map(types::SeveralResponse::Status202),
            204 => Ok(types::SeveralResponse::Status204),
            _ => Ok(types::SeveralResponse::Status2XX(response.into_bytes())),
        }
    }

    /// [`several`](Self::several), and the headers of its response.
    ///
    /// # Errors
    /// The same.
    pub fn several_with_headers(
        &self,
    ) -> Result<(types::SeveralResponse, types::SeveralHeaders)> {
        let response = self.client.call(&operations::SEVERAL).response()?;
        let headers = types::SeveralHeaders::from(response.headers());
        Ok((
            match response.status() {
                200 => response.json().map(types::SeveralResponse::Status200),
                202 => response.text().map(types::SeveralResponse::Status202),
                204 => Ok(types::SeveralResponse::Status204),
                _ => Ok(types::SeveralResponse::Status2XX(response.into_bytes())),
            }?,
            headers,
        ))
    }
}
