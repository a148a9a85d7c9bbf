//! Promises of a read-only client: nothing that changes anything leaves it, however it is asked.
use crate::kit::Site;
use huaweicloud_meeting::api::operations::*;
use huaweicloud_meeting::api::types::*;
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN, SP_ADMIN, SeedLogin, routes};
use huaweicloud_meeting::runtime::{Method, Operation};
use huaweicloud_meeting::{Client, Credentials, Error, Retry, UnixMillis};
use std::time::Duration;

/// What changes something and is no login: all that a read-only client must keep back.
static CHANGES: [&Operation; 19] = [
    &UPDATE_TOKEN,
    &DELETE_TOKEN,
    &ADD_CORP_ADMIN,
    &BATCH_DELETE_CORP_ADMINS,
    &ADD_CORP,
    &UPDATE_CORP,
    &DELETE_CORP,
    &ADD_RESOURCE,
    &UPDATE_RESOURCE,
    &DELETE_RESOURCE,
    &UPDATE_CORP_BASIC_INFO,
    &ADD_USER,
    &UPDATE_USER,
    &BATCH_DELETE_USERS,
    &BATCH_UPDATE_USER_STATUS,
    &RESET_PWD_BY_ADMIN,
    &ADD_DEPARTMENT,
    &UPDATE_DEPARTMENT,
    &DELETE_DEPARTMENT,
];
/// What authenticates.
const LOGINS: [&str; 3] = ["createToken", "createAppIdToken", "checkToken"];

fn client(site: &Site, login: SeedLogin) -> Client {
    site.builder(Credentials::account(login.account, login.password))
        .read_only(true)
        .build()
        .unwrap()
}

#[track_caller]
fn refused<T: std::fmt::Debug>(operation: &str, result: huaweicloud_meeting::Result<T>) {
    let error = result.unwrap_err();
    assert!(matches!(error, Error::Config(_)), "{operation}: {error}");
    let words = error.to_string();
    assert!(
        words.contains(operation) && words.contains("read-only"),
        "{words}"
    );
}

#[test]
fn every_operation_that_is_no_get_and_no_login_is_known_here() {
    let mut changes: Vec<&str> = routes()
        .iter()
        .filter(|route| route.method != "GET" && !LOGINS.contains(&route.id))
        .map(|route| route.id)
        .collect();
    let mut known: Vec<&str> = CHANGES.iter().map(|operation| operation.id).collect();
    changes.sort_unstable();
    known.sort_unstable();
    assert_eq!(known, changes);
}

#[test]
fn no_changing_request_leaves_by_any_way_of_asking_not_even_a_login_for_one() {
    let site = Site::open();
    let client = client(&site, SP_ADMIN);
    let copies = [
        client.clone(),
        client.with_timeout(Duration::from_secs(5)),
        client.with_retry(Retry::off()),
        client
            .with_credentials(Credentials::account(
                DEFAULT_ADMIN.account,
                DEFAULT_ADMIN.password,
            ))
            .unwrap(),
    ];
    for copy in &copies {
        for operation in CHANGES {
            let call = || {
                copy.call(operation)
                    .path("id", CORP_ID)
                    .path("corp_id", CORP_ID)
                    .json(&serde_json::json!({}))
            };
            refused(operation.id, call().finish());
            refused(operation.id, call().response());
            refused(operation.id, call().receive::<serde_json::Value>());
            refused(operation.id, call().idempotent(true).finish());
        }
    }
    assert_eq!(site.requests(), 0);
}

#[test]
fn no_generated_method_that_changes_something_leaves() {
    let site = Site::open();
    let client = client(&site, SP_ADMIN);
    let resource = ResourceDto::new(ResourceType::Vmr, 1, UnixMillis::new(2_549_030_400_000));
    let corp = AddCorpDto::new(
        CorpBasicDto::new("name"),
        AdminDto::new("somebody", "somebody", "Made-up1-Password".into()),
    );
    refused("updateToken", client.update_token());
    refused("deleteToken", client.delete_token());
    refused(
        "addCorpAdmin",
        client.add_corp_admin(&CorpAdminDto::new("test006")),
    );
    refused(
        "batchDeleteCorpAdmins",
        client.batch_delete_corp_admins(&["admin001".to_owned()]),
    );
    refused("addCorp", client.add_corp(&corp));
    refused(
        "updateCorp",
        client.update_corp(CORP_ID, &ModCorpDto::default()),
    );
    refused("deleteCorp", client.delete_corp(CORP_ID));
    refused("addResource", client.add_resource(CORP_ID, &[resource]));
    refused(
        "updateResource",
        client.update_resource(CORP_ID, &[ModResourceDto::new("1")]),
    );
    refused(
        "deleteResource",
        client.delete_resource(CORP_ID, &["1".to_owned()]),
    );
    refused(
        "updateCorpBasicInfo",
        client.update_corp_basic_info(&ModCorpBasicInfoDto::default()),
    );
    assert_eq!(site.requests(), 0);
}

#[test]
fn an_operation_of_another_document_is_kept_back_whatever_it_is_called() {
    static LOOKALIKE: Operation = Operation {
        id: "createToken",
        method: Method::Post,
        path: "/v1/usg/dcs/sp/corp",
        token: false,
        idempotent: true,
    };
    let site = Site::open();
    refused(
        "createToken",
        client(&site, SP_ADMIN).call(&LOOKALIKE).finish(),
    );
    assert_eq!(site.requests(), 0);
}

#[test]
fn reading_logging_in_checking_renewing_and_logging_out_go_on() {
    let site = Site::open();
    let client = client(&site, DEFAULT_ADMIN);
    assert_eq!(
        client
            .search_corp_admins_pages(&SearchCorpAdminsParams::default())
            .count(),
        3
    );
    client.login().unwrap();
    assert!(client.validate().unwrap());
    client.refresh().unwrap();
    client.show_corp_basic_info().unwrap();
    client.logout().unwrap();
    assert_eq!(site.calls("deleteToken"), 1);
    assert_eq!(client.token_expires_at(), None);
}
