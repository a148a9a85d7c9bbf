//! Dates: Unix times as people read and write them, in UTC.

const DAY: i64 = 86_400_000;

/// Milliseconds as `2030-01-31 12:00`, without the time at midnight.
pub fn moment(milliseconds: i64) -> String {
    let (days, rest) = (milliseconds.div_euclid(DAY), milliseconds.rem_euclid(DAY));
    let (year, month, day) = civil(days);
    let minutes = rest / 60_000;
    if rest == 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!(
            "{year:04}-{month:02}-{day:02} {:02}:{:02}",
            minutes / 60,
            minutes % 60
        )
    }
}

/// Reads `2030-01-31`, or a Unix time in milliseconds.
pub fn parse(text: &str) -> Result<i64, String> {
    let wrong = || "write a day as 2030-01-31, or a Unix time in milliseconds".to_owned();
    if let Ok(milliseconds) = text.parse::<i64>() {
        return if milliseconds >= 0 {
            Ok(milliseconds)
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
    let days = days_from_civil(year, month, day);
    // a day that does not exist comes back as another
    if year < 1970 || civil(days) != (year, month, day) {
        return Err(wrong());
    }
    Ok(days * DAY)
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
            assert_eq!(parse(text), Ok(milliseconds));
            assert_eq!(moment(milliseconds), text);
        }
        assert_eq!(moment(2_549_030_400_000), "2050-10-10 16:00");
        assert_eq!(parse("2549030400000"), Ok(2_549_030_400_000));
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
