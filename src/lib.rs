#![doc = include_str!("../README.md")]
#![deny(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]
// Nothing that comes from outside may end the program. Tests may.
#![cfg_attr(
    not(test),
    deny(
        clippy::cast_lossless,
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        clippy::expect_used,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod base_url;
pub mod bulk;
mod client;
pub mod drift;
pub mod error;
mod login;
pub mod observe;
#[doc(hidden)]
pub mod printable;
mod proxy;
mod random;
pub mod runtime;
mod secret;
#[cfg(test)]
mod testing;
mod time;
mod tls;
pub mod token;
mod wire;

/// The operations of the document, and their types: generated from `openapi/meeting.yaml`.
pub mod api {
    #[cfg(feature = "generate")]
    include!(concat!(env!("OUT_DIR"), "/api.rs"));
    #[cfg(not(feature = "generate"))]
    include!("../openapi/meeting.rs");
}

#[cfg(feature = "emulator")]
#[cfg_attr(docsrs, doc(cfg(feature = "emulator")))]
pub mod emulator;
pub mod guide;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod openapi;

pub use client::{Client, ClientBuilder, LogoutGuard};
pub use error::{Error, Result};
pub use login::{Credentials, Identity, Profile, Site};
pub use proxy::Proxy;
pub use secret::Secret;
pub use time::{Cancel, Clock, SystemClock, UnixMillis, UnixSeconds};
pub use tls::Tls;
pub use token::LoginInfo;
#[doc(hidden)]
pub use wire::Multipart;
pub use wire::{Call, Language, Response, ResponseHeaders, Retry, Upload};
