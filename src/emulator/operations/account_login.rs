//! Account login: CreateToken, with an account and its password (sources 2.1, 2.7).
use crate::emulator::http::error::{DISABLED, ErrorResponse, LOCKED};
use crate::emulator::http::fields::Fields;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::settings::millis;
use crate::emulator::state::token::TokenOwner;
use crate::emulator::state::user::User;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// CreateToken. Parameters are looked at first (400), then the lock (423), the password (401), the account (412).
pub(in crate::emulator) fn create_token(state: &mut State, call: &Call<'_>) -> OperationResult {
    let body = call.request.json()?;
    let fields = Fields::of("", &body)?;
    let account = fields.require_text("account", 1..=255)?;
    let client = fields.require_integer("clientType", 0..=255)?;
    let without_token = fields.integer("createTokenType", 0..=1)? == Some(1);
    fields.text("HA2", 0..=255)?;

    let (named, password) = basic(call.request.header("Authorization")).ok_or_else(wrong)?;
    if named != account {
        return Err(wrong());
    }
    let user = state.log_in(account, &password, call.now)?;
    let owner = TokenOwner {
        user: &user.id,
        client,
        app: None,
        ip: call.request.peer.to_string(),
    };
    if without_token {
        // what such a response looks like is not published; ours names the user and leaves the tokens null
        return Ok(Some(no_token(state, &user, owner, call.now)));
    }
    let token = state
        .tokens
        .issue(owner, call.now, &state.settings, &mut state.random);
    Ok(Some(
        token.json(&user, Some(state.user_json(&user, &token))),
    ))
}

fn wrong() -> ErrorResponse {
    ErrorResponse::new(401, "USG.206010000")
}

/// Account and password of `Basic base64(account:password)`.
fn basic(header: Option<&str>) -> Option<(String, String)> {
    let (scheme, credentials) = header?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let plain = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    let (account, password) = plain.split_once(':')?;
    Some((account.to_owned(), password.to_owned()))
}

fn no_token(state: &State, user: &User, owner: TokenOwner<'_>, now: i64) -> Value {
    let mut scratch = crate::emulator::state::token::Tokens::default();
    let token = scratch.issue(owner, now, &state.settings, &mut state.random.clone());
    let mut body = token.json(user, Some(state.user_json(user, &token)));
    if let Some(map) = body.as_object_mut() {
        for (name, value) in map.iter_mut() {
            let of_token = name.ends_with("Token")
                || name.ends_with("Time")
                || name.to_lowercase().ends_with("period");
            if of_token {
                *value = Value::Null;
            }
        }
    }
    body
}

impl State {
    /// The user of this account, if the password is right and the account is neither locked nor disabled.
    ///
    /// The failure that fills the measure is still told as a wrong password; from then on the account is locked,
    /// also for the right one. A success wipes the count.
    fn log_in(&mut self, account: &str, password: &str, now: i64) -> Result<User, ErrorResponse> {
        let lock_after = self.settings.lock_after;
        let lock_for = millis(self.settings.lock_for);
        let user = self.user_by_account_mut(account).ok_or_else(wrong)?;
        if user.locked_until > now {
            return Err(ErrorResponse::new(423, LOCKED));
        }
        if user.password.as_deref() != Some(password) {
            user.failures = user.failures.saturating_add(1);
            if user.failures >= lock_after {
                user.failures = 0;
                user.locked_until = now.saturating_add(lock_for);
            }
            return Err(wrong());
        }
        if user.disabled {
            return Err(ErrorResponse::new(412, DISABLED));
        }
        user.failures = 0;
        Ok(user.clone())
    }
}
