//! Verbose: what happens to requests, and the library's warnings, on standard error.

use crate::render::remark;
use huaweicloud_meeting::observe::{Event, Scope};
use log::{LevelFilter, Log, Metadata, Record};

/// Reports an attempt, or a call of several.
pub fn report(event: &Event<'_>) {
    let outcome = match (event.status, event.error) {
        (Some(status), None) => status.to_string(),
        (Some(status), Some(_)) => match event.code {
            Some(code) => format!("{status} {code}"),
            None => status.to_string(),
        },
        (None, Some(error)) => format!("failed ({error})"),
        (None, None) => "done".to_owned(),
    };
    let wait = match event.retry_in {
        Some(wait) => format!(", next attempt in {} ms", wait.as_millis()),
        None => String::new(),
    };
    let ambiguous = if event.ambiguous {
        ", it may have been applied"
    } else {
        ""
    };
    match event.scope {
        Scope::Call if event.attempt == 1 => {}
        Scope::Call => remark(&format!(
            "meetingctl: {} {}: {outcome} after {} attempts and {} ms, request id {}{ambiguous}",
            event.method,
            event.path,
            event.attempt,
            event.duration.as_millis(),
            event.request_id
        )),
        _ => remark(&format!(
            "meetingctl: {} {}: attempt {}: {outcome} in {} ms, request id {}{wait}{ambiguous}",
            event.method,
            event.path,
            event.attempt,
            event.duration.as_millis(),
            event.request_id
        )),
    }
}

/// The library's own warnings; others' are for developers.
struct Warnings;

impl Log for Warnings {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= log::Level::Warn && metadata.target().starts_with("huaweicloud_meeting")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            remark(&format!("meetingctl: warning: {}", record.args()));
        }
    }

    fn flush(&self) {}
}

/// From here on the library's warnings go to standard error.
pub fn show_warnings() {
    // nobody else sets a logger in this program
    if log::set_logger(&Warnings).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}
