//! Promises about members and departments in the emulator, each by the typed client.

use crate::kit::{Bench, is, text};
use huaweicloud_meeting::api::types::{
    AddUserDto, AdminResetPwdReqDto, DeptDto, ModDeptDto, ModResourceDto, ModUserDto, ResourceDto,
    ResourceType, SearchResourceParams, SearchUsersParams, SendNotify, UserStatus,
};
use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, Emulator, MEMBER, MEMBERS, SP_ADMIN, Server};
use huaweicloud_meeting::{Client, Credentials, Error, UnixMillis};
use serde_json::json;

fn site() -> (Emulator, Server, Client) {
    let emulator = Emulator::new();
    let server = emulator.serve("127.0.0.1:0").unwrap();
    let login = Credentials::account(DEFAULT_ADMIN.account, DEFAULT_ADMIN.password);
    let client = Client::builder(login)
        .base_url(server.base_url().as_str())
        .build()
        .unwrap();
    (emulator, server, client)
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> String {
    let error = outcome.unwrap_err();
    assert_eq!(error.status(), Some(400), "{error}");
    error.code().unwrap().to_owned()
}

#[test]
fn a_member_is_added_found_changed_disabled_and_deleted() {
    let (_emulator, _server, client) = site();
    let body = AddUserDto::new("New Member").with_account("new@corp");
    let added = client.add_user(&body).unwrap();
    assert_eq!(added.user_account.as_deref(), Some("new@corp"));
    assert_eq!(added.third_account.as_deref(), Some("new@corp"));
    assert_eq!(added.dept_code.as_deref(), Some("1"));
    assert_eq!(added.sort_level, Some(10_000));
    assert_eq!(code(client.add_user(&body)), "USG.201040017");

    let changed = ModUserDto::new()
        .with_title("Engineer")
        .with_dept_code("dept-eng");
    client.update_user("new@corp", &changed).unwrap();
    let shown = client.show_user_detail("new@corp").unwrap();
    assert_eq!(shown.title.as_deref(), Some("Engineer"));
    assert_eq!(shown.name.as_deref(), Some("New Member"));
    assert_eq!(
        shown.dept_name_path.as_deref(),
        Some("Emulated Enterprise Ltd.#Engineering")
    );

    let batch = vec!["new@corp".to_owned(), "nobody".to_owned()];
    let off = UserStatus::Disabled;
    assert_eq!(
        code(client.batch_update_user_status(off, &batch)),
        "USG.201040000"
    );
    let status = || client.show_user_detail("new@corp").unwrap().status;
    assert_eq!(status(), Some(UserStatus::Normal), "all or nothing");
    client.batch_update_user_status(off, &batch[..1]).unwrap();
    assert_eq!(status(), Some(UserStatus::Disabled));

    assert_eq!(code(client.batch_delete_users(&batch)), "USG.201040000");
    assert!(client.batch_delete_users(&batch[..1]).unwrap().is_empty());
    assert_eq!(code(client.show_user_detail("new@corp")), "USG.201040000");
    let default = vec![DEFAULT_ADMIN.account.to_owned()];
    assert_eq!(code(client.batch_delete_users(&default)), "USG.201040004");
}

#[test]
fn a_list_of_members_has_pages_filters_and_no_default_administrator() {
    let (_emulator, _server, client) = site();
    let mut params = SearchUsersParams::new();
    params.limit = Some(3);
    let all: Vec<_> = client
        .search_users_pages(&params)
        .map(|item| item.unwrap().user_account.unwrap())
        .collect();
    assert_eq!(all.len(), MEMBERS.len() + 2);
    assert!(!all.iter().any(|account| account == DEFAULT_ADMIN.account));

    params.offset = Some(1_000);
    let last = client.search_users(&params).unwrap();
    assert_eq!(last.offset, Some(15), "the last page again");

    let mut params = SearchUsersParams::new();
    params.dept_code = Some("dept-ops".to_owned());
    assert_eq!(client.search_users(&params).unwrap().count, Some(1));
    params.dept_code = Some("1".to_owned());
    params.enable_sub_dept = Some(false);
    let root = client.search_users(&params).unwrap().count.unwrap();
    params.enable_sub_dept = Some(true);
    assert!(client.search_users(&params).unwrap().count.unwrap() > root);
    let mut params = SearchUsersParams::new();
    params.user_type = Some(vec![12.into(), 13.into()]);
    assert_eq!(client.search_users(&params).unwrap().count, Some(0));
}

#[test]
fn a_notice_goes_out_unless_it_is_declined() {
    let (emulator, _server, client) = site();
    let member = |account: &str| {
        AddUserDto::new("Somebody")
            .with_account(account)
            .with_email("somebody@corp.example")
    };
    client
        .add_user(&member("silent").with_send_notify(SendNotify::Silent))
        .unwrap();
    client.add_user(&member("told")).unwrap();
    client
        .reset_pwd_by_admin(&AdminResetPwdReqDto::new(MEMBER.account))
        .unwrap();
    let notices = emulator.platform(|platform| platform.notices().to_vec());
    let told: Vec<_> = notices
        .iter()
        .map(|notice| (notice.operation, notice.account.as_str()))
        .collect();
    assert_eq!(
        told,
        [("addUser", "told"), ("resetPwdByAdmin", MEMBER.account)]
    );
    assert!(notices[0].by_mail && !notices[0].by_sms);

    client
        .add_user(&AddUserDto::new("Nowhere").with_account("nowhere"))
        .unwrap();
    let nowhere = AdminResetPwdReqDto::new("nowhere");
    assert_eq!(code(client.reset_pwd_by_admin(&nowhere)), "USG.206030003");
}

#[test]
fn departments_are_a_tree_with_limits() {
    let (_emulator, _server, client) = site();
    let below = |code: &str, parent: &str| {
        DeptDto::new(format!("Department {code}"))
            .with_dept_code(code)
            .with_parent_dept_code(parent)
    };
    client.add_department(&below("l2", "1")).unwrap();
    for level in 3..=10 {
        let parent = format!("l{}", level - 1);
        client
            .add_department(&below(&format!("l{level}"), &parent))
            .unwrap();
    }
    assert_eq!(
        code(client.add_department(&below("l11", "l10"))),
        "USG.201030002"
    );
    assert_eq!(
        code(client.add_department(&below("l2", "1"))),
        "USG.201030001"
    );
    assert_eq!(
        code(client.add_department(&below("x", "none"))),
        "USG.201030000"
    );

    let tree = client.show_dept_and_child_dept("l2").unwrap();
    assert_eq!((tree.dept_level, tree.is_leaf_node), (Some(2), Some(false)));
    assert_eq!(tree.dept_code_path.as_deref(), Some("1#l2"));
    assert_eq!(tree.child_depts.unwrap().len(), 1);
    let found = client.search_department_by_name("Department l9").unwrap();
    assert_eq!(found.len(), 1);

    // a move below itself, and one that would make the tree too high
    let to = |parent: &str| ModDeptDto::new().with_parent_dept_code(parent);
    assert_eq!(
        code(client.update_department("l2", &to("l5"))),
        "USG.000000003"
    );
    assert_eq!(
        code(client.update_department("l2", &to("dept-eng"))),
        "USG.201030002"
    );
    client.update_department("l10", &to("1")).unwrap();
    let moved = client.show_dept_and_child_dept("l10").unwrap();
    assert_eq!(moved.dept_level, Some(2));

    assert_eq!(code(client.delete_department("1")), "USG.201030006");
    assert_eq!(code(client.delete_department("l2")), "USG.201030005");
    assert_eq!(code(client.delete_department("dept-eng")), "USG.201030005");
    client.delete_department("l10").unwrap();
    assert_eq!(
        code(client.show_dept_and_child_dept("l10")),
        "USG.201030000"
    );
}

#[test]
fn a_mask_is_refused_before_it_is_written_back() {
    let (_emulator, _server, client) = site();
    for body in [
        ModUserDto::new()
            .with_phone("177****0476")
            .with_country("chinaPR"),
        ModUserDto::new().with_email("******"),
    ] {
        let error = client.update_user(MEMBER.account, &body).unwrap_err();
        assert!(matches!(error, Error::Invalid(_)), "{error}");
    }
}

/// Lets the enterprise's soft clients run out, all but so many of them.
fn keep_users(emulator: &Emulator, count: i32) {
    let login = Credentials::account(SP_ADMIN.account, SP_ADMIN.password);
    let sp = Client::builder(login)
        .middleware(emulator.middleware())
        .build()
        .unwrap();
    let soft = ResourceType::Soft;
    let params = SearchResourceParams::new().with_type(soft.clone());
    let page = sp.search_resource(emulator.corp_id(), &params).unwrap();
    let ids: Vec<String> = page
        .data
        .unwrap()
        .into_iter()
        .filter_map(|it| it.id)
        .collect();
    let past = ModResourceDto::new(&ids[0]).with_expire_date(UnixMillis::new(1));
    sp.add_resource(
        emulator.corp_id(),
        &[ResourceDto::new(
            soft,
            count,
            UnixMillis::new(2_549_030_400_000),
        )],
    )
    .unwrap();
    sp.update_resource(emulator.corp_id(), &[past]).unwrap();
}

#[test]
fn members_are_disabled_at_random_when_resources_run_out_and_enabled_again() {
    let (emulator, _server, client) = site();
    let disabled = || {
        let params = SearchUsersParams::new().with_status(UserStatus::Disabled);
        let list = client.search_users_pages(&params);
        list.map(|item| item.unwrap().user_account.unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(disabled(), [""; 0]);
    keep_users(&emulator, 10);
    let first = disabled();
    assert_eq!(first.len(), MEMBERS.len() - 10);
    assert!(
        first
            .iter()
            .all(|account| MEMBERS.contains(&account.as_str()))
    );
    assert_ne!(first, MEMBERS[10..], "not the last ones");
    let locked_out = Credentials::account(first[0].as_str(), MEMBER.password);
    let member = Client::builder(locked_out)
        .middleware(emulator.middleware())
        .build()
        .unwrap();
    assert_eq!(member.login().unwrap_err().status(), Some(412));

    // it happens once, and is put right by the operation for it
    client
        .batch_update_user_status(UserStatus::Normal, &first)
        .unwrap();
    assert_eq!(disabled(), [""; 0]);
    member.login().unwrap();
}

#[test]
fn masked_contacts_are_masked_in_every_read_and_kept_by_a_change() {
    let (emulator, _server, client) = site();
    let body = AddUserDto::new("Li")
        .with_account("li@corp")
        .with_phone("+8617700000476")
        .with_country("chinaPR")
        .with_email("li@corp.example");
    client.add_user(&body).unwrap();
    let shown = client.show_user_detail("li@corp").unwrap();
    assert_eq!(
        shown.phone.as_deref(),
        Some("+8617700000476"),
        "off at first"
    );
    emulator.platform(|platform| platform.settings_mut().masked_contacts = true);
    let masks = (Some("861****0476"), Some("******"));
    let shown = client.show_user_detail("li@corp").unwrap();
    assert_eq!((shown.phone.as_deref(), shown.email.as_deref()), masks);
    let params = SearchUsersParams::new().with_search_key("li@corp");
    let listed = client.search_users(&params).unwrap().data.unwrap();
    assert_eq!(
        (listed[0].phone.as_deref(), listed[0].email.as_deref()),
        masks
    );
    let changed = client.change_user("li@corp", |member| {
        member.title = Some("Engineer".to_owned());
    });
    assert_eq!(changed.unwrap().phone.as_deref(), masks.0);
    emulator.platform(|platform| platform.settings_mut().masked_contacts = false);
    let kept = client.show_user_detail("li@corp").unwrap();
    assert_eq!(
        (kept.phone, kept.email, kept.title.as_deref()),
        (body.phone, body.email, Some("Engineer"))
    );
}

#[test]
fn a_departments_permission_may_be_any_text_and_an_empty_one_counts_as_absent() {
    let mut bench = Bench::new();
    let admin = bench.login(DEFAULT_ADMIN);
    let target = "/v1/usg/dcs/corp/dept";
    let body =
        json!({"deptName": "Sales", "deptCode": "sales", "inPermission": "", "outPermission": ""});
    assert_eq!(bench.post(&admin, target, body).status, 200);
    let read = |bench: &mut Bench| {
        let tree = bench.get(&admin, "/v1/usg/dcs/member/dept/sales");
        [text(&tree, "/inPermission"), text(&tree, "/outPermission")]
    };
    assert_eq!(read(&mut bench), ["UNLIMITED", "UNLIMITED"]);
    let target = format!("{target}/sales");
    let body = json!({"inPermission": "NOT_PUBLISHED", "outPermission": "ONLY_SELF"});
    assert_eq!(bench.put(&admin, &target, body).status, 200);
    let body = json!({"inPermission": "", "outPermission": ""});
    assert_eq!(bench.put(&admin, &target, body).status, 200);
    assert_eq!(read(&mut bench), ["NOT_PUBLISHED", "ONLY_SELF"]);
    let long = json!({"inPermission": "x".repeat(256)});
    is(&bench.put(&admin, &target, long), 400, "USG.000000003");
}
