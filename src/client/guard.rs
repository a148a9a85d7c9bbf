//! Guard: a session that ends with its scope.
use crate::client::Client;
use std::time::Duration;

/// Time for the logout of a dropped guard: dropping should not hold a program up for long.
const PATIENCE: Duration = Duration::from_secs(10);

/// Logs out when dropped, also when a panic unwinds. Made by [`Client::logout_on_drop`].
///
/// It ends only a session that this client (or a clone of it) has used. A token in the store that it never took up is
/// another process's and stays; one that it did take up is ended for the others too, and they log in again.
///
/// The logout may take up to 10 seconds. A failure is logged as a warning; call [`Client::logout`] to see it.
#[derive(Debug)]
#[must_use = "dropped at once, it logs out at once; bind it to a name"]
pub struct LogoutGuard {
    client: Option<Client>,
}

impl LogoutGuard {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client: Some(client),
        }
    }

    /// Leaves the session as it is after all.
    pub fn keep_session(mut self) {
        self.client = None;
    }
}

impl Drop for LogoutGuard {
    fn drop(&mut self) {
        // Without credentials there is no session to end.
        let Some(client) = self.client.take().filter(|client| client.session.is_some()) else {
            return;
        };
        let timeout = client.options.timeout.unwrap_or(PATIENCE).min(PATIENCE);
        if let Err(error) = client.with_timeout(timeout).log_out_held() {
            log::warn!("the session could not be ended: {error}");
        }
    }
}
