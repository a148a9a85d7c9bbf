//! Two schemas of one place, as seen by whoever sends and whoever reads a value.

use crate::openapi::diff::comparison::{Schemas, Two};
use crate::openapi::diff::finding::Trail;
use crate::openapi::diff::meaning::same_value;
use crate::openapi::diff::side::Side;
use crate::openapi::diff::{bounds, extensions, formats, objects, rules, unions, values};
use crate::openapi::document::doc::Place;
use crate::openapi::document::shape::Shape;

impl Schemas<'_> {
    pub fn compare(&mut self, old: &[Place<'_>], new: &[Place<'_>], trail: &Trail) {
        self.compare_at(old, new, trail, false);
    }

    /// `optional`: the value may be left out, so that readers are prepared for its absence.
    pub fn compare_at(
        &mut self,
        old: &[Place<'_>],
        new: &[Place<'_>],
        trail: &Trail,
        optional: bool,
    ) {
        let pair = (identity(old), identity(new), optional, self.side);
        if let Some(before) = self.report.walk.enter(pair, trail.parts()) {
            self.look(old, new, trail, optional);
            self.report.walk.leave(before);
        }
    }

    fn look(&mut self, old: &[Place<'_>], new: &[Place<'_>], trail: &Trail, optional: bool) {
        let (Some(before), Some(after)) = (Shape::of(old), Shape::of(new)) else {
            return;
        };
        let two = Two {
            old: &before,
            new: &after,
            trail,
        };
        let comparable = match (before.variants().is_empty(), after.variants().is_empty()) {
            (true, true) => formats::types(self, &two),
            (then, now) => {
                unions::compare(self, &two);
                // What stands beside a union can only be held against another one.
                then == now
            }
        };
        formats::nullable(self, &two, optional);
        if comparable {
            formats::format(self, &two);
            values::compare(self, &two);
            bounds::compare(self, &two);
            objects::compare(self, &two);
            if !before.items.is_empty() && !after.items.is_empty() {
                self.compare(&before.items, &after.items, &trail.suffix("[]"));
            }
        }
        self.rest(&two);
        extensions::schema(self, &two);
    }

    fn rest(&mut self, two: &Two<'_, '_, '_>) {
        let changed = |key: &str| {
            let node = |shape: &Shape<'_>| shape.word(key).map(|place| place.to_value());
            match (node(two.old), node(two.new)) {
                (Some(then), Some(now)) => !same_value(&then, &now),
                (then, now) => then.is_some() != now.is_some(),
            }
        };
        for key in ["title", "description", "externalDocs"] {
            if changed(key) {
                self.changed(rules::SCHEMA_WORDS_CHANGED, two, key);
            }
        }
        if changed("x-pattern-words") {
            self.changed(rules::PATTERN_WORDS_CHANGED, two, "x-pattern-words");
        }
        if changed("example") {
            self.changed(rules::EXAMPLE_CHANGED, two, "example");
        }
        if two.old.flag("deprecated") != two.new.flag("deprecated") {
            self.keyword(
                rules::SCHEMA_DEPRECATION_CHANGED,
                two,
                "deprecated",
                "`deprecated` was changed",
            );
        }
        if changed("not") {
            let rule = self.by_side(rules::REQUEST_NOT_CHANGED, rules::RESPONSE_NOT_CHANGED);
            self.changed(rule, two, "not");
        }
        if changed("default") {
            let show = |shape: &Shape<'_>| {
                shape
                    .word("default")
                    .map_or("none".to_owned(), |node| format!("`{}`", node.to_value()))
            };
            let rule = match (self.side, two.old.word("default")) {
                (Side::Response, _) => rules::RESPONSE_DEFAULT_CHANGED,
                (Side::Request, None) => rules::REQUEST_DEFAULT_ADDED,
                (Side::Request, Some(_)) => rules::REQUEST_DEFAULT_CHANGED,
            };
            self.keyword(
                rule,
                two,
                "default",
                format!("the default was {} and is {}", show(two.old), show(two.new)),
            );
        }
    }
}

fn identity(schemas: &[Place<'_>]) -> String {
    schemas
        .iter()
        .map(|schema| schema.resolved().pointer.clone())
        .collect::<Vec<_>>()
        .join(" ")
}
