//! The initial state: names, users and App IDs. All of it is made up; the ids shaped like the vendor's are from its examples.
use crate::emulator::state::changes::Tracked;
use crate::emulator::state::random::Random;
use crate::emulator::state::seed_data::{CORP_ID, corp, sp};
use crate::emulator::state::settings::Settings;
use crate::emulator::state::table::Table;
use crate::emulator::state::token::Tokens;
use crate::emulator::state::user::{Role, User};
use crate::emulator::state::{App, State};
use std::collections::BTreeMap;
use std::fmt;

/// An account with its password, made up for the emulator.
#[derive(Clone, Copy)]
pub struct SeedLogin {
    /// The meeting account.
    pub account: &'static str,
    /// Its password.
    pub password: &'static str,
}

/// An App ID with its key, made up for the emulator.
#[derive(Clone, Copy)]
pub struct SeedApp {
    /// The App ID.
    pub app_id: &'static str,
    /// Its key.
    pub app_key: &'static str,
}

impl fmt::Debug for SeedLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SeedLogin")
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for SeedApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SeedApp")
            .field("app_id", &self.app_id)
            .finish_non_exhaustive()
    }
}

/// The SP's administrator.
pub const SP_ADMIN: SeedLogin = SeedLogin {
    account: "spadmin@sp",
    password: "Sp-Admin#2026",
};
/// The enterprise's default administrator.
pub const DEFAULT_ADMIN: SeedLogin = SeedLogin {
    account: "admin@corp",
    password: "Corp-Admin#2026",
};
/// One of the enterprise's two ordinary administrators; the other is `admin002`, with the same password.
pub const ORDINARY_ADMIN: SeedLogin = SeedLogin {
    account: "admin001",
    password: "Deputy#2026",
};
/// An ordinary member; the others have the same password.
pub const MEMBER: SeedLogin = SeedLogin {
    account: "test006",
    password: "Member#2026",
};
/// An App ID of the enterprise (single-enterprise mode).
pub const APP: SeedApp = SeedApp {
    app_id: "0123456789abcdef0123456789abcdef",
    app_key: "0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0",
};
/// An App ID of the SP (multi-tenant mode).
pub const SP_APP: SeedApp = SeedApp {
    app_id: "fedcba9876543210fedcba9876543210",
    app_key: "ffeeddccbbaa99887766554433221100f0e1d2c3b4a5968778695a4b3c2d1e0f",
};
/// The enterprise's ordinary members at the start.
pub const MEMBERS: [&str; 14] = [
    "test001",
    "test002",
    "test003",
    "test004",
    "test005",
    "test006",
    "test007",
    "test008",
    "test009",
    "test010",
    "test011",
    "test012",
    "alice@corp",
    "zhangsan@corp.cn",
];

impl State {
    /// The seeded SP, enterprise, users and resources.
    pub(in crate::emulator) fn seeded(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let sp = sp(&mut random);
        let corp = corp(&mut random);
        let mut state = Self {
            settings: Settings::default(),
            random,
            sp: Tracked::new(sp),
            apps: Tracked::new(vec![app(APP, Some(CORP_ID)), app(SP_APP, None)]),
            corps: Table::default(),
            users: Table::default(),
            tokens: Tokens::default(),
            granted: BTreeMap::new(),
            notices: Vec::new(),
        };
        state.count_granted(&corp.resources, 1);
        state.corps.push(corp);
        state.seed_users();
        state
    }

    fn seed_users(&mut self) {
        self.seed_user(SP_ADMIN, None, Role::SpAdmin, |_| {});
        self.seed_user(DEFAULT_ADMIN, Some(CORP_ID), Role::DefaultAdmin, |user| {
            "Default administrator".clone_into(&mut user.name);
            user.dept = Some("1".to_owned());
        });
        let deputy = |account| SeedLogin {
            account,
            ..ORDINARY_ADMIN
        };
        self.seed_user(deputy("admin001"), Some(CORP_ID), Role::Admin, |user| {
            user.dept = Some("1".to_owned())
        });
        self.seed_user(deputy("admin002"), Some(CORP_ID), Role::Admin, |user| {
            user.dept = Some("dept-ops".to_owned())
        });
        for account in MEMBERS {
            let login = SeedLogin { account, ..MEMBER };
            self.seed_user(login, Some(CORP_ID), Role::Member, |user| match account {
                // as in the published example: nothing but an e-mail address
                "test006" => (user.phone, user.country) = (None, None),
                // an id that must be encoded in a path
                "test003" => user.third_account = Some("ext/003".to_owned()),
                "zhangsan@corp.cn" => {
                    "张三".clone_into(&mut user.name);
                    user.third_account = Some("张三".to_owned());
                    user.dept = Some("dept-eng".to_owned());
                }
                _ => user.dept = Some("dept-eng".to_owned()),
            });
        }
    }

    fn seed_user(
        &mut self,
        login: SeedLogin,
        corp: Option<&str>,
        role: Role,
        more: impl FnOnce(&mut User),
    ) {
        let Ok(mut user) = self.new_user(corp.map(str::to_owned), role, login.account.to_owned())
        else {
            return;
        };
        let plain: String = login
            .account
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let number = self.users.len();
        user.password = Some(login.password.to_owned());
        user.third_account = Some(format!("{plain}@third.example"));
        user.email = Some(format!("{plain}@corp.example"));
        user.phone = Some(format!("+8613800138{number:03}"));
        user.country = Some("chinaPR".to_owned());
        more(&mut user);
        self.users.push(user);
    }
}

fn app(seed: SeedApp, corp: Option<&str>) -> App {
    App {
        id: seed.app_id.to_owned(),
        key: seed.app_key.to_owned(),
        corp: corp.map(str::to_owned),
    }
}
