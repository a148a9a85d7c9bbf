// @generated from invented.yaml: edit the document, not this file.

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
    /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
    pub type Mixed = ::serde_json::Value;

    /// `One` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct One {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
    pub type SendPartsPartsOther = ::serde_json::Value;

    /// `SendPartsPartsOtherVariant1`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SendPartsPartsOtherVariant1 {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `SendPartsPartsOtherVariant2`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SendPartsPartsOtherVariant2 {
        /// `b`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<String>,
    }

    /// `Thing` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `user-name`.
        #[serde(rename = "user-name", default, skip_serializing_if = "Option::is_none")]
        pub user_name: Option<String>,
        /// `user_name`.
        #[serde(rename = "user_name", default, skip_serializing_if = "Option::is_none")]
        pub user_name_9630: Option<String>,
        /// `sort`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sort: Option<ThingSort>,
        /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub inner: Option<::serde_json::Value>,
        /// `list`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<::serde_json::Value>>,
        /// One of two.
        ///
        /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub inline: Option<::serde_json::Value>,
        /// `both`.
        ///
        /// Only in requests; responses lack it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub both: Option<String>,
    }

    /// `thing` of the document.
    #[doc(alias = "thing")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing2642 {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// One of two.
    ///
    /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
    pub type ThingInline = ::serde_json::Value;

    /// `ThingInlineVariant1`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ThingInlineVariant1 {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    /// `ThingInlineVariant2`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ThingInlineVariant2 {
        /// `b`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<String>,
    }

    /// `ThingSort`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ThingSort {
        /// `"created"`.
        Created,
        /// `"Created"`.
        Created7894,
        /// `"≥"`.
        Value7506,
        /// `"yes"`.
        Yes,
        /// `"5"`.
        N5,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl ThingSort {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Created => "created",
                Self::Created7894 => "Created",
                Self::Value7506 => "≥",
                Self::Yes => "yes",
                Self::N5 => "5",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for ThingSort {
        fn from(value: &str) -> Self {
            match value {
                "created" => Self::Created,
                "Created" => Self::Created7894,
                "≥" => Self::Value7506,
                "yes" => Self::Yes,
                "5" => Self::N5,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for ThingSort {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for ThingSort {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for ThingSort {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for ThingSort {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ThingSort {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for ThingSort {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Two` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Two {
        /// `b`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<String>,
    }

    /// The parts of a request of `sendParts`.
    #[derive(Debug)]
    #[non_exhaustive]
    pub struct SendPartsParts {
        /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
        pub one: ::serde_json::Value,
        /// It has several forms, and a value does not tell which of them it is: JSON as it comes.
        pub other: Option<::serde_json::Value>,
        /// `list`.
        pub list: Option<Vec<::serde_json::Value>>,
    }

    impl SendPartsParts {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(one: impl Into<::serde_json::Value>) -> Self {
            Self {
                one: one.into(),
                other: None,
                list: None,
            }
        }

        /// With `other`.
        #[must_use]
        pub fn with_other(mut self, other: impl Into<::serde_json::Value>) -> Self {
            self.other = Some(other.into());
            self
        }

        /// With `list`.
        #[must_use]
        pub fn with_list(mut self, list: impl Into<Vec<::serde_json::Value>>) -> Self {
            self.list = Some(list.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for SendPartsParts {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    impl<'a> From<SendPartsParts> for ::huaweicloud_meeting::Multipart<'a> {
        fn from(body: SendPartsParts) -> Self {
            let mut parts = Self::new();
            parts.json("one", "application/json", &body.one);
            if let Some(value) = body.other {
                parts.json("other", "application/json", &value);
            }
            for value in body.list.into_iter().flatten() {
                parts.json("list", "application/json", &value);
            }
            parts
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /things/{thing-id}`
    pub static GET_THINGS_BY_THING_ID: Operation = Operation {
        id: "get_things_by_thing_id",
        method: Method::Get,
        path: "/things/{thing-id}",
        token: false,
        idempotent: true,
    };

    /// `GET /list`
    pub static LIST_ALL: Operation = Operation {
        id: "listAll",
        method: Method::Get,
        path: "/list",
        token: false,
        idempotent: true,
    };

    /// `GET /list-2`
    pub static LIST_ALL_4506: Operation = Operation {
        id: "list_all",
        method: Method::Get,
        path: "/list-2",
        token: false,
        idempotent: true,
    };

    /// `POST /new`
    pub static NEW_4175: Operation = Operation {
        id: "new",
        method: Method::Post,
        path: "/new",
        token: false,
        idempotent: false,
    };

    /// `POST /parts`
    pub static SEND_PARTS: Operation = Operation {
        id: "sendParts",
        method: Method::Post,
        path: "/parts",
        token: false,
        idempotent: false,
    };
}

/// Invented.
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

    /// Get.
    ///
    /// `GET /things/{thing-id}`
    ///
    /// - `thing_id`: `thing-id`.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_things_by_thing_id(&self, thing_id: &str) -> Result<types::Thing> {
        self.client
            .call(&operations::GET_THINGS_BY_THING_ID)
            .path("thing-id", thing_id)
            .receive()
    }

    /// List.
    ///
    /// `GET /list`
    ///
    /// [`list_all_with`](Self::list_all_with) takes `page-size` and `page_size` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn list_all(&self) -> Result<::serde_json::Value> {
        self.list_all_with(None, None)
    }

    /// As [`list_all`](Self::list_all), with what may be left out there: `None` leaves it out.
    ///
    /// - `page_size`: `page-size`.
    /// - `page_size_5588`: `page_size`.
    ///
    /// # Errors
    ///
    /// Those of [`list_all`](Self::list_all).
    pub fn list_all_with(
        &self,
        page_size: Option<i64>,
        page_size_5588: Option<i64>,
    ) -> Result<::serde_json::Value> {
        self.client
            .call(&operations::LIST_ALL)
            .query_opt("page-size", page_size.as_ref())
            .query_opt("page_size", page_size_5588.as_ref())
            .receive()
    }

    /// List.
    ///
    /// `GET /list-2`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `302`: No success.
    pub fn list_all_4506(&self) -> Result<()> {
        self.client.call(&operations::LIST_ALL_4506).finish()
    }

    /// New.
    ///
    /// `POST /new`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn new_4175(
        &self,
        body: Option<&::serde_json::Value>,
    ) -> Result<::serde_json::Value> {
        self.client.call(&operations::NEW_4175).json_opt(body).receive()
    }

    /// Parts that nothing tells apart.
    ///
    /// `POST /parts`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn send_parts(&self, body: types::SendPartsParts) -> Result<()> {
        self.client
            .call(&operations::SEND_PARTS)
            .validate(&body)
            .multipart(body.into())
            .finish()
    }
}
