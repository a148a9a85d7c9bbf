//! Resources: what the SP grants, changes and takes back (sources 5.1 to 5.3, 5.6).
use crate::emulator::gateway::call::{Call, Outcome};
use crate::emulator::http::fields::{Fields, objects, texts};
use crate::emulator::http::refusal::{FIXED_RESOURCE, Refusal, UNKNOWN_RESOURCE};
use crate::emulator::operations::grant::Grant;
use crate::emulator::platform::Platform;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::resource::{Deed, Resource};
use crate::emulator::state::totals::{Total, corp_count, details};
use serde_json::{Value, json};

/// AddResource: adds, or changes what a resource with this id and kind may change: its expiry. All of it or nothing.
pub(in crate::emulator) fn add_resource(platform: &mut Platform, call: &Call<'_>) -> Outcome {
    let corp = platform.corp(call.place())?;
    let body = call.request.json()?;
    let grants = Grant::read_all(objects("body", &body, 1..=100)?)?;
    for known in &corp.resources {
        if grants.iter().any(|grant| grant.names(known)) {
            must_be_editable(known)?;
        }
    }
    platform.check_quota(&grants, &corp.resources)?;
    let mut dice = platform.dice.clone();
    platform
        .corp_mut(call.place())?
        .grant(grants, call.now, &mut dice);
    platform.dice = dice;
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
    fn read(item: &Fields<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            id: item.need_text("id", 1..=64)?.to_owned(),
            kind: item
                .text("type", 0..=32)?
                .filter(|kind| !kind.is_empty())
                .map(str::to_owned),
            expires: item.whole("expireDate", 0..=i64::MAX)?,
            suspended: item.flag("isDisabled")?,
        })
    }

    fn fits(&self, resource: &Resource) -> bool {
        resource.id == self.id && self.kind.as_ref().is_none_or(|kind| resource.kind == *kind)
    }
}

/// UpdateResource: expiry and suspension, nothing else. An id without a kind is that of all kinds (sources 5.2). All of
/// it or nothing (our assumption).
pub(in crate::emulator) fn update_resource(platform: &mut Platform, call: &Call<'_>) -> Outcome {
    let body = call.request.json()?;
    let corp = platform.corp_mut(call.place())?;
    let items = objects("body", &body, 1..=100)?;
    let changes: Vec<Change> = items.iter().map(Change::read).collect::<Result<_, _>>()?;
    for change in &changes {
        all_editable(corp, |resource| change.fits(resource))?;
    }
    for change in changes {
        for at in 0..corp.resources.len() {
            let Some(resource) = corp
                .resources
                .get_mut(at)
                .filter(|resource| change.fits(resource))
            else {
                continue;
            };
            let mut deeds = Vec::new();
            if let Some(expires) = change
                .expires
                .filter(|expires| *expires != resource.expires)
            {
                resource.expires = expires;
                deeds.push(Deed::Modify);
            }
            if let Some(suspended) = change
                .suspended
                .filter(|suspended| *suspended != resource.suspended)
            {
                resource.suspended = suspended;
                deeds.push(if suspended {
                    Deed::Suspend
                } else {
                    Deed::Resume
                });
            }
            let resource = resource.clone();
            deeds
                .into_iter()
                .for_each(|deed| corp.record(&resource, deed, call.now));
        }
    }
    Ok(None)
}

/// DeleteResource: ids of resources of any kind; all of them or none (our assumption).
pub(in crate::emulator) fn delete_resource(platform: &mut Platform, call: &Call<'_>) -> Outcome {
    let body = call.request.json()?;
    let corp = platform.corp_mut(call.place())?;
    let ids = texts("body", &body, 1..=100)?;
    for id in &ids {
        all_editable(corp, |resource| resource.id == *id)?;
    }
    let (gone, stay) = std::mem::take(&mut corp.resources)
        .into_iter()
        .partition::<Vec<_>, _>(|resource| ids.contains(&resource.id));
    corp.resources = stay;
    gone.iter()
        .for_each(|resource| corp.record(resource, Deed::Delete, call.now));
    Ok(None)
}

/// ShowSpResource.
pub(in crate::emulator) fn show_sp_resource(platform: &mut Platform, call: &Call<'_>) -> Outcome {
    let with_groups = call.request.flag("queryGroup")?.unwrap_or(false);
    let mut answer = details(|kind| Total {
        used: platform.granted(kind),
        ..Total::of(&platform.sp.resources, kind, call.now)
    });
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let corps = corp_count(
        whole(platform.settings.corp_limit),
        whole(platform.corps.len()),
    );
    answer.insert("corpCount".to_owned(), corps);
    answer.insert("enablePstn".to_owned(), Value::Bool(true));
    answer.insert("enableSMS".to_owned(), Value::Bool(true));
    if with_groups {
        let groups = platform.sp.groups.iter().map(|group| {
            json!({
                "groupId": group.id,
                "groupName": group.name,
                "groupType": 0,
                "remarks": null,
                "regionId": null,
                "status": 0,
            })
        });
        answer.insert("groupList".to_owned(), groups.collect());
    }
    Ok(Some(Value::Object(answer)))
}

fn unknown() -> Refusal {
    Refusal::business(UNKNOWN_RESOURCE)
}

/// There is one that is meant, and all that are may be changed.
fn all_editable(corp: &Corp, meant: impl Fn(&Resource) -> bool) -> Result<(), Refusal> {
    let mut meant = corp.resources.iter().filter(|one| meant(one)).peekable();
    meant.peek().ok_or_else(unknown)?;
    meant.try_for_each(must_be_editable)
}

fn must_be_editable(resource: &Resource) -> Result<(), Refusal> {
    if resource.editable {
        Ok(())
    } else {
        Err(Refusal::business(FIXED_RESOURCE))
    }
}
