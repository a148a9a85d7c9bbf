//! What tests need on the other side of a connection. The integration tests include these files too.
pub(crate) mod faults;
pub(crate) mod tls;
