//! Whether a value fits a schema of OpenAPI 3.0.

use std::collections::BTreeSet;

use regress::Regex;
use serde_json::Value;

use crate::openapi::document::doc::Place;
use crate::openapi::document::pointer;
use crate::openapi::document::shape::{Additional, Shape};

/// Who writes the value: requests are held to the letter, responses may be null where they may be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    Request,
    Response,
}

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The JSON pointer inside the value.
    pub pointer: String,
    pub words: String,
    /// A property that the schema does not have, which is allowed but odd.
    pub unknown: bool,
}

/// All that does not fit, outermost first.
pub fn misfits(schema: &Place<'_>, value: &Value, strictness: Strictness) -> Vec<Misfit> {
    let mut fit = Fit {
        strictness,
        found: Vec::new(),
        depth: 0,
    };
    fit.schemas(std::slice::from_ref(schema), value, "", false);
    fit.found
}

struct Fit {
    strictness: Strictness,
    found: Vec<Misfit>,
    depth: usize,
}

const DEPTH: usize = 100;

impl Fit {
    fn schemas(&mut self, schemas: &[Place<'_>], value: &Value, at: &str, optional: bool) {
        // A schema may refer to itself without any value in between.
        if self.depth >= DEPTH {
            return;
        }
        self.depth += 1;
        if let Some(shape) = Shape::of(schemas) {
            self.shape(&shape, value, at, optional);
        }
        self.depth -= 1;
    }

    fn say(&mut self, at: &str, words: impl Into<String>) {
        self.found.push(Misfit {
            pointer: at.to_owned(),
            words: words.into(),
            unknown: false,
        });
    }

    fn shape(&mut self, shape: &Shape<'_>, value: &Value, at: &str, optional: bool) {
        if value.is_null() {
            let lenient = optional && self.strictness == Strictness::Response;
            if !shape.flag("nullable") && !lenient && shape.kind().is_some() {
                self.say(at, "is null, which the schema does not allow");
            }
            return;
        }
        let also = match (self.strictness, shape.text("x-also-sent-as")) {
            (Strictness::Response, Some("string")) => value.is_string(),
            (Strictness::Response, Some("number")) => value.is_number(),
            _ => false,
        };
        if also {
            return;
        }
        if let Some(kind) = shape.kind()
            && !is_of(kind, value)
        {
            self.say(at, format!("is {} and not of type {kind}", title(value)));
            return;
        }
        if let Some(values) = shape.values()
            && !values.iter().any(|listed| equal(listed, value))
        {
            self.say(at, "is not one of the listed values");
        }
        match value {
            Value::Number(_) => self.number(shape, value, at),
            Value::String(text) => self.text(shape, text, at),
            Value::Array(items) => self.list(shape, items, at),
            Value::Object(_) => self.object(shape, value, at),
            _ => {}
        }
        self.union(shape, value, at);
    }

    fn number(&mut self, shape: &Shape<'_>, value: &Value, at: &str) {
        let Some(number) = value.as_f64() else { return };
        if let Some(low) = shape.number("minimum")
            && (number < low || shape.flag("exclusiveMinimum") && number <= low)
        {
            self.say(at, format!("is {value}, below the minimum of {low}"));
        }
        if let Some(high) = shape.number("maximum")
            && (number > high || shape.flag("exclusiveMaximum") && number >= high)
        {
            self.say(at, format!("is {value}, above the maximum of {high}"));
        }
        if let Some(step) = shape.number("multipleOf")
            && step > 0.0
            && ((number / step) - (number / step).round()).abs() > 1e-9
        {
            self.say(at, format!("is {value}, not a multiple of {step}"));
        }
        if shape.text("format") == Some("int32")
            && value
                .as_i64()
                .is_some_and(|number| i32::try_from(number).is_err())
        {
            self.say(at, format!("is {value}, too large for int32"));
        }
    }

    fn text(&mut self, shape: &Shape<'_>, text: &str, at: &str) {
        let length = text.chars().count();
        self.count(
            shape,
            "minLength",
            "maxLength",
            length,
            "characters long",
            at,
        );
        if let Some(pattern) = shape.text("pattern")
            && let Ok(regex) = Regex::with_flags(pattern, "u")
            && regex.find(text).is_none()
        {
            self.say(at, format!("does not match the pattern `{pattern}`"));
        }
        let right = match shape.text("format") {
            Some("date") => is_date(text),
            Some("date-time") => text
                .split_once(['T', 't'])
                .is_some_and(|(date, time)| is_date(date) && is_time(time)),
            Some("uuid") => {
                text.len() == 36
                    && text
                        .chars()
                        .all(|letter| letter.is_ascii_hexdigit() || letter == '-')
            }
            _ => true,
        };
        if !right {
            self.say(
                at,
                format!(
                    "is not a valid {}",
                    shape.text("format").unwrap_or_default()
                ),
            );
        }
    }

    fn list(&mut self, shape: &Shape<'_>, items: &[Value], at: &str) {
        self.count(shape, "minItems", "maxItems", items.len(), "items long", at);
        if shape.flag("uniqueItems")
            && items
                .iter()
                .enumerate()
                .any(|(index, item)| items.iter().take(index).any(|other| equal(other, item)))
        {
            self.say(at, "holds an item twice");
        }
        if !shape.items.is_empty() {
            for (index, item) in items.iter().enumerate() {
                self.schemas(
                    &shape.items,
                    item,
                    &pointer::join(at, &index.to_string()),
                    false,
                );
            }
        }
    }

    fn object(&mut self, shape: &Shape<'_>, value: &Value, at: &str) {
        let Some(map) = value.as_object() else { return };
        self.count(
            shape,
            "minProperties",
            "maxProperties",
            map.len(),
            "properties large",
            at,
        );
        for name in &shape.required {
            // What only the other side writes may be missing here.
            let other_side = match self.strictness {
                Strictness::Request => "readOnly",
                Strictness::Response => "writeOnly",
            };
            let hidden = shape
                .property(name)
                .and_then(Shape::of)
                .is_some_and(|property| property.flag(other_side));
            if !map.contains_key(name) && !hidden {
                self.say(at, format!("lacks the required property `{name}`"));
            }
        }
        // The properties of forms are known too.
        let forms: BTreeSet<String> = shape
            .variants()
            .iter()
            .filter_map(Shape::one)
            .flat_map(|form| form.properties.into_iter().map(|(name, _)| name))
            .collect();
        for (name, inner) in map {
            let inside = pointer::join(at, name);
            match (shape.property(name), &shape.additional) {
                (Some(schemas), _) => {
                    self.schemas(schemas, inner, &inside, !shape.is_required(name))
                }
                (None, Additional::Refused(_)) => {
                    self.say(&inside, "is a property that the schema refuses")
                }
                (None, Additional::Typed(schema)) => {
                    self.schemas(std::slice::from_ref(schema), inner, &inside, false)
                }
                (None, Additional::Unsaid)
                    if !shape.properties.is_empty() && !forms.contains(name) =>
                {
                    self.found.push(Misfit {
                        pointer: inside,
                        words: "is a property that the schema does not have".to_owned(),
                        unknown: true,
                    });
                }
                (None, _) => {}
            }
        }
    }

    fn union(&mut self, shape: &Shape<'_>, value: &Value, at: &str) {
        for (forms, exactly_one) in [(&shape.one_of, true), (&shape.any_of, false)] {
            if forms.is_empty() {
                continue;
            }
            let fitting = forms
                .iter()
                .filter(|form| {
                    let mut fit = Fit {
                        strictness: self.strictness,
                        found: Vec::new(),
                        depth: self.depth,
                    };
                    fit.schemas(std::slice::from_ref(*form), value, at, false);
                    fit.found.iter().all(|misfit| misfit.unknown)
                })
                .count();
            if fitting == 0 {
                self.say(at, "fits none of the forms");
            } else if fitting > 1 && exactly_one {
                self.say(
                    at,
                    format!("fits {fitting} forms of `oneOf` where it may fit only one"),
                );
            }
        }
    }

    fn count(
        &mut self,
        shape: &Shape<'_>,
        low: &str,
        high: &str,
        count: usize,
        what: &str,
        at: &str,
    ) {
        let bound = |key: &str| {
            shape
                .word(key)
                .and_then(|node| node.as_number()?.as_u64())
                .and_then(|bound| usize::try_from(bound).ok())
        };
        if let Some(bound) = bound(low)
            && count < bound
        {
            self.say(
                at,
                format!("is {count} {what}, at least {bound} are needed"),
            );
        }
        if let Some(bound) = bound(high)
            && count > bound
        {
            self.say(
                at,
                format!("is {count} {what}, at most {bound} are allowed"),
            );
        }
    }
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "integer" => {
            value.is_i64()
                || value.is_u64()
                || value.as_f64().is_some_and(|number| number.fract() == 0.0)
        }
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn title(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Equal as JSON: 1 and 1.0 are one number.
fn equal(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

fn is_date(text: &str) -> bool {
    let numbers: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    text.len() == 10 && matches!(numbers.as_slice(), [Some(_), Some(1..=12), Some(1..=31)])
}

fn is_time(text: &str) -> bool {
    let zoned =
        text.ends_with(['Z', 'z']) || text.get(8..).is_some_and(|rest| rest.contains(['+', '-']));
    let clock: Vec<Option<u32>> = text
        .get(..8)
        .unwrap_or_default()
        .split(':')
        .map(|part| part.parse().ok())
        .collect();
    zoned && matches!(clock.as_slice(), [Some(0..=23), Some(0..=59), Some(0..=60)])
}
