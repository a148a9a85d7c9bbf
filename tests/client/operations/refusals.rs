//! What the platform refuses, and what is refused before it is sent.
use crate::kit::Site;
use huaweicloud_meeting::api::operations;
use huaweicloud_meeting::api::types::{
    AddCorpDto, AdminDto, CorpAdminDto, CorpBasicDto, ModResourceDto, ResourceDto, ResourceType,
    SearchCorpAdminsParams,
};
use huaweicloud_meeting::emulator::{CORP_ID, MEMBER, ORDINARY_ADMIN};
use huaweicloud_meeting::{Client, Error, Language, Result, UnixMillis};

fn forbidden(outcome: Result<()>) {
    let error = outcome.unwrap_err();
    assert_eq!(
        (error.status(), error.code()),
        (Some(403), Some("USG.000000004")),
        "{error}"
    );
    let help = error.help().unwrap();
    assert!(help.contains("administrator"), "{help}");
    assert!(!error.is_transient() && !error.is_ambiguous());
    assert_eq!(error.attempts(), 1);
}

#[test]
fn who_has_not_the_role_is_refused_with_403_and_told_who_has_it() {
    let site = Site::open();
    let (member, deputy, admin, sp) = (
        site.client(MEMBER),
        site.client(ORDINARY_ADMIN),
        site.admin(),
        site.sp(),
    );
    let add = |client: &Client| client.add_corp_admin(&CorpAdminDto::new("test007"));
    // only the default administrator adds
    forbidden(add(&deputy));
    forbidden(add(&sp));
    // an ordinary administrator looks and deletes, a member does neither
    deputy.show_corp_admin("admin@corp").unwrap();
    deputy
        .batch_delete_corp_admins(&["admin002".to_owned()])
        .unwrap();
    forbidden(member.show_corp_admin("admin@corp").map(drop));
    forbidden(member.show_corp_basic_info().map(drop));
    // the SP's operations are the SP's
    forbidden(admin.show_corp(CORP_ID).map(drop));
    forbidden(admin.delete_corp(CORP_ID));
    forbidden(admin.show_sp_resource().map(drop));
    forbidden(admin.delete_resource(CORP_ID, &["x".to_owned()]));
    // and an enterprise's are not the SP's
    forbidden(sp.show_corp_resource().map(drop));
    assert_eq!(
        site.login_attempts(),
        4,
        "a 403 must not lead to a new login"
    );
}

#[test]
fn a_rule_of_the_platform_is_refused_with_its_code_in_the_language_asked_for() {
    let site = Site::open();
    let client = site.admin();
    type Call = fn(&Client) -> Result<()>;
    let cases: [(Call, &str, &str, &str); 4] = [
        (
            |client| client.add_corp_admin(&CorpAdminDto::new("admin001")),
            "USG.201040003",
            "仅支持普通用户升级为企业管理员",
            "Only an ordinary user can be made an enterprise administrator",
        ),
        (
            |client| client.add_corp_admin(&CorpAdminDto::new("nobody")),
            "USG.201040000",
            "用户帐号不存在",
            "The user account does not exist",
        ),
        (
            |client| client.batch_delete_corp_admins(&["admin@corp".to_owned()]),
            "USG.201040004",
            "禁止删除默认管理员",
            "The default administrator cannot be deleted",
        ),
        (
            // The generated method would refuse this before it is sent.
            |client| {
                client
                    .call(&operations::SHOW_CORP_ADMIN)
                    .path("account", "admin001")
                    .query("accountType", &7)
                    .finish()
            },
            "USG.000000003",
            "请检查参数是否合法: accountType",
            "Check whether the parameters are valid: accountType",
        ),
    ];
    for (call, code, chinese, english) in cases {
        for (language, words) in [(Language::Chinese, chinese), (Language::English, english)] {
            let error = call(&client.with_language(language)).unwrap_err();
            assert_eq!((error.status(), error.code()), (Some(400), Some(code)));
            assert_eq!(error.message(), Some(words));
            assert!(error.help().is_some(), "{error}");
            let line = error.to_string();
            assert!(
                line.contains(code) && line.contains(words) && !line.contains('\n'),
                "{line}"
            );
            assert!(line.contains(error.request_id().unwrap()), "{line}");
        }
    }
}

/// Not sent: the error names the field and its rule.
fn not_sent<T: std::fmt::Debug>(site: &Site, outcome: Result<T>, field: &str) {
    let error = outcome.unwrap_err();
    assert!(matches!(error, Error::Invalid(_)), "{error}");
    assert!(
        error.violations().iter().any(|fault| fault.field == field),
        "{field} is not named by {:?}",
        error.violations()
    );
    assert_eq!(site.requests(), 0, "{error}");
}

#[test]
fn batches_of_none_and_of_101_are_refused_before_anything_is_sent() {
    let site = Site::open();
    let (admin, sp) = (site.admin(), site.sp());
    for size in [0, 101] {
        let names = vec!["x".to_owned(); size];
        let new = vec![ResourceDto::new(ResourceType::Soft, 1, UnixMillis::new(1)); size];
        let changes = vec![ModResourceDto::new("x"); size];
        not_sent(&site, admin.batch_delete_corp_admins(&names), "body");
        not_sent(&site, sp.delete_resource(CORP_ID, &names), "body");
        not_sent(&site, sp.add_resource(CORP_ID, &new), "body");
        not_sent(&site, sp.update_resource(CORP_ID, &changes), "body");
    }
}

#[test]
fn what_breaks_the_documents_rules_is_refused_before_anything_is_sent() {
    let site = Site::open();
    let (admin, sp) = (site.admin(), site.sp());
    let search = |params| admin.search_corp_admins(&params);
    let params = SearchCorpAdminsParams::new;
    not_sent(&site, search(params().with_limit(0)), "limit");
    not_sent(&site, search(params().with_limit(501)), "limit");
    not_sent(&site, search(params().with_offset(-1)), "offset");
    not_sent(
        &site,
        search(params().with_search_key("x".repeat(256))),
        "searchKey",
    );
    not_sent(&site, admin.show_corp_admin(""), "account");

    let corp = |name: &str, account: &str, pwd: &str| {
        let admin = AdminDto::new(account, "zhangsan", pwd.into());
        sp.add_corp(&AddCorpDto::new(CorpBasicDto::new(name), admin))
    };
    not_sent(&site, corp("", "a", "secret-1"), "basicInfo.name");
    not_sent(&site, corp("A & B", "a", "secret-1"), "basicInfo.name");
    not_sent(&site, corp("A", "12345", "secret-1"), "adminInfo.account");
    not_sent(&site, corp("A", "a", "short"), "adminInfo.pwd");
    let resource = [ResourceDto::new(ResourceType::Soft, 0, UnixMillis::new(1))];
    not_sent(&site, sp.add_resource(CORP_ID, &resource), "body[0].count");
}

#[test]
fn a_broken_rule_about_a_password_does_not_show_it() {
    let site = Site::open();
    let admin = AdminDto::new("a", "zhangsan", "c4n4".into());
    let body = AddCorpDto::new(CorpBasicDto::new("A"), admin);
    let error = site.sp().add_corp(&body).unwrap_err();
    assert!(!format!("{error} {error:?} {body:?}").contains("c4n4"));
}
