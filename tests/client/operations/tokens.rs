//! The token operations, called directly.
use crate::kit::Site;
use huaweicloud_meeting::api::types::{
    AppAuthReqDto, AuthReqDto, CheckTokenResultDto, ClientType, CreateTokenType, UserType,
    ValidateTokenReqDto,
};
use huaweicloud_meeting::emulator::{APP, CORP_ID, DEFAULT_ADMIN};
use huaweicloud_meeting::{Secret, UnixSeconds};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

const NONCE: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd";

fn basic(password: &str) -> Secret {
    let pair = format!("{}:{password}", DEFAULT_ADMIN.account);
    Secret::new(format!("Basic {}", STANDARD.encode(pair)))
}

fn body() -> AuthReqDto {
    AuthReqDto::new(DEFAULT_ADMIN.account, ClientType::from(72))
}

fn login(site: &Site) -> CheckTokenResultDto {
    let nobody = site.anonymous();
    nobody
        .create_token(&basic(DEFAULT_ADMIN.password), &body())
        .unwrap()
}

fn is_live(site: &Site, token: &Secret) -> bool {
    let question = ValidateTokenReqDto::new(token.clone(), false);
    match site.anonymous().check_token(&question) {
        Ok(_) => true,
        Err(error) => {
            assert_eq!(error.status(), Some(401), "{error}");
            assert_eq!(error.code(), Some("USG.000000004"));
            false
        }
    }
}

pub fn create_check_renew_and_delete(site: &Site) {
    let token = login(site);
    assert_eq!(token.valid_period, Some(56_326));
    assert_eq!(token.client_type, Some(ClientType::from(72)));
    assert_eq!(
        token.user.unwrap().uclogin_account.as_deref(),
        Some("admin@corp")
    );
    assert!(is_live(site, &token.access_token.unwrap()));

    // the two that take the session's own token
    let client = site.admin();
    client.login().unwrap();
    let renewed = client.update_token().unwrap();
    assert!(is_live(site, &renewed.access_token));
    assert!(renewed.refresh_token.is_some_and(|token| !token.is_empty()));
    client.delete_token().unwrap();
    assert!(!is_live(site, &renewed.access_token));
}

pub fn create_by_app_id(site: &Site) {
    // expireTime 0: never
    let message = format!("{}::0:{NONCE}", APP.app_id);
    let key = hmac::Key::new(hmac::HMAC_SHA256, APP.app_key.as_bytes());
    let signature: String = hmac::sign(&key, message.as_bytes())
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let header = format!(
        "HMAC-SHA256 signature={signature},access={}",
        STANDARD.encode(APP.app_id)
    );
    let body = AppAuthReqDto::new(APP.app_id, ClientType::from(72), UnixSeconds::new(0), NONCE);
    let token = site
        .anonymous()
        .create_app_id_token(&Secret::new(header), &body)
        .unwrap();
    let user = token.user.unwrap();
    assert_eq!(user.uclogin_account.as_deref(), Some("admin@corp"));
    assert_eq!(user.company_id.as_deref(), Some(CORP_ID));
    assert_eq!(user.user_type, Some(UserType::EnterpriseUser));
    assert_eq!(user.app_id.as_deref(), Some(APP.app_id));
}

#[test]
fn a_token_can_be_created_checked_renewed_and_deleted_by_hand() {
    create_check_renew_and_delete(&Site::open());
}

#[test]
fn an_app_id_logs_in_by_hand() {
    create_by_app_id(&Site::open());
}

#[test]
fn a_check_gives_a_new_token_if_asked_and_names_the_user_unless_asked_not_to() {
    let site = Site::open();
    let token = login(&site).access_token.unwrap();
    let ask = |body: ValidateTokenReqDto| site.anonymous().check_token(&body).unwrap();

    let told = ask(ValidateTokenReqDto::new(token.clone(), false));
    assert!(told.access_token.as_ref() == Some(&token) && told.user.is_some());
    let told = ask(ValidateTokenReqDto::new(token.clone(), false).with_need_account_info(false));
    assert!(told.user.is_none());
    let told = ask(ValidateTokenReqDto::new(token.clone(), true));
    let new = told.access_token.unwrap();
    assert!(new != token);
    assert!(is_live(&site, &new) && is_live(&site, &token));
}

#[test]
fn a_wrong_authorization_is_a_401_of_this_operation_and_not_of_a_login() {
    let site = Site::open();
    let error = site
        .anonymous()
        .create_token(&basic("wrong"), &body())
        .unwrap_err();
    assert_eq!(
        (error.operation(), error.status(), error.code()),
        (Some("createToken"), Some(401), Some("USG.206010000"))
    );
    assert_eq!(site.requests(), 1);
}

#[test]
fn a_login_that_asks_for_no_token_is_read_without_one() {
    let site = Site::open();
    let body = body().with_create_token_type(CreateTokenType::from(1));
    let told = site
        .anonymous()
        .create_token(&basic(DEFAULT_ADMIN.password), &body)
        .unwrap();
    // the vendor shows no such response; ours leaves the token null and names the user
    assert!(told.access_token.is_none() && told.user.is_some());
}
