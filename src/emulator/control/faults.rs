//! Fault rules from and to JSON.
use crate::emulator::gateway::faults::{Fault, Rule};
use crate::emulator::gateway::route::routes;
use crate::emulator::http::response::Response;
use serde_json::{Map, Value, json};
use std::time::Duration;

/// The keys that a rule may have.
pub(super) const NAMES: &str = "fault operation times after probability seed status error_code error_msg location headers body \
                                bytes ms jitter_ms";

/// Reads `{"fault": "status", "status": 503, "operation": "addCorp", "times": 2, "after": 1, "probability": 0.1}`.
///
/// `times` is a number or `"always"`; further keys belong to the fault.
pub(super) fn rule(body: &Value) -> Result<Rule, String> {
    let mut rule = Rule::new(fault(body)?);
    if let Some(operation) = text(body, "operation")? {
        if !routes().iter().any(|route| route.id == operation) {
            return Err("`operation` is not an operation of the document".to_owned());
        }
        rule = rule.on(operation);
    }
    rule = match body.get("times") {
        Some(Value::String(text)) if text == "always" => rule.always(),
        _ => rule.times(number(body, "times", 1)?),
    };
    rule = rule.after(number(body, "after", 0)?);
    if let Some(probability) = body.get("probability") {
        let probability = probability
            .as_f64()
            .filter(|share| (0.0..=1.0).contains(share));
        rule = rule.with_probability(probability.ok_or("`probability` must be from 0 to 1")?);
    }
    Ok(rule)
}

/// A rule as [`rule`] reads it.
pub(super) fn json(rule: &Rule) -> Value {
    let mut fields = fault_fields(rule.fault());
    fields.insert("fault".to_owned(), rule.fault().name().into());
    fields.insert("operation".to_owned(), rule.operation().into());
    let times = rule.remaining().map_or(Value::from("always"), Value::from);
    fields.insert("times".to_owned(), times);
    fields.insert("after".to_owned(), rule.still_spared().into());
    fields.insert("probability".to_owned(), rule.probability().into());
    fields.retain(|_, value| !value.is_null());
    Value::Object(fields)
}

fn fault_fields(fault: &Fault) -> Map<String, Value> {
    let millis = |time: &Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    let fields = match fault {
        Fault::RespondWith(response) | Fault::ExecuteThenRespondWith(response) => {
            let headers = response.headers.iter().cloned();
            json!({
                "status": response.status,
                "headers": headers.map(|(name, value)| (name, value.into())).collect::<Map<_, _>>(),
                "body": String::from_utf8_lossy(&response.body),
            })
        }
        Fault::Refuse {
            status,
            code,
            message,
        } => json!({"status": status, "error_code": code, "error_msg": message}),
        Fault::Delay(pause) => json!({"ms": millis(pause)}),
        Fault::DelayBetween(least, most) => {
            json!({"ms": millis(least), "jitter_ms": millis(&most.saturating_sub(*least))})
        }
        Fault::CutBody(bytes) => json!({"bytes": bytes}),
        Fault::Drip(pause) => json!({"ms": millis(pause)}),
        Fault::GzipBomb(bytes) => json!({"bytes": bytes}),
        _ => json!({}),
    };
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn fault(body: &Value) -> Result<Fault, String> {
    let millis =
        |name, default| number(body, name, default).map(|ms| Duration::from_millis(ms.into()));
    Ok(match text(body, "fault")?.unwrap_or("") {
        "status" => refusal(body)?,
        "throttled" => Fault::throttled(),
        "html" => Fault::html(),
        "empty" => Fault::empty(),
        "redirect" => Fault::redirect(text(body, "location")?.ok_or("`location` is missing")?),
        "respond" => Fault::RespondWith(response(body)?),
        "execute_then_respond" => Fault::ExecuteThenRespondWith(response(body)?),
        "refuse_token" => Fault::RefuseToken,
        "delay" => {
            let least = millis("ms", 0)?;
            Fault::DelayBetween(least, least.saturating_add(millis("jitter_ms", 0)?))
        }
        "drop_before" => Fault::DropBefore,
        "drop_after" => Fault::DropAfter,
        "unreachable" => Fault::Unreachable,
        "cut" => Fault::CutBody(usize::try_from(number(body, "bytes", 0)?).unwrap_or(usize::MAX)),
        "drip" => Fault::Drip(millis("ms", 100)?),
        "stall" => Fault::Stall,
        "stall_after" => Fault::StallAfter,
        "endless" => Fault::Endless,
        "gzip_bomb" => Fault::GzipBomb(number(body, "bytes", 1024 * 1024)?.into()),
        _ => {
            let message = "`fault` must be one of status, throttled, html, empty, redirect, respond, execute_then_respond, \
                           refuse_token, delay, drop_before, drop_after, unreachable, cut, drip, stall, stall_after, endless, \
                           gzip_bomb";
            return Err(message.to_owned());
        }
    })
}

/// `status`, 503 if absent, and `error_code` and `error_msg` where they are to be others than the emulator's.
fn refusal(body: &Value) -> Result<Fault, String> {
    let mut fault = Fault::status(status(body, 503)?);
    if let Fault::Refuse { code, message, .. } = &mut fault {
        if let Some(text) = text(body, "error_code")? {
            text.clone_into(code);
        }
        if let Some(text) = text(body, "error_msg")? {
            text.clone_into(message);
        }
    }
    Ok(fault)
}

/// `status`, `headers` and `body`: a text as it is, anything else as JSON.
fn response(body: &Value) -> Result<Response, String> {
    let mut response = Response::status(status(body, 200)?);
    if let Some(headers) = body.get("headers") {
        let headers = headers
            .as_object()
            .ok_or("`headers` must be an object of texts")?;
        for (name, value) in headers {
            let value = value
                .as_str()
                .ok_or("`headers` must be an object of texts")?;
            let valid = name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
                && !name.is_empty()
                && value.bytes().all(|byte| (b' '..=b'~').contains(&byte));
            if !valid {
                return Err("`headers` must be names and values of printable ASCII".to_owned());
            }
            response = response.with_header(name, value);
        }
    }
    Ok(match body.get("body") {
        None => response,
        Some(Value::String(text)) => response.with_body(text.clone()),
        Some(json) => response.with_json(json),
    })
}

fn status(body: &Value, default: u32) -> Result<u16, String> {
    let status = u16::try_from(number(body, "status", default)?).unwrap_or(0);
    if (200..=599).contains(&status) {
        Ok(status)
    } else {
        Err("`status` must be from 200 to 599".to_owned())
    }
}

fn number(body: &Value, name: &str, default: u32) -> Result<u32, String> {
    let Some(value) = body.get(name) else {
        return Ok(default);
    };
    let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
    number.ok_or_else(|| format!("`{name}` must be an integer of at least 0"))
}

fn text<'b>(body: &'b Value, name: &str) -> Result<Option<&'b str>, String> {
    match body.get(name) {
        None => Ok(None),
        Some(value) => value
            .as_str()
            .map(Some)
            .ok_or_else(|| format!("`{name}` must be a text")),
    }
}
