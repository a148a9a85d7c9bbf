//! TLS: a private authority made for each test, a server that uses it, and a proxy that only knows CONNECT.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
use super::faults::{Listener, Reply, State, read_head, read_request};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

/// A certificate authority of one's own.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate chain and its key, in PEM.
pub struct Identity {
    pub chain: String,
    pub key: String,
}

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }
    pub fn pem(&self) -> String {
        self.0.as_ref().pem()
    }
    pub fn issue(&self, name: &str) -> Identity {
        self.issue_until(name, 4000)
    }
    /// Valid from 2000 to the first day of this year.
    pub fn issue_until(&self, name: &str, year: i32) -> Identity {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = rcgen::date_time_ymd(2000, 1, 1);
        params.not_after = rcgen::date_time_ymd(year, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        Identity {
            chain: certificate.pem(),
            key: key.serialize_pem(),
        }
    }
}

/// A certificate that nobody vouches for.
pub fn self_signed(name: &str) -> Identity {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()])
        .unwrap()
        .self_signed(&key)
        .unwrap();
    Identity {
        chain: certificate.pem(),
        key: key.serialize_pem(),
    }
}

/// A TLS server that answers every request with `reply`; with `clients`, only to whom that authority has certified.
pub fn server(identity: &Identity, clients: Option<&Authority>, reply: Reply) -> Listener {
    server_with(identity, clients, move |stream, state| {
        while let Some(seen) = read_request(stream) {
            state.seen.lock().unwrap().push(seen);
            state.played.fetch_add(1, Ordering::SeqCst);
            let Reply::Whole(bytes) = &reply else { return };
            if stream
                .write_all(bytes)
                .and_then(|()| stream.flush())
                .is_err()
            {
                return;
            }
        }
    })
}

/// A connection as a TLS server sees it.
pub type TlsStream = StreamOwned<ServerConnection, TcpStream>;

/// A TLS server with a conduct of its own, one thread for each connection.
pub fn server_with(
    identity: &Identity,
    clients: Option<&Authority>,
    conduct: impl Fn(&mut TlsStream, &State) + Send + Sync + 'static,
) -> Listener {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .unwrap();
    let builder = match clients {
        None => builder.with_no_client_auth(),
        Some(authority) => {
            let mut roots = RootCertStore::empty();
            roots
                .add(CertificateDer::from_pem_slice(authority.pem().as_bytes()).unwrap())
                .unwrap();
            builder.with_client_cert_verifier(
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
                    .build()
                    .unwrap(),
            )
        }
    };
    let chain = CertificateDer::pem_slice_iter(identity.chain.as_bytes())
        .collect::<Result<Vec<_>, _>>()
        .unwrap();
    let key = PrivateKeyDer::from_pem_slice(identity.key.as_bytes()).unwrap();
    let config = Arc::new(builder.with_single_cert(chain, key).unwrap());
    Listener::with(move |stream, state| {
        let mut stream = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream);
        conduct(&mut stream, state);
    })
}

/// A proxy that knows CONNECT only and leads every host to `target`; what it saw in plain is kept.
pub struct ConnectProxy {
    pub listener: Listener,
    /// The heads of the CONNECT requests.
    pub heads: Arc<Mutex<Vec<String>>>,
    /// Every byte that went from client to server through the tunnels.
    pub tunnelled: Arc<Mutex<Vec<u8>>>,
}

/// `answer` is what it says to CONNECT, to the last CRLF.
pub fn proxy(target: SocketAddr, answer: &'static str) -> ConnectProxy {
    let heads = Arc::new(Mutex::new(Vec::new()));
    let tunnelled = Arc::new(Mutex::new(Vec::new()));
    let (seen_heads, seen_bytes) = (heads.clone(), tunnelled.clone());
    let listener = Listener::with(move |mut stream, _| {
        let Some(head) = read_head(&mut stream) else {
            return;
        };
        let is_connect = head.starts_with("CONNECT ");
        seen_heads.lock().unwrap().push(head);
        if !is_connect {
            let _ = stream.write_all(b"HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        let _ = stream.write_all(answer.as_bytes());
        if !answer.contains(" 200 ") {
            return;
        }
        let Ok(mut server) = TcpStream::connect(target) else {
            return;
        };
        let (mut back_from, mut back_to) =
            (server.try_clone().unwrap(), stream.try_clone().unwrap());
        std::thread::spawn(move || {
            let _ = std::io::copy(&mut back_from, &mut back_to);
            let _ = back_to.shutdown(std::net::Shutdown::Both);
        });
        let mut buffer = [0; 4096];
        while let Ok(length) = stream.read(&mut buffer) {
            if length == 0 || server.write_all(&buffer[..length]).is_err() {
                break;
            }
            seen_bytes
                .lock()
                .unwrap()
                .extend_from_slice(&buffer[..length]);
        }
        let _ = server.shutdown(std::net::Shutdown::Both);
    });
    ConnectProxy {
        listener,
        heads,
        tunnelled,
    }
}
