// @generated from inlined.yaml: edit the document, not this file.

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
    /// `BoxColour`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum BoxColour {
        /// `"red"`.
        Red,
        /// `"green"`.
        Green,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl BoxColour {
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

    impl From<&str> for BoxColour {
        fn from(value: &str) -> Self {
            match value {
                "red" => Self::Red,
                "green" => Self::Green,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for BoxColour {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for BoxColour {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for BoxColour {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for BoxColour {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for BoxColour {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for BoxColour {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `BoxLid`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct BoxLid {
        /// `open`.
        pub open: bool,
    }

    /// `Box` of the document.
    #[doc(alias = "Box")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct BoxSchema {
        /// `colour`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub colour: Option<BoxColour>,
        /// `lid`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lid: Option<BoxLid>,
    }

    /// `Levels` of the document.
    pub type Levels = ::std::collections::BTreeMap<String, LevelsValue>;

    /// `LevelsValue`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct LevelsValue {
        /// `below`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub below: Option<::std::collections::BTreeMap<String, LevelsValue>>,
    }

    /// `Reports` of the document.
    pub type Reports = Vec<ReportsItem>;

    /// `ReportsItem`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ReportsItem {
        /// `Section`.
        Section(Section),
        /// `Text`.
        Text(String),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Section> for ReportsItem {
        fn from(value: Section) -> Self {
            Self::Section(value)
        }
    }

    impl From<String> for ReportsItem {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl ::serde::Serialize for ReportsItem {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Section(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ReportsItem {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_object() {
                return ::huaweicloud_meeting::runtime::variant(value, "Section")
                    .map(Self::Section);
            }
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "Text")
                    .map(Self::Text);
            }
            Ok(Self::Unknown(value))
        }
    }

    /// `Section` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Section {
        /// `reports`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reports: Option<Vec<ReportsItem>>,
        /// `levels`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub levels: Option<::std::collections::BTreeMap<String, LevelsValue>>,
        /// `lid`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lid: Option<BoxLid>,
    }

    /// `Things` of the document.
    ///
    /// At least 1 entry.
    pub type Things = Vec<ThingsItem>;

    /// `ThingsItem`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ThingsItem {
        /// `name`.
        pub name: String,
        /// `inner`.
        ///
        /// At least 1 entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inner: Option<Vec<ThingsItem>>,
    }

    impl ThingsItem {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                inner: None,
            }
        }

        /// With `inner`.
        #[must_use]
        pub fn with_inner(mut self, inner: impl Into<Vec<ThingsItem>>) -> Self {
            self.inner = Some(inner.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ThingsItem {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.inner {
                at.field(
                    "inner",
                    |at| {
                        at.count(value.len(), Some(1), None);
                        at.each(value, |at, value| at.nested(value));
                    },
                );
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /things`
    pub static ADD_THINGS: Operation = Operation {
        id: "addThings",
        method: Method::Post,
        path: "/things",
        token: false,
        idempotent: false,
    };

    /// `GET /colour`
    pub static GET_COLOUR: Operation = Operation {
        id: "getColour",
        method: Method::Get,
        path: "/colour",
        token: false,
        idempotent: true,
    };
}

/// Inlined.
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

    /// Add.
    ///
    /// `POST /things`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_things(
        &self,
        body: &[types::ThingsItem],
    ) -> Result<Vec<types::ReportsItem>> {
        self.client
            .call(&operations::ADD_THINGS)
            .validate_with(|at| {
                at.count(body.len(), Some(1), None);
                at.each(body, |at, value| at.nested(value));
            })
            .json(body)
            .receive()
    }

    /// Get.
    ///
    /// `GET /colour`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn get_colour(&self) -> Result<types::BoxColour> {
        self.client.call(&operations::GET_COLOUR).receive()
    }
}
