//! The enterprises of an SP.
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    AddCorpDto, ModAdminDto, ModCorpBasicDto, ModCorpDto, OrgPropertyDto, OrgPropertyKey,
    SearchCorpParams,
};
use huaweicloud_meeting::emulator::{CORP_ID, SP_ID};
use huaweicloud_meeting::{Client, Credentials, Error};
use serde_json::Value;

/// The published body, from the fixture.
pub fn published_example() -> AddCorpDto {
    let fixture: Value =
        serde_json::from_str(include_str!("../../fixtures/20-addCorp.json")).unwrap();
    serde_json::from_value(fixture["request_body"].clone()).unwrap()
}

/// The published enterprise's default administrator.
fn new_admin(site: &Site) -> Client {
    let body = published_example();
    let credentials = Credentials::account(body.admin_info.account, body.admin_info.pwd);
    site.builder(credentials).build().unwrap()
}

pub fn create_the_published_example(site: &Site) -> String {
    let corp = site.sp().add_corp(&published_example()).unwrap();
    let id = corp.value.unwrap();
    let known = site.behind(|platform| platform.corp_ids());
    assert_eq!(known, [CORP_ID, &id]);

    // its administrator can log in, and sees what was sent
    let admin = new_admin(site);
    let info = admin.login().unwrap();
    assert_eq!(info.account.as_deref(), Some("zhangsan@corp"));
    assert_eq!(info.corp_id.as_deref(), Some(id.as_str()));
    assert_eq!(info.admin_type, Some(0));
    assert!(info.first_login);
    let own = admin.show_corp_basic_info().unwrap();
    assert_eq!(own.id.as_deref(), Some(id.as_str()));
    assert_eq!(own.name.as_deref(), Some("Huawei Technologies Co., Ltd."));
    assert_eq!(own.email.as_deref(), Some("zhangsan@huawei.com"));
    let resources = admin.show_corp_resource().unwrap().vmr.unwrap();
    assert_eq!(resources.len(), 1);
    assert_eq!(resources[0].vmr_pkg_count, Some(10));
    assert_eq!(
        resources[0].vmr_pkg_id.as_deref(),
        Some("2c90bb2871e577590171e57bfec908b2")
    );
    id
}

pub fn show_search_and_change(site: &Site, id: &str) {
    let client = site.sp();
    let shown = client.show_corp(id).unwrap();
    let basic = shown.basic_info.clone().unwrap();
    assert_eq!(basic.address.as_deref(), Some("Hangzhou, Zhejiang"));
    assert_eq!(basic.fax.as_deref(), Some("+123456789"));
    assert_eq!(basic.sp_id.as_deref(), Some(SP_ID));
    assert_eq!(
        shown.group_dto.as_ref().unwrap().group_name.as_deref(),
        Some("test_group")
    );

    let params = SearchCorpParams::new().with_search_key("huawei tech");
    let found = client.search_corp(&params).unwrap();
    assert_eq!(found.count, Some(1));
    assert_eq!(found.data.unwrap(), [shown]);

    let property = OrgPropertyDto::new()
        .with_property_key(OrgPropertyKey::from("enableClientRecord"))
        .with_property_value("true");
    let change = ModCorpDto::new()
        .with_basic_info(ModCorpBasicDto::new().with_address("Shenzhen").with_fax(""))
        .with_admin_info(ModAdminDto::new().with_name("Zhang San"))
        .with_property_info(vec![property]);
    client.update_corp(id, &change).unwrap();
    let changed = client.show_corp(id).unwrap();
    let basic = changed.basic_info.unwrap();
    assert_eq!(basic.address.as_deref(), Some("Shenzhen"));
    // cleared, and left alone
    assert_eq!(basic.fax, None);
    assert_eq!(basic.name.as_deref(), Some("Huawei Technologies Co., Ltd."));
    let admin = changed.admin_info.unwrap();
    assert_eq!(admin.name.as_deref(), Some("Zhang San"));
    assert_eq!(admin.account.as_deref(), Some("zhangsan@corp"));
    site.behind(|platform| {
        assert_eq!(platform.property(id, "enableClientRecord"), Some("true"));
    });
}

pub fn delete(site: &Site, id: &str) {
    let admin = new_admin(site);
    admin.login().unwrap();
    site.sp().delete_corp(id).unwrap();
    assert_eq!(site.behind(|platform| platform.corp_ids()), [CORP_ID]);

    // nobody is left there: neither the token of its administrator nor a new login is any good
    let error = admin.show_corp_basic_info().unwrap_err();
    assert!(matches!(error, Error::Login(_)), "{error}");
    assert_eq!(error.status(), Some(401), "{error}");
    let gone = site.sp().show_corp(id).unwrap_err();
    assert_eq!(gone.status(), Some(400), "{gone}");
}

#[test]
fn the_published_enterprise_is_created_and_its_default_administrator_can_log_in() {
    create_the_published_example(&Site::open());
}

#[test]
fn an_enterprise_is_shown_found_and_changed_and_what_is_absent_stays() {
    let site = Site::open();
    let id = create_the_published_example(&site);
    show_search_and_change(&site, &id);
}

#[test]
fn a_deleted_enterprise_takes_its_people_with_it() {
    let site = Site::open();
    let id = create_the_published_example(&site);
    delete(&site, &id);
}

#[test]
fn an_id_cannot_turn_deleting_into_another_address() {
    let site = Site::open();
    let client = site.sp();
    client.login().unwrap();
    site.forget_counts();
    for id in ["", ".", ".."] {
        let error = client.delete_corp(id).unwrap_err();
        assert!(
            error.violations().iter().any(|fault| fault.field == "id"),
            "{error}"
        );
    }
    assert_eq!(site.requests(), 0);
    // one with slashes and a query stays one segment: unknown, and nothing else
    let error = client.delete_corp("807074304/resource?x=1#y").unwrap_err();
    assert_eq!((error.status(), site.calls("deleteCorp")), (Some(400), 1));
    assert_eq!(site.behind(|platform| platform.corp_ids()), [CORP_ID]);
}
