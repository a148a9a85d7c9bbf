//! Control over HTTP: state, time, tokens, faults and journal, under a path of its own that is never the platform's.
mod faults;

use crate::emulator::assumptions::ASSUMPTIONS;
use crate::emulator::gateway::route::routes;
use crate::emulator::handle::Emulator;
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};

/// All control paths begin so.
const PREFIX: &str = "/_emulator";
/// The page at `/`.
const PAGE: &str = include_str!("page.html");

/// Bytes of a body that is accepted: a seed may be large.
pub(in crate::emulator) const BODY_LIMIT: usize = 256 * 1024 * 1024;

/// Why a request is not carried out: a status and a message.
type Refused = (u16, String);

/// Answers one control request.
pub(in crate::emulator) fn handle(emulator: &Emulator, request: &Request) -> Response {
    if request.path == "/" {
        let page = Response::status(200).with_body(PAGE);
        return page
            .with_header("Content-Type", "text/html; charset=utf-8")
            .with_header("Cache-Control", "no-store")
            .with_header("X-Frame-Options", "DENY");
    }
    let (status, body) = match dispatch(emulator, request) {
        Ok(body) => (200, body),
        Err((status, message)) => (status, json!({"error": message})),
    };
    Response::status(status)
        .with_json(&body)
        .with_header("Cache-Control", "no-store")
}

fn dispatch(emulator: &Emulator, request: &Request) -> Result<Value, Refused> {
    let path = request.path.strip_prefix(PREFIX).unwrap_or("");
    match (request.method.as_str(), path) {
        ("GET", "/health") => Ok(json!({"status": "ok"})),
        ("GET", "/summary") => Ok(summary(emulator)),
        ("GET", "/assumptions") => Ok(json!(ASSUMPTIONS)),
        ("GET", "/state") => Ok(emulator.platform(|platform| platform.snapshot())),
        ("PUT", "/state") => {
            let seed = body(request)?;
            let loaded = emulator.platform(|platform| platform.load(&seed));
            loaded.map_err(|error| (400, error.to_string()))?;
            Ok(summary(emulator))
        }
        ("POST", "/reset") => {
            emulator.platform(|platform| platform.reset());
            Ok(summary(emulator))
        }
        ("GET", "/time") => Ok(time(emulator)),
        ("POST", "/time/advance") => {
            emulator.advance(duration(&body(request)?, "by")?);
            Ok(time(emulator))
        }
        ("POST", "/tokens/revoke") => tokens(emulator, request, false),
        ("POST", "/tokens/expire") => tokens(emulator, request, true),
        ("GET", "/faults") => {
            Ok(json!({"rules": emulator.platform(|platform| platform.faults().len())}))
        }
        ("POST", "/faults") => {
            let body = body(request)?;
            let rule = faults::rule(&body).map_err(|message| (400, message))?;
            emulator.platform(|platform| {
                if let Some(seed) = body.get("seed").and_then(Value::as_u64) {
                    platform.faults_mut().set_seed(seed);
                }
                platform.faults_mut().add(rule);
                Ok(json!({"rules": platform.faults().len()}))
            })
        }
        ("DELETE", "/faults") => {
            emulator.platform(|platform| platform.faults_mut().clear());
            Ok(json!({"rules": 0}))
        }
        ("GET", "/journal") => journal(emulator, request),
        ("DELETE", "/journal") => {
            emulator.platform(|platform| platform.journal.clear());
            Ok(json!({"entries": []}))
        }
        _ => {
            let message = format!(
                "no such control operation; the ones there are: {}",
                OPERATIONS.join(", ")
            );
            Err((404, message))
        }
    }
}

const OPERATIONS: [&str; 15] = [
    "GET /_emulator/health",
    "GET /_emulator/summary",
    "GET /_emulator/assumptions",
    "GET /_emulator/state",
    "PUT /_emulator/state",
    "POST /_emulator/reset",
    "GET /_emulator/time",
    "POST /_emulator/time/advance",
    "POST /_emulator/tokens/revoke",
    "POST /_emulator/tokens/expire",
    "GET /_emulator/faults",
    "POST /_emulator/faults",
    "DELETE /_emulator/faults",
    "GET /_emulator/journal",
    "DELETE /_emulator/journal",
];

fn body(request: &Request) -> Result<Value, Refused> {
    if request.body.is_empty() {
        return Ok(json!({}));
    }
    serde_json::from_slice(&request.body)
        .map_err(|error| (400, format!("the body is not JSON: {error}")))
}

fn summary(emulator: &Emulator) -> Value {
    let time = time(emulator);
    emulator.platform(|platform| {
        let calls = routes()
            .iter()
            .map(|route| (route.id, platform.counters().calls(route.id)))
            .filter(|(_, calls)| *calls > 0)
            .map(|(id, calls)| (id.to_owned(), Value::from(calls)));
        json!({
            "time": time.get("time"),
            "corps": platform.state.corps.len(),
            "users": platform.state.users.len(),
            "tokens": platform.state.tokens.len(),
            "requests": platform.counters().requests(),
            "calls": Value::Object(calls.collect()),
            "fault_rules": platform.faults().len(),
        })
    })
}

/// ms since 1970
fn time(emulator: &Emulator) -> Value {
    let since = emulator
        .now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    json!({"time": u64::try_from(since.as_millis()).unwrap_or(u64::MAX)})
}

/// A time such as `"13h"`, `"250ms"`, `"1.5s"`, or a number of seconds.
fn duration(body: &Value, name: &str) -> Result<Duration, Refused> {
    let wrong = || {
        (
            400,
            format!(
                "`{name}` must be a time such as \"13h\", \"10m\", \"1.5s\", \"250ms\", or a number of seconds"
            ),
        )
    };
    let seconds = match body.get(name) {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => {
            let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let factor = match text.strip_prefix(digits) {
                Some("ms") => 0.001,
                Some("s" | "") => 1.0,
                Some("m") => 60.0,
                Some("h") => 3600.0,
                Some("d") => 86_400.0,
                _ => return Err(wrong()),
            };
            digits.parse::<f64>().ok().map(|number| number * factor)
        }
        _ => None,
    };
    let seconds = seconds.ok_or_else(wrong)?;
    Duration::try_from_secs_f64(seconds).map_err(|_| wrong())
}

/// Of one account, or of all.
fn tokens(emulator: &Emulator, request: &Request, expire: bool) -> Result<Value, Refused> {
    let body = body(request)?;
    let account = match body.get("account") {
        None => None,
        Some(account) => Some(
            account
                .as_str()
                .ok_or((400, "`account` must be a text".to_owned()))?,
        ),
    };
    let refresh = body
        .get("refresh_tokens")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    let now = emulator.now();
    emulator.platform(|platform| {
        let accounts: Vec<String> = match account {
            Some(account) if platform.state.user_by_account(account).is_none() => {
                return Err((404, "no such account".to_owned()));
            }
            Some(account) => vec![account.to_owned()],
            None => platform
                .state
                .users
                .iter()
                .map(|user| user.account.clone())
                .collect(),
        };
        let ended = accounts.iter().map(|account| {
            if expire {
                platform.expire_tokens(account, now, refresh)
            } else {
                platform.revoke_tokens(account, now)
            }
        });
        Ok(json!({"tokens": ended.sum::<usize>()}))
    })
}

/// The newest entries first; `operation`, `status`, `search` and `limit` (100 by default) choose.
fn journal(emulator: &Emulator, request: &Request) -> Result<Value, Refused> {
    let number = |name: &str| match request.query(name).map(str::parse::<usize>) {
        None => Ok(None),
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(_)) => Err((400, format!("`{name}` must be an integer"))),
    };
    let (limit, status) = (number("limit")?.unwrap_or(100), number("status")?);
    let operation = request.query("operation");
    let search = request.query("search").map(str::to_lowercase);
    let entries: Vec<Value> = emulator.platform(|platform| {
        let entries = platform.journal.entries().rev();
        let found = entries.filter(|entry| {
            operation.is_none_or(|wanted| entry.operation == Some(wanted))
                && status.is_none_or(|status| usize::from(entry.status) == status)
        });
        let found = found.map(|entry| entry.json());
        let found = found.filter(|entry| {
            search
                .as_ref()
                .is_none_or(|search| entry.to_string().to_lowercase().contains(search))
        });
        found.take(limit).collect()
    });
    Ok(json!({"entries": entries}))
}
