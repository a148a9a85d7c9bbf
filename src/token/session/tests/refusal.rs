//! Refused tokens and refused logins: what is asked again, and when.
use super::*;

#[test]
fn a_late_401_for_the_old_token_starts_nothing() {
    let scene = Scene::new();
    let old = scene.session_token().unwrap();
    scene.platform.revoke();
    scene.session.refused(old.generation, "showCorp");
    let new = scene.session_token().unwrap();
    assert_ne!(new.generation, old.generation);
    for _ in 0..10 {
        scene.session.refused(old.generation, "showCorp");
        assert_eq!(scene.session_token().unwrap().generation, new.generation);
    }
    assert_eq!(scene.platform.logins(), 2);
}

#[test]
fn a_refused_token_is_replaced_by_a_login_not_by_its_refresh_token() {
    let scene = Scene::new();
    let old = scene.session_token().unwrap();
    scene.session.refused(old.generation, "showCorp");
    scene.session_token().unwrap();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 0)
    );
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
    assert!(scene.session_token().is_err());
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (2, 1)
    );
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
        assert!(scene.session_token().is_err());
        assert_eq!(scene.platform.logins(), 1);
    }
}

#[test]
fn an_operation_that_is_always_refused_does_not_log_in_for_every_call() {
    let scene = Scene::new();
    let refuse = || {
        let first = scene.session_token().unwrap();
        if scene.session.refused(first.generation, "showCorp") {
            let second = scene.session_token().unwrap();
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
    let token = scene.session_token().unwrap();
    assert!(scene.session.refused(token.generation, "searchCorp"));
    // An operation that takes a token begins anew,
    scene.session.accepted("showCorp");
    let token = scene.session_token().unwrap();
    assert!(scene.session.refused(token.generation, "showCorp"));
    // Once it has been quiet, and by an explicit login, it begins anew.
    scene.clock.advance(seconds(600));
    let token = scene.session_token().unwrap();
    assert!(scene.session.refused(token.generation, "showCorp"));
    let token = scene.session_token().unwrap();
    assert!(!scene.session.refused(token.generation, "showCorp"));
    scene.session.log_in(&scene.deadline()).unwrap();
    let token = scene.session_token().unwrap();
    assert!(scene.session.refused(token.generation, "showCorp"));
}

#[test]
fn an_explicit_login_asks_again_after_a_rejection() {
    let scene = Scene::new();
    scene
        .platform
        .on_login(&[Response::No(401), Response::No(401)]);
    assert!(scene.session_token().is_err());
    assert!(scene.session_token().is_err());
    assert_eq!(scene.platform.logins(), 1);
    assert!(scene.session.refresh(&scene.deadline()).is_err());
    assert_eq!(scene.platform.logins(), 1);
    assert!(scene.session.log_in(&scene.deadline()).is_err());
    assert!(scene.session_token().is_err());
    assert_eq!(scene.platform.logins(), 2);
    scene.session.log_in(&scene.deadline()).unwrap();
    assert!(scene.call().unwrap());
    assert_eq!(scene.platform.logins(), 3);
}

#[test]
fn a_locked_account_is_tried_again_after_five_minutes_and_not_before() {
    let scene = Scene::new();
    scene.platform.on_login(&[Response::No(423)]);
    assert!(scene.session_token().is_err());
    scene.clock.advance(seconds(299));
    assert!(scene.session_token().is_err());
    assert_eq!(scene.platform.logins(), 1);
    scene.clock.advance(seconds(1));
    assert!(scene.call().unwrap());
    assert_eq!(scene.platform.logins(), 2);
    // Others wait for a person.
    let scene = Scene::new();
    scene.platform.on_login(&[Response::No(412)]);
    assert!(scene.session_token().is_err());
    scene.clock.advance(seconds(HOUR));
    assert!(scene.session_token().is_err());
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
        assert!(scene.session_token().is_err());
        scene.clock.advance(seconds(299));
        assert!(scene.session_token().is_err());
        assert_eq!(scene.platform.logins(), 1, "{status} {code:?}");
        scene.clock.advance(seconds(1));
        assert!(scene.call().unwrap(), "{status} {code:?}");
    }
    for (status, code) in [(401, None), (403, Some("USG.000000004"))] {
        let scene = Scene::new();
        scene.platform.on_login(&[Response::Coded(status, code)]);
        assert!(scene.session_token().is_err());
        scene.clock.advance(seconds(HOUR));
        assert!(scene.session_token().is_err(), "{status} {code:?}");
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
        assert!(matches!(scene.session_token(), Err(Error::Login(_))));
    }
    assert!(scene.call().unwrap());
    assert_eq!(scene.platform.logins(), 5);
}
