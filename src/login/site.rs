//! Site: which of the platform's addresses a tenant belongs to, and in which language it answers.

/// Which site a tenant belongs to. A tenant belongs to one; the other refuses its logins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Language of the platform's messages. Codes are the same in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Language {
    /// `en-US` (the client's default; the platform's own is Chinese).
    #[default]
    English,
    /// `zh-CN`
    Chinese,
}

impl Language {
    /// The tag that goes into `Accept-Language`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::Chinese => "zh-CN",
        }
    }
}
