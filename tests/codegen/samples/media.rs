// @generated from media.yaml: edit the document, not this file.

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
    /// `Note` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Note {
        /// `text`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    impl Note {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `text`.
        #[must_use]
        pub fn with_text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Note {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /vendor`
    pub static VENDOR: Operation = Operation {
        id: "vendor",
        method: Method::Post,
        path: "/vendor",
        token: false,
        idempotent: false,
    };

    /// `PATCH /patch`
    pub static MERGE: Operation = Operation {
        id: "merge",
        method: Method::Patch,
        path: "/patch",
        token: false,
        idempotent: false,
    };

    /// `GET /choice`
    pub static CHOICE: Operation = Operation {
        id: "choice",
        method: Method::Get,
        path: "/choice",
        token: false,
        idempotent: true,
    };

    /// `PUT /same`
    pub static SAME: Operation = Operation {
        id: "same",
        method: Method::Put,
        path: "/same",
        token: false,
        idempotent: true,
    };

    /// `PUT /image`
    pub static IMAGE: Operation = Operation {
        id: "image",
        method: Method::Put,
        path: "/image",
        token: false,
        idempotent: true,
    };

    /// `POST /csv`
    pub static CSV: Operation = Operation {
        id: "csv",
        method: Method::Post,
        path: "/csv",
        token: false,
        idempotent: false,
    };
}

/// Media types.
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

    /// A media type of one's own, both ways.
    ///
    /// `POST /vendor`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn vendor(&self, body: &types::Note) -> Result<types::Note> {
        self.client
            .call(&operations::VENDOR)
            .validate(body)
            .header("Accept", "application/vnd.own+json")
            .json_as("application/vnd.own+json; version=2", body)
            .receive()
    }

    /// An optional body as a merge patch.
    ///
    /// `PATCH /patch`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn merge(&self, body: Option<&types::Note>) -> Result<()> {
        let call = self
            .client
            .call(&operations::MERGE)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.nested(value);
                }
            });
        let call = match body {
            Some(body) => call.json_as("application/merge-patch+json", body),
            None => call,
        };
        call.finish()
    }

    /// JSON is asked for where there is a choice.
    ///
    /// `GET /choice`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn choice(&self) -> Result<Option<types::Note>> {
        let response = self
            .client
            .call(&operations::CHOICE)
            .header("Accept", "application/json")
            .response()?;
        match response.status() {
            200 => response.json().map(Some),
            204 => Ok(None),
            _ => Err(response.unexpected()),
        }
    }

    /// Two JSON media types of one schema.
    ///
    /// `PUT /same`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn same(&self, body: &types::Note) -> Result<String> {
        self.client.call(&operations::SAME).validate(body).json(body).response()?.text()
    }

    /// Octets both ways; any kind of image comes.
    ///
    /// `PUT /image`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn image(&self, body: &[u8]) -> Result<Vec<u8>> {
        Ok(
            self
                .client
                .call(&operations::IMAGE)
                .bytes("image/png", body)
                .response()?
                .into_bytes(),
        )
    }

    /// An optional text.
    ///
    /// `POST /csv`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn csv(&self, body: Option<&str>) -> Result<Vec<u8>> {
        let call = self.client.call(&operations::CSV);
        let call = match body {
            Some(body) => call.bytes("text/csv; charset=utf-8", body.as_bytes()),
            None => call,
        };
        Ok(call.response()?.into_bytes())
    }
}
