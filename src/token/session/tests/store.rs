//! Sessions that share a token store.
use super::*;

#[test]
fn clients_that_share_a_store_share_a_login() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    for _ in 0..100 {
        let session = session(&platform, Arc::new(store.clone()), clock.clone(), 0.5);
        session
            .token(&deadline(clock.clone(), seconds(60)))
            .unwrap();
        assert_eq!(
            session.info().unwrap().account.as_deref(),
            Some("zhangsan@corp")
        );
    }
    assert_eq!(platform.logins(), 1);
}

#[test]
fn a_stored_token_that_is_refused_is_removed_and_a_login_made() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let [one, two] =
        [(); 2].map(|()| session(&platform, Arc::new(store.clone()), clock.clone(), 0.0));
    let deadline = deadline(clock.clone(), seconds(60));
    one.token(&deadline).unwrap();
    platform.revoke();
    let stale = two.token(&deadline).unwrap();
    assert!(!platform.accepts(&stale.token));
    two.refused(stale.generation, "showCorp");
    assert!(platform.accepts(&two.token(&deadline).unwrap().token));
    // The other client finds the new one in the store: no third login.
    let stale = one.token(&deadline).unwrap();
    one.refused(stale.generation, "showCorp");
    assert!(platform.accepts(&one.token(&deadline).unwrap().token));
    assert_eq!((platform.logins(), platform.refreshes()), (2, 0));
}

#[test]
fn a_stored_token_near_its_end_is_renewed_and_one_past_it_is_not_used() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = || deadline(clock.clone(), seconds(60));
    let first = fresh().token(&deadline()).unwrap();
    clock.advance(seconds(LIFE - 100));
    platform.on_refresh(&[Response::Lost]);
    assert_eq!(
        fresh().token(&deadline()).unwrap().token.expose(),
        first.token.expose()
    );
    clock.advance(seconds(100));
    assert_ne!(
        fresh().token(&deadline()).unwrap().token.expose(),
        first.token.expose()
    );
    assert_eq!((platform.logins(), platform.refreshes()), (1, 2));
}

#[test]
fn a_clock_set_back_does_not_lengthen_the_life_of_a_stored_token() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = || deadline(clock.clone(), seconds(60));
    let token = fresh().token(&deadline()).unwrap().token;
    clock.set_wall(|wall| wall - seconds(10 * 86_400));
    let later = fresh();
    let same = later.token(&deadline()).unwrap().token;
    assert_eq!(
        same, token,
        "it lives, and nobody logs in for a wrong clock"
    );
    clock.advance(seconds(LIFE));
    assert_ne!(
        later.token(&deadline()).unwrap().token,
        token,
        "a whole life later it is over, whatever the clock says"
    );
    assert_eq!(platform.logins(), 1, "renewed by the refresh token");
}

#[test]
fn a_new_process_can_log_out_what_another_stored() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let token = fresh().token(&deadline).unwrap().token;
    assert!(fresh().validate(&deadline).unwrap());
    fresh().log_out(&deadline).unwrap();
    assert!(!platform.accepts(&token));
    assert!(!fresh().validate(&deadline).unwrap());
    assert_eq!((platform.logins(), platform.logouts()), (1, 1));
}

/// A store that is out of order in every way.
#[derive(Debug)]
struct Broken;

impl TokenStore for Broken {
    fn load(&self, _key: &StoreKey) -> Result<Option<StoredToken>> {
        Err(Error::config("broken"))
    }
    fn save(&self, _key: &StoreKey, _token: &StoredToken) -> Result<()> {
        Err(Error::config("broken"))
    }
    fn remove(&self, _key: &StoreKey) -> Result<()> {
        Err(Error::config("broken"))
    }
    fn try_lock(&self, _key: &StoreKey) -> Result<Option<StoreLock>> {
        Err(Error::config("broken"))
    }
}

/// A store whose lock another process took and never gives back.
#[derive(Debug)]
struct Stuck;

impl TokenStore for Stuck {
    fn load(&self, _key: &StoreKey) -> Result<Option<StoredToken>> {
        Ok(None)
    }
    fn save(&self, _key: &StoreKey, _token: &StoredToken) -> Result<()> {
        Ok(())
    }
    fn remove(&self, _key: &StoreKey) -> Result<()> {
        Ok(())
    }
    fn try_lock(&self, _key: &StoreKey) -> Result<Option<StoreLock>> {
        Ok(None)
    }
}

/// A store whose lock another process took and never gives back, with a token in it.
#[derive(Debug)]
struct StuckWithToken(MemoryStore);

impl TokenStore for StuckWithToken {
    fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>> {
        self.0.load(key)
    }
    fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()> {
        self.0.save(key, token)
    }
    fn remove(&self, key: &StoreKey) -> Result<()> {
        self.0.remove(key)
    }
    fn try_lock(&self, _key: &StoreKey) -> Result<Option<StoreLock>> {
        Ok(None)
    }
}

#[test]
fn a_live_token_in_the_store_is_used_without_waiting_for_its_lock() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let owner = session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let token = owner.token(&deadline).unwrap().token;
    let store = Arc::new(StuckWithToken(store));
    let other = session(&platform, store, clock.clone(), 0.0);
    assert_eq!(other.token(&deadline).unwrap().token, token);
    assert_eq!(deadline.left(), Some(seconds(60)));
    assert_eq!(platform.logins(), 1);
}

#[test]
fn a_broken_store_never_fails_a_call() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let session = session(&platform, Arc::new(Broken), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let first = session.token(&deadline).unwrap();
    session.refused(first.generation, "showCorp");
    session.token(&deadline).unwrap();
    session.log_out(&deadline).unwrap();
    assert_eq!((platform.logins(), platform.logouts()), (2, 1));
}

#[test]
fn a_lock_that_is_never_freed_costs_half_the_deadline_at_most() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let session = session(&platform, Arc::new(Stuck), clock.clone(), 0.5);
    for (left, at_least) in [(10, 4), (600, 569)] {
        let deadline = deadline(clock.clone(), seconds(left));
        session.log_in(&deadline).unwrap();
        assert!(
            deadline.left().unwrap() >= seconds(at_least),
            "{:?}",
            deadline.left()
        );
    }
}

#[test]
fn a_hundred_processes_in_a_row_on_one_directory_make_one_login() {
    let home = tempfile::tempdir().unwrap();
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    for _ in 0..100 {
        let store = FileStore::new(home.path().join("state"));
        let session = session(&platform, Arc::new(store), clock.clone(), 0.5);
        session
            .token(&deadline(clock.clone(), seconds(60)))
            .unwrap();
        clock.advance(seconds(300));
    }
    assert_eq!((platform.logins(), platform.refreshes()), (1, 0));
}

#[test]
fn eight_processes_at_once_on_one_directory_make_one_login() {
    let home = tempfile::tempdir().unwrap();
    let clock: Arc<dyn Clock> = Arc::new(crate::SystemClock);
    let platform = FakePlatform::new(clock.clone());
    // Slow enough that all of them meet at the lock.
    platform.on_login(&[Response::After(Duration::from_millis(100))]);
    let barrier = Barrier::new(8);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let store = FileStore::new(home.path().join("state"));
                let session = session(&platform, Arc::new(store), clock.clone(), 0.5);
                barrier.wait();
                session
                    .token(&deadline(clock.clone(), seconds(60)))
                    .unwrap();
            });
        }
    });
    assert_eq!(platform.logins(), 1);
}

#[test]
fn another_processs_renewal_is_seen_also_when_the_token_keeps_its_text() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let [one, two] =
        [(); 2].map(|()| session(&platform, Arc::new(store.clone()), clock.clone(), 0.0));
    let deadline = || deadline(clock.clone(), seconds(60));
    let first = one.token(&deadline()).unwrap();
    two.token(&deadline()).unwrap();
    clock.advance(seconds(LIFE - LIFE / 20));
    platform.on_refresh(&[Response::SameAgain]);
    let renewed = one.token(&deadline()).unwrap();
    assert_eq!(renewed.token, first.token);
    two.token(&deadline()).unwrap();
    assert_eq!(
        (platform.logins(), platform.refreshes()),
        (1, 1),
        "the other need not renew it again"
    );
    clock.advance(seconds(LIFE / 2));
    assert_eq!(two.token(&deadline()).unwrap().token, first.token);
    assert_eq!((platform.logins(), platform.refreshes()), (1, 1));
}

#[test]
fn a_token_from_the_store_is_told_from_one_of_our_own() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let [one, two] =
        [(); 2].map(|()| session(&platform, Arc::new(store.clone()), clock.clone(), 0.0));
    let deadline = deadline(clock.clone(), seconds(60));
    assert!(!one.token(&deadline).unwrap().from_store);
    let found = two.token(&deadline).unwrap();
    assert!(found.from_store);
    two.refused(found.generation, "showCorp");
    assert!(!two.token(&deadline).unwrap().from_store);
}

#[test]
fn a_guard_ends_what_its_session_held_and_not_what_others_stored() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let (owner, idle) = (fresh(), fresh());
    let token = owner.token(&deadline).unwrap().token;
    idle.log_out_held(&deadline).unwrap();
    assert!(platform.accepts(&token) && platform.logouts() == 0);
    assert_eq!(fresh().token(&deadline).unwrap().token, token);
    owner.log_out_held(&deadline).unwrap();
    assert!(!platform.accepts(&token));
    assert_ne!(fresh().token(&deadline).unwrap().token, token);
}

/// A store in which the platform's 401 for the current token comes while its refresh is being saved.
#[derive(Debug, Default)]
struct Untimely {
    session: std::sync::OnceLock<std::sync::Weak<Session>>,
    generation: Mutex<Option<u64>>,
}

impl TokenStore for Untimely {
    fn load(&self, _key: &StoreKey) -> Result<Option<StoredToken>> {
        Ok(None)
    }
    fn save(&self, _key: &StoreKey, _token: &StoredToken) -> Result<()> {
        let generation = self.generation.lock().unwrap().take();
        let session = self.session.get().and_then(std::sync::Weak::upgrade);
        if let (Some(session), Some(generation)) = (session, generation) {
            session.refused(generation, "showCorp");
        }
        Ok(())
    }
    fn remove(&self, _key: &StoreKey) -> Result<()> {
        Ok(())
    }
}

#[test]
fn a_token_refused_while_its_renewal_lands_is_not_taken_up_again() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = Arc::new(Untimely::default());
    let session = Arc::new(session(&platform, store.clone(), clock.clone(), 0.0));
    store.session.set(Arc::downgrade(&session)).unwrap();
    let deadline = deadline(clock.clone(), seconds(60));
    let first = session.token(&deadline).unwrap();
    platform.on_refresh(&[Response::SameAgain]);
    *store.generation.lock().unwrap() = Some(first.generation);
    session.refresh(&deadline).unwrap();
    assert_ne!(session.token(&deadline).unwrap().token, first.token);
    assert_eq!((platform.logins(), platform.refreshes()), (2, 1));
}
