//! A platform that fails as told and counts what is sent twice, and a journal that survives as much as a disk does.
#![allow(dead_code)]

use huaweicloud_meeting::api::types::{AddCorpDto, AddUserDto, AdminDto, CorpBasicDto};
use huaweicloud_meeting::bulk::{
    AddMembers, Bulk, CreateEnterprises, Journal, JournalStore, PlanError, Report,
};
use huaweicloud_meeting::emulator::{
    DEFAULT_ADMIN, Emulator, EmulatorClock, Fault, Platform, Rule, SP_ADMIN,
};
use huaweicloud_meeting::{Client, Clock, Credentials};
use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Body, SendBody, http};

/// What is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Work {
    #[default]
    Enterprises,
    Members,
}

impl Work {
    pub const ALL: [Self; 2] = [Self::Enterprises, Self::Members];

    fn operation(self) -> &'static str {
        match self {
            Self::Enterprises => "addCorp",
            Self::Members => "addUser",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Enterprises => "/v1/usg/dcs/sp/corp",
            Self::Members => "/v1/usg/dcs/corp/member",
        }
    }
}

/// What happens to one request that makes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    None,
    /// The connection is cut; nothing was applied.
    CutBefore,
    /// The connection is cut after it was applied.
    CutAfter,
    /// The response arrives in half.
    Half,
    Throttled,
    /// 503, not applied.
    Unavailable,
    /// 500 after it was applied.
    FailedAfter,
    Unreachable,
}

impl Mishap {
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::CutBefore,
        Self::CutAfter,
        Self::Half,
        Self::Throttled,
        Self::Unavailable,
        Self::FailedAfter,
        Self::Unreachable,
    ];

    fn applies(self) -> bool {
        matches!(
            self,
            Self::None | Self::CutAfter | Self::Half | Self::FailedAfter
        )
    }

    fn fault(self) -> Option<Fault> {
        Some(match self {
            Self::None => return None,
            Self::CutBefore => Fault::DropBefore,
            Self::CutAfter => Fault::DropAfter,
            Self::Half => Fault::CutBody(5),
            Self::Throttled => Fault::throttled(),
            Self::Unavailable => Fault::status(503),
            Self::FailedAfter => {
                Fault::ExecuteThenRespondWith(huaweicloud_meeting::emulator::Response::status(500))
            }
            Self::Unreachable => Fault::Unreachable,
        })
    }
}

/// A time that waits move.
#[derive(Debug)]
pub struct Time {
    start: Instant,
    passed: Mutex<Duration>,
}

impl Clock for Time {
    fn now(&self) -> Instant {
        self.start + *self.passed.lock().unwrap()
    }
    fn wall(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000) + *self.passed.lock().unwrap()
    }
    fn sleep(&self, duration: Duration) {
        *self.passed.lock().unwrap() += duration;
    }
}

/// The platform, its mishaps and its time.
#[derive(Clone)]
pub struct World {
    pub emulator: Emulator,
    pub time: Arc<Time>,
    pub work: Work,
    /// For the next requests that make something, in their order; then none.
    pub mishaps: Arc<Mutex<VecDeque<Mishap>>>,
    /// Requests that arrived for what was there already.
    pub repeats: Arc<Mutex<usize>>,
    /// A pause before each request, with no lock held.
    pub latency: Duration,
    /// Where each request that makes something must have been written of before it arrives.
    pub told: Option<Disk>,
}

impl World {
    pub fn new() -> Self {
        let time = Arc::new(Time {
            start: Instant::now(),
            passed: Mutex::default(),
        });
        let clock = {
            let time = time.clone();
            EmulatorClock::from_fn(move || time.wall())
        };
        let mut platform = Platform::new();
        platform.settings_mut().corp_limit = 100_000;
        platform.settings_mut().user_limit = 200_000;
        Self {
            emulator: Emulator::with(platform, clock),
            time,
            work: Work::default(),
            mishaps: Arc::default(),
            repeats: Arc::default(),
            latency: Duration::ZERO,
            told: None,
        }
    }

    pub fn with(mishaps: impl IntoIterator<Item = Mishap>) -> Self {
        let world = Self::new();
        world.mishaps.lock().unwrap().extend(mishaps);
        world
    }

    pub fn of(work: Work, mishaps: impl IntoIterator<Item = Mishap>) -> Self {
        Self {
            work,
            ..Self::with(mishaps)
        }
    }

    pub fn client(&self) -> Client {
        self.client_as(Credentials::account(SP_ADMIN.account, SP_ADMIN.password))
    }

    pub fn client_as(&self, credentials: Credentials) -> Client {
        Client::builder(credentials)
            .base_url("http://127.0.0.1:1")
            .middleware(self.clone())
            .clock(self.time.clone())
            .build()
            .unwrap()
    }

    pub fn bulk(&self, items: Vec<AddCorpDto>) -> Bulk<CreateEnterprises> {
        Bulk::new(CreateEnterprises::new(&self.client()), items).clock(self.time.clone())
    }

    pub fn administrator(&self) -> Client {
        let login = DEFAULT_ADMIN;
        self.client_as(Credentials::account(login.account, login.password))
    }

    pub fn bulk_of_members(&self, items: Vec<AddUserDto>) -> Bulk<AddMembers> {
        Bulk::new(AddMembers::new(&self.administrator()), items).clock(self.time.clone())
    }

    pub fn run(&self, n: usize, workers: usize, disk: &Disk) -> Result<Report, PlanError> {
        Ok(match self.work {
            Work::Enterprises => self
                .bulk(enterprises(n))
                .workers(workers)
                .plan(disk.journal())?
                .run(),
            Work::Members => self
                .bulk_of_members(members(n))
                .workers(workers)
                .plan(disk.journal())?
                .run(),
        })
    }

    /// What was made, in order: enterprises by their administrators' accounts, members by their third-party ids, which the
    /// emulator fills from the account where there is none.
    pub fn created(&self) -> Vec<String> {
        if self.work == Work::Members {
            let state = self.emulator.platform(|platform| platform.snapshot());
            let users = state["users"].as_array().unwrap().iter();
            let mut ids: Vec<String> = users
                .filter(|user| user["name"].as_str().unwrap().starts_with("Example"))
                .map(|user| user["third_account"].as_str().unwrap().to_owned())
                .collect();
            ids.sort();
            return ids;
        }
        let mut accounts = self.emulator.platform(|platform| {
            let ids = platform.corp_ids();
            let own = ids.iter().filter(|id| *id != self.emulator.corp_id());
            own.flat_map(|id| platform.admins(id)).collect::<Vec<_>>()
        });
        accounts.sort();
        accounts
    }

    pub fn add_corps(&self) -> u64 {
        self.emulator
            .platform(|platform| platform.counters().calls("addCorp"))
    }

    /// Requests that make something.
    pub fn sends(&self) -> u64 {
        self.emulator
            .platform(|platform| platform.counters().calls(self.work.operation()))
    }

    /// The promise: all of them, none twice, none missing.
    pub fn assert_each_once(&self, n: usize, told: &str) {
        let told = format!("{:?}: {told}", self.work);
        let mut wanted: Vec<_> = match self.work {
            Work::Enterprises => (0..n).map(account).collect(),
            Work::Members => members(n)
                .into_iter()
                .filter_map(|member| member.third_account.or(member.account))
                .collect(),
        };
        wanted.sort();
        assert_eq!(self.created(), wanted, "{told}");
        assert_eq!(*self.repeats.lock().unwrap(), 0, "sent twice: {told}");
    }
}

impl Middleware for World {
    fn handle(
        &self,
        request: http::Request<SendBody>,
        next: MiddlewareNext,
    ) -> Result<http::Response<Body>, ureq::Error> {
        std::thread::sleep(self.latency);
        let operation = self.work.operation();
        let create = request.method() == "POST" && request.uri().path() == self.work.path();
        if !create {
            return self.emulator.middleware().handle(request, next);
        }
        let told = self.told.as_ref().map(Disk::synced);
        // Held meanwhile: the mishap must befall this call, and the count be this one's.
        let mut mishaps = self.mishaps.lock().unwrap();
        let mishap = mishaps.pop_front().unwrap_or(Mishap::None);
        let carried_out = || {
            self.emulator
                .platform(|platform| platform.counters().applied(operation))
        };
        let before = carried_out();
        let others = told.as_ref().map(|_| self.created());
        if let Some(fault) = mishap.fault() {
            let rule = Rule::new(fault).on(operation);
            self.emulator
                .platform(|platform| platform.faults_mut().add(rule));
        }
        let response = self.emulator.middleware().handle(request, next);
        if mishap.applies() && carried_out() == before {
            *self.repeats.lock().unwrap() += 1;
        }
        if let (Some(told), Some(others)) = (told, others) {
            let mut new = self.created();
            new.retain(|account| !others.contains(account));
            let sending =
                |account: &String| told.contains(&format!("\"sending\",\"key\":\"{account}\""));
            assert!(
                new.iter().all(sending),
                "sent before it was on the disk: {new:?}"
            );
        }
        response
    }
}

pub fn account(at: usize) -> String {
    format!("admin{at:05}.example")
}

pub fn enterprise(at: usize) -> AddCorpDto {
    AddCorpDto::new(
        CorpBasicDto::new(format!("Example {at}")),
        AdminDto::new(account(at), "Ann", "Canary-7-password".into()),
    )
}

pub fn enterprises(n: usize) -> Vec<AddCorpDto> {
    (0..n).map(enterprise).collect()
}

/// Known by account, by both, or by third-party id alone.
pub fn member(at: usize) -> AddUserDto {
    let mut member = AddUserDto::new(format!("Example {at}")).with_pwd("Canary-7-password");
    if at % 3 != 2 {
        member.account = Some(format!("member{at:05}.example"));
    }
    if !at.is_multiple_of(3) {
        member.third_account = Some(format!("external/{at:05}"));
    }
    member
}

pub fn members(n: usize) -> Vec<AddUserDto> {
    (0..n).map(member).collect()
}

/// A disk that outlives processes.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Mutex<Contents>>);

#[derive(Debug, Default)]
struct Contents {
    bytes: Vec<u8>,
    synced: usize,
    /// Writes and syncs until the process ends.
    left: Option<usize>,
    /// How much of the write that it ends in is there.
    torn: f64,
    writes: usize,
    syncs: usize,
    pause: Duration,
}

impl Disk {
    pub fn journal(&self) -> Journal {
        Journal::in_store(self.clone())
    }
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().bytes.clone()).unwrap()
    }
    pub fn put(&self, bytes: &[u8]) {
        self.0.lock().unwrap().bytes = bytes.to_vec();
    }
    /// The process ends in the write number `left + 1` from now, of which this share is there.
    pub fn end_after(&self, left: usize, torn: f64) {
        let mut contents = self.0.lock().unwrap();
        contents.left = Some(left);
        contents.torn = torn;
    }
    /// A new process; of what was not synced, this share is left.
    pub fn start_again(&self, left: f64) {
        let mut contents = self.0.lock().unwrap();
        contents.left = None;
        let loose = contents.bytes.len() - contents.synced;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let kept = contents.synced + (loose as f64 * left) as usize;
        contents.bytes.truncate(kept);
        contents.synced = contents.bytes.len();
    }
    pub fn writes(&self) -> usize {
        self.0.lock().unwrap().writes
    }
    /// What survives the end of power.
    pub fn synced(&self) -> String {
        let contents = self.0.lock().unwrap();
        String::from_utf8(contents.bytes[..contents.synced].to_vec()).unwrap()
    }
    pub fn syncs(&self) -> usize {
        self.0.lock().unwrap().syncs
    }
    /// Each sync takes so long.
    pub fn sync_slowly(&self, pause: Duration) {
        self.0.lock().unwrap().pause = pause;
    }
}

impl Contents {
    /// Does the process live?
    fn alive(&mut self) -> bool {
        self.writes += 1;
        match &mut self.left {
            None => true,
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                true
            }
        }
    }
}

fn ended() -> io::Error {
    io::Error::other("the process has ended")
}

impl JournalStore for Disk {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        Ok(self.0.lock().unwrap().bytes.clone())
    }
    fn truncate(&mut self, length: u64) -> io::Result<()> {
        let mut contents = self.0.lock().unwrap();
        contents.bytes.truncate(usize::try_from(length).unwrap());
        contents.synced = contents.bytes.len();
        Ok(())
    }
    fn append(&mut self, line: &[u8]) -> io::Result<()> {
        let mut contents = self.0.lock().unwrap();
        if contents.alive() {
            contents.bytes.extend_from_slice(line);
            return Ok(());
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let torn = (line.len() as f64 * std::mem::take(&mut contents.torn)) as usize;
        contents.bytes.extend_from_slice(&line[..torn]);
        Err(ended())
    }
    fn sync(&mut self) -> io::Result<()> {
        let pause = self.0.lock().unwrap().pause;
        std::thread::sleep(pause);
        let mut contents = self.0.lock().unwrap();
        if !contents.alive() {
            return Err(ended());
        }
        contents.synced = contents.bytes.len();
        contents.syncs += 1;
        Ok(())
    }
}
