//! Requests and responses as the operations see them.
pub(in crate::emulator) mod fields;
pub(in crate::emulator) mod page;
pub(in crate::emulator) mod refusal;
pub(in crate::emulator) mod reply;
pub(in crate::emulator) mod request;
pub(in crate::emulator) mod response;
pub(in crate::emulator) mod rules;
