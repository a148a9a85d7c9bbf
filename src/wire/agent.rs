//! Agent: the ureq agent for one base URL: limits, pool, TLS, proxy, middleware.
use crate::Result;
use crate::base_url::BaseUrl;
use crate::wire::TransportConfig;
use crate::wire::connector::{ConnectorChain, DeferredResolver, Gate};
use crate::wire::send::LONGEST_TIMEOUT;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::{Request, Response as HttpResponse};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Agent, Body, Error, SendBody};

/// Longest head of a response. Far more than the platform sends, and bounded.
const LONGEST_HEAD: usize = 32 * 1024;
/// Holds the longest head, and shows that one is longer. With the output buffer it is what a connection costs, twice so
/// over TLS.
const INPUT_BUFFER: usize = LONGEST_HEAD + 1024;
/// Holds the longest line of a request's head: target, token.
const OUTPUT_BUFFER: usize = 12 * 1024;
/// More threads than idle connections would reconnect all the time. There are never more than were in use at the same time.
const IDLE_CONNECTIONS: usize = 256;
/// Shorter than gateways keep an idle connection, so that they seldom close one while we write to it.
const IDLE_AGE: Duration = Duration::from_secs(15);

/// Middlewares, outermost first: each may change a request or respond in the platform's place.
#[derive(Clone, Default)]
pub(crate) struct Middlewares(Vec<Arc<dyn Middleware>>);

impl Middlewares {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn push(&mut self, middleware: Arc<dyn Middleware>) {
        self.0.push(middleware);
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
    ) -> Result<HttpResponse<Body>, Error> {
        self.0.handle(request, next)
    }
}

/// The agent for one address.
pub(crate) fn build(config: &TransportConfig, base: &BaseUrl) -> Result<Agent> {
    let proxy = config.proxy.for_base(base, &*config.environment.0)?;
    let mut builder = Agent::config_builder()
        // A 4xx is a response to read, and a redirect would carry the token to wherever it points.
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(proxy)
        .tls_config(config.tls.config()?)
        .user_agent(config.user_agent.as_str())
        .accept("")
        .max_response_header_size(LONGEST_HEAD)
        .input_buffer_size(INPUT_BUFFER)
        .output_buffer_size(OUTPUT_BUFFER)
        .max_idle_connections(IDLE_CONNECTIONS)
        .max_idle_connections_per_host(IDLE_CONNECTIONS)
        .max_idle_age(IDLE_AGE);
    for middleware in &config.middleware.0 {
        builder = builder.middleware(SharedMiddleware(middleware.clone()));
    }
    let longest = config.attempt_timeout.min(LONGEST_TIMEOUT);
    let connect_timeout = config.connect_timeout.min(longest);
    if !config.middleware.is_empty() {
        // Those of an attempt that the deadline does not cut short, for what is not done on the attempt's thread.
        builder = builder
            .timeout_global(Some(longest))
            .timeout_connect(Some(connect_timeout))
            .middleware(Gate);
    }
    Ok(Agent::with_parts(
        builder.build(),
        ConnectorChain::new(connect_timeout),
        DeferredResolver,
    ))
}
