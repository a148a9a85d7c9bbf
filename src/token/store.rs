//! Store: where tokens are kept between calls, clients and processes.
use crate::Result;
use crate::random::hex;
use crate::token::StoredToken;
use ring::digest;
use std::fmt::{self, Debug};
use std::sync::Arc;

/// Keeps tokens, so that several clients or processes of one identity need one login.
///
/// The session calls it around a login or a refresh, never on the way of an ordinary call. A failure of the
/// store is logged as a warning and never fails a call: the session then works as if nothing were stored.
/// Methods should return quickly (within a second or so); the session cannot interrupt them.
///
/// **A stored token opens the door without the password.** Whoever can read the store, or names an identity whose token it
/// holds, is let in with any password, a wrong or a changed one too, until the token ends: keep stores of people who must
/// not act for each other apart.
///
/// A stored token ends by the time of day ([`StoredToken::expires_at`]), because only that means the same in
/// another process. A stored token that the platform refuses is removed, and a login made.
///
/// # A store of your own
///
/// A table that the whole fleet shares (here a map, elsewhere Redis or a database) with a time-to-live for each row and
/// a lock that is freed by being dropped:
///
/// ```
/// use huaweicloud_meeting::token::{StoreKey, StoreLock, StoredToken, TokenStore};
/// use huaweicloud_meeting::{Client, Credentials, Result, Secret};
/// use std::collections::{HashMap, HashSet};
/// use std::sync::{Arc, Mutex};
/// use std::time::SystemTime;
///
/// #[derive(Clone, Debug, Default)]
/// struct Table {
///     rows: Arc<Mutex<HashMap<String, (Secret, SystemTime)>>>,
///     locks: Arc<Mutex<HashSet<String>>>,
/// }
///
/// impl TokenStore for Table {
///     fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>> {
///         match self.rows.lock().unwrap().get(key.name()) {
///             Some((text, ends)) if SystemTime::now() < *ends => StoredToken::from_json(text.expose()).map(Some),
///             _ => Ok(None),
///         }
///     }
///
///     fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()> {
///         // Secrets included: guard the table as you would one of passwords.
///         let row = (token.to_json(), token.unusable_after());
///         self.rows.lock().unwrap().insert(key.name().to_owned(), row);
///         Ok(())
///     }
///
///     fn remove(&self, key: &StoreKey) -> Result<()> {
///         self.rows.lock().unwrap().remove(key.name());
///         Ok(())
///     }
///
///     fn try_lock(&self, key: &StoreKey) -> Result<Option<StoreLock>> {
///         struct Unlock(Table, String);
///         impl Drop for Unlock {
///             fn drop(&mut self) {
///                 self.0.locks.lock().unwrap().remove(&self.1);
///             }
///         }
///         let name = key.name().to_owned();
///         let free = self.locks.lock().unwrap().insert(name.clone());
///         Ok(free.then(|| StoreLock::new(Unlock(self.clone(), name))))
///     }
/// }
///
/// let client = Client::builder(Credentials::account("admin@corp", "secret")).token_store(Table::default()).build()?;
///
/// // What every store must keep: the same token comes back, and one lock at a time.
/// let (table, key) = (Table::default(), StoreKey::new("https://site", "somebody"));
/// assert!(table.load(&key)?.is_none());
/// let lock = table.try_lock(&key)?;
/// assert!(lock.is_some() && table.try_lock(&key)?.is_none());
/// drop(lock);
/// assert!(table.try_lock(&key)?.is_some());
/// # Ok::<(), huaweicloud_meeting::Error>(())
/// ```
pub trait TokenStore: Debug + Send + Sync {
    /// The token kept under this key, if there is one that can be trusted.
    fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>>;

    /// Keeps a token, in place of any other under this key.
    fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()>;

    /// Forgets the token under this key. Nothing to forget is a success.
    fn remove(&self, key: &StoreKey) -> Result<()>;

    /// Takes the key's lock if it is free, without waiting: `None` means that another client is logging in
    /// with it just now, and the session asks again in a moment, for at most half its deadline. With it,
    /// many processes that start together make one login. The lock must free itself if its holder dies.
    ///
    /// Defaults to a lock that is always free, which is right for a store that cannot lock.
    fn try_lock(&self, key: &StoreKey) -> Result<Option<StoreLock>> {
        let _ = key;
        Ok(Some(StoreLock::new(())))
    }
}

/// A store shared behind an `Arc`, whatever it is.
impl<T: TokenStore + ?Sized> TokenStore for Arc<T> {
    fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>> {
        (**self).load(key)
    }

    fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()> {
        (**self).save(key, token)
    }

    fn remove(&self, key: &StoreKey) -> Result<()> {
        (**self).remove(key)
    }

    fn try_lock(&self, key: &StoreKey) -> Result<Option<StoreLock>> {
        (**self).try_lock(key)
    }
}

/// CachedToken while one client logs in; the lock is freed when this is dropped.
pub struct StoreLock(Option<Box<dyn Send>>);

impl StoreLock {
    /// Wraps whatever frees the lock in its own `Drop`.
    pub fn new(guard: impl Send + 'static) -> Self {
        Self(Some(Box::new(guard)))
    }
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        drop(self.0.take());
    }
}

impl Debug for StoreLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreLock")
    }
}

/// Whose token: the site's address and the identity that logs in. No secret is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StoreKey {
    site: String,
    identity: String,
    name: String,
}

impl StoreKey {
    /// A key for an identity (in any words that tell it from others) at a site.
    pub fn new(site: impl Into<String>, identity: impl Into<String>) -> Self {
        let (site, identity) = (site.into(), identity.into());
        // The length in front keeps apart pairs whose texts are equal when joined.
        let joined = format!("{}:{site}{identity}", site.len());
        let name = hex(digest::digest(&digest::SHA256, joined.as_bytes()).as_ref());
        Self {
            site,
            identity,
            name,
        }
    }

    /// The site's base URL.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// The identity in words, for example `account "zhangsan@corp", client type 72`.
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// 64 hex digits made from both: fit for a file name or a database key.
    pub fn name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_differ_by_site_and_by_identity_and_are_fit_for_file_names() {
        let key = StoreKey::new("https://a", "account \"x\"");
        assert_eq!(key, StoreKey::new("https://a", "account \"x\""));
        assert_ne!(
            key.name(),
            StoreKey::new("https://b", "account \"x\"").name()
        );
        assert_ne!(
            key.name(),
            StoreKey::new("https://a", "account \"y\"").name()
        );
        assert!(key.name().len() == 64 && key.name().bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
