//! TLS and proxies, with real listeners.
use super::*;
use crate::error::Kind;
use crate::wire::tests::faults::{Listener, Reply, json, nobody};
use crate::wire::tests::tls_support::{
    Authority, Identity, proxy, self_signed, server, server_with,
};
use crate::{Proxy, Tls};

const CONNECTED: &str = "HTTP/1.1 200 Connection established\r\n\r\n";

fn trusting(authority: &Authority) -> Tls {
    Tls::new()
        .only_roots_pem(authority.pem().as_bytes())
        .unwrap()
}

/// Settings for a TLS listener by the name of this machine.
fn tls_config(listener: &Listener, tls: Tls) -> TransportConfig {
    let mut config = config(format!("https://localhost:{}", listener.address().port()));
    config.tls = tls;
    config.clock = Still::new();
    config
}

fn reached(listener: &Listener, tls: Tls) -> Result<()> {
    let wire = Transport::new(tls_config(listener, tls)).unwrap();
    call(&wire, &CREATE, &Tokens::default()).finish()
}

#[test]
fn a_private_authority_is_trusted_when_given_beside_the_compiled_in_roots_or_alone() {
    let authority = Authority::new();
    let listener = server(&authority.issue("localhost"), None, json(200, "{}"));
    reached(&listener, trusting(&authority)).unwrap();
    reached(
        &listener,
        Tls::new()
            .extra_roots_pem(authority.pem().as_bytes())
            .unwrap(),
    )
    .unwrap();
    assert_eq!(
        listener.seen()[0].header("x-access-token"),
        Some("token-0-canary")
    );
}

#[test]
fn wrong_host_expired_self_signed_and_unknown_certificates_are_refused_before_anything_is_sent() {
    let authority = Authority::new();
    let cases: [(&str, Identity, Tls); 5] = [
        (
            "wrong host",
            authority.issue("other.example"),
            trusting(&authority),
        ),
        (
            "expired",
            authority.issue_until("localhost", 2020),
            trusting(&authority),
        ),
        (
            "self-signed",
            self_signed("localhost"),
            trusting(&authority),
        ),
        (
            "of an unknown authority",
            Authority::new().issue("localhost"),
            trusting(&authority),
        ),
        (
            "private, with default roots",
            authority.issue("localhost"),
            Tls::new(),
        ),
    ];
    for (name, identity, tls) in cases {
        let listener = server(&identity, None, json(200, "{}"));
        let error = reached(&listener, tls).unwrap_err();
        assert_eq!(
            (error.kind(), error.is_ambiguous(), error.attempts()),
            (Kind::Tls, false, 1),
            "{name}: {error:?}"
        );
        assert!(
            std::error::Error::source(&error)
                .unwrap()
                .to_string()
                .contains("certificate"),
            "{name}: {error:?}"
        );
        assert!(listener.seen().is_empty(), "{name}");
        println!(
            "{name:28} {error}: {}",
            std::error::Error::source(&error).unwrap()
        );
        let listener = server(&identity, None, json(200, "{}"));
        reached(&listener, Tls::new().danger_accept_any_certificate())
            .expect("only the name that says so turns it off");
    }
}

#[test]
fn a_client_certificate_is_shown_and_its_lack_refused() {
    let (authority, clients) = (Authority::new(), Authority::new());
    let listener = server(
        &authority.issue("localhost"),
        Some(&clients),
        json(200, "{}"),
    );
    let mine = clients.issue("client");
    let with = trusting(&authority)
        .client_certificate_pem(mine.chain.as_bytes(), mine.key.as_bytes())
        .unwrap();
    reached(&listener, with).unwrap();
    let error = reached(&listener, trusting(&authority)).unwrap_err();
    assert!(
        matches!(error.kind(), Kind::Tls | Kind::Closed),
        "{error:?}"
    );
    let other = Authority::new().issue("client");
    let with = trusting(&authority)
        .client_certificate_pem(other.chain.as_bytes(), other.key.as_bytes())
        .unwrap();
    assert!(matches!(
        reached(&listener, with).unwrap_err().kind(),
        Kind::Tls | Kind::Closed
    ));
    assert_eq!(listener.seen().len(), 1);
}

#[test]
fn a_tls_server_that_closes_or_is_none_fails_before_anything_is_sent() {
    let listener = Listener::with(|_, state| {
        state.played.fetch_add(1, Ordering::SeqCst);
    });
    let error = reached(&listener, Tls::new()).unwrap_err();
    assert!(
        !error.is_ambiguous() && error.attempts() == 4,
        "nothing sent, so tried again: {error:?}"
    );
    let plain = Listener::with(|mut stream, _| {
        use std::io::Write;
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        let _ = faults::read_head(&mut stream);
    });
    let error = reached(&plain, Tls::new()).unwrap_err();
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Tls, false),
        "{error:?}"
    );
}

/// A TLS server whose handshake comes a byte at a time.
fn dripping_handshake() -> Listener {
    Listener::with(|mut stream, state| {
        use std::io::Write;
        // A handshake record of 16 KiB.
        let _ = stream.write_all(&[22, 3, 3, 64, 0, 2, 0, 63, 252]);
        while !state.stopped() && stream.write_all(&[0]).is_ok() {
            std::thread::sleep(Duration::from_millis(100));
        }
    })
}

#[test]
fn a_tls_handshake_that_drips_is_over_by_the_deadline() {
    let listener = Listener::playing([Reply::Hang]);
    let dripping = dripping_handshake();
    for listener in [&listener, &dripping] {
        let mut config = tls_config(listener, Tls::new());
        config.clock = Arc::new(SystemClock);
        config.call_timeout = Duration::from_secs(1);
        let started = Instant::now();
        let error = call(
            &Transport::new(config).unwrap(),
            &CREATE,
            &Tokens::default(),
        )
        .finish()
        .unwrap_err();
        assert!(
            started.elapsed() < Duration::from_millis(1500),
            "{:?}",
            started.elapsed()
        );
        assert_eq!(
            (error.kind(), error.is_ambiguous()),
            (Kind::Timeout, false),
            "{error:?}"
        );
    }
}

#[test]
fn the_connect_time_out_covers_the_handshake_and_the_proxys_answer() {
    const CONNECTING: Duration = Duration::from_millis(500);
    let slowly = Duration::from_millis(100);
    let silent = Listener::playing([Reply::Hang]);
    let handshake = dripping_handshake();
    let proxy = Listener::playing([Reply::Drip(
        b"HTTP/1.1 200 OK\r\nX-A: ".to_vec(),
        b"x".to_vec(),
        slowly,
    )]);
    let mut through = config("https://platform.example");
    through.proxy = Proxy::url(&format!("http://{}", proxy.address())).unwrap();
    for (name, mut config) in [
        ("silent", tls_config(&silent, Tls::new())),
        ("handshake", tls_config(&handshake, Tls::new())),
        ("proxy", through),
    ] {
        config.clock = Arc::new(SystemClock);
        config.connect_timeout = CONNECTING;
        config.call_timeout = Duration::from_secs(60);
        config.retry = Retry::off();
        let wire = Transport::new(config).unwrap();
        let started = Instant::now();
        let error = call(&wire, &CREATE, &Tokens::default())
            .finish()
            .unwrap_err();
        let took = started.elapsed();
        // Far below the attempt's half minute.
        assert!(
            took >= CONNECTING && took < Duration::from_secs(10),
            "{name}: {took:?}"
        );
        assert_eq!(
            (error.kind(), error.is_ambiguous()),
            (Kind::Timeout, false),
            "{name}: {error:?}"
        );
    }
}

/// A client of `platform.example` whose proxy is `address`.
fn proxied(address: &str, authority: &Authority) -> Transport {
    let mut config = config("https://platform.example");
    config.tls = trusting(authority);
    config.proxy = Proxy::url(address).unwrap();
    config.clock = Still::new();
    Transport::new(config).unwrap()
}

#[test]
fn https_goes_through_a_proxy_by_connect_and_the_proxy_sees_no_secret() {
    let authority = Authority::new();
    let listener = server(&authority.issue("platform.example"), None, json(200, "{}"));
    let proxy = proxy(listener.address(), CONNECTED);
    let address = format!("http://user:p%40ss@{}", proxy.listener.address());
    let wire = proxied(&address, &authority);
    let bearer = Tokens::default();
    call(&wire, &CREATE, &bearer).finish().unwrap();
    call(&wire, &READ, &bearer).finish().unwrap();
    assert_eq!(
        listener.seen()[0].header("x-access-token"),
        Some("token-0-canary")
    );
    let heads = proxy.heads.lock().unwrap();
    assert_eq!(heads.len(), 1, "the tunnel is used again");
    assert!(
        heads[0].starts_with("CONNECT platform.example:443 HTTP/1.1\r\n"),
        "{}",
        heads[0]
    );
    assert!(
        heads[0].contains("Proxy-Authorization: Basic dXNlcjpwQHNz\r\n"),
        "user:p@ss"
    );
    assert!(!heads[0].contains("canary") && !heads[0].to_lowercase().contains("x-access-token"));
    let tunnelled = String::from_utf8_lossy(&proxy.tunnelled.lock().unwrap()).into_owned();
    assert!(
        !tunnelled.contains("canary") && !tunnelled.contains("/v1/"),
        "encrypted end to end"
    );
}

#[test]
fn the_environments_proxy_is_used_and_a_malformed_one_is_an_error() {
    let authority = Authority::new();
    let listener = server(&authority.issue("platform.example"), None, json(200, "{}"));
    let proxy = proxy(listener.address(), CONNECTED);
    let address = proxy.listener.address().to_string();
    let mut settings = config("https://platform.example");
    settings.tls = trusting(&authority);
    settings.environment = Environment(Arc::new(move |name| {
        (name == "HTTPS_PROXY").then(|| address.clone())
    }));
    call(
        &Transport::new(settings).unwrap(),
        &READ,
        &Tokens::default(),
    )
    .finish()
    .unwrap();
    assert_eq!(proxy.heads.lock().unwrap().len(), 1);
    let mut settings = config("https://platform.example");
    settings.environment = Environment(Arc::new(|name| {
        (name == "https_proxy").then(|| "http://p:port".to_owned())
    }));
    assert!(matches!(
        Transport::new(settings),
        Err(Error::Config { .. })
    ));
}

#[test]
fn a_proxy_that_refuses_closes_drips_or_is_not_there_fails_before_anything_is_sent() {
    let authority = Authority::new();
    let listener = server(&authority.issue("platform.example"), None, json(200, "{}"));
    for (answer, attempts) in [
        ("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n", 1),
        ("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", 1),
        ("HTTP/1.1 502 Down\r\nContent-Length: 0\r\n\r\n", 4),
        ("", 4),
        ("nonsense\r\n\r\n", 4),
    ] {
        let proxy = proxy(listener.address(), answer);
        let wire = proxied(&proxy.listener.address().to_string(), &authority);
        let error = call(&wire, &CREATE, &Tokens::default())
            .finish()
            .unwrap_err();
        assert_eq!(
            (error.kind(), error.is_ambiguous(), error.attempts()),
            (Kind::Proxy, false, attempts),
            "{answer}: {error:?}"
        );
    }
    let wire = proxied(&faults::nobody(), &authority);
    let error = call(&wire, &CREATE, &Tokens::default())
        .finish()
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Proxy, false),
        "{error:?}"
    );
    assert!(listener.seen().is_empty());

    let dripping = Listener::with(|mut stream, state| {
        use std::io::Write;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nX: ");
        while !state.stopped() && stream.write_all(b"x").is_ok() {
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    let mut settings = config("https://platform.example");
    settings.proxy = Proxy::url(&dripping.url()).unwrap();
    settings.call_timeout = Duration::from_secs(1);
    let started = Instant::now();
    let error = call(
        &Transport::new(settings).unwrap(),
        &CREATE,
        &Tokens::default(),
    )
    .finish()
    .unwrap_err();
    assert!(
        started.elapsed() < Duration::from_millis(1500),
        "{:?}",
        started.elapsed()
    );
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Timeout, false),
        "{error:?}"
    );
}

#[test]
fn a_name_that_does_not_resolve_fails_before_anything_is_sent() {
    let mut settings = config("https://nowhere.invalid");
    settings.clock = Still::new();
    let error = call(
        &Transport::new(settings).unwrap(),
        &CREATE,
        &Tokens::default(),
    )
    .finish()
    .unwrap_err();
    assert_eq!(
        (error.kind(), error.is_ambiguous()),
        (Kind::Resolve, false),
        "{error:?}"
    );
    assert!(error.is_transient() && error.attempts() == 4);
}

#[cfg(feature = "platform-verifier")]
#[test]
fn the_systems_trust_store_does_not_know_a_private_authority() {
    let authority = Authority::new();
    let listener = server(&authority.issue("localhost"), None, json(200, "{}"));
    let result = Transport::new(tls_config(&listener, Tls::new().platform_roots()))
        .and_then(|wire| call(&wire, &CREATE, &Tokens::default()).finish());
    assert_eq!(result.unwrap_err().kind(), Kind::Tls);
    let both = Tls::new()
        .extra_roots_pem(authority.pem().as_bytes())
        .unwrap()
        .platform_roots();
    assert!(matches!(
        Transport::new(tls_config(&listener, both)),
        Err(Error::Config { .. })
    ));
}

#[test]
fn an_error_without_a_connection_says_where_to_and_why_and_never_a_credential() {
    let address = |url: &str| url.trim_start_matches("http://").to_owned();
    let direct = nobody();
    let error = call(
        &Transport::new(config(&*direct)).unwrap(),
        &READ,
        &Tokens::default(),
    )
    .finish()
    .unwrap_err();
    let at = address(&direct);
    let words = format!("no connection: {at}, connection refused, after ");
    assert!(error.to_string().contains(&words), "{error}");
    let Error::Transport(failed) = &error else {
        panic!("{error}")
    };
    assert_eq!((failed.address(), failed.proxy()), (Some(&*at), None));

    let proxy = address(&nobody());
    let mut settings = config("https://site.example");
    settings.proxy = crate::Proxy::url(&format!("http://user:canary@{proxy}")).unwrap();
    settings.clock = Still::new();
    let error = call(
        &Transport::new(settings).unwrap(),
        &READ,
        &Tokens::default(),
    )
    .finish()
    .unwrap_err();
    let words =
        format!(": site.example:443 through proxy {proxy}, connection refused, after 0.0 s");
    assert!(error.to_string().contains(&words), "{error}");
    assert!(!format!("{error} {error:?}").contains("canary"));

    let mut settings = config("https://nowhere.invalid");
    settings.clock = Still::new();
    let error = call(
        &Transport::new(settings).unwrap(),
        &READ,
        &Tokens::default(),
    )
    .finish()
    .unwrap_err();
    let words = "the host name was not found: nowhere.invalid:443, after ";
    assert!(error.to_string().contains(words), "{error}");
}

/// With and without the alert that ends TLS, a body without a length.
#[test]
fn a_body_that_ends_with_its_connection_is_whole_only_where_tls_says_that_it_ends() {
    use std::io::Write;
    let authority = Authority::new();
    for says in [true, false] {
        let listener = server_with(&authority.issue("localhost"), None, move |stream, _| {
            let _ = faults::read_request(stream);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nhalf");
            if says {
                stream.conn.send_close_notify();
            }
            let _ = stream.flush();
        });
        let mut config = tls_config(&listener, trusting(&authority));
        config.retry = Retry::off();
        let wire = Transport::new(config).unwrap();
        let result = call(&wire, &READ, &Tokens::default()).response();
        if says {
            assert_eq!(result.unwrap().text().unwrap(), "half");
        } else {
            assert_eq!(result.unwrap_err().kind(), Kind::Closed);
        }
    }
}
