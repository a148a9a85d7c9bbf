//! Admins: the administrators of the caller's enterprise (sources 3).
//!
//! A member who is no administrator is unknown to ShowCorpAdmin and BatchDeleteCorpAdmins, as a stranger is: our
//! assumption, no source has a code of its own for it. Taking the role away leaves the member in place.
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::fields::{Fields, texts};
use crate::emulator::http::page::Paging;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::user::{Role, User};
use serde_json::Value;

/// AddCorpAdmin: an existing ordinary member becomes an ordinary administrator.
pub(in crate::emulator) fn add_corp_admin(state: &mut State, call: &Call<'_>) -> OperationResult {
    let third = by_third_account(call)?;
    let body = call.request.json()?;
    let account = Fields::of("", &body)?.require_text("account", 1..=255)?;
    let at = state
        .position_of(call.corp()?, account, third)
        .ok_or_else(unknown)?;
    let user = state.users.get_mut(at).ok_or_else(unknown)?;
    if user.role != Role::Member {
        return Err(ErrorResponse::business("USG.201040003"));
    }
    user.role = Role::Admin;
    Ok(None)
}

/// ShowCorpAdmin.
pub(in crate::emulator) fn show_corp_admin(state: &mut State, call: &Call<'_>) -> OperationResult {
    let third = by_third_account(call)?;
    let at = state
        .position_of(call.corp()?, call.path_param(), third)
        .ok_or_else(unknown)?;
    let user = state
        .users
        .get(at)
        .filter(|user| user.is_corp_admin())
        .ok_or_else(unknown)?;
    Ok(Some(state.corp_admin_json(user)))
}

/// BatchDeleteCorpAdmins: all of them or, if one cannot be, none (our assumption, sources 3.4).
pub(in crate::emulator) fn batch_delete_corp_admins(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let third = by_third_account(call)?;
    let body = call.request.json()?;
    let mut places = Vec::new();
    for account in texts("body", &body, 1..=100)? {
        let at = state
            .position_of(call.corp()?, &account, third)
            .ok_or_else(unknown)?;
        match state.users.get(at).map(|user| user.role) {
            Some(Role::DefaultAdmin) => return Err(ErrorResponse::business("USG.201040004")),
            Some(Role::Admin) => places.push(at),
            _ => return Err(unknown()),
        }
    }
    for at in places {
        if let Some(user) = state.users.get_mut(at) {
            user.role = Role::Member;
        }
    }
    Ok(None)
}

/// SearchCorpAdmins, the default administrator first.
pub(in crate::emulator) fn search_corp_admins(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let paging = Paging::read(call.request)?;
    let corp = call.corp()?;
    let users = state.users.of_corp(corp).map(|(_, user)| user);
    let mut admins: Vec<&User> = users
        .filter(|user| user.is_corp_admin() && paging.matches(user.search_texts()))
        .collect();
    admins.sort_by_key(|user| user.admin_type());
    Ok(Some(paging.page(admins.into_iter(), |user| {
        state.corp_admin_json(user)
    })))
}

fn unknown() -> ErrorResponse {
    ErrorResponse::business("USG.201040000")
}

/// `accountType`: whether accounts are to be read as third-party ids.
fn by_third_account(call: &Call<'_>) -> Result<bool, ErrorResponse> {
    Ok(call.request.integer("accountType", 0..=1)? == Some(1))
}

impl State {
    /// QueryCorpAdminResultDTO: like an SP's view of an administrator, and the department.
    fn corp_admin_json(&self, user: &User) -> Value {
        let corp = user.corp.as_deref().and_then(|id| self.corp(id).ok());
        let mut admin = user.admin_json();
        if let Some(map) = admin.as_object_mut() {
            let dept = corp.map_or(Value::Null, |corp| corp.dept_json(user.dept.as_deref()));
            map.insert("dept".to_owned(), dept);
        }
        admin
    }
}
