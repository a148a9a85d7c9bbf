//! A JSON object of a request, read under the document's rules.
use crate::emulator::http::error::ErrorResponse;
use serde_json::{Map, Value};
use std::ops::RangeInclusive;

/// An object and where it lies in the body, so that an error can name the field. Unknown fields are ignored;
/// `null` counts as absent; a value of another JSON type is refused.
pub(in crate::emulator) struct Fields<'a> {
    path: String,
    map: &'a Map<String, Value>,
}

type Parsed<T> = Result<T, ErrorResponse>;

impl<'a> Fields<'a> {
    pub(in crate::emulator) fn of(path: impl Into<String>, value: &'a Value) -> Parsed<Self> {
        let path = path.into();
        match value.as_object() {
            Some(map) => Ok(Self { path, map }),
            None => Err(ErrorResponse::parameter(if path.is_empty() {
                "body".to_owned()
            } else {
                path
            })),
        }
    }

    /// The error of one field.
    pub(in crate::emulator) fn invalid(&self, name: &str) -> ErrorResponse {
        ErrorResponse::parameter(self.path_of(name))
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    fn need<T>(&self, name: &str, found: Option<T>) -> Parsed<T> {
        found.ok_or_else(|| self.invalid(name))
    }

    /// A text whose length in characters is in the range.
    pub(in crate::emulator) fn text(
        &self,
        name: &str,
        length: RangeInclusive<usize>,
    ) -> Parsed<Option<&'a str>> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        match value.as_str() {
            Some(text) if length.contains(&text.chars().count()) => Ok(Some(text)),
            _ => Err(self.invalid(name)),
        }
    }

    pub(in crate::emulator) fn require_text(
        &self,
        name: &str,
        length: RangeInclusive<usize>,
    ) -> Parsed<&'a str> {
        self.need(name, self.text(name, length)?)
    }

    /// A text that also satisfies a rule. The empty text is always allowed, as in the vendor's patterns.
    pub(in crate::emulator) fn text_like(
        &self,
        name: &str,
        longest: usize,
        rule: fn(&str) -> bool,
    ) -> Parsed<Option<&'a str>> {
        match self.text(name, 0..=longest)? {
            Some(text) if !text.is_empty() && !rule(text) => Err(self.invalid(name)),
            found => Ok(found),
        }
    }

    pub(in crate::emulator) fn integer(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Parsed<Option<i64>> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        match value.as_i64() {
            Some(number) if range.contains(&number) => Ok(Some(number)),
            _ => Err(self.invalid(name)),
        }
    }

    pub(in crate::emulator) fn require_integer(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Parsed<i64> {
        self.need(name, self.integer(name, range)?)
    }

    pub(in crate::emulator) fn boolean(&self, name: &str) -> Parsed<Option<bool>> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        value.as_bool().map(Some).ok_or_else(|| self.invalid(name))
    }

    pub(in crate::emulator) fn require_boolean(&self, name: &str) -> Parsed<bool> {
        self.need(name, self.boolean(name)?)
    }

    pub(in crate::emulator) fn object(&self, name: &str) -> Parsed<Option<Fields<'a>>> {
        self.value(name)
            .map(|value| Fields::of(self.path_of(name), value))
            .transpose()
    }

    pub(in crate::emulator) fn require_object(&self, name: &str) -> Parsed<Fields<'a>> {
        self.need(name, self.object(name)?)
    }

    /// A list of objects, at most so many.
    pub(in crate::emulator) fn objects(&self, name: &str, most: usize) -> Parsed<Vec<Fields<'a>>> {
        let Some(value) = self.value(name) else {
            return Ok(Vec::new());
        };
        objects(&self.path_of(name), value, 0..=most)
    }
}

/// The elements of a list of objects.
pub(in crate::emulator) fn objects<'a>(
    path: &str,
    value: &'a Value,
    length: RangeInclusive<usize>,
) -> Parsed<Vec<Fields<'a>>> {
    let list = elements(path, value, length)?;
    list.iter()
        .enumerate()
        .map(|(at, item)| Fields::of(format!("{path}[{at}]"), item))
        .collect()
}

/// The elements of a list of texts, none of them empty.
pub(in crate::emulator) fn texts(
    path: &str,
    value: &Value,
    length: RangeInclusive<usize>,
) -> Parsed<Vec<String>> {
    let list = elements(path, value, length)?;
    let texts = list
        .iter()
        .enumerate()
        .map(|(at, item)| match item.as_str() {
            Some(text) if !text.is_empty() => Ok(text.to_owned()),
            _ => Err(ErrorResponse::parameter(format!("{path}[{at}]"))),
        });
    texts.collect()
}

fn elements<'a>(
    path: &str,
    value: &'a Value,
    length: RangeInclusive<usize>,
) -> Parsed<&'a Vec<Value>> {
    match value.as_array() {
        Some(list) if length.contains(&list.len()) => Ok(list),
        _ => Err(ErrorResponse::parameter(path)),
    }
}
