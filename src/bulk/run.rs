//! Run: sends what the plan says, and settles what is in doubt.
use crate::bulk::journal::{Entry as Line, JournalError, JournalWriter};
use crate::bulk::pace::Pace;
use crate::bulk::plan::Task;
use crate::bulk::schedule::{Entry, Next, Schedule, Turn};
use crate::bulk::{ItemResult, Job, Outcome, Plan, Presence, Progress, Report, Step, Stop};
use crate::error::Kind;
use crate::{Cancel, Clock, Error, SystemClock};
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The wait after a passing failure, doubled with each further one.
const BACKOFF: Duration = Duration::from_secs(1);
const LONGEST_BACKOFF: Duration = Duration::from_secs(30);

/// A waiting worker looks this often whether the run has stopped.
const GLANCE: Duration = Duration::from_secs(1);

type Notify = Box<dyn FnMut(Progress) + Send>;

/// How a run goes about it.
pub(crate) struct Settings {
    pub(crate) workers: usize,
    pub(crate) interval: Duration,
    pub(crate) settle_after: Duration,
    pub(crate) attempts: u32,
    pub(crate) notify: Option<Notify>,
    pub(crate) cancel: Cancel,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            workers: 1,
            interval: Duration::ZERO,
            settle_after: Duration::from_secs(10),
            attempts: 12,
            notify: None,
            cancel: Cancel::default(),
            clock: Arc::new(SystemClock),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("workers", &self.workers)
            .field("interval", &self.interval)
            .field("settle_after", &self.settle_after)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

impl<J: Job> Plan<J> {
    /// Does it: sends, settles, and says what became of each item. Returns when every item has an outcome, or when the run
    /// had to stop (see [`Report::stopped`]). The journal is free again afterwards.
    pub fn run(self) -> Report {
        let Plan {
            job,
            tasks,
            settings,
            journal,
        } = self;
        let Settings {
            workers,
            interval,
            settle_after,
            attempts,
            notify,
            cancel,
            clock,
        } = settings;
        let began = clock.now();
        let (mut ready, mut later, mut outcomes) = (VecDeque::new(), Vec::new(), Vec::new());
        for (index, task) in tasks.iter().enumerate() {
            let entry = Entry {
                index,
                turn: Turn::Send,
                sent: 0,
                looked: 0,
                doubted: false,
                announced: None,
            };
            outcomes.push(match &task.step {
                Step::Create => {
                    ready.push_back(entry);
                    Outcome::NotSent
                }
                Step::Settle => {
                    // The earlier run may have ended a moment ago, with the request still under way.
                    let entry = Entry {
                        turn: Turn::Look,
                        doubted: true,
                        ..entry
                    };
                    later.push((after(began, settle_after), entry));
                    Outcome::Unsettled("the run ended before it was looked for".to_owned())
                }
                Step::Done(id) => Outcome::Created { id: id.clone() },
                Step::Skip(id) => Outcome::AlreadyThere { id: id.clone() },
                Step::Refuse(why) => Outcome::Conflict(why.clone()),
            });
        }
        let total = ready.len() + later.len();
        let run = Run {
            job: &job,
            tasks: &tasks,
            schedule: Schedule::new(ready, later),
            pace: Pace::new(interval),
            ahead: workers,
            settle_after,
            attempts,
            cancel,
            clock: &*clock,
            began,
            journal,
            state: Mutex::new(State {
                outcomes,
                progress: Progress {
                    total,
                    ..Progress::default()
                },
                stopped: None,
                notify,
            }),
        };
        std::thread::scope(|scope| {
            for _ in 1..workers.min(total) {
                scope.spawn(|| run.work());
            }
            run.work();
        });
        for task in run.schedule.left().filter_map(|index| tasks.get(index)) {
            run.note(&failed(task, "not sent"));
        }
        // Every outcome is in the report whether or not the disk has it; without it, the next run looks.
        let last = run.journal.sync();
        if let Err(error) = last {
            run.stop(Stop::Journal(error));
        }
        let state = run
            .state
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let results = tasks.into_iter().zip(state.outcomes).enumerate();
        Report {
            results: results
                .map(|(index, (task, outcome))| ItemResult {
                    index,
                    key: task.key,
                    outcome,
                })
                .collect(),
            stopped: state.stopped,
        }
    }
}

/// What the workers share.
struct Run<'a, J: Job> {
    job: &'a J,
    tasks: &'a [Task<J::Item>],
    schedule: Schedule,
    pace: Pace,
    /// So many items are announced before their turn.
    ahead: usize,
    settle_after: Duration,
    attempts: u32,
    cancel: Cancel,
    clock: &'a dyn Clock,
    began: Instant,
    journal: JournalWriter,
    state: Mutex<State>,
}

struct State {
    outcomes: Vec<Outcome>,
    progress: Progress,
    stopped: Option<Stop>,
    notify: Option<Notify>,
}

/// Ends a worker's hold on an item also when it panics: the others must not wait for it.
struct Hold<'a> {
    schedule: &'a Schedule,
    finished: bool,
}

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        if !self.finished {
            self.schedule.stop();
        }
        self.schedule.leave();
    }
}

impl<J: Job> Run<'_, J> {
    fn work(&self) {
        loop {
            if self.cancel.is_cancelled() {
                self.stop(Stop::Cancelled);
            }
            match self.schedule.next(self.clock.now()) {
                Next::End => return,
                Next::Wait(wait) => self.clock.sleep_or_cancel(wait.min(GLANCE), &self.cancel),
                Next::Take(entry) => {
                    let mut hold = Hold {
                        schedule: &self.schedule,
                        finished: false,
                    };
                    if let Some(task) = self.tasks.get(entry.index) {
                        match entry.turn {
                            Turn::Send => self.send(task, entry),
                            Turn::Look => self.look(task, entry),
                        }
                    }
                    hold.finished = true;
                }
            }
        }
    }

    /// Sends one item, when its turn has come.
    fn send(&self, task: &Task<J::Item>, mut entry: Entry) {
        if !self.await_turn() {
            return self.schedule.again(entry);
        }
        if let Err(error) = self.announce(entry) {
            return self.stop(Stop::Journal(error));
        }
        entry.announced = None;
        entry.sent += 1;
        match self.job.send(&task.item) {
            Ok(id) => {
                self.pace.let_through();
                self.there(task, entry, id, true);
            }
            Err(error) => self.not_sent(task, entry, error),
        }
    }

    /// Returns when the disk has the line that an item is about to be sent; without it nothing is sent.
    ///
    /// The next items' lines are on the disk before their turn: one worker waits for the disk, and the others send. After an
    /// end by force, these too are looked for.
    fn announce(&self, entry: Entry) -> Result<(), JournalError> {
        let line = |index: usize| {
            let Some(task) = self.tasks.get(index) else {
                return Ok(0);
            };
            self.journal.add(&Line::Sending {
                key: task.key.as_str().into(),
                digest: task.digest.as_str().into(),
            })
        };
        let mine = entry.announced.map_or_else(|| line(entry.index), Ok)?;
        let last = self.schedule.announce(self.ahead, 2 * self.ahead, line)?;
        self.journal.sync_to(last.unwrap_or(mine))
    }

    /// Waits for the next turn to send; `false` when the run has stopped meanwhile.
    fn await_turn(&self) -> bool {
        let mut wait = self.pace.turn(self.clock);
        let mut at = after(self.clock.now(), wait);
        while !wait.is_zero() {
            self.clock.sleep_or_cancel(wait.min(GLANCE), &self.cancel);
            if self.cancel.is_cancelled() || self.schedule.has_stopped() {
                return false;
            }
            // The platform may have begun to throttle meanwhile.
            let pause = self.pace.pause(self.clock).unwrap_or_default();
            at = at.max(after(self.clock.now(), pause));
            wait = at.saturating_duration_since(self.clock.now());
        }
        true
    }

    /// What an error of a send means for its item.
    fn not_sent(&self, task: &Task<J::Item>, mut entry: Entry, error: Error) {
        if error.is_ambiguous() {
            self.doubt(&error, entry.index);
            entry.doubted = true;
            entry.turn = Turn::Look;
            let at = after(self.clock.now(), self.settle_after);
            self.schedule.later(at, entry);
            if error.kind() == Kind::Cancelled {
                self.stop(Stop::Client(error));
            }
            return;
        }
        if self.job.says_already_there(&error) {
            return self.taken(task, entry, error);
        }
        if ends_run(&error) {
            self.note(&failed(task, &short(&error)));
            return self.stop(Stop::Client(error));
        }
        let throttled = is_throttled(&error);
        if (throttled || error.is_transient()) && entry.sent < self.attempts {
            if !self.note(&failed(task, &short(&error))) {
                return;
            }
            let wait = if throttled {
                self.pace.throttled(error.retry_after(), self.clock)
            } else {
                error.retry_after().unwrap_or_else(|| backoff(entry.sent))
            };
            return self.schedule.later(after(self.clock.now(), wait), entry);
        }
        self.failed(task, entry, error);
    }

    /// The platform refused an item because it is there. It is ours if an earlier attempt was in doubt: one that arrived
    /// later than it was looked for.
    fn taken(&self, task: &Task<J::Item>, mut entry: Entry, refusal: Error) {
        match (self.job.look(&task.item), entry.doubted) {
            (Ok(Presence::Present(id)), ours) => self.there(task, entry, id, ours),
            (Err(error), true) if error.is_transient() && entry.sent < self.attempts => {
                self.doubt(&error, entry.index);
                entry.turn = Turn::Look;
                let at = after(self.clock.now(), backoff(entry.sent));
                self.schedule.later(at, entry);
            }
            (Ok(Presence::Conflict(_) | Presence::Absent) | Err(_), true) => {
                let why = format!("sent, not found, and refused when it was sent again: {refusal}");
                self.finish(entry.index, Outcome::Unsettled(why));
            }
            (Ok(Presence::Conflict(why)), false) => self.conflict(task, entry, why),
            (Ok(Presence::Absent) | Err(_), false) => self.failed(task, entry, refusal),
        }
    }

    /// Looks for one item that may be there.
    fn look(&self, task: &Task<J::Item>, mut entry: Entry) {
        match self.job.look(&task.item) {
            Ok(Presence::Present(id)) => self.there(task, entry, id, entry.doubted),
            Ok(Presence::Conflict(why)) if entry.doubted => {
                self.finish(entry.index, Outcome::Unsettled(why));
            }
            Ok(Presence::Conflict(why)) => self.conflict(task, entry, why),
            Ok(Presence::Absent) => {
                let line = Line::Absent {
                    key: task.key.as_str().into(),
                };
                if !self.note(&line) {
                    return;
                }
                self.set(entry.index, Outcome::NotSent);
                if entry.sent >= self.attempts {
                    let why = format!("not applied after {} attempts", entry.sent);
                    return self.finish(entry.index, Outcome::Conflict(why));
                }
                entry.turn = Turn::Send;
                entry.looked = 0;
                // The wait before it was looked for counts.
                let wait = if entry.sent == 0 {
                    Duration::ZERO
                } else {
                    backoff(entry.sent).saturating_sub(self.settle_after)
                };
                self.schedule.later(after(self.clock.now(), wait), entry);
            }
            Err(error) if ends_run(&error) => {
                self.doubt(&error, entry.index);
                self.stop(Stop::Client(error));
            }
            Err(error) if error.is_transient() && entry.looked < self.attempts => {
                self.doubt(&error, entry.index);
                entry.looked += 1;
                let wait = error.retry_after().unwrap_or_else(|| backoff(entry.looked));
                self.schedule.later(after(self.clock.now(), wait), entry);
            }
            Err(error) => {
                let why = format!("sent, and looking for it failed: {error}");
                self.finish(entry.index, Outcome::Unsettled(why));
            }
        }
    }

    /// The item is on the platform: made by us, or there before.
    fn there(&self, task: &Task<J::Item>, entry: Entry, id: Option<String>, ours: bool) {
        let line = Line::Done {
            key: task.key.as_str().into(),
            id: id.as_deref().map(Into::into),
        };
        // If it fails, the item is there all the same, and the report says so.
        self.note(&line);
        let outcome = if ours {
            Outcome::Created { id }
        } else {
            Outcome::AlreadyThere { id }
        };
        self.finish(entry.index, outcome);
    }

    /// The item was refused.
    fn failed(&self, task: &Task<J::Item>, entry: Entry, error: Error) {
        self.note(&failed(task, &short(&error)));
        self.finish(entry.index, Outcome::Failed(error));
    }

    /// Something else stands in the item's place, and the item was not applied.
    fn conflict(&self, task: &Task<J::Item>, entry: Entry, why: String) {
        self.note(&failed(task, "conflict"));
        self.finish(entry.index, Outcome::Conflict(why));
    }

    /// Notes a line; a journal that cannot be written ends the run.
    fn note(&self, line: &Line) -> bool {
        let noted = self.journal.note(line);
        match noted {
            Ok(()) => true,
            Err(error) => {
                self.stop(Stop::Journal(error));
                false
            }
        }
    }

    /// What the report says if the run ends before this item is settled.
    fn doubt(&self, error: &Error, index: usize) {
        let why = format!("sent, with an unknown outcome: {error}");
        self.set(index, Outcome::Unsettled(why));
    }

    fn set(&self, index: usize, outcome: Outcome) {
        if let Some(place) = self.state().outcomes.get_mut(index) {
            *place = outcome;
        }
    }

    fn finish(&self, index: usize, outcome: Outcome) {
        let mut state = self.state();
        // Apart, so that the notification can be called while the progress is read.
        let state = &mut *state;
        if outcome.is_there() {
            state.progress.done += 1;
        } else {
            state.progress.failed += 1;
        }
        if let Some(place) = state.outcomes.get_mut(index) {
            *place = outcome;
        }
        let elapsed = self.clock.now().saturating_duration_since(self.began);
        state.progress.measure(elapsed);
        if let Some(notify) = &mut state.notify {
            notify(state.progress);
        }
    }

    fn stop(&self, why: Stop) {
        self.state().stopped.get_or_insert(why);
        self.schedule.stop();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress {
    /// Rate and remaining time after this long.
    fn measure(&mut self, elapsed: Duration) {
        let through = self.done.saturating_add(self.failed);
        let left = self.total.saturating_sub(through);
        let through = u32::try_from(through).unwrap_or(u32::MAX);
        let left = u32::try_from(left).unwrap_or(u32::MAX);
        if !elapsed.is_zero() {
            self.rate = f64::from(through) / elapsed.as_secs_f64();
        }
        self.remaining = elapsed
            .checked_div(through)
            .map(|each| each.saturating_mul(left));
    }
}

/// Would every other item meet the same?
fn ends_run(error: &Error) -> bool {
    match error {
        Error::Config(_) => true,
        Error::Login(_) => !error.is_transient(),
        Error::Api(_) => error.status() == Some(401),
        _ => matches!(error.kind(), Kind::Cancelled | Kind::Tls),
    }
}

fn is_throttled(error: &Error) -> bool {
    error.status() == Some(429) || error.code() == Some("APIG.0308")
}

fn backoff(tries: u32) -> Duration {
    BACKOFF
        .saturating_mul(2_u32.saturating_pow(tries.saturating_sub(1).min(8)))
        .min(LONGEST_BACKOFF)
}

/// A wait beyond what the clock can hold is none.
fn after(now: Instant, wait: Duration) -> Instant {
    now.checked_add(wait).unwrap_or(now)
}

fn failed<I>(task: &Task<I>, why: &str) -> Line {
    Line::Failed {
        key: task.key.as_str().into(),
        why: why.into(),
    }
}

/// What the journal says of an error: status and code, since messages may quote what was sent.
fn short(error: &Error) -> String {
    match (error.status(), error.code()) {
        (Some(status), Some(code)) => format!("{status} {code}"),
        (Some(status), None) => status.to_string(),
        (None, _) => error.kind().to_string(),
    }
}
