//! Memory: the default token store, in memory.
use crate::Result;
use crate::token::{StoreKey, StoreLock, StoredToken, TokenStore};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Keeps tokens in this process's memory: the default. Share one (it is cheap to clone) between clients of
/// one identity, and they need one login between them.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    shelves: Arc<Mutex<Shelves>>,
}

#[derive(Debug, Default)]
struct Shelves {
    tokens: HashMap<StoreKey, StoredToken>,
    locked: HashSet<StoreKey>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn shelves(&self) -> MutexGuard<'_, Shelves> {
        self.shelves.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl TokenStore for MemoryStore {
    fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>> {
        Ok(self.shelves().tokens.get(key).cloned())
    }

    fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()> {
        self.shelves().tokens.insert(key.clone(), token.clone());
        Ok(())
    }

    fn remove(&self, key: &StoreKey) -> Result<()> {
        self.shelves().tokens.remove(key);
        Ok(())
    }

    fn try_lock(&self, key: &StoreKey) -> Result<Option<StoreLock>> {
        let free = self.shelves().locked.insert(key.clone());
        Ok(free.then(|| {
            StoreLock::new(Unlock {
                store: self.clone(),
                key: key.clone(),
            })
        }))
    }
}

struct Unlock {
    store: MemoryStore,
    key: StoreKey,
}

impl Drop for Unlock {
    fn drop(&mut self) {
        self.store.shelves().locked.remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_lock_at_a_time_in_memory() {
        let (store, key) = (MemoryStore::new(), StoreKey::new("https://a", "x"));
        let held = store.try_lock(&key).unwrap().unwrap();
        assert!(store.try_lock(&key).unwrap().is_none());
        assert!(
            store
                .try_lock(&StoreKey::new("https://a", "y"))
                .unwrap()
                .is_some()
        );
        drop(held);
        assert!(store.clone().try_lock(&key).unwrap().is_some());
    }
}
