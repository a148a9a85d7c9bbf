//! A state in a file, by SQLite: every change is in it, and synced, before its response leaves.
//!
//! Each row of the state (an enterprise, a user, a token) is a row of the file, as JSON with a checksum; a request writes the
//! rows that it changed, in one transaction. The journal is a rollback journal: the file is whole by itself whenever no
//! transaction runs, and nothing that was committed lies elsewhere.
use crate::emulator::state::changes::{Rows, Tracked};
use crate::emulator::state::corp::Corp;
use crate::emulator::state::settings::Settings;
use crate::emulator::state::table::Table;
use crate::emulator::state::token::Tokens;
use crate::emulator::state::user::User;
use crate::emulator::state::{App, Sp, State};
use rusqlite::{
    Connection, ErrorCode, OpenFlags, Statement, Transaction, TransactionBehavior, params,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(unix)]
use std::fs::TryLockError;
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// SQLite's `application_id` of these files: "HCME".
const APPLICATION: u32 = 0x4843_4d45;
/// The format's number, SQLite's `user_version`. One that differs is not read.
const FORMAT: u32 = 1;
/// What a SQLite file begins with; then come, among others, the two numbers above, big-endian.
const MAGIC: &[u8] = b"SQLite format 3\0";
const FORMAT_AT: usize = 60;
const APPLICATION_AT: usize = 68;
const HEAD: usize = 100;

/// The tables. All have the same columns; those of the last line have one row, number 0.
const TABLES: [&str; 9] = [
    "corps",
    "users",
    "tokens",
    "ended_tokens", //
    "sp",
    "apps",
    "random",
    "ahead",
    "initial",
];

/// An open file, which no other process can use meanwhile.
pub(in crate::emulator) struct Store {
    connection: Connection,
    path: PathBuf,
    /// Dropped last: what else may have the file waits for it.
    _locked: File,
    /// What was saved last of what has no rows of its own.
    initial: Option<Arc<State>>,
    ahead: Duration,
}

/// What a file had in it.
pub(in crate::emulator) struct Saved {
    pub(in crate::emulator) state: State,
    pub(in crate::emulator) initial: Arc<State>,
    pub(in crate::emulator) ahead: Duration,
}

impl Store {
    /// Opens a file, or makes a new one; an empty file counts as new.
    pub(in crate::emulator) fn open(path: &Path) -> io::Result<(Self, Option<Saved>)> {
        // some relative paths have a meaning of their own to SQLite
        let path = &std::path::absolute(path).map_err(|error| at(path, error.kind(), error))?;
        // looked at before SQLite is let near it: SQLite would bring somebody else's database up to date
        let file = open_file(path)?;
        check_head(&file, path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let opened = Connection::open_with_flags(path, flags);
        let mut store = Self {
            connection: opened.map_err(|error| failed(path, &error))?,
            path: path.to_owned(),
            _locked: file,
            initial: None,
            ahead: Duration::ZERO,
        };
        let saved = store.read();
        let saved = saved.map_err(|error| match error {
            ReadError::Sqlite(error) => unreadable(path, &error),
            ReadError::Damaged(what) => damaged(path, &what),
        })?;
        if let Some(saved) = &saved {
            store.initial = Some(saved.initial.clone());
            store.ahead = saved.ahead;
        }
        Ok((store, saved))
    }

    fn read(&mut self) -> Result<Option<Saved>, ReadError> {
        self.connection.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;",
        )?;
        self.connection.busy_timeout(Duration::ZERO)?;
        // takes the lock, which this locking mode keeps, and undoes what a process that was killed had begun
        let exclusive = TransactionBehavior::Exclusive;
        let transaction = self.connection.transaction_with_behavior(exclusive)?;
        let tables: i64 =
            transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        let saved = if tables == 0 {
            None
        } else {
            Some(read_state(&transaction)?)
        };
        transaction.commit()?;
        let mode = "PRAGMA journal_mode = TRUNCATE";
        self.connection
            .query_row(mode, [], |row| row.get::<_, String>(0))?;
        Ok(saved)
    }

    /// Saves what changed since the last time, if anything did: when this returns, it is on the disk.
    pub(in crate::emulator) fn save(
        &mut self,
        state: &mut State,
        initial: &Arc<State>,
        ahead: Duration,
    ) -> io::Result<()> {
        let known = self.initial.as_ref();
        let replaced = !known.is_some_and(|known| Arc::ptr_eq(known, initial));
        let (live, ended) = state.tokens.rows();
        let changed = !live.changes().is_empty() || !ended.changes().is_empty();
        let changed = changed
            || !state.corps.changes().is_empty()
            || !state.users.changes().is_empty()
            || state.sp.is_changed()
            || state.apps.is_changed();
        if !changed && !replaced && self.ahead == ahead {
            return Ok(());
        }
        let initial = replaced.then(|| initial.clone());
        let written = self.write(state, initial.as_deref(), ahead);
        written.map_err(|error| match error {
            WriteError::Sqlite(error) => failed(&self.path, &error),
            WriteError::Json(error) => io::Error::other(error),
        })?;
        self.initial = initial.or_else(|| self.initial.take());
        self.ahead = ahead;
        Ok(())
    }

    fn write(
        &mut self,
        state: &mut State,
        initial: Option<&State>,
        ahead: Duration,
    ) -> Result<(), WriteError> {
        let new = self.initial.is_none();
        let transaction = self.connection.transaction()?;
        if new {
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", FORMAT)?;
            for table in TABLES {
                transaction.execute_batch(&format!(
                    "CREATE TABLE {table} (number INTEGER PRIMARY KEY, json BLOB NOT NULL, sum INTEGER NOT NULL)"
                ))?;
            }
        }
        write_rows(&transaction, "corps", &mut state.corps)?;
        write_rows(&transaction, "users", &mut state.users)?;
        let (live, ended) = state.tokens.rows();
        write_rows(&transaction, "tokens", live)?;
        write_rows(&transaction, "ended_tokens", ended)?;
        write_tracked(&transaction, "sp", &mut state.sp)?;
        write_tracked(&transaction, "apps", &mut state.apps)?;
        // with every change, since it may have made ids; not by itself, since ids of requests are kept nowhere
        put(&mut insert(&transaction, "random")?, 0, &state.random)?;
        put(&mut insert(&transaction, "ahead")?, 0, &ahead)?;
        if let Some(initial) = initial {
            put(
                &mut insert(&transaction, "initial")?,
                0,
                &initial.snapshot(),
            )?;
        }
        transaction.commit()?;
        Ok(())
    }
}

enum ReadError {
    Sqlite(rusqlite::Error),
    /// What is wrong, without a value.
    Damaged(String),
}

enum WriteError {
    Sqlite(rusqlite::Error),
    Json(serde_json::Error),
}

impl From<rusqlite::Error> for ReadError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

fn write_rows<R: Rows>(
    transaction: &Transaction<'_>,
    table: &str,
    rows: &mut R,
) -> Result<(), WriteError> {
    let numbers = rows.changes().take();
    if numbers.as_ref().is_some_and(BTreeSet::is_empty) {
        return Ok(());
    }
    let mut insert = insert(transaction, table)?;
    let mut delete = transaction.prepare(&format!("DELETE FROM {table} WHERE number = ?1"))?;
    let Some(numbers) = numbers else {
        transaction.execute(&format!("DELETE FROM {table}"), [])?;
        for (number, row) in rows.rows() {
            put(&mut insert, number, row)?;
        }
        return Ok(());
    };
    for number in numbers {
        match rows.row(number) {
            Some(row) => put(&mut insert, number, row)?,
            None => {
                delete.execute(params![key(number)])?;
            }
        }
    }
    Ok(())
}

fn write_tracked<T: Serialize>(
    transaction: &Transaction<'_>,
    table: &str,
    value: &mut Tracked<T>,
) -> Result<(), WriteError> {
    if value.is_changed() {
        put(&mut insert(transaction, table)?, 0, &**value)?;
        value.set_saved();
    }
    Ok(())
}

fn insert<'t>(transaction: &'t Transaction<'_>, table: &str) -> rusqlite::Result<Statement<'t>> {
    transaction.prepare(&format!(
        "INSERT OR REPLACE INTO {table} (number, json, sum) VALUES (?1, ?2, ?3)"
    ))
}

fn put(insert: &mut Statement<'_>, number: u64, row: &impl Serialize) -> Result<(), WriteError> {
    let json = serde_json::to_vec(row)?;
    let number = key(number);
    insert.execute(params![number, json, sum(number, &json)])?;
    Ok(())
}

fn read_state(transaction: &Transaction<'_>) -> Result<Saved, ReadError> {
    let check: String =
        transaction.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?;
    if check != "ok" {
        return Err(ReadError::Damaged(check));
    }
    let tokens = Tokens::restored(
        rows(transaction, "tokens")?,
        rows(transaction, "ended_tokens")?,
    );
    let initial: Value = single(transaction, "initial")?;
    let initial = State::seeded(0)
        .load(&initial)
        .map_err(|error| ReadError::Damaged(format!("initial: {error}")))?;
    let mut state = State {
        settings: Settings::default(),
        random: single(transaction, "random")?,
        sp: Tracked::new(single::<Sp>(transaction, "sp")?),
        apps: Tracked::new(single::<Vec<App>>(transaction, "apps")?),
        corps: Table::default(),
        users: Table::default(),
        tokens,
        notices: Vec::new(),
        granted: BTreeMap::new(),
    };
    for (number, corp) in rows::<Corp>(transaction, "corps")? {
        state.corps.push_numbered(number, corp);
    }
    for (number, user) in rows::<User>(transaction, "users")? {
        state.users.push_numbered(number, user);
    }
    state.count_all_granted();
    // what was read is what is saved
    state.corps.changes().take();
    state.users.changes().take();
    let (live, ended) = state.tokens.rows();
    live.changes().take();
    ended.changes().take();
    state.sp.set_saved();
    state.apps.set_saved();
    Ok(Saved {
        state,
        initial: Arc::new(initial),
        ahead: single(transaction, "ahead")?,
    })
}

fn single<T: DeserializeOwned>(transaction: &Transaction<'_>, table: &str) -> Result<T, ReadError> {
    let row = rows(transaction, table)?.pop();
    row.map(|(_, value)| value)
        .ok_or_else(|| ReadError::Damaged(format!("{table} is empty")))
}

/// All rows of a table, in order.
fn rows<T: DeserializeOwned>(
    transaction: &Transaction<'_>,
    table: &str,
) -> Result<Vec<(u64, T)>, ReadError> {
    let select = format!("SELECT number, json, sum FROM {table} ORDER BY number");
    let mut select = transaction.prepare(&select)?;
    let mut found = select.query([])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let number: i64 = row.get(0)?;
        let wrong = || ReadError::Damaged(format!("row {number} of {table}"));
        let json: Vec<u8> = row.get(1).map_err(|_| wrong())?;
        if row.get::<_, u32>(2).ok() != Some(sum(number, &json)) {
            return Err(wrong());
        }
        let value = serde_json::from_slice(&json).map_err(|_| wrong())?;
        rows.push((u64::try_from(number).map_err(|_| wrong())?, value));
    }
    Ok(rows)
}

/// SQLite's integers have a sign. So many rows there will never be.
fn key(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn sum(number: i64, json: &[u8]) -> u32 {
    let mut sum = flate2::Crc::new();
    sum.update(&number.to_le_bytes());
    sum.update(json);
    sum.sum()
}

/// Opens a file, or makes an empty one that others cannot read, for there are passwords in it, and locks it.
///
/// On Unix SQLite's own lock is not enough: a process loses it as soon as it closes any other handle of the file, such as that of
/// a second `open`. On Windows it is, and a lock of the file would keep SQLite out.
fn open_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path);
    let file = file.map_err(|error| at(path, error.kind(), error))?;
    #[cfg(unix)]
    file.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => in_use(path),
        TryLockError::Error(error) => at(path, error.kind(), error),
    })?;
    Ok(file)
}

/// Refuses a file that is neither new nor one of ours, without touching it.
fn check_head(file: &File, path: &Path) -> io::Result<()> {
    let mut head = Vec::with_capacity(HEAD);
    let read = file.take(100).read_to_end(&mut head);
    read.map_err(|error| at(path, error.kind(), error))?;
    if head.is_empty() {
        return Ok(());
    }
    let number = |place: usize| {
        let bytes = head.get(place..)?.first_chunk::<4>()?;
        Some(u32::from_be_bytes(*bytes))
    };
    if !head.starts_with(MAGIC) || number(APPLICATION_AT) != Some(APPLICATION) {
        let message = "is not a state of the emulator, and is left as it is; name another file";
        return Err(at(path, io::ErrorKind::InvalidData, message));
    }
    match number(FORMAT_AT) {
        Some(FORMAT) => Ok(()),
        other => {
            let other = other.unwrap_or(0);
            let message = format!(
                "has format {other}, and this version reads format {FORMAT}; open it with the version that wrote it"
            );
            Err(at(path, io::ErrorKind::InvalidData, message))
        }
    }
}

/// An error of reading: what is neither the lock's nor the system's is the file's.
fn unreadable(path: &Path, error: &rusqlite::Error) -> io::Error {
    match error.sqlite_error_code() {
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::CannotOpen
            | ErrorCode::DiskFull
            | ErrorCode::OutOfMemory
            | ErrorCode::PermissionDenied
            | ErrorCode::ReadOnly
            | ErrorCode::SystemIoFailure,
        ) => failed(path, error),
        _ => damaged(path, &error.to_string()),
    }
}

fn failed(path: &Path, error: &rusqlite::Error) -> io::Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => in_use(path),
        Some(ErrorCode::DiskFull) => at(path, io::ErrorKind::StorageFull, error),
        _ => at(path, io::ErrorKind::Other, error),
    }
}

fn in_use(path: &Path) -> io::Error {
    let message = "is in use by another process; stop it, or name another file";
    at(path, io::ErrorKind::ResourceBusy, message)
}

fn damaged(path: &Path, what: &str) -> io::Error {
    let message =
        format!("is damaged ({what}), and is left as it is; use a copy, or name another file");
    at(path, io::ErrorKind::InvalidData, message)
}

fn at(path: &Path, kind: io::ErrorKind, error: impl std::fmt::Display) -> io::Error {
    io::Error::new(kind, format!("{}: {error}", path.display()))
}
