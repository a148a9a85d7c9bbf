//! Login: who asks, at which site, and how that is proved.
mod credentials;
mod identity;
mod sign;
mod site;

pub use credentials::Credentials;
pub use identity::{Identity, Profile};
pub use site::Site;

pub(crate) use credentials::{AppKey, Kind, Password};
pub(crate) use sign::{Signature, basic};
