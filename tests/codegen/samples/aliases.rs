// @generated from aliases.yaml: edit the document, not this file.

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
    /// `Anything` of the document.
    pub type Anything = ::serde_json::Value;

    /// `Count` of the document.
    ///
    /// At least 0.
    pub type Count = i32;

    /// `Label` of the document.
    pub type Label = String;

    /// `Labels` of the document.
    ///
    /// At most 4 entries.
    pub type Labels = Vec<Option<String>>;

    /// `Later` of the document.
    pub type Later = ZLast;

    /// `Other` of the document.
    pub type Other = Thing;

    /// The same in other words.
    pub type OtherWords = Thing;

    /// `Password` of the document.
    pub type Password = ::huaweicloud_meeting::Secret;

    /// `Prices` of the document.
    pub type Prices = ::std::collections::BTreeMap<String, f64>;

    /// Has the name of a type of the prelude.
    #[doc(alias = "String")]
    pub type StringSchema = String;

    /// `Thing` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// Identifies a thing.
        ///
        /// 1 to 32 characters. Pattern: `^[a-z0-9]+$`.
        ///
        /// Deprecated.
        pub id: String,
        /// `labels`.
        ///
        /// At most 4 entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub labels: Option<Vec<Option<String>>>,
        /// `parent`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parent: Option<Box<Thing>>,
    }

    /// Identifies a thing.
    ///
    /// 1 to 32 characters. Pattern: `^[a-z0-9]+$`.
    ///
    /// Deprecated.
    pub type ThingId = String;

    /// `ZLast` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ZLast {
        /// `a`.
        ///
        /// At least 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<i32>,
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /things/{id}`
    pub static THING: Operation = Operation {
        id: "thing",
        method: Method::Get,
        path: "/things/{id}",
        token: false,
        idempotent: true,
    };
}

/// Aliases.
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

    /// Identifiers have a name.
    ///
    /// `GET /things/{id}`
    ///
    /// - `id`: Identifies a thing. 1 to 32 characters. Pattern: `^[a-z0-9]+$`. Deprecated.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn thing(&self, id: &str) -> Result<types::Thing> {
        self.client
            .call(&operations::THING)
            .validate_with(|at| {
                at.field(
                    "id",
                    |at| {
                        static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                            "^[a-z0-9]+$",
                            {
                                use ::huaweicloud_meeting::runtime::{Piece::*, class};
                                All(&[Start, Repeat(&In(class("az09")), 1, None), End])
                            },
                        );
                        at.text(id, Some(1), Some(32), &PATTERN);
                    },
                );
            })
            .path("id", id)
            .receive()
    }
}
