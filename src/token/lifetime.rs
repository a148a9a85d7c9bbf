//! Lifetime: how long a token may be used, and when to refresh it.
use crate::random::Random;
use crate::time::unix_seconds;
use crate::token::ExpiryFields;
use std::time::{Duration, SystemTime};

/// Shorter lifetimes are taken for a mistake: they would mean a login with nearly every call.
const SHORTEST: Duration = Duration::from_secs(60);
/// Longer lifetimes are taken for a mistake too (milliseconds for seconds, say): refresh tokens, the longest
/// that the platform issues, live for 30 days.
pub(crate) const LONGEST: Duration = Duration::from_secs(30 * 24 * 3600);
/// Used when a response has no expiry: well below the 12 hours that tokens live at least. Too short costs a
/// refresh, too long a refused call.
const UNSTATED: Duration = Duration::from_secs(3600);

/// Time before the end in which a token is refreshed: at least a minute, so that calls under way finish with
/// the old one, and a twentieth of the lifetime, so that there is time to get over an outage.
const LEAST_MARGIN: Duration = Duration::from_secs(60);

impl ExpiryFields {
    /// How long the token lives, counted from the moment before it was asked for.
    ///
    /// `validPeriod` first: it needs no clock but a stopwatch. Then the distance between `expireTime` and
    /// `createTime`, which are both read from the platform's clock. Then `expireTime` by our own time of day.
    pub(crate) fn lifetime(&self, wall: SystemTime) -> Duration {
        let period = self.valid_period;
        let between = self
            .expire_time
            .zip(self.create_time)
            .and_then(|(end, issued)| end.get().checked_sub(issued.get() / 1000));
        let from_now = self
            .expire_time
            .and_then(|end| end.get().checked_sub(unix_seconds(wall)));
        let stated = [period, between, from_now].map(|seconds| seconds.and_then(seconds_long));
        let sane = stated
            .iter()
            .flatten()
            .find(|life| (SHORTEST..=LONGEST).contains(*life));
        let any = sane.or_else(|| stated.iter().flatten().next());
        any.map_or(UNSTATED, |life| *life).clamp(SHORTEST, LONGEST)
    }

    pub(crate) fn are_present(&self) -> bool {
        self.valid_period.is_some() || self.expire_time.is_some()
    }
}

/// A positive number of seconds as a duration.
fn seconds_long(seconds: i64) -> Option<Duration> {
    u64::try_from(seconds)
        .ok()
        .filter(|seconds| *seconds > 0)
        .map(Duration::from_secs)
}

/// How long before its end a token of this lifetime is due for a refresh: one to two margins, by chance, so that
/// processes that logged in together do not refresh together. Never more than half the lifetime.
pub(crate) fn margin(life: Duration, random: &Random) -> Duration {
    let margin = (life / 20).max(LEAST_MARGIN).min(life / 4);
    margin + margin.mul_f64(random.sample())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{UnixMillis, UnixSeconds};
    use std::time::UNIX_EPOCH;

    const HOUR: i64 = 3600;
    const NOW: i64 = 1_700_000_000;

    fn life(valid_period: Option<i64>, expire_time: Option<i64>, create_time: Option<i64>) -> u64 {
        let wall = UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs());
        ExpiryFields {
            valid_period,
            expire_time: expire_time.map(UnixSeconds::new),
            create_time: create_time.map(UnixMillis::new),
        }
        .lifetime(wall)
        .as_secs()
    }

    #[test]
    fn the_valid_period_comes_first() {
        assert_eq!(
            life(
                Some(56_326),
                Some(NOW + 12 * HOUR),
                Some((NOW - HOUR) * 1000)
            ),
            56_326
        );
    }

    #[test]
    fn without_it_the_platforms_own_two_times_count_then_our_clock() {
        for odd in [
            None,
            Some(0),
            Some(-5),
            Some(i64::MIN),
            Some(i64::MAX),
            Some(5),
        ] {
            assert_eq!(
                life(odd, Some(NOW + 3 * HOUR), Some((NOW - HOUR) * 1000)),
                4 * 3600,
                "{odd:?}"
            );
            assert_eq!(life(odd, Some(NOW + 3 * HOUR), None), 3 * 3600, "{odd:?}");
        }
    }

    #[test]
    fn absurd_expiry_fields_are_bounded() {
        assert_eq!(life(None, None, None), 3600);
        assert_eq!(life(Some(5), None, None), 60);
        assert_eq!(life(Some(i64::MAX), None, None), 30 * 24 * 3600);
        assert_eq!(life(Some(-1), Some(i64::MIN), Some(i64::MIN)), 3600);
        assert_eq!(life(None, Some(NOW - 1), None), 3600);
    }

    #[test]
    fn refresh_is_early_and_spread_by_chance() {
        let day = Duration::from_secs(24 * 3600);
        let at = |chance: f64| margin(day, &Random::new(move || chance)).as_secs();
        assert_eq!(at(0.0), 4320);
        assert_eq!(at(0.5), 6480);
        assert!(at(0.999) < 8640);
        // A short lifetime is not spent in refreshes.
        let minute = Duration::from_secs(60);
        assert_eq!(margin(minute, &Random::new(|| 1.0)).as_secs(), 30);
        assert_eq!(margin(minute, &Random::new(|| f64::NAN)).as_secs(), 15);
        let quarter = Duration::from_secs(900);
        assert_eq!(margin(quarter, &Random::new(|| 0.0)).as_secs(), 60);
    }
}
