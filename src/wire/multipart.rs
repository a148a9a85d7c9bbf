//! Multipart: bodies of `multipart/form-data`, read piece by piece while they are sent.
use crate::error::Violation;
use crate::runtime::ToParam;
use crate::secret::{Secret, SecretBytes};
use crate::wire::path::fault;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

/// A file to upload: its content, and what is said of it.
///
/// The content is read while it is sent, never as a whole. [`bytes`](Upload::bytes), [`open`](Upload::open) and
/// [`seekable`](Upload::seekable) can be read again, so that a call with them is retried as any other. A
/// [`reader`](Upload::reader) cannot: once a byte was taken from it there is no other attempt, whatever the operation and the
/// error.
///
/// The time of an attempt and of the call is that of the client's settings, with the upload in it. It is looked at between two
/// pieces: a reader that blocks holds the call.
pub struct Upload<'a> {
    content: Content<'a>,
    length: Option<u64>,
    name: Option<String>,
    media: Option<String>,
}

enum Content<'a> {
    /// From this position on.
    Again(Box<dyn ReadSeek + Send + 'a>, u64),
    Once(Box<dyn Read + Send + 'a>),
}

trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// Shows the length, never the content or the name.
impl fmt::Debug for Upload<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}

impl<'a> Upload<'a> {
    fn new(content: Content<'a>, length: Option<u64>) -> Self {
        Self {
            content,
            length,
            name: None,
            media: None,
        }
    }

    /// Bytes in memory, lent or given.
    pub fn bytes(bytes: impl Into<Cow<'a, [u8]>>) -> Self {
        let bytes = bytes.into();
        let length = u64::try_from(bytes.len()).ok();
        Self::new(Content::Again(Box::new(Cursor::new(bytes)), 0), length)
    }

    /// A file by its path, whose last part becomes its name. Of a pipe or a device, what [`reader`](Upload::reader) is of any.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let file = File::open(path)?;
        let upload = if file.metadata()?.is_file() {
            Self::seekable(file)?
        } else {
            Self::reader(file)
        };
        let name = path.file_name().map(|name| name.to_string_lossy());
        Ok(match name {
            Some(name) => upload.with_name(name),
            None => upload,
        })
    }

    /// What can be sought, from where it is to its end as it is now.
    ///
    /// # Errors
    /// When it cannot be sought after all.
    pub fn seekable(mut reader: impl Read + Seek + Send + 'a) -> io::Result<Self> {
        let start = reader.stream_position()?;
        let end = reader.seek(SeekFrom::End(0))?;
        reader.seek(SeekFrom::Start(start))?;
        let content = Content::Again(Box::new(reader), start);
        Ok(Self::new(content, Some(end.saturating_sub(start))))
    }

    /// Whatever can be read, once. Without [`with_length`](Upload::with_length) the body is sent in chunks.
    pub fn reader(reader: impl Read + Send + 'a) -> Self {
        Self::new(Content::Once(Box::new(reader)), None)
    }

    /// How many bytes are sent: no more are read, and it is an error if there are fewer.
    #[must_use]
    pub fn with_length(mut self, length: u64) -> Self {
        self.length = Some(length);
        self
    }

    /// The name of the file. Default: that of the path, else `file`.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What the file is, such as `image/png`. Default: what the document says, else `application/octet-stream`.
    #[must_use]
    pub fn with_content_type(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }
}

impl<'a> From<&'a [u8]> for Upload<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for Upload<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

/// The parts of a body, in the order in which they are sent.
#[doc(hidden)]
#[derive(Default)]
pub struct Multipart<'a> {
    parts: Vec<Part<'a>>,
    pub(crate) violations: Vec<Violation>,
    pub(crate) secrets: Vec<Secret>,
}

struct Part<'a> {
    name: &'static str,
    file: Option<String>,
    media: Option<Cow<'static, str>>,
    piece: Piece<'a>,
}

enum Piece<'a> {
    Bytes(SecretBytes),
    Upload(Content<'a>, Option<u64>),
}

impl fmt::Debug for Multipart<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.parts.iter().map(|part| part.name))
            .finish()
    }
}

impl<'a> Multipart<'a> {
    /// No part yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn add(&mut self, name: &'static str, media: Option<&'static str>, bytes: SecretBytes) {
        self.parts.push(Part {
            name,
            file: None,
            media: media.map(Cow::Borrowed),
            piece: Piece::Bytes(bytes),
        });
    }

    /// A text; without a media type it is plain text in UTF-8.
    pub fn text<T: ToParam + ?Sized>(
        &mut self,
        name: &'static str,
        media: Option<&'static str>,
        value: &T,
    ) {
        let bytes = value.plain().as_bytes().to_vec();
        self.add(name, media, bytes.into());
    }

    /// A text that is secret.
    pub fn secret(&mut self, name: &'static str, media: Option<&'static str>, value: &Secret) {
        self.secrets.push(value.clone());
        let bytes = value.expose().as_bytes().to_vec();
        self.add(name, media, bytes.into());
    }

    /// JSON.
    pub fn json<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        media: &'static str,
        value: &T,
    ) {
        let (written, secrets) = crate::wire::serialize::json(value);
        self.secrets.extend(secrets);
        match written {
            Ok(bytes) => self.add(name, Some(media), bytes),
            Err(_) => {
                let words = "cannot be written as JSON";
                self.violations.push(fault(name, words));
            }
        }
    }

    /// A file; `media` is what the document says of it.
    pub fn file(&mut self, name: &'static str, media: &'static str, upload: Upload<'a>) {
        let Upload {
            content,
            length,
            name: file,
            media: own,
        } = upload;
        let media = own.map_or(Cow::Borrowed(media), Cow::Owned);
        if !media.bytes().all(|b| b.is_ascii_graphic() || b == b' ') || !media.contains('/') {
            let words = "has a content type that is not one; write it as image/png";
            self.violations.push(fault(name, words));
        }
        self.parts.push(Part {
            name,
            file: Some(file.unwrap_or_else(|| "file".to_owned())),
            media: Some(media),
            piece: Piece::Upload(content, length),
        });
    }

    /// The body, with a boundary that no part's head contains. `random` gives candidates.
    pub(crate) fn into_body<E>(
        self,
        mut random: impl FnMut() -> Result<String, E>,
    ) -> Result<MultipartBody<'a>, E> {
        let heads: Vec<String> = self.parts.iter().map(Part::head).collect();
        let boundary = loop {
            let boundary = random()?;
            if !heads.iter().any(|head| head.contains(&boundary)) {
                break boundary;
            }
        };
        let mut pieces = Vec::with_capacity(self.parts.len() * 2 + 1);
        let mut between = format!("--{boundary}");
        for (part, head) in self.parts.into_iter().zip(heads) {
            between.push_str(&head);
            pieces.push(Piece::Bytes(between.into_bytes().into()));
            pieces.push(part.piece);
            between = format!("\r\n--{boundary}");
        }
        between.push_str("--\r\n");
        pieces.push(Piece::Bytes(between.into_bytes().into()));
        Ok(MultipartBody {
            boundary,
            pieces,
            is_begun: false,
            fault: None,
        })
    }
}

impl Part<'_> {
    /// Everything from behind the boundary to the content.
    fn head(&self) -> String {
        let mut head = format!(
            "\r\nContent-Disposition: form-data; name=\"{}\"",
            escaped(self.name)
        );
        if let Some(file) = &self.file {
            head.push_str(&format!("; filename=\"{}\"", escaped(file)));
        }
        if let Some(media) = &self.media {
            head.push_str(&format!("\r\nContent-Type: {media}"));
        }
        head.push_str("\r\n\r\n");
        head
    }
}

/// A name between quotes, as WHATWG's "multipart/form-data encoding algorithm" has it.
fn escaped(name: &str) -> String {
    let name = name.replace('\n', "%0A").replace('\r', "%0D");
    name.replace('"', "%22")
}

/// A body that is read while it is sent.
pub(crate) struct MultipartBody<'a> {
    pub(crate) boundary: String,
    pieces: Vec<Piece<'a>>,
    /// A byte was asked of what can be read once.
    is_begun: bool,
    /// Why a part could not be read.
    fault: Option<io::Error>,
}

impl MultipartBody<'_> {
    /// The length of the whole, if that of each part is known.
    pub(crate) fn length(&self) -> Option<u64> {
        self.pieces.iter().try_fold(0_u64, |sum, piece| {
            sum.checked_add(match piece {
                Piece::Bytes(bytes) => u64::try_from(bytes.len()).ok()?,
                Piece::Upload(_, length) => (*length)?,
            })
        })
    }

    /// Returns `true` if another attempt would find all that the first one found.
    pub(crate) fn can_be_sent(&self) -> bool {
        !self.is_begun
    }

    /// Why the last attempt could not read a part.
    pub(crate) fn take_fault(&mut self) -> Option<io::Error> {
        self.fault.take()
    }

    /// From the beginning.
    pub(crate) fn reader(&mut self) -> impl Read {
        Reader {
            body: self,
            at: None,
            read: 0,
        }
    }

    fn read(&mut self, at: usize, read: u64, out: &mut [u8]) -> Option<io::Result<usize>> {
        let result = match self.pieces.get_mut(at)? {
            Piece::Bytes(bytes) => {
                let start = usize::try_from(read).unwrap_or(usize::MAX);
                bytes.get(start..).unwrap_or_default().read(out)
            }
            Piece::Upload(content, length) => {
                let left = length.map_or(u64::MAX, |length| length.saturating_sub(read));
                let room = usize::try_from(left).map_or(out.len(), |left| left.min(out.len()));
                let out = out.get_mut(..room).unwrap_or_default();
                if out.is_empty() {
                    Ok(0)
                } else {
                    self.is_begun |= matches!(content, Content::Once(_));
                    match content.read(out) {
                        Ok(0) if length.is_some() => Err(io::Error::new(
                            io::ErrorKind::UnexpectedEof,
                            format!("it ends {left} bytes before its length"),
                        )),
                        read => read,
                    }
                }
            }
        };
        Some(result)
    }

    /// Goes to the beginning of a part.
    fn begin(&mut self, at: usize) -> io::Result<()> {
        match self.pieces.get_mut(at) {
            Some(Piece::Upload(Content::Again(reader, start), _)) => {
                reader.seek(SeekFrom::Start(*start)).map(drop)
            }
            _ => Ok(()),
        }
    }
}

impl Read for Content<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let reader: &mut dyn Read = match self {
            Self::Again(reader, _) => reader,
            Self::Once(reader) => reader,
        };
        loop {
            match reader.read(out) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => return read,
            }
        }
    }
}

/// Reads a body once.
struct Reader<'b, 'a> {
    body: &'b mut MultipartBody<'a>,
    /// The piece that is being read.
    at: Option<usize>,
    /// What was read of it.
    read: u64,
}

impl Read for Reader<'_, '_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            let at = match self.at {
                Some(at) => at,
                None => self.next(0)?,
            };
            match self.body.read(at, self.read, out) {
                None => return Ok(0),
                Some(Ok(0)) => {
                    self.next(at + 1)?;
                }
                Some(Ok(read)) => {
                    self.read += u64::try_from(read).unwrap_or_default();
                    return Ok(read);
                }
                Some(Err(error)) => return Err(self.failed(error)),
            }
        }
    }
}

impl Reader<'_, '_> {
    fn next(&mut self, at: usize) -> io::Result<usize> {
        self.at = Some(at);
        self.read = 0;
        self.body.begin(at).map_err(|error| self.failed(error))?;
        Ok(at)
    }

    /// Keeps the cause apart from those of the network.
    fn failed(&mut self, error: io::Error) -> io::Error {
        self.body.fault = Some(error);
        io::Error::other("a part of the body cannot be read")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'a>(fill: impl FnOnce(&mut Multipart<'a>)) -> Multipart<'a> {
        let mut parts = Multipart::new();
        fill(&mut parts);
        parts
    }

    fn body<'a>(fill: impl FnOnce(&mut Multipart<'a>)) -> MultipartBody<'a> {
        let parts = of(fill);
        let Ok(body) = parts.into_body(|| Ok::<_, ()>("B".to_owned())) else {
            unreachable!()
        };
        body
    }

    fn written(body: &mut MultipartBody<'_>) -> String {
        let mut text = String::new();
        body.reader().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn parts_come_in_order_with_their_length_and_again() {
        let mut body = body(|parts| {
            parts.text("id", None, &7);
            parts.json("meta", "application/json", &serde_json::json!({"a": 1}));
            let photo = Upload::bytes(&b"\r\ncontent"[..]).with_name("a.png");
            parts.file("file", "image/png", photo);
            let other = Upload::seekable(Cursor::new(b"0123")).unwrap();
            parts.file("other", "x/y", other.with_content_type("z/z"));
        });
        let expected = "--B\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n7\r\n\
             --B\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n\
             --B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\
             \r\ncontent\r\n\
             --B\r\nContent-Disposition: form-data; name=\"other\"; filename=\"file\"\r\nContent-Type: z/z\r\n\r\n0123\r\n--B--\r\n";
        assert_eq!(written(&mut body), expected);
        assert_eq!(body.length(), Some(expected.len() as u64));
        assert!(body.can_be_sent());
        assert_eq!(written(&mut body), expected, "again");
        assert_eq!(written(&mut self::body(|_| ())), "--B--\r\n");
    }

    #[test]
    fn what_can_be_sought_is_sent_from_where_it_is() {
        let mut reader = Cursor::new(b"0123456");
        reader.set_position(3);
        let upload = Upload::seekable(reader).unwrap();
        let mut body = body(|parts| parts.file("f", "x/y", upload));
        for _ in 0..2 {
            assert!(written(&mut body).contains("\r\n\r\n3456\r\n"));
        }
    }

    #[test]
    fn names_cannot_end_the_head() {
        let upload = Upload::bytes(Vec::new()).with_name("a\"b\r\nX: y\\é");
        let mut body = body(|parts| parts.file("n\"\n", "x/y", upload));
        assert!(
            written(&mut body).contains("; name=\"n%22%0A\"; filename=\"a%22b%0D%0AX: y\\é\"\r\n")
        );
        let upload = Upload::bytes(Vec::new()).with_content_type("a/b\r\nX: y");
        let parts = of(|parts| parts.file("f", "x/y", upload));
        assert_eq!(parts.violations.len(), 1);
    }

    #[test]
    fn a_boundary_in_a_name_is_not_taken() {
        let mut candidates = ["taken", "free"].into_iter();
        let upload = Upload::bytes(Vec::new()).with_name("it is taken");
        let parts = of(|parts| parts.file("f", "x/y", upload));
        let body = parts.into_body(|| candidates.next().map(str::to_owned).ok_or(()));
        assert_eq!(body.map(|body| body.boundary), Ok("free".to_owned()));
    }

    #[test]
    fn a_reader_is_read_once_and_no_further_than_its_length() {
        let upload = Upload::reader(&b"0123456"[..]).with_length(3);
        let mut body = body(|parts| parts.file("f", "x/y", upload));
        assert!(body.can_be_sent());
        assert!(written(&mut body).contains("\r\n\r\n012\r\n"));
        assert!(!body.can_be_sent());
        let unknown = self::body(|parts| parts.file("f", "x/y", Upload::reader(io::empty())));
        assert_eq!(unknown.length(), None);
    }

    #[test]
    fn a_part_that_ends_early_is_told() {
        let upload = Upload::reader(&b"01"[..]).with_length(3);
        let mut body = body(|parts| parts.file("f", "x/y", upload));
        let mut out = Vec::new();
        let error = body.reader().read_to_end(&mut out).unwrap_err();
        assert_eq!(error.to_string(), "a part of the body cannot be read");
        assert!(out.ends_with(b"\r\n\r\n01"), "nothing follows");
        let fault = body.take_fault().unwrap();
        assert_eq!(fault.to_string(), "it ends 1 bytes before its length");
    }
}
