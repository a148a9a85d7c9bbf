// @generated from unsaid.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;
use ::huaweicloud_meeting::runtime::Style;

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
    /// `AddAssistantBody`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddAssistantBody {
        /// `name`.
        pub name: String,
        /// Any JSON.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub defaults: Option<::serde_json::Value>,
        /// `style`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub style: Option<AddAssistantBodyStyle>,
        /// `tags`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tags: Option<Vec<String>>,
    }

    impl AddAssistantBody {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                defaults: None,
                style: None,
                tags: None,
            }
        }

        /// With `defaults`.
        #[must_use]
        pub fn with_defaults(
            mut self,
            defaults: impl Into<::serde_json::Value>,
        ) -> Self {
            self.defaults = Some(defaults.into());
            self
        }

        /// With `style`.
        #[must_use]
        pub fn with_style(mut self, style: impl Into<AddAssistantBodyStyle>) -> Self {
            self.style = Some(style.into());
            self
        }

        /// With `tags`.
        #[must_use]
        pub fn with_tags(mut self, tags: impl Into<Vec<String>>) -> Self {
            self.tags = Some(tags.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AddAssistantBody {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.style {
                at.field("style", |at| at.nested(value));
            }
        }
    }

    /// `AddAssistantBodyStyle`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddAssistantBodyStyle {
        /// `voice`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub voice: Option<String>,
        /// `stops`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub stops: Option<Vec<i64>>,
    }

    impl AddAssistantBodyStyle {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `voice`.
        #[must_use]
        pub fn with_voice(mut self, voice: impl Into<String>) -> Self {
            self.voice = Some(voice.into());
            self
        }

        /// With `stops`.
        #[must_use]
        pub fn with_stops(mut self, stops: impl Into<Vec<i64>>) -> Self {
            self.stops = Some(stops.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AddAssistantBodyStyle {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /assistants`
    pub static ADD_ASSISTANT: Operation = Operation {
        id: "addAssistant",
        method: Method::Post,
        path: "/assistants",
        token: false,
        idempotent: false,
    };
}

/// Unsaid.
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
    /// `POST /assistants`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_assistant(&self, body: &types::AddAssistantBody) -> Result<()> {
        self.client
            .call(&operations::ADD_ASSISTANT)
            .validate(body)
            .form(body, &[("defaults", Style::Json), ("style", Style::Json)])
            .finish()
    }
}
