//! A token is refreshed before it ends, and what happens when that fails.
use super::*;

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
    assert!(matches!(scene.session_token(), Err(Error::Login(_))));
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
        scene.session.token(&deadline).unwrap().token.expose(),
        first
    );
    assert_eq!(deadline.left(), Some(seconds(30)));
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
fn a_renewal_that_returns_the_same_token_does_not_hide_a_401_for_it() {
    let scene = Scene::new();
    let first = scene.session_token().unwrap();
    scene.platform.on_refresh(&[Response::SameAgain]);
    scene.session.refresh(&scene.deadline()).unwrap();
    assert_eq!(
        scene.session_token().unwrap().token.expose(),
        first.token.expose()
    );
    scene.platform.revoke();
    // Told of the token from before the refresh.
    scene.session.refused(first.generation, "showCorp");
    assert!(
        scene
            .platform
            .accepts(&scene.session_token().unwrap().token)
    );
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
    scene.session.refresh(&scene.deadline()).unwrap();
    assert_eq!(
        (scene.platform.logins(), scene.platform.refreshes()),
        (1, 1)
    );
}
