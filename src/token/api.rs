//! TokenApi: what a session asks of the platform, independent of HTTP.
use crate::time::Deadline;
use crate::token::TokenResponse;
use crate::{Error, Secret};
use std::fmt::Debug;

/// The four token operations (sources 2). Each method makes at most one request that
/// the platform counts as an attempt, and returns within the deadline.
pub(crate) trait TokenApi: Debug + Send + Sync {
    /// CreateToken or CreateAppIdToken, by the credentials.
    fn log_in(&self, deadline: &Deadline) -> Result<TokenResponse, Failure>;
    /// UpdateToken with this token (a refresh token, or an access token where none is held).
    fn refresh(&self, token: &Secret, deadline: &Deadline) -> Result<TokenResponse, Failure>;
    /// DeleteToken.
    fn log_out(&self, token: &Secret, deadline: &Deadline) -> Result<(), Failure>;
    /// CheckToken.
    fn validate(&self, token: &Secret, deadline: &Deadline) -> Result<(), Failure>;
}

/// The signature's time is out of the window: the clock here or there is wrong (sources 8.3).
const CLOCK_SKEW: &str = "206010057";

/// A failed request, and the status of the response if there was one.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub error: Error,
    pub status: Option<u16>,
}

impl Failure {
    /// The platform looked at the credentials and said no. Asking again would only bring the account closer
    /// to being locked (sources 2.7).
    pub(crate) fn is_final(&self) -> bool {
        matches!(self.status, Some(400 | 401 | 403 | 412 | 423))
    }

    /// A final response that need not be about the credentials: that of a firewall's page or of the gateway, without a code
    /// of the platform's, and a clock that is wrong just now.
    pub(crate) fn may_pass(&self) -> bool {
        match self.error.code() {
            Some(code) => code.starts_with("APIG.") || code.ends_with(CLOCK_SKEW),
            None => matches!(self.status, Some(400 | 403)),
        }
    }

    /// This token is no good for a refresh; credentials may still be.
    pub(crate) fn rules_out_the_token(&self) -> bool {
        matches!(self.status, Some(400 | 401 | 403))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = error.status();
        Self { error, status }
    }
}
