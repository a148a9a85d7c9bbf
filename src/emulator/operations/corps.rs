//! Corps: the SP administrator's enterprises (sources 4).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::fields::Fields;
use crate::emulator::http::page::Paging;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::operations::corp_form::{AdminForm, BasicForm, properties};
use crate::emulator::operations::grant::Grant;
use crate::emulator::state::State;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::totals::corp_counts;
use crate::emulator::state::user::Role;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The country of who names none.
const HOME: &str = "chinaPR";

/// AddCorp: the enterprise, its default administrator and its resources, or nothing of these.
pub(in crate::emulator) fn add_corp(state: &mut State, call: &Call<'_>) -> OperationResult {
    let body = call.request.json()?;
    let body = Fields::of("", &body)?;
    let basic = BasicForm::new_corp(&body.require_object("basicInfo")?)?;
    let (admin, login) = AdminForm::new_admin(&body.require_object("adminInfo")?)?;
    let group = state.known_group(&body)?;
    let properties = properties(&body)?;
    let grants = match body.object("resInfo")? {
        Some(info) => Grant::read_all(info.objects("resource", 100)?, state)?,
        None => Vec::new(),
    };

    if state.corps.len() >= state.settings.corp_limit {
        return Err(ErrorResponse::business("USG.201050006").with_detail("corpCount"));
    }
    let id = state.free_number();
    let mut user = state.new_user(
        Some(id.clone()),
        Role::DefaultAdmin,
        login.account.to_owned(),
    )?;
    state.check_quota(&grants, &[])?;
    user.password = Some(login.password.to_owned());
    user.country = Some(HOME.to_owned());
    user.first_login = true;
    admin.write(&mut user);

    let mut corp = Corp::new(id.clone(), basic.name.unwrap_or_default().to_owned());
    corp.country = Some(HOME.to_owned());
    corp.group = group;
    corp.properties = properties;
    basic.write(&mut corp);
    let added = corp.grant(grants, call.now, &mut state.random);
    state.count_granted(&added, 1);
    state.corps.push(corp);
    state.users.push(user);
    Ok(Some(json!({"value": id})))
}

/// UpdateCorp: what is absent or null stays. All of it or nothing.
pub(in crate::emulator) fn update_corp(state: &mut State, call: &Call<'_>) -> OperationResult {
    let corp = state.corp(call.path_param())?;
    let body = call.request.json()?;
    let body = Fields::of("", &body)?;
    let basic = body
        .object("basicInfo")?
        .map(|fields| BasicForm::change(&fields, corp))
        .transpose()?;
    let admin = match (body.object("adminInfo")?, state.default_admin(&corp.id)) {
        (Some(fields), Some(user)) => Some(AdminForm::change(&fields, user)?),
        _ => None,
    };
    let group = state.known_group(&body)?;
    let clear_group = body.text("groupId", 0..=255)? == Some("");
    let properties = properties(&body)?;

    let corp = state.corp_mut(call.path_param())?;
    let properties = corp.merged_properties(properties)?;
    if let Some(basic) = basic {
        basic.write(corp);
    }
    if group.is_some() || clear_group {
        corp.group = group;
    }
    corp.properties = properties;
    if let Some(admin) = admin {
        let at = state
            .default_admin(call.path_param())
            .map(|user| user.id.clone());
        let at = at.and_then(|id| state.users.position(&id));
        let default = at.and_then(|at| state.users.get_mut(at));
        if let Some(user) = default {
            admin.write(user);
        }
    }
    Ok(None)
}

/// ShowCorp.
pub(in crate::emulator) fn show_corp(state: &mut State, call: &Call<'_>) -> OperationResult {
    let corp = state.corp(call.path_param())?;
    Ok(Some(state.corp_json(corp, call.now)))
}

/// SearchCorp. The key is looked for in the id as well: the published example searches by it.
pub(in crate::emulator) fn search_corp(state: &mut State, call: &Call<'_>) -> OperationResult {
    let paging = Paging::read(call.request)?;
    let found = paging.key().map(|key| state.corps_with(&paging, key));
    let json = |corp: &Corp| state.corp_json(corp, call.now);
    Ok(Some(match found {
        Some(places) => {
            let corps = places.iter().filter_map(|at| state.corps.get(*at));
            paging.page(corps, json)
        }
        None => paging.page(state.corps.iter(), |corp| json(corp)),
    }))
}

/// DeleteCorp: refused while there are users beside the default administrator (sources 4.5). The administrator and its
/// tokens go with the enterprise, its resources are free again.
pub(in crate::emulator) fn delete_corp(state: &mut State, call: &Call<'_>) -> OperationResult {
    let id = state.corp(call.path_param())?.id.clone();
    if state
        .users
        .of_corp(&id)
        .any(|(_, user)| user.role != Role::DefaultAdmin)
    {
        return Err(ErrorResponse::business("USG.201020007"));
    }
    let admin = state.default_admin(&id).map(|admin| admin.id.clone());
    if let Some(admin) = admin {
        state.users.remove(&admin);
        state.tokens.end_all_of(&admin, call.now);
    }
    if let Some(corp) = state.corps.remove(&id) {
        state.count_granted(&corp.resources, -1);
    }
    Ok(None)
}

impl State {
    /// Where the enterprises are that have the key in a text of their own or of their default administrator.
    fn corps_with(&mut self, paging: &Paging, key: &str) -> Vec<usize> {
        let by_own = self.corps.may_hold(key);
        let by_admin = by_own.as_ref().and_then(|_| self.users.may_hold(key));
        let places: BTreeSet<usize> = match (by_own, by_admin) {
            (Some(own), Some(admins)) => {
                let corps = admins.into_iter().filter_map(|at| {
                    let corp = self.users.get(at)?.corp.as_deref()?;
                    self.corps.position(corp)
                });
                own.into_iter().chain(corps).collect()
            }
            _ => (0..self.corps.len()).collect(),
        };
        let has_key = |corp: &Corp| {
            let admin = self.default_admin(&corp.id);
            paging.matches(corp.search_texts())
                || admin.is_some_and(|admin| paging.matches(admin.search_texts()))
        };
        let places = places.into_iter();
        places
            .filter(|at| self.corps.get(*at).is_some_and(has_key))
            .collect()
    }

    /// The body's `groupId`, which must be one of the SP's (our assumption: a wrong one is a wrong parameter).
    fn known_group(&self, body: &Fields<'_>) -> Result<Option<String>, ErrorResponse> {
        let Some(id) = body.text("groupId", 0..=255)?.filter(|id| !id.is_empty()) else {
            return Ok(None);
        };
        let known = self.sp.groups.iter().any(|group| group.id == id);
        if known {
            Ok(Some(id.to_owned()))
        } else {
            Err(body.invalid("groupId"))
        }
    }

    /// QueryCorpResultDTO.
    fn corp_json(&self, corp: &Corp, now: i64) -> Value {
        let admin = self.default_admin(&corp.id).map(|admin| admin.admin_json());
        let group = corp
            .group
            .as_ref()
            .and_then(|id| self.sp.groups.iter().find(|group| group.id == *id));
        json!({
            "id": corp.id,
            "basicInfo": corp.basic_json(&self.sp.id),
            "adminInfo": admin,
            "resInfo": {"corpVcRes": corp_counts(&corp.resources, now)},
            "groupDTO": group.map(|group| json!({"groupId": group.id, "groupName": group.name})),
        })
    }
}
