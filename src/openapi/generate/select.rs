//! Leaves operations out: those named, those marked `x-skip`, and on request those that are refused.
use crate::openapi::document::node::{Kind, Node};
use crate::openapi::document::operations::{Method, methods, paths};
use crate::openapi::document::pointer;
use crate::openapi::document::refusal::{Fault, Faults};
use std::collections::{BTreeSet, HashSet};
use std::fmt;

/// Which operations of a document become code. Those with `x-skip: true` never do.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Operation ids that are left out.
    pub skip: Vec<String>,
    /// If not empty: the only operation ids that are not left out.
    pub only: Vec<String>,
    /// Leave out what is refused and what needs it, instead of refusing the document.
    pub lenient: bool,
}

/// A part of the document that is not in the code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    pub line: usize,
    /// `GET /path`, or a JSON pointer.
    pub place: String,
    pub reason: String,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // a reason may quote the document, which may hold anything
        let reason: String = self
            .reason
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        write!(out, "{} (line {}): {reason}", self.place, self.line)
    }
}

/// Takes out what the selection and the document itself leave out, and the components that only those parts need.
///
/// # Errors
/// When the selection names an operation that is not there.
pub fn apply(root: &mut Node, selection: &Selection) -> Result<Vec<LeftOut>, Fault> {
    let mut ids = HashSet::new();
    let mut out: Vec<(String, LeftOut)> = Vec::new();
    for (_, item) in paths(root) {
        for (_, node) in methods(item) {
            let id = node.text("operationId").unwrap_or_default();
            ids.insert(id.to_owned());
            let named = |list: &[String]| list.iter().any(|name| name == id);
            let reason = if node.flag("x-skip") == Some(true) {
                "it says `x-skip: true`"
            } else if named(&selection.skip) {
                "it is to be skipped"
            } else if !selection.only.is_empty() && !named(&selection.only) {
                "it is not among those asked for"
            } else {
                continue;
            };
            out.push((node.pointer.clone(), left_out(node, reason.to_owned())));
        }
    }
    if let Some(unknown) = selection
        .skip
        .iter()
        .chain(&selection.only)
        .find(|name| !ids.contains(*name))
    {
        let words = format!("no operation is called `{unknown}`; correct the name");
        return Err(Fault::at(root, words));
    }
    if out.is_empty() {
        return Ok(Vec::new());
    }
    let removed: Vec<&str> = out.iter().map(|(pointer, _)| pointer.as_str()).collect();
    let stays = |pointer: &str| !removed.contains(&pointer);
    let needed = reachable(root, &stays);
    let theirs = reachable(root, &|pointer| !stays(pointer));
    for pointer in removed {
        remove(root, pointer);
    }
    for component in theirs.difference(&needed) {
        remove(root, component);
    }
    Ok(out.into_iter().map(|(_, part)| part).collect())
}

/// Takes out the operations and components that have faults. What refers to such a component has one when it is read
/// next.
pub fn remove_refused(root: &mut Node, faults: &Faults, out: &mut Vec<LeftOut>) {
    for fault in faults.iter() {
        let parts = pointer::parts(&fault.pointer);
        // The document's own security goes for every operation without one of its own.
        if parts.first().is_some_and(|part| part == "security") {
            let theirs: Vec<String> = paths(root)
                .flat_map(|(_, item)| methods(item))
                .filter(|(_, node)| node.get("security").is_none())
                .map(|(_, node)| node.pointer.clone())
                .collect();
            for place in theirs {
                if let Some(node) = root.find(&place) {
                    out.push(left_out(node, fault.words.clone()));
                }
                remove(root, &place);
            }
            continue;
        }
        let culprit: Vec<&str> = parts.iter().take(3).map(String::as_str).collect();
        let depth = match culprit.as_slice() {
            ["paths", _, key] if Method::of_key(key).is_some() => 3,
            ["paths", _, ..] => 2,
            ["components", _, _] => 3,
            _ => continue,
        };
        let place = parts
            .iter()
            .take(depth)
            .fold(String::new(), |parent, part| pointer::join(&parent, part));
        let Some(node) = root.find(&place) else {
            continue; // gone already, for another fault
        };
        // What is missing now was there: the reason is beside its name.
        let missing = fault
            .words
            .strip_prefix('`')
            .and_then(|words| words.split_once("` does not exist"));
        let reason = match missing {
            Some((needed, _)) if out.iter().any(|part| part.place == needed) => {
                format!("it needs `{needed}`, which is left out")
            }
            _ => fault.words.clone(),
        };
        out.push(left_out(node, reason));
        remove(root, &place);
    }
}

fn left_out(node: &Node, reason: String) -> LeftOut {
    let Fault { line, place, .. } = Fault::at(node, "");
    LeftOut {
        line,
        place,
        reason,
    }
}

/// The components that the operations chosen need, directly or through others.
fn reachable(root: &Node, chosen: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    let mut waiting = Vec::new();
    for (_, item) in paths(root) {
        let mut any = false;
        for (_, node) in methods(item) {
            if chosen(&node.pointer) {
                any = true;
                references(node, &mut waiting);
            }
        }
        if any {
            item.list("parameters")
                .iter()
                .for_each(|node| references(node, &mut waiting));
        }
    }
    let mut found = BTreeSet::new();
    while let Some(reference) = waiting.pop() {
        let Some(target) = root.target(&reference) else {
            continue;
        };
        let component = pointer::parts(&target.pointer)
            .iter()
            .take(3)
            .fold(String::new(), |parent, part| pointer::join(&parent, part));
        if component.starts_with("/components/")
            && found.insert(component.clone())
            && let Some(node) = root.find(&component)
        {
            references(node, &mut waiting);
        }
    }
    found
}

/// All references below a node, those of a discriminator's mapping too.
fn references(node: &Node, found: &mut Vec<String>) {
    found.extend(node.reference().map(str::to_owned));
    for (key, child) in node.entries() {
        if key == "mapping" {
            for target in child
                .entries()
                .iter()
                .filter_map(|(_, node)| node.as_text())
            {
                found.push(if target.contains('/') {
                    target.to_owned()
                } else {
                    format!("#/components/schemas/{target}")
                });
            }
        }
        references(child, found);
    }
    node.items().iter().for_each(|item| references(item, found));
}

/// Takes the node at a pointer out of the document.
fn remove(root: &mut Node, pointer: &str) {
    let parts = pointer::parts(pointer);
    let Some((last, parents)) = parts.split_last() else {
        return;
    };
    let mut node = root;
    for part in parents {
        let Kind::Map(entries) = &mut node.kind else {
            return;
        };
        let Some((_, child)) = entries.iter_mut().find(|(key, _)| key == part) else {
            return;
        };
        node = child;
    }
    if let Kind::Map(entries) = &mut node.kind {
        entries.retain(|(key, _)| key != last);
    }
}
