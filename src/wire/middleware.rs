//! Middleware: hands a request through the user's middlewares; the last one here sends it.
use crate::time::Cancel;
use crate::wire::attempt::{Attempt, AttemptGuard, current};
use crate::wire::body::DecodedBody;
use crate::wire::connection::{RequestBody, RequestHead};
use crate::wire::pool::Pool;
use std::fmt;
use std::io::Read;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::header::CONTENT_TYPE;
use ureq::http::{Request, Response};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Agent, Body, Error, SendBody};
use zeroize::Zeroizing;

/// A body that middlewares handed on is sent with its length when it is shorter than this, or no longer than the one that
/// they were given; and in chunks otherwise, unless its length is in the head.
const ROOM: usize = 16 * 1024;

/// Middlewares, outermost first: each may change a request or respond in the platform's place.
#[derive(Clone, Default)]
pub(crate) struct Middlewares(Vec<Arc<dyn Middleware>>);

impl Middlewares {
    pub(crate) fn push(&mut self, middleware: Arc<dyn Middleware>) {
        self.0.push(middleware);
    }

    /// An agent that leads through them to the pool; `None` when there are none. `timeout`: that of an attempt which the
    /// deadline does not cut short.
    pub(super) fn agent(&self, pool: &Arc<Pool>, timeout: Duration) -> Option<Agent> {
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
        let send = Send {
            pool: pool.clone(),
            timeout,
        };
        Some(builder.middleware(send).build().into())
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

/// The attempt as it travels with the request through the middlewares.
#[derive(Clone)]
struct Handle {
    attempt: Arc<Attempt>,
    /// Bytes of the body that they are given.
    length: usize,
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
    let length = match &body {
        RequestBody::Bytes(bytes) => bytes.len(),
        RequestBody::None | RequestBody::Reader(_) => 0,
    };
    request.extensions_mut().insert(Handle {
        attempt: attempt.clone(),
        length,
    });
    // For a middleware that makes another request instead.
    let _guard = AttemptGuard::over(attempt);
    match body {
        RequestBody::None => agent.run(request),
        RequestBody::Bytes(bytes) => agent.run(request.map(|()| bytes)),
        RequestBody::Reader(reader) => agent.run(request.map(|()| SendBody::from_reader(reader))),
    }
}

/// The last middleware.
struct Send {
    pool: Arc<Pool>,
    timeout: Duration,
}

impl Middleware for Send {
    fn handle(
        &self,
        request: Request<SendBody>,
        _: MiddlewareNext,
    ) -> Result<Response<Body>, Error> {
        let (mut parts, body) = request.into_parts();
        let handle = parts.extensions.remove::<Handle>();
        // A middleware may have made another request instead, on this thread or on one of its own.
        let Handle { attempt, length } = handle.unwrap_or_else(|| Handle {
            attempt: current(|attempt| attempt.cloned())
                .unwrap_or_else(|| Attempt::new(self.timeout, Cancel::default())),
            length: 0,
        });
        attempt.begin();
        let mut reader = body.into_reader();
        let room = ROOM.max(length.saturating_add(1));
        let mut start = Zeroizing::new(Vec::with_capacity(room));
        reader.by_ref().take(room as u64).read_to_end(&mut start)?;
        let mut all = start.as_slice().chain(reader);
        let body = if start.is_empty() {
            RequestBody::None
        } else if start.len() < room {
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
        let (mut head, body) = self.pool.exchange(&attempt, head, body)?;
        let body = DecodedBody::of(body, &mut head);
        let mut builder = Body::builder();
        let media_type = head.headers.get(CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok());
        if let Some(media_type) = media_type.and_then(|value| value.split(';').next()) {
            builder = builder.mime_type(media_type);
        }
        let mut response = Response::new(builder.reader(body));
        *response.status_mut() = head.status;
        *response.headers_mut() = head.headers;
        Ok(response)
    }
}
