//! Lists as iterators.
use super::corps::create_the_published_example;
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    ResourceDto, ResourceType, SearchCorpAdminsParams, SearchCorpParams, SearchCorpResourcesParams,
    SearchResourceOpRecordParams, SearchResourceParams,
};
use huaweicloud_meeting::emulator::{CORP_ID, Fault, Response};
use huaweicloud_meeting::{Client, Result, UnixMillis};
use serde_json::json;
use std::collections::BTreeSet;

/// An enterprise with so many resources of a kind that it had none of, `r000` and up.
fn with_resources(site: &Site, count: usize) -> Client {
    let client = site.sp();
    let all: Vec<ResourceDto> = (0..count)
        .map(|n| {
            ResourceDto::new(
                ResourceType::HuaweiVision,
                1,
                UnixMillis::new(2_549_030_400_000),
            )
            .with_id(format!("r{n:03}"))
        })
        .collect();
    for batch in all.chunks(100) {
        client.add_resource(CORP_ID, batch).unwrap();
    }
    site.forget_counts();
    client
}

fn ours() -> SearchResourceParams {
    SearchResourceParams::new().with_type(ResourceType::HuaweiVision)
}

/// Ten at a time.
fn tens() -> SearchResourceParams {
    ours().with_limit(10)
}

fn ids(client: &Client, params: SearchResourceParams) -> Vec<String> {
    client
        .search_resource_pages(CORP_ID, &params)
        .map(|resource| resource.unwrap().id.unwrap())
        .collect()
}

fn named(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|n| format!("r{n:03}")).collect()
}

/// Together, id and type identify a resource (sources 5.2).
#[test]
fn resources_of_two_kinds_with_one_id_are_both_given() {
    let site = Site::open();
    let client = with_resources(&site, 5);
    let of_another_kind =
        ResourceDto::new(ResourceType::Record, 1, UnixMillis::new(2_549_030_400_000))
            .with_id("r003");
    client.add_resource(CORP_ID, &[of_another_kind]).unwrap();
    let params = SearchResourceParams::new().with_limit(2);
    let of_id = client
        .search_resource_pages(CORP_ID, &params)
        .map(|resource| resource.unwrap())
        .filter(|resource| resource.id.as_deref() == Some("r003"));
    assert_eq!(of_id.count(), 2);
    let own = SearchCorpResourcesParams::new().with_limit(2);
    let of_id = site
        .admin()
        .search_corp_resources_pages(&own)
        .map(|resource| resource.unwrap())
        .filter(|resource| resource.id.as_deref() == Some("r003"))
        .count();
    assert_eq!(of_id, 2);
}

#[test]
fn every_item_comes_once_in_order_although_the_last_page_is_repeated_past_the_end() {
    let site = Site::open();
    let client = with_resources(&site, 137);
    for (limit, pages) in [(1, 137), (10, 14), (50, 3), (100, 2), (137, 1), (500, 1)] {
        site.forget_counts();
        assert_eq!(ids(&client, ours().with_limit(limit)), named(0..137));
        assert_eq!(site.calls("searchResource"), pages, "limit {limit}");
    }
    // the largest page that the document allows, unless said otherwise
    let site = Site::open();
    let client = with_resources(&site, 501);
    assert_eq!(ids(&client, ours()), named(0..501));
    assert_eq!(site.calls("searchResource"), 2);
}

#[test]
fn an_offset_begins_further_on_and_one_past_the_end_ends() {
    let site = Site::open();
    let client = with_resources(&site, 23);
    assert_eq!(ids(&client, ours().with_offset(15)), named(15..23));
    site.forget_counts();
    // the platform gives its last page again
    assert!(ids(&client, tens().with_offset(1000)).len() <= 10);
    assert_eq!(site.calls("searchResource"), 1);
}

#[test]
fn nothing_is_fetched_before_it_is_asked_for() {
    let site = Site::open();
    let client = with_resources(&site, 30);
    let mut pages = client.search_resource_pages(CORP_ID, &tens());
    assert_eq!(site.requests(), 0);
    assert_eq!(pages.by_ref().take(10).count(), 10);
    assert_eq!(site.calls("searchResource"), 1);
    pages.next().unwrap().unwrap();
    assert_eq!(site.calls("searchResource"), 2);
}

#[test]
fn a_platform_that_gives_fewer_than_asked_loses_nothing() {
    let site = Site::open();
    let client = with_resources(&site, 25);
    // asked for 20, it gives 7 of them
    let data: Vec<_> = named(0..7).iter().map(|id| json!({"id": id})).collect();
    let short = json!({"offset": 0, "limit": 7, "count": 25, "data": data});
    site.fault(
        "searchResource",
        Fault::RespondWith(Response::status(200).with_json(&short)),
    );
    assert_eq!(ids(&client, ours().with_limit(20)), named(0..25));
    assert_eq!(site.calls("searchResource"), 2);
}

#[test]
fn what_is_added_in_the_meantime_comes_too() {
    let site = Site::open();
    let client = with_resources(&site, 20);
    let mut pages = client.search_resource_pages(CORP_ID, &tens());
    let mut found: Vec<String> = pages
        .by_ref()
        .take(10)
        .map(|it| it.unwrap().id.unwrap())
        .collect();
    let late = ResourceDto::new(
        ResourceType::HuaweiVision,
        1,
        UnixMillis::new(2_549_030_400_000),
    );
    client
        .add_resource(CORP_ID, &[late.with_id("r020")])
        .unwrap();
    found.extend(pages.map(|it| it.unwrap().id.unwrap()));
    assert_eq!(found, named(0..21));
}

#[test]
fn what_is_removed_in_the_meantime_does_not_hide_the_rest() {
    let site = Site::open();
    let client = with_resources(&site, 40);
    let mut pages = client.search_resource_pages(CORP_ID, &tens());
    let mut found: BTreeSet<String> = pages
        .by_ref()
        .take(10)
        .map(|it| it.unwrap().id.unwrap())
        .collect();
    // the first five, already read: the others move up by five
    client.delete_resource(CORP_ID, &named(0..5)).unwrap();
    let mut twice = Vec::new();
    for resource in pages {
        let id = resource.unwrap().id.unwrap();
        if !found.insert(id.clone()) {
            twice.push(id);
        }
    }
    assert!(twice.is_empty(), "given twice: {twice:?}");
    let missed: Vec<_> = named(0..40)
        .into_iter()
        .filter(|id| !found.contains(id))
        .collect();
    assert!(missed.is_empty(), "skipped: {missed:?}");
}

#[test]
fn an_error_is_an_item_and_the_end() {
    let site = Site::open();
    let client = with_resources(&site, 30);
    let mut pages = client.search_resource_pages(CORP_ID, &tens());
    assert_eq!(pages.by_ref().take(10).filter(Result::is_ok).count(), 10);
    site.fault("searchResource", Fault::status(400));
    assert_eq!(pages.next().unwrap().unwrap_err().status(), Some(400));
    assert!(pages.next().is_none());
}

#[test]
fn an_iterator_keeps_the_documents_rules() {
    let site = Site::open();
    let client = site.sp();
    let mut pages = client.search_resource_pages(CORP_ID, &ours().with_limit(0));
    let error = pages.next().unwrap().unwrap_err();
    assert_eq!(error.violations()[0].field, "limit");
    assert!(pages.next().is_none());
    assert_eq!(site.requests(), 0);
}

#[test]
fn every_list_operation_has_an_iterator_over_all_items() {
    let site = Site::open();
    for n in 0..30 {
        let account = format!("deputy{n:02}");
        site.behind(|platform| assert!(platform.add_member(CORP_ID, &account, "Deputy#2026")));
        let body = huaweicloud_meeting::api::types::CorpAdminDto::new(account);
        site.admin().add_corp_admin(&body).unwrap();
    }
    create_the_published_example(&site);
    let (admin, sp) = (site.admin(), site.sp());

    let admins = SearchCorpAdminsParams::new().with_limit(4);
    assert_eq!(all(admin.search_corp_admins_pages(&admins)), 33);
    let corps = SearchCorpParams::new().with_limit(1);
    assert_eq!(all(sp.search_corp_pages(&corps)), 2);
    let own = SearchCorpResourcesParams::new().with_limit(3);
    assert_eq!(all(admin.search_corp_resources_pages(&own)), 8);
    let resources = SearchResourceParams::new().with_limit(3);
    assert_eq!(all(sp.search_resource_pages(CORP_ID, &resources)), 8);
    let records = SearchResourceOpRecordParams::new().with_limit(3);
    assert_eq!(
        all(sp.search_resource_op_record_pages(CORP_ID, &records)),
        8
    );
}

fn all<T>(pages: impl Iterator<Item = Result<T>>) -> usize {
    pages.map(Result::unwrap).count()
}

#[test]
fn records_without_an_id_of_their_own_come_each_once() {
    let site = Site::open();
    // one resource, 25 deeds: the same id in every record
    let client = site.sp();
    client
        .add_resource(
            CORP_ID,
            &[ResourceDto::new(ResourceType::Room, 1, UnixMillis::new(1)).with_id("busy")],
        )
        .unwrap();
    for date in 2..26 {
        let change = huaweicloud_meeting::api::types::ModResourceDto::new("busy");
        client
            .update_resource(CORP_ID, &[change.with_expire_date(UnixMillis::new(date))])
            .unwrap();
    }
    let params = SearchResourceOpRecordParams::new()
        .with_search_key("busy")
        .with_limit(10);
    let dates: Vec<i64> = client
        .search_resource_op_record_pages(CORP_ID, &params)
        .map(|record| record.unwrap().expire_date.unwrap().get())
        .collect();
    let newest_first: Vec<i64> = (1..26).rev().collect();
    assert_eq!(dates, newest_first);
}
