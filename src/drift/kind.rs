//! Kind: what sort of difference it is, in words and as JSON.
use serde::{Serialize, Serializer};
use std::fmt;

/// A type of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum JsonType {
    /// Any of them.
    Any,
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number without fraction and exponent.
    Integer,
    /// Any other number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// With its article, for sentences.
    fn phrase(self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Integer => "an integer",
            Self::Number => "a number with a fraction",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

/// What sort of difference it is. `Display` is a sentence without the place; nothing in it comes from a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A field that the document does not have.
    UndeclaredField {
        /// The type of its value.
        found: JsonType,
    },
    /// A value of another type.
    OtherType {
        /// The type in the document.
        expected: JsonType,
        /// The type that came.
        found: JsonType,
    },
    /// An integer that does not fit the document's format.
    OutOfRange,
    /// A value that the document's list does not have.
    NewValue {
        /// How many the list has.
        known: usize,
    },
    /// A required field that did not come.
    MissingField,
    /// A status that the document does not have for the operation.
    UndeclaredStatus,
    /// A body where the document has none.
    UndeclaredBody,
    /// No body where the document has one.
    MissingBody,
    /// A body that is not (whole) JSON.
    NotJson,
}

impl Kind {
    /// `undeclared-field`, `other-type`, `out-of-range`, `new-value`, `missing-field`, `undeclared-status`,
    /// `undeclared-body`, `missing-body` or `not-json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UndeclaredField { .. } => "undeclared-field",
            Self::OtherType { .. } => "other-type",
            Self::OutOfRange => "out-of-range",
            Self::NewValue { .. } => "new-value",
            Self::MissingField => "missing-field",
            Self::UndeclaredStatus => "undeclared-status",
            Self::UndeclaredBody => "undeclared-body",
            Self::MissingBody => "missing-body",
            Self::NotJson => "not-json",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UndeclaredField { found } => {
                write!(
                    f,
                    "a field that the document does not have ({})",
                    found.phrase()
                )
            }
            Self::OtherType { expected, found } => {
                let (found, expected) = (found.phrase(), expected.phrase());
                write!(f, "{found}, where the document has {expected}")
            }
            Self::OutOfRange => f.write_str("an integer that does not fit the document's format"),
            Self::NewValue { known } => {
                write!(f, "a value that is not among the {known} of the document")
            }
            Self::MissingField => f.write_str("a required field did not come"),
            Self::UndeclaredStatus => {
                f.write_str("a status that the document does not have for this operation")
            }
            Self::UndeclaredBody => f.write_str("a body, where the document has none"),
            Self::MissingBody => f.write_str("no body, where the document has one"),
            Self::NotJson => f.write_str("a body that is not (whole) JSON"),
        }
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
