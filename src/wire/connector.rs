//! Connector: makes connections, on a thread of their own, so that a shutdown need not wait for a name server or a peer.
//!
//! ureq's parts make the tunnel through a proxy and TLS. They say that a connection failed, not how far it came: the
//! attempt that is laid down for the thread knows.
use crate::Result as CrateResult;
use crate::base_url::BaseUrl;
use crate::wire::TransportConfig;
use crate::wire::attempt::{Attempt, LONGEST_TIMEOUT, Phase, current};
use crate::wire::http1::LONGEST_HEAD;
use crate::wire::socket::Socket;
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};
use std::time::{Duration, Instant};
use std::{fmt, io};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    ConnectProxyConnector, ConnectionDetails, Connector as Connect, Either, NextTimeout,
    RustlsConnector, ShutdownHandle, Transport, time,
};
use ureq::{Agent, Error, Timeout};

/// Holds twice the longest head: long pages come in fewer pieces. With the output buffer it is what a connection costs.
const INPUT_BUFFER: usize = 2 * LONGEST_HEAD;
/// Over TLS, which keeps buffers below it: holds the longest head, and shows that one is longer.
const TLS_INPUT_BUFFER: usize = LONGEST_HEAD + 1024;
/// Most requests are one piece.
const OUTPUT_BUFFER: usize = 8 * 1024;

/// Resolves nothing: a name is looked up where the socket is opened, a proxy's too.
#[derive(Debug)]
pub(super) struct DeferredResolver;

impl Resolver for DeferredResolver {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        Ok(self.empty())
    }
}

/// CONNECT where a proxy is set, TCP, TLS for https.
type Chain = dyn Connect<(), Out = Box<dyn Transport>>;

/// Makes connections.
pub(super) struct Connector {
    config: Config,
    chain: Arc<Chain>,
    sockets: Arc<Sockets>,
    /// How long making a connection may take.
    timeout: Duration,
}

impl fmt::Debug for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connector")
    }
}

impl Connector {
    /// # Errors
    /// `Config` for a bad proxy or certificate.
    pub(super) fn new(config: &TransportConfig, base: &BaseUrl) -> CrateResult<Self> {
        let longest = config.attempt_timeout.min(LONGEST_TIMEOUT);
        let timeout = config.connect_timeout.min(longest);
        let config = Agent::config_builder()
            .proxy(config.proxy.for_base(base, &*config.environment.0)?)
            .tls_config(config.tls.config()?)
            // For the proxy.
            .user_agent(config.user_agent.as_str())
            .input_buffer_size(if base.https {
                TLS_INPUT_BUFFER
            } else {
                INPUT_BUFFER
            })
            .output_buffer_size(OUTPUT_BUFFER)
            .build();
        let chain =
            ().chain(ConnectProxyConnector::default())
                .chain(Dial)
                .chain(RustlsConnector::default())
                .chain(Boxed);
        Ok(Self {
            config,
            chain: Arc::new(chain),
            sockets: Arc::default(),
            timeout,
        })
    }

    /// `host:port` of the proxy, if there is one.
    pub(super) fn proxy_address(&self) -> Option<Box<str>> {
        let proxy = self.config.proxy()?;
        Some(format!("{}:{}", proxy.host(), proxy.port()).into())
    }

    /// A connection to this address, for the attempt that is laid down for this thread.
    pub(super) fn connect(
        &self,
        uri: &Uri,
        attempt: &Attempt,
    ) -> Result<Box<dyn Transport>, Error> {
        attempt.connects_within(self.timeout);
        let (chain, sockets) = (self.chain.clone(), self.sockets.clone());
        let details = ConnectionDetails {
            uri,
            addrs: DeferredResolver.empty(),
            config: &self.config,
            // ureq keeps one TLS configuration, and with it the sessions to resume, for what is not a request's own.
            request_level: false,
            resolver: &DeferredResolver,
            now: time::Instant::now(),
            timeout: NextTimeout {
                after: self.timeout.into(),
                reason: Timeout::Connect,
                ..NextTimeout::default()
            },
            current_time: Arc::new(time::Instant::now),
            // To a proxy.
            run_connector: Arc::new(move |details| {
                chain.connect(details, None)?.ok_or(Error::ConnectionFailed)
            }),
            register_shutdown: Arc::new(move |socket| sockets.add(socket)),
        };
        let made = self.chain.connect(&details, None)?;
        let transport = made.ok_or(Error::ConnectionFailed)?;
        if details.needs_tls() && !transport.is_tls() {
            return Err(Error::TlsRequired);
        }
        attempt.reach(Phase::Connected);
        Ok(transport)
    }

    /// Shuts down all sockets that are open, and refuses new ones.
    pub(super) fn shutdown(&self) {
        self.sockets.shutdown();
    }
}

/// Those that are open, for a shutdown.
#[derive(Default)]
struct Sockets(Mutex<OpenSockets>);

#[derive(Default)]
struct OpenSockets {
    open: Vec<Weak<dyn ShutdownHandle>>,
    is_shut_down: bool,
}

impl Sockets {
    fn add(&self, socket: Weak<dyn ShutdownHandle>) -> Result<(), Error> {
        // Under the lock that a shutdown takes, so that none escapes it.
        let mut sockets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sockets.is_shut_down {
            return Err(shut_down());
        }
        sockets.open.retain(|socket| socket.strong_count() > 0);
        sockets.open.push(socket);
        Ok(())
    }

    fn shutdown(&self) {
        let open = {
            let mut sockets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            sockets.is_shut_down = true;
            std::mem::take(&mut sockets.open)
        };
        for socket in open.iter().filter_map(Weak::upgrade) {
            socket.shutdown();
        }
    }
}

fn shut_down() -> Error {
    Error::Io(io::Error::new(
        io::ErrorKind::NotConnected,
        "the client was shut down",
    ))
}

/// Opens the socket, on a thread of its own.
#[derive(Debug)]
struct Dial;

/// How soon a shutdown is noticed while a connection is being opened.
const GLANCE: Duration = Duration::from_millis(20);

impl<In: Transport> Connect<In> for Dial {
    type Out = Either<In, Box<dyn Transport>>;

    fn connect(
        &self,
        details: &ConnectionDetails,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        if let Some(tunnel) = chained {
            return Ok(Some(Either::A(tunnel)));
        }
        // Nobody but the pool calls this, which lays one down.
        let attempt = current(|attempt| attempt.cloned()).ok_or(Error::ConnectionFailed)?;
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
                return Err(shut_down());
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

impl<In: Transport> Connect<In> for Boxed {
    type Out = Box<dyn Transport>;

    fn connect(
        &self,
        _: &ConnectionDetails,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|transport| Box::new(transport) as Box<dyn Transport>))
    }
}
