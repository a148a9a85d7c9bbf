//! Body: what the body of a refusal says, in any of the shapes that platform, gateway and proxies use.
use serde_json::{Map, Value};

/// Longest message and excerpt, in characters.
const LONGEST_TEXT: usize = 512;
/// Longest code and request id, in characters.
const LONGEST_NAME: usize = 128;

/// What could be read from the body of a refusal.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reply {
    pub(crate) code: Option<Box<str>>,
    pub(crate) message: Option<Box<str>>,
    pub(crate) request_id: Option<Box<str>>,
    pub(crate) encoded_authorization_message: Option<Box<str>>,
    pub(crate) excerpt: Box<str>,
}

/// The pairs that carry code and message (contract 8.1).
const PAIRS: [(&str, &str); 4] = [
    ("error_code", "error_msg"),
    ("errorCode", "errorMsg"),
    ("code", "message"),
    ("returnCode", "returnDesc"),
];

impl Reply {
    /// Reads a body whose secrets have been painted over already.
    pub(crate) fn read(body: &str) -> Self {
        let mut reply = Self {
            excerpt: excerpt(body),
            ..Self::default()
        };
        if let Ok(Value::Object(object)) = serde_json::from_str(body) {
            // The object itself first, then "the same pairs one object deeper".
            if !reply.take(&object) {
                for value in object.values() {
                    if let Value::Object(inner) = value
                        && reply.take(inner)
                    {
                        break;
                    }
                }
            }
            reply.request_id = ["request_id", "requestId"]
                .iter()
                .find_map(|key| name(object.get(*key)))
                .or_else(|| reply.request_id.take());
            reply.encoded_authorization_message = text(object.get("encoded_authorization_message"));
        }
        reply
    }

    /// Takes code and message from one object; says whether there was either.
    fn take(&mut self, object: &Map<String, Value>) -> bool {
        for (code, message) in PAIRS {
            let found = (name(object.get(code)), text(object.get(message)));
            if found.0.is_some() || found.1.is_some() {
                (self.code, self.message) = found;
                self.request_id = name(object.get("request_id"));
                return true;
            }
        }
        false
    }
}

/// A string or a number as a short name: no control characters, no spaces at the ends.
fn name(value: Option<&Value>) -> Option<Box<str>> {
    let text = match value? {
        Value::String(text) => plain_line(text, LONGEST_NAME),
        Value::Number(number) => number.to_string().into(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

fn text(value: Option<&Value>) -> Option<Box<str>> {
    let text = plain_line(value?.as_str()?, LONGEST_TEXT);
    (!text.is_empty()).then_some(text)
}

/// The beginning of a body as one plain line; HTML without its tags, scripts and styles.
fn excerpt(body: &str) -> Box<str> {
    let start = body.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if start.starts_with('<') {
        plain_line(&without_tags(start), LONGEST_TEXT)
    } else {
        plain_line(start, LONGEST_TEXT)
    }
}

/// One line of at most `longest` characters: runs of spaces become one, control and direction characters go.
pub(crate) fn plain_line(text: &str, longest: usize) -> Box<str> {
    let mut line = String::new();
    let mut length = 0;
    let mut gap = false;
    for character in text.chars() {
        if character.is_whitespace() || character.is_control() {
            gap = !line.is_empty();
            continue;
        }
        // Direction and zero-width characters could make a log line read as something else.
        if matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        {
            continue;
        }
        if length + usize::from(gap) >= longest {
            line.push('…');
            break;
        }
        if std::mem::take(&mut gap) {
            line.push(' ');
            length += 1;
        }
        line.push(character);
        length += 1;
    }
    line.into()
}

/// HTML (or XML) as text: enough to read an error page, not a parser.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let tag = after.trim_start().to_ascii_lowercase_prefix();
        rest = match tag.as_str() {
            tag if tag.starts_with("!--") => after.split_once("-->").map_or("", |(_, rest)| rest),
            tag if tag.starts_with("script") => past(after, "</script"),
            tag if tag.starts_with("style") => past(after, "</style"),
            _ => after.split_once('>').map_or("", |(_, rest)| rest),
        };
        if text.len() > LONGEST_TEXT * 8 {
            break;
        }
    }
    text.push_str(rest);
    [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (entity, plain)| text.replace(entity, plain))
}

/// What follows the end tag that begins with `end`, whatever its case.
fn past<'a>(text: &'a str, end: &str) -> &'a str {
    let lower = text.to_ascii_lowercase();
    let after = lower
        .find(end)
        .and_then(|at| text.get(at + end.len()..))
        .unwrap_or("");
    after.split_once('>').map_or("", |(_, rest)| rest)
}

trait Prefix {
    fn to_ascii_lowercase_prefix(&self) -> String;
}

impl Prefix for str {
    /// The first characters in lower case: enough to know a tag by.
    fn to_ascii_lowercase_prefix(&self) -> String {
        self.chars()
            .take(8)
            .map(|character| character.to_ascii_lowercase())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> (Option<String>, Option<String>, Option<String>) {
        let reply = Reply::read(body);
        (
            reply.code.map(String::from),
            reply.message.map(String::from),
            reply.request_id.map(String::from),
        )
    }
    fn some(
        code: &str,
        message: &str,
        id: Option<&str>,
    ) -> (Option<String>, Option<String>, Option<String>) {
        (Some(code.into()), Some(message.into()), id.map(Into::into))
    }

    #[test]
    fn every_shape_of_an_error_body_is_understood() {
        for (body, wanted) in [
            (
                r#"{"error_code":"USG.1","error_msg":"no","request_id":"r"}"#,
                some("USG.1", "no", Some("r")),
            ),
            (
                r#"{"error_msg":"slow down","error_code":"APIG.0308"}"#,
                some("APIG.0308", "slow down", None),
            ),
            (r#"{"errorCode":"A","errorMsg":"b"}"#, some("A", "b", None)),
            (r#"{"code":"A","message":"b"}"#, some("A", "b", None)),
            (
                r#"{"returnCode":206010064,"returnDesc":"other site"}"#,
                some("206010064", "other site", None),
            ),
            (
                r#"{"error":{"code":"A","message":"b","request_id":"q"}}"#,
                some("A", "b", Some("q")),
            ),
            (
                r#"{"x":1,"error":{"error_code":"A","error_msg":"b"},"request_id":"r"}"#,
                some("A", "b", Some("r")),
            ),
            (
                r#"{"error_code":null,"code":"A","message":"b"}"#,
                some("A", "b", None),
            ),
        ] {
            assert_eq!(read(body), wanted, "{body}");
        }
        assert_eq!(read("[1]"), (None, None, None));
        assert_eq!(read(""), (None, None, None));
        let reply = Reply::read(
            r#"{"error_code":"A","error_msg":"b","encoded_authorization_message":"xyz"}"#,
        );
        assert_eq!(reply.encoded_authorization_message.as_deref(), Some("xyz"));
    }

    #[test]
    fn html_is_made_plain() {
        let page = "<!DOCTYPE html><html><head><title>502 Bad\n Gateway</title><STYLE>b{}</STYLE>\
                    <script>if (a < b) alert(1)</script></head><!-- x > y --><body><h1>Bad&nbsp;Gateway</h1>&lt;nginx&gt;</body>";
        assert_eq!(
            &*Reply::read(page).excerpt,
            "502 Bad Gateway Bad Gateway <nginx>"
        );
    }

    #[test]
    fn text_from_a_server_is_one_bounded_line_without_control_characters() {
        let reply = Reply::read(&format!(
            r#"{{"error_code":"A\u001b[2J","error_msg":"x\r\n\u202e{}"}}"#,
            "é".repeat(600)
        ));
        assert_eq!(reply.code.as_deref(), Some("A [2J"));
        let message = reply.message.unwrap();
        assert_eq!(message.chars().count(), 513);
        assert!(message.starts_with("x é") && message.ends_with('…'));
    }

    #[test]
    fn odd_bodies_do_not_panic() {
        for body in [
            "<",
            "<!--",
            "<script",
            "<style>é</sty",
            "<script>é</SCRIPT",
            "{\"a\":{}}",
            "\u{feff}",
            "&lt",
            "<é>",
        ] {
            let _ = Reply::read(body);
        }
        let _ = Reply::read(&"[".repeat(100_000));
    }
}
