//! Members: the people of the caller's enterprise (sources M3).
//!
//! Assumed, since no source says it: what is absent in an update stays as it is; batches change all of their members or
//! none; lists leave the default administrator out.
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::fields::{Fields, texts};
use crate::emulator::http::page::Paging;
use crate::emulator::http::rules::{is_account, is_email, is_password, is_phone};
use crate::emulator::operations::admins::by_third_account;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::corp::non_empty;
use crate::emulator::state::profile::Notice;
use crate::emulator::state::user::{Role, User};
use serde_json::{Value, json};

/// How many notices are non_empty.
const NOTICES: usize = 10_000;

/// AddUser.
pub(in crate::emulator) fn add_user(state: &mut State, call: &Call<'_>) -> OperationResult {
    let corp = call.corp()?.to_owned();
    let body = call.request.json()?;
    let fields = Fields::of("", &body)?;
    fields.require_text("name", 1..=64)?;
    let given = fields.text_like("account", 64, is_account)?;
    let third = fields.text("thirdAccount", 0..=64)?.and_then(non_empty);
    if let Some(third) = &third
        && state.position_of(&corp, third, true).is_some()
    {
        return Err(ErrorResponse::business("USG.201040001"));
    }
    let account = match given.and_then(non_empty) {
        Some(account) => account,
        None => state.random.id(),
    };
    if state.user_by_account(&account).is_some() {
        return Err(ErrorResponse::business("USG.201040017"));
    }
    let password = match fields.text("pwd", 0..=32)?.and_then(non_empty) {
        Some(password) if password.chars().count() < 8 => return Err(fields.invalid("pwd")),
        Some(password) if !is_password(&password, &account) => {
            return Err(ErrorResponse::business("USG.201040016"));
        }
        Some(password) => password,
        None => state.made_password(),
    };
    let mut user = state.new_user(Some(corp), Role::Member, account.clone())?;
    user.dept = Some("1".to_owned());
    state.apply(&mut user, &fields)?;
    user.third_account = Some(third.unwrap_or(account));
    user.password = Some(password);
    user.first_login = true;
    user.profile.active_time = call.now;
    if let Some(function) = fields.object("function")? {
        user.profile.enable_room = function.boolean("enableRoom")?.unwrap_or(false);
    }
    if fields.text("sendNotify", 0..=32)? != Some("0") {
        state.notify("addUser", &user);
    }
    let answer = state.member_json(&user);
    state.users.push(user);
    Ok(Some(answer))
}

/// ShowUserDetail.
pub(in crate::emulator) fn show_user_detail(state: &mut State, call: &Call<'_>) -> OperationResult {
    let at = member(state, call, call.path_param())?;
    let user = state.users.get(at).ok_or_else(unknown)?;
    Ok(Some(state.member_json(user)))
}

/// UpdateUser.
pub(in crate::emulator) fn update_user(state: &mut State, call: &Call<'_>) -> OperationResult {
    let at = member(state, call, call.path_param())?;
    let body = call.request.json()?;
    let fields = Fields::of("", &body)?;
    let mut user = state.users.get(at).ok_or_else(unknown)?.clone();
    state.apply(&mut user, &fields)?;
    if let Some(id) = fields.text("vmrId", 0..=32)? {
        user.profile.vmr_id = non_empty(id);
    }
    let answer = state.member_json(&user);
    if let Some(known) = state.users.get_mut(at) {
        *known = user;
    }
    Ok(Some(answer))
}

/// BatchDeleteUsers.
pub(in crate::emulator) fn batch_delete_users(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let mut gone = Vec::new();
    for at in batch(state, call)? {
        let user = state.users.get(at).ok_or_else(unknown)?;
        if user.role == Role::DefaultAdmin {
            return Err(ErrorResponse::business("USG.201040004"));
        }
        gone.push(user.id.clone());
    }
    for id in gone {
        state.users.remove(&id);
        state.tokens.end_all_of(&id, call.now);
    }
    Ok(None)
}

/// BatchUpdateUserStatus: 0 enables, 1 disables.
pub(in crate::emulator) fn batch_update_user_status(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let disabled = match call.path_param() {
        "0" => false,
        "1" => true,
        _ => return Err(ErrorResponse::parameter("value")),
    };
    for at in batch(state, call)? {
        if let Some(user) = state.users.get_mut(at) {
            user.disabled = disabled;
        }
    }
    Ok(None)
}

/// ResetPwdByAdmin. The password goes to the member, who must change it at the next login.
pub(in crate::emulator) fn reset_pwd_by_admin(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let body = call.request.json()?;
    let account = Fields::of("", &body)?.require_text("account", 1..=255)?;
    let at = state
        .position_of(call.corp()?, account, false)
        .ok_or_else(|| ErrorResponse::business("USG.206030000"))?;
    let password = state.made_password();
    let user = state.users.get_mut(at).ok_or_else(unknown)?;
    if user.email.is_none() && user.phone.is_none() {
        return Err(ErrorResponse::business("USG.206030003"));
    }
    user.password = Some(password);
    user.first_login = true;
    let told = user.clone();
    state.notify("resetPwdByAdmin", &told);
    Ok(None)
}

/// SearchUsers.
pub(in crate::emulator) fn search_users(state: &mut State, call: &Call<'_>) -> OperationResult {
    let request = call.request;
    let paging = Paging::read(request)?;
    let corp = state.corp(call.corp()?)?;
    let dept = request.text("deptCode", 32)?;
    let below = request.boolean("enableSubDept")?.unwrap_or(true);
    let admin_type = request.integer("adminType", 1..=2)?;
    let status = request.integer("status", 0..=1)?;
    let ascending = request.boolean("isAsc")?.unwrap_or(true);
    request.boolean("containsUnActive")?;
    let rooms = request.boolean("enableRoom")?;
    let mut users: Vec<&User> = state
        .users
        .of_corp(&corp.id)
        .map(|(_, user)| user)
        .filter(|user| {
            user.role != Role::DefaultAdmin
                && paging.matches(user.search_texts())
                && admin_type.is_none_or(|wanted| user.admin_type() == wanted)
                && status.is_none_or(|wanted| i64::from(user.disabled) == wanted)
                && rooms.is_none_or(|wanted| user.profile.enable_room == wanted)
                && dept.is_none_or(|wanted| match user.dept.as_deref() {
                    Some(own) if below => corp.path_to(own).iter().any(|dept| dept.code == wanted),
                    own => own == Some(wanted),
                })
        })
        .collect();
    // there are no devices here, so a list without ordinary members is empty
    let kinds = request.all("userType");
    if !kinds.is_empty() && !kinds.contains(&"2") {
        users.clear();
    }
    match request.text("sortField", 64)? {
        None | Some("userType") => {}
        Some("adminType") => users.sort_by_key(|user| user.admin_type()),
        Some("ldapAccount") => users.sort_by(|a, b| a.account.cmp(&b.account)),
        Some("deptCode") => users.sort_by(|a, b| a.dept.cmp(&b.dept)),
        Some("status") => users.sort_by_key(|user| user.disabled),
        Some("sortLevel") => users.sort_by_key(|user| user.profile.sort_level),
        Some(_) => return Err(ErrorResponse::parameter("sortField")),
    }
    if !ascending {
        users.reverse();
    }
    let json = |user: &User| {
        let mut item = state.member_json(user);
        if let Some(map) = item.as_object_mut() {
            for only_alone in [
                "deptName", "sipNum", "vmrList", "corp", "function", "devType",
            ] {
                map.remove(only_alone);
            }
            map.insert("vmrId".to_owned(), json!(vmr_id(user)));
        }
        item
    };
    Ok(Some(paging.page(users.into_iter(), json)))
}

fn unknown() -> ErrorResponse {
    ErrorResponse::business("USG.201040000")
}

/// Where the member is whom the path or a batch names.
fn member(state: &State, call: &Call<'_>, account: &str) -> Result<usize, ErrorResponse> {
    state
        .position_of(call.corp()?, account, by_third_account(call)?)
        .ok_or_else(unknown)
}

/// The members of a batch, all of them known.
fn batch(state: &State, call: &Call<'_>) -> Result<Vec<usize>, ErrorResponse> {
    let body = call.request.json()?;
    let accounts = texts("body", &body, 1..=100)?;
    let places = accounts.iter().map(|account| member(state, call, account));
    places.collect()
}

/// The personal meeting id: the one set, or nine digits of the SIP number.
fn vmr_id(user: &User) -> String {
    let digits = || user.sip.chars().filter(char::is_ascii_digit);
    let made = || digits().skip(digits().count().saturating_sub(9)).collect();
    user.profile.vmr_id.clone().unwrap_or_else(made)
}

impl State {
    /// What AddUser and UpdateUser have in common.
    fn apply(&self, user: &mut User, fields: &Fields<'_>) -> Result<(), ErrorResponse> {
        if let Some(name) = fields.text("name", 1..=64)? {
            name.clone_into(&mut user.name);
        }
        let phone = fields.text_like("phone", 32, is_phone)?;
        let country = fields.text("country", 0..=255)?;
        let has_phone = phone.is_some_and(|phone| !phone.is_empty());
        if has_phone && country.is_none() && user.country.is_none() {
            return Err(fields.invalid("country"));
        }
        let texts = [
            (phone, &mut user.phone),
            (country, &mut user.country),
            (fields.text_like("email", 255, is_email)?, &mut user.email),
            (
                fields.text("englishName", 0..=64)?,
                &mut user.profile.english_name,
            ),
            (
                fields.text("signature", 0..=512)?,
                &mut user.profile.signature,
            ),
            (fields.text("title", 0..=32)?, &mut user.profile.title),
            (fields.text("desc", 0..=128)?, &mut user.profile.desc),
        ];
        for (given, field) in texts {
            if let Some(text) = given {
                *field = non_empty(text);
            }
        }
        if let Some(code) = fields.text("deptCode", 1..=32)? {
            let corp = user.corp.as_deref().ok_or_else(ErrorResponse::forbidden)?;
            if self.corp(corp)?.department(code).is_none() {
                return Err(ErrorResponse::business("USG.201030000"));
            }
            user.dept = Some(code.to_owned());
        }
        if let Some(status) = fields.integer("status", 0..=1)? {
            user.disabled = status == 1;
        }
        if let Some(level) = fields.integer("sortLevel", 1..=10_000)? {
            user.profile.sort_level = level;
        }
        if let Some(hidden) = fields.boolean("hidePhone")? {
            user.profile.hide_phone = hidden;
        }
        Ok(())
    }

    fn made_password(&mut self) -> String {
        let text: String = self.random.id().chars().take(14).collect();
        format!("Aa{text}")
    }

    fn notify(&mut self, operation: &'static str, user: &User) {
        if self.notices.len() >= NOTICES {
            self.notices.remove(0);
        }
        self.notices.push(Notice {
            operation,
            account: user.account.clone(),
            by_mail: user.email.is_some(),
            by_sms: user.phone.is_some(),
        });
    }

    /// A telephone number or e-mail address as reads show it: of a mask, three digits at the beginning and four at the end
    /// are left, and of an address nothing.
    fn shown(&self, text: Option<&str>) -> Option<String> {
        let text = text?;
        if !self.settings.masked_contacts {
            return Some(text.to_owned());
        }
        let digits = text.strip_prefix('+').unwrap_or(text);
        let ends = digits
            .get(..3)
            .zip(digits.len().checked_sub(4).and_then(|at| digits.get(at..)));
        Some(match ends.filter(|_| is_phone(text) && digits.len() > 7) {
            Some((first, last)) => format!("{first}****{last}"),
            None => "******".to_owned(),
        })
    }

    /// QueryUserResultDTO (sources M3.3).
    fn member_json(&self, user: &User) -> Value {
        let corp = user.corp.as_deref().and_then(|id| self.corp(id).ok());
        let code = user.dept.as_deref().unwrap_or("1");
        let line = corp.map(|corp| corp.path_to(code)).unwrap_or_default();
        let path: Vec<&str> = line.iter().map(|dept| dept.name.as_str()).collect();
        let room = json!({
            "id": user.id,
            "vmrId": vmr_id(user),
            "vmrName": user.name,
            "vmrMode": 0,
            "vmrPkgId": null,
            "vmrPkgName": null,
            "vmrPkgParties": null,
            "vmrPkgLength": null,
            "status": 0,
        });
        json!({
            "id": user.id,
            "userAccount": user.account,
            "thirdAccount": user.third_account,
            "visionAccount": null,
            "name": user.name,
            "englishName": user.profile.english_name,
            "phone": self.shown(user.phone.as_deref()),
            "country": user.country,
            "email": self.shown(user.email.as_deref()),
            "sipNum": user.sip,
            "vmrList": [room],
            "deptCode": code,
            "deptName": line.last().map(|dept| &dept.name),
            "deptNamePath": path.join("#"),
            "userType": 2,
            "adminType": user.admin_type(),
            "signature": user.profile.signature,
            "title": user.profile.title,
            "desc": user.profile.desc,
            "corp": null,
            "function": {"enableRoom": user.profile.enable_room},
            "devType": {"model": null, "deviceSize": null, "purchaseChannel": null},
            "status": i64::from(user.disabled),
            "sortLevel": user.profile.sort_level,
            "hidePhone": user.profile.hide_phone,
            "license": 0,
            "activeTime": user.profile.active_time,
        })
    }
}
