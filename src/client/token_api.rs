//! HttpTokenApi: the token operations as a session asks for them, over HTTP.
use crate::api::operations::{
    CHECK_TOKEN, CREATE_APP_ID_TOKEN, CREATE_TOKEN, DELETE_TOKEN, UPDATE_TOKEN,
};
use crate::api::types::{AppAuthReqDto, AuthReqDto, TokenDto, ValidateTokenReqDto};
use crate::login::{AppKey, Kind, Signature, basic};
use crate::runtime::Operation;
use crate::time::{Deadline, UnixSeconds};
use crate::token::api::{Failure, TokenApi};
use crate::token::{ExpiryFields, LoginInfo, TokenResponse};
use crate::wire::{Call, CallOptions, Response, Transport, can_be_sent};
use crate::{Credentials, Result, Secret};
use serde::{Deserialize, Deserializer, de};

/// The token operations over HTTP. Has no token provider: a login must not wait for a login.
#[derive(Debug)]
pub(crate) struct HttpTokenApi {
    transport: Transport,
    credentials: Credentials,
    options: CallOptions,
}

impl HttpTokenApi {
    pub(crate) fn new(transport: Transport, credentials: Credentials) -> Self {
        Self {
            transport,
            credentials,
            options: CallOptions::default(),
        }
    }

    fn call(&self, operation: &'static Operation, deadline: &Deadline) -> Call<'_> {
        self.transport
            .call(operation, None, &self.options)
            .authenticates()
            .deadline(deadline)
    }

    /// The header and the body of one attempt. They go together: the body repeats what was signed.
    fn sign(&self, app: &AppKey) -> Result<(Secret, AppAuthReqDto)> {
        let signature = Signature::new(app, self.transport.clock().wall())?;
        let mut body = AppAuthReqDto::new(
            &app.app_id,
            self.credentials.client(),
            UnixSeconds::new(signature.expire_time),
            signature.nonce,
        );
        body.user_id = app.identity.user_id().map(str::to_owned);
        body.corp_id = app.identity.corp_id().map(str::to_owned);
        let profile = app.profile.clone();
        body.user_name = profile.user_name;
        body.user_email = profile.user_email;
        body.user_phone = profile.user_phone;
        body.dept_code = profile.dept_code;
        Ok((signature.authorization, body))
    }
}

impl TokenApi for HttpTokenApi {
    fn log_in(&self, deadline: &Deadline) -> Result<TokenResponse, Failure> {
        match self.credentials.kind() {
            Kind::Account(password) => {
                let body = AuthReqDto::new(&password.account, self.credentials.client());
                let call = self
                    .call(&CREATE_TOKEN, deadline)
                    // A wrong password sent twice is two failures towards the lock (sources 2.7), also when the response to
                    // the first was lost. What was provably not looked at is still repeated by the retry policy.
                    .idempotent(false)
                    .secret_header("Authorization", &basic(password));
                Ok(token_response(
                    &call.validate(&body).json(&body).response()?,
                )?)
            }
            Kind::AppId(app) => {
                let call = self
                    .call(&CREATE_APP_ID_TOKEN, deadline)
                    // A second token of 64 that nobody uses is no harm, and a signature is no password to guess at.
                    .idempotent(true)
                    .header("X-Token-Type", "LongTicket")
                    .signed(|| self.sign(app));
                Ok(token_response(&call.response()?)?)
            }
        }
    }

    fn refresh(&self, token: &Secret, deadline: &Deadline) -> Result<TokenResponse, Failure> {
        Ok(token_response(
            &self.call(&UPDATE_TOKEN, deadline).token(token).response()?,
        )?)
    }

    fn log_out(&self, token: &Secret, deadline: &Deadline) -> Result<(), Failure> {
        Ok(self.call(&DELETE_TOKEN, deadline).token(token).finish()?)
    }

    fn validate(&self, token: &Secret, deadline: &Deadline) -> Result<(), Failure> {
        let body = ValidateTokenReqDto::new(token.clone(), false).with_need_account_info(false);
        // It changes nothing as asked here, so it may be repeated.
        Ok(self
            .call(&CHECK_TOKEN, deadline)
            .idempotent(true)
            .json(&body)
            .finish()?)
    }
}

/// Reads a token from a response; one without a token, or with an empty one, cannot be decoded.
fn token_response(response: &Response) -> Result<TokenResponse> {
    response.json::<Issued>()?;
    let dto: TokenDto = response.json()?;
    if !can_be_sent(dto.access_token.expose()) {
        let problem = "the token has characters that no header can carry; it cannot be used";
        return Err(response.undecodable(problem, None));
    }
    let user = dto.user.unwrap_or_default();
    Ok(TokenResponse {
        access: dto.access_token,
        refresh: dto
            .refresh_token
            .filter(|token| can_be_sent(token.expose())),
        expiry: ExpiryFields {
            valid_period: dto.valid_period,
            expire_time: dto.expire_time,
            create_time: dto.create_time,
        },
        refresh_expiry: ExpiryFields {
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

/// The one thing that the response of a login must have. An empty token would be sent as an empty header; read like this,
/// it is reported like any other wrong shape, with the operation, the place and the request id.
#[derive(Deserialize)]
struct Issued {
    #[serde(rename = "accessToken", deserialize_with = "not_empty")]
    _access_token: (),
}

fn not_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
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
    use std::collections::HashSet;
    use std::io::Read;
    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::SeqCst;
    use std::sync::{Arc, Mutex};
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

    fn account() -> Credentials {
        Credentials::account("zhangsan@corp", "canary")
    }

    fn app_id() -> Credentials {
        Credentials::app_id("0123456789abcdef", "canary")
    }

    #[test]
    fn a_token_that_no_header_can_carry_is_refused_in_words_of_its_own_and_never_stored() {
        let store = crate::token::MemoryStore::new();
        for text in [r"a\nb", r"a\u0000", r"\r\nX: y"] {
            let body = format!("{{\"accessToken\":\"canary{text}\",\"validPeriod\":3600}}");
            let client = Client::builder(account())
                .token_store(store.clone())
                .middleware(move |_: Request<SendBody>, _: MiddlewareNext| {
                    let body = Body::builder().data(body.clone().into_bytes());
                    Ok(Response::builder().status(200).body(body).unwrap())
                })
                .build()
                .unwrap();
            let error = client.login().unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(
                shown.contains("characters that no header can carry") && !shown.contains("canary"),
                "{shown}"
            );
        }
        let empty = format!("{store:?}");
        assert!(empty.contains("tokens: {}"), "{empty}");
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
            assert_eq!(requests(account(), answer, |builder| builder), 1);
        }
        let again: [fn() -> Answered; 2] = [|| status(429), || Err(ureq::Error::ConnectionFailed)];
        for answer in again {
            assert_eq!(requests(account(), answer, |builder| builder), 4);
        }
    }

    #[test]
    fn a_login_by_app_id_is_tried_again_as_policy_deadline_and_budget_say() {
        let answer = || status(503);
        assert_eq!(requests(app_id(), answer, |builder| builder), 4);
        let twice = |builder: ClientBuilder| builder.retry(Retry::new().attempts(2));
        assert_eq!(requests(app_id(), answer, twice), 2);
        let hurried = |builder: ClientBuilder| builder.call_timeout(Duration::from_millis(150));
        assert_eq!(requests(app_id(), answer, hurried), 1, "no time for it");
        let empty = |builder: ClientBuilder| builder.retry(Retry::new().budget(0, 0));
        assert_eq!(requests(app_id(), answer, empty), 1, "no budget for it");
        let off = |builder: ClientBuilder| builder.retry(Retry::off());
        assert_eq!(requests(app_id(), answer, off), 1, "not wanted");
    }

    #[test]
    fn each_attempt_of_a_login_by_app_id_is_signed_anew() {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&seen);
        let client = Client::builder(app_id())
            .clock(ManualClock::new())
            .jitter(|| 0.0)
            .middleware(move |request: Request<SendBody>, _: MiddlewareNext| {
                let (head, body) = request.into_parts();
                let mut text = String::new();
                body.into_reader().read_to_string(&mut text).unwrap();
                let body: serde_json::Value = serde_json::from_str(&text).unwrap();
                let length = head.headers["content-type"].clone();
                assert_eq!(length, "application/json; charset=UTF-8");
                let signature = head.headers["authorization"].to_str().unwrap().to_owned();
                kept.lock()
                    .unwrap()
                    .push((signature, body["nonce"].to_string()));
                status(503)
            })
            .build()
            .unwrap();
        client.login().unwrap_err();
        let seen = seen.lock().unwrap();
        let signatures: HashSet<_> = seen.iter().map(|(signature, _)| signature).collect();
        let nonces: HashSet<_> = seen.iter().map(|(_, nonce)| nonce).collect();
        assert_eq!((seen.len(), signatures.len(), nonces.len()), (4, 4, 4));
    }
}
