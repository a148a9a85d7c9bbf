//! Settings: how the generated code is to sit in its crate.
use crate::openapi::document::headers;
use crate::openapi::generate::select::Selection;

/// How the generated code is to sit in its crate.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the runtime (`wire`, `Client`, `Secret`, `Result`) is: `crate`, or `::huaweicloud_meeting`.
    pub runtime: String,
    /// `impl <runtime>::Client` (only inside the runtime's own crate), or an `Api` struct of the generated code's own.
    pub methods_on_client: bool,
    /// Header parameters that the transport sends by itself, and methods therefore do not take.
    pub transport_headers: Vec<String>,
    /// Method names that are taken on the type that gets the methods.
    pub taken_methods: Vec<String>,
    /// The comment at the top of the output, without slashes.
    pub banner: String,
    /// Which operations are left out.
    pub selection: Selection,
    /// What is right on the wire and merely poor in Rust is a warning: an operation without `operationId`, which is named
    /// after method and path; JSON without a schema, which is any JSON; and so on. Else it is refused, as a document of
    /// one's own can be mended.
    pub accepts_poor: bool,
}

impl Settings {
    /// For the runtime's own crate: methods become part of its `Client`.
    pub fn inside(document: &str) -> Self {
        Self {
            runtime: "crate".into(),
            methods_on_client: true,
            transport_headers: headers::SENT.map(String::from).into(),
            taken_methods: CLIENT_METHODS.iter().copied().map(String::from).collect(),
            ..Self::outside(RUNTIME, document)
        }
    }

    /// For a document that somebody else wrote. The banner names the file without its folders, so that the same document
    /// gives the same code wherever it is; what is merely poor is no reason to refuse it.
    pub fn for_document(name: &str) -> Self {
        let file = std::path::Path::new(name)
            .file_name()
            .map_or_else(|| name.to_owned(), |name| name.display().to_string());
        Self {
            accepts_poor: true,
            ..Self::outside(RUNTIME, &file)
        }
    }

    /// For any other crate: the methods sit on an `Api` that holds a client of the runtime at `runtime`.
    pub fn outside(runtime: &str, document: &str) -> Self {
        Self {
            runtime: runtime.into(),
            methods_on_client: false,
            transport_headers: Vec::new(),
            taken_methods: vec!["new".into()],
            banner: format!("@generated from {document}: edit the document, not this file."),
            selection: Selection::default(),
            accepts_poor: false,
        }
    }
}

/// Where the code generated for other crates finds what it stands on.
const RUNTIME: &str = "::huaweicloud_meeting";

/// What the runtime's `Client` calls its own: an operation of that name is refused, else rustc would stumble over it.
const CLIENT_METHODS: &[&str] = &[
    "anonymous",
    "builder",
    "call",
    "change_user",
    "change_user_with",
    "clone",
    "deadline",
    "for_enterprise",
    "from_env",
    "login",
    "login_info",
    "logout",
    "logout_on_drop",
    "new",
    "refresh",
    "session",
    "shutdown",
    "token_expires_at",
    "validate",
    "with_credentials",
    "with_language",
    "with_request_id",
    "with_retry",
    "with_timeout",
];
