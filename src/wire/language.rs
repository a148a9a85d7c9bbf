//! The language in which the platform writes its messages: the header `Accept-Language`.

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
