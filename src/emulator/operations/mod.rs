//! The operations: each reads or changes the state and returns a body or an error.
pub(in crate::emulator) mod account_login;
pub(in crate::emulator) mod admins;
pub(in crate::emulator) mod app_login;
pub(in crate::emulator) mod call;
pub(in crate::emulator) mod corp_form;
pub(in crate::emulator) mod corps;
pub(in crate::emulator) mod enterprise;
pub(in crate::emulator) mod grant;
pub(in crate::emulator) mod records;
pub(in crate::emulator) mod resources;
pub(in crate::emulator) mod session;
