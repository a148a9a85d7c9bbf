//! The gateway in front of the operations: routes, authorization, throttling, injected faults, counters.
pub(in crate::emulator) mod assumptions;
pub(in crate::emulator) mod counters;
#[cfg(feature = "emulator-data")]
pub(in crate::emulator) mod data;
pub(in crate::emulator) mod faults;
pub(in crate::emulator) mod greeting;
pub(in crate::emulator) mod handle;
pub(in crate::emulator) mod inspect;
pub(in crate::emulator) mod journal;
pub(in crate::emulator) mod parameters;
pub(in crate::emulator) mod platform;
pub(in crate::emulator) mod route;
pub(in crate::emulator) mod throttle;
