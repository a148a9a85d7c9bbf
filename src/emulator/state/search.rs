//! Search: which rows may hold a text, without a look at the others.
use std::collections::{BTreeSet, HashMap};

/// Tables of fewer rows are looked through: that is quick, and an index takes memory.
const SMALL: usize = 1_000;

/// Bytes that follow one another in a text in lower case.
type Group = [u8; LENGTH];
const LENGTH: usize = 3;
/// So many groups beside the rarest one are looked at: the others exclude few rows more.
const COMPARED: usize = 3;

/// By each group of three bytes, the numbers of the rows that have it in a text, ascending. It is made at the first search, and brought up
/// to date at each, so that it costs nothing where nobody searches.
#[derive(Clone, Default)]
pub(in crate::emulator) struct Search {
    by_group: Option<HashMap<Group, Vec<u64>>>,
    /// Rows that changed since.
    changed: BTreeSet<u64>,
    /// Rows that are in it with what they no longer hold. Who searches looks at the rows themselves, so that it does no harm;
    /// when they are too many, the index is made anew.
    outdated: usize,
}

impl Search {
    /// A row was added, changed or removed.
    pub(in crate::emulator) fn mark(&mut self, number: u64) {
        if self.by_group.is_some() {
            self.changed.insert(number);
        }
    }

    /// The numbers of the rows that may hold this text, in lower case, ascending; `None` if all may. `all` are the numbers that
    /// there are, and `each_text` gives the texts of a row.
    pub(in crate::emulator) fn may_hold(
        &mut self,
        text: &str,
        all: &[u64],
        each_text: impl Fn(u64, &mut dyn FnMut(&str)),
    ) -> Option<Vec<u64>> {
        if all.len() < SMALL || text.len() < LENGTH {
            return None;
        }
        if self.outdated > all.len() / 2 {
            *self = Self::default();
        }
        let changed = std::mem::take(&mut self.changed);
        self.outdated = self.outdated.saturating_add(changed.len());
        let is_new = self.by_group.is_none();
        let by_group = self.by_group.get_or_insert_default();
        let mut add = |number: u64| {
            each_text(number, &mut |text| {
                for group in groups(&text.to_lowercase()) {
                    let rows: &mut Vec<u64> = by_group.entry(group).or_default();
                    if rows.last() < Some(&number) {
                        rows.push(number);
                    } else if let Err(at) = rows.binary_search(&number) {
                        rows.insert(at, number);
                    }
                }
            });
        };
        if is_new {
            all.iter().copied().for_each(&mut add);
        } else {
            changed.into_iter().for_each(&mut add);
        }
        // the rows that have the rarest groups; none if there is a group that no row has
        let rows = groups(text).map(|group| by_group.get(&group).map_or(&[][..], Vec::as_slice));
        let mut rows: Vec<&[u64]> = rows.collect();
        rows.sort_unstable_by_key(|rows| rows.len());
        let (rarest, others) = rows.split_first()?;
        let others = others.get(..COMPARED.min(others.len())).unwrap_or_default();
        let has_all = |number: &&u64| others.iter().all(|rows| rows.binary_search(number).is_ok());
        Some(rarest.iter().filter(has_all).copied().collect())
    }
}

fn groups(text: &str) -> impl Iterator<Item = Group> {
    let parts = text.as_bytes().windows(LENGTH);
    parts.filter_map(|part| part.first_chunk().copied())
}
