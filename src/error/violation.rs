//! A broken rule of the document.

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Field, by its wire name: `adminInfo.pwd`, `resource[3].count`, `limit`; `body` for a body as a whole,
    /// and `body[3].count` in one that is a list.
    pub field: String,
    /// The rule in words: `must have 6 to 32 characters`.
    pub rule: String,
}
