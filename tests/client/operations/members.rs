//! Members and departments; what they promise one by one is in `tests/emulator/members.rs`.
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    AddUserDto, AdminResetPwdReqDto, AdminType, CorpAdminDto, DeptDto, ModDeptDto, ModUserDto,
    QueryUserResultDto, SearchUsersParams, UserStatus,
};
use huaweicloud_meeting::emulator::{Fault, Response};
use serde_json::json;

pub fn add_show_search_change_and_delete(site: &Site) {
    let client = site.admin();
    let account = "short-lived@corp";
    let body = AddUserDto::new("Short-lived")
        .with_account(account)
        .with_email("short@corp.example");
    client.add_user(&body).unwrap();
    let mut params = SearchUsersParams::new();
    params.search_key = Some(account.to_owned());
    assert_eq!(client.search_users(&params).unwrap().count, Some(1));
    client
        .update_user(account, &ModUserDto::new().with_title("Guest"))
        .unwrap();
    client
        .reset_pwd_by_admin(&AdminResetPwdReqDto::new(account))
        .unwrap();
    let one = [account.to_owned()];
    client
        .batch_update_user_status(UserStatus::Disabled, &one)
        .unwrap();
    let shown = client.show_user_detail(account).unwrap();
    assert_eq!(shown.title.as_deref(), Some("Guest"));
    assert_eq!(shown.status, Some(UserStatus::Disabled));
    client.batch_delete_users(&one).unwrap();
    assert_eq!(client.search_users(&params).unwrap().count, Some(0));
}

pub fn departments(site: &Site) {
    let client = site.admin();
    let made = client.add_department(&DeptDto::new("Night shift")).unwrap();
    let code = made.value.unwrap();
    let renamed = ModDeptDto::new()
        .with_dept_name("Day shift")
        .with_parent_dept_code("1");
    client.update_department(&code, &renamed).unwrap();
    let found = client.search_department_by_name("Day shift").unwrap();
    assert_eq!(found[0].dept_code.as_ref(), Some(&code));
    let root = client.show_dept_and_child_dept("1").unwrap();
    assert_eq!(root.child_depts.unwrap().len(), 3);
    client.delete_department(&code).unwrap();
}

#[test]
fn a_new_member_becomes_an_administrator_and_is_taken_back() {
    let site = Site::open();
    let client = site.admin();
    let account = ["zhangsan@example".to_owned()];
    let role = || client.show_user_detail(&account[0]).unwrap().admin_type;
    let body = AddUserDto::new("Zhang San")
        .with_account(&account[0])
        .with_email("zhangsan@example.com");
    client.add_user(&body).unwrap();
    assert_eq!(role(), Some(AdminType::NotAdmin));
    client
        .change_user(&account[0], |member| {
            member.title = Some("Engineer".to_owned())
        })
        .unwrap();
    let admin = CorpAdminDto::new(&account[0]);
    client.add_corp_admin(&admin).unwrap();
    assert_eq!(role(), Some(AdminType::OrdinaryAdmin));
    client.batch_delete_corp_admins(&account).unwrap();
    assert_eq!(role(), Some(AdminType::NotAdmin));
    client.batch_delete_users(&account).unwrap();
    let gone = client.show_user_detail(&account[0]).unwrap_err();
    assert_eq!(gone.code(), Some("USG.201040000"), "{gone}");
}

#[test]
fn a_change_of_a_member_keeps_all_that_was_read() {
    let site = Site::open();
    let client = site.admin();
    let account = "test001";
    let before = ModUserDto::new()
        .with_title("Guest")
        .with_desc("from the other town")
        .with_signature("on the way")
        .with_english_name("Tess")
        .with_sort_level(7)
        .with_hide_phone(true)
        .with_vmr_id("912345678");
    let before = client.update_user(account, &before).unwrap();
    assert!(before.phone.is_some() && before.email.is_some() && before.country.is_some());

    // what is written has all of it, so that it stays even where the platform clears what is absent
    let body = ModUserDto::from(&before);
    let all = [
        &body.name,
        &body.english_name,
        &body.phone,
        &body.country,
        &body.email,
        &body.vmr_id,
        &body.dept_code,
        &body.signature,
        &body.title,
        &body.desc,
    ];
    assert!(all.iter().all(|field| field.is_some()), "{body:?}");
    assert_eq!(body.vmr_id.as_deref(), Some("912345678"));
    assert_eq!(
        (body.status, body.sort_level, body.hide_phone),
        (Some(UserStatus::Normal), Some(7), Some(true))
    );

    let after = client
        .change_user(account, |member| {
            member.title = Some("Engineer".to_owned());
        })
        .unwrap();
    let mut expected = before;
    expected.title = Some("Engineer".to_owned());
    assert_eq!(after, expected);
    assert_eq!(client.show_user_detail(account).unwrap(), expected);
}

#[test]
fn a_change_of_a_member_never_writes_a_mask_back() {
    let site = Site::open();
    let client = site.admin();
    let account = "test001";
    let before = client.show_user_detail(account).unwrap();
    for (phone, email) in [
        ("177****0476", "te****@corp.example"),
        ("******", "******"),
        ("+86 177\u{2022}\u{2022}0476", "t\u{2026}@corp.example"),
    ] {
        let mut masked = serde_json::to_value(&before).unwrap();
        masked["phone"] = json!(phone);
        masked["email"] = json!(email);
        let response = Response::status(200).with_json(&masked);
        site.fault("showUserDetail", Fault::RespondWith(response));
        client
            .change_user(account, |member| {
                assert_eq!((&member.phone, &member.email), (&None, &None));
                member.desc = Some(format!("was {phone}"));
            })
            .unwrap();
        let after = client.show_user_detail(account).unwrap();
        assert_eq!((&after.phone, &after.email), (&before.phone, &before.email));
        assert_eq!(after.desc, Some(format!("was {phone}")));
    }
}

#[test]
fn what_may_not_be_written_is_left_out_of_a_change() {
    let mut read = QueryUserResultDto::default();
    read.name = Some(String::new());
    read.status = Some(UserStatus::from(9));
    read.sort_level = Some(0);
    assert_eq!(ModUserDto::from(&read), ModUserDto::new());
}

#[test]
fn a_change_of_an_unknown_member_writes_nothing() {
    let site = Site::open();
    let mut asked = false;
    let error = site
        .admin()
        .change_user("nobody", |_| asked = true)
        .unwrap_err();
    assert_eq!(error.code(), Some("USG.201040000"), "{error}");
    assert_eq!(error.operation(), Some("showUserDetail"));
    assert_eq!((site.calls("updateUser"), asked), (0, false));
}
