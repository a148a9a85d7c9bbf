//! Connection: writes a request and reads a response on one connection.
use crate::runtime::headers::REQUEST_ID;
use crate::wire::attempt::{Attempt, Phase};
use crate::wire::connection_ids::ConnectionIds;
use crate::wire::http1::{Head, LONGEST_HEAD, Malformed};
use std::fmt;
use std::io::{self, Read};
use std::time::Duration;
use ureq::Error;
use ureq::http::header::{CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use ureq::http::uri::{Authority, Scheme};
use ureq::http::{HeaderName, HeaderValue, Method, Uri};
use ureq::unversioned::transport::{NextTimeout, Transport};
use zeroize::Zeroize;

/// Parsed when the crate is built, not for each call.
pub(super) const X_REQUEST_ID: HeaderName = HeaderName::from_static(REQUEST_ID);

/// A header of a request.
pub(super) type Header = (HeaderName, HeaderValue);

/// A request without its body.
#[derive(Clone, Copy)]
pub(super) struct RequestHead<'a> {
    pub(super) method: &'a Method,
    pub(super) uri: &'a Uri,
    pub(super) headers: &'a [Header],
}

impl<'a> RequestHead<'a> {
    /// The values of a header.
    pub(super) fn values(self, name: HeaderName) -> impl Iterator<Item = &'a HeaderValue> {
        let of_name = move |header: &&Header| header.0 == name;
        self.headers.iter().filter(of_name).map(|(_, value)| value)
    }

    /// As it is sent: middlewares may change it.
    fn request_id(self) -> Option<&'a str> {
        self.values(X_REQUEST_ID).next()?.to_str().ok()
    }
}

/// The body of a request.
pub(super) enum RequestBody<'a> {
    None,
    Bytes(&'a [u8]),
    /// Of the length that the head says, or in chunks.
    Reader(&'a mut dyn Read),
}

/// Where a connection leads.
#[derive(Clone, PartialEq)]
pub(super) struct Origin {
    scheme: Scheme,
    authority: Authority,
}

impl Origin {
    /// # Errors
    /// For an address without scheme or host.
    pub(super) fn of(uri: &Uri) -> Result<Self, Error> {
        match (uri.scheme(), uri.authority()) {
            (Some(scheme), Some(authority)) => Ok(Self {
                scheme: scheme.clone(),
                authority: authority.clone(),
            }),
            _ => Err(Error::BadUri("the address has no scheme or no host".into())),
        }
    }
}

/// What `Host` says: no credentials, and no port that goes without saying.
fn host(uri: &Uri) -> &str {
    let host = uri.authority().map_or("", Authority::as_str);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let usual = if uri.scheme() == Some(&Scheme::HTTPS) {
        ":443"
    } else {
        ":80"
    };
    host.strip_suffix(usual).unwrap_or(host)
}

/// A connection. Shows nothing of itself: responses are in its buffers.
pub(super) struct Connection {
    transport: Box<dyn Transport>,
    origin: Origin,
    ids: ConnectionIds,
    /// The peer closed the connection while it was written to.
    is_refused: bool,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection")
    }
}

impl Connection {
    pub(super) fn new(transport: Box<dyn Transport>, origin: Origin) -> Self {
        Self {
            transport,
            origin,
            ids: ConnectionIds::default(),
            is_refused: false,
        }
    }

    pub(super) fn leads_to(&self, origin: &Origin) -> bool {
        self.origin == *origin
    }

    /// Returns `true` if a new connection may be used. (After a TLS handshake, session tickets may wait.)
    pub(super) fn is_silent(&mut self) -> bool {
        self.transport.is_tls() || self.transport.is_open()
    }

    /// Returns `true` if another request may be sent. Nothing may be readable: neither in our buffers, nor in TLS, nor in
    /// the socket.
    pub(super) fn is_reusable(&mut self) -> bool {
        self.transport.buffers().input().is_empty()
            && !self.has_decrypted_input()
            && self.transport.is_open()
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

    /// Writes a request, in as few pieces as fit.
    pub(super) fn send(
        &mut self,
        attempt: &Attempt,
        request: RequestHead<'_>,
        body: RequestBody<'_>,
    ) -> Result<(), Error> {
        let target = request.uri.path_and_query();
        let target = target.map_or("/", |target| target.as_str());
        if let Some(id) = request.request_id() {
            self.ids.sends(id);
        }
        let mut output = Output {
            connection: self,
            attempt,
            filled: 0,
        };
        output.put(&[
            request.method.as_str().as_bytes(),
            b" ",
            target.as_bytes(),
            b" HTTP/1.1\r\n",
        ])?;
        if request.values(HOST).next().is_none() {
            output.line(&HOST, host(request.uri).as_bytes())?;
        }
        for (name, value) in request.headers {
            if *name != CONTENT_LENGTH && *name != TRANSFER_ENCODING {
                output.line(name, value.as_bytes())?;
            }
        }
        match body {
            // Gateways respond 411 to these without it.
            RequestBody::None
                if matches!(*request.method, Method::POST | Method::PUT | Method::PATCH) =>
            {
                output.length(0)?;
            }
            RequestBody::None => output.put(&[b"\r\n"])?,
            RequestBody::Bytes(bytes) => {
                output.length(bytes.len() as u64)?;
                output.put(&[bytes])?;
            }
            // A length that is given counts for what is read; that of bytes is known.
            RequestBody::Reader(reader) => {
                match request.values(CONTENT_LENGTH).next().and_then(length) {
                    Some(length) => {
                        output.length(length)?;
                        output.copy(reader, length)?;
                    }
                    None => {
                        output.line(&TRANSFER_ENCODING, b"chunked")?;
                        output.put(&[b"\r\n"])?;
                        output.chunks(reader)?;
                    }
                }
            }
        }
        output.flush()
    }

    /// The refusal of a server that closed before it had read the whole request, or `error`, which sending met.
    pub(super) fn refusal(&mut self, error: Error) -> Result<Head, Error> {
        if !self.is_refused {
            return Err(error);
        }
        let is_refusal =
            |head: &Head| head.status.is_client_error() || head.status.is_server_error();
        self.receive().ok().filter(is_refusal).ok_or(error)
    }

    /// Reads the head of the response; what comes before the final one is passed over.
    pub(super) fn receive(&mut self) -> Result<Head, Error> {
        loop {
            let input = self.transport.buffers().input();
            let parsed = if input.is_empty() {
                None
            } else {
                Head::parse(input).map_err(|error| match error {
                    Malformed::TooLong => Error::LargeResponseHeader(input.len(), LONGEST_HEAD),
                    malformed => broken(malformed),
                })?
            };
            match parsed {
                Some((head, length)) => {
                    self.consume(length);
                    if !head.is_interim() {
                        return Ok(head);
                    }
                }
                None if self.fill()? => {}
                None => return Err(closed("the connection was closed before a response")),
            }
        }
    }

    /// Returns `true` unless the response's id shows that it belongs to another request than this one.
    pub(super) fn is_answered(&mut self, request: RequestHead<'_>, response: &Head) -> bool {
        let success = response.status.is_success();
        let id = response.headers.get(X_REQUEST_ID);
        let id = id.and_then(|id| id.to_str().ok());
        self.ids.accepts(request.request_id(), id, success)
    }

    /// What has come and is not used.
    pub(super) fn input(&mut self) -> &[u8] {
        self.transport.buffers().input()
    }

    pub(super) fn consume(&mut self, amount: usize) {
        self.transport.buffers().input_consume(amount);
    }

    /// Waits for more input. Returns `false` at its end.
    pub(super) fn fill(&mut self) -> Result<bool, Error> {
        self.transport.await_input(NextTimeout::default())
    }
}

fn length(value: &HeaderValue) -> Option<u64> {
    value.to_str().ok()?.parse().ok()
}

/// Returns `true` if the peer has closed the connection.
fn is_closed(error: &Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    matches!(error, Error::Io(cause)
        if matches!(cause.kind(), BrokenPipe | ConnectionAborted | ConnectionReset))
}

/// The response is not HTTP/1.1.
pub(super) fn broken(malformed: Malformed) -> Error {
    Error::Io(io::Error::new(io::ErrorKind::InvalidData, malformed))
}

pub(super) fn closed(what: &'static str) -> Error {
    Error::Io(io::Error::new(io::ErrorKind::UnexpectedEof, what))
}

/// A request on its way into a connection's output buffer, which is wiped after each write: tokens and passwords go
/// through it.
struct Output<'c> {
    connection: &'c mut Connection,
    attempt: &'c Attempt,
    /// So much of the buffer is to be sent.
    filled: usize,
}

impl Output<'_> {
    fn free(&mut self) -> &mut [u8] {
        let output = self.connection.transport.buffers().output();
        output.get_mut(self.filled..).unwrap_or_default()
    }

    fn put(&mut self, parts: &[&[u8]]) -> Result<(), Error> {
        let mut parts = parts.iter().copied();
        let mut rest = parts.next().unwrap_or_default();
        loop {
            let free = self.free();
            let mut filled = 0;
            let is_full = loop {
                let room = free.get_mut(filled..).unwrap_or_default();
                let (now, later) = rest.split_at(rest.len().min(room.len()));
                if let Some(room) = room.get_mut(..now.len()) {
                    room.copy_from_slice(now);
                }
                filled += now.len();
                rest = later;
                if !rest.is_empty() {
                    break true;
                }
                match parts.next() {
                    Some(part) => rest = part,
                    None => break false,
                }
            };
            self.filled += filled;
            if !is_full {
                return Ok(());
            }
            self.flush()?;
        }
    }

    fn line(&mut self, name: &HeaderName, value: &[u8]) -> Result<(), Error> {
        self.put(&[name.as_str().as_bytes(), b": ", value, b"\r\n"])
    }

    /// The last line of the head.
    fn length(&mut self, length: u64) -> Result<(), Error> {
        let value = HeaderValue::from(length);
        self.line(&CONTENT_LENGTH, value.as_bytes())?;
        self.put(&[b"\r\n"])
    }

    /// All of the reader, which has so many bytes.
    fn copy(&mut self, reader: &mut dyn Read, length: u64) -> Result<(), Error> {
        let mut reader = reader.take(length);
        while reader.limit() > 0 {
            if self.free().is_empty() {
                self.flush()?;
            }
            match reader.read(self.free()) {
                Ok(0) => return Err(closed("the request's body is shorter than its length")),
                Ok(read) => self.filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::Io(error)),
            }
        }
        // The last piece has not been sent yet, so that a body that a middleware made longer is not taken for a whole one.
        let mut more = reader.into_inner().take(1);
        match io::copy(&mut more, &mut io::sink()) {
            Ok(0) => Ok(()),
            Ok(_) => Err(Error::Io(io::Error::new(
                io::ErrorKind::InvalidInput,
                "the request's body is longer than its length",
            ))),
            Err(error) => Err(Error::Io(error)),
        }
    }

    /// All of the reader, in chunks.
    fn chunks(&mut self, reader: &mut dyn Read) -> Result<(), Error> {
        /// Hexadecimal digits of a chunk's size: at most 64 KiB.
        const SIZE: usize = 4;
        const AROUND: usize = SIZE + 2 + 2;
        loop {
            if self.free().len() < AROUND * 8 {
                self.flush()?;
            }
            let free = self.free();
            let most = (free.len() - AROUND).min(0xFFFF);
            let room = free.get_mut(SIZE + 2..SIZE + 2 + most).unwrap_or_default();
            let read = match reader.read(room) {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Error::Io(error)),
            };
            if read == 0 {
                return self.put(&[b"0\r\n\r\n"]);
            }
            let size = format!("{read:04x}\r\n");
            if let Some(before) = free.get_mut(..size.len()) {
                before.copy_from_slice(size.as_bytes());
            }
            self.filled += size.len() + read;
            self.put(&[b"\r\n"])?;
        }
    }

    /// Sends what is in the buffer.
    fn flush(&mut self) -> Result<(), Error> {
        if self.filled == 0 {
            return Ok(());
        }
        if self.attempt.phase() < Phase::Written {
            // What has no time left is not called sent.
            self.attempt.clamp(NextTimeout::default())?;
            // Before, not after: a write that fails may have sent a part.
            self.attempt.reach(Phase::Written);
        }
        let transport = &mut self.connection.transport;
        let sent = transport.transmit_output(self.filled, NextTimeout::default());
        self.wipe();
        sent.inspect_err(|error| self.connection.is_refused = is_closed(error))
    }

    fn wipe(&mut self) {
        let filled = std::mem::take(&mut self.filled);
        let output = self.connection.transport.buffers().output();
        if let Some(written) = output.get_mut(..filled) {
            written.zeroize();
        }
    }
}

impl Drop for Output<'_> {
    fn drop(&mut self) {
        if self.filled > 0 {
            self.wipe();
        }
    }
}
