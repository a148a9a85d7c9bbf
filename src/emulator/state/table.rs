//! Rows in order of creation, found by their keys without a scan.
use crate::emulator::state::changes::Changes;
use std::collections::HashMap;

/// What a table finds a row by. The keys of a row never change.
pub(in crate::emulator) trait Row {
    /// Unique.
    fn id(&self) -> &str;
    /// Unique as well, where there is one: the account of a user.
    fn account(&self) -> Option<&str> {
        None
    }
    /// Shared by the rows of one enterprise.
    fn corp(&self) -> Option<&str> {
        None
    }
}

/// A list with indexes. Reading and adding cost the same whatever its length; removing rebuilds the indexes.
#[derive(Clone)]
pub(in crate::emulator) struct Table<T> {
    rows: Vec<T>,
    /// The rows' numbers, ascending: a row keeps its number while rows before it go.
    numbers: Vec<u64>,
    next: u64,
    changes: Changes,
    by_id: HashMap<String, usize>,
    by_account: HashMap<String, usize>,
    by_corp: HashMap<String, Vec<usize>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            numbers: Vec::new(),
            next: 0,
            changes: Changes::default(),
            by_id: HashMap::new(),
            by_account: HashMap::new(),
            by_corp: HashMap::new(),
        }
    }
}

impl<T: Row> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        let mut table = Self::default();
        rows.into_iter().for_each(|row| table.push(row));
        table
    }
}

impl<T: Row> Table<T> {
    pub(in crate::emulator) fn len(&self) -> usize {
        self.rows.len()
    }
    pub(in crate::emulator) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }
    pub(in crate::emulator) fn get(&self, at: usize) -> Option<&T> {
        self.rows.get(at)
    }
    /// A row, to be changed: it counts as changed from now on.
    pub(in crate::emulator) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        self.changes.mark(*self.numbers.get(at)?);
        self.rows.get_mut(at)
    }

    /// Where the row with this id is.
    pub(in crate::emulator) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }
    /// Where the row with this account is.
    pub(in crate::emulator) fn position_by_account(&self, account: &str) -> Option<usize> {
        self.by_account.get(account).copied()
    }
    /// The rows of an enterprise, in order.
    pub(in crate::emulator) fn of_corp<'t>(
        &'t self,
        corp: &str,
    ) -> impl Iterator<Item = (usize, &'t T)> + use<'t, T> {
        let positions = self.by_corp.get(corp).map_or(&[][..], Vec::as_slice);
        positions
            .iter()
            .filter_map(|at| Some((*at, self.rows.get(*at)?)))
    }

    pub(in crate::emulator) fn push(&mut self, row: T) {
        self.push_numbered(self.next, row);
    }

    /// Adds a row with a number that is greater than all before.
    pub(in crate::emulator) fn push_numbered(&mut self, number: u64, row: T) {
        self.changes.mark(number);
        self.next = number.saturating_add(1);
        self.numbers.push(number);
        let at = self.rows.len();
        self.by_id.insert(row.id().to_owned(), at);
        if let Some(account) = row.account() {
            self.by_account.insert(account.to_owned(), at);
        }
        if let Some(corp) = row.corp() {
            self.by_corp.entry(corp.to_owned()).or_default().push(at);
        }
        self.rows.push(row);
    }

    /// Keeps the rows for which `keep` is true and returns the others.
    pub(in crate::emulator) fn retain(&mut self, keep: impl Fn(&T) -> bool) -> Vec<T> {
        let all = std::mem::take(self);
        let mut removed = Vec::new();
        let mut changes = all.changes;
        for (number, row) in all.numbers.into_iter().zip(all.rows) {
            if keep(&row) {
                self.push_numbered(number, row);
            } else {
                changes.mark(number);
                removed.push(row);
            }
        }
        self.changes = changes;
        self.next = all.next;
        removed
    }
}

#[cfg(feature = "emulator-data")]
impl<T: Row + serde::Serialize> crate::emulator::state::changes::Rows for Table<T> {
    type Row = T;
    fn changes(&mut self) -> &mut Changes {
        &mut self.changes
    }
    fn row(&self, number: u64) -> Option<&T> {
        self.rows.get(self.numbers.binary_search(&number).ok()?)
    }
    fn rows(&self) -> impl Iterator<Item = (u64, &T)> {
        self.numbers.iter().copied().zip(&self.rows)
    }
}
