//! How requests reach the emulator: a ureq middleware in process, and an HTTP server.
pub(in crate::emulator) mod connections;
pub(in crate::emulator) mod hosts;
pub(in crate::emulator) mod http;
pub(in crate::emulator) mod in_process;
pub(in crate::emulator) mod stream;
pub(in crate::emulator) mod tls;
