//! A blocking client for the management API of Huawei Cloud Meeting.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
