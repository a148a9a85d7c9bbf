//! What an enterprise sees and changes of itself.
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    CorpType, ModCorpBasicInfoDto, ResourceStatus, ResourceType, SearchCorpResourcesParams, VmrMode,
};
use huaweicloud_meeting::emulator::{CORP_ID, MEMBER};

pub fn look_at_and_change_oneself(site: &Site) {
    let client = site.admin();
    let before = client.show_corp_basic_info().unwrap();
    assert_eq!(before.id.as_deref(), Some(CORP_ID));
    assert_eq!(before.account.as_deref(), Some("admin@corp"));
    assert_eq!(before.corp_type, Some(CorpType::Flagship));
    assert_eq!(before.auto_user_create, Some(true));

    let change = ModCorpBasicInfoDto::new().with_address("Shenzhen, Guangdong");
    client.update_corp_basic_info(&change).unwrap();
    let change = ModCorpBasicInfoDto::new().with_auto_user_create(false);
    client.update_corp_basic_info(&change).unwrap();

    let after = client.show_corp_basic_info().unwrap();
    assert_eq!(after.address.as_deref(), Some("Shenzhen, Guangdong"));
    assert_eq!(after.auto_user_create, Some(false));
    assert_eq!(after.name, before.name);

    let own = client.show_corp_resource().unwrap();
    assert_eq!(own.te1080p_hard_count.unwrap().sum_count, Some(100));
    assert_eq!(own.record_capability.unwrap().sum_count, Some(50));
    assert_eq!(own.vmr.unwrap().len(), 2);
    assert_eq!(own.enable_ai_minutes, Some(false));
}

pub fn resources_of_ones_own(site: &Site) {
    // any member may look
    let client = site.client(MEMBER);
    let all = SearchCorpResourcesParams::new;
    let found = |params| client.search_corp_resources(&params).unwrap();
    assert_eq!(found(all()).count, Some(8));
    let webinars = found(
        all()
            .with_type(ResourceType::Vmr)
            .with_vmr_mode(VmrMode::from(2)),
    );
    let webinar = webinars.data.unwrap().remove(0);
    // sent as a number, read as the text it is
    assert_eq!(webinar.type_id.as_deref(), Some("2001000"));
    assert_eq!(webinar.status, Some(ResourceStatus::Expired));
    // not declared, and not lost
    assert!(webinar.extra["createDate"].is_i64());
    let order = webinar.order_id.unwrap();
    assert_eq!(found(all().with_order_id(order)).count, Some(1));
    assert_eq!(
        found(all().with_status(ResourceStatus::Expired)).count,
        Some(1)
    );
}

#[test]
fn an_enterprise_sees_and_changes_its_own_data_and_what_is_absent_stays() {
    look_at_and_change_oneself(&Site::open());
}

#[test]
fn a_member_sees_the_enterprises_resources_with_undeclared_fields_and_a_number_for_a_text() {
    resources_of_ones_own(&Site::open());
}
