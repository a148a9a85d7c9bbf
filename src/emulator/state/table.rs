//! Rows in order of creation, found by their keys without a scan.
use crate::emulator::state::changes::Changes;
use crate::emulator::state::search::Search;
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
    /// What a search among the rows of all enterprises looks at. Unlike the keys, these change.
    fn searched(&self) -> impl Iterator<Item = &str>;
}

/// A list with indexes. Reading, adding and removing cost the same whatever its length.
#[derive(Clone)]
pub(in crate::emulator) struct Table<T> {
    /// Boxed, so that removing one moves no more than a pointer for each that comes after it.
    rows: Vec<Box<T>>,
    /// The rows' numbers, ascending: a row keeps its number while rows before it go.
    numbers: Vec<u64>,
    next: u64,
    changes: Changes,
    search: Search,
    by_id: HashMap<String, u64>,
    by_account: HashMap<String, u64>,
    by_corp: HashMap<String, Vec<u64>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            numbers: Vec::new(),
            next: 0,
            changes: Changes::default(),
            search: Search::default(),
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
    pub(in crate::emulator) fn iter(&self) -> std::slice::Iter<'_, Box<T>> {
        self.rows.iter()
    }
    pub(in crate::emulator) fn get(&self, at: usize) -> Option<&T> {
        self.rows.get(at).map(Box::as_ref)
    }
    /// A row, to be changed: it counts as changed from now on.
    pub(in crate::emulator) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        let number = *self.numbers.get(at)?;
        self.changes.mark(number);
        self.search.mark(number);
        self.rows.get_mut(at).map(Box::as_mut)
    }

    /// Where the row with this id is.
    pub(in crate::emulator) fn position(&self, id: &str) -> Option<usize> {
        self.at(*self.by_id.get(id)?)
    }
    /// Where the row with this account is.
    pub(in crate::emulator) fn position_by_account(&self, account: &str) -> Option<usize> {
        self.at(*self.by_account.get(account)?)
    }
    /// The rows of an enterprise, in order.
    pub(in crate::emulator) fn of_corp<'t>(
        &'t self,
        corp: &str,
    ) -> impl Iterator<Item = (usize, &'t T)> + use<'t, T> {
        let numbers = self.by_corp.get(corp).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|number| {
            let at = self.at(*number)?;
            Some((at, self.get(at)?))
        })
    }
    /// Where the rows are that may hold this text, in lower case, in what is [searched](Row::searched), in order and each
    /// once: all that do, and some that do not. `None`: all rows may.
    pub(in crate::emulator) fn may_hold(&mut self, text: &str) -> Option<Vec<usize>> {
        let Self {
            rows,
            numbers: all,
            search,
            ..
        } = self;
        let numbers = search.may_hold(text, all, |number, each| {
            let at = all.binary_search(&number).ok();
            if let Some(row) = at.and_then(|at| rows.get(at)) {
                row.searched().for_each(each);
            }
        })?;
        let positions = numbers.into_iter().filter_map(|number| self.at(number));
        Some(positions.collect())
    }

    fn at(&self, number: u64) -> Option<usize> {
        self.numbers.binary_search(&number).ok()
    }

    pub(in crate::emulator) fn push(&mut self, row: T) {
        self.push_numbered(self.next, row);
    }

    /// Adds a row with a number that is greater than all before.
    pub(in crate::emulator) fn push_numbered(&mut self, number: u64, row: T) {
        self.changes.mark(number);
        self.search.mark(number);
        self.next = number.saturating_add(1);
        self.numbers.push(number);
        self.by_id.insert(row.id().to_owned(), number);
        if let Some(account) = row.account() {
            self.by_account.insert(account.to_owned(), number);
        }
        if let Some(corp) = row.corp() {
            let numbers = self.by_corp.entry(corp.to_owned()).or_default();
            numbers.push(number);
        }
        self.rows.push(Box::new(row));
    }

    /// Takes the row with this id out.
    pub(in crate::emulator) fn remove(&mut self, id: &str) -> Option<T> {
        let number = self.by_id.remove(id)?;
        let at = self.at(number)?;
        self.changes.mark(number);
        self.search.mark(number);
        self.numbers.remove(at);
        let row = self.rows.remove(at);
        if let Some(account) = row.account() {
            self.by_account.remove(account);
        }
        if let Some(corp) = row.corp()
            && let Some(numbers) = self.by_corp.get_mut(corp)
        {
            numbers.retain(|known| *known != number);
            if numbers.is_empty() {
                self.by_corp.remove(corp);
            }
        }
        Some(*row)
    }
}

#[cfg(feature = "emulator-data")]
impl<T: Row + serde::Serialize> crate::emulator::state::changes::Rows for Table<T> {
    type Row = T;
    fn changes(&mut self) -> &mut Changes {
        &mut self.changes
    }
    fn row(&self, number: u64) -> Option<&T> {
        self.get(self.at(number)?)
    }
    fn rows(&self) -> impl Iterator<Item = (u64, &T)> {
        let rows = self.rows.iter().map(Box::as_ref);
        self.numbers.iter().copied().zip(rows)
    }
}
