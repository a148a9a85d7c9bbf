//! The retry budget: an outage is not multiplied.
use super::*;
use crate::wire::tests::faults::json;

#[test]
fn an_outage_is_not_multiplied() {
    let listener = Listener::playing([json(503, "")]);
    let (wire, _) = still_wire(&listener, |_| ());
    let bearer = Tokens::default();
    for _ in 0..200 {
        call(&wire, &READ, &bearer).finish().unwrap_err();
    }
    let played = listener.played();
    println!("200 calls in an outage: {played} requests, without a budget 800");
    assert_eq!(
        played,
        200 + 10 + 19,
        "the reserve and a tenth of the calls (the first ones found the reserve full)"
    );
}

#[test]
fn the_budget_is_shared_by_clones_and_threads_and_can_be_set() {
    let listener = Listener::playing([json(503, "")]);
    let (wire, _) = still_wire(&listener, |config| config.retry = Retry::new().budget(3, 0));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let wire = wire.clone();
            scope.spawn(move || {
                let bearer = Tokens::default();
                for _ in 0..5 {
                    call(&wire, &READ, &bearer).finish().unwrap_err();
                }
            });
        }
    });
    assert_eq!(listener.played(), 20 + 3);
}
