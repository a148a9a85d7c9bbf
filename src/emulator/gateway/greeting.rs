//! Greeting: what a program in another language needs to begin.
use crate::emulator::gateway::platform::Platform;
use crate::emulator::state::App;
use crate::emulator::state::seed::{
    APP, DEFAULT_ADMIN, MEMBER, ORDINARY_ADMIN, SP_ADMIN, SP_APP, SeedApp, SeedLogin,
};
use crate::emulator::state::user::{Role, User};
use serde_json::{Value, json};

/// Members who are named at most.
const MEMBERS: usize = 100;

impl Platform {
    pub(in crate::emulator) fn greeting(&self, base_url: &str) -> Value {
        let all = || self.state.users.iter().map(Box::as_ref);
        let default_admin = somebody(all(), DEFAULT_ADMIN, Role::DefaultAdmin);
        let corp = default_admin.and_then(|user| user.corp.as_deref());
        let of_corp = || {
            let users = self.state.users.of_corp(corp.unwrap_or_default());
            users.map(|(_, user)| user)
        };
        let members = of_corp().filter(|user| user.role == Role::Member);
        let members: Vec<&str> = members
            .take(MEMBERS)
            .map(|user| user.account.as_str())
            .collect();
        json!({
            "base_url": base_url,
            "default_admin": login(default_admin),
            "ordinary_admin": login(somebody(of_corp(), ORDINARY_ADMIN, Role::Admin)),
            "member": login(somebody(of_corp(), MEMBER, Role::Member)),
            "sp_admin": login(somebody(all(), SP_ADMIN, Role::SpAdmin)),
            "app": self.app(APP, |app| app.corp.is_some() && app.corp.as_deref() == corp),
            "sp_app": self.app(SP_APP, |app| app.corp.is_none()),
            "members": members,
            "corp_id": corp,
        })
    }

    fn app(&self, built_in: SeedApp, is_one: impl Fn(&App) -> bool) -> Value {
        let apps = || self.state.apps.iter().filter(|app| is_one(app));
        let known = apps().find(|app| app.id == built_in.app_id);
        let app = known.or_else(|| apps().next());
        app.map_or(
            Value::Null,
            |app| json!({"app_id": app.id, "app_key": app.key}),
        )
    }
}

/// The built-in account if there is one, else the first of its role who can log in.
fn somebody<'u>(
    users: impl Iterator<Item = &'u User>,
    built_in: SeedLogin,
    role: Role,
) -> Option<&'u User> {
    let can_log_in = |user: &&User| user.role == role && user.password.is_some() && !user.disabled;
    let mut first = None;
    for user in users.filter(can_log_in) {
        if user.account == built_in.account {
            return Some(user);
        }
        first = first.or(Some(user));
    }
    first
}

fn login(user: Option<&User>) -> Value {
    user.map_or(
        Value::Null,
        |user| json!({"account": user.account, "password": user.password}),
    )
}
