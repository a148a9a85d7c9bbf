//! Properties of objects, and what may stand beside them.

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::finding::Trail;
use crate::openapi::diff::rules;
use crate::openapi::diff::side::Side;
use crate::openapi::document::doc::Place;
use crate::openapi::document::shape::{Additional, Shape};

/// One property in one document.
struct Property<'a> {
    schemas: &'a [Place<'a>],
    shape: Shape<'a>,
    required: bool,
    /// Whether this side never carries it: `readOnly` in requests, `writeOnly` in responses.
    hidden: bool,
}

pub fn compare(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    for (name, _) in &two.old.properties {
        let Some(old) = property(two.old, name, schemas.side) else {
            continue;
        };
        let trail = two.trail.property(name);
        match property(two.new, name, schemas.side) {
            None => gone(schemas, two, &old, name, &trail),
            Some(new) => both(schemas, &old, &new, &trail),
        }
    }
    for (name, _) in &two.new.properties {
        if two.old.property(name).is_none()
            && let Some(new) = property(two.new, name, schemas.side)
        {
            fresh(schemas, two, &new, name);
        }
    }
    additional(schemas, two);
}

fn property<'a>(shape: &'a Shape<'a>, name: &str, side: Side) -> Option<Property<'a>> {
    let schemas = shape.property(name)?;
    let of = Shape::of(schemas)?;
    let hidden = match side {
        Side::Request => of.flag("readOnly"),
        Side::Response => of.flag("writeOnly"),
    };
    Some(Property {
        schemas,
        required: shape.is_required(name),
        shape: of,
        hidden,
    })
}

/// Where the property stands in its own object, not what it refers to.
fn place<'a>(property: &Property<'a>) -> Option<&'a Place<'a>> {
    property.schemas.first()
}

fn gone(
    schemas: &mut Schemas<'_>,
    two: &Two<'_, '_, '_>,
    old: &Property<'_>,
    name: &str,
    trail: &Trail,
) {
    if old.hidden {
        return;
    }
    let (rule, word) = match (schemas.side, old.required) {
        (Side::Request, true) => (rules::REQUEST_PROPERTY_REMOVED, "required"),
        (Side::Request, false) => (rules::REQUEST_PROPERTY_REMOVED, "optional"),
        (Side::Response, true) => (rules::RESPONSE_PROPERTY_REMOVED, "required"),
        (Side::Response, false) => (rules::RESPONSE_OPTIONAL_PROPERTY_REMOVED, "optional"),
    };
    let reason = format!("the {word} property `{name}` was removed");
    schemas
        .report
        .add(rule, trail, place(old), Some(&two.new.home), reason);
}

fn fresh(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>, new: &Property<'_>, name: &str) {
    if new.hidden {
        return;
    }
    let (rule, word) = match (schemas.side, new.required) {
        (Side::Request, true) => (rules::REQUEST_PROPERTY_ADDED_REQUIRED, "required"),
        (Side::Request, false) => (rules::REQUEST_PROPERTY_ADDED_OPTIONAL, "optional"),
        (Side::Response, true) => (rules::RESPONSE_PROPERTY_ADDED, "required"),
        (Side::Response, false) => (rules::RESPONSE_PROPERTY_ADDED, "optional"),
    };
    let reason = format!("the {word} property `{name}` was added");
    schemas.report.add(
        rule,
        &two.trail.property(name),
        Some(&two.old.home),
        place(new),
        reason,
    );
}

fn both(schemas: &mut Schemas<'_>, old: &Property<'_>, new: &Property<'_>, trail: &Trail) {
    let (then, now) = (place(old), place(new));
    match (old.hidden, new.hidden, schemas.side) {
        (true, true, _) => return,
        (false, true, Side::Request) => {
            return schemas.report.add(
                rules::REQUEST_PROPERTY_BECAME_READ_ONLY,
                trail,
                then,
                now,
                "only the platform sets it now",
            );
        }
        (false, true, Side::Response) => {
            return schemas.report.add(
                rules::RESPONSE_PROPERTY_BECAME_WRITE_ONLY,
                trail,
                then,
                now,
                "responses no longer carry it",
            );
        }
        (true, false, Side::Request) => {
            return schemas.report.add(
                rules::REQUEST_PROPERTY_BECAME_WRITABLE,
                trail,
                then,
                now,
                "callers may set it now",
            );
        }
        (true, false, Side::Response) => {
            return schemas.report.add(
                rules::RESPONSE_PROPERTY_NO_LONGER_WRITE_ONLY,
                trail,
                then,
                now,
                "responses carry it now",
            );
        }
        (false, false, _) => {}
    }
    let (rule, reason) = match (old.required, new.required, schemas.side) {
        (false, true, Side::Request) if new.shape.word("default").is_some() => (
            Some(rules::REQUEST_PROPERTY_BECAME_REQUIRED_WITH_DEFAULT),
            "it was optional and is required, with a default",
        ),
        (false, true, Side::Request) => (
            Some(rules::REQUEST_PROPERTY_BECAME_REQUIRED),
            "it was optional and is required",
        ),
        (true, false, Side::Request) => (
            Some(rules::REQUEST_PROPERTY_BECAME_OPTIONAL),
            "it was required and is optional",
        ),
        (true, false, Side::Response) => (
            Some(rules::RESPONSE_PROPERTY_BECAME_OPTIONAL),
            "it was always there and may now be absent",
        ),
        (false, true, Side::Response) => (
            Some(rules::RESPONSE_PROPERTY_BECAME_REQUIRED),
            "it is now always there",
        ),
        _ => (None, ""),
    };
    if let Some(rule) = rule {
        schemas.report.add(rule, trail, then, now, reason);
    }
    schemas.compare_at(old.schemas, new.schemas, trail, !old.required);
}

fn additional(schemas: &mut Schemas<'_>, two: &Two<'_, '_, '_>) {
    use Additional::{Any, Refused, Typed, Unsaid};
    let place = |additional: &Additional<'_>| match additional {
        Any(node) | Refused(node) | Typed(node) => Some(node.pointer.clone()),
        Unsaid => None,
    };
    let trail = two.trail.suffix("{}");
    let (rule, reason) = match (schemas.side, &two.old.additional, &two.new.additional) {
        (_, Typed(old), Typed(new)) => {
            return schemas.compare(std::slice::from_ref(old), std::slice::from_ref(new), &trail);
        }
        (Side::Request, Any(_) | Unsaid, Refused(_)) => (
            rules::REQUEST_EXTRA_PROPERTIES_NARROWED,
            "other properties are refused now",
        ),
        (Side::Request, Any(_) | Unsaid, Typed(_)) => (
            rules::REQUEST_EXTRA_PROPERTIES_NARROWED,
            "other properties must have a type now",
        ),
        (Side::Request, Typed(_), Refused(_)) => (
            rules::REQUEST_EXTRA_PROPERTIES_NARROWED,
            "other properties are refused now",
        ),
        (Side::Request, Refused(_) | Typed(_), Any(_) | Unsaid) => (
            rules::REQUEST_EXTRA_PROPERTIES_WIDENED,
            "any other properties are accepted now",
        ),
        (Side::Request, Refused(_), Typed(_)) => (
            rules::REQUEST_EXTRA_PROPERTIES_WIDENED,
            "other properties of one type are accepted now",
        ),
        (Side::Response, Typed(_), Any(_) | Unsaid) => (
            rules::RESPONSE_EXTRA_PROPERTIES_UNTYPED,
            "other properties had a type and may now be anything",
        ),
        (Side::Response, Any(_) | Unsaid | Refused(_), Typed(_)) => (
            rules::RESPONSE_EXTRA_PROPERTIES_CHANGED,
            "other properties have a type now",
        ),
        (Side::Response, Any(_) | Unsaid | Typed(_), Refused(_)) => (
            rules::RESPONSE_EXTRA_PROPERTIES_CHANGED,
            "there are no other properties now",
        ),
        (Side::Response, Refused(_), Any(_) | Unsaid) => (
            rules::RESPONSE_EXTRA_PROPERTIES_CHANGED,
            "there may be other properties now",
        ),
        (_, Any(_) | Unsaid, Any(_) | Unsaid) | (_, Refused(_), Refused(_)) => return,
    };
    let old = place(&two.old.additional).and_then(|at| Place::at(two.old.home.doc, &at));
    let new = place(&two.new.additional).and_then(|at| Place::at(two.new.home.doc, &at));
    let (old, new) = (
        old.as_ref().unwrap_or(&two.old.home),
        new.as_ref().unwrap_or(&two.new.home),
    );
    schemas.report.changed(rule, &trail, old, new, reason);
}
