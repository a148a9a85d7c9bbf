//! Promises about the session: one login for many threads, renewed in time, given up in time, and never repeated against
//! the platform's will. Against the emulator, over HTTP.
mod ids;
mod logins;
mod renewals;
mod settings;

use crate::kit::Site;
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Fault};
use huaweicloud_meeting::{Cancel, Client, Credentials};
use std::sync::Barrier;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

fn default_admin() -> Credentials {
    Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password)
}

fn works(client: &Client) {
    let own = client.show_corp_basic_info().unwrap();
    assert_eq!(own.account.as_deref(), Some(DEFAULT_ADMIN.account));
}

/// Waits until it is so, for things that other threads do.
fn wait_until(what: &str, so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !so() {
        assert!(begun.elapsed() < Duration::from_secs(60), "never {what}");
        // a pause that nobody ends early
        Cancel::default().wait(Duration::from_millis(1));
    }
}

/// Tells threads to stop when it is dropped.
struct Stop<'a>(&'a AtomicU64);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(1, Ordering::SeqCst);
    }
}

#[test]
fn eight_threads_on_a_cold_client_make_one_login() {
    for _ in 0..5 {
        let site = Site::open();
        let client = site.admin();
        let start = Barrier::new(8);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                let client = client.clone();
                scope.spawn(|| {
                    start.wait();
                    works(&{ client });
                });
            }
        });
        assert_eq!(site.login_attempts(), 1);
        assert_eq!(site.calls("showCorpBasicInfo"), 8);
    }
}

#[test]
fn a_revoked_token_costs_one_new_login_and_no_failed_call() {
    let site = Site::open();
    let client = site.admin();
    works(&client);
    assert_eq!(site.revoke_all(), 1);
    works(&client);
    assert_eq!(site.login_attempts(), 2);
    // the refused one and its repetition, after the first
    assert_eq!(site.calls("showCorpBasicInfo"), 3);
    works(&client);
    assert_eq!(site.login_attempts(), 2);
}

#[test]
fn a_token_revoked_while_32_threads_call_costs_one_new_login_and_no_failed_call() {
    const THREADS: usize = 32;
    const REVOCATIONS: u64 = 4;
    let site = Site::open();
    let client = site.admin();
    works(&client);
    let done: Vec<AtomicU64> = (0..THREADS).map(|_| AtomicU64::new(0)).collect();
    let stop = AtomicU64::new(0);
    let everybody = |more: u64| {
        let before: Vec<u64> = done.iter().map(|it| it.load(Ordering::SeqCst)).collect();
        wait_until("everybody went on", || {
            done.iter()
                .zip(&before)
                .all(|(now, before)| now.load(Ordering::SeqCst) >= before + more)
        });
    };
    std::thread::scope(|scope| {
        for counter in &done {
            let (client, stop) = (client.clone(), &stop);
            scope.spawn(move || {
                while stop.load(Ordering::SeqCst) == 0 {
                    works(&client);
                    counter.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        // also when something below fails
        let _stop = Stop(&stop);
        for revocation in 1..=REVOCATIONS {
            everybody(2);
            assert_eq!(site.revoke_all(), 1);
            wait_until("logged in again", || site.login_attempts() > revocation);
        }
        // whoever still went with the old token is through
        everybody(2);
    });
    assert_eq!(site.login_attempts(), 1 + REVOCATIONS);
}

#[test]
fn a_late_refusal_of_the_old_token_does_not_cost_the_new_one() {
    let site = Site::open();
    let client = site.admin();
    works(&client);
    site.revoke_all();
    // refused at once, and told only after the other call has logged in again
    let late = Fault::Delay(Duration::from_millis(500));
    site.fault("showCorpResource", late);
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| client.show_corp_resource().map(drop));
        wait_until("the slow call arrived", || {
            site.calls("showCorpResource") == 1
        });
        works(&client);
        assert_eq!(site.login_attempts(), 2);
        slow.join().unwrap().unwrap();
    });
    assert_eq!(site.calls("showCorpResource"), 2);
    assert_eq!(site.login_attempts(), 2);
}

#[test]
fn the_65th_login_elsewhere_costs_one_new_login_and_no_failed_call() {
    let site = Site::open();
    let client = site.admin();
    works(&client);
    for _ in 0..64 {
        site.admin().login().unwrap();
    }
    site.forget_counts();
    works(&client);
    assert_eq!(site.login_attempts(), 1);
}

#[test]
fn a_token_refused_twice_is_an_error_after_one_new_login() {
    let site = Site::open();
    let client = site.admin();
    works(&client);
    site.forget_counts();
    site.behind(|platform| platform.faults_mut().refuse_tokens(100));
    let error = client.show_corp_basic_info().unwrap_err();
    assert_eq!(
        (error.status(), error.operation()),
        (Some(401), Some("showCorpBasicInfo"))
    );
    assert_eq!(site.login_attempts(), 1);
    assert_eq!(site.calls("showCorpBasicInfo"), 2);
}

#[test]
fn a_create_is_repeated_with_a_new_token_only_because_the_refused_one_was_not_applied() {
    let site = Site::open();
    let client = site.admin();
    works(&client);
    site.revoke_all();
    let body = huaweicloud_meeting::api::types::CorpAdminDto::new("test006");
    client.add_corp_admin(&body).unwrap();
    site.behind(|platform| {
        assert_eq!(platform.counters().calls("addCorpAdmin"), 2);
        assert_eq!(platform.counters().applied("addCorpAdmin"), 1);
    });
}
