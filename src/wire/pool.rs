//! Pool: sends a request on an idle connection or a new one, and keeps the connection when its response has been read.
use crate::wire::attempt::{Attempt, AttemptGuard};
use crate::wire::connection::{Connection, Origin, RequestBody, RequestHead, broken, closed};
use crate::wire::connector::Connector;
use crate::wire::http1::{Framing, Head, lists};
use std::io::{self, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use ureq::Error;
use ureq::http::Uri;
use ureq::http::header::CONNECTION;

/// More threads than idle connections would reconnect all the time. There are never more than were in use at the same time.
const IDLE_CONNECTIONS: usize = 256;
/// Shorter than gateways keep an idle connection, so that they seldom close one while we write to it.
const IDLE_AGE: Duration = Duration::from_secs(15);

/// The connections of a client.
#[derive(Debug)]
pub(super) struct Pool {
    connector: Connector,
    /// Since when each is idle. The last was used last.
    idle: Mutex<Vec<(Instant, Connection)>>,
}

impl Pool {
    pub(super) fn new(connector: Connector) -> Arc<Self> {
        Arc::new(Self {
            connector,
            idle: Mutex::default(),
        })
    }

    /// Sends a request and reads the head of its response.
    pub(super) fn exchange(
        self: &Arc<Self>,
        attempt: &Arc<Attempt>,
        request: RequestHead<'_>,
        body: RequestBody<'_>,
    ) -> Result<(Head, ResponseBody), Error> {
        let _guard = AttemptGuard::over(attempt.clone());
        let mut connection = self.take(attempt, request.uri)?;
        let sent = connection.send(attempt, request, body);
        let is_whole = sent.is_ok();
        let head = match sent {
            Ok(()) => connection.receive()?,
            Err(error) => connection.refusal(error)?,
        };
        if !connection.is_answered(request, &head) {
            return Err(Error::Io(io::Error::new(
                io::ErrorKind::InvalidData,
                "the response carries the id of another request; its connection was closed",
            )));
        }
        let framing = head.framing(request.method).map_err(broken)?;
        let closes = lists(request.values(CONNECTION), "close");
        let is_kept = is_whole && head.keeps_alive() && !closes;
        let pool = is_kept.then(|| self.clone());
        let body = ResponseBody::new(connection, framing, pool, attempt.clone());
        Ok((head, body))
    }

    /// Closes all connections and makes no more.
    pub(super) fn shutdown(&self) {
        let idle = std::mem::take(&mut *self.idle());
        drop(idle);
        self.connector.shutdown();
    }

    fn take(&self, attempt: &Arc<Attempt>, uri: &Uri) -> Result<Connection, Error> {
        let origin = &Origin::of(uri)?;
        while let Some(mut connection) = self.pop(origin) {
            if connection.is_reusable() {
                return Ok(connection);
            }
        }
        let transport = self.connector.connect(uri, attempt)?;
        let mut connection = Connection::new(transport, origin.clone());
        if !connection.is_silent() {
            return Err(Error::Io(io::Error::new(
                io::ErrorKind::ConnectionAborted,
                "the server spoke before it was asked; the connection was closed",
            )));
        }
        Ok(connection)
    }

    /// The connection to this origin that was used last. Those to any origin that are too old are closed.
    fn pop(&self, origin: &Origin) -> Option<Connection> {
        let now = Instant::now();
        let mut idle = self.idle();
        // The oldest come first. One that is put away after `now` has the age 0.
        let is_old = |since: Instant| now.saturating_duration_since(since) >= IDLE_AGE;
        let count = idle.iter().take_while(|(since, _)| is_old(*since)).count();
        let old: Vec<_> = idle.drain(..count).collect();
        let at = idle
            .iter()
            .rposition(|(_, connection)| connection.leads_to(origin));
        let connection = at.map(|at| idle.remove(at).1);
        drop(idle);
        drop(old);
        connection
    }

    fn keep(&self, connection: Connection) {
        let mut idle = self.idle();
        let oldest = (idle.len() == IDLE_CONNECTIONS).then(|| idle.remove(0));
        idle.push((Instant::now(), connection));
        drop(idle);
        drop(oldest);
    }

    fn idle(&self) -> MutexGuard<'_, Vec<(Instant, Connection)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The body of a response as it is on the wire. Its errors carry ureq's.
#[derive(Debug)]
pub(super) struct ResponseBody {
    /// Until the end.
    connection: Option<Connection>,
    framing: Framing,
    /// A byte of it was read.
    is_begun: bool,
    /// Unless the connection ends with the body.
    pool: Option<Arc<Pool>>,
    attempt: Arc<Attempt>,
}

impl ResponseBody {
    fn new(
        connection: Connection,
        framing: Framing,
        pool: Option<Arc<Pool>>,
        attempt: Arc<Attempt>,
    ) -> Self {
        let mut body = Self {
            connection: Some(connection),
            framing,
            is_begun: false,
            pool,
            attempt,
        };
        body.release();
        body
    }

    /// Returns `true` if nothing of it is to come.
    pub(super) fn is_at_end(&self) -> bool {
        self.connection.is_none()
    }

    /// Returns `true` if a byte of it was read.
    pub(super) fn is_begun(&self) -> bool {
        self.is_begun
    }

    fn release(&mut self) {
        if self.framing.is_at_end()
            && let Some(connection) = self.connection.take()
            && let Some(pool) = self.pool.take()
        {
            pool.keep(connection);
        }
    }

    fn advance(&mut self, output: &mut [u8]) -> Result<usize, Error> {
        let Some(connection) = &mut self.connection else {
            return Ok(0);
        };
        loop {
            let decoded = self.framing.decode(connection.input(), output);
            let (used, filled) = decoded.map_err(broken)?;
            connection.consume(used);
            self.is_begun |= filled > 0;
            if filled > 0 || output.is_empty() || self.framing.is_at_end() {
                self.release();
                return Ok(filled);
            }
            let _guard = AttemptGuard::over(self.attempt.clone());
            if !connection.fill()? {
                return if self.framing.may_end(connection.input()) {
                    self.connection = None;
                    Ok(0)
                } else {
                    Err(closed("the connection was closed in the middle of a body"))
                };
            }
        }
    }
}

impl Read for ResponseBody {
    fn read(&mut self, output: &mut [u8]) -> io::Result<usize> {
        self.advance(output).map_err(|error| {
            self.connection = None;
            io::Error::other(error)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base_url::BaseUrl;
    use crate::wire::TransportConfig;
    use crate::wire::tests::attempt;
    use std::net::{TcpListener, TcpStream};

    /// A pool with as many idle connections, and what they lead to.
    struct Peer {
        _listener: TcpListener,
        streams: Vec<TcpStream>,
        uri: Uri,
        origin: Origin,
    }

    fn pool(idle: usize) -> (Arc<Pool>, Peer) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let base = BaseUrl::parse(&url, true).unwrap();
        let config = TransportConfig::new(url.clone());
        let pool = Pool::new(Connector::new(&config, &base).unwrap());
        let uri: Uri = url.parse().unwrap();
        let attempt = attempt();
        let _guard = AttemptGuard::over(attempt.clone());
        let (connections, streams): (Vec<_>, _) = (0..idle)
            .map(|_| {
                let connection = pool.take(&attempt, &uri).unwrap();
                (connection, listener.accept().unwrap().0)
            })
            .unzip();
        for connection in connections {
            pool.keep(connection);
        }
        let origin = Origin::of(&uri).unwrap();
        let peer = Peer {
            _listener: listener,
            streams,
            uri,
            origin,
        };
        (pool, peer)
    }

    #[test]
    fn an_idle_connection_is_used_for_less_than_its_age_and_the_one_used_last_comes_first() {
        let (pool, peer) = pool(3);
        let old = Instant::now().checked_sub(IDLE_AGE).unwrap();
        for (since, _) in pool.idle().iter_mut().take(2) {
            *since = old;
        }
        assert!(pool.pop(&peer.origin).is_some(), "the last is young");
        assert!(pool.idle().is_empty(), "the others are closed");
        assert!(pool.pop(&peer.origin).is_none());
    }

    /// After a burst one thread calls on, always on the connection that was used last.
    #[test]
    fn idle_connections_that_are_too_old_are_closed_whatever_is_used_and_whereto_they_lead() {
        let (pool, peer) = pool(3);
        let elsewhere = Origin::of(&Uri::from_static("http://elsewhere")).unwrap();
        pool.idle()[0].0 = Instant::now().checked_sub(IDLE_AGE).unwrap();
        assert!(pool.pop(&elsewhere).is_none());
        assert_eq!(pool.idle().len(), 2);
        pool.idle()[0].0 = Instant::now().checked_sub(IDLE_AGE).unwrap();
        let connection = pool.pop(&peer.origin).unwrap();
        assert!(pool.idle().is_empty());
        pool.keep(connection);
        assert_eq!(pool.idle().len(), 1);
    }

    #[test]
    fn of_too_many_idle_connections_the_oldest_is_closed() {
        let (pool, peer) = pool(IDLE_CONNECTIONS + 1);
        assert_eq!(pool.idle().len(), IDLE_CONNECTIONS);
        let closed = peer.streams.iter().filter(|stream| {
            stream.set_nonblocking(true).unwrap();
            let mut stream: &TcpStream = stream;
            stream.read(&mut [0]).is_ok()
        });
        assert_eq!(closed.count(), 1);
    }

    #[test]
    fn after_a_shutdown_no_connection_is_idle_and_none_is_made() {
        let (pool, peer) = pool(2);
        pool.shutdown();
        assert!(pool.pop(&peer.origin).is_none());
        let attempt = attempt();
        let _guard = AttemptGuard::over(attempt.clone());
        let error = pool.take(&attempt, &peer.uri).unwrap_err();
        assert!(error.to_string().contains("was shut down"), "{error}");
    }
}
