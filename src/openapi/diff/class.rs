//! The classes of changes.

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The comparison fails.
    Error,
    /// It is told, and the comparison does not fail.
    Warning,
    /// It is told for completeness.
    Info,
    /// It is not told.
    Ignore,
}

impl Level {
    pub const ALL: [Level; 4] = [Level::Error, Level::Warning, Level::Info, Level::Ignore];

    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "info",
            Level::Ignore => "ignore",
        }
    }
}

/// How bad a change is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Programs in any language that follow the old document fail.
    Wire,
    /// The generated Rust API changes so that callers must be edited; what is sent stays good.
    Rust,
    /// Nobody has to do anything.
    Compatible,
    /// Only prose and examples.
    Words,
}

impl Class {
    pub const ALL: [Class; 4] = [Class::Wire, Class::Rust, Class::Compatible, Class::Words];

    /// The heading under which findings stand.
    pub fn title(self) -> &'static str {
        match self {
            Class::Wire => "breaking for callers on the wire",
            Class::Rust => "breaking for Rust callers",
            Class::Compatible => "compatible",
            Class::Words => "words only",
        }
    }

    /// How serious a finding of this class is, where nothing else is said.
    pub fn level(self) -> Level {
        match self {
            Class::Wire | Class::Rust => Level::Error,
            Class::Compatible | Class::Words => Level::Info,
        }
    }

    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Class::Wire => "wire",
            Class::Rust => "rust",
            Class::Compatible => "compatible",
            Class::Words => "words",
        }
    }
}
