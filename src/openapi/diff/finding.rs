//! A change between two documents: its class, its place, its reason.

use std::collections::HashMap;

pub use crate::openapi::diff::class::{Class, Level};
use crate::openapi::diff::fingerprint;
use crate::openapi::diff::meaning::same_node;
use crate::openapi::diff::rules::Rule;
use crate::openapi::diff::walk::Walk;
use crate::openapi::document::doc::Place;

/// Where in one of the two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub pointer: String,
    pub line: usize,
    /// The pointer without the order of lists.
    subject: String,
}

impl Spot {
    pub fn of(node: &Place<'_>) -> Spot {
        Spot {
            pointer: node.pointer.clone(),
            line: node.mark().line,
            subject: fingerprint::subject(node),
        }
    }
}

/// One change.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: Rule,
    /// From the operation inwards: `POST /corps`, `request body`, `admin.name`.
    pub place: Vec<String>,
    pub reason: String,
    pub old: Option<Spot>,
    pub new: Option<Spot>,
    /// Other places that the same lines of the document change in the same way.
    pub also: Vec<Vec<String>>,
    pub level: Level,
    /// Why somebody accepted it.
    pub accepted: Option<String>,
    /// The values before and after, where the reason does not name them.
    values: String,
}

impl Finding {
    pub fn class(&self) -> Class {
        self.rule.class
    }

    /// What it is known by from one run to the next: by its rule, its place in the document, and what was and is. Lines,
    /// the order of the document, and which operations lead to the place do not count.
    pub fn fingerprint(&self) -> String {
        let subject =
            |spot: &Option<Spot>| spot.as_ref().map_or("", |spot| &spot.subject).to_owned();
        fingerprint::of(&[
            self.rule.id,
            &subject(&self.old),
            &subject(&self.new),
            &self.reason,
            &self.values,
        ])
    }

    /// What makes it one change however many operations see it.
    fn identity(&self) -> Identity {
        let pointer = |spot: &Option<Spot>| spot.as_ref().map(|spot| spot.pointer.clone());
        (
            self.rule.id,
            pointer(&self.old),
            pointer(&self.new),
            self.reason.clone(),
        )
    }
}

/// A place as words, grown while walking inwards.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    parts: Vec<String>,
    /// How many leading parts are not a path of properties.
    fixed: usize,
}

impl Trail {
    pub fn new(first: impl Into<String>) -> Trail {
        Trail {
            parts: vec![first.into()],
            fixed: 1,
        }
    }

    /// One step inwards, such as into `request body`.
    pub fn then(&self, part: impl Into<String>) -> Trail {
        let mut trail = self.clone();
        trail.parts.push(part.into());
        trail.fixed = trail.parts.len();
        trail
    }

    /// Into a property; properties of properties are joined by dots.
    pub fn property(&self, name: &str) -> Trail {
        self.inner(&format!(".{name}"))
    }

    /// Into the items of a list or the values of a map.
    pub fn suffix(&self, mark: &str) -> Trail {
        self.inner(mark)
    }

    fn inner(&self, text: &str) -> Trail {
        let mut trail = self.clone();
        if trail.parts.len() > trail.fixed
            && let Some(last) = trail.parts.last_mut()
        {
            last.push_str(text);
        } else {
            trail.parts.push(text.trim_start_matches('.').to_owned());
        }
        trail
    }

    pub fn parts(&self) -> Vec<String> {
        self.parts.clone()
    }
}

type Identity = (&'static str, Option<String>, Option<String>, String);

/// The findings so far.
#[derive(Debug, Default)]
pub struct Report {
    pub findings: Vec<Finding>,
    pub walk: Walk,
    known: HashMap<Identity, usize>,
    /// For each finding the pairs of schemas that it is about, if any.
    pairs: Vec<Vec<usize>>,
}

impl Report {
    pub fn add(
        &mut self,
        rule: Rule,
        trail: &Trail,
        old: Option<&Place<'_>>,
        new: Option<&Place<'_>>,
        reason: impl Into<String>,
    ) {
        self.add_with(rule, trail, old, new, reason, String::new());
    }

    /// Adds a finding about what both documents have.
    pub fn changed(
        &mut self,
        rule: Rule,
        trail: &Trail,
        old: &Place<'_>,
        new: &Place<'_>,
        reason: impl Into<String>,
    ) {
        self.add(rule, trail, Some(old), Some(new), reason);
    }

    /// Adds a finding about what only the old document has.
    pub fn removed(
        &mut self,
        rule: Rule,
        trail: &Trail,
        old: &Place<'_>,
        reason: impl Into<String>,
    ) {
        self.add(rule, trail, Some(old), None, reason);
    }

    /// Adds a finding about what only the new document has.
    pub fn added(&mut self, rule: Rule, trail: &Trail, new: &Place<'_>, reason: impl Into<String>) {
        self.add(rule, trail, None, Some(new), reason);
    }

    /// Adds a finding about a keyword whose values are too long for the reason.
    pub fn add_changed(
        &mut self,
        rule: Rule,
        trail: &Trail,
        (old, before): (&Place<'_>, Option<&Place<'_>>),
        (new, after): (&Place<'_>, Option<&Place<'_>>),
        key: &str,
    ) {
        let reason = format!("`{key}` {}", change(before.is_some(), after.is_some()));
        let values = values(before, after);
        let (old, new) = (before.unwrap_or(old), after.unwrap_or(new));
        self.add_with(rule, trail, Some(old), Some(new), reason, values);
    }

    fn add_with(
        &mut self,
        rule: Rule,
        trail: &Trail,
        old: Option<&Place<'_>>,
        new: Option<&Place<'_>>,
        reason: impl Into<String>,
        values: String,
    ) {
        let finding = Finding {
            rule,
            place: trail.parts(),
            reason: reason.into(),
            old: old.map(Spot::of),
            new: new.map(Spot::of),
            also: Vec::new(),
            level: rule.class.level(),
            accepted: None,
            values,
        };
        let at = *self
            .known
            .entry(finding.identity())
            .or_insert(self.findings.len());
        match self.findings.get_mut(at) {
            Some(known) => {
                if known.place != finding.place && !known.also.contains(&finding.place) {
                    known.also.push(finding.place);
                }
            }
            None => {
                self.findings.push(finding);
                self.pairs.push(Vec::new());
            }
        }
        if let (Some(pair), Some(pairs)) = (self.walk.current(), self.pairs.get_mut(at)) {
            pairs.push(pair);
        }
    }

    /// Adds to findings about schemas the other places from which operations come to them.
    fn spread(&mut self) {
        for (place, reached) in self.walk.reach() {
            for (finding, pairs) in self.findings.iter_mut().zip(&self.pairs) {
                let touched = pairs.iter().any(|pair| reached.contains(pair));
                if touched && !finding.place.starts_with(place) {
                    finding.also.push(place.clone());
                }
            }
        }
    }

    /// A change of prose at `key`, if there is one.
    pub fn words(
        &mut self,
        rule: Rule,
        trail: &Trail,
        old: &Place<'_>,
        new: &Place<'_>,
        keys: &[&str],
    ) {
        for key in keys {
            let (before, after) = (old.get(key), new.get(key));
            if !same_node(before.as_deref(), after.as_deref()) {
                let (then, now) = (before.as_ref(), after.as_ref());
                let reason = format!("`{key}` {}", change(then.is_some(), now.is_some()));
                self.add_with(rule, trail, then, now, reason, values(then, now));
            }
        }
    }

    /// The worst first, then in the order of the new document, then of the old.
    pub fn sorted(mut self) -> Vec<Finding> {
        self.spread();
        self.findings.sort_by_cached_key(|finding| {
            let line = finding
                .new
                .as_ref()
                .or(finding.old.as_ref())
                .map(|spot| spot.line);
            (
                finding.class(),
                line,
                finding.place.clone(),
                finding.rule.id,
            )
        });
        self.findings
    }
}

fn values(before: Option<&Place<'_>>, after: Option<&Place<'_>>) -> String {
    let value = |node: &Place<'_>| node.to_value().to_string();
    [before, after]
        .map(|node| node.map(value).unwrap_or_default())
        .join(" ")
}

/// `added`, `removed` or `changed`.
pub fn change(before: bool, after: bool) -> &'static str {
    match (before, after) {
        (false, true) => "was added",
        (true, false) => "was removed",
        _ => "was changed",
    }
}
