//! A platform whose state lasts: in a file, saved before each response leaves.
use crate::emulator::gateway::handle::{Emulator, Save};
use crate::emulator::gateway::platform::Platform;
use crate::emulator::state::clock::EmulatorClock;
use crate::emulator::state::store::{Saved, Store};
use std::fmt;
use std::io;
use std::path::Path;
use std::time::Duration;

/// A file with a state that lasts. No other process can use it until this, and the emulator that is made of it, are dropped.
///
/// What an answered request changed is in the file, and synced to the disk, before the response leaves: a process that is
/// killed, or a machine that stops, loses nothing that it had told anybody. A change costs what it costs to sync, some
/// milliseconds, however large the state is; a read costs nothing.
///
/// Enterprises, users, departments, resources, tokens, locks of accounts, the SP's resources and groups, App IDs and the time
/// by which the clock was moved ahead last, and so does the state that [`reset`](Emulator::reset) goes back to. Settings,
/// faults, counters, the journal and [`notices`](Platform::notices) do not. **Passwords, keys and tokens are in the file as
/// they are.**
///
/// ```
/// # use huaweicloud_meeting::emulator::{DEFAULT_ADMIN, DataFile, EmulatorClock, Platform};
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("state.db");
/// let emulator = DataFile::open(&path)?.emulator(Platform::new(), EmulatorClock::system())?;
/// let token = emulator.user(DEFAULT_ADMIN.account).issue_token().expect("the seed has this account");
/// drop(emulator);
/// let again = DataFile::open(&path)?.emulator(Platform::new(), EmulatorClock::system())?;
/// assert!(again.tokens().is_live(&token));
/// # Ok::<_, std::io::Error>(())
/// ```
pub struct DataFile {
    store: Store,
    saved: Option<Saved>,
}

impl DataFile {
    /// Opens a file, or makes a new one; an empty file counts as new.
    ///
    /// # Errors
    /// When the file is in use ([`ResourceBusy`](io::ErrorKind::ResourceBusy)); when it is something else, damaged, or of
    /// another version's format ([`InvalidData`](io::ErrorKind::InvalidData)), and is then left as it is; when it cannot be
    /// read and written.
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let (store, saved) = Store::open(path.as_ref())?;
        Ok(Self { store, saved })
    }

    /// Whether there was no state in the file yet.
    pub fn is_new(&self) -> bool {
        self.saved.is_none()
    }

    /// The platform of the file in this time, with the settings of `platform`; if the file is new, `platform` itself.
    ///
    /// If a change cannot be saved later, that request and all that follow get a 500 that says why.
    ///
    /// # Errors
    /// When a new state cannot be saved.
    pub fn emulator(self, mut platform: Platform, clock: EmulatorClock) -> io::Result<Emulator> {
        let mut store = self.store;
        match self.saved {
            Some(saved) => {
                clock.advance(saved.ahead);
                platform.restore(saved.state, saved.initial);
            }
            None => Save::save(&mut store, &mut platform, clock.ahead())?,
        }
        Ok(Emulator::with(platform, clock).saved_by(Box::new(store)))
    }
}

impl Save for Store {
    fn save(&mut self, platform: &mut Platform, ahead: Duration) -> io::Result<()> {
        let (state, initial) = platform.parts();
        Store::save(self, state, initial, ahead)
    }
}

impl fmt::Debug for DataFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DataFile")
            .field("is_new", &self.is_new())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::emulator::{DEFAULT_ADMIN, Request};

    /// A disk that is full after so many changes.
    struct Full(u32);

    impl Save for Full {
        fn save(&mut self, _: &mut Platform, _: Duration) -> io::Result<()> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
            Ok(())
        }
    }

    #[test]
    fn what_cannot_be_saved_is_never_told_as_done() {
        let emulator = Emulator::new().saved_by(Box::new(Full(2)));
        let token = emulator.user(DEFAULT_ADMIN.account).issue_token().unwrap();
        let read = Request::new("GET", "/v1/usg/dcs/corp").with_token(&token);
        assert_eq!(emulator.deliver(&read).response.status, 200);
        let delete = Request::new("POST", "/v1/usg/dcs/corp/member/delete")
            .with_token(&token)
            .with_json(&serde_json::json!(["test001"]));
        // and nothing is told that rests on it
        for request in [delete, read] {
            let response = emulator.deliver(&request).response;
            assert_eq!(response.status, 500);
            let message = response.json().unwrap()["error_msg"].to_string();
            assert!(message.contains("cannot save its state"), "{message}");
        }
    }
}
