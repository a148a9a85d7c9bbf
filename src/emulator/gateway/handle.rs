//! One platform, shared, with a clock.
use crate::emulator::gateway::faults::Faults;
use crate::emulator::gateway::journal::JournalEntry;
use crate::emulator::gateway::platform::Platform;
use crate::emulator::http::delivery::{Delivery, DeliveryMode};
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;
use crate::emulator::state::clock::EmulatorClock;
use crate::emulator::state::seed::{
    APP, DEFAULT_ADMIN, MEMBER, ORDINARY_ADMIN, SP_ADMIN, SP_APP, SeedApp, SeedLogin,
};
use crate::emulator::state::seed_data::CORP_ID;
use serde_json::{Value, json};
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// A shared [`Platform`] with a clock. Cheap to clone; clones are the same platform.
///
/// ```
/// use huaweicloud_meeting::emulator::Emulator;
///
/// let emulator = Emulator::new();
/// let agent: ureq::Agent =
///     ureq::Agent::config_builder().middleware(emulator.middleware()).http_status_as_error(false).build().into();
/// let response = agent.get("http://127.0.0.1/v1/usg/dcs/corp").call()?;
/// assert_eq!(response.status(), 401);
/// assert_eq!(emulator.platform(|platform| platform.counters().calls("showCorpBasicInfo")), 1);
/// # Ok::<_, ureq::Error>(())
/// ```
#[derive(Clone)]
pub struct Emulator {
    platform: Arc<Mutex<Platform>>,
    clock: EmulatorClock,
    log: Arc<Mutex<Option<Log>>>,
    /// Where the platform is served just now.
    base_urls: BaseUrls,
    saver: Option<Arc<Mutex<Saver>>>,
}

/// Makes what changed last.
pub(in crate::emulator) trait Save: Send {
    /// Returns when it is safe from a crash; does nothing where nothing changed.
    fn save(&mut self, platform: &mut Platform, ahead: Duration) -> io::Result<()>;
}

// made where there is something to save in
#[cfg_attr(not(feature = "emulator-data"), allow(dead_code))]
struct Saver {
    save: Box<dyn Save>,
    /// Why something could not be saved. Nothing is told as done from then on.
    failed: Option<String>,
}

type BaseUrls = Arc<Mutex<Vec<String>>>;

/// An address at which the platform is served until this is dropped.
#[derive(Debug)]
pub(in crate::emulator) struct Announced {
    base_urls: BaseUrls,
    base_url: String,
}

impl Drop for Announced {
    fn drop(&mut self) {
        let mut base_urls = self
            .base_urls
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        base_urls.retain(|base_url| *base_url != self.base_url);
    }
}

type Log = Arc<dyn Fn(&JournalEntry) + Send + Sync>;

impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator")
            .field("platform", &self.platform)
            .field("clock", &self.clock)
            .finish_non_exhaustive()
    }
}

impl Emulator {
    /// The seeded platform in the machine's time.
    pub fn new() -> Self {
        Self::with(Platform::new(), EmulatorClock::system())
    }

    /// The seeded platform in a time that stands still until [`advance`](Self::advance) moves it.
    pub fn at(time: SystemTime) -> Self {
        Self::with(Platform::new(), EmulatorClock::at(time))
    }

    /// This platform in this time.
    pub fn with(platform: Platform, clock: EmulatorClock) -> Self {
        Self {
            platform: Arc::new(Mutex::new(platform)),
            clock,
            log: Arc::default(),
            base_urls: Arc::default(),
            saver: None,
        }
    }

    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn saved_by(mut self, save: Box<dyn Save>) -> Self {
        let failed = None;
        self.saver = Some(Arc::new(Mutex::new(Saver { save, failed })));
        self
    }

    /// Looks at the platform or changes it. Nobody is served meanwhile, so send it no request inside.
    pub fn platform<T>(&self, look: impl FnOnce(&mut Platform) -> T) -> T {
        // one who panicked while holding it has not broken it for the others: operations change state last
        let mut platform = self.platform.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = look(&mut platform);
        // before the next one looks: nobody is told of what could still be lost
        if let Some(saver) = &self.saver {
            let mut saver = saver.lock().unwrap_or_else(PoisonError::into_inner);
            if saver.failed.is_none() {
                let saved = saver.save.save(&mut platform, self.clock.ahead());
                saver.failed = saved.err().map(|error| error.to_string());
            }
        }
        seen
    }

    /// Why the state can no longer be saved, in a response to whoever asks for anything.
    pub(in crate::emulator) fn unsaved(&self) -> Option<Response> {
        let saver = self.saver.as_ref()?;
        let saver = saver.lock().unwrap_or_else(PoisonError::into_inner);
        let reason = saver.failed.as_ref()?;
        let message = format!("the emulator cannot save its state, start it again: {reason}");
        let body = json!({"error_code": "APIG.0201", "error_msg": message, "error": message});
        Some(Response::status(500).with_json(&body))
    }

    /// Looks at what will go wrong or changes it.
    ///
    /// ```
    /// # use huaweicloud_meeting::emulator::{Emulator, Fault, Rule};
    /// let emulator = Emulator::new();
    /// emulator.faults(|faults| faults.add(Rule::new(Fault::DropAfter).on("addCorp").with_probability(0.1).always()));
    /// ```
    pub fn faults<T>(&self, change: impl FnOnce(&mut Faults) -> T) -> T {
        self.platform(|platform| change(platform.faults_mut()))
    }
    /// The last requests, oldest first, without secrets; see [`Platform::journal`].
    pub fn journal(&self) -> Vec<JournalEntry> {
        self.platform(|platform| platform.journal())
    }
    /// Forgets the requests so far.
    pub fn clear_journal(&self) {
        self.platform(|platform| platform.journal.clear());
    }
    /// Goes back to the state it started with; see [`Platform::reset`].
    pub fn reset(&self) {
        self.platform(Platform::reset);
    }

    /// Calls this after every request, whether in process or over HTTP. Nothing secret is in what it is given.
    pub fn log_requests(&self, log: impl Fn(&JournalEntry) + Send + Sync + 'static) {
        *self.log.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(log));
    }

    /// The clock.
    pub fn clock(&self) -> &EmulatorClock {
        &self.clock
    }
    /// The time, as the platform sees it.
    pub fn now(&self) -> SystemTime {
        self.clock.now()
    }
    /// Moves the platform's time ahead.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
        // so that it is saved
        self.platform(|_| {});
    }

    pub(in crate::emulator) fn announce(&self, base_url: String) -> Announced {
        let mut base_urls = self
            .base_urls
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        base_urls.push(base_url.clone());
        Announced {
            base_urls: self.base_urls.clone(),
            base_url,
        }
    }
    /// Where the platform is served just now, in the order in which it began.
    pub(in crate::emulator) fn base_urls(&self) -> Vec<String> {
        let base_urls = self
            .base_urls
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        base_urls.clone()
    }

    pub(in crate::emulator) fn deliver(&self, request: &Request) -> Delivery {
        let now = self.now();
        let log = self
            .log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let (mut delivery, entry) = self.platform(|platform| {
            let delivery = platform.deliver(request, now);
            let entry = log.as_ref().and_then(|_| platform.journal.last());
            (delivery, entry)
        });
        if let (Some(log), Some(entry)) = (log, entry) {
            log(&entry);
        }
        if let Some(response) = self.unsaved() {
            delivery = Delivery {
                response,
                mode: DeliveryMode::Complete,
            };
        }
        delivery
    }
    pub(in crate::emulator) fn body_limit(&self) -> usize {
        self.platform(|platform| platform.settings().body_limit)
    }

    /// The seeded default administrator.
    pub fn default_admin(&self) -> SeedLogin {
        DEFAULT_ADMIN
    }
    /// A seeded ordinary administrator.
    pub fn ordinary_admin(&self) -> SeedLogin {
        ORDINARY_ADMIN
    }
    /// A seeded ordinary member, `test006`.
    pub fn member(&self) -> SeedLogin {
        MEMBER
    }
    /// The seeded SP administrator.
    pub fn sp_admin(&self) -> SeedLogin {
        SP_ADMIN
    }
    /// The seeded App ID of the enterprise.
    pub fn app(&self) -> SeedApp {
        APP
    }
    /// The seeded App ID of the SP.
    pub fn sp_app(&self) -> SeedApp {
        SP_APP
    }
    /// The seeded enterprise's id.
    pub fn corp_id(&self) -> &'static str {
        CORP_ID
    }

    /// What a program in another language needs to begin, as one JSON object: the address, and somebody of each role, with the
    /// password, by whom the state is now. The built-in accounts and App IDs go before others; where there is none, it is `null`.
    pub fn greeting(&self, base_url: &str) -> Value {
        self.platform(|platform| platform.greeting(base_url))
    }
}

impl Default for Emulator {
    fn default() -> Self {
        Self::new()
    }
}
