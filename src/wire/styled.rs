//! Styled: lists and objects in an address, a header or a form.
use crate::runtime::Style;
use crate::wire::path::encode;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use zeroize::Zeroizing;

/// Text that may be a secret's.
type Text = Zeroizing<String>;

/// A value that has a spelling, before any encoding.
pub(crate) enum Spelled {
    /// Null, which has none: it is left out.
    Nothing,
    Text(Text),
    List(Vec<Text>),
    Object(Vec<(String, Text)>),
    /// All that is nested in it, each with what stands behind the name.
    Nested(Vec<(String, Text)>),
}

/// What every entry and property is.
struct Leaf(Option<Text>);

/// Reads JSON that we have written ourselves; `None` when it is nested deeper than `style` can write.
pub(crate) fn spelled(json: &[u8], style: Style) -> Option<Spelled> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    AsWritten(style).deserialize(&mut reader).ok()
}

/// The properties of a form, each by its style, in the order in which they are written.
pub(crate) fn form(json: &[u8], styles: &[(&str, Style)]) -> Option<Zeroizing<String>> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    let fields = Fields(styles).deserialize(&mut reader).ok()?;
    // Sized first, or the buffer would leave copies of a password behind as it grows.
    let length = fields
        .iter()
        .map(|(name, value)| name.len() + value.len() + 2);
    let mut out = Zeroizing::new(String::with_capacity(length.sum()));
    for (name, value) in &fields {
        if !out.is_empty() {
            out.push('&');
        }
        push_form(&mut out, name);
        out.push('=');
        push_form(&mut out, value);
    }
    Some(out)
}

/// In a form a space is a plus sign.
fn push_form(out: &mut String, encoded: &str) {
    for (index, piece) in encoded.split("%20").enumerate() {
        if index > 0 {
            out.push('+');
        }
        out.push_str(piece);
    }
}

/// Names and values of a query or a form, percent-encoded.
pub(crate) fn pairs(name: &str, style: Style, value: &Spelled) -> Vec<(String, Text)> {
    let one = |value: String| vec![(encode(name).into_owned(), Text::new(value))];
    match (value, style) {
        (Spelled::Nothing, _) => Vec::new(),
        (Spelled::List(list), _) if list.is_empty() => Vec::new(),
        (Spelled::Object(entries), _) if entries.is_empty() => Vec::new(),
        (Spelled::Text(text), _) => one(encode(text).into_owned()),
        (Spelled::List(list), Style::Form { explode: true }) => list
            .iter()
            .flat_map(|text| one(encode(text).into_owned()))
            .collect(),
        (Spelled::List(list), style) => one(joined(list.iter(), separator(style))),
        (Spelled::Object(entries), Style::Form { explode: true } | Style::Deep) => entries
            .iter()
            .map(|(key, value)| {
                let name = if style == Style::Deep {
                    Cow::Owned(format!("{name}[{key}]"))
                } else {
                    Cow::Borrowed(key)
                };
                (
                    encode(&name).into_owned(),
                    Text::new(encode(value).into_owned()),
                )
            })
            .collect(),
        (Spelled::Object(entries), style) => one(alternating(entries, separator(style))),
        (Spelled::Nested(entries), _) => entries
            .iter()
            .map(|(place, value)| {
                (
                    encode(&format!("{name}{place}")).into_owned(),
                    Text::new(encode(value).into_owned()),
                )
            })
            .collect(),
    }
}

/// The text in a path, percent-encoded; empty when there is nothing to write.
pub(crate) fn in_path(name: &str, style: Style, value: &Spelled) -> String {
    let name = encode(name);
    let (before, between, explode) = match style {
        Style::Label { explode } => (".", if explode { "." } else { "," }, explode),
        Style::Matrix { explode } => (";", if explode { ";" } else { "," }, explode),
        Style::Simple { explode } => ("", ",", explode),
        _ => ("", ",", false),
    };
    let is_matrix = matches!(style, Style::Matrix { .. });
    let text = match value {
        Spelled::Nothing | Spelled::Nested(_) => return String::new(),
        Spelled::List(list) if list.is_empty() => return String::new(),
        Spelled::Object(entries) if entries.is_empty() => return String::new(),
        Spelled::Text(text) => encode(text).into_owned(),
        Spelled::List(list) if is_matrix && explode => {
            let entries = list.iter().map(|text| named(&name, &encode(text)));
            entries.collect::<Vec<_>>().join(between)
        }
        Spelled::List(list) => joined(list.iter(), between),
        Spelled::Object(entries) if explode => {
            let entries = entries.iter();
            let entries = entries.map(|(key, value)| format!("{}={}", encode(key), encode(value)));
            entries.collect::<Vec<_>>().join(between)
        }
        Spelled::Object(entries) => alternating(entries, between),
    };
    let is_named = is_matrix && (!explode || matches!(value, Spelled::Text(_)));
    if is_named {
        format!("{before}{}", named(&name, &text))
    } else {
        format!("{before}{text}")
    }
}

/// `name=value`, and `name` alone where there is no value (RFC 6570, 3.2.7).
fn named(name: &str, value: &str) -> String {
    if value.is_empty() {
        name.to_owned()
    } else {
        format!("{name}={value}")
    }
}

/// The text in a header, as it is; `None` when a separator in an entry would make two of it.
pub(crate) fn in_header(style: Style, value: &Spelled) -> Option<Text> {
    let explode = style == Style::Simple { explode: true };
    let is_cut = |text: &str| text.contains(',') || explode && text.contains('=');
    Some(match value {
        Spelled::Nothing => Text::default(),
        Spelled::Text(text) => text.clone(),
        Spelled::Nested(_) => return None,
        Spelled::List(list) => {
            if list.iter().any(|text| text.contains(',')) {
                return None;
            }
            let list: Vec<&str> = list.iter().map(|text| text.as_str()).collect();
            Text::new(list.join(","))
        }
        Spelled::Object(entries) => {
            let sign = if explode { "=" } else { "," };
            let mut out = Vec::new();
            for (key, value) in entries {
                if is_cut(key) || value.contains(',') {
                    return None;
                }
                out.push(format!("{key}{sign}{}", value.as_str()));
            }
            Text::new(out.join(","))
        }
    })
}

fn separator(style: Style) -> &'static str {
    match style {
        Style::Separated(separator) => separator,
        _ => ",",
    }
}

fn joined<'t>(texts: impl Iterator<Item = &'t Text>, separator: &str) -> String {
    let texts: Vec<Cow<'_, str>> = texts.map(|text| encode(text)).collect();
    texts.join(separator)
}

/// `k,v,l,w`.
fn alternating(entries: &[(String, Text)], separator: &str) -> String {
    let entries = entries.iter();
    let entries =
        entries.map(|(key, value)| format!("{}{separator}{}", encode(key), encode(value)));
    entries.collect::<Vec<_>>().join(separator)
}

/// Reads what a style can write.
struct AsWritten(Style);

impl<'de> DeserializeSeed<'de> for AsWritten {
    type Value = Spelled;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Spelled, D::Error> {
        if self.0 == Style::Json {
            let value = serde_json::Value::deserialize(deserializer)?;
            return Ok(Spelled::Text(Text::new(value.to_string())));
        }
        if self.0 == Style::Brackets {
            let mut out = Vec::new();
            let (plain, inner) = (String::new(), String::new());
            Brackets {
                plain,
                inner,
                out: &mut out,
            }
            .deserialize(deserializer)?;
            return Ok(Spelled::Nested(out));
        }
        deserializer.deserialize_any(SpelledVisitor)
    }
}

/// Reads any value, entry by entry; null is left out.
struct Brackets<'o> {
    /// What stands behind the name if this is a text.
    plain: String,
    /// What stands there before the names or numbers of what it holds.
    inner: String,
    out: &'o mut Vec<(String, Text)>,
}

impl<'de> DeserializeSeed<'de> for Brackets<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Reads an object whose properties have a style each; without one, a list is written entry by entry.
struct Fields<'s>(&'s [(&'s str, Style)]);

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = Vec<(String, Text)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Vec<(String, Text)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut out = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let style = self.0.iter().find(|(known, _)| *known == name);
            let style = style.map_or(Style::Form { explode: true }, |(_, style)| *style);
            out.extend(pairs(&name, style, &map.next_value_seed(AsWritten(style))?));
        }
        Ok(out)
    }
}

macro_rules! scalars {
    ($self:ident, $value:ident => $out:expr) => {
        fn visit_bool<E: Error>($self, $value: bool) -> Result<Self::Value, E> {
            Ok($out)
        }
        fn visit_i64<E: Error>($self, $value: i64) -> Result<Self::Value, E> {
            Ok($out)
        }
        fn visit_u64<E: Error>($self, $value: u64) -> Result<Self::Value, E> {
            Ok($out)
        }
        fn visit_f64<E: Error>($self, $value: f64) -> Result<Self::Value, E> {
            Ok($out)
        }
        fn visit_str<E: Error>($self, $value: &str) -> Result<Self::Value, E> {
            Ok($out)
        }
    };
}

impl<'de> Visitor<'de> for Brackets<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    scalars!(self, value => self.out.push((self.plain, Text::new(value.to_string()))));

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut next = 0_usize;
        // a server reads `[]` as "one more", which does not say to which entry a property belongs
        while let Some(()) = list.next_element_seed(Brackets {
            plain: format!("{}[]", self.inner),
            inner: format!("{}[{next}]", self.inner),
            out: self.out,
        })? {
            next += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let place = format!("{}[{key}]", self.inner);
            map.next_value_seed(Brackets {
                plain: place.clone(),
                inner: place,
                out: self.out,
            })?;
        }
        Ok(())
    }
}

struct SpelledVisitor;

impl<'de> Visitor<'de> for SpelledVisitor {
    type Value = Spelled;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with a spelling, a list of such or an object of such")
    }

    scalars!(self, value => Spelled::Text(Text::new(value.to_string())));

    fn visit_unit<E: Error>(self) -> Result<Spelled, E> {
        Ok(Spelled::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Spelled, A::Error> {
        let mut out = Vec::new();
        while let Some(Leaf(text)) = list.next_element()? {
            out.extend(text);
        }
        Ok(Spelled::List(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Spelled, A::Error> {
        let mut out = Vec::new();
        while let Some((key, Leaf(text))) = map.next_entry()? {
            out.extend(text.map(|text| (key, text)));
        }
        Ok(Spelled::Object(out))
    }
}

impl<'de> Deserialize<'de> for Leaf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LeafVisitor)
    }
}

struct LeafVisitor;

impl<'de> Visitor<'de> for LeafVisitor {
    type Value = Leaf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with a spelling")
    }

    scalars!(self, value => Leaf(Some(Text::new(value.to_string()))));

    fn visit_unit<E: Error>(self) -> Result<Leaf, E> {
        Ok(Leaf(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(value: &Value, style: Style) -> Spelled {
        spelled(value.to_string().as_bytes(), style).unwrap()
    }

    fn query(style: Style, value: &Value) -> String {
        let pairs = pairs("n", style, &read(value, style));
        let pairs = pairs
            .iter()
            .map(|(name, value)| format!("{name}={}", value.as_str()));
        pairs.collect::<Vec<_>>().join("&")
    }

    fn path(style: Style, value: &Value) -> String {
        in_path("n", style, &read(value, style))
    }

    #[test]
    fn every_style_is_written_as_the_specification_has_it() {
        let list = json!(["blue", "black", "a,b"]);
        let object = json!({"R": 100, "G": "x y", "gone": null});
        let plain = json!("a b");
        let (whole, apart) = (false, true);
        let form = |explode| Style::Form { explode };
        for (style, text, listed, mapped) in [
            (
                form(apart),
                "n=a%20b",
                "n=blue&n=black&n=a%2Cb",
                "G=x%20y&R=100",
            ),
            (
                form(whole),
                "n=a%20b",
                "n=blue,black,a%2Cb",
                "n=G,x%20y,R,100",
            ),
            (
                Style::Separated("%7C"),
                "n=a%20b",
                "n=blue%7Cblack%7Ca%2Cb",
                "n=G%7Cx%20y%7CR%7C100",
            ),
            (
                Style::Deep,
                "n=a%20b",
                "n=blue,black,a%2Cb",
                "n%5BG%5D=x%20y&n%5BR%5D=100",
            ),
        ] {
            assert_eq!(query(style, &plain), text, "{style:?}");
            assert_eq!(query(style, &list), listed, "{style:?}");
            assert_eq!(query(style, &object), mapped, "{style:?}");
        }
        assert_eq!(
            query(Style::Json, &json!({"a": [1, {}]})),
            "n=%7B%22a%22%3A%5B1%2C%7B%7D%5D%7D"
        );
        let (simple, label, matrix) = (
            |explode| Style::Simple { explode },
            |explode| Style::Label { explode },
            |explode| Style::Matrix { explode },
        );
        for (style, text, listed, mapped) in [
            (simple(whole), "a%20b", "blue,black,a%2Cb", "G,x%20y,R,100"),
            (simple(apart), "a%20b", "blue,black,a%2Cb", "G=x%20y,R=100"),
            (
                label(whole),
                ".a%20b",
                ".blue,black,a%2Cb",
                ".G,x%20y,R,100",
            ),
            (
                label(apart),
                ".a%20b",
                ".blue.black.a%2Cb",
                ".G=x%20y.R=100",
            ),
            (
                matrix(whole),
                ";n=a%20b",
                ";n=blue,black,a%2Cb",
                ";n=G,x%20y,R,100",
            ),
            (
                matrix(apart),
                ";n=a%20b",
                ";n=blue;n=black;n=a%2Cb",
                ";G=x%20y;R=100",
            ),
        ] {
            assert_eq!(path(style, &plain), text, "{style:?}");
            assert_eq!(path(style, &list), listed, "{style:?}");
            assert_eq!(path(style, &object), mapped, "{style:?}");
            assert_eq!(path(style, &json!([])), "", "{style:?}");
        }
        assert_eq!(path(matrix(true), &json!("")), ";n");
    }

    #[test]
    fn brackets_tell_where_everything_nested_is() {
        let value = json!({"a": ["x", "y z"], "b": {"c": {"d": 1}}, "e": [{"f": true, "g": []}, null, [2]], "h": null, "i[": ""});
        let expected = [
            "n[a][]=x",
            "n[a][]=y z",
            "n[b][c][d]=1",
            "n[e][0][f]=true",
            "n[e][2][]=2",
            "n[i[]=",
        ];
        let written = query(Style::Brackets, &value);
        let written = percent_encoding::percent_decode_str(&written)
            .decode_utf8()
            .unwrap();
        assert_eq!(written, expected.join("&"));
        assert_eq!(
            query(Style::Brackets, &json!([1, 2])),
            "n%5B%5D=1&n%5B%5D=2"
        );
        assert_eq!(query(Style::Brackets, &json!("a b")), "n=a%20b");
        for nothing in [json!(null), json!([]), json!({})] {
            assert_eq!(query(Style::Brackets, &nothing), "", "{nothing}");
        }
    }

    #[test]
    fn a_header_is_refused_where_an_entry_would_become_two() {
        let header = |explode, value: &Value| {
            let style = Style::Simple { explode };
            in_header(style, &read(value, style)).map(|text| text.to_string())
        };
        assert_eq!(
            header(false, &json!({"a": 1, "b": "x=y"})).as_deref(),
            Some("a,1,b,x=y")
        );
        assert_eq!(
            header(true, &json!({"a": 1, "b": "x=y"})).as_deref(),
            Some("a=1,b=x=y")
        );
        assert_eq!(header(true, &json!({"a=": 1})), None);
        assert_eq!(header(false, &json!({"a": "b,c"})), None);
        assert_eq!(header(false, &json!(["b,c"])), None);
    }

    #[test]
    fn a_form_is_written_in_the_order_of_its_properties() {
        let json = br#"{"z": 1.5, "a": ["x y", "&"], "n": null, "o": {"k": "v"}, "j": {"k": [true]}, "f": [1, 2]}"#;
        let styles = [
            ("o", Style::Deep),
            ("j", Style::Json),
            ("f", Style::Separated("%20")),
        ];
        assert_eq!(
            form(json, &styles).unwrap().as_str(),
            "z=1.5&a=x+y&a=%26&o%5Bk%5D=v&j=%7B%22k%22%3A%5Btrue%5D%7D&f=1+2"
        );
        assert!(form(br#"{"a": [[1]]}"#, &[]).is_none(), "nested too deep");
        assert!(
            form(br#"{"a": {"k": {}}}"#, &[]).is_none(),
            "nested too deep"
        );
    }
}
