//! Measures the client beside others on one canned server. `README.md` beside it says how.
mod measure;
mod peers;
mod server;
mod table;

use peers::{PEERS, ROWS};
use std::time::Duration;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve", delay_ms] => server::serve(Duration::from_millis(delay_ms.parse().expect("milliseconds"))),
        ["serve-tls", delay_ms] => server::serve_tls(Duration::from_millis(delay_ms.parse().expect("milliseconds"))),
        // Called by `table` under callgrind, strace and alone; one peer, one row, a number of calls.
        ["calls", peer, row, calls, url] => measure::calls(peer, row, calls.parse().expect("a number"), url),
        ["allocations", peer, row, url] => measure::allocations(peer, row, url),
        ["held", peer, url] => measure::held(peer, url),
        ["pages", peer, url] => measure::pages(peer, url),
        ["table"] => table::all(),
        ["throughput"] => table::throughput(&table::THREADS),
        ["throughput", threads] => table::throughput(&[threads.parse().expect("a number of threads")]),
        ["first"] => table::first(),
        ["iterate"] => table::iterate(),
        ["prefetch"] => table::prefetch(),
        ["waits"] => table::waits(),
        ["counts"] => table::counts(),
        ["memory"] => table::memory(),
        ["check"] => table::check(),
        _ => {
            eprintln!("usage: bench table | counts | memory | throughput [threads] | first | iterate | prefetch | waits | check");
            eprintln!("peers: {}; rows: {}", PEERS.join(", "), ROWS.join(", "));
            std::process::exit(2);
        }
    }
}
