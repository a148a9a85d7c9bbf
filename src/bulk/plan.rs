//! Plan: what a run would do, before it does anything.
use crate::bulk::journal::{History, JournalWriter, State};
use crate::bulk::run::Settings;
use crate::bulk::{Job, Journal, JournalError, Presence, Progress};
use crate::error::Violation;
use crate::random::hex;
use crate::{Cancel, Clock, Error};
use ring::digest;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The rules that one item breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemFault {
    /// The item's place in the list, from 0.
    pub index: usize,
    /// Its key.
    pub key: String,
    /// The rules; at least one.
    pub violations: Vec<Violation>,
}

impl fmt::Display for ItemFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, violation) in self.violations.iter().enumerate() {
            let comma = if at == 0 { "" } else { "; " };
            write!(f, "{comma}{} {}", violation.field, violation.rule)?;
        }
        Ok(())
    }
}

/// Why there is no plan. Nothing was sent that changes anything.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// Items break rules: all faults of all items.
    #[error("{} items cannot be sent as they are; correct them first", .0.len())]
    Faults(Vec<ItemFault>),
    /// The journal cannot be used.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The platform did not say what is there.
    #[error(transparent)]
    Client(#[from] Error),
}

/// What is to be done with one item.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// It is sent.
    Create,
    /// An earlier run sent it and did not learn the outcome: it is looked for, and sent if it is not there.
    Settle,
    /// An earlier run created it; here is its id, if there is one.
    Done(Option<String>),
    /// It is there already, with this id if there is one; it is not sent.
    Skip(Option<String>),
    /// Something else stands in its place, in words; it is not sent.
    Refuse(String),
}

/// Bulk work before it is planned: a job, its items and how fast they are sent.
pub struct Bulk<J: Job> {
    job: J,
    items: Vec<J::Item>,
    settings: Settings,
    item_name: ItemName,
}

/// The name of an item by its place in the list.
type ItemName = Box<dyn Fn(usize) -> String + Send>;

impl<J: Job> fmt::Debug for Bulk<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk")
            .field("job", &self.job.name())
            .field("items", &self.items.len())
            .field("settings", &self.settings)
            .finish()
    }
}

impl<J: Job> Bulk<J> {
    /// One worker, no rate limit.
    pub fn new(job: J, items: Vec<J::Item>) -> Self {
        Self {
            job,
            items,
            settings: Settings::default(),
            item_name: Box::new(|index| format!("item {}", index.saturating_add(1))),
        }
    }

    /// How a fault names another item, by its place in the list, from 0: the line of a file, for example. Default `item 1` for
    /// the first.
    #[must_use]
    pub fn item_name(mut self, name: impl Fn(usize) -> String + Send + 'static) -> Self {
        self.item_name = Box::new(name);
        self
    }

    /// How many items are under way at once. Default 1, and 0 counts as 1; at most 64.
    ///
    /// The document warns of creating enterprises of one SP in parallel, or resources of one enterprise: the platform locks
    /// what it changes and may refuse the second call. Such a refusal is reported and can be run again.
    #[must_use]
    pub fn workers(mut self, workers: usize) -> Self {
        self.settings.workers = workers.clamp(1, 64);
        self
    }

    /// At most so many items a minute are sent. Default: no limit but the platform's; 0 means the same. What is known of
    /// the platform's quota (sources 8.4) suggests 100 a minute.
    #[must_use]
    pub fn per_minute(mut self, items: u32) -> Self {
        self.settings.interval = Duration::from_secs(60)
            .checked_div(items)
            .unwrap_or_default();
        self
    }

    /// How long after it was sent an item of unknown outcome is looked for: a request whose connection was cut may still be
    /// under way. Default 10 s.
    #[must_use]
    pub fn settle_after(mut self, wait: Duration) -> Self {
        self.settings.settle_after = wait;
        self
    }

    /// How often one item is tried when it is throttled or fails for a passing reason. Default 12; 0 counts as 1.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.settings.attempts = attempts.max(1);
        self
    }

    /// Called after each outcome, from the worker's thread, one call at a time.
    #[must_use]
    pub fn on_progress(mut self, notify: impl FnMut(Progress) + Send + 'static) -> Self {
        self.settings.notify = Some(Box::new(notify));
        self
    }

    /// A switch that ends the run: items under way are finished, no more are sent.
    #[must_use]
    pub fn cancel(mut self, cancel: Cancel) -> Self {
        self.settings.cancel = cancel;
        self
    }

    /// Where the run reads the time and how it waits. Default: the machine's clock.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.settings.clock = clock;
        self
    }

    /// The faults of all items, as [`plan`](Self::plan) finds them. No I/O.
    pub fn faults(&self) -> Vec<ItemFault> {
        let keys: Vec<String> = self.items.iter().map(|item| self.job.key(item)).collect();
        faults(&self.job, &self.items, &keys, &self.item_name)
    }

    /// Checks all items, reads the journal and looks at what is there. Changes nothing on the platform.
    ///
    /// # Errors
    /// With all faults of all items; when the journal belongs to other work or cannot be read; when the platform does not
    /// say what is there.
    pub fn plan(self, journal: Journal) -> Result<Plan<J>, PlanError> {
        let Self {
            job,
            items,
            settings,
            item_name,
        } = self;
        let keys: Vec<String> = items.iter().map(|item| job.key(item)).collect();
        let mut digests = Vec::with_capacity(items.len());
        for item in &items {
            digests.push(digest_of(&job, item)?);
        }
        let faults = faults(&job, &items, &keys, &item_name);
        if !faults.is_empty() {
            return Err(PlanError::Faults(faults));
        }
        let (journal, history) = journal.begin(job.name(), &job.target())?;
        let changed = changed(&history, &keys, &digests);
        if !changed.is_empty() {
            return Err(PlanError::Faults(changed));
        }

        let mut steps: Vec<Option<Step>> = keys
            .iter()
            .map(|key| match history.of_key(key).map(|known| &known.state) {
                Some(State::Done(id)) => Some(Step::Done(id.clone())),
                Some(State::InDoubt) => Some(Step::Settle),
                Some(State::NotThere) | None => None,
            })
            .collect();
        let unknown: Vec<&J::Item> = steps
            .iter()
            .zip(&items)
            .filter(|(step, _)| step.is_none())
            .map(|(_, item)| item)
            .collect();
        let mut found = if unknown.is_empty() {
            Vec::new()
        } else {
            job.existing(&unknown)?
        }
        .into_iter();
        for step in steps.iter_mut().filter(|step| step.is_none()) {
            *step = Some(match found.next() {
                Some(Presence::Present(id)) => Step::Skip(id),
                Some(Presence::Conflict(why)) => Step::Refuse(why),
                Some(Presence::Absent) | None => Step::Create,
            });
        }
        let tasks = items
            .into_iter()
            .zip(keys)
            .zip(digests)
            .zip(steps.into_iter().flatten())
            .map(|(((item, key), digest), step)| Task {
                item,
                key,
                digest,
                step,
            })
            .collect();
        Ok(Plan {
            job,
            tasks,
            settings,
            journal,
        })
    }
}

fn digest_of<J: Job>(job: &J, item: &J::Item) -> crate::Result<String> {
    let digest = digest::digest(&digest::SHA256, &job.content(item)?);
    Ok(hex(digest.as_ref()))
}

/// What breaks a rule by itself, and what has the key of an earlier item.
fn faults<J: Job>(
    job: &J,
    items: &[J::Item],
    keys: &[String],
    item_name: &ItemName,
) -> Vec<ItemFault> {
    let mut first = HashMap::<(&'static str, String), usize>::new();
    let mut faults = Vec::new();
    for (index, (item, key)) in items.iter().zip(keys).enumerate() {
        let mut violations = job.check(item);
        let mut others = job.other_keys(item);
        if !key.is_empty() {
            others.insert(0, ("", key.to_ascii_lowercase()));
        }
        for other in others {
            let (field, value) = (if other.0.is_empty() { key } else { other.0 }, &other);
            match first.get(value) {
                Some(earlier) => violations.push(Violation {
                    field: field.to_owned(),
                    rule: format!("appears twice: {} has it too", item_name(*earlier)),
                }),
                None => {
                    first.insert(other, index);
                }
            }
        }
        if !violations.is_empty() {
            faults.push(ItemFault {
                index,
                key: key.clone(),
                violations,
            });
        }
    }
    faults
}

/// Items that the journal knows with another content: the outcome of the one says nothing of the other.
fn changed(history: &History, keys: &[String], digests: &[String]) -> Vec<ItemFault> {
    let items = keys.iter().zip(digests).enumerate();
    items
        .filter(|(_, (key, digest))| {
            history.of_key(key).is_some_and(|known| {
                known.state != State::NotThere && *known.digest != ***digest
            })
        })
        .map(|(index, (key, _))| ItemFault {
            index,
            key: key.clone(),
            violations: vec![Violation {
                field: key.clone(),
                rule: "was sent by an earlier run of this journal with other content: restore it, leave it out, or \
                       begin a new journal"
                    .to_owned(),
            }],
        })
        .collect()
}

/// One item on its way.
#[derive(Debug)]
pub(crate) struct Task<I> {
    pub(crate) item: I,
    pub(crate) key: String,
    pub(crate) digest: String,
    pub(crate) step: Step,
}

/// What a run would do. [`run`](Plan::run) does it.
pub struct Plan<J: Job> {
    pub(crate) job: J,
    pub(crate) tasks: Vec<Task<J::Item>>,
    pub(crate) settings: Settings,
    pub(crate) journal: JournalWriter,
}

impl<J: Job> fmt::Debug for Plan<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Plan")
            .field("job", &self.job.name())
            .field("items", &self.tasks.len())
            .finish_non_exhaustive()
    }
}

impl<J: Job> Plan<J> {
    /// Key and step of each item, in their order.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = (&str, &Step)> {
        self.tasks
            .iter()
            .map(|task| (task.key.as_str(), &task.step))
    }

    /// Gives the items that are to be sent, or may be, to a function that completes them with what is no part of their
    /// [content](Job::content): secrets that are made only once it is known for whom.
    ///
    /// # Errors
    /// The function's; a configuration error when it changed an item's key or content.
    pub fn complete(
        &mut self,
        mut complete: impl FnMut(&mut J::Item) -> crate::Result<()>,
    ) -> crate::Result<()> {
        for task in &mut self.tasks {
            if !matches!(task.step, Step::Create | Step::Settle) {
                continue;
            }
            complete(&mut task.item)?;
            if self.job.key(&task.item) != task.key
                || digest_of(&self.job, &task.item)? != task.digest
            {
                return Err(Error::config(format!(
                    "{} was changed after it was planned",
                    task.key
                )));
            }
        }
        Ok(())
    }

    /// How many items are to be sent or settled.
    pub fn to_do(&self) -> usize {
        let steps = self.tasks.iter();
        steps
            .filter(|task| matches!(task.step, Step::Create | Step::Settle))
            .count()
    }
}
