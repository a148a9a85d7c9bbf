//! Promises about tokens in a crowd, on a fake platform and a clock moved by hand.
use crate::token::session::state::PUT_OFF;
use crate::token::session::*;
use crate::token::testing::*;
use crate::token::{ExpiryFields, FileStore, MemoryStore, StoreLock, StoredToken};
use std::sync::Barrier;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::SeqCst;
use std::thread;
use std::time::{Duration, Instant};

const HOUR: u64 = 3600;

fn patiently(mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < seconds(20), "it never happened");
        thread::yield_now();
    }
}

#[test]
fn the_first_call_logs_in_and_later_calls_share_the_token() {
    let scene = Scene::new();
    assert!(scene.session.info().is_none());
    let first = scene.token();
    for _ in 0..1000 {
        assert_eq!(scene.token(), first);
    }
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (1, 0)
    );
    assert_eq!(
        scene.session.info().unwrap().account.as_deref(),
        Some("zhangsan@corp")
    );
}

#[test]
fn thirty_two_threads_on_a_cold_client_make_one_login() {
    let scene = Scene::new();
    scene.platform.close();
    thread::scope(|scope| {
        let calls: Vec<_> = (0..32).map(|_| scope.spawn(|| scene.call())).collect();
        // The login is let go when all have come: one flies, and the others hold on to its flight.
        patiently(|| {
            let state = scene.session.state();
            let flight = state.flight.as_ref();
            flight.is_some_and(|flight| Arc::strong_count(flight) == 33)
                || scene.platform.logins() > 1
        });
        scene.platform.open();
        for call in calls {
            assert!(call.join().unwrap().unwrap());
        }
    });
    assert_eq!(scene.platform.logins(), 1);
}

#[test]
fn thirty_two_threads_whose_token_is_revoked_make_one_new_login_and_no_call_fails() {
    let scene = Scene::new();
    let (revoked, barrier) = (AtomicBool::new(false), Barrier::new(32));
    thread::scope(|scope| {
        let workers: Vec<_> = (0..32)
            .map(|worker| {
                let (scene, revoked, barrier) = (&scene, &revoked, &barrier);
                scope.spawn(move || {
                    for call in 0..200 {
                        if call == 50 {
                            barrier.wait();
                        }
                        if worker == 7 && call == 100 {
                            scene.platform.revoke();
                            revoked.store(true, SeqCst);
                        }
                        assert!(scene.call().unwrap(), "a call failed");
                    }
                })
            })
            .collect();
        workers
            .into_iter()
            .for_each(|worker| worker.join().unwrap());
    });
    assert!(revoked.load(SeqCst));
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 0)
    );
}

#[test]
fn a_late_401_for_the_old_token_starts_nothing() {
    let scene = Scene::new();
    let old = scene.bearing().unwrap();
    scene.platform.revoke();
    scene.session.refused(old.generation, "showCorp");
    let new = scene.bearing().unwrap();
    assert_ne!(new.generation, old.generation);
    for _ in 0..10 {
        scene.session.refused(old.generation, "showCorp");
        assert_eq!(scene.bearing().unwrap().generation, new.generation);
    }
    assert_eq!(scene.platform.logins(), 2);
}

#[test]
fn a_refused_token_is_replaced_by_a_login_not_by_its_refresh_token() {
    let scene = Scene::new();
    let old = scene.bearing().unwrap();
    scene.session.refused(old.generation, "showCorp");
    scene.bearing().unwrap();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 0)
    );
}

#[test]
fn the_token_is_renewed_before_it_ends() {
    let scene = Scene::new();
    let first = scene.token();
    // The margin is a twentieth of the life.
    scene.clock.advance(seconds(LIFE - LIFE / 20 - 1));
    assert_eq!(scene.token(), first);
    scene.clock.advance(seconds(1));
    assert_ne!(scene.token(), first);
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (1, 1)
    );
}

#[test]
fn a_fleet_does_not_renew_in_one_second() {
    let mut due: Vec<u64> = [0.0, 0.25, 0.5, 0.75, 0.999]
        .into_iter()
        .map(|chance| {
            let scene = Scene::with_chance(chance);
            let (first, mut passed) = (scene.token(), 0);
            while scene.token() == first {
                scene.clock.advance(seconds(60));
                passed += 60;
            }
            passed
        })
        .collect();
    assert!(
        due.iter()
            .all(|due| (LIFE - LIFE / 10 - 60..=LIFE - LIFE / 20).contains(due)),
        "{due:?}"
    );
    due.sort_unstable();
    assert!(
        due.windows(2).all(|pair| pair[1] - pair[0] > 300),
        "{due:?}"
    );
}

#[test]
fn the_life_is_counted_from_before_the_login_was_sent() {
    let scene = Scene::new();
    let short = ExpiryFields {
        valid_period: Some(600),
        ..ExpiryFields::default()
    };
    scene.platform.on_login(&[Response::Token(short, false)]);
    scene.platform.on_login(&[Response::After(seconds(50))]);
    scene.token();
    scene.clock.advance(seconds(600));
    // This login took 50 s, and its token's life began when it was asked for.
    let slow = scene.token();
    scene.clock.advance(seconds(LIFE - LIFE / 20 - 50 - 1));
    assert_eq!(scene.token(), slow);
    scene.clock.advance(seconds(1));
    assert_ne!(scene.token(), slow);
}

#[test]
fn without_a_refresh_token_renewal_is_a_login() {
    let scene = Scene::new();
    let plain = ExpiryFields {
        valid_period: Some(LIFE.cast_signed()),
        ..ExpiryFields::default()
    };
    scene.platform.on_login(&[Response::Token(plain, false)]);
    scene.token();
    scene.clock.advance(seconds(LIFE - 100));
    scene.token();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 0)
    );
}

#[test]
fn a_refused_refresh_token_is_followed_by_a_login() {
    for status in [400, 401, 403] {
        let scene = Scene::new();
        let first = scene.token();
        scene.clock.advance(seconds(LIFE - 100));
        scene.platform.on_refresh(&[Response::No(status)]);
        assert_ne!(scene.token(), first);
        assert_eq!(
            (scene.platform.logins(), scene.platform.refreshes()),
            (2, 1)
        );
    }
}

#[test]
fn a_refresh_token_renews_a_token_that_is_over_but_not_when_it_is_over_itself() {
    let scene = Scene::new();
    scene.token();
    scene.clock.advance(seconds(LIFE + 1));
    scene.token();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (1, 1)
    );
    scene.clock.advance(seconds(31 * 24 * HOUR));
    scene.token();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 1)
    );
}

#[test]
fn a_failing_renewal_uses_the_old_token_while_it_lives_and_tries_again_after_a_while() {
    let scene = Scene::new();
    let first = scene.token();
    scene.clock.advance(seconds(LIFE - LIFE / 20));
    scene
        .platform
        .on_refresh(&[Response::Lost, Response::No(503), Response::Lost]);
    for refreshes in 1..=3 {
        for _ in 0..10 {
            assert_eq!(scene.token(), first);
        }
        assert_eq!(scene.platform.refreshes(), refreshes);
        scene.clock.advance(PUT_OFF);
    }
    assert_ne!(scene.token(), first);
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (1, 4)
    );
}

#[test]
fn a_dead_token_is_not_used_when_renewal_fails() {
    let scene = Scene::new();
    scene.token();
    scene.clock.advance(seconds(LIFE));
    scene.platform.on_refresh(&[Response::Lost]);
    scene.platform.on_login(&[Response::Lost]);
    assert!(matches!(scene.bearing(), Err(Error::Login(_))));
    assert!(scene.call().unwrap());
}

#[test]
fn a_renewal_in_a_black_hole_leaves_half_of_the_calls_time_for_the_old_token() {
    let scene = Scene::new();
    let first = scene.token();
    scene.clock.advance(seconds(LIFE - LIFE / 20));
    let deadline = scene.deadline_in(60);
    let share = scene
        .session
        .share(&deadline, scene.session.state().cached.clone().as_ref());
    assert_eq!(share.left(), Some(seconds(30)));
    scene
        .platform
        .on_refresh(&[Response::LostAfter(seconds(30))]);
    assert_eq!(
        scene.session.bearing(&deadline).unwrap().token.expose(),
        first
    );
    assert_eq!(deadline.left(), Some(seconds(30)));
}

#[test]
fn a_login_rejected_at_renewal_is_not_repeated_and_the_old_token_serves_to_its_end() {
    let scene = Scene::new();
    let first = scene.token();
    scene.platform.on_refresh(&[Response::No(401)]);
    scene.platform.on_login(&[Response::No(401)]);
    scene.clock.advance(seconds(LIFE - LIFE / 20));
    for _ in 0..20 {
        assert_eq!(scene.token(), first);
        scene.clock.advance(PUT_OFF);
    }
    scene.clock.advance(seconds(LIFE));
    assert!(scene.bearing().is_err());
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 1)
    );
}

#[test]
fn a_live_token_is_used_by_others_while_one_thread_renews_it() {
    let scene = Scene::new();
    let first = scene.token();
    scene.clock.advance(seconds(LIFE - LIFE / 20));
    scene.platform.close();
    thread::scope(|scope| {
        let renewing = scope.spawn(|| scene.token());
        patiently(|| scene.platform.refreshes() == 1);
        for _ in 0..10 {
            assert_eq!(scene.token(), first);
        }
        scene.platform.open();
        assert_ne!(renewing.join().unwrap(), first);
    });
    assert_eq!(scene.platform.refreshes(), 1);
}

#[test]
fn a_wrong_password_is_tried_once_however_many_threads_wait() {
    for status in [400, 401, 403, 412, 423] {
        let scene = Scene::new();
        scene.platform.on_login(&[Response::No(status)]);
        scene.platform.close();
        thread::scope(|scope| {
            let calls: Vec<_> = (0..32).map(|_| scope.spawn(|| scene.call())).collect();
            patiently(|| scene.platform.logins() == 1);
            scene.platform.open();
            for call in calls {
                let error = call.join().unwrap().unwrap_err();
                assert!(matches!(error, Error::Login(_)));
                assert!(
                    error.to_string().contains(&format!("says {status}")),
                    "{error}"
                );
            }
        });
        // And nobody asks again later.
        assert!(scene.bearing().is_err());
        assert_eq!(scene.platform.logins(), 1);
    }
}

#[test]
fn an_operation_that_is_always_refused_does_not_log_in_for_every_call() {
    let scene = Scene::new();
    let refuse = || {
        let first = scene.bearing().unwrap();
        if scene.session.refused(first.generation, "showCorp") {
            let second = scene.bearing().unwrap();
            scene.session.refused(second.generation, "showCorp");
        }
    };
    (0..100).for_each(|_| refuse());
    assert_eq!(scene.platform.logins(), 2);
    // An hour of it.
    for _ in 0..720 {
        refuse();
        scene.clock.advance(seconds(5));
    }
    let logins = scene.platform.logins();
    assert!((10..=20).contains(&logins), "{logins}");
    // Other operations have nothing to do with it.
    let token = scene.bearing().unwrap();
    assert!(scene.session.refused(token.generation, "searchCorp"));
    // An operation that takes a token begins anew,
    scene.session.accepted("showCorp");
    let token = scene.bearing().unwrap();
    assert!(scene.session.refused(token.generation, "showCorp"));
    // Once it has been quiet, and by an explicit login, it begins anew.
    scene.clock.advance(seconds(600));
    let token = scene.bearing().unwrap();
    assert!(scene.session.refused(token.generation, "showCorp"));
    let token = scene.bearing().unwrap();
    assert!(!scene.session.refused(token.generation, "showCorp"));
    scene.session.log_in(&scene.deadline()).unwrap();
    let token = scene.bearing().unwrap();
    assert!(scene.session.refused(token.generation, "showCorp"));
}

#[test]
fn an_explicit_login_asks_again_after_a_rejection() {
    let scene = Scene::new();
    scene
        .platform
        .on_login(&[Response::No(401), Response::No(401)]);
    assert!(scene.bearing().is_err());
    assert!(scene.bearing().is_err());
    assert_eq!(scene.platform.logins(), 1);
    assert!(scene.session.renew(&scene.deadline()).is_err());
    assert_eq!(scene.platform.logins(), 1);
    assert!(scene.session.log_in(&scene.deadline()).is_err());
    assert!(scene.bearing().is_err());
    assert_eq!(scene.platform.logins(), 2);
    scene.session.log_in(&scene.deadline()).unwrap();
    assert!(scene.call().unwrap());
    assert_eq!(scene.platform.logins(), 3);
}

#[test]
fn explicit_logins_of_many_threads_are_one_attempt() {
    let scene = Scene::new();
    scene.platform.on_login(&[Response::No(401)]);
    scene.platform.close();
    thread::scope(|scope| {
        let first = scope.spawn(|| scene.session.log_in(&scene.deadline()));
        patiently(|| scene.platform.logins() == 1);
        let second = scope.spawn(|| scene.session.log_in(&scene.deadline()));
        patiently(|| {
            scene
                .session
                .state()
                .flight
                .as_ref()
                .is_some_and(|flight| Arc::strong_count(flight) >= 3)
        });
        scene.platform.open();
        assert!(first.join().unwrap().is_err());
        assert!(second.join().unwrap().is_err());
    });
    assert_eq!(scene.platform.logins(), 1);
}

#[test]
fn a_locked_account_is_tried_again_after_five_minutes_and_not_before() {
    let scene = Scene::new();
    scene.platform.on_login(&[Response::No(423)]);
    assert!(scene.bearing().is_err());
    scene.clock.advance(seconds(299));
    assert!(scene.bearing().is_err());
    assert_eq!(scene.platform.logins(), 1);
    scene.clock.advance(seconds(1));
    assert!(scene.call().unwrap());
    assert_eq!(scene.platform.logins(), 2);
    // Others wait for a person.
    let scene = Scene::new();
    scene.platform.on_login(&[Response::No(412)]);
    assert!(scene.bearing().is_err());
    scene.clock.advance(seconds(HOUR));
    assert!(scene.bearing().is_err());
    assert_eq!(scene.platform.logins(), 1);
}

#[test]
fn a_refusal_that_need_not_be_about_the_credentials_holds_for_five_minutes() {
    for (status, code) in [
        (400, None),
        (403, None),
        (403, Some("APIG.0301")),
        (401, Some("USG.206010057")),
        (401, Some("206010057")),
    ] {
        let scene = Scene::new();
        scene.platform.on_login(&[Response::Coded(status, code)]);
        assert!(scene.bearing().is_err());
        scene.clock.advance(seconds(299));
        assert!(scene.bearing().is_err());
        assert_eq!(scene.platform.logins(), 1, "{status} {code:?}");
        scene.clock.advance(seconds(1));
        assert!(scene.call().unwrap(), "{status} {code:?}");
    }
    for (status, code) in [(401, None), (403, Some("USG.000000004"))] {
        let scene = Scene::new();
        scene.platform.on_login(&[Response::Coded(status, code)]);
        assert!(scene.bearing().is_err());
        scene.clock.advance(seconds(HOUR));
        assert!(scene.bearing().is_err(), "{status} {code:?}");
    }
}

#[test]
fn a_login_that_failed_on_the_way_is_tried_again_by_the_next_call() {
    let scene = Scene::new();
    scene.platform.on_login(&[
        Response::Lost,
        Response::No(500),
        Response::No(503),
        Response::No(429),
    ]);
    for _ in 0..4 {
        assert!(matches!(scene.bearing(), Err(Error::Login(_))));
    }
    assert!(scene.call().unwrap());
    assert_eq!(scene.platform.logins(), 5);
}

#[test]
fn a_clock_set_back_or_forward_changes_nothing() {
    for step in [-86_400_i64, -3600, 3600, 86_400] {
        let scene = Scene::new();
        let first = scene.token();
        scene.clock.set_wall(|wall| {
            if step < 0 {
                wall - seconds(step.unsigned_abs())
            } else {
                wall + seconds(step.unsigned_abs())
            }
        });
        // A live one is not sample away ...
        scene.clock.advance(seconds(LIFE - LIFE / 20 - 1));
        assert_eq!(scene.token(), first, "{step}");
        // ... and a dead one is not used.
        scene.clock.advance(seconds(LIFE / 20 + 1));
        assert_ne!(scene.token(), first, "{step}");
    }
}

#[test]
fn a_waiting_thread_keeps_its_own_deadline_while_another_logs_in() {
    let scene = Scene::new();
    scene.platform.close();
    thread::scope(|scope| {
        let first = scope.spawn(|| scene.call());
        patiently(|| scene.platform.logins() == 1);
        let hurried = scope.spawn(|| scene.session.bearing(&scene.deadline_in(5)));
        let patient = scope.spawn(|| scene.session.bearing(&scene.deadline_in(600)));
        patiently(|| {
            scene
                .session
                .state()
                .flight
                .as_ref()
                .is_some_and(|flight| Arc::strong_count(flight) >= 4)
        });
        scene.clock.advance(seconds(6));
        // Back although the login is still under way.
        assert!(matches!(hurried.join().unwrap(), Err(Error::Transport(_))));
        scene.platform.open();
        assert!(first.join().unwrap().unwrap());
        assert!(patient.join().unwrap().is_ok());
    });
    assert_eq!(scene.platform.logins(), 1);
}

#[test]
fn a_thread_with_time_left_takes_over_from_one_that_ran_out() {
    let scene = Scene::new();
    scene.platform.on_login(&[Response::LostAfter(seconds(5))]);
    scene.platform.close();
    thread::scope(|scope| {
        let hurried = scope.spawn(|| scene.session.bearing(&scene.deadline_in(5)));
        patiently(|| scene.platform.logins() == 1);
        let patient = scope.spawn(|| scene.call());
        patiently(|| {
            scene
                .session
                .state()
                .flight
                .as_ref()
                .is_some_and(|flight| Arc::strong_count(flight) >= 3)
        });
        scene.platform.open();
        assert!(hurried.join().unwrap().is_err());
        assert!(patient.join().unwrap().unwrap());
    });
    assert_eq!(scene.platform.logins(), 2);
}

#[test]
fn a_panic_in_a_login_leaves_nobody_waiting() {
    let scene = Scene::new();
    scene.platform.on_login(&[Response::Panic]);
    scene.platform.close();
    thread::scope(|scope| {
        let falls = scope.spawn(|| scene.call());
        patiently(|| scene.platform.logins() == 1);
        let waits = scope.spawn(|| scene.call());
        scene.platform.open();
        assert!(falls.join().is_err());
        assert!(waits.join().unwrap().unwrap());
    });
    assert_eq!(scene.platform.logins(), 2);
}

#[test]
fn a_renewal_that_returns_the_same_token_does_not_hide_a_401_for_it() {
    let scene = Scene::new();
    let first = scene.bearing().unwrap();
    scene.platform.on_refresh(&[Response::SameAgain]);
    scene.session.renew(&scene.deadline()).unwrap();
    assert_eq!(
        scene.bearing().unwrap().token.expose(),
        first.token.expose()
    );
    scene.platform.revoke();
    // Told of the token from before the renewal.
    scene.session.refused(first.generation, "showCorp");
    assert!(scene.platform.accepts(&scene.bearing().unwrap().token));
    assert_eq!(scene.platform.logins(), 2);
}

#[test]
fn renewing_by_hand_uses_the_access_token_where_no_refresh_token_is_held() {
    let scene = Scene::new();
    let plain = ExpiryFields {
        valid_period: Some(LIFE.cast_signed()),
        ..ExpiryFields::default()
    };
    scene.platform.on_login(&[Response::Token(plain, false)]);
    scene.token();
    scene.session.renew(&scene.deadline()).unwrap();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (1, 1)
    );
}

#[test]
fn logging_out_forgets_the_token_even_when_the_platform_does_not_answer() {
    for answer in [Response::Lost, Response::No(500)] {
        let scene = Scene::new();
        let first = scene.token();
        scene.platform.on_logout(&[answer]);
        assert!(scene.session.log_out(&scene.deadline()).is_err());
        assert!(scene.session.info().is_none());
        assert_ne!(scene.token(), first);
    }
}

#[test]
fn logging_out_of_nothing_asks_nothing_and_a_401_counts_as_done() {
    let scene = Scene::new();
    scene.session.log_out(&scene.deadline()).unwrap();
    assert_eq!((scene.platform.logins(), scene.platform.logouts()), (0, 0));
    scene.token();
    scene.platform.revoke();
    scene.session.log_out(&scene.deadline()).unwrap();
    assert_eq!((scene.platform.logins(), scene.platform.logouts()), (1, 1));
}

#[test]
fn validation_says_no_for_a_revoked_token_and_forgets_it() {
    let scene = Scene::new();
    assert!(!scene.session.validate(&scene.deadline()).unwrap());
    assert_eq!(scene.platform.checks(), 0);
    scene.token();
    assert!(scene.session.validate(&scene.deadline()).unwrap());
    scene.platform.revoke();
    assert!(!scene.session.validate(&scene.deadline()).unwrap());
    assert!(scene.call().unwrap());
    assert_eq!((scene.platform.logins(), scene.platform.checks()), (2, 2));
}

#[test]
fn a_session_does_not_show_its_secrets() {
    let scene = Scene::new();
    let bearing = scene.bearing().unwrap();
    assert!(!format!("{:?} {bearing:?}", scene.session).contains("canary"));
}

#[test]
fn clients_that_share_a_store_share_a_login() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    for _ in 0..100 {
        let session = session(&platform, Arc::new(store.clone()), clock.clone(), 0.5);
        session
            .bearing(&deadline(clock.clone(), seconds(60)))
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
    one.bearing(&deadline).unwrap();
    platform.revoke();
    let stale = two.bearing(&deadline).unwrap();
    assert!(!platform.accepts(&stale.token));
    two.refused(stale.generation, "showCorp");
    assert!(platform.accepts(&two.bearing(&deadline).unwrap().token));
    // The other client finds the new one in the store: no third login.
    let stale = one.bearing(&deadline).unwrap();
    one.refused(stale.generation, "showCorp");
    assert!(platform.accepts(&one.bearing(&deadline).unwrap().token));
    assert_eq!((platform.logins(), platform.refreshes()), (2, 0));
}

#[test]
fn a_stored_token_near_its_end_is_renewed_and_one_past_it_is_not_used() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = || deadline(clock.clone(), seconds(60));
    let first = fresh().bearing(&deadline()).unwrap();
    clock.advance(seconds(LIFE - 100));
    platform.on_refresh(&[Response::Lost]);
    assert_eq!(
        fresh().bearing(&deadline()).unwrap().token.expose(),
        first.token.expose()
    );
    clock.advance(seconds(100));
    assert_ne!(
        fresh().bearing(&deadline()).unwrap().token.expose(),
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
    let token = fresh().bearing(&deadline()).unwrap().token;
    clock.set_wall(|wall| wall - seconds(10 * 86_400));
    let later = fresh();
    let same = later.bearing(&deadline()).unwrap().token;
    assert_eq!(
        same, token,
        "it lives, and nobody logs in for a wrong clock"
    );
    clock.advance(seconds(LIFE));
    assert_ne!(
        later.bearing(&deadline()).unwrap().token,
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
    let token = fresh().bearing(&deadline).unwrap().token;
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
    let token = owner.bearing(&deadline).unwrap().token;
    let store = Arc::new(StuckWithToken(store));
    let other = session(&platform, store, clock.clone(), 0.0);
    assert_eq!(other.bearing(&deadline).unwrap().token, token);
    assert_eq!(deadline.left(), Some(seconds(60)));
    assert_eq!(platform.logins(), 1);
}

#[test]
fn a_broken_store_never_fails_a_call() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let session = session(&platform, Arc::new(Broken), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let first = session.bearing(&deadline).unwrap();
    session.refused(first.generation, "showCorp");
    session.bearing(&deadline).unwrap();
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
            .bearing(&deadline(clock.clone(), seconds(60)))
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
                    .bearing(&deadline(clock.clone(), seconds(60)))
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
    let first = one.bearing(&deadline()).unwrap();
    two.bearing(&deadline()).unwrap();
    clock.advance(seconds(LIFE - LIFE / 20));
    platform.on_refresh(&[Response::SameAgain]);
    let renewed = one.bearing(&deadline()).unwrap();
    assert_eq!(renewed.token, first.token);
    two.bearing(&deadline()).unwrap();
    assert_eq!(
        (platform.logins(), platform.refreshes()),
        (1, 1),
        "the other need not renew it again"
    );
    clock.advance(seconds(LIFE / 2));
    assert_eq!(two.bearing(&deadline()).unwrap().token, first.token);
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
    assert!(!one.bearing(&deadline).unwrap().from_store);
    let found = two.bearing(&deadline).unwrap();
    assert!(found.from_store);
    two.refused(found.generation, "showCorp");
    assert!(!two.bearing(&deadline).unwrap().from_store);
}

#[test]
fn a_guard_ends_what_its_session_held_and_not_what_others_stored() {
    let clock = ManualClock::new();
    let platform = FakePlatform::new(clock.clone());
    let store = MemoryStore::new();
    let fresh = || session(&platform, Arc::new(store.clone()), clock.clone(), 0.0);
    let deadline = deadline(clock.clone(), seconds(60));
    let (owner, idle) = (fresh(), fresh());
    let token = owner.bearing(&deadline).unwrap().token;
    idle.log_out_held(&deadline).unwrap();
    assert!(platform.accepts(&token) && platform.logouts() == 0);
    assert_eq!(fresh().bearing(&deadline).unwrap().token, token);
    owner.log_out_held(&deadline).unwrap();
    assert!(!platform.accepts(&token));
    assert_ne!(fresh().bearing(&deadline).unwrap().token, token);
}

/// A store in which the platform's 401 for the current token comes while its renewal is being saved.
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
    let first = session.bearing(&deadline).unwrap();
    platform.on_refresh(&[Response::SameAgain]);
    *store.generation.lock().unwrap() = Some(first.generation);
    session.renew(&deadline).unwrap();
    assert_ne!(session.bearing(&deadline).unwrap().token, first.token);
    assert_eq!((platform.logins(), platform.refreshes()), (2, 1));
}
