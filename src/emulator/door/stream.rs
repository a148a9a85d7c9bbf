//! A response body of the HTTP server: complete, or damaged as a fault says.
use crate::emulator::http::delivery::DeliveryMode;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::body::{Body, Frame, SizeHint};
use std::future::Future;
use std::io::{self, Write};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// A body that is sent as the delivery says.
pub(in crate::emulator) struct Stream {
    rest: Bytes,
    manner: Manner,
}

enum Manner {
    Whole,
    /// Breaks after what is left, `missing` bytes short. The flag: what is left is out, so that it reaches the caller.
    Cut {
        missing: u64,
        flushed: bool,
    },
    Drip {
        pause: Duration,
        timer: Option<Pin<Box<Sleep>>>,
    },
    Endless {
        begun: bool,
    },
    /// The rest is sent so many times.
    Again {
        times: u64,
    },
}

const MIB: u64 = 1024 * 1024;

impl Stream {
    /// The stream for a body under a delivery.
    pub(in crate::emulator) fn new(body: Vec<u8>, delivery: DeliveryMode) -> Self {
        let mut rest = Bytes::from(body);
        let manner = match delivery {
            DeliveryMode::Cut(bytes) => {
                let missing = rest.split_off(bytes.min(rest.len())).len();
                Manner::Cut {
                    missing: u64::try_from(missing).unwrap_or(1).max(1),
                    flushed: false,
                }
            }
            DeliveryMode::Drip(pause) => Manner::Drip { pause, timer: None },
            DeliveryMode::Endless => Manner::Endless { begun: false },
            DeliveryMode::GzipBomb(bytes) => {
                rest = mebibyte_of_spaces();
                Manner::Again {
                    times: bytes.div_ceil(MIB),
                }
            }
            _ => Manner::Whole,
        };
        Self { rest, manner }
    }
}

/// One gzip member; members one after another are one gzip file.
fn mebibyte_of_spaces() -> Bytes {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let block = vec![b' '; 1024 * 1024];
    // writing to memory does not fail; if it did, the bomb would be a dud
    let packed = encoder.write_all(&block).and_then(|()| encoder.finish());
    Bytes::from(packed.unwrap_or_default())
}

impl Body for Stream {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let this = self.get_mut();
        let send = |bytes: Bytes| Poll::Ready(Some(Ok(Frame::data(bytes))));
        match &mut this.manner {
            Manner::Whole if this.rest.is_empty() => Poll::Ready(None),
            Manner::Whole => send(std::mem::take(&mut this.rest)),
            Manner::Cut { .. } if !this.rest.is_empty() => send(std::mem::take(&mut this.rest)),
            Manner::Cut { flushed, .. } => {
                if *flushed {
                    return Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())));
                }
                // the server writes out what it has when there is nothing more for the moment
                *flushed = true;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Manner::Drip { .. } if this.rest.is_empty() => Poll::Ready(None),
            Manner::Drip { pause, timer } => {
                let running = timer.get_or_insert_with(|| Box::pin(sleep(*pause)));
                if running.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                *timer = None;
                send(this.rest.split_to(1))
            }
            Manner::Endless { begun } => {
                let first = !std::mem::replace(begun, true);
                send(if first {
                    Bytes::from_static(b"[0")
                } else {
                    Bytes::from(b",0".repeat(2048))
                })
            }
            Manner::Again { times: 0 } => Poll::Ready(None),
            Manner::Again { times } => {
                *times = times.saturating_sub(1);
                send(this.rest.clone())
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        let rest = u64::try_from(self.rest.len()).unwrap_or(u64::MAX);
        match self.manner {
            Manner::Whole | Manner::Drip { .. } => SizeHint::with_exact(rest),
            Manner::Cut { missing, .. } => SizeHint::with_exact(rest.saturating_add(missing)),
            Manner::Again { times } => SizeHint::with_exact(rest.saturating_mul(times)),
            Manner::Endless { .. } => SizeHint::default(),
        }
    }
}
