//! The gateway: routes, roles, throttling, faults.
pub(in crate::emulator) mod call;
pub(in crate::emulator) mod faults;
pub(in crate::emulator) mod route;
pub(in crate::emulator) mod throttle;
