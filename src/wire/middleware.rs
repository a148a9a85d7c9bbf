//! Middleware: hands a request through the user's middlewares; the last one here sends it.
use crate::time::Cancel;
use crate::wire::attempt::{Attempt, AttemptHandle, LONGEST_TIMEOUT};
use crate::wire::body::DecodedBody;
use crate::wire::connection::{RequestBody, RequestHead, X_REQUEST_ID};
use crate::wire::pool::Pool;
use std::fmt;
use std::io::Read;
use std::sync::Arc;
use ureq::http::header::CONTENT_TYPE;
use ureq::http::{HeaderMap, HeaderValue, Method, Request, Response};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Agent, Body, Error, SendBody};
use zeroize::Zeroizing;

/// A body that middlewares handed on is sent with its length when it is shorter than this, and in chunks otherwise, unless
/// its length is in the head.
const ROOM: usize = 16 * 1024;

/// Middlewares, outermost first: each may change a request or respond in the platform's place.
#[derive(Clone, Default)]
pub(crate) struct Middlewares(Vec<Arc<dyn Middleware>>);

impl Middlewares {
    pub(crate) fn push(&mut self, middleware: Arc<dyn Middleware>) {
        self.0.push(middleware);
    }

    /// An agent that leads through them to the pool; `None` when there are none.
    pub(super) fn agent(&self, pool: &Arc<Pool>) -> Option<Agent> {
        if self.0.is_empty() {
            return None;
        }
        let mut builder = Agent::config_builder()
            // A 4xx is a response to read, and a redirect would carry the token to wherever it points.
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None);
        for middleware in &self.0 {
            builder = builder.middleware(SharedMiddleware(middleware.clone()));
        }
        Some(builder.middleware(Send(pool.clone())).build().into())
    }
}

impl fmt::Debug for Middlewares {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} middlewares", self.0.len())
    }
}

struct SharedMiddleware(Arc<dyn Middleware>);

impl Middleware for SharedMiddleware {
    fn handle(
        &self,
        request: Request<SendBody>,
        next: MiddlewareNext,
    ) -> Result<Response<Body>, Error> {
        self.0.handle(request, next)
    }
}

/// Hands a request to the middlewares.
pub(super) fn run(
    agent: &Agent,
    attempt: Arc<Attempt>,
    head: RequestHead<'_>,
    body: RequestBody<'_>,
) -> Result<Response<Body>, Error> {
    let mut request = Request::new(());
    *request.method_mut() = head.method.clone();
    *request.uri_mut() = head.uri.clone();
    *request.headers_mut() = head.headers.iter().cloned().collect();
    request.extensions_mut().insert(AttemptHandle(attempt));
    match body {
        RequestBody::None => agent.run(request),
        RequestBody::Bytes(bytes) => agent.run(request.map(|()| bytes)),
        RequestBody::Reader(reader) => agent.run(request.map(|()| SendBody::from_reader(reader))),
    }
}

/// The last middleware.
struct Send(Arc<Pool>);

impl Middleware for Send {
    fn handle(
        &self,
        request: Request<SendBody>,
        _: MiddlewareNext,
    ) -> Result<Response<Body>, Error> {
        let (mut parts, body) = request.into_parts();
        let attempt = match parts.extensions.remove::<AttemptHandle>() {
            Some(AttemptHandle(attempt)) => attempt,
            // A middleware made another request instead.
            None => unknown(&parts.headers),
        };
        attempt.begin();
        let mut reader = body.into_reader();
        let mut start = Zeroizing::new(Vec::with_capacity(ROOM));
        reader.by_ref().take(ROOM as u64).read_to_end(&mut start)?;
        let is_empty =
            start.is_empty() && !matches!(parts.method, Method::POST | Method::PUT | Method::PATCH);
        let mut all = start.as_slice().chain(reader);
        let body = if is_empty {
            RequestBody::None
        } else if start.len() < ROOM {
            RequestBody::Bytes(&start)
        } else {
            RequestBody::Reader(&mut all)
        };
        let headers: Vec<_> = parts
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        let head = RequestHead {
            method: &parts.method,
            uri: &parts.uri,
            headers: &headers,
        };
        let (mut head, body) = self.0.exchange(&attempt, head, body)?;
        let body = DecodedBody::of(body, &mut head);
        let mut builder = Body::builder();
        let media_type = head.headers.get(CONTENT_TYPE).and_then(text);
        if let Some(media_type) = media_type.and_then(|value| value.split(';').next()) {
            builder = builder.mime_type(media_type);
        }
        let mut response = Response::new(builder.reader(body));
        *response.status_mut() = head.status;
        *response.headers_mut() = head.headers;
        Ok(response)
    }
}

fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok()
}

fn unknown(headers: &HeaderMap) -> Arc<Attempt> {
    let id = headers.get(X_REQUEST_ID).and_then(text).unwrap_or_default();
    Attempt::new(LONGEST_TIMEOUT, Cancel::default(), id.into())
}
