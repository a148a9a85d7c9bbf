//! Send: a prepared call, tried until it is answered, refused for good, or out of time.
use crate::error::{ApiError, DecodeError, Kind, Reply, plain_line};
use crate::observe::{Event, Scope};
use crate::runtime::Operation;
use crate::secret::Redactor;
use crate::time::Deadline;
use crate::wire::classify::{AttemptOutcome, Failure};
use crate::wire::connector::{Attempt, AttemptGuard, AttemptHandle};
use crate::wire::retry::retry_after;
use crate::wire::{Response, Retry, TokenProvider, Wire};
use crate::{Result, Secret};
use std::io::Read;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::{HeaderMap, HeaderValue, Request, Response as HttpResponse, Uri};
use zeroize::Zeroizing;

/// Most of a refusal's body that is read. What is longer is cut, and its connection not used again.
const LONGEST_REFUSAL: u64 = 64 * 1024;
/// Room for the answer to a login, which would leave pieces of the token behind if it had to move to grow.
const ROOM: usize = 16 * 1024;
/// What a decoded body may take, in bytes for each byte of the longest body allowed. With the body itself, its texts and a
/// list that doubles while it grows, reading a response takes at most about ten times that length.
const MEMORY_PER_BYTE: u64 = 4;
/// What a decoded body may take however short the longest body allowed is.
const LEAST_MEMORY: u64 = 1024 * 1024;
/// Longer time-outs are cut to this: clocks cannot count without end.
pub(crate) const LONGEST_TIMEOUT: Duration = Duration::from_secs(366 * 86_400);
/// Where a session's token goes.
const TOKEN: &str = "x-access-token";

/// Whose token goes with a call.
pub(crate) enum Auth<'c> {
    /// Nobody's.
    None,
    /// This one, come what may: a 401 is final.
    Given(Secret),
    /// The session's; a 401 renews it once, and once more where the new one turns out to be an old one from the store.
    Session(&'c dyn TokenProvider),
}

/// A call with everything decided but the token.
pub(crate) struct Prepared<'c> {
    pub(crate) operation: &'static Operation,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Zeroizing<Vec<u8>>>,
    pub(crate) auth: Auth<'c>,
    pub(crate) idempotent: bool,
    pub(crate) deadline: Deadline,
    pub(crate) retry: Retry,
    pub(crate) request_id: String,
    pub(crate) mask: Redactor,
}

/// What has happened to a call so far.
#[derive(Default)]
struct CallState {
    /// Requests made.
    attempts: u32,
    /// Those that the retry policy counts: a repeat with a new token is none.
    tries: u32,
    ambiguous: bool,
    /// Tokens that took the place of a refused one.
    renewals: u32,
}

impl Wire {
    /// Sends and hands the answer to `take`; what that makes of it is part of the call.
    pub(crate) fn deliver<T>(
        &self,
        call: &mut Prepared<'_>,
        take: impl FnOnce(Response) -> Result<T>,
    ) -> Result<T> {
        let started = self.inner.clock.now();
        let mut tally = CallState::default();
        let (result, status) = match self.run(call, &mut tally) {
            Ok(answer) => {
                let status = Some(answer.status);
                (take(answer), status)
            }
            Err(error) => {
                let status = error.status();
                (Err(error), status)
            }
        };
        self.tell(&Event {
            scope: Scope::Call,
            operation: call.operation.id,
            method: call.operation.method.as_str(),
            path: call.operation.path,
            request_id: &call.request_id,
            attempt: tally.attempts,
            status,
            code: result.as_ref().err().and_then(crate::Error::code),
            error: result.as_ref().err().map(crate::Error::kind),
            duration: self.inner.clock.now().saturating_duration_since(started),
            renewed: tally.renewals > 0,
            retry_in: None,
            ambiguous: result.as_ref().is_err_and(crate::Error::is_ambiguous),
        });
        result
    }

    fn tell(&self, event: &Event<'_>) {
        if let Some(observer) = &self.inner.observer {
            observer.observe(event);
        }
    }

    fn run(&self, call: &mut Prepared<'_>, tally: &mut CallState) -> Result<Response> {
        self.inner.budget.earn();
        let changes = !call.operation.method.is_safe();
        // An open question about an earlier attempt outlives whatever happens later.
        let mut open: Option<crate::Error> = None;
        loop {
            if let Some(error) = self.stopped(call, tally, &mut open) {
                return Err(error);
            }
            let bearing = match call.auth {
                Auth::Session(bearer) => match bearer.bearing(&call.deadline) {
                    Ok(bearing) => Some(bearing),
                    Err(login) => {
                        let open = open.take().filter(crate::Error::is_ambiguous);
                        return Err(open.unwrap_or_else(|| {
                            login.needed_by(call.operation.id, &call.request_id)
                        }));
                    }
                },
                Auth::Given(_) | Auth::None => None,
            };
            let token = match (&bearing, &call.auth) {
                (Some(bearing), _) => Some(bearing.token.clone()),
                (None, Auth::Given(token)) => Some(token.clone()),
                (None, _) => None,
            };
            // The login may have used up the time.
            if let Some(error) = self.stopped(call, tally, &mut open) {
                return Err(error);
            }
            tally.attempts += 1;
            tally.tries += 1;
            let started = self.inner.clock.now();
            let outcome = self.attempt(call, token.as_ref());
            let leaves_open = changes && outcome.leaves_open();
            tally.ambiguous |= leaves_open;

            let refused = bearing
                .as_ref()
                .filter(|_| outcome.status() == Some(401))
                .map(|bearing| (bearing.generation, bearing.from_store));
            // A second 401 is final, unless the second token came from the store: then the login is still to be tried.
            let another = match (&call.auth, refused) {
                (Auth::Session(bearer), Some((generation, _))) => {
                    bearer.refused(generation, call.operation.id)
                }
                (Auth::Session(bearer), None) if outcome.status().is_some() => {
                    bearer.accepted(call.operation.id);
                    false
                }
                _ => false,
            };
            let renew = refused.is_some_and(|(_, from_store)| {
                another && (tally.renewals == 0 || tally.renewals == 1 && from_store)
            });
            let wait = if renew {
                None
            } else {
                self.wait(call, &outcome, tally.tries)
            };
            self.tell(&Event {
                scope: Scope::Attempt,
                operation: call.operation.id,
                method: call.operation.method.as_str(),
                path: call.operation.path,
                request_id: &call.request_id,
                attempt: tally.attempts,
                status: outcome.status(),
                code: outcome.code(),
                error: outcome.kind(),
                duration: self.inner.clock.now().saturating_duration_since(started),
                renewed: tally.renewals > 0,
                retry_in: wait,
                ambiguous: leaves_open,
            });
            let result = outcome.into_result(
                call.operation.id,
                &call.request_id,
                tally.attempts,
                tally.ambiguous,
            );
            match (wait, result) {
                // A 401 was not applied, so a create may go again too, and not for the retry policy to count.
                (_, Err(error)) if renew => {
                    tally.renewals += 1;
                    tally.tries -= 1;
                    open = Some(error);
                }
                (Some(wait), Err(error)) => {
                    self.inner.clock.sleep_or_cancel(wait, &self.inner.cancel);
                    open = Some(error);
                }
                (_, result) => return result,
            }
        }
    }

    /// The error of a call that must end between two attempts: shut down, or out of time.
    fn stopped(
        &self,
        call: &Prepared<'_>,
        tally: &CallState,
        open: &mut Option<crate::Error>,
    ) -> Option<crate::Error> {
        let kind = if self.inner.cancel.is_cancelled() || call.deadline.is_cancelled() {
            Kind::Cancelled
        } else if call.deadline.is_over() {
            // What stood in the way tells more than "no time", unless it was a token that has been renewed since.
            if let Some(last) = open.take().filter(|last| last.status() != Some(401)) {
                return Some(last);
            }
            Kind::Timeout
        } else {
            return None;
        };
        Some(crate::Error::Transport(Arc::new(
            crate::error::TransportError {
                operation: call.operation.id,
                request_id: call.request_id.as_str().into(),
                kind,
                ambiguous: tally.ambiguous,
                attempts: tally.attempts,
                source: None,
            },
        )))
    }

    /// The wait before another try; `None` when this outcome is the last.
    fn wait(&self, call: &Prepared<'_>, outcome: &AttemptOutcome, tries: u32) -> Option<Duration> {
        if !outcome.invites_another(call.idempotent) || !call.retry.allows(tries) {
            return None;
        }
        let (asked, throttled) = match outcome {
            AttemptOutcome::Refused(refusal) => (refusal.retry_after, refusal.is_throttled()),
            _ => (None, false),
        };
        let wait = call
            .retry
            .wait(tries, self.inner.random.sample(), asked, throttled);
        // A wait that passes the deadline would only delay the same error.
        if call.deadline.left().is_some_and(|left| left <= wait) {
            return None;
        }
        self.inner.budget.take().then_some(wait)
    }

    /// One request, one answer.
    fn attempt(&self, call: &mut Prepared<'_>, token: Option<&Secret>) -> AttemptOutcome {
        let longest = self.inner.attempt_timeout.min(LONGEST_TIMEOUT);
        let within = call
            .deadline
            .left()
            .map_or(longest, |left| left.min(longest));
        let mut headers = call.headers.clone();
        if let Some(token) = token {
            call.mask.hide(token);
            match HeaderValue::from_str(token.expose()) {
                Ok(mut value) => {
                    value.set_sensitive(true);
                    headers.insert(TOKEN, value);
                }
                Err(_) => return AttemptOutcome::Failed(unsendable()),
            }
        }
        let attempt = Attempt::new(within, self.inner.cancel.clone(), &call.request_id);
        let mut request = Request::new(());
        *request.method_mut() = call.operation.method.http();
        *request.uri_mut() = call.uri.clone();
        *request.headers_mut() = headers;
        request
            .extensions_mut()
            .insert(AttemptHandle(attempt.clone()));
        let answered = match (&call.body, call.operation.method.wants_length()) {
            (Some(body), _) => self.exchange(request.map(|()| body.as_slice()), within),
            // `Content-Length: 0`: gateways answer 411 to a PUT or POST without it.
            (None, true) => self.exchange(request.map(|()| &[] as &[u8]), within),
            (None, false) => self.exchange(request, within),
        };
        match answered {
            Ok(response) => self.read(call, response, &attempt),
            Err(error) => AttemptOutcome::Failed(self.failure(error, &attempt)),
        }
    }

    fn exchange<S: ureq::AsSendBody>(
        &self,
        request: Request<S>,
        within: Duration,
    ) -> Result<HttpResponse<ureq::Body>, ureq::Error> {
        let agent = &self.inner.agent;
        let timed = agent
            .configure_request(request)
            .timeout_global(Some(within))
            .timeout_connect(Some(self.inner.connect_timeout.min(within)))
            .build();
        agent.run(timed)
    }

    fn failure(&self, error: ureq::Error, attempt: &Attempt) -> Failure {
        Failure::of(
            error,
            attempt.phase(),
            self.inner.proxied,
            self.inner.cancel.is_cancelled(),
        )
    }

    /// Reads the body and says what the whole answer is.
    fn read(
        &self,
        call: &Prepared<'_>,
        response: HttpResponse<ureq::Body>,
        attempt: &Arc<Attempt>,
    ) -> AttemptOutcome {
        let (head, body) = response.into_parts();
        let status = head.status.as_u16();
        let good = (200..300).contains(&status);
        let header_id = head
            .headers
            .get("x-request-id")
            .and_then(|value| value.to_str().ok());
        if !attempt.is_answered_by(header_id, good) {
            return AttemptOutcome::Failed(of_another_request());
        }
        let limit = if good {
            self.inner.max_reply
        } else {
            LONGEST_REFUSAL.min(self.inner.max_reply)
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(ROOM));
        let read = {
            let _watch = AttemptGuard::over(attempt.clone());
            let reader = body.into_with_config().reader();
            // One byte more than allowed tells "as large as allowed" from "larger".
            reader.take(limit.saturating_add(1)).read_to_end(&mut bytes)
        };
        let too_large = u64::try_from(bytes.len()).map_or(true, |length| length > limit);
        if good && too_large {
            // Not wiped: no login's answer is that long, and wiping megabytes takes time from the deadline.
            drop(std::mem::take(&mut *bytes));
        }
        let header_id = header_id
            .map(|id| plain_line(&call.mask.apply(id), 128))
            .filter(|id| !id.is_empty());
        if !good {
            // Whatever of the body came: the status has said what there is to say.
            bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            let whole = read.is_ok() && !too_large;
            if read.is_err() && self.inner.cancel.is_cancelled() {
                return cancelled();
            }
            return AttemptOutcome::Refused(self.refusal(
                call,
                status,
                &head.headers,
                header_id,
                &bytes,
                whole,
            ));
        }
        let content_type = head
            .headers
            .get("content-type")
            .and_then(|value| value.to_str().ok());
        let answer = Response {
            operation: call.operation.id,
            status,
            content_type: content_type.map(|value| plain_line(&call.mask.apply(value), 100)),
            headers: head.headers,
            body: bytes,
            request_id: header_id.unwrap_or_else(|| call.request_id.as_str().into()),
            attempts: 0,
            memory: self
                .inner
                .max_reply
                .saturating_mul(MEMORY_PER_BYTE)
                .max(LEAST_MEMORY),
            ambiguous: !call.operation.method.is_safe(),
        };
        match read {
            // Looked at first: a shutdown can look like the end of a body without a length.
            _ if self.inner.cancel.is_cancelled() => cancelled(),
            Ok(_) if too_large => unreadable(
                &answer,
                Kind::TooLarge,
                &format!("the body is larger than the {limit} bytes allowed"),
            ),
            Ok(_) => AttemptOutcome::Good(answer),
            Err(error) => match ureq::Error::from(error) {
                ureq::Error::Decompress(_, cause)
                    if cause.kind() != std::io::ErrorKind::UnexpectedEof =>
                {
                    unreadable(
                        &answer,
                        Kind::Decode,
                        "the body is not the gzip that its head says",
                    )
                }
                error => AttemptOutcome::Failed(self.failure(error, attempt)),
            },
        }
    }

    fn refusal(
        &self,
        call: &Prepared<'_>,
        status: u16,
        headers: &HeaderMap,
        header_id: Option<Box<str>>,
        bytes: &[u8],
        whole: bool,
    ) -> ApiError {
        let reply = Reply::read(&String::from_utf8_lossy(bytes), &|text| {
            call.mask.apply(text)
        });
        // A call that brings credentials of its own is answered with new ones. Its body is never quoted.
        let is_login = match call.auth {
            Auth::Session(_) => false,
            Auth::Given(_) => true,
            Auth::None => !call.mask.is_empty(),
        };
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let location = header("location").filter(|_| (300..400).contains(&status));
        ApiError {
            operation: call.operation.id,
            status,
            code: reply.code,
            message: reply.message,
            request_id: reply
                .request_id
                .or(header_id)
                .unwrap_or_else(|| call.request_id.as_str().into()),
            retry_after: header("retry-after")
                .and_then(|value| retry_after(value, self.inner.clock.wall())),
            location: location.and_then(|location| redirect_host(&call.mask, location)),
            excerpt: if is_login { "".into() } else { reply.excerpt },
            encoded_authorization_message: reply.encoded_authorization_message,
            body: if whole && !is_login {
                reply.json
            } else {
                "".into()
            },
            attempts: 0,
            ambiguous: false,
        }
    }
}

/// The host of a `Location`; its path and query may hold what we sent.
pub(crate) fn redirect_host(mask: &Redactor, location: &str) -> Option<Box<str>> {
    let uri: Uri = location.trim().parse().ok()?;
    Some(plain_line(&mask.apply(uri.authority()?.host()), 128))
}

fn unreadable(answer: &Response, kind: Kind, problem: &str) -> AttemptOutcome {
    AttemptOutcome::Unreadable(DecodeError {
        operation: answer.operation,
        status: answer.status,
        request_id: answer.request_id.clone(),
        kind,
        problem: problem.into(),
        path: None,
        content_type: answer.content_type.clone(),
        source: None,
        attempts: 0,
        ambiguous: false,
    })
}

/// Shut down while an answer was read.
fn cancelled() -> AttemptOutcome {
    AttemptOutcome::Failed(Failure {
        kind: Kind::Cancelled,
        sent: true,
        lasting: true,
        source: None,
    })
}

/// The connection brought a response that belongs to another request. Its own may still come, or never.
fn of_another_request() -> Failure {
    let source = std::io::Error::new(
        std::io::ErrorKind::InvalidData,
        "the response carries the id of another request; its connection was closed",
    );
    Failure {
        kind: Kind::Closed,
        sent: true,
        lasting: false,
        source: Some(Arc::new(source)),
    }
}

/// A token that no header can carry never came from the platform.
fn unsendable() -> Failure {
    let source = std::io::Error::new(
        std::io::ErrorKind::InvalidInput,
        "the token has characters that a header cannot carry",
    );
    Failure {
        kind: Kind::Protocol,
        sent: false,
        lasting: true,
        source: Some(Arc::new(source)),
    }
}
