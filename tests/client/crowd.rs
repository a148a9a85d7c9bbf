//! Crowds: many threads and many processes with one token, against the emulator.
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator, Fault, Rule, Server};
use huaweicloud_meeting::token::FileStore;
use huaweicloud_meeting::{Client, ClientBuilder, Credentials, Error, Proxy};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::Ordering::SeqCst;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::{Arc, Barrier, Condvar, Mutex};
use std::thread;
use std::time::Duration;
use ureq::http::{Request, Response};
use ureq::middleware::MiddlewareNext;
use ureq::{Body, SendBody};

fn administrator() -> ClientBuilder {
    let login = DEFAULT_ADMIN;
    Client::builder(Credentials::account(login.account, login.password)).proxy(Proxy::None)
}

fn logins(emulator: &Emulator) -> (u64, u64) {
    emulator.platform(|platform| {
        let counters = platform.counters();
        (counters.login_attempts(), counters.logins())
    })
}

/// 32 threads call until `enough` calls have been made after `revoke`; gives the calls made and those that failed.
fn crowd(client: &Client, revoke: impl FnOnce()) -> (usize, Vec<Error>) {
    const THREADS: usize = 32;
    let (made, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while !stop.load(SeqCst) {
                    if let Err(error) = client.show_corp_basic_info() {
                        failed.lock().unwrap().push(error);
                    }
                    made.fetch_add(1, SeqCst);
                }
            });
        }
        let wait_for = |calls: usize| {
            while made.load(SeqCst) < calls {
                thread::sleep(Duration::from_millis(1));
            }
        };
        wait_for(4 * THREADS);
        revoke();
        wait_for(made.load(SeqCst) + 8 * THREADS);
        stop.store(true, SeqCst);
    });
    (made.into_inner(), failed.into_inner().unwrap())
}

#[test]
fn a_token_revoked_under_32_threads_at_work_costs_one_login_and_no_call() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let client = administrator().base_url(server.base_url()).build().unwrap();
    let (made, failed) = crowd(&client, || {
        let now = emulator.now();
        let revoked =
            emulator.platform(|platform| platform.revoke_tokens(DEFAULT_ADMIN.account, now));
        assert_eq!(revoked, 1, "there was one token for all of them");
    });
    println!(
        "32 threads, {made} calls, token revoked: {} failed, logins {:?}",
        failed.len(),
        logins(&emulator)
    );
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(
        logins(&emulator),
        (2, 2),
        "the first one and one for the revoked token"
    );
}

#[test]
fn the_65th_login_elsewhere_costs_one_login_and_no_call() {
    let emulator = Emulator::new();
    let client = administrator()
        .middleware(emulator.middleware())
        .build()
        .unwrap();
    let elsewhere = administrator()
        .middleware(emulator.middleware())
        .build()
        .unwrap();
    let (made, failed) = crowd(&client, || {
        for _ in 0..64 {
            elsewhere.login().unwrap();
        }
    });
    println!(
        "32 threads, {made} calls, token displaced by the 65th login: {} failed, logins {:?}",
        failed.len(),
        logins(&emulator)
    );
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(
        logins(&emulator),
        (66, 66),
        "ours, 64 elsewhere, and one new one of ours"
    );
}

#[test]
fn a_cold_client_under_32_threads_logs_in_once() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let client = administrator().base_url(server.base_url()).build().unwrap();
    // The login takes a while, so that all come while it is under way.
    let slow = Fault::Delay(Duration::from_millis(500));
    emulator.platform(|platform| platform.faults_mut().add(Rule::new(slow).on("createToken")));
    let barrier = Barrier::new(32);
    thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                barrier.wait();
                client.show_corp_basic_info().unwrap();
            });
        }
    });
    assert_eq!((calls(&emulator), logins(&emulator)), (32, (1, 1)));
}

/// Holds the answer to one call back until it is let go.
#[derive(Clone, Default)]
struct Gate(Arc<(Mutex<(bool, bool)>, Condvar)>);

impl Gate {
    fn handle(
        &self,
        request: Request<SendBody>,
        next: MiddlewareNext,
    ) -> Result<Response<Body>, ureq::Error> {
        let held = request.headers()["x-request-id"] == "held";
        let answer = next.handle(request);
        let (lock, bell) = &*self.0;
        let mut state = lock.lock().unwrap();
        if held && !state.0 {
            state.0 = true;
            bell.notify_all();
            drop(bell.wait_while(state, |state| !state.1).unwrap());
        }
        answer
    }
    fn wait_until_held(&self) {
        let (lock, bell) = &*self.0;
        drop(
            bell.wait_while(lock.lock().unwrap(), |state| !state.0)
                .unwrap(),
        );
    }
    fn open(&self) {
        let (lock, bell) = &*self.0;
        lock.lock().unwrap().1 = true;
        bell.notify_all();
    }
}

#[test]
fn a_late_401_for_the_old_token_starts_nothing() {
    let emulator = Emulator::new();
    let gate = Gate::default();
    let holding = gate.clone();
    let client = administrator()
        .middleware(move |request: Request<SendBody>, next: MiddlewareNext| {
            holding.handle(request, next)
        })
        .middleware(emulator.middleware())
        .build()
        .unwrap();
    client.show_corp_basic_info().unwrap();
    let now = emulator.now();
    emulator.platform(|platform| platform.revoke_tokens(DEFAULT_ADMIN.account, now));
    thread::scope(|scope| {
        let late = scope.spawn(|| client.with_request_id("held").show_corp_basic_info());
        gate.wait_until_held();
        client.show_corp_basic_info().unwrap();
        assert_eq!(
            logins(&emulator),
            (2, 2),
            "another thread has renewed meanwhile"
        );
        gate.open();
        late.join().unwrap().unwrap();
    });
    client.show_corp_basic_info().unwrap();
    assert_eq!(
        logins(&emulator),
        (2, 2),
        "the late 401 was for a token already replaced"
    );
}

#[test]
fn a_wrong_password_is_tried_once_by_32_threads_and_all_are_told() {
    let emulator = Emulator::new();
    let wrong = Credentials::account(DEFAULT_ADMIN.account, "Wrong#2026");
    let client = Client::builder(wrong)
        .middleware(emulator.middleware())
        .build()
        .unwrap();
    let barrier = Barrier::new(32);
    thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                barrier.wait();
                for _ in 0..4 {
                    let error = client.show_corp_basic_info().unwrap_err();
                    assert!(matches!(error, Error::Login(_)), "{error:?}");
                    assert_eq!(
                        (error.status(), error.code()),
                        (Some(401), Some("USG.206010000"))
                    );
                    assert_eq!(error.operation(), Some("showCorpBasicInfo"));
                }
            });
        }
    });
    println!(
        "32 threads, 128 calls with a wrong password: login attempts and logins {:?}",
        logins(&emulator)
    );
    assert_eq!(logins(&emulator), (1, 0));
}

#[test]
fn a_login_that_fails_inside_a_call_names_the_call_and_the_login() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let client = administrator()
        .base_url(server.base_url())
        .call_timeout(Duration::from_millis(300))
        .build()
        .unwrap();
    emulator.platform(|platform| {
        platform
            .faults_mut()
            .add(Rule::new(Fault::Stall).on("createToken").always())
    });
    let error = client.show_corp_basic_info().unwrap_err();
    assert!(error.is_timeout() && !error.is_ambiguous(), "{error:?}");
    assert_eq!(error.operation(), Some("showCorpBasicInfo"));
    let text = error.to_string();
    let told = [
        "login failed: no ",
        "showCorpBasicInfo was not sent",
        "(createToken, ",
    ];
    assert!(text.starts_with(told[0]), "{text}");
    assert!(told.iter().all(|words| text.contains(words)), "{text}");
    assert!(
        !text.contains("may have been applied"),
        "words follow is_ambiguous(): {text}"
    );
    let error = client.login().unwrap_err();
    assert_eq!(
        error.operation(),
        Some("createToken"),
        "asked for by hand, it is the operation called"
    );
    // Threads that wait for that login run out of time under their own names.
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let error = client.show_corp_resource().unwrap_err();
                assert!(error.is_timeout(), "{error:?}");
                assert_eq!(error.operation(), Some("showCorpResource"));
            });
        }
    });
}

/// What one of many processes does: one call, its token in the directory that the others use too. Does nothing when
/// the tests run as usual.
#[test]
fn one_process_of_many() {
    let (Ok(url), Ok(directory)) = (std::env::var("CROWD_URL"), std::env::var("CROWD_DIRECTORY"))
    else {
        return;
    };
    let client = administrator()
        .base_url(url)
        .token_store(FileStore::new(directory))
        .build()
        .unwrap();
    client.show_corp_basic_info().unwrap();
}

fn process(server: &Server, directory: &std::path::Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crowd::one_process_of_many"])
        .env("CROWD_URL", server.base_url())
        .env("CROWD_DIRECTORY", directory)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

fn calls(emulator: &Emulator) -> u64 {
    emulator.platform(|platform| platform.counters().applied("showCorpBasicInfo"))
}

#[test]
fn a_hundred_processes_in_a_row_make_one_login() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let home = tempfile::tempdir().unwrap();
    for _ in 0..100 {
        assert!(
            process(&server, &home.path().join("tokens"))
                .wait()
                .unwrap()
                .success()
        );
    }
    println!(
        "100 processes in a row: {} calls, logins {:?}",
        calls(&emulator),
        logins(&emulator)
    );
    assert_eq!((calls(&emulator), logins(&emulator)), (100, (1, 1)));
}

#[test]
fn eight_processes_at_once_make_one_login() {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let home = tempfile::tempdir().unwrap();
    // The login takes a while, so that the others come while it is under way.
    let slow = Fault::Delay(Duration::from_millis(500));
    emulator.platform(|platform| platform.faults_mut().add(Rule::new(slow).on("createToken")));
    let children: Vec<Child> = (0..8)
        .map(|_| process(&server, &home.path().join("tokens")))
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    println!(
        "8 processes at once: {} calls, logins {:?}",
        calls(&emulator),
        logins(&emulator)
    );
    assert_eq!((calls(&emulator), logins(&emulator)), (8, (1, 1)));
}
