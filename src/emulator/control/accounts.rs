//! Accounts and App IDs, with what a program needs to log in as one of them.
use crate::emulator::gateway::handle::Emulator;
use crate::emulator::operations::app_login::signed_message;
use crate::emulator::state::user::Role;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};

/// How long a signature is good for: long enough to look at it.
const SIGNED_FOR: Duration = Duration::from_secs(3600);

/// The accounts with their passwords, administrators first, and the App IDs without their keys.
pub(super) fn accounts(emulator: &Emulator, search: Option<&str>, limit: usize) -> Value {
    let search = search.unwrap_or("").to_lowercase();
    emulator.platform(|platform| {
        let state = &platform.state;
        let of_role = |role: Role| state.users.iter().filter(move |user| user.role == role);
        let roles = [Role::SpAdmin, Role::DefaultAdmin, Role::Admin, Role::Member];
        let found = roles.into_iter().flat_map(of_role);
        let found = found.filter(|user| user.account.to_lowercase().contains(&search));
        let accounts = found.take(limit).map(|user| {
            json!({
                "account": user.account,
                "password": user.password,
                "name": user.name,
                "role": user.role,
                "corp": user.corp,
                "disabled": user.disabled,
            })
        });
        let apps = state.apps.iter().take(limit);
        json!({
            "total": state.users.len(),
            "accounts": accounts.collect::<Vec<_>>(),
            "apps": apps.map(|app| json!({"app_id": app.id, "corp": app.corp})).collect::<Vec<_>>(),
        })
    })
}

/// A login with an App ID: the header `Authorization` and the body that it signs. `None` if there is no such App ID, or it is
/// an enterprise's and another one is named.
pub(super) fn sign(emulator: &Emulator, app_id: &str, corp: &str, user: &str) -> Option<Value> {
    let app = emulator.platform(|platform| {
        let apps = &platform.state.apps;
        apps.iter().find(|app| app.id == app_id).cloned()
    })?;
    let nonce = crate::random::uuid().ok()?.simple().to_string();
    let now = emulator.now().duration_since(UNIX_EPOCH).ok()?;
    let expires = i64::try_from(now.saturating_add(SIGNED_FOR).as_secs()).ok()?;
    let message = signed_message(&app, corp, user, expires, &nonce)?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, app.key.as_bytes());
    let signature = crate::random::hex(hmac::sign(&key, message.as_bytes()).as_ref());
    let access = STANDARD.encode(&app.id);
    let mut body =
        json!({"appId": app.id, "clientType": 72, "expireTime": expires, "nonce": nonce});
    if let Some(fields) = body.as_object_mut() {
        for (name, value) in [("corpId", corp), ("userId", user)] {
            if !value.is_empty() {
                fields.insert(name.to_owned(), value.into());
            }
        }
    }
    Some(json!({
        "authorization": format!("HMAC-SHA256 signature={signature},access={access}"),
        "body": body,
    }))
}
