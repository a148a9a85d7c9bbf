//! Members and departments; what they promise one by one is in `emulator_members.rs`.
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    AddUserDto, AdminResetPwdReqDto, DeptDto, ModDeptDto, ModUserDto, SearchUsersParams, UserStatus,
};

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
        .update_user(account, &ModUserDto::new().with_title("Guest"), None)
        .unwrap();
    client
        .reset_pwd_by_admin(&AdminResetPwdReqDto::new(account))
        .unwrap();
    let one = [account.to_owned()];
    client
        .batch_update_user_status(UserStatus::Disabled, &one, None)
        .unwrap();
    let shown = client.show_user_detail(account, None).unwrap();
    assert_eq!(shown.title.as_deref(), Some("Guest"));
    assert_eq!(shown.status, Some(UserStatus::Disabled));
    client.batch_delete_users(&one, None).unwrap();
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
