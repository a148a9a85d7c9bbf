//! Request ids: one for every call, made here, told with every outcome.
use super::default_admin;
use crate::kit::Site;
use huaweicloud_meeting::emulator::{Fault, Rule};
use huaweicloud_meeting::observe::{Event, Scope};
use huaweicloud_meeting::{Client, Retry};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

type Heard = Arc<Mutex<Vec<(Scope, &'static str, String)>>>;

/// A client whose calls, attempts and ids are heard.
fn heard(site: &Site) -> (Client, Heard) {
    let heard = Heard::default();
    let ears = heard.clone();
    let client = site
        .builder(default_admin())
        .retry(Retry::new().base(Duration::ZERO))
        .observer(move |event: &Event<'_>| {
            let id = event.request_id.to_owned();
            ears.lock()
                .unwrap()
                .push((event.scope, event.operation, id));
        })
        .build()
        .unwrap();
    (client, heard)
}

fn is_uuid(id: &str) -> bool {
    let lengths: Vec<usize> = id.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && id.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
}

fn ids(heard: &Heard, scope: Scope, operation: &str) -> Vec<String> {
    let heard = heard.lock().unwrap();
    heard
        .iter()
        .filter(|(s, o, _)| *s == scope && *o == operation)
        .map(|(_, _, id)| id.clone())
        .collect()
}

#[test]
fn every_call_has_an_id_of_its_own() {
    let site = Site::open();
    let (client, heard) = heard(&site);
    for _ in 0..20 {
        client.show_corp_basic_info().unwrap();
    }
    let calls = ids(&heard, Scope::Call, "showCorpBasicInfo");
    assert_eq!(calls.len(), 20);
    assert_eq!(calls.iter().collect::<BTreeSet<_>>().len(), 20);
    assert!(calls.iter().all(|id| is_uuid(id)), "{calls:?}");
    let login = ids(&heard, Scope::Attempt, "createToken");
    assert!(login.len() == 1 && !calls.contains(&login[0]));
}

#[test]
fn an_error_tells_the_id_that_was_sent_and_the_platform_knows_it_by() {
    let site = Site::open();
    let (client, heard) = heard(&site);
    let error = client.show_corp("1").unwrap_err();
    let sent = ids(&heard, Scope::Call, "showCorp");
    assert!(is_uuid(&sent[0]));
    // the emulator echoes what it was sent into the body
    assert_eq!(error.request_id(), Some(sent[0].as_str()));
    assert!(error.to_string().contains(&sent[0]), "{error}");
}

#[test]
fn a_failed_login_tells_the_logins_id() {
    let site = Site::open();
    let (client, heard) = heard(&site);
    site.behind(|platform| platform.set_password("admin@corp", "another"));
    let error = client.show_corp_basic_info().unwrap_err();
    assert_eq!(
        error.request_id(),
        Some(ids(&heard, Scope::Attempt, "createToken")[0].as_str())
    );
}

#[test]
fn a_time_out_tells_the_id_that_was_sent() {
    let site = Site::open();
    let (client, heard) = heard(&site);
    client.login().unwrap();
    site.behind(|platform| {
        let stall = Rule::new(Fault::Stall).on("showCorpBasicInfo").always();
        platform.faults_mut().add(stall);
    });
    let hasty = client.with_timeout(Duration::from_millis(400));
    let error = hasty.show_corp_basic_info().unwrap_err();
    assert!(error.is_timeout() && error.is_transient(), "{error}");
    assert!(!error.is_ambiguous(), "it only reads: {error}");
    let sent = ids(&heard, Scope::Call, "showCorpBasicInfo");
    assert_eq!(error.request_id(), Some(sent[0].as_str()));
    assert!(is_uuid(&sent[0]) && error.to_string().contains(&sent[0]));
    assert_eq!(error.operation(), Some("showCorpBasicInfo"));
}

#[test]
fn all_attempts_of_a_call_carry_one_id() {
    let site = Site::open();
    let (client, heard) = heard(&site);
    client.login().unwrap();
    site.fault("showCorpBasicInfo", Fault::status(503));
    site.fault("showCorpBasicInfo", Fault::DropBefore);
    client.show_corp_basic_info().unwrap();
    let attempts = ids(&heard, Scope::Attempt, "showCorpBasicInfo");
    assert_eq!(attempts.len(), 3);
    assert_eq!(attempts.iter().collect::<BTreeSet<_>>().len(), 1);
    assert_eq!(ids(&heard, Scope::Call, "showCorpBasicInfo"), attempts[..1]);
}

#[test]
fn an_id_of_ones_own_takes_its_place() {
    let site = Site::open();
    let client = site.admin().with_request_id("order-4711");
    let error = client.show_corp("1").unwrap_err();
    assert_eq!(error.request_id(), Some("order-4711"));
}
