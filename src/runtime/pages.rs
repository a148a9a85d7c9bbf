//! Pages: an iterator over all items of a list.
use crate::Result;
use crate::runtime::json;
use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::iter::FusedIterator;

/// Pages in a row that may bring nothing new before the list counts as ended.
const BARREN: u32 = 3;
/// How often the list may shrink under a reader who steps back for it.
const STEPS_BACK: u32 = 16;

/// Keys that are remembered, so that memory does not grow with the list. An item comes a second time because the list moved
/// between two pages, so its first time was a few pages ago: this is 32 of the platform's largest.
const REMEMBERED: usize = 16 * 1024;

/// Keys of the items last given, as hashes of 128 bits: short however long the keys are, and a thousand million items have one
/// chance in 10^20 that two of them look the same. The hash is keyed at random, so that nobody can choose keys that do.
struct Seen {
    hashers: [RandomState; 2],
    known: HashSet<u128>,
    order: VecDeque<u128>,
    most: usize,
}

impl Seen {
    fn new(limit: i32) -> Self {
        // A page may be as long as all of that.
        let pages = usize::try_from(limit).unwrap_or(0).saturating_mul(4);
        Self {
            hashers: [RandomState::new(), RandomState::new()],
            known: HashSet::new(),
            order: VecDeque::new(),
            most: REMEMBERED.max(pages),
        }
    }

    /// Remembers a key; returns `true` if it is new.
    fn insert(&mut self, key: &str) -> bool {
        let [high, low] = &self.hashers;
        let hash = u128::from(high.hash_one(key)) << 64 | u128::from(low.hash_one(key));
        if !self.known.insert(hash) {
            return false;
        }
        if self.order.len() == self.most
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        self.order.push_back(hash);
        true
    }
}

/// One page as the document describes it.
#[derive(Debug)]
pub struct Page<T> {
    /// Items of this page.
    pub items: Vec<T>,
    /// Total number of matching records, if the response says so.
    pub total: Option<i64>,
    /// The offset that the platform says the page begins at, if the response says so.
    pub offset: Option<i64>,
}

type Fetch<T> = Box<dyn FnMut(i32, i32) -> Result<Page<T>> + Send>;

/// All items of a list, fetched page by page as they are asked for.
///
/// Each item comes once, by its key (of which the last 16,384 are remembered, so that memory stays flat), also when the list changes meanwhile: the next page begins after the items received,
/// however many were asked for, and when the total shrinks the reader steps back by as much, so that what moved up is not
/// skipped. The list ends when the latest total is reached, at an empty page, at a page that begins before the offset asked
/// for (the last page given again), and when pages bring nothing new. Where items have no key, and neither total nor
/// offset is told, it also ends at a page with fewer items than asked for. After an error the iterator ends; to go on, begin
/// a new one at the offset wanted. A platform that invents new items for ever makes a list without end: bound what you
/// take from it, by `take` or a deadline of your own.
pub struct Pages<T> {
    fetch: Fetch<T>,
    key: fn(&T) -> Option<String>,
    ready: VecDeque<T>,
    seen: Seen,
    /// `None` once nothing more is to be fetched.
    next: Option<i32>,
    limit: i32,
    total: Option<i64>,
    /// Where the furthest page ended.
    furthest: i32,
    barren: u32,
    steps_back: u32,
}

impl<T> Pages<T> {
    /// `fetch(offset, limit)` gets one page; `key` identifies an item, so that each comes once.
    pub fn new(
        offset: i32,
        limit: i32,
        key: fn(&T) -> Option<String>,
        fetch: impl FnMut(i32, i32) -> Result<Page<T>> + Send + 'static,
    ) -> Self {
        Self {
            fetch: Box::new(fetch),
            key,
            ready: VecDeque::new(),
            seen: Seen::new(limit),
            next: Some(offset),
            limit,
            total: None,
            furthest: offset,
            barren: 0,
            steps_back: 0,
        }
    }

    /// Fetches the page at `offset` and decides what comes after it.
    fn turn(&mut self, offset: i32) -> Result<()> {
        self.next = None;
        let Page {
            items,
            total,
            offset: echo,
        } = json::with_page_limit(self.limit, || (self.fetch)(offset, self.limit))?;
        let received = i32::try_from(items.len()).unwrap_or(i32::MAX);
        let again = echo.is_some_and(|echo| echo < i64::from(offset));
        let (fresh, keyed) = self.take(items, echo.unwrap_or(offset.into()), offset);
        let shrunk = self.shrunk_by(total);
        self.total = total.or(self.total);
        let Some(end) = offset.checked_add(received) else {
            return Ok(());
        };
        let rereading = end <= self.furthest;
        self.furthest = self.furthest.max(end);
        self.barren = if fresh > 0 || rereading {
            0
        } else {
            self.barren + 1
        };
        // What was removed before this page moved the rest up by as much, out of sight.
        if shrunk > 0 && keyed && offset > 0 && self.steps_back < STEPS_BACK {
            self.steps_back += 1;
            let back = i32::try_from(shrunk).unwrap_or(i32::MAX);
            self.next = Some(offset.saturating_sub(back).max(0));
            return Ok(());
        }
        // Nothing tells the last page given again from a next one; that it is not full does, at least mostly.
        let blind = total.is_none() && self.total.is_none() && echo.is_none() && !keyed;
        let done = received == 0
            || blind && received < self.limit
            || again
            || self.total.is_some_and(|total| i64::from(end) >= total)
            || self.total.is_none() && keyed && fresh == 0
            || self.barren >= BARREN;
        self.next = (!done).then_some(end);
        Ok(())
    }

    /// Keeps the items not yet given: by key, or for items without one by their place. Gives their number, and whether
    /// there were keys.
    fn take(&mut self, items: Vec<T>, begins: i64, asked: i32) -> (usize, bool) {
        let mut fresh = 0;
        let mut keyed = false;
        for (place, item) in (begins..).zip(items) {
            let new = match (self.key)(&item) {
                Some(key) => {
                    keyed = true;
                    self.seen.insert(&key)
                }
                None => place >= i64::from(asked),
            };
            if new {
                fresh += 1;
                self.ready.push_back(item);
            }
        }
        (fresh, keyed)
    }

    fn shrunk_by(&self, total: Option<i64>) -> i64 {
        match (self.total, total) {
            (Some(before), Some(now)) => before.saturating_sub(now).max(0),
            _ => 0,
        }
    }
}

impl<T> Iterator for Pages<T> {
    type Item = Result<T>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(Ok(item));
            }
            let offset = self.next?;
            if let Err(error) = self.turn(offset) {
                return Some(Err(error));
            }
        }
    }
}

impl<T> FusedIterator for Pages<T> {}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Pages");
        out.field("ready", &self.ready.len())
            .field("next", &self.next)
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    /// A list that may change between pages; page `n` is served from `lists[n]`, or the last of them.
    struct Shelf {
        lists: Vec<Vec<u32>>,
        clamp: bool,
        echo: bool,
        total: bool,
        largest: usize,
    }

    impl Default for Shelf {
        fn default() -> Self {
            Self {
                lists: Vec::new(),
                clamp: true,
                echo: true,
                total: true,
                largest: 100,
            }
        }
    }

    /// Reads everything; gives the items and the offsets asked for. Fails instead of running for ever.
    fn read(shelf: Shelf, limit: i32) -> (Vec<u32>, Vec<i32>) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let pages = Pages::new(
            0,
            limit,
            |item: &u32| Some(item.to_string()),
            move |offset, limit| {
                let mut log = log.lock().unwrap();
                let list = shelf.lists.get(log.len()).or(shelf.lists.last()).unwrap();
                log.push(offset);
                assert!(log.len() < 100, "the reader never ends");
                let size = usize::try_from(limit).unwrap().min(shelf.largest);
                let mut begin = usize::try_from(offset).unwrap();
                if shelf.clamp && begin >= list.len() {
                    begin = (list.len().saturating_sub(1)) / size * size;
                }
                let items: Vec<u32> = list.iter().skip(begin).take(size).copied().collect();
                Ok(Page {
                    items,
                    total: shelf.total.then_some(i64::try_from(list.len()).unwrap()),
                    offset: shelf.echo.then_some(i64::try_from(begin).unwrap()),
                })
            },
        );
        let items = pages.map(|item| item.unwrap()).collect();
        let asked = asked.lock().unwrap().clone();
        (items, asked)
    }

    fn all(count: u32) -> Vec<u32> {
        (0..count).collect()
    }

    #[test]
    fn every_item_comes_once_and_no_page_is_asked_for_twice() {
        let (items, asked) = read(
            Shelf {
                lists: vec![all(25)],
                ..Shelf::default()
            },
            10,
        );
        assert_eq!(items, all(25));
        assert_eq!(asked, [0, 10, 20]);
    }

    #[test]
    fn fewer_than_asked_is_not_the_end() {
        let (items, asked) = read(
            Shelf {
                lists: vec![all(10)],
                largest: 4,
                ..Shelf::default()
            },
            10,
        );
        assert_eq!(items, all(10));
        assert_eq!(asked, [0, 4, 8]);
    }

    #[test]
    fn a_last_page_given_again_ends_the_list() {
        for (echo, total) in [(true, false), (false, false), (false, true), (true, true)] {
            let (items, _) = read(
                Shelf {
                    lists: vec![all(20)],
                    echo,
                    total,
                    ..Shelf::default()
                },
                10,
            );
            assert_eq!(items, all(20), "echo {echo}, total {total}");
        }
    }

    #[test]
    fn an_empty_list_is_one_call() {
        let (items, asked) = read(
            Shelf {
                lists: vec![vec![]],
                ..Shelf::default()
            },
            10,
        );
        assert_eq!((items.len(), asked.len()), (0, 1));
    }

    #[test]
    fn nothing_is_skipped_when_earlier_items_go_meanwhile() {
        let later: Vec<u32> = (5..30).collect();
        let (mut items, _) = read(
            Shelf {
                lists: vec![all(30), later],
                ..Shelf::default()
            },
            10,
        );
        items.sort_unstable();
        assert_eq!(items, all(30));
    }

    #[test]
    fn what_is_added_at_the_front_repeats_nothing() {
        let later: Vec<u32> = (100..105).chain(0..30).collect();
        let (items, _) = read(
            Shelf {
                lists: vec![all(30), later],
                ..Shelf::default()
            },
            10,
        );
        assert_eq!(items, all(30));
    }

    #[test]
    fn a_total_that_is_too_high_does_not_run_for_ever() {
        let asked = Arc::new(Mutex::new(0));
        let log = Arc::clone(&asked);
        let pages = Pages::new(
            0,
            2,
            |item: &u32| Some(item.to_string()),
            move |_, _| {
                *log.lock().unwrap() += 1;
                Ok(Page {
                    items: vec![1, 2],
                    total: Some(1_000_000),
                    offset: None,
                })
            },
        );
        assert_eq!(pages.map(|item| item.unwrap()).collect::<Vec<_>>(), [1, 2]);
        assert!(*asked.lock().unwrap() < 10);
    }

    #[test]
    fn without_keys_the_last_page_given_again_gives_nothing_twice() {
        let pages = Pages::new(
            0,
            2,
            |_: &u32| None,
            |offset, _| {
                Ok(if offset == 0 {
                    Page {
                        items: vec![1, 2],
                        total: None,
                        offset: Some(0),
                    }
                } else {
                    Page {
                        items: vec![2, 3],
                        total: None,
                        offset: Some(1),
                    }
                })
            },
        );
        assert_eq!(
            pages.map(|item| item.unwrap()).collect::<Vec<_>>(),
            [1, 2, 3]
        );
    }

    #[test]
    fn without_keys_total_and_echo_a_page_that_is_not_full_is_the_last() {
        let pages = Pages::new(
            0,
            2,
            |_: &u32| None,
            |offset, _| {
                assert!(offset <= 2, "the reader never ends");
                Ok(Page {
                    items: if offset == 0 { vec![1, 2] } else { vec![3] },
                    total: None,
                    offset: None,
                })
            },
        );
        let items: Vec<u32> = pages.map(|item| item.unwrap()).collect();
        assert_eq!(items, [1, 2, 3]);
    }

    #[test]
    fn a_list_that_never_ends_takes_no_more_memory_the_longer_it_gets() {
        let mut pages = Pages::new(
            0,
            500,
            |item: &i32| Some(format!("an id of the usual length, {item}")),
            |offset, limit| {
                Ok(Page {
                    items: (offset..offset + limit).collect(),
                    total: Some(i64::from(offset) + 1_000_000),
                    offset: None,
                })
            },
        );
        assert_eq!(
            Iterator::take(&mut pages, 100_000)
                .filter(Result::is_ok)
                .count(),
            100_000
        );
        assert_eq!(pages.seen.known.len(), REMEMBERED);
        assert!(pages.seen.known.capacity() <= 4 * REMEMBERED);
        assert!(pages.seen.order.capacity() <= 2 * REMEMBERED);
        // What came lately is known.
        assert!(!pages.seen.insert("an id of the usual length, 99999"));
    }

    #[test]
    fn after_an_error_the_iterator_ends() {
        let mut pages = Pages::new(0, 2, |_: &u32| None, |_, _| Err(crate::Error::config("no")));
        assert!(pages.next().unwrap().is_err());
        assert!(pages.next().is_none());
    }

    #[test]
    fn an_offset_past_all_numbers_ends_the_list() {
        let mut pages = Pages::new(
            i32::MAX - 1,
            2,
            |_: &u32| None,
            |_, _| {
                Ok(Page {
                    items: vec![1, 2],
                    total: None,
                    offset: None,
                })
            },
        );
        assert_eq!(pages.by_ref().count(), 2);
    }

    #[test]
    fn pages_can_be_sent_to_another_thread() {
        fn is_send<T: Send + FusedIterator>() {}
        is_send::<Pages<u32>>();
    }
}
