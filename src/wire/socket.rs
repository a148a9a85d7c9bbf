//! Socket: the TCP connection below TLS and HTTP. Its time-outs hold for a whole read or write, not for each piece.
//!
//! ureq's own TCP transport gives every partial write the whole time-out again, and its probe costs three system calls and
//! eats a byte. This one asks the system once, and sets a socket's time-outs only when they change by a quarter of a second.
use crate::wire::attempt::End;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use ureq::unversioned::resolver::ResolvedSocketAddrs;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, LazyBuffers, NextTimeout, ShutdownHandle, Transport,
};
use ureq::{Error, Timeout};

/// Time-outs of a second and more are rounded up to this, so that they seldom have to be set anew. A deadline is passed by
/// no more than this.
const GRAIN: Duration = Duration::from_millis(GRAIN_MILLIS);
/// A part of a second.
const GRAIN_MILLIS: u64 = 250;

/// Below TLS, which puts records together itself and has buffers of its own above it.
const TLS_INPUT_BUFFER: usize = 8 * 1024;
/// Most requests, encrypted.
const TLS_OUTPUT_BUFFER: usize = 4 * 1024;

/// A TCP connection.
#[derive(Debug)]
pub(crate) struct Socket {
    /// Shared (weakly) with the connector, which shuts it down with the client.
    stream: Arc<TcpStream>,
    buffers: LazyBuffers,
    read_timeout: Option<Duration>,
    write_timeout: Option<Duration>,
    /// Something was sent.
    used: bool,
}

impl Socket {
    /// Tries the addresses in order until `until`. Each but the last gets half of the time left.
    pub(crate) fn connect(
        details: &ConnectionDetails<'_>,
        addrs: &ResolvedSocketAddrs,
        until: Instant,
    ) -> Result<Self, Error> {
        let mut failure = Error::ConnectionFailed;
        for (index, address) in addrs.iter().enumerate() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Error::Timeout(details.timeout.reason));
            }
            let share = if index + 1 < addrs.len() {
                (left / 2).max(Duration::from_millis(10))
            } else {
                left
            };
            match TcpStream::connect_timeout(address, share) {
                Ok(stream) => {
                    if details.config.no_delay() {
                        stream.set_nodelay(true)?;
                    }
                    let stream = Arc::new(stream);
                    let handle = Arc::downgrade(&stream) as Weak<dyn ShutdownHandle>;
                    (details.register_shutdown)(handle)?;
                    let buffers = if details.needs_tls() {
                        LazyBuffers::new(TLS_INPUT_BUFFER, TLS_OUTPUT_BUFFER)
                    } else {
                        LazyBuffers::new(
                            details.config.input_buffer_size(),
                            details.config.output_buffer_size(),
                        )
                    };
                    return Ok(Self::new(stream, buffers));
                }
                Err(error) if is_timeout(&error) => failure = Error::Timeout(Timeout::Connect),
                Err(error) => failure = Error::Io(error),
            }
        }
        Err(failure)
    }

    fn new(stream: Arc<TcpStream>, buffers: LazyBuffers) -> Self {
        Self {
            stream,
            buffers,
            read_timeout: None,
            write_timeout: None,
            used: false,
        }
    }
}

impl Transport for Socket {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let now = Instant::now();
        let end = End::of_attempt(timeout.for_write(), now);
        let mut left = end.left(now).map(rounded)?;
        self.used = true;
        let mut sent = 0;
        while sent < amount {
            if self.write_timeout != Some(left)
                && is_set(self.stream.set_write_timeout(Some(left)))?
            {
                self.write_timeout = Some(left);
            }
            let rest = self.buffers.output().get(sent..amount).unwrap_or_default();
            match (&*self.stream).write(rest) {
                Ok(0) => return Err(Error::Io(io::ErrorKind::WriteZero.into())),
                // The usual case, which asks the clock no second time.
                Ok(written) if sent + written == amount => return Ok(()),
                Ok(written) => sent += written,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if is_timeout(&error) => return Err(Error::Timeout(end.reason)),
                Err(error) => return Err(Error::Io(error)),
            }
            left = end.left(Instant::now()).map(rounded)?;
        }
        Ok(())
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        let now = Instant::now();
        let end = End::of_attempt(timeout.for_read(), now);
        let mut left = end.left(now).map(rounded)?;
        loop {
            if self.read_timeout != Some(left) && is_set(self.stream.set_read_timeout(Some(left)))?
            {
                self.read_timeout = Some(left);
            }
            match (&*self.stream).read(self.buffers.input_append_buf()) {
                Ok(read) => {
                    self.buffers.input_appended(read);
                    return Ok(read > 0);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if is_timeout(&error) => return Err(Error::Timeout(end.reason)),
                Err(error) => return Err(Error::Io(error)),
            }
            left = end.left(Instant::now()).map(rounded)?;
        }
    }

    /// Open, and silent: what is readable before a request is sent is nobody's response. A new socket whose peer has only
    /// closed its side passes: what that means shows when it is used.
    fn is_open(&mut self) -> bool {
        self.buffers.input().is_empty()
            && match peek(&self.stream) {
                Ok(0) => !self.used,
                Ok(_) => false,
                Err(error) => error.kind() == io::ErrorKind::WouldBlock,
            }
    }
}

/// Rounded up as [`GRAIN`] says.
fn rounded(left: Duration) -> Duration {
    if left < GRAIN * 4 {
        return left.max(Duration::from_micros(1));
    }
    // Not `as_millis`, whose 128 bits take long to divide.
    let quarters = u64::from(left.subsec_millis()).div_ceil(GRAIN_MILLIS);
    Duration::from_secs(left.as_secs()) + Duration::from_millis(quarters * GRAIN_MILLIS)
}

/// Returns `true` if a time-out was set. macOS refuses to once the peer is gone, though its response may still be there to
/// read; nothing waits on such a socket.
fn is_set(result: io::Result<()>) -> io::Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if cfg!(target_os = "macos") && error.kind() == io::ErrorKind::InvalidInput => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
    )
}

/// How many bytes wait to be read, as far as one tells: 0 at the end, an error when there is nothing yet.
#[cfg(unix)]
fn peek(stream: &TcpStream) -> io::Result<usize> {
    use rustix::net::RecvFlags;
    let mut byte = [0_u8];
    let (length, _) = rustix::net::recv(stream, &mut byte, RecvFlags::PEEK | RecvFlags::DONTWAIT)?;
    Ok(length)
}

#[cfg(not(unix))]
fn peek(stream: &TcpStream) -> io::Result<usize> {
    stream.set_nonblocking(true)?;
    let peeked = stream.peek(&mut [0]);
    stream.set_nonblocking(false)?;
    peeked
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    fn pair() -> (Socket, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (far, _) = listener.accept().unwrap();
        // The system makes of it what it will, which is little.
        #[cfg(unix)]
        {
            rustix::net::sockopt::set_socket_send_buffer_size(&near, 4096).unwrap();
            rustix::net::sockopt::set_socket_recv_buffer_size(&far, 4096).unwrap();
        }
        let buffers = LazyBuffers::new(1024, 4 << 20);
        (Socket::new(Arc::new(near), buffers), far)
    }

    fn within(time: Duration) -> NextTimeout {
        NextTimeout {
            after: time.into(),
            ..NextTimeout::default()
        }
    }

    #[test]
    fn a_write_ends_in_time_although_the_peer_takes_a_little_now_and_then() {
        let (mut socket, mut far) = pair();
        let reader = std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // Ends with the connection, and after 6 s in any case.
            for _ in 0..100 {
                if far.read(&mut buffer).unwrap_or(0) == 0 {
                    break;
                }
                std::thread::sleep(Duration::from_millis(60));
            }
        });
        let started = Instant::now();
        let result = socket.transmit_output(4 << 20, within(Duration::from_millis(900)));
        let took = started.elapsed();
        assert!(matches!(result, Err(Error::Timeout(_))), "{result:?}");
        assert!(
            took >= Duration::from_millis(890) && took < Duration::from_millis(1500),
            "{took:?}"
        );
        drop(socket);
        reader.join().unwrap();
    }

    #[test]
    fn a_read_ends_in_time_and_no_time_reads_nothing() {
        let (mut socket, mut far) = pair();
        let started = Instant::now();
        let result = socket.await_input(within(Duration::from_millis(200)));
        assert!(matches!(result, Err(Error::Timeout(_))), "{result:?}");
        assert!(started.elapsed() < Duration::from_millis(700));
        far.write_all(b"x").unwrap();
        while peek(&socket.stream).is_err() {
            std::thread::yield_now();
        }
        assert!(!socket.is_open());
        assert!(socket.await_input(within(Duration::ZERO)).is_err());
        assert!(socket.await_input(within(Duration::from_secs(5))).unwrap());
        assert_eq!(socket.buffers.input(), b"x");
        assert!(!socket.is_open(), "what is left over is nobody's response");
    }

    #[test]
    fn a_time_out_that_cannot_be_set_is_an_error_but_on_macos_where_the_peer_is_gone() {
        assert!(is_set(Ok(())).unwrap());
        let refused = is_set(Err(io::ErrorKind::InvalidInput.into()));
        assert_eq!(refused.is_ok(), cfg!(target_os = "macos"));
        assert!(is_set(Err(io::ErrorKind::PermissionDenied.into())).is_err());
    }

    #[test]
    fn time_outs_are_rounded_up_by_a_quarter_of_a_second_at_most() {
        for millis in [1, 999, 1000, 1001, 29_900, 30_000] {
            let left = Duration::from_millis(millis);
            let set = rounded(left);
            assert!(set <= left + GRAIN, "{millis}: {set:?}");
            assert!(
                set + Duration::from_millis(100) >= left,
                "{millis}: {set:?}"
            );
        }
    }
}
