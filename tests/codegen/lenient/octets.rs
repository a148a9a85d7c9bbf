// @generated from octets.yaml: edit the document, not this file.

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
pub mod types {}
/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `PUT /image`
    pub static REPLACE_IMAGE: Operation = Operation {
        id: "replaceImage",
        method: Method::Put,
        path: "/image",
        token: false,
        idempotent: true,
    };
}

/// Octets.
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

    /// Replace.
    ///
    /// `PUT /image`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn replace_image(&self, body: &[u8]) -> Result<Vec<u8>> {
        Ok(
            self
                .client
                .call(&operations::REPLACE_IMAGE)
                .bytes("application/octet-stream", body)
                .response()?
                .into_bytes(),
        )
    }
}
