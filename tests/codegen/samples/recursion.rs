// @generated from recursion.yaml: edit the document, not this file.

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
    /// `A` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct A {
        /// `id`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// `child`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub child: Option<AChild>,
    }

    impl A {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `id`.
        #[must_use]
        pub fn with_id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// With `child`.
        #[must_use]
        pub fn with_child(mut self, child: impl Into<AChild>) -> Self {
            self.child = Some(child.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for A {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.child {
                at.field("child", |at| at.nested(value));
            }
        }
    }

    /// `AChild`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AChild {
        /// `id`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// `child`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub child: Option<Box<AChild>>,
        /// `extra`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub extra: Option<String>,
    }

    impl AChild {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `id`.
        #[must_use]
        pub fn with_id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// With `child`.
        #[must_use]
        pub fn with_child(mut self, child: impl Into<Box<AChild>>) -> Self {
            self.child = Some(child.into());
            self
        }

        /// With `extra`.
        #[must_use]
        pub fn with_extra(mut self, extra: impl Into<String>) -> Self {
            self.extra = Some(extra.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AChild {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.child {
                at.field("child", |at| at.nested(value));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /as`
    pub static ADD_A: Operation = Operation {
        id: "addA",
        method: Method::Post,
        path: "/as",
        token: false,
        idempotent: false,
    };
}

/// Types within themselves.
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
    /// `POST /as`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_a(&self, body: &types::A) -> Result<types::A> {
        self.client.call(&operations::ADD_A).validate(body).json(body).receive()
    }
}
