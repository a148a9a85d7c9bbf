//! Session: the operations on a token that exists (sources 2.4, 2.5).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::fields::Fields;
use crate::emulator::operations::call::{Call, OperationResult};
use crate::emulator::state::State;
use crate::emulator::state::settings::Refreshing;
use crate::emulator::state::token::{Token, TokenOwner};
use crate::emulator::state::user::User;
use serde_json::{Value, json};

/// UpdateToken. Takes the refresh token or the access token, as set.
pub(in crate::emulator) fn update_token(state: &mut State, call: &Call<'_>) -> OperationResult {
    let sent = call
        .token
        .as_deref()
        .ok_or_else(ErrorResponse::unauthenticated)?;
    let State {
        tokens,
        settings,
        random,
        ..
    } = state;
    let by_refresh = settings.refreshing != Refreshing::WithAccessToken;
    let by_access = settings.refreshing != Refreshing::WithRefreshToken;
    let mut renewed = None;
    if by_refresh {
        renewed = tokens.renew_by_refresh(sent, call.now, settings, random);
    }
    if renewed.is_none() && by_access {
        renewed = tokens.renew_by_access(sent, call.now, settings, random);
    }
    let token = match renewed {
        Some(token) => token,
        // the reason, where there is one to give; a live token of the wrong kind has none
        None => {
            return Err(state
                .tokens
                .find(sent, call.now)
                .err()
                .unwrap_or_else(ErrorResponse::unauthenticated));
        }
    };
    let user = state.user_of(&token)?;
    Ok(Some(
        token.json(&user, Some(state.user_json(&user, &token))),
    ))
}

/// CheckToken. Any reason not to accept the token is the same error, 401 with `USG.000000004`.
pub(in crate::emulator) fn check_token(state: &mut State, call: &Call<'_>) -> OperationResult {
    let body = call.request.json()?;
    let fields = Fields::of("", &body)?;
    let access = fields.require_text("token", 0..=4096)?;
    let renew = fields.require_boolean("needGenNewToken")?;
    let with_user = fields.boolean("needAccountInfo")?.unwrap_or(true);

    let mut token = state
        .tokens
        .find(access, call.now)
        .map_err(|_| ErrorResponse::unauthenticated())?
        .clone();
    let user = state
        .user_of(&token)
        .map_err(|_| ErrorResponse::unauthenticated())?;
    if renew {
        let owner = TokenOwner {
            user: &user.id,
            client: token.client,
            app: token.app,
            ip: call.request.peer.to_string(),
        };
        token = state
            .tokens
            .issue(owner, call.now, &state.settings, &mut state.random);
    }
    let info = with_user.then(|| state.user_json(&user, &token));
    Ok(Some(token.json(&user, info)))
}

/// DeleteToken.
pub(in crate::emulator) fn delete_token(state: &mut State, call: &Call<'_>) -> OperationResult {
    if let Some(access) = &call.token {
        state.tokens.end(access);
    }
    Ok(None)
}

impl State {
    /// The user of a token. One who is gone or disabled has no valid token.
    pub(in crate::emulator) fn user_of(&self, token: &Token) -> Result<User, ErrorResponse> {
        let user = self
            .user(&token.user)
            .filter(|user| !user.disabled)
            .cloned();
        user.ok_or_else(|| ErrorResponse::new(401, "USG.206020000"))
    }

    /// UserInfo (sources 2.6), nulls included.
    pub(in crate::emulator) fn user_json(&self, user: &User, token: &Token) -> Value {
        json!({
            "userId": user.id,
            "ucloginAccount": user.account,
            "serviceAccount": user.sip,
            "numberHA1": user.number_ha1,
            "alias1": null,
            "companyId": user.corp,
            "spId": self.sp.id,
            "companyDomain": null,
            "realm": "huaweicloud.com",
            "userType": if user.corp.is_none() { 1 } else { 2 },
            "adminType": user.admin_type(),
            "name": user.name,
            "nameEn": null,
            "isBindPhone": null,
            "freeUser": false,
            "weLinkUser": false,
            "grayUser": false,
            "thirdAccount": user.third_account,
            "visionAccount": null,
            "headPictureUrl": null,
            "password": null,
            "paidAccount": null,
            "paidPassword": null,
            "status": i64::from(user.disabled),
            "appId": token.app,
            "tr069Account": "",
            "cloudUserId": "",
            "corpType": 0,
        })
    }
}
