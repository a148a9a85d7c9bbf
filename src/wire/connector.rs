//! TrackedTransport: sees on the wire what an error alone does not tell: how far an attempt came, and that it ends in time.
//!
//! ureq says that a request failed, not whether any of it was sent. So each attempt carries an [`Attempt`], which the
//! last middleware lays down for the thread, and two parts of ours in ureq's chain of connectors write into it: one
//! around connecting, one around the finished transport. Bytes of a `CONNECT` and of a TLS handshake go through parts
//! further in and are not bytes of the request.
//!
//! The same places keep three other promises. An attempt's end is enforced at every read and write (ureq gives a slow
//! `CONNECT` answer the whole connect time-out for each byte). Name resolution and connecting run on a thread of
//! their own, so that a shutdown need not wait for them. And ureq's output buffer is wiped after each write, since
//! tokens and passwords go through it.
use crate::time::Cancel;
use crate::wire::send::LONGEST_TIMEOUT;
use std::cell::{Cell, RefCell};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};
use std::{fmt, io};
use ureq::http::{Request, Response as HttpResponse};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    Buffers, ConnectProxyConnector, ConnectionDetails, Connector, Either, NextTimeout,
    RustlsConnector, TcpConnector, Transport,
};
use ureq::{Body, Error, SendBody, Timeout};
use zeroize::Zeroize;

/// How far an attempt came. Only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Phase {
    /// A middleware has it; whether that sent anything is not known.
    Outside,
    /// At the pool of connections.
    Begun,
    /// Looking up a name.
    Resolving,
    /// Opening a socket.
    Connecting,
    /// CONNECT to the proxy, TLS handshake.
    Greeting,
    /// There is a connection.
    Connected,
    /// The first byte of the request has been handed to the connection.
    Written,
}

impl Phase {
    fn of(value: u8) -> Self {
        match value {
            0 => Self::Outside,
            1 => Self::Begun,
            2 => Self::Resolving,
            3 => Self::Connecting,
            4 => Self::Greeting,
            5 => Self::Connected,
            _ => Self::Written,
        }
    }
}

/// What is known of one attempt while it runs.
#[derive(Debug)]
pub(crate) struct Attempt {
    phase: AtomicU8,
    /// Real time: sockets know no other.
    ends: Instant,
    cancel: Cancel,
}

impl Attempt {
    pub(crate) fn new(within: Duration, cancel: Cancel) -> Arc<Self> {
        let now = Instant::now();
        // Longer than a year is as good as for ever, and always representable.
        let ends = now.checked_add(within.min(LONGEST_TIMEOUT)).unwrap_or(now);
        Arc::new(Self {
            phase: AtomicU8::new(Phase::Outside as u8),
            ends,
            cancel,
        })
    }

    pub(crate) fn phase(&self) -> Phase {
        Phase::of(self.phase.load(Ordering::SeqCst))
    }

    fn reach(&self, phase: Phase) {
        self.phase.fetch_max(phase as u8, Ordering::SeqCst);
    }

    /// What is left of the time that ureq gives, never more than is left of the attempt.
    fn clamp(&self, mut timeout: NextTimeout) -> Result<NextTimeout, Error> {
        let left = self.ends.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Error::Timeout(Timeout::Global));
        }
        if left < *timeout.after {
            timeout.after = left.into();
            timeout.reason = Timeout::Global;
        }
        Ok(timeout)
    }
}

thread_local! {
    static CURRENT: RefCell<Option<Arc<Attempt>>> = const { RefCell::new(None) };
    /// Above 0 while a connection is being made: what is written then is not the request.
    static CONNECTING: Cell<u32> = const { Cell::new(0) };
}

fn current() -> Option<Arc<Attempt>> {
    CURRENT.with_borrow(Clone::clone)
}

/// Makes an attempt this thread's, until dropped.
pub(crate) struct AttemptGuard(Option<Arc<Attempt>>);

impl AttemptGuard {
    pub(crate) fn over(attempt: Arc<Attempt>) -> Self {
        Self(CURRENT.replace(Some(attempt)))
    }
}

impl Drop for AttemptGuard {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}

/// The attempt as it travels with the request through the middlewares.
#[derive(Clone)]
pub(crate) struct AttemptHandle(pub(crate) Arc<Attempt>);

/// The last middleware: from here on it is ureq, on this thread.
pub(crate) struct Gate;

impl Middleware for Gate {
    fn handle(
        &self,
        mut request: Request<SendBody>,
        next: MiddlewareNext,
    ) -> Result<HttpResponse<Body>, Error> {
        let Some(AttemptHandle(attempt)) = request.extensions_mut().remove::<AttemptHandle>()
        else {
            return next.handle(request);
        };
        attempt.reach(Phase::Begun);
        let _watch = AttemptGuard::over(attempt);
        next.handle(request)
    }
}

/// Resolves nothing. ureq asks before it looks into its pool; we look up a name only to make a connection.
#[derive(Debug)]
pub(crate) struct DeferredResolver;

impl Resolver for DeferredResolver {
    fn resolve(
        &self,
        _: &ureq::http::Uri,
        _: &ureq::config::Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        Ok(self.empty())
    }
}

/// The chain of connectors: CONNECT where a proxy is set, TCP, TLS for https; around it, the witness.
pub(crate) struct ConnectorChain(Box<dyn Connector<(), Out = Box<dyn Transport>>>);

impl ConnectorChain {
    pub(crate) fn new() -> Self {
        let chain =
            ().chain(ConnectProxyConnector::default())
                .chain(Dial)
                .chain(RustlsConnector::default())
                .chain(Boxed);
        Self(Box::new(chain))
    }
}

impl fmt::Debug for ConnectorChain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ConnectorChain")
    }
}

impl Connector<()> for ConnectorChain {
    type Out = TrackedTransport;

    fn connect(
        &self,
        details: &ConnectionDetails,
        chained: Option<()>,
    ) -> Result<Option<TrackedTransport>, Error> {
        let depth = CONNECTING.get();
        CONNECTING.set(depth + 1);
        // ureq keeps one TLS configuration for the agent and builds others anew for each connection of a request with
        // settings of its own. Ours differ in time-outs only: say so, and sessions are resumed.
        let details = ConnectionDetails {
            uri: details.uri,
            addrs: details.addrs.clone(),
            config: details.config,
            request_level: false,
            resolver: details.resolver,
            now: details.now,
            timeout: details.timeout,
            current_time: details.current_time.clone(),
            run_connector: details.run_connector.clone(),
            register_shutdown: details.register_shutdown.clone(),
        };
        let made = self.0.connect(&details, chained);
        CONNECTING.set(depth);
        let made = made?.map(TrackedTransport);
        if depth == 0
            && let Some(attempt) = current()
        {
            attempt.reach(Phase::Connected);
        }
        Ok(made)
    }
}

/// Opens the socket, on a thread of its own.
#[derive(Debug)]
struct Dial;

/// How soon a shutdown is noticed while a connection is being opened.
const GLANCE: Duration = Duration::from_millis(20);

impl<In: Transport> Connector<In> for Dial {
    type Out = Either<In, Box<dyn Transport>>;

    fn connect(
        &self,
        details: &ConnectionDetails,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        if let Some(tunnel) = chained {
            return Ok(Some(Either::A(tunnel)));
        }
        // Without an attempt (nobody but ours calls this) there is nothing to watch: an attempt of a minute.
        let attempt =
            current().unwrap_or_else(|| Attempt::new(Duration::from_secs(60), Cancel::default()));
        let timeout = attempt.clamp(details.timeout)?;
        let (give, take) = mpsc::sync_channel::<Result<Option<Box<dyn Transport>>, Error>>(1);
        let (uri, config, now) = (details.uri.clone(), details.config.clone(), details.now);
        let (current_time, run_connector) =
            (details.current_time.clone(), details.run_connector.clone());
        let (register_shutdown, seen) = (details.register_shutdown.clone(), attempt.clone());
        let dial = move || {
            let resolver = DefaultResolver::default();
            seen.reach(Phase::Resolving);
            let addrs = resolver.resolve(&uri, &config, NextTimeout::default())?;
            seen.reach(Phase::Connecting);
            let details = ConnectionDetails {
                uri: &uri,
                addrs,
                config: &config,
                request_level: false,
                resolver: &resolver,
                now,
                timeout,
                current_time,
                run_connector,
                register_shutdown,
            };
            let socket = TcpConnector::default().connect(&details, None::<()>)?;
            Ok(socket.map(|socket| Box::new(socket) as Box<dyn Transport>))
        };
        // If nobody waits any more, the socket is closed by being dropped.
        let thread = std::thread::Builder::new().name("meeting-dial".into());
        thread.spawn(move || give.send(dial())).map_err(Error::Io)?;
        let until = Instant::now() + *attempt.clamp(timeout)?.after;
        loop {
            if attempt.cancel.is_cancelled() {
                return Err(Error::Io(io::Error::new(
                    io::ErrorKind::NotConnected,
                    "the client was shut down",
                )));
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Error::Timeout(timeout.reason));
            }
            match take.recv_timeout(left.min(GLANCE)) {
                Ok(socket) => {
                    let socket = socket?;
                    attempt.reach(Phase::Greeting);
                    return Ok(socket.map(Either::B));
                }
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => return Err(Error::ConnectionFailed),
            }
        }
    }
}

/// Ends the chain with one type.
#[derive(Debug)]
struct Boxed;

impl<In: Transport> Connector<In> for Boxed {
    type Out = Box<dyn Transport>;

    fn connect(
        &self,
        _: &ConnectionDetails,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|transport| Box::new(transport) as Box<dyn Transport>))
    }
}

/// The finished transport, watched.
#[derive(Debug)]
pub(crate) struct TrackedTransport(Box<dyn Transport>);

impl Transport for TrackedTransport {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.0.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let timeout = match current() {
            Some(attempt) => {
                let timeout = attempt.clamp(timeout)?;
                if CONNECTING.get() == 0 && amount > 0 {
                    // Before, not after: a write that fails may have sent a part.
                    attempt.reach(Phase::Written);
                }
                timeout
            }
            None => timeout,
        };
        let sent = self.0.transmit_output(amount, timeout);
        if let Some(written) = self.0.buffers().output().get_mut(..amount) {
            written.zeroize();
        }
        sent
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        let timeout = match current() {
            Some(attempt) => attempt.clamp(timeout)?,
            None => timeout,
        };
        self.0.await_input(timeout)
    }

    fn is_open(&mut self) -> bool {
        self.0.is_open()
    }

    fn is_tls(&self) -> bool {
        self.0.is_tls()
    }
}
