// @generated from rules.yaml: edit the document, not this file.

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
    /// `Thing` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `name`.
        ///
        /// At most 5 characters.
        pub name: String,
    }

    impl Thing {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self { name: name.into() }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Thing {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("name", |at| at.length(&self.name, None, Some(5)));
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /things`
    pub static ADD_THING: Operation = Operation {
        id: "addThing",
        method: Method::Post,
        path: "/things",
        token: false,
        idempotent: false,
    };
}

/// Rules.
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
    pub fn add_thing(&self, body: &types::Thing) -> Result<()> {
        self.client.call(&operations::ADD_THING).validate(body).json(body).finish()
    }
}
