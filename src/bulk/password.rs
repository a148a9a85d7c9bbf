//! Password: passwords by the platform's rules, and the one file that they are written to.
use crate::bulk::journal;
use crate::random::fill;
use crate::{Error, Result, Secret};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Letters and digits that are hard to confuse, and special characters that need no quotes in CSV.
const ALPHABET: [&[u8]; 4] = [
    b"abcdefghijkmnpqrstuvwxyz",
    b"ABCDEFGHJKLMNPQRSTUVWXYZ",
    b"23456789",
    b"-_+!@#%",
];
/// About 95 bits.
const LENGTH: usize = 16;

/// A new password for this account: 16 characters, of all four kinds, no character three times in a row, not containing the
/// account (sources 4.2, 8.3).
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn generate_password(account: &str) -> Result<Secret> {
    let all: Vec<u8> = ALPHABET.concat();
    let lower = account.to_ascii_lowercase();
    loop {
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        while text.len() < LENGTH {
            let mut byte = [0];
            fill(&mut byte).map_err(|error| Error::config_because("no password", error))?;
            // The same chance for each: a byte beyond the last whole multiple is thrown away.
            let most = 256 / all.len() * all.len();
            let [byte] = byte.map(usize::from);
            if let Some(letter) = all.get(byte % all.len()).filter(|_| byte < most) {
                text.push(char::from(*letter));
            }
        }
        let kinds = ALPHABET
            .iter()
            .all(|kind| text.bytes().any(|letter| kind.contains(&letter)));
        let thrice = text
            .as_bytes()
            .windows(3)
            .any(|three| three.iter().all(|letter| Some(letter) == three.first()));
        let plain = Zeroizing::new(text.to_ascii_lowercase());
        if kinds && !thrice && (lower.is_empty() || !plain.contains(&lower)) {
            return Ok(Secret::new(text.as_str()));
        }
    }
}

/// Generated passwords, in a file that only its owner can read (0600, JSON Lines of `account` and `password`).
///
/// A password is on the disk before it is handed out, so that none is lost when the process ends; a later run with the same
/// file gets the same password for the same account.
#[derive(Debug)]
pub struct GeneratedPasswords {
    path: PathBuf,
    file: File,
    known: HashMap<String, Secret>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    account: String,
    #[serde(serialize_with = "crate::secret::expose")]
    password: Secret,
}

impl GeneratedPasswords {
    /// Reads the file, or creates it. It is locked until this is dropped.
    ///
    /// # Errors
    /// When it cannot be opened, is in use, can be read by others, or holds something else.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self> {
        let path = path.into();
        let failed = |error| {
            Error::config_because(
                format!("the file of passwords {} cannot be used", path.display()),
                error,
            )
        };
        let mut file = journal::open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::config(format!(
                    "the file of passwords {} is in use by another run",
                    path.display()
                )));
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        only_the_owner_reads(&path, &file)?;
        journal::sync_directory(&path).map_err(failed)?;
        let mut text = Zeroizing::new(Vec::new());
        file.read_to_end(&mut text).map_err(failed)?;
        let mut known = HashMap::new();
        let mut kept = 0;
        for line in text.split_inclusive(|byte| *byte == b'\n') {
            let read = line
                .strip_suffix(b"\n")
                .and_then(|line| serde_json::from_slice::<Line>(line).ok());
            match read {
                Some(line) => {
                    known.insert(line.account, line.password);
                }
                // Written whole before it was used: a torn line was not.
                None if kept + line.len() == text.len() && begins(line) => {
                    break;
                }
                _ => {
                    return Err(Error::config(format!(
                        "{} is not a file of generated passwords; name another",
                        path.display()
                    )));
                }
            }
            kept += line.len();
        }
        file.set_len(u64::try_from(kept).unwrap_or(u64::MAX))
            .and_then(|()| file.seek(SeekFrom::End(0)))
            .map_err(failed)?;
        Ok(Self { path, file, known })
    }

    /// Returns `true` if the file has a password of this account.
    pub fn has(&self, account: &str) -> bool {
        self.known.contains_key(account)
    }

    /// The passwords of these accounts, in their order: those in the file, and new ones, which are in the file when this
    /// returns.
    ///
    /// # Errors
    /// When there are no random bytes or the file cannot be written.
    pub fn of(&mut self, accounts: &[&str]) -> Result<Vec<Secret>> {
        let mut lines = Zeroizing::new(Vec::new());
        let mut passwords = Vec::with_capacity(accounts.len());
        for account in accounts {
            if let Some(known) = self.known.get(*account) {
                passwords.push(known.clone());
                continue;
            }
            let password = generate_password(account)?;
            let line = Line {
                account: (*account).to_owned(),
                password: password.clone(),
            };
            serde_json::to_writer(&mut *lines, &line)
                .map_err(|error| Error::config_because("a password cannot be written", error))?;
            lines.push(b'\n');
            self.known.insert(line.account, password.clone());
            passwords.push(password);
        }
        self.file
            .write_all(&lines)
            .and_then(|()| self.file.sync_all())
            .map_err(|error| {
                let path = self.path.display();
                Error::config_because(
                    format!("the file of passwords {path} cannot be written"),
                    error,
                )
            })?;
        Ok(passwords)
    }
}

/// Is it the beginning of a line of ours?
fn begins(line: &[u8]) -> bool {
    const OURS: &[u8] = br#"{"account":""#;
    line.iter().zip(OURS).all(|(there, ours)| there == ours)
}

#[cfg(unix)]
fn only_the_owner_reads(path: &Path, file: &File) -> Result<()> {
    use std::os::unix::fs::MetadataExt;
    let open = file.metadata().is_ok_and(|found| found.mode() & 0o077 != 0);
    if open {
        return Err(Error::config(format!(
            "the file of passwords {} can be read by others; take that right away (chmod go-rwx), or name another",
            path.display()
        )));
    }
    Ok(())
}

#[cfg(not(unix))]
fn only_the_owner_reads(_: &Path, _: &File) -> Result<()> {
    Ok(())
}
