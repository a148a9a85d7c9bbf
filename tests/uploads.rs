//! Uploads: files that are sent while they are read, over real connections to listeners of the tests' own.
#![cfg(feature = "cli")]
use huaweicloud_meeting::error::Kind;
use huaweicloud_meeting::{Client, ClientBuilder, Error, Retry, Upload};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

mod multipart {
    #![allow(dead_code)]
    include!("codegen/samples/multipart.rs");
}
use multipart::Api;
use multipart::types::{AddPhotoParts, Meta, PutPhotoParts};

const LARGE: u64 = 100 * 1024 * 1024;

/// A request as it came: its head in lower case, and how long its body was.
struct Seen {
    head: String,
    length: u64,
    /// What the body begins with.
    start: Vec<u8>,
}

impl Seen {
    fn has(&self, header: &str) -> bool {
        self.head.lines().any(|line| line == header)
    }
}

/// Reads the head of a request.
fn head(reader: &mut impl BufRead) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(reader.read_line(&mut head).unwrap(), 0, "{head}");
    }
    head.to_ascii_lowercase()
}

/// Reads a request whole without keeping it.
fn request(stream: &TcpStream) -> Seen {
    let mut reader = BufReader::new(stream);
    let head = head(&mut reader);
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let (mut start, mut count) = (Vec::new(), 0);
    let mut take = |reader: &mut dyn Read, length: u64| {
        let mut reader = reader.take(length);
        (&mut reader).take(1000).read_to_end(&mut start).unwrap();
        count += length - reader.limit();
        count += io::copy(&mut reader, &mut io::sink()).unwrap();
    };
    match length {
        Some(length) => take(&mut reader, length.parse().unwrap()),
        None => loop {
            let mut size = String::new();
            reader.read_line(&mut size).unwrap();
            let size = u64::from_str_radix(size.trim(), 16).unwrap();
            take(&mut reader, size);
            let mut end = [0; 2];
            reader.read_exact(&mut end).unwrap();
            assert_eq!(&end, b"\r\n");
            if size == 0 {
                break;
            }
        },
    }
    Seen {
        head,
        length: count,
        start,
    }
}

/// A listener that reads each request whole and gives one of the statuses.
fn answering(statuses: &'static [u16]) -> (SocketAddr, mpsc::Receiver<Seen>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        for status in statuses {
            let Ok((mut stream, _)) = listener.accept() else {
                return;
            };
            tell.send(request(&stream)).unwrap();
            let end = "content-length: 0\r\nconnection: close\r\n\r\n";
            let _ = stream.write_all(format!("HTTP/1.1 {status} Said\r\n{end}").as_bytes());
        }
    });
    (address, told)
}

/// A listener that reads the head of a request and then nothing more.
fn stalling() -> (SocketAddr, mpsc::Receiver<()>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        head(&mut BufReader::with_capacity(16, &stream));
        let _ = tell.send(());
        thread::sleep(Duration::from_secs(30));
    });
    (address, told)
}

fn client(address: SocketAddr) -> ClientBuilder {
    let retry = Retry::new().base(Duration::from_millis(1));
    ClientBuilder::anonymous()
        .site(format!("http://{address}"))
        .retry(retry)
        .attempt_timeout(Duration::from_secs(120))
        .call_timeout(Duration::from_secs(120))
}

fn api(client: &Client) -> Api {
    Api::new(client.clone())
}

/// Zeros, and how many of them were taken.
fn zeros(length: u64, taken: &Arc<AtomicU64>) -> impl Read + Send + use<> {
    struct Zeros(io::Take<io::Repeat>, Arc<AtomicU64>);
    impl Read for Zeros {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let read = self.0.read(out)?;
            self.1.fetch_add(read as u64, Ordering::SeqCst);
            Ok(read)
        }
    }
    Zeros(io::repeat(0).take(length), taken.clone())
}

/// The most memory that this process ever had, in bytes.
#[cfg(target_os = "linux")]
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse().unwrap();
    kibibytes * 1024
}

#[test]
fn a_large_file_is_sent_with_its_length_and_never_held() {
    let (address, told) = answering(&[200]);
    let client = client(address).build().unwrap();
    let taken = Arc::default();
    let file = Upload::reader(zeros(LARGE, &taken)).with_length(LARGE);
    #[cfg(target_os = "linux")]
    let before = most_memory();
    let body = AddPhotoParts::new("t", file, Meta::new(1));
    // the response has no body, which is not what the document says; that is not what is tested
    let error = api(&client).add_photo("a", body).unwrap_err();
    assert_eq!(error.kind(), Kind::Decode, "{error}");
    let seen = told.recv().unwrap();
    assert!(
        seen.has(&format!("content-length: {}", seen.length)),
        "{}",
        seen.head
    );
    assert!(!seen.head.contains("transfer-encoding"), "{}", seen.head);
    assert_eq!(taken.load(Ordering::SeqCst), LARGE);
    assert!(seen.length > LARGE && seen.length < LARGE + 1000);
    #[cfg(target_os = "linux")]
    {
        let grown = most_memory() - before;
        assert!(grown < LARGE / 4, "grown by {grown} bytes");
    }
}

#[test]
fn a_file_of_unknown_length_is_sent_in_chunks() {
    let (address, told) = answering(&[204]);
    let client = client(address).build().unwrap();
    let taken = Arc::default();
    let file = Upload::reader(zeros(1_000_000, &taken));
    api(&client)
        .put_photo(Some(PutPhotoParts::new(file)))
        .unwrap();
    let seen = told.recv().unwrap();
    assert!(seen.has("transfer-encoding: chunked"), "{}", seen.head);
    assert!(!seen.head.contains("content-length"), "{}", seen.head);
    assert!(
        seen.length > 1_000_000 && seen.length < 1_001_000,
        "{}",
        seen.length
    );
}

#[test]
fn the_deadline_holds_while_a_file_is_sent() {
    let (address, _told) = stalling();
    let client = client(address)
        .build()
        .unwrap()
        .with_timeout(Duration::from_secs(1));
    let taken = Arc::default();
    let file = Upload::reader(zeros(LARGE, &taken)).with_length(LARGE);
    let started = Instant::now();
    let body = AddPhotoParts::new("t", file, Meta::new(1));
    let error = api(&client).add_photo("a", body).unwrap_err();
    let took = started.elapsed();
    assert!(took < Duration::from_secs(3), "{took:?}");
    assert_eq!(
        (error.kind(), error.attempts()),
        (Kind::Timeout, 1),
        "{error}"
    );
    assert!(error.is_ambiguous(), "{error}");
    assert!(
        taken.load(Ordering::SeqCst) < LARGE,
        "it was not read to its end"
    );
}

#[test]
fn a_shutdown_ends_an_upload() {
    let (address, told) = stalling();
    let client = client(address).build().unwrap();
    let taken = Arc::default();
    let file = Upload::reader(zeros(LARGE, &taken)).with_length(LARGE);
    let (error, took) = thread::scope(|scope| {
        let running = scope.spawn(|| {
            let body = AddPhotoParts::new("t", file, Meta::new(1));
            api(&client).add_photo("a", body).unwrap_err()
        });
        told.recv().unwrap();
        let turned = Instant::now();
        client.shutdown();
        (running.join().unwrap(), turned.elapsed())
    });
    assert_eq!(error.kind(), Kind::Cancelled, "{error}");
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[test]
fn what_can_be_read_again_is_sent_again() {
    let path = std::env::temp_dir().join(format!(
        "huaweicloud-meeting-uploads-{}",
        std::process::id()
    ));
    std::fs::write(&path, b"content").unwrap();
    let uploads: [fn(&std::path::Path) -> Upload<'static>; 3] = [
        |_| Upload::bytes(&b"content"[..]),
        |path| Upload::open(path).unwrap(),
        |path| {
            let mut file = std::fs::File::open(path).unwrap();
            file.seek(SeekFrom::Start(3)).unwrap();
            Upload::seekable(file).unwrap()
        },
    ];
    for (index, upload) in uploads.into_iter().enumerate() {
        let (address, told) = answering(&[503, 204]);
        let client = client(address).build().unwrap();
        let body = PutPhotoParts::new(upload(&path));
        api(&client).put_photo(Some(body)).unwrap();
        let (first, second) = (told.recv().unwrap(), told.recv().unwrap());
        assert_eq!(first.start, second.start);
        let text = String::from_utf8(second.start).unwrap();
        let content = if index == 2 { "tent" } else { "content" };
        assert!(text.contains(&format!("\r\n\r\n{content}\r\n--")), "{text}");
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_eq!(text.contains(name), index == 1, "{text}");
    }
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_reader_is_never_sent_twice() {
    // throttled requests are repeated whatever they do, and PUT is idempotent
    for status in [&[503, 204], &[429, 204]] {
        let (address, told) = answering(status);
        let client = client(address).build().unwrap();
        let file = Upload::reader(&b"content"[..]);
        let body = PutPhotoParts::new(file);
        let error = api(&client).put_photo(Some(body)).unwrap_err();
        assert_eq!(error.status(), Some(status[0]));
        assert_eq!(error.attempts(), 1);
        assert!(told.recv().is_ok());
        assert!(told.try_recv().is_err(), "a second request came");
    }
}

#[test]
fn a_reader_that_was_not_touched_may_be_sent_later() {
    let (address, told) = answering(&[204]);
    let refused = AtomicU64::new(0);
    let client = client(address)
        .middleware(
            move |request: ureq::http::Request<ureq::SendBody>,
                  next: ureq::middleware::MiddlewareNext| {
                if refused.fetch_add(1, Ordering::SeqCst) == 0 {
                    return Err(ureq::Error::ConnectionFailed);
                }
                next.handle(request)
            },
        )
        .build()
        .unwrap();
    let body = PutPhotoParts::new(Upload::reader(&b"content"[..]));
    api(&client).put_photo(Some(body)).unwrap();
    let text = String::from_utf8(told.recv().unwrap().start).unwrap();
    assert!(text.contains("\r\n\r\ncontent\r\n"), "{text}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_apart_from_the_network() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            // what a network's error could be too
            Err(io::Error::new(io::ErrorKind::TimedOut, "the disk is slow"))
        }
    }
    let short = Upload::bytes(&b"content"[..]).with_length(9);
    for (file, words) in [
        (Upload::reader(Broken), "the disk is slow"),
        (short, "it ends 2 bytes before its length"),
    ] {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut text = Vec::new();
            let _ = stream.read_to_end(&mut text);
            String::from_utf8(text).unwrap()
        });
        let client = client(address).build().unwrap();
        let body = PutPhotoParts::new(file);
        let error = api(&client).put_photo(Some(body)).unwrap_err();
        drop(client);
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
        assert_eq!(
            (error.kind(), error.attempts()),
            (Kind::Upload, 1),
            "{error}"
        );
        assert!(error.to_string().contains(words), "{error}");
        assert!(
            !server.join().unwrap().ends_with("--\r\n"),
            "the body was ended"
        );
    }
}
