//! Body: reads the body of a response without its content coding.
use crate::wire::classify::carries;
use crate::wire::connection::closed;
use crate::wire::http1::Head;
use crate::wire::pool::ResponseBody;
use flate2::read::MultiGzDecoder;
use std::io::{self, Read};
use ureq::Error;
use ureq::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

/// A body that is not in the encoding that its head names.
#[derive(Debug, thiserror::Error)]
#[error("the body is not in the gzip encoding that its header names")]
pub(super) struct NotGzip;

/// The body of a response without its content coding.
pub(super) enum DecodedBody {
    Identity(ResponseBody),
    Gzip(Box<MultiGzDecoder<ResponseBody>>),
    /// A middleware has it, or made it.
    Middleware(ureq::BodyReader<'static>),
}

impl DecodedBody {
    /// The body without the content coding that the head names.
    pub(super) fn of(body: ResponseBody, head: &mut Head) -> Self {
        // The older name means the same (RFC 9110, 8.4.1.3).
        let is_gzip = |coding: &[u8]| {
            coding.eq_ignore_ascii_case(b"gzip") || coding.eq_ignore_ascii_case(b"x-gzip")
        };
        let coding = head.headers.get(CONTENT_ENCODING);
        if body.is_at_end() || !coding.is_some_and(|coding| is_gzip(coding.as_bytes())) {
            return Self::Identity(body);
        }
        // Neither is true of what is read.
        head.headers.remove(CONTENT_ENCODING);
        head.headers.remove(CONTENT_LENGTH);
        Self::Gzip(Box::new(MultiGzDecoder::new(body)))
    }
}

impl Read for DecodedBody {
    fn read(&mut self, output: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Identity(body) => body.read(output),
            Self::Middleware(body) => body.read(output),
            Self::Gzip(body) => body.read(output).or_else(|error| match error.kind() {
                _ if carries::<Error>(&error) => Err(error),
                // No body has no encoding; that it would be empty only its end says, where its head has no length.
                io::ErrorKind::UnexpectedEof if !body.get_ref().is_begun() => Ok(0),
                io::ErrorKind::UnexpectedEof => Err(io::Error::other(closed(
                    "the gzip encoding of the body has no end",
                ))),
                _ => Err(io::Error::new(io::ErrorKind::InvalidData, NotGzip)),
            }),
        }
    }
}
