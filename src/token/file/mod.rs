//! File: a store for cron jobs and command lines, so that many short processes share one login.
use crate::random::{self, hex};
use crate::token::{StoreKey, StoreLock, StoredToken, TokenStore};
use crate::{Error, Result};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use zeroize::Zeroizing;

/// Keeps each token in a file of its own, readable by its owner only.
///
/// The directory is created with mode 0700 and files with 0600. A file is replaced in one step (written
/// beside, flushed to the disk, renamed), so a reader sees the old token or the new one. A lock file beside
/// it lets one process log in while others wait. The file's name is made from the site and the identity.
///
/// What others could have written or read is not trusted: a file that is a symbolic link, belongs to another
/// user, is readable or writable by group or others, or does not hold a token, is ignored with a warning
/// (`log::warn!`, never with its contents) and replaced by the next login. A directory that belongs to another
/// user, or that others may write to, is not used at all. On systems other than Unix these checks do not
/// exist: choose a directory that only its owner can read.
#[derive(Clone, Debug)]
pub struct FileStore {
    directory: PathBuf,
}

/// A token file is one or two kilobytes; what is larger is something else.
const LARGEST: u64 = 64 * 1024;
/// A file half written this long ago was left behind by a process that died.
const LEFT_BEHIND: Duration = Duration::from_secs(600);

impl FileStore {
    /// Keeps tokens in this directory, which is created when first needed. No I/O happens here.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self {
            directory: directory.into(),
        }
    }

    /// Keeps tokens in the default place: `$XDG_STATE_HOME/huaweicloud-meeting`, or
    /// `~/.local/state/huaweicloud-meeting` where that variable is unset or not an absolute path.
    ///
    /// Fails with a configuration error when there is no home directory either. No I/O happens here.
    pub fn in_home() -> Result<Self> {
        Self::in_home_of(|name| std::env::var_os(name))
    }

    pub(crate) fn in_home_of(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let absolute = |name: &str| {
            lookup(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let state = absolute("XDG_STATE_HOME")
            .or_else(|| absolute("HOME").map(|home| home.join(".local/state")));
        state.map(|state| Self::new(state.join("huaweicloud-meeting"))).ok_or_else(|| {
            Error::config("no place for the token store: neither XDG_STATE_HOME nor HOME is an absolute path; name a directory")
        })
    }

    /// Where the files are.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    fn path(&self, key: &StoreKey, ending: &str) -> PathBuf {
        self.directory.join(format!("{}.{ending}", key.name()))
    }

    /// The directory, made if need be, and looked at: whoever can write to it can swap any file in it.
    fn prepare(&self) -> Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&self.directory)
            .map_err(|error| failed("create", &self.directory, error))?;
        let found = fs::metadata(&self.directory)
            .map_err(|error| failed("look at", &self.directory, error))?;
        match objection_to_directory(&found) {
            None => Ok(()),
            Some(objection) => Err(Error::config(format!(
                "the token store's directory {} {objection}",
                self.directory.display()
            ))),
        }
    }

    /// Removes what processes that died while writing have left behind: those are tokens too.
    fn tidy(&self, key: &StoreKey) {
        let Ok(entries) = fs::read_dir(&self.directory) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let ours = name
                .to_str()
                .is_some_and(|name| name.starts_with(key.name()) && name.ends_with(".new"));
            let written = entry.metadata().and_then(|found| found.modified());
            let age = written
                .ok()
                .and_then(|written| SystemTime::now().duration_since(written).ok());
            if ours && age.is_some_and(|age| age > LEFT_BEHIND) {
                // Another process may have been faster.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

impl TokenStore for FileStore {
    fn load(&self, key: &StoreKey) -> Result<Option<StoredToken>> {
        let path = self.path(key, "json");
        let ignore = |reason: &dyn std::fmt::Display| {
            log::warn!("ignored the token file {}: {reason}", path.display());
            Ok(None)
        };
        match fs::symlink_metadata(&path) {
            Ok(found) if !found.is_file() => return ignore(&"it is not a plain file"),
            Ok(_) => self.prepare()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed("look at", &path, error)),
        }
        let file = match open(&path, Purpose::Read) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return ignore(&error),
        };
        // Asked of the open file, not of the name, which may have changed hands since.
        let found = file
            .metadata()
            .map_err(|error| failed("look at", &path, error))?;
        if let Some(objection) = objection_to_file(&found) {
            return ignore(&objection);
        }
        let mut text = Zeroizing::new(String::with_capacity(usize::try_from(LARGEST).unwrap_or(0)));
        if file.take(LARGEST).read_to_string(&mut text).is_err() {
            return ignore(&"it is not text");
        }
        StoredToken::from_json(&text)
            .map(Some)
            .or_else(|error| ignore(&error))
    }

    fn save(&self, key: &StoreKey, token: &StoredToken) -> Result<()> {
        self.prepare()?;
        self.tidy(key);
        let mut chance = [0; 8];
        random::fill(&mut chance)
            .map_err(|error| failed("name", &self.directory, io::Error::other(error)))?;
        let fresh = self.path(key, &format!("{}.new", hex(&chance)));
        let path = self.path(key, "json");
        let written = open(&fresh, Purpose::Create).and_then(|mut file| {
            file.write_all(token.to_json().expose().as_bytes())?;
            file.sync_all()?;
            fs::rename(&fresh, &path)
        });
        if let Err(error) = written {
            // Nothing of it may stay; if it cannot be removed, the next save tries again.
            let _ = fs::remove_file(&fresh);
            return Err(failed("write", &path, error));
        }
        // The rename is on the disk once the directory is; a token lost in a power cut costs one login.
        if let Ok(directory) = File::open(&self.directory) {
            let _ = directory.sync_all();
        }
        Ok(())
    }

    fn remove(&self, key: &StoreKey) -> Result<()> {
        let path = self.path(key, "json");
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(failed("remove", &path, error))
            }
            _ => Ok(()),
        }
    }

    fn try_lock(&self, key: &StoreKey) -> Result<Option<StoreLock>> {
        self.prepare()?;
        // Never removed: whoever waits for it would hold the lock of a file that no longer has a name.
        let path = self.path(key, "lock");
        let file = open(&path, Purpose::Lock).map_err(|error| failed("open", &path, error))?;
        match file.try_lock() {
            // The system frees it when the file is closed, also when the process dies.
            Ok(()) => Ok(Some(StoreLock::new(file))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(failed("lock", &path, error)),
        }
    }
}

fn failed(what: &str, path: &Path, error: io::Error) -> Error {
    Error::config_because(
        format!("the token store could not {what} {}", path.display()),
        error,
    )
}

#[derive(Clone, Copy)]
enum Purpose {
    Read,
    Create,
    Lock,
}

/// Opens without following a link, and without waiting should it be a pipe.
fn open(path: &Path, purpose: Purpose) -> io::Result<File> {
    let mut options = File::options();
    match purpose {
        Purpose::Read => options.read(true),
        Purpose::Create => options.write(true).create_new(true),
        Purpose::Lock => options.read(true).write(true).create(true).truncate(false),
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options
            .mode(0o600)
            .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    }
    options.open(path)
}

#[cfg(unix)]
fn objection_to_directory(found: &fs::Metadata) -> Option<&'static str> {
    use std::os::unix::fs::MetadataExt;
    if found.uid() != rustix::process::geteuid().as_raw() {
        Some("belongs to another user; choose another")
    } else if found.mode() & 0o022 != 0 {
        Some("can be written to by others; take that right away (chmod go-w) or choose another")
    } else {
        None
    }
}

#[cfg(not(unix))]
fn objection_to_directory(_found: &fs::Metadata) -> Option<&'static str> {
    None
}

fn objection_to_file(found: &fs::Metadata) -> Option<&'static str> {
    if !found.is_file() {
        return Some("it is not a plain file");
    }
    if found.len() > LARGEST {
        return Some("it is too large to be a token");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if found.uid() != rustix::process::geteuid().as_raw() {
            return Some("it belongs to another user");
        }
        if found.mode() & 0o077 != 0 {
            return Some("group or others may read or write it (it should have mode 0600)");
        }
    }
    None
}

#[cfg(test)]
mod tests;
