//! Bounds: the constraints of a schema, resolved and checked for sense.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::notation::{LIST, NUMBER, OBJECT, TEXT};
use crate::openapi::generate::model::{Bound, Int, Rules, Type};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema::Schema;

/// The extension that says in words what a pattern asks for.
const PATTERN_WORDS: &str = "x-pattern-words";

impl<'d> Reader<'d, '_> {
    /// The rules for a value of type `ty`; rules that cannot apply to it are told and left out.
    pub(in crate::openapi) fn rules(&mut self, schema: &Schema<'d>, ty: &Type) -> Rules {
        let ty = &self.underlying(ty);
        let fitting: &[&[&str]] = match ty {
            Type::Text | Type::Secret => &[TEXT],
            Type::Int(_) | Type::Time(_) | Type::Float { .. } => &[NUMBER],
            Type::List(_) => &[LIST],
            Type::Map(_) => &[OBJECT],
            // a struct keeps its own
            Type::Named(_) => &[OBJECT],
            Type::Flag | Type::Any => &[],
        };
        for key in [TEXT, NUMBER, LIST, OBJECT]
            .into_iter()
            .filter(|group| !fitting.contains(group))
            .flatten()
        {
            let Some(node) = schema.get(key) else {
                continue;
            };
            self.warn(
                node,
                if matches!(ty, Type::Any) && !schema.has("type") {
                    format!("`{key}` without `type` is not checked; add `type`")
                } else {
                    format!("`{key}` does not apply to values of this type; remove it, or correct `type`")
                },
            );
        }
        let empty = Schema {
            outer: schema.outer,
            parts: Vec::new(),
        };
        let whole = schema;
        let of = |group: &[&str]| {
            if fitting.contains(&group) {
                whole
            } else {
                &empty
            }
        };
        let (text, number) = (of(TEXT), of(NUMBER));
        let schema = if matches!(ty, Type::Map(_)) {
            whole
        } else {
            of(LIST)
        };
        let mut rules = Rules {
            min_length: self.count(text, "minLength"),
            max_length: self.count(text, "maxLength"),
            min_items: self.count(
                schema,
                if matches!(ty, Type::Map(_)) {
                    "minProperties"
                } else {
                    "minItems"
                },
            ),
            max_items: self.count(
                schema,
                if matches!(ty, Type::Map(_)) {
                    "maxProperties"
                } else {
                    "maxItems"
                },
            ),
            unique: of(LIST).flag("uniqueItems"),
            ..Rules::default()
        };
        self.ordered(
            text,
            "minLength",
            rules.min_length,
            "maxLength",
            rules.max_length,
        );
        self.ordered(
            schema,
            "minItems",
            rules.min_items,
            "maxItems",
            rules.max_items,
        );
        if let Some(node) = text.get("pattern") {
            rules.pattern = self.pattern(node);
        }
        rules.pattern_words = self.pattern_words(whole, rules.pattern.is_some());
        let int = match ty {
            Type::Int(int) => Some(*int),
            _ => None,
        };
        rules.minimum = self.bound(number, "minimum", "exclusiveMinimum", int);
        rules.maximum = self.bound(number, "maximum", "exclusiveMaximum", int);
        if let (Some(low), Some(high)) = (rules.minimum, rules.maximum)
            && (low.value > high.value
                || low.value == high.value && (low.exclusive || high.exclusive))
        {
            self.refuse(
                schema.outer,
                "no value lies between this `minimum` and this `maximum`; correct one of them",
            );
        }
        rules.multiple_of = number.get("multipleOf").and_then(|node| {
            let step = node
                .as_number()
                .and_then(serde_json::Number::as_f64)
                .filter(|step| *step > 0.0);
            let whole =
                int.is_none() || step.is_some_and(|step| step.fract() == 0.0 && step < 9e15);
            if step.is_none() || !whole {
                self.refuse(
                    node,
                    "`multipleOf` must be more than 0, and whole for an integer; correct it",
                );
                return None;
            }
            step
        });
        rules
    }

    pub(in crate::openapi) fn count(&mut self, schema: &Schema<'d>, key: &str) -> Option<u64> {
        let node = schema.get(key)?;
        let number = node.as_number()?;
        let count = number.as_u64().or_else(|| {
            number
                .as_f64()
                .filter(|n| n.fract() == 0.0 && (0.0..9e15).contains(n))
                .map(|n| n as u64)
        });
        if count.is_none() {
            self.refuse(
                node,
                format!("`{key}` must be a whole number from 0; correct it"),
            );
        }
        count
    }

    pub(in crate::openapi) fn ordered(
        &mut self,
        schema: &Schema<'d>,
        low: &str,
        least: Option<u64>,
        high: &str,
        most: Option<u64>,
    ) {
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            self.refuse(
                schema.outer,
                format!("`{low}` is more than `{high}`, so no value is valid; correct one of them"),
            );
        }
    }

    fn bound(
        &mut self,
        schema: &Schema<'d>,
        key: &str,
        exclusive: &str,
        int: Option<Int>,
    ) -> Option<Bound> {
        let exclusive = schema
            .get(exclusive)
            .is_some_and(|node| matches!(node.kind, Kind::Flag(true)));
        let node = schema.get(key)?;
        let number = node.as_number()?;
        let value = number.as_f64()?;
        let Some(int) = int else {
            return Some(Bound {
                value,
                whole: None,
                exclusive,
            });
        };
        let exact = number
            .as_i64()
            .map(i128::from)
            .or_else(|| number.as_u64().map(i128::from));
        let upper = key == "maximum";
        let whole = exact.unwrap_or(if upper {
            value.floor() as i128
        } else {
            value.ceil() as i128
        });
        // `> 1.5` and `>= 2` say the same of an integer
        let exclusive = exclusive && (exact.is_some() || value.fract() == 0.0);
        let (least, most) = int.range();
        if upper && whole < least || !upper && whole > most {
            self.refuse(
                node,
                format!(
                    "`{key}` leaves no value of its type ({}); correct it or `format`",
                    int.rust()
                ),
            );
            return None;
        }
        if upper && whole > most || !upper && whole < least {
            return None; // says less than the type itself
        }
        Some(Bound {
            value,
            whole: Some(whole),
            exclusive,
        })
    }

    /// `x-pattern-words`: what the pattern asks for, in words.
    fn pattern_words(&mut self, schema: &Schema<'d>, has_pattern: bool) -> Option<String> {
        let node = schema.get(PATTERN_WORDS)?;
        let words = node
            .as_text()
            .map(str::trim)
            .filter(|words| !words.is_empty());
        if words.is_none() {
            self.refuse(
                node,
                "`x-pattern-words` completes the sentence \"it must …\"; write these words",
            );
        } else if !has_pattern {
            self.refuse(
                node,
                "`x-pattern-words` without a `pattern` says nothing that is checked; add the pattern, or move the words into `description`",
            );
        }
        words.map(|words| words.trim_end_matches('.').to_owned())
    }

    /// A pattern by ECMA-262, with the flags under which it compiles; `u` first, else `\p{L}` would mean something else.
    fn pattern(&mut self, node: &'d Node) -> Option<(String, &'static str)> {
        let source = node.as_text()?;
        let mut error = String::new();
        for flags in ["u", ""] {
            match regress::Regex::with_flags(source, flags) {
                // without `u`, these are letters and not what they look like
                Ok(_)
                    if flags.is_empty()
                        && ["\\p{", "\\P{", "\\u{"]
                            .iter()
                            .any(|sign| source.contains(sign)) => {}
                Ok(_) => return Some((source.to_owned(), flags)),
                Err(why) => error = why.to_string(),
            }
        }
        let words = format!("this pattern is not a valid ECMA-262 regular expression ({error})");
        if self.accepts_poor() {
            self.warn(node, format!("{words} and is not checked; correct it"));
        } else {
            self.refuse(node, format!("{words}; correct it"));
        }
        None
    }
}

/// Is a default or example of the right JSON type? Only used for parameters of pages.
pub(in crate::openapi) fn default_i32(node: &Node) -> Option<i32> {
    node.get("default")?
        .as_number()?
        .as_i64()
        .and_then(|number| i32::try_from(number).ok())
}
