#![doc = include_str!("../README.md")]
#![deny(missing_docs)]
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

mod client;
mod clock;
mod dice;
mod env;
pub mod error;
mod login;
pub mod observe;
mod proxy;
mod secret;
mod tls;
pub mod token;
pub mod wire;

/// The operations of the document, and their types: generated from `openapi/meeting.yaml`.
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/api.rs"));
}

#[cfg(feature = "emulator")]
pub mod emulator;

pub use client::{Client, ClientBuilder, LogoutGuard};
pub use clock::{Clock, SystemClock};
pub use error::{Error, Result};
pub use login::{Credentials, Identity, Language, Profile, Site};
pub use proxy::Proxy;
pub use secret::Secret;
pub use tls::Tls;
pub use token::LoginInfo;
pub use wire::Retry;
