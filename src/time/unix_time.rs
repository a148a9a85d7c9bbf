//! Unix times: points in time as the platform counts them, with their unit in the type.
//!
//! The platform counts some times in seconds and others in milliseconds. `x-unix-time` in the document says which, and these
//! types keep a number of the one kind from being used as the other. There is no conversion from a bare integer for the same
//! reason: [`UnixMillis::new`] has the unit in its name.
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const DAY: i64 = 24 * 60 * 60;

macro_rules! unix_time {
    ($(#[$words:meta])* $name:ident, $duration:ident, $per_second:literal, $digits:literal) => {
        $(#[$words])*
        ///
        /// Any 64-bit number is a value, before 1970 too, so that what the platform sends is kept as it is. `Display` writes it
        /// in UTC by RFC 3339, such as `2050-10-10T16:00:00Z`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// The time with this number.
            #[must_use]
            pub const fn new(number: i64) -> Self {
                Self(number)
            }

            /// The number, as the platform sends and reads it.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }

            /// The same time by the system's clock; `None` when that cannot hold it. How far it reaches depends on the operating
            /// system: at least from the year 1601 to the year 30,000.
            #[must_use]
            pub fn to_system_time(self) -> Option<SystemTime> {
                let distance = Duration::$duration(self.0.unsigned_abs());
                if self.0 < 0 {
                    UNIX_EPOCH.checked_sub(distance)
                } else {
                    UNIX_EPOCH.checked_add(distance)
                }
            }
        }

        /// Rounds down to a whole number, and to the nearest that there is for times further away than that.
        impl From<SystemTime> for $name {
            fn from(time: SystemTime) -> Self {
                const NANOSECONDS: u128 = 1_000_000_000 / $per_second;
                let saturated = |count: u128| i64::try_from(count).unwrap_or(i64::MAX);
                Self(match time.duration_since(UNIX_EPOCH) {
                    Ok(after) => saturated(after.as_nanos() / NANOSECONDS),
                    Err(before) => match before.duration().as_nanos().div_ceil(NANOSECONDS) {
                        // one further than the largest number above zero
                        count if count > i64::MAX.unsigned_abs().into() => i64::MIN,
                        count => -saturated(count),
                    },
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let fraction = self.0.rem_euclid($per_second);
                utc(self.0.div_euclid($per_second), f)?;
                if fraction != 0 {
                    write!(f, ".{fraction:0digits$}", digits = $digits)?;
                }
                f.write_str("Z")
            }
        }
    };
}

unix_time! {
    /// A point in time, in seconds since 1970-01-01 00:00:00 UTC.
    UnixSeconds, from_secs, 1, 0
}

unix_time! {
    /// A point in time, in milliseconds since 1970-01-01 00:00:00 UTC.
    UnixMillis, from_millis, 1000, 3
}

/// Stops at the ends of what milliseconds can count, 292 million years away.
impl From<UnixSeconds> for UnixMillis {
    fn from(time: UnixSeconds) -> Self {
        Self(time.0.saturating_mul(1000))
    }
}

/// Date and time of day without fraction and zone.
fn utc(seconds: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    let minutes = seconds.rem_euclid(DAY) / 60;
    write!(
        f,
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}",
        minutes / 60,
        minutes % 60,
        seconds.rem_euclid(60)
    )
}

/// Days since 1970-01-01 as year, month and day of the Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    // eras of 400 years that begin on the first of March
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn no_number_is_too_large_to_be_converted_or_shown() {
        for number in [i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX] {
            let (seconds, millis) = (UnixSeconds::new(number), UnixMillis::new(number));
            for time in [seconds.to_system_time(), millis.to_system_time()]
                .into_iter()
                .flatten()
            {
                let _ = (UnixSeconds::from(time), UnixMillis::from(time));
            }
            if let Some(time) = millis.to_system_time() {
                assert_eq!(UnixMillis::from(time), millis);
            }
            if let Some(time) = seconds.to_system_time() {
                assert_eq!(UnixSeconds::from(time), seconds);
            }
            assert!(seconds.to_string().ends_with('Z') && millis.to_string().ends_with('Z'));
        }
        assert_eq!(UnixMillis::from(UnixSeconds::new(i64::MAX)).get(), i64::MAX);
    }

    #[test]
    fn a_system_time_is_rounded_down_on_both_sides_of_1970() {
        let after = UNIX_EPOCH + Duration::from_micros(1_999_999);
        assert_eq!(UnixSeconds::from(after).get(), 1);
        assert_eq!(UnixMillis::from(after).get(), 1999);
        let before = UNIX_EPOCH - Duration::from_micros(1_000_001);
        assert_eq!(UnixSeconds::from(before).get(), -2);
        assert_eq!(UnixMillis::from(before).get(), -1001);
        assert_eq!(
            UnixMillis::new(-1001).to_string(),
            "1969-12-31T23:59:58.999Z"
        );
    }

    #[test]
    fn times_are_shown_in_utc_and_their_unit_in_debug() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (2_549_030_401, "2050-10-10T16:00:01Z"),
            (253_402_300_800, "10000-01-01T00:00:00Z"),
        ] {
            assert_eq!(UnixSeconds::new(seconds).to_string(), text);
            assert_eq!(
                UnixMillis::from(UnixSeconds::new(seconds)).to_string(),
                text
            );
        }
        assert_eq!(
            UnixMillis::new(1_601_221_696_783).to_string(),
            "2020-09-27T15:48:16.783Z"
        );
        assert_eq!(format!("{:?}", UnixMillis::new(7)), "UnixMillis(7)");
    }

    #[test]
    fn on_the_wire_a_time_is_its_number() {
        let time = UnixMillis::new(1_601_221_696_783);
        assert_eq!(json!(time), json!(1_601_221_696_783_i64));
        let read: UnixMillis = serde_json::from_str("-5").unwrap();
        assert_eq!(read.get(), -5);
        assert!(serde_json::from_str::<UnixMillis>("\"5\"").is_err());
    }
}
