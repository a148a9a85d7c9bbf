// @generated from ranges.yaml: edit the document, not this file.

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

    /// `PUT /note`
    pub static REPLACE_NOTE: Operation = Operation {
        id: "replaceNote",
        method: Method::Put,
        path: "/note",
        token: false,
        idempotent: true,
    };

    /// `POST /notes`
    pub static ADD_NOTE: Operation = Operation {
        id: "addNote",
        method: Method::Post,
        path: "/notes",
        token: false,
        idempotent: false,
    };

    /// `POST /texts`
    pub static ADD_TEXT: Operation = Operation {
        id: "addText",
        method: Method::Post,
        path: "/texts",
        token: false,
        idempotent: false,
    };

    /// `POST /feeds`
    pub static ADD_FEED: Operation = Operation {
        id: "addFeed",
        method: Method::Post,
        path: "/feeds",
        token: false,
        idempotent: false,
    };

    /// `POST /files`
    pub static ADD_FILE: Operation = Operation {
        id: "addFile",
        method: Method::Post,
        path: "/files",
        token: false,
        idempotent: false,
    };

    /// `PUT /files`
    pub static REPLACE_FILE: Operation = Operation {
        id: "replaceFile",
        method: Method::Put,
        path: "/files",
        token: false,
        idempotent: true,
    };
}

/// Ranges.
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
    /// `PUT /note`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn replace_note(&self, body: &types::Note) -> Result<types::Note> {
        self.client
            .call(&operations::REPLACE_NOTE)
            .validate(body)
            .header("Accept", "application/json, application/*;q=0.9")
            .json(body)
            .receive()
    }

    /// Add.
    ///
    /// `POST /notes`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_note(&self, body: Option<&types::Note>) -> Result<()> {
        let call = self
            .client
            .call(&operations::ADD_NOTE)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.nested(value);
                }
            });
        let call = match body {
            Some(body) => call.json_as("application/hal+json", body),
            None => call,
        };
        call.finish()
    }

    /// Add.
    ///
    /// `POST /texts`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_text(&self, body: &str) -> Result<String> {
        self.client
            .call(&operations::ADD_TEXT)
            .bytes("text/plain; charset=utf-8", body.as_bytes())
            .response()?
            .text()
    }

    /// Add.
    ///
    /// `POST /feeds`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_feed(&self, body: &str) -> Result<()> {
        self.client
            .call(&operations::ADD_FEED)
            .bytes("application/xml; charset=utf-8", body.as_bytes())
            .finish()
    }

    /// Add.
    ///
    /// `POST /files`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_file(&self, body: &[u8]) -> Result<()> {
        self.client
            .call(&operations::ADD_FILE)
            .bytes("application/octet-stream", body)
            .finish()
    }

    /// Replace.
    ///
    /// `PUT /files`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn replace_file(&self, body: &types::Note) -> Result<types::Note> {
        self.client.call(&operations::REPLACE_FILE).validate(body).json(body).receive()
    }
}
