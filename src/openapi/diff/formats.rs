//! Types, formats and null.

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;

/// Compares types; says whether the rest can be compared.
pub fn types(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) -> bool {
    let (old, new) = (two.old.kind(), two.new.kind());
    if old == new {
        return true;
    }
    let name = |kind: Option<&str>| kind.map_or("any".to_owned(), |kind| format!("`{kind}`"));
    let reason = format!("the type was {} and is {}", name(old), name(new));
    let widened = new.is_none() || (old, new) == (Some("integer"), Some("number"));
    let narrowed = old.is_none() || (old, new) == (Some("number"), Some("integer"));
    let rule = match schemas.side {
        Side::Request if widened => rules::REQUEST_TYPE_WIDENED,
        Side::Request => rules::REQUEST_TYPE_CHANGED,
        Side::Response if narrowed => rules::RESPONSE_TYPE_NARROWED,
        Side::Response => rules::RESPONSE_TYPE_CHANGED,
    };
    schemas.keyword(rule, two, "type", reason);
    false
}

/// Compares formats: which of the values of one fit the other.
pub fn format(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    let (old, new) = (two.old.text("format"), two.new.text("format"));
    if old == new {
        return;
    }
    // A password is any text; the format only says that nobody should see it.
    let (was_secret, is_secret) = (old == Some("password"), new == Some("password"));
    if is_secret {
        schemas.keyword(
            rules::SECRET_MARKED,
            two,
            "format",
            "the value is now marked as a secret",
        );
    }
    if was_secret {
        schemas.keyword(
            rules::SECRET_UNMARKED,
            two,
            "format",
            "the value is no longer marked as a secret",
        );
    }
    let (old, new) = (old.filter(|_| !was_secret), new.filter(|_| !is_secret));
    if old == new {
        return;
    }
    let name =
        |format: Option<&str>| format.map_or("none".to_owned(), |format| format!("`{format}`"));
    let reason = format!("the format was {} and is {}", name(old), name(new));
    let widened = includes(new, old);
    let narrowed = includes(old, new);
    let rule = match schemas.side {
        Side::Request if widened => rules::REQUEST_FORMAT_RELAXED,
        Side::Request => rules::REQUEST_FORMAT_CHANGED,
        Side::Response if narrowed => rules::RESPONSE_FORMAT_NARROWED,
        Side::Response => rules::RESPONSE_FORMAT_CHANGED,
    };
    schemas.keyword(rule, two, "format", reason);
}

/// Whether every value of the format `small` is one of the format `large`.
fn includes(large: Option<&str>, small: Option<&str>) -> bool {
    matches!(
        (large, small),
        (None, _) | (Some("int64"), Some("int32")) | (Some("double"), Some("float"))
    )
}

/// Compares whether null is allowed.
pub fn nullable(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>, optional: bool) {
    let (rule, reason) = match (
        two.old.flag("nullable"),
        two.new.flag("nullable"),
        schemas.side,
    ) {
        (false, true, Side::Request) => (rules::REQUEST_BECAME_NULLABLE, "null is accepted now"),
        (true, false, Side::Request) => (
            rules::REQUEST_NO_LONGER_NULLABLE,
            "null is no longer accepted",
        ),
        (false, true, Side::Response) if optional => (
            rules::RESPONSE_OPTIONAL_BECAME_NULLABLE,
            "it may be null now, where it could be left out before",
        ),
        (false, true, Side::Response) => (rules::RESPONSE_BECAME_NULLABLE, "it may be null now"),
        (true, false, Side::Response) => {
            (rules::RESPONSE_NO_LONGER_NULLABLE, "it is never null now")
        }
        _ => return,
    };
    schemas.keyword(rule, two, "nullable", reason);
}
