//! Sign: the two values of `Authorization` that prove who logs in (sources 2.1 and 2.3).
use crate::login::{AppKey, Password};
use crate::random::{self, hex};
use crate::time::unix_seconds;
use crate::{Error, Result, Secret};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use std::time::SystemTime;
use zeroize::Zeroizing;

/// How long a signature is good for: long enough for clocks a few minutes apart, as the vendor's programs have it.
const SECONDS_GOOD: i64 = 600;

/// `Basic ` and the Base64 text of `account:password`.
pub(crate) fn basic(credentials: &Password) -> Secret {
    let Password { account, password } = credentials;
    // Both texts are made in one piece of the right size, so that growing leaves no copy of the password behind.
    let mut plain = Zeroizing::new(String::with_capacity(
        account.len() + 1 + password.expose().len(),
    ));
    plain.push_str(account);
    plain.push(':');
    plain.push_str(password.expose());
    let mut header = String::with_capacity(BASIC.len() + plain.len().div_ceil(3) * 4);
    header.push_str(BASIC);
    STANDARD.encode_string(plain.as_bytes(), &mut header);
    Secret::new(header)
}

const BASIC: &str = "Basic ";

/// One attempt's proof: the header, and the two values that the body must repeat.
#[derive(Debug)]
pub(crate) struct Signature {
    pub authorization: Secret,
    /// Unix seconds.
    pub expire_time: i64,
    pub nonce: String,
}

impl Signature {
    /// Signs for one attempt. Fails only when the system has no random numbers to give.
    pub(crate) fn new(app: &AppKey, wall: SystemTime) -> Result<Self> {
        let mut chance = [0; 24];
        random::fill(&mut chance).map_err(|error| {
            Error::config_because(
                "the system gives no random numbers, so no login can be signed",
                error,
            )
        })?;
        Ok(Self::with(
            app,
            unix_seconds(wall).saturating_add(SECONDS_GOOD),
            hex(&chance),
        ))
    }

    fn with(app: &AppKey, expire_time: i64, nonce: String) -> Self {
        let message = format!(
            "{}:{}:{expire_time}:{nonce}",
            app.app_id,
            app.identity.signed()
        );
        // ring keeps two hash states of the key, not the key itself, and does not wipe them.
        let key = hmac::Key::new(hmac::HMAC_SHA256, app.app_key.expose().as_bytes());
        let signature = hex(hmac::sign(&key, message.as_bytes()).as_ref());
        let access = STANDARD.encode(app.app_id.as_bytes());
        let authorization =
            Secret::new(format!("HMAC-SHA256 signature={signature},access={access}"));
        Self {
            authorization,
            expire_time,
            nonce,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::login::{Identity, Profile};
    use std::time::{Duration, UNIX_EPOCH};

    const NONCE: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd";

    fn app(identity: Identity) -> AppKey {
        AppKey {
            app_id: "0123456789abcdef0123456789abcdef".into(),
            app_key: Secret::new(
                "0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0",
            ),
            identity,
            profile: Profile::default(),
        }
    }

    fn signed(identity: Identity, expire_time: i64) -> String {
        let signature = Signature::with(&app(identity), expire_time, NONCE.into());
        let header = signature.authorization.expose().to_owned();
        let (signature, access) = header
            .strip_prefix("HMAC-SHA256 signature=")
            .unwrap()
            .split_once(",access=")
            .unwrap();
        assert_eq!(access, "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        signature.to_owned()
    }

    #[test]
    fn an_enterprises_user_signs_as_the_contract_says() {
        let alice = Identity::enterprise_user("alice@ent01");
        assert_eq!(
            signed(alice, 1_700_000_600),
            "f633ac2201d77f79d3ae16a5de1c127b2f7de9f446b082e3f980298c096b1c02"
        );
    }

    #[test]
    fn an_enterprises_default_administrator_signs_as_the_contract_says() {
        let expected = "34f7376bb45dbca9ace72ac73595bd23a6125817a96a4d2b209c919e6bc9aa29";
        assert_eq!(signed(Identity::EnterpriseAdmin, 1_700_000_600), expected);
    }

    #[test]
    fn a_user_of_an_sps_enterprise_signs_as_the_contract_says() {
        let alice = Identity::sp_enterprise_user("807074304", "alice@ent01");
        assert_eq!(
            signed(alice, 1_700_000_600),
            "3da69eeb68214d94d6cf3bbc105e65ec51470f61c9321cd0daee06610143f6c3"
        );
    }

    #[test]
    fn the_default_administrator_of_an_sps_enterprise_signs_as_the_contract_says() {
        let admin = Identity::sp_enterprise_admin("807074304");
        assert_eq!(
            signed(admin, 1_700_000_600),
            "14e75db816185262344a219a7c715f9bd5d9a8944ba02bea84e8a732f6ca2dc0"
        );
    }

    #[test]
    fn an_sps_default_administrator_signs_as_the_contract_says() {
        let expected = "674fd25686d5e696c2ca6e9b125c96133f2151de3ff7362a1448a92c45b78e03";
        assert_eq!(signed(Identity::SpAdmin, 1_700_000_600), expected);
    }

    #[test]
    fn a_name_in_chinese_signs_as_the_contract_says() {
        let zhang = Identity::enterprise_user("张三");
        assert_eq!(
            signed(zhang, 0),
            "ed7b7b446ac63d9cbf53f07171fc4f21a3d4dc4b459cb29f54f429d434fb466e"
        );
    }

    #[test]
    fn a_password_is_sent_as_the_contract_says() {
        let zhang = Password {
            account: "zhangsan@corp".into(),
            password: Secret::new("cnp200@HW"),
        };
        assert_eq!(
            basic(&zhang).expose(),
            "Basic emhhbmdzYW5AY29ycDpjbnAyMDBASFc="
        );
    }

    #[test]
    fn every_attempt_has_a_nonce_of_its_own_and_ten_minutes() {
        let wall = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let attempts: Vec<_> = (0..100)
            .map(|_| Signature::new(&app(Identity::SpAdmin), wall).unwrap())
            .collect();
        assert!(
            attempts
                .iter()
                .all(|attempt| attempt.expire_time == 1_700_000_600)
        );
        assert!(
            attempts
                .iter()
                .all(|attempt| (32..=64).contains(&attempt.nonce.len()))
        );
        let nonces: std::collections::HashSet<_> =
            attempts.iter().map(|attempt| &attempt.nonce).collect();
        assert_eq!(nonces.len(), 100);
    }

    #[test]
    fn a_signature_does_not_show_itself() {
        let signature = Signature::new(&app(Identity::SpAdmin), SystemTime::now()).unwrap();
        assert!(!format!("{signature:?}").contains("signature="));
    }
}
