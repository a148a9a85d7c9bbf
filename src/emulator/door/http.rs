//! An HTTP server on a listener, for programs in any language.
use crate::emulator::control;
use crate::emulator::door::connections::{Connection, Connections};
use crate::emulator::door::hosts::{check_host, check_same_origin};
use crate::emulator::door::stream::Stream;
use crate::emulator::door::tls::ServerTls;
use crate::emulator::gateway::handle::{Announced, Emulator};
use crate::emulator::http::delivery::DeliveryMode;
use crate::emulator::http::request::Request;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

/// Bytes of a request's line and headers.
const HEAD_LIMIT: usize = 64 * 1024;
/// Connections that may wait to be accepted: with the usual 128, a burst of callers waits for seconds.
const BACKLOG: u32 = 4096;
/// How long a caller may take over the head of a request, and over its body.
const READ_TIMEOUT: Duration = Duration::from_secs(30);

/// What is served, and to whom.
#[derive(Clone, Copy, Default)]
pub(in crate::emulator) struct Listen {
    anywhere: bool,
    tls: bool,
    control: bool,
}

/// A listener with one thread behind it. Dropping it ends the thread, closes all connections and frees the port.
///
/// At most 512 connections are open at a time. One more is served all the same: the one that has waited longest for a request is
/// closed for it. A request has to arrive within 30 s, the head and the body each.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    /// With TLS only.
    ca_pem: Option<String>,
    /// The emulator knows the address as long as it is served.
    announced: Option<Announced>,
    /// Dropped to stop.
    running: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Emulator {
    /// The seeded platform, served over HTTP on a free loopback port.
    ///
    /// ```
    /// # use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator};
    /// # use huaweicloud_meeting::{Client, Credentials};
    /// let (emulator, server) = Emulator::start()?;
    /// let credentials = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    /// let client = Client::new(server.base_url().as_str(), credentials)?;
    /// assert_eq!(client.show_corp_basic_info()?.id.as_deref(), Some(emulator.corp_id()));
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there is no free port, or no thread can be started.
    pub fn start() -> io::Result<(Self, Server)> {
        let emulator = Self::new();
        let server = emulator.serve((std::net::Ipv4Addr::LOCALHOST, 0))?;
        Ok((emulator, server))
    }

    /// Serves HTTP on a loopback address; port 0 takes a free one. It stops when the [`Server`] is dropped.
    ///
    /// # Errors
    /// When the address is not a loopback address (`InvalidInput`), is taken, or no thread can be started.
    pub fn serve(&self, address: impl ToSocketAddrs) -> io::Result<Server> {
        Server::open(self.clone(), address, Listen::default())
    }

    /// Serves HTTPS on a loopback address, as the vendor's own clients insist on. The certificate is for `localhost`,
    /// loopback addresses and [`Settings::allowed_hosts`](crate::emulator::Settings::allowed_hosts), of an authority made
    /// for this server: [`Server::ca_pem`].
    ///
    /// # Errors
    /// As for [`serve`](Self::serve), and when an allowed host is no name for a certificate.
    pub fn serve_tls(&self, address: impl ToSocketAddrs) -> io::Result<Server> {
        let listen = Listen {
            tls: true,
            ..Listen::default()
        };
        Server::open(self.clone(), address, listen)
    }

    /// Like [`serve_tls`](Self::serve_tls) on any address. Everybody who can reach it can use it.
    ///
    /// # Errors
    /// As for [`serve_tls`](Self::serve_tls), but for the kind of address.
    pub fn serve_tls_beyond_loopback(&self, address: impl ToSocketAddrs) -> io::Result<Server> {
        let listen = Listen {
            tls: true,
            anywhere: true,
            ..Listen::default()
        };
        Server::open(self.clone(), address, listen)
    }

    /// Serves control over HTTP on a loopback address: state, time, accounts, tokens, faults and journal below
    /// `/_emulator`, a page at `/`, and with the feature `explorer` an API explorer at `/explorer`.
    ///
    /// # Errors
    /// As for [`serve`](Self::serve).
    pub fn serve_control(&self, address: impl ToSocketAddrs) -> io::Result<Server> {
        let listen = Listen {
            control: true,
            ..Listen::default()
        };
        Server::open(self.clone(), address, listen)
    }

    /// Serves HTTP on any address. Everybody who can reach it can use it, and the passwords are known.
    ///
    /// # Errors
    /// When the address is taken or no thread can be started.
    pub fn serve_beyond_loopback(&self, address: impl ToSocketAddrs) -> io::Result<Server> {
        let listen = Listen {
            anywhere: true,
            ..Listen::default()
        };
        Server::open(self.clone(), address, listen)
    }
}

impl Server {
    pub(in crate::emulator) fn open(
        emulator: Emulator,
        address: impl ToSocketAddrs,
        listen: Listen,
    ) -> io::Result<Self> {
        let addresses: Vec<SocketAddr> = address.to_socket_addrs()?.collect();
        if !listen.anywhere && addresses.iter().any(|address| !address.ip().is_loopback()) {
            let message =
                "the emulator listens on loopback addresses only, unless asked for more by name";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let tls = if listen.tls {
            let names = emulator.platform(|platform| platform.settings().allowed_hosts.clone());
            Some(ServerTls::new(&names)?)
        } else {
            None
        };
        let (acceptor, ca_pem) = tls.map(|tls| (tls.acceptor, tls.ca_pem)).unzip();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (running, stopped) = oneshot::channel();
        let listener = {
            let _inside = runtime.enter();
            bind(&addresses)?
        };
        let address = listener.local_addr()?;
        let base_url = base_url(address, ca_pem.is_some());
        let announced = (!listen.control).then(|| emulator.announce(base_url));
        let thread = std::thread::Builder::new()
            .name("meeting-emulator".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    tokio::spawn(accept(listener, emulator, listen, acceptor));
                    // an error is the sender's end, which is what we wait for
                    let _ = stopped.await;
                });
                // the runtime ends here, and with it all connections and the listener
            })?;
        Ok(Self {
            address,
            ca_pem,
            announced,
            running: Some(running),
            thread: Some(thread),
        })
    }

    /// Where it listens; with port 0, the port it was given.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The certificate of the authority that clients have to trust, with TLS only.
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }

    /// The base URL, such as `http://127.0.0.1:40123`. A server on all addresses is reached by loopback.
    pub fn base_url(&self) -> String {
        base_url(self.address, self.ca_pem.is_some())
    }
}

fn base_url(mut address: SocketAddr, tls: bool) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => IpAddr::from([127, 0, 0, 1]),
            SocketAddr::V6(_) => IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]),
        });
    }
    let scheme = if tls { "https" } else { "http" };
    format!("{scheme}://{address}")
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.announced.take());
        drop(self.running.take());
        if let Some(thread) = self.thread.take() {
            // a panic there has been reported already
            let _ = thread.join();
        }
    }
}

/// Listens on the first of these addresses that is free.
fn bind(addresses: &[SocketAddr]) -> io::Result<TcpListener> {
    let mut failed = io::Error::new(io::ErrorKind::InvalidInput, "the name has no address");
    for address in addresses {
        let bound = || {
            let socket = match address {
                SocketAddr::V4(_) => TcpSocket::new_v4()?,
                SocketAddr::V6(_) => TcpSocket::new_v6()?,
            };
            // as the standard library does: a port can be taken again at once
            if cfg!(not(windows)) {
                socket.set_reuseaddr(true)?;
            }
            socket.bind(*address)?;
            socket.listen(BACKLOG)
        };
        match bound() {
            Ok(listener) => return Ok(listener),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

async fn accept(
    listener: TcpListener,
    emulator: Emulator,
    listen: Listen,
    acceptor: Option<TlsAcceptor>,
) {
    let connections = Connections::default();
    loop {
        let Ok((socket, peer)) = listener.accept().await else {
            // out of file descriptors, say: the connection that has waited longest gives up its own
            connections.close_longest_waiting();
            sleep(Duration::from_millis(10)).await;
            continue;
        };
        connections.make_room();
        // responses are small: better sent at once than gathered. If it cannot be set, they are only later.
        let _ = socket.set_nodelay(true);
        let (emulator, acceptor) = (emulator.clone(), acceptor.clone());
        connections.spawn(|connection| async move {
            let service =
                service_fn(|request| respond(&emulator, &connection, listen, peer.ip(), request));
            let mut server = http1::Builder::new();
            server
                .timer(TokioTimer::new())
                .max_buf_size(HEAD_LIMIT)
                .header_read_timeout(READ_TIMEOUT);
            // a caller who goes away, and a fault that closes the connection, end here
            match acceptor {
                None => {
                    let _ = server.serve_connection(TokioIo::new(socket), service).await;
                }
                Some(acceptor) => {
                    if let Ok(Ok(stream)) = timeout(READ_TIMEOUT, acceptor.accept(socket)).await {
                        let _ = server.serve_connection(TokioIo::new(stream), service).await;
                    }
                }
            }
        });
    }
}

/// An error closes the connection without a response.
async fn respond(
    emulator: &Emulator,
    connection: &Connection,
    listen: Listen,
    peer: IpAddr,
    request: hyper::Request<Incoming>,
) -> io::Result<hyper::Response<Stream>> {
    let checked = emulator
        .platform(|platform| check_host(&request, platform.settings()))
        .and_then(|()| match listen.control {
            true => check_same_origin(request.method(), request.headers()),
            false => Ok(()),
        });
    if let Err(reason) = checked {
        let body = format!("{reason}\n").into_bytes();
        return hyper::Response::builder()
            .status(421)
            .header("Content-Type", "text/plain; charset=utf-8")
            .header("Connection", "close")
            .body(Stream::new(body, DeliveryMode::Complete))
            .map_err(io::Error::other);
    }
    let limit = if listen.control {
        control::BODY_LIMIT
    } else {
        emulator.body_limit()
    };
    let request = read(limit, peer, request).await?;
    // from here on it is our turn: the connection is not closed to make room for others
    let _busy = connection.busy();
    let delivery = if listen.control {
        control::deliver(emulator, &request)
    } else {
        emulator.deliver(&request)
    };
    match delivery.mode {
        DeliveryMode::Dropped | DeliveryMode::Unreachable => {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        DeliveryMode::Stalled => std::future::pending().await,
        DeliveryMode::Delayed(pause) => sleep(pause).await,
        _ => {}
    }
    let mut response = hyper::Response::builder().status(delivery.response.status);
    for (name, value) in &delivery.response.headers {
        response = response.header(name, value);
    }
    if matches!(delivery.mode, DeliveryMode::GzipBomb(_)) {
        response = response.header("Content-Encoding", "gzip");
    }
    response
        .body(Stream::new(delivery.response.body, delivery.mode))
        .map_err(io::Error::other)
}

async fn read(
    limit: usize,
    peer: IpAddr,
    request: hyper::Request<Incoming>,
) -> io::Result<Request> {
    let (parts, body) = request.into_parts();
    let mut read = Request::from_head(&parts);
    read.peer = peer;
    read.body = match timeout(READ_TIMEOUT, Limited::new(body, limit).collect()).await {
        Ok(Ok(collected)) => collected.to_bytes().to_vec(),
        // too long: one byte more than allowed, which the platform refuses
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
            vec![b' '; limit.saturating_add(1)]
        }
        Ok(Err(_)) | Err(_) => return Err(io::ErrorKind::TimedOut.into()),
    };
    Ok(read)
}
