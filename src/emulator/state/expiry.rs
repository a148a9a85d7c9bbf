//! Expiry: what happens to members when resources of users run out (sources M3.8).
//!
//! Assumed, since no source says it: resources of users are those of the kind `SOFT`; administrators are left alone;
//! members stay disabled when resources are added, until somebody enables them.
use crate::emulator::state::State;
use crate::emulator::state::user::Role;

const USERS: &str = "SOFT";

impl State {
    /// Disables members of this user's enterprise at random, if it has fewer resources of users than when it was looked at before
    /// and fewer than members who are enabled. An enterprise is looked at when one of its users calls or logs in, so that
    /// nothing has to be done for the others.
    pub(in crate::emulator) fn disable_beyond_resources(&mut self, user: &str, now: i64) {
        let Some(corp) = self.user(user).and_then(|user| user.corp.clone()) else {
            return;
        };
        let Ok(enterprise) = self.corp(&corp) else {
            return;
        };
        let (mut granted, mut usable) = (0_i64, 0_i64);
        for resource in enterprise.resources.iter().filter(|one| one.kind == USERS) {
            granted = granted.saturating_add(resource.count);
            if resource.status(now) == 0 {
                usable = usable.saturating_add(resource.count);
            }
        }
        let before = enterprise.usable_users;
        if before == Some(usable) {
            // nothing is changed by looking: a read is not to be saved
            return;
        }
        if let Ok(enterprise) = self.corp_mut(&corp) {
            enterprise.usable_users = Some(usable);
        }
        if usable >= before.unwrap_or(granted) {
            return;
        }
        let mut enabled: Vec<usize> = self
            .users
            .of_corp(&corp)
            .filter(|(_, user)| user.role == Role::Member && !user.disabled)
            .map(|(at, _)| at)
            .collect();
        let room = usize::try_from(usable).unwrap_or(0);
        while enabled.len() > room {
            let at = enabled.swap_remove(self.random.index(enabled.len()));
            if let Some(user) = self.users.get_mut(at) {
                user.disabled = true;
            }
        }
    }
}
