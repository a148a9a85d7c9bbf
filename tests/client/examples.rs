//! The programs in `tests/examples`, each run against the emulator.
#[path = "../examples/audit.rs"]
#[allow(dead_code)]
mod audit;
#[path = "../examples/onboard.rs"]
#[allow(dead_code)]
mod onboard;
#[path = "../examples/report.rs"]
#[allow(dead_code)]
mod report;

use crate::kit::{ManualTime, Site};
use huaweicloud_meeting::api::types::{ResourceDto, ResourceType, SearchCorpParams};
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Fault, Rule, SP_ADMIN};
use huaweicloud_meeting::{Credentials, Secret};
use onboard::{Enterprise, Outcome, onboard};
use std::time::{Duration, SystemTime};

#[test]
fn the_audit_names_who_is_not_allowed_and_who_is_missing() {
    let site = Site::open();
    let list = format!(
        "# operations\n{}\nadmin001\n\n gone@corp \n",
        DEFAULT_ADMIN.account
    );
    let difference = audit::audit(&site.admin(), &list).unwrap();
    assert_eq!(difference.not_allowed, ["admin002"]);
    assert_eq!(difference.missing, ["gone@corp"]);
}

#[test]
fn the_audit_compares_nothing_when_it_could_not_read_all() {
    let site = Site::open();
    site.fault("searchCorpAdmins", Fault::status(400));
    assert!(audit::audit(&site.admin(), "").is_err());
}

#[test]
fn a_file_of_enterprises_is_read_or_refused_by_line() {
    let text =
        "One Ltd.,one@sp,Ann One,one@example.com\n\nTwo Ltd., two@sp ,Bo Two,two@example.com\n";
    let read = onboard::read(text).unwrap();
    assert_eq!(read.len(), 2);
    assert_eq!(read[1].account, "two@sp");
    for (wrong, words) in [
        (
            "a,b,c,d\na,b,c",
            "line 2: four fields are needed, none of them empty",
        ),
        (
            "a,b,,d",
            "line 1: four fields are needed, none of them empty",
        ),
        (
            "\"a, b\",c,d,e",
            "line 1: quotation marks are not supported",
        ),
    ] {
        assert_eq!(onboard::read(wrong).unwrap_err(), words);
    }
}

fn new(number: usize) -> Enterprise {
    Enterprise {
        name: format!("Enterprise {number}"),
        account: format!("admin{number}@new"),
        administrator: "Ann".to_owned(),
        email: format!("admin{number}@example.com"),
    }
}

fn create(site: &Site, new: &Enterprise) -> Outcome {
    // The client's waits between attempts pass at once.
    let credentials = Credentials::account(SP_ADMIN.account, SP_ADMIN.password);
    let client = site
        .builder(credentials)
        .clock(ManualTime::new())
        .build()
        .unwrap();
    onboard(&client, new, &Secret::from("Initial#2026"), Duration::ZERO)
}

/// How many enterprises have this name.
fn there(site: &Site, new: &Enterprise) -> usize {
    let all = site.sp().search_corp_pages(&SearchCorpParams::new());
    all.filter(|corp| {
        let info = corp.as_ref().unwrap().basic_info.as_ref();
        info.and_then(|it| it.name.as_deref()) == Some(&new.name)
    })
    .count()
}

#[test]
fn an_enterprise_is_created_once_however_its_creation_fails() {
    let faults = [
        Fault::DropBefore,
        Fault::DropAfter,
        Fault::CutBody(5),
        Fault::status(500),
        Fault::status(503),
        Fault::throttled(),
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        for times in [1, 2] {
            let (site, new) = (Site::open(), new(number));
            site.behind(|platform| {
                platform
                    .faults_mut()
                    .add(Rule::new(fault.clone()).on("addCorp").times(times));
            });
            let outcome = create(&site, &new);
            assert!(
                matches!(outcome, Outcome::Created(_)),
                "{fault:?} {times}: {outcome:?}"
            );
            assert_eq!(there(&site, &new), 1, "{fault:?} {times}");
            assert!(matches!(create(&site, &new), Outcome::Existed(_)));
        }
    }
}

#[test]
fn a_creation_that_stays_unknown_is_said_to_be_and_settled_by_the_next_run() {
    let (site, new) = (Site::open(), new(1));
    site.fault("addCorp", Fault::DropAfter);
    // Nothing can be looked at any more after the first create.
    site.behind(|platform| {
        platform.faults_mut().add(
            Rule::new(Fault::status(500))
                .on("searchCorp")
                .after(1)
                .always(),
        )
    });
    let outcome = create(&site, &new);
    assert!(matches!(outcome, Outcome::Unsettled(_)), "{outcome:?}");
    site.behind(|platform| platform.faults_mut().clear());
    assert!(matches!(create(&site, &new), Outcome::Existed(_)));
    assert_eq!(there(&site, &new), 1);
}

#[test]
fn a_refused_enterprise_is_not_tried_again() {
    let site = Site::open();
    let first = new(1);
    assert!(matches!(create(&site, &first), Outcome::Created(_)));
    site.forget_counts();
    let other = Enterprise {
        account: first.account.clone(),
        ..new(2)
    };
    assert_eq!(
        create(&site, &other),
        Outcome::Refused("admin1@new is the administrator of Enterprise 1".to_owned())
    );
    let wrong = Enterprise {
        email: "not an address".to_owned(),
        ..new(3)
    };
    assert!(matches!(create(&site, &wrong), Outcome::Refused(_)));
    assert!(site.calls("addCorp") <= 1);
}

#[test]
fn the_report_has_a_row_for_each_enterprise_in_order_also_where_one_cannot_be_read() {
    let site = Site::open();
    for number in 0..20 {
        assert!(matches!(create(&site, &new(number)), Outcome::Created(_)));
    }
    let client = site.sp();
    let ids = || {
        let all = client.search_corp_pages(&SearchCorpParams::new());
        all.map(|corp| corp.unwrap().id.unwrap())
            .collect::<Vec<_>>()
    };
    let (order, now) = (ids(), SystemTime::now());
    let in_days = |days: u64| {
        let end = now + Duration::from_secs(days * 24 * 3600);
        ResourceDto::new(ResourceType::Soft, 1, end)
    };
    client
        .add_resource(&order[7], &[in_days(29), in_days(31)])
        .unwrap();

    let rows = report::report(&client, now).unwrap();
    assert_eq!(
        rows.iter().map(|row| &row.id).collect::<Vec<_>>(),
        order.iter().collect::<Vec<_>>()
    );
    let expected = report::Resources {
        all: 2,
        end_soon: 1,
    };
    assert_eq!(rows[7].resources.as_ref().unwrap(), &expected);

    site.fault("searchResource", Fault::status(400));
    let rows = report::report(&client, now).unwrap();
    assert_eq!(rows.len(), order.len());
    assert_eq!(rows.iter().filter(|row| row.resources.is_err()).count(), 1);
}
