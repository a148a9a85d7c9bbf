//! A comparison of schemas in progress: what is compared, for whom, and where findings go.

use crate::openapi::diff::finding::{Report, Trail};
use crate::openapi::diff::rules::Rule;
use crate::openapi::diff::side::Side;
use crate::openapi::document::shape::Shape;

/// A comparison of one body or parameter.
pub struct Schemas<'r> {
    pub report: &'r mut Report,
    pub side: Side,
}

/// Two shapes at one place.
pub struct Two<'a, 'b, 't> {
    pub old: &'t Shape<'a>,
    pub new: &'t Shape<'b>,
    pub trail: &'t Trail,
}

impl<'r> Schemas<'r> {
    pub fn new(report: &'r mut Report, side: Side) -> Schemas<'r> {
        Schemas { report, side }
    }

    /// Adds a finding about a keyword: at its place, or at the schema's where it is absent.
    pub fn keyword(
        &mut self,
        rule: Rule,
        two: &Two<'_, '_, '_>,
        key: &str,
        reason: impl Into<String>,
    ) {
        let old = two.old.word(key).unwrap_or(&two.old.home);
        let new = two.new.word(key).unwrap_or(&two.new.home);
        self.report.changed(rule, two.trail, old, new, reason);
    }

    /// Adds a finding that a keyword was added, removed or changed.
    pub fn changed(&mut self, rule: Rule, two: &Two<'_, '_, '_>, key: &str) {
        let old = (&two.old.home, two.old.word(key));
        let new = (&two.new.home, two.new.word(key));
        self.report.add_changed(rule, two.trail, old, new, key);
    }

    /// One rule for requests, one for responses.
    pub fn by_side(&self, request: Rule, response: Rule) -> Rule {
        match self.side {
            Side::Request => request,
            Side::Response => response,
        }
    }
}
