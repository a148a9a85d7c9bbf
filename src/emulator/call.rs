//! Call: one request to one operation, with its caller known.
use super::refusal::Refusal;
use super::request::Request;
use super::user::User;
use serde_json::Value;

/// What an operation gives: a body, or nothing for a 200 without one.
pub(super) type Outcome = Result<Option<Value>, Refusal>;

/// A request on its way to its operation.
pub(super) struct Call<'a> {
    pub(super) request: &'a Request,
    /// The path's parameters, decoded, in order.
    pub(super) place: Vec<String>,
    /// ms since 1970
    pub(super) now: i64,
    /// The caller, for operations that need one.
    pub(super) caller: Option<User>,
    /// The header `X-Access-Token`, as sent.
    pub(super) token: Option<String>,
}

impl Call<'_> {
    /// The first path parameter.
    pub(super) fn place(&self) -> &str {
        self.place.first().map_or("", String::as_str)
    }

    /// The enterprise the caller belongs to.
    pub(super) fn corp(&self) -> Result<&str, Refusal> {
        let corp = self
            .caller
            .as_ref()
            .and_then(|caller| caller.corp.as_deref());
        corp.ok_or_else(Refusal::forbidden)
    }
}
