//! HttpTokenApi: the token operations as a session asks for them, on the wire.
use crate::api::operations::{
    CHECK_TOKEN, CREATE_APP_ID_TOKEN, CREATE_TOKEN, DELETE_TOKEN, UPDATE_TOKEN,
};
use crate::api::types::{AppAuthReqDto, AuthReqDto, TokenDto, ValidateTokenReqDto};
use crate::login::{AppKey, Kind, Signature, basic};
use crate::random::Random;
use crate::runtime::Operation;
use crate::time::Deadline;
use crate::token::api::{Failure, TokenApi};
use crate::token::{ExpiryFields, LoginInfo, TokenResponse};
use crate::wire::{Call, CallOptions, Response, Wire};
use crate::{Credentials, Error, Result, Secret};
use serde::{Deserialize, Deserializer, de};
use std::time::Duration;

/// Knocks with the credentials. Has no bearer: a login must not wait for a login.
#[derive(Debug)]
pub(crate) struct HttpTokenApi {
    wire: Wire,
    credentials: Credentials,
    options: CallOptions,
    random: Random,
}

/// An App ID's login is not repeated by the wire, because the same nonce twice looks like a replay; it is repeated
/// here with a new signature, once, after a pause of this to three times this.
const PAUSE: Duration = Duration::from_millis(200);

impl HttpTokenApi {
    pub(crate) fn new(wire: Wire, credentials: Credentials, random: Random) -> Self {
        Self {
            wire,
            credentials,
            options: CallOptions::default(),
            random,
        }
    }

    fn call(&self, operation: &'static Operation, deadline: &Deadline) -> Call<'_> {
        self.wire
            .call(operation, None, &self.options)
            .authenticates()
            .deadline(deadline)
    }

    /// Waits before a second try, if the policy, the deadline and the client's budget leave room for one.
    fn pause(&self, deadline: &Deadline) -> bool {
        let pause = PAUSE.mul_f64(1.0 + 2.0 * self.random.sample());
        let room = self.wire.repeats() && deadline.left().is_none_or(|left| pause < left);
        if !room || !self.wire.take_retry() {
            return false;
        }
        self.wire.clock().sleep_or_cancel(pause, &deadline.cancel);
        !deadline.is_cancelled()
    }

    fn log_in_by_app(&self, app: &AppKey, deadline: &Deadline) -> Result<TokenResponse> {
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
                .validate(&body)
                .json(&body)
                .answer()?,
        )
    }
}

impl TokenApi for HttpTokenApi {
    fn log_in(&self, deadline: &Deadline) -> Result<TokenResponse, Failure> {
        match self.credentials.kind() {
            Kind::Account(password) => {
                let body = AuthReqDto::new(&password.account, self.credentials.client());
                let call = self
                    .call(&CREATE_TOKEN, deadline)
                    // A wrong password sent twice is two failures towards the lock (sources 2.7), also when the reply to
                    // the first was lost. What was provably not looked at is still repeated by the wire.
                    .idempotent(false)
                    .secret_header("Authorization", &basic(password));
                Ok(grant(&call.validate(&body).json(&body).answer()?)?)
            }
            Kind::AppId(app) => match self.log_in_by_app(app, deadline) {
                Err(error) if is_worth_another(&error) && self.pause(deadline) => {
                    Ok(self.log_in_by_app(app, deadline)?)
                }
                done => Ok(done?),
            },
        }
    }

    fn refresh(&self, token: &Secret, deadline: &Deadline) -> Result<TokenResponse, Failure> {
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
            .idempotent(true)
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
fn grant(answer: &Response) -> Result<TokenResponse> {
    answer.json::<Issued>()?;
    let dto: TokenDto = answer.json()?;
    let user = dto.user.unwrap_or_default();
    Ok(TokenResponse {
        access: dto.access_token,
        refresh: dto.refresh_token.filter(|token| !token.expose().is_empty()),
        figures: ExpiryFields {
            valid_period: dto.valid_period,
            expire_time: dto.expire_time,
            create_time: dto.create_time,
        },
        refresh_figures: ExpiryFields {
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

#[cfg(test)]
mod tests {
    use crate::token::testing::ManualClock;
    use crate::{Client, ClientBuilder, Credentials, Retry};
    use std::sync::Arc;
    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::SeqCst;
    use std::time::Duration;
    use ureq::http::{Request, Response};
    use ureq::middleware::MiddlewareNext;
    use ureq::{Body, SendBody};

    type Answered = Result<Response<Body>, ureq::Error>;

    /// How many requests a login makes that is always answered like this.
    fn requests(
        credentials: Credentials,
        answer: fn() -> Answered,
        change: impl FnOnce(ClientBuilder) -> ClientBuilder,
    ) -> u32 {
        let count = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&count);
        let builder = Client::builder(credentials)
            .clock(ManualClock::new())
            .jitter(|| 0.9)
            .middleware(move |_: Request<SendBody>, _: MiddlewareNext| {
                counted.fetch_add(1, SeqCst);
                answer()
            });
        let client = change(builder).build().unwrap();
        assert!(client.login().is_err());
        count.load(SeqCst)
    }

    fn status(status: u16) -> Answered {
        let body = Body::builder().data(Vec::new());
        Ok(Response::builder().status(status).body(body).unwrap())
    }

    fn person() -> Credentials {
        Credentials::account("zhangsan@corp", "canary")
    }

    fn program() -> Credentials {
        Credentials::app_id("0123456789abcdef", "canary")
    }

    #[test]
    fn a_password_is_sent_once_unless_it_was_provably_not_looked_at() {
        let once: [fn() -> Answered; 4] = [
            || status(502),
            || status(503),
            || status(504),
            || Err(ureq::Error::Timeout(ureq::Timeout::Global)),
        ];
        for answer in once {
            assert_eq!(requests(person(), answer, |builder| builder), 1);
        }
        let again: [fn() -> Answered; 2] = [|| status(429), || Err(ureq::Error::ConnectionFailed)];
        for answer in again {
            assert_eq!(requests(person(), answer, |builder| builder), 4);
        }
    }

    #[test]
    fn a_second_login_by_app_id_keeps_to_policy_deadline_and_budget() {
        let answer = || status(503);
        assert_eq!(requests(program(), answer, |builder| builder), 2);
        let hurried = |builder: ClientBuilder| builder.call_timeout(Duration::from_millis(300));
        assert_eq!(requests(program(), answer, hurried), 1, "no time for it");
        let empty = |builder: ClientBuilder| builder.retry(Retry::new().budget(0, 0));
        assert_eq!(requests(program(), answer, empty), 1, "no budget for it");
        let off = |builder: ClientBuilder| builder.retry(Retry::off());
        assert_eq!(requests(program(), answer, off), 1, "not wanted");
    }
}
