//! Tokens: how a call uses those of the session.
use super::*;
use crate::wire::tests::faults::{Reply, json};

#[test]
fn a_refused_token_is_renewed_once_and_the_call_repeated_also_a_create() {
    for operation in [&READ, &WRITE, &CREATE] {
        let listener = Listener::playing([
            json(401, r#"{"error_code":"USG.206020002"}"#),
            json(200, "{}"),
        ]);
        let (wire, clock) = still_wire(&listener, |config| config.retry = Retry::off());
        let bearer = Tokens::default();
        call(&wire, operation, &bearer).finish().unwrap();
        let tokens: Vec<_> = listener
            .seen()
            .iter()
            .map(|seen| seen.header("x-access-token").unwrap().to_owned())
            .collect();
        assert_eq!(tokens, ["token-0-canary", "token-1-canary"]);
        assert_eq!(*bearer.refused.lock().unwrap(), [0]);
        assert!(clock.slept().is_empty());
    }
}

#[test]
fn a_second_401_is_final() {
    let listener = Listener::playing([json(401, r#"{"error_code":"USG.000000004"}"#)]);
    let bearer = Tokens::default();
    let error = call(&wire_to(&listener), &READ, &bearer)
        .finish()
        .unwrap_err();
    assert_eq!(
        (error.status(), error.attempts(), listener.played()),
        (Some(401), 2, 2)
    );
    assert_eq!(
        *bearer.refused.lock().unwrap(),
        [0, 1],
        "the next call begins with a new token"
    );
    let Error::Api(refusal) = &error else {
        panic!("{error}");
    };
    assert!(refusal.refuses_new_tokens(), "another login does not help");
    assert!(error.to_string().contains("new tokens are refused too"));
}

#[test]
fn a_dead_token_from_the_store_does_not_take_the_place_of_the_login() {
    /// Our own token, then one that another process stored, then one from a login.
    #[derive(Debug, Default)]
    struct Stored(Tokens, u64);
    impl TokenProvider for Stored {
        fn token(&self, deadline: &Deadline) -> Result<SessionToken> {
            let session_token = self.0.token(deadline)?;
            let from_store = (1..=self.1).contains(&session_token.generation);
            Ok(SessionToken {
                from_store,
                ..session_token
            })
        }
        fn refused(&self, generation: u64, operation: &'static str) -> bool {
            self.0.refused(generation, operation)
        }
    }
    let dead = || json(401, "{}");
    let listener = Listener::playing([dead(), dead(), json(200, "{}")]);
    let wire = wire_to(&listener);
    let list = |bearer: &Stored| wire.call(&LIST, Some(bearer), &DEFAULTS).finish();
    list(&Stored(Tokens::default(), 1)).unwrap();
    assert_eq!(listener.played(), 3);
    // However many the store has: three in all.
    let listener = Listener::playing([dead()]);
    let wire = wire_to(&listener);
    let bearer = Stored(Tokens::default(), 9);
    let error = wire
        .call(&LIST, Some(&bearer), &DEFAULTS)
        .finish()
        .unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(401), 3));
    assert_eq!(*bearer.0.refused.lock().unwrap(), [0, 1, 2]);
}

#[test]
fn a_call_with_a_token_of_its_own_or_none_is_not_repeated_after_401() {
    let listener = Listener::playing([json(401, "")]);
    let wire = wire_to(&listener);
    let bearer = Tokens::default();
    let given = wire
        .call(&LIST, Some(&bearer), &DEFAULTS)
        .token(&Secret::from("refresh"))
        .finish();
    assert_eq!(given.unwrap_err().attempts(), 1);
    assert_eq!(
        wire.call(&LOGIN, Some(&bearer), &DEFAULTS)
            .finish()
            .unwrap_err()
            .attempts(),
        1
    );
    assert_eq!(
        wire.call(&LIST, None, &DEFAULTS)
            .finish()
            .unwrap_err()
            .attempts(),
        1
    );
    assert_eq!(bearer.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn a_login_that_fails_is_the_calls_error_and_nothing_is_sent() {
    let listener = Listener::playing([json(200, "{}")]);
    let bearer = Tokens {
        ends: Some(0),
        ..Tokens::default()
    };
    let error = call(&wire_to(&listener), &CREATE, &bearer)
        .finish()
        .unwrap_err();
    assert!(matches!(error, Error::Login(_)) && !error.is_ambiguous());
    assert_eq!(listener.connections(), 0);
    let listener = Listener::playing([json(401, "")]);
    let bearer = Tokens {
        ends: Some(1),
        ..Tokens::default()
    };
    let error = call(&wire_to(&listener), &CREATE, &bearer)
        .finish()
        .unwrap_err();
    assert!(matches!(error, Error::Login(_)), "after a 401 too");
}

#[test]
fn a_failed_login_does_not_hide_that_an_earlier_attempt_may_have_been_applied() {
    #[derive(Debug)]
    struct Once(AtomicU64);
    impl TokenProvider for Once {
        fn token(&self, _: &Deadline) -> Result<SessionToken> {
            match self.0.fetch_add(1, Ordering::SeqCst) {
                0 => Ok(SessionToken {
                    token: "t".into(),
                    generation: 0,
                    from_store: false,
                }),
                _ => Err(Error::login(Arc::new(Error::config("gone")))),
            }
        }
        fn refused(&self, _: u64, _: &'static str) -> bool {
            true
        }
    }
    let listener = Listener::playing([Reply::Cut("".into())]);
    let (wire, _) = still_wire(&listener, |_| ());
    let once = Once(AtomicU64::new(0));
    let error = wire
        .call(&WRITE, Some(&once), &DEFAULTS)
        .path("id", "1")
        .finish()
        .unwrap_err();
    assert!(
        error.is_ambiguous() && matches!(error, Error::Transport(_)),
        "{error:?}"
    );
}

#[test]
fn a_token_that_no_header_can_carry_is_an_error_not_a_panic() {
    let listener = Listener::playing([json(200, "{}")]);
    let wire = wire_to(&listener);
    let error = wire
        .call(&LIST, None, &DEFAULTS)
        .token(&Secret::from("canary\r\nX: y"))
        .finish()
        .unwrap_err();
    assert!(
        !error.is_ambiguous() && !format!("{error} {error:?}").contains("canary"),
        "{error:?}"
    );
    assert_eq!(listener.connections(), 0);
}

#[test]
fn a_renewal_that_takes_all_the_time_is_a_time_out_not_the_old_refusal() {
    #[derive(Debug)]
    struct Slow(Arc<Still>);
    impl TokenProvider for Slow {
        fn token(&self, _: &Deadline) -> Result<SessionToken> {
            self.0.sleep(Duration::from_secs(40));
            Ok(SessionToken {
                token: "t".into(),
                generation: 0,
                from_store: false,
            })
        }
        fn refused(&self, _: u64, _: &'static str) -> bool {
            true
        }
    }
    let listener = Listener::playing([json(401, "")]);
    let (wire, clock) = still_wire(&listener, |_| ());
    let error = wire
        .call(&LIST, Some(&Slow(clock)), &DEFAULTS)
        .finish()
        .unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!((error.attempts(), listener.played()), (1, 1));
}
