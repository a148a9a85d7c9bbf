//! The administrators of an enterprise.
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    AccountType, AdminType, CorpAdminDto, QueryCorpAdminResultDto, SearchCorpAdminsParams,
};
use huaweicloud_meeting::emulator::{CORP_ID, DEFAULT_ADMIN};

fn accounts(found: Option<Vec<QueryCorpAdminResultDto>>) -> Vec<String> {
    found
        .unwrap()
        .into_iter()
        .map(|admin| admin.account.unwrap())
        .collect()
}

pub fn add_show_search_and_delete(site: &Site) {
    let client = site.admin();
    client
        .add_corp_admin(&CorpAdminDto::new("test006"))
        .unwrap();

    let shown = client.show_corp_admin("test006").unwrap();
    assert_eq!(shown.account.as_deref(), Some("test006"));
    assert_eq!(shown.admin_type, Some(AdminType::OrdinaryAdmin));
    assert_eq!(shown.email.as_deref(), Some("test006@corp.example"));
    assert_eq!(shown.phone, None);

    let page = client
        .search_corp_admins(&SearchCorpAdminsParams::new())
        .unwrap();
    assert_eq!(
        (page.count, page.offset, page.limit),
        (Some(4), Some(0), Some(10))
    );
    let everybody = accounts(page.data);
    assert_eq!(
        everybody,
        [DEFAULT_ADMIN.account, "admin001", "admin002", "test006"]
    );
    let some = SearchCorpAdminsParams::new().with_search_key("TEST00");
    assert_eq!(
        accounts(client.search_corp_admins(&some).unwrap().data),
        ["test006"]
    );

    client
        .batch_delete_corp_admins(&["test006".to_owned()])
        .unwrap();
    let gone = client.show_corp_admin("test006").unwrap_err();
    assert_eq!(
        (gone.status(), gone.code()),
        (Some(400), Some("USG.201040000"))
    );
    let left = client.search_corp_admins(&some).unwrap();
    assert_eq!((left.count, accounts(left.data)), (Some(0), vec![]));
    let member = site.behind(|platform| platform.members(CORP_ID));
    assert!(
        member.contains(&"test006".to_owned()),
        "the member must stay"
    );
}

#[test]
fn a_member_becomes_an_administrator_is_found_and_becomes_a_member_again() {
    add_show_search_and_delete(&Site::open());
}

#[test]
fn a_third_party_id_names_a_member_whatever_characters_it_has() {
    let site = Site::open();
    let client = site.admin();
    // a slash and Chinese characters, in a body and in a path
    for (third, account) in [("ext/003", "test003"), ("张三", "zhangsan@corp.cn")] {
        let kind = Some(AccountType::ThirdParty);
        client
            .add_corp_admin_with(&CorpAdminDto::new(third), kind)
            .unwrap();
        let shown = client.show_corp_admin_with(third, kind).unwrap();
        assert_eq!(shown.account.as_deref(), Some(account));
        client
            .batch_delete_corp_admins_with(&[third.to_owned()], kind)
            .unwrap();
    }
}

#[test]
fn several_roles_are_taken_away_at_once() {
    let site = Site::open();
    let both = ["admin001".to_owned(), "admin002".to_owned()];
    site.admin().batch_delete_corp_admins(&both).unwrap();
    let left = site.behind(|platform| platform.admins(CORP_ID));
    assert_eq!(left, [DEFAULT_ADMIN.account]);
    assert_eq!(site.calls("batchDeleteCorpAdmins"), 1);
}

#[test]
fn an_administrators_department_is_told() {
    let shown = Site::open().admin().show_corp_admin("admin002").unwrap();
    let dept = shown.dept.unwrap();
    assert_eq!(dept.dept_name.as_deref(), Some("Operations"));
    assert_eq!(dept.parent_dept_code.as_deref(), Some("1"));
}
