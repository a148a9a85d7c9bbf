//! Bodies that are read while they are sent, and the session's token.
use super::*;
use crate::wire::tests::faults::{full, json};
use crate::wire::{Multipart, Upload};

fn uploaded(listener: &Listener, upload: Upload<'_>) -> Result<()> {
    let wire = wire_to(listener);
    let tokens = Tokens::default();
    let mut parts = Multipart::new();
    parts.file("file", "text/plain", upload);
    wire.call(&CREATE, Some(&tokens), &DEFAULTS)
        .multipart(parts)
        .finish()
}

#[test]
fn a_refused_token_is_refreshed_where_the_body_can_be_read_again() {
    let listener = Listener::playing([full(401, "", b"{}"), json(200, "{}")]);
    uploaded(&listener, Upload::bytes(&b"content"[..])).unwrap();
    let seen = listener.seen();
    assert_eq!(seen.len(), 2);
    for request in seen.iter() {
        assert!(request.text().contains("\r\n\r\ncontent\r\n"));
    }
    let listener = Listener::playing([full(401, "", b"{}"), json(200, "{}")]);
    let error = uploaded(&listener, Upload::reader(&b"content"[..]).with_length(7)).unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(401), 1));
    assert_eq!(listener.seen().len(), 1);
}

#[test]
fn a_read_only_client_reads_no_file() {
    struct Untouched;
    impl std::io::Read for Untouched {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            unreachable!()
        }
    }
    let listener = Listener::playing([json(200, "{}")]);
    let mut settings = config(listener.url());
    settings.read_only = true;
    let wire = Transport::new(settings).unwrap();
    let mut parts = Multipart::new();
    parts.file("file", "text/plain", Upload::reader(Untouched));
    let call = wire.call(&CREATE, None, &DEFAULTS).multipart(parts);
    assert!(!format!("{call:?}").contains("text/plain"));
    assert!(call.finish().is_err());
    assert!(listener.seen().is_empty());
}
