//! Reads a text, YAML or JSON, into a tree of nodes.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::pointer;
use crate::openapi::document::refusal::Fault;
use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};
use serde_json::Number;
use std::borrow::Cow;
use std::collections::HashMap;

/// Nesting and size beyond which a document is refused rather than read.
const DEEPEST: usize = 100;
const LARGEST: usize = 2_000_000;

/// Reads YAML, or JSON, which is nearly YAML.
pub fn read(text: &str) -> Result<Node, Fault> {
    let text = text.trim_start_matches('\u{feff}');
    let text = if text.trim_start().starts_with('{') {
        json_as_yaml(text)
    } else {
        Cow::Borrowed(text)
    };
    let mut reader = Reader {
        parser: Parser::new_from_str(&text),
        anchors: HashMap::new(),
        depth: 0,
        size: 0,
    };
    loop {
        match reader.next()? {
            (Event::StreamEnd, span) => return Err(fault(span, "the document is empty")),
            (Event::StreamStart | Event::DocumentStart(_), _) => {}
            (event, span) => {
                let root = reader.node(event, span, String::new())?;
                loop {
                    match reader.next()? {
                        (Event::DocumentStart(_), span) => {
                            return Err(fault(
                                span,
                                "a second document begins here; keep one per file",
                            ));
                        }
                        (Event::StreamEnd, _) => return Ok(root),
                        _ => {}
                    }
                }
            }
        }
    }
}

struct Reader<'t> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    anchors: HashMap<usize, Node>,
    depth: usize,
    size: usize,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Result<(Event<'t>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(Fault {
                line: error.marker().line(),
                column: Some(error.marker().col() + 1),
                pointer: String::new(),
                place: String::new(),
                words: format!("this is not YAML: {}", error.info()),
            }),
            None => Err(Fault {
                line: 1,
                column: None,
                pointer: String::new(),
                place: String::new(),
                words: "the document ends early".into(),
            }),
        }
    }

    fn node(&mut self, event: Event<'t>, span: Span, pointer: String) -> Result<Node, Fault> {
        self.size += 1;
        if self.size > LARGEST {
            return Err(fault(
                span,
                "the document is too large once its aliases are written out",
            ));
        }
        let (line, column) = (span.start.line(), span.start.col() + 1);
        let (anchor, kind) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                (anchor, scalar(text, style, tag.as_deref(), span)?)
            }
            Event::SequenceStart(anchor, tag) => {
                untagged(tag.as_deref(), span)?;
                self.deeper(span)?;
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break,
                        (event, span) => {
                            let pointer = format!("{pointer}/{}", items.len());
                            items.push(self.node(event, span, pointer)?);
                        }
                    }
                }
                self.depth -= 1;
                (anchor, Kind::List(items))
            }
            Event::MappingStart(anchor, tag) => {
                untagged(tag.as_deref(), span)?;
                self.deeper(span)?;
                let entries = self.entries(&pointer)?;
                self.depth -= 1;
                (anchor, Kind::Map(entries))
            }
            Event::Alias(id) => {
                let Some(target) = self.anchors.get(&id).cloned() else {
                    return Err(fault(span, "an alias within the value of its own anchor"));
                };
                return self.moved(target, pointer, span);
            }
            _ => return Err(fault(span, "the document ends early")),
        };
        let node = Node {
            pointer,
            line,
            column,
            kind,
        };
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn entries(&mut self, pointer: &str) -> Result<Vec<(String, Node)>, Fault> {
        let mut entries: Vec<(String, Node)> = Vec::new();
        let mut lines: HashMap<String, usize> = HashMap::new();
        loop {
            let (key, span) = match self.next()? {
                (Event::MappingEnd, _) => return Ok(entries),
                // A key is its spelling: `200` unquoted is the same as '200'.
                (Event::Scalar(text, ScalarStyle::Plain, ..), span) if text == "<<" => {
                    return Err(fault(
                        span,
                        "YAML merge keys (`<<`) are not supported; write the entries out",
                    ));
                }
                (Event::Scalar(text, ..), span) => (text.into_owned(), span),
                (_, span) => return Err(fault(span, "this key is not a scalar")),
            };
            if let Some(first) = lines.insert(key.clone(), span.start.line()) {
                return Err(fault(
                    span,
                    format!("the key `{key}` appears twice (first on line {first})"),
                ));
            }
            let below = pointer::join(pointer, &key);
            let (event, at) = self.next()?;
            let mut node = self.node(event, at, below)?;
            node.line = span.start.line(); // the key's line is where a reader looks
            node.column = span.start.col() + 1;
            entries.push((key, node));
        }
    }

    /// A copy of an anchored node at another place.
    fn moved(&mut self, mut node: Node, pointer: String, span: Span) -> Result<Node, Fault> {
        self.size += 1;
        if self.size > LARGEST {
            return Err(fault(
                span,
                "the document is too large once its aliases are written out",
            ));
        }
        match &mut node.kind {
            Kind::List(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    *item = self.moved(item.clone(), format!("{pointer}/{index}"), span)?;
                }
            }
            Kind::Map(entries) => {
                for (key, item) in entries.iter_mut() {
                    let below = pointer::join(&pointer, key);
                    *item = self.moved(item.clone(), below, span)?;
                }
            }
            _ => {}
        }
        node.pointer = pointer;
        Ok(node)
    }

    fn deeper(&mut self, span: Span) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(fault(
                span,
                format!("nested more than {DEEPEST} deep; name inner schemas under components"),
            ));
        }
        Ok(())
    }
}

fn fault(span: Span, words: impl Into<String>) -> Fault {
    Fault {
        line: span.start.line(),
        column: Some(span.start.col() + 1),
        pointer: String::new(),
        place: String::new(),
        words: words.into(),
    }
}

fn untagged(tag: Option<&Tag>, span: Span) -> Result<(), Fault> {
    match tag {
        Some(tag)
            if !(tag.is_yaml_core_schema() && ["map", "seq"].contains(&tag.suffix.as_str())) =>
        {
            Err(fault(span, "YAML tags are not supported; remove the tag"))
        }
        _ => Ok(()),
    }
}

/// A scalar by the core schema of YAML 1.2, which is JSON's with a few spellings more.
fn scalar(
    text: Cow<'_, str>,
    style: ScalarStyle,
    tag: Option<&Tag>,
    span: Span,
) -> Result<Kind, Fault> {
    match tag {
        Some(tag) if tag.is_yaml_core_schema() && tag.suffix == "str" => {
            return Ok(Kind::Text(text.into_owned()));
        }
        Some(_) => return Err(fault(span, "YAML tags are not supported; remove the tag")),
        None => {}
    }
    if style != ScalarStyle::Plain {
        return Ok(Kind::Text(text.into_owned()));
    }
    Ok(match &*text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Flag(true),
        "false" | "False" | "FALSE" => Kind::Flag(false),
        _ => match number(&text) {
            Some(number) => Kind::Number(number),
            None => Kind::Text(text.into_owned()),
        },
    })
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if let Some(hex) = text.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16).ok().map(Number::from);
    }
    if let Some(octal) = text.strip_prefix("0o") {
        return u64::from_str_radix(octal, 8).ok().map(Number::from);
    }
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        || !digits.contains(|c: char| c.is_ascii_digit())
        || !digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'))
    {
        return None;
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    text.parse::<i64>()
        .map(Number::from)
        .or_else(|_| text.parse::<u64>().map(Number::from))
        .ok()
        .or_else(|| {
            // digits alone that do not fit are kept as the nearest float
            text.parse::<f64>().ok().and_then(Number::from_f64)
        })
}

/// What JSON may hold and the YAML reader may not: tabs between tokens, and characters escaped as surrogate pairs.
fn json_as_yaml(text: &str) -> Cow<'_, str> {
    if !text.contains(['\t', '\\']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut quoted = false;
    while let Some(next) = rest.chars().next() {
        let mut taken = next.len_utf8();
        match next {
            '"' => {
                quoted = !quoted;
                out.push(next);
            }
            '\t' if !quoted => out.push(' '),
            '\\' if quoted => match surrogates(rest) {
                Some(pair) => {
                    taken = 12;
                    out.push(pair);
                }
                None => {
                    out.push('\\');
                    if let Some(escaped) = rest.chars().nth(1) {
                        out.push(escaped);
                        taken += escaped.len_utf8();
                    }
                }
            },
            _ => out.push(next),
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    Cow::Owned(out)
}

/// `\ud83d\ude00` at the start of `text`.
fn surrogates(text: &str) -> Option<char> {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    char::decode_utf16([unit(0)?, unit(6)?])
        .next()?
        .ok()
        .filter(|c| *c > '\u{ffff}')
}
