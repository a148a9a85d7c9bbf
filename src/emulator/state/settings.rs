//! Settings: what a test may want otherwise.
use std::time::Duration;

/// How the platform behaves where the vendor's does not say, varies, or says too little for a test.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// How long an access token lives. Default 56,326 s, as in a published example; the service's range is 12 to 24 h.
    pub valid_period: Duration,
    /// How long a refresh token lives. Default 30 days.
    pub refresh_period: Duration,
    /// Live tokens of one account with client type 72; one more kills the oldest. Default 64 (sources 2.7).
    pub tokens_per_account: usize,
    /// Whether a refresh gives the same access token back with a new expiry, as the vendor's example does. Default
    /// `true`; otherwise it issues a new one and the old one dies.
    pub refresh_keeps_token: bool,
    /// Which token UpdateToken takes. Default [`Refreshing::WithEither`].
    pub refreshing: Refreshing,
    /// Wrong passwords in a row that lock an account. Default 5: our assumption, the vendor publishes no number.
    pub lock_after: u32,
    /// How long a locked account stays so. Default 5 minutes.
    pub lock_for: Duration,
    /// The gateway's throttling of each operation. Default `None`: off, and no quota headers.
    pub quota: Option<Quota>,
    /// Bytes of a request's body beyond which the gateway responds 413. Default 1 MiB.
    pub body_limit: usize,
    /// Users in all enterprises together, so that nobody can fill the memory by registering more. Default 10,000.
    pub user_limit: usize,
    /// Enterprises one SP may have. Default 50. One more is refused with `USG.201050006` and `corpCount`.
    pub corp_limit: usize,
    /// Whether bodies pass without `Content-Type: application/json`. Default `false`: they are refused.
    pub loose: bool,
    /// Whether reads of members mask telephone numbers and e-mail addresses, as published samples do (`177****0476`,
    /// `******`; sources M3.5). Default `false`: for whom the service does so is not known.
    pub masked_contacts: bool,
    /// Names of hosts, beside `localhost` and IP addresses, for which the HTTP server accepts requests. Default: none.
    /// A web page that points its own name at this machine could drive the emulator otherwise (DNS rebinding).
    pub allowed_hosts: Vec<String>,
}

/// Which token may be sent to UpdateToken; the vendor's pages contradict one another (sources 9.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refreshing {
    /// The access token or the refresh token.
    #[default]
    WithEither,
    /// The access token, while it lives.
    WithAccessToken,
    /// The refresh token.
    WithRefreshToken,
}

/// So many calls of one operation in a window of time; the next ones get 429 and `APIG.0308`.
#[derive(Clone, Copy, Debug)]
pub struct Quota {
    /// Calls in a window.
    pub limit: u32,
    /// The window's length.
    pub window: Duration,
    /// Whether a 429 says in `Retry-After` when the window ends. Whether the service ever does is not known.
    pub send_retry_after: bool,
}

impl Quota {
    /// So many calls a minute, the figure the document takes as a working assumption, without `Retry-After`.
    pub fn per_minute(limit: u32) -> Self {
        Self {
            limit,
            window: Duration::from_secs(60),
            send_retry_after: false,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            valid_period: Duration::from_secs(56_326),
            refresh_period: Duration::from_secs(2_592_000),
            tokens_per_account: 64,
            refresh_keeps_token: true,
            refreshing: Refreshing::default(),
            lock_after: 5,
            lock_for: Duration::from_secs(300),
            quota: None,
            body_limit: 1024 * 1024,
            user_limit: 10_000,
            corp_limit: 50,
            loose: false,
            masked_contacts: false,
            allowed_hosts: Vec::new(),
        }
    }
}

/// Milliseconds, the unit in which the platform keeps time.
pub(in crate::emulator) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
