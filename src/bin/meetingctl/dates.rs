//! Dates: Unix times as people read and write them, in UTC.

use huaweicloud_meeting::UnixMillis;

const DAY: i64 = 86_400_000;

/// As `2030-01-31 12:00`, without the time at midnight.
pub fn moment(time: UnixMillis) -> String {
    let text = time.to_string();
    match text.split_once('T') {
        Some((day, "00:00:00Z")) => day.to_owned(),
        Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or(time)),
        None => text,
    }
}

/// Reads `2030-01-31`, or a Unix time in milliseconds.
pub fn parse(text: &str) -> Result<UnixMillis, String> {
    let wrong = || "write a day as 2030-01-31, or a Unix time in milliseconds".to_owned();
    if let Ok(milliseconds) = text.parse::<i64>() {
        return if milliseconds >= 0 {
            Ok(UnixMillis::new(milliseconds))
        } else {
            Err(wrong())
        };
    }
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return Err(wrong());
    };
    let number = |text: &str, digits: usize| {
        text.parse::<i64>()
            .ok()
            .filter(|_| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
            .ok_or_else(wrong)
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let midnight = UnixMillis::new(days_from_civil(year, month, day) * DAY);
    // a day that does not exist comes back as another
    if year < 1970 || moment(midnight) != text {
        return Err(wrong());
    }
    Ok(midnight)
}

/// Days since 1970-01-01 of a day of the Gregorian calendar.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written() {
        for (text, milliseconds) in [
            ("1970-01-01", 0),
            ("2000-02-29", 951_782_400_000),
            ("2050-10-10", 2_548_972_800_000),
        ] {
            let time = UnixMillis::new(milliseconds);
            assert_eq!(parse(text), Ok(time));
            assert_eq!(moment(time), text);
        }
        for (milliseconds, text) in [
            (2_549_030_400_000, "2050-10-10 16:00"),
            (1, "1970-01-01 00:00"),
            (-1, "1969-12-31 23:59"),
        ] {
            assert_eq!(moment(UnixMillis::new(milliseconds)), text);
        }
        assert_eq!(
            parse("2549030400000"),
            Ok(UnixMillis::new(2_549_030_400_000))
        );
        for wrong in [
            "2030-02-30",
            "2030-13-01",
            "1969-12-31",
            "30-1-1",
            "-5",
            "tomorrow",
            "2030-1-01",
            "",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
