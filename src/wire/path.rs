//! Path: builds the request target from a path template and its parameters.
use crate::error::Violation;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;

/// Everything but RFC 3986's unreserved characters: nothing of a value is left to be read as structure.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

const EMPTY: &str = "must not be empty: the path would be another operation's";

/// A value, percent-encoded with nothing left safe.
pub(crate) fn encode(value: &str) -> Cow<'_, str> {
    let mut pieces = utf8_percent_encode(value, VALUE);
    match pieces.next() {
        None => Cow::Borrowed(""),
        Some(whole) if whole == value => Cow::Borrowed(value),
        Some(first) => {
            let mut encoded = String::with_capacity(value.len() + 16);
            encoded.push_str(first);
            encoded.extend(pieces);
            Cow::Owned(encoded)
        }
    }
}

/// Room for most queries.
const ROOM: usize = 64;

/// Values for a path template, and a query.
#[derive(Debug, Default)]
pub(crate) struct Target {
    values: Vec<(&'static str, String)>,
    query: String,
}

impl Target {
    /// Keeps the value of `{name}`; returns the violation of one that would make another path of it.
    pub(crate) fn path(&mut self, name: &'static str, value: &str) -> Option<Violation> {
        let rule = match value {
            "" => Some(EMPTY),
            "." | ".." => Some("must not be . or ..: the path would be another operation's"),
            _ => None,
        };
        self.values.push((name, encode(value).into_owned()));
        rule.map(|rule| fault(name, rule))
    }

    /// Keeps the value of `{name}` where it is encoded already; returns the violation of one that is empty.
    pub(crate) fn raw_path(&mut self, name: &'static str, value: String) -> Option<Violation> {
        let empty = value.is_empty().then(|| fault(name, EMPTY));
        self.values.push((name, value));
        empty
    }

    /// Adds `name=value` to the query.
    pub(crate) fn query(&mut self, name: &str, value: &str) {
        self.raw(name, &encode(value));
    }

    /// Adds `name=value` where `value` is encoded already.
    pub(crate) fn raw(&mut self, name: &str, value: &str) {
        self.raw_pair(&encode(name), value);
    }

    /// Adds `name=value` where both are encoded already.
    pub(crate) fn raw_pair(&mut self, name: &str, value: &str) {
        if self.query.is_empty() {
            self.query.reserve(ROOM);
        }
        self.query
            .push(if self.query.is_empty() { '?' } else { '&' });
        self.query.push_str(name);
        self.query.push('=');
        self.query.push_str(value);
    }

    /// `base` with the target for `template`, or what is wrong with the values.
    pub(crate) fn build(&self, base: &str, template: &str) -> Result<String, Violation> {
        let values: usize = self.values.iter().map(|(_, value)| value.len()).sum();
        let mut target =
            String::with_capacity(base.len() + template.len() + values + self.query.len());
        target.push_str(base);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after
                .split_once('}')
                .ok_or_else(|| fault("path", "has a brace that is not closed"))?;
            let (_, value) = self
                .values
                .iter()
                .find(|(known, _)| *known == name)
                .ok_or_else(|| fault(name, "is required in the path"))?;
            target.push_str(before);
            target.push_str(value);
            rest = after;
        }
        target.push_str(rest);
        // Two values in one segment could still spell a dot segment together.
        let path = target.get(base.len()..).unwrap_or_default();
        // Not without a dot, which most have not.
        let dotted =
            template.contains("/.") || self.values.iter().any(|(_, value)| value.contains('.'));
        if dotted
            && path
                .split('/')
                .any(|segment| segment == "." || segment == "..")
        {
            return Err(fault("path", "must not have . or .. as a segment"));
        }
        target.push_str(&self.query);
        Ok(target)
    }
}

pub(crate) fn fault(field: &str, rule: &str) -> Violation {
    Violation {
        field: field.to_owned(),
        rule: rule.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_stays_inside_its_segment() {
        let mut target = Target::default();
        assert_eq!(target.path("account", "a@b/c?d#e%2F é;x=1:+ "), None);
        target.query("searchKey", "a b&c=d+é");
        target.query("x", "");
        assert_eq!(
            target
                .build("", "/v1/usg/dcs/corp/admin/{account}")
                .unwrap(),
            "/v1/usg/dcs/corp/admin/a%40b%2Fc%3Fd%23e%252F%20%C3%A9%3Bx%3D1%3A%2B%20?searchKey=a%20b%26c%3Dd%2B%C3%A9&x="
        );
    }

    #[test]
    fn empty_and_dotted_values_are_faults() {
        for value in ["", ".", ".."] {
            assert!(Target::default().path("id", value).is_some(), "{value:?}");
        }
        let mut target = Target::default();
        target.path("a", ".x");
        assert!(target.build("", "/{a}").is_ok());
        assert!(target.build("", "/{b}").is_err());
        assert!(target.build("", "/{a").is_err());
    }

    proptest! {
        #[test]
        fn the_request_line_always_has_the_templates_shape(value in any::<String>(), key in any::<String>()) {
            let mut target = Target::default();
            let fault = target.path("id", &value);
            target.query("k", &key);
            if let (None, Ok(line)) = (fault, target.build("", "/v1/{id}/x")) {
                prop_assert!(line.bytes().all(|byte| byte.is_ascii_graphic()));
                let (path, query) = line.split_once('?').unwrap();
                let segments: Vec<&str> = path.split('/').collect();
                prop_assert_eq!(segments.len(), 4);
                prop_assert_eq!((segments[0], segments[1], segments[3]), ("", "v1", "x"));
                let decoded = percent_encoding::percent_decode_str(segments[2]).decode_utf8().unwrap();
                prop_assert_eq!(decoded.as_ref(), value.as_str());
                prop_assert_eq!(query.matches(['&', '=']).count(), 1);
                prop_assert!(!line.contains('#'));
            }
        }
    }
}
