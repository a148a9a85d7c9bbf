//! Which of the platform's addresses a tenant belongs to.
use std::fmt;

/// Which site a tenant belongs to. A tenant belongs to one; the other refuses its logins.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Site {
    /// `https://api.meeting.huaweicloud.com` (default).
    #[default]
    China,
    /// `https://api-intl.meeting.huaweicloud.com`
    International,
    /// Any base URL, for example of a proxy of your own or of the emulator.
    Url(String),
}

impl Site {
    /// The base URL.
    pub fn base_url(&self) -> &str {
        match self {
            Self::China => "https://api.meeting.huaweicloud.com",
            Self::International => "https://api-intl.meeting.huaweicloud.com",
            Self::Url(url) => url,
        }
    }
}

/// Shows an address without what stands before its `@` and after its `?`: people put passwords there, though a client
/// refuses such an address.
impl fmt::Debug for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::China => f.write_str("China"),
            Self::International => f.write_str("International"),
            Self::Url(url) => {
                let plain = url.split(['?', '#']).next().unwrap_or_default();
                let shown = match plain.rsplit_once('@') {
                    Some((_, host)) => format!("***@{host}"),
                    None => plain.to_owned(),
                };
                f.debug_tuple("Url").field(&shown).finish()
            }
        }
    }
}

impl From<&str> for Site {
    fn from(url: &str) -> Self {
        Self::Url(url.to_owned())
    }
}

impl From<String> for Site {
    fn from(url: String) -> Self {
        Self::Url(url)
    }
}
