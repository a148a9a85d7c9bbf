//! JSON: reads a body into a type; a mismatch names the place, never a value.
//!
//! serde alone does two things that a client must not: it reads an array into a struct, field by field (so that `[]` becomes an
//! object without anything in it), and it quotes the offending value in its message (which may be a token). It does
//! not say where in the document it stopped. This deserializer wraps another one and mends the three. What fits costs little
//! more than with serde alone: scalars are handed through, and the place of an error is put together while it passes out.
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess,
    SeqAccess, Visitor,
};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;

/// Why a text is not a `T`.
#[derive(Debug)]
pub(crate) struct Mismatch {
    /// `data[3].count`; `None` when the text is not JSON.
    pub(crate) path: Option<Box<str>>,
    pub(crate) words: Box<str>,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl std::error::Error for Mismatch {}

/// What an element of an array, an object or a member of a map costs beside its own size, in bytes.
const OVERHEAD: u64 = 16;

thread_local! {
    /// Most items of the page that is being read.
    static PAGE_LIMIT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Runs `fetch`; a page that it reads may hold `limit` items. A page is an array that is a member of the response's
/// outermost object. One with more is refused while it is read.
pub(crate) fn with_page_limit<R>(limit: i32, fetch: impl FnOnce() -> R) -> R {
    struct Restore(Option<usize>);
    impl Drop for Restore {
        fn drop(&mut self) {
            PAGE_LIMIT.set(self.0);
        }
    }
    let _restore =
        Restore(PAGE_LIMIT.replace(usize::try_from(limit).ok().filter(|limit| *limit > 0)));
    fetch()
}

/// Reads `bytes` as a `T` whose arrays and objects take at most `memory` bytes: an array of `{}` takes two bytes of JSON for
/// each element and may take hundreds in memory.
pub(crate) fn read<T: de::DeserializeOwned>(bytes: &[u8], memory: u64) -> Result<T, Mismatch> {
    let found = Found {
        memory: Cell::new(memory),
        page_limit: PAGE_LIMIT.get(),
        way: RefCell::default(),
    };
    // Looked at once for the whole text; `from_slice` would look at each string by itself, which takes longer.
    let text = std::str::from_utf8(bytes).map_err(|error| Mismatch {
        path: None,
        words: format!("byte {} is not UTF-8", error.valid_up_to()).into(),
    })?;
    let mut json = serde_json::Deserializer::from_str(text);
    T::deserialize(Shaped {
        inner: &mut json,
        level: Level::Root,
        found: &found,
    })
    .and_then(|value| json.end().map(|()| value))
    .map_err(|error| mismatch(&error, found))
}

/// What `error` says, and where it passed through.
fn mismatch(error: &serde_json::Error, found: Found) -> Mismatch {
    match error.classify() {
        // Syntax errors are fixed words with line and column.
        serde_json::error::Category::Syntax
        | serde_json::error::Category::Eof
        | serde_json::error::Category::Io => Mismatch {
            path: None,
            words: error.to_string().into(),
        },
        serde_json::error::Category::Data => Mismatch {
            path: Some(found.place().into()),
            words: without_values(&error.to_string()).into(),
        },
    }
}

/// serde's message without the value that it quotes.
///
/// `invalid type: string "s3cret", expected i64 at line 1 column 9` becomes `expected i64, found a string`. Words that
/// are not of a known form (a conversion's own) are left out altogether: they might quote.
fn without_values(message: &str) -> String {
    let message = message
        .rsplit_once(" at line ")
        .map_or(message, |(message, _)| message);
    let named = |prefix: &str| {
        message
            .strip_prefix(prefix)
            .is_some_and(|rest| rest.starts_with('`'))
    };
    if named("missing field ")
        || named("duplicate field ")
        || [UNKNOWN_SHAPE, TOO_MANY, TOO_LARGE]
            .iter()
            .any(|known| message.starts_with(known))
    {
        return crate::error::plain_line(message, 200).into();
    }
    let Some((problem, rest)) = message.split_once(": ") else {
        return "it does not fit".to_owned();
    };
    // The last one: the value itself may hold these words.
    let Some((value, expected)) = rest.rsplit_once(", expected ") else {
        return "it does not fit".to_owned();
    };
    let kind = [
        "string",
        "integer",
        "floating point",
        "boolean",
        "null",
        "sequence",
        "map",
        "unit",
        "character",
    ]
    .into_iter()
    .find(|kind| value.starts_with(kind))
    .unwrap_or("value");
    match problem {
        "invalid type" | "invalid value" => format!(
            "expected {}, found a {kind}",
            crate::error::plain_line(expected, 120)
        ),
        "invalid length" => format!(
            "expected {}, found another number of them",
            crate::error::plain_line(expected, 120)
        ),
        _ => "it does not fit".to_owned(),
    }
}

/// Begins the message for an object that has nothing of what was expected.
const UNKNOWN_SHAPE: &str = "none of its fields is one of the documented ones";

/// The message for a page with more items than were asked for.
const TOO_MANY: &str = "the page has more items than were asked for";
/// The message for a response that takes more memory than its budget.
const TOO_LARGE: &str = "too many elements: the response would take too much memory";

/// How deep a value stands, as far as that matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Root,
    /// A member of the outermost object: an array here is a page.
    Member,
    Below,
}

impl Level {
    fn of_members(self) -> Self {
        match self {
            Self::Root => Self::Member,
            Self::Member | Self::Below => Self::Below,
        }
    }
}

/// A step from a value to one in it.
enum Step {
    Key(Box<str>),
    Index(usize),
}

/// What is known of the whole text while it is read.
struct Found {
    /// Bytes that elements and objects may still take.
    memory: Cell<u64>,
    page_limit: Option<usize>,
    /// From the place of the error to the top: noted while the error passes out, so that what fits costs nothing.
    way: RefCell<Vec<Step>>,
}

impl Found {
    /// Takes what one more value of type `T` costs out of the budget; what is only passed over costs nothing.
    #[inline]
    fn spend<T, E: de::Error>(&self) -> Result<(), E> {
        if self.affords(std::mem::size_of::<T>()) {
            Ok(())
        } else {
            Err(too_large())
        }
    }

    /// Takes `size` bytes and their overhead out of the budget, if they are in it.
    #[inline]
    fn affords(&self, size: usize) -> bool {
        if size == 0 {
            return true;
        }
        let cost = u64::try_from(size)
            .unwrap_or(u64::MAX)
            .saturating_add(OVERHEAD);
        let left = self.memory.get().checked_sub(cost);
        if let Some(left) = left {
            self.memory.set(left);
        }
        left.is_some()
    }

    /// An error passes out of this element.
    #[cold]
    fn out_of_element(&self, index: usize) {
        self.way.borrow_mut().push(Step::Index(index));
    }

    /// An error passes out of this member.
    #[cold]
    fn out_of_member(&self, key: &str) {
        self.way
            .borrow_mut()
            .push(Step::Key(crate::error::plain_line(key, 64)));
    }

    /// `data[3].count`
    fn place(self) -> String {
        let way = self.way.into_inner();
        if way.is_empty() {
            return "the top".to_owned();
        }
        let mut place = String::new();
        for step in way.iter().rev() {
            match step {
                Step::Key(key) => {
                    if !place.is_empty() {
                        place.push('.');
                    }
                    place.push_str(key);
                }
                Step::Index(index) => place.push_str(&format!("[{index}]")),
            }
        }
        place
    }
}

#[cold]
fn too_large<E: de::Error>() -> E {
    E::custom(TOO_LARGE)
}

/// Hands scalars through as they are; looks at objects and arrays.
struct Shaped<'a, D> {
    inner: D,
    level: Level,
    found: &'a Found,
}

/// Methods for values that hold no others: nothing is to be looked at.
macro_rules! forward {
    ($($method:ident($($arg:ident: $type:ty),*))*) => {
        $(#[inline]
        fn $method<V: Visitor<'de>>(self, $($arg: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($arg,)* visitor)
        })*
    };
}

macro_rules! look {
    ($($method:ident($($arg:ident: $type:ty),*))*) => {
        $(#[inline]
        fn $method<V: Visitor<'de>>(self, $($arg: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            let Self { inner, level, found } = self;
            inner.$method($($arg,)* Looking { inner: visitor, level, found })
        })*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Shaped<'_, D> {
    type Error = D::Error;

    forward! {
        deserialize_bool() deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128() deserialize_f32()
        deserialize_f64() deserialize_char() deserialize_str() deserialize_string() deserialize_unit()
        deserialize_unit_struct(name: &'static str) deserialize_identifier() deserialize_ignored_any()
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }

    look! {
        deserialize_any() deserialize_bytes() deserialize_byte_buf() deserialize_option() deserialize_seq()
        deserialize_map() deserialize_newtype_struct(name: &'static str) deserialize_tuple(len: usize)
        deserialize_tuple_struct(name: &'static str, len: usize)
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Self {
            inner,
            level,
            found,
        } = self;
        inner.deserialize_map(Object {
            inner: visitor,
            level,
            found,
            fields,
        })
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// A visitor that looks into what holds other values.
struct Looking<'a, V> {
    inner: V,
    level: Level,
    found: &'a Found,
}

macro_rules! pass {
    ($($method:ident($type:ty))*) => {
        $(#[inline]
        fn $method<E: de::Error>(self, value: $type) -> Result<V::Value, E> {
            self.inner.$method(value)
        })*
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Looking<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    pass! {
        visit_bool(bool) visit_i8(i8) visit_i16(i16) visit_i32(i32) visit_i64(i64) visit_i128(i128) visit_u8(u8)
        visit_u16(u16) visit_u32(u32) visit_u64(u64) visit_u128(u128) visit_f32(f32) visit_f64(f64) visit_char(char)
        visit_str(&str) visit_borrowed_str(&'de str) visit_string(String) visit_bytes(&[u8])
        visit_borrowed_bytes(&'de [u8]) visit_byte_buf(Vec<u8>)
    }

    #[inline]
    fn visit_none<E: de::Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    #[inline]
    fn visit_unit<E: de::Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Shaped {
            inner,
            level: self.level,
            found: self.found,
        })
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Shaped {
            inner,
            level: self.level,
            found: self.found,
        })
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Elements {
            inner,
            is_page: self.level == Level::Member,
            found: self.found,
            index: 0,
        })
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.found.spend::<V::Value, _>()?;
        self.inner.visit_map(&mut Members {
            inner,
            level: self.level.of_members(),
            found: self.found,
            key: Cow::Borrowed(""),
            is_map: true,
            unknown: None,
            keys: 0,
        })
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(inner)
    }
}

/// A visitor that looks into a struct, which must be an object. Not [`Looking`]: with its way to `visit_seq`, what each struct
/// would do with an array would be compiled and never run: a tenth of the code of a debug build.
struct Object<'a, V> {
    inner: V,
    level: Level,
    found: &'a Found,
    fields: &'static [&'static str],
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Object<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.found.spend::<V::Value, _>()?;
        // Below the top a new kind of object is the platform's right; at the top it is another response altogether.
        let is_told_apart = self.level == Level::Root && !self.fields.is_empty();
        let mut members = Members {
            inner,
            level: self.level.of_members(),
            found: self.found,
            key: Cow::Borrowed(""),
            is_map: false,
            unknown: is_told_apart.then_some(self.fields),
            keys: 0,
        };
        let result = self.inner.visit_map(&mut members);
        if members.unknown.is_some() && members.keys > 0 && result.is_ok() {
            return Err(A::Error::custom(UNKNOWN_SHAPE));
        }
        result
    }
}

struct Elements<'a, A> {
    inner: A,
    is_page: bool,
    found: &'a Found,
    index: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        let index = self.index;
        self.index += 1;
        let result = self.inner.next_element_seed(Seed {
            inner: seed,
            level: Level::Below,
            found: self.found,
        });
        // By reference: an element may be large, and each move is a copy.
        match &result {
            Ok(Some(_)) => {
                if self.is_page && self.found.page_limit.is_some_and(|limit| index >= limit) {
                    return Err(A::Error::custom(TOO_MANY));
                }
                self.found.spend::<T::Value, A::Error>()?;
            }
            Ok(None) => {}
            Err(_) => self.found.out_of_element(index),
        }
        result
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

struct Members<'a, 'de, A> {
    inner: A,
    /// That of the members.
    level: Level,
    found: &'a Found,
    /// Borrowed from the body, unless it has escapes: a string of its own for each key would be most of what reading allocates.
    key: Cow<'de, str>,
    /// Each member takes memory of its own; those of a struct are a part of it.
    is_map: bool,
    /// The documented fields, until one of them has come.
    unknown: Option<&'static [&'static str]>,
    /// How many keys have come until then.
    keys: usize,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for &mut Members<'_, 'de, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(key) = self.inner.next_key_seed(Key)? else {
            return Ok(None);
        };
        if let Some(fields) = self.unknown {
            self.keys += 1;
            self.unknown = (!fields.contains(&&*key)).then_some(fields);
        }
        self.key = key;
        let result = seed.deserialize((&*self.key).into_deserializer());
        if result.is_err() {
            self.found.out_of_member(&self.key);
        }
        result.map(Some)
    }

    #[inline]
    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        if self.is_map {
            self.found.spend::<T::Value, A::Error>()?;
        }
        let result = self.inner.next_value_seed(Seed {
            inner: seed,
            level: self.level,
            found: self.found,
        });
        if result.is_err() {
            self.found.out_of_member(&self.key);
        }
        result
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// Reads a key, without a copy where it stands in the body as it is.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<Cow<'de, str>, D::Error> {
        inner.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_owned()))
    }

    fn visit_string<E: de::Error>(self, key: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key))
    }
}

struct Seed<'a, T> {
    inner: T,
    level: Level,
    found: &'a Found,
}

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = T::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<T::Value, D::Error> {
        self.inner.deserialize(Shaped {
            inner,
            level: self.level,
            found: self.found,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Page {
        data: Vec<Item>,
        count: Option<i64>,
        extra: BTreeMap<String, Option<bool>>,
    }
    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default, rename_all = "camelCase")]
    struct Item {
        id: Option<String>,
        start_count: Option<i32>,
        user: Option<Box<Item>>,
    }

    fn read<T: de::DeserializeOwned>(bytes: &[u8]) -> Result<T, Mismatch> {
        super::read(bytes, 1 << 20)
    }

    fn fault(text: &str) -> (String, String) {
        let mismatch = read::<Page>(text.as_bytes()).unwrap_err();
        (
            mismatch.path.map(Into::into).unwrap_or_default(),
            mismatch.words.into(),
        )
    }

    #[test]
    fn what_fits_is_read() {
        let page: Page = read(br#"{"data":[{"id":"a","startCount":1,"user":{"id":null}},{}],"count":null,"extra":{"x":true},"new":[{}]}"#).unwrap();
        assert_eq!(page.data.len(), 2);
        assert_eq!(page.data[0].start_count, Some(1));
        assert_eq!(page.extra.get("x"), Some(&Some(true)));
        assert_eq!(read::<Vec<i32>>(b"[1,2]").unwrap(), [1, 2]);
        assert_eq!(read::<Page>(b"{}").unwrap(), Page::default());
    }

    #[test]
    fn a_fault_is_placed_and_no_value_is_quoted() {
        let number = "expected i32, found a string".to_owned();
        assert_eq!(
            fault(r#"{"data":[{},{"startCount":"canary, expected x"}]}"#),
            ("data[1].startCount".into(), number)
        );
        assert_eq!(
            fault(r#"{"data":[{"user":{"user":{"id":7}}}]}"#).0,
            "data[0].user.user.id"
        );
        assert_eq!(
            fault(r#"{"data":"canary"}"#),
            ("data".into(), "expected a sequence, found a string".into())
        );
        assert_eq!(fault(r#"{"extra":{"a b":1}}"#).0, "extra.a b");
        assert_eq!(
            fault(r#"{"data":[{"startCount":99999999999}]}"#),
            (
                "data[0].startCount".into(),
                "expected i32, found a integer".into()
            )
        );
        assert_eq!(
            fault(r#""canary""#),
            (
                "the top".into(),
                "expected an object, found a string".into()
            )
        );
    }

    #[test]
    fn an_array_is_never_read_as_an_object() {
        assert_eq!(
            fault("[]"),
            (
                "the top".into(),
                "expected an object, found a sequence".into()
            )
        );
        assert_eq!(fault(r#"{"data":[[]]}"#).0, "data[0]");
        assert_eq!(
            fault(r#"{"data":[{"user":["canary",1]}]}"#).0,
            "data[0].user"
        );
    }

    #[test]
    fn an_object_of_another_kind_is_not_an_empty_answer() {
        assert_eq!(
            fault(r#"{"error_code":"x","error_msg":"canary"}"#),
            ("the top".into(), UNKNOWN_SHAPE.into())
        );
        assert!(
            read::<Page>(br#"{"data":[{"unknown":1}]}"#).is_ok(),
            "below the top it may be new"
        );
    }

    #[test]
    fn what_is_not_json_says_where_it_stops() {
        for text in ["", "{", "{\"data\":[", "<html>", "{} x", "nul", "\u{1}"] {
            let mismatch = read::<Page>(text.as_bytes()).unwrap_err();
            assert_eq!(mismatch.path, None, "{text}");
            assert!(mismatch.words.contains("line 1"), "{}", mismatch.words);
        }
        let deep = "[".repeat(100_000);
        assert!(read::<serde_json::Value>(deep.as_bytes()).is_err());
        assert_eq!(
            fault(r#"{"count":1,"count":2}"#),
            ("the top".into(), "duplicate field `count`".into())
        );
    }

    thread_local! {
        static READ: Cell<usize> = const { Cell::new(0) };
    }

    /// An item that counts itself, of the size of the document's largest.
    struct Counted(#[allow(dead_code)] [u64; 65]);

    impl fmt::Debug for Counted {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(".")
        }
    }

    impl<'de> Deserialize<'de> for Counted {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            de::IgnoredAny::deserialize(deserializer)?;
            READ.set(READ.get() + 1);
            Ok(Self([0; 65]))
        }
    }

    #[derive(Debug, Default, Deserialize)]
    #[serde(default)]
    struct Counting {
        #[allow(dead_code)]
        data: Vec<Counted>,
    }

    #[test]
    fn a_small_text_does_not_become_a_large_value() {
        let bomb = format!("{{\"data\":[{}{{}}]}}", "{},".repeat(1_000_000));
        let memory = 4 << 20;
        READ.set(0);
        let mismatch = super::read::<Counting>(bomb.as_bytes(), memory).unwrap_err();
        assert_eq!(mismatch.path.as_deref(), Some("data"));
        assert_eq!(&*mismatch.words, TOO_LARGE);
        let size = std::mem::size_of::<Counted>();
        assert!(READ.get() * size <= 4 << 20, "{} items", READ.get());
        assert!(super::read::<serde_json::Value>(bomb.as_bytes(), memory).is_err());
        let members = format!(
            "{{{}\"z\":0}}",
            (0..200_000)
                .map(|n| format!("\"{n}\":0,"))
                .collect::<String>()
        );
        assert!(super::read::<serde_json::Value>(members.as_bytes(), memory).is_err());
        // What is passed over takes no memory.
        let unknown = format!("{{\"data\":[],\"new\":[{}0]}}", "0,".repeat(1_000_000));
        super::read::<Counting>(unknown.as_bytes(), memory).unwrap();
    }

    #[test]
    fn a_page_with_more_items_than_asked_for_is_refused_while_it_is_read() {
        let page = format!("{{\"data\":[{}{{}}]}}", "{},".repeat(9999));
        READ.set(0);
        let mismatch = with_page_limit(10, || super::read::<Counting>(page.as_bytes(), 64 << 20));
        let mismatch = mismatch.unwrap_err();
        assert_eq!(
            (mismatch.path.as_deref(), &*mismatch.words),
            (Some("data"), TOO_MANY)
        );
        assert_eq!(READ.get(), 11);
        let ten = format!("{{\"data\":[{}{{}}]}}", "{},".repeat(9));
        with_page_limit(10, || super::read::<Counting>(ten.as_bytes(), 64 << 20)).unwrap();
        // Nowhere else, and no longer.
        let inner = r#"{"user":{"data":[1,2,3]},"list":[[1,2,3]]}"#;
        with_page_limit(2, || {
            super::read::<serde_json::Value>(inner.as_bytes(), 1 << 20)
        })
        .unwrap();
        super::read::<Counting>(page.as_bytes(), 64 << 20).unwrap();
    }
}
