//! Call: one request to one operation, with its caller known.
use crate::emulator::http::refusal::Refusal;
use crate::emulator::http::request::Request;
use crate::emulator::state::user::User;
use serde_json::Value;

/// What an operation gives: a body, or nothing for a 200 without one.
pub(in crate::emulator) type Outcome = Result<Option<Value>, Refusal>;

/// A request on its way to its operation.
pub(in crate::emulator) struct Call<'a> {
    pub(in crate::emulator) request: &'a Request,
    /// The path's parameters, decoded, in order.
    pub(in crate::emulator) place: Vec<String>,
    /// ms since 1970
    pub(in crate::emulator) now: i64,
    /// The caller, for operations that need one.
    pub(in crate::emulator) caller: Option<User>,
    /// The header `X-Access-Token`, as sent.
    pub(in crate::emulator) token: Option<String>,
}

impl Call<'_> {
    /// The first path parameter.
    pub(in crate::emulator) fn place(&self) -> &str {
        self.place.first().map_or("", String::as_str)
    }

    /// The enterprise the caller belongs to.
    pub(in crate::emulator) fn corp(&self) -> Result<&str, Refusal> {
        let corp = self
            .caller
            .as_ref()
            .and_then(|caller| caller.corp.as_deref());
        corp.ok_or_else(Refusal::forbidden)
    }
}
