//! Names: wire names in Rust's spelling. A name depends on nothing but itself and its parent, so that adding something
//! elsewhere never renames what exists; two that become the same are refused, not numbered.
use crate::openapi::document::node::Node;
use crate::openapi::generate::letters;
use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use std::collections::HashMap;

/// Words of the prelude that generated code itself uses; a type of that name gets `Schema` behind it.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Names that the emitter gives to its own arguments and locals.
const LOCALS: &[&str] = &[
    "at",
    "authorization",
    "body",
    "call",
    "client",
    "item",
    "params",
    "response",
    "value",
];

/// A type: `AddCorpDTO` becomes `AddCorpDto`.
pub fn type_name(wire: &str) -> Option<String> {
    let name = pascal(wire)?;
    Some(if PRELUDE.contains(&name.as_str()) {
        format!("{name}Schema")
    } else {
        name
    })
}

/// A variant; `Unknown` is kept for the values that the document does not know.
pub fn variant(wire: &str) -> Option<String> {
    if wire.is_empty() {
        return Some("Empty".into());
    }
    let name = pascal(&signed(wire))?;
    Some(if name == "Unknown" || name == "Self" {
        format!("{name}Value")
    } else {
        name
    })
}

/// A field or a method: `enableSMS` becomes `enable_sms`, `type` becomes `type_`.
pub fn field(wire: &str) -> Option<String> {
    let name = readable(wire)?.to_snake_case();
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("n{name}")
    } else {
        name
    };
    if name.is_empty() || !letters::may_name(&name) {
        return None;
    }
    Some(
        if syn::parse_str::<syn::Ident>(&name).is_err() || name == "gen" {
            format!("{name}_")
        } else {
            name
        },
    )
}

/// An argument of a method: a field that is none of the emitter's own locals.
pub fn argument(wire: &str) -> Option<String> {
    let name = field(wire)?;
    Some(if LOCALS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    })
}

/// A constant.
pub fn constant(wire: &str) -> Option<String> {
    begun(readable(wire)?.to_shouty_snake_case())
}

/// Values that differ by a sign alone mean different things: `-created` is the other order, `A+` another mark than `A-`.
fn signed(wire: &str) -> String {
    let (wire, before) = match wire.strip_prefix('-') {
        Some(rest) if rest.starts_with(char::is_alphabetic) => (rest, "minus_"),
        _ => (wire, ""),
    };
    let mut core = wire;
    let mut after = String::new();
    while let Some(last) = core.chars().next_back()
        && let Some(word) = match last {
            '+' => Some("_plus"),
            '-' => Some("_minus"),
            '#' => Some("_hash"),
            '*' => Some("_star"),
            _ => None,
        }
        && core.contains(char::is_alphanumeric)
    {
        core = core.strip_suffix(last).unwrap_or_default();
        after.insert_str(0, word);
    }
    format!("{before}{core}{after}")
}

/// A name in capitals that does not begin with a digit; none of nothing.
fn begun(name: String) -> Option<String> {
    if !letters::may_name(&name) {
        return None;
    }
    match name.chars().next()? {
        '0'..='9' => Some(format!("N{name}")),
        _ => Some(name),
    }
}

fn pascal(wire: &str) -> Option<String> {
    begun(readable(wire)?.to_upper_camel_case())
}

/// Signs that carry meaning get a word (`+1`, `-1`, `>=`); `None` when no Rust name can be made.
fn readable(wire: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = wire.chars().peekable();
    while let Some(c) = chars.next() {
        let digit_next = chars.peek().is_some_and(char::is_ascii_digit);
        let word = match c {
            '+' => "Plus",
            '-' if out.is_empty() && digit_next => "Minus",
            '*' => "Star",
            '<' => "Less",
            '>' => "More",
            '=' => "Equal",
            '!' => "Not",
            '$' | '@' | '#' | '%' | '&' | '~' | '^' | '/' | '\\' | '.' | ',' | ':' | ';' | '|'
            | '?' | '_' | '-' | ' '
                if !wire.contains(char::is_alphanumeric) =>
            {
                match c {
                    '/' => "Slash",
                    '\\' => "Backslash",
                    '.' => "Dot",
                    ',' => "Comma",
                    ':' => "Colon",
                    ';' => "Semicolon",
                    '|' => "Pipe",
                    '?' => "Question",
                    '_' => "Underscore",
                    '-' => "Minus",
                    ' ' => "Space",
                    '$' => "Dollar",
                    '@' => "At",
                    '#' => "Hash",
                    '%' => "Percent",
                    '&' => "And",
                    '~' => "Tilde",
                    _ => "Caret",
                }
            }
            _ => {
                out.push(if c.is_alphanumeric() { c } else { '_' });
                continue;
            }
        };
        // Only where the sign leads or there is nothing else; inside a word it merely separates.
        if out.trim_matches('_').is_empty() || !wire.contains(char::is_alphanumeric) {
            out.push('_');
            out.push_str(word);
            out.push('_');
        } else {
            out.push('_');
        }
    }
    Some(out)
}

/// The names of one scope, each with the place that took it.
#[derive(Default)]
pub struct Scope {
    taken: HashMap<String, (String, usize)>,
}

impl Scope {
    /// Whether something has this name.
    pub fn has(&self, name: &str) -> bool {
        self.taken.contains_key(name)
    }

    /// Takes a name; says why not if something else has it.
    pub fn take(&mut self, name: &str, wire: &str, node: &Node) -> Result<(), String> {
        match self
            .taken
            .insert(name.to_owned(), (wire.to_owned(), node.line))
        {
            None => Ok(()),
            Some((other, line)) => {
                let words = if wire == other {
                    format!(
                        "`{wire}` is the name of another one on line {line}; rename one of them"
                    )
                } else {
                    format!(
                        "`{wire}` is called `{name}` in Rust, and so is `{other}` on line {line}; give one of them another \
                         name with `x-rust-name`"
                    )
                };
                self.taken.insert(name.to_owned(), (other, line));
                Err(words)
            }
        }
    }
}

/// What is put behind a name that is taken: four digits that depend on the place alone, so that what is added elsewhere
/// renames nothing.
pub fn number_of(place: &str) -> u64 {
    // FNV-1a
    let hash = place.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash % 9000 + 1000
}

/// Can this be the name of a header (a token of RFC 9110)?
pub fn is_header(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}
