//! Records: the lists of resources and of what was done to them (sources 5.4, 5.5, 6.4).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::page::Paging;
use crate::emulator::http::request::Request;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::resource::{Record, Resource};
use serde_json::Value;
use std::ops::RangeInclusive;

/// SearchResource.
pub(in crate::emulator) fn search_resource(state: &mut State, call: &Call<'_>) -> OperationResult {
    let corp = state.corp(call.path_param())?;
    let (paging, filter) = (Paging::read(call.request)?, Filter::read(call.request)?);
    let found = corp
        .resources
        .iter()
        .filter(|resource| filter.matches(resource, &paging, call.now));
    Ok(Some(paging.page(found, |resource| resource.json(call.now))))
}

/// SearchCorpResources: the same for the enterprise itself, with two filters and two undeclared fields more. A package
/// id of digits only is written as a number, as the published example has it.
pub(in crate::emulator) fn search_corp_resources(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let corp = state.corp(call.corp()?)?;
    let (paging, mut filter) = (Paging::read(call.request)?, Filter::read(call.request)?);
    filter.order = call.request.text("orderId", 64)?;
    filter.mode = call.request.integer("vmrMode", 0..=2)?;
    let found = corp
        .resources
        .iter()
        .filter(|resource| filter.matches(resource, &paging, call.now));
    let json = |resource: &Resource| {
        let mut item = resource.json(call.now);
        if let Some(map) = item.as_object_mut() {
            map.insert("createDate".to_owned(), Value::from(resource.created));
            map.insert("uncommercialType".to_owned(), Value::Null);
            let number = resource
                .package
                .as_ref()
                .and_then(|id| id.parse::<u64>().ok());
            if let Some(number) = number {
                map.insert("typeId".to_owned(), Value::from(number));
            }
        }
        item
    };
    Ok(Some(paging.page(found, json)))
}

/// SearchResourceOpRecord, newest first. `operateType` and `operateDate` are undeclared: our reading of what makes a
/// record one.
pub(in crate::emulator) fn search_resource_op_record(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let corp = state.corp(call.path_param())?;
    let (paging, mut filter) = (Paging::read(call.request)?, Filter::read(call.request)?);
    // this operation does not filter by status
    filter.status = None;
    let operate_type = call.request.integer("operateType", 0..=4)?;
    let dates = dates(call.request, "startOperateDate", "endOperateDate")?;
    let found = corp.records.iter().rev().filter(|record| {
        operate_type.is_none_or(|operate_type| record.operate_type.number() == operate_type)
            && dates.contains(&record.at)
            && filter.matches(&record.resource, &paging, call.now)
    });
    let json = |record: &Record| {
        let mut item = record.resource.json(call.now);
        if let Some(map) = item.as_object_mut() {
            map.insert(
                "operateType".to_owned(),
                Value::from(record.operate_type.number()),
            );
            map.insert("operateDate".to_owned(), Value::from(record.at));
        }
        item
    };
    Ok(Some(paging.page(found, json)))
}

/// What the lists have in common.
struct Filter<'a> {
    expires: RangeInclusive<i64>,
    kind: Option<&'a str>,
    package: Option<&'a str>,
    status: Option<i64>,
    order: Option<&'a str>,
    mode: Option<i64>,
}

impl<'a> Filter<'a> {
    fn read(request: &'a Request) -> Result<Self, ErrorResponse> {
        Ok(Self {
            expires: dates(request, "startExpireDate", "endExpireDate")?,
            kind: request.text("type", 32)?,
            package: request.text("typeId", 32)?,
            status: request.integer("status", 0..=2)?,
            order: None,
            mode: None,
        })
    }

    /// Package and mode count only for meeting rooms: with another type they are not looked at.
    fn matches(&self, resource: &Resource, paging: &Paging, now: i64) -> bool {
        let rooms = self.kind.is_none_or(|kind| kind == "VMR");
        let package = self.package.filter(|_| rooms);
        let mode = self.mode.filter(|_| self.kind == Some("VMR"));
        self.expires.contains(&resource.expires)
            && self.kind.is_none_or(|kind| resource.kind == kind)
            && package.is_none_or(|id| resource.package.as_deref() == Some(id))
            && mode.is_none_or(|mode| resource.room_mode() == Some(mode))
            && self.order.is_none_or(|order| resource.order == order)
            && self
                .status
                .is_none_or(|status| resource.status(now) == status)
            && paging.matches([Some(resource.id.as_str())])
    }
}

/// A span of time in ms, open where nothing was given. One that ends before it starts holds nothing.
fn dates(request: &Request, start: &str, end: &str) -> Result<RangeInclusive<i64>, ErrorResponse> {
    let any = i64::MIN..=i64::MAX;
    let start = request.integer(start, any.clone())?.unwrap_or(i64::MIN);
    Ok(start..=request.integer(end, any)?.unwrap_or(i64::MAX))
}
