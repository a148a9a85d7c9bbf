//! A call of an operation: the request, its path parameters, and the authenticated caller.
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::request::Request;
use crate::emulator::state::user::User;
use serde_json::Value;

/// The body of a 200, if the operation has one, or an error response.
pub(in crate::emulator) type OperationResult = Result<Option<Value>, ErrorResponse>;

/// What an operation is called with.
pub(in crate::emulator) struct Call<'a> {
    pub(in crate::emulator) request: &'a Request,
    /// The path's parameters, decoded, in order.
    pub(in crate::emulator) params: Vec<String>,
    /// ms since 1970
    pub(in crate::emulator) now: i64,
    /// The caller, for operations that need one.
    pub(in crate::emulator) caller: Option<User>,
    /// The header `X-Access-Token`, as sent.
    pub(in crate::emulator) token: Option<String>,
}

impl Call<'_> {
    /// The first path parameter.
    pub(in crate::emulator) fn path_param(&self) -> &str {
        self.params.first().map_or("", String::as_str)
    }

    /// The enterprise the caller belongs to.
    pub(in crate::emulator) fn corp(&self) -> Result<&str, ErrorResponse> {
        let corp = self
            .caller
            .as_ref()
            .and_then(|caller| caller.corp.as_deref());
        corp.ok_or_else(ErrorResponse::forbidden)
    }
}
