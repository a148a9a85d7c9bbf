//! The transport's promises, each against a listener of our own.
mod answers;
mod budget;
mod deadlines;
mod fuzz;
mod hostile;
mod http1;
mod matrix;
mod middlewares;
mod network;
mod observed;
mod requests;
mod retries;
mod secrets;
mod tokens;
mod unsolicited;
mod uploads;

use super::config::Environment;
use super::*;
use crate::random::Random;
use crate::runtime::{Method, Operation};
use crate::testing::faults::Listener;
pub(crate) use crate::testing::{faults, tls as tls_support};
use crate::time::{Cancel, Clock, Deadline, SystemClock};
use crate::{Error, Result, Secret};

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

static READ: Operation = Operation {
    id: "showCorp",
    method: Method::Get,
    path: "/v1/usg/dcs/sp/corp/{id}",
    token: true,
    idempotent: true,
};
static LIST: Operation = Operation {
    id: "searchCorp",
    method: Method::Get,
    path: "/v1/usg/dcs/sp/corp",
    token: true,
    idempotent: true,
};
static WRITE: Operation = Operation {
    id: "updateCorp",
    method: Method::Put,
    path: "/v1/usg/dcs/sp/corp/{id}",
    token: true,
    idempotent: true,
};
static DELETE: Operation = Operation {
    id: "deleteCorp",
    method: Method::Delete,
    path: "/v1/usg/dcs/sp/corp/{id}",
    token: true,
    idempotent: true,
};
static CREATE: Operation = Operation {
    id: "addCorp",
    method: Method::Post,
    path: "/v1/usg/dcs/sp/corp",
    token: true,
    idempotent: false,
};
static LOGIN: Operation = Operation {
    id: "createToken",
    method: Method::Post,
    path: "/v1/usg/acs/auth/account",
    token: false,
    idempotent: false,
};

/// A clock that stands still until somebody sleeps, and notes how long.
#[derive(Debug)]
struct Still {
    start: Instant,
    slept: Mutex<Vec<Duration>>,
}

impl Still {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            start: Instant::now(),
            slept: Mutex::default(),
        })
    }
    fn slept(&self) -> Vec<Duration> {
        self.slept.lock().unwrap().clone()
    }
}

impl Clock for Still {
    fn now(&self) -> Instant {
        self.start + self.slept.lock().unwrap().iter().sum::<Duration>()
    }
    fn wall(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    }
    fn sleep(&self, duration: Duration) {
        self.slept.lock().unwrap().push(duration);
    }
}

/// A session whose tokens are `token-<generation>`; a refused one is followed by the next.
#[derive(Debug, Default)]
struct Tokens {
    generation: AtomicU64,
    refused: Mutex<Vec<u64>>,
    asked: AtomicU64,
    /// Fails from this generation on.
    ends: Option<u64>,
}

impl TokenProvider for Tokens {
    fn token(&self, _: &Deadline) -> Result<SessionToken> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let generation = self.generation.load(Ordering::SeqCst);
        if self.ends.is_some_and(|ends| generation >= ends) {
            return Err(Error::login(Arc::new(Error::config("no more tokens"))));
        }
        Ok(SessionToken {
            token: Secret::from(format!("token-{generation}-canary")),
            generation,
            from_store: false,
        })
    }
    fn refused(&self, generation: u64, _: &'static str) -> bool {
        self.refused.lock().unwrap().push(generation);
        let _ = self.generation.compare_exchange(
            generation,
            generation + 1,
            Ordering::SeqCst,
            Ordering::SeqCst,
        );
        true
    }
}

/// An attempt that has a minute.
pub(crate) fn attempt() -> Arc<super::attempt::Attempt> {
    super::attempt::Attempt::new(Duration::from_secs(60), Cancel::default())
}

/// In the gzip encoding.
fn gzipped(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Settings for a listener: no environment, no jitter.
fn config(url: impl Into<String>) -> TransportConfig {
    let mut config = TransportConfig::new(url);
    config.environment = Environment(Arc::new(|_| None));
    config.random = Random::new(|| 0.0);
    config
}

fn wire_to(listener: &Listener) -> Transport {
    Transport::new(config(listener.url())).unwrap()
}

/// A wire whose waits are noted, not slept.
fn still_wire(
    listener: &Listener,
    change: impl FnOnce(&mut TransportConfig),
) -> (Transport, Arc<Still>) {
    let clock = Still::new();
    let mut config = config(listener.url());
    config.clock = clock.clone();
    change(&mut config);
    (Transport::new(config).unwrap(), clock)
}

static DEFAULTS: CallOptions = CallOptions {
    timeout: None,
    retry: None,
    request_id: None,
    language: None,
};

/// One call of each kind, with what it needs filled in.
fn call<'c>(wire: &'c Transport, operation: &'static Operation, bearer: &'c Tokens) -> Call<'c> {
    let call = wire.call(operation, Some(bearer), &DEFAULTS);
    let call = if operation.path.contains("{id}") {
        call.path("id", "42")
    } else {
        call
    };
    match operation.method {
        Method::Post | Method::Put => call.json(&serde_json::json!({"name": "x"})),
        _ => call,
    }
}
