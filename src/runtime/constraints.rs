//! Rules: the document's constraints on requests, checked before anything is sent.
use crate::error::Violation;
use crate::runtime::pattern::Pattern;
use std::collections::BTreeMap;
use std::fmt::Display;

/// A value that can be checked against the document's rules.
pub trait Validate {
    /// Reports every rule that this value breaks, never the value itself.
    fn validate(&self, at: &mut Validator);
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn validate(&self, at: &mut Validator) {
        (**self).validate(at);
    }
}

/// Room for most places, made once for a call.
const ROOM: usize = 64;

/// Collects faults with the place of each.
#[derive(Debug, Default)]
pub struct Validator {
    /// Where the values being checked stand: `adminInfo`, `.pwd`, `[3]`.
    place: String,
    faults: Vec<Violation>,
}

impl Validator {
    /// The faults found.
    #[must_use]
    pub fn into_faults(self) -> Vec<Violation> {
        self.faults
    }

    /// Checks a field, by its wire name.
    pub fn field(&mut self, name: &str, rules: impl FnOnce(&mut Self)) {
        let before = self.enter(name);
        rules(self);
        self.place.truncate(before);
    }

    /// Adds a field to the place, and returns the length without it. Apart from [`Self::field`], which is compiled for each
    /// field of the document.
    fn enter(&mut self, name: &str) -> usize {
        let before = self.place.len();
        if self.place.capacity() == 0 {
            self.place.reserve(ROOM);
        }
        if before > 0 {
            self.place.push('.');
        }
        self.place.push_str(name);
        before
    }

    /// Checks each entry of a list.
    pub fn each<T>(&mut self, values: &[T], mut rules: impl FnMut(&mut Self, &T)) {
        for (index, value) in values.iter().enumerate() {
            let before = self.place.len();
            self.place.push_str(&format!("[{index}]"));
            rules(self, value);
            self.place.truncate(before);
        }
    }

    /// Checks each value of a map. The key is the caller's own and therefore not shown.
    pub fn entries<T>(
        &mut self,
        values: &BTreeMap<String, T>,
        mut rules: impl FnMut(&mut Self, &T),
    ) {
        for (index, value) in values.values().enumerate() {
            let before = self.place.len();
            self.place.push_str(&format!("{{{index}}}"));
            rules(self, value);
            self.place.truncate(before);
        }
    }

    /// Checks a value that has rules of its own.
    pub fn nested<T: Validate + ?Sized>(&mut self, value: &T) {
        value.validate(self);
    }

    /// Reports a rule that the value here breaks.
    pub fn fault(&mut self, rule: impl Into<String>) {
        let unnamed = self.place.is_empty() || self.place.starts_with(['[', '{']);
        let body = if unnamed { "body" } else { "" };
        self.faults.push(Violation {
            field: format!("{body}{}", self.place),
            rule: rule.into(),
        });
    }

    /// Length in characters (Unicode scalar values).
    pub fn length(&mut self, text: &str, least: Option<usize>, most: Option<usize>) {
        self.within(text.chars().count(), least, most, "character", "characters");
    }

    /// Length, and only if it is right the pattern, which so never sees more than the document allows.
    pub fn text(
        &mut self,
        text: &str,
        least: Option<usize>,
        most: Option<usize>,
        pattern: &Pattern,
    ) {
        let fits = self.within(text.chars().count(), least, most, "character", "characters");
        if fits && !pattern.is_match(text) {
            self.fault(pattern.rule());
        }
    }

    /// Number of entries of a list.
    pub fn count(&mut self, count: usize, least: Option<usize>, most: Option<usize>) {
        self.within(count, least, most, "entry", "entries");
    }

    /// Number of properties of an object that are sent.
    pub fn properties(&mut self, count: usize, least: Option<usize>, most: Option<usize>) {
        self.within(count, least, most, "property", "properties");
    }

    /// No entry twice.
    pub fn unique<T: PartialEq>(&mut self, values: &[T]) {
        let twice = values
            .iter()
            .enumerate()
            .any(|(index, value)| values.iter().take(index).any(|other| other == value));
        if twice {
            self.fault("must not have the same entry twice");
        }
    }

    /// One of the values that the document names.
    pub fn known(&mut self, known: bool) {
        if !known {
            self.fault("must be one of the values that the document names");
        }
    }

    /// The one boolean that is allowed.
    pub fn only(&mut self, value: bool, only: bool) {
        if value != only {
            self.fault(format!("must be {only}"));
        }
    }

    /// JSON has no infinities and no NaN.
    pub fn finite(&mut self, value: f64) {
        if !value.is_finite() {
            self.fault("must be a finite number");
        }
    }

    /// From `least` to `most`.
    pub fn range<T: PartialOrd + Display>(&mut self, value: T, least: T, most: T) {
        if value < least || value > most {
            self.fault(format!("must be from {least} to {most}"));
        }
    }

    /// `least` or more.
    pub fn at_least<T: PartialOrd + Display>(&mut self, value: T, least: T) {
        if value < least {
            self.fault(format!("must be {least} or more"));
        }
    }

    /// `most` or less.
    pub fn at_most<T: PartialOrd + Display>(&mut self, value: T, most: T) {
        if value > most {
            self.fault(format!("must be {most} or less"));
        }
    }

    /// More than `limit`.
    pub fn above<T: PartialOrd + Display>(&mut self, value: T, limit: T) {
        if value <= limit {
            self.fault(format!("must be more than {limit}"));
        }
    }

    /// Less than `limit`.
    pub fn below<T: PartialOrd + Display>(&mut self, value: T, limit: T) {
        if value >= limit {
            self.fault(format!("must be less than {limit}"));
        }
    }

    /// A multiple of a whole number.
    pub fn multiple_of_whole(&mut self, value: i128, step: i128) {
        if value.checked_rem(step).is_some_and(|rest| rest != 0) {
            self.fault(format!("must be a multiple of {step}"));
        }
    }

    /// A multiple of `step`, as near as floats can tell.
    pub fn multiple_of(&mut self, value: f64, step: f64) {
        let times = value / step;
        if (times - times.round()).abs() > 1e-9 * times.abs().max(1.0) {
            self.fault(format!("must be a multiple of {step}"));
        }
    }

    fn within(
        &mut self,
        count: usize,
        least: Option<usize>,
        most: Option<usize>,
        one: &str,
        many: &str,
    ) -> bool {
        let words = |count: usize| if count == 1 { one } else { many };
        let rule = match (least, most) {
            (Some(least), Some(most)) if count < least || count > most => {
                if least == most {
                    format!("must have {least} {}", words(least))
                } else {
                    format!("must have {least} to {most} {many}")
                }
            }
            (Some(least), None) if count < least => {
                format!("must have {least} {} or more", words(least))
            }
            (None, Some(most)) if count > most => {
                format!("must have {most} {} or fewer", words(most))
            }
            _ => return true,
        };
        self.fault(rule);
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::{Piece, class};

    fn faults(rules: impl FnOnce(&mut Validator)) -> Vec<String> {
        let mut at = Validator::default();
        rules(&mut at);
        at.into_faults()
            .into_iter()
            .map(|fault| format!("{}: {}", fault.field, fault.rule))
            .collect()
    }

    #[test]
    fn a_fault_names_the_whole_way_to_its_field() {
        let found = faults(|at| {
            at.field("adminInfo", |at| {
                at.field("pwd", |at| at.length("abc", Some(6), Some(32)))
            });
            at.field("list", |at| {
                at.each(&[1, 600], |at, value| {
                    at.field("count", |at| at.range(*value, 1, 500))
                })
            });
        });
        assert_eq!(
            found,
            [
                "adminInfo.pwd: must have 6 to 32 characters",
                "list[1].count: must be from 1 to 500"
            ]
        );
    }

    #[test]
    fn a_body_without_a_field_of_its_own_is_called_that() {
        let found = faults(|at| {
            at.count(0, Some(1), Some(100));
            at.each(&[0], |at, value| {
                at.field("count", |at| at.range(*value, 1, 500))
            });
        });
        assert_eq!(
            found,
            [
                "body: must have 1 to 100 entries",
                "body[0].count: must be from 1 to 500"
            ]
        );
    }

    #[test]
    fn lengths_count_characters() {
        assert!(faults(|at| at.length("张三", Some(2), Some(2))).is_empty());
        assert_eq!(
            faults(|at| at.length("", Some(1), None)),
            ["body: must have 1 character or more"]
        );
    }

    #[test]
    fn a_pattern_sees_only_texts_of_the_right_length() {
        static PATTERN: Pattern = Pattern::new(
            "^[a-z]+$",
            Piece::All(&[
                Piece::Start,
                Piece::Repeat(&Piece::In(class("az")), 1, None),
                Piece::End,
            ]),
        );
        assert_eq!(
            faults(|at| at.text("ABCDEF", None, Some(3), &PATTERN)),
            ["body: must have 3 characters or fewer"]
        );
        assert_eq!(
            faults(|at| at.text("ABC", None, Some(3), &PATTERN)),
            ["body: must match ^[a-z]+$"]
        );
        static IN_WORDS: Pattern = Pattern::new(
            "^[a-z]$",
            Piece::All(&[Piece::Start, Piece::In(class("az")), Piece::End]),
        )
        .in_words("be a small letter");
        assert_eq!(
            faults(|at| at.text("A", None, Some(3), &IN_WORDS)),
            ["body: must be a small letter"]
        );
        assert!(faults(|at| at.text("abc", None, Some(3), &PATTERN)).is_empty());
    }

    #[test]
    fn multiples_of_a_tenth_are_found_in_spite_of_binary_fractions() {
        assert!(faults(|at| at.multiple_of(0.3, 0.1)).is_empty());
        assert_eq!(faults(|at| at.multiple_of(0.35, 0.1)).len(), 1);
        assert_eq!(faults(|at| at.multiple_of_whole(7, 5)).len(), 1);
    }

    #[test]
    fn what_json_cannot_say_is_refused() {
        assert_eq!(
            faults(|at| at.finite(f64::NAN)),
            ["body: must be a finite number"]
        );
    }
}
