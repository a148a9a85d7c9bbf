//! Compare: walks a body beside its schema, as a stream: values are looked at and never kept.
use crate::drift::kind::{JsonType, Kind};
use crate::drift::schema::{Known, Object, Rest, Schema, Type};
use crate::runtime::Lenient;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

/// One place and what is found there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Finding {
    /// A JSON pointer in which `*` stands for the indices of an array.
    pub pointer: String,
    pub kind: Kind,
    /// The document says that this may be so.
    pub allowed: bool,
}

/// What is found, each with how often.
pub(super) type Findings = BTreeMap<Finding, u64>;

/// Compares a body with its schema; `None` when it is not (whole) JSON.
pub(super) fn compare(schema: &'static Schema, body: &[u8]) -> Option<Findings> {
    let found = RefCell::new(Findings::new());
    let mut json = serde_json::Deserializer::from_slice(body);
    let walk = Walk {
        schema,
        optional: false,
        at: At::Root,
        found: &found,
    };
    walk.deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(found.into_inner())
}

/// Where we are.
#[derive(Clone, Copy)]
enum At<'a> {
    Root,
    Key(&'a At<'a>, &'a str),
    /// Any item of an array, or any entry of a map, whose keys are data.
    Each(&'a At<'a>),
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(parent, key) => {
                write!(f, "{parent}/{}", key.replace('~', "~0").replace('/', "~1"))
            }
            Self::Each(parent) => write!(f, "{parent}/*"),
        }
    }
}

/// A value beside its schema.
struct Walk<'w> {
    schema: &'static Schema,
    /// A property that may be absent may be null too.
    optional: bool,
    at: At<'w>,
    found: &'w RefCell<Findings>,
}

impl Walk<'_> {
    fn add(&self, kind: Kind) {
        add(self.found, self.at, kind, false);
    }

    fn allow(&self, kind: Kind) {
        add(self.found, self.at, kind, true);
    }

    fn expected(&self) -> JsonType {
        match self.schema.ty {
            Type::Any => JsonType::Any,
            Type::Boolean => JsonType::Boolean,
            Type::Int32 | Type::Int64 => JsonType::Integer,
            Type::Number => JsonType::Number,
            Type::String => JsonType::String,
            Type::Array(_) => JsonType::Array,
            Type::Object(_) => JsonType::Object,
        }
    }

    /// A value of a type that the schema does not have here.
    fn other(&self, found: JsonType) {
        if !matches!(self.schema.ty, Type::Any) {
            self.add(Kind::OtherType {
                expected: self.expected(),
                found,
            });
        }
    }

    /// A value of the other type that the platform sends too.
    fn also(&self, found: JsonType) {
        self.allow(Kind::OtherType {
            expected: self.expected(),
            found,
        });
    }

    /// An integer; `None` when it is larger than any that the document means.
    fn whole(&self, number: Option<i64>) {
        match (&self.schema.ty, number) {
            (Type::Int32 | Type::Int64, Some(number)) => self.integer(number),
            (Type::Int32 | Type::Int64, None) => self.add(Kind::OutOfRange),
            (Type::Number, _) => {}
            (Type::String, _) if self.schema.also_sent => self.also(JsonType::Integer),
            _ => self.other(JsonType::Integer),
        }
    }

    fn integer(&self, number: i64) {
        if matches!(self.schema.ty, Type::Int32) && i32::try_from(number).is_err() {
            self.add(Kind::OutOfRange);
        }
        if let Known::Integers(known) = self.schema.known
            && !known.contains(&number)
        {
            self.add(Kind::NewValue { known: known.len() });
        }
    }
}

fn add(found: &RefCell<Findings>, at: At<'_>, kind: Kind, allowed: bool) {
    let finding = Finding {
        pointer: at.to_string(),
        kind,
        allowed,
    };
    *found.borrow_mut().entry(finding).or_default() += 1;
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        if !self.schema.nullable && !self.optional {
            self.other(JsonType::Null);
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        if !matches!(self.schema.ty, Type::Boolean) {
            self.other(JsonType::Boolean);
        }
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.whole(Some(number));
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.whole(i64::try_from(number).ok());
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        match self.schema.ty {
            Type::Number => {}
            Type::String if self.schema.also_sent => self.also(JsonType::Number),
            _ => self.other(JsonType::Number),
        }
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        match self.schema.ty {
            Type::String => {
                if let Known::Texts(known) = self.schema.known
                    && !known.contains(&text)
                {
                    self.add(Kind::NewValue { known: known.len() });
                }
            }
            // Read as the client reads it: what that cannot take is not the integer that the document means.
            Type::Int32 | Type::Int64 if self.schema.also_sent => {
                match i64::from_either(Value::from(text)) {
                    Ok(number) => {
                        self.also(JsonType::String);
                        self.integer(number);
                    }
                    Err(_) => self.other(JsonType::String),
                }
            }
            _ => self.other(JsonType::String),
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Type::Array(schema) = self.schema.ty else {
            self.other(JsonType::Array);
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        loop {
            let item = Walk {
                schema,
                optional: false,
                at: At::Each(&self.at),
                found: self.found,
            };
            if items.next_element_seed(item)?.is_none() {
                return Ok(());
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let Type::Object(object) = self.schema.ty else {
            self.other(JsonType::Object);
            while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut seen = vec![false; object.properties.len()];
        while let Some(key) = entries.next_key::<String>()? {
            self.entry(object, &key, &mut seen, &mut entries)?;
        }
        for (property, seen) in object.properties.iter().zip(seen) {
            if property.required && !seen {
                let at = At::Key(&self.at, property.name);
                add(self.found, at, Kind::MissingField, false);
            }
        }
        Ok(())
    }
}

impl Walk<'_> {
    fn entry<'de, A: MapAccess<'de>>(
        &self,
        object: &Object,
        key: &str,
        seen: &mut [bool],
        entries: &mut A,
    ) -> Result<(), A::Error> {
        let declared = object
            .properties
            .iter()
            .zip(seen)
            .find(|(property, _)| property.name == key);
        if let Some((property, seen)) = declared {
            *seen = true;
            return entries.next_value_seed(Walk {
                schema: &property.schema,
                optional: !property.required,
                at: At::Key(&self.at, key),
                found: self.found,
            });
        }
        if let Rest::Entries(schema) = object.rest {
            return entries.next_value_seed(Walk {
                schema,
                optional: false,
                at: At::Each(&self.at),
                found: self.found,
            });
        }
        let found = entries.next_value::<Typed>()?.0;
        // An object without properties is a map of anything: its keys are data.
        if !object.properties.is_empty() {
            let allowed = matches!(object.rest, Rest::Kept);
            let at = At::Key(&self.at, shown(key));
            add(self.found, at, Kind::UndeclaredField { found }, allowed);
        }
        Ok(())
    }
}

/// Stands for the name of an undeclared field that may be data, such as the id of somebody.
pub(super) const HIDDEN: &str = "{key}";

/// Longest name of an undeclared field that is shown.
const LONGEST_NAME: usize = 48;

/// Most digits in it: more look like an id.
const MOST_DIGITS: usize = 4;

/// The name of an undeclared field, if it is one that a programmer would give.
fn shown(key: &str) -> &str {
    let is_name = key.len() <= LONGEST_NAME
        && key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && key.chars().filter(char::is_ascii_digit).count() <= MOST_DIGITS;
    if is_name { key } else { HIDDEN }
}

/// The type of a value that is passed over.
struct Typed(JsonType);

impl<'de> serde::Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TypeOnly).map(Self)
    }
}

struct TypeOnly;

impl<'de> Visitor<'de> for TypeOnly {
    type Value = JsonType;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<JsonType, E> {
        Ok(JsonType::Null)
    }
    fn visit_bool<E>(self, _: bool) -> Result<JsonType, E> {
        Ok(JsonType::Boolean)
    }
    fn visit_i64<E>(self, _: i64) -> Result<JsonType, E> {
        Ok(JsonType::Integer)
    }
    fn visit_u64<E>(self, _: u64) -> Result<JsonType, E> {
        Ok(JsonType::Integer)
    }
    fn visit_f64<E>(self, _: f64) -> Result<JsonType, E> {
        Ok(JsonType::Number)
    }
    fn visit_str<E>(self, _: &str) -> Result<JsonType, E> {
        Ok(JsonType::String)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<JsonType, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(JsonType::Array)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<JsonType, A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(JsonType::Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drift::schema::Property;

    const fn of(ty: Type) -> Schema {
        Schema {
            ty,
            nullable: false,
            also_sent: false,
            known: Known::Any,
        }
    }

    /// What no response of today's document is.
    static OBJECT: Object = Object {
        properties: &[
            Property {
                name: "any",
                required: true,
                schema: of(Type::Any),
            },
            Property {
                name: "number",
                required: true,
                schema: of(Type::Number),
            },
            Property {
                name: "map",
                required: false,
                schema: of(Type::Object(&MAP)),
            },
            Property {
                name: "free",
                required: false,
                schema: of(Type::Object(&FREE)),
            },
            Property {
                name: "or null",
                required: true,
                schema: Schema {
                    nullable: true,
                    ..of(Type::Int64)
                },
            },
        ],
        rest: Rest::Undeclared,
    };
    static MAP: Object = Object {
        properties: &[],
        rest: Rest::Entries(&of(Type::Object(&OBJECT))),
    };
    static FREE: Object = Object {
        properties: &[],
        rest: Rest::Kept,
    };
    static SCHEMA: Schema = of(Type::Object(&OBJECT));

    fn found(body: &str) -> Vec<(String, &'static str)> {
        compare(&SCHEMA, body.as_bytes())
            .expect("JSON")
            .into_keys()
            .map(|it| (it.pointer, it.kind.as_str()))
            .collect()
    }

    #[test]
    fn keys_of_maps_are_data_and_their_values_are_compared() {
        let rest = r#""any": null, "number": 7, "or null": null"#;
        assert_eq!(found(&format!("{{{rest}}}")), []);
        assert_eq!(
            found(&format!(
                r#"{{{rest}, "map": {{"zhangsan": {{{rest}, "x/y": 1}}, "lisi": {{{rest}, "nick": 2}}}}, "free": {{"a": 1, "b": {{}}}}}}"#
            )),
            [
                ("/map/*/nick".to_owned(), "undeclared-field"),
                ("/map/*/{key}".to_owned(), "undeclared-field"),
            ]
        );
    }

    #[test]
    fn what_is_required_may_be_null_only_where_the_document_says_so() {
        assert_eq!(
            found(r#"{"any": [{"x": 1}], "number": null, "or null": "7"}"#),
            [
                ("/number".to_owned(), "other-type"),
                ("/or null".to_owned(), "other-type"),
            ]
        );
        assert_eq!(
            found(r#"{"number": 7.5e300}"#),
            [
                ("/any".to_owned(), "missing-field"),
                ("/or null".to_owned(), "missing-field"),
            ]
        );
    }

    #[test]
    fn what_is_not_whole_json_is_not_compared() {
        for body in [r#"{"any": 1"#, "{} {}", "", "nul"] {
            assert_eq!(compare(&SCHEMA, body.as_bytes()), None, "{body}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(compare(&SCHEMA, deep.as_bytes()), None);
    }

    #[test]
    fn a_name_that_a_programmer_would_give_is_shown_and_what_looks_like_data_is_not() {
        for name in ["id", "te1080pHardCount", "error_code", "_links", "X"] {
            assert_eq!(shown(name), name);
        }
        for data in [
            "",
            "818803911",
            "zhangsan@corp",
            "d2bee87b30544ee68562912fb08b1074",
            "a-b",
            "two words",
            "\u{1b}[2J",
            "密码",
            "aVeryLongNameThatNobodyWouldGiveToAFieldOfAnObject",
        ] {
            assert_eq!(shown(data), HIDDEN, "{data}");
        }
    }
}
