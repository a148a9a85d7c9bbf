//! Trace: the exchanges of a client as they went over the wire, for people to read.

use std::sync::{Arc, Mutex, PoisonError};
use ureq::http::{Request, Response};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Body, SendBody};

/// One exchange. Neither headers nor bodies are kept: they carry tokens and passwords.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Method, path and query, as sent.
    pub request_line: String,
    /// The response's status line, or that none came.
    pub status: String,
    /// `X-Request-Id` of the response.
    pub request_id: Option<String>,
}

/// A middleware that keeps the exchanges until they are taken.
#[derive(Clone, Debug, Default)]
pub struct Trace(Arc<Mutex<Vec<Exchange>>>);

impl Trace {
    /// The exchanges since the last time.
    pub fn take(&self) -> Vec<Exchange> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Middleware for Trace {
    fn handle(
        &self,
        request: Request<SendBody>,
        next: MiddlewareNext,
    ) -> Result<Response<Body>, ureq::Error> {
        let target = request
            .uri()
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let request_line = format!("{} {target}", request.method());
        let outcome = next.handle(request);
        let (status, request_id) = match &outcome {
            Ok(response) => {
                let request_id = response
                    .headers()
                    .get("x-request-id")
                    .and_then(|id| id.to_str().ok());
                (response.status().to_string(), request_id.map(str::to_owned))
            }
            Err(_) => ("no response".to_owned(), None),
        };
        let exchange = Exchange {
            request_line,
            status,
            request_id,
        };
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(exchange);
        outcome
    }
}
