//! Units: a number that is a time or a size says in which unit.

use crate::openapi::check::fault::Fault;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::names::lower_words;
use crate::openapi::document::shape::Shape;

/// Last words of names that are times or sizes.
const MEASURES: [&str; 40] = [
    "age",
    "bandwidth",
    "bitrate",
    "capability",
    "capacity",
    "date",
    "deadline",
    "delay",
    "duration",
    "elapsed",
    "expiration",
    "expire",
    "expires",
    "expiry",
    "frequency",
    "height",
    "interval",
    "latency",
    "lifetime",
    "memory",
    "period",
    "quota",
    "rate",
    "retention",
    "size",
    "space",
    "speed",
    "storage",
    "throughput",
    "time",
    "timeout",
    "timestamp",
    "ttl",
    "uptime",
    "validity",
    "volume",
    "width",
    "before",
    "after",
    "since",
];

/// Words that are units, or say that there is none.
const UNITS: [&str; 81] = [
    "nanosecond",
    "nanoseconds",
    "ns",
    "microsecond",
    "microseconds",
    "us",
    "millisecond",
    "milliseconds",
    "ms",
    "second",
    "seconds",
    "sec",
    "secs",
    "s",
    "minute",
    "minutes",
    "min",
    "mins",
    "hour",
    "hours",
    "h",
    "day",
    "days",
    "d",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "bit",
    "bits",
    "byte",
    "bytes",
    "octet",
    "octets",
    "b",
    "kb",
    "mb",
    "gb",
    "tb",
    "pb",
    "kib",
    "mib",
    "gib",
    "tib",
    "kbit",
    "mbit",
    "gbit",
    "kbps",
    "mbps",
    "gbps",
    "kilobyte",
    "kilobytes",
    "megabyte",
    "megabytes",
    "gigabyte",
    "gigabytes",
    "terabyte",
    "terabytes",
    "hz",
    "khz",
    "mhz",
    "ghz",
    "pixel",
    "pixels",
    "px",
    "percent",
    "%",
    "points",
    "yyyymmdd",
    "number",
    "count",
    "users",
    "items",
    "people",
    "characters",
    "entries",
    "unit",
    "unitless",
    "units",
];

pub fn check(index: &Index<'_>, faults: &mut Vec<Fault>) {
    for schema in index.all(Object::Schema) {
        for (name, property) in schema.members_of("properties") {
            look(&name, &property, None, &property, faults);
        }
    }
    for parameter in index.all(Object::Parameter) {
        if let (Some(name), Some(schema)) = (parameter.text("name"), parameter.get("schema")) {
            look(
                name,
                &schema,
                parameter.text("description"),
                parameter,
                faults,
            );
        }
    }
}

fn look(
    name: &str,
    schema: &Place<'_>,
    own_words: Option<&str>,
    place: &Place<'_>,
    faults: &mut Vec<Fault>,
) {
    let Some(shape) = Shape::one(schema) else {
        return;
    };
    let is_number = matches!(shape.kind(), Some("integer" | "number"));
    let listed = shape.values().is_some() || shape.word("x-known-values").is_some();
    let words = lower_words(name);
    let measures = words
        .last()
        .is_some_and(|last| MEASURES.contains(&last.as_str()));
    // `ageInDays` and `sizeMb` say it themselves.
    let said_by_name = words
        .iter()
        .any(|word| word.len() > 1 && UNITS.contains(&word.as_str()));
    let said_by_extension = shape.word("x-unix-time").is_some();
    if !is_number || listed || !measures || said_by_name || said_by_extension {
        return;
    }
    let prose = [own_words, shape.text("description")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    if !names_unit(&prose) {
        let words = format!("`{name}` is a time or a size, and its description names no unit");
        faults.push(Fault::at(
            place,
            "unit",
            words,
            "say in which unit it counts, such as seconds, milliseconds, days or GB",
        ));
    }
}

fn names_unit(prose: &str) -> bool {
    prose
        .split(|letter: char| !letter.is_alphanumeric() && letter != '%')
        .any(|word| {
            UNITS.contains(
                &word
                    .trim_start_matches(|digit: char| digit.is_ascii_digit())
                    .to_lowercase()
                    .as_str(),
            )
        })
}
