//! What one process measures of itself: calls under a tool, allocations, memory over many pages.
use crate::peers;
use huaweicloud_meeting::api::types::SearchCorpParams;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts blocks and bytes.
struct Counting;

static BLOCKS: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);
/// Bytes that are not freed.
static HELD: AtomicU64 = AtomicU64::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn count(size: usize) {
    BLOCKS.fetch_add(1, Ordering::Relaxed);
    BYTES.fetch_add(size as u64, Ordering::Relaxed);
    HELD.fetch_add(size as u64, Ordering::Relaxed);
}

fn freed(size: usize) {
    HELD.fetch_sub(size as u64, Ordering::Relaxed);
}

// SAFETY: every call is the system allocator's, with the caller's arguments.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        freed(layout.size());
        count(size);
        unsafe { System.realloc(block, layout, size) }
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        freed(layout.size());
        unsafe { System.dealloc(block, layout) }
    }
}

/// Makes calls and nothing else: a tool outside counts, and takes the difference of two runs.
pub fn calls(peer: &str, row: &str, calls: u32, url: &str) {
    let peer = peers::peer(peer, url, 1);
    for _ in 0..calls {
        peer.call(row);
    }
}

/// Heap blocks and bytes, and page faults, of one call on a warm connection: the mean of 100.
pub fn allocations(peer: &str, row: &str, url: &str) {
    let peer = peers::peer(peer, url, 1);
    (0..20).for_each(|_| peer.call(row));
    let before = (BLOCKS.load(Ordering::Relaxed), BYTES.load(Ordering::Relaxed), page_faults());
    (0..100).for_each(|_| peer.call(row));
    let blocks = BLOCKS.load(Ordering::Relaxed) - before.0;
    let bytes = BYTES.load(Ordering::Relaxed) - before.1;
    let faults = page_faults() - before.2;
    println!("{} {} {}", blocks / 100, bytes / 100, faults as f64 / 100.0);
}

/// Of this process so far, those that no disk was needed for: memory that was given back to the system and is taken anew.
fn page_faults() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    // After the name, which may hold spaces.
    let mut fields = stat.rsplit_once(')').expect("a name").1.split_whitespace();
    fields.nth(7).and_then(|faults| faults.parse().ok()).expect("a number")
}

/// Heap bytes that a client holds before its first call, and that each of its connections adds.
pub fn held(peer: &str, url: &str) {
    const CONNECTIONS: usize = 16;
    let before = HELD.load(Ordering::Relaxed);
    let peer = peers::peer(peer, url, CONNECTIONS);
    let idle = HELD.load(Ordering::Relaxed) - before;
    // The login, and what is made once.
    ["get", "create"].into_iter().for_each(|row| peer.call(row));
    let one = HELD.load(Ordering::Relaxed);
    // The server takes its time, so that each call needs a connection of its own.
    let together = std::sync::Barrier::new(CONNECTIONS);
    std::thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                for row in ["get", "create", "list of 500"] {
                    together.wait();
                    peer.call(row);
                }
            });
        }
    });
    let all = HELD.load(Ordering::Relaxed);
    println!("{idle} {}", (all - one) / (CONNECTIONS as u64 - 1));
}

/// Growth of the resident memory, in bytes, over all records in pages of 500.
pub fn pages(_peer: &str, url: &str) {
    let client = peers::client(url);
    let params = SearchCorpParams::new().with_limit(500);
    let mut items = client.search_corp_pages(&params);
    let first = items.by_ref().take(2000).map(|item| item.expect("an item").id).count();
    let before = resident();
    let rest = items.map(|item| item.expect("an item").id).count();
    println!("{} {}", first + rest, resident().saturating_sub(before));
}

fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("Linux");
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).expect("a number") * 4096
}
