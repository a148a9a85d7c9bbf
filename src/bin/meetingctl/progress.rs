//! Progress: how far a bulk run is, and its end by Ctrl-C.

use crate::fault::{Fault, Outcome};
use crate::render::remark;
use huaweicloud_meeting::Cancel;
use huaweicloud_meeting::bulk::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Without a terminal, progress is reported this often.
const REPORT_EVERY: Duration = Duration::from_secs(10);
/// Ctrl-C is noticed this soon.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// As [`crate::fault::EXIT_STATUSES`] has it.
const INTERRUPTED: i32 = 130;

/// Shows how far a run is: a bar on a terminal, a line now and then elsewhere.
#[derive(Clone)]
pub struct Reporter {
    bar: Option<ProgressBar>,
    last: Instant,
}

impl Reporter {
    /// On standard error. No bar where lines of other things come between.
    pub fn new(is_verbose: bool) -> Self {
        let bar = (std::io::stderr().is_terminal() && !is_verbose).then(|| {
            let style = ProgressStyle::with_template("[{bar:24}] {msg}")
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr())
                .with_style(style.progress_chars("=> "))
        });
        Self {
            bar,
            last: Instant::now(),
        }
    }

    /// Shows this.
    pub fn report(&mut self, progress: Progress) {
        let through = progress.done.saturating_add(progress.failed);
        let left = progress
            .remaining
            .map_or_else(String::new, |left| format!(", {} s left", left.as_secs()));
        let line = format!(
            "{through} of {} ({} failed), {:.1} a second{left}",
            progress.total, progress.failed, progress.rate
        );
        if let Some(bar) = &self.bar {
            let as_u64 = |number| u64::try_from(number).unwrap_or(u64::MAX);
            bar.set_message(line);
            bar.set_length(as_u64(progress.total));
            bar.set_position(as_u64(through));
        } else if self.last.elapsed() >= REPORT_EVERY {
            self.last = Instant::now();
            // When standard error is closed, nobody is left to read it.
            let _ = writeln!(std::io::stderr().lock(), "{line}");
        }
    }

    /// Leaves the bar as it is, and the next line to others.
    pub fn close(&self) {
        if let Some(bar) = self.bar.as_ref().filter(|bar| bar.length() != Some(0)) {
            bar.abandon();
            let _ = writeln!(std::io::stderr().lock());
        }
    }

    /// From now on, Ctrl-C and SIGTERM turn this switch. A second one ends the process at once: the journal has what is under
    /// way. One that was ignored when the process began stays ignored.
    pub fn stop_on_interrupt(&self, switch: Cancel) -> Outcome {
        let pressed = Arc::new(AtomicBool::new(false));
        let ignored = ignored_signals();
        for signal in [SIGINT, SIGTERM] {
            if ignored & mask(signal) != 0 {
                continue;
            }
            // In this order: the first one must not find its own mark.
            flag::register_conditional_shutdown(signal, INTERRUPTED, pressed.clone())
                .and_then(|_| flag::register(signal, pressed.clone()))
                .map_err(|error| Fault::Io("cannot listen for Ctrl-C".to_owned(), error))?;
        }
        let bar = self.bar.clone();
        // Ends with the process.
        std::thread::spawn(move || {
            while !pressed.load(Ordering::SeqCst) {
                std::thread::sleep(LOOK_EVERY);
            }
            switch.cancel();
            let say = || {
                remark(
                    "meetingctl: stopping when the items under way are through; Ctrl-C again stops at once",
                );
            };
            match bar {
                Some(bar) => bar.suspend(say),
                None => say(),
            }
        });
        Ok(())
    }
}

/// The signals that this process ignores, a bit for each: a shell's script has what it runs in the background ignore Ctrl-C.
/// Linux tells; elsewhere nothing does without unsafe code, and none counts as ignored.
fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|signals| u64::from_str_radix(signals.trim(), 16).ok())
        .unwrap_or_default()
}

/// The bit of a signal in such a set.
fn mask(signal: i32) -> u64 {
    let place = u32::try_from(signal).ok().and_then(|it| it.checked_sub(1));
    place
        .and_then(|it| 1_u64.checked_shl(it))
        .unwrap_or_default()
}
