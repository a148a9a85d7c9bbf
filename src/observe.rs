//! Observe: one structured event per attempt and per call, for metrics, audit and progress.
//!
//! What happens to requests is reported to an [`Observer`] and nowhere else. [`LogObserver`] hands events to the `log`
//! crate, `TracingObserver` (feature `tracing`) to `tracing`. An event holds no token, password, body, query or path
//! value; the path is the template. Bodies are given to a [`ResponseObserver`] only.
//!
//! Beside that the crate writes warnings to the `log` crate where something went wrong and no call fails of it: a token
//! store that cannot be read, written or locked, a token refresh that failed while the old token is still valid, a dropped guard whose
//! logout failed. They hold no secret either.
//!
//! ```
//! use huaweicloud_meeting::observe::{Event, LogObserver, Scope};
//! use huaweicloud_meeting::{Client, Credentials};
//! use std::collections::BTreeMap;
//! use std::sync::{Arc, Mutex};
//!
//! // One line for each event in whatever logger the program has set up.
//! let client = Client::builder(Credentials::account("admin@corp", "secret")).observer(LogObserver).build()?;
//!
//! // Or an observer of one's own: any closure will do.
//! let failures: Arc<Mutex<BTreeMap<(&str, &str), u32>>> = Arc::default();
//! let counted = Arc::clone(&failures);
//! let client = Client::builder(Credentials::account("admin@corp", "secret"))
//!     .observer(move |event: &Event<'_>| {
//!         if let (Scope::Call, Some(kind)) = (event.scope, event.error) {
//!             *counted.lock().unwrap().entry((event.operation, kind.as_str())).or_default() += 1;
//!         }
//!     })
//!     .build()?;
//! # Ok::<(), huaweicloud_meeting::Error>(())
//! ```
//!
//! # Records of other libraries
//!
//! ureq, underneath, logs how it connects, at levels `debug` and `trace`. It does not see requests as they are sent, and no
//! record of it shows a secret. (A middleware that sends requests by an agent of its own has that agent's records, which at level
//! `trace` show all that is sent.)
use crate::error::Kind;
use std::time::Duration;

/// Is notified of every attempt and of every call. A call that breaks the document's rules is not one: nothing was sent.
///
/// Called on the thread that made the call, which waits for it: be quick. Panics are not caught.
///
/// **Do not call the client, or a clone of it, from here.** A login notifies its observer too, while other calls wait for
/// it; a call made from in there waits for the very login that waits for it, until its deadline is over. Hand the event
/// to another thread instead.
pub trait Observer: Send + Sync {
    /// Something has ended: an attempt, or a call with all its attempts.
    fn observe(&self, event: &Event<'_>);
}

impl<F: Fn(&Event<'_>) + Send + Sync> Observer for F {
    fn observe(&self, event: &Event<'_>) {
        self(event);
    }
}

/// What has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// One request and its response, or the lack of one.
    Attempt,
    /// A call with all its attempts, waits and the login it needed.
    Call,
}

impl Scope {
    /// `attempt` or `call`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Attempt => "attempt",
            Self::Call => "call",
        }
    }
}

/// One ended attempt or call. Holds nothing secret.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Event<'a> {
    /// Attempt or call.
    pub scope: Scope,
    /// The document's operation id.
    pub operation: &'static str,
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// The path as the document has it, with `{names}`.
    pub path: &'static str,
    /// The request id that went out; one for all attempts of a call.
    pub request_id: &'a str,
    /// For an attempt its number from 1; for a call how many there were.
    pub attempt: u32,
    /// Status of the response, if there was one.
    pub status: Option<u16>,
    /// The platform's or the gateway's code, if it refused with one.
    pub code: Option<&'a str>,
    /// What sort of failure it was; `None` = it went well.
    pub error: Option<Kind>,
    /// How long it took, by the client's clock.
    pub duration: Duration,
    /// For an attempt: it went out with another token because the one before was refused. For a call: one attempt did.
    pub refreshed: bool,
    /// The wait before the next attempt, if there is one.
    pub retry_in: Option<Duration>,
    /// It may have been applied although it failed.
    pub ambiguous: bool,
}

/// Is given every response as it came, decompressed and before it is decoded: for comparing it with the document, as
/// [`Drift`](crate::drift::Drift) does, or for keeping samples. Set by
/// [`ClientBuilder::response_observer`](crate::ClientBuilder::response_observer).
///
/// **It sees secrets**: the response to a login is a token. Called on the thread that made the call, which waits for it; as
/// with an [`Observer`], do not call the client from here.
///
/// Not given are responses that did not come whole, those longer than
/// [`max_response_bytes`](crate::ClientBuilder::max_response_bytes) (an error's: than 64 KiB), and those that belong to another
/// request.
pub trait ResponseObserver: Send + Sync {
    /// A response of an attempt has been read whole; its status may be any.
    fn observe_response(&self, response: &RawResponse<'_>);
}

impl<F: Fn(&RawResponse<'_>) + Send + Sync> ResponseObserver for F {
    fn observe_response(&self, response: &RawResponse<'_>) {
        self(response);
    }
}

/// A response as it came. `Debug` shows the length of the body only.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct RawResponse<'a> {
    /// The document's operation id.
    pub operation: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The body, decompressed. It may hold secrets.
    pub body: &'a [u8],
}

impl std::fmt::Debug for RawResponse<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RawResponse")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("length", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Hands events to the `log` crate, target `huaweicloud_meeting`: what went well at `debug`, an attempt that failed at
/// `info`, a call that failed at `warn`.
#[derive(Clone, Copy, Debug, Default)]
pub struct LogObserver;

impl Observer for LogObserver {
    fn observe(&self, event: &Event<'_>) {
        log::log!(target: "huaweicloud_meeting", level(event), "{}", Line(event));
    }
}

fn level(event: &Event<'_>) -> log::Level {
    match (event.error, event.scope) {
        (None, _) => log::Level::Debug,
        (Some(_), Scope::Attempt) => log::Level::Info,
        (Some(_), Scope::Call) => log::Level::Warn,
    }
}

/// An event as one line.
struct Line<'a>(&'a Event<'a>);

impl std::fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let event = self.0;
        write!(
            f,
            "{} {} {} {}",
            event.scope.as_str(),
            event.operation,
            event.method,
            event.path
        )?;
        if let Some(status) = event.status {
            write!(f, " status={status}")?;
        }
        if let Some(code) = event.code {
            write!(f, " code={code}")?;
        }
        if let Some(error) = event.error {
            write!(f, " error={error}")?;
        }
        write!(
            f,
            " attempt={} duration_ms={} request_id={}",
            event.attempt,
            event.duration.as_millis(),
            event.request_id
        )?;
        if event.refreshed {
            f.write_str(" refreshed")?;
        }
        if event.ambiguous {
            f.write_str(" ambiguous")?;
        }
        if let Some(wait) = event.retry_in {
            write!(f, " retry_in_ms={}", wait.as_millis())?;
        }
        Ok(())
    }
}

/// Hands events to `tracing`, target `huaweicloud_meeting`, with the event's fields as fields; levels as [`LogObserver`].
///
/// ```
/// use huaweicloud_meeting::observe::TracingObserver;
/// use huaweicloud_meeting::{Client, Credentials};
///
/// let client = Client::builder(Credentials::account("admin@corp", "secret")).observer(TracingObserver).build()?;
/// # Ok::<(), huaweicloud_meeting::Error>(())
/// ```
///
/// To see the call's own span around its events, enter one before calling: events belong to the span that is current
/// on the calling thread.
#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
#[derive(Clone, Copy, Debug, Default)]
pub struct TracingObserver;

#[cfg(feature = "tracing")]
impl Observer for TracingObserver {
    fn observe(&self, event: &Event<'_>) {
        macro_rules! emit {
            ($level:expr) => {
                tracing::event!(
                    target: "huaweicloud_meeting",
                    $level,
                    scope = event.scope.as_str(),
                    operation = event.operation,
                    method = event.method,
                    path = event.path,
                    request_id = event.request_id,
                    attempt = event.attempt,
                    status = event.status,
                    code = event.code,
                    error = event.error.map(Kind::as_str),
                    duration_ms = u64::try_from(event.duration.as_millis()).unwrap_or(u64::MAX),
                    refreshed = event.refreshed,
                    ambiguous = event.ambiguous,
                    retry_in_ms = event.retry_in.map(|wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)),
                )
            };
        }
        match (event.error, event.scope) {
            (None, _) => emit!(tracing::Level::DEBUG),
            (Some(_), Scope::Attempt) => emit!(tracing::Level::INFO),
            (Some(_), Scope::Call) => emit!(tracing::Level::WARN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_adapter_writes_one_line_for_each_event() {
        let event = Event {
            scope: Scope::Attempt,
            operation: "addCorp",
            method: "POST",
            path: "/v1/x/{id}",
            request_id: "r",
            attempt: 2,
            status: Some(503),
            code: Some("USG.1"),
            error: Some(Kind::Refused),
            duration: Duration::from_millis(7),
            refreshed: true,
            retry_in: Some(Duration::from_millis(200)),
            ambiguous: true,
        };
        assert_eq!(
            Line(&event).to_string(),
            "attempt addCorp POST /v1/x/{id} status=503 code=USG.1 error=refused attempt=2 \
             duration_ms=7 request_id=r refreshed ambiguous retry_in_ms=200"
        );
        assert_eq!(level(&event), log::Level::Info);
        let call = Event {
            scope: Scope::Call,
            ..event.clone()
        };
        assert_eq!(level(&call), log::Level::Warn);
        let good = Event {
            error: None,
            status: None,
            code: None,
            retry_in: None,
            refreshed: false,
            ambiguous: false,
            ..call
        };
        assert_eq!(
            Line(&good).to_string(),
            "call addCorp POST /v1/x/{id} attempt=2 duration_ms=7 request_id=r"
        );
        assert_eq!(level(&good), log::Level::Debug);
    }
}
