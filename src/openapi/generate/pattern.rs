//! Patterns: a regular expression by ECMA-262 (flag `u`), taken apart into what the runtime matches by itself.
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::iter::Peekable;
use std::str::Chars;

/// The parts of an expression, as `runtime::Piece` has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    In(Vec<(char, char)>),
    NotIn(Vec<(char, char)>),
    Start,
    End,
    All(Vec<Part>),
    Any(Vec<Part>),
    Repeat(Box<Part>, u32, Option<u32>),
    Ahead(Box<Part>),
    NotAhead(Box<Part>),
}

/// Groups within groups beyond this are left to `regress`.
const DEEPEST: usize = 50;

/// The parts of an expression that `regress` accepts under the flag `u`. `None` if it has something for which there is no
/// part: references back, looking behind, word boundaries, Unicode properties, surrogates, modifiers.
pub fn parse(source: &str) -> Option<Part> {
    let mut parser = Parser {
        rest: source.chars().peekable(),
        depth: 0,
    };
    let part = parser.alternatives()?;
    parser.rest.next().is_none().then_some(part)
}

/// The expression that builds the part; `runtime` is where the runtime is.
pub fn tokens(part: &Part, runtime: &TokenStream) -> TokenStream {
    let inner = written(part);
    quote!({ use #runtime::runtime::{Piece::*, class}; #inner })
}

fn written(part: &Part) -> TokenStream {
    let ranges = |ranges: &[(char, char)]| -> String {
        ranges
            .iter()
            .flat_map(|(low, high)| [*low, *high])
            .collect()
    };
    match part {
        Part::In(inside) => {
            let ranges = ranges(inside);
            quote!(In(class(#ranges)))
        }
        Part::NotIn(outside) => {
            let ranges = ranges(outside);
            quote!(NotIn(class(#ranges)))
        }
        Part::Start => quote!(Start),
        Part::End => quote!(End),
        Part::All(parts) => {
            let parts = parts.iter().map(written);
            quote!(All(&[#(#parts),*]))
        }
        Part::Any(parts) => {
            let parts = parts.iter().map(written);
            quote!(Any(&[#(#parts),*]))
        }
        Part::Repeat(part, least, most) => {
            let (part, least) = (written(part), Literal::u32_unsuffixed(*least));
            let most = match most.map(Literal::u32_unsuffixed) {
                Some(most) => quote!(Some(#most)),
                None => quote!(None),
            };
            quote!(Repeat(&#part, #least, #most))
        }
        Part::Ahead(part) => {
            let part = written(part);
            quote!(Ahead(&#part))
        }
        Part::NotAhead(part) => {
            let part = written(part);
            quote!(NotAhead(&#part))
        }
    }
}

struct Parser<'s> {
    rest: Peekable<Chars<'s>>,
    depth: usize,
}

impl Parser<'_> {
    fn eat(&mut self, sign: char) -> bool {
        self.rest.next_if_eq(&sign).is_some()
    }

    fn alternatives(&mut self) -> Option<Part> {
        let mut all = vec![self.sequence()?];
        while self.eat('|') {
            all.push(self.sequence()?);
        }
        Some(if all.len() == 1 {
            all.pop()?
        } else {
            Part::Any(all)
        })
    }

    fn sequence(&mut self) -> Option<Part> {
        let mut all = Vec::new();
        while self.rest.peek().is_some_and(|next| !"|)".contains(*next)) {
            let part = self.term()?;
            all.push(part);
        }
        Some(if all.len() == 1 {
            all.pop()?
        } else {
            Part::All(all)
        })
    }

    fn term(&mut self) -> Option<Part> {
        let part = match self.rest.next()? {
            '^' => return Some(Part::Start),
            '$' => return Some(Part::End),
            '.' => Part::NotIn(LINE_ENDS.to_vec()),
            '[' => self.class()?,
            '(' => match self.group()? {
                part @ (Part::Ahead(_) | Part::NotAhead(_)) => return Some(part),
                part => part,
            },
            '\\' => Part::In(self.escape(false)?),
            '*' | '+' | '?' | '{' | '}' | ']' => return None,
            letter => Part::In(vec![(letter, letter)]),
        };
        self.repeated(part)
    }

    fn group(&mut self) -> Option<Part> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let look: Option<fn(Box<Part>) -> Part> = if self.eat('?') {
            match self.rest.next()? {
                ':' => None,
                '=' => Some(Part::Ahead),
                '!' => Some(Part::NotAhead),
                // the name of a group, unless it looks behind
                '<' if !matches!(self.rest.peek(), Some('=' | '!')) => {
                    self.rest.by_ref().find(|sign| *sign == '>')?;
                    None
                }
                _ => return None,
            }
        } else {
            None
        };
        let part = self.alternatives()?;
        if !self.eat(')') {
            return None;
        }
        self.depth -= 1;
        Some(match look {
            Some(look) => look(Box::new(part)),
            None => match part {
                // a group is a part of its own, whatever is repeated behind it
                part @ (Part::Ahead(_) | Part::NotAhead(_)) => Part::All(vec![part]),
                part => part,
            },
        })
    }

    fn repeated(&mut self, part: Part) -> Option<Part> {
        let (least, most) = match self.rest.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.rest.next();
                let least = self.number()?;
                let most = match (self.eat(','), self.rest.peek()) {
                    (false, _) => Some(least),
                    (true, Some('}')) => None,
                    (true, _) => Some(self.number()?),
                };
                if self.rest.peek() != Some(&'}') {
                    return None;
                }
                (least, most)
            }
            _ => return Some(part),
        };
        self.rest.next();
        self.eat('?'); // as few as possible: which ones is not asked
        Some(Part::Repeat(Box::new(part), least, most))
    }

    fn number(&mut self) -> Option<u32> {
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        digits.parse().ok()
    }

    fn class(&mut self) -> Option<Part> {
        let outside = self.eat('^');
        let mut ranges = Vec::new();
        while !self.eat(']') {
            let low = self.class_member()?;
            let [(first, last)] = low.as_slice() else {
                ranges.extend(low);
                continue;
            };
            let (first, last) = (*first, *last);
            let mut ahead = self.rest.clone();
            if ahead.next() == Some('-') && ahead.next() != Some(']') {
                self.rest.next();
                let high = self.class_member()?;
                let [(_, high)] = high.as_slice() else {
                    return None;
                };
                ranges.push((first, *high));
            } else {
                ranges.push((first, last));
            }
        }
        Some(if outside {
            Part::NotIn(ranges)
        } else {
            Part::In(ranges)
        })
    }

    fn class_member(&mut self) -> Option<Vec<(char, char)>> {
        match self.rest.next()? {
            '\\' => self.escape(true),
            letter => Some(vec![(letter, letter)]),
        }
    }

    fn escape(&mut self, in_class: bool) -> Option<Vec<(char, char)>> {
        let letter = match self.rest.next()? {
            'd' => return Some(DIGITS.to_vec()),
            'D' => return Some(all_but(DIGITS)),
            'w' => return Some(WORD.to_vec()),
            'W' => return Some(all_but(WORD)),
            's' => return Some(BLANKS.to_vec()),
            'S' => return Some(all_but(BLANKS)),
            't' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            'b' if in_class => '\u{8}',
            '-' if in_class => '-',
            '0' if !self.rest.peek().is_some_and(char::is_ascii_digit) => '\0',
            'x' => self.code(2)?,
            'u' if self.eat('{') => {
                let mut digits = String::new();
                while let Some(digit) = self.rest.next_if(char::is_ascii_hexdigit) {
                    digits.push(digit);
                }
                if !self.eat('}') {
                    return None;
                }
                char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
            }
            'u' => self.code(4)?,
            sign if "^$\\.*+?()[]{}|/".contains(sign) => sign,
            _ => return None,
        };
        Some(vec![(letter, letter)])
    }

    fn code(&mut self, length: usize) -> Option<char> {
        let digits: String = self.rest.by_ref().take(length).collect();
        let sound = digits.len() == length && digits.chars().all(|c| c.is_ascii_hexdigit());
        char::from_u32(u32::from_str_radix(&digits, 16).ok().filter(|_| sound)?)
    }
}

const DIGITS: &[(char, char)] = &[('0', '9')];
const WORD: &[(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
const LINE_ENDS: &[(char, char)] = &[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];
/// White space and line ends of ECMA-262, ascending.
const BLANKS: &[(char, char)] = &[
    ('\t', '\r'),
    (' ', ' '),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];

/// What is in none of the ranges, which ascend.
fn all_but(ranges: &[(char, char)]) -> Vec<(char, char)> {
    let mut out = Vec::new();
    let mut next = '\0';
    for (low, high) in ranges {
        if let Some(before) = (next..*low).next_back() {
            out.push((next, before));
        }
        next = (*high..=char::MAX).nth(1).unwrap_or(char::MAX);
    }
    out.push((next, char::MAX));
    out
}
