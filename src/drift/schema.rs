//! Schema: what the document says of responses, as tables that are compiled in.
//!
//! `openapi/meeting.responses.rs` holds them, a reviewed copy that `openapi::responses` writes from the document.

/// What the document says of an operation's responses.
#[derive(Debug)]
pub(super) struct Operation {
    pub id: &'static str,
    pub responses: &'static [Response],
}

/// What it says of a response of one status.
#[derive(Debug)]
pub(super) struct Response {
    /// `200`, `4XX` or `default`.
    pub status: &'static str,
    pub body: Body,
}

#[derive(Debug)]
#[allow(dead_code)] // the document need not have all of them
pub(super) enum Body {
    /// None is documented.
    None,
    Json(Schema),
    /// Of another media type: anything.
    Other,
}

/// What it says of a value.
#[derive(Debug)]
pub(super) struct Schema {
    pub ty: Type,
    pub nullable: bool,
    /// The other JSON type that the platform sends here too: a string in place of an integer, or a number of a string.
    pub also_sent: bool,
    /// The values that are known, where the document lists them.
    pub known: Known,
}

#[derive(Debug)]
#[allow(dead_code)] // the document need not have all of them
pub(super) enum Type {
    Any,
    Boolean,
    Int32,
    Int64,
    Number,
    String,
    Array(&'static Schema),
    Object(&'static Object),
}

#[derive(Debug)]
#[allow(dead_code)] // the document need not have all of them
pub(super) enum Known {
    /// Not listed.
    Any,
    Texts(&'static [&'static str]),
    Integers(&'static [i64]),
}

#[derive(Debug)]
pub(super) struct Object {
    pub properties: &'static [Property],
    pub rest: Rest,
}

#[derive(Debug)]
pub(super) struct Property {
    pub name: &'static str,
    pub required: bool,
    pub schema: Schema,
}

/// What an object may have beside its properties.
#[derive(Debug)]
#[allow(dead_code)] // the document need not have all of them
pub(super) enum Rest {
    /// Nothing that the document knows of.
    Undeclared,
    /// Anything: undeclared fields are kept, as the document says.
    Kept,
    /// Entries of a map, whose keys are data.
    Entries(&'static Schema),
}

include!("../../openapi/meeting.responses.rs");

impl Operation {
    pub fn of(id: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|operation| operation.id == id)
    }

    /// What is said of a response of this status.
    pub fn response(&self, status: u16) -> Option<&'static Response> {
        let code = status.to_string();
        let class = format!("{}XX", status / 100);
        [code.as_str(), class.as_str(), "default"]
            .into_iter()
            .find_map(|wanted| self.responses.iter().find(|it| it.status == wanted))
    }
}
