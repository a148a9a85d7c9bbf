//! The resources of an SP's enterprises.
use super::corps::create_the_published_example;
use crate::kit::Site;
use huaweicloud_meeting::UnixMillis;
use huaweicloud_meeting::api::types::{
    ModResourceDto, OperateType, QueryResourceResultDto, ResourceDto, ResourceStatus, ResourceType,
    SearchResourceOpRecordParams, SearchResourceParams, VmrPackageId,
};
use huaweicloud_meeting::emulator::GROUP_ID;

/// 2050, 2051
const FAR: UnixMillis = UnixMillis::new(2_549_030_400_000);
const FARTHER: UnixMillis = UnixMillis::new(2_580_566_400_000);

fn only(found: Option<Vec<QueryResourceResultDto>>) -> QueryResourceResultDto {
    let mut found = found.unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

pub fn add_change_suspend_and_delete(site: &Site, corp: &str) {
    let client = site.sp();
    let one = |params| only(client.search_resource(corp, &params).unwrap().data);
    let seats = || one(SearchResourceParams::new().with_search_key("seats"));
    let used = || {
        let totals = client.show_sp_resource().unwrap();
        totals.te_soft_count.unwrap().used_count.unwrap()
    };
    let total = || {
        let corp = client.show_corp(corp).unwrap();
        let totals = corp.res_info.unwrap().corp_vc_res.unwrap();
        (totals.te_soft_count, totals.live_count)
    };
    let (before, granted) = (total(), used());

    client
        .add_resource(
            corp,
            &[
                ResourceDto::new(ResourceType::Soft, 7, FAR).with_id("seats"),
                ResourceDto::new(ResourceType::Live, 2, FAR).with_id("live"),
            ],
        )
        .unwrap();
    assert_eq!(before, (Some(0), Some(0)));
    assert_eq!(total(), (Some(7), Some(2)));
    assert_eq!(used(), granted + 7);
    assert_eq!(seats().expire_date, Some(FAR));
    assert_eq!(seats().status, Some(ResourceStatus::Normal));

    // an id that is there is changed; its count cannot be
    client
        .add_resource(
            corp,
            &[ResourceDto::new(ResourceType::Soft, 9, FARTHER).with_id("seats")],
        )
        .unwrap();
    assert_eq!(
        (seats().count, seats().expire_date),
        (Some(7), Some(FARTHER))
    );

    // suspended and resumed
    let suspend = |off: bool| {
        let change = ModResourceDto::new("seats")
            .with_type(ResourceType::Soft)
            .with_is_disabled(off);
        client.update_resource(corp, &[change]).unwrap();
    };
    suspend(true);
    assert_eq!(seats().status, Some(ResourceStatus::Suspended));
    let suspended = SearchResourceParams::new().with_status(ResourceStatus::Suspended);
    assert_eq!(one(suspended).id.as_deref(), Some("seats"));
    suspend(false);
    assert_eq!(seats().status, Some(ResourceStatus::Normal));

    client
        .delete_resource(corp, &["seats".to_owned(), "live".to_owned()])
        .unwrap();
    assert_eq!((total(), used()), (before, granted));
    history(site, corp);
}

/// The deeds above, the newest first; what the schema does not declare is there as well.
fn history(site: &Site, corp: &str) {
    let client = site.sp();
    let seats = SearchResourceOpRecordParams::new().with_search_key("seats");
    let records = client
        .search_resource_op_record(corp, &seats)
        .unwrap()
        .data
        .unwrap();
    let deeds: Vec<i64> = records
        .iter()
        .map(|record| record.extra["operateType"].as_i64().unwrap())
        .collect();
    assert_eq!(deeds, [1, 4, 3, 2, 0]);
    assert!(records[0].extra["operateDate"].as_i64().unwrap() > 0);
    let resumed = seats.with_operate_type(OperateType::Resume);
    let record = only(
        client
            .search_resource_op_record(corp, &resumed)
            .unwrap()
            .data,
    );
    assert_eq!(record.count, Some(7));
}

pub fn totals_of_the_sp(site: &Site) {
    let client = site.sp();
    let plain = client.show_sp_resource().unwrap();
    assert_eq!(plain.group_list, None);
    assert_eq!(plain.enable_sms, Some(true));
    let corps = i32::try_from(site.behind(|platform| platform.corp_ids().len())).unwrap();
    assert_eq!(plain.corp_count.unwrap().used_count, Some(corps));
    let groups = client.show_sp_resource_with(Some(true)).unwrap().group_list;
    assert_eq!(groups.unwrap()[0].group_id.as_deref(), Some(GROUP_ID));
}

#[test]
fn resources_are_added_changed_suspended_and_deleted_and_the_totals_and_records_follow() {
    let site = Site::open();
    let corp = create_the_published_example(&site);
    add_change_suspend_and_delete(&site, &corp);
}

#[test]
fn the_sps_totals_name_its_groups_if_asked() {
    totals_of_the_sp(&Site::open());
}

#[test]
fn searches_are_narrowed_by_every_filter() {
    let site = Site::open();
    let corp = create_the_published_example(&site);
    let client = site.sp();
    let package = VmrPackageId::from("ff808081699b56cb0169c411a0980152");
    client
        .add_resource(
            &corp,
            &[
                ResourceDto::new(ResourceType::Vmr, 1, FARTHER)
                    .with_id("rooms")
                    .with_type_id(package.clone()),
                ResourceDto::new(ResourceType::Soft, 1, FAR).with_id("seats"),
            ],
        )
        .unwrap();
    let ids = |params: SearchResourceParams| -> Vec<String> {
        let found = client.search_resource(&corp, &params).unwrap().data;
        found
            .unwrap()
            .into_iter()
            .map(|it| it.id.unwrap())
            .collect()
    };
    let all = SearchResourceParams::new;
    assert_eq!(ids(all()).len(), 3);
    assert_eq!(ids(all().with_type(ResourceType::Soft)), ["seats"]);
    assert_eq!(ids(all().with_type_id(package)), ["rooms"]);
    assert_eq!(
        ids(all().with_start_expire_date(UnixMillis::new(FAR.get() + 1))),
        ["rooms"]
    );
    assert_eq!(ids(all().with_end_expire_date(FAR)).len(), 2);
    assert_eq!(ids(all().with_status(ResourceStatus::Expired)), [""; 0]);
    assert_eq!(ids(all().with_limit(1).with_offset(2)), ["seats"]);

    let records = SearchResourceOpRecordParams::new;
    let count = |params: SearchResourceOpRecordParams| {
        client
            .search_resource_op_record(&corp, &params)
            .unwrap()
            .count
            .unwrap()
    };
    assert_eq!(count(records()), 3);
    assert_eq!(count(records().with_type(ResourceType::Vmr)), 2);
    assert_eq!(count(records().with_operate_type(OperateType::Delete)), 0);
    assert_eq!(
        count(records().with_end_operate_date(UnixMillis::new(0))),
        0
    );
    assert_eq!(
        count(records().with_start_operate_date(UnixMillis::new(0))),
        3
    );
}
