//! What the platform holds: enterprises, users, resources, tokens, settings.
pub(in crate::emulator) mod clock;
pub(in crate::emulator) mod corp;
pub(in crate::emulator) mod counters;
pub(in crate::emulator) mod inspect;
pub(in crate::emulator) mod lookup;
pub(in crate::emulator) mod profile;
pub(in crate::emulator) mod random;
pub(in crate::emulator) mod resource;
pub(in crate::emulator) mod seed;
pub(in crate::emulator) mod seed_data;
pub(in crate::emulator) mod settings;
pub(in crate::emulator) mod token;
pub(in crate::emulator) mod totals;
pub(in crate::emulator) mod user;
