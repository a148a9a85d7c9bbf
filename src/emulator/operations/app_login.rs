//! App login: CreateAppIdToken, with a signature made with an App ID's key (sources 2.2, 2.3).
use crate::emulator::http::error::{DISABLED, ErrorResponse, LOCKED};
use crate::emulator::http::fields::Fields;
use crate::emulator::http::rules::{is_dept_code, is_email, is_phone};
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::corp::non_empty;
use crate::emulator::state::token::TokenOwner;
use crate::emulator::state::user::{Role, User};
use crate::emulator::state::{App, State};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

/// CreateAppIdToken. Parameters first (400), then the signature, then its expiry (401), then the user (412, 423).
pub(in crate::emulator) fn create_app_id_token(
    state: &mut State,
    call: &Call<'_>,
) -> OperationResult {
    let body = call.request.json()?;
    let claim = Claim::read(&Fields::of("", &body)?)?;
    let app = state
        .apps
        .iter()
        .find(|app| app.id == claim.app_id)
        .cloned();
    let (signature, access) = credentials(call.request.header("Authorization"))?;
    let app = app.ok_or_else(unverified)?;
    if access.is_some_and(|access| access != STANDARD.encode(&app.id)) {
        return Err(unverified());
    }
    if !claim.is_signed(&app, &signature) {
        return Err(unverified());
    }
    if claim.expires != 0 && claim.expires.saturating_mul(1000) <= call.now {
        return Err(ErrorResponse::new(401, "USG.206010057"));
    }
    let user = state.user_for(&app, &claim)?;
    state.disable_beyond_resources(&user.id, call.now);
    let user = state.user(&user.id).cloned().unwrap_or(user);
    if user.locked_until > call.now {
        return Err(ErrorResponse::new(423, LOCKED));
    }
    if user.disabled {
        return Err(ErrorResponse::new(412, DISABLED));
    }
    let ip = call.request.peer.to_string();
    let owner = TokenOwner {
        user: &user.id,
        client: claim.client,
        app: Some(app.id),
        ip,
    };
    let token = state
        .tokens
        .issue(owner, call.now, &state.settings, &mut state.random);
    Ok(Some(
        token.json(&user, Some(state.user_json(&user, &token))),
    ))
}

fn unverified() -> ErrorResponse {
    ErrorResponse::new(401, "USG.206010025")
}

/// What the body claims.
struct Claim<'a> {
    app_id: &'a str,
    client: i64,
    /// s; 0 = never
    expires: i64,
    nonce: &'a str,
    user: &'a str,
    corp: &'a str,
    name: &'a str,
    email: &'a str,
    phone: &'a str,
    dept: &'a str,
}

impl<'a> Claim<'a> {
    fn read(fields: &Fields<'a>) -> Result<Self, ErrorResponse> {
        Ok(Self {
            app_id: fields.require_text("appId", 1..=64)?,
            client: fields.require_integer("clientType", 0..=255)?,
            expires: fields.require_integer("expireTime", 0..=i64::MAX)?,
            nonce: fields.require_text("nonce", 32..=64)?,
            user: fields.text("userId", 0..=64)?.unwrap_or(""),
            corp: fields.text("corpId", 0..=32)?.unwrap_or(""),
            name: fields.text("userName", 0..=64)?.unwrap_or(""),
            email: fields.text_like("userEmail", 255, is_email)?.unwrap_or(""),
            phone: fields.text_like("userPhone", 32, is_phone)?.unwrap_or(""),
            dept: fields
                .text_like("deptCode", 32, is_dept_code)?
                .unwrap_or(""),
        })
    }

    fn is_signed(&self, app: &App, signature: &[u8]) -> bool {
        let message = signed_message(app, self.corp, self.user, self.expires, self.nonce);
        let key = hmac::Key::new(hmac::HMAC_SHA256, app.key.as_bytes());
        message.is_some_and(|message| hmac::verify(&key, message.as_bytes(), signature).is_ok())
    }
}

/// What a login with this App ID signs. It is of the App ID's mode, not of the values: an SP's always names the enterprise,
/// even if empty, and an enterprise's never does.
pub(in crate::emulator) fn signed_message(
    app: &App,
    corp: &str,
    user: &str,
    expires: i64,
    nonce: &str,
) -> Option<String> {
    let id = &app.id;
    match app.corp {
        Some(_) if !corp.is_empty() => None,
        Some(_) => Some(format!("{id}:{user}:{expires}:{nonce}")),
        None => Some(format!("{id}:{corp}:{user}:{expires}:{nonce}")),
    }
}

/// The signature's bytes and the `access` part of `HMAC-SHA256 signature=<hex>,access=<base64>`; older clients leave
/// the latter out.
fn credentials(header: Option<&str>) -> Result<(Vec<u8>, Option<String>), ErrorResponse> {
    let illegal = || ErrorResponse::new(401, "USG.206010024");
    let (scheme, rest) = header
        .and_then(|header| header.split_once(' '))
        .ok_or_else(illegal)?;
    if !scheme.eq_ignore_ascii_case("HMAC-SHA256") {
        return Err(illegal());
    }
    let (mut signature, mut access) = (None, None);
    for part in rest.split(',') {
        match part.trim().split_once('=') {
            Some(("signature", hex)) => signature = bytes(hex),
            Some(("access", text)) => access = Some(text.to_owned()),
            _ => {}
        }
    }
    Ok((signature.ok_or_else(unverified)?, access))
}

/// The bytes of a hex text in either case.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = hex
        .chars()
        .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(
        digits
            .chunks(2)
            .map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit))
            .collect(),
    )
}

impl State {
    /// The user such a login is for (the five identities of sources 2.3).
    fn user_for(&mut self, app: &App, claim: &Claim<'_>) -> Result<User, ErrorResponse> {
        let unbound = || ErrorResponse::new(401, "USG.206010058");
        let corp = app.corp.clone().or_else(|| non_empty(claim.corp));
        let found = match (&corp, claim.user) {
            (None, "") => {
                let mut users = self.users.iter().map(Box::as_ref);
                users.find(|user| user.role == Role::SpAdmin)
            }
            // a user without an enterprise is none of the five
            (None, _) => None,
            (Some(corp), "") => self.default_admin(corp),
            (Some(corp), third) => {
                let known = self.position_of(corp, third, true);
                let corp = corp.clone();
                return match known.and_then(|at| self.users.get_mut(at)) {
                    Some(user) => Ok(refreshed(user, claim)),
                    None => self.register(&corp, claim),
                };
            }
        };
        found.cloned().ok_or_else(unbound)
    }

    /// Registers an unknown third-party user, if the enterprise lets users register themselves (`autoUserCreate`).
    fn register(&mut self, corp: &str, claim: &Claim<'_>) -> Result<User, ErrorResponse> {
        let home = self
            .corp(corp)
            .map_err(|_| ErrorResponse::new(401, "USG.206010058"))?;
        if !home.auto_user_create {
            return Err(ErrorResponse::new(403, "USG.206010030"));
        }
        if !claim.dept.is_empty() && home.department(claim.dept).is_none() {
            return Err(ErrorResponse::business("USG.201030000"));
        }
        let id = self.random.id();
        let mut user = self.new_user(Some(corp.to_owned()), Role::Member, format!("Auto-{id}"))?;
        user.id = id;
        user.third_account = Some(claim.user.to_owned());
        user.by_app = true;
        claim.user.clone_into(&mut user.name);
        let user = refreshed(&mut user, claim);
        self.users.push(user.clone());
        Ok(user)
    }
}

/// What the login tells of a user goes to the directory, for users that such a login registered.
fn refreshed(user: &mut User, claim: &Claim<'_>) -> User {
    if user.by_app {
        user.name = non_empty(claim.name).unwrap_or_else(|| user.name.clone());
        user.email = non_empty(claim.email).or(user.email.take());
        user.phone = non_empty(claim.phone).or(user.phone.take());
        user.dept = non_empty(claim.dept).or(user.dept.take());
    }
    user.clone()
}
