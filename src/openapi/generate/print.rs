//! Print: tokens as text, a line for each item, field and statement.
//!
//! rustc reads it, and whoever jumps to a definition. For whoever reviews it, it is laid out by prettyplease (`openapi::layout`),
//! which prints the tree of a parser: to parse all that was just written would take half of the time of a build script.
use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// Tokens in braces, moved there: interpolated they would be copied.
pub fn braced(tokens: impl IntoIterator<Item = TokenStream>) -> Group {
    Group::new(Delimiter::Brace, tokens.into_iter().collect())
}

/// The text of a file.
pub fn file(tokens: TokenStream) -> String {
    let mut lines = Lines::default();
    lines.block(tokens);
    lines.text
}

#[derive(Default)]
struct Lines {
    text: String,
    /// How deep in braces the line is.
    depth: usize,
    last: Last,
}

/// The token before, as far as it decides whether a space follows.
#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    /// None on this line or in these brackets.
    #[default]
    None,
    /// A word or a group.
    Word,
    /// A point after it might be one in a number.
    Literal,
    /// A sign that is one with what follows.
    Joint,
    Sign(char),
}

impl Lines {
    /// What stands in braces: items, fields, arms or statements.
    fn block(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        // in angle brackets: a comma is no end there
        let mut angles = 0_u32;
        let mut is_attribute = false;
        while let Some(token) = tokens.next() {
            let before = self.last;
            let ends = match &token {
                TokenTree::Punct(sign) => match sign.as_char() {
                    ';' => true,
                    ',' => angles == 0,
                    '<' => {
                        angles += 1;
                        false
                    }
                    '>' => {
                        if before != Last::Joint {
                            angles = angles.saturating_sub(1);
                        }
                        false
                    }
                    '#' if before == Last::None => {
                        is_attribute = true;
                        false
                    }
                    _ => false,
                },
                TokenTree::Group(group) => match group.delimiter() {
                    Delimiter::Bracket => std::mem::take(&mut is_attribute),
                    Delimiter::Brace => !tokens.peek().is_some_and(belongs_to_braces),
                    Delimiter::Parenthesis | Delimiter::None => false,
                },
                TokenTree::Ident(_) | TokenTree::Literal(_) => false,
            };
            self.token(token);
            if ends {
                angles = 0;
                self.end_line();
            }
        }
        if self.last != Last::None {
            self.end_line();
        }
    }

    fn token(&mut self, token: TokenTree) {
        match token {
            TokenTree::Group(group) => self.group(&group),
            TokenTree::Ident(word) => self.word(&word.to_string()),
            TokenTree::Literal(literal) => {
                self.word(&literal.to_string());
                self.last = Last::Literal;
            }
            TokenTree::Punct(sign) => {
                let (char, before) = (sign.as_char(), self.last);
                let is_apart = match before {
                    Last::None | Last::Joint => false,
                    Last::Literal => !matches!(char, ',' | ';'),
                    Last::Word => !matches!(char, ',' | ';' | ':' | '?' | '!' | '>' | '<' | '.'),
                    Last::Sign('<' | '&') => char != '\'',
                    // others that are not joint might be another sign together
                    Last::Sign(_) => !matches!(char, ',' | ';'),
                };
                self.space(is_apart);
                self.text.push(char);
                self.last = match sign.spacing() {
                    Spacing::Joint => Last::Joint,
                    // the second colon of a path
                    Spacing::Alone if char == ':' && self.text.ends_with("::") => Last::None,
                    Spacing::Alone if char == '>' && before != Last::Joint => Last::Word,
                    Spacing::Alone => Last::Sign(char),
                };
            }
        }
    }

    fn word(&mut self, word: &str) {
        self.space(match self.last {
            Last::None | Last::Joint => false,
            Last::Sign(sign) => !matches!(sign, '&' | '!' | '<' | '#' | '.' | '*'),
            Last::Word | Last::Literal => true,
        });
        self.text.push_str(word);
        self.last = match word {
            "as" | "dyn" | "for" | "impl" | "in" | "mut" | "return" => Last::Sign(' '),
            _ => Last::Word,
        };
    }

    fn group(&mut self, group: &Group) {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        let is_apart = match self.last {
            Last::None | Last::Joint => false,
            Last::Word | Last::Literal => open == "{",
            Last::Sign(sign) => !matches!(sign, '&' | '!' | '<' | '#' | '.' | '*'),
        };
        self.space(is_apart);
        self.text.push_str(open);
        let inner = group.stream();
        if open == "{" && !inner.is_empty() {
            self.depth += 1;
            self.end_line();
            self.block(inner);
            self.depth -= 1;
        } else {
            self.last = Last::None;
            inner.into_iter().for_each(|token| self.token(token));
        }
        self.space(false);
        self.text.push_str(close);
        self.last = Last::Word;
    }

    /// Begins the line, or puts a space.
    fn space(&mut self, is_apart: bool) {
        if self.text.ends_with('\n') {
            self.text.extend(std::iter::repeat_n("    ", self.depth));
        } else if is_apart {
            self.text.push(' ');
        }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
        self.last = Last::None;
    }
}

/// Returns `true` for what goes on after braces.
fn belongs_to_braces(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(sign) => matches!(sign.as_char(), ',' | ';' | '.' | '?' | ')'),
        TokenTree::Ident(word) => word == "else" || word == "as",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}
