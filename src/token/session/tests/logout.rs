//! Logging out, validating, and what a session shows.
use super::*;

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
    let session_token = scene.session_token().unwrap();
    assert!(!format!("{:?} {session_token:?}", scene.session).contains("canary"));
}
