//! What an observer is told.
use super::*;
use crate::error::Kind;
use crate::observe::{Event, RawResponse, Scope};
use crate::wire::tests::faults::{Reply, full, json};

type Told = Arc<
    Mutex<
        Vec<(
            Scope,
            u32,
            Option<u16>,
            Option<String>,
            Option<Kind>,
            bool,
            Option<Duration>,
        )>,
    >,
>;

fn observed(listener: &Listener) -> (Transport, Told) {
    let told = Told::default();
    let log = told.clone();
    let (wire, _) = still_wire(listener, |config| {
        config.observer = Some(Arc::new(move |event: &Event<'_>| {
            assert_eq!(
                (event.operation, event.method, event.path),
                ("updateCorp", "PUT", "/v1/usg/dcs/sp/corp/{id}")
            );
            assert!(uuid::Uuid::parse_str(event.request_id).is_ok());
            let code = event.code.map(str::to_owned);
            log.lock().unwrap().push((
                event.scope,
                event.attempt,
                event.status,
                code,
                event.error,
                event.refreshed,
                event.retry_in,
            ));
        }));
    });
    (wire, told)
}

#[test]
fn one_event_for_each_attempt_and_one_for_the_call() {
    let listener = Listener::playing([
        json(503, ""),
        json(401, r#"{"error_code":"USG.1"}"#),
        json(200, "{}"),
    ]);
    let (wire, told) = observed(&listener);
    call(&wire, &WRITE, &Tokens::default()).finish().unwrap();
    assert_eq!(
        *told.lock().unwrap(),
        [
            (
                Scope::Attempt,
                1,
                Some(503),
                None,
                Some(Kind::Refused),
                false,
                Some(Duration::ZERO)
            ),
            (
                Scope::Attempt,
                2,
                Some(401),
                Some("USG.1".into()),
                Some(Kind::Refused),
                false,
                None
            ),
            (Scope::Attempt, 3, Some(200), None, None, true, None),
            (Scope::Call, 3, Some(200), None, None, true, None),
        ]
    );
}

#[test]
fn a_call_that_cannot_be_read_or_never_leaves_is_told_as_failed() {
    let listener = Listener::playing([json(200, "<html>")]);
    let (wire, told) = observed(&listener);
    call(&wire, &WRITE, &Tokens::default())
        .receive::<serde_json::Value>()
        .unwrap_err();
    let last = told.lock().unwrap().last().cloned().unwrap();
    assert_eq!(
        (last.0, last.2, last.4),
        (Scope::Call, Some(200), Some(Kind::Decode))
    );
    wire.shutdown();
    call(&wire, &WRITE, &Tokens::default())
        .finish()
        .unwrap_err();
    let last = told.lock().unwrap().last().cloned().unwrap();
    assert_eq!(
        (last.0, last.1, last.4),
        (Scope::Call, 0, Some(Kind::Cancelled))
    );
}

#[cfg(feature = "tracing")]
#[test]
fn the_tracing_adapter_gives_the_fields_as_fields() {
    use tracing::field::{Field, Visit};
    struct Fields(Arc<Mutex<Vec<String>>>);
    impl tracing::Subscriber for Fields {
        fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
            tracing::span::Id::from_u64(1)
        }
        fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
        fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
        fn event(&self, event: &tracing::Event<'_>) {
            struct Names(Vec<String>);
            impl Visit for Names {
                fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
                    self.0.push(format!("{}={value:?}", field.name()));
                }
            }
            let mut names = Names(Vec::new());
            event.record(&mut names);
            self.0.lock().unwrap().extend(names.0);
        }
        fn enter(&self, _: &tracing::span::Id) {}
        fn exit(&self, _: &tracing::span::Id) {}
    }
    let told = Arc::new(Mutex::new(Vec::new()));
    let listener = Listener::playing([json(200, "{}")]);
    let (wire, _) = still_wire(&listener, |config| {
        config.observer = Some(Arc::new(crate::observe::TracingObserver))
    });
    tracing::subscriber::with_default(Fields(told.clone()), || {
        call(&wire, &READ, &Tokens::default()).finish().unwrap()
    });
    let told = told.lock().unwrap();
    assert!(
        told.contains(&"operation=\"showCorp\"".to_owned())
            && told.contains(&"status=200".to_owned()),
        "{told:?}"
    );
    assert!(!told.iter().any(|field| field.contains("canary")));
}

/// What a response observer is given: operation, status, body.
type Given = Arc<Mutex<Vec<(&'static str, u16, Vec<u8>)>>>;

fn given(replies: impl IntoIterator<Item = Reply>) -> Vec<(&'static str, u16, Vec<u8>)> {
    let listener = Listener::playing(replies);
    let given = Given::default();
    let log = given.clone();
    let (wire, _) = still_wire(&listener, |config| {
        config.max_response_bytes = 1000;
        config.response_observer = Some(Arc::new(move |response: &RawResponse<'_>| {
            let body = response.body.to_vec();
            log.lock()
                .unwrap()
                .push((response.operation, response.status, body));
        }));
    });
    let _ = call(&wire, &READ, &Tokens::default()).receive::<serde_json::Value>();
    given.lock().unwrap().clone()
}

#[test]
fn a_response_observer_is_given_every_response_as_it_came_before_it_is_decoded() {
    let zipped = gzipped(br#"{"id": [1,"#);
    assert_eq!(
        given([
            json(503, r#"{"error_code":"USG.1"}"#),
            full(200, "Content-Encoding: gzip\r\n", &zipped),
        ]),
        [
            ("showCorp", 503, br#"{"error_code":"USG.1"}"#.to_vec()),
            ("showCorp", 200, br#"{"id": [1,"#.to_vec()),
        ]
    );
}

#[test]
fn a_response_observer_is_not_given_what_is_cut_or_too_long() {
    let zipped = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 0xab];
    assert_eq!(
        given([full(200, "Content-Encoding: gzip\r\n", &zipped)]),
        []
    );
    assert_eq!(given([full(200, "", &[b' '; 1001])]), []);
    assert_eq!(given([full(400, "", &[b' '; 1001])]), []);
    assert_eq!(given([full(200, "", &[b' '; 1000])]).len(), 1);
}
