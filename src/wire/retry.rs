//! Retry: the retry policy: attempts, backoff, `Retry-After`, and the budget of retries of a client.
use crate::wire::attempt::LONGEST_TIMEOUT;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// Shortest wait of a throttled call without `Retry-After`, and how much longer chance makes it (sources 8.4).
const THROTTLED_LEAST: Duration = Duration::from_secs(2);
const THROTTLED_SPREAD: Duration = Duration::from_secs(3);
/// Time kept for the last attempt of a throttled call.
const LAST_ATTEMPT: Duration = Duration::from_secs(1);

/// When a call is tried again.
///
/// Tried again are, within the call's deadline: throttled calls (429, and the gateway's `APIG.0308` with any status);
/// calls of which provably nothing was sent; and, for operations that may be repeated, also 502, 503, 504, closed
/// connections and attempts that ran out of time. A create is never sent twice if the first may have been applied.
///
/// The wait before try *n* + 1 is drawn between 0 and `base` · 2^(*n* − 1), at most `cap` (exponential backoff with full
/// jitter), and never shorter than the platform's `Retry-After`, of which at most `longest_wait` is believed. A wait
/// that would pass the deadline is not begun: the last error comes back at once.
///
/// A throttled call was not executed, so it is repeated until its deadline, however many attempts that takes: after 2 to
/// 5 s, then twice as long each time, up to `longest_wait`, or as `Retry-After` says. It takes nothing out of the budget.
/// A login is repeated so only for the gateway's quota (`APIG.0308`); throttled otherwise, it is counted as any other attempt.
///
/// A budget keeps an outage from being multiplied: each call adds `share` percent of a retry to it, each retry takes
/// one out, and it holds `reserve` at most. When it is empty, calls are still made, but once each. It belongs to the
/// client and all its clones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    attempts: u32,
    base: Duration,
    cap: Duration,
    longest_wait: Duration,
    reserve: u32,
    share: u32,
}

/// What throttling has cost a call so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Throttled {
    /// Attempts that were throttled.
    pub(crate) times: u32,
    /// Time waited after them.
    pub(crate) waited: Duration,
}

impl Default for Retry {
    /// 4 attempts, base 200 ms, cap 5 s, `Retry-After` up to 30 s, budget of 10 retries plus 10 % of the calls.
    fn default() -> Self {
        Self {
            attempts: 4,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(5),
            longest_wait: Duration::from_secs(30),
            reserve: 10,
            share: 10,
        }
    }
}

impl Retry {
    /// The default policy.
    pub fn new() -> Self {
        Self::default()
    }
    /// Every call is tried once. (A token that the platform refuses is still refreshed once.)
    pub fn off() -> Self {
        Self {
            attempts: 1,
            ..Self::default()
        }
    }
    /// How often a call is tried at most, the first time included. Default 4; 0 counts as 1. Throttled attempts are not
    /// counted, unless this is 1: they are repeated as long as the call's deadline allows.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }
    /// Upper bound of the first wait. Default 200 ms.
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }
    /// Upper bound of every wait that we choose. Default 5 s.
    pub fn cap(mut self, cap: Duration) -> Self {
        self.cap = cap;
        self
    }
    /// Upper bound of a wait that the platform asks for. Default 30 s.
    pub fn longest_wait(mut self, longest: Duration) -> Self {
        self.longest_wait = longest;
        self
    }
    /// The client's budget: `reserve` retries at once (default 10), and `share` percent of the calls (default 10).
    ///
    /// Only the client's own policy sets it; that of a single call cannot.
    pub fn budget(mut self, reserve: u32, share: u32) -> Self {
        self.reserve = reserve;
        self.share = share;
        self
    }

    /// Returns `true` if another try is allowed after `tries` tries.
    pub(crate) fn allows(&self, tries: u32) -> bool {
        tries < self.attempts
    }

    /// The wait after a throttled attempt, the last of `throttled`; `None` when the call's time, of which `left` remains, does
    /// not allow one. Where no `Retry-After` says when to come back, or where what it asks for has been waited already, the
    /// last attempt is made shortly before the deadline: the quota counts by the minute, and a call that has one is to
    /// survive a minute that is spent.
    pub(crate) fn wait_throttled(
        &self,
        throttled: Throttled,
        random: f64,
        asked: Option<Duration>,
        left: Option<Duration>,
    ) -> Option<Duration> {
        let wait = self.wait(throttled.times, random, asked, true);
        let Some(left) = left else {
            // Without a deadline nothing else would end it.
            return self.allows(throttled.times).then_some(wait);
        };
        if self.attempts <= 1 {
            return None;
        }
        if wait < left {
            return Some(wait);
        }
        let least = asked
            .map_or(Duration::ZERO, |asked| asked.min(self.longest_wait))
            .saturating_sub(throttled.waited)
            .max(THROTTLED_LEAST);
        left.checked_sub(LAST_ATTEMPT).filter(|last| *last >= least)
    }

    /// The wait after `tries` tries. `random` is in 0..1; `asked` is the platform's `Retry-After`; `throttled` without
    /// one means at least 2 s, drawn up to 5 s (the gateway's own advice, sources 8.4) and doubled with each further try.
    /// Past `attempts` tries, a throttled call waits that long even if the platform asks for less.
    pub(crate) fn wait(
        &self,
        tries: u32,
        random: f64,
        asked: Option<Duration>,
        throttled: bool,
    ) -> Duration {
        let random = if random.is_finite() {
            random.clamp(0.0, 1.0)
        } else {
            1.0
        };
        let doubled = 2_u32
            .checked_pow(tries.saturating_sub(1))
            .unwrap_or(u32::MAX);
        // Bounded, since a product beyond what a duration can hold would panic.
        let base = self.base.min(LONGEST_TIMEOUT);
        let ours = base
            .saturating_mul(doubled)
            .min(LONGEST_TIMEOUT)
            .min(self.cap)
            .mul_f64(random);
        let advised = (THROTTLED_LEAST + THROTTLED_SPREAD.mul_f64(random))
            .saturating_mul(doubled)
            .max(ours)
            .min(self.longest_wait);
        // Until a deadline, even a policy of short waits must not become a stream of requests.
        let advised = if self.allows(tries) {
            advised
        } else {
            advised.max(THROTTLED_LEAST)
        };
        match asked {
            // The jitter comes on top: else a whole fleet would return in the same second.
            Some(asked) => asked
                .min(self.longest_wait)
                .max(if throttled && !self.allows(tries) {
                    advised
                } else {
                    Duration::ZERO
                })
                .saturating_add(base.mul_f64(random)),
            None if throttled => advised,
            None => ours,
        }
    }
}

/// What a `Retry-After` asks for: seconds or a date.
pub(crate) fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are "very long", not "not at all".
        return Some(Duration::from_secs(
            value.parse().unwrap_or(u64::from(u32::MAX)),
        ));
    }
    let then = httpdate::parse_http_date(value).ok()?;
    Some(then.duration_since(now).unwrap_or(Duration::ZERO))
}

/// How many retries the client may still do, in hundredths.
#[derive(Debug)]
pub(crate) struct Budget {
    left: Mutex<u64>,
    most: u64,
    share: u64,
}

/// One retry, in the budget's unit.
const ONE: u64 = 100;

impl Budget {
    pub(crate) fn new(retry: &Retry) -> Self {
        let most = u64::from(retry.reserve) * ONE;
        Self {
            left: Mutex::new(most),
            most,
            share: u64::from(retry.share),
        }
    }

    /// A call has begun.
    pub(crate) fn earn(&self) {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        // A budget of nothing stays nothing: without a reserve there is nowhere to save to.
        *left = left.saturating_add(self.share).min(self.most);
    }

    /// Takes one retry out, if there is one.
    pub(crate) fn take(&self) -> bool {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = left.checked_sub(ONE);
        if let Some(rest) = rest {
            *left = rest;
        }
        rest.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_with_full_jitter_up_to_the_cap() {
        let retry = Retry::new();
        let millis = |tries, random| retry.wait(tries, random, None, false).as_millis();
        assert_eq!(
            [
                millis(1, 1.0),
                millis(2, 1.0),
                millis(3, 1.0),
                millis(9, 1.0)
            ],
            [200, 400, 800, 5000]
        );
        assert_eq!(
            [millis(1, 0.0), millis(3, 0.5), millis(u32::MAX, 1.0)],
            [0, 400, 5000]
        );
        assert_eq!(
            [millis(1, f64::NAN), millis(1, -3.0), millis(1, 7.0)],
            [200, 0, 200]
        );
    }

    #[test]
    fn waits_without_end_do_not_panic() {
        let retry = Retry::new()
            .base(Duration::MAX)
            .cap(Duration::MAX)
            .longest_wait(Duration::MAX);
        for asked in [None, Some(Duration::MAX)] {
            for throttled in [false, true] {
                assert!(retry.wait(u32::MAX, 1.0, asked, throttled) >= Duration::from_secs(86_400));
            }
        }
    }

    #[test]
    fn retry_after_is_honoured_in_both_forms_and_capped() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        assert_eq!(retry_after(" 7 ", now), Some(Duration::from_secs(7)));
        assert_eq!(
            retry_after(&httpdate::fmt_http_date(now + Duration::from_secs(90)), now),
            Some(Duration::from_secs(90))
        );
        assert_eq!(
            retry_after(&httpdate::fmt_http_date(now - Duration::from_secs(90)), now),
            Some(Duration::ZERO)
        );
        for nonsense in ["", "-1", "soon", "1.5", "Sat, 99 Foo 2020 00:00:00 GMT"] {
            assert_eq!(retry_after(nonsense, now), None, "{nonsense}");
        }
        let retry = Retry::new();
        assert_eq!(
            retry.wait(1, 0.0, Some(Duration::from_secs(7)), true),
            Duration::from_secs(7)
        );
        assert_eq!(
            retry.wait(1, 0.0, retry_after("99999999999999999999999", now), true),
            Duration::from_secs(30)
        );
    }

    #[test]
    fn throttling_without_retry_after_waits_two_to_five_seconds() {
        let retry = Retry::new();
        assert_eq!(retry.wait(1, 0.0, None, true), Duration::from_secs(2));
        assert_eq!(retry.wait(1, 1.0, None, true), Duration::from_secs(5));
    }

    #[test]
    fn the_budget_is_the_reserve_and_then_a_share_of_the_calls() {
        let budget = Budget::new(&Retry::new().budget(2, 10));
        assert!(budget.take() && budget.take() && !budget.take());
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.take(), "nine calls are not yet one retry");
        budget.earn();
        assert!(budget.take() && !budget.take());
        (0..1000).for_each(|_| budget.earn());
        assert!(
            budget.take() && budget.take() && !budget.take(),
            "never more than the reserve"
        );
    }
}
