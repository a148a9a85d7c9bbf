//! Send: sends a prepared call: attempts, token refresh, retries, deadline.
use crate::error::{Context, ErrorBody, ErrorResponse, Failure, Kind, Peer, plain_line};
use crate::observe::{Event, RawResponse, Scope};
use crate::runtime::Operation;
use crate::secret::{Redactor, SecretBytes};
use crate::time::Deadline;
use crate::wire::attempt::{Attempt, Phase};
use crate::wire::body::{DecodedBody, NotGzip};
use crate::wire::classify::{self, AttemptOutcome, Received};
use crate::wire::connection::{Header, RequestBody, RequestHead, X_REQUEST_ID};
use crate::wire::middleware;
use crate::wire::multipart::MultipartBody;
use crate::wire::retry::{Throttled, retry_after};
use crate::wire::{Response, Retry, TokenProvider, Transport};
use crate::{Result, Secret};
use std::borrow::Cow;
use std::io::Read;
use std::sync::Arc;
use std::time::{Duration, Instant};
use ureq::http::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE,
    HeaderName, USER_AGENT,
};
use ureq::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use zeroize::Zeroizing;

/// Most of a refusal's body that is read. What is longer is cut, and its connection not used again.
const LONGEST_REFUSAL: u64 = 64 * 1024;
/// Room for a body of unknown length: that of a login would leave pieces of the token behind if it had to move to grow.
const ROOM: usize = 16 * 1024;
/// Most room that is made because `Content-Length` says so, before anything has come.
const MOST_ROOM: u64 = 512 * 1024;
/// A longer body is a page's, and gets the most room. glibc gives free memory back to the system beyond twice the largest
/// block that was freed so far: with smaller ones it would take back and hand out the memory of each page anew, which
/// costs more than reading it. Room that is not written to costs nothing.
const LONG: u64 = 64 * 1024;
/// What a decoded body may take, in bytes for each byte of the longest body allowed. With the body itself, its texts and a
/// list that doubles while it grows, reading a response takes at most about ten times that length.
const MEMORY_PER_BYTE: u64 = 4;
/// What a decoded body may take however short the longest body allowed is.
const LEAST_MEMORY: u64 = 1024 * 1024;
/// Where a session's token goes.
const TOKEN: HeaderName = HeaderName::from_static("x-access-token");
/// Headers that a request has in most cases, the token's included.
const USUAL_HEADERS: usize = 7;

/// Whose token goes with a call.
pub(crate) enum Auth<'c> {
    /// None.
    None,
    /// This one: a 401 is final.
    Given(Secret),
    /// The session's; a 401 refreshes it once, and once more where the new one turns out to be an old one from the store.
    Session(&'c dyn TokenProvider),
}

/// Proof of identity for one attempt: a signature holds for one request only, so that it cannot be replayed.
pub(crate) struct Signed {
    /// The value of `Authorization`.
    pub(crate) authorization: Secret,
    pub(crate) body: SecretBytes,
}

/// Signs an attempt.
pub(crate) type Sign<'c> = dyn Fn() -> Result<Signed> + 'c;

/// A call with everything decided but the token and the signature.
pub(crate) struct Prepared<'c> {
    pub(crate) operation: &'static Operation,
    pub(crate) uri: Uri,
    /// Those of the operation; every request has more.
    pub(crate) headers: HeaderMap,
    pub(crate) content_type: Option<HeaderValue>,
    pub(crate) accept: HeaderValue,
    pub(crate) language: HeaderValue,
    pub(crate) body: Option<SecretBytes>,
    /// Instead of `body`.
    pub(crate) upload: Option<MultipartBody<'c>>,
    pub(crate) auth: Auth<'c>,
    pub(crate) sign: Option<Box<Sign<'c>>>,
    pub(crate) idempotent: bool,
    pub(crate) deadline: Deadline,
    pub(crate) retry: Retry,
    pub(crate) request_id: Arc<str>,
    pub(crate) redactor: Redactor,
}

impl Prepared<'_> {
    /// Returns `true` if another attempt would send the same.
    fn can_be_sent_again(&self) -> bool {
        self.upload.as_ref().is_none_or(MultipartBody::can_be_sent)
    }

    /// Signs the next attempt, if the call is one that is signed.
    fn sign(&mut self) -> Result<()> {
        let Some(sign) = &self.sign else {
            return Ok(());
        };
        let Signed {
            authorization,
            body,
        } = sign()?;
        let mut value = HeaderValue::from_str(authorization.expose())
            .map_err(|_| crate::Error::config("the App ID cannot be sent in a header"))?;
        value.set_sensitive(true);
        self.redactor.hide(&authorization);
        self.headers.insert(AUTHORIZATION, value);
        self.body = Some(body);
        Ok(())
    }

    /// The headers of one attempt but the token's.
    fn headers(&self, user_agent: &HeaderValue) -> Vec<Header> {
        let mut headers = Vec::with_capacity(USUAL_HEADERS + self.headers.len());
        if let Ok(id) = HeaderValue::from_str(&self.request_id) {
            headers.push((X_REQUEST_ID, id));
        }
        headers.push((ACCEPT_LANGUAGE, self.language.clone()));
        headers.push((ACCEPT, self.accept.clone()));
        headers.push((USER_AGENT, user_agent.clone()));
        headers.push((ACCEPT_ENCODING, const { HeaderValue::from_static("gzip") }));
        if let Some(content_type) = &self.content_type {
            headers.push((CONTENT_TYPE, content_type.clone()));
        }
        for (name, value) in &self.headers {
            // What a document declares takes precedence, but for the id, which is in `request_id` already.
            match headers.iter_mut().find(|header| header.0 == *name) {
                Some(_) if *name == X_REQUEST_ID => {}
                Some(header) => header.1 = value.clone(),
                None => headers.push((name.clone(), value.clone())),
            }
        }
        headers
    }
}

/// What has happened to a call so far.
#[derive(Default)]
struct CallState {
    /// Requests made.
    attempts: u32,
    /// Those that the retry policy counts: throttled ones are not, nor another attempt with a new token.
    tries: u32,
    /// Attempts that were throttled. The deadline bounds them, not the retry policy's count.
    throttled: Throttled,
    ambiguous: bool,
    /// Tokens that took the place of a refused one.
    refreshes: u32,
}

impl CallState {
    /// Which call it is, as the error or response that ends it says. `id`: the response's own request id.
    fn context(&self, call: &Prepared<'_>, id: Option<Box<str>>, ambiguous: bool) -> Context {
        Context {
            operation: call.operation.id,
            request_id: Some(id.map_or_else(|| call.request_id.clone(), Arc::from)),
            attempts: self.attempts,
            ambiguous,
        }
    }
}

impl Transport {
    /// Sends and hands the response to `take`; what that makes of it is part of the call.
    pub(crate) fn deliver<T>(
        &self,
        call: &mut Prepared<'_>,
        take: impl FnOnce(Response) -> Result<T>,
    ) -> Result<T> {
        let started = self.inner.clock.now();
        let mut state = CallState::default();
        let response = self.run(call, &mut state, started);
        let status = match &response {
            Ok(response) => Some(response.status()),
            Err(error) => error.status(),
        };
        let result = response.and_then(take);
        self.ended(call, &state, started, status, result.as_ref().err());
        result
    }

    /// Apart from [`deliver`](Self::deliver), which is compiled for each type that a response is read as.
    fn ended(
        &self,
        call: &Prepared<'_>,
        state: &CallState,
        started: Instant,
        status: Option<u16>,
        error: Option<&crate::Error>,
    ) {
        self.notify(|| Event {
            scope: Scope::Call,
            operation: call.operation.id,
            method: call.operation.method.as_str(),
            path: call.operation.path,
            request_id: &call.request_id,
            attempt: state.attempts,
            status,
            code: error.and_then(crate::Error::code),
            error: error.map(crate::Error::kind),
            duration: self.inner.clock.now().saturating_duration_since(started),
            refreshed: state.refreshes > 0,
            retry_in: None,
            ambiguous: error.is_some_and(crate::Error::is_ambiguous),
        });
    }

    /// Makes the event only if there is someone to see it.
    fn notify<'e>(&self, event: impl FnOnce() -> Event<'e>) {
        if let Some(observer) = &self.inner.observer {
            observer.observe(&event());
        }
    }

    fn run(
        &self,
        call: &mut Prepared<'_>,
        state: &mut CallState,
        mut now: Instant,
    ) -> Result<Response> {
        self.inner.budget.earn();
        let changes = !call.operation.method.is_safe();
        // That an earlier attempt may have been applied outlives whatever happens later.
        let mut open: Option<crate::Error> = None;
        loop {
            if let Some(error) = self.stopped(call, state, &mut open, now) {
                return Err(error);
            }
            let session_token = match call.auth {
                Auth::Session(tokens) => match tokens.token(&call.deadline) {
                    Ok(session_token) => Some(session_token),
                    Err(login) => {
                        let open = open.take().filter(crate::Error::is_ambiguous);
                        return Err(open.unwrap_or_else(|| {
                            login.needed_by(call.operation.id, &call.request_id)
                        }));
                    }
                },
                Auth::Given(_) | Auth::None => None,
            };
            let token = match (&session_token, &call.auth) {
                (Some(session_token), _) => Some(session_token.token.clone()),
                (None, Auth::Given(token)) => Some(token.clone()),
                (None, _) => None,
            };
            // The login may have used up the time.
            let started = self.inner.clock.now();
            if let Some(error) = self.stopped(call, state, &mut open, started) {
                return Err(error);
            }
            call.sign()?;
            state.attempts += 1;
            state.tries += 1;
            let mut outcome = self.attempt(call, token.as_ref(), started);
            let ambiguous = changes && outcome.is_ambiguous();
            state.ambiguous |= ambiguous;

            let refused = session_token
                .as_ref()
                .filter(|_| outcome.status() == Some(401))
                .map(|session_token| (session_token.generation, session_token.from_store));
            // A second 401 is final, unless the second token came from the store: then the login is still to be tried.
            let another = match (&call.auth, refused) {
                (Auth::Session(tokens), Some((generation, _))) => {
                    tokens.refused(generation, call.operation.id)
                }
                (Auth::Session(tokens), None) if outcome.status().is_some() => {
                    tokens.accepted(call.operation.id);
                    false
                }
                _ => false,
            };
            let refresh = refused.is_some_and(|(_, from_store)| {
                another && (state.refreshes == 0 || state.refreshes == 1 && from_store)
            }) && call.can_be_sent_again();
            if let AttemptOutcome::Refused(refusal, _) = &mut outcome {
                refusal.new_tokens_refused = refused.is_some() && !refresh;
            }
            let wait = if refresh {
                None
            } else {
                self.wait(call, &outcome, state)
            };
            self.notify(|| Event {
                scope: Scope::Attempt,
                operation: call.operation.id,
                method: call.operation.method.as_str(),
                path: call.operation.path,
                request_id: &call.request_id,
                attempt: state.attempts,
                status: outcome.status(),
                code: outcome.code(),
                error: outcome.kind(),
                duration: self.inner.clock.now().saturating_duration_since(started),
                refreshed: state.refreshes > 0,
                retry_in: wait,
                ambiguous,
            });
            // A success that cannot be read leaves open what was done.
            let ambiguous = state.ambiguous || changes && outcome.kind().is_none();
            let result = outcome.into_result(|id| state.context(call, id, ambiguous));
            match (wait, result) {
                // A 401 was not applied, so a create may go again too, and not for the retry policy to count.
                (_, Err(error)) if refresh => {
                    state.refreshes += 1;
                    state.tries -= 1;
                    open = Some(error);
                }
                (Some(wait), Err(error)) => {
                    self.inner.clock.sleep_or_cancel(wait, &self.inner.cancel);
                    open = Some(error);
                }
                (_, result) => return result,
            }
            now = self.inner.clock.now();
        }
    }

    /// The error of a call that must end between two attempts: shut down, or out of time.
    #[inline(never)]
    fn stopped(
        &self,
        call: &Prepared<'_>,
        state: &CallState,
        open: &mut Option<crate::Error>,
        now: Instant,
    ) -> Option<crate::Error> {
        let kind = if self.inner.cancel.is_cancelled() || call.deadline.is_cancelled() {
            Kind::Cancelled
        } else if call
            .deadline
            .left_at(now)
            .is_some_and(|left| left.is_zero())
        {
            // The last error tells more than "no time", unless it was of a token that has been refreshed since.
            if let Some(last) = open.take().filter(|last| last.status() != Some(401)) {
                return Some(last);
            }
            Kind::Timeout
        } else {
            return None;
        };
        let context = state.context(call, None, state.ambiguous);
        Some(crate::Error::transport(
            context,
            Failure::between_attempts(kind),
        ))
    }

    /// The wait before another attempt; `None` when this outcome is the last.
    #[inline(never)]
    fn wait(
        &self,
        call: &Prepared<'_>,
        outcome: &AttemptOutcome,
        state: &mut CallState,
    ) -> Option<Duration> {
        if matches!(outcome, AttemptOutcome::Success(_)) || !call.can_be_sent_again() {
            return None;
        }
        let random = || self.inner.random.sample();
        let left = call.deadline.left();
        let asked = match outcome {
            // A login is counted unless it was the gateway's quota: who throttles it otherwise may be guarding the account.
            AttemptOutcome::Refused(refusal, _)
                if refusal.is_throttled()
                    && (call.operation.token || refusal.is_of_the_gateways_quota()) =>
            {
                state.tries -= 1;
                state.throttled.times = state.throttled.times.saturating_add(1);
                let asked = refusal.retry_after;
                let wait = call
                    .retry
                    .wait_throttled(state.throttled, random(), asked, left);
                state.throttled.waited = state
                    .throttled
                    .waited
                    .saturating_add(wait.unwrap_or_default());
                return wait;
            }
            AttemptOutcome::Refused(refusal, _) => refusal.retry_after,
            _ => None,
        };
        let throttled =
            matches!(outcome, AttemptOutcome::Refused(refusal, _) if refusal.is_throttled());
        if !outcome.retryable().allows_retry(call.idempotent) || !call.retry.allows(state.tries) {
            return None;
        }
        let wait = call.retry.wait(state.tries, random(), asked, throttled);
        // A wait that passes the deadline would only delay the same error.
        if left.is_some_and(|left| left <= wait) {
            return None;
        }
        self.inner.budget.take().then_some(wait)
    }

    /// One request, one response.
    #[inline(never)]
    fn attempt(
        &self,
        call: &mut Prepared<'_>,
        token: Option<&Secret>,
        started: Instant,
    ) -> AttemptOutcome {
        let longest = self.inner.attempt_timeout;
        let within = call
            .deadline
            .left_at(started)
            .map_or(longest, |left| left.min(longest));
        let mut headers = call.headers(&self.inner.user_agent);
        if let Some(token) = token {
            call.redactor.hide(token);
            match HeaderValue::from_str(token.expose()) {
                Ok(mut value) => {
                    value.set_sensitive(true);
                    headers.push((TOKEN, value));
                }
                Err(_) => return AttemptOutcome::Failed(unsendable()),
            }
        }
        let attempt = Attempt::new(within, self.inner.cancel.clone());
        let method = call.operation.method.http();
        let request = RequestHead {
            method: &method,
            uri: &call.uri,
            headers: &headers,
        };
        let mut upload = call.upload.as_mut().map(MultipartBody::reader);
        let body = match (&mut upload, &call.body) {
            (Some(reader), _) => RequestBody::Reader(reader),
            (None, Some(body)) => RequestBody::Bytes(body),
            (None, None) => RequestBody::None,
        };
        let response = self.exchange(&attempt, request, body);
        drop(upload);
        match response {
            Ok(response) => self.read(call, response, &attempt, started),
            Err(error) => {
                let fault = call.upload.as_mut().and_then(MultipartBody::take_fault);
                AttemptOutcome::Failed(match fault {
                    Some(fault) => unreadable(&fault, attempt.phase() == Phase::Written),
                    None => self.failure(error, &attempt, started),
                })
            }
        }
    }

    fn exchange(
        &self,
        attempt: &Arc<Attempt>,
        request: RequestHead<'_>,
        body: RequestBody<'_>,
    ) -> Result<(StatusCode, HeaderMap, DecodedBody), ureq::Error> {
        if let Some(agent) = &self.inner.middlewares {
            let response = middleware::run(agent, attempt.clone(), request, body)?;
            let (head, body) = response.into_parts();
            let body = DecodedBody::Middleware(body.into_with_config().reader());
            return Ok((head.status, head.headers, body));
        }
        attempt.begin();
        let (mut head, body) = self.inner.pool.exchange(attempt, request, body)?;
        let body = DecodedBody::of(body, &mut head);
        Ok((head.status, head.headers, body))
    }

    #[cold]
    #[inline(never)]
    fn failure(&self, error: ureq::Error, attempt: &Attempt, started: Instant) -> Failure {
        let peer = Peer {
            address: self.inner.address.clone(),
            proxy: self.inner.proxy_address.clone(),
            elapsed: self.inner.clock.now().saturating_duration_since(started),
        };
        let cancelled = self.inner.cancel.is_cancelled();
        classify::failure(error, attempt.phase(), peer, cancelled)
    }

    /// Reads the body and classifies the response.
    #[inline(never)]
    fn read(
        &self,
        call: &Prepared<'_>,
        (status, headers, body): (StatusCode, HeaderMap, DecodedBody),
        attempt: &Attempt,
        started: Instant,
    ) -> AttemptOutcome {
        let status = status.as_u16();
        let good = (200..300).contains(&status);
        let header_id = headers
            .get(&X_REQUEST_ID)
            .and_then(|value| value.to_str().ok());
        let limit = if good {
            self.inner.max_response_bytes
        } else {
            LONGEST_REFUSAL.min(self.inner.max_response_bytes)
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(room(call, &headers, limit)));
        // One byte more than allowed tells "as large as allowed" from "larger".
        let read = body.take(limit.saturating_add(1)).read_to_end(&mut bytes);
        let too_large = u64::try_from(bytes.len()).map_or(true, |length| length > limit);
        if let Some(observer) = self.inner.response_observer.as_ref()
            && read.is_ok()
            && !too_large
        {
            observer.observe_response(&RawResponse {
                operation: call.operation.id,
                status,
                body: &bytes,
            });
        }
        if good && too_large {
            // Not wiped: no login's response is that long, and wiping megabytes takes time from the deadline.
            drop(std::mem::take(&mut *bytes));
        }
        let header_id = header_id
            .filter(|id| *id != &*call.request_id)
            .map(|id| plain_line(&call.redactor.apply(id), 128))
            .filter(|id| !id.is_empty());
        if !good {
            // Whatever of the body came: the status decides.
            bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            let whole = read.is_ok() && !too_large;
            if read.is_err() && self.inner.cancel.is_cancelled() {
                return cancelled();
            }
            return self.refusal(call, status, &headers, header_id, &bytes, whole);
        }
        let content_type = headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let received = Received {
            status,
            content_type: content_type.map(|value| media_type(value, &call.redactor)),
            headers,
            body: bytes,
            request_id: header_id,
            memory: self
                .inner
                .max_response_bytes
                .saturating_mul(MEMORY_PER_BYTE)
                .max(LEAST_MEMORY),
        };
        match read {
            // Looked at first: a shutdown can look like the end of a body without a length.
            _ if self.inner.cancel.is_cancelled() => cancelled(),
            Ok(_) if too_large => {
                let problem = format!("the body is larger than the {limit} bytes allowed");
                AttemptOutcome::Unreadable(received, Kind::TooLarge, problem.into())
            }
            Ok(_) => AttemptOutcome::Success(received),
            Err(error) if classify::carries::<NotGzip>(&error) => {
                AttemptOutcome::Unreadable(received, Kind::Decode, NotGzip.to_string().into())
            }
            Err(error) => AttemptOutcome::Failed(self.failure(error.into(), attempt, started)),
        }
    }

    #[cold]
    #[inline(never)]
    fn refusal(
        &self,
        call: &Prepared<'_>,
        status: u16,
        headers: &HeaderMap,
        header_id: Option<Box<str>>,
        bytes: &[u8],
        whole: bool,
    ) -> AttemptOutcome {
        let parsed = ErrorBody::read(&String::from_utf8_lossy(bytes), &|text| {
            call.redactor.apply(text).into_owned()
        });
        // The response to a call that brings credentials of its own has new ones. Its body is never quoted.
        let is_login = match call.auth {
            Auth::Session(_) => false,
            Auth::Given(_) => true,
            Auth::None => !call.redactor.is_empty(),
        };
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let location = header("location").filter(|_| (300..400).contains(&status));
        let refusal = ErrorResponse {
            status,
            code: parsed.code,
            message: parsed.message,
            retry_after: header("retry-after")
                .and_then(|value| retry_after(value, self.inner.clock.wall())),
            location: location.and_then(|location| redirect_host(&call.redactor, location)),
            excerpt: if is_login { "".into() } else { parsed.excerpt },
            encoded_authorization_message: parsed.encoded_authorization_message,
            new_tokens_refused: false,
            body: if whole && !is_login {
                parsed.json
            } else {
                "".into()
            },
        };
        AttemptOutcome::Refused(refusal, parsed.request_id.or(header_id))
    }
}

/// A response's media type for messages. The usual ones need no copy, and have nothing to hide.
fn media_type(value: &str, redactor: &Redactor) -> Cow<'static, str> {
    [
        "application/json",
        "application/json;charset=UTF-8",
        "application/json; charset=UTF-8",
        "application/json;charset=utf-8",
        "application/json; charset=utf-8",
    ]
    .into_iter()
    .find(|usual| *usual == value)
    .map_or_else(
        || String::from(plain_line(&redactor.apply(value), 100)).into(),
        Cow::Borrowed,
    )
}

/// Room for the body, so that its buffer need not grow: its length where the head says it, since wiping more takes time.
fn room(call: &Prepared<'_>, headers: &HeaderMap, limit: u64) -> usize {
    // A call that brings credentials of its own gets new ones, whatever its head says of their length.
    let is_login = !matches!(call.auth, Auth::Session(_));
    if is_login {
        return ROOM;
    }
    headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok())
        .map(|length| if length > LONG { MOST_ROOM } else { length })
        .and_then(|length| usize::try_from(length.min(limit)).ok())
        .unwrap_or(ROOM)
}

/// The host of a `Location`; its path and query may hold what we sent.
pub(crate) fn redirect_host(redactor: &Redactor, location: &str) -> Option<Box<str>> {
    let uri: Uri = location.trim().parse().ok()?;
    Some(plain_line(&redactor.apply(uri.authority()?.host()), 128))
}

/// Shut down while a response was read.
fn cancelled() -> AttemptOutcome {
    AttemptOutcome::Failed(Failure {
        kind: Kind::Cancelled,
        sent: true,
        lasting: true,
        peer: None,
        source: None,
    })
}

/// A part of the body could not be read. What was sent of it is not a whole request.
fn unreadable(fault: &std::io::Error, sent: bool) -> Failure {
    let words = format!("a file to upload could not be read: {fault}");
    Failure {
        kind: Kind::Upload,
        sent,
        lasting: true,
        peer: None,
        source: Some(Arc::new(std::io::Error::new(fault.kind(), words))),
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
        peer: None,
        source: Some(Arc::new(source)),
    }
}
