//! Tokens: fetched when needed, kept, replaced, forgotten.
//!
//! A client holds one session. The first call logs in, later calls share the token, and it is refreshed
//! before it ends. Where tokens are kept between processes is a [`TokenStore`]: in memory unless set
//! otherwise, in files with [`FileStore`], or wherever an implementation of your own puts them.
pub(crate) mod api;
mod file;
mod lifetime;
mod memory;
mod response;
pub(crate) mod session;
mod store;
mod stored;
#[cfg(test)]
pub(crate) mod testing;

pub use file::FileStore;
pub use memory::MemoryStore;
pub use response::LoginInfo;
pub use store::{StoreKey, StoreLock, TokenStore};
pub use stored::StoredToken;

pub(crate) use response::{ExpiryFields, TokenResponse};
