//! Control over HTTP: state, time, accounts, tokens, faults and journal, under a path of its own that is never the platform's.
mod accounts;
mod assets;
#[cfg(feature = "explorer")]
mod explorer;
mod faults;
mod page;

use crate::emulator::gateway::assumptions::ASSUMPTIONS;
use crate::emulator::gateway::handle::Emulator;
use crate::emulator::gateway::route::routes;
use crate::emulator::http::delivery::{Delivery, DeliveryMode};
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};

/// All control paths begin so.
const PREFIX: &str = "/_emulator";

/// Bytes of a body that is accepted: a seed may be large.
pub(in crate::emulator) const BODY_LIMIT: usize = 256 * 1024 * 1024;

/// Why a request is not carried out: a status and a message.
type Refused = (u16, String);

/// Carries out one control request, or passes a call of the explorer to the platform.
pub(in crate::emulator) fn deliver(emulator: &Emulator, request: &Request) -> Delivery {
    #[cfg(feature = "explorer")]
    if let Some(request) = explorer::to_platform(request) {
        let mut delivery = emulator.deliver(&request);
        delivery.response = assets::with_browser_headers(delivery.response);
        return delivery;
    }
    #[cfg(feature = "explorer")]
    let file = explorer::respond(emulator, request);
    #[cfg(not(feature = "explorer"))]
    let file = None;
    let response = file.or_else(|| page::respond(request)).unwrap_or_else(|| {
        let response = control(emulator, request);
        emulator.unsaved().unwrap_or(response)
    });
    Delivery {
        response: assets::with_browser_headers(response),
        mode: DeliveryMode::Complete,
    }
}

fn control(emulator: &Emulator, request: &Request) -> Response {
    match dispatch(emulator, request) {
        Ok(body) => Response::status(200).with_json(&body),
        Err((status, message)) => Response::status(status).with_json(&json!({"error": message})),
    }
}

fn dispatch(emulator: &Emulator, request: &Request) -> Result<Value, Refused> {
    check_names(request)?;
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
        ("GET", "/faults") => Ok(rules(emulator)),
        ("POST", "/faults") => {
            let body = body(request)?;
            let rule = faults::rule(&body).map_err(|message| (400, message))?;
            emulator.faults(|faults| {
                if let Some(seed) = body.get("seed").and_then(Value::as_u64) {
                    faults.set_seed(seed);
                }
                faults.add(rule);
            });
            Ok(rules(emulator))
        }
        ("DELETE", "/faults") => {
            emulator.faults(|faults| faults.clear());
            Ok(rules(emulator))
        }
        ("GET", "/accounts") => {
            let limit = number(request, "limit")?.unwrap_or(100);
            Ok(accounts::accounts(emulator, request.query("search"), limit))
        }
        ("POST", "/apps/sign") => {
            let body = body(request)?;
            let text = |name| text(&body, name).map(Option::unwrap_or_default);
            let signed = accounts::sign(emulator, text("app_id")?, text("corp")?, text("user")?);
            let message = "no such App ID, or one of an enterprise, which names no other";
            signed.ok_or((404, message.to_owned()))
        }
        ("POST", "/tokens/issue") => {
            let body = body(request)?;
            let account = text(&body, "account")?.unwrap_or_default();
            let now = emulator.now();
            let token = emulator.platform(|platform| platform.issue_token(account, now));
            let token = token.ok_or((404, "no such account".to_owned()))?;
            Ok(json!({"access_token": token}))
        }
        ("GET", "/journal") => journal(emulator, request),
        ("DELETE", "/journal") => {
            emulator.platform(|platform| platform.journal.clear());
            Ok(json!({"entries": []}))
        }
        _ => {
            let operations = OPERATIONS.map(|(operation, _)| operation);
            let message = format!(
                "no such control operation; the ones there are: {}",
                operations.join(", ")
            );
            Err((404, message))
        }
    }
}

/// The operations, each with the names that its query (of `GET`) or its body may have; `None`: it looks at them itself.
const OPERATIONS: [(&str, Option<&str>); 18] = [
    ("GET /_emulator/health", Some("")),
    ("GET /_emulator/summary", Some("")),
    ("GET /_emulator/assumptions", Some("")),
    ("GET /_emulator/state", Some("")),
    ("PUT /_emulator/state", None),
    ("POST /_emulator/reset", Some("")),
    ("GET /_emulator/time", Some("")),
    ("POST /_emulator/time/advance", Some("by")),
    ("GET /_emulator/accounts", Some("search limit")),
    ("POST /_emulator/apps/sign", Some("app_id corp user")),
    ("POST /_emulator/tokens/issue", Some("account")),
    ("POST /_emulator/tokens/revoke", Some("account")),
    (
        "POST /_emulator/tokens/expire",
        Some("account refresh_tokens"),
    ),
    ("GET /_emulator/faults", Some("")),
    ("POST /_emulator/faults", Some(faults::NAMES)),
    ("DELETE /_emulator/faults", Some("")),
    (
        "GET /_emulator/journal",
        Some("operation status search limit"),
    ),
    ("DELETE /_emulator/journal", Some("")),
];

/// A name that an operation does not know is refused: passed over, a misspelt one would let a test hold for nothing.
fn check_names(request: &Request) -> Result<(), Refused> {
    let called = format!("{} {}", request.method, request.path);
    let mut operations = OPERATIONS.iter();
    let Some((_, Some(known))) = operations.find(|(operation, _)| *operation == called) else {
        return Ok(());
    };
    let known: Vec<&str> = known.split_whitespace().collect();
    let is_read = request.method == "GET";
    let in_query = request.query.iter().map(|(name, _)| name.clone());
    let mut unknown = in_query.filter(|name| !is_read || !known.contains(&name.as_str()));
    let mut found = unknown.next();
    if let (None, false, Value::Object(fields)) = (&found, is_read, body(request)?) {
        found = fields
            .into_iter()
            .map(|(name, _)| name)
            .find(|name| !known.contains(&name.as_str()));
    }
    let Some(name) = found else { return Ok(()) };
    let known = match known.as_slice() {
        [] => "none is".to_owned(),
        known => format!("known are {}", known.join(", ")),
    };
    Err((400, format!("{name:?} is not known to {called}; {known}")))
}

fn body(request: &Request) -> Result<Value, Refused> {
    if request.body.is_empty() {
        return Ok(json!({}));
    }
    serde_json::from_slice(&request.body)
        .map_err(|error| (400, format!("the body is not JSON: {error}")))
}

fn text<'b>(body: &'b Value, name: &str) -> Result<Option<&'b str>, Refused> {
    match body.get(name) {
        None => Ok(None),
        Some(value) => match value.as_str() {
            Some(text) => Ok(Some(text)),
            None => Err((400, format!("`{name}` must be a text"))),
        },
    }
}

fn number(request: &Request, name: &str) -> Result<Option<usize>, Refused> {
    match request.query(name).map(str::parse) {
        None => Ok(None),
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(_)) => Err((400, format!("`{name}` must be an integer"))),
    }
}

/// The planted faults, each as it can be sent back.
fn rules(emulator: &Emulator) -> Value {
    emulator.faults(|faults| {
        let rules = faults.rules().iter().map(faults::json);
        json!({"rules": rules.collect::<Vec<_>>()})
    })
}

fn summary(emulator: &Emulator) -> Value {
    let time = time(emulator);
    let base_urls = emulator.base_urls();
    emulator.platform(|platform| {
        let calls = routes()
            .iter()
            .map(|route| (route.id, platform.counters().calls(route.id)))
            .filter(|(_, calls)| *calls > 0)
            .map(|(id, calls)| (id.to_owned(), Value::from(calls)));
        json!({
            "time": time.get("time"),
            "base_urls": base_urls,
            "explorer": cfg!(feature = "explorer"),
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
    let account = text(&body, "account")?;
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
    let limit = number(request, "limit")?.unwrap_or(100);
    let status = number(request, "status")?;
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
