//! Promises of a client that acts for the enterprises of an SP.
use crate::faults::Listener;
use crate::kit::Site;
use huaweicloud_meeting::api::types::*;
use huaweicloud_meeting::emulator::{CORP_ID, SP_APP};
use huaweicloud_meeting::{Client, Credentials, Identity};
use std::net::{Shutdown, TcpStream};
use std::sync::Mutex;

fn sp(site: &Site) -> Client {
    site.builder(Credentials::app_id(SP_APP.app_id, SP_APP.app_key).identity(Identity::SpAdmin))
        .build()
        .unwrap()
}

#[test]
fn an_sps_app_id_acts_for_its_enterprise_with_one_login_however_many_ask() {
    let site = Site::open();
    let sp = sp(&site);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            let enterprise = sp.for_enterprise(CORP_ID).unwrap();
            scope.spawn(move || {
                let info = enterprise.show_corp_basic_info().unwrap();
                assert_eq!(info.id.as_deref(), Some(CORP_ID));
            });
        }
    });
    assert_eq!(site.login_attempts(), 1);
}

#[test]
fn only_an_sps_app_id_acts_for_an_enterprise() {
    let site = Site::open();
    assert!(sp(&site).for_enterprise("").is_err());
    assert!(sp(&site).for_enterprise("8".repeat(33)).is_err());
    let words = site.sp().for_enterprise(CORP_ID).unwrap_err().to_string();
    assert!(words.contains("App ID"), "{words}");
    assert!(site.anonymous().for_enterprise(CORP_ID).is_err());
    // and from one enterprise to another
    let other = sp(&site).for_enterprise("1").unwrap();
    let back = other.for_enterprise(CORP_ID).unwrap();
    assert!(back.show_corp_basic_info().is_ok());
}

/// Hands each connection on to the site, and counts them.
fn counting(site: &Site) -> Listener {
    let site = site.url().trim_start_matches("http://").to_owned();
    Listener::with(move |client, _| {
        let server = TcpStream::connect(&site).unwrap();
        server.set_nodelay(true).unwrap();
        let (from, to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
        std::thread::spawn(move || {
            // Either end may close first.
            let _ = std::io::copy(&mut &from, &mut &to);
            let _ = to.shutdown(Shutdown::Write);
        });
        let _ = std::io::copy(&mut &server, &mut &client);
    })
}

#[test]
fn a_thousand_enterprises_are_audited_by_16_threads_with_one_login_each_and_few_connections() {
    const COUNT: usize = 1_000;
    /// As many as the pool keeps.
    const POOL: usize = 32;
    let site = Site::open();
    site.behind(|platform| platform.settings_mut().corp_limit = COUNT);
    let counting = counting(&site);
    let login = Credentials::app_id(SP_APP.app_id, SP_APP.app_key).identity(Identity::SpAdmin);
    let sp = Client::builder(login)
        .base_url(counting.url())
        .build()
        .unwrap();
    let mut ids = vec![CORP_ID.to_owned()];
    for n in 1..COUNT {
        let admin = AdminDto::new(
            format!("admin{n}@many"),
            "somebody",
            "Made-up1-Password".into(),
        );
        let body = AddCorpDto::new(CorpBasicDto::new(format!("enterprise {n}")), admin);
        ids.push(sp.add_corp(&body).unwrap().value.unwrap());
    }
    site.forget_counts();
    let queue = Mutex::new(ids.into_iter());
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap().next();
                    let Some(id) = next else { break };
                    let enterprise = sp.for_enterprise(&id).unwrap();
                    // two calls, one token
                    let info = enterprise.show_corp_basic_info().unwrap();
                    assert_eq!(info.id, Some(id));
                    let params = SearchCorpAdminsParams::default();
                    assert!(enterprise.search_corp_admins_pages(&params).count() >= 1);
                }
            });
        }
    });
    assert_eq!(site.login_attempts(), COUNT as u64);
    assert_eq!(site.calls("showCorpBasicInfo"), COUNT as u64);
    let connections = counting.connections();
    println!("{} requests on {connections} connections", site.requests());
    assert!(connections <= POOL, "{connections} connections");
}
