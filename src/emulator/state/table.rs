//! Rows in order of creation, found by their keys without a scan.
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
    by_id: HashMap<String, usize>,
    by_account: HashMap<String, usize>,
    by_corp: HashMap<String, Vec<usize>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
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
    pub(in crate::emulator) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.rows.iter_mut()
    }
    pub(in crate::emulator) fn get(&self, at: usize) -> Option<&T> {
        self.rows.get(at)
    }
    pub(in crate::emulator) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
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
        let (kept, removed) = std::mem::take(self)
            .rows
            .into_iter()
            .partition::<Vec<T>, _>(keep);
        *self = kept.into_iter().collect();
        removed
    }
}
