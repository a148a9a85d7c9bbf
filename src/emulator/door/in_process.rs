//! A ureq middleware that calls the emulator without a socket.
use crate::emulator::handle::Emulator;
use crate::emulator::http::delivery::DeliveryMode;
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;
use crate::emulator::state::clock::EmulatorClock;
use std::io::{self, Read};
use std::time::Duration;
use ureq::middleware::{Middleware, MiddlewareNext};
use ureq::{Body, Error, SendBody, http};

/// A ureq middleware that answers every request from the emulator and never calls the next one.
///
/// What needs a connection becomes the error nearest to what ureq would see, or a body that fails while it is read.
/// ureq's own deadlines do not run here: a platform that stalls is reported as a time-out at once.
#[derive(Clone, Debug)]
pub struct EmulatorMiddleware {
    emulator: Emulator,
}

impl Emulator {
    /// A ureq middleware that answers every request itself, whatever its host. No socket, no thread.
    pub fn middleware(&self) -> EmulatorMiddleware {
        EmulatorMiddleware {
            emulator: self.clone(),
        }
    }
}

impl EmulatorMiddleware {
    fn read(&self, request: http::Request<SendBody>) -> Result<Request, Error> {
        let (parts, body) = request.into_parts();
        let mut read = Request::from_head(&parts);
        // one byte more than allowed is enough to be refused
        let most = u64::try_from(self.emulator.body_limit())
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        body.into_reader().take(most).read_to_end(&mut read.body)?;
        Ok(read)
    }
}

impl Middleware for EmulatorMiddleware {
    fn handle(
        &self,
        request: http::Request<SendBody>,
        _: MiddlewareNext,
    ) -> Result<http::Response<Body>, Error> {
        let delivery = self.emulator.deliver(&self.read(request)?);
        let response = delivery.response;
        match delivery.mode {
            DeliveryMode::Complete => send(&response, full_body(&response)),
            DeliveryMode::Delayed(pause) => {
                self.emulator.clock().pass(pause);
                send(&response, full_body(&response))
            }
            DeliveryMode::Dropped => Err(Error::Io(disconnected())),
            DeliveryMode::Unreachable => Err(Error::Io(io::ErrorKind::ConnectionRefused.into())),
            DeliveryMode::Stalled => Err(Error::Timeout(ureq::Timeout::Global)),
            DeliveryMode::Cut(bytes) => {
                let some: Vec<u8> = response.body.iter().copied().take(bytes).collect();
                send(
                    &response,
                    Body::builder().reader(io::Cursor::new(some).chain(Broken)),
                )
            }
            DeliveryMode::Drip(pause) => {
                let drops = Drops {
                    rest: response.body.clone().into_iter(),
                    pause,
                    clock: self.emulator.clock().clone(),
                };
                send(&response, Body::builder().reader(drops))
            }
            DeliveryMode::Endless => send(
                &response,
                Body::builder().reader((&b"[0"[..]).chain(Repeated)),
            ),
            // already decoded, as ureq would hand it on
            DeliveryMode::GzipBomb(bytes) => send(
                &response,
                Body::builder().reader(io::repeat(b' ').take(bytes)),
            ),
        }
    }
}

fn full_body(response: &Response) -> Body {
    Body::builder().data(response.body.clone())
}

fn send(response: &Response, body: Body) -> Result<http::Response<Body>, Error> {
    let mut sent = http::Response::builder().status(response.status);
    for (name, value) in &response.headers {
        sent = sent.header(name, value);
    }
    sent.body(body).map_err(Error::Http)
}

fn disconnected() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the connection was closed")
}

/// The end of a connection.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(disconnected())
    }
}

/// A byte at a time.
struct Drops {
    rest: std::vec::IntoIter<u8>,
    pause: Duration,
    clock: EmulatorClock,
}

impl Read for Drops {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (Some(slot), Some(byte)) = (buffer.first_mut(), self.rest.next()) else {
            return Ok(0);
        };
        self.clock.pass(self.pause);
        *slot = byte;
        Ok(1)
    }
}

/// A list of noughts that goes on for ever.
struct Repeated;

impl Read for Repeated {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for pair in buffer.chunks_exact_mut(2) {
            pair.copy_from_slice(b",0");
        }
        // an odd byte at the end is left for the next time; a buffer of one gets half a pair, which is as endless
        if buffer.len() == 1 {
            buffer.fill(b' ');
            return Ok(1);
        }
        Ok(buffer.len() - buffer.len() % 2)
    }
}
