//! A platform, a time that stands still, and short ways to call.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use huaweicloud_meeting::emulator::{Platform, Request, Response, SeedApp, SeedLogin};
use ring::hmac;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// 14 November 2023, 22:13:20 UTC; ten minutes before the contract's test signatures expire.
pub const START: u64 = 1_700_000_000;

pub struct Bench {
    pub platform: Platform,
    pub now: SystemTime,
}

impl Bench {
    pub fn new() -> Self {
        Self {
            platform: Platform::new(),
            now: UNIX_EPOCH + Duration::from_secs(START),
        }
    }
    pub fn pass(&mut self, seconds: u64) {
        self.now += Duration::from_secs(seconds);
    }
    pub fn ask(&mut self, request: &Request) -> Response {
        self.platform.handle(request, self.now)
    }
    pub fn call(
        &mut self,
        token: &str,
        method: &str,
        target: &str,
        body: Option<Value>,
    ) -> Response {
        let mut request = Request::new(method, target).with_token(token);
        if let Some(body) = body {
            request = request.with_json(&body);
        }
        self.ask(&request)
    }
    pub fn get(&mut self, token: &str, target: &str) -> Value {
        let answer = self.call(token, "GET", target, None);
        assert_eq!(answer.status, 200, "{target}: {:?}", answer.json());
        answer.json().unwrap()
    }
    pub fn post(&mut self, token: &str, target: &str, body: Value) -> Response {
        self.call(token, "POST", target, Some(body))
    }
    pub fn put(&mut self, token: &str, target: &str, body: Value) -> Response {
        self.call(token, "PUT", target, Some(body))
    }
    pub fn login(&mut self, login: SeedLogin) -> String {
        self.login_as(login, 72)
    }
    pub fn login_as(&mut self, login: SeedLogin, client_type: i64) -> String {
        let answer = self.ask(&account_login(login.account, login.password, client_type));
        assert_eq!(answer.status, 200, "{:?}", answer.json());
        text(&answer.json().unwrap(), "/accessToken")
    }
    pub fn app_login(&mut self, app: SeedApp, corp: Option<&str>, user: &str) -> Response {
        self.ask(&app_login(app, corp, user, START + 600))
    }
}

pub fn account_login(account: &str, password: &str, client_type: i64) -> Request {
    Request::new("POST", "/v1/usg/acs/auth/account")
        .with_header(
            "Authorization",
            format!("Basic {}", STANDARD.encode(format!("{account}:{password}"))),
        )
        .with_json(&json!({"account": account, "clientType": client_type}))
}

pub const NONCE: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd";

pub fn signature(app: SeedApp, message: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, app.app_key.as_bytes());
    let signature = hmac::sign(&key, message.as_bytes());
    signature
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// `corp`: `None` for single-enterprise mode.
pub fn app_login(app: SeedApp, corp: Option<&str>, user: &str, expires: u64) -> Request {
    let id = app.app_id;
    let message = match corp {
        None => format!("{id}:{user}:{expires}:{NONCE}"),
        Some(corp) => format!("{id}:{corp}:{user}:{expires}:{NONCE}"),
    };
    let header = format!(
        "HMAC-SHA256 signature={},access={}",
        signature(app, &message),
        STANDARD.encode(id)
    );
    let mut body = json!({"appId": id, "clientType": 72, "expireTime": expires, "nonce": NONCE, "userId": user});
    if let Some(corp) = corp {
        body["corpId"] = json!(corp);
    }
    Request::new("POST", "/v2/usg/acs/auth/appauth")
        .with_header("Authorization", header)
        .with_header("X-Token-Type", "LongTicket")
        .with_json(&body)
}

pub fn text(value: &Value, pointer: &str) -> String {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("no {pointer} in {value}"))
        .to_owned()
}

/// Status and code of a refusal.
pub fn refusal(answer: &Response) -> (u16, String) {
    let body = answer
        .json()
        .unwrap_or_else(|| panic!("no body with {}", answer.status));
    (answer.status, text(&body, "/error_code"))
}

pub fn is(answer: &Response, status: u16, code: &str) {
    assert_eq!(
        refusal(answer),
        (status, code.to_owned()),
        "{:?}",
        answer.json()
    );
}

/// Accounts, ids: one field of every item of a page.
pub fn each(page: &Value, field: &str) -> Vec<String> {
    page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| text(item, &format!("/{field}")))
        .collect()
}
