//! Enterprise: what an enterprise sees and changes of itself (sources 6; its resource list is with the records).
use crate::emulator::http::fields::Fields;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::corp::non_empty;
use crate::emulator::state::totals::{Total, details, rooms};
use serde_json::{Value, json};

/// ShowCorpBasicInfo.
pub(in crate::emulator) fn show_corp_basic_info(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let corp = state.corp(call.corp()?)?;
    let admin = state.default_admin(&corp.id);
    Ok(Some(json!({
        "id": corp.id,
        "name": corp.name,
        "address": corp.address,
        "adminName": admin.map(|admin| &admin.name),
        "account": admin.map(|admin| &admin.account),
        "phone": admin.and_then(|admin| admin.phone.as_ref()),
        "country": admin.and_then(|admin| admin.country.as_ref()),
        "email": admin.and_then(|admin| admin.email.as_ref()),
        "enableSMS": true,
        "enableCloudDisk": false,
        "enablePstn": true,
        "autoUserCreate": corp.auto_user_create,
        "corpType": 0,
    })))
}

/// UpdateCorpBasicInfo.
pub(in crate::emulator) fn update_corp_basic_info(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let body = call.request.json()?;
    let body = Fields::of("", &body)?;
    let address = body.text("address", 0..=255)?;
    let auto_user_create = body.boolean("autoUserCreate")?;
    let corp = state.corp_mut(call.corp()?)?;
    if let Some(address) = address {
        corp.address = non_empty(address);
    }
    if let Some(on) = auto_user_create {
        corp.auto_user_create = on;
    }
    Ok(None)
}

/// ShowCorpResource. No resource here is ever in use; the unit of `confLength` is not published.
pub(in crate::emulator) fn show_corp_resource(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let corp = state.corp(call.corp()?)?;
    let mut body = details(|kind| Total::of(&corp.resources, kind, call.now));
    body.insert("vmr".to_owned(), rooms(&corp.resources));
    let on = ["enablePstn", "enableSMS"];
    let off = [
        "enableHybridCloud",
        "enableCloudDisk",
        "enableUc",
        "enableAiMinutes",
    ];
    body.extend(on.map(|name| (name.to_owned(), Value::Bool(true))));
    body.extend(off.map(|name| (name.to_owned(), Value::Bool(false))));
    body.insert("singleConfCallCount".to_owned(), Value::from(100));
    body.insert("confLength".to_owned(), Value::from(1440));
    Ok(Some(Value::Object(body)))
}
