//! What no rule speaks of: nothing that differs between two documents goes unsaid, unless it means the same.

use std::collections::{BTreeSet, HashSet};

use crate::openapi::diff::finding::{Finding, Report, Spot, Trail};
use crate::openapi::diff::meaning::{Meaning, same_node, same_set, says_nothing};
use crate::openapi::diff::rules;
use crate::openapi::diff::rules::Rule;
use crate::openapi::document::doc::Place;
use crate::openapi::document::index::{Index, Object};
use crate::openapi::document::keys::{Holds, held};
use crate::openapi::document::operations::{METHODS, parameters, same_parameter};

/// Adds one finding for all differences that no other finding is about, and one for those that are words.
pub fn compare(report: &mut Report, old: &Place<'_>, new: &Place<'_>) {
    let mut search = Search {
        meaning: Meaning::default(),
        used: (used(old), used(new)),
        followed: HashSet::new(),
        found: Vec::new(),
    };
    search.object(old, new, Object::Document);
    let (before, after) = (
        places(&report.findings, |finding| &finding.old),
        places(&report.findings, |finding| &finding.new),
    );
    let mut found = search.found;
    found.retain(|difference| {
        let told = |node: &Option<Place<'_>>, places: &BTreeSet<String>| {
            node.as_ref()
                .is_some_and(|node| is_told(&node.pointer, places))
        };
        !told(&difference.old, &before) && !told(&difference.new, &after)
    });
    let (words, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| found.words);
    add(report, rules::OTHER_CHANGE, &others);
    add(report, rules::OTHER_WORDS_CHANGED, &words);
}

fn add(report: &mut Report, rule: Rule, differences: &[Difference<'_, '_>]) {
    let Some(first) = differences.first() else {
        return;
    };
    let reason = match differences.len() {
        1 => "one place differs that no other finding is about".to_owned(),
        count => format!("{count} places differ that no other finding is about; this is the first"),
    };
    let (old, new) = (first.old.as_ref(), first.new.as_ref());
    report.add(rule, &Trail::new("document"), old, new, reason);
}

fn places(findings: &[Finding], side: impl Fn(&Finding) -> &Option<Spot>) -> BTreeSet<String> {
    findings
        .iter()
        .filter_map(|finding| side(finding).as_ref().map(|spot| spot.pointer.clone()))
        .collect()
}

/// Whether some finding is about this place, something around it or something in it.
fn is_told(pointer: &str, places: &BTreeSet<String>) -> bool {
    let pointer = subject(pointer);
    let mut around = pointer;
    while !around.is_empty() {
        if places.contains(around) {
            return true;
        }
        around = around.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
    let inside = format!("{pointer}/");
    places
        .range(inside.clone()..)
        .next()
        .is_some_and(|place| place.starts_with(&inside))
}

/// Some keywords are told of at another one's place, or at the object that they are about.
fn subject(pointer: &str) -> &str {
    for key in ["/required", "/exclusiveMinimum", "/exclusiveMaximum"] {
        if let Some((owner, rest)) = pointer.rsplit_once(key)
            && (rest.is_empty() || rest.starts_with('/'))
        {
            return owner;
        }
    }
    pointer
}

/// What the references of a document lead to.
fn used(root: &Place<'_>) -> HashSet<String> {
    let index = Index::of(*root);
    let references = index.all(Object::Reference).filter_map(Place::target);
    references.map(|target| target.pointer.clone()).collect()
}

struct Difference<'a, 'b> {
    old: Option<Place<'a>>,
    new: Option<Place<'b>>,
    /// Whether it is prose.
    words: bool,
}

struct Search<'a, 'b> {
    meaning: Meaning,
    used: (HashSet<String>, HashSet<String>),
    followed: HashSet<(String, String)>,
    found: Vec<Difference<'a, 'b>>,
}

impl<'a, 'b> Search<'a, 'b> {
    fn push(&mut self, old: Option<&Place<'a>>, new: Option<&Place<'b>>, words: bool) {
        let (old, new) = (old.copied(), new.copied());
        self.found.push(Difference { old, new, words });
    }

    /// Two objects of one kind.
    fn object(&mut self, old: &Place<'a>, new: &Place<'b>, kind: Object) {
        if same_node(Some(old), Some(new)) {
            return;
        }
        if !old.is_map() || !new.is_map() {
            return self.push(Some(old), Some(new), false);
        }
        if kind == Object::Schema && self.meaning.same_schema(old, new) {
            return;
        }
        if kind.may_be_reference() && (old.reference().is_some() || new.reference().is_some()) {
            let (then, now) = (old.resolved(), new.resolved());
            let pair = (then.pointer.clone(), now.pointer.clone());
            let leads = then.reference().is_none() && now.reference().is_none();
            if leads && kind != Object::Schema {
                if self.followed.insert(pair) {
                    self.object(&then, &now, kind);
                }
                return;
            }
            // the rules tell what differs at the schemas themselves
            return self.push(Some(&then), Some(&now), false);
        }
        for (key, before) in old.members() {
            self.member(&key, Some(&before), new.get(&key).as_ref(), kind);
        }
        for (key, after) in new.members() {
            if old.get(&key).is_none() {
                self.member(&key, None, Some(&after), kind);
            }
        }
        if kind == Object::PathItem {
            self.parameters(old, new);
        }
    }

    /// What both objects have at `key`.
    fn member(
        &mut self,
        key: &str,
        old: Option<&Place<'a>>,
        new: Option<&Place<'b>>,
        kind: Object,
    ) {
        use Object::{Components, Document, Header, Operation, Parameter, PathItem, Schema};
        // The rules compare what holds for each operation, wherever it is said; parameters are below.
        let elsewhere = matches!(
            (kind, key),
            (Document | Operation, "security")
                | (Operation, "x-idempotent")
                | (Operation | PathItem, "parameters")
                | (Parameter | Header, "style" | "explode")
        );
        let both = (old, new);
        let silent = |node: Option<&Place<'_>>| node.is_none_or(|node| says_nothing(key, node));
        if elsewhere || silent(old) && silent(new) {
            return;
        }
        let (Some(old), Some(new)) = both else {
            return match kind {
                Document | Components => self.one_side(both, key),
                _ => self.push(both.0, both.1, is_prose(kind, key)),
            };
        };
        if kind == Schema && matches!(key, "required" | "enum") && same_set(old, new) {
            return;
        }
        if let Some(member) = kind.members().filter(|_| !key.starts_with("x-")) {
            return self.object(old, new, member);
        }
        match held(kind, key) {
            Some(Holds::One(inner)) => self.object(old, new, inner),
            Some(Holds::SchemaOrFlag) => self.object(old, new, Schema),
            Some(Holds::Map(inner)) => self.named(old, new, kind, inner),
            Some(Holds::List(inner)) if old.items().len() == new.items().len() => {
                for (before, after) in old.items().iter().zip(&new.items()) {
                    self.object(before, after, inner);
                }
            }
            _ => self.free(old, new, is_prose(kind, key)),
        }
    }

    /// Two maps of objects of one kind. A component that a reference leads to is compared where it is used.
    fn named(&mut self, old: &Place<'a>, new: &Place<'b>, owner: Object, kind: Object) {
        let component = owner == Object::Components;
        for (name, before) in old.members() {
            match new.get(&name) {
                Some(after) => self.object(&before, &after, kind),
                None if component => self.component((Some(&before), None)),
                None => self.push(Some(&before), None, false),
            }
        }
        for (name, after) in new.members() {
            match old.get(&name) {
                Some(_) => {}
                None if component => self.component((None, Some(&after))),
                None => self.push(None, Some(&after), false),
            }
        }
    }

    /// What only one of the documents has, of the document itself or of its components.
    fn one_side(&mut self, (old, new): (Option<&Place<'a>>, Option<&Place<'b>>), key: &str) {
        let inside = |pointer: &str| pointer.starts_with("/components");
        if !old.is_some_and(|old| inside(&old.pointer))
            && !new.is_some_and(|new| inside(&new.pointer))
        {
            return self.push(old, new, is_prose(Object::Document, key));
        }
        let deeper = key == "components";
        for (key, before) in old.map(Place::members).unwrap_or_default() {
            match deeper {
                true => self.one_side((Some(&before), None), &key),
                false => self.component((Some(&before), None)),
            }
        }
        for (key, after) in new.map(Place::members).unwrap_or_default() {
            match deeper {
                true => self.one_side((None, Some(&after)), &key),
                false => self.component((None, Some(&after))),
            }
        }
    }

    /// A component that only one of the documents has.
    fn component(&mut self, (old, new): (Option<&Place<'a>>, Option<&Place<'b>>)) {
        let used = old.is_some_and(|old| self.used.0.contains(&old.pointer))
            || new.is_some_and(|new| self.used.1.contains(&new.pointer));
        if !used {
            self.push(old, new, false);
        }
    }

    /// The parameters of the operations of a path item, wherever they stand.
    fn parameters(&mut self, old: &Place<'a>, new: &Place<'b>) {
        for method in &METHODS {
            let (Some(before), Some(after)) = (old.get(method.key), new.get(method.key)) else {
                continue;
            };
            let before = parameters(&old.doc.root, old.node, before.node);
            let after = parameters(&new.doc.root, new.node, after.node);
            for (_, then) in before {
                // one that went or came is told by a rule
                if let Some((_, now)) = after.iter().find(|(_, now)| same_parameter(then, now)) {
                    let (then, now) = (old.with(then), new.with(now));
                    let pair = (then.pointer.clone(), now.pointer.clone());
                    if self.followed.insert(pair) {
                        self.object(&then, &now, Object::Parameter);
                    }
                }
            }
        }
    }

    /// Two values that are no objects of OpenAPI.
    fn free(&mut self, old: &Place<'a>, new: &Place<'b>, words: bool) {
        if same_node(Some(old), Some(new)) {
            return;
        }
        if old.is_map() && new.is_map() {
            for (key, before) in old.members() {
                match new.get(&key) {
                    Some(after) => self.free(&before, &after, words),
                    None => self.push(Some(&before), None, words),
                }
            }
            for (key, after) in new.members() {
                if old.get(&key).is_none() {
                    self.push(None, Some(&after), words);
                }
            }
            return;
        }
        if old.is_list() && new.is_list() && old.items().len() == new.items().len() {
            for (before, after) in old.items().iter().zip(&new.items()) {
                self.free(before, after, words);
            }
            return;
        }
        self.push(Some(old), Some(new), words);
    }
}

/// Whether a key of an object holds words for readers.
fn is_prose(kind: Object, key: &str) -> bool {
    matches!(kind, Object::ExternalDocs | Object::Example)
        || matches!(
            key,
            "description" | "summary" | "title" | "externalDocs" | "example" | "examples"
        ) && kind.members().is_none()
}
