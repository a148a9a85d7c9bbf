//! Journal: which items were sent, and what became of them, on the disk before the next step is taken.
//!
//! JSON Lines: one entry a line. The first line names the work. A line is complete when its line end is there; what follows
//! the last entry that can be read was torn by the end of a process or of power, and is cut off. An entry that cannot be
//! read with readable ones after it is damage of another kind: such a journal is refused.
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The layout of the entries.
const VERSION: u32 = 1;

/// Why a journal cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JournalError {
    /// Reading or writing failed.
    #[error("the journal{} cannot be {what}", place(.path))]
    Io {
        /// Which file, if it is one.
        path: Option<PathBuf>,
        /// What failed: `opened`, `read`, `written`.
        what: &'static str,
        /// Why.
        source: io::Error,
    },
    /// Another process holds it.
    #[error("the journal{} is in use by another run; wait for it to end, or name another journal", place(.path))]
    InUse {
        /// Which file.
        path: Option<PathBuf>,
    },
    /// Its text is not that of a journal.
    #[error(
        "line {line} of the journal is not an entry, and entries follow it: the file was changed or damaged; look at what is on the platform before a new journal is begun"
    )]
    Damaged {
        /// The line, from 1.
        line: usize,
    },
    /// It belongs to other work.
    #[error("the journal belongs to other work ({what}); name another journal")]
    OtherWork {
        /// What differs.
        what: String,
    },
}

fn place(path: &Option<PathBuf>) -> String {
    path.as_ref()
        .map_or_else(String::new, |path| format!(" {}", path.display()))
}

/// Where a journal keeps its lines: a file, unless a program has a better place.
///
/// A run holds the only writer: whatever implements this must keep others out (the file is locked).
pub trait JournalStore: Send {
    /// All bytes.
    ///
    /// # Errors
    /// When they cannot be read.
    fn read(&mut self) -> io::Result<Vec<u8>>;
    /// Keeps this many bytes and drops what follows them.
    ///
    /// # Errors
    /// When that fails.
    fn truncate(&mut self, length: u64) -> io::Result<()>;
    /// Adds a line, with its line end, behind the others. After an error nothing more is added.
    ///
    /// # Errors
    /// When not all of it was added.
    fn append(&mut self, line: &[u8]) -> io::Result<()>;
    /// Returns once everything added survives the end of the process and of power.
    ///
    /// # Errors
    /// When that is not certain.
    fn sync(&mut self) -> io::Result<()>;
}

/// The journal of one bulk run and of those that go on with it.
pub struct Journal {
    store: Box<dyn JournalStore>,
    path: Option<PathBuf>,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl Journal {
    /// The journal in this file, which is created (mode 0600) when it is not there. It is locked until it is dropped.
    ///
    /// # Errors
    /// When it cannot be opened, or another process holds it.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, JournalError> {
        let path = path.into();
        let failed = |source| JournalError::Io {
            path: Some(path.clone()),
            what: "opened",
            source,
        };
        let file = open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(JournalError::InUse { path: Some(path) });
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        // Also the name must outlive a power cut.
        sync_directory(&path).map_err(failed)?;
        Ok(Self {
            store: Box::new(file),
            path: Some(path),
        })
    }

    /// A journal somewhere else.
    pub fn in_store(store: impl JournalStore + 'static) -> Self {
        Self {
            store: Box::new(store),
            path: None,
        }
    }

    /// Reads what is there and makes the journal ready to be written to.
    pub(crate) fn begin(
        mut self,
        job: &str,
        target: &str,
    ) -> Result<(JournalWriter, History), JournalError> {
        let bytes = self
            .store
            .read()
            .map_err(|error| self.failed("read", error))?;
        let (entries, kept) = read(&bytes)?;
        if kept < bytes.len() {
            let length = u64::try_from(kept).unwrap_or(u64::MAX);
            self.store
                .truncate(length)
                .map_err(|error| self.failed("written", error))?;
        }
        let history = History::of(&entries, job, target)?;
        let writer = JournalWriter::new(self);
        if entries.is_empty() {
            writer.write(&Entry::Opened {
                version: VERSION,
                job: job.into(),
                target: target.into(),
            })?;
        }
        Ok((writer, history))
    }

    fn failed(&self, what: &'static str, source: io::Error) -> JournalError {
        JournalError::Io {
            path: self.path.clone(),
            what,
            source,
        }
    }
}

/// The entries, and how many bytes they take.
fn read(bytes: &[u8]) -> Result<(Vec<Entry>, usize), JournalError> {
    let (mut entries, mut kept, mut at, mut torn) = (Vec::new(), 0, 0, None);
    for (number, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        at += line.len();
        let entry = line
            .strip_suffix(b"\n")
            .and_then(|line| serde_json::from_slice(line).ok());
        match (entry, torn) {
            (Some(_), Some(line)) => return Err(JournalError::Damaged { line }),
            (Some(entry), None) => {
                entries.push(entry);
                kept = at;
            }
            (None, _) => torn = torn.or(Some(number + 1)),
        }
    }
    // A text of some length without one entry is no journal at all: it is not ours to cut.
    match torn {
        Some(line) if entries.is_empty() && line_is_foreign(bytes) => {
            Err(JournalError::Damaged { line })
        }
        _ => Ok((entries, kept)),
    }
}

/// Does the first line begin as no torn first entry does?
fn line_is_foreign(bytes: &[u8]) -> bool {
    const OURS: &[u8] = br#"{"event":"opened""#;
    let text: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let length = OURS.len().min(text.len());
    text.get(..length) != OURS.get(..length)
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(crate) enum Entry {
    /// Which work the journal is of.
    Opened {
        version: u32,
        job: Box<str>,
        target: Box<str>,
    },
    /// About to be sent, or among the next. Whether it was is not known until another entry of this key says so.
    Sending { key: Box<str>, digest: Box<str> },
    /// It is there.
    Done {
        key: Box<str>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<Box<str>>,
    },
    /// It was looked for and is not there.
    Absent { key: Box<str> },
    /// It was refused, or not sent; not applied in any case.
    Failed { key: Box<str>, why: Box<str> },
}

/// What the journal knows of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It was sent, and nothing tells the outcome.
    InDoubt,
    /// It is there.
    Done(Option<String>),
    /// It is known not to be there.
    NotThere,
}

/// What earlier runs did, by key.
#[derive(Debug, Default)]
pub(crate) struct History(HashMap<Box<str>, Known>);

/// One item of earlier runs.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) digest: Box<str>,
    pub(crate) state: State,
}

impl History {
    fn of(entries: &[Entry], job: &str, target: &str) -> Result<Self, JournalError> {
        let mut history = HashMap::<Box<str>, Known>::new();
        for (at, entry) in entries.iter().enumerate() {
            let (key, state) = match entry {
                Entry::Opened {
                    version,
                    job: of,
                    target: there,
                } => {
                    same("version", &version.to_string(), &VERSION.to_string())?;
                    same("work", of, job)?;
                    same("target", there, target)?;
                    continue;
                }
                _ if at == 0 => return Err(JournalError::Damaged { line: 1 }),
                Entry::Sending { key, digest } => {
                    let known = Known {
                        digest: digest.clone(),
                        state: State::InDoubt,
                    };
                    history.insert(key.clone(), known);
                    continue;
                }
                Entry::Done { key, id } => (key, State::Done(id.as_deref().map(str::to_owned))),
                Entry::Absent { key } | Entry::Failed { key, .. } => (key, State::NotThere),
            };
            if let Some(known) = history.get_mut(key) {
                known.state = state;
            }
        }
        Ok(Self(history))
    }

    pub(crate) fn of_key(&self, key: &str) -> Option<&Known> {
        self.0.get(key)
    }
}

fn same(what: &str, there: &str, here: &str) -> Result<(), JournalError> {
    if there == here {
        return Ok(());
    }
    Err(JournalError::OtherWork {
        what: format!("its {what} is {there}, this one's is {here}"),
    })
}

/// The open journal of a run, for all of its workers.
///
/// Lines queue up while the disk is busy; whoever comes next writes all of them, and one sync is for all. No line is taken
/// for synced before the sync that came after it.
#[derive(Debug)]
pub(crate) struct JournalWriter {
    queue: Mutex<Queue>,
    turned: Condvar,
    /// With the queue's lock held only to tell its path.
    journal: Mutex<Journal>,
}

/// Lines are counted, from 1.
#[derive(Debug, Default)]
struct Queue {
    waiting: Vec<Vec<u8>>,
    /// Lines so far, those that wait included.
    lines: u64,
    /// Up to here somebody wants them on the disk.
    wanted: u64,
    /// Up to here they are.
    synced: u64,
    /// Is somebody writing?
    busy: bool,
    /// An entry may be half there: one behind it could not be read.
    broken: bool,
}

impl JournalWriter {
    fn new(journal: Journal) -> Self {
        Self {
            queue: Mutex::default(),
            turned: Condvar::new(),
            journal: Mutex::new(journal),
        }
    }

    /// Writes an entry, and has it on the disk before it returns.
    pub(crate) fn write(&self, entry: &Entry) -> Result<(), JournalError> {
        let line = self.add(entry)?;
        self.sync_to(line)
    }

    /// An entry that is written with the next ones; gives its line, for [`sync_to`](Self::sync_to).
    pub(crate) fn add(&self, entry: &Entry) -> Result<u64, JournalError> {
        let mut queue = self.queue();
        queue.add(entry).map_err(|error| self.failed(error))?;
        Ok(queue.lines)
    }

    /// Writes an entry that may be lost with the power: the item is then looked for, no more. While others are being
    /// written, it returns at once, and the entry is next.
    pub(crate) fn note(&self, entry: &Entry) -> Result<(), JournalError> {
        let mut queue = self.queue();
        queue.add(entry).map_err(|error| self.failed(error))?;
        if queue.busy {
            return Ok(());
        }
        self.take_turn(queue)
    }

    /// Has everything on the disk before it returns.
    pub(crate) fn sync(&self) -> Result<(), JournalError> {
        let line = self.queue().lines;
        self.sync_to(line)
    }

    /// Has everything up to this line on the disk before it returns.
    pub(crate) fn sync_to(&self, line: u64) -> Result<(), JournalError> {
        let mut queue = self.queue();
        queue.wanted = queue.wanted.max(line);
        while queue.synced < line {
            if queue.broken {
                return Err(self.failed(io::Error::other(BROKEN)));
            }
            if queue.busy {
                queue = self
                    .turned
                    .wait(queue)
                    .unwrap_or_else(PoisonError::into_inner);
            } else {
                self.take_turn(queue)?;
                queue = self.queue();
            }
        }
        Ok(())
    }

    /// Writes what waits, and what comes to wait meanwhile unless somebody else is there to do it.
    fn take_turn<'q>(&'q self, mut queue: MutexGuard<'q, Queue>) -> Result<(), JournalError> {
        let mut result = Ok(());
        queue.busy = true;
        let _turn = Turn(self);
        loop {
            let (lines, upto) = (std::mem::take(&mut queue.waiting), queue.lines);
            let sync = queue.wanted > queue.synced;
            drop(queue);
            let put = self.put(&lines, sync);
            queue = self.queue();
            if let Err(error) = put {
                queue.broken = true;
                result = Err(self.failed(error));
                break;
            }
            if sync {
                queue.synced = upto;
            }
            // Those who wait for a sync take the next turn; nobody waits for a line that is only noted.
            if queue.waiting.is_empty() || queue.wanted > queue.synced {
                break;
            }
        }
        queue.busy = false;
        drop(queue);
        self.turned.notify_all();
        result
    }

    fn put(&self, lines: &[Vec<u8>], sync: bool) -> io::Result<()> {
        let mut journal = self.journal();
        for line in lines {
            journal.store.append(line)?;
        }
        if sync { journal.store.sync() } else { Ok(()) }
    }

    fn failed(&self, error: io::Error) -> JournalError {
        self.journal().failed("written", error)
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn journal(&self) -> MutexGuard<'_, Journal> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The others must not wait for a turn that ended in a panic of the store.
struct Turn<'w>(&'w JournalWriter);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let mut queue = self.0.queue();
            queue.busy = false;
            queue.broken = true;
            drop(queue);
            self.0.turned.notify_all();
        }
    }
}

const BROKEN: &str = "an earlier write failed";

impl Queue {
    fn add(&mut self, entry: &Entry) -> io::Result<()> {
        if self.broken {
            return Err(io::Error::other(BROKEN));
        }
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        self.waiting.push(line);
        self.lines += 1;
        Ok(())
    }
}

impl JournalStore for File {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.seek(SeekFrom::Start(0))?;
        self.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)?;
        self.seek(SeekFrom::End(0))?;
        self.sync_all()
    }
    fn append(&mut self, line: &[u8]) -> io::Result<()> {
        self.write_all(line)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

/// For reading and writing, readable by its owner only if it is new. A device or a pipe is refused: it keeps nothing, and reading
/// it may never end.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        let why = "it is not a plain file";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    }
    Ok(file)
}

/// Has the name of a new file on the disk.
pub(crate) fn sync_directory(path: &Path) -> io::Result<()> {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    if cfg!(unix) {
        File::open(parent.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(())
}
