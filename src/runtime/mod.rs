//! What generated code stands on: constraints, tolerant reading, pages, parameters.
//!
//! It serves generated code of the same version of this crate and may change without notice.
mod constraints;
pub(crate) mod json;
mod lenient;
mod operation;
mod pages;
mod parameter;
mod pattern;

pub use constraints::{Validate, Validator};
pub use lenient::*;
pub use operation::{Method, Operation};
pub use pages::{Page, Pages};
pub use parameter::ToParam;
pub use pattern::{Pattern, Piece};
