//! Throttle: the gateway's quota for each operation (sources 8.4).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::state::settings::{Quota, millis};
use std::collections::BTreeMap;

/// Calls in the current window, by operation.
#[derive(Clone, Default)]
pub(in crate::emulator) struct Throttle(BTreeMap<&'static str, Window>);

#[derive(Clone, Copy)]
struct Window {
    start: i64,
    used: u32,
}

/// Whether a call was let in, and what is left.
pub(in crate::emulator) struct Admission {
    quota: Quota,
    remaining: Option<u32>,
    /// ms until the window ends
    wait: i64,
}

impl Throttle {
    /// Counts a call. Windows are fixed and begin with the first call.
    pub(in crate::emulator) fn admit(
        &mut self,
        operation: &'static str,
        quota: Quota,
        now: i64,
    ) -> Admission {
        let length = millis(quota.window);
        let window = self.0.entry(operation).or_insert(Window {
            start: now,
            used: 0,
        });
        // also when time went back by more than a window
        if now.abs_diff(window.start) >= length.unsigned_abs() {
            *window = Window {
                start: now,
                used: 0,
            };
        }
        let remaining = quota.limit.checked_sub(window.used.saturating_add(1));
        if remaining.is_some() {
            window.used = window.used.saturating_add(1);
        }
        Admission {
            quota,
            remaining,
            wait: window.start.saturating_add(length).saturating_sub(now),
        }
    }
}

impl Admission {
    pub(in crate::emulator) fn is_refused(&self) -> bool {
        self.remaining.is_none()
    }

    /// `X-APIG-Ratelimit-Api`.
    pub(in crate::emulator) fn header(&self) -> String {
        let remain = self.remaining.unwrap_or(0);
        format!(
            "remain:{remain},limit:{},time:{}",
            self.quota.limit,
            self.window()
        )
    }

    pub(in crate::emulator) fn error(&self) -> ErrorResponse {
        let (limit, window) = (self.quota.limit, self.window());
        let message = format!(
            "The throttling threshold has been reached: policy user over ratelimit,limit:{limit},time:{window}"
        );
        // rounded up, so that who waits that long is let in
        let seconds = u64::try_from(self.wait.saturating_add(999) / 1000).unwrap_or(0);
        ErrorResponse::gateway(429, "APIG.0308", message)
            .retry_after(self.quota.send_retry_after.then_some(seconds))
    }

    fn window(&self) -> String {
        match self.quota.window.as_secs() {
            60 => "1 minute".to_owned(),
            seconds => format!("{seconds} second"),
        }
    }
}
