//! Testing: a clock moved by hand and a platform that counts, for the session's unit tests.
use crate::error::{ApiError, Context, ErrorResponse};
use crate::random::Random;
use crate::time::{Cancel, Deadline};
use crate::token::api::{Failure, TokenApi};
use crate::token::session::Session;
use crate::token::{ExpiryFields, LoginInfo, MemoryStore, StoreKey, TokenResponse, TokenStore};
use crate::wire::{SessionToken, TokenProvider};
use crate::{Clock, Error, Result, Secret};
use std::collections::{HashSet, VecDeque};
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::SeqCst;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// 12 hours: the life of tokens here.
pub(crate) const LIFE: u64 = 43_200;

pub(crate) fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Two hands that move only when told: stopwatch and time of day.
#[derive(Debug)]
pub(crate) struct ManualClock {
    start: Instant,
    hands: Mutex<(Duration, SystemTime)>,
}

impl ManualClock {
    pub(crate) fn new() -> Arc<Self> {
        let wall = UNIX_EPOCH + seconds(1_700_000_000);
        Arc::new(Self {
            start: Instant::now(),
            hands: Mutex::new((Duration::ZERO, wall)),
        })
    }
    pub(crate) fn advance(&self, by: Duration) {
        let mut hands = self.hands.lock().unwrap();
        hands.0 += by;
        hands.1 += by;
    }
    /// An administrator sets the time of day; the stopwatch does not notice.
    pub(crate) fn set_wall(&self, change: impl FnOnce(SystemTime) -> SystemTime) {
        let mut hands = self.hands.lock().unwrap();
        hands.1 = change(hands.1);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        self.start + self.hands.lock().unwrap().0
    }
    fn wall(&self) -> SystemTime {
        self.hands.lock().unwrap().1
    }
    fn sleep(&self, duration: Duration) {
        self.advance(duration);
        std::thread::yield_now();
    }
}

/// Answers logins and refreshes by script, or well when the script is at its end; counts everything.
#[derive(Clone, Debug)]
pub(crate) struct FakePlatform(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    clock: Arc<dyn Clock>,
    logins: AtomicU32,
    refreshes: AtomicU32,
    logouts: AtomicU32,
    checks: AtomicU32,
    issued: AtomicU32,
    scripts: Mutex<Scripts>,
    live: Mutex<HashSet<String>>,
    closed: Mutex<bool>,
    opened: Condvar,
}

#[derive(Debug, Default)]
struct Scripts {
    login: VecDeque<Response>,
    refresh: VecDeque<Response>,
    logout: VecDeque<Response>,
}

#[derive(Clone, Debug)]
pub(crate) enum Response {
    /// A refusal with this status, and a code of the platform's.
    No(u16),
    /// A refusal with this status and code, or without one.
    Coded(u16, Option<&'static str>),
    /// No response at all.
    Lost,
    /// No response, after this long.
    LostAfter(Duration),
    /// A token after this long, as a slow network has it.
    After(Duration),
    /// A token with these expiry fields, and with or without a refresh token.
    Token(ExpiryFields, bool),
    /// The same access token as the last one issued.
    SameAgain,
    /// A bug in somebody's code on the way.
    Panic,
}

impl FakePlatform {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Inner {
            clock,
            logins: AtomicU32::new(0),
            refreshes: AtomicU32::new(0),
            logouts: AtomicU32::new(0),
            checks: AtomicU32::new(0),
            issued: AtomicU32::new(0),
            scripts: Mutex::default(),
            live: Mutex::default(),
            closed: Mutex::new(false),
            opened: Condvar::new(),
        }))
    }
    pub(crate) fn logins(&self) -> u32 {
        self.0.logins.load(SeqCst)
    }
    pub(crate) fn refreshes(&self) -> u32 {
        self.0.refreshes.load(SeqCst)
    }
    pub(crate) fn logouts(&self) -> u32 {
        self.0.logouts.load(SeqCst)
    }
    pub(crate) fn checks(&self) -> u32 {
        self.0.checks.load(SeqCst)
    }
    pub(crate) fn on_login(&self, answers: &[Response]) {
        self.0
            .scripts
            .lock()
            .unwrap()
            .login
            .extend(answers.iter().cloned());
    }
    pub(crate) fn on_refresh(&self, answers: &[Response]) {
        self.0
            .scripts
            .lock()
            .unwrap()
            .refresh
            .extend(answers.iter().cloned());
    }
    pub(crate) fn on_logout(&self, answers: &[Response]) {
        self.0
            .scripts
            .lock()
            .unwrap()
            .logout
            .extend(answers.iter().cloned());
    }
    /// Forgets all tokens: somebody's 65th login, or an administrator.
    pub(crate) fn revoke(&self) {
        self.0.live.lock().unwrap().clear();
    }
    pub(crate) fn accepts(&self, token: &Secret) -> bool {
        self.0.live.lock().unwrap().contains(token.expose())
    }
    /// Logins and refreshes that begin from now on do not end until `open`.
    pub(crate) fn close(&self) {
        *self.0.closed.lock().unwrap() = true;
    }
    pub(crate) fn open(&self) {
        *self.0.closed.lock().unwrap() = false;
        self.0.opened.notify_all();
    }
    fn pass(&self) {
        // Bounded, so that a test that fails before it opens the door ends.
        let closed = self.0.closed.lock().unwrap();
        drop(
            self.0
                .opened
                .wait_timeout_while(closed, seconds(30), |closed| *closed)
                .unwrap(),
        );
    }
    fn answer(&self, answer: Option<Response>) -> Result<TokenResponse, Failure> {
        self.pass();
        let good = ExpiryFields {
            valid_period: Some(LIFE.cast_signed()),
            ..ExpiryFields::default()
        };
        let (expiry, refresh) = match answer {
            None => (good, true),
            Some(Response::Token(expiry, refresh)) => (expiry, refresh),
            Some(Response::After(time)) => {
                self.0.clock.sleep(time);
                (good, true)
            }
            Some(Response::SameAgain) => {
                self.0.issued.fetch_sub(1, SeqCst);
                (good, true)
            }
            Some(Response::No(status)) => return Err(no(status)),
            Some(Response::Coded(status, code)) => return Err(refused(status, code)),
            Some(Response::Lost) => return Err(lost()),
            Some(Response::LostAfter(time)) => {
                self.0.clock.sleep(time);
                return Err(lost());
            }
            Some(Response::Panic) => panic!("as scripted"),
        };
        let number = self.0.issued.fetch_add(1, SeqCst) + 1;
        let access = format!("canary-access-{number}");
        self.0.live.lock().unwrap().insert(access.clone());
        Ok(TokenResponse {
            access: Secret::new(access),
            refresh: refresh.then(|| Secret::new(format!("canary-refresh-{number}"))),
            expiry,
            refresh_expiry: ExpiryFields {
                valid_period: Some(30 * 24 * 3600),
                ..ExpiryFields::default()
            },
            info: LoginInfo {
                account: Some("zhangsan@corp".into()),
                days_password_available: Some(7),
                ..LoginInfo::default()
            },
        })
    }
}

pub(crate) fn no(status: u16) -> Failure {
    refused(status, Some("USG.000000004"))
}

fn refused(status: u16, code: Option<&str>) -> Failure {
    let response = ErrorResponse {
        status,
        code: code.map(Into::into),
        message: Some(format!("the fake platform says {status}").into()),
        ..ErrorResponse::default()
    };
    let context = Context::unsent("createToken");
    Failure::from(Error::Api(Arc::new(ApiError { context, response })))
}

fn lost() -> Failure {
    Failure {
        error: Error::config("the fake platform is gone"),
        status: None,
    }
}

impl TokenApi for FakePlatform {
    fn log_in(&self, _deadline: &Deadline) -> Result<TokenResponse, Failure> {
        self.0.logins.fetch_add(1, SeqCst);
        let answer = self.0.scripts.lock().unwrap().login.pop_front();
        self.answer(answer)
    }
    fn refresh(&self, token: &Secret, _deadline: &Deadline) -> Result<TokenResponse, Failure> {
        assert!(token.expose().starts_with("canary-"));
        self.0.refreshes.fetch_add(1, SeqCst);
        let answer = self.0.scripts.lock().unwrap().refresh.pop_front();
        self.answer(answer)
    }
    fn log_out(&self, token: &Secret, _deadline: &Deadline) -> Result<(), Failure> {
        self.0.logouts.fetch_add(1, SeqCst);
        match self.0.scripts.lock().unwrap().logout.pop_front() {
            Some(Response::No(status)) => Err(no(status)),
            Some(_) => Err(lost()),
            None if self.0.live.lock().unwrap().remove(token.expose()) => Ok(()),
            None => Err(no(401)),
        }
    }
    fn validate(&self, token: &Secret, _deadline: &Deadline) -> Result<(), Failure> {
        self.0.checks.fetch_add(1, SeqCst);
        if self.accepts(token) {
            Ok(())
        } else {
            Err(no(401))
        }
    }
}

/// A session on a fake platform, and the things to play with.
pub(crate) struct Scene {
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) platform: FakePlatform,
    pub(crate) session: Session,
}

impl Scene {
    pub(crate) fn new() -> Self {
        Self::with_chance(0.0)
    }
    pub(crate) fn with_chance(chance: f64) -> Self {
        let clock = ManualClock::new();
        let platform = FakePlatform::new(clock.clone());
        let session = session(
            &platform,
            Arc::new(MemoryStore::new()),
            clock.clone(),
            chance,
        );
        Self {
            clock,
            platform,
            session,
        }
    }
    pub(crate) fn deadline(&self) -> Deadline {
        self.deadline_in(60)
    }
    pub(crate) fn deadline_in(&self, left: u64) -> Deadline {
        deadline(self.clock.clone(), seconds(left))
    }
    pub(crate) fn session_token(&self) -> Result<SessionToken> {
        self.session.token(&self.deadline())
    }
    /// The token's text.
    pub(crate) fn token(&self) -> String {
        self.session_token().unwrap().token.expose().to_owned()
    }
    /// A call as the transport makes it: a 401 is repeated once with the session's next token.
    pub(crate) fn call(&self) -> Result<bool> {
        let first = self.session_token()?;
        if self.platform.accepts(&first.token) {
            return Ok(true);
        }
        self.session.refused(first.generation, "showCorp");
        let second = self.session_token()?;
        Ok(self.platform.accepts(&second.token))
    }
}

pub(crate) fn session(
    platform: &FakePlatform,
    store: Arc<dyn TokenStore>,
    clock: Arc<dyn Clock>,
    chance: f64,
) -> Session {
    let key = StoreKey::new("https://platform.example", "account \"zhangsan@corp\"");
    Session::new(
        platform.clone(),
        store,
        key,
        clock,
        Random::new(move || chance),
    )
}

pub(crate) fn deadline(clock: Arc<dyn Clock>, left: Duration) -> Deadline {
    Deadline::after(clock, left, Cancel::default())
}
