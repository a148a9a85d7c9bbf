//! Threads share one login: the first call, crowds, waiting and taking over.
use super::*;

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
fn a_waiting_thread_keeps_its_own_deadline_while_another_logs_in() {
    let scene = Scene::new();
    scene.platform.close();
    thread::scope(|scope| {
        let first = scope.spawn(|| scene.call());
        patiently(|| scene.platform.logins() == 1);
        let hurried = scope.spawn(|| scene.session.token(&scene.deadline_in(5)));
        let patient = scope.spawn(|| scene.session.token(&scene.deadline_in(600)));
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
        let hurried = scope.spawn(|| scene.session.token(&scene.deadline_in(5)));
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
