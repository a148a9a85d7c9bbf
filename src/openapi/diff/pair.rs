//! Which operations of two documents are the same one.

use crate::openapi::document::operations::Operation;

/// One operation then and now.
pub struct Pair<'a, 'b> {
    pub old: Operation<'a>,
    pub new: Operation<'b>,
}

/// Operations that are the same one: by method and path, else by `operationId` where it moved.
pub fn pairs<'a, 'b>(before: &[Operation<'a>], after: &[Operation<'b>]) -> Vec<Pair<'a, 'b>> {
    let mut pairs = Vec::new();
    for new in after {
        if let Some(old) = before.iter().find(|old| is_pair(old, new, before, after)) {
            pairs.push(Pair {
                old: old.clone(),
                new: new.clone(),
            });
        }
    }
    pairs
}

/// Whether two operations are the same one.
pub fn is_pair(
    old: &Operation<'_>,
    new: &Operation<'_>,
    before: &[Operation<'_>],
    after: &[Operation<'_>],
) -> bool {
    if old.key == new.key {
        return true;
    }
    // Moved: one id, and neither place exists in the other document.
    old.id().is_some()
        && old.id() == new.id()
        && !after.iter().any(|other| other.key == old.key)
        && !before.iter().any(|other| other.key == new.key)
}
