//! Connect: clients from the environment or a profile, for each of the two administrators a command may need.

use crate::fault::{Fault, Outcome};
use crate::inspect::Inspector;
use crate::options::Options;
use crate::profile::{Config, Profile};
use crate::render::Output;
use crate::{input, verbose};
use huaweicloud_meeting::drift::Drift;
use huaweicloud_meeting::token::{FileStore, MemoryStore};
use huaweicloud_meeting::{Client, ClientBuilder, LogoutGuard, Retry};
use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use zeroize::Zeroizing;

const PREFIX: &str = "HUAWEICLOUD_MEETING_";
const CREDENTIALS: [&str; 4] = ["ACCOUNT", "PASSWORD", "APP_ID", "APP_KEY"];
/// The variable that names a profile.
pub const PROFILE: &str = "MEETINGCTL_PROFILE";

/// Variables that say who logs in. For the others the SP administrator's default to the administrator's.
const OWN: [&str; 9] = [
    "ACCOUNT",
    "PASSWORD",
    "PASSWORD_FILE",
    "APP_ID",
    "APP_KEY",
    "APP_KEY_FILE",
    "MODE",
    "CORP_ID",
    "USER_ID",
];

/// Whose variables to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// `HUAWEICLOUD_MEETING_…`
    Administrator,
    /// `HUAWEICLOUD_MEETING_SP_…`
    SpAdministrator,
}

impl Role {
    fn prefix(self) -> &'static str {
        match self {
            Self::Administrator => PREFIX,
            Self::SpAdministrator => "HUAWEICLOUD_MEETING_SP_",
        }
    }

    fn own(self, name: &str) -> Option<OsString> {
        std::env::var_os(format!("{}{name}", self.prefix())).filter(|value| !value.is_empty())
    }

    /// A variable by its name without prefix.
    fn variable(self, name: &str) -> Option<OsString> {
        let value = self.own(name);
        if value.is_none() && !OWN.contains(&name) {
            Self::Administrator.own(name)
        } else {
            value
        }
    }

    /// Are there credentials for this role?
    pub fn is_configured(self) -> bool {
        CREDENTIALS.iter().any(|name| self.own(name).is_some())
    }

    /// A client's settings from the environment. The password may also come from a prompt.
    pub fn builder(self) -> Outcome<ClientBuilder> {
        Settings::Environment(self).builder(Secret::Needed)
    }

    /// The library speaks of its own variables; these are the ones that were read in their place.
    fn in_own_names(self, words: &str) -> String {
        OWN.iter().fold(words.to_owned(), |words, name| {
            let own = format!("{}{name}", self.prefix());
            words.replace(&format!("{PREFIX}{name}"), &own)
        })
    }
}

/// Must the password or key be known?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Secret {
    /// It may be asked for.
    Needed,
    /// Nothing is sent with it: a stand-in will do where it is not given.
    Spare,
}

/// Where the settings come from.
enum Settings {
    Environment(Role),
    Profile(String, Box<Profile>),
}

impl Settings {
    fn value(&self, name: &str) -> Option<OsString> {
        match self {
            Self::Environment(role) => role.variable(name),
            Self::Profile(_, profile) if profile.decides(name) => profile.value(name),
            Self::Profile(..) => Role::Administrator.own(name),
        }
    }

    fn builder(&self, secret: Secret) -> Outcome<ClientBuilder> {
        if let Self::Environment(role) = self
            && !role.is_configured()
            && secret == Secret::Needed
        {
            return Err(nobody(*role));
        }
        let is_app = self.value("APP_ID").is_some() && self.value("ACCOUNT").is_none();
        let given = match (self, secret) {
            // a stand-in is enough, and a command is not run for one
            (Self::Profile(..), Secret::Spare) => None,
            (Self::Profile(_, profile), Secret::Needed) => profile.secret()?,
            (Self::Environment(_), _) => None,
        };
        let given = match given {
            Some(secret) => Some(secret),
            None => self.missing_secret(is_app, secret)?,
        };
        let (own, other) = if is_app {
            ("APP_KEY", "APP_KEY_FILE")
        } else {
            ("PASSWORD", "PASSWORD_FILE")
        };
        ClientBuilder::from_lookup(|full_name| {
            let Some(name) = full_name.strip_prefix(PREFIX) else {
                return std::env::var_os(full_name);
            };
            match &given {
                Some(secret) if name == own => Some(secret.as_str().into()),
                Some(_) if name == other => None,
                _ if name == "ACCOUNT" && secret == Secret::Spare && !is_app => {
                    Some(self.value(name).unwrap_or_else(|| "nobody".into()))
                }
                _ => self.value(name),
            }
        })
        .map_err(|error| match self {
            Self::Environment(role) => Fault::Config(role.in_own_names(&error.to_string())),
            Self::Profile(name, _) => in_keys_of(name, &error.to_string()),
        })
    }

    /// The password or key when neither variables nor profile have it: asked for, or a stand-in.
    fn missing_secret(&self, is_app: bool, secret: Secret) -> Outcome<Option<Zeroizing<String>>> {
        let (names, id) = if is_app {
            (["APP_KEY", "APP_KEY_FILE"], "APP_ID")
        } else {
            (["PASSWORD", "PASSWORD_FILE"], "ACCOUNT")
        };
        if names.iter().any(|name| self.value(name).is_some()) {
            return Ok(None);
        }
        if secret == Secret::Spare {
            return Ok(Some(Zeroizing::new("stand-in".to_owned())));
        }
        let Some(who) = self.value(id).filter(|_| !is_app) else {
            // the library says what is missing
            return Ok(None);
        };
        if input::is_interactive() {
            let prompt = format!("Password of {}: ", who.display());
            return Ok(Some(Zeroizing::new(input::password(&prompt)?)));
        }
        if self
            .value("APP_ID")
            .or_else(|| self.value("APP_KEY"))
            .is_some()
        {
            // an App ID beside the account: that is what is wrong then, and the library says so
            return Ok(None);
        }
        Err(Fault::Config(match self {
            Self::Environment(role) => {
                let prefix = role.prefix();
                format!(
                    "{prefix}ACCOUNT is set, but neither {prefix}PASSWORD nor {prefix}PASSWORD_FILE, and nobody is there to ask"
                )
            }
            Self::Profile(name, _) => format!(
                "profile {name} names no password_file and no password_command, {PREFIX}PASSWORD is not set, and nobody is there to ask"
            ),
        }))
    }
}

/// What a command runs with: its options, its output, and the clients that it asks for.
pub struct App {
    /// The options of the command line.
    pub options: Options,
    /// Where results go.
    pub out: Output,
    /// Shows requests instead of sending them, when `--dry-run` or `--curl` says so.
    pub inspector: Inspector,
    guard: RefCell<Option<LogoutGuard>>,
    spare_secret: Cell<bool>,
    only_reads: Cell<bool>,
    drift: RefCell<Option<Drift>>,
}

impl App {
    /// With these options.
    pub fn new(options: Options) -> Self {
        Self {
            out: Output::new(&options),
            inspector: Inspector::new(options.curl),
            guard: RefCell::new(None),
            spare_secret: Cell::new(false),
            only_reads: Cell::new(false),
            drift: RefCell::new(None),
            options,
        }
    }

    /// Is the request only shown?
    pub fn is_dry(&self) -> bool {
        self.options.is_dry()
    }

    /// The next client sends no password: none is asked for.
    pub fn without_secret(&self) {
        self.spare_secret.set(true);
    }

    /// The next clients refuse whatever could change something.
    pub fn reads_only(&self) {
        self.only_reads.set(true);
    }

    /// A client for an enterprise administrator; with `--corp`, the SP's for that enterprise.
    pub fn administrator(&self) -> Outcome<Client> {
        let Some(corp) = &self.options.corp else {
            return self.client(Role::Administrator, None);
        };
        self.client(self.sp_role(), Some(corp))
    }

    /// A client for an SP administrator: its own variables, or the administrator's where there are none.
    pub fn sp_administrator(&self) -> Outcome<Client> {
        if self.options.corp.is_some() {
            return Err(Fault::Usage(
                "--corp is for commands on one's own enterprise; name the enterprise as an argument here".to_owned(),
            ));
        }
        self.client(self.sp_role(), None)
    }

    /// A client for the SP administrator, where there are credentials for one beside those of
    /// [`administrator`](Self::administrator). With --no-cache it ends the session of that one.
    pub fn sp_administrator_beside(&self) -> Outcome<Option<Client>> {
        let beside = self.options.corp.is_some()
            || self.profile_name().is_none()
                && Role::Administrator.is_configured()
                && Role::SpAdministrator.is_configured();
        beside
            .then(|| self.client(self.sp_role(), None))
            .transpose()
    }

    /// Runs `call` for each administrator who has credentials, one after the other, with a client that only reads and whose
    /// responses `drift` compares.
    pub fn compare_with(&self, drift: &Drift, mut call: impl FnMut(&Client) -> Outcome) -> Outcome {
        *self.drift.borrow_mut() = Some(drift.clone());
        let both = Role::Administrator.is_configured() && Role::SpAdministrator.is_configured();
        if self.options.corp.is_some() || self.profile_name().is_some() {
            return call(&self.administrator()?);
        }
        if both || !Role::SpAdministrator.is_configured() {
            call(&self.administrator()?)?;
        }
        if Role::SpAdministrator.is_configured() {
            call(&self.sp_administrator()?)?;
        }
        Ok(())
    }

    fn sp_role(&self) -> Role {
        if Role::SpAdministrator.is_configured() || !Role::Administrator.is_configured() {
            Role::SpAdministrator
        } else {
            Role::Administrator
        }
    }

    /// The profile that the command line or the environment names.
    fn profile_name(&self) -> Option<String> {
        let in_environment = || std::env::var(PROFILE).ok().filter(|name| !name.is_empty());
        self.options.profile.clone().or_else(in_environment)
    }

    fn settings(&self, role: Role) -> Outcome<Settings> {
        let named = self.profile_name();
        let in_environment =
            Role::Administrator.is_configured() || Role::SpAdministrator.is_configured();
        if named.is_none() && in_environment {
            return Ok(Settings::Environment(role));
        }
        let config = Config::read()?;
        match named.or_else(|| config.default.clone()) {
            Some(name) => {
                let profile = config.named(&name)?.clone();
                if profile.account.is_none() && profile.app_id.is_none() {
                    return Err(Fault::Config(format!(
                        "profile {name} names neither an account nor an app_id"
                    )));
                }
                Ok(Settings::Profile(name, Box::new(profile)))
            }
            None => Ok(Settings::Environment(role)),
        }
    }

    fn client(&self, role: Role, corp: Option<&str>) -> Outcome<Client> {
        let settings = self.settings(role)?;
        let secret = if self.is_dry() || self.spare_secret.get() && self.names_somebody(&settings) {
            Secret::Spare
        } else {
            Secret::Needed
        };
        let read_only = self.options.read_only || self.only_reads.get();
        let mut builder = settings.builder(secret)?.read_only(read_only);
        let names_store = ["TOKEN_STORE", "TOKEN_DIR"]
            .iter()
            .any(|name| settings.value(name).is_some());
        if self.options.no_cache || self.is_dry() {
            builder = builder.token_store(MemoryStore::new());
        } else if let (false, Ok(store)) = (names_store, FileStore::in_home()) {
            builder = builder.token_store(store);
        }
        if self.options.verbose {
            builder = builder.observer(verbose::report);
        }
        if let Some(drift) = self.drift.borrow().clone() {
            builder = builder.read_only(true).response_observer(drift);
        }
        if self.is_dry() {
            builder = builder
                .retry(Retry::off())
                .middleware(self.inspector.clone());
        }
        let client = match (&settings, builder.build()) {
            (Settings::Profile(name, _), Err(error)) => {
                return Err(in_keys_of(name, &error.to_string()));
            }
            (_, built) => built?,
        };
        let client = match corp {
            Some(corp) if !self.is_dry() => client.for_enterprise(corp)?,
            _ => client,
        };
        if self.options.no_cache {
            *self.guard.borrow_mut() = Some(client.logout_on_drop());
        }
        Ok(client)
    }

    /// Can a client be made of this profile? Nothing is sent, and no command is run for its secret.
    pub fn check_profile(&self, name: &str, profile: &Profile) -> Outcome {
        if profile.account.is_none() && profile.app_id.is_none() {
            return Err(Fault::Config(format!(
                "profile {name} names neither an account nor an app_id"
            )));
        }
        Settings::Profile(name.to_owned(), Box::new(profile.clone()))
            .builder(Secret::Spare)?
            .build()
            .map_err(|error| in_keys_of(name, &error.to_string()))
            .map(drop)
    }

    fn names_somebody(&self, settings: &Settings) -> bool {
        ["ACCOUNT", "APP_ID"]
            .iter()
            .any(|name| settings.value(name).is_some())
    }

    /// The result of a call; `None` when its request was shown instead of sent.
    pub fn sent<T>(&self, result: huaweicloud_meeting::Result<T>) -> Outcome<Option<T>> {
        match result {
            Err(error) if self.inspector.has_shown(&error) => Ok(None),
            result => Ok(Some(result?)),
        }
    }
}

/// The library speaks of its variables; these are a profile's keys.
fn in_keys_of(profile: &str, words: &str) -> Fault {
    let words = words
        .split(' ')
        .map(|word| match word.strip_prefix(PREFIX) {
            Some(name) => name.to_lowercase(),
            None => word.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ");
    Fault::Config(format!("profile {profile}: {words}"))
}

/// Says what to set when nothing is.
fn nobody(role: Role) -> Fault {
    let prefix = role.prefix();
    Fault::Config(format!(
        "no credentials: set {prefix}ACCOUNT and {prefix}PASSWORD (or {prefix}PASSWORD_FILE) in the environment, \
         or {prefix}APP_ID and {prefix}APP_KEY (or {prefix}APP_KEY_FILE), or make a profile by `meetingctl config init`"
    ))
}
