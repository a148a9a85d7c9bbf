//! Connector: makes connections, and tracks what an error alone does not say: how far an attempt came, and that it ends in
//! time.
//!
//! ureq says that a request failed, not whether any of it was sent. So each attempt carries an [`Attempt`], which the
//! last middleware lays down for the thread, and two parts of ours in ureq's chain of connectors update it: one
//! around connecting, one around the finished transport. Bytes of a `CONNECT` and of a TLS handshake go through parts
//! further in and are not bytes of the request.
//!
//! The same places keep two other promises. Name resolution and connecting run on a thread of their own, so that a
//! shutdown need not wait for them. And ureq's output buffer is wiped after each write, since tokens and passwords go
//! through it.
use crate::time::Cancel;
use crate::wire::attempt::{Attempt, AttemptGuard, AttemptHandle, ConnectionIds, Phase, current};
use crate::wire::socket::Socket;
use std::cell::Cell;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};
use std::{fmt, io};
use ureq::http::{Request, Response as HttpResponse};
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    Buffers, ConnectProxyConnector, ConnectionDetails, Connector, Either, NextTimeout,
    RustlsConnector, Transport,
};
use ureq::{Body, Error, SendBody};
use zeroize::{Zeroize, Zeroizing};

thread_local! {
    /// Above 0 while a connection is being made: what is written then is not the request.
    static CONNECTING: Cell<u32> = const { Cell::new(0) };
}

/// The last middleware, where there are others: they may have changed the thread.
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
        attempt.begin();
        let _guard = AttemptGuard::over(attempt);
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

/// The chain of connectors: CONNECT where a proxy is set, TCP, TLS for https; around it, the transport that is tracked.
pub(crate) struct ConnectorChain {
    chain: Box<dyn Connector<(), Out = Box<dyn Transport>>>,
    /// How long making a connection may take.
    timeout: Duration,
}

impl ConnectorChain {
    pub(crate) fn new(timeout: Duration) -> Self {
        let chain =
            ().chain(ConnectProxyConnector::default())
                .chain(Dial)
                .chain(RustlsConnector::default())
                .chain(Boxed);
        Self {
            chain: Box::new(chain),
            timeout,
        }
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
        if depth == 0 {
            current(|attempt| attempt.map(|attempt| attempt.connects_within(self.timeout)));
        }
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
        let made = self.chain.connect(&details, chained);
        CONNECTING.set(depth);
        let made = made?.map(|transport| TrackedTransport::new(transport, depth == 0));
        if depth == 0 {
            current(|attempt| attempt.map(|attempt| attempt.reach(Phase::Connected)));
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
        let attempt = current(|attempt| attempt.cloned()).unwrap_or_else(|| {
            Attempt::new(Duration::from_secs(60), Cancel::default(), "".into(), false)
        });
        let timeout = attempt.clamp(details.timeout)?;
        let until = Instant::now() + *timeout.after;
        let (give, take) = mpsc::sync_channel::<Result<Box<dyn Transport>, Error>>(1);
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
            let socket = Socket::connect(&details, &details.addrs, until)?;
            Ok(Box::new(socket) as Box<dyn Transport>)
        };
        // If nobody waits any more, the socket is closed by being dropped.
        let thread = std::thread::Builder::new().name("meeting-dial".into());
        thread.spawn(move || give.send(dial())).map_err(Error::Io)?;
        loop {
            if attempt.is_cancelled() {
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
                    return Ok(Some(Either::B(socket)));
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

/// The finished transport: knows the attempt that uses it, writes a request in as few pieces as fit, and tells whether it
/// may be used again.
#[derive(Debug)]
pub(crate) struct TrackedTransport {
    transport: Box<dyn Transport>,
    /// Carries requests; others carry the `CONNECT` and the TLS of one that does.
    outermost: bool,
    /// What is to be sent: first this, then so many bytes of the output buffer. ureq hands over head and body one after
    /// the other; they leave together.
    saved: Zeroizing<Vec<u8>>,
    written: usize,
    /// A request was sent since the connection was last taken.
    used: bool,
    /// Nothing was readable when the connection was taken.
    silent: bool,
    ids: Arc<ConnectionIds>,
}

impl TrackedTransport {
    fn new(transport: Box<dyn Transport>, outermost: bool) -> Self {
        Self {
            transport,
            outermost,
            saved: Zeroizing::default(),
            written: 0,
            used: false,
            silent: false,
            ids: Arc::default(),
        }
    }

    /// Sends what is pending.
    fn flush(&mut self, timeout: NextTimeout) -> Result<(), Error> {
        let (before, written) = (self.saved.len(), std::mem::take(&mut self.written));
        if before > 0 {
            let output = self.transport.buffers().output();
            output.copy_within(..written, before);
            if let Some(start) = output.get_mut(..before) {
                start.copy_from_slice(&self.saved);
            }
            // Not `Vec::zeroize`, which wipes all of the capacity.
            self.saved.as_mut_slice().zeroize();
            self.saved.clear();
        }
        self.send(before + written, timeout)
    }

    /// The output buffer is about to be written to: what lies in it is put aside.
    fn save(&mut self) {
        let written = std::mem::take(&mut self.written);
        if written > 0 {
            let needed = self.saved.len() + written;
            if self.saved.capacity() < needed {
                // Not by growing, which would leave pieces of a password behind: the old room is wiped.
                let mut larger = Zeroizing::new(Vec::with_capacity(needed));
                larger.extend_from_slice(&self.saved);
                self.saved = larger;
            }
            let output = self.transport.buffers().output();
            self.saved
                .extend_from_slice(output.get(..written).unwrap_or_default());
        }
    }

    /// Sends from the output buffer, and wipes it.
    fn send(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let is_request = self.outermost && CONNECTING.get() == 0 && amount > 0;
        let timeout = match current(|attempt| attempt.cloned()).filter(|_| is_request) {
            Some(attempt) => {
                // What has no time left is not called sent.
                let timeout = attempt.clamp(timeout)?;
                if !self.used {
                    // A new connection has not been probed. (After a TLS handshake, session tickets may wait.)
                    if !self.silent && !self.is_tls() && !self.transport.is_open() {
                        return Err(Error::Io(io::Error::new(
                            io::ErrorKind::ConnectionAborted,
                            "the server spoke before it was asked; the connection was closed",
                        )));
                    }
                    self.used = true;
                    self.silent = false;
                    attempt.is_sent_on(&self.ids);
                }
                // Before, not after: a write that fails may have sent a part.
                attempt.reach(Phase::Written);
                timeout
            }
            None => timeout,
        };
        let sent = self.transport.transmit_output(amount, timeout);
        if let Some(written) = self.transport.buffers().output().get_mut(..amount) {
            written.zeroize();
        }
        sent
    }

    /// Returns `true` if TLS has decrypted something that nobody has read.
    fn has_decrypted_input(&mut self) -> bool {
        // With no time to wait, only what is there already comes back, and no socket is asked.
        let now = NextTimeout {
            after: Duration::ZERO.into(),
            ..NextTimeout::default()
        };
        self.transport.is_tls()
            && !matches!(self.transport.await_input(now), Err(Error::Timeout(_)))
    }
}

impl Transport for TrackedTransport {
    /// ureq calls this before it writes, and to read what has come.
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.save();
        self.transport.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        // A head that no body follows need not be put aside.
        let follows = current(|attempt| attempt.is_none_or(|attempt| attempt.has_body()));
        if !self.outermost || !follows && self.saved.is_empty() {
            return self.send(amount, timeout);
        }
        let room = self.transport.buffers().output().len();
        if self.saved.len() + amount > room {
            // `amount` bytes lie in the output buffer, which sending what was saved would overwrite.
            let later = Zeroizing::new(
                self.transport
                    .buffers()
                    .output()
                    .get(..amount)
                    .unwrap_or_default()
                    .to_vec(),
            );
            self.flush(timeout)?;
            let output = self.transport.buffers().output();
            if let Some(start) = output.get_mut(..amount) {
                start.copy_from_slice(&later);
            }
        }
        self.written = amount;
        if self.saved.len() + amount == room {
            self.flush(timeout)?;
        }
        Ok(())
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        if self.written > 0 || !self.saved.is_empty() {
            self.flush(timeout)?;
        }
        self.transport.await_input(timeout)
    }

    /// ureq asks when a connection is put away and when it is taken. Nothing may be readable in either case: neither in
    /// our buffers, nor in TLS, nor, when it is taken, in the socket.
    fn is_open(&mut self) -> bool {
        if self.ids.is_out_of_step()
            || !self.transport.buffers().input().is_empty()
            || self.has_decrypted_input()
        {
            return false;
        }
        if self.outermost && std::mem::take(&mut self.used) {
            return true;
        }
        self.silent = self.transport.is_open();
        self.silent
    }

    fn is_tls(&self) -> bool {
        self.transport.is_tls()
    }
}
