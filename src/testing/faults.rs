//! Faults: raw listeners that misbehave on purpose, over `std::net`, on a free loopback port.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a listener does with a request.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Reads the request, sends this, keeps the connection.
    Whole(Vec<u8>),
    /// Reads the request, sends this, closes.
    Cut(Vec<u8>),
    /// Closes without reading anything.
    Slam,
    /// Reads the head and a part of the body, closes.
    Amid,
    /// Reads the request, then is silent.
    Hang,
    /// Reads the request, sends the first, then the second again and again, with a pause between.
    Drip(Vec<u8>, Vec<u8>, Duration),
}

/// A whole answer with a JSON body.
pub fn json(status: u16, body: &str) -> Reply {
    full(
        status,
        "Content-Type: application/json;charset=UTF-8\r\n",
        body.as_bytes(),
    )
}

/// A whole answer; `headers` end with CRLF each.
pub fn full(status: u16, headers: &str, body: &[u8]) -> Reply {
    let mut bytes = format!(
        "HTTP/1.1 {status} X\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    Reply::Whole(bytes)
}

/// A request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub line: String,
    pub head: String,
    pub body: Vec<u8>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A listener that plays replies in order, the last one for ever. Stops when dropped.
pub struct Listener {
    address: SocketAddr,
    state: Arc<State>,
}

#[derive(Default)]
pub struct State {
    pub connections: AtomicUsize,
    /// Requests that came whole.
    pub seen: Mutex<Vec<Seen>>,
    /// Replies played, also those to requests that did not come whole.
    pub played: AtomicUsize,
    stop: AtomicBool,
    open: Mutex<Vec<TcpStream>>,
}

impl Listener {
    pub fn playing(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().collect();
        Self::with(move |stream, state| play(stream, state, &replies))
    }

    /// A listener with a conduct of its own, one thread for each connection.
    pub fn with(conduct: impl Fn(TcpStream, &State) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State::default());
        let (accepting, conduct) = (state.clone(), Arc::new(conduct));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if accepting.stop.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let _ = stream.set_nodelay(true);
                accepting.connections.fetch_add(1, Ordering::SeqCst);
                accepting.open.lock().unwrap().extend(stream.try_clone());
                let (state, conduct) = (accepting.clone(), conduct.clone());
                std::thread::spawn(move || {
                    // A duplicate of the handle is kept above: dropping ours would not close.
                    let closing = stream.try_clone();
                    conduct(stream, &state);
                    if let Ok(closing) = closing {
                        let _ = closing.shutdown(Shutdown::Both);
                    }
                });
            }
        });
        Self { address, state }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
    pub fn address(&self) -> SocketAddr {
        self.address
    }
    pub fn seen(&self) -> Vec<Seen> {
        self.state.seen.lock().unwrap().clone()
    }
    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }
    pub fn played(&self) -> usize {
        self.state.played.load(Ordering::SeqCst)
    }
    /// Waits (in the listener's real time) until so many replies have been played.
    pub fn wait_played(&self, count: usize) {
        for _ in 0..1000 {
            if self.played() >= count {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("{} replies played, not {count}", self.played());
    }
    /// Closes every connection that is open.
    pub fn hang_up(&self) {
        for stream in self.state.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.state.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        self.hang_up();
    }
}

impl State {
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }
}

fn play(mut stream: TcpStream, state: &State, replies: &[Reply]) {
    loop {
        // A slam is played before anything is read, and only on a fresh connection.
        let next = |state: &State| {
            let number = state.played.fetch_add(1, Ordering::SeqCst);
            replies[number.min(replies.len() - 1)].clone()
        };
        let upcoming = state.played.load(Ordering::SeqCst).min(replies.len() - 1);
        match replies[upcoming] {
            Reply::Slam => {
                next(state);
                return;
            }
            Reply::Amid => {
                read_head(&mut stream);
                next(state);
                return;
            }
            _ => {}
        }
        let Some(seen) = read_request(&mut stream) else {
            return;
        };
        state.seen.lock().unwrap().push(seen);
        match next(state) {
            Reply::Whole(bytes) => {
                if stream.write_all(&bytes).is_err() {
                    return;
                }
            }
            Reply::Cut(bytes) => {
                let _ = stream.write_all(&bytes);
                return;
            }
            Reply::Slam | Reply::Amid => return,
            Reply::Hang => {
                let _ = stream.read(&mut [0]);
                return;
            }
            Reply::Drip(first, then, pause) => {
                let _ = stream.write_all(&first);
                while !state.stopped() && stream.write_all(&then).is_ok() {
                    std::thread::sleep(pause);
                }
                return;
            }
        }
    }
}

/// Reads to the end of the head, byte by byte so that nothing of what follows is taken.
pub fn read_head(stream: &mut impl Read) -> Option<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            _ => return None,
        }
    }
    String::from_utf8(head).ok()
}

/// Reads one whole request; `None` if the peer goes away before.
pub fn read_request(stream: &mut impl Read) -> Option<Seen> {
    let head = read_head(stream)?;
    let mut seen = Seen {
        line: head.lines().next()?.to_owned(),
        head,
        body: Vec::new(),
    };
    if let Some(length) = seen
        .header("content-length")
        .and_then(|length| length.parse().ok())
    {
        seen.body = vec![0; length];
        stream.read_exact(&mut seen.body).ok()?;
    }
    Some(seen)
}

/// An address where nobody listens.
pub fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}
