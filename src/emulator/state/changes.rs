//! What changed since it was last saved, so that saving a request does not cost more the more there is.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, DerefMut};

/// The numbers of rows that changed. Until they are taken for the first time none is kept, and all rows count as changed: where
/// nothing is saved it costs nothing, and a state that replaces another one is saved as a whole.
#[derive(Clone, Debug, Default)]
pub(in crate::emulator) struct Changes(Option<BTreeSet<u64>>);

impl Changes {
    pub(in crate::emulator) fn mark(&mut self, number: u64) {
        if let Some(numbers) = &mut self.0 {
            numbers.insert(number);
        }
    }
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn is_empty(&self) -> bool {
        self.0.as_ref().is_some_and(BTreeSet::is_empty)
    }
    /// The rows that changed since this was called last; `None` for all of them.
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn take(&mut self) -> Option<BTreeSet<u64>> {
        self.0.replace(BTreeSet::new())
    }
}

/// Rows that are saved one by one.
#[cfg(feature = "emulator-data")]
pub(in crate::emulator) trait Rows {
    type Row: serde::Serialize;
    fn changes(&mut self) -> &mut Changes;
    /// The row with this number, if it is still there.
    fn row(&self, number: u64) -> Option<&Self::Row>;
    fn rows(&self) -> impl Iterator<Item = (u64, &Self::Row)>;
}

/// Rows by a number that grows: in order of creation, found and removed without a scan.
#[derive(Clone)]
pub(in crate::emulator) struct Numbered<T> {
    rows: BTreeMap<u64, T>,
    next: u64,
    changes: Changes,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            next: 0,
            changes: Changes::default(),
        }
    }
}

impl<T> Numbered<T> {
    /// Adds a row and returns its number.
    pub(in crate::emulator) fn push(&mut self, row: T) -> u64 {
        let number = self.next;
        self.insert(number, row);
        number
    }
    /// Puts a row back where it was, or adds it.
    pub(in crate::emulator) fn insert(&mut self, number: u64, row: T) {
        self.next = self.next.max(number.saturating_add(1));
        self.changes.mark(number);
        self.rows.insert(number, row);
    }
    pub(in crate::emulator) fn remove(&mut self, number: u64) -> Option<T> {
        self.changes.mark(number);
        self.rows.remove(&number)
    }
    pub(in crate::emulator) fn remove_first(&mut self) -> Option<T> {
        let (number, row) = self.rows.pop_first()?;
        self.changes.mark(number);
        Some(row)
    }
    pub(in crate::emulator) fn get(&self, number: u64) -> Option<&T> {
        self.rows.get(&number)
    }
    pub(in crate::emulator) fn get_mut(&mut self, number: u64) -> Option<&mut T> {
        self.changes.mark(number);
        self.rows.get_mut(&number)
    }
    pub(in crate::emulator) fn len(&self) -> usize {
        self.rows.len()
    }
    pub(in crate::emulator) fn values(&self) -> impl Iterator<Item = &T> {
        self.rows.values()
    }
}

#[cfg(feature = "emulator-data")]
impl<T: serde::Serialize> Rows for Numbered<T> {
    type Row = T;
    fn changes(&mut self) -> &mut Changes {
        &mut self.changes
    }
    fn row(&self, number: u64) -> Option<&T> {
        self.get(number)
    }
    fn rows(&self) -> impl Iterator<Item = (u64, &T)> {
        self.rows.iter().map(|(number, row)| (*number, row))
    }
}

/// A value that is small enough to be saved as a whole, and counts as changed when somebody could have changed it.
#[derive(Clone, Debug)]
pub(in crate::emulator) struct Tracked<T> {
    value: T,
    changed: bool,
}

impl<T> Tracked<T> {
    pub(in crate::emulator) fn new(value: T) -> Self {
        Self {
            value,
            changed: true,
        }
    }
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn is_changed(&self) -> bool {
        self.changed
    }
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn set_saved(&mut self) {
        self.changed = false;
    }
}

impl<T> Deref for Tracked<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Tracked<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.changed = true;
        &mut self.value
    }
}
