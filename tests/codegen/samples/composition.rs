// @generated from composition.yaml: edit the document, not this file.

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
    /// `Alias` of the document.
    pub type Alias = Base;

    /// `Base` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Base {
        /// `id`.
        ///
        /// At most 9 characters.
        pub id: String,
        /// `note`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// `Child` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Child {
        /// `kind`.
        pub kind: String,
        /// `child`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub child: Option<String>,
    }

    /// Base and more.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Derived {
        /// `id`.
        ///
        /// At most 9 characters.
        pub id: String,
        /// `note`.
        pub note: String,
        /// `more`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub more: Option<i64>,
    }

    impl Derived {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(id: impl Into<String>, note: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                note: note.into(),
                more: None,
            }
        }

        /// With `more`.
        #[must_use]
        pub fn with_more(mut self, more: impl Into<i64>) -> Self {
            self.more = Some(more.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Derived {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("id", |at| at.length(&self.id, None, Some(9)));
        }
    }

    /// `Mixin` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Mixin {
        /// `mixed`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mixed: Option<bool>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, i64>,
    }

    /// `Narrow` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Narrow {
        /// `level`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub level: Option<NarrowLevel>,
        /// `note`.
        ///
        /// At most 3 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// `any`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub any: Option<i64>,
    }

    /// `NarrowLevel`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum NarrowLevel {
        /// `"low"`.
        Low,
        /// `"high"`.
        High,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl NarrowLevel {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Low => "low",
                Self::High => "high",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for NarrowLevel {
        fn from(value: &str) -> Self {
            match value {
                "low" => Self::Low,
                "high" => Self::High,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for NarrowLevel {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for NarrowLevel {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for NarrowLevel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for NarrowLevel {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for NarrowLevel {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for NarrowLevel {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Narrower` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Narrower {
        /// Short.
        ///
        /// At most 3 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<String>,
        /// `inner`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inner: Option<Base>,
        /// `list`.
        ///
        /// At least 1 entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<Base>>,
    }

    /// `Short` of the document.
    ///
    /// At most 3 characters.
    pub type Short = String;

    /// Base and more.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Wide {
        /// `own`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub own: Option<Base>,
        /// With words.
        ///
        /// At most 3 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub worded: Option<String>,
        /// `id`.
        ///
        /// At most 9 characters.
        pub id: String,
        /// `note`.
        pub note: String,
        /// `more`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub more: Option<i64>,
        /// `mixed`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mixed: Option<bool>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, i64>,
    }

    /// `Widest` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Widest {
        /// `short`.
        ///
        /// At most 5 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<String>,
        /// `inner`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inner: Option<WidestInner>,
        /// `list`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<WidestListItem>>,
    }

    /// `WidestInner`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct WidestInner {
        /// `note`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// `WidestListItem`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct WidestListItem {
        /// `id`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /all`
    pub static COMPOSE: Operation = Operation {
        id: "compose",
        method: Method::Post,
        path: "/all",
        token: false,
        idempotent: false,
    };
}

/// Composition.
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

    /// All of several.
    ///
    /// `POST /all`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn compose(&self, body: &types::Derived) -> Result<types::Wide> {
        self.client.call(&operations::COMPOSE).validate(body).json(body).receive()
    }
}
