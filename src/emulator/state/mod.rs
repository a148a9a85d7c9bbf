//! What the platform stores: the SP, App IDs, enterprises, users, tokens and settings.
pub(in crate::emulator) mod changes;
pub(in crate::emulator) mod clock;
pub(in crate::emulator) mod corp;
pub(in crate::emulator) mod expiry;
pub(in crate::emulator) mod lookup;
pub(in crate::emulator) mod profile;
pub(in crate::emulator) mod random;
pub(in crate::emulator) mod resource;
pub(in crate::emulator) mod search;
pub(in crate::emulator) mod seed;
pub(in crate::emulator) mod seed_data;
pub(in crate::emulator) mod seed_files;
pub(in crate::emulator) mod settings;
pub(in crate::emulator) mod snapshot;
#[cfg(feature = "emulator-data")]
pub(in crate::emulator) mod store;
pub(in crate::emulator) mod table;
pub(in crate::emulator) mod token;
pub(in crate::emulator) mod totals;
pub(in crate::emulator) mod user;

use crate::emulator::state::changes::Tracked;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::profile::Notice;
use crate::emulator::state::random::Random;
use crate::emulator::state::resource::Resource;
use crate::emulator::state::settings::Settings;
use crate::emulator::state::table::Table;
use crate::emulator::state::token::Tokens;
use crate::emulator::state::user::User;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All that operations read and change.
#[derive(Clone)]
pub(in crate::emulator) struct State {
    pub(in crate::emulator) settings: Settings,
    pub(in crate::emulator) random: Random,
    pub(in crate::emulator) sp: Tracked<Sp>,
    pub(in crate::emulator) apps: Tracked<Vec<App>>,
    pub(in crate::emulator) corps: Table<Corp>,
    /// Users of all enterprises, in order of creation; the SP's administrator is the first.
    pub(in crate::emulator) users: Table<User>,
    pub(in crate::emulator) tokens: Tokens,
    /// Oldest first.
    pub(in crate::emulator) notices: Vec<Notice>,
    /// What all enterprises together were granted, by kind; kept up to date, so that it need not be added up.
    pub(in crate::emulator) granted: BTreeMap<String, i64>,
}

/// The service provider.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Sp {
    pub(in crate::emulator) id: String,
    /// What may be granted to enterprises in all.
    pub(in crate::emulator) resources: Vec<Resource>,
    pub(in crate::emulator) groups: Vec<Group>,
}

/// A media access group.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Group {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) name: String,
}

/// An App ID. With an enterprise it is of single-enterprise mode, without one of SP mode.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct App {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) key: String,
    pub(in crate::emulator) corp: Option<String>,
}
