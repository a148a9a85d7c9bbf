//! Requests, responses and errors without a connection; JSON fields, pages and the rules of texts.
pub(in crate::emulator) mod delivery;
pub(in crate::emulator) mod error;
pub(in crate::emulator) mod fields;
pub(in crate::emulator) mod page;
pub(in crate::emulator) mod request;
pub(in crate::emulator) mod response;
pub(in crate::emulator) mod rules;
