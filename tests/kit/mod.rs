//! An emulator behind its HTTP door, clients of it, and a time that both read.
#![allow(dead_code)]

use huaweicloud_meeting::emulator::{
    DEFAULT_ADMIN, Emulator, EmulatorClock, Fault, Platform, Rule, SP_ADMIN, SeedLogin, Server,
};
use huaweicloud_meeting::{Client, ClientBuilder, Clock, Credentials};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// An emulator with an HTTP server of its own.
pub struct Site {
    pub emulator: Emulator,
    server: Server,
}

impl Site {
    pub fn open() -> Self {
        Self::of(Emulator::new())
    }

    pub fn of(emulator: Emulator) -> Self {
        let server = emulator.serve("127.0.0.1:0").unwrap();
        Self { emulator, server }
    }

    /// A site whose time is this one.
    pub fn in_time(time: &Arc<ManualTime>) -> Self {
        let time = time.clone();
        let clock = EmulatorClock::from_fn(move || time.wall());
        Self::of(Emulator::with(Platform::new(), clock))
    }

    pub fn url(&self) -> String {
        self.server.base_url()
    }

    pub fn builder(&self, credentials: Credentials) -> ClientBuilder {
        Client::builder(credentials).base_url(self.url())
    }

    pub fn client(&self, login: SeedLogin) -> Client {
        self.builder(Credentials::account(login.account, login.password))
            .build()
            .unwrap()
    }

    pub fn admin(&self) -> Client {
        self.client(DEFAULT_ADMIN)
    }

    pub fn sp(&self) -> Client {
        self.client(SP_ADMIN)
    }

    pub fn anonymous(&self) -> Client {
        Client::anonymous(self.url().as_str()).unwrap()
    }

    /// Looks at the platform from behind.
    pub fn behind<T>(&self, look: impl FnOnce(&mut Platform) -> T) -> T {
        self.emulator.platform(look)
    }

    pub fn fault(&self, operation: &str, fault: Fault) {
        self.behind(|platform| platform.faults_mut().add(Rule::new(fault).on(operation)));
    }

    pub fn requests(&self) -> u64 {
        self.behind(|platform| platform.counters().requests())
    }

    pub fn calls(&self, operation: &str) -> u64 {
        self.behind(|platform| platform.counters().calls(operation))
    }

    pub fn login_attempts(&self) -> u64 {
        self.behind(|platform| platform.counters().login_attempts())
    }

    pub fn forget_counts(&self) {
        self.behind(|platform| platform.counters_mut().reset());
    }

    pub fn revoke_all(&self) -> usize {
        let now = self.emulator.now();
        self.behind(|platform| platform.revoke_all_tokens(now))
    }
}

/// A time that stands still until it is moved: monotonic time and time of day move together, and waits move it.
#[derive(Debug)]
pub struct ManualTime {
    start: Instant,
    passed: Mutex<Duration>,
}

impl ManualTime {
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            start: Instant::now(),
            passed: Mutex::default(),
        })
    }

    pub fn pass(&self, time: Duration) {
        *self.passed.lock().unwrap() += time;
    }

    fn passed(&self) -> Duration {
        *self.passed.lock().unwrap()
    }
}

impl Clock for ManualTime {
    fn now(&self) -> Instant {
        self.start + self.passed()
    }
    fn wall(&self) -> SystemTime {
        // 14 November 2023
        UNIX_EPOCH + Duration::from_secs(1_700_000_000) + self.passed()
    }
    fn sleep(&self, duration: Duration) {
        self.pass(duration);
    }
}
