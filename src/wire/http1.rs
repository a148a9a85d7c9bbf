//! HTTP/1.1 (RFC 9112): reads the head of a response, and finds where its body ends.
//!
//! Stricter than many clients where leniency would let two parties read one response differently: lengths that
//! contradict each other, transfer codings other than `chunked`, and lines of a chunked body without CRLF are errors.
use std::mem::MaybeUninit;
use ureq::http::header::{CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING};
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

/// Longest head of a response. Far more than the platform sends, and bounded.
pub(super) const LONGEST_HEAD: usize = 16 * 1024;
/// Most headers of a response.
const MOST_HEADERS: usize = 100;
/// Longest line of a chunked body beside its data: a size with extensions, or a trailer.
const LONGEST_LINE: usize = 4 * 1024;

/// A response that is not HTTP/1.1.
#[derive(Debug, thiserror::Error)]
pub(super) enum Malformed {
    #[error("the head of the response is not HTTP/1.1: {0}")]
    Head(#[from] httparse::Error),
    #[error("the response is not HTTP/1.1: {0}")]
    Framing(&'static str),
    #[error("the head of the response is longer than {LONGEST_HEAD} bytes")]
    TooLong,
}

/// The head of a response.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// HTTP/1.0, whose connections end with the response unless it says otherwise.
    is_1_0: bool,
}

impl Head {
    /// The head that the input begins with, and its length; `None` if more has to come.
    pub(super) fn parse(input: &[u8]) -> Result<Option<(Self, usize)>, Malformed> {
        let mut room = [const { MaybeUninit::uninit() }; MOST_HEADERS];
        let mut response = httparse::Response::new(&mut []);
        let parsed = httparse::ParserConfig::default().parse_response_with_uninit_headers(
            &mut response,
            input,
            &mut room,
        )?;
        let httparse::Status::Complete(length) = parsed else {
            return if input.len() > LONGEST_HEAD {
                Err(Malformed::TooLong)
            } else {
                Ok(None)
            };
        };
        if length > LONGEST_HEAD {
            return Err(Malformed::TooLong);
        }
        let status = response
            .code
            .and_then(|code| StatusCode::from_u16(code).ok())
            .ok_or(httparse::Error::Status)?;
        let mut headers = HeaderMap::with_capacity(response.headers.len());
        for header in response.headers.iter() {
            let name = HeaderName::from_bytes(header.name.as_bytes())
                .map_err(|_| httparse::Error::HeaderName)?;
            let value =
                HeaderValue::from_bytes(header.value).map_err(|_| httparse::Error::HeaderValue)?;
            headers.append(name, value);
        }
        let head = Self {
            status,
            headers,
            is_1_0: response.version == Some(0),
        };
        Ok(Some((head, length)))
    }

    /// Returns `true` for a response that another one follows.
    pub(super) fn is_interim(&self) -> bool {
        self.status.is_informational() && self.status != StatusCode::SWITCHING_PROTOCOLS
    }

    /// Returns `true` if the server leaves the connection open after the body.
    pub(super) fn keeps_alive(&self) -> bool {
        // Both a length and chunks: the chunks count, and the connection is not trusted any further.
        let is_plain = !self.headers.contains_key(TRANSFER_ENCODING)
            || !self.headers.contains_key(CONTENT_LENGTH) && !self.is_1_0;
        is_plain
            && self.status != StatusCode::SWITCHING_PROTOCOLS
            && !lists(self.headers.get_all(CONNECTION), "close")
            && (!self.is_1_0 || lists(self.headers.get_all(CONNECTION), "keep-alive"))
    }

    /// Where the body of this response to such a request ends.
    pub(super) fn framing(&self, method: &Method) -> Result<Framing, Malformed> {
        if *method == Method::HEAD
            || self.status.is_informational()
            || matches!(
                self.status,
                StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED
            )
        {
            return Ok(Framing::Length(0));
        }
        let length = content_length(&self.headers)?;
        let mut codings = self.headers.get_all(TRANSFER_ENCODING).iter();
        if let Some(coding) = codings.next() {
            let is_chunked = coding
                .as_bytes()
                .trim_ascii()
                .eq_ignore_ascii_case(b"chunked");
            return if is_chunked && codings.next().is_none() {
                Ok(Framing::Chunked(Dechunker::default()))
            } else {
                Err(Malformed::Framing(
                    "its transfer coding is not chunked alone",
                ))
            };
        }
        Ok(length.map_or(Framing::UntilClose, Framing::Length))
    }
}

/// Returns `true` if `Connection` headers with these values list the option.
pub(super) fn lists<'v>(
    connection: impl IntoIterator<Item = &'v HeaderValue>,
    option: &str,
) -> bool {
    connection
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|listed| listed.trim().eq_ignore_ascii_case(option))
}

/// A length that is said several times must be the same each time.
fn content_length(headers: &HeaderMap) -> Result<Option<u64>, Malformed> {
    let mut length = None;
    for value in headers.get_all(CONTENT_LENGTH) {
        for part in value.as_bytes().split(|byte| *byte == b',') {
            let said = number(part.trim_ascii(), 10)
                .ok_or(Malformed::Framing("its Content-Length is not a length"))?;
            if length.is_some_and(|length| length != said) {
                return Err(Malformed::Framing("it has two different Content-Lengths"));
            }
            length = Some(said);
        }
    }
    Ok(length)
}

/// Digits alone, unlike `from_str_radix`, which takes a sign.
fn number(digits: &[u8], radix: u32) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u64, |number, digit| {
        let digit = char::from(*digit).to_digit(radix)?;
        number
            .checked_mul(u64::from(radix))?
            .checked_add(u64::from(digit))
    })
}

/// Where a body ends.
#[derive(Debug)]
pub(super) enum Framing {
    /// After so many bytes more.
    Length(u64),
    /// With its last chunk.
    Chunked(Dechunker),
    /// With the connection.
    UntilClose,
}

impl Framing {
    /// Returns `true` if nothing more of the body comes.
    pub(super) fn is_at_end(&self) -> bool {
        match self {
            Self::Length(left) => *left == 0,
            Self::Chunked(chunks) => chunks.state == State::Ended,
            Self::UntilClose => false,
        }
    }

    /// Returns `true` if a body is complete whose connection ends here, with this input that could not be decoded.
    pub(super) fn may_end(&self, rest: &[u8]) -> bool {
        match self {
            Self::Length(left) => *left == 0,
            // Some servers close after the last chunk, without the empty line that follows it.
            Self::Chunked(chunks) => chunks.state == State::LastChunk && rest.is_empty(),
            Self::UntilClose => true,
        }
    }

    /// Decodes what has come. Returns how many bytes of the input were used, and how many of the output filled.
    pub(super) fn decode(
        &mut self,
        input: &[u8],
        output: &mut [u8],
    ) -> Result<(usize, usize), Malformed> {
        match self {
            Self::Length(left) => {
                let copied = copy(input, output, *left);
                *left -= copied as u64;
                Ok((copied, copied))
            }
            Self::Chunked(chunks) => chunks.decode(input, output),
            Self::UntilClose => {
                let copied = copy(input, output, u64::MAX);
                Ok((copied, copied))
            }
        }
    }
}

/// Copies what both have room for, `most` at most.
fn copy(input: &[u8], output: &mut [u8], most: u64) -> usize {
    let length = input.len().min(output.len());
    let length = usize::try_from(most).map_or(length, |most| most.min(length));
    if let (Some(from), Some(to)) = (input.get(..length), output.get_mut(..length)) {
        to.copy_from_slice(from);
    }
    length
}

/// Decodes a chunked body.
#[derive(Debug, Default)]
pub(super) struct Dechunker {
    state: State,
    /// Bytes of the chunk that are still to come.
    left: u64,
}

/// What comes next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Size,
    Data,
    DataEnd,
    /// A trailer, or the end.
    LastChunk,
    Trailers,
    Ended,
}

impl Dechunker {
    fn decode(&mut self, input: &[u8], output: &mut [u8]) -> Result<(usize, usize), Malformed> {
        let (mut used, mut filled) = (0, 0);
        loop {
            let rest = input.get(used..).unwrap_or_default();
            match self.state {
                State::Ended => break,
                State::Data => {
                    let room = output.get_mut(filled..).unwrap_or_default();
                    let copied = copy(rest, room, self.left);
                    if copied == 0 {
                        break;
                    }
                    used += copied;
                    filled += copied;
                    self.left -= copied as u64;
                    if self.left == 0 {
                        self.state = State::DataEnd;
                    }
                }
                State::Size | State::DataEnd | State::LastChunk | State::Trailers => {
                    let Some(line) = line(rest)? else { break };
                    used += line.len() + 2;
                    self.take(line)?;
                }
            }
        }
        Ok((used, filled))
    }

    /// A line between the data.
    fn take(&mut self, line: &[u8]) -> Result<(), Malformed> {
        self.state = match self.state {
            State::Size => {
                let digits = line.split(|byte| *byte == b';').next().unwrap_or_default();
                self.left = number(digits.trim_ascii_end(), 16)
                    .ok_or(Malformed::Framing("the size of a chunk is not a number"))?;
                if self.left == 0 {
                    State::LastChunk
                } else {
                    State::Data
                }
            }
            State::DataEnd if !line.is_empty() => {
                return Err(Malformed::Framing("a chunk is longer than its size"));
            }
            State::DataEnd => State::Size,
            // Trailers are not read: nothing that the platform documents stands in one.
            _ if line.is_empty() => State::Ended,
            _ => State::Trailers,
        };
        Ok(())
    }
}

/// The first line without its end, if it is there.
fn line(input: &[u8]) -> Result<Option<&[u8]>, Malformed> {
    let Some(end) = input
        .iter()
        .take(LONGEST_LINE)
        .position(|byte| *byte == b'\n')
    else {
        return if input.len() < LONGEST_LINE {
            Ok(None)
        } else {
            Err(Malformed::Framing("a line of a chunked body is too long"))
        };
    };
    let line = input.get(..end).and_then(|line| line.strip_suffix(b"\r"));
    // A bare CR among others, which some take for the end of a line.
    let is_plain = |line: &&[u8]| {
        !line
            .iter()
            .any(|byte| byte.is_ascii_control() && *byte != b'\t')
    };
    line.filter(is_plain).map(Some).ok_or(Malformed::Framing(
        "a line of a chunked body does not end with CRLF or holds a control character",
    ))
}
