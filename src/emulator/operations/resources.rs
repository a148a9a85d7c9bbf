//! Resources: what the SP grants, changes and takes back (sources 5.1 to 5.3, 5.6).
use crate::emulator::http::error::{ErrorResponse, FIXED_RESOURCE, UNKNOWN_RESOURCE};
use crate::emulator::http::fields::{Fields, objects, texts};
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::operations::grant::Grant;
use crate::emulator::state::State;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::resource::{OperateType, Resource};
use crate::emulator::state::totals::{Total, corp_count, details};
use serde_json::{Value, json};

/// AddResource: adds, or changes what a resource with this id and kind may change: its expiry. All of it or nothing.
pub(in crate::emulator) fn add_resource(state: &mut State, call: &Call<'_>) -> OperationResult {
    let corp = state.corp(call.path_param())?;
    let body = call.request.json()?;
    let grants = Grant::read_all(objects("body", &body, 1..=100)?, state)?;
    for known in &corp.resources {
        if grants.iter().any(|grant| grant.names(known)) {
            must_be_editable(known)?;
        }
    }
    state.check_quota(&grants, &corp.resources)?;
    let mut random = state.random.clone();
    let added = state
        .corp_mut(call.path_param())?
        .grant(grants, call.now, &mut random);
    state.random = random;
    state.count_granted(&added, 1);
    Ok(None)
}

/// ModResourceDTO.
struct Change {
    id: String,
    kind: Option<String>,
    expires: Option<i64>,
    suspended: Option<bool>,
}

impl Change {
    fn read(item: &Fields<'_>) -> Result<Self, ErrorResponse> {
        Ok(Self {
            id: item.require_text("id", 0..=64)?.to_owned(),
            kind: item
                .text("type", 0..=32)?
                .filter(|kind| !kind.is_empty())
                .map(str::to_owned),
            expires: item.integer("expireDate", 0..=i64::MAX)?,
            suspended: item.boolean("isDisabled")?,
        })
    }

    fn matches(&self, resource: &Resource) -> bool {
        resource.id == self.id && self.kind.as_ref().is_none_or(|kind| resource.kind == *kind)
    }
}

/// UpdateResource: expiry and suspension, nothing else. An id without a kind is that of all kinds (sources 5.2). All of
/// it or nothing (our assumption).
pub(in crate::emulator) fn update_resource(state: &mut State, call: &Call<'_>) -> OperationResult {
    let body = call.request.json()?;
    let corp = state.corp_mut(call.path_param())?;
    let items = objects("body", &body, 1..=100)?;
    let changes: Vec<Change> = items.iter().map(Change::read).collect::<Result<_, _>>()?;
    for change in &changes {
        all_editable(corp, |resource| change.matches(resource))?;
    }
    for change in changes {
        for at in 0..corp.resources.len() {
            let Some(resource) = corp
                .resources
                .get_mut(at)
                .filter(|resource| change.matches(resource))
            else {
                continue;
            };
            let mut changes_made = Vec::new();
            if let Some(expires) = change
                .expires
                .filter(|expires| *expires != resource.expires)
            {
                resource.expires = expires;
                changes_made.push(OperateType::Modify);
            }
            if let Some(suspended) = change
                .suspended
                .filter(|suspended| *suspended != resource.suspended)
            {
                resource.suspended = suspended;
                changes_made.push(if suspended {
                    OperateType::Suspend
                } else {
                    OperateType::Resume
                });
            }
            let resource = resource.clone();
            changes_made
                .into_iter()
                .for_each(|operate_type| corp.record(&resource, operate_type, call.now));
        }
    }
    Ok(None)
}

/// DeleteResource: ids of resources of any kind; all of them or none (our assumption).
pub(in crate::emulator) fn delete_resource(state: &mut State, call: &Call<'_>) -> OperationResult {
    let body = call.request.json()?;
    let corp = state.corp_mut(call.path_param())?;
    let ids = texts("body", &body, 1..=100)?;
    for id in &ids {
        all_editable(corp, |resource| resource.id == *id)?;
    }
    let (gone, stay) = std::mem::take(&mut corp.resources)
        .into_iter()
        .partition::<Vec<_>, _>(|resource| ids.contains(&resource.id));
    corp.resources = stay;
    gone.iter()
        .for_each(|resource| corp.record(resource, OperateType::Delete, call.now));
    state.count_granted(&gone, -1);
    Ok(None)
}

/// ShowSpResource.
pub(in crate::emulator) fn show_sp_resource(state: &mut State, call: &Call<'_>) -> OperationResult {
    let with_groups = call.request.boolean("queryGroup")?.unwrap_or(false);
    let mut body = details(|kind| Total {
        used: state.granted(kind),
        ..Total::of(&state.sp.resources, kind, call.now)
    });
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let corps = corp_count(whole(state.settings.corp_limit), whole(state.corps.len()));
    body.insert("corpCount".to_owned(), corps);
    body.insert("enablePstn".to_owned(), Value::Bool(true));
    body.insert("enableSMS".to_owned(), Value::Bool(true));
    if with_groups {
        let groups = state.sp.groups.iter().map(|group| {
            json!({
                "groupId": group.id,
                "groupName": group.name,
                "groupType": 0,
                "remarks": null,
                "regionId": null,
                "status": 0,
            })
        });
        body.insert("groupList".to_owned(), groups.collect());
    }
    Ok(Some(Value::Object(body)))
}

fn unknown() -> ErrorResponse {
    ErrorResponse::business(UNKNOWN_RESOURCE)
}

/// There is one that is meant, and all that are may be changed.
fn all_editable(corp: &Corp, meant: impl Fn(&Resource) -> bool) -> Result<(), ErrorResponse> {
    let mut meant = corp.resources.iter().filter(|one| meant(one)).peekable();
    meant.peek().ok_or_else(unknown)?;
    meant.try_for_each(must_be_editable)
}

fn must_be_editable(resource: &Resource) -> Result<(), ErrorResponse> {
    if resource.editable {
        Ok(())
    } else {
        Err(ErrorResponse::business(FIXED_RESOURCE))
    }
}
