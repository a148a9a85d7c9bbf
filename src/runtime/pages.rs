//! Pages: an iterator over all items of a list.
use crate::Result;
use crate::runtime::json;
use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::iter::FusedIterator;
use std::sync::mpsc::{self, Receiver, RecvError, SendError, SyncSender};
use std::thread::JoinHandle;

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
    recent: HashSet<u128>,
    /// Those before them. Forgotten all at once when `recent` is full: to forget one at a time takes as long as to look for one.
    earlier: HashSet<u128>,
    /// How many are remembered at least; at most twice as many.
    least: usize,
}

impl Seen {
    fn new(limit: i32) -> Self {
        // A page may be as long as all of that.
        let pages = usize::try_from(limit).unwrap_or(0).saturating_mul(4);
        Self {
            hashers: [RandomState::new(), RandomState::new()],
            recent: HashSet::new(),
            earlier: HashSet::new(),
            least: REMEMBERED.max(pages),
        }
    }

    /// Remembers a key; returns `true` if it is new.
    fn insert(&mut self, key: &str) -> bool {
        let [high, low] = &self.hashers;
        let hash = u128::from(high.hash_one(key)) << 64 | u128::from(low.hash_one(key));
        if self.earlier.contains(&hash) || !self.recent.insert(hash) {
            return false;
        }
        if self.recent.len() == self.least {
            std::mem::swap(&mut self.recent, &mut self.earlier);
            self.recent.clear();
        }
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
/// Each item comes once, by its key (of which at least the last 16,384 are remembered, so that memory stays flat), also when the list
/// changes meanwhile: the next page begins after the items received, however many were asked for, and when the total
/// shrinks the reader steps back by as much, so that what moved up is not skipped. The list ends when the latest total is
/// reached, at an empty page, at a page that begins before the offset asked for (the last page given again), and when
/// pages bring nothing new. Where items have no key, and neither total nor offset is told, it also ends at a page with
/// fewer items than asked for. A platform that invents new items for ever makes a list without end: bound what you take
/// from it, by `take` or a deadline of your own.
///
/// After an error the iterator ends; to go on, begin a new one at [`offset`](Self::offset).
pub struct Pages<T> {
    source: Source<T>,
    ready: VecDeque<T>,
    /// Their places in the list. Beside them, so that a page's items, which are large, are not moved.
    places: VecDeque<i32>,
    /// Where the next page begins; after an error, the one that failed.
    next: i32,
    /// `None` before the first page.
    progress: Option<Progress>,
}

/// How far the list has been read.
#[derive(Clone, Copy)]
struct Progress {
    /// The latest total told.
    total: Option<i64>,
    /// Returns no more pages.
    ended: bool,
}

/// Who fetches the pages.
enum Source<T> {
    /// The caller's thread, when it asks for an item.
    Here(Box<Reader<T>>),
    /// A thread of its own.
    Ahead(Ahead<T>),
}

/// The caller's end of a thread that fetches pages ahead.
struct Ahead<T> {
    turns: Receiver<Result<Turn<T>>>,
    /// `None` once it was joined.
    thread: Option<JoinHandle<()>>,
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
            source: Source::Here(Box::new(Reader {
                fetch: Box::new(fetch),
                key,
                seen: Seen::new(limit),
                next: Some(offset),
                limit,
                total: None,
                furthest: offset,
                barren: 0,
                steps_back: 0,
            })),
            ready: VecDeque::new(),
            places: VecDeque::new(),
            next: offset,
            progress: None,
        }
    }

    /// Fetches up to `pages` pages ahead of the one whose items are being given, from now on and on a thread of its own, so
    /// that the platform prepares the next page while the caller works on this one. Default 0: a page is fetched when
    /// its first item is asked for. 1 is enough unless the work on a page takes very different times.
    ///
    /// The requests are still made one after the other. Dropping the iterator lets the one under way end by itself, within
    /// its deadline. Where the system gives no thread, pages are fetched as without this.
    pub fn prefetch(mut self, pages: usize) -> Self
    where
        T: Send + 'static,
    {
        let Some(waiting) = pages.checked_sub(1) else {
            return self;
        };
        let reader = match self.source {
            Source::Here(reader) if reader.next.is_some() => reader,
            source => return Self { source, ..self },
        };
        // The reader goes over once there is a thread, so that it is not lost with one that could not be begun.
        let (hand_over, handed_over) = mpsc::sync_channel::<Box<Reader<T>>>(1);
        let (give, turns) = mpsc::sync_channel(waiting);
        let thread = std::thread::Builder::new()
            .name("pages".to_owned())
            .spawn(move || {
                if let Ok(reader) = handed_over.recv() {
                    reader.read_ahead(&give);
                }
            });
        self.source = match thread {
            Ok(thread) => match hand_over.send(reader) {
                Ok(()) => Source::Ahead(Ahead {
                    turns,
                    thread: Some(thread),
                }),
                Err(SendError(reader)) => Source::Here(reader),
            },
            Err(_) => Source::Here(reader),
        };
        self
    }

    /// How many records the list has, as the latest page said; `None` where the platform does not say. Fetches the first page
    /// if none was fetched yet, without losing its items.
    ///
    /// # Errors
    ///
    /// Those of fetching a page. The iterator then ends, as after any error.
    pub fn total(&mut self) -> Result<Option<u64>> {
        if self.progress.is_none() {
            self.turn()?;
        }
        let total = self.progress.and_then(|progress| progress.total);
        Ok(total.and_then(|total| u64::try_from(total).ok()))
    }

    /// Where in the list the next item is, counted from 0: a new iterator that begins at this offset goes on here, after an
    /// error or in another process. What was added or removed meanwhile moves the items.
    pub fn offset(&self) -> i32 {
        self.places.front().copied().unwrap_or(self.next)
    }

    /// Takes up the next page.
    fn turn(&mut self) -> Result<()> {
        let total = self.progress.and_then(|progress| progress.total);
        self.progress = Some(Progress { total, ended: true });
        let Some(turn) = self.source.turn() else {
            return Ok(());
        };
        let turn = turn?;
        // Nothing is left of the page before.
        self.ready = turn.items.into();
        self.places = turn.places.into();
        self.progress = Some(Progress {
            total: turn.total,
            ended: turn.next.is_none(),
        });
        self.next = turn.next.unwrap_or(turn.end);
        Ok(())
    }
}

impl<T> Iterator for Pages<T> {
    type Item = Result<T>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                self.places.pop_front();
                return Some(Ok(item));
            }
            if self.progress.is_some_and(|progress| progress.ended) {
                return None;
            }
            if let Err(error) = self.turn() {
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
            .field("offset", &self.offset())
            .field("total", &self.progress.and_then(|progress| progress.total))
            .finish_non_exhaustive()
    }
}

impl<T> Source<T> {
    /// The next page; `None` when there is none.
    fn turn(&mut self) -> Option<Result<Turn<T>>> {
        match self {
            Self::Here(reader) => reader.turn(),
            Self::Ahead(ahead) => match ahead.turns.recv() {
                Ok(turn) => Some(turn),
                Err(RecvError) => {
                    // It ended without a word: a panic in what fetches goes on where it would have been.
                    if let Some(Err(panic)) = ahead.thread.take().map(JoinHandle::join) {
                        std::panic::resume_unwind(panic);
                    }
                    None
                }
            },
        }
    }
}

/// What one page gave, and where the next one begins.
struct Turn<T> {
    items: Vec<T>,
    places: Vec<i32>,
    total: Option<i64>,
    /// Where this page ended.
    end: i32,
    /// `None` once nothing more is to be fetched.
    next: Option<i32>,
}

/// Fetches one page after the other, and decides what comes after each.
struct Reader<T> {
    fetch: Fetch<T>,
    key: fn(&T) -> Option<String>,
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

impl<T> Reader<T> {
    /// Gives pages until the list ends, one fails, or nobody takes them any more.
    fn read_ahead(mut self, give: &SyncSender<Result<Turn<T>>>) {
        while let Some(turn) = self.turn() {
            if give.send(turn).is_err() {
                return;
            }
        }
    }

    /// Fetches the next page; `None` when there is none.
    fn turn(&mut self) -> Option<Result<Turn<T>>> {
        let offset = self.next.take()?;
        let page = json::with_page_limit(self.limit, || (self.fetch)(offset, self.limit));
        Some(page.map(|page| self.accept(page, offset)))
    }

    /// Takes the page that was asked for at `offset`, and decides what comes after it.
    fn accept(&mut self, page: Page<T>, offset: i32) -> Turn<T> {
        let Page {
            mut items,
            total,
            offset: echo,
        } = page;
        let received = i32::try_from(items.len()).unwrap_or(i32::MAX);
        let again = echo.is_some_and(|echo| echo < i64::from(offset));
        let begins = echo.unwrap_or(offset.into());
        let (places, keyed) = self.keep_fresh(&mut items, begins, offset);
        let fresh = items.len();
        let shrunk = self.shrunk_by(total);
        self.total = total.or(self.total);
        let mut turn = Turn {
            items,
            places,
            total: self.total,
            end: offset.saturating_add(received),
            next: None,
        };
        let Some(end) = offset.checked_add(received) else {
            return turn;
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
            turn.next = Some(offset.saturating_sub(back).max(0));
        } else {
            // Nothing tells the last page given again from a next one; that it is not full does, at least mostly.
            let blind = total.is_none() && self.total.is_none() && echo.is_none() && !keyed;
            let done = received == 0
                || blind && received < self.limit
                || again
                || self.total.is_some_and(|total| i64::from(end) >= total)
                || self.total.is_none() && keyed && fresh == 0
                || self.barren >= BARREN;
            turn.next = (!done).then_some(end);
        }
        self.next = turn.next;
        turn
    }

    /// Keeps the items not yet given: by key, or for items without one by their place. Gives their places, and whether
    /// there were keys.
    fn keep_fresh(&mut self, items: &mut Vec<T>, begins: i64, asked: i32) -> (Vec<i32>, bool) {
        let mut fresh = Vec::with_capacity(items.len());
        let mut keyed = false;
        let mut next = begins;
        items.retain(|item| {
            let place = next;
            next = next.saturating_add(1);
            let new = match (self.key)(item) {
                Some(key) => {
                    keyed = true;
                    self.seen.insert(&key)
                }
                None => place >= i64::from(asked),
            };
            if new {
                fresh.push(i32::try_from(place).unwrap_or(i32::MAX).max(0));
            }
            new
        });
        (fresh, keyed)
    }

    fn shrunk_by(&self, total: Option<i64>) -> i64 {
        match (self.total, total) {
            (Some(before), Some(now)) => before.saturating_sub(now).max(0),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
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

    /// A page of the numbers below `count`.
    fn numbers(offset: i32, limit: i32, count: i32) -> Page<i32> {
        Page {
            items: (offset..(offset + limit).min(count)).collect(),
            total: Some(count.into()),
            offset: Some(offset.into()),
        }
    }

    fn counting(
        count: i32,
        asked: &Arc<AtomicI32>,
    ) -> impl FnMut(i32, i32) -> Result<Page<i32>> + Send + 'static {
        let asked = Arc::clone(asked);
        move |offset, limit| {
            asked.fetch_add(1, SeqCst);
            Ok(numbers(offset, limit, count))
        }
    }

    fn counted(count: i32, limit: i32, asked: &Arc<AtomicI32>) -> Pages<i32> {
        Pages::new(
            0,
            limit,
            |item: &i32| Some(item.to_string()),
            counting(count, asked),
        )
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
        let Source::Here(reader) = &mut pages.source else {
            panic!("nothing was fetched ahead");
        };
        let seen = &mut reader.seen;
        for keys in [&seen.recent, &seen.earlier] {
            assert!(keys.capacity() <= 2 * REMEMBERED, "{}", keys.capacity());
        }
        let mut is_new = |item: usize| seen.insert(&format!("an id of the usual length, {item}"));
        // What came lately is known.
        assert!(!is_new(99_999) && !is_new(100_000 - REMEMBERED));
        assert!(is_new(99_999 - 2 * REMEMBERED));
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
    fn the_total_is_known_before_the_first_item_and_costs_no_request() {
        let asked = Arc::new(AtomicI32::new(0));
        let mut pages = counted(25, 10, &asked);
        assert_eq!(pages.total().unwrap(), Some(25));
        assert_eq!(asked.load(SeqCst), 1);
        assert_eq!(pages.total().unwrap(), Some(25));
        assert_eq!(pages.by_ref().count(), 25);
        assert_eq!((pages.total().unwrap(), asked.load(SeqCst)), (Some(25), 3));

        let mut failing = Pages::new(0, 2, |_: &u32| None, |_, _| Err(crate::Error::config("no")));
        assert!(failing.total().is_err());
        assert!(failing.next().is_none());
    }

    #[test]
    fn an_iteration_goes_on_from_its_offset_after_an_error() {
        for ahead in [0, 1, 3] {
            let failing = Pages::new(
                0,
                10,
                |item: &i32| Some(item.to_string()),
                |offset, limit| {
                    if offset >= 20 {
                        return Err(crate::Error::config("no"));
                    }
                    Ok(numbers(offset, limit, 35))
                },
            );
            let mut failing = failing.prefetch(ahead);
            let mut items = Vec::new();
            assert_eq!(failing.offset(), 0);
            while let Some(Ok(item)) = failing.next() {
                items.push(item);
                if item == 4 {
                    assert_eq!(failing.offset(), 5);
                }
            }
            assert_eq!((failing.offset(), items.len()), (20, 20));
            let asked = Arc::default();
            let rest = Pages::new(
                failing.offset(),
                10,
                |item: &i32| Some(item.to_string()),
                counting(35, &asked),
            );
            items.extend(rest.map(Result::unwrap));
            assert_eq!(items, (0..35).collect::<Vec<_>>());
        }
    }

    #[test]
    fn pages_ahead_are_fetched_while_the_caller_works_and_no_more_than_were_wanted() {
        for ahead in [1, 2, 5] {
            let (tell, told) = mpsc::channel();
            let asked = Arc::new(AtomicI32::new(0));
            let mut fetch = counting(100, &asked);
            let fetch = move |offset, limit| {
                let page = fetch(offset, limit);
                tell.send(offset).ok();
                page
            };
            let key = |item: &i32| Some(item.to_string());
            let mut pages = Pages::new(0, 10, key, fetch).prefetch(ahead);
            let mut offsets = Vec::new();
            for item in 0..100 {
                assert_eq!(pages.next().unwrap().unwrap(), item);
                // While the items of this page are worked on, those ahead come without being asked for.
                let current = usize::try_from(item).unwrap() / 10;
                while offsets.len() < (current + 1 + ahead).min(10) {
                    let offset = told.recv_timeout(std::time::Duration::from_secs(20));
                    offsets.push(offset.expect("a page ahead"));
                }
                assert!(asked.load(SeqCst) <= i32::try_from(current + 1 + ahead).unwrap());
            }
            assert!(pages.next().is_none() && pages.next().is_none());
            assert_eq!(offsets, (0..100).step_by(10).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_thread_that_fetches_ahead_ends_with_its_iterator_and_passes_its_panic_on() {
        let held = Arc::new(());
        let guard = Arc::clone(&held);
        let mut pages = Pages::new(
            0,
            10,
            |item: &i32| Some(item.to_string()),
            move |offset, limit| {
                let _ = &guard;
                Ok(numbers(offset, limit, 1000))
            },
        )
        .prefetch(1);
        assert_eq!(pages.total().unwrap(), Some(1000));
        let Source::Ahead(ahead) = &mut pages.source else {
            panic!("a thread fetches ahead");
        };
        let thread = ahead.thread.take().unwrap();
        drop(pages);
        thread.join().unwrap();
        assert_eq!(Arc::strong_count(&held), 1);

        let mut pages = Pages::new(0, 10, |_: &i32| None, |_, _| panic!("on purpose")).prefetch(1);
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| pages.next()));
        assert_eq!(
            *panic.unwrap_err().downcast::<&str>().unwrap(),
            "on purpose"
        );
    }

    #[test]
    fn pages_can_be_sent_to_another_thread() {
        fn is_send<T: Send + FusedIterator>() {}
        is_send::<Pages<u32>>();
    }
}
