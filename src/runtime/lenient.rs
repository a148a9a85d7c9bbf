//! Lenient: how generated types read and write what serde alone would read or write otherwise.
use crate::Secret;
use serde::de::{DeserializeOwned, Deserializer, Error as _};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A type that a response may also carry as the other JSON type: integers as strings (with digit-group commas), strings as
/// numbers.
pub trait Lenient: Sized {
    /// From a value of either type; the error says what was expected, never the value.
    fn from_either(value: Value) -> Result<Self, &'static str>;
}

impl Lenient for String {
    fn from_either(value: Value) -> Result<Self, &'static str> {
        match value {
            Value::String(text) => Ok(text),
            Value::Number(number) => Ok(number.to_string()),
            _ => Err("expected a string or a number"),
        }
    }
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl Lenient for $ty {
            fn from_either(value: Value) -> Result<Self, &'static str> {
                const EXPECTED: &str = concat!("expected a whole number of type ", stringify!($ty), ", or such a number as a string");
                let number = match &value {
                    Value::Number(number) => number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from)),
                    Value::String(text) => whole(text),
                    _ => None,
                };
                number.and_then(|number| Self::try_from(number).ok()).ok_or(EXPECTED)
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 u8 u16 u32 u64);

/// `1600416,908` is 1600416908.
fn whole(text: &str) -> Option<i128> {
    let text = text.trim();
    let (first, last) = (text.chars().next()?, text.chars().last()?);
    if first == ',' || last == ',' {
        return None;
    }
    text.replace(',', "").parse().ok()
}

impl<T: Lenient> Lenient for Option<T> {
    fn from_either(value: Value) -> Result<Self, &'static str> {
        if value.is_null() {
            Ok(None)
        } else {
            T::from_either(value).map(Some)
        }
    }
}

/// For `deserialize_with`: reads either JSON type; into an `Option`, null is `None`.
///
/// # Errors
/// When the value is neither, or a number does not fit.
pub fn lenient<'de, D: Deserializer<'de>, T: Lenient>(deserializer: D) -> Result<T, D::Error> {
    T::from_either(Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// For `deserialize_with`: a property that is there is `Some`, null is `Some(None)`.
///
/// # Errors
/// When the value is not a `T`.
pub fn double_option<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// For `deserialize_with`: null is `None`, and a property that is not there is an error, which serde by itself takes for
/// null.
///
/// # Errors
/// When the value is not a `T`.
pub fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

/// For `deserialize_with`: any JSON that is there is `Some`, null too.
///
/// # Errors
/// When it is no JSON.
pub fn any_value<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// [`double_option`] and [`lenient`] in one.
///
/// # Errors
/// As [`lenient`].
pub fn double_option_lenient<'de, D: Deserializer<'de>, T: Lenient>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    lenient(deserializer).map(Some)
}

/// What holds secrets and is written to the wire: secrets, and options, lists and maps of them.
pub trait Exposed {
    /// Writes the secret itself.
    ///
    /// # Errors
    /// Those of the serializer.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// An [`Exposed`] as serde sees it.
struct Shown<'a, T>(&'a T);

impl<T: Exposed> Serialize for Shown<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

impl Exposed for Secret {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::secret::expose(self, serializer)
    }
}

impl<T: Exposed> Exposed for Option<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.write(serializer),
            None => serializer.serialize_none(),
        }
    }
}

impl<T: Exposed> Exposed for Vec<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        self.iter()
            .try_for_each(|value| list.serialize_element(&Shown(value)))?;
        list.end()
    }
}

impl<T: Exposed> Exposed for BTreeMap<String, T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        self.iter()
            .try_for_each(|(key, value)| map.serialize_entry(key, &Shown(value)))?;
        map.end()
    }
}

/// For `serialize_with` in request types: the one way a secret gets into a body.
///
/// # Errors
/// Those of the serializer.
pub fn expose<S: Serializer, T: Exposed>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write(serializer)
}

/// Writes a variant of a tagged union, with its tag in place whatever the variant's own field says.
///
/// # Errors
/// When the variant is no object, and those of the serializer.
pub fn with_tag<S: Serializer, T: Serialize>(
    value: &T,
    tag: &str,
    name: &str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    use serde::ser::Error as _;
    let mut value = serde_json::to_value(value).map_err(S::Error::custom)?;
    match value.as_object_mut() {
        Some(map) => {
            map.insert(tag.to_owned(), Value::from(name));
            value.serialize(serializer)
        }
        None => Err(S::Error::custom("a variant with a tag must be an object")),
    }
}

/// Reads the variant `name` of a union.
///
/// # Errors
/// When the value is not as the variant is described; the error does not show the value.
pub fn variant<T: DeserializeOwned, E: serde::de::Error>(value: Value, name: &str) -> Result<T, E> {
    serde_json::from_value(value).map_err(|_| {
        E::custom(format_args!(
            "the variant {name} is not as the document describes it"
        ))
    })
}

/// Returns `true` for an object with all of these properties.
#[must_use]
pub fn has_keys(value: &Value, names: &[&str]) -> bool {
    names.iter().all(|name| value.get(name).is_some())
}

/// Returns `true` for one of these strings or integers.
#[must_use]
pub fn is_one_of(value: Option<&Value>, texts: &[&str], numbers: &[i64]) -> bool {
    match value {
        Some(Value::String(text)) => texts.contains(&text.as_str()),
        Some(Value::Number(number)) => number
            .as_i64()
            .is_some_and(|number| numbers.contains(&number)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn integers_come_as_strings_too_with_commas() {
        assert_eq!(i64::from_either(json!("1600416,908")), Ok(1_600_416_908));
        assert_eq!(i32::from_either(json!(7)), Ok(7));
        assert_eq!(Option::<i32>::from_either(Value::Null), Ok(None));
        for bad in [
            json!("7.5"),
            json!(""),
            json!(",7"),
            json!("7,"),
            json!(true),
            json!(7.5),
            json!("99999999999"),
        ] {
            assert!(i32::from_either(bad).is_err());
        }
    }

    #[test]
    fn an_error_never_shows_the_value() {
        let error = i32::from_either(json!("hunter2")).unwrap_err();
        assert!(!error.contains("hunter2"));
    }

    #[test]
    fn strings_come_as_numbers_too() {
        assert_eq!(String::from_either(json!(86)), Ok("86".to_owned()));
        assert_eq!(String::from_either(json!("+86")), Ok("+86".to_owned()));
    }

    #[test]
    fn absent_null_and_present_are_three_things() {
        #[derive(Deserialize)]
        struct Three {
            #[serde(default, deserialize_with = "double_option")]
            value: Option<Option<i32>>,
        }
        let read = |text| serde_json::from_str::<Three>(text).unwrap().value;
        assert_eq!(read("{}"), None);
        assert_eq!(read(r#"{"value": null}"#), Some(None));
        assert_eq!(read(r#"{"value": 1}"#), Some(Some(1)));
    }

    #[test]
    fn a_required_value_may_be_null_but_not_absent() {
        #[derive(Deserialize)]
        struct Required {
            #[serde(deserialize_with = "present")]
            value: Option<i32>,
        }
        let read = |text| serde_json::from_str::<Required>(text).map(|it| it.value);
        assert_eq!(read(r#"{"value": null}"#).unwrap(), None);
        assert_eq!(read(r#"{"value": 1}"#).unwrap(), Some(1));
        let told = read("{}").unwrap_err().to_string();
        assert!(told.contains("missing field `value`"), "{told}");
    }
}
