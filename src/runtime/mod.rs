//! What generated code stands on: operations, constraints, tolerant reading, pages, parameters.
//!
//! Users meet [`Pages`], which methods ending in `_pages` return, and [`Operation`] with its [`Method`], which
//! [`Client::call`](crate::Client::call) takes; these keep to semantic versioning like the rest of the crate. Everything else
//! here, hidden items included, serves generated code of the same version and may change without notice.
mod constraints;
pub(crate) mod headers;
pub(crate) mod json;
mod lenient;
mod operation;
mod pages;
mod parameter;
mod pattern;
mod style;
mod unix_time;

pub use constraints::Validate;
#[doc(hidden)]
pub use constraints::Validator;
#[doc(hidden)]
pub use lenient::*;
pub use operation::{Method, Operation};
#[doc(hidden)]
pub use pages::Page;
pub use pages::Pages;
pub use parameter::ToParam;
#[doc(hidden)]
pub use pattern::{Class, Pattern, Piece, class};
#[doc(hidden)]
pub use style::Style;
