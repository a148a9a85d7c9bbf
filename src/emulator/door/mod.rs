//! The doors: in process, over HTTP, and as a byte stream.
pub(in crate::emulator) mod http;
pub(in crate::emulator) mod in_process;
pub(in crate::emulator) mod stream;
