//! The state as JSON: a snapshot of all of it, or a seed with as much as a test cares about.
//!
//! Both have one format. A snapshot holds passwords, keys and tokens: without them it could not be loaded again.
use crate::emulator::state::changes::Tracked;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::random::Random;
use crate::emulator::state::resource::Resource;
use crate::emulator::state::token::Tokens;
use crate::emulator::state::user::User;
use crate::emulator::state::{App, Sp, State};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::fmt;

/// Why a seed or snapshot cannot be loaded. Values are not repeated in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedError(String);

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SeedError {}

/// A section that is absent is that of the built-in seed; tokens that are absent are none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    sp: Option<Sp>,
    apps: Option<Vec<App>>,
    corps: Option<Vec<Corp>>,
    users: Option<Vec<User>>,
    #[serde(default)]
    tokens: Tokens,
    random: Option<Random>,
}

#[derive(Serialize)]
struct Snapshot<'a> {
    sp: &'a Sp,
    apps: &'a [App],
    corps: Vec<&'a Corp>,
    users: Vec<&'a User>,
    tokens: &'a Tokens,
    random: &'a Random,
}

impl State {
    pub(in crate::emulator) fn snapshot(&self) -> Value {
        let snapshot = Snapshot {
            sp: &self.sp,
            apps: &self.apps,
            corps: self.corps.iter().map(Box::as_ref).collect(),
            users: self.users.iter().map(Box::as_ref).collect(),
            tokens: &self.tokens,
            random: &self.random,
        };
        // nothing in it can fail to be JSON: all keys are texts
        serde_json::to_value(snapshot).unwrap_or(Value::Null)
    }

    /// The state of a seed or snapshot, with these settings.
    pub(in crate::emulator) fn load(&self, seed: &Value) -> Result<Self, SeedError> {
        let seed =
            Seed::deserialize(seed).map_err(|error| SeedError(format!("not a seed: {error}")))?;
        let mut state = Self {
            settings: self.settings.clone(),
            ..Self::seeded(0)
        };
        state.random = seed.random.unwrap_or(state.random);
        state.tokens = seed.tokens;
        state.sp = seed.sp.map_or(state.sp, Tracked::new);
        state.apps = seed.apps.map_or(state.apps, Tracked::new);
        let mut ids = HashSet::new();
        if let Some(corps) = seed.corps {
            for (at, corp) in corps.iter().enumerate() {
                check(
                    !corp.id.is_empty() && ids.insert(corp.id.clone()),
                    "corps",
                    at,
                    "id",
                )?;
            }
            state.corps = corps.into_iter().collect();
        }
        let given = seed.users.is_some();
        let mut users = seed
            .users
            .unwrap_or_else(|| state.users.iter().map(|user| (**user).clone()).collect());
        if !given {
            users.retain(|user| {
                user.corp
                    .as_deref()
                    .is_none_or(|corp| state.corp(corp).is_ok())
            });
        }
        let (mut ids, mut accounts) = (HashSet::new(), HashSet::new());
        for (at, user) in users.iter_mut().enumerate() {
            // ids are made only where there are none: a snapshot loaded is the same snapshot again
            if user.id.is_empty() {
                user.id = state.random.id();
            }
            if user.sip.is_empty() {
                user.sip = state.random.sip();
            }
            if user.number_ha1.is_empty() {
                user.number_ha1 = state.random.id();
            }
            if user.name.is_empty() {
                user.name = user.account.clone();
            }
            let corp = user.corp.as_deref();
            check(ids.insert(user.id.clone()), "users", at, "id")?;
            let account = !user.account.is_empty() && accounts.insert(user.account.clone());
            check(account, "users", at, "account")?;
            check(
                corp.is_none_or(|corp| state.corp(corp).is_ok()),
                "users",
                at,
                "corp",
            )?;
        }
        state.users = users.into_iter().collect();
        state.count_all_granted();
        Ok(state)
    }

    /// Counts anew what all enterprises together were granted.
    pub(in crate::emulator) fn count_all_granted(&mut self) {
        self.granted = BTreeMap::new();
        let resources: Vec<Resource> = self
            .corps
            .iter()
            .flat_map(|corp| corp.resources.clone())
            .collect();
        self.count_granted(&resources, 1);
    }
}

fn check(holds: bool, section: &str, at: usize, field: &str) -> Result<(), SeedError> {
    if holds {
        Ok(())
    } else {
        Err(SeedError(format!(
            "{section}[{at}].{field} is missing, appears twice, or names nothing"
        )))
    }
}
