//! Who sends a value and who reads it.

/// Who writes the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The caller.
    Request,
    /// The platform.
    Response,
}
