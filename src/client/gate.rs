//! Gate: the token operations as a session asks for them, on the wire.
use crate::api::operations::{
    CHECK_TOKEN, CREATE_APP_ID_TOKEN, CREATE_TOKEN, DELETE_TOKEN, UPDATE_TOKEN,
};
use crate::api::types::{AppAuthReqDto, AuthReqDto, TokenDto, ValidateTokenReqDto};
use crate::dice::Dice;
use crate::login::{AppKey, Kind, Signature, basic};
use crate::token::platform::{Failure, Platform};
use crate::token::{Figures, Grant, LoginInfo};
use crate::wire::{Answer, Call, CallOptions, Deadline, Operation, Wire};
use crate::{Credentials, Error, Result, Secret};
use serde::{Deserialize, Deserializer, de};
use std::time::Duration;

/// Knocks with the credentials. Has no bearer: a login must not wait for a login.
#[derive(Debug)]
pub(super) struct Gate {
    wire: Wire,
    credentials: Credentials,
    options: CallOptions,
    dice: Dice,
}

/// An App ID's login is not repeated by the wire, because the same nonce twice looks like a replay; it is repeated
/// here with a new signature, once, after a pause of this to three times this.
const PAUSE: Duration = Duration::from_millis(200);

impl Gate {
    pub(super) fn new(wire: Wire, credentials: Credentials, dice: Dice) -> Self {
        Self {
            wire,
            credentials,
            options: CallOptions::default(),
            dice,
        }
    }

    fn call(&self, operation: &'static Operation, deadline: &Deadline) -> Call<'_> {
        self.wire
            .call(operation, None, &self.options)
            .deadline(deadline)
    }

    fn log_in_by_app(&self, app: &AppKey, deadline: &Deadline) -> Result<Grant> {
        let signature = Signature::new(app, self.wire.clock().wall())?;
        let client_type = self.credentials.client();
        let mut body = AppAuthReqDto::new(
            &app.app_id,
            client_type,
            signature.expire_time,
            signature.nonce,
        );
        body.user_id = app.identity.user_id().map(str::to_owned);
        body.corp_id = app.identity.corp_id().map(str::to_owned);
        let profile = app.profile.clone();
        body.user_name = profile.user_name;
        body.user_email = profile.user_email;
        body.user_phone = profile.user_phone;
        body.dept_code = profile.dept_code;
        let call = self
            .call(&CREATE_APP_ID_TOKEN, deadline)
            .header("X-Token-Type", "LongTicket");
        grant(
            &call
                .secret_header("Authorization", &signature.authorization)
                .check(&body)
                .json(&body)
                .answer()?,
        )
    }
}

impl Platform for Gate {
    fn log_in(&self, deadline: &Deadline) -> Result<Grant, Failure> {
        match self.credentials.kind() {
            Kind::Account(password) => {
                let body = AuthReqDto::new(&password.account, self.credentials.client());
                let call = self
                    .call(&CREATE_TOKEN, deadline)
                    .secret_header("Authorization", &basic(password));
                Ok(grant(&call.check(&body).json(&body).answer()?)?)
            }
            Kind::AppId(app) => match self.log_in_by_app(app, deadline) {
                Err(error)
                    if self.wire.repeats() && is_worth_another(&error) && !deadline.is_over() =>
                {
                    let pause = PAUSE.mul_f64(1.0 + 2.0 * self.dice.throw());
                    self.wire.clock().sleep_or_cancel(pause, &deadline.cancel);
                    Ok(self.log_in_by_app(app, deadline)?)
                }
                done => Ok(done?),
            },
        }
    }

    fn refresh(&self, token: &Secret, deadline: &Deadline) -> Result<Grant, Failure> {
        Ok(grant(
            &self.call(&UPDATE_TOKEN, deadline).token(token).answer()?,
        )?)
    }

    fn log_out(&self, token: &Secret, deadline: &Deadline) -> Result<(), Failure> {
        Ok(self.call(&DELETE_TOKEN, deadline).token(token).finish()?)
    }

    fn check(&self, token: &Secret, deadline: &Deadline) -> Result<(), Failure> {
        let body = ValidateTokenReqDto::new(token.clone(), false).with_need_account_info(false);
        // It changes nothing as asked here, so it may be repeated.
        Ok(self
            .call(&CHECK_TOKEN, deadline)
            .repeatable(true)
            .json(&body)
            .finish()?)
    }
}

/// Lost after it was sent, or stopped by a gateway. A second token of 64 that nobody uses is no harm.
fn is_worth_another(error: &Error) -> bool {
    match error.status() {
        Some(status) => matches!(status, 502..=504),
        None => error.is_transient() && error.is_ambiguous(),
    }
}

/// Reads a token from an answer; one without a token, or with an empty one, is a reply that cannot be decoded.
fn grant(answer: &Answer) -> Result<Grant> {
    answer.json::<Issued>()?;
    let dto: TokenDto = answer.json()?;
    let user = dto.user.unwrap_or_default();
    Ok(Grant {
        access: dto.access_token,
        refresh: dto.refresh_token.filter(|token| !token.expose().is_empty()),
        figures: Figures {
            valid_period: dto.valid_period,
            expire_time: dto.expire_time,
            create_time: dto.create_time,
        },
        refresh_figures: Figures {
            valid_period: dto.refresh_valid_period,
            expire_time: dto.refresh_expire_time,
            create_time: dto.refresh_create_time,
        },
        info: LoginInfo {
            password_expired: dto.pwd_expired.unwrap_or_default(),
            first_login: dto.first_login.unwrap_or_default(),
            days_password_available: dto.days_pwd_available,
            account: user.uclogin_account,
            user_id: user.user_id,
            name: user.name,
            user_type: user.user_type.map(|code| code.code()),
            admin_type: user.admin_type.map(|code| code.code()),
            corp_id: user.company_id,
            sp_id: user.sp_id,
            corp_type: user.corp_type.map(|code| code.code()),
        },
    })
}

/// The one thing that a token's answer must have. An empty token would be sent as an empty header; read like this, it
/// is told like any other wrong shape, with the operation, the place and the request id.
#[derive(Deserialize)]
struct Issued {
    #[serde(rename = "accessToken", deserialize_with = "something")]
    _access_token: (),
}

fn something<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    let text = Secret::deserialize(deserializer)?;
    if text.expose().is_empty() {
        Err(de::Error::custom("the token is empty"))
    } else {
        Ok(())
    }
}
