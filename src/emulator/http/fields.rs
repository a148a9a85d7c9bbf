//! Fields: a JSON object of a request, read under the document's rules.
use crate::emulator::http::refusal::Refusal;
use serde_json::{Map, Value};
use std::ops::RangeInclusive;

/// An object and where it lies in the body, so that a refusal can name the field. Unknown fields are ignored;
/// `null` counts as absent; a value of another JSON type is refused.
pub(in crate::emulator) struct Fields<'a> {
    place: String,
    map: &'a Map<String, Value>,
}

type Read<T> = Result<T, Refusal>;

impl<'a> Fields<'a> {
    pub(in crate::emulator) fn of(place: impl Into<String>, value: &'a Value) -> Read<Self> {
        let place = place.into();
        match value.as_object() {
            Some(map) => Ok(Self { place, map }),
            None => Err(Refusal::parameter(if place.is_empty() {
                "body".to_owned()
            } else {
                place
            })),
        }
    }

    /// The refusal of one field.
    pub(in crate::emulator) fn refuse(&self, name: &str) -> Refusal {
        Refusal::parameter(self.path(name))
    }

    fn path(&self, name: &str) -> String {
        if self.place.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.place)
        }
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    fn need<T>(&self, name: &str, found: Option<T>) -> Read<T> {
        found.ok_or_else(|| self.refuse(name))
    }

    /// A text whose length in characters is in the range.
    pub(in crate::emulator) fn text(
        &self,
        name: &str,
        length: RangeInclusive<usize>,
    ) -> Read<Option<&'a str>> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        match value.as_str() {
            Some(text) if length.contains(&text.chars().count()) => Ok(Some(text)),
            _ => Err(self.refuse(name)),
        }
    }

    pub(in crate::emulator) fn need_text(
        &self,
        name: &str,
        length: RangeInclusive<usize>,
    ) -> Read<&'a str> {
        self.need(name, self.text(name, length)?)
    }

    /// A text that also keeps a rule. The empty text is always allowed, as in the vendor's patterns.
    pub(in crate::emulator) fn text_like(
        &self,
        name: &str,
        longest: usize,
        rule: fn(&str) -> bool,
    ) -> Read<Option<&'a str>> {
        match self.text(name, 0..=longest)? {
            Some(text) if !text.is_empty() && !rule(text) => Err(self.refuse(name)),
            found => Ok(found),
        }
    }

    pub(in crate::emulator) fn whole(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Read<Option<i64>> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        match value.as_i64() {
            Some(number) if range.contains(&number) => Ok(Some(number)),
            _ => Err(self.refuse(name)),
        }
    }

    pub(in crate::emulator) fn need_whole(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Read<i64> {
        self.need(name, self.whole(name, range)?)
    }

    pub(in crate::emulator) fn flag(&self, name: &str) -> Read<Option<bool>> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        value.as_bool().map(Some).ok_or_else(|| self.refuse(name))
    }

    pub(in crate::emulator) fn need_flag(&self, name: &str) -> Read<bool> {
        self.need(name, self.flag(name)?)
    }

    pub(in crate::emulator) fn object(&self, name: &str) -> Read<Option<Fields<'a>>> {
        self.value(name)
            .map(|value| Fields::of(self.path(name), value))
            .transpose()
    }

    pub(in crate::emulator) fn need_object(&self, name: &str) -> Read<Fields<'a>> {
        self.need(name, self.object(name)?)
    }

    /// A list of objects, at most so many.
    pub(in crate::emulator) fn objects(&self, name: &str, most: usize) -> Read<Vec<Fields<'a>>> {
        let Some(value) = self.value(name) else {
            return Ok(Vec::new());
        };
        objects(&self.path(name), value, 0..=most)
    }
}

/// The elements of a list of objects.
pub(in crate::emulator) fn objects<'a>(
    place: &str,
    value: &'a Value,
    length: RangeInclusive<usize>,
) -> Read<Vec<Fields<'a>>> {
    let list = elements(place, value, length)?;
    list.iter()
        .enumerate()
        .map(|(at, item)| Fields::of(format!("{place}[{at}]"), item))
        .collect()
}

/// The elements of a list of texts, none of them empty.
pub(in crate::emulator) fn texts(
    place: &str,
    value: &Value,
    length: RangeInclusive<usize>,
) -> Read<Vec<String>> {
    let list = elements(place, value, length)?;
    let texts = list
        .iter()
        .enumerate()
        .map(|(at, item)| match item.as_str() {
            Some(text) if !text.is_empty() => Ok(text.to_owned()),
            _ => Err(Refusal::parameter(format!("{place}[{at}]"))),
        });
    texts.collect()
}

fn elements<'a>(
    place: &str,
    value: &'a Value,
    length: RangeInclusive<usize>,
) -> Read<&'a Vec<Value>> {
    match value.as_array() {
        Some(list) if length.contains(&list.len()) => Ok(list),
        _ => Err(Refusal::parameter(place)),
    }
}
